//! What a coder found in a text: codes for marked passages and for the whole text. Positions count
//! Unicode code points from 0, so that they mean the same in every program and in every script.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use serde::{Deserialize, Serialize};

use crate::domain::{
    identifiers::Code,
    interviews::RecordId,
    words::code_book::{BookCode, CodeBook},
};

/// A marked passage of a text with its codes; made by [`Passage::new`] only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    range: Range<usize>,
    codes: BTreeSet<Code>,
    memo: String,
}

/// Why something is not coded.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodingProblem {
    /// The passage ends before it begins, or where it begins.
    #[error("the passage is empty")]
    Empty,
    /// The passage ends behind the text.
    #[error("the passage ends at {end}, and the text has {length} characters")]
    BehindTheText {
        /// The end that was asked for.
        end: usize,
        /// Code points of the text.
        length: usize,
    },
    /// A passage needs at least one code.
    #[error("a passage needs a code")]
    NoCode,
    /// The book has no such code, or it was merged into another one.
    #[error("there is no code `{0}`")]
    UnknownCode(Code),
}

/// Whether texts can be coded with all of them.
fn check_codes(codes: &BTreeSet<Code>, book: &CodeBook) -> Result<(), CodingProblem> {
    let is_live = |id: &&Code| book.code(id).is_some_and(BookCode::is_live);
    codes.iter().find(|id| !is_live(id)).map_or(Ok(()), |unknown| Err(CodingProblem::UnknownCode(unknown.clone())))
}

impl Passage {
    /// Marks a passage of a text.
    ///
    /// # Errors
    /// When the range is empty or leaves the text, or the codes are none or not in the book.
    pub fn new(text: &str, range: Range<usize>, codes: BTreeSet<Code>, memo: &str, book: &CodeBook) -> Result<Self, CodingProblem> {
        if range.is_empty() {
            return Err(CodingProblem::Empty);
        }
        let length = text.chars().count();
        if range.end > length {
            return Err(CodingProblem::BehindTheText { end: range.end, length });
        }
        if codes.is_empty() {
            return Err(CodingProblem::NoCode);
        }
        check_codes(&codes, book)?;
        Ok(Self { range, codes, memo: memo.trim().to_string() })
    }

    /// Code points of the text, the end excluded.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// The codes as they were given; [`CodeBook::resolve_all`] says what they are now.
    #[must_use]
    pub fn codes(&self) -> &BTreeSet<Code> {
        &self.codes
    }

    /// What the coder noted.
    #[must_use]
    pub fn memo(&self) -> &str {
        &self.memo
    }

    /// The marked words; `None` when the text is not the one that was marked.
    #[must_use]
    pub fn words<'a>(&self, text: &'a str) -> Option<&'a str> {
        let mut starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        let from = starts.nth(self.range.start)?;
        let to = starts.nth(self.range.len().checked_sub(1)?)?;
        text.get(from..to)
    }
}

/// What one coder found in one text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextCoding {
    /// The text.
    pub text: RecordId,
    /// The account of the coder.
    pub coder: String,
    /// What the coder noted about the whole text.
    pub memo: String,
    whole: BTreeSet<Code>,
    passages: Vec<Passage>,
}

impl TextCoding {
    /// Of a text that was read and has no code yet: "nothing found" is a finding too.
    #[must_use]
    pub fn new(text: RecordId, coder: &str) -> Self {
        Self { text, coder: coder.to_string(), memo: String::new(), whole: BTreeSet::new(), passages: Vec::new() }
    }

    /// Codes for the whole text, instead of those before.
    ///
    /// # Errors
    /// When the book does not have one of them.
    pub fn with_whole(mut self, codes: BTreeSet<Code>, book: &CodeBook) -> Result<Self, CodingProblem> {
        check_codes(&codes, book)?;
        self.whole = codes;
        Ok(self)
    }

    /// Another passage; it takes the place of one with the same range.
    #[must_use]
    pub fn with_passage(mut self, passage: Passage) -> Self {
        self = self.without_passage(&passage.range);
        let key = |passage: &Passage| (passage.range.start, passage.range.end);
        let at = self.passages.partition_point(|other| key(other) < key(&passage));
        self.passages.insert(at, passage);
        self
    }

    /// The same without the passage of this range.
    #[must_use]
    pub fn without_passage(mut self, range: &Range<usize>) -> Self {
        self.passages.retain(|other| other.range != *range);
        self
    }

    /// Codes for the whole text.
    #[must_use]
    pub fn whole(&self) -> &BTreeSet<Code> {
        &self.whole
    }

    /// The passages by where they begin; they may overlap.
    #[must_use]
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// All codes of the text as they are now, each once, however many passages have it.
    #[must_use]
    pub fn codes(&self, book: &CodeBook) -> BTreeSet<Code> {
        book.resolve_all(self.whole.iter().chain(self.passages.iter().flat_map(|passage| &passage.codes)))
    }
}

/// The codes of each person, or of whatever else the texts are asked to belong to, after merges. This is
/// what is counted: a person who writes about housing five times is one person. The sets are raw material
/// for [`aggregation`](crate::domain::aggregation); nothing of them is published as it is.
pub fn codes_by<'a, K: Ord>(
    codings: impl IntoIterator<Item = &'a TextCoding>,
    book: &CodeBook,
    of: impl Fn(&RecordId) -> K,
) -> BTreeMap<K, BTreeSet<Code>> {
    let mut by: BTreeMap<K, BTreeSet<Code>> = BTreeMap::new();
    for coding in codings {
        by.entry(of(&coding.text)).or_default().extend(coding.codes(book));
    }
    by
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        identifiers::code,
        words::code_book::{NewCode, Signature},
    };

    fn signature() -> Signature {
        Signature { at: 0, account: "anna".into() }
    }

    fn book() -> CodeBook {
        ["housing", "noise", "work"].iter().fold(CodeBook::default(), |book, id| {
            let new = NewCode { id: code(id), name: (*id).into(), parent: None, definition: String::new(), example: String::new() };
            book.add(new, signature()).unwrap()
        })
    }

    fn codes(ids: &[&str]) -> BTreeSet<Code> {
        ids.iter().map(|id| code(id)).collect()
    }

    #[test]
    fn a_passage_is_counted_in_characters_of_every_script() {
        for (text, words, range) in [
            ("Die Wohnung ist laut.", "Wohnung", 4..11),
            ("🏠🏠 Wohnung", "🏠 W", 1..4),
            ("ቤት የለን።", "የለን", 3..6),
            ("البيت صغير", "صغير", 6..10),
            ("größer", "größer", 0..6),
        ] {
            let passage = Passage::new(text, range, codes(&["housing"]), " ", &book()).unwrap();
            assert_eq!(passage.words(text), Some(words));
            assert_eq!(passage.memo(), "");
            assert_eq!(passage.words("x"), None);
        }
    }

    #[test]
    fn what_is_not_in_the_text_or_the_book_is_not_coded() {
        let old = book();
        let book = old.merge(&code("noise"), &code("housing"), signature()).unwrap();
        let text = "🏠 Lärm";
        let try_with = |range, ids: &[&str]| Passage::new(text, range, codes(ids), "", &book).map(|_| ());
        #[expect(clippy::reversed_empty_ranges, reason = "this is what must be refused")]
        let backwards = 3..2;
        assert_eq!(try_with(backwards, &["work"]), Err(CodingProblem::Empty));
        assert_eq!(try_with(2..2, &["work"]), Err(CodingProblem::Empty));
        assert_eq!(try_with(2..7, &["work"]), Err(CodingProblem::BehindTheText { end: 7, length: 6 }));
        assert_eq!(try_with(2..6, &[]), Err(CodingProblem::NoCode));
        assert_eq!(try_with(2..6, &["work", "food"]), Err(CodingProblem::UnknownCode(code("food"))));
        assert_eq!(try_with(2..6, &["noise"]), Err(CodingProblem::UnknownCode(code("noise"))));
        assert_eq!(try_with(2..6, &["work", "housing"]), Ok(()));
        let whole = TextCoding::new(RecordId::from_random(1), "anna").with_whole(codes(&["food"]), &book);
        assert_eq!(whole, Err(CodingProblem::UnknownCode(code("food"))));
    }

    #[test]
    fn a_person_counts_once_and_merged_codes_are_one() {
        let book = book();
        let text = "Laut und teuer, und der Weg zur Arbeit ist weit.";
        let coding = |id, ranges: &[(Range<usize>, &[&str])]| {
            ranges.iter().fold(TextCoding::new(RecordId::from_random(id), "anna"), |coding, (range, ids)| {
                coding.with_passage(Passage::new(text, range.clone(), codes(ids), "", &book).unwrap())
            })
        };
        let first = coding(1, &[(9..14, &["housing"]), (0..4, &["noise", "housing"]), (9..14, &["work"])]);
        assert_eq!(first.passages().iter().map(Passage::range).collect::<Vec<_>>(), [0..4, 9..14]);
        let second = coding(2, &[]).with_whole(codes(&["noise"]), &book).unwrap();
        let merged = book.merge(&code("noise"), &code("housing"), signature()).unwrap();
        assert_eq!(first.codes(&book), codes(&["housing", "noise", "work"]));
        assert_eq!(first.codes(&merged), codes(&["housing", "work"]));
        let one_person = codes_by([&first, &second], &merged, |_| ());
        assert_eq!(one_person, BTreeMap::from([((), codes(&["housing", "work"]))]));
        let by_text = codes_by([&first, &second], &merged, Clone::clone);
        assert_eq!(by_text[&RecordId::from_random(2)], codes(&["housing"]));
        assert!(first.without_passage(&(0..4)).without_passage(&(9..14)).codes(&merged).is_empty());
    }

    #[test]
    fn a_coding_is_kept_as_it_is() {
        let book = book();
        let passage = Passage::new("Lärm", 0..4, codes(&["noise"]), "sagt nicht, wo", &book).unwrap();
        let coding = TextCoding::new(RecordId::from_random(7), "anna").with_passage(passage).with_whole(codes(&["work"]), &book).unwrap();
        let kept = serde_json::to_string(&coding).unwrap();
        assert_eq!(serde_json::from_str::<TextCoding>(&kept).unwrap(), coding);
    }
}
