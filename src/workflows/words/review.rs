//! The review queue: one text after the other in an order that tells nothing, and what a person decides about
//! it. The log says who decided what about which text, and never the text.

use crate::{
    domain::{
        interviews::RecordId,
        words::{
            review::{Decision, Review, ReviewProblem, decided, needs_second},
            text::FreeText,
        },
    },
    storage::{StoreError, TextFilter},
    workflows::words::Words,
};

/// Texts read from the store at a time while looking for one.
const AT_ONCE: u32 = 50;

/// What became of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decided {
    /// It is taken.
    Taken(Box<FreeText>),
    /// It is not, and why.
    Refused(ReviewProblem),
    /// Somebody else decided in the meantime.
    TooLate,
}

impl Words {
    /// The next text for a reviewer: one nobody has decided about, or one somebody else proposed. The search
    /// begins after a random identifier, so that two reviewers seldom meet and nobody sees an order.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn next_to_review(&self, account: &str) -> Result<Option<FreeText>, StoreError> {
        let start = self.engine.surroundings().record_id();
        for state in ["proposed", "waiting"] {
            for from in [start.as_str(), ""] {
                let filter = TextFilter { state: state.into(), ..TextFilter::default() };
                let mut after = from.to_string();
                loop {
                    let place = (&self.process().id, &self.instrument().id);
                    let lines = self.engine.store().texts(place, &filter, &after, AT_ONCE).await?;
                    let Some(last) = lines.last() else { break };
                    after = last.text.id.to_string();
                    let is_for_others = |text: &FreeText| matches!(&text.review, Review::Proposed { rendition } if rendition.by == account);
                    if let Some(line) = lines.into_iter().find(|line| !is_for_others(&line.text)) {
                        return Ok(Some(line.text));
                    }
                }
            }
        }
        Ok(None)
    }

    /// A text of this instrument.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn text(&self, id: &RecordId) -> Result<Option<FreeText>, StoreError> {
        let text = self.engine.store().text(id).await?;
        Ok(text.filter(|text| text.process == self.process().id && text.instrument == self.instrument().id))
    }

    /// Whether a second person has to agree before a text leaves.
    #[must_use]
    pub fn needs_second(&self, text: &FreeText) -> bool {
        needs_second(text, self.is_sensitive(text))
    }

    /// Takes a decision about a text as it stood at a revision. `None` when there is no such text.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn decide(&self, id: &RecordId, revision: i64, decision: Decision, account: &str) -> Result<Option<Decided>, StoreError> {
        let Some(text) = self.text(id).await? else { return Ok(None) };
        if text.revision != revision {
            return Ok(Some(Decided::TooLate));
        }
        let is_undo = decision == Decision::Undo;
        let after = match decided(&text, self.is_sensitive(&text), decision, account, |words| self.marked(words)) {
            Ok(after) => after,
            Err(problem) => return Ok(Some(Decided::Refused(problem))),
        };
        if !self.engine.store().put_text(&after).await? {
            return Ok(Some(Decided::TooLate));
        }
        let done = if is_undo { "text-undo".to_string() } else { format!("text-{}", after.review.as_str()) };
        self.engine.note(account, &done, &format!("{}/{}", self.process().id, self.instrument().id), id.as_str()).await?;
        Ok(Some(Decided::Taken(Box::new(after))))
    }
}
