//! Frequencies of codes: people, not passages, counted under the same protection as every table. A text is
//! counted with the codes it has at that moment and keeps them, because a number that follows every change
//! of a code would tell whoever changes it which group the writer is in.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use tokio::task::spawn_blocking;

use crate::{
    domain::{
        aggregation::{IndexBuilder, Subject},
        answers::{Answer, Answers},
        disclosure::{NEWCOMERS, PublishableTable, Release, SnapshotRefusal, audited, may_be_taken},
        identifiers::{Code, QuestionId},
        questionnaire::{Choice, ChoiceKind, Instrument, InstrumentKind, QuestionKind},
        words::code_book::CodeState,
    },
    storage::{KeptCount, StoreError, StoredResponse, TextFilter},
    workflows::{
        ledger::Released,
        words::{Words, grid::kept_coding},
    },
};

/// Of a text so many codes are counted at most.
const MOST_OF_A_TEXT: usize = 5;
/// A code that fewer people have is not listed.
const LEAST_OF_A_CODE: usize = 10;
/// So many codes can be counted together: those that most people have.
const MOST_COUNTED: usize = 64;

/// Where the counting of the texts of a question stands.
#[derive(Clone, Debug)]
pub struct TopicStanding {
    /// The last count, with its release.
    pub last: Option<(KeptCount, Release)>,
    /// Texts that are coded.
    pub coded: u64,
    /// Whether a count may be made now.
    pub next: Result<(), SnapshotRefusal>,
}

impl TopicStanding {
    /// The protected frequencies of codes, by a trait of the instrument or for everybody.
    #[must_use]
    pub fn table(&self, question: &QuestionId, by: Option<&Code>) -> Option<PublishableTable> {
        Some(self.last.as_ref()?.1.table(&Subject::of(question), by, None)?.most_first())
    }
}

impl Words {
    /// Questions of a survey that people answer in their own words.
    #[must_use]
    pub fn text_questions(&self) -> Vec<&QuestionId> {
        let questions = self.instrument().questions().filter(|question| question.is_open() && !question.roles.direct);
        questions.map(|question| &question.id).collect()
    }

    /// Where the counting of a question stands; `None` for instruments that are not counted this way.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn topics(&self, question: &QuestionId) -> Result<Option<TopicStanding>, StoreError> {
        if self.instrument().kind != InstrumentKind::Survey || !self.text_questions().contains(&question) {
            return Ok(None);
        }
        let counts = self.engine.store().code_counts(&self.process().id, &self.instrument().id, question).await?;
        let coded = u64::try_from(self.codes_now(question).await?.len()).unwrap_or(u64::MAX);
        let before: Vec<u64> = counts.iter().map(|count| count.texts).collect();
        let next = if self.engine.were_deleted(self.process(), self.instrument()).await? {
            Err(SnapshotRefusal::Deleted)
        } else {
            may_be_taken(&before, coded, true)
        };
        let last = match counts.into_iter().last() {
            Some(count) => Some((count.clone(), serde_json::from_str(&count.release).map_err(StoreError::unreadable("count of codes"))?)),
            None => None,
        };
        Ok(Some(TopicStanding { last, coded, next }))
    }

    /// The codes of every coded text of a question, those that were counted as they were then.
    async fn codes_now(&self, question: &QuestionId) -> Result<BTreeMap<String, (u8, BTreeSet<Code>)>, StoreError> {
        let book = self.engine.code_book(self.process()).await?.book;
        let filter = TextFilter { question: question.to_string(), for_coding: true, ..TextFilter::default() };
        let mut codes = BTreeMap::new();
        for line in self.lines(&filter).await? {
            if let Some(coding) = kept_coding(&line.first) {
                codes.insert(line.text.id.to_string(), (0, coding.codes(&book)));
            }
        }
        for (id, number, counted) in self.engine.store().counted_texts(&self.process().id, &self.instrument().id, question).await? {
            let counted: BTreeSet<Code> = serde_json::from_str(&counted).map_err(StoreError::unreadable("counted codes"))?;
            codes.insert(id, (u8::try_from(number).unwrap_or(u8::MAX), counted));
        }
        Ok(codes)
    }

    /// What is counted of each text: a few codes that are in use, the commonest of those it has. Who could give
    /// one text dozens of codes would see its writer's group in the sum of as many noisy numbers.
    async fn codes_to_count(&self, question: &QuestionId) -> Result<BTreeMap<String, (u8, BTreeSet<Code>)>, StoreError> {
        let book = self.engine.code_book(self.process()).await?.book;
        let mut texts = self.codes_now(question).await?;
        let is_in_use = |code: &Code| book.code(code).is_some_and(|code| code.state == CodeState::InUse);
        let mut people: BTreeMap<Code, usize> = BTreeMap::new();
        for (wave, codes) in texts.values_mut() {
            codes.retain(|code| *wave > 0 || is_in_use(code));
            for code in codes.iter() {
                *people.entry(code.clone()).or_default() += 1;
            }
        }
        for (_, codes) in texts.values_mut() {
            let mut common: Vec<Code> = codes.iter().cloned().collect();
            common.sort_by_key(|code| (Reverse(people.get(code).copied().unwrap_or_default()), code.clone()));
            *codes = common.into_iter().take(MOST_OF_A_TEXT).collect();
        }
        Ok(texts)
    }

    /// Counts the codes of a question in the name of an account. `None` for instruments that are not counted.
    ///
    /// # Errors
    /// When the database cannot be read or written; the inner refusal says why there is no count now.
    pub async fn count_topics(&self, question: &QuestionId, account: &str) -> Result<Option<Result<(), SnapshotRefusal>>, StoreError> {
        // Whoever presses twice is told the second time that it is too soon.
        let _one_at_a_time = self.engine.inner.taking.lock().await;
        let Some(standing) = self.topics(question).await? else { return Ok(None) };
        if let Err(refusal) = standing.next {
            return Ok(Some(Err(refusal)));
        }
        let store = self.engine.store();
        let (process, instrument) = (self.process(), self.instrument());
        let counts = store.code_counts(&process.id, &instrument.id, question).await?;
        let number = u8::try_from(counts.len() + 1).unwrap_or(u8::MAX);
        let codes = self.codes_to_count(question).await?;
        let earlier: Vec<Release> = counts
            .iter()
            .map(|count| serde_json::from_str(&count.release).map_err(StoreError::unreadable("count of codes")))
            .collect::<Result<_, _>>()?;
        let counted = counted_as(instrument, question, &codes);
        let mut people: Vec<(Answers, u8, u8)> = Vec::new();
        let key = |id: &str| self.engine.keys().record_key(process.id.as_str(), instrument.id.as_str(), id);
        let mut add = |response: StoredResponse| {
            let id = self.text_id(question, "", &response.id);
            let Some((wave, found)) = codes.get(id.as_str()) else { return };
            let mut answers = response.answers;
            let answer =
                if found.is_empty() { Answer::Blank } else { Answer::Choices { codes: found.iter().cloned().collect(), other: None } };
            answers.insert(question.clone(), answer);
            let wave = if *wave == 0 { number } else { *wave };
            people.push((answers, key(&response.id), wave - 1));
        };
        self.engine.read_responses(process, instrument, &mut add).await?;
        let texts = u64::try_from(people.len()).unwrap_or(u64::MAX);
        let secret = self.engine.keys().noise(process.id.as_str(), &format!("{}/{question}", instrument.id));
        let policy = process.policy;
        let counting = spawn_blocking(move || {
            let mut builder = IndexBuilder::new(&counted).with_secret(secret);
            for (answers, key, wave) in &people {
                builder.add(answers, *key, *wave);
            }
            audited(&builder.build(), &counted.breakdowns, &policy, &earlier)
        });
        let (release, audit) = counting.await.map_err(|_| StoreError::Interrupted)?;
        let release = serde_json::to_string(&release).map_err(StoreError::unreadable("count of codes"))?;
        let guarantee = serde_json::to_string(&audit).map_err(StoreError::unreadable("report"))?;
        let object = format!("{}/{question} codes {number}", instrument.id);
        self.engine.enter(process, account, Released { kind: "codes", object, content: release.as_bytes(), guarantee: &guarantee }).await?;
        let taken_on = self.engine.surroundings().today().to_string();
        let count = KeptCount { number, taken_on, account: account.to_string(), texts, release };
        let newcomers: Vec<(String, String)> = codes
            .iter()
            .filter(|(_, (wave, _))| *wave == 0)
            .map(|(id, (_, codes))| Ok((id.clone(), serde_json::to_string(codes).map_err(StoreError::unreadable("counted codes"))?)))
            .collect::<Result<_, StoreError>>()?;
        let is_kept = store.add_code_count((&process.id, &instrument.id, question), &count, &newcomers).await?;
        // Another server was faster.
        Ok(Some(if is_kept { Ok(()) } else { Err(SnapshotRefusal::TooSoon { least: NEWCOMERS }) }))
    }
}

/// The instrument with a text question as if its codes had been ticked, and nothing else to count but what
/// results can be broken down by. Codes few people have are not among its options, so that no table tells by
/// the name of a code alone that somebody has it.
fn counted_as(instrument: &Instrument, question: &QuestionId, codes: &BTreeMap<String, (u8, BTreeSet<Code>)>) -> Instrument {
    let choice =
        |code: &Code| Choice { code: code.clone(), text: String::new(), kind: ChoiceKind::Substantive, group: None, sensitive: false };
    let choices: Vec<Choice> = common(codes.values().map(|(_, codes)| codes)).into_iter().map(choice).collect();
    let mut counted = instrument.clone();
    for asked in counted.pages.iter_mut().flat_map(|page| &mut page.questions) {
        if asked.id == *question {
            asked.kind = QuestionKind::Multiple { choices: choices.clone(), max: None };
        } else if !instrument.breakdowns.contains(&asked.id) {
            // Its answers stay, for derived variables; it is not counted again.
            asked.kind = QuestionKind::Information;
        }
    }
    counted
}

/// The codes that are counted: the commonest, in an order that does not say which of them more people have. Counts
/// have noise, and their true order would take some of it off.
fn common<'a>(texts: impl Iterator<Item = &'a BTreeSet<Code>>) -> BTreeSet<&'a Code> {
    let mut people: BTreeMap<&Code, usize> = BTreeMap::new();
    for code in texts.flatten() {
        *people.entry(code).or_default() += 1;
    }
    let mut common: Vec<(&Code, usize)> = people.into_iter().filter(|(_, people)| *people >= LEAST_OF_A_CODE).collect();
    common.sort_by(|(a, one), (b, other)| other.cmp(one).then(a.cmp(b)));
    common.into_iter().take(MOST_COUNTED).map(|(code, _)| code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    #[test]
    fn the_order_of_counted_codes_does_not_tell_which_more_people_have() {
        let text = |ids: &[&str]| ids.iter().map(|id| code(id)).collect::<BTreeSet<Code>>();
        let counted = |rent: usize, size: usize| {
            let texts: Vec<BTreeSet<Code>> =
                [vec![text(&["rent"]); rent], vec![text(&["size"]); size], vec![text(&["rare"]); 9]].into_iter().flatten().collect();
            common(texts.iter()).into_iter().cloned().collect::<Vec<Code>>()
        };
        assert_eq!(counted(30, 10), [code("rent"), code("size")]);
        assert_eq!(counted(10, 30), counted(30, 10));
    }
}
