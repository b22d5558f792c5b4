//! The real program as a process of its own: started on a database, found by what it prints, and asked
//! for pages one connection at a time. What is claimed about it stands in the files beside this one.

use std::{
    io::{BufRead as _, BufReader},
    net::SocketAddr,
    path::Path,
    process::{ChildStdout, Command, Stdio},
};

use crate::support::{Reply, browser::try_exchange};

/// The program on a database, with its output in a pipe.
pub(crate) fn program(database: &str, key: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vielstimmig"));
    command
        .args(["serve", "--listen", "127.0.0.1:0", "--database", database, "--key-file"])
        .arg(key)
        .arg("--surveys")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys"))
        .env("RUST_LOG", "error")
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    command
}

/// Where it listens, from the first line it prints.
pub(crate) fn address(output: &mut BufReader<ChildStdout>) -> SocketAddr {
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    let address = line.split("http://").nth(1).and_then(|rest| rest.trim().trim_end_matches('/').parse().ok());
    address.unwrap_or_else(|| panic!("the program says no address: {line:?}"))
}

/// One request on a connection of its own, a form if there are fields.
pub(crate) fn ask(address: SocketAddr, cookie: &str, method: &str, path: &str, fields: &[(&str, &str)]) -> std::io::Result<Reply> {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncookie: {cookie}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    try_exchange(address, request.as_bytes())
}
