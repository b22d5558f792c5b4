//! What an instrument has beside its pages: forms apart from the answers, derived variables, and
//! modules. Which questions they point to is checked when all are known.

use crate::{
    domain::{
        identifiers::{Code, code},
        questionnaire::{AreaType, Condition, Derived, DetachedForm, DetachedLedger, Module},
    },
    interchange::process_folder::{
        definition::{
            Reading, Surrounding,
            question_file::{self, ROLES_ADVICE, read_roles},
        },
        toml_file::{Table, Value},
    },
};

/// Entries one person can make at a time.
const MOST_ENTRIES: i64 = 20;

impl Reading<'_> {
    pub(super) fn read_detached(&mut self, table: &Table<'_>) {
        let Some(list) = table.get("detached") else { return };
        let keys = &["id", "name", "ledger", "repeat", "questions"];
        for mut form in list.tables("this form", keys, "[ { id = \"…\", ledger = \"contacts\" } ]") {
            let id = self.read_id(&mut form, "a form");
            let name_value = form.require("name", "name = \"…\"");
            let name = name_value.and_then(|value| value.code().inspect(|name| self.claim_name(&value, name)));
            let ledgers = [("offers", DetachedLedger::Offers), ("contacts", DetachedLedger::Contacts)];
            let ledger = form.require("ledger", "ledger = \"contacts\"").and_then(|value| value.word(&ledgers));
            let repeat = form.get("repeat").and_then(|value| value.whole(1, MOST_ENTRIES)).unwrap_or(1);
            let mut questions = Vec::new();
            let asked = form.require("questions", "[[detached.questions]]");
            if asked.as_ref().is_some_and(|value| value.is_list() && value.items("").is_some_and(|items| items.is_empty())) {
                form.report(format!("{} has no questions; add `[[detached.questions]]` or take the form away", form.what()));
            }
            for mut question in asked.iter().flat_map(question_file::tables) {
                questions.extend(self.read_question(&mut question, Surrounding::Detached));
            }
            let Some(id) = id else { continue };
            let name = name.unwrap_or_else(|| id.clone());
            self.instrument.detached.push(DetachedForm { id, name, ledger: ledger.unwrap_or(DetachedLedger::Contacts), repeat, questions });
        }
    }

    pub(super) fn read_derived(&mut self, table: &Table<'_>) {
        let Some(list) = table.get("derived") else { return };
        let keys = &["id", "cases", "area_of", "otherwise", "without_answer", "role", "hierarchy", "harmful", "population"];
        for mut derived in list.tables("this derived variable", keys, "[ { id = \"…\", cases = [ … ], otherwise = \"…\" } ]") {
            let before = self.problems.count();
            let id_value = derived.get("id");
            let id = self.read_id(&mut derived, "a derived variable");
            if let (Some(id), Some(value)) = (&id, &id_value) {
                self.claim_name(value, id);
            }
            let name = id.as_ref().map_or("", Code::as_str).to_string();
            let cases = match derived.get("area_of") {
                Some(value) => self.area_cases(&derived, &value, &name),
                None => self.read_cases(&derived, &name),
            };
            if cases.is_empty() && self.problems.count() == before {
                derived.report(format!("{} has no cases; add `cases = [ {{ code = \"…\", if = \"…\" }} ]`", derived.what()));
            }
            let otherwise = self.read_otherwise(&derived, &name);
            let roles = read_roles(&derived, &["quasi", "sensitive", "plain"]);
            let Some(id) = id else { continue };
            if derived.get("role").is_none() && self.must_have_roles(self.surrounding) && !derived.has_strange_keys {
                derived.report(format!("{} has no role; {ROLES_ADVICE}", derived.what()));
            }
            if self.problems.count() > before {
                self.definition.uncertain.insert(id.to_string());
            }
            let variable = Derived { id, cases, otherwise, roles };
            let codes = variable.codes();
            self.read_hierarchy(&derived, &variable.id, &codes, roles.quasi);
            self.read_row_details(&derived, &variable.id, &codes, roles.sensitive, roles.quasi);
            self.instrument.derived.push(variable);
        }
    }

    fn read_cases(&mut self, derived: &Table<'_>, name: &str) -> Vec<(Code, Condition)> {
        let cases_value = derived.require("cases", "cases = [ { code = \"…\", if = \"…\" } ]");
        let tables = cases_value.iter().flat_map(|value| value.tables("this case", &["code", "if"], "[ { code = \"…\", if = \"…\" } ]"));
        let mut cases = Vec::new();
        for (at, case) in tables.enumerate() {
            let code = case.require("code", "code = \"…\"").and_then(|value| value.code());
            let condition = case.require("if", "if = \"…\"");
            let condition = condition.and_then(|value| self.read_condition(&value, &format!("{name}.{at}")));
            if let Some(code) = &code {
                self.definition.spots.set(format!("{name}-{code}"), &case.spot());
            }
            cases.extend(code.zip(condition));
        }
        cases
    }

    /// The size class of the place a question asks for, as process.toml has it.
    fn area_cases(&mut self, derived: &Table<'_>, value: &Value<'_>, name: &str) -> Vec<(Code, Condition)> {
        if let Some(cases) = derived.get("cases") {
            cases.report("`area_of` takes the size classes of the places, so there are no `cases` beside it; keep one of them");
        }
        let Some(question) = value.code() else { return Vec::new() };
        let places = &self.definition.process.places;
        if places.is_empty() {
            value.report("process.toml has no places, so there is no size class; add `[[places]]` or write `cases` instead");
        }
        let of = |area: AreaType| -> Vec<Code> {
            places.iter().filter(|place| place.area_type == area).map(|place| place.code.clone()).collect()
        };
        let classes: Vec<(AreaType, Vec<Code>)> =
            AreaType::ALL.into_iter().map(|area| (area, of(area))).filter(|(_, places)| !places.is_empty()).collect();
        for (at, (area, _)) in classes.iter().enumerate() {
            self.definition.spots.set(format!("{name}-{}", area.as_str()), &value.spot());
            self.definition.spots.set(format!("{name}.{at}"), &value.spot());
        }
        classes.into_iter().map(|(area, places)| (code(area.as_str()), Condition::In(question.clone(), places))).collect()
    }

    /// What holds when no case does: a value, or no answer at all.
    fn read_otherwise(&mut self, derived: &Table<'_>, name: &str) -> Option<Code> {
        let is_without = derived.flag("without_answer");
        let value = match derived.get("otherwise") {
            Some(value) => value,
            None if is_without || derived.get("area_of").is_some() => return None,
            None => derived.require("otherwise", "otherwise = \"other\"")?,
        };
        if is_without {
            value.report("`otherwise` and `without_answer` contradict each other; keep one of them");
        }
        let code = value.code()?;
        self.definition.spots.set(format!("{name}-{code}"), &value.spot());
        Some(code)
    }

    pub(super) fn read_modules(&mut self, table: &Table<'_>) {
        let Some(list) = table.get("modules") else { return };
        let keys = &["id", "chosen_in", "at_most", "at_least", "open"];
        let mut known: Vec<Code> = Vec::new();
        for mut module in list.tables("this module", keys, "[ { id = \"…\", chosen_in = \"…\", open = { … } } ]") {
            let id = module.require("id", "id = \"…\"").and_then(|value| {
                let id = value.code()?;
                if known.contains(&id) {
                    value.report(format!("the module `{id}` is there already; give one of them another id"));
                }
                Some(id)
            });
            let id = id.unwrap_or_else(|| self.instrument.id.clone());
            module.describe(format!("module `{id}`"));
            known.push(id.clone());
            let name = format!("{}.modules.{id}", self.instrument.id);
            self.definition.spots.set(&name, &module.spot());
            let chosen_in = module.require("chosen_in", "chosen_in = \"…\"").and_then(|value| {
                self.definition.spots.set(format!("{name}.chosen_in"), &value.spot());
                value.code()
            });
            let open_value = module.require("open", "open = { … }");
            let open: Vec<(Code, Code)> = open_value.iter().flat_map(|value| self.read_open(value, &name)).collect();
            let count = open.len();
            let number = |key: &str| module.get(key).and_then(|value| value.whole::<usize>(1, 64).map(|number| (value, number)));
            let (at_most, at_least) = (number("at_most"), number("at_least"));
            match (&at_most, &at_least) {
                (Some((_, most)), Some((value, least))) if least > most => {
                    value.report(format!("`at_least = {least}` is more than `at_most = {most}`; write at most {most}"));
                }
                (_, Some((value, least))) if *least > count && count > 0 => {
                    value.report(format!("`at_least = {least}` is more than the {count} questions of the module; write at most {count}"));
                }
                _ => {}
            }
            let Some(chosen_in) = chosen_in else { continue };
            let (at_most, at_least) = (at_most.map(|(_, number)| number), at_least.map(|(_, number)| number));
            self.instrument.modules.push(Module { id, chosen_in, open, at_most, at_least });
        }
    }

    /// Which option opens which question.
    fn read_open(&mut self, value: &Value<'_>, name: &str) -> Vec<(Code, Code)> {
        let values = value.free_values("{ lang_edu = \"A11\" }");
        if values.is_empty() {
            value.report("the module opens nothing; write for example `open = { lang_edu = \"A11\" }`");
        }
        let mut open: Vec<(Code, Code)> = Vec::new();
        for entry in values {
            let (Some(option), Some(question)) = (entry.key_code(), entry.code()) else { continue };
            if let Some((other, _)) = open.iter().find(|(_, opened)| *opened == question) {
                entry.report(format!("question `{question}` is opened by `{other}` already; it needs both then, so keep one"));
            }
            self.definition.spots.set(format!("{name}.{option}"), &entry.spot());
            open.push((option, question));
        }
        open
    }

    /// The id of something whose texts begin with it.
    fn read_id(&mut self, table: &mut Table<'_>, what: &'static str) -> Option<Code> {
        let value = table.require("id", "id = \"…\"");
        let id = value.as_ref().and_then(Value::text_code);
        let id = id.filter(|id| value.as_ref().is_some_and(|v| self.definition.claim(id.as_str(), what, &v.spot(), self.problems)));
        if let Some(id) = &id {
            table.describe(format!("{} `{id}`", what.trim_start_matches("a ")));
            self.definition.spots.set(id.as_str(), &table.spot());
        } else {
            self.definition.names_missing = true;
        }
        id
    }
}
