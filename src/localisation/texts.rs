//! The texts of one language as pages, charts and exports use them. A text that is missing in the
//! language comes from the nearest one that has it; a text that exists nowhere shows its key in
//! brackets, so that a mistake is seen and nothing breaks.

use std::{
    borrow::Cow,
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::civil;

use crate::{
    domain::answers::Decimal,
    localisation::{Direction, Language, Value, formats, shelf::Shelf, without_isolates},
};

/// Complaints that were already made, so that the log tells each only once.
#[derive(Default)]
pub(crate) struct Complaints(Mutex<HashSet<String>>);

impl Complaints {
    fn is_new(&self, complaint: &str) -> bool {
        let mut made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        made.insert(complaint.to_string())
    }
}

/// The texts of one language, of the program and maybe of one process; cheap to clone.
///
/// Placeables are wrapped in invisible marks that keep names and numbers apart from text of another
/// direction; [`Texts::plain`] leaves them out.
#[derive(Clone)]
pub struct Texts {
    inner: Arc<Inner>,
}

struct Inner {
    language: Language,
    /// In the order in which they are asked.
    shelves: Vec<Arc<Shelf>>,
    complaints: Arc<Complaints>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Texts({})", self.inner.language)
    }
}

impl Texts {
    pub(crate) fn new(language: Language, shelves: Vec<Arc<Shelf>>, complaints: Arc<Complaints>) -> Self {
        Self { inner: Arc::new(Inner { language, shelves, complaints }) }
    }

    /// The language asked for.
    #[must_use]
    pub fn language(&self) -> &Language {
        &self.inner.language
    }

    /// The direction of the language asked for.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.inner.language.direction()
    }

    /// A text without placeables.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.lent(key).into_owned()
    }

    /// A text without placeables, lent where it can be: for long lists of options on a page.
    #[must_use]
    pub fn lent(&self, key: &str) -> Cow<'_, str> {
        self.formatted(key, &[])
    }

    /// A text with its placeables filled.
    #[must_use]
    pub fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.formatted(key, values).into_owned()
    }

    fn formatted(&self, key: &str, values: &[(&str, Value<'_>)]) -> Cow<'_, str> {
        let Some((text, errors)) = self.inner.shelves.iter().find_map(|shelf| shelf.text(key, values)) else {
            if self.inner.complaints.is_new(key) {
                tracing::warn!(key, language = self.inner.language.tag(), "text is missing");
            }
            return Cow::Owned(format!("[{key}]"));
        };
        if let Some(error) = errors.first()
            && self.inner.complaints.is_new(&format!("{key}: {error}"))
        {
            tracing::warn!(key, language = self.inner.language.tag(), %error, "text is incomplete");
        }
        text
    }

    /// A text as [`Texts::with`] gives it, without the invisible marks: for page titles, CSV cells and file names.
    #[must_use]
    pub fn plain(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        without_isolates(&self.formatted(key, values))
    }

    /// An attribute of a text (`help`, `short`, `unit` …), from the same language as the text itself.
    #[must_use]
    pub fn attribute(&self, key: &str, name: &str) -> Option<String> {
        self.shelf_of(key)?.attribute(key, name).map(Cow::into_owned)
    }

    /// Whether there is such a text in any language.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.shelf_of(key).is_some()
    }

    /// The language a text really comes from.
    #[must_use]
    pub fn language_of(&self, key: &str) -> &Language {
        self.shelf_of(key).map_or(&self.inner.language, Shelf::language)
    }

    /// Whether a text comes from another language than the one asked for.
    #[must_use]
    pub fn is_fallback(&self, key: &str) -> bool {
        !self.language_of(key).is_variant_of(&self.inner.language)
    }

    /// A count.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        formats::number(self.inner.language.locale(), &number.to_string())
    }

    /// An exact number, with as many decimals as it has.
    #[must_use]
    pub fn decimal(&self, number: &Decimal) -> String {
        formats::number(self.inner.language.locale(), &number.to_string())
    }

    /// A number with one decimal, such as a mean; a dash when there is none.
    #[must_use]
    pub fn one_decimal(&self, number: f64) -> String {
        if !number.is_finite() {
            return "–".to_string();
        }
        let rounded = format!("{number:.1}");
        formats::number(self.inner.language.locale(), if rounded == "-0.0" { "0.0" } else { &rounded })
    }

    /// A percentage with its sign, as the translators write it (`chart-percent`), else as CLDR does.
    #[must_use]
    pub fn percent(&self, percent: u64) -> String {
        if self.is_own("chart-percent") {
            return self.plain("chart-percent", &[("n", percent.into())]);
        }
        self.inner.language.percent_pattern().replace("{}", &self.number(percent))
    }

    /// A year: digits without separators.
    #[must_use]
    pub fn year(&self, year: i16) -> String {
        formats::year(self.inner.language.locale(), year)
    }

    /// Day, name of the month and year, Gregorian in every language.
    #[must_use]
    pub fn date(&self, date: civil::Date) -> String {
        formats::date(self.inner.language.locale(), date)
    }

    /// Writes a day and its month in short, for the axis of a chart.
    #[must_use]
    pub fn day(&self, date: civil::Date) -> String {
        formats::day(self.inner.language.locale(), date)
    }

    /// Writes a month and its year.
    #[must_use]
    pub fn month(&self, date: civil::Date) -> String {
        formats::month(self.inner.language.locale(), date)
    }

    /// The name of a month (1 to 12) as it stands alone, as the translators write it, else as CLDR does;
    /// the number for anything else.
    #[must_use]
    pub fn month_name(&self, month: u8) -> String {
        let key = format!("date-month-{month}");
        if self.is_own(&key) {
            return self.get(&key);
        }
        formats::month_name(self.inner.language.locale(), month).unwrap_or_else(|| month.to_string())
    }

    /// Joins names as the language does: "A, B und C". Each is kept apart from text of another direction.
    #[must_use]
    pub fn list(&self, names: &[String]) -> String {
        let names: Vec<String> = names.iter().map(|name| format!("\u{2068}{name}\u{2069}")).collect();
        formats::list(self.inner.language.locale(), &names)
    }

    fn shelf_of(&self, key: &str) -> Option<&Shelf> {
        self.inner.shelves.iter().map(AsRef::as_ref).find(|shelf| shelf.has(key))
    }

    fn is_own(&self, key: &str) -> bool {
        self.has(key) && !self.is_fallback(key)
    }
}
