//! Counting. Responses become columns of one byte an answer ([`ColumnIndex`]), columns become raw
//! counts ([`Tally`]). Raw counts have private fields: the only way to read them is
//! [`disclosure::protect`](crate::domain::disclosure::protect).

mod categories;
mod columns;
mod counting;
mod tally;
#[cfg(test)]
mod tests;

pub(in crate::domain) use self::categories::{BLANK_WORD, Categories, NOT_SHOWN_WORD, YES_WORD};
pub use self::{
    columns::{ColumnIndex, IndexBuilder},
    tally::{Counts, Layout, MissingKind, Subject, Tally},
};
