//! What people were promised holds: once somebody answers, the program does not start with a definition
//! that says another level of anonymity.

use std::{
    fs,
    io::{BufReader, Read as _},
    path::Path,
    process::{Child, Command, Stdio},
};

use crate::program::{address, ask};

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn start(folder: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_vielstimmig"))
        .args(["serve", "--listen", "127.0.0.1:0", "--database"])
        .arg(format!("sqlite:{}", folder.join("p.db").display()))
        .arg("--surveys")
        .arg(folder.join("surveys"))
        .env("RUST_LOG", "error")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Lets the program start; the address under which it answers.
fn runs(folder: &Path, then: impl FnOnce(std::net::SocketAddr)) {
    let mut child = start(folder);
    let mut output = BufReader::new(child.stdout.take().unwrap());
    then(address(&mut output));
    child.kill().unwrap();
    child.wait().unwrap();
}

fn declare(folder: &Path, level: &str) {
    let file = folder.join("surveys/kinds/other.toml");
    let text = fs::read_to_string(&file).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with("anonymity"));
    let (mut with, mut declared) = (String::new(), false);
    for line in lines {
        with.push_str(line);
        with.push('\n');
        if !declared && line.starts_with("kind") {
            with.extend(["anonymity = \"", level, "\"\n"]);
            declared = true;
        }
    }
    fs::write(file, with).unwrap();
}

#[test]
fn the_level_of_anonymity_is_frozen_by_the_first_answer() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surveys"), &folder.join("surveys"));
    // As long as nobody answers, it can be changed.
    declare(folder, "strict");
    runs(folder, |_| {});
    declare(folder, "confidential");
    runs(folder, |address| {
        let consent = ask(address, "", "GET", "/u/other/consent", &[]).unwrap().html();
        assert!(consent.contains("Verschwiegenheit"), "{consent}");
        let begun = ask(address, "", "POST", "/u/other/consent", &[("consent", "yes")]).unwrap();
        assert!(begun.header("set-cookie").is_some());
    });
    declare(folder, "strict");
    let mut child = start(folder);
    let mut told = String::new();
    child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(1), "{told}");
    for part in ["kinds/other.toml", "`other`", "anonymity = \"strict\"", "\"confidential\""] {
        assert!(told.contains(part), "{part}: {told}");
    }
    declare(folder, "confidential");
    runs(folder, |_| {});
}
