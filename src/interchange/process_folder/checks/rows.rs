//! What is said about rows: traits are traits, blocks hold answers that can be counted, hierarchies are
//! used and hold options that are there.

use std::collections::BTreeSet;

use crate::{
    domain::{identifiers::Code, questionnaire::QuestionKind},
    interchange::process_folder::{checks::Checker, definition::Definition, problems::Problems, toml_file::name_suggestion},
};

impl Checker<'_> {
    pub(super) fn rows(&self) {
        let (id, rows) = (&self.instrument.id, &self.instrument.rows);
        for code in &rows.traits {
            let spot = self.spot(&format!("{id}.rows.traits.{code}"));
            let roles = self.instrument.question(code.as_str()).map(|question| question.roles);
            match roles.or_else(|| self.instrument.derived(code.as_str()).map(|derived| derived.roles)) {
                None => self.report_unknown_question(&spot, code),
                Some(roles) if !roles.quasi && !self.definition.is_uncertain(code.as_str()) => {
                    self.report(&spot, format!("`{code}` is no trait; give it the role `quasi`, or take it out of `traits`"));
                }
                Some(_) => {}
            }
        }
        let mut blocked: BTreeSet<&Code> = BTreeSet::new();
        for block in &rows.blocks {
            for code in &block.questions {
                let spot = self.spot(&format!("{id}.rows.blocks.{}.{code}", block.id));
                if !blocked.insert(code) {
                    self.report(&spot, format!("`{code}` stands in another block too; an answer leaves in one file only, so keep one"));
                    break;
                }
                let Some(question) = self.instrument.question(code.as_str()) else {
                    self.report_unknown_question(&spot, code);
                    continue;
                };
                let is_one = match &question.kind {
                    QuestionKind::Single { .. } | QuestionKind::Year(_) | QuestionKind::Month(_) => true,
                    QuestionKind::Number { bands, .. } => !bands.is_empty(),
                    _ => false,
                };
                let message = if question.roles.quasi || question.roles.sensitive {
                    Some("a block holds ordinary answers; take it out of the block")
                } else if !is_one {
                    Some("a block holds questions with one answer of several; take it out of the block")
                } else {
                    None
                };
                if let Some(message) = message.filter(|_| !self.definition.is_uncertain(code.as_str())) {
                    self.report(&spot, format!("`{code}` cannot stand in a block: {message}"));
                }
            }
        }
    }
}

/// Hierarchies that nobody uses, and what they hold that nobody offers.
pub(super) fn hierarchies(definition: &Definition, problems: &Problems) {
    for (id, hierarchy) in &definition.hierarchies {
        if !definition.used_hierarchies.contains(id) {
            problems.report(
                &hierarchy.spot,
                format!("no question uses the hierarchy `{id}`; take it away, or write `hierarchy = \"{id}\"` where it belongs"),
            );
            continue;
        }
        let mut offered: Vec<Code> = Vec::new();
        for instrument in &definition.process.instruments {
            for (variable, _) in instrument.rows.groups.iter().filter(|(_, groups)| groups.id == *id) {
                let choices = instrument.question(variable.as_str()).map(crate::domain::questionnaire::Question::choices);
                offered.extend(choices.unwrap_or_default().iter().map(|choice| choice.code.clone()));
                offered.extend(instrument.derived(variable.as_str()).map(crate::domain::questionnaire::Derived::codes).unwrap_or_default());
            }
        }
        for (group, members) in hierarchy.groups.levels.first().into_iter().flatten() {
            for member in members.iter().filter(|member| !offered.contains(member)) {
                let known: Vec<&str> = offered.iter().map(Code::as_str).collect();
                let rest = name_suggestion(member.as_str(), &known, "name one that is there");
                let spot = definition.spots.of(&format!("hierarchy-{id}-{group}"));
                problems.report(&spot, format!("no question with the hierarchy `{id}` has an option `{member}`{rest}"));
            }
        }
    }
}
