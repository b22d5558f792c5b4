//! The shipped inventory for the tests of this folder: its questionnaires read straight from the
//! files, without the checks and texts that reading a process folder brings.

use std::{collections::BTreeMap, path::Path};

use serde::Deserialize;

use crate::{
    domain::{
        disclosure::Policy,
        identifiers::{Code, code},
        questionnaire::{
            Anonymity, AreaType, Choice, ChoiceKind, Condition, Contact, Derived, DetachedForm, DetachedLedger, Ending, Instrument,
            InstrumentKind, Module, Page, Place, Presentation, Process, Question, QuestionKind, Retention, Roles, Row,
        },
    },
    workflows::synthetic::Parameters,
};

#[derive(Deserialize)]
struct ProcessFile {
    languages: Vec<String>,
    fields: Vec<Item>,
    places: Vec<Item>,
    lists: BTreeMap<String, List>,
}

#[derive(Clone, Deserialize)]
struct List {
    options: Vec<Item>,
}

#[derive(Clone, Deserialize)]
struct Item {
    code: Code,
    kind: Option<String>,
    group: Option<Code>,
    #[serde(default)]
    exclusive: bool,
}

#[derive(Clone, Deserialize)]
#[serde(untagged)]
enum Source {
    Own(Vec<Item>),
    Shared {
        list: String,
        #[serde(default)]
        extra: Vec<Item>,
    },
}

#[derive(Deserialize)]
struct InstrumentFile {
    kind: String,
    #[serde(default)]
    core: Vec<Code>,
    place: Option<Code>,
    group: Option<Code>,
    #[serde(default)]
    breakdowns: Vec<Code>,
    languages: Vec<String>,
    pages: Vec<PageFile>,
    #[serde(default)]
    modules: Vec<ModuleFile>,
    #[serde(default)]
    derived: Vec<DerivedFile>,
    #[serde(default)]
    detached: Vec<FormFile>,
}

#[derive(Deserialize)]
struct PageFile {
    id: Code,
    #[serde(default)]
    sensitive_consent: bool,
    #[serde(default)]
    questions: Vec<QuestionFile>,
}

#[derive(Deserialize)]
struct ModuleFile {
    id: Code,
    chosen_in: Code,
    at_most: Option<usize>,
    at_least: Option<usize>,
    open: BTreeMap<Code, Code>,
}

#[derive(Deserialize)]
struct DerivedFile {
    id: Code,
    otherwise: Code,
    cases: Vec<CaseFile>,
}

#[derive(Deserialize)]
struct CaseFile {
    code: Code,
    r#if: String,
}

#[derive(Deserialize)]
struct FormFile {
    id: Code,
    name: Code,
    ledger: String,
    #[serde(default = "once")]
    repeat: usize,
    questions: Vec<QuestionFile>,
}

fn once() -> usize {
    1
}

#[derive(Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "the keys of the file are independent of each other")]
struct QuestionFile {
    id: Code,
    name: Code,
    r#type: String,
    options: Source,
    rows: Source,
    scale: Source,
    extra: Vec<Item>,
    special: Vec<Code>,
    other: bool,
    none: bool,
    max: Option<usize>,
    max_chars: usize,
    email: bool,
    required: bool,
    role: Vec<String>,
    show_if: Option<String>,
    ends: BTreeMap<Code, String>,
    order: String,
    rotate_groups: bool,
    sensitive_options: Vec<Code>,
    field: Option<Code>,
}

impl Default for QuestionFile {
    fn default() -> Self {
        let none = || Source::Own(Vec::new());
        Self {
            id: code("x"),
            name: code("x"),
            r#type: String::new(),
            options: none(),
            rows: none(),
            scale: none(),
            extra: Vec::new(),
            special: Vec::new(),
            other: false,
            none: false,
            max: None,
            max_chars: 0,
            email: false,
            required: false,
            role: Vec::new(),
            show_if: None,
            ends: BTreeMap::new(),
            order: String::new(),
            rotate_groups: false,
            sensitive_options: Vec::new(),
            field: None,
        }
    }
}

impl ProcessFile {
    fn items(&self, source: &Source) -> Vec<Item> {
        match source {
            Source::Own(items) => items.clone(),
            Source::Shared { list, extra } => {
                let shared = match list.as_str() {
                    "field" => &self.fields,
                    "place" => &self.places,
                    list => &self.lists[list].options,
                };
                // Special options stand last, also behind extra ones.
                let (special, plain): (Vec<&Item>, Vec<&Item>) =
                    shared.iter().chain(extra).partition(|item| item.kind.as_deref() == Some("special"));
                plain.into_iter().chain(special).cloned().collect()
            }
        }
    }

    fn question(&self, file: &QuestionFile) -> Question {
        let role = |name: &str| file.role.iter().any(|role| role == name);
        let own = if file.r#type == "place" { &self.places } else { &Vec::new() };
        let mut items: Vec<Item> = self.items(&file.options).into_iter().chain(own.clone()).chain(file.extra.clone()).collect();
        let mut add =
            |name: &Code, kind: &str| items.push(Item { code: name.clone(), kind: Some(kind.into()), group: None, exclusive: false });
        if file.other {
            add(&code("other"), "other");
        }
        if file.none {
            add(&code("none"), "none");
        }
        file.special.iter().for_each(|special| add(special, "special"));
        let choices: Vec<Choice> = items.iter().map(|item| choice(item, &file.sensitive_options)).collect();
        let presentation = match (file.r#type.as_str(), file.order.as_str()) {
            ("scale", "descending") => Presentation::ScaleDescending,
            ("scale", _) => Presentation::ScaleAscending,
            ("place", _) => Presentation::Places,
            _ => Presentation::Radios,
        };
        let kind = match file.r#type.as_str() {
            "single" | "scale" | "place" => QuestionKind::Single { choices, presentation },
            "multiple" => QuestionKind::Multiple { choices, max: file.max },
            "matrix" => QuestionKind::Matrix {
                rows: self.items(&file.rows).into_iter().map(|item| Row { code: item.code, text: String::new() }).collect(),
                scale: self.items(&file.scale).iter().map(|item| choice(item, &[])).collect(),
            },
            "long_text" => QuestionKind::LongText { max_chars: file.max_chars },
            "short_text" => QuestionKind::ShortText { max_chars: file.max_chars, email: file.email },
            "notes" => QuestionKind::Notes,
            "information" => QuestionKind::Information,
            other => panic!("the inventory has no questions of type {other}"),
        };
        Question {
            id: file.id.clone(),
            name: file.name.clone(),
            kind,
            roles: Roles { direct: role("direct"), quasi: role("quasi"), sensitive: role("sensitive"), free_text: role("free_text") },
            required: file.required,
            field: file.field.clone(),
            mirror_of: None,
            show_if: file.show_if.as_deref().map(|text| Condition::parse(text).unwrap()),
            ends: file.ends.iter().map(|(option, text)| Ending { option: option.clone(), text: text.clone(), link: None }).collect(),
            rotate_groups: file.rotate_groups,
        }
    }

    fn instrument(&self, id: &str, file: &InstrumentFile) -> Instrument {
        let questions = |files: &[QuestionFile]| files.iter().map(|question| self.question(question)).collect();
        Instrument {
            id: code(id),
            kind: if file.kind == "guide" { InstrumentKind::Guide } else { InstrumentKind::Survey },
            slug: None,
            anonymity: Anonymity::Strict,
            languages: file.languages.iter().map(|tag| tag.parse().unwrap()).collect(),
            minutes: None,
            opens: None,
            closes: None,
            core: file.core.clone(),
            place: file.place.clone(),
            group: file.group.clone(),
            breakdowns: file.breakdowns.clone(),
            pages: (file.pages.iter())
                .map(|page| Page { id: page.id.clone(), sensitive_consent: page.sensitive_consent, questions: questions(&page.questions) })
                .collect(),
            modules: (file.modules.iter())
                .map(|module| Module {
                    id: module.id.clone(),
                    chosen_in: module.chosen_in.clone(),
                    open: module.open.clone().into_iter().collect(),
                    at_most: module.at_most,
                    at_least: module.at_least,
                })
                .collect(),
            derived: (file.derived.iter())
                .map(|derived| Derived {
                    id: derived.id.clone(),
                    cases: derived.cases.iter().map(|case| (case.code.clone(), Condition::parse(&case.r#if).unwrap())).collect(),
                    otherwise: derived.otherwise.clone(),
                    roles: Roles { quasi: true, ..Roles::default() },
                })
                .collect(),
            detached: (file.detached.iter())
                .map(|form| DetachedForm {
                    id: form.id.clone(),
                    name: form.name.clone(),
                    ledger: if form.ledger == "offers" { DetachedLedger::Offers } else { DetachedLedger::Contacts },
                    repeat: form.repeat,
                    questions: questions(&form.questions),
                })
                .collect(),
        }
    }
}

fn choice(item: &Item, sensitive: &[Code]) -> Choice {
    let kind = match item.kind.as_deref() {
        Some("special") => ChoiceKind::Special,
        Some("other") => ChoiceKind::Other,
        Some("none") => ChoiceKind::None,
        _ if item.exclusive => ChoiceKind::Exclusive,
        _ => ChoiceKind::Substantive,
    };
    Choice { code: item.code.clone(), text: String::new(), kind, group: item.group.clone(), sensitive: sensitive.contains(&item.code) }
}

fn file(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("surveys/inventory").join(name)).unwrap()
}

/// The process with its instruments A to D.
pub(super) fn inventory() -> Process {
    let process: ProcessFile = toml::from_str(&file("process.toml")).unwrap();
    let instruments = ["guide_c", "guide_d", "survey_a", "survey_b"];
    Process {
        id: code("inventory"),
        source_language: "de".parse().unwrap(),
        languages: process.languages.iter().map(|tag| tag.parse().unwrap()).collect(),
        contact: Contact::default(),
        fields: process.fields.iter().map(|field| field.code.clone()).collect(),
        places: (process.places.iter())
            .map(|place| Place { code: place.code.clone(), area_type: AreaType::Medium, inhabitants: None })
            .collect(),
        policy: Policy::default(),
        retention: Retention { draft_days: 14, withdrawal_days: 90 },
        instruments: instruments.iter().map(|id| process.instrument(id, &toml::from_str(&file(&format!("{id}.toml"))).unwrap())).collect(),
        version: "0123456789abcdef".into(),
    }
}

/// Its parameters.
pub(super) fn parameters() -> Parameters {
    Parameters::parse(&file("demo.toml")).unwrap_or_else(|problems| panic!("{}", problems.join("\n")))
}
