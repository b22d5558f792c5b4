//! The words of charts in a language of the process: title, wording, base, and the notes that keep a
//! picture honest when it travels alone. What is drawn with them is told beside this file.

use jiff::civil::Date;

use crate::{
    domain::{
        aggregation::{Layout, MissingKind},
        analysis::challenges::{LOUD_RANK, VOICES_RANK},
        disclosure::{Cell, PublishableTable, talks::Voices},
        figure::{FigureId, Fingerprint},
        identifiers::Code,
        questionnaire::{Instrument, InstrumentKind, Process},
    },
    localisation::{Direction, Texts, Value},
    rendering::{
        charts::{ChartText, JointHeads, Palette, Words},
        labels::Labels,
    },
    workflows::{
        Engine,
        challenges::{Challenges, asks_people_concerned},
        figures::numerals,
        results::Results,
    },
};

/// What the charts of some results have in common in one language.
#[derive(Debug)]
pub(in crate::workflows) struct ChartTexts<'a> {
    pub(super) engine: &'a Engine,
    pub(super) process: &'a Process,
    pub(super) texts: &'a Texts,
    /// The days on which the results were frozen.
    pub(super) days: Vec<Date>,
    /// Nothing can be added to what was frozen: all surveys were closed by then.
    pub(super) is_final: bool,
}

impl<'a> ChartTexts<'a> {
    /// The words for results of one process; the texts are those of the process. `None` without results.
    pub(super) fn new(results: &[&'a Results], texts: &'a Texts) -> Option<Self> {
        let first = results.first()?;
        let mut days: Vec<Date> = results.iter().filter_map(|results| results.snapshot()?.taken_on.parse().ok()).collect();
        days.sort_unstable();
        days.dedup();
        let is_final = results.iter().all(|results| results.is_final());
        Some(Self { engine: first.engine(), process: first.process(), texts, days, is_final })
    }

    /// The same for numbers of a day of their own, which are in no snapshot.
    pub(super) fn of_day(results: &'a Results, texts: &'a Texts, day: Date) -> Self {
        Self { engine: results.engine(), process: results.process(), texts, days: vec![day], is_final: false }
    }

    /// A word or sentence.
    pub(super) fn word(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.texts.plain(key, values)
    }

    /// The ends of a scale: "1 = very bad · 5 = very good".
    pub(super) fn ends(&self, steps: &[String]) -> String {
        let steps: Vec<String> =
            steps.iter().zip(1_u64..).map(|(step, number)| format!("{} = {step}", self.texts.number(number))).collect();
        [steps.first(), steps.last()].into_iter().flatten().cloned().collect::<Vec<_>>().join(" · ")
    }

    /// The words for talks as they are counted today.
    pub(super) fn of_talks(engine: &'a Engine, process: &'a Process, texts: &'a Texts) -> Self {
        Self { engine, process, texts, days: vec![engine.surroundings().today()], is_final: false }
    }

    /// The line that says which figure it is, and which numbers it was drawn from.
    pub(super) fn identity(&self, id: &FigureId, data: &Fingerprint) -> String {
        self.texts.plain("chart-identity", &[("id", id.to_string().into()), ("data", data.as_str().into())])
    }

    /// The words for tables of one question; `rows` are the labels of its groups or rows.
    pub(super) fn of_question(
        &self,
        instrument: &Instrument,
        variable: &Code,
        tables: &[PublishableTable],
        rows: Vec<String>,
    ) -> ChartText {
        let labels = Labels::new(self.texts, instrument);
        let title = match tables {
            [table] => labels.subject(table.subject()),
            _ => labels.title(variable),
        };
        let base = match tables {
            [table] => self.base(table),
            _ => String::new(),
        };
        let only = tables.first().and_then(|table| labels.only(table));
        let asked_of = tables.first().filter(|_| tables.len() == 1).and_then(|table| self.asked_of(&[(instrument, table)]));
        let base = [Some(base).filter(|base| !base.is_empty()), only, asked_of].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let mut notes = Vec::new();
        notes.extend(self.left_out(&labels, tables));
        notes.extend(self.notes(tables));
        notes.extend(self.circumstances(&[instrument]));
        ChartText {
            question: labels.wording(variable).filter(|wording| *wording != title).unwrap_or_default(),
            base,
            notes,
            options: tables.first().map(|table| labels.options(table)).unwrap_or_default(),
            rows,
            title,
            ..self.bare()
        }
    }

    /// The words for the means of a matrix by groups: its rows take the place of options.
    pub(super) fn of_means(&self, instrument: &Instrument, variable: &Code, tables: &[PublishableTable]) -> ChartText {
        let labels = Labels::new(self.texts, instrument);
        let groups = tables.first().map(|table| labels.groups(table)).unwrap_or_default();
        let text = self.of_question(instrument, variable, tables, groups);
        let ends = self.ends(&text.options);
        let rows = tables.iter().filter_map(|table| Some(labels.row(variable, table.subject().row.as_ref()?)));
        let only = tables.first().and_then(|table| labels.only(table));
        let mean = self.texts.plain("chart-mean", &[("mean", ends.into())]);
        ChartText { base: std::iter::once(mean).chain(only).collect::<Vec<_>>().join(" · "), options: rows.collect(), ..text }
    }

    /// The words for a comparison of two audiences; the options are called as the first one read them.
    pub(super) fn of_pair(&self, sides: [(&Instrument, &PublishableTable); 2]) -> ChartText {
        let [(first, first_table), (second, second_table)] = sides;
        let labels = Labels::new(self.texts, first);
        let variable = &first_table.subject().variable;
        let mut notes = self.left_out_of_both(sides);
        notes.extend(self.notes(&[first_table.clone(), second_table.clone()]));
        notes.extend(self.circumstances(&[first, second]));
        let title = labels.title(variable);
        let base = ["chart-audience-share", "chart-points-difference"].map(|key| self.texts.plain(key, &[]));
        ChartText {
            question: Some(self.question_of_both(sides)).filter(|wording| *wording != title).unwrap_or_default(),
            base: base.into_iter().chain(self.asked_of(&sides)).collect::<Vec<_>>().join(" · "),
            notes,
            options: labels.options(first_table),
            title,
            ..self.bare()
        }
    }

    /// How many people of each audience are not in its base, and why.
    fn left_out_of_both(&self, sides: [(&Instrument, &PublishableTable); 2]) -> Vec<String> {
        let of = |(instrument, table): (&Instrument, &PublishableTable)| {
            let left_out = self.left_out(&Labels::new(self.texts, instrument), std::slice::from_ref(table))?;
            Some(format!("\u{2068}{}\u{2069} – {left_out}", audience(self.process, instrument, self.texts)))
        };
        sides.into_iter().filter_map(of).collect()
    }

    /// The words for a figure of both audiences that is about a field, with a title of its own.
    pub(super) fn of_field(&self, title: String, sides: [(&Instrument, &PublishableTable); 2]) -> ChartText {
        let question = self.question_of_both(sides);
        let mut notes = self.left_out_of_both(sides);
        notes.extend(self.notes(&sides.map(|(_, table)| table.clone())));
        notes.extend(self.circumstances(&sides.map(|(instrument, _)| instrument)));
        ChartText { title, question, notes, ..self.bare() }
    }

    /// An audience with its number of people, if it may be told.
    pub(super) fn people(&self, name: String, base: Cell) -> String {
        match base.count() {
            Some(n) => format!("{name} ({})", self.texts.plain("chart-n", &[("n", n.into())])),
            None => name,
        }
    }

    /// The words for a question as two groups answered it; `rows` are the labels of a matrix.
    pub(super) fn of_groups(
        &self,
        instrument: &Instrument,
        variable: &Code,
        tables: &[PublishableTable],
        rows: Vec<String>,
        overlap: bool,
    ) -> ChartText {
        let labels = Labels::new(self.texts, instrument);
        let title = labels.title(variable);
        let mut notes = self.notes(tables);
        if overlap {
            notes.push(self.texts.plain("chart-overlap", &[]));
        }
        notes.extend(self.circumstances(&[instrument]));
        let base = ["chart-audience-share", "chart-points-difference"].map(|key| self.texts.plain(key, &[])).join(" · ");
        ChartText {
            question: labels.wording(variable).filter(|wording| *wording != title).unwrap_or_default(),
            base: if rows.is_empty() { base } else { String::new() },
            notes,
            options: tables.first().map(|table| labels.options(table)).unwrap_or_default(),
            rows,
            title,
            ..self.bare()
        }
    }

    /// A group with its number of people.
    pub(super) fn group(&self, name: &str, table: &PublishableTable) -> String {
        match table.total().base().count() {
            Some(n) => format!("{name} ({})", self.texts.plain("chart-n", &[("n", n.into())])),
            None => name.to_string(),
        }
    }

    /// An audience with its number of people.
    pub(super) fn audience(&self, instrument: &Instrument, table: &PublishableTable) -> String {
        self.people(audience(self.process, instrument, self.texts), table.total().base())
    }

    /// The words for who took part.
    pub(super) fn of_traits(&self, instrument: &Instrument, tables: &[PublishableTable]) -> ChartText {
        let mut notes = self.notes(tables);
        notes.extend(self.circumstances(&[instrument]));
        ChartText {
            title: self.texts.plain("chart-took-part", &[("survey", Labels::new(self.texts, instrument).instrument().into())]),
            base: self.texts.plain("chart-parts", &[]),
            notes,
            ..self.bare()
        }
    }

    /// The note on groups that have no panel.
    pub(super) fn without_panel(&self, groups: &[&String], least: u64) -> Option<String> {
        let groups = groups.iter().map(|name| format!("\u{2068}{name}\u{2069}")).collect::<Vec<_>>().join(" · ");
        (!groups.is_empty()).then(|| self.texts.plain("chart-without-panel", &[("n", least.into()), ("groups", groups.into())]))
    }

    /// In how many talks something came up, in words.
    pub(super) fn counted(&self, voices: Voices, all: Option<u64>) -> String {
        match (voices, all) {
            (Voices::Exact(n), Some(all)) => self.texts.plain("chart-talks-exact", &[("n", n.into()), ("all", all.into())]),
            (Voices::AtLeast(n), Some(all)) => self.texts.plain("chart-talks-least", &[("n", n.into()), ("all", all.into())]),
            _ => self.texts.plain("chart-talks-individual", &[]),
        }
    }

    /// The words for what came up in the talks of a guide.
    pub(super) fn of_heard(&self, guide: &Instrument, all: u64) -> ChartText {
        let name = Labels::new(self.texts, guide).instrument();
        let mut notes = vec![self.texts.plain("chart-talks-individual-why", &[])];
        notes.extend(self.circumstances(&[guide]));
        ChartText {
            title: self.texts.plain("chart-heard", &[("guide", name.into())]),
            base: self.texts.plain("chart-talks-base", &[("n", all.into())]),
            notes,
            ..self.bare()
        }
    }

    /// The heads of numbers and voices.
    pub(super) fn joint_heads(&self, challenges: &Challenges) -> JointHeads {
        let word = |key: &str| self.texts.plain(key, &[]);
        let audience = |side: usize| {
            let name = Labels::new(self.texts, challenges.sides()[side].instrument()).instrument();
            match challenges.bases()[side].count() {
                Some(n) => format!("{name} ({})", self.texts.plain("chart-n", &[("n", n.into())])),
                None => name,
            }
        };
        let heard = challenges.guides().filter(|(_, all)| all.is_some());
        let guide = |(guide, _): (&Code, Option<u64>)| self.texts.plain(&format!("{guide}-title"), &[]);
        JointHeads {
            topic: word("chart-topic"),
            audiences: [audience(0), audience(1)],
            talks: heard.map(guide).collect(),
            reports: None,
            voice: word("chart-statement-and-voice"),
            contradiction: word("chart-contradicts"),
        }
    }

    /// The words for numbers beside voices.
    pub(super) fn of_joint(&self, challenges: &Challenges, contradicts: bool) -> ChartText {
        let [professionals, people] = challenges.sides();
        let labels = Labels::new(self.texts, people.instrument());
        let guides = challenges.guides().filter_map(|(guide, _)| self.process.instrument(guide.as_str()));
        let sources: Vec<&Instrument> = [professionals.instrument(), people.instrument()].into_iter().chain(guides).collect();
        let mut notes: Vec<String> = Vec::new();
        if contradicts {
            notes.push(self.texts.plain("chart-contradicts-why", &[("first", LOUD_RANK.into()), ("low", VOICES_RANK.into())]));
        }
        notes.extend(["chart-talks-individual-why", "chart-several", "chart-nearly"].map(|key| self.texts.plain(key, &[])));
        notes.extend(self.circumstances(&sources));
        ChartText {
            title: self.texts.plain("chart-number-and-voice", &[]),
            question: labels.wording(challenges.question()).unwrap_or_default(),
            base: self.texts.plain("chart-number-and-voice-base", &[]),
            notes,
            ..self.bare()
        }
    }

    fn base(&self, table: &PublishableTable) -> String {
        match table.total().base() {
            Cell::Shown(n) | Cell::Bracketed(n) => self.texts.plain("chart-base", &[("n", n.into())]),
            Cell::Withheld => self.texts.plain("chart-withheld", &[]),
        }
    }

    /// How many people are not in the base, and why; for the rows of a matrix from the fewest to the most.
    /// Reasons that are withheld are left out.
    fn left_out(&self, labels: &Labels<'_>, tables: &[PublishableTable]) -> Option<String> {
        let first = tables.first()?;
        let reason = |(kind, _): &(MissingKind, Cell)| {
            let of_kind = tables.iter().flat_map(PublishableTable::missing).filter(|(other, _)| other == kind);
            let counts: Vec<u64> = of_kind.filter_map(|(_, cell)| cell.count()).collect();
            let (least, most) = (*counts.iter().min()?, *counts.iter().max()?);
            let count = if least == most {
                self.texts.number(least)
            } else {
                format!("\u{2066}{}–{}\u{2069}", self.texts.number(least), self.texts.number(most))
            };
            Some(format!("\u{2068}{}: {count}\u{2069}", labels.missing(&first.subject().variable, kind)))
        };
        let reasons: Vec<String> = first.missing().iter().filter_map(reason).collect();
        (!reasons.is_empty()).then(|| self.texts.plain("chart-left-out", &[("reasons", reasons.join(" · ").into())]))
    }

    /// What numbers of tables need to be read rightly.
    pub(super) fn notes(&self, tables: &[PublishableTable]) -> Vec<String> {
        let several = tables.iter().any(|table| table.layout() == Layout::SeveralAnswers);
        let brackets = tables.iter().any(PublishableTable::has_brackets);
        let keys = [(several, "chart-several"), (brackets, "chart-bracket-note"), (true, "chart-nearly")];
        keys.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| self.texts.plain(key, &[])).collect()
    }

    /// Words and numbers of the language, without anything of a question.
    pub(super) fn bare(&self) -> ChartText {
        let word = |key: &str| self.texts.plain(key, &[]);
        ChartText {
            language: self.texts.language().tag().to_string(),
            right_to_left: self.texts.direction() == Direction::RightToLeft,
            figure: String::new(),
            title: String::new(),
            question: String::new(),
            base: String::new(),
            notes: Vec::new(),
            options: Vec::new(),
            rows: Vec::new(),
            words: Words {
                withheld: word("chart-withheld"),
                total: word("chart-total"),
                count: "n ~".to_string(),
                mean: word("chart-mean-head"),
                difference: word("chart-points-head"),
            },
            numerals: numerals(self.texts),
            palette: Palette::of(self.process.theme.colours),
            medium: self.engine.medium,
        }
    }
}

/// What those are called who answered a survey: professionals or people concerned where there is one survey of
/// each, else the name of the survey.
pub(in crate::workflows) fn audience(process: &Process, instrument: &Instrument, texts: &Texts) -> String {
    let surveys = || process.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Survey);
    let concerned = surveys().filter(|survey| asks_people_concerned(survey)).count();
    match (surveys().count(), concerned) {
        (2, 1) if asks_people_concerned(instrument) => texts.plain("audience-people", &[]),
        (2, 1) => texts.plain("audience-actors", &[]),
        _ => Labels::new(texts, instrument).instrument(),
    }
}
