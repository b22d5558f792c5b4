//! Personal data in free text: [`Scanner`] marks what names or points to people, in seven languages and
//! their scripts, [`redact`] puts words in the place of what is marked.
//!
//! # What it promises
//! It marks; a person decides. Formal identifiers (numbers, addresses in the net, dates of birth) are
//! marked by their form, also when their check digit is wrong or somebody wrote them with other
//! digits, look-alike letters, hidden characters or words for digits. Names and addresses are marked by
//! what introduces them ("mein Name ist", "вул.") and by lists. What points to people indirectly ("die
//! einzige Familie aus …") is marked by its usual wordings. `tests/personal_data.rs` prints how much of
//! a corpus is found, and how many harmless texts are touched.
//!
//! # What it does not promise
//! A name that no list has and nothing introduces is missed, and so is a village nobody told it about:
//! offices add their own words. Whether a story is so rare that a neighbour knows who tells it, no
//! scanner can say. Nothing is free to be shown because nothing was marked in it.
//!
//! # How it works
//! 1. `fold` makes a copy for detection that knows where each character came from.
//! 2. `tokens` cuts it into words, numbers and signs, and looks every word up once in the `vocabulary`
//!    compiled from [`Lists`].
//! 3. One file for each family of rules walks over the tokens, looking a bounded number of them ahead
//!    and back: time grows with the length of a text and nothing else.
//! 4. `marks` joins what overlaps.

mod addresses;
mod check_digits;
mod codes;
mod contacts;
mod dates;
mod fold;
mod homoglyphs;
mod indirect;
mod inflection;
mod lists;
mod marks;
mod names;
mod numbers;
mod plates;
mod schools;
#[cfg(test)]
mod tests;
mod tokens;
mod vocabulary;

use self::{fold::Folded, marks::Found, tokens::Tokens, vocabulary::Vocabulary};
pub use self::{
    lists::{List, Lists},
    marks::{Mark, MarkKind, redact},
};

/// Finds personal data with the lists it was made from. Making one takes milliseconds: keep it.
#[derive(Debug)]
pub struct Scanner {
    vocabulary: Vocabulary,
}

impl Scanner {
    /// Compiles the lists.
    #[must_use]
    pub fn new(lists: &Lists) -> Self {
        Self { vocabulary: Vocabulary::new(lists) }
    }

    /// Everything in the text that may name or point to somebody, in order and without overlaps.
    #[must_use]
    pub fn scan(&self, text: &str) -> Vec<Mark> {
        let folded = Folded::of(text);
        let tokens = Tokens::new(&folded, &self.vocabulary);
        let mut found = Found::new(&tokens);
        contacts::find(&tokens, &mut found);
        codes::find(&tokens, &mut found);
        plates::find(&tokens, &mut found);
        dates::find(&tokens, &mut found);
        schools::find(&tokens, &mut found);
        addresses::find(&tokens, &mut found);
        numbers::find(&tokens, &mut found);
        names::find(&tokens, &mut found);
        indirect::find(&tokens, &mut found);
        found.into_marks(&folded)
    }
}
