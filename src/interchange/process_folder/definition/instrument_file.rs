//! One instrument: its head, its pages and the questions on them. Modules, derived variables and
//! forms apart from the answers are read in `parts`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::de::DeTable;

use crate::{
    domain::{
        identifiers::{Code, InstrumentId, code},
        questionnaire::{Anonymity, Instrument, InstrumentKind, Page, RowPlan},
    },
    interchange::process_folder::{
        definition::{Definition, Reading, Surrounding, hierarchies, question_file, read_languages},
        nearest::suggestion,
        toml_file::{Table, TomlFile, Value},
    },
};

const KEYS: &[&str] = &[
    "kind",
    "slug",
    "anonymity",
    "languages",
    "minutes",
    "opens",
    "closes",
    "core",
    "place",
    "group",
    "breakdowns",
    "pages",
    "modules",
    "derived",
    "detached",
    "expected",
    "hierarchies",
    "rows",
    "targets",
    "weighting",
];

const LONGEST_SLUG: usize = 40;

/// An instrument of which only the name is known.
pub(super) fn empty(id: InstrumentId) -> Instrument {
    Instrument {
        id,
        kind: InstrumentKind::Survey,
        slug: None,
        anonymity: Anonymity::Strict,
        languages: Vec::new(),
        minutes: None,
        opens: None,
        closes: None,
        core: Vec::new(),
        place: None,
        group: None,
        breakdowns: Vec::new(),
        pages: Vec::new(),
        modules: Vec::new(),
        derived: Vec::new(),
        detached: Vec::new(),
        rows: RowPlan::default(),
        targets: Vec::new(),
        weighting: None,
    }
}

pub(super) fn read(definition: &mut Definition, id: &InstrumentId, file: TomlFile<'_>, tree: &DeTable<'_>) {
    let table = Table::of_file(file, tree, &format!("instrument `{id}`"), KEYS);
    let mut reading = Reading {
        definition,
        problems: file.problems,
        instrument: empty(id.clone()),
        surrounding: Surrounding::Survey,
        names: BTreeMap::new(),
    };
    reading.read_head(&table);
    hierarchies::read(&table, reading.definition, Some(id));
    reading.read_row_plan(&table);
    reading.read_goals(&table);
    reading.read_pages(&table);
    reading.read_detached(&table);
    reading.read_derived(&table);
    reading.read_modules(&table);
    reading.read_references(&table);
    let Reading { definition, instrument, .. } = reading;
    definition.process.instruments.push(instrument);
}

impl Reading<'_> {
    fn read_head(&mut self, table: &Table<'_>) {
        let kinds = [("survey", InstrumentKind::Survey), ("guide", InstrumentKind::Guide)];
        let kind = table.require("kind", "kind = \"survey\"").and_then(|value| value.word(&kinds));
        let is_guide = kind == Some(InstrumentKind::Guide);
        // Where the kind is not known, questions may be those of a guide.
        self.surrounding = if kind == Some(InstrumentKind::Survey) { Surrounding::Survey } else { Surrounding::Guide };
        self.instrument.kind = kind.unwrap_or(InstrumentKind::Survey);
        let levels = [("strict", Anonymity::Strict), ("confidential", Anonymity::Confidential)];
        let usual = if is_guide { Anonymity::Confidential } else { Anonymity::Strict };
        self.instrument.anonymity = table.get("anonymity").and_then(|value| value.word(&levels)).unwrap_or(usual);
        if is_guide {
            for key in ["slug", "minutes", "core"] {
                if let Some(value) = table.get(key) {
                    value.report(format!("`{key}` belongs to surveys; an interview guide has no public page, so take it away"));
                }
            }
        } else if kind.is_some() {
            self.read_slug(table);
            self.instrument.minutes = read_minutes(table);
        }
        self.read_languages(table);
        let date = |key: &str| table.get(key).and_then(|value| read_date(&value));
        let (opens, closes) = (date("opens"), date("closes"));
        if let (Some(opens), Some(closes), Some(value)) = (opens, closes, table.get("closes"))
            && closes < opens
        {
            value.report(format!("the survey closes on {closes}, before it opens on {opens}; write a later day"));
        }
        self.instrument.opens = opens.map(|day| day.to_string());
        self.instrument.closes = closes.map(|day| day.to_string());
    }

    fn read_slug(&mut self, table: &Table<'_>) {
        let Some(value) = table.require("slug", &format!("slug = \"{}\"", self.instrument.id.as_str().replace('_', "-").to_lowercase()))
        else {
            return;
        };
        let Some(slug) = value.text() else { return };
        let plain = slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if slug.is_empty() || slug.len() > LONGEST_SLUG || !plain || slug.starts_with('-') || slug.ends_with('-') {
            let rule = "small letters a to z, digits and `-` between them, at most 40 characters";
            return value.report(format!("`{slug}` cannot be part of an address; use {rule}"));
        }
        if let Some(other) = self.definition.process.instruments.iter().find(|other| other.slug.as_deref() == Some(slug)) {
            return value.report(format!("the address `/u/{slug}` belongs to `{}` already; take another `slug`", other.id));
        }
        self.instrument.slug = Some(slug.to_string());
    }

    fn read_languages(&mut self, table: &Table<'_>) {
        let offered = &self.definition.process.languages;
        let Some(list) = table.get("languages") else {
            self.instrument.languages.clone_from(offered);
            return;
        };
        let read = read_languages(&list);
        if read.is_empty() && list.items("[\"de\"]").is_some_and(|items| items.is_empty()) {
            list.report("the instrument has no language; write for example `languages = [\"de\"]`, or take the line away for all");
        }
        for (value, language) in &read {
            if !offered.contains(language) && !self.definition.languages_missing {
                let known: Vec<String> = offered.iter().map(ToString::to_string).collect();
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                let rest = suggestion(&language.to_string(), &known, "offered are ");
                value.report(format!("the process is not offered in `{language}`{rest}"));
            }
        }
        self.instrument.languages = read.into_iter().map(|(_, language)| language).collect();
    }

    fn read_pages(&mut self, table: &Table<'_>) {
        let example = "[[pages]]";
        let Some(list) = table.require("pages", example) else { return };
        if !list.is_list() {
            self.definition.names_missing = true;
            if table.has_strange_keys {
                return;
            }
        }
        let mut tables = list.tables("this page", &["id", "sensitive_consent", "questions"], example);
        if tables.is_empty() && list.is_list() {
            list.report("the instrument has no pages; add `[[pages]]` with an `id` and `[[pages.questions]]`");
        }
        for page in &mut tables {
            self.read_page(page);
        }
    }

    fn read_page(&mut self, table: &mut Table<'_>) {
        let value = table.require("id", "id = \"start\"");
        let id = value.as_ref().and_then(Value::code);
        if let (Some(id), Some(value)) = (&id, &value) {
            table.describe(format!("page `{id}`"));
            self.definition.spots.set(format!("{}-{id}", self.instrument.id), &table.spot());
            self.definition.names_missing |= !self.is_free_page(value, id);
        } else {
            self.definition.names_missing = true;
        }
        let mut page = Page {
            sensitive_consent: table.flag("sensitive_consent"),
            // A page without a name takes the title of the instrument, so that no text is missed.
            id: id.unwrap_or_else(|| code("title")),
            questions: Vec::new(),
        };
        let questions = table.get("questions");
        if page.sensitive_consent {
            if let Some(value) = &questions {
                value.report("the page that asks for consent has no other questions; move them to a page of their own after it");
            }
            if self.instrument.kind == InstrumentKind::Guide {
                table.report("in interviews the consent is recorded before the guide; take this page away");
            }
        } else if questions.as_ref().is_none_or(|value| value.items("").is_some_and(|items| items.is_empty())) {
            table.report(format!("{} has no questions; add `[[pages.questions]]` or take the page away", table.what()));
            self.definition.uncertain.insert(format!("{}.pages", self.instrument.id));
        }
        for mut question in questions.iter().flat_map(question_file::tables) {
            page.questions.extend(self.read_question(&mut question, self.surrounding));
        }
        self.instrument.pages.push(page);
    }

    fn is_free_page(&self, value: &Value<'_>, id: &Code) -> bool {
        if *id == "title" || *id == "intro" {
            value.report(format!("`{id}` is kept for a text of the instrument; name the page otherwise"));
            return false;
        }
        let is_free = self.instrument.page(id.as_str()).is_none();
        if !is_free {
            value.report(format!("the page `{id}` is there already; give one of them another id"));
        }
        is_free
    }

    /// Questions the head points to; whether they exist is checked when all are known.
    fn read_references(&mut self, table: &Table<'_>) {
        let id = self.instrument.id.clone();
        for key in ["core", "breakdowns"] {
            let Some(list) = table.get(key) else { continue };
            let mut codes: Vec<Code> = Vec::new();
            for item in list.items("[\"…\"]").unwrap_or_default() {
                let Some(code) = item.code() else { continue };
                if codes.contains(&code) {
                    item.report(format!("`{code}` stands here twice; take one away"));
                    continue;
                }
                self.definition.spots.set(format!("{id}.{key}.{code}"), &item.spot());
                codes.push(code);
            }
            if key == "core" {
                self.instrument.core = codes;
            } else {
                self.instrument.breakdowns = codes;
            }
        }
        let mut single = |key: &str| {
            let value = table.get(key)?;
            self.definition.spots.set(format!("{id}.{key}"), &value.spot());
            value.code()
        };
        (self.instrument.place, self.instrument.group) = (single("place"), single("group"));
    }
}

fn read_minutes(table: &Table<'_>) -> Option<(u16, u16)> {
    let value = table.get("minutes")?;
    let items = value.items("[7, 15]")?;
    let [fast, slow] = &items[..] else {
        value.report("`minutes` are two numbers, for fast and for slow readers; write for example `minutes = [7, 15]`");
        return None;
    };
    let (fast, slow): (u16, u16) = (fast.whole(1, 600)?, slow.whole(1, 600)?);
    if fast > slow {
        value.report(format!("fast readers come first; write `minutes = [{slow}, {fast}]`"));
    }
    Some((fast, slow))
}

fn read_date(value: &Value<'_>) -> Option<Date> {
    let text = value.text()?;
    let date = text.parse::<Date>().ok().filter(|date| date.to_string() == text);
    if date.is_none() {
        value.report(format!("`{text}` is not a day of the calendar; write year, month and day as in `{} = \"2026-10-01\"`", value.key));
    }
    date
}
