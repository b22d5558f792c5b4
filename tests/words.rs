//! Texts coded by two people, whole: passages, codes that are merged, agreement, and the files for other
//! programs. What comes out is written down for `tests/oracles/agreement.py` and `tests/oracles/refi_qda.py`,
//! which look at it with other people's programs.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};
use vielstimmig::{
    domain::{
        identifiers::{Code, code},
        interviews::RecordId,
        words::{
            agreement::{Agreement, CodesByText, Decisions, HeldBy},
            code_book::{CodeBook, NewCode, Signature},
            coding::{Passage, TextCoding, codes_by},
        },
    },
    interchange::refi_qda::{
        code_book::{self, Origin},
        project::{self, DatedCoding, Project, Source, User},
    },
};

const TEXTS: [&str; 6] = [
    "Die Wohnung ist zu klein & zu teuer. <Niemand> hilft \"uns\".",
    "🏠🏠 Wir suchen seit drei Jahren 👨‍👩‍👧 eine Wohnung 𝒲.",
    "ገዛ የብልናን፣ ስራሕ'ውን የለን። 🙏 ሓገዝ ንደሊ።",
    "لا نجد سكنًا، والعمل بعيد جدًا عن البيت.",
    "Erste Zeile\r\nzweite Zeile:\tkein Kurs\u{301} frei\u{2028}dritte Zeile, Größe 💡 egal",
    "Міграційна служба не відповідає на листи.",
];
const CODES: [(&str, Option<&str>); 9] = [
    ("housing", None),
    ("rent", Some("housing")),
    ("size", Some("housing")),
    ("work", None),
    ("permit", Some("work")),
    ("offices", None),
    ("letters", Some("offices")),
    ("never", None),
    ("doubled", None),
];
/// Texts of the project that is written.
const PROJECT_TEXTS: usize = 24;
const ORIGIN: Origin<'_> = Origin { scope: "plan_2026", program: "Vielstimmig", example: "Beispiel" };

/// `SplitMix64`: the same dice every time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    fn percent(&mut self, percent: u64) -> bool {
        self.next() % 100 < percent
    }
}

fn by() -> Signature {
    Signature { at: 1_790_000_000, account: "anna".into() }
}

fn book() -> CodeBook {
    CODES.iter().fold(CodeBook::default(), |book, (id, parent)| {
        let new = NewCode {
            id: code(id),
            name: format!("„{id}“ <&> ስም 🏷"),
            parent: parent.map(code),
            definition: format!("Was zu \"{id}\" gehört:\n• dies\n• & das"),
            example: if *id == "size" { String::new() } else { format!("Satz über {id} 🙂") },
        };
        book.add(new, by()).unwrap()
    })
}

fn text(at: usize) -> &'static str {
    TEXTS[at % TEXTS.len()]
}

fn id(at: usize) -> RecordId {
    RecordId::from_random(at as u128 + 1)
}

/// What a coder finds in a text when the codes are these: each on a passage, or on the whole text.
fn coding(dice: &mut Dice, book: &CodeBook, at: usize, account: &str, given: &[Code]) -> TextCoding {
    let text = text(at);
    let length = text.chars().count();
    let mut found = TextCoding::new(id(at), account);
    let mut whole = BTreeSet::new();
    for code in given {
        if dice.percent(25) {
            whole.insert(code.clone());
            continue;
        }
        let (one, other) = (dice.below(length), dice.below(length));
        let range = one.min(other)..one.max(other) + 1;
        let there = found.passages().iter().find(|passage| passage.range() == range);
        let codes = there.map(|passage| passage.codes().clone()).unwrap_or_default().into_iter().chain([code.clone()]).collect();
        let memo = if dice.percent(30) { format!("{account}: siehe <{at}> & 🤔\nnoch einmal") } else { String::new() };
        found = found.with_passage(Passage::new(text, range, codes, &memo, book).unwrap());
    }
    found.memo = if dice.percent(20) { format!("Zu Text {at}: \"unklar\"") } else { String::new() };
    found.with_whole(whole, book).unwrap()
}

/// Codings of two people. `often` is how many texts in a hundred have a code, `same` in how many of a hundred
/// decisions the second person does as the first.
fn codings(dice: &mut Dice, book: &CodeBook, texts: usize, often: u64, same: u64) -> [Vec<TextCoding>; 2] {
    let mut both = [Vec::new(), Vec::new()];
    let codes = || CODES.iter().filter(|(id, _)| *id != "never").map(|(id, _)| code(id));
    for at in 0..texts {
        let first: Vec<Code> = codes().filter(|_| dice.percent(often)).collect();
        let second: Vec<Code> =
            codes().filter(|code| if dice.percent(same) { first.contains(code) } else { dice.percent(often) }).collect();
        // Some texts were read by one of them only.
        if !dice.percent(5) {
            both[0].push(coding(dice, book, at, "anna", &first));
        }
        if !dice.percent(5) {
            both[1].push(coding(dice, book, at, "bilal", &second));
        }
    }
    both
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("words").join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn of_coder(codings: &[TextCoding], book: &CodeBook) -> CodesByText {
    codes_by(codings, book, Clone::clone)
}

fn written(codes: &CodesByText) -> Value {
    codes.iter().map(|(text, codes)| (text.to_string(), json!(codes))).collect::<serde_json::Map<_, _>>().into()
}

#[test]
fn agreements_are_written_down_for_others_to_compute() {
    let (dice, book) = (&mut Dice(20), book());
    let merged = book.merge(&code("doubled"), &code("housing"), by()).unwrap();
    let folder = folder("agreement");
    let cases =
        [(60, 50, 80), (200, 3, 90), (200, 97, 60), (40, 0, 100), (40, 100, 100), (1, 60, 50), (0, 50, 50), (80, 30, 0), (50, 40, 100)];
    for (number, (texts, often, same)) in cases.into_iter().enumerate() {
        let [first, second] = codings(dice, &book, texts, often, same);
        let [first, second] = [of_coder(&first, &merged), of_coder(&second, &merged)];
        let found = Agreement::of(&first, &second);
        assert!(!found.by_code.contains_key("doubled"), "it is part of another code");
        let of_code = |decisions: &Decisions| json!({ "observed": decisions.observed(), "kappa": decisions.kappa() });
        let differences: Vec<Value> = found
            .differences
            .iter()
            .map(|difference| json!([difference.text, difference.code, if difference.held_by == HeldBy::First { 1 } else { 2 }]))
            .collect();
        let by_code: serde_json::Map<String, Value> =
            found.by_code.iter().map(|(code, decisions)| (code.to_string(), of_code(decisions))).collect();
        let case = json!({
            "first": written(&first), "second": written(&second),
            "texts": found.texts, "by_code": by_code, "differences": differences,
            "observed": found.observed(), "pooled_kappa": found.pooled_kappa(),
        });
        fs::write(folder.join(format!("{number}.json")), case.to_string()).unwrap();
    }
}

/// The name of a code with the name of the one above it.
fn path(book: &CodeBook, id: &Code) -> Vec<String> {
    let code = book.resolve(id).unwrap();
    let above = code.parent.as_ref().map(|parent| book.code(parent).unwrap().name.clone());
    above.into_iter().chain([code.name.clone()]).collect()
}

/// Everything a reader has to find in one coding, said in the words of the domain.
fn expected(codings: &[TextCoding], day: Option<&str>, book: &CodeBook) -> Vec<Value> {
    let mut expected = Vec::new();
    for coding in codings {
        let name = format!("Text {} von <{}>", coding.text, "Ämtern & 'anderen'");
        let line = |codes: &BTreeSet<Code>, words: Option<&str>, memo: &str| {
            let codes: Vec<Vec<String>> = book.resolve_all(codes).iter().map(|id| path(book, id)).collect();
            json!({ "source": name, "coder": coding.coder.to_uppercase(), "day": day, "words": words, "memo": memo, "codes": codes })
        };
        let at = (0..PROJECT_TEXTS).find(|at| id(*at) == coding.text).unwrap();
        expected.extend(coding.passages().iter().map(|passage| line(passage.codes(), passage.words(text(at)), passage.memo())));
        expected.push(line(coding.whole(), None, &coding.memo));
    }
    expected
}

#[test]
fn coded_texts_are_written_down_for_others_to_read() {
    let (dice, book) = (&mut Dice(7), book());
    let [first, second] = codings(dice, &book, PROJECT_TEXTS, 30, 60);
    let book = book.merge(&code("doubled"), &code("housing"), by()).unwrap();
    let ids: Vec<RecordId> = (0..PROJECT_TEXTS).map(id).collect();
    let names: Vec<String> = ids.iter().map(|id| format!("Text {id} von <{}>", "Ämtern & 'anderen'")).collect();
    let translation = id(100);
    let day = jiff::civil::date(2026, 11, 20);
    let mut sources: Vec<Source<'_>> = (0..PROJECT_TEXTS)
        .map(|at| {
            let dated = |codings: &'_ [TextCoding], day| codings.iter().position(|coding| coding.text == ids[at]).map(|place| (place, day));
            let codings = [
                dated(&first, Some(day)).map(|(place, day)| DatedCoding { coding: &first[place], day }),
                dated(&second, None).map(|(place, day)| DatedCoding { coding: &second[place], day }),
            ];
            let language = ["de", "de", "ti", "ar", "", "uk"][at % TEXTS.len()];
            let codings = codings.into_iter().flatten().collect();
            Source { id: &ids[at], name: &names[at], language, text: text(at), translation_of: None, codings }
        })
        .collect();
    sources.push(Source {
        id: &translation,
        name: "Übersetzung",
        language: "de",
        text: "Wir haben kein Haus.",
        translation_of: Some(&ids[2]),
        codings: Vec::new(),
    });
    let users = vec![User { account: "anna", name: "ANNA" }, User { account: "bilal", name: "BILAL" }];
    let project = Project { name: "Plan & <2026>", origin: ORIGIN, users, code_book: &book, sources };
    let folder = folder("refi_qda");
    let archive = project::write(&project).unwrap();
    assert_eq!(archive, project::write(&project).unwrap(), "the same bytes every time");
    fs::write(folder.join("project.qdpx"), archive).unwrap();
    let qdc = code_book::write(&book, &ORIGIN).unwrap();
    assert_eq!(code_book::read(qdc.as_bytes(), "Beispiel").unwrap().len(), CODES.len() - 1, "all but the merged one");
    fs::write(folder.join("code_book.qdc"), qdc).unwrap();
    let codes: Vec<Value> = book
        .codes()
        .iter()
        .filter(|code| code.is_live())
        .map(|code| json!({ "path": path(&book, &code.id), "definition": code.definition, "example": code.example }))
        .collect();
    let codings = [expected(&first, Some("2026-11-20"), &book), expected(&second, None, &book)].concat();
    let marked = codings.iter().filter(|line| !line["words"].is_null()).count();
    assert!(marked > 50, "{marked} passages");
    let texts: Vec<Value> = project.sources.iter().map(|source| json!([source.name, source.language, source.text])).collect();
    let expected = json!({ "texts": texts, "codings": codings, "codes": codes, "translations": [["Übersetzung", names[2]]] });
    fs::write(folder.join("expected.json"), expected.to_string()).unwrap();
}
