//! What each type of question has of its own: options, rows and scales, numbers, years and texts.

use crate::{
    domain::{
        answers::Decimal,
        identifiers::{Code, code},
        questionnaire::{Choice, ChoiceKind, Presentation, QuestionKind, Row, Years},
    },
    interchange::process_folder::{
        definition::{
            Reading,
            lists::option,
            question_file::{Type, check_option},
        },
        toml_file::{Table, Value},
    },
};

/// A multiple choice is counted as a set of 64 bits.
const MOST_CHOICES: usize = 64;
/// A single choice is counted as one byte, of which a few values are kept.
const MOST_CODES: usize = 250;
/// Characters of the longest free text.
const LONGEST_TEXT: i64 = 20_000;
/// A year is typed in four digits.
const FIRST_YEAR: i64 = 1000;
const LAST_YEAR: i64 = 9999;
/// Digits after the decimal mark.
const MOST_DECIMALS: i64 = 6;

impl Reading<'_> {
    pub(super) fn read_kind(&mut self, table: &Table<'_>, kind: Type, id: &Code) -> QuestionKind {
        match kind {
            Type::Single | Type::Scale | Type::Place => self.read_single(table, kind, id),
            Type::Multiple => {
                let choices = self.read_options(table, kind, id);
                QuestionKind::Multiple { max: self.read_max(table, &choices, id), choices }
            }
            Type::Matrix => self.read_matrix(table, id),
            Type::Ranking => self.read_ranking(table, id),
            Type::Number => read_number(table),
            Type::Year => QuestionKind::Year(read_years(table)),
            Type::Month => QuestionKind::Month(read_years(table)),
            Type::ShortText => QuestionKind::ShortText { max_chars: read_max_chars(table), email: table.flag("email") },
            Type::LongText => QuestionKind::LongText { max_chars: read_max_chars(table) },
            Type::Information => QuestionKind::Information,
            Type::Notes => QuestionKind::Notes,
        }
    }

    fn read_single(&mut self, table: &Table<'_>, kind: Type, id: &Code) -> QuestionKind {
        let choices = self.read_options(table, kind, id);
        let descending = table.get("order").and_then(|value| value.word(&[("ascending", false), ("descending", true)]));
        let presentation = match kind {
            Type::Scale if descending == Some(true) => Presentation::ScaleDescending,
            Type::Scale => Presentation::ScaleAscending,
            Type::Place => Presentation::Places,
            _ => Presentation::Radios,
        };
        QuestionKind::Single { choices, presentation }
    }

    /// Options of a choice: from a list or the question itself, then `extra`, `other`, `none`, and
    /// special ones last.
    fn read_options(&mut self, table: &Table<'_>, kind: Type, id: &Code) -> Vec<Choice> {
        let before = self.problems.count();
        let mut choices = Vec::new();
        if kind == Type::Place {
            choices = self.places();
            if self.definition.is_uncertain("place") {
                self.definition.uncertain.insert(id.to_string());
            }
            if choices.is_empty() && !self.definition.is_uncertain("place") {
                table.report(format!("{} asks for a place, but process.toml has none; add `[[places]]` there", table.what()));
            }
        } else if let Some(value) = table.require("options", "options = [ { code = \"yes\" }, { code = \"no\" } ]") {
            choices = self.read_choices(&value, id);
            if kind != Type::Multiple && value.is_list() {
                refuse_exclusive(&value, &choices);
            }
        }
        if let Some(extra) = table.get("extra") {
            self.add_own(&mut choices, &extra, id);
        }
        for (key, kind) in [("other", ChoiceKind::Other), ("none", ChoiceKind::None)] {
            if table.flag(key)
                && let Some(value) = table.get(key)
            {
                self.add(&mut choices, Choice { kind, ..option(code(key), "special") }, &value.spot());
            }
        }
        if let Some(special) = table.get("special") {
            let words = [("dk", "dk"), ("pna", "pna"), ("na", "na")];
            for item in special.items("[\"pna\"]").unwrap_or_default() {
                let Some(word) = item.word(&words) else { continue };
                self.add(&mut choices, Choice { kind: ChoiceKind::Special, ..option(code(word), "special") }, &item.spot());
            }
        }
        choices.sort_by_key(|choice| choice.kind == ChoiceKind::Special);
        if self.problems.count() > before || table.has_strange_keys {
            self.definition.uncertain.insert(id.to_string());
        }
        if !self.definition.is_uncertain(id.as_str()) {
            check_options(table, kind, &choices);
            mark_sensitive(table, &mut choices);
        }
        choices
    }

    fn read_max(&self, table: &Table<'_>, choices: &[Choice], id: &Code) -> Option<usize> {
        let value = table.get("max")?;
        let max = value.whole::<usize>(1, 250)?;
        let together = choices.iter().filter(|choice| !choice.excludes_others()).count();
        if max > together && !self.definition.is_uncertain(id.as_str()) {
            value
                .report(format!("`max = {max}` is more than the {together} options that can be chosen together; write at most {together}"));
        }
        Some(max)
    }

    fn read_matrix(&mut self, table: &Table<'_>, id: &Code) -> QuestionKind {
        let rows = table.require("rows", "rows = [ { code = \"…\" } ]").map(|value| {
            let rows = self.read_choices(&value, id);
            if let Some(row) = rows.iter().find(|row| row.kind != ChoiceKind::Substantive) {
                value.report(format!("the row `{}` has a `kind` or is exclusive, which only options can be; take that away", row.code));
            }
            rows
        });
        let rows = rows.unwrap_or_default();
        let scale = table.require("scale", "scale = { list = \"…\" }").map(|value| {
            let scale = self.read_choices(&value, id);
            let plain = |choice: &&Choice| matches!(choice.kind, ChoiceKind::Substantive | ChoiceKind::Special);
            if let Some(step) = scale.iter().find(|choice| !plain(choice)) {
                let rest = "a step of a scale is plain or `kind = \"special\"`";
                value.report(format!("the step `{}` of the scale excludes others or opens a text line; {rest}", step.code));
            }
            if let Some(step) = scale.iter().find(|step| rows.iter().any(|row| row.text == step.text)) {
                let rest = "so they would share a text; give one of them another code";
                value.report(format!("`{}` is the code of a row and of a step of the scale, {rest}", step.code));
            }
            if !scale.is_empty() && !scale.iter().any(Choice::is_substantive) {
                value.report("the scale has nothing but special options; add steps without `kind`");
            }
            report_too_many(&value.spot(), table, scale.len());
            scale
        });
        let mut scale = scale.unwrap_or_default();
        scale.sort_by_key(|choice| choice.kind == ChoiceKind::Special);
        QuestionKind::Matrix { rows: rows.into_iter().map(|row| Row { code: row.code, text: row.text }).collect(), scale }
    }

    fn read_ranking(&mut self, table: &Table<'_>, id: &Code) -> QuestionKind {
        let choices = self.read_options(table, Type::Ranking, id);
        let mut places = 1;
        if let Some(value) = table.require("places", "places = 3")
            && let Some(number) = value.whole::<usize>(1, 64)
        {
            places = number;
            if places > choices.len() && !self.definition.is_uncertain(id.as_str()) {
                value.report(format!("`places = {places}` is more than the {} options; write at most {}", choices.len(), choices.len()));
            }
        }
        QuestionKind::Ranking { choices, places }
    }
}

/// Options that need the consent for sensitive questions.
fn mark_sensitive(table: &Table<'_>, choices: &mut [Choice]) {
    let Some(value) = table.get("sensitive_options") else { return };
    for (item, word) in value.texts("[\"discrimination\"]") {
        check_option(&item, word, choices, table.what());
        for choice in choices.iter_mut().filter(|choice| choice.code == *word) {
            choice.sensitive = true;
        }
    }
}

/// What is written into a question that takes one answer cannot exclude others.
fn refuse_exclusive(value: &Value<'_>, choices: &[Choice]) {
    let excluding = choices.iter().find(|choice| matches!(choice.kind, ChoiceKind::Exclusive | ChoiceKind::None));
    if let Some(choice) = excluding {
        let rest = "take `exclusive` or `kind = \"none\"` away";
        value.report(format!("option `{}` excludes others, but the question takes one answer only; {rest}", choice.code));
    }
}

/// Rules about the options of a choice as a whole.
fn check_options(table: &Table<'_>, kind: Type, choices: &[Choice]) {
    let what = table.what();
    let at = table.get("options").map_or_else(|| table.spot(), |value| value.spot());
    if !choices.iter().any(Choice::is_substantive) {
        table.report_at(&at, format!("{what} has no options but special ones, so nobody could answer it; add options without `kind`"));
    }
    if choices.iter().filter(|choice| choice.kind == ChoiceKind::Other).count() > 1 {
        table.report_at(&at, format!("{what} has two options of the kind `other`, but there is one line of text; keep one"));
    }
    if kind == Type::Ranking
        && let Some(choice) = choices.iter().find(|choice| choice.kind != ChoiceKind::Substantive)
    {
        let rest = "take its `kind` or `exclusive` away, or use another list";
        table.report_at(&at, format!("option `{}` cannot stand in a ranking, where every option has a place; {rest}", choice.code));
    }
    if kind == Type::Scale
        && let Some(choice) = choices.iter().find(|choice| choice.kind == ChoiceKind::Other)
    {
        let rest = "take it away or make the type `single`";
        table
            .report_at(&at, format!("option `{}` opens a text line, which has no place in an order from low to high; {rest}", choice.code));
    }
    if matches!(kind, Type::Multiple | Type::Ranking) {
        let counted = choices.iter().filter(|choice| choice.is_substantive()).count();
        if counted > MOST_CHOICES {
            table.report_at(&at, format!("{what} has {counted} options; a question can take at most {MOST_CHOICES}, so split it"));
        }
    } else {
        report_too_many(&at, table, choices.len());
    }
}

fn report_too_many(at: &crate::interchange::process_folder::problems::Spot, table: &Table<'_>, codes: usize) {
    if codes > MOST_CODES {
        table.report_at(at, format!("{} has {codes} options; one scale can have at most {MOST_CODES}, so split it", table.what()));
    }
}

fn read_number(table: &Table<'_>) -> QuestionKind {
    let bound = |key: &str| table.get(key).and_then(|value| value.decimal());
    let (min, max) = (bound("min"), bound("max"));
    if let (Some(min), Some(max), Some(value)) = (min, max, table.get("max"))
        && min > max
    {
        value.report(format!("`max = {max}` is below `min = {min}`; exchange the two"));
    }
    let decimals = table.get("decimals").and_then(|value| value.whole(0, MOST_DECIMALS)).unwrap_or(0);
    let mut bands: Vec<i64> = Vec::new();
    if let Some(value) = table.get("bands") {
        for item in value.items("[10, 20]").unwrap_or_default() {
            let Some(band) = item.whole::<i64>(-1_000_000_000, 1_000_000_000) else { continue };
            if let Some(last) = bands.last().filter(|last| **last >= band) {
                item.report(format!("the bands must ascend, but {band} follows {last}; write them from low to high, each once"));
                break;
            }
            let outside = min.is_some_and(|min| Decimal::whole(band) <= min) || max.is_some_and(|max| Decimal::whole(band) > max);
            if outside {
                item.report(format!("the band {band} lies outside of `min` and `max`, so a class would stay empty; take it away"));
            }
            bands.push(band);
        }
    }
    QuestionKind::Number { min, max, decimals, bands }
}

fn read_years(table: &Table<'_>) -> Years {
    let min = table.get("min").and_then(|value| value.whole(FIRST_YEAR, LAST_YEAR)).unwrap_or(1900);
    let max: Option<i16> = table.get("max").and_then(|value| {
        if value.is_text() {
            value.word(&[("now", ())]);
            return None;
        }
        value.whole(FIRST_YEAR, LAST_YEAR)
    });
    if let (Some(max), Some(value)) = (max, table.get("max"))
        && min > max
    {
        value.report(format!("`max = {max}` is before `min = {min}`; exchange the two, or write `max = \"now\"`"));
    }
    Years { min, max }
}

fn read_max_chars(table: &Table<'_>) -> usize {
    table.require("max_chars", "max_chars = 400").and_then(|value| value.whole(1, LONGEST_TEXT)).unwrap_or(1)
}
