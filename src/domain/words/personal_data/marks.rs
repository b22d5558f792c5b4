//! Marks: which part of a text is what kind of personal data, and the text with words in their place.

use std::{fmt::Write, ops::Range};

use serde::{Deserialize, Serialize};

use crate::domain::{
    stored_words::words,
    words::personal_data::{fold::Folded, tokens::Tokens},
};

words!(
    /// What a mark stands for. Where marks overlap, the kind that comes first here wins.
    MarkKind {
        /// An address for electronic mail, also spelt out.
        Email = "email",
        /// An address of a page.
        Url = "url",
        /// A name in a social network.
        Handle = "handle",
        /// IBAN.
        BankAccount = "bank_account",
        /// The number of a payment card.
        Card = "card",
        /// Files and customers of authorities: AZR, BAMF, job centres, courts.
        FileNumber = "file_number",
        /// Pension insurance and health insurance.
        InsuranceNumber = "insurance_number",
        /// Tax number of a person.
        TaxNumber = "tax_number",
        /// Passport, identity card or residence permit.
        DocumentNumber = "document_number",
        /// A telephone number.
        Phone = "phone",
        /// The licence plate of a vehicle.
        Plate = "plate",
        /// A date or year of birth.
        DateOfBirth = "date_of_birth",
        /// An age of ninety or more.
        Age = "age",
        /// A street, mostly with a number.
        Street = "street",
        /// A postcode, mostly with a place.
        PostcodePlace = "postcode_place",
        /// A position on the map.
        Coordinates = "coordinates",
        /// Any other run of six digits or more.
        Digits = "digits",
        /// A person's name.
        Name = "name",
        /// A school or class.
        School = "school",
        /// A place below the level of districts.
        Place = "place",
        /// A function that only one person has, as "the head of the youth welfare office".
        Function = "function",
        /// "The only family from …".
        OnlyOne = "only_one",
        /// A role by which somebody is known in public.
        RoleInPublic = "role_in_public",
        /// Proceedings in court.
        Court = "court",
        /// A rare illness.
        RareIllness = "rare_illness",
        /// An occupation together with a place.
        JobAndPlace = "job_and_place",
    }
);

impl MarkKind {
    /// Identifiers found by their form: numbers, dates, addresses in the net or on the map.
    #[must_use]
    pub fn is_formal(self) -> bool {
        self <= Self::Digits
    }

    /// Whether it names a person or leads to their door: not functions, schools and places alone, and not what
    /// only points to somebody.
    #[must_use]
    pub fn names_somebody(self) -> bool {
        self.is_formal() || self == Self::Name
    }

    /// What points to people without naming them. Such texts are looked at first.
    #[must_use]
    pub fn is_indirect(self) -> bool {
        self >= Self::OnlyOne
    }
}

/// A part of a text that may name or point to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The bytes of the text, on borders of characters.
    pub range: Range<usize>,
    /// What it is.
    pub kind: MarkKind,
}

/// The text with `[word]` in the place of every mark. `word` gives the word for a kind; `marks` are
/// those of this text, in order.
#[must_use]
pub fn redact<'a>(text: &str, marks: &[Mark], word: impl Fn(MarkKind) -> &'a str) -> String {
    let mut redacted = String::with_capacity(text.len());
    let mut done = 0;
    for mark in marks {
        redacted.push_str(text.get(done..mark.range.start).unwrap_or_default());
        // Writing to a string cannot fail.
        let _ = write!(redacted, "[{}]", word(mark.kind));
        done = mark.range.end;
    }
    redacted.push_str(text.get(done..).unwrap_or_default());
    redacted
}

/// What the rules found so far, as ranges of tokens.
#[derive(Debug)]
pub(super) struct Found<'a> {
    tokens: &'a Tokens<'a>,
    marks: Vec<(Range<usize>, MarkKind)>,
    taken: Vec<bool>,
}

impl<'a> Found<'a> {
    pub(super) fn new(tokens: &'a Tokens<'a>) -> Self {
        Self { tokens, marks: Vec::new(), taken: vec![false; tokens.len()] }
    }

    /// Marks tokens; what is formal is not looked at by later rules again.
    pub(super) fn add(&mut self, range: Range<usize>, kind: MarkKind) {
        let range = range.start..range.end.min(self.tokens.len());
        if range.is_empty() {
            return;
        }
        if kind.is_formal() {
            self.taken[range.clone()].fill(true);
        }
        self.marks.push((range, kind));
    }

    /// Keeps tokens that are known to be harmless from later rules, without a mark.
    pub(super) fn pass_over(&mut self, range: Range<usize>) {
        self.taken[range].fill(true);
    }

    /// Whether an earlier rule has dealt with a token.
    pub(super) fn is_taken(&self, at: usize) -> bool {
        self.taken.get(at).copied().unwrap_or(true)
    }

    /// The marks on the original text: in order, overlaps joined under the stronger kind.
    pub(super) fn into_marks(mut self, folded: &Folded) -> Vec<Mark> {
        self.marks.sort_by_key(|(range, kind)| (range.start, *kind));
        let mut joined: Vec<(Range<usize>, MarkKind)> = Vec::with_capacity(self.marks.len());
        for (range, kind) in self.marks {
            match joined.last_mut() {
                Some((last, strongest)) if range.start < last.end => {
                    last.end = last.end.max(range.end);
                    *strongest = kind.min(*strongest);
                }
                _ => joined.push((range, kind)),
            }
        }
        joined.into_iter().map(|(range, kind)| Mark { range: folded.original(&self.tokens.characters(range)), kind }).collect()
    }
}
