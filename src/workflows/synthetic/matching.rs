//! Parameters against the process they are for: codes nobody can choose, questions that are not
//! there, conditions that look ahead. The data would come out all the same, only not as meant, so
//! every such mistake is told. What is wrong in itself is told by `parameters`.

use std::collections::BTreeSet;

use crate::{
    domain::{
        answers::graphemes,
        identifiers::{Code, OptionCode},
        questionnaire::{Instrument, Process, Question, QuestionKind},
    },
    workflows::synthetic::{
        detached,
        parameters::{DrawParameters, InstrumentParameters, Parameters, Rule, Theme},
        people::{LANGUAGE, language_code},
        writing,
    },
};

impl Parameters {
    /// What does not fit the process, one sentence each; empty when everything does.
    #[must_use]
    pub fn problems_with(&self, process: &Process) -> Vec<String> {
        let mut problems = Vec::new();
        for (id, parameters) in &self.instruments {
            match process.instrument(id.as_str()) {
                Some(instrument) => Matching { process, instrument, known: Vec::new() }.check(parameters, &self.themes, &mut problems),
                None => problems.push(format!("{id}: the process has no such instrument")),
            }
        }
        self.check_words(process, &mut problems);
        problems.extend(writing::problems(self, process));
        for entry in &self.detached {
            let Some(form) = detached::form_of(process, entry) else {
                problems.push(format!("detached {}: the process has no such form", entry.form));
                continue;
            };
            for field in entry.fields.keys().filter(|field| form.questions.iter().all(|question| question.id != **field)) {
                problems.push(format!("detached {}: the form has no question `{field}`", entry.form));
            }
            for problem in detached::read(form, entry).err().into_iter().flatten() {
                problems.push(format!("detached {}: `{}` does not take this ({:?})", entry.form, problem.question, problem.kind));
            }
        }
        problems
    }

    fn check_words(&self, process: &Process, problems: &mut Vec<String>) {
        let questions = || process.instruments.iter().flat_map(Instrument::questions);
        for theme in &self.themes {
            for id in theme.shares.keys().filter(|id| !questions().any(|question| question.id == **id && takes_long_text(question))) {
                problems.push(format!("theme {}: `{id}` is not a question for long texts", theme.code));
            }
        }
        for note in &self.notes {
            if !process.fields.contains(&note.field) {
                problems.push(format!("note: the process has no field `{}`", note.field));
            }
            let is_option = |topic: &Code| questions().flat_map(Question::choices).any(|choice| choice.code == *topic);
            for topic in note.topic.iter().filter(|topic| !is_option(topic)) {
                problems.push(format!("note: no question has the option `{topic}` that is named as topic"));
            }
        }
    }
}

fn takes_long_text(question: &Question) -> bool {
    matches!(question.kind, QuestionKind::LongText { .. })
}

/// Holds the parameters of one instrument against it, in their order.
struct Matching<'a> {
    process: &'a Process,
    instrument: &'a Instrument,
    /// What was drawn so far, with the codes it can have.
    known: Vec<(Code, BTreeSet<OptionCode>)>,
}

impl Matching<'_> {
    fn check(mut self, parameters: &InstrumentParameters, themes: &[Theme], problems: &mut Vec<String>) {
        let id = &self.instrument.id;
        for draw in &parameters.draws {
            self.check_draw(draw, problems);
            if self.known.iter().any(|(known, _)| *known == draw.of) {
                problems.push(format!("{id}, {}: it is drawn twice", draw.of));
            }
            self.known.push((draw.of.clone(), self.codes_of(draw)));
        }
        for rule in parameters.blank.when.iter().map(|when| &when.r#if) {
            self.check_rule(&format!("{id}, blank"), rule, problems);
        }
        for text in &parameters.texts {
            if themes.iter().all(|theme| !theme.voices.contains_key(&text.voice)) {
                problems.push(format!("{id}, {}: no theme has the voice `{}`", text.question, text.voice));
            }
            if !self.instrument.question(text.question.as_str()).is_some_and(takes_long_text) {
                problems.push(format!("{id}: `{}` is not a question for long texts", text.question));
            }
            for when in &text.when {
                self.check_rule(&format!("{id}, {}", text.question), &when.r#if, problems);
            }
        }
        for trap in &parameters.traps {
            match self.instrument.question(trap.question.as_str()).map(|question| &question.kind) {
                Some(QuestionKind::LongText { max_chars }) if graphemes(&trap.text) <= *max_chars => {}
                _ => problems.push(format!("{id}: `{}` does not take the trap “{}”", trap.question, trap.text)),
            }
            if self.instrument.languages.iter().all(|tag| language_code(&tag.to_string()).as_ref() != Some(&trap.language)) {
                problems.push(format!("{id}: the language `{}` of a trap is not offered", trap.language));
            }
        }
        let talks = &parameters.talks;
        for prompt in talks.prompts.values().flatten() {
            if !self.instrument.question(prompt.as_str()).is_some_and(|question| matches!(question.kind, QuestionKind::Notes)) {
                problems.push(format!("{id}: `{prompt}` is not a prompt of the guide"));
            }
        }
        for field in talks.fields.keys().filter(|field| !self.process.fields.contains(field)) {
            problems.push(format!("{id}: the process has no field `{field}`"));
        }
    }

    fn check_draw(&self, draw: &DrawParameters, problems: &mut Vec<String>) {
        let at = format!("{}, {}", self.instrument.id, draw.of);
        for when in &draw.when {
            self.check_rule(&at, &when.r#if, problems);
        }
        let Some(question) = self.instrument.question(draw.of.as_str()) else { return };
        let is_option = |code: &OptionCode| question.choices().iter().any(|choice| choice.code == *code);
        let is_row =
            |code: &OptionCode| matches!(&question.kind, QuestionKind::Matrix { rows, .. } if rows.iter().any(|row| row.code == *code));
        let named = draw.shares.keys().chain(draw.when.iter().flat_map(|when| when.shares.keys())).chain(draw.option_factors.keys());
        let special = draw.special.keys().chain(draw.rows.values().flat_map(|row| row.special.keys()));
        for code in named.chain(special).filter(|code| !is_option(code)) {
            problems.push(format!("{at}: there is no option `{code}`"));
        }
        for code in draw.rows.keys().filter(|code| !is_row(code)) {
            problems.push(format!("{at}: there is no row `{code}`"));
        }
        for code in draw.when.iter().flat_map(|when| when.add.keys()).filter(|code| !is_option(code) && !is_row(code)) {
            problems.push(format!("{at}: there is no option or row `{code}` to add to"));
        }
    }

    fn check_rule(&self, at: &str, Rule(condition): &Rule, problems: &mut Vec<String>) {
        for (question, codes) in condition.mentions() {
            let Some((_, known)) = self.known.iter().find(|(known, _)| known == question) else {
                problems.push(format!("{at}: a condition looks at `{question}`, which is not drawn before"));
                continue;
            };
            for code in codes.iter().filter(|code| !known.contains(*code)) {
                problems.push(format!("{at}: a condition looks for `{code}`, which `{question}` cannot be"));
            }
        }
    }

    fn codes_of(&self, draw: &DrawParameters) -> BTreeSet<OptionCode> {
        if let Some(question) = self.instrument.question(draw.of.as_str()) {
            return question.choices().iter().map(|choice| choice.code.clone()).collect();
        }
        let shares = draw.shares.keys().chain(draw.when.iter().flat_map(|when| when.shares.keys())).cloned();
        let tags = self.instrument.languages.iter().filter_map(|tag| language_code(&tag.to_string()));
        shares.chain(tags.filter(|_| draw.of == LANGUAGE)).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::workflows::synthetic::{Parameters, shipped::inventory};

    #[test]
    fn every_code_that_does_not_exist_is_told() {
        let text = r#"
            [[instruments.survey_b.draws]]
            of = "B08"
            shares = { 6 = 10 }
            when = [{ if = "B03 in {lt1}", shift = 1 }, { if = "B08 in {1}", add = { 9 = 1 } }]
            [[instruments.survey_b.draws]]
            of = "B05"
            [instruments.survey_b.draws.rows]
            housing = { mean = 3 }
            [instruments.survey_c]
            [[notes]]
            field = "sport"
            topic = "football"
            texts = {}
            [[themes]]
            code = "x"
            shares = { B07 = 1 }
            voices = {}
            [[detached]]
            form = "B31"
            language = "de"
            fields = { b_inv_name = "N", b_inv_mail = "not an address", b_inv_phone = "1" }
            [[clusters]]
            name = "Away"
            statement = "Buses are rare."
            codes = ["spaceship"]
        "#;
        let problems = Parameters::parse(text).unwrap().problems_with(&inventory());
        for expected in [
            "survey_b, B08: there is no option `6`",
            "survey_b, B08: a condition looks at `B03`, which is not drawn before",
            "survey_b, B08: a condition looks at `B08`, which is not drawn before",
            "survey_b, B08: there is no option or row `9` to add to",
            "survey_b, B05: there is no row `housing`",
            "survey_c: the process has no such instrument",
            "cluster Away: there is no such code",
            "note: the process has no field `sport`",
            "note: no question has the option `football` that is named as topic",
            "theme x: `B07` is not a question for long texts",
            "detached B31: `b_inv_mail` does not take this (NotAnEmail)",
            "detached B31: the form has no question `b_inv_phone`",
        ] {
            assert!(problems.iter().any(|problem| problem == expected), "{expected} is not among {problems:#?}");
        }
        assert_eq!(problems.len(), 12, "{problems:#?}");
    }
}
