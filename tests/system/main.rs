//! The whole system from outside: a real server, people with browsers, both databases. One program, so
//! that it is linked once; the files beside this one hold the claims by subject.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../support/mod.rs"]
mod support;

mod access;
mod bad_input;
mod byte_scans;
mod challenges;
mod coding;
mod deletion;
mod durability;
mod failing_disk;
mod figures;
mod journey;
mod pack;
mod plots;
mod program;
mod promises;
mod publication;
mod raw_rows;
mod reach;
mod real_people;
mod register;
mod releases;
mod reports;
mod results;
mod statements;
mod translations;
mod words;
mod words_files;
mod workshop;
