//! A person meets a question: what they would answer, unless they leave it blank, prefer not to say,
//! or would choose what is not offered to them. Which questions are met is decided by `respondent`.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{
        answers::Answer,
        identifiers::OptionCode,
        questionnaire::{Choice, ChoiceKind, Question, QuestionKind},
    },
    workflows::synthetic::{
        parameters::Shares,
        people::{Person, Population},
        stream::Stream,
        texts::Texts,
        variable::{Variable, stands_beside_others},
    },
};

/// How often "something else" comes with words.
const OTHER_WRITTEN: f64 = 70.0;

/// A person at a question.
pub(super) struct Meeting<'a> {
    pub(super) population: &'a Population<'a>,
    pub(super) texts: &'a Texts<'a>,
    pub(super) question: &'a Question,
    pub(super) offered: &'a [&'a Choice],
    pub(super) person: &'a Person,
    /// The number of the record.
    pub(super) index: usize,
}

impl Meeting<'_> {
    /// What is given. Required and core questions are never left blank: every response is valid.
    pub(super) fn answer(&self) -> Answer {
        let (question, person) = (self.question, self.person);
        let needed = question.required || self.population.instrument.core.contains(&question.id);
        let mut stream = person.stream.branch(question.id.as_str()).branch("given");
        if let QuestionKind::LongText { .. } = question.kind {
            let written = self.texts.write(question, person, self.index);
            let written = written.or_else(|| needed.then(|| "–".to_string()));
            return written.map_or(Answer::Blank, |text| self.in_own_language(text));
        }
        let drawn = person.drawn.get(&question.id);
        if let Some(Answer::Rows(rows)) = drawn {
            return self.rows(rows, needed, &mut stream);
        }
        if !needed && stream.happens(self.blank_rate()) {
            return Answer::Blank;
        }
        let specials = self.variable().map(|variable| &variable.special).filter(|_| !question.required);
        if let Some(code) = specials.and_then(|specials| self.special(specials, &mut stream)) {
            return match question.kind {
                QuestionKind::Multiple { .. } => Answer::Choices { codes: vec![code], other: None },
                _ => Answer::Choice { code, other: None },
            };
        }
        let answer = match drawn {
            Some(Answer::Choice { code, .. }) => self.chosen(vec![code.clone()], &mut stream),
            Some(Answer::Choices { codes, .. }) => self.chosen(codes.clone(), &mut stream),
            Some(Answer::Text { text, .. }) => self.in_own_language(text.clone()),
            Some(answer) => answer.clone(),
            None => Answer::Blank,
        };
        if needed && answer == Answer::Blank { self.first_offered() } else { answer }
    }

    fn variable(&self) -> Option<&Variable<'_>> {
        self.population.variables.iter().find(|variable| variable.id == self.question.id)
    }

    fn in_own_language(&self, text: String) -> Answer {
        Answer::Text { text, language: self.person.language.clone() }
    }

    /// The options the person would choose, as far as they are offered.
    fn chosen(&self, codes: Vec<OptionCode>, stream: &mut Stream) -> Answer {
        let find = |code: &OptionCode| self.offered.iter().find(|choice| choice.code == *code);
        let codes: Vec<OptionCode> = codes.into_iter().filter(|code| find(code).is_some()).collect();
        let writes = codes.iter().filter_map(find).any(|choice| choice.kind == ChoiceKind::Other) && stream.happens(OTHER_WRITTEN);
        let words = self.variable().map(Variable::words_beside_other).unwrap_or_default();
        let other = if writes && self.texts.in_source_language(self.person) { stream.pick(words).cloned() } else { None };
        match (&self.question.kind, codes.first()) {
            (_, None) => Answer::Blank,
            (QuestionKind::Multiple { .. }, _) => Answer::Choices { codes, other },
            (_, Some(code)) => Answer::Choice { code: code.clone(), other },
        }
    }

    fn rows(&self, rows: &BTreeMap<OptionCode, OptionCode>, needed: bool, stream: &mut Stream) -> Answer {
        let blank = self.blank_rate();
        let mut answered = BTreeMap::new();
        // Somebody who ticks the same everywhere does not stop to think about single rows.
        let straight = rows.len() > 2 && rows.values().collect::<BTreeSet<_>>().len() == 1;
        for (row, code) in rows {
            if stream.happens(blank) {
                continue;
            }
            let specials = self.variable().map(|variable| variable.special_of_row(row)).filter(|_| !straight);
            let given = specials.and_then(|specials| self.special(specials, stream)).unwrap_or_else(|| code.clone());
            answered.insert(row.clone(), given);
        }
        match rows.first_key_value() {
            Some((row, code)) if needed && answered.is_empty() => Answer::Rows([(row.clone(), code.clone())].into()),
            _ if answered.is_empty() => Answer::Blank,
            _ => Answer::Rows(answered),
        }
    }

    /// Percent of such people who leave this question, or a row of it, blank.
    fn blank_rate(&self) -> f64 {
        let rates = &self.population.parameters.blank;
        let before = self.population.instrument.questions().take_while(|other| other.id != self.question.id).count();
        let position = f64::from(u32::try_from(before + 1).unwrap_or(u32::MAX));
        let mut rate = rates.first + rates.more_per_question * position;
        if self.question.roles.sensitive {
            rate *= rates.times_sensitive;
        }
        if matches!(self.question.kind, QuestionKind::Matrix { .. }) {
            rate *= rates.times_matrix_row;
        }
        rates.when.iter().filter(|when| when.r#if.holds(&self.person.drawn)).fold(rate, |rate, when| rate * when.times)
    }

    /// A special option, if it comes to that and it is offered.
    fn special(&self, shares: &Shares, stream: &mut Stream) -> Option<OptionCode> {
        let mut rest = stream.unit() * 100.0;
        for (code, share) in shares {
            if rest < *share {
                return self.offered.iter().find(|choice| choice.code == *code).map(|choice| choice.code.clone());
            }
            rest -= share;
        }
        None
    }

    /// An answer for somebody who has to give one and would have chosen what is not offered.
    fn first_offered(&self) -> Answer {
        let leads_on = |choice: &&&Choice| self.question.ends.iter().all(|ending| ending.option != choice.code);
        let plain = self.offered.iter().filter(leads_on).find(|choice| stands_beside_others(choice));
        match (plain.or_else(|| self.offered.iter().find(leads_on)), &self.question.kind) {
            (Some(choice), QuestionKind::Multiple { .. }) => Answer::Choices { codes: vec![choice.code.clone()], other: None },
            (Some(choice), QuestionKind::Single { .. }) => Answer::Choice { code: choice.code.clone(), other: None },
            _ => Answer::Blank,
        }
    }
}
