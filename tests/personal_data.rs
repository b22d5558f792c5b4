//! How much of a corpus the scanner of personal data finds, how many harmless texts it touches, and
//! what it makes of the invented texts of the demonstration. All texts are invented. `--nocapture`
//! prints the figures.

use std::{collections::BTreeMap, fs, path::Path};

use serde::Deserialize;
use vielstimmig::{
    domain::words::personal_data::{Mark, MarkKind, Scanner},
    interchange::{personal_data, process_folder},
};

const LANGUAGES: [&str; 7] = ["de", "en", "ar", "uk", "ru", "tr", "fa"];

#[derive(Deserialize)]
struct Corpus {
    texts: Vec<Text>,
}

#[derive(Deserialize)]
struct Text {
    text: String,
    planted: BTreeMap<String, Parts>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Parts {
    One(String),
    Several(Vec<String>),
}

impl Text {
    /// What is planted: its kind and its bytes in the text.
    fn items(&self) -> Vec<(MarkKind, std::ops::Range<usize>)> {
        let mut items = Vec::new();
        for (kind, parts) in &self.planted {
            let kind = MarkKind::parse(kind).unwrap_or_else(|| panic!("there is no kind {kind}"));
            let parts = match parts {
                Parts::One(part) => std::slice::from_ref(part),
                Parts::Several(parts) => parts.as_slice(),
            };
            for part in parts {
                let at = self.text.find(part.as_str()).unwrap_or_else(|| panic!("{part} is not in: {}", self.text));
                items.push((kind, at..at + part.len()));
            }
        }
        items
    }
}

fn in_project(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn corpus(language: &str) -> Vec<Text> {
    let text =
        fs::read_to_string(in_project(&format!("tests/corpus/personal_data/{language}.toml"))).expect("the corpus is part of the project");
    toml::from_str::<Corpus>(&text).expect("the corpus can be read").texts
}

fn scanner() -> Scanner {
    let mut lists = personal_data::shipped().clone();
    let folder = process_folder::load(&in_project("surveys/inventory")).expect("the inventory has no mistake");
    if let Some(own) = &folder.process.personal_data {
        lists.extend(own);
    }
    Scanner::new(&lists)
}

/// Whether marks cover every letter and digit of a part. An indirect one is found where it is touched:
/// a person reads it then.
fn is_found(text: &str, item: &(MarkKind, std::ops::Range<usize>), marks: &[Mark]) -> bool {
    let (kind, range) = item;
    if kind.is_indirect() || *kind == MarkKind::Function {
        return marks.iter().any(|mark| mark.range.start < range.end && range.start < mark.range.end);
    }
    text[range.clone()]
        .char_indices()
        .filter(|(_, c)| c.is_alphanumeric())
        .all(|(at, _)| marks.iter().any(|mark| mark.range.contains(&(range.start + at))))
}

#[derive(Default, Clone, Copy)]
struct Share {
    found: u32,
    all: u32,
}

impl Share {
    fn add(&mut self, found: bool) {
        self.found += u32::from(found);
        self.all += 1;
    }

    fn percent(self) -> f64 {
        if self.all == 0 { 100.0 } else { 100.0 * f64::from(self.found) / f64::from(self.all) }
    }
}

#[derive(Default, Clone, Copy)]
struct Figures {
    formal: Share,
    names: Share,
    indirect: Share,
    harmless_touched: Share,
}

impl Figures {
    fn of<'a>(scanner: &Scanner, texts: impl Iterator<Item = &'a Text>, missed: &mut Vec<String>) -> Self {
        let mut figures = Self::default();
        for text in texts {
            let marks = scanner.scan(&text.text);
            let items = text.items();
            let shown: Vec<_> = marks.iter().map(|mark| (mark.kind.as_str(), &text.text[mark.range.clone()])).collect();
            if items.is_empty() {
                figures.harmless_touched.add(!marks.is_empty());
                if !marks.is_empty() {
                    missed.push(format!("touched: {} {shown:?}", text.text));
                }
            }
            for item in items {
                let found = is_found(&text.text, &item, &marks);
                let share = match item.0 {
                    // Addresses count with names, as in the targets.
                    MarkKind::Street | MarkKind::PostcodePlace => &mut figures.names,
                    kind if kind.is_formal() => &mut figures.formal,
                    kind if kind.is_indirect() || kind == MarkKind::Function => &mut figures.indirect,
                    _ => &mut figures.names,
                };
                share.add(found);
                if !found {
                    missed.push(format!("missed {}: {} {shown:?}", item.0.as_str(), text.text));
                }
            }
        }
        figures
    }

    fn join(&mut self, other: Self) {
        for (own, other) in [
            (&mut self.formal, other.formal),
            (&mut self.names, other.names),
            (&mut self.indirect, other.indirect),
            (&mut self.harmless_touched, other.harmless_touched),
        ] {
            own.found += other.found;
            own.all += other.all;
        }
    }

    fn line(&self, name: &str) -> String {
        let part = |share: Share| format!("{:5.1} % of {:3}", share.percent(), share.all);
        format!(
            "{name:14} formal {} · names, addresses {} · indirect {} · harmless touched {}",
            part(self.formal),
            part(self.names),
            part(self.indirect),
            part(self.harmless_touched)
        )
    }
}

#[test]
fn the_corpus_is_found_and_harmless_texts_stay() {
    let scanner = scanner();
    let (mut tuned, mut held_out) = (Figures::default(), Figures::default());
    let (mut missed_tuned, mut missed_held_out) = (Vec::new(), Vec::new());
    let mut texts = 0;
    for language in LANGUAGES {
        let corpus = corpus(language);
        texts += corpus.len();
        let half = |odd: usize| corpus.iter().skip(odd).step_by(2);
        let first = Figures::of(&scanner, half(0), &mut missed_tuned);
        let second = Figures::of(&scanner, half(1), &mut missed_held_out);
        let mut both = first;
        both.join(second);
        println!("{}", both.line(language));
        tuned.join(first);
        held_out.join(second);
    }
    println!("{}\n{}", tuned.line("tuned half"), held_out.line("held-out half"));
    println!("{}", missed_tuned.join("\n"));
    if std::env::var_os("HELD_OUT").is_some() {
        println!("-- held out\n{}", missed_held_out.join("\n"));
    }
    assert!(texts >= 300, "{texts} texts");
    let mut all = tuned;
    all.join(held_out);
    assert!(all.formal.percent() >= 99.0, "{}", all.line("all"));
    assert!(all.names.percent() >= 90.0, "{}", all.line("all"));
    assert!(all.indirect.percent() >= 95.0, "{}", all.line("all"));
    assert!(all.harmless_touched.percent() <= 10.0, "{}", all.line("all"));
}

/// The twelve texts that are planted in every demonstration, in words of our own.
const TRAPS: [(&str, MarkKind, &str); 12] = [
    ("Frau Henrike Auenbach kennt alle Familien.", MarkKind::Name, "Henrike Auenbach"),
    ("Samira in der Gartenstraße 9 sucht dasselbe.", MarkKind::Street, "Gartenstraße 9"),
    ("Melden Sie sich: 0171 000 00 17", MarkKind::Phone, "0171 000 00 17"),
    ("أبحث عن عمل ٠١٧١٠٠٠٠٠١٨", MarkKind::Phone, "٠١٧١٠٠٠٠٠١٨"),
    ("Antwort bitte an h.auenbach@example.org!", MarkKind::Email, "h.auenbach@example.org"),
    ("Antwort bitte an treff at example punkt org", MarkKind::Email, "treff at example punkt org"),
    ("Meine Tochter, geboren am 2.9.2014, hat keinen Platz.", MarkKind::DateOfBirth, "2.9.2014"),
    ("Seit Mai nichts gehört, 33-AB-1234/24.", MarkKind::FileNumber, "33-AB-1234/24"),
    ("Falschparker EAU-MM 12 blockiert den Eingang.", MarkKind::Plate, "EAU-MM 12"),
    (
        "Wir sind die einzige Familie aus Tadschikistan in Langenhorst.",
        MarkKind::OnlyOne,
        "einzige Familie aus Tadschikistan in Langenhorst",
    ),
    ("In der Hauptschule Wiesengrund, Klasse 8c, fehlt Förderung.", MarkKind::School, "Hauptschule Wiesengrund, Klasse 8c"),
    ("Mehr dazu bei TikTok: emsaue_tanzt", MarkKind::Handle, "emsaue_tanzt"),
];

#[test]
fn all_twelve_traps_are_marked() {
    let scanner = scanner();
    for (text, kind, part) in TRAPS {
        let marks = scanner.scan(text);
        let shown: Vec<_> = marks.iter().map(|mark| (mark.kind.as_str(), &text[mark.range.clone()])).collect();
        assert!(marks.iter().any(|mark| mark.kind == kind && text[mark.range.clone()].contains(part)), "{text}: {shown:?}");
    }
}

/// The texts of a demonstration file: ordinary ones and planted ones.
fn demonstration() -> (Vec<String>, Vec<String>) {
    let text = fs::read_to_string(in_project("surveys/inventory/demo.toml")).expect("the demonstration is part of the project");
    let file: toml::Value = toml::from_str(&text).expect("the demonstration can be read");
    let mut ordinary = Vec::new();
    for key in ["themes", "notes"] {
        strings(file.get(key).expect("there are themes and notes"), &mut ordinary);
    }
    ordinary.retain(|text| text.contains(' '));
    let mut planted = Vec::new();
    for instrument in file.get("instruments").and_then(toml::Value::as_table).into_iter().flat_map(|table| table.values()) {
        for trap in instrument.get("traps").and_then(toml::Value::as_array).into_iter().flatten() {
            planted.extend(trap.get("text").and_then(toml::Value::as_str).map(String::from));
        }
    }
    (ordinary, planted)
}

fn strings(value: &toml::Value, found: &mut Vec<String>) {
    match value {
        toml::Value::String(text) => found.push(text.clone()),
        toml::Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        toml::Value::Table(table) => table.values().for_each(|item| strings(item, found)),
        _ => {}
    }
}

#[test]
fn the_demonstration_has_few_false_alarms_and_no_missed_trap() {
    let scanner = scanner();
    let (ordinary, planted) = demonstration();
    assert!(ordinary.len() > 250 && planted.len() >= 12, "{} and {}", ordinary.len(), planted.len());
    for text in &planted {
        assert!(!scanner.scan(text).is_empty(), "nothing marked in: {text}");
    }
    let touched: Vec<String> = ordinary
        .iter()
        .filter_map(|text| {
            let marks = scanner.scan(text);
            let shown: Vec<_> = marks.iter().map(|mark| (mark.kind.as_str(), &text[mark.range.clone()])).collect();
            (!marks.is_empty()).then(|| format!("{text} {shown:?}"))
        })
        .collect();
    println!("false alarms: {} of {} ordinary texts", touched.len(), ordinary.len());
    println!("{}", touched.join("\n"));
    assert!(touched.len() * 100 <= ordinary.len() * 3, "{} of {}", touched.len(), ordinary.len());
}

/// Texts that somebody could send to keep the server busy. Twice the length may take twice the time,
/// so the longest of them must be done within a time that quadratic work would exceed by far.
#[test]
fn hostile_texts_are_done_in_time() {
    let scanner = scanner();
    let begun = std::time::Instant::now();
    for piece in [
        "1",
        "a",
        "а",
        "م",
        "\u{301}",
        "😀",
        "1 ",
        "1-",
        "a.",
        "a@",
        "@",
        "Marina ",
        "Marina-",
        "null ",
        "eins, ",
        ".",
        "(",
        "+",
        "mein Name ",
        "\u{200b}",
        "12.03.",
        "A1",
        "DE02 ",
        "einzige ",
        "aа",
        "\n",
        "straße ",
        "1 straße",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        let marks = scanner.scan(&text);
        assert!(marks.iter().all(|mark| text.get(mark.range.clone()).is_some_and(|part| !part.is_empty())), "{piece}");
    }
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}
