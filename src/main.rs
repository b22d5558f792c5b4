//! The program: reads the command line and hands over. What it is made of is told in the crate
//! documentation of [`vielstimmig`].

use std::process::ExitCode;

#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    vielstimmig::commands::run()
}
