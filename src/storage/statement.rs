//! A statement with its values, as it waits for the writer or travels between two engines. Only the
//! types of the shared vocabulary exist, and nothing is ever NULL.

use crate::domain::identifiers::Code;

/// A value of a column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Value {
    Text(String),
    Integer(i64),
    Boolean(bool),
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&Code> for Value {
    fn from(code: &Code) -> Self {
        Self::Text(code.as_str().to_owned())
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Boolean(flag)
    }
}

/// One writing statement; also a counter, as the statement that adds to it except for the last value,
/// which is how much.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Statement {
    pub(super) sql: &'static str,
    pub(super) values: Vec<Value>,
}

impl Statement {
    pub(super) fn new(sql: &'static str) -> Self {
        Self { sql, values: Vec::new() }
    }

    /// The value of the next placeholder.
    pub(super) fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }
}

/// An sqlx query with values bound in order, for whichever engine executes it.
macro_rules! query_with {
    ($sql:expr, $values:expr) => {{
        let mut query = sqlx::query($sql);
        for value in $values {
            query = match value {
                $crate::storage::statement::Value::Text(text) => query.bind(text.as_str()),
                $crate::storage::statement::Value::Integer(number) => query.bind(*number),
                $crate::storage::statement::Value::Boolean(flag) => query.bind(*flag),
            };
        }
        query
    }};
}
pub(super) use query_with;
