//! Accounts of the people who work here: a name, roles as a text the workflows read, and a password hash.
//! Their sessions are in the file beside this one.

use sqlx::FromRow;

use crate::storage::{Store, StoreError, database::on, statement::Statement};

/// An account.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Account {
    /// Its name.
    pub name: String,
    /// What it may do.
    pub roles: String,
    /// The hash of its password.
    pub password_hash: String,
    /// It cannot sign in.
    pub disabled: bool,
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Account")
            .field("name", &self.name)
            .field("roles", &self.roles)
            .field("disabled", &self.disabled)
            .finish_non_exhaustive()
    }
}

const ADD_ACCOUNT: &str = "
    INSERT INTO accounts (name, roles, password_hash, disabled)
    VALUES ($1, $2, $3, FALSE)
    ON CONFLICT (name) DO NOTHING";

const ACCOUNT: &str = "SELECT name, roles, password_hash, disabled FROM accounts WHERE name = $1";

const ACCOUNTS: &str = "SELECT name, roles, password_hash, disabled FROM accounts ORDER BY name";

const SET_PASSWORD: &str = "UPDATE accounts SET password_hash = $2 WHERE name = $1";

const SET_DISABLED: &str = "UPDATE accounts SET disabled = $2 WHERE name = $1";

const END_SESSIONS_OF_DISABLED: &str = "
    DELETE FROM sessions
    WHERE account IN (SELECT name FROM accounts WHERE name = $1 AND disabled)";

impl Store {
    /// Adds an account; `false` if the name is taken.
    pub async fn add_account(&self, name: &str, roles: &str, password_hash: &str) -> Result<bool, StoreError> {
        Ok(self.write(Statement::new(ADD_ACCOUNT).bind(name).bind(roles).bind(password_hash)).await? > 0)
    }

    /// The account with this name.
    pub async fn account(&self, name: &str) -> Result<Option<Account>, StoreError> {
        Ok(on!(&self.reads, |pool| sqlx::query_as(ACCOUNT).bind(name).fetch_optional(pool).await?))
    }

    /// All accounts by name.
    pub async fn accounts(&self) -> Result<Vec<Account>, StoreError> {
        Ok(on!(&self.reads, |pool| sqlx::query_as(ACCOUNTS).fetch_all(pool).await?))
    }

    /// Gives an account another password; `false` if there is no such account.
    pub async fn set_password(&self, name: &str, password_hash: &str) -> Result<bool, StoreError> {
        Ok(self.write(Statement::new(SET_PASSWORD).bind(name).bind(password_hash)).await? > 0)
    }

    /// Disables an account, which ends its sessions in the same commit, or enables it again.
    pub async fn set_disabled(&self, name: &str, disabled: bool) -> Result<(), StoreError> {
        let set = Statement::new(SET_DISABLED).bind(name).bind(disabled);
        self.write_together(vec![set, Statement::new(END_SESSIONS_OF_DISABLED).bind(name)]).await
    }
}
