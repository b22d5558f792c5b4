//! What questions, rows, options and groups are called in one language: the words beside the numbers
//! in charts, pages and files. The numbers come from `domain`, the texts from `localisation`.

use crate::{
    domain::{
        aggregation::{MissingKind, Subject},
        disclosure::{Group, PublishableTable},
        identifiers::{Code, OptionCode},
        questionnaire::{Instrument, Question, QuestionKind},
        words::code_book::CodeBook,
    },
    localisation::{Texts, without_isolates},
};

/// The labels of an instrument in one language.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'a> {
    texts: &'a Texts,
    instrument: &'a Instrument,
    book: Option<&'a CodeBook>,
}

impl<'a> Labels<'a> {
    /// The labels of an instrument; the texts are those of its process.
    #[must_use]
    pub fn new(texts: &'a Texts, instrument: &'a Instrument) -> Self {
        Self { texts, instrument, book: None }
    }

    /// The same with the names of codes that texts were given.
    #[must_use]
    pub fn with_codes(self, book: &'a CodeBook) -> Self {
        Self { book: Some(book), ..self }
    }

    /// The texts they come from.
    #[must_use]
    pub fn texts(&self) -> &'a Texts {
        self.texts
    }

    /// The name of the instrument.
    #[must_use]
    pub fn instrument(&self) -> String {
        self.texts.plain(&format!("{}-title", self.instrument.id), &[])
    }

    /// A neutral short title: the short label of a question, else its wording; "group" for the derived
    /// variable that says the group, else its code.
    #[must_use]
    pub fn title(&self, variable: &Code) -> String {
        let short = self.texts.attribute(variable.as_str(), "short").map(|short| without_isolates(&short));
        short.or_else(|| self.wording(variable)).unwrap_or_else(|| {
            if self.instrument.group.as_ref() == Some(variable) { self.texts.plain("chart-group", &[]) } else { variable.to_string() }
        })
    }

    /// The wording of a question; derived variables have none.
    #[must_use]
    pub fn wording(&self, variable: &Code) -> Option<String> {
        self.texts.has(variable.as_str()).then(|| self.texts.plain(variable.as_str(), &[]))
    }

    /// A row of a matrix.
    #[must_use]
    pub fn row(&self, variable: &Code, row: &OptionCode) -> String {
        let rows = match self.question(variable).map(|question| &question.kind) {
            Some(QuestionKind::Matrix { rows, .. }) => rows.as_slice(),
            _ => &[],
        };
        rows.iter().find(|known| known.code == *row).map_or_else(|| row.to_string(), |known| self.texts.plain(&known.text, &[]))
    }

    /// An option, a class of numbers or a value of a derived variable. A code that the instrument no
    /// longer has stands for itself.
    #[must_use]
    pub fn option(&self, variable: &Code, option: &OptionCode) -> String {
        let Some(question) = self.question(variable) else {
            let key = format!("{variable}-{option}");
            return if self.texts.has(&key) { self.texts.plain(&key, &[]) } else { option.to_string() };
        };
        if let Some(choice) = question.choices().iter().find(|choice| choice.code == *option) {
            return self.texts.plain(&choice.text, &[]);
        }
        let code = self.book.and_then(|book| book.code(option)).map(|code| code.name.clone());
        code.or_else(|| self.class(question, option)).unwrap_or_else(|| option.to_string())
    }

    /// What is counted: the question, and the row of a matrix.
    #[must_use]
    pub fn subject(&self, subject: &Subject) -> String {
        let title = self.title(&subject.variable);
        match &subject.row {
            Some(row) => format!("{title}: {}", self.row(&subject.variable, row)),
            None => title,
        }
    }

    /// The options of a table, in order.
    #[must_use]
    pub fn options(&self, table: &PublishableTable) -> Vec<String> {
        table.options().iter().map(|option| self.option(&table.subject().variable, option)).collect()
    }

    /// The groups of a table, in order.
    #[must_use]
    pub fn groups(&self, table: &PublishableTable) -> Vec<String> {
        let Some(by) = table.breakdown() else { return Vec::new() };
        let name = |group: &Group| match group {
            Group::One(group) => self.option(by, group),
            Group::Combined(_) => self.texts.plain("chart-combined", &[]),
        };
        table.rows().iter().map(|(group, _)| name(group)).collect()
    }

    /// A column of a row file: a question, a row of a matrix, or an option people said yes to.
    #[must_use]
    pub fn column(&self, name: &str) -> String {
        let (variable, rest) = name.split_once('_').unwrap_or((name, ""));
        let known = |name: &str| Code::parse(name).filter(|code| self.question(code).is_some() || self.instrument.derived(name).is_some());
        if let Some(code) = known(name) {
            return self.title(&code);
        }
        let (Some(variable), Some(part)) = (known(variable), OptionCode::parse(rest)) else { return name.to_string() };
        let is_matrix = self.question(&variable).is_some_and(|question| matches!(question.kind, QuestionKind::Matrix { .. }));
        let part = if is_matrix { self.row(&variable, &part) } else { self.option(&variable, &part) };
        format!("{}: {part}", self.title(&variable))
    }

    /// Whose answers alone are counted, if not everybody's: "only municipality: Wiedenloh".
    #[must_use]
    pub fn only(&self, table: &PublishableTable) -> Option<String> {
        let (of, group) = table.filter()?;
        let group = format!("{}: {}", self.title(of), self.option(of, group));
        Some(self.texts.plain("chart-only", &[("group", group.into())]))
    }

    /// Why somebody is not in the base of a question.
    #[must_use]
    pub fn missing(&self, variable: &Code, kind: &MissingKind) -> String {
        match kind {
            MissingKind::NotShown => self.texts.plain("chart-not-asked", &[]),
            MissingKind::Blank => self.texts.plain("chart-blank", &[]),
            MissingKind::Special(option) => self.option(variable, option),
        }
    }

    fn question(&self, variable: &Code) -> Option<&'a Question> {
        self.instrument.question(variable.as_str())
    }

    /// A class of numbers (`from_10_to_20`) or a decade of years (`y2010`) in signs every language
    /// reads, from left to right.
    fn class(&self, question: &Question, code: &OptionCode) -> Option<String> {
        let left_to_right = |text: String| format!("\u{2066}{text}\u{2069}");
        if let QuestionKind::Year(_) | QuestionKind::Month(_) = question.kind {
            let decade: i16 = code.as_str().strip_prefix('y')?.parse().ok()?;
            return Some(left_to_right(format!("{}–{}", self.texts.year(decade), self.texts.year(decade.checked_add(9)?))));
        }
        let number = |text: &str| {
            let value: i64 = text.replace('m', "-").parse().ok()?;
            Some(self.texts.decimal(&crate::domain::answers::Decimal::whole(value)))
        };
        let text = code.as_str();
        if let Some(bound) = text.strip_prefix("to_") {
            return Some(left_to_right(format!("< {}", number(bound)?)));
        }
        let bounds = text.strip_prefix("from_")?;
        Some(left_to_right(match bounds.split_once("_to_") {
            Some((from, to)) => format!("{} – < {}", number(from)?, number(to)?),
            None => format!("{}+", number(bounds)?),
        }))
    }
}
