//! In how many interviews something came up. A talk is counted once all its texts that may be read are coded,
//! and talks come in fives; which are counted is remembered.

use std::collections::{BTreeMap, BTreeSet};

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
        let counted = self.counted_talks(&there, &unfinished).await?;
        let mut codes = codes_by(&codings, book, |text| talk_of.get(text).map(RecordId::to_string));
        let roles = self.roles().await?;
        let talk = |id: &String| Talk { role: roles.get(id).cloned(), codes: codes.remove(&Some(id.clone())).unwrap_or_default() };
        let talks: Vec<Talk> = counted.iter().map(talk).collect();
        let clusters = self.engine.clusters(self.process()).await?;
        let unions: Vec<BTreeSet<Code>> = clusters.iter().map(|cluster| book.resolve_all(&cluster.says.codes)).collect();
        Ok(Some(TalkStanding { counts: PublishableTalks::of(&talks, &unions), are_waiting: counted.len() < there.len() }))
    }

    /// The talks that are counted from now on.
    async fn counted_talks(&self, there: &BTreeSet<String>, unfinished: &BTreeSet<String>) -> Result<BTreeSet<String>, StoreError> {
        // Two people who look at the same moment see the same talks.
        let _one_at_a_time = self.engine.inner.taking.lock().await;
        let name = format!("talks {}/{}", self.process().id, self.instrument().id);
        let kept = self.engine.store().setting(&name).await?.unwrap_or_default();
        let counted: BTreeSet<String> = kept.split_whitespace().filter(|id| there.contains(*id)).map(str::to_string).collect();
        let next = with_newcomers(&counted, &(there - unfinished));
        if next != counted {
            let ids: Vec<&str> = next.iter().map(String::as_str).collect();
            self.engine.store().set_setting(&name, &ids.join(" ")).await?;
        }
        Ok(next)
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
