//! Checks on what spans several questions, pages or instruments. They look at the process as it was
//! read and stay silent about what could not be read, because that is reported already.

mod conditions;
mod consent;
mod goals;
mod linter;
mod modules;
mod references;
mod rows;

use crate::{
    domain::{
        identifiers::Code,
        questionnaire::{Choice, Instrument},
    },
    interchange::process_folder::{
        definition::Definition,
        problems::{Problems, Spot},
        toml_file::name_suggestion,
    },
};

pub(super) fn check(definition: &Definition, problems: &Problems) {
    // What nobody uses may be used by what could not be read.
    let reading_went_well = problems.count() == 0;
    for instrument in &definition.process.instruments {
        let checker = Checker { definition, problems, instrument };
        checker.references();
        checker.mirrors();
        checker.conditions();
        checker.modules();
        checker.consent();
        checker.rows();
        checker.goals();
    }
    if reading_went_well {
        references::unused_lists(definition, problems);
        rows::hierarchies(definition, problems);
        for instrument in &definition.process.instruments {
            Checker { definition, problems, instrument }.lint();
        }
    }
}

/// Looks at one instrument.
#[derive(Clone, Copy, Debug)]
struct Checker<'a> {
    definition: &'a Definition,
    problems: &'a Problems,
    instrument: &'a Instrument,
}

impl Checker<'_> {
    fn report(&self, spot: &Spot, message: impl Into<String>) {
        self.problems.report(spot, message);
    }

    fn spot(&self, name: &str) -> Spot {
        self.definition.spots.of(name)
    }

    /// The place of a question's page in the order of pages.
    fn page_of(&self, question: &Code) -> Option<usize> {
        self.instrument.pages.iter().position(|page| page.questions.iter().any(|q| q.id == *question))
    }

    /// Reports a question that is not on the pages of this instrument, if nothing else explains it.
    fn report_unknown_question(&self, spot: &Spot, id: &Code) {
        let process = &self.definition.process;
        let form = process.instruments.iter().flat_map(|i| &i.detached).find(|form| form.questions.iter().any(|q| q.id == *id));
        let message = if let Some(form) = form {
            format!("`{id}` belongs to the form `{}`, whose entries never meet the answers; name a question of a page", form.id)
        } else if self.instrument.derived(id.as_str()).is_some() {
            format!("`{id}` is a derived variable, which is made for results; name a question")
        } else if let Some((other, _)) = process.question(id) {
            format!("question `{id}` belongs to `{}`; name a question of `{}`", other.id, self.instrument.id)
        } else if self.definition.names_missing {
            return;
        } else {
            let derived = self.instrument.derived.iter().map(|derived| &derived.id);
            let known: Vec<&str> = self.instrument.questions().map(|question| &question.id).chain(derived).map(Code::as_str).collect();
            format!("there is no question `{id}` in `{}`{}", self.instrument.id, short_suggestion(id.as_str(), &known))
        };
        self.report(spot, message);
    }

    /// Reports an option that a question does not have.
    fn report_unknown_option(&self, spot: &Spot, question: &Code, choices: &[Choice], code: &Code) {
        let known: Vec<&str> = choices.iter().map(|choice| choice.code.as_str()).collect();
        self.report(spot, format!("question `{question}` has no option `{code}`{}", short_suggestion(code.as_str(), &known)));
    }
}

fn short_suggestion(name: &str, known: &[&str]) -> String {
    name_suggestion(name, known, "name one that is there")
}
