//! Everything for a workshop: all handouts of a language in one file, each the same as alone.

use std::io::{Cursor, Read as _};

use vielstimmig::workflows::accounts::Role;
use zip::ZipArchive;

use crate::{
    results::{filled, invented, ok, signed_in},
    support::On,
};

#[test]
fn all_handouts_of_a_language_are_one_file() {
    let server = filled(On::Sqlite, 138);
    let mut analyst = signed_in(&server, Role::Analyst);
    let page = ok(&mut analyst, "/desk/inventory/workshop").html();
    let process = server.engine.process("inventory").unwrap();
    for field in &process.fields {
        assert!(page.contains(&format!("/desk/inventory/pack/{field}-ar.pdf")), "{field}");
    }
    let archive = ok(&mut analyst, "/desk/inventory/workshop/packs-ar.zip").body;
    let mut files = ZipArchive::new(Cursor::new(archive)).unwrap();
    let names: Vec<String> = files.file_names().map(|name| name.unwrap().into_owned()).collect();
    for field in &process.fields {
        assert!(names.iter().any(|name| name.starts_with(&format!("{field}/"))), "{field} in {names:?}");
    }
    // The same files as in the pack of a field alone.
    let alone = ok(&mut analyst, "/desk/inventory/pack/home_mob-ar.zip").body;
    let mut alone = ZipArchive::new(Cursor::new(alone)).unwrap();
    assert!(alone.len() > 5);
    for at in 0..alone.len() {
        let (mut one, mut other) = (Vec::new(), Vec::new());
        let mut file = alone.by_index(at).unwrap();
        let name = format!("home_mob/{}", file.name().unwrap());
        file.read_to_end(&mut one).unwrap();
        files.by_name(&name).unwrap().read_to_end(&mut other).unwrap();
        assert!(one == other, "{name}");
    }
    let ledger = server.wait(server.engine.ledger(process)).unwrap();
    assert!(ledger.entries.iter().any(|entry| entry.object == "inventory/packs-ar.zip"));
    for unknown in ["packs-xx.zip", "packs-ar", "ar.zip", "packs-de.pdf"] {
        assert_eq!(analyst.get(&format!("/desk/inventory/workshop/{unknown}")).status, 404, "{unknown}");
    }
}

#[test]
fn without_a_snapshot_there_is_a_sentence_and_no_file() {
    let server = invented(On::Sqlite, 60);
    let mut analyst = signed_in(&server, Role::Analyst);
    assert!(ok(&mut analyst, "/desk/inventory/workshop").shows("Noch ist keine Umfrage eingefroren"));
    assert_eq!(analyst.get("/desk/inventory/workshop/packs-de.zip").status, 409);
}
