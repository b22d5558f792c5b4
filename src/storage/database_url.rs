//! Where the database is, as an operator writes it: `sqlite:vielstimmig.db` or `postgres://…`. It can be
//! printed anywhere, because it prints itself without the password.

use std::{fmt, path::PathBuf, str::FromStr};

use sqlx::postgres::PgConnectOptions;

use crate::storage::StoreError;

/// Where the database is.
#[derive(Clone)]
pub struct DatabaseUrl(pub(super) Place);

#[derive(Clone)]
pub(super) enum Place {
    Sqlite(PathBuf),
    Postgres(Box<PgConnectOptions>),
}

const WHAT_TO_WRITE: &str = "write `sqlite:vielstimmig.db` for a file or `postgres://user:password@host/database` for a server";

impl FromStr for DatabaseUrl {
    type Err = StoreError;

    fn from_str(text: &str) -> Result<Self, StoreError> {
        let refuse = |why: &str| StoreError::Address(format!("{why}; {WHAT_TO_WRITE}"));
        match text.split_once(':') {
            Some(("sqlite", rest)) => {
                let path = rest.strip_prefix("//").unwrap_or(rest);
                if path.is_empty() || path.starts_with(':') || path.contains('?') {
                    return Err(refuse("the database address names no file"));
                }
                Ok(Self(Place::Sqlite(path.into())))
            }
            Some(("postgres" | "postgresql", _)) => {
                let options =
                    PgConnectOptions::from_str(text).map_err(|_| refuse("the address of the PostgreSQL server cannot be read"))?;
                Ok(Self(Place::Postgres(Box::new(options))))
            }
            _ => Err(refuse("the database address begins with neither `sqlite:` nor `postgres://`")),
        }
    }
}

impl DatabaseUrl {
    /// The file of an SQLite database.
    #[must_use]
    pub fn file(&self) -> Option<&std::path::Path> {
        match &self.0 {
            Place::Sqlite(path) => Some(path),
            Place::Postgres(_) => None,
        }
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Place::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Place::Postgres(options) => {
                let database = options.get_database().unwrap_or_default();
                write!(f, "postgres://{}:***@{}:{}/{database}", options.get_username(), options.get_host(), options.get_port())
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_never_prints_its_password() {
        let url: DatabaseUrl = "postgres://ki:geheim@db.kreis.example:5433/befragung?password=geheim2".parse().unwrap();
        assert_eq!(url.to_string(), "postgres://ki:***@db.kreis.example:5433/befragung");
        assert!(!format!("{url:?}").contains("geheim"));
    }

    #[test]
    fn a_mistaken_address_is_told_what_to_write() {
        for wrong in ["", "vielstimmig.db", "mysql://x", "sqlite:", "sqlite::memory:", "postgres://host:notaport/x"] {
            let sentence = wrong.parse::<DatabaseUrl>().unwrap_err().to_string();
            assert!(sentence.contains("sqlite:vielstimmig.db"), "{wrong}: {sentence}");
        }
        let sentence = "postgres://u:geheim@host:notaport/x".parse::<DatabaseUrl>().unwrap_err().to_string();
        assert!(!sentence.contains("geheim"));
    }

    #[test]
    fn a_file_may_be_written_with_or_without_slashes() {
        for (text, shown) in
            [("sqlite:a.db", "sqlite:a.db"), ("sqlite:///var/a.db", "sqlite:/var/a.db"), ("sqlite:/var/a.db", "sqlite:/var/a.db")]
        {
            assert_eq!(text.parse::<DatabaseUrl>().unwrap().to_string(), shown);
        }
    }
}
