//! The identity of a figure: what it shows, in a form that stays the same in every language, on every page and
//! in every file, so that the same figure can be drawn again. What it looks like is told in
//! `workflows::figures`; whether its numbers changed is seen by their [`Fingerprint`].

use std::{fmt, str::FromStr};

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::domain::identifiers::{Code, OptionCode};

/// What a figure shows, written without spaces: `survey_a.A09`, `survey_b.B05.by.B02`,
/// `survey_b.B07.only.B29.u6`, `survey_b.B07.panels.group`, `A09-B07`, `took-part.survey_b`, `heard-in.guide_c`,
/// `number-and-voice`. Codes have no hyphen, so that no instrument is mistaken for a word with one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureId {
    /// A question or derived variable of an instrument.
    Question {
        /// The instrument.
        instrument: Code,
        /// The question or derived variable.
        variable: Code,
        /// The variable it is broken down by.
        by: Option<Code>,
        /// The group whose people alone are counted.
        only: Option<(Code, OptionCode)>,
    },
    /// A question in a panel for each group that is large enough.
    Panels {
        /// The instrument.
        instrument: Code,
        /// The question.
        variable: Code,
        /// The variable that says the groups.
        by: Code,
    },
    /// Who answered an instrument.
    TookPart {
        /// The instrument.
        instrument: Code,
    },
    /// What came up in the talks of a guide.
    HeardIn {
        /// The guide.
        guide: Code,
    },
    /// Challenges with numbers of surveys and voices of talks.
    NumberAndVoice,
    /// The same question of two instruments.
    Mirror {
        /// The question of the first instrument.
        first: Code,
        /// The question of the second.
        second: Code,
    },
}

const TOOK_PART: &str = "took-part";
const HEARD_IN: &str = "heard-in";
const NUMBER_AND_VOICE: &str = "number-and-voice";

/// A text that names no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not the identity of a figure")]
pub struct NoFigure;

impl FigureId {
    /// A question as a whole.
    #[must_use]
    pub fn question(instrument: &Code, variable: &Code) -> Self {
        Self::Question { instrument: instrument.clone(), variable: variable.clone(), by: None, only: None }
    }

    /// Its name in names of files, where a dot would look like an ending.
    #[must_use]
    pub fn file_stem(&self) -> String {
        self.to_string().replace('.', "-")
    }
}

impl fmt::Display for FigureId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Question { instrument, variable, by, only } => {
                write!(f, "{instrument}.{variable}")?;
                if let Some((of, group)) = only {
                    write!(f, ".only.{of}.{group}")?;
                }
                by.as_ref().map_or(Ok(()), |by| write!(f, ".by.{by}"))
            }
            Self::Panels { instrument, variable, by } => write!(f, "{instrument}.{variable}.panels.{by}"),
            Self::TookPart { instrument } => write!(f, "{TOOK_PART}.{instrument}"),
            Self::HeardIn { guide } => write!(f, "{HEARD_IN}.{guide}"),
            Self::NumberAndVoice => f.write_str(NUMBER_AND_VOICE),
            Self::Mirror { first, second } => write!(f, "{first}-{second}"),
        }
    }
}

impl FromStr for FigureId {
    type Err = NoFigure;

    fn from_str(text: &str) -> Result<Self, NoFigure> {
        let code = |text: &str| Code::parse(text).ok_or(NoFigure);
        match text.split_once('.') {
            None if text == NUMBER_AND_VOICE => return Ok(Self::NumberAndVoice),
            Some((TOOK_PART, instrument)) => return Ok(Self::TookPart { instrument: code(instrument)? }),
            Some((HEARD_IN, guide)) => return Ok(Self::HeardIn { guide: code(guide)? }),
            _ => {}
        }
        if let Some((first, second)) = text.split_once('-') {
            return Ok(Self::Mirror { first: code(first)?, second: code(second)? });
        }
        let parts: Vec<&str> = text.split('.').collect();
        let [instrument, variable, view @ ..] = parts.as_slice() else { return Err(NoFigure) };
        if let ["panels", by] = view {
            return Ok(Self::Panels { instrument: code(instrument)?, variable: code(variable)?, by: code(by)? });
        }
        let (only, by) = match view {
            [] => (None, None),
            ["by", by] => (None, Some(code(by)?)),
            ["only", of, group] => (Some((code(of)?, code(group)?)), None),
            ["only", of, group, "by", by] => (Some((code(of)?, code(group)?)), Some(code(by)?)),
            _ => return Err(NoFigure),
        };
        Ok(Self::Question { instrument: code(instrument)?, variable: code(variable)?, by, only })
    }
}

/// A short mark of the protected numbers a figure was drawn from: the first 48 bits of their SHA-256 in
/// hexadecimal digits. The same numbers have the same mark, in every language and on every day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// The mark of protected numbers.
    ///
    /// # Panics
    /// Never: tables of numbers and codes can be written as JSON.
    #[must_use]
    pub fn of(numbers: &impl Serialize) -> Self {
        let text = serde_json::to_vec(numbers).expect("numbers and codes are plain JSON");
        let mut mark = [0; 8];
        mark[2..].copy_from_slice(&Sha256::digest(text)[..6]);
        Self(format!("{:012x}", u64::from_be_bytes(mark)))
    }

    /// As it is written beside a figure.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_is_read_as_it_is_written() {
        for text in [
            "survey_a.A09",
            "survey_b.B05.by.B02",
            "survey_b.B07.only.B29.u6",
            "survey_b.B07.only.B29.u6.by.B28",
            "survey_b.B07.panels.group",
            "A09-B07",
            "took-part.survey_b",
            "heard-in.guide_c",
            "number-and-voice",
        ] {
            assert_eq!(text.parse::<FigureId>().map(|id| id.to_string()), Ok(text.to_string()));
        }
    }

    #[test]
    fn anything_else_is_no_figure() {
        for text in [
            "",
            "A09",
            "survey_a.",
            "survey_a.A09.by",
            "survey_a.A09.by.",
            "survey_a.A09.by.B02.only.B29.u6",
            "A09-",
            "a.b-c",
            "ä.ö",
            "took-part.",
            "heard-in.a.b",
            "number-and-voice.a",
            "a.b.panels",
        ] {
            assert_eq!(text.parse::<FigureId>(), Err(NoFigure), "{text}");
        }
    }

    #[test]
    fn other_numbers_have_another_fingerprint() {
        assert_eq!(Fingerprint::of(&[1, 2]), Fingerprint::of(&[1, 2]));
        assert_ne!(Fingerprint::of(&[1, 2]), Fingerprint::of(&[1, 3]));
        assert_eq!(Fingerprint::of(&[1, 2]).as_str().len(), 12);
    }
}
