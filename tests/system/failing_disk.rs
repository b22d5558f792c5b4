//! A disk that does not confirm a write: nothing is acknowledged after that, the person keeps what was
//! typed, and the server stops and says why instead of going on as if nothing had been.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _},
    net::SocketAddr,
    path::Path,
    process::{Command, Stdio},
};

use crate::support::{Reply, browser::try_exchange, forms::FormOnPage};

fn send(address: SocketAddr, cookie: &str, method: &str, path: &str, fields: &[(&str, &str)]) -> Reply {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncookie: {cookie}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    try_exchange(address, request.as_bytes()).unwrap()
}

#[test]
fn a_disk_that_does_not_confirm_stops_the_server_and_loses_nothing_typed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("failing_disk.so");
    let built =
        Command::new("cc").args(["-shared", "-fPIC", "-o"]).arg(&library).arg(root.join("tests/support/failing_disk.c")).status().unwrap();
    assert!(built.success());
    let sign = folder.path().join("now");
    let start = || {
        let mut child = Command::new(env!("CARGO_BIN_EXE_vielstimmig"))
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(["--database", &format!("sqlite:{}", folder.path().join("failing.db").display())])
            .arg("--surveys")
            .arg(root.join("tests/surveys"))
            .env("LD_PRELOAD", &library)
            .env("FAILING_DISK", &sign)
            .env("RUST_LOG", "error")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        output.read_line(&mut line).unwrap();
        let address: SocketAddr = line.split("http://").nth(1).unwrap().trim().trim_end_matches('/').parse().unwrap();
        // The output stays open: a program that prints into a closed pipe would stop for another reason.
        (child, address, output)
    };

    let (mut program, address, _output) = start();
    let begun = send(address, "", "POST", "/u/other/consent", &[("consent", "yes")]);
    let cookie = begun.header("set-cookie").unwrap().split(';').next().unwrap().to_string();
    let page = send(address, &cookie, "GET", "/u/other/p/only", &[]).html();
    let token = FormOnPage::read(&page, "page").unwrap().value("_token").unwrap().to_string();

    fs::write(&sign, "").unwrap();
    let reply = send(address, &cookie, "POST", "/u/other/p/only", &[("_token", &token), ("O01", "good")]);
    assert_eq!(reply.status, 503, "{}", reply.html());
    assert_eq!(FormOnPage::read(&reply.html(), "none").unwrap().value("O01"), Some("good"), "what was chosen is on the page");

    let status = program.wait().unwrap();
    let mut said = String::new();
    program.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(status.code(), Some(3), "{said}");
    assert!(said.contains("the disk did not confirm a write, so the server stops"), "{said}");

    fs::remove_file(&sign).unwrap();
    let (mut program, address, _output) = start();
    let again = send(address, &cookie, "POST", "/u/other/p/only", &[("_token", &token), ("O01", "good")]);
    assert_eq!(again.location(), Some("/u/other/check"), "the same page can be sent again: {}", again.html());
    program.kill().unwrap();
    program.wait().unwrap();
}
