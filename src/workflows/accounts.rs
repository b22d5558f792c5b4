//! Staff: accounts, roles, passwords, sessions, and the one-time link that makes the first account.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};

use tokio::sync::Semaphore;

use crate::{
    storage::{AuditEntry, StoreError},
    workflows::{
        Engine,
        keys::{hash_of_secret, to_hex},
        throttle::Guess,
    },
};

/// What a member of staff may do. A person may have several roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Everything, accounts and raw exports included.
    Organiser,
    /// Results, charts and anonymised exports.
    Analyst,
    /// The interview log.
    Interviewer,
    /// The texts.
    Translator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 4] = [Self::Organiser, Self::Analyst, Self::Interviewer, Self::Translator];

    /// The stored word; also the end of its text key.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Organiser => "organiser",
            Self::Analyst => "analyst",
            Self::Interviewer => "interviewer",
            Self::Translator => "translator",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }

    /// Reads words separated by commas; unknown ones are left out.
    #[must_use]
    pub fn parse_all(words: &str) -> Vec<Self> {
        words.split(',').filter_map(|word| Self::parse(word.trim())).collect()
    }
}

/// A member of staff who is signed in.
#[derive(Clone, Debug)]
pub struct Staff {
    /// Name of the account.
    pub name: String,
    /// What they may do.
    pub roles: Vec<Role>,
    /// Hash of the session's secret, to which forms are tied.
    pub session: String,
}

impl Staff {
    /// Whether they have one of these roles.
    #[must_use]
    pub fn has_any(&self, roles: &[Role]) -> bool {
        self.roles.iter().any(|role| roles.contains(role))
    }
}

/// What became of a sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignIn {
    /// The secret of the new session.
    Welcome(String),
    /// Name or password is wrong, or the account is disabled.
    Wrong,
    /// Too many tries: wait so many minutes.
    Wait(u64),
}

/// Why an account cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// The password is too short.
    #[error("the password is too short: choose at least {SHORTEST_PASSWORD} characters")]
    ShortPassword,
    /// The name is empty, too long or contains a line break.
    #[error("the name must have 1 to 80 characters on one line")]
    BadName,
    /// An account without a role could do nothing.
    #[error("choose at least one role")]
    NoRole,
    /// There is such an account.
    #[error("there is already an account with this name")]
    Exists,
    /// There is no such account.
    #[error("there is no account with this name")]
    Unknown,
    /// The password could not be hashed.
    #[error("the password could not be hashed")]
    Hash,
    /// A database that cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The shortest accepted password, in characters (NIST SP 800-63B asks for 8, staff get 12).
pub const SHORTEST_PASSWORD: usize = 12;
/// A session ends after so many seconds: a working day.
const SESSION_SECONDS: i64 = 12 * 3600;
/// The link for the first account ends after so many seconds.
const SETUP_SECONDS: i64 = 24 * 3600;
const SETUP: &str = "first-organiser";

impl Engine {
    /// Makes an account.
    ///
    /// # Errors
    /// A name or password that cannot be taken, or a database that cannot write.
    pub async fn add_account(&self, name: &str, roles: &[Role], password: &str) -> Result<(), AccountError> {
        let name = well_formed(name).ok_or(AccountError::BadName)?;
        if roles.is_empty() {
            return Err(AccountError::NoRole);
        }
        if self.store().account(name).await?.is_some() {
            return Err(AccountError::Exists);
        }
        let hash = self.hash_password(password).await?;
        let words: Vec<&str> = roles.iter().map(|role| role.as_str()).collect();
        let is_new = self.store().add_account(name, &words.join(","), &hash).await?;
        if is_new { Ok(()) } else { Err(AccountError::Exists) }
    }

    /// Sets another password and ends all sessions of the account.
    ///
    /// # Errors
    /// A password that is too short, an unknown account, or a database that cannot write.
    pub async fn set_password(&self, name: &str, password: &str) -> Result<(), AccountError> {
        let hash = self.hash_password(password).await?;
        if !self.store().set_password(name, &hash).await? {
            return Err(AccountError::Unknown);
        }
        self.store().end_sessions_of(name).await?;
        Ok(())
    }

    async fn hash_password(&self, password: &str) -> Result<String, AccountError> {
        if password.chars().count() < SHORTEST_PASSWORD {
            return Err(AccountError::ShortPassword);
        }
        let (password, salt) = (password.to_string(), self.surroundings().random::<16>());
        let hash = hashing(move || Argon2::default().hash_password_with_salt(password.as_bytes(), &salt).map(|hash| hash.to_string()));
        hash.await.and_then(Result::ok).ok_or(AccountError::Hash)
    }

    /// Signs in from a place. Takes equally long for unknown names.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn sign_in(&self, name: &str, password: &str, place: &str) -> Result<SignIn, StoreError> {
        let Some(name) = well_formed(name) else { return Ok(SignIn::Wrong) };
        for guess in [Guess::PasswordFrom { name, place }, Guess::Password(name)] {
            if let Some(minutes) = self.too_many(guess).await? {
                return Ok(SignIn::Wait(minutes));
            }
        }
        let account = self.store().account(name).await?.filter(|account| !account.disabled);
        let known = account.as_ref().map_or(NOBODY, |account| account.password_hash.as_str()).to_string();
        let password = password.to_string();
        let fits = hashing(move || {
            PasswordHash::new(&known).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
        });
        let fits = fits.await.unwrap_or(false);
        let Some(account) = account.filter(|_| fits) else { return Ok(SignIn::Wrong) };
        let secret = to_hex(&self.surroundings().random::<32>());
        let expires = self.surroundings().seconds() + SESSION_SECONDS;
        self.store().create_session(&hash_of_secret(&secret), &account.name, expires).await?;
        self.note(&account.name, "sign-in", "", "").await?;
        Ok(SignIn::Welcome(secret))
    }

    /// Who a session belongs to.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn staff(&self, secret: &str) -> Result<Option<Staff>, StoreError> {
        let session = hash_of_secret(secret);
        let account = self.store().session(&session, self.surroundings().seconds()).await?;
        Ok(account.map(|signed_in| Staff { roles: Role::parse_all(&signed_in.roles), name: signed_in.account, session }))
    }

    /// Writes into the log what a member of staff did.
    ///
    /// # Errors
    /// When the database cannot write.
    pub async fn note(&self, account: &str, action: &str, object: &str, detail: &str) -> Result<(), StoreError> {
        let words = [account, action, object, detail].map(str::to_string);
        let [account, action, object, detail] = words;
        self.store().log(&AuditEntry { at: self.surroundings().seconds(), account, action, object, detail }).await
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the database cannot write.
    pub async fn sign_out(&self, staff: &Staff) -> Result<(), StoreError> {
        self.store().end_session(&staff.session).await
    }

    /// The secret of a one-time link to make the first account, as long as there is none.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn setup_link(&self) -> Result<Option<String>, StoreError> {
        if !self.store().accounts().await?.is_empty() {
            return Ok(None);
        }
        let secret = to_hex(&self.surroundings().random::<32>());
        let expires = self.surroundings().seconds() + SETUP_SECONDS;
        self.store().create_link(&hash_of_secret(&secret), SETUP, expires).await?;
        Ok(Some(secret))
    }

    /// Makes the first account with the secret of a one-time link; `false` when the link is used up.
    ///
    /// # Errors
    /// A name or password that cannot be taken; then the link can still be used.
    pub async fn set_up(&self, secret: &str, name: &str, password: &str) -> Result<bool, AccountError> {
        if password.chars().count() < SHORTEST_PASSWORD {
            return Err(AccountError::ShortPassword);
        }
        if well_formed(name).is_none() {
            return Err(AccountError::BadName);
        }
        // Every start without an account makes a link; the first one used ends them all.
        if !self.store().accounts().await?.is_empty() {
            return Ok(false);
        }
        if !self.store().use_link(&hash_of_secret(secret), SETUP, self.surroundings().seconds()).await? {
            return Ok(false);
        }
        self.add_account(name, &[Role::Organiser], password).await?;
        Ok(true)
    }
}

/// A name as it is stored: 1 to 80 characters on one line, without white space at the ends.
fn well_formed(name: &str) -> Option<&str> {
    let name = name.trim();
    (!name.is_empty() && name.chars().count() <= 80 && !name.contains(char::is_control)).then_some(name)
}

/// Hashing a password takes 19 MiB: two at a time, so that many tries cannot eat the memory.
static HASHING: Semaphore = Semaphore::const_new(2);

/// Hashes off the threads that serve; none when that failed.
async fn hashing<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let permit = HASHING.acquire().await.ok()?;
    let done = tokio::task::spawn_blocking(move || {
        let done = work();
        drop(permit);
        done
    });
    done.await.ok()
}

/// A hash no password fits, so that unknown names take as long as known ones.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_name_costs_a_whole_hash() {
        let hash = PasswordHash::new(NOBODY).unwrap();
        assert_eq!(hash.params.get_str("m").map(ToString::to_string), Some(argon2::Params::DEFAULT_M_COST.to_string()));
        assert!(Argon2::default().verify_password(b"", &hash).is_err());
    }

    #[test]
    fn a_name_is_the_same_whatever_white_space_surrounds_it() {
        assert_eq!(well_formed(" mia \t"), Some("mia"));
        assert_eq!(well_formed("mi\0a"), None);
        assert_eq!(well_formed("  "), None);
    }
}
