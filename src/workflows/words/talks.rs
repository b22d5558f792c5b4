//! In how many interviews something came up. A talk is counted once all its texts that may be read are coded,
//! and talks come and leave in fives. Which are counted, with which codes and in which role, is remembered, and
//! what was said of them. A talk that is withdrawn is forgotten at once: of it nothing stays but what was said of
//! all talks together, until five have left and the others are counted anew.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        answers::Answer,
        disclosure::talks::{PublishableTalks, Talk, next_count},
        identifiers::{Code, OptionCode, QuestionId},
        interviews::{Interview, RecordId},
        questionnaire::{ChoiceKind, Instrument, InstrumentKind, Process, Question, QuestionKind},
        words::{code_book::CodeBook, coding::codes_by},
    },
    storage::{StoreError, TextFilter},
    workflows::{
        Engine,
        words::{Words, grid::kept_coding},
    },
};

/// What may be said of the talks of a guide.
#[derive(Clone, Debug)]
pub struct TalkStanding {
    /// The counts.
    pub counts: PublishableTalks,
    /// Some talks are not counted yet: not all coded, or too few came since. Or some have left, but too few.
    pub are_waiting: bool,
}

/// What was counted of a guide. A counted talk keeps the codes and the role of that moment, and a union that was
/// shown stays known: numbers that follow every change could be subtracted from each other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct CountedTalks {
    talks: BTreeMap<String, BTreeSet<Code>>,
    unions: Vec<BTreeSet<Code>>,
    #[serde(default)]
    roles: BTreeMap<String, OptionCode>,
    /// So many talks have left since the last count.
    #[serde(default)]
    gone: u64,
    /// What was said at the last count, or since with further unions.
    #[serde(default)]
    said: Option<PublishableTalks>,
}

/// What is there to count.
struct Countable {
    /// The interviews there are.
    there: BTreeSet<String>,
    /// Those of which everything that may be read is coded.
    ready: BTreeSet<String>,
    codes: BTreeMap<String, BTreeSet<Code>>,
    roles: BTreeMap<String, OptionCode>,
    /// The codes of each cluster.
    unions: Vec<BTreeSet<Code>>,
}

impl CountedTalks {
    /// Forgets the talks that are not there any more; what was said of all stays.
    fn forget(&mut self, is_there: impl Fn(&String) -> bool) {
        let before = self.talks.len();
        self.talks.retain(|id, _| is_there(id));
        self.roles.retain(|id, _| is_there(id));
        // Of what was never shown nothing can be subtracted.
        if self.said.as_ref().is_some_and(|said| said.all().is_some()) {
            self.gone += u64::try_from(before - self.talks.len()).unwrap_or(u64::MAX);
        }
    }

    /// Counts what may be counted by now. The unions that came too late to be counted exactly are handed back.
    fn count(&mut self, mut now: Countable) -> Vec<BTreeSet<Code>> {
        self.forget(|id| now.there.contains(id));
        if self.said.is_none() {
            // Earlier versions did not remember the roles.
            let counted = now.roles.iter().filter(|(id, _)| self.talks.contains_key(*id));
            self.roles.extend(counted.map(|(id, role)| (id.clone(), role.clone())));
        }
        let counted: BTreeSet<String> = self.talks.keys().cloned().collect();
        if let Some(next) = next_count(&counted, self.gone, &now.ready) {
            for id in &next - &counted {
                self.roles.extend(now.roles.remove(&id).map(|role| (id.clone(), role)));
                let codes = now.codes.remove(&id).unwrap_or_default();
                self.talks.insert(id, codes);
            }
            self.gone = 0;
        }
        let shown = self.unions.clone();
        let mut later = Vec::new();
        // Nothing is shown of unions as long as no talk is counted.
        for union in now.unions.into_iter().filter(|_| !self.talks.is_empty()) {
            if self.unions.contains(&union) {
                continue;
            }
            let is_new = self.gone == 0 && shown.iter().all(|shown| shown.is_disjoint(&union));
            if is_new { self.unions.push(union) } else { later.push(union) }
        }
        if self.gone == 0 {
            let talk = |(id, codes): (&String, &BTreeSet<Code>)| Talk { role: self.roles.get(id).cloned(), codes: codes.clone() };
            self.said = Some(PublishableTalks::of(&self.talks.iter().map(talk).collect::<Vec<_>>(), &self.unions));
        }
        later
    }
}

impl Words {
    /// The question that says in which role somebody was asked: the group of the guide, else its first single
    /// choice that is a trait and no place.
    #[must_use]
    pub fn role_question(&self) -> Option<&Question> {
        let guide = self.instrument();
        let is_role = |question: &&Question| {
            matches!(question.kind, QuestionKind::Single { .. }) && question.roles.quasi && guide.place.as_ref() != Some(&question.id)
        };
        let group = guide.group.as_ref().and_then(|group| guide.question(group.as_str()));
        group.or_else(|| guide.questions().find(is_role))
    }

    /// Whether people are asked about their own life: then their role is a sensitive trait, as where they come
    /// from. Otherwise they are asked as professionals.
    #[must_use]
    pub fn asks_people_concerned(&self) -> bool {
        self.role_question().is_some_and(|question| question.roles.sensitive)
    }

    /// In how many talks codes and clusters came up; `None` for surveys, where people are counted otherwise.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn talk_counts(&self, book: &CodeBook) -> Result<Option<TalkStanding>, StoreError> {
        if self.instrument().kind != InstrumentKind::Guide {
            return Ok(None);
        }
        let (mut codings, mut talk_of, mut read, mut unfinished) = (Vec::new(), BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
        for line in self.lines(&TextFilter { for_coding: true, ..TextFilter::default() }).await? {
            let Some(interview) = line.text.interview else { continue };
            read.insert(interview.to_string());
            match kept_coding(&line.first) {
                Some(coding) => codings.push(coding),
                None => {
                    unfinished.insert(interview.to_string());
                }
            }
            talk_of.insert(line.text.id, interview);
        }
        let codes = codes_by(&codings, book, |text| talk_of.get(text).map(RecordId::to_string).unwrap_or_default());
        let clusters = self.engine.clusters(self.process()).await?;
        let unions = clusters.iter().map(|cluster| book.resolve_all(&cluster.says.codes)).filter(|union| union.len() > 1).collect();
        // Two people who look at the same moment see the same talks.
        let _one_at_a_time = self.engine.inner.taking.lock().await;
        let interviews = self.engine.store().interviews(&self.process().id, &self.instrument().id, None).await?;
        let there: BTreeSet<String> = interviews.iter().map(|interview| interview.id.to_string()).collect();
        // Somebody may have withdrawn a talk since its texts were read.
        let ready = &(&read - &unfinished) & &there;
        let before = self.engine.counted_talks(self.process(), self.instrument()).await?;
        let mut counted = before.clone();
        let later = counted.count(Countable { there, ready, codes, roles: self.roles(&interviews), unions });
        let are_waiting = counted.gone > 0 || read.iter().any(|id| !counted.talks.contains_key(id));
        if counted != before {
            self.engine.store().set_setting(&name(self.process(), self.instrument()), &record(&counted)?).await?;
        }
        let counts = counted.said.unwrap_or_else(|| PublishableTalks::of(&[], &[])).with_later(&later);
        Ok(Some(TalkStanding { counts, are_waiting }))
    }

    /// The role of whoever was asked, by interview. "No answer" is no role.
    fn roles(&self, interviews: &[Interview]) -> BTreeMap<String, OptionCode> {
        let Some(question) = self.role_question() else { return BTreeMap::new() };
        let is_role =
            |code: &OptionCode| question.choices().iter().any(|choice| choice.code == *code && choice.kind == ChoiceKind::Substantive);
        let role = |interview: &Interview, question: &QuestionId| match interview.answers.get(question) {
            Some(Answer::Choice { code, .. }) if is_role(code) => Some((interview.id.to_string(), code.clone())),
            _ => None,
        };
        interviews.iter().filter_map(|interview| role(interview, &question.id)).collect()
    }
}

/// Under this name it is remembered which talks of a guide are counted.
fn name(process: &Process, guide: &Instrument) -> String {
    format!("talks {}/{}", process.id, guide.id)
}

fn record(counted: &CountedTalks) -> Result<String, StoreError> {
    serde_json::to_string(counted).map_err(StoreError::unreadable("counted talks"))
}

impl Engine {
    async fn counted_talks(&self, process: &Process, guide: &Instrument) -> Result<CountedTalks, StoreError> {
        match self.store().setting(&name(process, guide)).await? {
            Some(kept) => serde_json::from_str(&kept).map_err(StoreError::unreadable("counted talks")),
            None => Ok(CountedTalks::default()),
        }
    }

    /// What stays remembered of counted talks once an interview is gone, with the name it is stored under; `None`
    /// when it was not counted.
    pub(in crate::workflows) async fn counted_without(&self, interview: &Interview) -> Result<Option<(String, String)>, StoreError> {
        let Some(place) = self.place_of(interview.process.as_str(), interview.instrument.as_str()) else { return Ok(None) };
        let (process, guide) = self.at(place);
        let mut counted = self.counted_talks(process, guide).await?;
        if !counted.talks.contains_key(interview.id.as_str()) {
            return Ok(None);
        }
        counted.forget(|id| id != interview.id.as_str());
        Ok(Some((name(process, guide), record(&counted)?)))
    }
}
