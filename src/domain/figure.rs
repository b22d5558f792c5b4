//! The identity of a figure: what it shows, in a form that stays the same in every language, on every page and
//! in every file, so that the same figure can be drawn again. What it looks like is told in
//! `workflows::figures`; whether its numbers changed is seen by their [`Fingerprint`].

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use crate::domain::identifiers::{Code, OptionCode};

/// What a figure shows, written without spaces. Questions: `survey_a.A09`, `survey_b.B05.by.B02`,
/// `survey_b.B07.only.B29.u6`, `survey_b.B07.panels.group`, `survey_b.B07.groups.B27.f.m`, `A09-B07`, `A09-B07.ranks`, `survey_g.G04-G05`. What
/// belongs to no single question begins with a word and a sign no code has: `priorities@`,
/// `priorities@survey_a.field.home_mob`, `participation@survey_a.languages`, `sample@survey_b`, `voices@guide_c`,
/// `joint@`, `hurdles@home_mob`.
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
    /// A question as two groups of people answered it.
    Groups {
        /// The instrument.
        instrument: Code,
        /// The question or derived variable.
        variable: Code,
        /// The variable that says the group.
        of: Code,
        /// The two groups.
        groups: [OptionCode; 2],
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
    Sample {
        /// The instrument.
        instrument: Code,
    },
    /// What came up in the talks of a guide.
    Voices {
        /// The guide.
        guide: Code,
    },
    /// Challenges with numbers of surveys and voices of talks.
    Joint,
    /// The same question of two instruments.
    Mirror {
        /// The question of the first instrument.
        first: Code,
        /// The question of the second.
        second: Code,
    },
    /// The ranks of the answers to the same question of two instruments.
    Ranks {
        /// The question of the first instrument.
        first: Code,
        /// The question of the second.
        second: Code,
    },
    /// Two matrices of one instrument on the same rows and scale, such as demand and supply.
    Gaps {
        /// The instrument.
        instrument: Code,
        /// Its first matrix.
        first: Code,
        /// Its second.
        second: Code,
    },
    /// The fields of action between rating and priority.
    Priorities {
        /// As the people of this instrument see them; of all audiences without one.
        instrument: Option<Code>,
        /// The field that stands out.
        field: Option<OptionCode>,
    },
    /// How many took part over time.
    Participation {
        /// The instrument.
        instrument: Code,
        /// By the language shown.
        by_language: bool,
    },
    /// What both audiences say about a field of action.
    Field {
        /// The field.
        field: Code,
        /// What about it.
        part: FieldPart,
    },
}

/// What is shown of a field of action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldPart {
    /// How well it goes.
    Quality,
    /// The obstacles that belong to it.
    Hurdles,
    /// What is needed.
    Needs,
}

impl FieldPart {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Quality, Self::Hurdles, Self::Needs];

    /// Its name in the identity of a figure.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Quality => "quality",
            Self::Hurdles => "hurdles",
            Self::Needs => "needs",
        }
    }
}

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
        self.to_string().trim_end_matches('@').replace("@.", "-").replace(['.', '@'], "-")
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
            Self::Groups { instrument, variable, of, groups: [first, second] } => {
                write!(f, "{instrument}.{variable}.groups.{of}.{first}.{second}")
            }
            Self::Panels { instrument, variable, by } => write!(f, "{instrument}.{variable}.panels.{by}"),
            Self::Sample { instrument } => write!(f, "sample@{instrument}"),
            Self::Voices { guide } => write!(f, "voices@{guide}"),
            Self::Joint => f.write_str("joint@"),
            Self::Mirror { first, second } => write!(f, "{first}-{second}"),
            Self::Field { field, part } => write!(f, "{}@{field}", part.as_str()),
            Self::Ranks { first, second } => write!(f, "{first}-{second}.ranks"),
            Self::Gaps { instrument, first, second } => write!(f, "{instrument}.{first}-{second}"),
            Self::Priorities { instrument, field } => {
                f.write_str("priorities@")?;
                instrument.as_ref().map_or(Ok(()), |instrument| write!(f, "{instrument}"))?;
                field.as_ref().map_or(Ok(()), |field| write!(f, ".field.{field}"))
            }
            Self::Participation { instrument, by_language } => {
                write!(f, "participation@{instrument}{}", if *by_language { ".languages" } else { "" })
            }
        }
    }
}

impl Serialize for FigureId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FigureId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl FromStr for FigureId {
    type Err = NoFigure;

    fn from_str(text: &str) -> Result<Self, NoFigure> {
        let code = |text: &str| Code::parse(text).ok_or(NoFigure);
        if let Some((kind, of)) = text.split_once('@') {
            let parts: Vec<&str> = of.split('.').collect();
            let optional = |text: &str| if text.is_empty() { Ok(None) } else { code(text).map(Some) };
            return match (kind, parts.as_slice()) {
                ("priorities", [of]) => Ok(Self::Priorities { instrument: optional(of)?, field: None }),
                ("priorities", [of, "field", field]) => Ok(Self::Priorities { instrument: optional(of)?, field: Some(code(field)?) }),
                ("participation", [of]) => Ok(Self::Participation { instrument: code(of)?, by_language: false }),
                ("participation", [of, "languages"]) => Ok(Self::Participation { instrument: code(of)?, by_language: true }),
                ("sample", [of]) => Ok(Self::Sample { instrument: code(of)? }),
                ("voices", [of]) => Ok(Self::Voices { guide: code(of)? }),
                ("joint", [""]) => Ok(Self::Joint),
                (part, [field]) => {
                    let part = FieldPart::ALL.into_iter().find(|known| known.as_str() == part).ok_or(NoFigure)?;
                    Ok(Self::Field { field: code(field)?, part })
                }
                _ => Err(NoFigure),
            };
        }
        if let Some((first, second)) = text.split_once('-') {
            return Ok(match (first.split_once('.'), second.strip_suffix(".ranks")) {
                (Some((instrument, first)), _) => Self::Gaps { instrument: code(instrument)?, first: code(first)?, second: code(second)? },
                (None, Some(second)) => Self::Ranks { first: code(first)?, second: code(second)? },
                (None, None) => Self::Mirror { first: code(first)?, second: code(second)? },
            });
        }
        let parts: Vec<&str> = text.split('.').collect();
        let [instrument, variable, view @ ..] = parts.as_slice() else { return Err(NoFigure) };
        if let ["groups", of, first, second] = view {
            let groups = [code(first)?, code(second)?];
            return Ok(Self::Groups { instrument: code(instrument)?, variable: code(variable)?, of: code(of)?, groups });
        }
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
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
            "survey_b.B07.groups.B27.f.m",
            "survey_b.B07.panels.group",
            "A09-B07",
            "A09-B07.ranks",
            "survey_g.G04-G05",
            "priorities@",
            "priorities@survey_a",
            "priorities@.field.home_mob",
            "priorities@survey_a.field.home_mob",
            "participation@survey_a",
            "participation@survey_a.languages",
            "sample@survey_b",
            "voices@guide_c",
            "joint@",
            "needs@home_mob",
        ] {
            assert_eq!(text.parse::<FigureId>().map(|id| id.to_string()), Ok(text.to_string()));
        }
    }

    #[test]
    fn anything_else_is_no_figure() {
        for text in [
            "",
            "A09",
            "A09-B07.rank",
            "A09-B07.ranks.ranks",
            "a.b.c-d",
            "a.b.panels",
            "priorities",
            "priorities@a.field",
            "participation@",
            "participation@a.b",
            "sample@",
            "voices@a.b",
            "joint@a",
            "x@a",
            "needs@",
            "needs@a.b",
            "survey_a.",
            "survey_a.A09.by",
            "survey_a.A09.by.",
            "survey_a.A09.by.B02.only.B29.u6",
            "A09-",
            "a.b.groups.c.d",
            "a.b-c.d",
            "ä.ö",
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
