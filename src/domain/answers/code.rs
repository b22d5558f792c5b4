//! The number with which a person continues or withdraws: 16 digits in four groups, the last one a
//! check digit. Digits because every keyboard, every language and a phone call can handle them.

use std::fmt;

use crate::domain::answers::text::{western_digits, without_marks};

/// Digits of a code, check digit included.
const LENGTH: usize = 16;

/// A code that is well formed; whether it belongs to anything is another matter. It is a secret of the
/// person: printing it with `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct ResumeCode(String);

/// Why typed digits are not a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeMistake {
    /// Not 16 digits.
    Length,
    /// The check digit does not fit: a digit is wrong or two were swapped.
    CheckDigit,
}

impl ResumeCode {
    /// A new code from random bits; the first 15 digits are uniform (bias below 2⁻¹³), the last one checks them.
    #[must_use]
    pub fn from_random(bits: u64) -> Self {
        let mut digits = format!("{:015}", bits % 1_000_000_000_000_000);
        digits.push(char::from(b'0' + damm(digits.as_bytes())));
        Self(digits)
    }

    /// Reads what a person typed: digits of any script; spaces, dashes, dots and invisible marks are ignored.
    ///
    /// # Errors
    /// When it cannot be a code; nothing needs to be looked up then.
    pub fn parse(typed: &str) -> Result<Self, CodeMistake> {
        let digits: String = western_digits(&without_marks(typed))
            .chars()
            .filter(|c| !(c.is_whitespace() || matches!(c, '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')))
            .collect();
        Self::from_digits(digits)
    }

    /// Reads the 16 digits without spaces.
    ///
    /// # Errors
    /// When it cannot be a code.
    pub fn from_digits(digits: impl Into<String>) -> Result<Self, CodeMistake> {
        let digits = digits.into();
        if digits.len() != LENGTH || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(CodeMistake::Length);
        }
        if damm(digits.as_bytes()) != 0 {
            return Err(CodeMistake::CheckDigit);
        }
        Ok(Self(digits))
    }

    /// The 16 digits without spaces, for keyed hashes and the session cookie only.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// The four groups of four digits.
    #[must_use]
    pub fn groups(&self) -> [&str; 4] {
        [&self.0[0..4], &self.0[4..8], &self.0[8..12], &self.0[12..16]]
    }
}

impl fmt::Display for ResumeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.groups().join(" "))
    }
}

impl fmt::Debug for ResumeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ResumeCode(…)")
    }
}

/// The check digit of H. Michael Damm, "Total anti-symmetrische Quasigruppen" (Marburg 2004): finds every
/// wrong digit and every swap of neighbours. Zero for digits that end in their own check digit.
fn damm(digits: &[u8]) -> u8 {
    const TABLE: [[u8; 10]; 10] = [
        [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
        [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
        [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
        [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
        [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
        [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
        [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
        [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
        [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
        [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
    ];
    digits.iter().fold(0, |state, digit| TABLE[usize::from(state)][usize::from(digit - b'0')])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_survives_every_way_of_typing_it() {
        let code = ResumeCode::from_random(482_109_375_526_113);
        let shown = code.to_string();
        assert_eq!(shown.len(), 19);
        let arabic: String = shown.chars().map(|c| c.to_digit(10).map_or(c, |d| char::from_u32(0x660 + d).unwrap())).collect();
        for typed in [
            shown.clone(),
            shown.replace(' ', ""),
            arabic,
            format!(" {shown} "),
            format!("\u{61c}{}\u{feff}", shown.replace(' ', "\u{2011}")),
        ] {
            assert_eq!(ResumeCode::parse(&typed), Ok(code.clone()), "{typed}");
        }
    }

    #[test]
    fn every_single_wrong_digit_and_every_swap_is_found() {
        let code = ResumeCode::from_random(123_456_789_012_345);
        let digits = code.digits().as_bytes();
        for at in 0..LENGTH {
            for wrong in b'0'..=b'9' {
                let mut changed = digits.to_vec();
                changed[at] = wrong;
                if wrong != digits[at] {
                    assert_eq!(ResumeCode::parse(std::str::from_utf8(&changed).unwrap()), Err(CodeMistake::CheckDigit));
                }
            }
            let mut swapped = digits.to_vec();
            if at + 1 < LENGTH && digits[at] != digits[at + 1] {
                swapped.swap(at, at + 1);
                assert_eq!(ResumeCode::parse(std::str::from_utf8(&swapped).unwrap()), Err(CodeMistake::CheckDigit));
            }
        }
        assert_eq!(ResumeCode::parse("1234"), Err(CodeMistake::Length));
    }
}
