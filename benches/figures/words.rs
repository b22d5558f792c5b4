//! Free texts: how many of them the scanner of personal data reads in a second, on one core, with the
//! lists that come with the program. The texts are those of the scanner's own corpus, repeated.

use std::{fs, path::Path};

use vielstimmig::{domain::words::personal_data::Scanner, interchange::personal_data};

use crate::setting::best_of;

/// Bytes of text.
const SIZE: usize = 2_000_000;

/// Prints the figures.
pub(crate) fn measure(quick: bool) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/personal_data");
    let mut texts = Vec::new();
    for language in ["de", "en", "ar", "uk", "ru", "tr", "fa"] {
        let file = fs::read_to_string(folder.join(format!("{language}.toml"))).expect("the corpus is part of the project");
        let corpus: toml::Table = toml::from_str(&file).expect("the corpus can be read");
        let entries = corpus["texts"].as_array().expect("a corpus is a list");
        texts.extend(entries.iter().filter_map(|entry| entry["text"].as_str().map(String::from)));
    }
    let size = if quick { SIZE / 100 } else { SIZE };
    let mut long = String::with_capacity(size + 1_000);
    for text in texts.iter().cycle() {
        if long.len() >= size {
            break;
        }
        long.push_str(text);
        long.push('\n');
    }
    let begun = std::time::Instant::now();
    let scanner = Scanner::new(personal_data::shipped());
    let compiling = begun.elapsed().as_secs_f64() * 1e3;
    let rounds = if quick { 1 } else { 5 };
    let scanning = best_of(rounds, || scanner.scan(&long));
    let marks = scanner.scan(&long).len();
    let speed = f64::from(u32::try_from(long.len()).unwrap_or(u32::MAX)) / 1e3 / scanning;
    println!("scanner: {speed:.1} MB of text a second ({marks} marks in {} KB), lists compiled in {compiling:.0} ms", long.len() / 1_000);
}
