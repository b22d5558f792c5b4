//! What is heard most: the challenges both audiences and the talks name, and what is important and goes badly.
//! Which questions these are follows from the definition: mirror questions on the fields of action, and
//! mirror questions whose answers a guide asks for as well.

use std::collections::BTreeSet;

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        analysis::{
            challenges::{Challenge, ChallengeOrder},
            priority::PriorityMatrix,
        },
        disclosure::{
            Cell,
            talks::{PublishableTalks, Voices},
        },
        identifiers::Code,
        questionnaire::{ChoiceKind, Instrument, InstrumentKind, Process, Question, QuestionKind},
        words::code_book::CodeBook,
    },
    rendering::{
        exports::{self, ChallengeFile},
        labels::Labels,
    },
    storage::StoreError,
    workflows::{
        Engine,
        comparison::{Compared, Comparison, Pair, pairs},
        figures::Asked,
        results::{Results, View},
    },
};

/// Challenges as two surveys and the talks of all guides have them.
#[derive(Clone, Debug)]
pub struct Challenges {
    comparison: Comparison,
    book: CodeBook,
    guides: Vec<(Code, PublishableTalks)>,
    bases: [Cell; 2],
    lines: Vec<Challenge>,
}

/// Fields of action as one audience sees them.
#[derive(Clone, Debug)]
pub struct Priorities {
    /// The survey.
    pub results: Results,
    /// The question that rates the fields.
    pub quality: Code,
    /// The question which fields matter most.
    pub variable: Code,
    /// Where the fields stand.
    pub matrix: PriorityMatrix,
}

/// The substantive options of a question with several answers.
pub(super) fn named(question: &Question) -> Option<BTreeSet<&Code>> {
    let QuestionKind::Multiple { choices, .. } = &question.kind else { return None };
    Some(choices.iter().filter(|choice| choice.kind == ChoiceKind::Substantive).map(|choice| &choice.code).collect())
}

/// The rows of a matrix.
pub(super) fn rated(question: &Question) -> Option<BTreeSet<&Code>> {
    let QuestionKind::Matrix { rows, .. } = &question.kind else { return None };
    Some(rows.iter().map(|row| &row.code).collect())
}

/// Whether people are asked about their own life: then the group they belong to is sensitive.
pub(in crate::workflows) fn asks_people_concerned(instrument: &Instrument) -> bool {
    instrument.group.as_ref().is_some_and(|group| instrument.is_sensitive(group.as_str()))
}

/// The mirror questions on challenges: professionals and people concerned are asked for the same list, and a
/// guide asks for it too. Fields of action are another matter.
#[must_use]
pub fn challenge_pair(process: &Process) -> Option<Pair<'_>> {
    let fields: BTreeSet<&Code> = process.fields.iter().collect();
    let guides = process.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Guide);
    let of_guides: Vec<BTreeSet<&Code>> = guides.flat_map(Instrument::questions).filter_map(named).collect();
    pairs(process).into_iter().find(|pair| {
        let is_of_both = asks_people_concerned(pair.first.0) != asks_people_concerned(pair.second.0);
        is_of_both && named(pair.first.1).is_some_and(|codes| codes != fields && of_guides.contains(&codes))
    })
}

/// The instruments that ask how each field of action goes and which matter most, with both questions.
#[must_use]
pub fn priority_questions(process: &Process) -> Vec<(&Instrument, [&Code; 2])> {
    let fields: BTreeSet<&Code> = process.fields.iter().collect();
    let pairs = pairs(process);
    let of = |instrument: &Instrument, codes: fn(&Question) -> Option<BTreeSet<&Code>>| {
        let mut sides = pairs.iter().flat_map(|pair| [pair.first, pair.second]);
        sides.find(|side| side.0.id == instrument.id && codes(side.1).as_ref() == Some(&fields)).map(|(_, question)| &question.id)
    };
    let both = |instrument| Some((instrument, [of(instrument, rated)?, of(instrument, named)?]));
    process.instruments.iter().filter_map(both).collect()
}

/// The challenges both audiences were asked about, by rank; `None` when no options are compared.
pub(in crate::workflows) fn asked_challenges(comparison: &Comparison) -> Option<Asked> {
    let Compared::Options { bases, options } = comparison.compared() else { return None };
    let last = comparison.last();
    let asked = options.into_iter().filter(|option| !last.contains(&option.option));
    let mut lines: Vec<Challenge> = asked.map(|option| Challenge::new(option.option.clone(), Some(option), &[])).collect();
    ChallengeOrder::default().sort(&mut lines);
    let options = lines.into_iter().filter_map(|line| line.asked).collect();
    Some(Asked { comparison: comparison.clone(), bases, options })
}

impl Engine {
    /// The challenges of a process; `None` when no two surveys and a guide share such a list, or
    /// one of the surveys has no results yet.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn challenges(&self, process: &Process) -> Result<Option<Challenges>, StoreError> {
        let Some(pair) = challenge_pair(process) else { return Ok(None) };
        let Some(comparison) = self.comparison(process.id.as_str(), &pair.name()).await? else { return Ok(None) };
        let comparison = if asks_people_concerned(pair.first.0) { comparison.turned() } else { comparison };
        let Some(Asked { bases, options: asked, .. }) = asked_challenges(&comparison) else { return Ok(None) };
        let book = self.code_book(process).await?.book;
        let mut guides = Vec::new();
        for guide in process.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Guide) {
            let Some(words) = self.words(process.id.as_str(), guide.id.as_str()).await? else { continue };
            guides.extend(words.talk_counts(&book).await?.map(|standing| (guide.id.clone(), standing.counts)));
        }
        let talks: Vec<&PublishableTalks> = guides.iter().map(|(_, counts)| counts).collect();
        let is_asked = |code: &Code| asked.iter().any(|option| option.option == *code);
        let is_told = |code: &Code| talks.iter().any(|guide| guide.code(code) != Voices::Individual);
        let only_told = book.codes().iter().filter(|code| code.is_live()).map(|code| &code.id);
        let only_told: Vec<Code> = only_told.filter(|code| !is_asked(code) && is_told(code)).cloned().collect();
        let mut lines: Vec<Challenge> =
            asked.into_iter().map(|option| Challenge::new(option.option.clone(), Some(option), &talks)).collect();
        lines.extend(only_told.into_iter().map(|code| Challenge::new(code, None, &talks)));
        ChallengeOrder::default().sort(&mut lines);
        Ok(Some(Challenges { comparison, book, guides, bases, lines }))
    }

    /// The fields of action as each audience sees them that rates them and names the most important.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn priorities(&self, process: &Process) -> Result<Vec<Priorities>, StoreError> {
        let mut all = Vec::new();
        for (instrument, [quality, priority]) in priority_questions(process) {
            let Some(results) = self.results(process.id.as_str(), instrument.id.as_str()).await? else { continue };
            let ratings = results.tables(quality, &View::default());
            let named = results.tables(priority, &View::default());
            let matrix = named.first().map(|table| PriorityMatrix::of(&ratings, table, results.policy().noise));
            let (quality, variable) = (quality.clone(), priority.clone());
            all.extend(matrix.map(|matrix| Priorities { results: results.clone(), quality, variable, matrix }));
        }
        Ok(all)
    }
}

impl Challenges {
    /// The results of the professionals and of the people concerned.
    #[must_use]
    pub fn sides(&self) -> &[Results; 2] {
        self.comparison.sides()
    }

    /// The question of people concerned.
    #[must_use]
    pub fn question(&self) -> &Code {
        &self.comparison.variables()[1]
    }

    /// How many people of each audience answered.
    #[must_use]
    pub fn bases(&self) -> [Cell; 2] {
        self.bases
    }

    /// The guides, each with how many talks there are; none when they are individual voices.
    pub fn guides(&self) -> impl Iterator<Item = (&Code, Option<u64>)> {
        self.guides.iter().map(|(guide, counts)| (guide, counts.all()))
    }

    /// What both surveys say.
    pub(in crate::workflows) fn comparison(&self) -> &Comparison {
        &self.comparison
    }

    /// The challenges, those of the better rank first.
    #[must_use]
    pub fn lines(&self) -> &[Challenge] {
        &self.lines
    }

    /// Numbers and talks say different things about a challenge.
    #[must_use]
    pub fn contradicts(&self, challenge: &Challenge) -> bool {
        challenge.contradicts(&self.guides.iter().map(|(_, counts)| counts).collect::<Vec<_>>())
    }

    /// The challenges with their names as a table of both surveys and all guides.
    #[must_use]
    pub fn table_file(&self, named: &[(String, &Challenge)]) -> Vec<u8> {
        let [professionals, people] = self.sides();
        let guides: Vec<(&str, Option<u64>)> = self.guides().map(|(guide, all)| (guide.as_str(), all)).collect();
        let surveys = [professionals.instrument().id.as_str(), people.instrument().id.as_str()];
        exports::challenges(&ChallengeFile { surveys, bases: self.bases, guides: &guides, lines: named })
    }

    /// What a challenge is called: as professionals read it, or as the code book has it. The labels are those of
    /// the survey of professionals.
    #[must_use]
    pub fn name(&self, labels: &Labels<'_>, challenge: &Challenge) -> String {
        match &challenge.asked {
            Some(option) => labels.option(&self.comparison.variables()[0], &option.option),
            None => self.book.code(&challenge.code).map_or_else(|| challenge.code.to_string(), |code| code.name.clone()),
        }
    }

    /// The challenges as a table, entered in the ledger with the snapshots of both surveys.
    ///
    /// # Errors
    /// When log or ledger cannot be written; then there is no file.
    pub async fn file(&self, account: &str, name: &str, language: &LanguageIdentifier) -> Result<Vec<u8>, StoreError> {
        let professionals = &self.sides()[0];
        let texts = professionals.engine().texts(Some(professionals.process()), language);
        let labels = Labels::new(&texts, professionals.instrument());
        let named: Vec<(String, &Challenge)> = self.lines.iter().map(|line| (self.name(&labels, line), line)).collect();
        let bytes = self.table_file(&named);
        for side in self.sides() {
            side.note(account, "export", name).await?;
            side.enter_file(account, name, &bytes).await?;
        }
        Ok(bytes)
    }
}
