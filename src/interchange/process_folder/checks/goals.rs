//! Targets and weighting: languages the instrument is offered in, options that are there, and for weighting
//! traits whose population is known and by which results are broken down.

use crate::{
    domain::{identifiers::Code, questionnaire::Target},
    interchange::process_folder::{checks::Checker, nearest::quoted, toml_file::name_suggestion},
};

impl Checker<'_> {
    pub(super) fn goals(&self) {
        let name = format!("{}.targets", self.instrument.id);
        for target in &self.instrument.targets {
            match target {
                Target::Languages(_) if self.definition.languages_missing => {}
                Target::Languages(languages) => {
                    for (language, _) in languages.iter().filter(|(language, _)| !self.instrument.languages.contains(language)) {
                        let tags: Vec<String> = self.instrument.languages.iter().map(ToString::to_string).collect();
                        let known: Vec<&str> = tags.iter().map(String::as_str).collect();
                        let rest = name_suggestion(&language.to_string(), &known, "name one of its languages");
                        self.report(
                            &self.spot(&format!("{name}.{language}")),
                            format!("`{}` is not offered in `{language}`{rest}", self.instrument.id),
                        );
                    }
                }
                Target::Options(variable, options) => {
                    let spot = self.spot(&format!("{name}.{variable}"));
                    let Some(known) = self.countable(variable) else { return self.report_unknown_question(&spot, variable) };
                    if self.definition.is_uncertain(variable.as_str()) {
                        continue;
                    }
                    if self.instrument.subjects(variable).len() != 1 || known.is_empty() {
                        let rest = "name a choice or a derived variable";
                        self.report(&spot, format!("people cannot be counted by `{variable}`; {rest}"));
                        continue;
                    }
                    for (option, _) in options.iter().filter(|(option, _)| !known.contains(option)) {
                        self.report_unknown_value(&format!("{name}.{variable}.{option}"), variable, option, &known);
                    }
                }
            }
        }
        self.weighting();
    }

    fn weighting(&self) {
        let Some(weighting) = &self.instrument.weighting else { return };
        for trait_code in &weighting.by {
            let spot = self.spot(&format!("{}.weighting.{trait_code}", self.instrument.id));
            let Some(known) = self.countable(trait_code) else {
                self.report_unknown_question(&spot, trait_code);
                continue;
            };
            if self.definition.is_uncertain(trait_code.as_str()) {
                continue;
            }
            if !self.instrument.breakdowns.contains(trait_code) {
                let rest = format!("add \"{trait_code}\" to `breakdowns`, so that its groups are counted");
                self.report(&spot, format!("results are not broken down by `{trait_code}`; {rest}"));
                continue;
            }
            let Some(population) = self.instrument.rows.population.get(trait_code) else {
                let rest = format!("add `population = {{ {} = 5000 }}` to it", known.first().map_or("…", Code::as_str));
                self.report(&spot, format!("nothing is known of the population by `{trait_code}`; {rest}"));
                continue;
            };
            let special = |code: &Code| self.instrument.question(trait_code.as_str()).is_some_and(|question| question.is_special(code));
            let without: Vec<&str> =
                known.iter().filter(|code| !special(code) && !population.contains_key(*code)).map(Code::as_str).collect();
            if !without.is_empty() {
                self.report(
                    &spot,
                    format!("the population of `{trait_code}` says nothing of {}; add a number for each, or 0", quoted(&without)),
                );
            }
        }
    }

    /// The options of a question or derived variable, if there is such a one.
    fn countable(&self, variable: &Code) -> Option<Vec<Code>> {
        let is_there = self.instrument.question(variable.as_str()).is_some() || self.instrument.derived(variable.as_str()).is_some();
        is_there.then(|| self.instrument.offered_codes(variable))
    }

    fn report_unknown_value(&self, spot: &str, variable: &Code, option: &Code, known: &[Code]) {
        let known: Vec<&str> = known.iter().map(Code::as_str).collect();
        let rest = name_suggestion(option.as_str(), &known, "name one that is there");
        self.report(&self.spot(spot), format!("`{variable}` has no option `{option}`{rest}"));
    }
}
