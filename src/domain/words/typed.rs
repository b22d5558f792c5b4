//! Codes as coders type them into one line: numbers of the code book or beginnings of names, separated by
//! commas, semicolons or blanks between numbers; a plus before a name suggests a new code.

use std::collections::BTreeSet;

use crate::domain::{identifiers::Code, words::code_book::CodeBook};

/// What a line of codes says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedCodes {
    /// Codes of the book.
    pub codes: BTreeSet<Code>,
    /// Names somebody suggests.
    pub suggested: Vec<String>,
    /// What is neither, as it was typed.
    pub unknown: Vec<String>,
}

/// The number coders type for a code: its place in the book, from 1. Codes keep their places.
#[must_use]
pub fn number_of(book: &CodeBook, id: &Code) -> Option<usize> {
    book.codes().iter().position(|code| code.id == *id).map(|at| at + 1)
}

/// Reads a line of codes. A name may be shortened as long as only one code begins so.
#[must_use]
pub fn read_codes(typed: &str, book: &CodeBook) -> TypedCodes {
    let mut read = TypedCodes::default();
    let parts = typed.split([',', ';', '،', '؛', '\n']).map(str::trim).filter(|part| !part.is_empty());
    for part in parts {
        if let Some(name) = part.strip_prefix('+') {
            read.suggested.extend(Some(name.trim().to_string()).filter(|name| !name.is_empty()));
            continue;
        }
        let numbers: Option<Vec<&Code>> = part.split_whitespace().map(|word| numbered(word, book)).collect();
        match numbers.or_else(|| named(part, book).map(|code| vec![code])) {
            Some(codes) => read.codes.extend(codes.into_iter().cloned()),
            None => read.unknown.push(part.to_string()),
        }
    }
    read
}

fn numbered<'a>(word: &str, book: &'a CodeBook) -> Option<&'a Code> {
    let number: usize = crate::domain::answers::western_digits(word).parse().ok()?;
    let code = book.codes().get(number.checked_sub(1)?)?;
    Some(&book.resolve(&code.id)?.id)
}

fn named<'a>(part: &str, book: &'a CodeBook) -> Option<&'a Code> {
    let wanted = part.to_lowercase();
    let live = || book.codes().iter().filter(|code| code.is_live());
    let exact = live().find(|code| code.name.to_lowercase() == wanted || code.id.as_str() == part);
    let mut beginning = live().filter(|code| code.name.to_lowercase().starts_with(&wanted));
    let only = beginning.next().filter(|_| beginning.next().is_none());
    exact.or(only).map(|code| &code.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        identifiers::code,
        words::code_book::{NewCode, Signature},
    };

    fn signed() -> Signature {
        Signature { at: 0, account: "ada".into() }
    }

    fn book() -> CodeBook {
        let names = [("housing", "Wohnungssuche"), ("language", "Sprache im Amt"), ("living", "Wohnen auf dem Land")];
        names.iter().fold(CodeBook::default(), |book, (id, name)| {
            let new = NewCode { id: code(id), name: (*name).into(), parent: None, definition: String::new(), example: String::new() };
            book.add(new, signed()).unwrap()
        })
    }

    fn codes(typed: &str) -> Vec<String> {
        read_codes(typed, &book()).codes.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn codes_are_typed_by_number_or_beginning() {
        assert_eq!(codes("1 3"), ["housing", "living"]);
        assert_eq!(codes("٢, wohnungs"), ["housing", "language"]);
        assert_eq!(codes(" Sprache im Amt ; living "), ["language", "living"]);
        assert_eq!(codes(""), [""; 0]);
    }

    #[test]
    fn what_is_not_in_the_book_is_named() {
        let read = read_codes("wohn, 4, + Kinderarzt fehlt, 1", &book());
        assert_eq!(read.unknown, ["wohn", "4"], "two codes begin with `wohn`");
        assert_eq!(read.suggested, ["Kinderarzt fehlt"]);
        assert_eq!(read.codes.len(), 1);
    }

    #[test]
    fn a_merged_code_is_the_one_it_became() {
        let merged = book().merge(&code("living"), &code("housing"), signed()).unwrap();
        assert_eq!(read_codes("3", &merged).codes, BTreeSet::from([code("housing")]));
        assert_eq!(number_of(&merged, &code("language")), Some(2));
    }
}
