//! The workshop pack of a field of action: a handout with everything that was released on its questions, for
//! people who sit down together to talk about it. It is made of snapshots and of released words alone; what
//! is withheld is said in words, and the last page tells how the numbers came about.

mod method;
mod voices;

use jiff::civil::Date;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        disclosure::Cell,
        identifiers::Code,
        questionnaire::{InstrumentKind, Process},
    },
    localisation::{Direction, Texts},
    rendering::documents::{self, Block, Document, DocumentError, Format, Quote, Scale, Tongue},
    storage::StoreError,
    workflows::{
        Engine,
        comparison::Comparison,
        figures::{Figure, numerals},
        ledger::Released,
        results::{Results, View},
    },
};

/// Why a pack cannot be made just now.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The database cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file cannot be written.
    #[error(transparent)]
    Document(#[from] DocumentError),
}

/// Why there is no pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackRefused {
    /// There is no such process or field, or no survey of the process is offered in the language.
    NotOffered,
    /// No survey has a snapshot yet: somebody has to freeze its results first.
    NoSnapshot,
}

/// What a pack is made of.
struct Sources<'a> {
    engine: &'a Engine,
    process: &'a Process,
    field: &'a Code,
    texts: &'a Texts,
    /// Surveys that are offered in the language, with or without a snapshot.
    surveys: Vec<Results>,
    comparisons: Vec<Comparison>,
    voices: Vec<String>,
}

impl Engine {
    /// The handout of a field of action in a language as a tagged PDF, entered in the ledger before it leaves.
    ///
    /// # Errors
    /// When the database cannot be read or written, or the file cannot be made; the inner refusal says why
    /// there is nothing to make one of.
    pub async fn pack(
        &self,
        account: &str,
        process: &str,
        field: &str,
        language: &LanguageIdentifier,
    ) -> Result<Result<Vec<u8>, PackRefused>, PackError> {
        let Some(process) = self.process(process) else { return Ok(Err(PackRefused::NotOffered)) };
        let Some(field) = process.fields.iter().find(|known| *known == field) else { return Ok(Err(PackRefused::NotOffered)) };
        let texts = self.texts(Some(process), language);
        let mut surveys = Vec::new();
        for instrument in &process.instruments {
            if instrument.kind == InstrumentKind::Survey && instrument.languages.contains(language) {
                surveys.extend(self.results(process.id.as_str(), instrument.id.as_str()).await?);
            }
        }
        if surveys.is_empty() {
            return Ok(Err(PackRefused::NotOffered));
        }
        if surveys.iter().all(Results::is_empty) {
            return Ok(Err(PackRefused::NoSnapshot));
        }
        let mut comparisons = self.comparisons(process.id.as_str()).await?;
        comparisons.retain(|comparison| comparison.sides().iter().all(|side| side.instrument().languages.contains(language)));
        let voices = self.voices(process, field, language).await?;
        let bytes = {
            let sources = Sources { engine: self, process, field, texts: &texts, surveys, comparisons, voices };
            let document = sources.document(language);
            tokio::task::spawn_blocking(move || documents::pdf(&document)).await.map_err(|_| StoreError::Interrupted)??.bytes
        };
        let object = format!("{}/pack {field}-{language}.pdf", process.id);
        let detail = format!("{field}-{language}.pdf");
        self.note(account, "pack", process.id.as_str(), &detail).await?;
        self.enter(process, account, Released { kind: "file", object, content: &bytes, guarantee: "{}" }).await?;
        Ok(Ok(bytes))
    }
}

impl Sources<'_> {
    fn document(&self, language: &LanguageIdentifier) -> Document {
        let field = self.field_name();
        let mut figures = Figures { texts: self.texts, number: 0, blocks: self.title_page() };
        for survey in self.surveys.iter().filter(|survey| !survey.is_empty()) {
            self.survey(&mut figures, survey, language);
        }
        self.compared(&mut figures, language);
        let mut blocks = figures.blocks;
        if !self.voices.is_empty() {
            blocks.push(Block::Heading(2, self.word("pack-voices")));
            blocks.extend(
                self.voices.iter().map(|words| {
                    Block::Quote(Quote { words: format!("\u{2068}{words}\u{2069}"), attribution: String::new(), tongue: None })
                }),
            );
        }
        blocks.push(Block::PageBreak);
        blocks.extend(self.method());
        let foot = if self.engine.is_synthetic() { self.word("chart-synthetic") } else { self.process.contact.organisation.clone() };
        let title = self.texts.plain("pack-title", &[("field", field.into())]);
        let right_to_left = self.texts.direction() == Direction::RightToLeft;
        Document {
            title: title.clone(),
            tongue: Tongue { tag: self.texts.language().tag().to_string(), right_to_left },
            numerals: numerals(self.texts),
            format: Format::A4,
            scale: Scale::Reading,
            head: title,
            foot,
            blocks,
        }
    }

    fn word(&self, key: &str) -> String {
        self.texts.plain(key, &[])
    }

    fn field_name(&self) -> String {
        self.word(&format!("field-{}", self.field))
    }

    /// Process, field, who answered and when it was frozen.
    fn title_page(&self) -> Vec<Block> {
        let mut blocks = vec![
            Block::Note([self.word("process-title"), self.process.contact.organisation.clone()].join(" · ")),
            Block::Heading(1, self.texts.plain("pack-title", &[("field", self.field_name().into())])),
        ];
        if self.engine.is_synthetic() {
            blocks.push(Block::Heading(3, self.word("chart-synthetic")));
        }
        if self.engine.translation_notice(Some(self.process), self.texts.language().identifier()).is_some() {
            blocks.push(Block::Note(self.word("chart-unreviewed")));
        }
        blocks.push(Block::Paragraph(self.word("pack-who")));
        blocks.push(Block::List(self.surveys.iter().map(|survey| self.audience(survey)).collect()));
        blocks.push(Block::Note(self.word("chart-not-representative")));
        blocks
    }

    /// How many answered a survey, and the day its results were frozen.
    fn audience(&self, survey: &Results) -> String {
        let name = self.word(&format!("{}-title", survey.instrument().id));
        let Some(snapshot) = survey.snapshot() else {
            return self.texts.plain("pack-no-snapshot", &[("survey", name.into())]);
        };
        let day = snapshot.taken_on.parse::<Date>().map_or_else(|_| snapshot.taken_on.clone(), |day| self.texts.date(day));
        let values = [("survey", name.into()), ("date", day.into())];
        match Cell::rounded(snapshot.responses).count() {
            Some(n) => self.texts.plain("pack-audience", &[values[0].clone(), values[1].clone(), ("n", n.into())]),
            None => self.texts.plain("pack-audience-few", &values),
        }
    }

    /// Every chart of a survey's questions on the field, each with its table.
    fn survey(&self, figures: &mut Figures<'_>, survey: &Results, language: &LanguageIdentifier) {
        let instrument = survey.instrument();
        let is_of_field =
            |variable: &&Code| instrument.question(variable.as_str()).is_some_and(|question| question.field.as_ref() == Some(self.field));
        let mut is_first = true;
        for variable in survey.variables().filter(is_of_field) {
            let Some(figure) = survey.figure(variable, &View::default(), language) else { continue };
            if std::mem::take(&mut is_first) {
                figures.blocks.push(Block::Heading(2, self.word(&format!("{}-title", instrument.id))));
            }
            figures.add(figure);
        }
    }

    /// What two surveys say to the same question.
    fn compared(&self, figures: &mut Figures<'_>, language: &LanguageIdentifier) {
        let mut is_first = true;
        for comparison in &self.comparisons {
            let of_field = |at: usize| {
                let question = comparison.sides()[at].instrument().question(comparison.variables()[at].as_str());
                question.is_some_and(|question| question.field.as_ref() == Some(self.field))
            };
            if !(of_field(0) && of_field(1)) {
                continue;
            }
            let Some(figure) = comparison.figure(language) else { continue };
            if std::mem::take(&mut is_first) {
                figures.blocks.push(Block::Heading(2, self.word("pack-compared")));
            }
            figures.add(figure);
        }
    }
}

/// Figures on their way, numbered as they come.
struct Figures<'a> {
    texts: &'a Texts,
    number: u64,
    blocks: Vec<Block>,
}

impl Figures<'_> {
    /// A chart with number and title, its table beneath, and a word on what is not shown.
    fn add(&mut self, figure: Figure) {
        self.number += 1;
        let title = self.texts.plain("pack-figure", &[("n", self.number.into()), ("title", figure.text.title.as_str().into())]);
        self.blocks.push(Block::Heading(3, title));
        self.blocks.push(Block::Figure(documents::Figure::bare(figure.svg)));
        self.blocks.push(Block::Table(figure.table));
        if !figure.text.base.is_empty() {
            self.blocks.push(Block::Note(figure.text.base));
        }
        if figure.has_withheld {
            self.blocks.push(Block::Note(self.texts.plain("pack-withheld-why", &[])));
        }
    }
}
