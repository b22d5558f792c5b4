//! Changes of the code book in words.

use crate::{
    domain::words::code_book::{Change, ChangeKind, CodeBook},
    localisation::Texts,
    rendering::pages::desk::book::name,
};

/// What was done. Codes are called as they are called now.
#[must_use]
pub fn did(texts: &Texts, book: &CodeBook, change: &Change) -> String {
    let one = |key: &str, code| texts.with(key, &[("name", name(book, code).into())]);
    match &change.kind {
        ChangeKind::Added { code } => one("book-did-added", code),
        ChangeKind::Renamed { from, to, .. } => {
            texts.with("book-did-renamed", &[("from", from.as_str().into()), ("to", to.as_str().into())])
        }
        ChangeKind::Described { code, .. } => one("book-did-described", code),
        ChangeKind::TakenIntoUse { code } => one("book-did-used", code),
        ChangeKind::Merged { from, into, .. } => {
            texts.with("book-did-merged", &[("from", name(book, from).into()), ("into", name(book, into).into())])
        }
        ChangeKind::Moved { code, to, .. } => {
            let place = to.as_ref().map_or_else(|| texts.get("book-first-level"), |to| name(book, to));
            texts.with("book-did-moved", &[("name", name(book, code).into()), ("place", place.into())])
        }
        ChangeKind::Undone { change } => {
            match book.history().get(*change).filter(|undone| !matches!(undone.kind, ChangeKind::Undone { .. })) {
                Some(undone) => texts.with("book-did-undone", &[("change", did(texts, book, undone).into())]),
                None => texts.get("book-undo"),
            }
        }
    }
}
