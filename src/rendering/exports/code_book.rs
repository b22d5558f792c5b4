//! The code book of texts as a table, for those who code elsewhere or print it.

use crate::{
    domain::words::{
        code_book::{CodeBook, CodeState},
        typed::number_of,
    },
    rendering::exports::{Csv, words},
};

const COLUMNS: [&str; 7] = ["number", "code", "name", "above", "state", "definition", "example"];

/// All codes, each below the one above it; merged codes at the end with the code they became. The number is
/// what coders type.
#[must_use]
pub fn code_book(book: &CodeBook) -> Vec<u8> {
    let mut file = Csv::new(COLUMNS);
    let live = book.below(None).flat_map(|code| std::iter::once(code).chain(book.below(Some(&code.id))));
    for code in live.chain(book.codes().iter().filter(|code| !code.is_live())) {
        let number = number_of(book, &code.id).map(|number| number.to_string()).unwrap_or_default();
        let state = match &code.state {
            CodeState::Proposed => "proposed".to_string(),
            CodeState::InUse => "in_use".to_string(),
            CodeState::Merged(into) => format!("merged into {into}"),
        };
        let above = code.parent.as_ref().map(ToString::to_string).unwrap_or_default();
        let fields = [number, code.id.to_string(), words(&code.name), above, state, words(&code.definition), words(&code.example)];
        file.line(fields);
    }
    file.finish()
}
