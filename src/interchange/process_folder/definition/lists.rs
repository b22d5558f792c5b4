//! Code lists and the options written into a question: reading them, and putting the choices of a
//! question together from a list, its own options and the shared special ones.

use crate::{
    domain::{
        identifiers::{Code, OptionCode},
        questionnaire::{Choice, ChoiceKind},
    },
    interchange::process_folder::{
        definition::{Definition, Reading},
        nearest::nearest,
        problems::{Problems, Spot},
        toml_file::{Table, Value},
    },
};

/// Options that instruments share.
#[derive(Clone, Debug, Default)]
pub(super) struct CodeList {
    options: Vec<ListOption>,
}

/// An option before it belongs to a question.
#[derive(Clone, Debug)]
struct ListOption {
    code: OptionCode,
    kind: ChoiceKind,
    group: Option<Code>,
    spot: Spot,
}

const OPTION_KEYS: &[&str] = &["code", "kind", "group", "exclusive"];
const OPTIONS_EXAMPLE: &str = "[ { code = \"yes\" }, { code = \"no\" } ]";
const LIST_EXAMPLE: &str = "{ list = \"…\" }";

pub(super) fn read_shared(table: &Table<'_>, problems: &Problems, definition: &mut Definition) {
    let Some(lists) = table.get("lists") else { return };
    for value in lists.free_values("{ quality = { options = [ { code = \"1\" } ] } }") {
        let before = problems.count();
        let Some(id) = value.key_code() else {
            definition.names_missing = true;
            continue;
        };
        if !id.as_str().as_bytes()[0].is_ascii_alphabetic() {
            value.report(format!("the list `{id}` must begin with a letter, because its name begins the keys of its texts"));
        }
        if ["field", "place", "special", "process"].iter().any(|own| id == *own) {
            value.report(format!("`{id}` is there without being declared; name this list otherwise or take it away"));
            continue;
        }
        let Some(list) = value.table(&format!("list `{id}`"), &["options"], "{ options = [ … ] }") else {
            definition.names_missing = true;
            continue;
        };
        let options = list.require("options", &format!("options = {OPTIONS_EXAMPLE}"));
        let options = options.map(|value| read_options(&value, definition)).unwrap_or_default();
        definition.spots.set(format!("lists.{id}"), &value.spot());
        if problems.count() > before {
            definition.uncertain.insert(id.to_string());
        }
        definition.lists.insert(id, CodeList { options });
    }
}

fn read_options(list: &Value<'_>, definition: &Definition) -> Vec<ListOption> {
    let mut options: Vec<ListOption> = Vec::new();
    let tables = list.tables("option", OPTION_KEYS, OPTIONS_EXAMPLE);
    if tables.is_empty() && list.is_list() {
        list.report(format!("`{}` is empty; write for example `{} = {OPTIONS_EXAMPLE}`", list.key, list.key));
    }
    for table in tables {
        let Some(value) = table.require("code", "code = \"…\"") else { continue };
        let Some(code) = value.code() else { continue };
        if options.iter().any(|option| option.code == code) {
            value.report(format!("the option `{code}` stands here twice; give one of them another code or take it away"));
            continue;
        }
        let kinds = [("special", ChoiceKind::Special), ("other", ChoiceKind::Other), ("none", ChoiceKind::None)];
        let kind = table.get("kind").and_then(|value| value.word(&kinds));
        let exclusive = table.flag("exclusive");
        if exclusive && let Some(kind) = kind {
            let rest = if kind == ChoiceKind::Other { "the two contradict each other" } else { "the kind excludes the others already" };
            table.report(format!("option `{code}` has `kind` and `exclusive`; keep one of them: {rest}"));
        }
        let otherwise = if exclusive { ChoiceKind::Exclusive } else { ChoiceKind::Substantive };
        let group = table.get("group").and_then(|value| read_field(&value, definition));
        options.push(ListOption { code, kind: kind.unwrap_or(otherwise), group, spot: value.spot() });
    }
    options
}

/// A field of action of the process.
pub(super) fn read_field(value: &Value<'_>, definition: &Definition) -> Option<Code> {
    let field = value.code()?;
    let fields = &definition.process.fields;
    if !fields.contains(&field) && !definition.is_uncertain("field") {
        let known: Vec<&str> = fields.iter().map(Code::as_str).collect();
        value.report_unknown("field of action", field.as_str(), &known);
        return None;
    }
    Some(field)
}

impl Reading<'_> {
    /// Reads `options`, `rows` or `scale`: a list of options, or `{ list = …, wording = …, extra = … }`.
    pub(super) fn read_choices(&mut self, value: &Value<'_>, owner: &Code) -> Vec<Choice> {
        let mut choices = Vec::new();
        if value.is_list() {
            self.add_own(&mut choices, value, owner);
            return choices;
        }
        if value.is_text() {
            let list = value.text().unwrap_or_default();
            value.report(format!("a list is named in a table; write `{} = {{ list = \"{list}\" }}`", value.key));
            return choices;
        }
        let Some(table) = value.table(&format!("`{}`", value.key), &["list", "wording", "extra"], LIST_EXAMPLE) else { return choices };
        if let Some(list) = table.require("list", "list = \"…\"") {
            self.add_list(&mut choices, &list, table.get("wording").as_ref(), owner);
        }
        if let Some(extra) = table.get("extra") {
            self.add_own(&mut choices, &extra, owner);
        }
        choices
    }

    /// The places of the process as options.
    pub(super) fn places(&self) -> Vec<Choice> {
        self.definition.process.places.iter().map(|place| option(place.code.clone(), "place")).collect()
    }

    fn add_list(&mut self, choices: &mut Vec<Choice>, list: &Value<'_>, wording: Option<&Value<'_>>, owner: &Code) {
        let Some((id, options)) = self.list(list) else {
            self.definition.uncertain.insert(owner.to_string());
            return;
        };
        self.definition.spots.set(format!("used.{id}"), &list.spot());
        let prefix = wording.map_or(Some(id.clone()), Value::text_code).unwrap_or_else(|| id.clone());
        self.definition.claim_wording(wording.unwrap_or(list), prefix.as_str());
        if self.definition.is_uncertain(id.as_str()) {
            self.definition.uncertain.extend([owner.to_string(), prefix.to_string()]);
        } else if options.is_empty() {
            list.report(format!("the process has no {id}s; add `[[{id}s]]` to process.toml"));
        }
        for listed in options {
            let choice = Choice { kind: listed.kind, group: listed.group, ..option(listed.code, prefix.as_str()) };
            self.definition.spots.set(choice.text.clone(), &listed.spot);
            choices.push(choice);
        }
    }

    /// A shared list by its name, or by the name that was meant.
    fn list(&self, value: &Value<'_>) -> Option<(Code, Vec<ListOption>)> {
        let id = value.code()?;
        let Definition { process, lists, spots, names_missing, .. } = &*self.definition;
        let plain = |code: &Code, prefix: &str| {
            let spot = spots.of(&format!("{prefix}-{code}"));
            ListOption { code: code.clone(), kind: ChoiceKind::Substantive, group: None, spot }
        };
        let known: Vec<&str> = lists.keys().map(Code::as_str).chain(["field", "place"]).collect();
        let meant = if known.contains(&id.as_str()) {
            id.as_str()
        } else {
            if !names_missing {
                value.report_unknown("list", id.as_str(), &known);
            }
            nearest(id.as_str(), known)?
        };
        let options = match meant {
            "field" => process.fields.iter().map(|field| plain(field, "field")).collect(),
            "place" => process.places.iter().map(|place| plain(&place.code, "place")).collect(),
            list => lists.get(list)?.options.clone(),
        };
        Code::parse(meant).map(|meant| (meant, options))
    }

    /// Adds options written into the question; their texts begin with the question's code.
    pub(super) fn add_own(&mut self, choices: &mut Vec<Choice>, list: &Value<'_>, owner: &Code) {
        for own in read_options(list, self.definition) {
            let choice = Choice { kind: own.kind, group: own.group, ..option(own.code, owner.as_str()) };
            self.definition.spots.set(choice.text.clone(), &own.spot);
            self.add(choices, choice, &own.spot);
        }
    }

    /// Adds an option unless its code is taken.
    pub(super) fn add(&mut self, choices: &mut Vec<Choice>, choice: Choice, spot: &Spot) {
        if choices.iter().any(|other| other.code == choice.code) {
            let rest = "take it away here or give it another code";
            self.problems.report(spot, format!("the option `{}` is there already; {rest}", choice.code));
        } else {
            choices.push(choice);
        }
    }
}

/// A plain option whose text begins with `prefix`.
pub(super) fn option(code: OptionCode, prefix: &str) -> Choice {
    Choice { text: format!("{prefix}-{code}"), code, kind: ChoiceKind::Substantive, group: None, sensitive: false }
}
