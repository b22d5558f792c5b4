//! Limits on guessing: numbers of respondents and passwords of staff. Counted in the database, so that
//! several servers share them, in windows of ten minutes, without keeping any address.

use crate::{
    storage::StoreError,
    workflows::{Engine, keys::hash_of_secret},
};

/// Length of a window in seconds.
const WINDOW: i64 = 600;

/// What is being guessed. Hundreds of people may share one address (a shelter, a school), so what is
/// counted for a place leaves room for them, and right numbers do not count as guesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess<'a> {
    /// A respondent's number, right or wrong, from one place.
    CodeFrom(&'a str),
    /// A respondent's number, right or wrong, from anywhere.
    Code,
    /// A number that does not exist, from one place.
    WrongCodeFrom(&'a str),
    /// The password of an account, from one place.
    PasswordFrom {
        /// The account.
        name: &'a str,
        /// The place.
        place: &'a str,
    },
    /// The password of an account, from anywhere. More than from one place, so that a stranger who
    /// guesses does not lock the owner out.
    Password(&'a str),
}

impl Guess<'_> {
    /// Tries allowed in a window. Of 10¹⁵ numbers, 6,000 tries find one of a million with a
    /// probability of 6 in a million.
    fn limit(self) -> u32 {
        match self {
            Self::WrongCodeFrom(_) | Self::PasswordFrom { .. } => 10,
            Self::Password(_) => 100,
            Self::CodeFrom(_) => 300,
            Self::Code => 6_000,
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
        // A place is hashed under the installation's key, with the window, and deleted soon after it.
        let hashed = |place: &str| self.keys().throttled_place(place, window);
        let key = match guess {
            Guess::CodeFrom(place) => format!("from:{}", hashed(place)),
            Guess::Code => "code".to_string(),
            Guess::WrongCodeFrom(place) => format!("wrong:{}", hashed(place)),
            Guess::PasswordFrom { name, place } => format!("password:{}:{}", hash_of_secret(name), hashed(place)),
            Guess::Password(name) => format!("password:{}", hash_of_secret(name)),
        };
        let is_allowed = self.store().hit(&key, window, guess.limit()).await?;
        let wait = u64::try_from((window + WINDOW - now + 59) / 60).unwrap_or(1).max(1);
        Ok((!is_allowed).then_some(wait))
    }
}
