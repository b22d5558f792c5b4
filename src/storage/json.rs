//! How parts of a record become text in a column and come back: JSON for what has a shape, words and
//! codes as they are. What cannot be read says which kind of record it was.

use serde::{Serialize, de::DeserializeOwned, de::value::StrDeserializer};

use crate::{domain::identifiers::Code, storage::StoreError};

/// Writes a part of a record.
pub(super) fn to_json(what: &'static str, value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(StoreError::unreadable(what))
}

/// Reads a part of a record.
pub(super) fn from_json<T: DeserializeOwned>(what: &'static str, json: &str) -> Result<T, StoreError> {
    serde_json::from_str(json).map_err(StoreError::unreadable(what))
}

/// Reads a word of a closed list.
pub(super) fn from_word<T: DeserializeOwned>(what: &'static str, word: &str) -> Result<T, StoreError> {
    T::deserialize(StrDeserializer::new(word)).map_err(StoreError::unreadable(what))
}

/// Reads a code.
pub(super) fn stored_code(what: &'static str, text: &str) -> Result<Code, StoreError> {
    Code::parse(text).ok_or_else(|| StoreError::Unreadable { what, why: format!("`{text}` is not a code") })
}
