//! The words of a text with its references. A wording is made by [`Wording::checked`] only, which finds everything
//! that is wrong with it at once; what it draws later depends on what is released then.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::{
    answers::clean_text,
    text_blocks::{
        numbers::{TypedNumber, typed_numbers},
        reference::{Figure, Found, Reference},
    },
};

/// The longest text, in characters.
pub const LONGEST: usize = 4_000;

/// Words that were checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    text: String,
    /// Typed numbers of which somebody said that they are none of these surveys.
    foreign: BTreeSet<String>,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words as they stand.
    Words(&'a str),
    /// A reference to a number.
    Reference(Reference),
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordingProblem {
    /// There are no words.
    #[error("there are no words")]
    Empty,
    /// More characters than [`LONGEST`].
    #[error("more than {LONGEST} characters")]
    TooLong,
    /// More words than there may be.
    #[error("{words} words, at most {most}")]
    TooManyWords {
        /// How many there are.
        words: usize,
        /// How many there may be.
        most: usize,
    },
    /// Braces that hold no reference, or stand alone.
    #[error("`{0}` is no reference")]
    Broken(String),
    /// A reference to nothing.
    #[error("there is no number {0}")]
    Unknown(Reference),
    /// A reference to a number that is not released.
    #[error("the number {0} is not released")]
    Withheld(Reference),
    /// A typed number that may be one of the surveys.
    #[error("the number {} is typed", .0.text)]
    Typed(TypedNumber),
    /// Words that name somebody.
    #[error("{0} names somebody")]
    NamesSomebody(String),
}

/// What a text is held against.
#[derive(Clone, Copy)]
pub struct Checks<'a> {
    /// The most words.
    pub most_words: usize,
    /// Names of the months in the language of the text.
    pub months: &'a [String],
    /// Finds a released number.
    pub find: &'a dyn Fn(&Reference) -> Found,
    /// The words that name somebody.
    pub named: &'a dyn Fn(&str) -> Vec<String>,
}

impl Wording {
    /// The words as they may be kept. `foreign` are typed numbers of which somebody says that they are none of these
    /// surveys.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn checked(typed: &str, foreign: &BTreeSet<String>, checks: &Checks<'_>) -> Result<Self, Vec<WordingProblem>> {
        let text = clean_text(typed);
        let (pieces, broken) = pieces(&text);
        let mut problems: Vec<WordingProblem> = broken.into_iter().map(WordingProblem::Broken).collect();
        if text.is_empty() {
            problems.push(WordingProblem::Empty);
        }
        if text.chars().count() > LONGEST {
            problems.push(WordingProblem::TooLong);
        }
        let words = word_count(&text);
        if words > checks.most_words {
            problems.push(WordingProblem::TooManyWords { words, most: checks.most_words });
        }
        for (_, piece) in &pieces {
            if let Piece::Reference(reference) = piece {
                match (checks.find)(reference) {
                    Found::Shown(_) => {}
                    Found::Withheld => problems.push(WordingProblem::Withheld(reference.clone())),
                    Found::Unknown => problems.push(WordingProblem::Unknown(reference.clone())),
                }
            }
        }
        let outside = without_references(&text, &pieces);
        let numbers = typed_numbers(&outside, checks.months);
        let (confirmed, open): (Vec<_>, Vec<_>) = numbers.into_iter().partition(|number| foreign.contains(&number.text));
        problems.extend(open.into_iter().map(WordingProblem::Typed));
        problems.extend((checks.named)(&outside).into_iter().map(WordingProblem::NamesSomebody));
        let foreign = confirmed.into_iter().map(|number| number.text).collect();
        if problems.is_empty() { Ok(Self { text, foreign }) } else { Err(problems) }
    }

    /// The text with its references as they were typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Typed numbers of which somebody said that they are none of these surveys.
    #[must_use]
    pub fn foreign(&self) -> &BTreeSet<String> {
        &self.foreign
    }

    /// Its parts, in order.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece<'_>> {
        pieces(&self.text).0.into_iter().map(|(_, piece)| piece).collect()
    }

    /// Its references, in order.
    #[must_use]
    pub fn references(&self) -> Vec<Reference> {
        let reference = |piece: Piece<'_>| if let Piece::Reference(reference) = piece { Some(reference) } else { None };
        self.pieces().into_iter().filter_map(reference).collect()
    }

    /// The text with numbers in the place of references.
    ///
    /// # Errors
    /// The references that lead to no number that may be shown: then there is no text.
    pub fn drawn(&self, find: impl Fn(&Reference) -> Found, mut write: impl FnMut(Figure) -> String) -> Result<String, Vec<Reference>> {
        let (mut text, mut lost) = (String::with_capacity(self.text.len()), Vec::new());
        for piece in self.pieces() {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Reference(reference) => match find(&reference) {
                    Found::Shown(figure) => text.push_str(&write(figure)),
                    Found::Withheld | Found::Unknown => lost.push(reference),
                },
            }
        }
        if lost.is_empty() { Ok(text) } else { Err(lost) }
    }
}

#[cfg(test)]
impl Wording {
    pub(crate) fn unchecked(text: &str) -> Self {
        Self { text: text.to_string(), foreign: BTreeSet::new() }
    }
}

/// Words and references of a text with the places they begin at, and what stands in braces without being one.
fn pieces(text: &str) -> (Vec<(usize, Piece<'_>)>, Vec<String>) {
    let (mut pieces, mut broken) = (Vec::new(), Vec::new());
    let mut rest = text;
    while let Some(open) = rest.find(['{', '}']) {
        let (words, from) = rest.split_at(open);
        if !words.is_empty() {
            pieces.push((text.len() - rest.len(), Piece::Words(words)));
        }
        let end = from.find('}').filter(|_| from.starts_with('{'));
        let inside = end.map(|end| &from[1..end]);
        let Some(reference) = inside.and_then(Reference::parse) else {
            let taken = end.map_or(1, |end| end + 1);
            broken.push(from[..taken].to_string());
            rest = &from[taken..];
            continue;
        };
        pieces.push((text.len() - from.len(), Piece::Reference(reference)));
        rest = &from[inside.map_or(0, str::len) + 2..];
    }
    if !rest.is_empty() {
        pieces.push((text.len() - rest.len(), Piece::Words(rest)));
    }
    (pieces, broken)
}

/// The words alone, with blanks where references stood, so that places stay what they are.
fn without_references(text: &str, pieces: &[(usize, Piece<'_>)]) -> String {
    let mut outside = " ".repeat(text.len());
    for (at, piece) in pieces {
        if let Piece::Words(words) = piece {
            outside.replace_range(*at..at + words.len(), words);
        }
    }
    outside
}

/// How many words a text has; a reference is one.
#[must_use]
pub fn word_count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    fn find(reference: &Reference) -> Found {
        match reference.to_string().as_str() {
            "A09.rent" => Found::Shown(Figure::Percent { percent: 58, small: false }),
            "A09.few" => Found::Withheld,
            _ => Found::Unknown,
        }
    }

    fn named(text: &str) -> Vec<String> {
        text.match_indices("Klein").map(|(_, name)| name.to_string()).collect()
    }

    fn checked(text: &str, foreign: &[&str]) -> Result<Wording, Vec<WordingProblem>> {
        let foreign = foreign.iter().map(ToString::to_string).collect();
        Wording::checked(text, &foreign, &Checks { most_words: 10, months: &[], find: &find, named: &named })
    }

    #[test]
    fn a_reference_becomes_the_number_that_is_released_when_it_is_drawn() {
        let wording = checked(" {A09.rent} finden keine Wohnung. ", &[]).unwrap();
        assert_eq!(wording.text(), "{A09.rent} finden keine Wohnung.");
        assert_eq!(wording.references(), [Reference::share(&code("A09"), &code("rent"))]);
        let write = |figure: Figure| format!("{figure:?}");
        let drawn = wording.drawn(find, |_| "58 %".into()).unwrap();
        assert_eq!(drawn, "58 % finden keine Wohnung.");
        assert_eq!(wording.drawn(|_| Found::Withheld, write).unwrap_err(), wording.references(), "later it was withheld");
    }

    #[test]
    fn a_withheld_number_is_refused_like_one_that_does_not_exist() {
        let refused = |text: &str| checked(text, &[]).unwrap_err();
        assert!(matches!(refused("{A09.few} finden")[..], [WordingProblem::Withheld(_)]));
        assert!(matches!(refused("{A09.sea} finden")[..], [WordingProblem::Unknown(_)]));
        for text in ["{A09} finden", "{ finden", "finden }", "{A09.rent", "{}"] {
            assert!(refused(text).iter().any(|problem| matches!(problem, WordingProblem::Broken(_))), "{text}");
        }
    }

    #[test]
    fn a_typed_number_needs_somebody_who_says_that_it_is_another_one() {
        let problems = checked("58 % finden keine Wohnung, 3 Leute auch.", &[]).unwrap_err();
        assert_eq!(problems.len(), 2);
        let one = checked("58 % finden keine Wohnung, 3 Leute auch.", &["58 %"]).unwrap_err();
        assert!(matches!(&one[..], [WordingProblem::Typed(number)] if number.text == "3"));
        let taken = checked("Das Land fördert 30 % der Stellen.", &["30 %", "99"]).unwrap();
        assert_eq!(taken.foreign().iter().collect::<Vec<_>>(), ["30 %"], "what does not stand there is not kept");
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let problems = checked("Herr Klein sagt: eins zwei drei vier fünf sechs sieben acht {A09.few} 4", &[]).unwrap_err();
        assert_eq!(problems.len(), 4, "{problems:?}");
        assert!(matches!(problems[0], WordingProblem::TooManyWords { words: 13, most: 10 }));
        assert_eq!(checked(" \n", &[]).unwrap_err(), [WordingProblem::Empty]);
    }
}
