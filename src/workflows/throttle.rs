//! Limits on guessing: numbers of respondents and passwords of staff. Counted in the database, so that
//! several servers share them, in windows of ten minutes, without keeping any address.

use crate::{
    storage::StoreError,
    workflows::{Engine, keys::hash_of_secret},
};

/// Length of a window in seconds.
const WINDOW: i64 = 600;

/// What is being guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess<'a> {
    /// A respondent's number, from one place.
    CodeFrom(&'a str),
    /// A respondent's number, from anywhere.
    Code,
    /// The password of an account.
    Password(&'a str),
}

impl Guess<'_> {
    /// Wrong tries allowed in a window.
    fn limit(self) -> u32 {
        match self {
            Self::CodeFrom(_) | Self::Password(_) => 10,
            Self::Code => 600,
        }
    }
}

impl Engine {
    /// Counts a try. `Some(minutes)` when there were too many: wait so long.
    ///
    /// # Errors
    /// When the database cannot write.
    pub async fn too_many(&self, guess: Guess<'_>) -> Result<Option<u64>, StoreError> {
        let now = self.surroundings().seconds();
        let window = now - now.rem_euclid(WINDOW);
        // The place is hashed together with the window under the installation's key: nothing remains of
        // it when the window is over.
        let key = match guess {
            Guess::CodeFrom(place) => format!("from:{}", self.keys().form_token(place, &window.to_string())),
            Guess::Code => "code".to_string(),
            Guess::Password(name) => format!("password:{}", hash_of_secret(name)),
        };
        let is_allowed = self.store().hit(&key, window, guess.limit()).await?;
        let wait = u64::try_from((window + WINDOW - now + 59) / 60).unwrap_or(1).max(1);
        Ok((!is_allowed).then_some(wait))
    }
}
