//! Files of words: only what people released is in them, and nothing beside it that says who wrote it.

use std::{
    collections::BTreeSet,
    io::{Cursor, Read as _},
};

use vielstimmig::{
    domain::{
        identifiers::QuestionId,
        interviews::RecordId,
        words::{
            code_book::{BookCode, CodeBook, Signature},
            review::{Decision, Review},
            text::{FreeText, Source},
            typed::TypedCodes,
        },
    },
    workflows::{
        accounts::Role,
        words::{
            Words,
            code_book::BookChange,
            files::WordsFile,
            grid::{Coded, Mark},
            review::Decided,
        },
    },
};
use zip::ZipArchive;

use crate::{
    results::{ok, signed_in},
    support::{On, TestServer},
};

pub(crate) fn words(server: &TestServer, instrument: &str) -> Words {
    server.wait(server.engine.words("inventory", instrument)).unwrap().unwrap()
}

/// A question people answer in their own words, about nothing sensitive.
fn question(words: &Words) -> QuestionId {
    let harmless = |question: &&&QuestionId| !words.instrument().is_sensitive(question.as_str());
    words.text_questions().iter().find(harmless).map(|question| (*question).clone()).unwrap()
}

/// Texts as they are gathered: language and words.
pub(crate) fn gathered(server: &TestServer, words: &Words, source: Source, texts: &[(&str, &str)]) -> Vec<RecordId> {
    let survey = words.instrument().id == *"survey_b";
    let text = |(at, (language, original)): (u128, &(&str, &str))| FreeText {
        id: RecordId::from_random((at + 1).wrapping_mul(0x1357_9bdf_2468_ace0_1122_3344_5566_7788)),
        process: words.process().id.clone(),
        instrument: words.instrument().id.clone(),
        question: survey.then(|| question(words)),
        source,
        interview: None,
        language: (*language).to_string(),
        original: (*original).to_string(),
        may_be_quoted: true,
        translation: None,
        review: Review::Waiting,
        before: None,
        revision: 1,
    };
    let texts: Vec<FreeText> = (0..).zip(texts).map(text).collect();
    server.wait(server.engine.store().add_texts(&texts)).unwrap();
    texts.into_iter().map(|text| text.id).collect()
}

fn decide(server: &TestServer, words: &Words, id: &RecordId, decision: Decision, account: &str) -> Decided {
    let revision = server.wait(words.text(id)).unwrap().unwrap().revision;
    server.wait(words.decide(id, revision, decision, account)).unwrap().unwrap()
}

pub(crate) fn release(server: &TestServer, words: &Words, id: &RecordId, text: &str, translation: Option<&str>) {
    let release =
        Decision::Release { text: text.into(), translation: translation.map(str::to_string), paraphrased: false, harmless: Vec::new() };
    let decided = decide(server, words, id, release, "reviewer-mia");
    assert!(matches!(decided, Decided::Taken(_)), "{decided:?}");
}

/// What is in a zip archive: names and contents of its parts.
pub(crate) fn parts(archive: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).unwrap();
            let mut content = String::new();
            part.read_to_string(&mut content).unwrap();
            (part.name().unwrap().into_owned(), content)
        })
        .collect()
}

fn file(server: &TestServer, words: &Words, file: WordsFile) -> Option<Vec<u8>> {
    server.wait(words.file("ada-takes-it", file, &"de".parse().unwrap())).unwrap()
}

/// Every file that there is, in pieces one can look into.
fn files(server: &TestServer, words: &Words) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for wanted in WordsFile::ALL {
        let bytes = file(server, words, wanted).unwrap();
        match String::from_utf8(bytes.clone()) {
            Ok(text) if !text.starts_with("PK") => all.push((wanted.name().to_string(), text)),
            _ => all.extend(parts(&bytes).into_iter().map(|(name, text)| (format!("{}/{name}", wanted.name()), text))),
        }
    }
    assert!(all.len() > 10, "{all:?}");
    all
}

fn are_nowhere(files: &[(String, String)], secrets: &[&str]) {
    for (name, content) in files {
        for secret in secrets {
            assert!(!content.contains(secret) && !name.contains(secret), "{secret} in {name}: {content}");
        }
    }
}

fn are_in(files: &[(String, String)], kinds: &[&str], texts: &[&str]) {
    for kind in kinds {
        for text in texts {
            assert!(files.iter().any(|(name, content)| name.starts_with(kind) && content.contains(text)), "{text} is missing in {kind}");
        }
    }
}

const WITH_TEXTS: [&str; 3] = ["passages.csv", "passages.xlsx", "project.qdpx"];

/// Describes a code of the book anew, and gives the code.
fn describe(server: &TestServer, words: &Words, at: usize, definition: &str, example: &str) -> BookCode {
    let code = server.wait(server.engine.code_book(words.process())).unwrap().book.codes()[at].clone();
    let describe = |book: &CodeBook, by: Signature| book.describe(&code.id, definition, example, by);
    let changed = server.wait(server.engine.change_code_book(words.process(), "reviewer-mia", &describe)).unwrap();
    assert!(matches!(changed, BookChange::Made(_)), "{changed:?}");
    code
}

pub(crate) fn code_text(server: &TestServer, words: &Words, id: &RecordId, codes: &[&BookCode], mark: &Mark, account: &str) {
    let row = server.wait(words.grid_row(id, false, account, &|_| "Name".into())).unwrap().unwrap();
    let typed = TypedCodes { codes: codes.iter().map(|code| code.id.clone()).collect(), ..TypedCodes::default() };
    let kept = server.wait(words.code_row(&row, (row.revision(), false), (&typed, mark), account)).unwrap();
    assert!(matches!(kept, Coded::Kept(..)), "{kept:?}");
}

#[test]
fn a_withheld_text_is_in_no_file() {
    let server = TestServer::shipped(On::Sqlite);
    let words = words(&server, "survey_b");
    let texts = ["Der Spielplatz braucht Schatten.", "Zwetschgenkuchen beim Amt.", "Niemand hat das gelesen: Quitte."];
    let ids = gathered(&server, &words, Source::Answer, &texts.map(|text| ("de", text)));
    assert_eq!(file(&server, &words, WordsFile::Csv), None, "nothing is released yet");
    let shade = describe(&server, &words, 0, "Alles über Schatten, nicht Frau Klein.", "Zwetschgenkuchen beim Amt.");
    describe(&server, &words, 1, "Spielen", "Spielplatz");
    code_text(&server, &words, &ids[0], &[&shade], &Mark::Passage(4..14, "Quitte hat das gesagt".into()), "coder-eins");
    release(&server, &words, &ids[0], texts[0], None);
    assert!(matches!(decide(&server, &words, &ids[1], Decision::Withhold, "reviewer-mia"), Decided::Taken(_)));
    let files = files(&server, &words);
    are_in(&files, &WITH_TEXTS, &["Der Spielplatz braucht Schatten.", &shade.name]);
    are_in(&files, &["codes.qdc", "project.qdpx"], &["Alles über Schatten", "Beispiel: Spielplatz"]);
    are_nowhere(&files, &["Zwetschge", "Quitte", "Klein", "coder-eins", "reviewer-mia", "ada-takes-it", ids[0].as_str(), "2026"]);
    let project = files.iter().find(|(name, _)| name == "project.qdpx/project.qde").unwrap();
    assert!(project.1.contains("startPosition=\"4\" endPosition=\"14\""), "{}", project.1);
    assert!(project.1.contains("name=\"Codierende Person 1\"") && !project.1.contains("Person 2"), "{}", project.1);
}

#[test]
fn passages_that_were_marked_in_other_words_hold_for_the_whole_text() {
    let server = TestServer::shipped(On::Sqlite);
    let words = words(&server, "survey_b");
    let ids = gathered(&server, &words, Source::Answer, &[("de", "Frau Klein hat uns mit der Wohnung geholfen.")]);
    let help = describe(&server, &words, 2, "Hilfe", "Frau Klein hilft");
    code_text(&server, &words, &ids[0], &[&help], &Mark::Passage(0..4, String::new()), "coder-eins");
    release(&server, &words, &ids[0], "Eine Frau vom Amt hat uns mit der Wohnung geholfen.", None);
    let files = files(&server, &words);
    let project = &files.iter().find(|(name, _)| name == "project.qdpx/project.qde").unwrap().1;
    assert!(!project.contains("PlainTextSelection") && project.contains("<CodeRef"), "{project}");
    are_nowhere(&files, &["Klein"]);
    are_in(&files, &["passages.csv"], &["edited", &help.name]);
}

#[test]
fn an_unreviewed_quote_is_in_no_file() {
    let server = TestServer::shipped(On::Sqlite);
    let words = words(&server, "guide_c");
    let texts = ["Wir haben Jahre gewartet.", "Das Amt war freundlich: Holunder.", "Keiner hat gefragt: Mirabelle."];
    let ids = gathered(&server, &words, Source::Quote, &texts.map(|text| ("de", text)));
    release(&server, &words, &ids[0], texts[0], None);
    release(&server, &words, &ids[1], texts[1], None);
    assert_eq!(file(&server, &words, WordsFile::Csv), None, "a quote needs two people");
    assert!(matches!(decide(&server, &words, &ids[0], Decision::Agree, "emil-agrees"), Decided::Taken(_)));
    let files = files(&server, &words);
    are_in(&files, &WITH_TEXTS, &[texts[0]]);
    are_in(&files, &["passages.csv"], &["quote"]);
    are_nowhere(&files, &["Holunder", "Mirabelle", "emil-agrees", "ada-takes-it"]);
}

#[test]
fn an_original_in_a_rare_language_stays() {
    let server = TestServer::shipped(On::Sqlite);
    let words = words(&server, "survey_b");
    let ids = gathered(&server, &words, Source::Answer, &[("ar", "البيت صغير"), ("uk", "Житла немає")]);
    release(&server, &words, &ids[0], "البيت صغير", Some("Die Wohnung ist klein."));
    release(&server, &words, &ids[1], "Житла немає", None);
    let files = files(&server, &words);
    are_in(&files, &WITH_TEXTS, &["Die Wohnung ist klein."]);
    are_nowhere(&files, &["البيت", "Житла", ">ar<", ",ar,", ">uk<", ",uk,"]);
}

#[test]
fn every_script_stands_right_in_a_workbook() {
    let server = TestServer::shipped(On::Sqlite);
    let words = words(&server, "survey_b");
    let languages = [("ar", "البيت صغير"), ("fa", "خانه کوچک است"), ("ti", "ገዛ የለን።"), ("uk", "Житла немає")];
    let texts: Vec<(&str, String)> =
        languages.iter().flat_map(|(tag, text)| (0..10).map(move |at| (*tag, format!("{text} {at}")))).collect();
    let texts: Vec<(&str, &str)> = texts.iter().map(|(tag, text)| (*tag, text.as_str())).collect();
    let ids = gathered(&server, &words, Source::Answer, &texts);
    for (id, (_, text)) in ids.iter().zip(&texts) {
        release(&server, &words, id, text, Some("=Wohnung()"));
    }
    let book = parts(&file(&server, &words, WordsFile::Xlsx).unwrap());
    let part = |name: &str| &book.iter().find(|(found, _)| found == name).unwrap_or_else(|| panic!("{name}")).1;
    let (strings, sheet, styles) = (part("xl/sharedStrings.xml"), part("xl/worksheets/sheet1.xml"), part("xl/styles.xml"));
    let strings: Vec<&str> = strings.split("<t").skip(1).map(|rest| rest.split_once('>').unwrap().1.split_once('<').unwrap().0).collect();
    let styles: Vec<&str> = styles.split_once("<cellXfs").unwrap().1.split_once("</cellXfs>").unwrap().0.split("<xf ").skip(1).collect();
    assert!(!sheet.contains("<f>"), "no cell is a formula");
    let mut seen = BTreeSet::new();
    for cell in sheet.split("<c ").skip(1).filter(|cell| cell.contains("t=\"s\"")) {
        let text = strings[cell.split_once("<v>").unwrap().1.split_once('<').unwrap().0.parse::<usize>().unwrap()];
        let style = styles[cell.split_once("s=\"").map_or(0, |(_, rest)| rest.split('"').next().unwrap().parse().unwrap())];
        if let Some((tag, _)) = languages.iter().find(|(_, words)| text.starts_with(words)) {
            let order = if matches!(*tag, "ar" | "fa") { "readingOrder=\"2\"" } else { "readingOrder=\"1\"" };
            assert!(style.contains(order), "{text}: {style}");
            seen.insert(*tag);
        }
    }
    assert_eq!(seen.len(), 4, "{strings:?}");
    assert!(part("docProps/core.xml").contains("2000-01-01"), "the day of writing is not told");
}

#[test]
fn a_file_is_entered_before_it_leaves_and_only_for_those_who_may() {
    let server = TestServer::shipped(On::Sqlite);
    let words = words(&server, "survey_b");
    let mut browser = signed_in(&server, Role::Analyst);
    let address = "/desk/inventory/survey_b/texts/released/passages.csv";
    assert!(ok(&mut browser, address).shows("noch kein Text freigegeben"));
    assert!(server.wait(server.engine.ledger(words.process())).unwrap().entries.is_empty());
    let ids = gathered(&server, &words, Source::Answer, &[("de", "Mehr Busse.")]);
    release(&server, &words, &ids[0], "Mehr Busse.", None);
    let reply = ok(&mut browser, address);
    assert!(reply.html().contains("Mehr Busse."), "{}", reply.html());
    assert_eq!(reply.header("content-type"), Some("text/csv; charset=utf-8"));
    let ledger = server.wait(server.engine.ledger(words.process())).unwrap();
    assert_eq!((ledger.entries.len(), ledger.broken_at), (1, None));
    let entry = &ledger.entries[0];
    assert_eq!((entry.account.as_str(), entry.kind.as_str(), entry.object.as_str()), ("analyst", "words", "survey_b/words passages.csv"));
    assert!(ok(&mut browser, "/desk/inventory/survey_b/release").shows("Texte herausgegeben"));
    assert_eq!(browser.get("/desk/inventory/survey_b/texts/released/raw.csv").status, 404);
    assert_eq!(signed_in(&server, Role::Interviewer).get(address).status, 403);
}
