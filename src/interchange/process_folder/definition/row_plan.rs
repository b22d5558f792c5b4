//! What an instrument says about rows that may leave: `expected`, and under `[rows]` which traits stand in
//! them and which answers may stand together. Whether they exist is checked when all are known.

use crate::{
    domain::{
        identifiers::{Code, OptionCode},
        questionnaire::AnswerBlock,
    },
    interchange::process_folder::{
        definition::Reading,
        toml_file::{Table, Value, name_suggestion},
    },
};

/// People that can be expected at most.
const MOST_EXPECTED: i64 = 100_000_000;

impl Reading<'_> {
    pub(super) fn read_row_plan(&mut self, table: &Table<'_>) {
        self.instrument.rows.expected = table.get("expected").and_then(|value| value.whole(1, MOST_EXPECTED));
        let Some(rows) = table.get("rows").and_then(|value| value.table("rows", &["traits", "blocks"], "{ traits = [\"…\"] }")) else {
            return;
        };
        let id = self.instrument.id.clone();
        if let Some(list) = rows.get("traits") {
            self.instrument.rows.traits = self.names(&list, &format!("{id}.rows.traits"));
        }
        let Some(blocks) = rows.get("blocks") else { return };
        for value in blocks.free_values("{ housing = [\"…\", \"…\"] }") {
            let Some(name) = value.key_code() else { continue };
            self.definition.spots.set(format!("{id}.rows.blocks.{name}"), &value.spot());
            let questions = self.names(&value, &format!("{id}.rows.blocks.{name}"));
            if value.is_list() && !(2..=3).contains(&questions.len()) {
                value.report(format!(
                    "the block `{name}` names {} of the two or three answers that may stand together; name as many",
                    questions.len()
                ));
            }
            self.instrument.rows.blocks.push(AnswerBlock { id: name, questions });
        }
    }

    pub(super) fn names(&mut self, list: &Value<'_>, name: &str) -> Vec<Code> {
        let mut codes: Vec<Code> = Vec::new();
        for item in list.items("[\"…\"]").unwrap_or_default() {
            let Some(code) = item.code() else { continue };
            if codes.contains(&code) {
                item.report(format!("`{code}` stands here twice; take one away"));
                continue;
            }
            self.definition.spots.set(format!("{name}.{code}"), &item.spot());
            codes.push(code);
        }
        codes
    }

    /// Which options can harm, and how many people of the population have each.
    pub(super) fn read_row_details(
        &mut self,
        table: &Table<'_>,
        variable: &Code,
        options: &[OptionCode],
        is_sensitive: bool,
        is_trait: bool,
    ) {
        let is_certain = !self.definition.is_uncertain(variable.as_str());
        let check = |value: &Value<'_>, option: &Code| {
            if is_certain && !options.contains(option) {
                let known: Vec<&str> = options.iter().map(Code::as_str).collect();
                let rest = name_suggestion(option.as_str(), &known, "name one that is there");
                value.report(format!("`{variable}` has no option `{option}`{rest}"));
            }
        };
        if let Some(list) = table.get("harmful") {
            let mut harmful = Vec::new();
            for item in list.items("[\"…\"]").unwrap_or_default() {
                let Some(option) = item.code() else { continue };
                check(&item, &option);
                harmful.push(option);
            }
            if !is_sensitive {
                list.report(format!(
                    "answers to `{variable}` harm nobody, because it has not the role `sensitive`; add the role or take `harmful` away"
                ));
            }
            self.instrument.rows.harmful.insert(variable.clone(), harmful);
        }
        if let Some(value) = table.get("population") {
            if !is_trait {
                value.report(format!("`{variable}` is no trait; add the role `quasi` or take `population` away"));
            }
            let mut people = std::collections::BTreeMap::new();
            for entry in value.free_values("{ f = 5000, m = 5100 }") {
                let Some(option) = entry.key_code() else { continue };
                check(&entry, &option);
                people.extend(entry.whole::<u64>(0, i64::from(u32::MAX)).map(|count| (option, count)));
            }
            self.instrument.rows.population.insert(variable.clone(), people);
        }
    }
}
