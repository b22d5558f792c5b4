//! The released numbers of a process as texts may name them: shares, means and numbers of people of the newest
//! snapshots, and counts of talks. Nothing else can be quoted.

use crate::{
    domain::{
        aggregation::{Layout, Subject},
        disclosure::{Cell, PublishableTable, talks::PublishableTalks},
        identifiers::{Code, OptionCode},
        questionnaire::{Instrument, InstrumentKind, Process},
        text_blocks::{About, Figure, Found, Measure, Reference},
        words::code_book::CodeBook,
    },
    localisation::Texts,
    rendering::labels::Labels,
    storage::StoreError,
    workflows::{
        Engine,
        results::{Results, View},
        text_blocks::QuotedBase,
    },
};

/// Everything a text of a process may quote, as it is released now.
#[derive(Clone, Debug)]
pub struct ReleasedNumbers<'a> {
    process: &'a Process,
    surveys: Vec<Results>,
    guides: Vec<(&'a Instrument, PublishableTalks)>,
    book: CodeBook,
}

impl Engine {
    /// What texts of a process may quote.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn released_numbers<'a>(&self, process: &'a Process) -> Result<ReleasedNumbers<'a>, StoreError> {
        let book = self.code_book(process).await?.book;
        let (mut surveys, mut guides) = (Vec::new(), Vec::new());
        for instrument in &process.instruments {
            match instrument.kind {
                InstrumentKind::Survey => surveys.extend(self.results(process.id.as_str(), instrument.id.as_str()).await?),
                InstrumentKind::Guide => {
                    let Some(words) = self.words(process.id.as_str(), instrument.id.as_str()).await? else { continue };
                    guides.extend(words.talk_counts(&book).await?.map(|standing| (instrument, standing.counts)));
                }
            }
        }
        Ok(ReleasedNumbers { process, surveys, guides, book })
    }
}

impl<'a> ReleasedNumbers<'a> {
    /// The process.
    #[must_use]
    pub fn process(&self) -> &'a Process {
        self.process
    }

    /// The code book of the process.
    #[must_use]
    pub fn book(&self) -> &CodeBook {
        &self.book
    }

    /// What a reference leads to.
    #[must_use]
    pub fn find(&self, reference: &Reference) -> Found {
        if let Some((_, talks)) = self.guides.iter().find(|(guide, _)| guide.id == reference.of) {
            return self.talks(talks, reference);
        }
        let is_it = |results: &&Results| results.instrument().id == reference.of;
        if let (Some(results), Measure::People, None, None) =
            (self.surveys.iter().find(is_it), &reference.measure, &reference.row, &reference.only)
        {
            return results.release().and_then(|release| Figure::people(release.people())).into();
        }
        let Some(results) = self.surveys.iter().find(|results| !results.instrument().subjects(&reference.of).is_empty()) else {
            return Found::Unknown;
        };
        if results.is_empty() { Found::Withheld } else { of_survey(results, reference).unwrap_or(Found::Unknown) }
    }

    /// The people behind a share or a mean; none for a number of people or of talks, which is its own base.
    #[must_use]
    pub fn base(&self, reference: &Reference) -> Option<QuotedBase> {
        let results = self.surveys.iter().find(|results| !results.instrument().subjects(&reference.of).is_empty())?;
        let (people, _) = table_of(results, reference).filter(|_| reference.measure != Measure::People)?;
        let instrument = results.instrument();
        let only_some = instrument.asks_only_some(reference.of.as_str());
        Some(QuotedBase { survey: instrument.id.clone(), people: people.total().base(), only_some })
    }

    fn talks(&self, talks: &PublishableTalks, reference: &Reference) -> Found {
        match (&reference.measure, &reference.row, &reference.only) {
            (Measure::People, None, None) => talks.all().map(|all| Figure::AllTalks { all }).into(),
            (Measure::Share(codes), None, None) if codes.iter().all(|code| self.book.code(code).is_some()) => {
                Figure::talks(talks.any_of(&self.book.resolve_all(codes)), talks.all()).into()
            }
            _ => Found::Unknown,
        }
    }

    /// The numbers a text about this will want to quote, released or not.
    #[must_use]
    pub fn about(&self, about: &About) -> Vec<Reference> {
        let mut all = Vec::new();
        if *about == About::Process {
            all.extend(self.surveys.iter().map(|results| Reference::people(&results.instrument().id)));
            all.extend(self.guides.iter().map(|(guide, _)| Reference::people(&guide.id)));
        }
        let wanted: Vec<&Code> = match about {
            About::Process => self.process.fields.iter().collect(),
            About::Field(code) | About::Topic(code) => vec![code],
        };
        for results in &self.surveys {
            for variable in results.variables() {
                all.extend(of_variable(results, variable, &wanted, about));
            }
        }
        for (guide, _) in &self.guides {
            let below = |code: &&Code| match about {
                About::Process => false,
                About::Topic(topic) => *code == topic,
                About::Field(field) => self.book.code(code).is_some_and(|code| code.parent.as_ref() == Some(field) || code.id == *field),
            };
            let codes = self.book.codes().iter().filter(|code| code.is_live()).map(|code| &code.id).filter(below);
            let told = codes.map(|code| Reference::share(&guide.id, code)).filter(|reference| self.find(reference) != Found::Withheld);
            all.extend(told);
        }
        all
    }

    /// What a reference names, in words. The texts are those of the process.
    #[must_use]
    pub fn name(&self, texts: &Texts, reference: &Reference) -> String {
        let Some(instrument) = self.instrument_of(reference) else { return reference.to_string() };
        let labels = Labels::new(texts, instrument).with_codes(&self.book);
        let mut parts = vec![labels.instrument()];
        let has_rows = instrument.subjects(&reference.of).iter().any(|subject| subject.row.is_some());
        if reference.of != instrument.id {
            parts.push(labels.title(&reference.of));
        }
        parts.extend(
            reference.row.as_ref().map(|row| if has_rows { labels.row(&reference.of, row) } else { labels.option(&reference.of, row) }),
        );
        if let Measure::Share(options) = &reference.measure {
            parts.push(options.iter().map(|option| labels.option(&reference.of, option)).collect::<Vec<_>>().join(" + "));
        }
        parts.extend(reference.only.as_ref().map(|(variable, group)| labels.option(variable, group)));
        parts.join(" · ")
    }

    fn instrument_of(&self, reference: &Reference) -> Option<&Instrument> {
        let is_it = |instrument: &&Instrument| instrument.id == reference.of || !instrument.subjects(&reference.of).is_empty();
        self.process.instruments.iter().find(is_it)
    }
}

/// The references of a question that have to do with what is wanted: all options of a question on the field itself,
/// else the row or option with the code.
fn of_variable(results: &Results, variable: &Code, wanted: &[&Code], about: &About) -> Vec<Reference> {
    let instrument = results.instrument();
    let field = instrument.question(variable.as_str()).and_then(|question| question.field.as_ref());
    let is_of_field = matches!(about, About::Field(_)) && field.is_some_and(|field| wanted.contains(&field));
    let is_wanted = |code: &Code| is_of_field || wanted.contains(&code);
    let tables = results.tables(variable, &View::default());
    let mut all = Vec::new();
    for table in &tables {
        match &table.subject().row {
            Some(row) => {
                all.extend((is_wanted(row) && is_scale(table)).then(|| Reference::mean(variable, Some(row))));
            }
            None => all.extend(table.options().iter().filter(|option| is_wanted(option)).map(|option| Reference::share(variable, option))),
        }
    }
    let is_single = tables.first().is_some_and(|table| table.subject().row.is_none());
    if is_single && !all.is_empty() {
        all.push(Reference::people(variable));
    }
    all
}

/// Whether the options are the numbers of a scale.
fn is_scale(table: &PublishableTable) -> bool {
    table.layout() == Layout::Partition && table.options().iter().all(|option| option.as_str().parse::<u64>().is_ok())
}

/// The table a reference to a survey looks into, and the option it names before `n`; `None` when there is no such
/// row, option or group.
fn table_of<'a>(results: &Results, reference: &'a Reference) -> Option<(PublishableTable, Option<&'a OptionCode>)> {
    let instrument = results.instrument();
    let rows: Vec<Subject> = instrument.subjects(&reference.of).into_iter().filter(|subject| subject.row.is_some()).collect();
    let (subject, option) = match &reference.row {
        Some(row) if rows.is_empty() => (Subject::of(&reference.of), Some(row)),
        Some(row) => (rows.into_iter().find(|subject| subject.row.as_ref() == Some(row))?, None),
        None if rows.is_empty() => (Subject::of(&reference.of), None),
        None => return None,
    };
    let whole = results.table(&subject, &View::default())?;
    let table = match &reference.only {
        Some((variable, group)) => {
            if !results.release()?.groups(variable).contains(group) {
                return None;
            }
            results.table(&subject, &View { by: None, only: Some((variable.clone(), group.clone())) })?
        }
        None => whole,
    };
    Some((table, option))
}

/// What a reference to a survey leads to; `None` when there is no such row, option or group.
fn of_survey(results: &Results, reference: &Reference) -> Option<Found> {
    let (table, option) = table_of(results, reference)?;
    let base = table.total().base();
    let figure = match (&reference.measure, option) {
        (Measure::Share(options), None) => Figure::share(sum(&table, options)?, base),
        (Measure::People, Some(option)) => Figure::people(cell(&table, option)?),
        (Measure::People, None) => Figure::people(base),
        (Measure::Mean, None) if is_scale(&table) => Figure::mean(table.mean()),
        _ => return None,
    };
    Some(figure.into())
}

fn cell(table: &PublishableTable, option: &OptionCode) -> Option<Cell> {
    let at = table.options().iter().position(|known| known == option)?;
    table.total().cells().get(at).copied()
}

/// Several options together; only where nobody is counted under two of them. Withheld when one of them is.
fn sum(table: &PublishableTable, options: &[OptionCode]) -> Option<Cell> {
    let cells: Vec<Cell> = options.iter().map(|option| cell(table, option)).collect::<Option<_>>()?;
    match cells.as_slice() {
        [one] => Some(*one),
        _ if table.layout() == Layout::SeveralAnswers => None,
        cells => Some(cells.iter().map(|cell| cell.count()).sum::<Option<u64>>().map_or(Cell::Withheld, Cell::Shown)),
    }
}

/// A number as a language writes it; small groups stand in brackets, as everywhere.
#[must_use]
pub fn written(texts: &Texts, figure: Figure) -> String {
    let bracketed = |number: String, small: bool| if small { format!("({number})") } else { number };
    match figure {
        Figure::Percent { percent, small } => bracketed(texts.percent(percent), small),
        Figure::People { people, small } => bracketed(texts.number(people), small),
        Figure::AllTalks { all } => texts.number(all),
        Figure::Mean { tenths } => {
            let tenths = u32::try_from(tenths).unwrap_or(u32::MAX);
            texts.one_decimal(f64::from(tenths) / 10.0)
        }
        Figure::Talks { talks, at_least, all } => {
            let key = if at_least { "figure-talks-at_least" } else { "figure-talks" };
            texts.plain(key, &[("n", talks.into()), ("all", all.into())])
        }
    }
}
