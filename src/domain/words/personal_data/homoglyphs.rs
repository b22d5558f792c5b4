//! Letters that look like those of another script. A word written in two scripts is read in the one
//! whose letters have no double; the letter O among digits is read as zero.

/// Latin letters and their Cyrillic doubles.
const CYRILLIC: [(char, char); 36] = [
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('i', 'і'),
    ('j', 'ј'),
    ('o', 'о'),
    ('p', 'р'),
    ('s', 'ѕ'),
    ('x', 'х'),
    ('y', 'у'),
    ('k', 'к'),
    ('m', 'м'),
    ('t', 'т'),
    ('h', 'һ'),
    ('d', 'ԁ'),
    ('q', 'ԛ'),
    ('w', 'ԝ'),
    ('v', 'ѵ'),
    ('ï', 'ї'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('J', 'Ј'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('S', 'Ѕ'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('Ï', 'Ї'),
    ('W', 'Ԝ'),
];

/// Latin letters and their Greek doubles.
const GREEK: [(char, char); 25] = [
    ('a', 'α'),
    ('e', 'ε'),
    ('i', 'ι'),
    ('k', 'κ'),
    ('n', 'η'),
    ('o', 'ο'),
    ('p', 'ρ'),
    ('t', 'τ'),
    ('u', 'υ'),
    ('v', 'ν'),
    ('x', 'χ'),
    ('A', 'Α'),
    ('B', 'Β'),
    ('E', 'Ε'),
    ('H', 'Η'),
    ('I', 'Ι'),
    ('K', 'Κ'),
    ('M', 'Μ'),
    ('N', 'Ν'),
    ('O', 'Ο'),
    ('P', 'Ρ'),
    ('T', 'Τ'),
    ('X', 'Χ'),
    ('Y', 'Υ'),
    ('Z', 'Ζ'),
];

/// Reads every word in one script.
pub(super) fn put_right(characters: &mut [char]) {
    let mut at = 0;
    while at < characters.len() {
        if !characters[at].is_alphabetic() {
            at += 1;
            continue;
        }
        let length = characters[at..].iter().take_while(|c| c.is_alphabetic()).count();
        let word = at..at + length;
        if is_mixed(&characters[word.clone()]) {
            read_in_one_script(&mut characters[word.clone()]);
        }
        let after_digit = at > 0 && characters[at - 1].is_ascii_digit();
        let before_digits = characters[word.end..].iter().take(2).filter(|c| c.is_ascii_digit()).count();
        if length == 1 && matches!(characters[at], 'O' | 'o' | 'О' | 'о') && (before_digits == 2 || after_digit && before_digits == 1) {
            characters[at] = '0';
        }
        at = word.end;
    }
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, 'Ѐ'..='ԯ')
}

fn is_greek(c: char) -> bool {
    matches!(c, 'Ͱ'..='Ͽ')
}

fn is_latin(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'a'..='z' | 'À'..='ɏ')
}

fn is_mixed(word: &[char]) -> bool {
    let has = |is: fn(char) -> bool| usize::from(word.iter().any(|c| is(*c)));
    let looks_latin = || word.iter().all(|c| GREEK.iter().any(|(_, other)| other == c));
    has(is_latin) + has(is_cyrillic) + has(is_greek) > 1 || looks_latin()
}

fn read_in_one_script(word: &mut [char]) {
    let own = |is: fn(char) -> bool, doubles: &[(char, char)]| {
        word.iter().filter(|c| is(**c) && doubles.iter().all(|(latin, other)| latin != *c && other != *c)).count()
    };
    let cyrillic = own(is_cyrillic, &CYRILLIC);
    if cyrillic > own(is_latin, &CYRILLIC) {
        replace(word, |c| CYRILLIC.iter().find(|(latin, _)| *latin == c).map(|(_, other)| *other));
    } else {
        let doubles = || CYRILLIC.iter().chain(&GREEK);
        replace(word, |c| doubles().find(|(_, other)| *other == c).map(|(latin, _)| *latin));
    }
}

fn replace(word: &mut [char], with: impl Fn(char) -> Option<char>) {
    for c in word {
        if let Some(other) = with(*c) {
            *c = other;
        }
    }
}
