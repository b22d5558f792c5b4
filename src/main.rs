//! The program: see [`vielstimmig`].

fn main() {}
