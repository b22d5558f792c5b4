//! The lists compiled for looking up: a word is compared in small letters and without accents, in whole,
//! by its beginnings and by its endings, so that the number of entries costs nothing.

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use crate::domain::words::personal_data::{
    inflection::forms,
    lists::{List, Lists},
};

/// The longest word that is looked up, in characters: longer ones are on no list.
const LONGEST: usize = 60;

/// The lists a word is on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Membership(u128);

impl Membership {
    pub(super) fn of(list: List) -> Self {
        Self(1 << (list as u32))
    }

    pub(super) fn has(self, list: List) -> bool {
        self.0 & Self::of(list).0 != 0
    }

    fn join(&mut self, other: Self) {
        self.0 |= other.0;
    }

    fn without(self, lists: &[List]) -> Self {
        Self(lists.iter().fold(self.0, |rest, list| rest & !Self::of(*list).0))
    }
}

const NAMES: [List; 4] = [List::GivenNames, List::GivenNamesAlsoWords, List::FamilyNames, List::FamilyNamesAlsoWords];

/// A word of a phrase after its first.
#[derive(Debug)]
pub(super) enum Pattern {
    Whole(String),
    Beginning(String),
}

impl Pattern {
    fn new(word: &str) -> Self {
        word.strip_suffix('*').map_or_else(|| Self::Whole(key_of(word)), |stem| Self::Beginning(key_of(stem)))
    }

    pub(super) fn fits(&self, word: &[char], key: &mut String) -> bool {
        write_key(word, key);
        match self {
            Self::Whole(whole) => key == whole,
            Self::Beginning(stem) => key.starts_with(stem.as_str()),
        }
    }
}

/// A phrase after its first word.
#[derive(Debug)]
pub(super) struct Phrase {
    pub(super) list: List,
    pub(super) rest: Vec<Pattern>,
}

/// What is known about a word.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) lists: Membership,
    /// The phrases it begins, as their number in the vocabulary.
    pub(super) phrases: Option<usize>,
}

/// The compiled lists.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    whole: FxHashMap<String, Membership>,
    beginnings: FxHashMap<String, Membership>,
    endings: FxHashMap<String, Membership>,
    first_words: FxHashMap<String, usize>,
    phrases: Vec<Vec<Phrase>>,
    numerals: FxHashMap<String, String>,
    name_endings: Vec<String>,
}

impl Vocabulary {
    pub(super) fn new(lists: &Lists) -> Self {
        let mut vocabulary = Self::default();
        for list in List::ALL.iter().copied() {
            for entry in lists.entries(list) {
                if list == List::NameEndings {
                    vocabulary.name_endings.push(key_of(entry));
                } else if NAMES.contains(&list) {
                    for form in forms(entry) {
                        vocabulary.add(list, &form);
                    }
                } else {
                    vocabulary.add(list, entry);
                }
            }
        }
        for (word, digits) in lists.numerals() {
            vocabulary.numerals.insert(key_of(word), digits.clone());
        }
        vocabulary
    }

    fn add(&mut self, list: List, entry: &str) {
        let words = words_of(entry);
        let Some((first, rest)) = words.split_first() else { return };
        let own = Membership::of(list);
        if rest.is_empty() {
            let (map, key) = match (first.strip_prefix('*'), first.strip_suffix('*')) {
                (Some(ending), _) => (&mut self.endings, ending),
                (None, Some(stem)) => (&mut self.beginnings, stem),
                (None, None) => (&mut self.whole, first.as_str()),
            };
            map.entry(key_of(key)).or_default().join(own);
            return;
        }
        let at = *self.first_words.entry(key_of(first)).or_insert(self.phrases.len());
        if at == self.phrases.len() {
            self.phrases.push(Vec::new());
        }
        self.phrases[at].push(Phrase { list, rest: rest.iter().map(|word| Pattern::new(word)).collect() });
        // The longest phrase of a list is found first.
        self.phrases[at].sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
    }

    /// The phrases that a word begins.
    pub(super) fn phrases(&self, at: usize) -> &[Phrase] {
        &self.phrases[at]
    }

    /// The lists a word is on. `key` is room to work in.
    pub(super) fn look_up(&self, word: &[char], key: &mut String) -> Known {
        if word.len() > LONGEST {
            return Known::default();
        }
        write_key(word, key);
        let mut lists = self.whole.get(key.as_str()).copied().unwrap_or_default();
        let phrases = self.first_words.get(key.as_str()).copied();
        if word.len() > 2 {
            for (at, _) in key.char_indices().skip(1) {
                if let Some(found) = self.beginnings.get(&key[..at]) {
                    lists.join(*found);
                }
                if let Some(found) = self.endings.get(&key[at..]) {
                    lists.join(*found);
                }
            }
            lists.join(self.beginnings.get(key.as_str()).copied().unwrap_or_default());
        }
        if NAMES.iter().all(|list| !lists.has(*list)) {
            lists.join(self.name_within(key));
        }
        // "صديقي" is "my friend" and, in Persian, a family name.
        if lists.has(List::LeaveAlone) || lists.has(List::Relations) {
            lists = lists.without(&[List::GivenNames, List::FamilyNames, List::FamilyEndings]);
        }
        // A name that is also a word is no certain name, whichever file says so.
        for (also_word, certain) in [(List::GivenNamesAlsoWords, List::GivenNames), (List::FamilyNamesAlsoWords, List::FamilyNames)] {
            if lists.has(also_word) {
                lists = lists.without(&[certain]);
            }
        }
        if self.numerals.contains_key(key.as_str()) {
            lists.join(Membership::of(List::Numeral));
        }
        Known { lists, phrases }
    }

    /// The lists of names a word would be on without what is grown onto it: a Latin ending, an Arabic
    /// "and", "for", "with".
    fn name_within(&self, key: &str) -> Membership {
        let mut lists = Membership::default();
        let strong = |name: &str| {
            let found = self.whole.get(name).copied().unwrap_or_default();
            let is_word = [List::LeaveAlone, List::GivenNamesAlsoWords, List::FamilyNamesAlsoWords].iter().any(|list| found.has(*list));
            let mut kept = Membership::default();
            for list in [List::GivenNames, List::FamilyNames] {
                if found.has(list) && !is_word {
                    kept.join(Membership::of(list));
                }
            }
            kept
        };
        if key.starts_with(|c: char| c.is_ascii_lowercase()) {
            for ending in &self.name_endings {
                if let Some(name) = key.strip_suffix(ending.as_str())
                    && name.len() > 3
                {
                    lists.join(strong(name));
                }
            }
        } else if let Some(name) = key.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك'])
            && name.chars().count() > 2
        {
            lists.join(strong(name));
        }
        lists
    }

    /// Whether digits are on the list of numbers everybody may know.
    pub(super) fn is_public(&self, digits: &str) -> bool {
        self.whole.get(digits).is_some_and(|lists| lists.has(List::PublicNumbers))
    }

    /// The digits a word stands for.
    pub(super) fn digits(&self, word: &[char]) -> Option<&str> {
        let mut key = String::new();
        write_key(word, &mut key);
        self.numerals.get(&key).map(String::as_str)
    }
}

/// The words and signs of an entry, cut as texts are.
fn words_of(entry: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut grows = false;
    for c in entry.nfc() {
        let in_cyrillic = words.last().and_then(|word| word.chars().next_back()).is_some_and(|last| matches!(last, 'Ѐ'..='ԯ'));
        let is_part = c.is_alphanumeric() || c == '*' || (matches!(c, '\'' | 'ʼ' | '’') && in_cyrillic);
        if is_part && grows {
            if let Some(word) = words.last_mut() {
                word.push(c);
            }
        } else if !c.is_whitespace() {
            words.push(c.to_string());
        }
        grows = is_part;
    }
    words
}

pub(super) fn key_of(word: &str) -> String {
    let mut key = String::new();
    write_key(&word.nfc().collect::<Vec<_>>(), &mut key);
    key
}

/// The form in which words are compared.
fn write_key(word: &[char], key: &mut String) {
    key.clear();
    for c in word.iter().copied() {
        match c {
            'a'..='z' | '0'..='9' => key.push(c),
            'A'..='Z' => key.push(c.to_ascii_lowercase()),
            '’' | 'ʼ' => key.push('\''),
            '\u{200c}' => {}
            _ => c.to_lowercase().for_each(|c| push_plain(c, key)),
        }
    }
}

fn push_plain(c: char, key: &mut String) {
    match c {
        'ß' => key.push_str("ss"),
        'ı' => key.push('i'),
        'ł' => key.push('l'),
        'ø' => key.push('o'),
        'đ' => key.push('d'),
        'æ' => key.push_str("ae"),
        'ё' => key.push('е'),
        'ґ' => key.push('г'),
        'أ' | 'إ' | 'آ' | 'ٱ' => key.push('ا'),
        'ى' | 'ی' | 'ئ' => key.push('ي'),
        'ک' => key.push('ك'),
        'ة' | 'ۀ' | 'ە' => key.push('ه'),
        'ؤ' => key.push('و'),
        '\u{300}'..='\u{36f}' => {}
        'à'..='ž' => {
            if let Some(base) = std::iter::once(c).nfd().next() {
                key.push(base);
            }
        }
        _ => key.push(c),
    }
}
