//! From a text to words that may leave: a person decides about each, a second one about quotes and about
//! sensitive questions, and nothing leaves in which something is marked that nobody has looked at. Only
//! [`ReleasedText::of`] makes what lists, files and reports take.

use serde::{Deserialize, Serialize};

use crate::domain::{
    identifiers::QuestionId,
    interviews::RecordId,
    words::text::{FreeText, Source},
};

/// What was done to the words before they were released.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// Nothing.
    AsWritten,
    /// Somebody changed them.
    Edited,
    /// Somebody says what was meant in their own words.
    Paraphrased,
}

impl Treatment {
    /// The stored word; also the end of its text key.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AsWritten => "as_written",
            Self::Edited => "edited",
            Self::Paraphrased => "paraphrased",
        }
    }
}

/// Words somebody would let go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendition {
    /// The words, in the language of the original.
    pub text: String,
    /// The words in the language the office works in, for originals in another one.
    pub translation: Option<String>,
    /// What was done to them.
    pub treatment: Treatment,
    /// What was marked in them and found harmless by whoever decided, word for word.
    pub harmless: Vec<String>,
    /// Account of who decided.
    pub by: String,
}

/// Where the review of a text stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum Review {
    /// Nobody has decided.
    #[default]
    Waiting,
    /// One person has decided to release it, a second one has to agree.
    Proposed {
        /// What would be released.
        rendition: Rendition,
    },
    /// It may leave.
    Released {
        /// What leaves.
        rendition: Rendition,
        /// Account of the second person, where one is needed.
        second: Option<String>,
    },
    /// It stays.
    Withheld {
        /// Account of who decided.
        by: String,
    },
}

impl Review {
    /// The stored word of the state; also the end of its text key.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Proposed { .. } => "proposed",
            Self::Released { .. } => "released",
            Self::Withheld { .. } => "withheld",
        }
    }

    /// The words of a proposal or release.
    #[must_use]
    pub fn rendition(&self) -> Option<&Rendition> {
        match self {
            Self::Proposed { rendition } | Self::Released { rendition, .. } => Some(rendition),
            Self::Waiting | Self::Withheld { .. } => None,
        }
    }
}

/// How far the review of the texts of an instrument is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReviewProgress {
    /// Texts nobody has decided about.
    pub waiting: u64,
    /// Texts that wait for a second person.
    pub proposed: u64,
    /// Texts that may leave.
    pub released: u64,
    /// Texts that stay.
    pub withheld: u64,
}

impl ReviewProgress {
    /// All texts.
    #[must_use]
    pub fn all(&self) -> u64 {
        self.waiting + self.proposed + self.released + self.withheld
    }
}

/// What a person decides about a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Release it in these words; the text of the rendition is taken, what was done follows from it.
    Release {
        /// The words.
        text: String,
        /// The words in the language the office works in.
        translation: Option<String>,
        /// They are a paraphrase.
        paraphrased: bool,
        /// What is marked in them and harmless.
        harmless: Vec<String>,
    },
    /// Agree, as the second person, to what was proposed.
    Agree,
    /// Keep it.
    Withhold,
    /// Take the last decision back.
    Undo,
}

/// Why a decision is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReviewProblem {
    /// There are no words.
    #[error("there are no words to release")]
    Empty,
    /// Something is marked in the words that was neither changed nor called harmless.
    #[error("marked and not decided: {}", .0.join(", "))]
    OpenMarks(Vec<String>),
    /// The first person cannot be the second.
    #[error("somebody else has to agree")]
    SamePerson,
    /// Nothing was proposed, or nothing was decided.
    #[error("there is nothing to agree to or to take back")]
    Nothing,
    /// The person did not allow to quote it.
    #[error("the person did not allow to quote this")]
    NoConsent,
}

/// Whether a second person has to agree.
#[must_use]
pub fn needs_second(text: &FreeText, is_sensitive: bool) -> bool {
    is_sensitive || text.source == Source::Quote
}

/// The text after a decision of `by`. `marked` are the marked words of a text, word for word.
///
/// # Errors
/// Why the decision is not taken; then nothing changes.
pub fn decided(
    text: &FreeText,
    is_sensitive: bool,
    decision: Decision,
    by: &str,
    marked: impl Fn(&str) -> Vec<String>,
) -> Result<FreeText, ReviewProblem> {
    let review = match decision {
        Decision::Release { text: words, translation, paraphrased, harmless } => {
            if text.source == Source::Quote && !text.may_be_quoted {
                return Err(ReviewProblem::NoConsent);
            }
            let words = words.trim().to_string();
            if words.is_empty() {
                return Err(ReviewProblem::Empty);
            }
            let treatment = match (paraphrased, words == text.original) {
                (true, _) => Treatment::Paraphrased,
                (false, true) => Treatment::AsWritten,
                (false, false) => Treatment::Edited,
            };
            let translation = translation.map(|words| words.trim().to_string()).filter(|words| !words.is_empty());
            let rendition = Rendition { text: words, translation, treatment, harmless, by: by.to_string() };
            let open = open_marks(&rendition, marked);
            if !open.is_empty() {
                return Err(ReviewProblem::OpenMarks(open));
            }
            if needs_second(text, is_sensitive) { Review::Proposed { rendition } } else { Review::Released { rendition, second: None } }
        }
        Decision::Agree => match &text.review {
            Review::Proposed { rendition } if rendition.by == by => return Err(ReviewProblem::SamePerson),
            Review::Proposed { rendition } => {
                let open = open_marks(rendition, marked);
                if !open.is_empty() {
                    return Err(ReviewProblem::OpenMarks(open));
                }
                Review::Released { rendition: rendition.clone(), second: Some(by.to_string()) }
            }
            Review::Waiting | Review::Released { .. } | Review::Withheld { .. } => return Err(ReviewProblem::Nothing),
        },
        Decision::Withhold => Review::Withheld { by: by.to_string() },
        Decision::Undo => {
            let before = text.before.clone().ok_or(ReviewProblem::Nothing)?;
            return Ok(FreeText { review: *before, before: None, revision: text.revision + 1, ..text.clone() });
        }
    };
    Ok(FreeText { before: Some(Box::new(text.review.clone())), review, revision: text.revision + 1, ..text.clone() })
}

/// What is marked in words about to leave and was not called harmless.
fn open_marks(rendition: &Rendition, marked: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    let mut marks = marked(&rendition.text);
    marks.extend(rendition.translation.as_deref().map(&marked).unwrap_or_default());
    marks.retain(|mark| !rendition.harmless.contains(mark));
    marks
}

/// Words that may leave: released, by two people where that is needed, with the consent of whoever said
/// them, and with nothing marked in them that nobody looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleasedText {
    id: RecordId,
    question: Option<QuestionId>,
    source: Source,
    language: String,
    rendition: Rendition,
}

impl ReleasedText {
    /// The words of a text, if they may leave. `marked` is asked again: an office adds to its lists.
    #[must_use]
    pub fn of(text: &FreeText, is_sensitive: bool, marked: impl Fn(&str) -> Vec<String>) -> Option<Self> {
        let Review::Released { rendition, second } = &text.review else { return None };
        let two_people = second.as_ref().is_some_and(|second| *second != rendition.by);
        let may_be_quoted = text.source != Source::Quote || text.may_be_quoted;
        let may_leave = may_be_quoted && (two_people || !needs_second(text, is_sensitive)) && open_marks(rendition, marked).is_empty();
        may_leave.then(|| Self {
            id: text.id.clone(),
            question: text.question.clone(),
            source: text.source,
            language: text.language.clone(),
            rendition: rendition.clone(),
        })
    }

    /// Its identifier.
    #[must_use]
    pub fn id(&self) -> &RecordId {
        &self.id
    }

    /// The question or theme.
    #[must_use]
    pub fn question(&self) -> Option<&QuestionId> {
        self.question.as_ref()
    }

    /// Where it comes from.
    #[must_use]
    pub fn source(&self) -> Source {
        self.source
    }

    /// BCP 47 tag of the original's language.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The words in the language of the original.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.rendition.text
    }

    /// The words in the language the office works in, where the original has another one.
    #[must_use]
    pub fn translation(&self) -> Option<&str> {
        self.rendition.translation.as_deref()
    }

    /// What was done to them.
    #[must_use]
    pub fn treatment(&self) -> Treatment {
        self.rendition.treatment
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    fn text(source: Source) -> FreeText {
        FreeText {
            id: RecordId::from_random(1),
            process: code("p"),
            instrument: code("i"),
            question: Some(code("q")),
            source,
            interview: None,
            language: "de".into(),
            original: "Frau Klein sagt immer Nein.".into(),
            may_be_quoted: true,
            translation: None,
            review: Review::Waiting,
            before: None,
            revision: 1,
        }
    }

    fn marked(text: &str) -> Vec<String> {
        text.match_indices("Klein").map(|(_, name)| name.to_string()).collect()
    }

    fn release(words: &str) -> Decision {
        Decision::Release { text: words.into(), translation: None, paraphrased: false, harmless: Vec::new() }
    }

    #[test]
    fn words_with_an_open_mark_do_not_leave() {
        let problem = decided(&text(Source::Answer), false, release("Frau Klein sagt immer Nein."), "ada", marked).unwrap_err();
        assert_eq!(problem, ReviewProblem::OpenMarks(vec!["Klein".into()]));
        let edited = decided(&text(Source::Answer), false, release("Eine Frau im Amt sagt immer Nein."), "ada", marked).unwrap();
        let released = ReleasedText::of(&edited, false, marked).unwrap();
        assert_eq!((released.words(), released.treatment()), ("Eine Frau im Amt sagt immer Nein.", Treatment::Edited));
        // The office has put the word on its list since.
        assert_eq!(ReleasedText::of(&edited, false, |_| vec!["Amt".into()]), None);
    }

    #[test]
    fn a_mark_somebody_calls_harmless_leaves() {
        let harmless = Decision::Release {
            text: "Frau Klein sagt immer Nein.".into(),
            translation: None,
            paraphrased: false,
            harmless: vec!["Klein".into()],
        };
        let released = decided(&text(Source::Answer), false, harmless, "ada", marked).unwrap();
        assert_eq!(ReleasedText::of(&released, false, marked).unwrap().treatment(), Treatment::AsWritten);
    }

    #[test]
    fn quotes_and_sensitive_questions_need_two_people() {
        for (source, is_sensitive) in [(Source::Quote, false), (Source::Answer, true)] {
            let proposed = decided(&text(source), is_sensitive, release("Immer Nein."), "ada", marked).unwrap();
            assert_eq!(ReleasedText::of(&proposed, is_sensitive, marked), None);
            let alone = decided(&proposed, is_sensitive, Decision::Agree, "ada", marked);
            assert_eq!(alone, Err(ReviewProblem::SamePerson));
            let both = decided(&proposed, is_sensitive, Decision::Agree, "bo", marked).unwrap();
            assert!(ReleasedText::of(&both, is_sensitive, marked).is_some());
            let undone = decided(&both, is_sensitive, Decision::Undo, "bo", marked).unwrap();
            assert_eq!(undone.review, proposed.review);
            assert_eq!(decided(&undone, is_sensitive, Decision::Undo, "bo", marked), Err(ReviewProblem::Nothing));
        }
    }

    #[test]
    fn a_quote_without_consent_is_never_released() {
        let kept = FreeText { may_be_quoted: false, ..text(Source::Quote) };
        assert_eq!(decided(&kept, false, release("Immer Nein."), "ada", marked), Err(ReviewProblem::NoConsent));
        // Even if it was released and the consent was taken back afterwards.
        let proposed = decided(&text(Source::Quote), false, release("Immer Nein."), "ada", marked).unwrap();
        let both = decided(&proposed, false, Decision::Agree, "bo", marked).unwrap();
        assert_eq!(ReleasedText::of(&FreeText { may_be_quoted: false, ..both }, false, marked), None);
    }

    #[test]
    fn nothing_is_decided_twice_or_without_words() {
        assert_eq!(decided(&text(Source::Answer), false, release("  "), "ada", marked), Err(ReviewProblem::Empty));
        assert_eq!(decided(&text(Source::Answer), false, Decision::Agree, "ada", marked), Err(ReviewProblem::Nothing));
        let withheld = decided(&text(Source::Answer), false, Decision::Withhold, "ada", marked).unwrap();
        assert_eq!(ReleasedText::of(&withheld, false, marked), None);
    }
}
