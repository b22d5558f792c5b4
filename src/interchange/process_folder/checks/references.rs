//! Names of questions, derived variables and instruments that are used elsewhere.

use std::{collections::BTreeSet, mem::discriminant};

use crate::{
    domain::{
        identifiers::Code,
        questionnaire::{Choice, ChoiceKind, InstrumentKind, Question, QuestionKind},
    },
    interchange::process_folder::{
        checks::{Checker, conditions::has_option, short_suggestion},
        definition::Definition,
        nearest::quoted,
        problems::{Problems, Spot},
    },
};

impl Checker<'_> {
    pub(super) fn references(&self) {
        let id = &self.instrument.id;
        for code in &self.instrument.core {
            let spot = self.spot(&format!("{id}.core.{code}"));
            match self.instrument.question(code.as_str()) {
                None => self.report_unknown_question(&spot, code),
                Some(question) if !question.takes_an_answer() && !self.definition.is_uncertain(code.as_str()) => {
                    self.report(
                        &spot,
                        format!("`{code}` takes no answer, so it cannot make a response valid; name a question people answer"),
                    );
                }
                Some(_) => {}
            }
        }
        if let Some(code) = &self.instrument.place {
            self.place(code, &self.spot(&format!("{id}.place")));
        }
        if let Some(code) = &self.instrument.group {
            self.breakdown(code, &self.spot(&format!("{id}.group")));
        }
        for code in &self.instrument.breakdowns {
            self.breakdown(code, &self.spot(&format!("{id}.breakdowns.{code}")));
        }
        for question in self.instrument.questions() {
            self.order_key(question);
            if let Some(link) = question.ends.iter().find_map(|ending| ending.link.as_ref()) {
                self.link(link, &self.spot(&format!("{}.ends_link", question.id)));
            }
        }
    }

    /// Where the groups of a rotated question began is stored beside its answer, as `<id>_order`.
    fn order_key(&self, question: &Question) {
        let key = format!("{}_order", question.id);
        let spot = self.spot(question.id.as_str());
        let is_taken = self.instrument.question(&key).is_some();
        if question.rotate_groups && (is_taken || Code::parse(&key).is_none()) {
            let rest = if is_taken { "give the other question another id" } else { "give the question a shorter id" };
            self.report(&spot, format!("the order of the groups of `{}` is stored as `{key}`; {rest}", question.id));
        }
    }

    fn place(&self, code: &Code, spot: &Spot) {
        let Some(question) = self.instrument.question(code.as_str()) else { return self.report_unknown_question(spot, code) };
        let offers_place = self.definition.process.places.iter().any(|place| has_option(question, &place.code));
        if !offers_place && !self.definition.is_uncertain(code.as_str()) {
            self.report(spot, format!("`{code}` does not ask for a place of process.toml; name a question of type `place`"));
        }
    }

    /// Results are broken down by a few classes.
    fn breakdown(&self, code: &Code, spot: &Spot) {
        if self.instrument.derived(code.as_str()).is_some() {
            return;
        }
        let Some(question) = self.instrument.question(code.as_str()) else { return self.report_unknown_question(spot, code) };
        let has_classes = match &question.kind {
            QuestionKind::Single { .. } | QuestionKind::Multiple { .. } | QuestionKind::Year(_) | QuestionKind::Month(_) => true,
            QuestionKind::Number { bands, .. } => !bands.is_empty(),
            _ => false,
        };
        if !has_classes && !self.definition.is_uncertain(code.as_str()) {
            let rest = "name a choice, a number with `bands` or a derived variable";
            self.report(spot, format!("results cannot be broken down by `{code}`, which has no classes; {rest}"));
        }
    }

    fn link(&self, link: &Code, spot: &Spot) {
        let process = &self.definition.process;
        let surveys: Vec<&str> = process
            .instruments
            .iter()
            .filter(|other| other.kind == InstrumentKind::Survey && other.id != self.instrument.id)
            .map(|other| other.id.as_str())
            .collect();
        match process.instrument(link.as_str()) {
            _ if surveys.contains(&link.as_str()) => {}
            Some(other) if other.id == self.instrument.id => {
                self.report(spot, "`ends_link` points people to the survey they are in; name another one or take it away");
            }
            Some(_) => self.report(spot, format!("`{link}` is an interview guide, which has no public page; name a survey")),
            None => self.report(spot, format!("there is no instrument `{link}`{}", short_suggestion(link.as_str(), &surveys))),
        }
    }

    /// Mirror questions stand in different instruments on the same codes.
    pub(super) fn mirrors(&self) {
        for question in self.instrument.questions() {
            let Some(mirror) = &question.mirror_of else { continue };
            let spot = self.spot(&format!("{}.mirror_of", question.id));
            if *mirror == question.id {
                self.report(&spot, format!("question `{mirror}` cannot be its own mirror; name the question of the other instrument"));
                continue;
            }
            let Some((other_instrument, other)) = self.definition.process.question(mirror) else {
                if !self.definition.names_missing {
                    let known: Vec<&str> =
                        self.definition.process.instruments.iter().flat_map(|i| i.questions().map(|q| q.id.as_str())).collect();
                    self.report(&spot, format!("there is no question `{mirror}`{}", short_suggestion(mirror.as_str(), &known)));
                }
                continue;
            };
            if other_instrument.id == self.instrument.id {
                let rest = "a mirror question asks other people the same";
                self.report(&spot, format!("`{mirror}` stands in the same instrument, but {rest}; name one of another instrument"));
                continue;
            }
            let is_certain = !self.definition.is_uncertain(question.id.as_str()) && !self.definition.is_uncertain(mirror.as_str());
            // A pair that points both ways is reported once.
            let comes_second = other.mirror_of.as_ref() == Some(&question.id) && mirror < &question.id;
            if is_certain
                && !comes_second
                && let Some(difference) = difference(question, other)
            {
                self.report(&spot, format!("`{}` and `{mirror}` cannot be compared: {difference}", question.id));
            }
        }
    }
}

/// Why answers to two questions cannot be compared. One may have more options than the other.
fn difference(one: &Question, other: &Question) -> Option<String> {
    if discriminant(&one.kind) != discriminant(&other.kind) {
        return Some("they are of different types; give both the same `type`".into());
    }
    let (mine, theirs) = (substantive(one.choices()), substantive(other.choices()));
    differing(&mine, &theirs, "options", one, other).or_else(|| {
        let (QuestionKind::Matrix { rows: mine, .. }, QuestionKind::Matrix { rows: theirs, .. }) = (&one.kind, &other.kind) else {
            return None;
        };
        let codes = |rows: &[crate::domain::questionnaire::Row]| rows.iter().map(|row| row.code.clone()).collect::<BTreeSet<_>>();
        differing(&codes(mine), &codes(theirs), "rows", one, other)
    })
}

fn differing(mine: &BTreeSet<Code>, theirs: &BTreeSet<Code>, what: &str, one: &Question, other: &Question) -> Option<String> {
    let list = |codes: &BTreeSet<Code>, without: &BTreeSet<Code>| {
        let codes: Vec<&str> = codes.difference(without).map(Code::as_str).take(5).collect();
        quoted(&codes)
    };
    let comparable = mine.is_subset(theirs) || theirs.is_subset(mine);
    (!comparable).then(|| {
        let rest = "use the same list for both";
        format!("only `{}` has the {what} {}, only `{}` has {}; {rest}", one.id, list(mine, theirs), other.id, list(theirs, mine))
    })
}

fn substantive(choices: &[Choice]) -> BTreeSet<Code> {
    choices.iter().filter(|choice| choice.kind == ChoiceKind::Substantive).map(|choice| choice.code.clone()).collect()
}

/// Lists that no question uses.
pub(super) fn unused_lists(definition: &Definition, problems: &Problems) {
    for list in definition.list_names() {
        if !definition.spots.has(&format!("used.{list}")) {
            let rest = "take it away, or use it with `options = { list = ";
            problems.report(
                &definition.spots.of(&format!("lists.{list}")),
                format!("no question uses the list `{list}`; {rest}\"{list}\" }}`"),
            );
        }
    }
}
