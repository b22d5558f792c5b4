//! Rows as they were answered: only for one reader, of a strict survey only when two organisers stand for
//! it, once each time, and never without a trace.

use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use chacha20poly1305::{ChaCha20Poly1305, Key, KeyInit as _, Nonce, aead::Aead as _};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use vielstimmig::{
    interchange::age::{Fresh, Recipient, seal},
    workflows::{
        accounts::Role,
        raw_rows::{RawRefused, RawRequest},
        results::Results,
        row_files::Asked,
    },
};
use x25519_dalek::{X25519_BASEPOINT_BYTES, x25519};

use crate::{
    results::{PASSWORD, filled, results, signed_in},
    support::{Browser, On, TestServer},
};

/// Whoever may open files.
const IDENTITY: [u8; 32] = [0x42; 32];

/// What the person with the identity shows others.
pub(crate) fn recipient() -> Recipient {
    let public = x25519(IDENTITY, X25519_BASEPOINT_BYTES);
    bech32::encode::<bech32::Bech32>(bech32::Hrp::parse("age").unwrap(), &public).unwrap().parse().unwrap()
}

fn keyed(key: &[u8], text: &[u8]) -> [u8; 32] {
    let mut hash = Hmac::<Sha256>::new_from_slice(key).unwrap();
    hash.update(text);
    hash.finalize().into_bytes().into()
}

fn derived(salt: &[u8], secret: &[u8], label: &[u8]) -> [u8; 32] {
    keyed(&keyed(salt, secret), &[label, &[1]].concat())
}

/// Opens a file with the identity, as the format says it is read.
pub(crate) fn open(file: &[u8]) -> Vec<u8> {
    let end = file.windows(4).position(|part| part == b"\n---").unwrap() + 4;
    let header = std::str::from_utf8(&file[..end]).unwrap();
    let lines: Vec<&str> = header.lines().collect();
    let [version, stanza, wrapped, _] = lines[..] else { panic!("{header}") };
    assert_eq!(version, "age-encryption.org/v1");
    let share: [u8; 32] = STANDARD_NO_PAD.decode(stanza.strip_prefix("-> X25519 ").unwrap()).unwrap().try_into().unwrap();
    let salt = [share, x25519(IDENTITY, X25519_BASEPOINT_BYTES)].concat();
    let key = derived(&salt, &x25519(IDENTITY, share), b"age-encryption.org/v1/X25519");
    let unsealed = |key: [u8; 32], nonce: [u8; 12], piece: &[u8]| {
        ChaCha20Poly1305::new(&Key::from(key)).decrypt(&Nonce::from(nonce), piece).expect("sealed with this key")
    };
    let file_key = unsealed(key, [0; 12], &STANDARD_NO_PAD.decode(wrapped).unwrap());
    let begins = end + 1 + 43 + 1;
    assert_eq!(
        file[end..begins],
        *format!(" {}\n", STANDARD_NO_PAD.encode(keyed(&derived(&[], &file_key, b"header"), &file[..end]))).as_bytes()
    );
    let (nonce, content) = file[begins..].split_at(16);
    let key = derived(nonce, &file_key, b"payload");
    let pieces: Vec<&[u8]> = content.chunks(64 * 1024 + 16).collect();
    let open = |(at, piece): (usize, &&[u8])| {
        let mut nonce = [0; 12];
        nonce[3..11].copy_from_slice(&u64::try_from(at).unwrap().to_be_bytes());
        nonce[11] = u8::from(at + 1 == pieces.len());
        unsealed(key, nonce, piece)
    };
    pieces.iter().enumerate().flat_map(open).collect()
}

/// An approved request for the rows of a survey.
pub(crate) fn approved(server: &TestServer, results: &Results) -> String {
    let asked = Asked::Raw { raw: RawRequest { reason: "a test".into() } };
    server.wait(results.ask_for_rows("ada", &asked)).unwrap();
    let id = server.wait(results.asked_rows()).unwrap().into_iter().find(|asked| asked.kept.state == "waiting").unwrap().kept.id;
    assert!(!server.wait(results.decide_rows(&id, "ada", true)).unwrap(), "who asked does not decide");
    assert!(server.wait(results.decide_rows(&id, "emil", true)).unwrap());
    id
}

/// The rows of a strict survey, with a request made for this.
pub(crate) fn rows(server: &TestServer, results: &Results) -> Vec<u8> {
    let id = approved(server, results);
    open(&server.wait(results.raw_rows("command line", &recipient(), Some(&id))).unwrap().unwrap())
}

#[test]
fn files_of_every_length_are_opened_again() {
    let fresh = || Fresh { ephemeral: [3; 32], file_key: [5; 16], nonce: [7; 16] };
    for length in [0, 1, 15, 65_535, 65_536, 65_537, 131_072, 200_000] {
        let content: Vec<u8> = (0..length).map(|at: u32| at.to_le_bytes()[0]).collect();
        let file = seal(&recipient(), &fresh(), &content);
        assert!(open(&file) == content, "{length} bytes");
        let pieces = content.len().div_ceil(65_536).max(1);
        assert_eq!(file.len(), 200 - 16 * 2 + 16 + pieces * 16 + content.len(), "nothing is left out of {length} bytes");
    }
}

#[test]
fn a_strict_survey_needs_two_organisers_each_time() {
    let server = filled(On::Sqlite, 60);
    let results = results(&server, "survey_b");
    let take = |request: Option<&str>| server.wait(results.raw_rows("command line", &recipient(), request)).unwrap();
    assert_eq!(take(None), Err(RawRefused::NeedsRequest));
    assert_eq!(take(Some("nothing")), Err(RawRefused::NotApproved));
    let id = approved(&server, &results);
    let sealed = take(Some(&id)).unwrap();
    let rows = open(&sealed);
    assert_eq!(rows.split(|byte| *byte == b'\n').count(), server.responses("leben").len() + 2, "a head, and a line for each response");
    assert!(!sealed.windows(12).any(|part| part == &rows[..12]), "nothing can be read without the identity");
    assert_eq!(take(Some(&id)), Err(RawRefused::NotApproved), "a request is used up");
    let ledger = server.wait(server.engine.ledger(results.process())).unwrap();
    assert_eq!(ledger.broken_at, None);
    let entry = ledger.entries.iter().find(|entry| entry.kind == "raw").unwrap();
    assert_eq!((entry.account.as_str(), entry.object.as_str()), ("command line", "survey_b/raw"));
    for word in ["a test", "ada", "emil", recipient().to_string().as_str(), id.as_str()] {
        assert!(entry.guarantee.contains(word), "{word} in {}", entry.guarantee);
    }
    let log = server.wait(server.engine.store().audit(1)).unwrap();
    assert_eq!((log[0].action.as_str(), log[0].object.as_str()), ("export-raw", "inventory/survey_b"));
}

#[test]
fn a_confidential_guide_needs_a_recipient_only() {
    let server = filled(On::Sqlite, 60);
    let results = results(&server, "guide_c");
    let sealed = server.wait(results.raw_rows("command line", &recipient(), None)).unwrap().unwrap();
    assert!(open(&sealed).contains(&b'\n'));
    let ledger = server.wait(server.engine.ledger(results.process())).unwrap();
    assert!(ledger.entries.iter().any(|entry| entry.kind == "raw" && entry.object == "guide_c/raw"));
}

fn organiser(server: &TestServer, name: &str) -> Browser {
    server.wait(server.engine.add_account(name, &[Role::Organiser], PASSWORD)).unwrap();
    let mut browser = server.browser();
    assert_eq!(browser.post("/sign-in", &[("name".into(), name.into()), ("password".into(), PASSWORD.into())]).status, 303);
    browser
}

#[test]
fn the_desk_asks_for_a_reason_and_a_second_organiser() {
    let server = filled(On::Sqlite, 60);
    let (mut ada, mut emil) = (organiser(&server, "ada"), organiser(&server, "emil"));
    let mut analyst = signed_in(&server, Role::Analyst);
    let base = "/desk/inventory/survey_b/rows";
    let token = |browser: &mut Browser| {
        let page = browser.get(base).html();
        page.split_once("name=\"_token\" value=\"").unwrap().1.split_once('"').unwrap().0.to_string()
    };
    let send = |browser: &mut Browser, path: &str, name: &str, value: &str| {
        let fields = [("_token".to_string(), token(browser)), (name.to_string(), value.to_string())];
        browser.post(path, &fields)
    };
    assert!(!analyst.get(base).shows("Rohdaten anfragen"));
    assert_eq!(send(&mut analyst, &format!("{base}/raw"), "reason", "curiosity").status, 403);
    assert!(send(&mut ada, &format!("{base}/raw"), "reason", "  ").shows("wozu die Rohdaten gebraucht werden"));
    assert_eq!(send(&mut ada, &format!("{base}/raw"), "reason", "an audit by the court").status, 303);
    let results = results(&server, "survey_b");
    let id = server.wait(results.asked_rows()).unwrap().remove(0).kept.id;
    assert!(ada.get(base).shows("an audit by the court") && ada.get(base).shows(&id));
    assert_eq!(send(&mut analyst, &format!("{base}/{id}"), "decision", "approve").status, 403);
    assert!(send(&mut ada, &format!("{base}/{id}"), "decision", "approve").shows("oder Sie haben selbst angefragt"));
    assert_eq!(send(&mut emil, &format!("{base}/{id}"), "decision", "approve").status, 303);
    assert_eq!(emil.get(&format!("{base}/{id}/rows.csv")).status, 404, "raw rows never leave by the web");
    assert!(server.wait(results.raw_rows("command line", &recipient(), Some(&id))).unwrap().is_ok());
}
