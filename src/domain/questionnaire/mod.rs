//! A consultation process and its instruments after they passed *all* checks. Values of these types
//! are only made by reading a process folder; nothing later checks them again.

mod condition;
mod goals;
mod question;
mod routing;
mod row_plan;
mod theme;

use std::collections::BTreeMap;

use unic_langid::LanguageIdentifier;

pub use self::{
    condition::Condition,
    goals::{Target, Weighting},
    question::{Choice, ChoiceKind, Ending, Presentation, Question, QuestionKind, Roles, Row, Years},
    routing::{Draw, Module, Situation, scramble},
    row_plan::{AnswerBlock, OptionGroups, RowPlan},
    theme::{Colour, Colours, INK, LIGHTNESS_APART, Logo, LogoPicture, MARK_CONTRAST, PAPER, TEXT_CONTRAST, Theme},
};
use crate::domain::{
    answers::Answers,
    disclosure::Policy,
    identifiers::{Code, InstrumentId, OptionCode, PageId, ProcessId, QuestionId},
    words::personal_data::Lists,
};

/// One consultation, for example "Integration plan 2026".
#[derive(Clone, Debug)]
pub struct Process {
    /// The name of its folder.
    pub id: ProcessId,
    /// The language everything is translated from.
    pub source_language: LanguageIdentifier,
    /// The languages it is offered in, in the order people see them.
    pub languages: Vec<LanguageIdentifier>,
    /// Who asks.
    pub contact: Contact,
    /// How charts and prints look.
    pub theme: Theme,
    /// Fields of action, in order; text key `field-<code>`.
    pub fields: Vec<Code>,
    /// Places of the district, in order; text key `place-<code>`.
    pub places: Vec<Place>,
    /// The rules results are protected by.
    pub policy: Policy,
    /// How long what is kept.
    pub retention: Retention,
    /// Its questionnaires, by file name.
    pub instruments: Vec<Instrument>,
    /// What the scanner of free texts should know about the district, if the folder tells it.
    pub personal_data: Option<Lists>,
    /// Fingerprint of everything in the folder that shapes questions, answers or their wording: 16 hex digits.
    pub version: String,
}

/// Who asks: the same in every language.
#[derive(Clone, Debug, Default)]
pub struct Contact {
    /// Name of the office.
    pub organisation: String,
    /// Telephone number.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Postal address.
    pub address: String,
}

/// A place of the district.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its code.
    pub code: OptionCode,
    /// Its size class.
    pub area_type: AreaType,
    /// Inhabitants, if given.
    pub inhabitants: Option<u64>,
}

/// Size class of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaType {
    /// A large town.
    Large,
    /// A medium-sized town.
    Medium,
    /// A small place.
    Small,
}

impl AreaType {
    /// All of them, the largest first.
    pub const ALL: [Self; 3] = [Self::Large, Self::Medium, Self::Small];

    /// Its word in files and codes.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Large => "large",
            Self::Medium => "medium",
            Self::Small => "small",
        }
    }
}

/// How long what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Days an unfinished survey can be continued.
    pub draft_days: u16,
    /// Days after sending within which answers can be withdrawn.
    pub withdrawal_days: u16,
}

/// What an instrument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstrumentKind {
    /// An online survey people answer themselves.
    Survey,
    /// A guide an interviewer follows.
    Guide,
}

/// How closely answers may be tied to where they came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anonymity {
    /// Nothing but the answers is stored with the answers.
    Strict,
    /// Answers are kept by people bound to secrecy.
    Confidential,
}

/// A questionnaire of a process.
#[derive(Clone, Debug)]
pub struct Instrument {
    /// The stem of its file name; text keys `<id>-title` and `<id>-intro`.
    pub id: InstrumentId,
    /// Survey or guide.
    pub kind: InstrumentKind,
    /// Its address `/u/<slug>`; surveys only.
    pub slug: Option<String>,
    /// How closely answers may be tied to where they came from.
    pub anonymity: Anonymity,
    /// The languages it is offered in.
    pub languages: Vec<LanguageIdentifier>,
    /// Estimated minutes for fast and slow readers.
    pub minutes: Option<(u16, u16)>,
    /// First day it can be answered, `YYYY-MM-DD`.
    pub opens: Option<String>,
    /// Last day it can be answered, `YYYY-MM-DD`.
    pub closes: Option<String>,
    /// Questions of which three (or all, if fewer) make a response valid.
    pub core: Vec<QuestionId>,
    /// The question that says the place.
    pub place: Option<QuestionId>,
    /// The question or derived variable that says the group.
    pub group: Option<Code>,
    /// Questions and derived variables results may be broken down by.
    pub breakdowns: Vec<Code>,
    /// Its pages, in order.
    pub pages: Vec<Page>,
    /// Modules the server opens.
    pub modules: Vec<Module>,
    /// Variables computed from answers, for results.
    pub derived: Vec<Derived>,
    /// Forms kept apart from the answers.
    pub detached: Vec<DetachedForm>,
    /// What it says about rows that may leave.
    pub rows: RowPlan,
    /// How many people of which kind there should be.
    pub targets: Vec<Target>,
    /// How results are weighted to the population, if at all.
    pub weighting: Option<Weighting>,
}

/// A page of an instrument; text key `<instrument>-<id>`.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its code.
    pub id: PageId,
    /// The page asks for the consent for sensitive questions and has no others.
    pub sensitive_consent: bool,
    /// Its questions, in order.
    pub questions: Vec<Question>,
}

/// A variable computed from answers; text keys `<id>` (unless it says the group) and `<id>-<code>`.
#[derive(Clone, Debug)]
pub struct Derived {
    /// Its code.
    pub id: Code,
    /// The first case that holds decides.
    pub cases: Vec<(OptionCode, Condition)>,
    /// When no case holds; none: then there is no answer.
    pub otherwise: Option<OptionCode>,
    /// How it is to be handled.
    pub roles: Roles,
}

impl Derived {
    /// Every value it can take, in the order of the definition.
    #[must_use]
    pub fn codes(&self) -> Vec<OptionCode> {
        let mut codes: Vec<OptionCode> = Vec::new();
        for code in self.cases.iter().map(|(code, _)| code).chain(&self.otherwise) {
            if !codes.contains(code) {
                codes.push(code.clone());
            }
        }
        codes
    }
}

/// A form whose entries are stored apart from answers; title under its id, consent line under `.consent`.
#[derive(Clone, Debug)]
pub struct DetachedForm {
    /// Its code.
    pub id: Code,
    /// Its name in exports.
    pub name: Code,
    /// Where entries go.
    pub ledger: DetachedLedger,
    /// How many entries one person can make at a time.
    pub repeat: usize,
    /// What an entry consists of.
    pub questions: Vec<Question>,
}

/// A ledger for entries that must never meet answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DetachedLedger {
    /// Offers other people should know of.
    Offers,
    /// People who want to be invited.
    Contacts,
}

impl DetachedLedger {
    /// The name under which entries are stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Offers => "offers",
            Self::Contacts => "contacts",
        }
    }
}

impl Process {
    /// The instrument with this code.
    #[must_use]
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.instruments.iter().find(|instrument| instrument.id == id)
    }

    /// The instrument a question belongs to, with the question.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<(&Instrument, &Question)> {
        self.instruments.iter().find_map(|instrument| Some((instrument, instrument.question(id.as_str())?)))
    }

    /// Pairs of questions of different instruments on the same codes: the one that points first.
    #[must_use]
    pub fn mirror_pairs(&self) -> Vec<MirrorPair<'_>> {
        let mut pairs: BTreeMap<(&QuestionId, &QuestionId), MirrorPair<'_>> = BTreeMap::new();
        for instrument in &self.instruments {
            for question in instrument.questions() {
                let Some((other_instrument, other)) = question.mirror_of.as_ref().and_then(|id| self.question(id)) else {
                    continue;
                };
                let pair = MirrorPair { first: (other_instrument, other), second: (instrument, question) };
                let (low, high) = if other.id <= question.id { (&other.id, &question.id) } else { (&question.id, &other.id) };
                pairs.entry((low, high)).or_insert(pair);
            }
        }
        pairs.into_values().collect()
    }
}

/// Two questions of different instruments on the same codes.
#[derive(Clone, Copy, Debug)]
pub struct MirrorPair<'a> {
    /// The question pointed to.
    pub first: (&'a Instrument, &'a Question),
    /// The question that points.
    pub second: (&'a Instrument, &'a Question),
}

impl Instrument {
    /// All questions of all pages, in order; those of detached forms are not among them.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.pages.iter().flat_map(|page| &page.questions)
    }

    /// The question with this code.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id == id)
    }

    /// The page with this code and its place in the order.
    #[must_use]
    pub fn page(&self, id: &str) -> Option<(usize, &Page)> {
        self.pages.iter().enumerate().find(|(_, page)| page.id == id)
    }

    /// Whether a variable is sensitive: declared so, or following from one that is. Who is asked a question,
    /// and which case of a derived variable holds, tells the answers it depends on.
    #[must_use]
    pub fn is_sensitive(&self, variable: &str) -> bool {
        self.follows_from(variable, &|roles| roles.sensitive)
    }

    /// Whether a variable narrows down who a person is: declared so, or computed from one that does.
    #[must_use]
    pub fn is_quasi(&self, variable: &str) -> bool {
        match self.derived(variable) {
            Some(_) => self.follows_from(variable, &|roles| roles.quasi),
            None => self.question(variable).is_some_and(|question| question.roles.quasi),
        }
    }

    fn follows_from(&self, variable: &str, is_such: &dyn Fn(Roles) -> bool) -> bool {
        let (mut open, mut seen) = (vec![variable.to_string()], std::collections::BTreeSet::new());
        while let Some(name) = open.pop() {
            if !seen.insert(name.clone()) {
                continue;
            }
            let mut conditions: Vec<&Condition> = Vec::new();
            if let Some(question) = self.question(&name) {
                if is_such(question.roles) {
                    return true;
                }
                conditions.extend(&question.show_if);
            }
            if let Some(derived) = self.derived(&name) {
                if is_such(derived.roles) {
                    return true;
                }
                conditions.extend(derived.cases.iter().map(|(_, condition)| condition));
            }
            open.extend(conditions.iter().flat_map(|condition| condition.mentions()).map(|(question, _)| question.to_string()));
        }
        false
    }

    /// The derived variable with this code.
    #[must_use]
    pub fn derived(&self, id: &str) -> Option<&Derived> {
        self.derived.iter().find(|derived| derived.id == id)
    }

    /// The value of a derived variable for these answers, if it has one.
    #[must_use]
    pub fn derived_value<'a>(&self, derived: &'a Derived, answers: &Answers) -> Option<&'a OptionCode> {
        let special = |id: &QuestionId, code: &OptionCode| self.question(id.as_str()).is_some_and(|question| question.is_special(code));
        derived.cases.iter().find(|(_, condition)| condition.holds(answers, &special)).map(|(code, _)| code).or(derived.otherwise.as_ref())
    }

    /// Every code a question or derived variable can have, special ones included.
    #[must_use]
    pub fn offered_codes(&self, variable: &Code) -> Vec<OptionCode> {
        if let Some(derived) = self.derived(variable.as_str()) {
            return derived.codes();
        }
        let choices = self.question(variable.as_str()).map(Question::choices).unwrap_or_default();
        choices.iter().map(|choice| choice.code.clone()).collect()
    }

    /// The detached form with this code.
    #[must_use]
    pub fn detached_form(&self, id: &str) -> Option<&DetachedForm> {
        self.detached.iter().find(|form| form.id == id)
    }

    /// Whether a page asks for the consent for sensitive questions.
    #[must_use]
    pub fn asks_for_sensitive_consent(&self) -> bool {
        self.pages.iter().any(|page| page.sensitive_consent)
    }

    /// Key of a page's title.
    #[must_use]
    pub fn page_text(&self, page: &PageId) -> String {
        format!("{}-{page}", self.id)
    }
}
