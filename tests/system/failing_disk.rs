//! A disk that does not confirm a write: nothing is acknowledged after that, the person keeps what was
//! typed, and the server stops and says why instead of going on as if nothing had been.

use std::{
    fs,
    io::{BufReader, Read as _},
    path::Path,
    process::{Command, Stdio},
};

use crate::{
    program::{address, ask, program},
    support::forms::FormOnPage,
};

#[test]
fn a_disk_that_does_not_confirm_stops_the_server_and_loses_nothing_typed() {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("failing_disk.so");
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-o"])
        .arg(&library)
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/failing_disk.c"))
        .status()
        .unwrap();
    assert!(built.success());
    let sign = folder.path().join("now");
    let start = || {
        let database = format!("sqlite:{}", folder.path().join("failing.db").display());
        let mut child = program(&database, &folder.path().join("failing.key"))
            .env("LD_PRELOAD", &library)
            .env("FAILING_DISK", &sign)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let address = address(&mut output);
        // The output stays open: a program that prints into a closed pipe would stop for another reason.
        (child, address, output)
    };

    let (mut program, address, _output) = start();
    let begun = ask(address, "", "POST", "/u/other/consent", &[("consent", "yes")]).unwrap();
    let cookie = begun.header("set-cookie").unwrap().split(';').next().unwrap().to_string();
    let page = ask(address, &cookie, "GET", "/u/other/p/only", &[]).unwrap().html();
    let token = FormOnPage::read(&page, "page").unwrap().value("_token").unwrap().to_string();

    fs::write(&sign, "").unwrap();
    let reply = ask(address, &cookie, "POST", "/u/other/p/only", &[("_token", &token), ("O01", "good")]).unwrap();
    assert_eq!(reply.status, 503, "{}", reply.html());
    assert_eq!(FormOnPage::read(&reply.html(), "none").unwrap().value("O01"), Some("good"), "what was chosen is on the page");

    let status = program.wait().unwrap();
    let mut said = String::new();
    program.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(status.code(), Some(3), "{said}");
    assert!(said.contains("the disk did not confirm a write, so the server stops"), "{said}");

    fs::remove_file(&sign).unwrap();
    let (mut program, address, _output) = start();
    let again = ask(address, &cookie, "POST", "/u/other/p/only", &[("_token", &token), ("O01", "good")]).unwrap();
    assert_eq!(again.location(), Some("/u/other/check"), "the same page can be sent again: {}", again.html());
    program.kill().unwrap();
    program.wait().unwrap();
}
