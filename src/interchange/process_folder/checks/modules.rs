//! Modules: the question they are chosen in comes first, its options open the questions after it.

use crate::{
    domain::questionnaire::{Module, QuestionKind},
    interchange::process_folder::checks::{Checker, conditions::has_option},
};

impl Checker<'_> {
    pub(super) fn modules(&self) {
        for module in &self.instrument.modules {
            self.module(module);
        }
    }

    fn module(&self, module: &Module) {
        let name = format!("{}.modules.{}", self.instrument.id, module.id);
        let chosen_in = &module.chosen_in;
        let spot = self.spot(&format!("{name}.chosen_in"));
        let choosing = self.instrument.question(chosen_in.as_str());
        let is_certain = !self.definition.is_uncertain(chosen_in.as_str());
        match choosing {
            None => self.report_unknown_question(&spot, chosen_in),
            Some(question) if is_certain && !matches!(question.kind, QuestionKind::Multiple { .. }) => {
                self.report(
                    &spot,
                    format!("modules are chosen in a question of type `multiple`, which `{chosen_in}` is not; name another"),
                );
            }
            Some(_) => {}
        }
        let page = self.page_of(chosen_in);
        for (option, opened) in &module.open {
            let spot = self.spot(&format!("{name}.{option}"));
            if let Some(question) = choosing.filter(|q| is_certain && !q.choices().is_empty() && !has_option(q, option)) {
                self.report_unknown_option(&spot, chosen_in, question.choices(), option);
            }
            match self.page_of(opened) {
                None => self.report_unknown_question(&spot, opened),
                Some(at) if page.is_some_and(|page| at <= page) => {
                    let rest = format!("move it to a page after `{chosen_in}`");
                    self.report(&spot, format!("question `{opened}` is asked before the module is chosen, or on the same page; {rest}"));
                }
                Some(_) => {}
            }
        }
    }
}
