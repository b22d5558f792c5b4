//! The program: reads the command line and hands over. What it is made of is told in the crate
//! documentation of [`vielstimmig`].

use std::process::ExitCode;

fn main() -> ExitCode {
    vielstimmig::commands::run()
}
