//! The names things go by: codes that people write into process folders and that stay stable for
//! years. They are never shown to anyone and never translated; texts are found through them.

use std::{fmt, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The longest code that is accepted.
pub const LONGEST_CODE: usize = 40;

/// A stable code: ASCII letters, digits and `_`, at most [`LONGEST_CODE`] characters, beginning with a
/// letter or digit. The hyphen stays free because it joins codes in text keys and field names.
#[derive(Clone, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::derived_hash_with_manual_eq, reason = "equal codes have equal letters and so equal hashes")]
pub struct Code(Arc<str>);

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        // Codes of one questionnaire begin alike (A04, A05) and differ at the end.
        let (own, other) = (self.0.as_bytes(), other.0.as_bytes());
        own.last() == other.last() && own == other
    }
}

impl Code {
    /// Reads a code; `None` when the text is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let first = text.bytes().next()?;
        let well_formed =
            first.is_ascii_alphanumeric() && text.len() <= LONGEST_CODE && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        well_formed.then(|| Self(text.into()))
    }

    /// The code as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PartialEq<str> for Code {
    fn eq(&self, other: &str) -> bool {
        &*self.0 == other
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, other: &&str) -> bool {
        &*self.0 == *other
    }
}

impl std::borrow::Borrow<str> for Code {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom(format_args!("`{text}` is not a code")))
    }
}

/// The code of a question; also its field name in forms.
pub type QuestionId = Code;
/// The code of an answer option, a matrix row or a group.
pub type OptionCode = Code;
/// The code of an instrument: the stem of its file name.
pub type InstrumentId = Code;
/// The code of a process: the name of its folder.
pub type ProcessId = Code;
/// The code of a page within its instrument.
pub type PageId = Code;

/// Builds a code from text that is known to be one, such as a literal.
///
/// # Panics
/// When the text is not a code; meant for literals and tests, never for input.
#[must_use]
pub fn code(text: &str) -> Code {
    Code::parse(text).unwrap_or_else(|| panic!("`{text}` is not a code"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_plain_ascii_and_short() {
        for good in ["A01", "lang_edu", "1", "need_work_econ"] {
            assert!(Code::parse(good).is_some(), "{good}");
        }
        for bad in ["", "_x", "a-b", "größe", "a b", &"x".repeat(41)] {
            assert!(Code::parse(bad).is_none(), "{bad}");
        }
    }
}
