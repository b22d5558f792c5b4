//! Sessions of staff and links that work once. Both are kept under the hash of their token, so that a
//! copy of the database opens no door.

use sqlx::FromRow;

use crate::storage::{Store, StoreError, database::on, statement::Statement};

/// Somebody who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct SignedIn {
    /// The account.
    pub account: String,
    /// What it may do.
    pub roles: String,
    /// When the session ends, in seconds since 1970.
    pub expires_at: i64,
}

const CREATE_SESSION: &str = "
    INSERT INTO sessions (token_hash, account, expires_at)
    SELECT $1, name, $3
    FROM accounts
    WHERE name = $2 AND NOT disabled";

const SESSION: &str = "
    SELECT sessions.account, accounts.roles, sessions.expires_at
    FROM sessions
    JOIN accounts ON accounts.name = sessions.account
    WHERE sessions.token_hash = $1 AND sessions.expires_at > $2 AND NOT accounts.disabled";

const EXTEND_SESSION: &str = "UPDATE sessions SET expires_at = $2 WHERE token_hash = $1";

const END_SESSION: &str = "DELETE FROM sessions WHERE token_hash = $1";

const END_SESSIONS_OF: &str = "DELETE FROM sessions WHERE account = $1";

const DELETE_EXPIRED_SESSIONS: &str = "DELETE FROM sessions WHERE expires_at <= $1";

const CREATE_LINK: &str = "INSERT INTO one_time_links (token_hash, purpose, expires_at) VALUES ($1, $2, $3)";

const USE_LINK: &str = "DELETE FROM one_time_links WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3";

const DELETE_EXPIRED_LINKS: &str = "DELETE FROM one_time_links WHERE expires_at <= $1";

impl Store {
    /// Begins a session; `false` if there is no such account or it is disabled.
    pub async fn create_session(&self, token_hash: &str, account: &str, expires_at: i64) -> Result<bool, StoreError> {
        Ok(self.write(Statement::new(CREATE_SESSION).bind(token_hash).bind(account).bind(expires_at)).await? > 0)
    }

    /// Who is signed in with a token, unless the session is over or the account disabled.
    pub async fn session(&self, token_hash: &str, now: i64) -> Result<Option<SignedIn>, StoreError> {
        Ok(on!(&self.reads, |pool| sqlx::query_as(SESSION).bind(token_hash).bind(now).fetch_optional(pool).await?))
    }

    /// Lets a session end later.
    pub async fn extend_session(&self, token_hash: &str, expires_at: i64) -> Result<(), StoreError> {
        self.write(Statement::new(EXTEND_SESSION).bind(token_hash).bind(expires_at)).await.map(drop)
    }

    /// Ends a session.
    pub async fn end_session(&self, token_hash: &str) -> Result<(), StoreError> {
        self.write(Statement::new(END_SESSION).bind(token_hash)).await.map(drop)
    }

    /// Ends all sessions of an account and says how many there were.
    pub async fn end_sessions_of(&self, account: &str) -> Result<u64, StoreError> {
        self.write(Statement::new(END_SESSIONS_OF).bind(account)).await
    }

    /// Keeps a link that works once, for one purpose, until it expires.
    pub async fn create_link(&self, token_hash: &str, purpose: &str, expires_at: i64) -> Result<(), StoreError> {
        self.write(Statement::new(CREATE_LINK).bind(token_hash).bind(purpose).bind(expires_at)).await.map(drop)
    }

    /// Uses a link up. `true` for exactly one caller, whoever else tries at the same time.
    pub async fn use_link(&self, token_hash: &str, purpose: &str, now: i64) -> Result<bool, StoreError> {
        Ok(self.write(Statement::new(USE_LINK).bind(token_hash).bind(purpose).bind(now)).await? > 0)
    }

    /// Deletes the sessions and links whose time is over.
    pub async fn delete_expired_sessions_and_links(&self, now: i64) -> Result<(), StoreError> {
        self.write(Statement::new(DELETE_EXPIRED_SESSIONS).bind(now)).await?;
        self.write(Statement::new(DELETE_EXPIRED_LINKS).bind(now)).await.map(drop)
    }
}
