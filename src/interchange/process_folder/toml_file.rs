//! Walking through a TOML file table by table: every value is asked for with the type it must have,
//! and whatever is unknown, missing or of another type is reported with its line and a correction.
//! A slip of the pen is reported and then read as what was meant, so that nothing follows from it.

use std::{collections::BTreeMap, ops::Range};

use toml::de::{DeTable, DeValue};

use crate::{
    domain::{answers::Decimal, identifiers::Code},
    interchange::process_folder::{
        nearest::{nearest, quoted, suggestion},
        problems::{Problems, Spot, line_of},
    },
};

/// A message lists no more names than this.
const LONGEST_LIST: usize = 12;

/// A TOML file and where its problems go.
#[derive(Clone, Copy, Debug)]
pub(super) struct TomlFile<'a> {
    pub(super) path: &'a str,
    pub(super) text: &'a str,
    pub(super) problems: &'a Problems,
}

impl<'a> TomlFile<'a> {
    pub(super) fn new(path: &'a str, text: &'a str, problems: &'a Problems) -> Self {
        Self { path, text, problems }
    }

    /// The tree of the file. One mistake of syntax makes many errors; the first one is reported.
    pub(super) fn parse(self) -> Option<DeTable<'a>> {
        let (tree, errors) = DeTable::parse_recoverable(self.text);
        let Some(error) = errors.iter().min_by_key(|error| error.span().map_or(0, |span| span.start)) else {
            return Some(tree.into_inner());
        };
        let span = error.span().unwrap_or_default();
        let message = match (error.message(), self.text.get(span.clone()).unwrap_or_default()) {
            ("duplicate key", key) => format!("`{key}` stands here a second time; keep one of the two"),
            (message, _) if message.starts_with("string values must be quoted") => {
                "a value is missing or stands without quotation marks; write for example `name = \"value\"`".into()
            }
            (message, _) => format!("this is not TOML: {message}"),
        };
        self.problems.report(&self.spot(span.start), message);
        None
    }

    fn spot(self, offset: usize) -> Spot {
        Spot::new(self.path, line_of(self.text.as_bytes(), offset))
    }
}

/// A table with the keys it may have.
#[derive(Debug)]
pub(super) struct Table<'a> {
    file: TomlFile<'a>,
    what: String,
    start: usize,
    entries: &'a DeTable<'a>,
    /// Known keys that stand here misspelt.
    misspelt: BTreeMap<&'static str, &'a str>,
    /// An unknown key may be what seems to be missing.
    pub(super) has_strange_keys: bool,
}

impl<'a> Table<'a> {
    /// The table of a whole file.
    pub(super) fn of_file(file: TomlFile<'a>, entries: &'a DeTable<'a>, what: &str, keys: &[&'static str]) -> Self {
        Self::new(file, entries, 0, what.to_string(), keys)
    }

    fn new(file: TomlFile<'a>, entries: &'a DeTable<'a>, start: usize, what: String, keys: &[&'static str]) -> Self {
        let mut table = Self { file, what, start, entries, misspelt: BTreeMap::new(), has_strange_keys: false };
        let mut strange: Vec<Value<'a>> = Vec::new();
        for value in table.values().into_iter().filter(|value| !keys.contains(&value.key)) {
            let absent = keys.iter().copied().filter(|key| !entries.contains_key(*key));
            match nearest(value.key, absent).and_then(|meant| keys.iter().copied().find(|key| *key == meant)) {
                Some(meant) => {
                    value.report(format!("{} has no key `{}`; did you mean `{meant}`?", table.what, value.key));
                    table.misspelt.insert(meant, value.key);
                }
                None => strange.push(value),
            }
        }
        table.report_strange(&strange, keys);
        table
    }

    /// Keys nobody knows. Several together mostly lack the header they belong under.
    fn report_strange(&mut self, strange: &[Value<'a>], keys: &[&str]) {
        let Some(first) = strange.first() else { return };
        self.has_strange_keys = true;
        self.file.problems.note_strange_keys();
        let message = if let [value] = strange {
            let rest = name_suggestion(value.key, keys, "take it away, or add the header it belongs under");
            format!("{} has no key `{}`{rest}", self.what, value.key)
        } else {
            let names: Vec<&str> = strange.iter().map(|value| value.key).take(3).collect();
            let more = if strange.len() > 3 { format!(" and {} more", strange.len() - 3) } else { String::new() };
            format!("{} has no keys {}{more}; take them away, or add the header they belong under", self.what, quoted(&names))
        };
        first.report(message);
    }

    /// What the table describes, for messages: "question `B05`".
    pub(super) fn what(&self) -> &str {
        &self.what
    }

    pub(super) fn describe(&mut self, what: String) {
        self.what = what;
    }

    pub(super) fn spot(&self) -> Spot {
        self.file.spot(self.start)
    }

    pub(super) fn report(&self, message: impl Into<String>) {
        self.file.problems.report(&self.spot(), message);
    }

    /// Reports something about the table at another line of it.
    pub(super) fn report_at(&self, spot: &Spot, message: impl Into<String>) {
        self.file.problems.report(spot, message);
    }

    /// All values in the order of the file.
    pub(super) fn values(&self) -> Vec<Value<'a>> {
        let mut values: Vec<Value<'a>> = self
            .entries
            .iter()
            .map(|(key, value)| Value {
                file: self.file,
                key: key.get_ref().as_ref(),
                start: key.span().start,
                span: value.span(),
                inner: value.get_ref(),
            })
            .collect();
        values.sort_by_key(|value| value.start);
        values
    }

    /// The value under a key, also if the key is misspelt.
    pub(super) fn get(&self, key: &str) -> Option<Value<'a>> {
        let written = self.misspelt.get(key).copied().unwrap_or(key);
        self.values().into_iter().find(|value| value.key == written)
    }

    /// The value under a key that must be there; `example` shows what to write. Nothing is said where
    /// an unknown key is reported, which may have been meant for it.
    pub(super) fn require(&self, key: &str, example: &str) -> Option<Value<'a>> {
        let value = self.get(key);
        if value.is_none() && !self.has_strange_keys {
            self.report(format!("{} has no `{key}`; add `{example}`", self.what));
        }
        value
    }

    /// A truth value that is `false` when it is not there.
    pub(super) fn flag(&self, key: &str) -> bool {
        self.get(key).and_then(|value| value.flag()).unwrap_or(false)
    }
}

/// A value with the key it stands under.
#[derive(Clone, Debug)]
pub(super) struct Value<'a> {
    file: TomlFile<'a>,
    pub(super) key: &'a str,
    start: usize,
    span: Range<usize>,
    inner: &'a DeValue<'a>,
}

impl<'a> Value<'a> {
    pub(super) fn spot(&self) -> Spot {
        self.file.spot(self.start)
    }

    pub(super) fn report(&self, message: impl Into<String>) {
        self.file.problems.report(&self.spot(), message);
    }

    fn wrong_type(&self, wanted: &str, example: &str) {
        let found = match self.inner {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date without quotation marks",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.report(format!("`{}` must be {wanted}, not {found}; write for example `{} = {example}`", self.key, self.key));
    }

    pub(super) fn text(&self) -> Option<&'a str> {
        let written = self.file.text.get(self.span.clone()).filter(|text| !text.starts_with(['[', '{', '"', '\'']));
        self.text_like(&format!("\"{}\"", written.unwrap_or("…")))
    }

    fn text_like(&self, example: &str) -> Option<&'a str> {
        if let DeValue::String(text) = self.inner {
            return Some(text.as_ref());
        }
        self.wrong_type("a text in quotation marks", example);
        None
    }

    /// A text that is neither empty nor hidden characters.
    pub(super) fn filled_text(&self) -> Option<&'a str> {
        let text = self.text()?;
        if text.trim().is_empty() {
            self.report(format!("`{}` is empty; fill it in or take the line away", self.key));
            return None;
        }
        Some(text)
    }

    pub(super) fn flag(&self) -> Option<bool> {
        if let DeValue::Boolean(flag) = self.inner {
            return Some(*flag);
        }
        self.wrong_type("true or false", "true");
        None
    }

    /// A whole number between two bounds.
    pub(super) fn whole<N: TryFrom<i64>>(&self, least: i64, most: i64) -> Option<N> {
        let DeValue::Integer(number) = self.inner else {
            self.wrong_type("a whole number", &least.max(1).to_string());
            return None;
        };
        let number = i64::from_str_radix(number.as_str(), number.radix()).ok().filter(|number| (least..=most).contains(number));
        if number.is_none() {
            self.report(format!("`{}` must be a whole number from {least} to {most}", self.key));
        }
        number.and_then(|number| N::try_from(number).ok())
    }

    pub(super) fn decimal(&self) -> Option<Decimal> {
        let number = match self.inner {
            DeValue::Integer(number) if number.radix() == 10 => Decimal::parse(number.as_str()),
            DeValue::Float(number) => Decimal::parse(number.as_str()),
            _ => {
                self.wrong_type("a number", "10");
                return None;
            }
        };
        if number.is_none() {
            self.report(format!("`{}` must be a plain number of at most 15 digits; write for example `{} = 2.5`", self.key, self.key));
        }
        number
    }

    /// Whether it is a text, a list or a table, for keys that take several.
    pub(super) fn is_text(&self) -> bool {
        matches!(self.inner, DeValue::String(_))
    }

    pub(super) fn is_list(&self) -> bool {
        matches!(self.inner, DeValue::Array(_))
    }

    /// The items of a list, each under the key of the list.
    pub(super) fn items(&self, example: &str) -> Option<Vec<Value<'a>>> {
        let DeValue::Array(array) = self.inner else {
            self.wrong_type("a list in square brackets", example);
            return None;
        };
        let item = |item: &'a toml::Spanned<DeValue<'a>>| Value {
            file: self.file,
            key: self.key,
            start: item.span().start,
            span: item.span(),
            inner: item.get_ref(),
        };
        Some(array.iter().map(item).collect())
    }

    /// The texts of a list of texts; items of other types are reported and left out.
    pub(super) fn texts(&self, example: &str) -> Vec<(Value<'a>, &'a str)> {
        let items = self.items(example).unwrap_or_default();
        items.into_iter().filter_map(|item| item.text_like(example).map(|text| (item, text))).collect()
    }

    /// A table with the keys it may have.
    pub(super) fn table(&self, what: &str, keys: &[&'static str], example: &str) -> Option<Table<'a>> {
        let DeValue::Table(entries) = self.inner else {
            self.wrong_type("a table", example);
            return None;
        };
        Some(Table::new(self.file, entries, self.span.start, what.to_string(), keys))
    }

    /// The tables of a list of tables, as `[[key]]` or `[ { … } ]`.
    pub(super) fn tables(&self, what: &str, keys: &[&'static str], example: &str) -> Vec<Table<'a>> {
        let items = self.items(example).unwrap_or_default();
        items.into_iter().filter_map(|item| item.table(what, keys, example)).collect()
    }

    /// The values of a table whose keys are free.
    pub(super) fn free_values(&self, example: &str) -> Vec<Value<'a>> {
        let DeValue::Table(entries) = self.inner else {
            self.wrong_type("a table", example);
            return Vec::new();
        };
        let table = Table {
            file: self.file,
            what: String::new(),
            start: self.span.start,
            entries,
            misspelt: BTreeMap::new(),
            has_strange_keys: false,
        };
        table.values()
    }

    /// One of a closed list of words; a misspelt one is reported and read as what was meant.
    pub(super) fn word<T: Copy>(&self, words: &[(&'static str, T)]) -> Option<T> {
        let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
        let found = self.text_like(&format!("\"{}\"", names.first().copied().unwrap_or_default()))?;
        let value = |name: &str| words.iter().find(|(word, _)| *word == name).map(|(_, value)| *value);
        value(found).or_else(|| {
            let key = self.key;
            let rest = suggestion(found, &names, "write one of ");
            self.report(format!("`{found}` is not known for `{key}`{rest}"));
            nearest(found, names).and_then(value)
        })
    }

    /// A code.
    pub(super) fn code(&self) -> Option<Code> {
        self.text().and_then(|text| self.as_code(text))
    }

    /// The key itself as a code.
    pub(super) fn key_code(&self) -> Option<Code> {
        self.as_code(self.key)
    }

    /// A code that begins text keys, which Fluent wants to begin with a letter.
    pub(super) fn text_code(&self) -> Option<Code> {
        let code = self.code()?;
        if code.as_str().as_bytes()[0].is_ascii_alphabetic() {
            return Some(code);
        }
        self.report(format!("`{code}` must begin with a letter, because it begins the keys of its texts; write for example `q{code}`"));
        None
    }

    fn as_code(&self, text: &str) -> Option<Code> {
        let code = Code::parse(text);
        if code.is_none() {
            let near: String = text.chars().map(|c| if c == '-' || c == ' ' { '_' } else { c }).collect();
            let example = if Code::parse(&near).is_some() { format!("; write for example `{near}`") } else { String::new() };
            self.report(format!(
                "`{text}` is not a code: use ASCII letters, digits and `_`, a letter or digit first, at most 40 characters{example}"
            ));
        }
        code
    }

    /// Reports a name that is not among the known ones.
    pub(super) fn report_unknown(&self, what: &str, name: &str, known: &[&str]) {
        let rest = name_suggestion(name, known, "name one that is there");
        self.report(format!("there is no {what} `{name}`{rest}"));
    }
}

/// What was meant, or what is known, or, where that would be too long, what to do.
pub(super) fn name_suggestion(name: &str, known: &[&str], otherwise: &str) -> String {
    if known.len() <= LONGEST_LIST && !known.is_empty() {
        return suggestion(name, known, "known are ");
    }
    nearest(name, known.iter().copied()).map_or(format!("; {otherwise}"), |meant| format!("; did you mean `{meant}`?"))
}
