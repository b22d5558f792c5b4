//! A text cut into words, numbers and signs. Every word is looked up once; rules then ask which lists
//! it is on, and where the phrases of a list begin.

use std::ops::Range;

use crate::domain::words::personal_data::{
    fold::Folded,
    lists::List,
    vocabulary::{Membership, Vocabulary},
};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Letters.
    Word,
    /// Digits.
    Number,
    /// One other character.
    Sign(char),
}

/// What stands before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// A space.
    Space,
    /// A line break or the beginning.
    Line,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// In a script without capitals, or no word.
    None,
    /// small.
    Small,
    /// First letter large.
    Title,
    /// ALL LARGE, two letters or more.
    Capitals,
}

#[derive(Clone, Debug)]
pub(super) struct Token {
    range: Range<usize>,
    pub(super) shape: Shape,
    pub(super) gap: Gap,
    pub(super) case: Case,
    lists: Membership,
}

/// The tokens of a text. Rules may ask beyond its ends: nothing is there.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    folded: &'a Folded,
    vocabulary: &'a Vocabulary,
    all: Vec<Token>,
    /// Phrases of several tokens: where they begin, their list and how many tokens they have.
    phrases: Vec<(usize, List, usize)>,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(folded: &'a Folded, vocabulary: &'a Vocabulary) -> Self {
        let mut tokens = cut(&folded.characters);
        let mut key = String::new();
        let mut firsts = Vec::new();
        for (at, token) in tokens.iter_mut().enumerate() {
            if token.shape == Shape::Number {
                continue;
            }
            let found = vocabulary.look_up(&folded.characters[token.range.clone()], &mut key);
            token.lists = found.lists;
            if let Some(phrases) = found.phrases {
                firsts.push((at, phrases));
            }
        }
        let mut text = Self { folded, vocabulary, all: tokens, phrases: Vec::new() };
        let mut found = Vec::new();
        for (at, phrases) in firsts {
            let before = found.len();
            for phrase in vocabulary.phrases(phrases) {
                let fits = phrase.rest.iter().enumerate().all(|(offset, word)| {
                    let next = at + 1 + offset;
                    text.all
                        .get(next)
                        .is_some_and(|token| token.gap != Gap::Line && word.fits(&folded.characters[token.range.clone()], &mut key))
                });
                let known = found[before..].iter().any(|(_, list, _)| *list == phrase.list);
                if fits && !known {
                    found.push((at, phrase.list, phrase.rest.len() + 1));
                }
            }
        }
        text.phrases = found;
        text
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    fn get(&self, at: usize) -> Option<&Token> {
        self.all.get(at)
    }

    /// The characters of a range of tokens that is not empty.
    pub(super) fn characters(&self, range: Range<usize>) -> Range<usize> {
        self.all[range.start].range.start..self.all[range.end - 1].range.end
    }

    /// How a token is written.
    pub(super) fn text(&self, at: usize) -> &[char] {
        self.get(at).map_or(&[], |token| &self.folded.characters[token.range.clone()])
    }

    /// A token as text.
    pub(super) fn string(&self, at: usize) -> String {
        self.text(at).iter().collect()
    }

    pub(super) fn length(&self, at: usize) -> usize {
        self.get(at).map_or(0, |token| token.range.len())
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.shape == Shape::Word)
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.shape == Shape::Number)
    }

    pub(super) fn sign(&self, at: usize) -> Option<char> {
        match self.get(at)?.shape {
            Shape::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    pub(super) fn is_sign(&self, at: usize, signs: &[char]) -> bool {
        self.sign(at).is_some_and(|sign| signs.contains(&sign))
    }

    pub(super) fn gap(&self, at: usize) -> Gap {
        self.get(at).map_or(Gap::Line, |token| token.gap)
    }

    /// Whether a token follows the one before without a space.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.gap(at) == Gap::None
    }

    pub(super) fn case(&self, at: usize) -> Case {
        self.get(at).map_or(Case::None, |token| token.case)
    }

    pub(super) fn is_capitalised(&self, at: usize) -> bool {
        matches!(self.case(at), Case::Title | Case::Capitals)
    }

    /// Whether a token alone is on a list.
    pub(super) fn is_on(&self, at: usize, list: List) -> bool {
        self.get(at).is_some_and(|token| token.lists.has(list))
    }

    pub(super) fn is_on_any(&self, at: usize, lists: &[List]) -> bool {
        lists.iter().any(|list| self.is_on(at, *list))
    }

    /// How many tokens an entry of the list has that begins here: the longest one; zero where none does.
    pub(super) fn entry(&self, at: usize, list: List) -> usize {
        let first = self.phrases.partition_point(|(begin, _, _)| *begin < at);
        let here = self.phrases[first..].iter().take_while(|(begin, _, _)| *begin == at);
        let phrase = here.filter(|(_, of, _)| *of == list).map(|(_, _, length)| *length).max().unwrap_or(0);
        phrase.max(usize::from(self.is_on(at, list)))
    }

    /// Whether an entry of the list ends within so many tokens before, in the same sentence.
    pub(super) fn has_before(&self, at: usize, list: List, within: usize) -> bool {
        let from = (at.saturating_sub(within)..at).rev().take_while(|before| !self.ends_sentence(*before)).last().unwrap_or(at);
        (from..at).any(|begin| {
            let length = self.entry(begin, list);
            length > 0 && begin + length <= at
        })
    }

    /// Whether an entry of the list begins within so many tokens from here, in the same sentence.
    pub(super) fn has_after(&self, at: usize, list: List, within: usize) -> bool {
        let limit = (at..at + within).find(|next| self.ends_sentence(*next)).map_or(at + within, |end| end + 1);
        (at..limit).any(|next| self.entry(next, list) > 0)
    }

    /// The digits a word stands for.
    pub(super) fn spoken(&self, at: usize) -> Option<&str> {
        self.is_on(at, List::Numeral).then(|| self.vocabulary.digits(self.text(at)))?
    }

    /// Whether digits are a number everybody may know.
    pub(super) fn is_on_public_list(&self, digits: &str) -> bool {
        self.vocabulary.is_public(digits)
    }

    /// Whether a word bears the Arabic article.
    pub(super) fn is_definite(&self, at: usize) -> bool {
        matches!(self.text(at), ['ا', 'ل', _, _, ..])
    }

    /// Whether a sentence ends with a token: a sign that says so with a space behind it, or a line.
    pub(super) fn ends_sentence(&self, at: usize) -> bool {
        let next_gap = self.gap(at + 1);
        match self.sign(at) {
            Some('!' | '?' | '؟') => true,
            // Dots also end abbreviations and stand after the numbers of days.
            Some('.') => next_gap != Gap::None && self.length(at.wrapping_sub(1)) > 3,
            _ => next_gap == Gap::Line,
        }
    }

    /// Whether a token begins a sentence, where a capital tells nothing.
    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        at == 0 || self.gap(at) == Gap::Line || self.is_sign(at - 1, &['.', '!', '?', '؟', ':', '"', '„', '“', '«'])
    }
}

fn cut(characters: &[char]) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(characters.len() / 4);
    let (mut at, mut gap) = (0, Gap::Line);
    while let Some(&c) = characters.get(at) {
        if c.is_whitespace() {
            let breaks = gap == Gap::Line || matches!(c, '\n' | '\r');
            gap = if breaks { Gap::Line } else { Gap::Space };
            at += 1;
            continue;
        }
        let shape = match c {
            c if c.is_ascii_digit() => Shape::Number,
            c if c.is_alphabetic() => Shape::Word,
            c => Shape::Sign(c),
        };
        let length = match shape {
            Shape::Number => characters[at..].iter().take_while(|c| c.is_ascii_digit()).count(),
            Shape::Word => length_of_word(&characters[at..]),
            Shape::Sign(_) => 1,
        };
        let case = if shape == Shape::Word { case_of(&characters[at..at + length]) } else { Case::None };
        tokens.push(Token { range: at..at + length, shape, gap, case, lists: Membership::default() });
        gap = Gap::None;
        at += length;
    }
    tokens
}

/// An apostrophe between Cyrillic letters is part of the word, as in "Мар'яна".
fn length_of_word(characters: &[char]) -> usize {
    let is_cyrillic = |c: Option<&char>| c.is_some_and(|c| matches!(c, 'Ѐ'..='ԯ'));
    let mut length = 0;
    while let Some(c) = characters.get(length) {
        let joins = *c == '\'' && length > 0 && is_cyrillic(characters.get(length - 1)) && is_cyrillic(characters.get(length + 1));
        if !c.is_alphabetic() && !joins {
            break;
        }
        length += 1;
    }
    length
}

fn case_of(word: &[char]) -> Case {
    match word {
        [first, ..] if first.is_lowercase() => Case::Small,
        [first, rest @ ..] if first.is_uppercase() => {
            if !rest.is_empty() && rest.iter().all(|c| !c.is_lowercase()) {
                Case::Capitals
            } else {
                Case::Title
            }
        }
        _ => Case::None,
    }
}
