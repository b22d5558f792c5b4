//! Warnings: what is no mistake and yet makes it easy to find a person, in surveys that keep nothing but
//! answers. Names of questions are looked at word by word; what a question means nobody but people know.

use crate::{
    domain::{
        identifiers::Code,
        questionnaire::{Anonymity, Instrument, InstrumentKind, Question, QuestionKind},
    },
    interchange::process_folder::{checks::Checker, nearest::quoted},
};

/// A trait with more values is not left as it was asked.
const MANY_VALUES: usize = 8;

/// Words in names of questions, what they mean, and what to do.
const RISKY: [(&[&str], Risk); 6] = [
    (
        &["nationality", "citizenship", "country", "origin"],
        Risk::Trait("a nationality", "ask for regions, or group countries with `hierarchy = \"standard:countries\"`"),
    ),
    (
        &["language", "languages", "tongue"],
        Risk::Trait("a language", "ask for few languages, or group them with `hierarchy = \"standard:languages\"`"),
    ),
    (&["employer", "company", "school", "workplace"], Risk::Trait("an employer or a school", "ask for the kind instead of the name")),
    (&["postcode", "postal", "zip", "plz", "street", "address"], Risk::Trait("a postcode or an address", "ask for the municipality")),
    (&["children", "kids", "siblings"], Risk::Trait("the number of children", "ask in classes, such as none, one or two, more")),
    (&["health", "illness", "disability", "diagnosis", "pregnancy"], Risk::Harm("health")),
];

enum Risk {
    /// It helps to find a person.
    Trait(&'static str, &'static str),
    /// It can harm the person who answers.
    Harm(&'static str),
}

impl Checker<'_> {
    /// Warns about one instrument.
    pub(super) fn lint(&self) {
        if self.instrument.kind != InstrumentKind::Survey || self.instrument.anonymity != Anonymity::Strict {
            return;
        }
        for question in self.instrument.questions().filter(|question| question.takes_an_answer()) {
            self.lint_question(question);
        }
        for variable in self.instrument.row_traits(true) {
            self.lint_trait(variable);
        }
        self.lint_combinations();
    }

    fn warn(&self, name: &str, message: impl Into<String>) {
        self.problems.warn(&self.spot(name), message);
    }

    fn lint_question(&self, question: &Question) {
        let (id, roles) = (&question.id, question.roles);
        let is_open = matches!(question.kind, QuestionKind::Number { .. } | QuestionKind::Year(_) | QuestionKind::Month(_));
        if is_open && has_word(&question.name, &["age", "birth", "born", "birthday"]) {
            self.warn(id.as_str(), format!("question `{id}` asks for an age in years; ask for bands such as 16 to 24, 25 to 39 instead"));
            return;
        }
        if roles.quasi && matches!(&question.kind, QuestionKind::Number { bands, .. } if bands.is_empty()) {
            self.warn(
                id.as_str(),
                format!("the trait `{id}` is an open number, and most numbers are rare; add `bands`, or ask for classes"),
            );
        }
        for (words, risk) in &RISKY {
            if !has_word(&question.name, words) || roles.direct || roles.free_text {
                continue;
            }
            match risk {
                Risk::Trait(what, advice) if !roles.quasi && !roles.sensitive => self.warn(
                    id.as_str(),
                    format!(
                        "question `{id}` seems to ask for {what}, by which people can be found; {advice}, and give it the role `quasi`"
                    ),
                ),
                // What belongs to a field of action asks about the field, not about the person.
                Risk::Harm(what) if !roles.sensitive && question.field.is_none() => self.warn(
                    id.as_str(),
                    format!("question `{id}` seems to ask about {what}; give it the role `sensitive` if an answer can harm the person"),
                ),
                _ => {}
            }
        }
    }

    fn lint_trait(&self, variable: &Code) {
        let codes = self.instrument.trait_codes(variable);
        let Some(groups) = self.instrument.rows.groups.get(variable) else {
            if codes.len() > MANY_VALUES {
                let count = codes.len();
                let rest = "so rows show it whole or not at all; add a `hierarchy` with larger groups";
                self.warn(variable.as_str(), format!("the trait `{variable}` has {count} values and no hierarchy, {rest}"));
            }
            return;
        };
        let without: Vec<&str> =
            codes.iter().filter(|code| groups.of(code.as_str()).len() < groups.levels.len()).map(Code::as_str).collect();
        if !without.is_empty() {
            let what = if without.len() == 1 { "belongs" } else { "belong" };
            let spot = format!("{variable}.hierarchy");
            let rest = "and lose everything when they get coarser; put them into one";
            self.warn(&spot, format!("{} of `{variable}` {what} to no group of `{}` {rest}", quoted(&without), groups.id));
        }
    }

    /// Rows whose traits have more combinations than people can fill will mostly be made coarse.
    fn lint_combinations(&self) {
        let traits = self.instrument.row_traits(true);
        let expected = self.instrument.rows.expected();
        let cells: u64 = traits.iter().map(|variable| coarsest(self.instrument, variable)).fold(1, u64::saturating_mul);
        if traits.len() > 1 && cells > expected / 10 {
            let names: Vec<&str> = traits.iter().map(|code| code.as_str()).collect();
            let spot =
                format!("{}.{}", self.instrument.id, if self.instrument.rows.traits.is_empty() { "breakdowns" } else { "rows.traits" });
            let most = expected / 10;
            let (spot, names) = (format!("{spot}.{}", names[0]), quoted(&names));
            self.warn(
                &spot,
                format!("the traits {names} have {cells} combinations at their coarsest, but {expected} people fill {most} at most; name fewer under `[rows] traits`, give them larger groups, or write how many you expect (`expected = …`)"),
            );
        }
    }
}

/// How many groups a trait has on the level below the group of all.
fn coarsest(instrument: &Instrument, variable: &Code) -> u64 {
    let codes = instrument.trait_codes(variable);
    let groups = instrument.rows.groups.get(variable).and_then(|groups| groups.levels.last()).map(Vec::len);
    u64::try_from(groups.unwrap_or(codes.len()).max(1)).unwrap_or(u64::MAX)
}

fn has_word(name: &Code, words: &[&str]) -> bool {
    name.as_str().split('_').any(|part| words.contains(&part))
}
