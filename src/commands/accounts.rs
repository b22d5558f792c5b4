//! `user`: the accounts of staff. Passwords are read from standard input, never from the command line.

use std::io::{BufRead as _, IsTerminal as _, Write as _};

use clap::Subcommand;

use crate::{
    commands::{StoreArguments, failure::Failure, open},
    workflows::accounts::Role,
};

/// What can be done with accounts.
#[derive(Debug, Subcommand)]
pub(super) enum UserCommand {
    /// Make an account; the password is read from standard input.
    Add {
        /// Name for signing in.
        name: String,
        /// organiser, analyst, interviewer or translator; can be given several times.
        #[arg(long = "role", required = true, value_parser = role)]
        roles: Vec<Role>,
        #[command(flatten)]
        store: StoreArguments,
    },
    /// List the accounts.
    List {
        #[command(flatten)]
        store: StoreArguments,
    },
    /// Set another password; it is read from standard input.
    Password {
        /// Name of the account.
        name: String,
        #[command(flatten)]
        store: StoreArguments,
    },
    /// Lock an account and end its sessions.
    Disable {
        /// Name of the account.
        name: String,
        #[command(flatten)]
        store: StoreArguments,
    },
}

fn role(word: &str) -> Result<Role, String> {
    Role::parse(word).ok_or_else(|| "write organiser, analyst, interviewer or translator".to_string())
}

/// Runs a command about accounts.
pub(super) async fn run(command: &UserCommand) -> Result<(), Failure> {
    match command {
        UserCommand::Add { name, roles, store } => {
            let engine = open::engine(store, false).await?;
            engine.add_account(name, roles, &password()?).await?;
            println!("The account {name} is made.");
        }
        UserCommand::List { store } => {
            let engine = open::existing(store).await?;
            for account in engine.store().accounts().await? {
                println!("{}\t{}\t{}", account.name, account.roles, if account.disabled { "disabled" } else { "active" });
            }
        }
        UserCommand::Password { name, store } => {
            let engine = open::existing(store).await?;
            engine.set_password(name, &password()?).await?;
            println!("The new password of {name} holds from now on.");
        }
        UserCommand::Disable { name, store } => {
            let engine = open::existing(store).await?;
            if engine.store().account(name).await?.is_none() {
                return Err(Failure::input(format!("there is no account {name}; `vielstimmig user list` shows all")));
            }
            engine.store().set_disabled(name, true).await?;
            println!("{name} is locked and signed out.");
        }
    }
    Ok(())
}

fn password() -> Result<String, Failure> {
    if std::io::stdin().is_terminal() {
        eprint!("Password (at least 12 characters; it is shown while you type): ");
        std::io::stderr().flush()?;
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_string())
}
