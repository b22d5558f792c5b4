//! In how many interviews something came up. A talk is counted once all its texts that may be read are coded,
//! and talks come in fives. Which are counted, and with which codes, is remembered.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        answers::Answer,
        disclosure::talks::{PublishableTalks, Talk, with_newcomers},
        identifiers::{Code, OptionCode, QuestionId},
        interviews::{Interview, RecordId},
        questionnaire::{ChoiceKind, InstrumentKind, Question, QuestionKind},
        words::{code_book::CodeBook, coding::codes_by},
    },
    storage::{StoreError, TextFilter},
    workflows::words::{Words, grid::kept_coding},
};

/// What may be said of the talks of a guide.
#[derive(Clone, Debug)]
pub struct TalkStanding {
    /// The counts.
    pub counts: PublishableTalks,
    /// Some talks are not counted yet: not all coded, or too few came since.
    pub are_waiting: bool,
}

/// What was counted of a guide. A counted talk keeps the codes of that moment, and a union that was shown stays
/// known: numbers that follow every change could be subtracted from each other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct CountedTalks {
    talks: BTreeMap<String, BTreeSet<Code>>,
    unions: Vec<BTreeSet<Code>>,
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
        let (mut codings, mut talk_of, mut there, mut unfinished) = (Vec::new(), BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
        for line in self.lines(&TextFilter { for_coding: true, ..TextFilter::default() }).await? {
            let Some(interview) = line.text.interview else { continue };
            there.insert(interview.to_string());
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
        let unions = clusters.iter().map(|cluster| book.resolve_all(&cluster.says.codes)).filter(|union| union.len() > 1);
        let (counted, later) = self.counted(&there, &(&there - &unfinished), codes, unions.collect()).await?;
        let roles = self.roles().await?;
        let talk = |(id, codes): (&String, &BTreeSet<Code>)| Talk { role: roles.get(id).cloned(), codes: codes.clone() };
        let talks: Vec<Talk> = counted.talks.iter().map(talk).collect();
        let counts = PublishableTalks::of(&talks, &counted.unions, &later);
        Ok(Some(TalkStanding { counts, are_waiting: talks.len() < there.len() }))
    }

    /// The talks that are counted from now on and the unions that are counted exactly; and the unions that came
    /// too late for that.
    async fn counted(
        &self,
        there: &BTreeSet<String>,
        ready: &BTreeSet<String>,
        mut codes: BTreeMap<String, BTreeSet<Code>>,
        unions: Vec<BTreeSet<Code>>,
    ) -> Result<(CountedTalks, Vec<BTreeSet<Code>>), StoreError> {
        // Two people who look at the same moment see the same talks.
        let _one_at_a_time = self.engine.inner.taking.lock().await;
        let name = format!("talks {}/{}", self.process().id, self.instrument().id);
        let kept = self.engine.store().setting(&name).await?;
        let before: CountedTalks = match &kept {
            Some(kept) => serde_json::from_str(kept).map_err(StoreError::unreadable("counted talks"))?,
            None => CountedTalks::default(),
        };
        let mut counted = before.clone();
        counted.talks.retain(|id, _| there.contains(id));
        let ids: BTreeSet<String> = counted.talks.keys().cloned().collect();
        for id in with_newcomers(&ids, ready) {
            counted.talks.entry(id.clone()).or_insert_with(|| codes.remove(&id).unwrap_or_default());
        }
        let mut later = Vec::new();
        // Nothing is shown of unions as long as no talk is counted.
        for union in unions.into_iter().filter(|_| !counted.talks.is_empty()) {
            if before.unions.contains(&union) || counted.unions.contains(&union) {
                continue;
            }
            if before.unions.iter().all(|shown| shown.is_disjoint(&union)) { counted.unions.push(union) } else { later.push(union) }
        }
        if counted != before {
            let record = serde_json::to_string(&counted).map_err(StoreError::unreadable("counted talks"))?;
            self.engine.store().set_setting(&name, &record).await?;
        }
        Ok((counted, later))
    }

    /// The role of whoever was asked, by interview. "No answer" is no role.
    async fn roles(&self) -> Result<BTreeMap<String, OptionCode>, StoreError> {
        let Some(question) = self.role_question() else { return Ok(BTreeMap::new()) };
        let is_role =
            |code: &OptionCode| question.choices().iter().any(|choice| choice.code == *code && choice.kind == ChoiceKind::Substantive);
        let role = |interview: Interview, question: &QuestionId| match interview.answers.get(question) {
            Some(Answer::Choice { code, .. }) if is_role(code) => Some((interview.id.to_string(), code.clone())),
            _ => None,
        };
        let interviews = self.engine.store().interviews(&self.process().id, &self.instrument().id, None).await?;
        Ok(interviews.into_iter().filter_map(|interview| role(interview, &question.id)).collect())
    }
}
