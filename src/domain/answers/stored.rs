//! How an answer is written as JSON: compact, the same on every engine, readable years later without
//! this program. `null` left blank · `"code"` one option · `["a","b"]` several · objects for the rest.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor},
    ser::SerializeMap,
};

use crate::domain::{
    answers::{Answer, Decimal},
    identifiers::Code,
};

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let one = |serializer: S, key: &str, value: String| -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(Some(1))?;
            map.serialize_entry(key, &value)?;
            map.end()
        };
        match self {
            Self::Blank => serializer.serialize_unit(),
            Self::Choice { code, other: None } => code.serialize(serializer),
            Self::Choices { codes, other: None } => codes.serialize(serializer),
            Self::Choice { code, other: Some(other) } => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("choice", code)?;
                map.serialize_entry("other", other)?;
                map.end()
            }
            Self::Choices { codes, other: Some(other) } => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("choices", codes)?;
                map.serialize_entry("other", other)?;
                map.end()
            }
            Self::Rows(rows) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("rows", rows)?;
                map.end()
            }
            Self::Text { text, language } => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("text", text)?;
                map.serialize_entry("language", language)?;
                map.end()
            }
            Self::Ranking(codes) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("ranking", codes)?;
                map.end()
            }
            Self::Number(number) => one(serializer, "number", number.to_string()),
            Self::Year(year) => one(serializer, "year", format!("{year:04}")),
            Self::Month(year, month) => one(serializer, "month", format!("{year:04}-{month:02}")),
        }
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnswerVisitor)
    }
}

struct AnswerVisitor;

impl<'de> Visitor<'de> for AnswerVisitor {
    type Value = Answer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a stored answer")
    }

    fn visit_unit<E: Error>(self) -> Result<Answer, E> {
        Ok(Answer::Blank)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Answer, E> {
        let code = Code::parse(text).ok_or_else(|| E::custom("not an option code"))?;
        Ok(Answer::Choice { code, other: None })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Answer, A::Error> {
        let mut codes = Vec::new();
        while let Some(code) = seq.next_element()? {
            codes.push(code);
        }
        Ok(Answer::Choices { codes, other: None })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answer, A::Error> {
        let mut answer = Answer::Blank;
        while let Some(key) = map.next_key::<String>()? {
            match (key.as_str(), &mut answer) {
                ("choice", _) => answer = Answer::Choice { code: map.next_value()?, other: None },
                ("choices", _) => answer = Answer::Choices { codes: map.next_value()?, other: None },
                ("other", Answer::Choice { other, .. } | Answer::Choices { other, .. }) => *other = Some(map.next_value()?),
                ("rows", _) => answer = Answer::Rows(map.next_value::<BTreeMap<Code, Code>>()?),
                ("text", _) => answer = Answer::Text { text: map.next_value()?, language: String::new() },
                ("language", Answer::Text { language, .. }) => *language = map.next_value()?,
                ("ranking", _) => answer = Answer::Ranking(map.next_value()?),
                ("number", _) => {
                    let text: String = map.next_value()?;
                    answer = Answer::Number(Decimal::parse(&text).ok_or_else(|| A::Error::custom("not a number"))?);
                }
                ("year", _) => answer = Answer::Year(parse(&map.next_value::<String>()?)?),
                ("month", _) => {
                    let text: String = map.next_value()?;
                    let (year, month) = text.split_once('-').ok_or_else(|| A::Error::custom("not a month"))?;
                    answer = Answer::Month(parse(year)?, parse(month)?);
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(answer)
    }
}

fn parse<T: std::str::FromStr, E: Error>(text: &str) -> Result<T, E> {
    text.parse().map_err(|_| E::custom("not a whole number"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    #[test]
    fn what_is_stored_reads_back_the_same() {
        for (answer, json) in [
            (Answer::Blank, "null"),
            (Answer::Choice { code: code("paid"), other: None }, r#""paid""#),
            (Answer::Choice { code: code("other"), other: Some("Ö".into()) }, r#"{"choice":"other","other":"Ö"}"#),
            (Answer::Choices { codes: vec![code("a"), code("b")], other: None }, r#"["a","b"]"#),
            (Answer::Choices { codes: vec![code("other")], other: Some("x".into()) }, r#"{"choices":["other"],"other":"x"}"#),
            (Answer::Rows([(code("r"), code("3"))].into()), r#"{"rows":{"r":"3"}}"#),
            (Answer::Number(Decimal::parse("12,5").unwrap()), r#"{"number":"12.5"}"#),
            (Answer::Year(2019), r#"{"year":"2019"}"#),
            (Answer::Month(2019, 5), r#"{"month":"2019-05"}"#),
            (Answer::Text { text: "hi".into(), language: "ar".into() }, r#"{"text":"hi","language":"ar"}"#),
            (Answer::Ranking(vec![code("a")]), r#"{"ranking":["a"]}"#),
        ] {
            assert_eq!(serde_json::to_string(&answer).unwrap(), json);
            assert_eq!(serde_json::from_str::<Answer>(json).unwrap(), answer);
        }
    }
}
