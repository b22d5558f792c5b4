//! What recommendations rest on: kept as it was released that day, and held against what is released now. Words of
//! people are looked up every time; they are shown only as long as they may leave.

use std::collections::BTreeMap;

use crate::{
    domain::{
        answers::clean_text,
        figure::FigureId,
        identifiers::Code,
        interviews::RecordId,
        questionnaire::Process,
        register::{Change, Content, Evidence, FrozenFigure, Part, RegisterProblem, text_problems},
        text_blocks::{About, Figure, Found, Reference},
    },
    storage::StoreError,
    workflows::{
        Engine, figures::chapters::is_frozen, register::RegisterChange, text_blocks::ReleasedNumbers, words::released::LeavingText,
    },
};

/// What somebody wants an entry to rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Grounds {
    /// A released number.
    Number(Reference),
    /// A figure.
    Figure(FigureId),
    /// A released text.
    Text(RecordId),
    /// A note of the office.
    Note(String),
}

/// Words of somebody that may leave.
#[derive(Clone, Debug)]
pub struct ReleasedWords {
    /// The survey or guide they come from.
    pub instrument: Code,
    /// The words.
    pub text: LeavingText,
}

/// A piece of evidence as it is shown today.
#[derive(Clone, Debug)]
pub enum Shown {
    /// A number: what it is now.
    Number(Found),
    /// A figure: its numbers are still those, or it can no longer be drawn.
    Figure {
        /// Its numbers are the same.
        same: bool,
        /// It can still be drawn.
        is_there: bool,
    },
    /// Words that may be shown.
    Words {
        /// The words as they are released today.
        words: Box<ReleasedWords>,
        /// They were released in another wording then.
        is_reworded: bool,
    },
    /// Words that may not be shown any more: taken back, withheld or deleted.
    WordsGone,
    /// A note.
    Note,
}

impl Engine {
    /// All words of people of a process that may leave, by their text.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn released_words(&self, process: &Process) -> Result<BTreeMap<RecordId, ReleasedWords>, StoreError> {
        let mut all = BTreeMap::new();
        for instrument in &process.instruments {
            let Some(words) = self.words(process.id.as_str(), instrument.id.as_str()).await? else { continue };
            let of = |text: LeavingText| (text.text.id().clone(), ReleasedWords { instrument: instrument.id.clone(), text });
            all.extend(words.released().await?.into_iter().map(of));
        }
        Ok(all)
    }

    /// What of a piece of evidence may be shown today. `words` are those of [`Engine::released_words`].
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn shown_evidence(
        &self,
        process: &Process,
        numbers: &ReleasedNumbers<'_>,
        words: &BTreeMap<RecordId, ReleasedWords>,
        evidence: &Evidence,
    ) -> Result<Shown, StoreError> {
        Ok(match evidence {
            Evidence::Number { reference, .. } => Shown::Number(numbers.find(reference)),
            Evidence::Figure(frozen) => {
                let now = match frozen.id.parse::<FigureId>() {
                    Ok(id) => self.figure(process.id.as_str(), &id, &process.source_language).await?,
                    Err(_) => None,
                };
                Shown::Figure { same: now.as_ref().is_some_and(|now| now.data.to_string() == frozen.data), is_there: now.is_some() }
            }
            Evidence::Text { text, seal, .. } => match words.get(text) {
                Some(words) => Shown::Words {
                    is_reworded: self.keys().wording_seal(text.as_str(), words.text.text.words()) != *seal,
                    words: Box::new(words.clone()),
                },
                None => Shown::WordsGone,
            },
            Evidence::Note { .. } => Shown::Note,
        })
    }

    /// Lets an entry rest on something more.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn add_evidence(
        &self,
        process: &Process,
        (id, seen): (&RecordId, i64),
        grounds: &Grounds,
        account: &str,
    ) -> Result<RegisterChange, StoreError> {
        let evidence = match self.evidence(process, grounds).await? {
            Ok(evidence) => evidence,
            Err(problems) => return Ok(RegisterChange::Refused(problems)),
        };
        let add = |now: &Content| now.resting_on(evidence.clone());
        self.change_recommendation(process, (id, seen), add, Change::EvidenceAdded, account).await
    }

    /// Lets an entry no longer rest on what stands at a place of its evidence.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn remove_evidence(
        &self,
        process: &Process,
        (id, seen): (&RecordId, i64),
        place: usize,
        account: &str,
    ) -> Result<RegisterChange, StoreError> {
        let remove = |now: &Content| {
            let mut content = now.clone();
            if place >= content.evidence.len() {
                return Err(RegisterProblem::NoEvidence);
            }
            content.evidence.remove(place);
            Ok(content)
        };
        self.change_recommendation(process, (id, seen), remove, Change::EvidenceRemoved, account).await
    }

    /// What is kept of the grounds today.
    async fn evidence(&self, process: &Process, grounds: &Grounds) -> Result<Result<Evidence, Vec<RegisterProblem>>, StoreError> {
        let day = self.surroundings().today().to_string();
        let evidence = match grounds {
            Grounds::Number(reference) => {
                let numbers = self.released_numbers(process).await?;
                match numbers.find(reference) {
                    Found::Shown(figure) if figure.may_be_kept() => Some(self.kept_number(process, &numbers, reference.clone(), figure)),
                    _ => None,
                }
            }
            Grounds::Figure(id) if !is_frozen(id) => None,
            Grounds::Figure(id) => {
                let figure = self.figure(process.id.as_str(), id, &process.source_language).await?;
                figure.map(|figure| {
                    Evidence::Figure(FrozenFigure {
                        id: id.to_string(),
                        data: figure.data.to_string(),
                        title: figure.text.title,
                        base: figure.text.base,
                        head: figure.table.head,
                        rows: figure.table.rows,
                        day,
                    })
                })
            }
            Grounds::Text(text) => self.released_words(process).await?.remove(text).map(|words| Evidence::Text {
                instrument: words.instrument,
                seal: self.keys().wording_seal(text.as_str(), words.text.text.words()),
                text: text.clone(),
                day,
            }),
            Grounds::Note(words) => {
                let words = clean_text(words);
                let problems = text_problems(Part::Note, &words, |text| self.words_that_name(process, text));
                if !problems.is_empty() {
                    return Ok(Err(problems));
                }
                (!words.is_empty()).then_some(Evidence::Note { words, day })
            }
        };
        Ok(evidence.ok_or_else(|| vec![RegisterProblem::NoEvidence]))
    }

    fn kept_number(&self, process: &Process, numbers: &ReleasedNumbers<'_>, reference: Reference, figure: Figure) -> Evidence {
        let texts = self.texts(Some(process), &process.source_language);
        let name = numbers.name(&texts, &reference);
        Evidence::Number { reference, name, figure, day: self.surroundings().today().to_string() }
    }

    /// The released shares of a topic, which a new entry rests on.
    pub(super) async fn numbers_of_topic(&self, process: &Process, topic: Option<&Code>) -> Result<Vec<Evidence>, StoreError> {
        let Some(topic) = topic else { return Ok(Vec::new()) };
        let numbers = self.released_numbers(process).await?;
        let of = |reference: Reference| match numbers.find(&reference) {
            Found::Shown(figure @ Figure::Percent { .. }) => Some(self.kept_number(process, &numbers, reference, figure)),
            _ => None,
        };
        Ok(numbers.about(&About::Topic(topic.clone())).into_iter().filter_map(of).collect())
    }
}
