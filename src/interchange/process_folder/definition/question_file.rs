//! One question: what every kind has in common, and which keys belong to which kind. What the kinds
//! have of their own is in `kinds`.

use crate::{
    domain::{
        identifiers::Code,
        questionnaire::{Anonymity, Choice, Condition, Ending, InstrumentKind, Question, QuestionKind, Roles},
    },
    interchange::process_folder::{
        definition::{Reading, Surrounding, lists::read_field},
        nearest::{quoted, suggestion},
        toml_file::{Table, Value},
    },
};

/// The types a question can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    Single,
    Scale,
    Place,
    Multiple,
    Matrix,
    Number,
    Year,
    Month,
    ShortText,
    LongText,
    Ranking,
    Information,
    Notes,
}

const TYPES: [(&str, Type); 13] = [
    ("single", Type::Single),
    ("multiple", Type::Multiple),
    ("matrix", Type::Matrix),
    ("scale", Type::Scale),
    ("number", Type::Number),
    ("year", Type::Year),
    ("month", Type::Month),
    ("short_text", Type::ShortText),
    ("long_text", Type::LongText),
    ("ranking", Type::Ranking),
    ("place", Type::Place),
    ("information", Type::Information),
    ("notes", Type::Notes),
];

/// Keys with the types they belong to; none named: to all types.
const KEYS: [(&str, &[Type]); 27] = {
    use Type::{LongText, Matrix, Month, Multiple, Number, Place, Ranking, Scale, ShortText, Single, Year};
    const ANSWERED: &[Type] = &[Single, Scale, Place, Multiple, Matrix, Number, Year, Month, ShortText, LongText, Ranking];
    const ONE: &[Type] = &[Single, Scale, Place];
    [
        ("id", &[]),
        ("name", &[]),
        ("type", &[]),
        ("role", &[]),
        ("field", &[]),
        ("show_if", &[]),
        ("required", ANSWERED),
        ("mirror_of", ANSWERED),
        ("options", &[Single, Scale, Multiple, Ranking]),
        ("rows", &[Matrix]),
        ("scale", &[Matrix]),
        ("extra", &[Single, Scale, Place, Multiple, Ranking]),
        ("other", &[Single, Place, Multiple]),
        ("none", &[Multiple]),
        ("special", &[Single, Scale, Place, Multiple]),
        ("sensitive_options", &[Single, Scale, Place, Multiple]),
        ("ends", ONE),
        ("ends_link", ONE),
        ("rotate_groups", &[Single, Multiple]),
        ("order", &[Scale]),
        ("max", &[Multiple, Number, Year, Month]),
        ("min", &[Number, Year, Month]),
        ("places", &[Ranking]),
        ("email", &[ShortText]),
        ("hierarchy", &[Single, Scale, Place, Multiple]),
        ("harmful", &[Single, Scale, Place, Multiple, Matrix]),
        ("population", ONE),
    ]
};

/// Keys of a single type each, apart to keep the table readable.
const MORE_KEYS: [(&str, &[Type]); 3] =
    [("decimals", &[Type::Number]), ("bands", &[Type::Number]), ("max_chars", &[Type::ShortText, Type::LongText])];

/// Keys that make no sense in a form apart from the answers.
const NOT_DETACHED: [&str; 10] =
    ["show_if", "ends", "ends_link", "mirror_of", "rotate_groups", "sensitive_options", "field", "hierarchy", "harmful", "population"];

fn all_keys() -> Vec<&'static str> {
    KEYS.iter().chain(&MORE_KEYS).map(|(key, _)| *key).collect()
}

/// The tables of the questions under `questions`.
pub(super) fn tables<'a>(list: &Value<'a>) -> Vec<Table<'a>> {
    list.tables("this question", &all_keys(), "[ { id = \"…\", name = \"…\", type = \"single\" } ]")
}

impl Reading<'_> {
    /// Where nothing but answers is kept with answers, nobody may forget what they can do to people.
    pub(super) fn must_have_roles(&self, surrounding: Surrounding) -> bool {
        surrounding == Surrounding::Survey && self.instrument.anonymity == Anonymity::Strict
    }

    /// Reads a question. `None` when not even its id could be read.
    pub(super) fn read_question(&mut self, table: &mut Table<'_>, surrounding: Surrounding) -> Option<Question> {
        let id_value = table.require("id", "id = \"…\"");
        let id = id_value.as_ref().and_then(Value::text_code).filter(|id| {
            id_value.as_ref().is_some_and(|value| self.definition.claim(id.as_str(), "a question", &value.spot(), self.problems))
        });
        if let Some(id) = &id {
            table.describe(format!("question `{id}`"));
            self.definition.spots.set(id.as_str(), &table.spot());
        } else {
            self.definition.names_missing = true;
        }
        let name_value = table.require("name", "name = \"…\"");
        let name = name_value.and_then(|value| value.code().inspect(|name| self.claim_name(&value, name)));
        let kind = table.require("type", "type = \"single\"").and_then(|value| value.word(&TYPES));
        let id = id?;
        let mut question = Question { name: name.unwrap_or_else(|| id.clone()), ..unread_question(id) };
        if let Some(kind) = kind {
            refuse_strange_keys(table, kind, surrounding);
            let before = self.problems.count();
            question.kind = self.read_kind(table, kind, &question.id);
            if self.problems.count() > before {
                self.definition.uncertain.insert(question.id.to_string());
            }
        } else {
            self.definition.uncertain.insert(question.id.to_string());
        }
        self.read_handling(table, surrounding, &mut question);
        self.read_way(table, &mut question);
        if surrounding != Surrounding::Detached {
            self.read_rows(table, &question);
        }
        Some(question)
    }

    /// How its answers get coarser in rows, and which of them can harm.
    fn read_rows(&mut self, table: &Table<'_>, question: &Question) {
        let options: Vec<Code> = question.choices().iter().map(|choice| choice.code.clone()).collect();
        let substantive: Vec<Code> = options.iter().filter(|code| !question.is_special(code)).cloned().collect();
        self.read_hierarchy(table, &question.id, &substantive, question.roles.quasi);
        self.read_row_details(table, &question.id, &options, question.roles.sensitive, question.roles.quasi);
    }

    /// How its answers are to be handled.
    fn read_handling(&self, table: &Table<'_>, surrounding: Surrounding, question: &mut Question) {
        question.required = table.flag("required");
        let before = self.problems.count();
        question.roles = read_roles(table, &["direct", "quasi", "sensitive", "free_text", "plain"]);
        let is_text = matches!(question.kind, QuestionKind::ShortText { .. } | QuestionKind::LongText { .. });
        let is_notes = matches!(question.kind, QuestionKind::Notes);
        let role = table.get("role");
        let at = role.as_ref().map_or_else(|| table.spot(), Value::spot);
        let (roles, what) = (question.roles, table.what());
        if self.problems.count() > before {
            return;
        }
        if let Some(value) = table.get("sensitive_options").filter(|_| !roles.sensitive && surrounding != Surrounding::Detached) {
            value.report("`sensitive_options` needs the role sensitive; write `role = [\"sensitive\"]`");
        }
        let what_it_takes_is_known = !self.definition.is_uncertain(question.id.as_str());
        let message = if surrounding == Surrounding::Detached {
            let rest = "entries of this form are never counted, so write `role = [\"direct\"]`";
            (roles.quasi || roles.sensitive).then(|| format!("{what} has the role `quasi` or `sensitive`; {rest}"))
        } else if roles.direct && !is_notes {
            let rest = "put the question into `[[detached]]`, apart from the answers, or take the role away";
            what_it_takes_is_known.then(|| format!("{what} has the role `direct`, which names a person; {rest}"))
        } else if is_text && !roles.free_text {
            let rest = "what people write freely must be reviewed before it leaves; write `role = [\"free_text\"]`";
            what_it_takes_is_known.then(|| format!("{what} takes free text without the role `free_text`; {rest}"))
        } else if roles.free_text && !is_text && !is_notes {
            what_it_takes_is_known.then(|| format!("{what} takes no free text; take the role `free_text` away"))
        } else if role.is_none() && self.must_have_roles(surrounding) && question.takes_an_answer() {
            (what_it_takes_is_known && !table.has_strange_keys).then(|| format!("{what} has no role; {ROLES_ADVICE}"))
        } else {
            None
        };
        if let Some(message) = message {
            table.report_at(&at, message);
        }
    }

    /// When it is shown, what it ends, what it stands beside.
    fn read_way(&mut self, table: &Table<'_>, question: &mut Question) {
        let id = question.id.clone();
        question.field = table.get("field").and_then(|value| read_field(&value, self.definition));
        if let Some(value) = table.get("mirror_of") {
            self.definition.spots.set(format!("{id}.mirror_of"), &value.spot());
            question.mirror_of = value.code();
        }
        if let Some(value) = table.get("show_if") {
            question.show_if = self.read_condition(&value, &format!("{id}.show_if"));
        }
        if let Some(value) = table.get("ends") {
            question.ends = self.read_endings(table, &value, question);
        } else if let Some(value) = table.get("ends_link") {
            value.report("`ends_link` is for options that end the survey; add `ends = { … }` or take it away");
            self.definition.uncertain.insert(id.to_string());
        }
        question.rotate_groups = table.flag("rotate_groups");
        if question.rotate_groups && !self.definition.is_uncertain(id.as_str()) {
            let mut groups: Vec<&Code> = question.choices().iter().filter_map(|choice| choice.group.as_ref()).collect();
            groups.dedup();
            if groups.len() < 2
                && let Some(value) = table.get("rotate_groups")
            {
                value.report("`rotate_groups` needs options in at least two groups; give the options a `group` or take it away");
            }
        }
    }

    /// Reads a condition and remembers where it stood.
    pub(super) fn read_condition(&mut self, value: &Value<'_>, name: &str) -> Option<Condition> {
        self.definition.spots.set(name, &value.spot());
        match Condition::parse(value.text()?) {
            Ok(condition) => Some(condition),
            Err(mistake) => {
                value.report(format!("`{}` cannot be read as a condition: {mistake}", value.key));
                None
            }
        }
    }

    fn read_endings(&mut self, table: &Table<'_>, value: &Value<'_>, question: &Question) -> Vec<Ending> {
        if self.instrument.kind == InstrumentKind::Guide {
            value.report("an interview does not end by an answer; take `ends` away");
            return Vec::new();
        }
        let link = table.get("ends_link").and_then(|link| {
            self.definition.spots.set(format!("{}.ends_link", question.id), &link.spot());
            link.code()
        });
        let mut endings = Vec::new();
        for ending in value.free_values(&format!("{{ no = \"{}-end\" }}", question.id)) {
            let Some(option) = ending.key_code() else { continue };
            if !self.definition.is_uncertain(question.id.as_str()) {
                check_option(&ending, option.as_str(), question.choices(), &format!("question `{}`", question.id));
            }
            let Some(text) = ending.filled_text() else { continue };
            let follows = text.strip_prefix(question.id.as_str()).and_then(|rest| rest.strip_prefix('-'));
            if follows.is_none_or(|rest| Code::parse(rest).is_none()) {
                ending.report(format!(
                    "the text `{text}` must begin with the question; write for example `{option} = \"{}-end\"`",
                    question.id
                ));
            } else if question.choices().iter().any(|choice| choice.text == text) {
                ending.report(format!("`{text}` is the text of an option; write for example `{option} = \"{}-end\"`", question.id));
            } else {
                self.definition.spots.set(text, &ending.spot());
                endings.push(Ending { option, text: text.to_string(), link: link.clone() });
            }
        }
        endings
    }
}

/// What to write where a role is missing.
pub(super) const ROLES_ADVICE: &str =
    "write `role = [\"plain\"]`, or `quasi` if it helps to find a person, or `sensitive` if an answer can harm";

/// A question of which only the name is known.
fn unread_question(id: Code) -> Question {
    Question {
        name: id.clone(),
        id,
        kind: QuestionKind::Information,
        roles: Roles::default(),
        required: false,
        field: None,
        mirror_of: None,
        show_if: None,
        ends: Vec::new(),
        rotate_groups: false,
    }
}

/// Reports a code that is no option.
pub(super) fn check_option(value: &Value<'_>, code: &str, choices: &[Choice], what: &str) {
    if !choices.iter().any(|choice| choice.code == *code) {
        let known: Vec<&str> = choices.iter().map(|choice| choice.code.as_str()).collect();
        let rest = suggestion(code, &known, "known are ");
        value.report(format!("{what} has no option `{code}`{rest}"));
    }
}

/// Reads roles; `plain` is the role of whatever has no other.
pub(super) fn read_roles(table: &Table<'_>, known: &[&'static str]) -> Roles {
    let mut roles = Roles::default();
    let Some(value) = table.get("role") else { return roles };
    if value.is_text() {
        value.report(format!("roles are a list; write `role = [\"{}\"]`", value.text().unwrap_or_default()));
    }
    let items = if value.is_text() { Some(vec![value.clone()]) } else { value.items("[\"quasi\"]") };
    let words: Vec<(&'static str, &'static str)> = known.iter().map(|word| (*word, *word)).collect();
    let mut found: Vec<&str> = Vec::new();
    for item in items.unwrap_or_default() {
        let Some(role) = item.word(&words) else { continue };
        if found.contains(&role) {
            item.report(format!("the role `{role}` stands here twice; take one away"));
        }
        found.push(role);
        match role {
            "direct" => roles.direct = true,
            "quasi" => roles.quasi = true,
            "sensitive" => roles.sensitive = true,
            "free_text" => roles.free_text = true,
            _ => {}
        }
    }
    if found.contains(&"plain") && found.len() > 1 {
        value.report("the role `plain` stands alone; take it or the others away");
    }
    roles
}

/// Reports keys that other types have.
fn refuse_strange_keys(table: &Table<'_>, kind: Type, surrounding: Surrounding) {
    let name = |wanted: Type| TYPES.iter().find(|(_, kind)| *kind == wanted).map_or("", |(name, _)| *name);
    for (key, types) in KEYS.iter().chain(&MORE_KEYS) {
        let Some(value) = table.get(key) else { continue };
        if !types.is_empty() && !types.contains(&kind) {
            let others: Vec<&str> = types.iter().map(|kind| name(*kind)).collect();
            value.report(format!("`{key}` does not belong to the type `{}`, only to {}; take it away", name(kind), quoted(&others)));
        } else if surrounding == Surrounding::Detached && NOT_DETACHED.contains(key) {
            value.report(format!("`{key}` does not belong into a form apart from the answers; take it away"));
        }
    }
    let misplaced = match (kind, surrounding) {
        (Type::Notes, Surrounding::Survey | Surrounding::Detached) => {
            Some("`notes` are for interview guides; write `long_text`, or make the instrument a guide with `kind = \"guide\"`")
        }
        _ => None,
    };
    if let (Some(message), Some(value)) = (misplaced, table.get("type")) {
        value.report(message);
    }
}
