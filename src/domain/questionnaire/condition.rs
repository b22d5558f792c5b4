//! Conditions such as `B08 not in {5}`: when a question is shown, and how a derived variable is
//! decided. Reading a condition and judging it both live here; which questions it may look at is
//! checked with the process folder.

use crate::domain::{
    answers::{Answer, Answers},
    identifiers::{Code, OptionCode, QuestionId},
};

/// A claim about earlier answers. A question that was not answered is in no set and has no option,
/// so `not in` holds for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// `Q in {a, b}`: the chosen option is one of these.
    In(QuestionId, Vec<OptionCode>),
    /// `Q not in {a, b}`: the chosen option is none of these, or nothing was chosen.
    NotIn(QuestionId, Vec<OptionCode>),
    /// `Q has a`: the option is among the chosen ones.
    Has(QuestionId, OptionCode),
    /// `count(Q) >= n`: at least so many options were chosen.
    CountAtLeast(QuestionId, usize),
    /// `Q missing`: nothing was chosen, or only "don't know", "prefer not to say" and the like.
    Missing(QuestionId),
    /// All of these hold.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
}

impl Condition {
    /// Whether the condition holds for these answers. `special` tells whether a code of a question is
    /// a special one (don't know, prefer not to say …), which counts as missing.
    pub fn holds(&self, answers: &Answers, special: &dyn Fn(&QuestionId, &OptionCode) -> bool) -> bool {
        match self {
            Self::In(question, codes) => chosen(answers, question).iter().any(|code| codes.contains(code)),
            Self::NotIn(question, codes) => !chosen(answers, question).iter().any(|code| codes.contains(code)),
            Self::Has(question, code) => chosen(answers, question).contains(code),
            Self::CountAtLeast(question, least) => {
                chosen(answers, question).iter().filter(|code| !special(question, code)).count() >= *least
            }
            Self::Missing(question) => chosen(answers, question).iter().all(|code| special(question, code)),
            Self::All(parts) => parts.iter().all(|part| part.holds(answers, special)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(answers, special)),
        }
    }

    /// The questions the condition looks at, with the codes it names for each.
    #[must_use]
    pub fn mentions(&self) -> Vec<(&QuestionId, &[OptionCode])> {
        match self {
            Self::In(question, codes) | Self::NotIn(question, codes) => vec![(question, codes)],
            Self::Has(question, code) => vec![(question, std::slice::from_ref(code))],
            Self::CountAtLeast(question, _) | Self::Missing(question) => vec![(question, &[])],
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::mentions).collect(),
        }
    }

    /// Whether one of the questions the condition looks at is such a one.
    pub(crate) fn mentions_any(&self, is_such: &dyn Fn(&QuestionId) -> bool) -> bool {
        match self {
            Self::In(question, _)
            | Self::NotIn(question, _)
            | Self::Has(question, _)
            | Self::CountAtLeast(question, _)
            | Self::Missing(question) => is_such(question),
            Self::All(parts) | Self::Any(parts) => parts.iter().any(|part| part.mentions_any(is_such)),
        }
    }

    /// Reads a condition.
    ///
    /// # Errors
    /// A sentence that says what is wrong and what a condition looks like.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut reader = Reader { words: split(text)?, at: 0 };
        let condition = reader.any()?;
        match reader.peek() {
            None => Ok(condition),
            Some(word) => Err(format!("`{word}` does not belong here; join conditions with `and` or `or`")),
        }
    }
}

fn chosen<'a>(answers: &'a Answers, question: &QuestionId) -> &'a [OptionCode] {
    match answers.get(question) {
        Some(Answer::Choice { code, .. }) => std::slice::from_ref(code),
        Some(Answer::Choices { codes, .. } | Answer::Ranking(codes)) => codes,
        _ => &[],
    }
}

fn split(text: &str) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        if c.is_ascii_alphanumeric() || c == '_' {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        match c {
            ' ' => {}
            '{' | '}' | '(' | ')' | ',' => words.push(c.to_string()),
            '>' if characters.next_if_eq(&'=').is_some() => words.push(">=".into()),
            other => {
                return Err(format!(
                    "`{other}` is not part of a condition; write for example `A01 in {{volunteer, both}}`, `A05 has lang_edu` or `count(C03) >= 2`"
                ));
            }
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    Ok(words)
}

struct Reader {
    words: Vec<String>,
    at: usize,
}

impl Reader {
    fn peek(&self) -> Option<&str> {
        self.words.get(self.at).map(String::as_str)
    }

    fn next(&mut self) -> Option<String> {
        let word = self.words.get(self.at).cloned();
        self.at += 1;
        word
    }

    fn take(&mut self, expected: &str) -> bool {
        let found = self.peek() == Some(expected);
        if found {
            self.at += 1;
        }
        found
    }

    fn expect(&mut self, expected: &str) -> Result<(), String> {
        if self.take(expected) {
            return Ok(());
        }
        Err(match self.peek() {
            Some(found) => format!("`{expected}` is expected where `{found}` stands"),
            None => format!("`{expected}` is missing at the end"),
        })
    }

    fn any(&mut self) -> Result<Condition, String> {
        let mut parts = vec![self.all()?];
        while self.take("or") {
            parts.push(self.all()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Condition::Any(parts) })
    }

    fn all(&mut self) -> Result<Condition, String> {
        let mut parts = vec![self.claim()?];
        while self.take("and") {
            parts.push(self.claim()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Condition::All(parts) })
    }

    fn claim(&mut self) -> Result<Condition, String> {
        if self.take("(") {
            let inner = self.any()?;
            self.expect(")")?;
            return Ok(inner);
        }
        if self.take("count") {
            self.expect("(")?;
            let question = self.code("a question")?;
            self.expect(")")?;
            self.expect(">=")?;
            let word = self.next().unwrap_or_default();
            let least = word.parse().map_err(|_| "a whole number is missing after `>=`".to_string())?;
            return Ok(Condition::CountAtLeast(question, least));
        }
        let question = self.code("a question")?;
        match self.next().as_deref() {
            Some("in") => Ok(Condition::In(question, self.set()?)),
            Some("not") => {
                self.expect("in")?;
                Ok(Condition::NotIn(question, self.set()?))
            }
            Some("has") => Ok(Condition::Has(question, self.code("an option")?)),
            Some("missing") => Ok(Condition::Missing(question)),
            Some(word) => Err(format!("`{word}` is not known; write `in`, `not in`, `has` or `missing` after `{question}`")),
            None => Err(format!("nothing follows `{question}`; write for example `{question} in {{yes}}`")),
        }
    }

    fn code(&mut self, what: &str) -> Result<Code, String> {
        let word = self.next().ok_or_else(|| format!("the code of {what} is missing at the end"))?;
        Code::parse(&word).ok_or_else(|| format!("the code of {what} is expected where `{word}` stands"))
    }

    fn set(&mut self) -> Result<Vec<OptionCode>, String> {
        self.expect("{")?;
        let mut codes = vec![self.code("an option")?];
        while self.take(",") {
            codes.push(self.code("an option")?);
        }
        self.expect("}")?;
        Ok(codes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    fn one(question: &str, option: &str) -> Answers {
        Answers::from([(code(question), Answer::Choice { code: code(option), other: None })])
    }

    #[test]
    fn conditions_read_as_they_are_written() {
        let condition = Condition::parse("B06 has work_econ and B11 not in {retired}").unwrap();
        let mut answers = Answers::from([(code("B06"), Answer::Choices { codes: vec![code("work_econ")], other: None })]);
        let plain = |_: &QuestionId, _: &OptionCode| false;
        assert!(condition.holds(&answers, &plain));
        answers.insert(code("B11"), Answer::Choice { code: code("retired"), other: None });
        assert!(!condition.holds(&answers, &plain));
    }

    #[test]
    fn prefer_not_to_say_counts_as_missing() {
        let condition = Condition::parse("B25 missing").unwrap();
        let special = |_: &QuestionId, code: &OptionCode| *code == "pna";
        assert!(condition.holds(&one("B25", "pna"), &special));
        assert!(condition.holds(&Answers::new(), &special));
        assert!(!condition.holds(&one("B25", "tr"), &special));
    }

    #[test]
    fn mistakes_are_named() {
        for (text, hint) in [
            ("A01 is paid", "write `in`, `not in`, `has` or `missing`"),
            ("A01 in {paid", "`}` is missing"),
            ("A01 = paid", "`=` is not part"),
            ("count(C03) >= two", "whole number"),
            ("A01 in {paid} A02 in {x}", "join conditions"),
            ("A01", "nothing follows"),
        ] {
            let message = Condition::parse(text).unwrap_err();
            assert!(message.contains(hint), "{text}: {message}");
        }
    }
}
