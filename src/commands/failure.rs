//! Why a command failed, in a sentence that says what to do, and with which exit code.

use std::process::ExitCode;

use crate::{
    storage::StoreError,
    workflows::{EngineError, accounts::AccountError},
};

/// Why a command failed.
#[derive(Debug)]
pub(super) struct Failure {
    code: u8,
    message: String,
}

impl Failure {
    /// The input is at fault: exit code 1.
    pub(super) fn input(message: impl Into<String>) -> Self {
        Self { code: 1, message: message.into() }
    }

    /// The environment is at fault: exit code 3.
    pub(super) fn environment(message: impl Into<String>) -> Self {
        Self { code: 3, message: message.into() }
    }

    /// Prints the sentence and gives the exit code.
    pub(super) fn report(&self) -> ExitCode {
        if !self.message.is_empty() {
            eprintln!("{}", self.message);
        }
        ExitCode::from(self.code)
    }
}

/// A sentence with its causes.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let sentence = inner.to_string();
        if !text.contains(&sentence) {
            text = format!("{text}: {sentence}");
        }
        cause = inner.source();
    }
    text
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Backup(_) | StoreError::NotEmpty { .. } => Self::input(chain(&error)),
            _ => Self::environment(chain(&error)),
        }
    }
}

impl From<EngineError> for Failure {
    fn from(error: EngineError) -> Self {
        match error {
            EngineError::Store(error) => error.into(),
            EngineError::Texts(_) | EngineError::Promises(_) => Self::input(chain(&error)),
        }
    }
}

impl From<AccountError> for Failure {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Store(error) => error.into(),
            _ => Self::input(chain(&error)),
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::environment(chain(&error))
    }
}
