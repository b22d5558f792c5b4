//! Workshop packs: every number in every part is one of the table files, what is withheld is said in words, words
//! appear while they are released and no longer, all parts have the planned pages and the same day and data, and
//! every file is in the ledger with what the snapshots guarantee before it leaves.

use std::{
    collections::BTreeSet,
    fs,
    io::{Cursor, Read as _},
    process::Command,
};

use vielstimmig::{
    domain::{
        figure::{FieldPart, FigureId},
        interviews::{EntryKind, QuoteConsent},
        words::review::Decision,
    },
    workflows::{
        accounts::Role,
        publications::Publishing,
        reports::{Made, PackFile, ReportRefused, pack::Part},
        results::View,
        words::grid::Mark,
    },
};
use zip::ZipArchive;

use crate::{
    results::{filled, invented, ok, results, signed_in},
    support::{On, TestServer},
    words::{entry, interview},
    words_files::{code_text, words},
};

const FIELD: &str = "home_mob";
const SURVEYS: [&str; 2] = ["survey_a", "survey_b"];

fn pack(server: &TestServer, field: &str, language: &str, file: PackFile) -> Result<Made, ReportRefused> {
    server.wait(server.engine.pack("organiser", "inventory", field, &language.parse().unwrap(), file)).unwrap()
}

fn part(server: &TestServer, field: &str, language: &str, part: Part) -> Vec<u8> {
    pack(server, field, language, PackFile::Part(part)).unwrap().bytes
}

/// What a program of poppler says about a file.
pub(crate) fn told(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pack.pdf");
    fs::write(&path, pdf).unwrap();
    let mut command = Command::new(program);
    command.args(arguments).arg(&path);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().expect("poppler-utils are installed");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // `pdfinfo` prints titles of headings as they lie in the file.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Text without marks of direction and with plain spaces.
pub(crate) fn plain(text: &str) -> String {
    let is_mark = |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| !is_mark(c)).map(|c| if matches!(c, '\u{a0}' | '\u{202f}') { ' ' } else { c }).collect()
}

/// Letters and digits alone: without spaces, direction marks, vowel marks and signs.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Shares of a text: numbers with a percent sign before or behind them.
pub(crate) fn shares(text: &str) -> BTreeSet<u64> {
    let text = plain(text).replace(" %", "%");
    let number = |digits: String| digits.parse().ok();
    let digits_of = |part: &str| part.chars().take_while(char::is_ascii_digit).collect::<String>();
    let before = |part: &str| part.chars().rev().take_while(char::is_ascii_digit).collect::<String>().chars().rev().collect::<String>();
    let places = text.match_indices('%').map(|(at, _)| (&text[..at], &text[at + 1..]));
    places.filter_map(|(left, right)| number(before(left)).or_else(|| number(digits_of(right)))).collect()
}

/// Numbers of people in a text: those beside "n ~", and in German those who were asked.
fn bases(text: &str) -> BTreeSet<u64> {
    let text = plain(text).replace("von rund ", "n ~ ");
    let digits = |part: &str| part.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect::<String>();
    let places = text.match_indices("n ~ ").map(|(at, sign)| &text[at + sign.len()..]);
    places.filter_map(|rest| digits(rest).replace(['.', ','], "").parse().ok()).collect()
}

/// Every share and every base of the table files of both surveys: as a whole, and by the group of the people
/// concerned; and every share of mentions of the files of figures.
fn published(server: &TestServer, language: &str) -> (BTreeSet<u64>, BTreeSet<u64>) {
    let (mut shares, mut bases) = (BTreeSet::new(), BTreeSet::new());
    for survey in SURVEYS {
        let results = results(server, survey);
        let group = results.instrument().group.clone();
        let views = std::iter::once(View::default()).chain(group.filter(|_| survey == "survey_b").map(|group| View::by(&group)));
        for view in views {
            for variable in results.variables() {
                let Some(file) = results.table_file(variable, &view, &language.parse().unwrap()) else { continue };
                let mut reader = csv::Reader::from_reader(file.as_slice());
                for line in reader.records().map(Result::unwrap) {
                    shares.extend(line[9].parse::<u64>());
                    bases.extend(line[12].parse::<u64>());
                }
            }
        }
    }
    let reader = language.parse().unwrap();
    for id in server.wait(server.engine.figures("inventory", &reader)).unwrap() {
        let Some(figure) = server.wait(server.engine.figure("inventory", &id, &reader)).unwrap() else { continue };
        let mut file = csv::Reader::from_reader(figure.csv.as_slice());
        let mentions: Vec<usize> =
            file.headers().unwrap().iter().enumerate().filter_map(|(at, name)| name.ends_with("_mentions").then_some(at)).collect();
        for line in file.records().map(Result::unwrap) {
            shares.extend(mentions.iter().filter_map(|at| line[*at].parse::<u64>().ok()));
        }
    }
    (shares, bases)
}

/// Name and both shares of every option of a figure, as its file has them.
fn options(server: &TestServer, part: FieldPart, language: &str) -> Vec<(String, [String; 2])> {
    let id = FigureId::Field { field: FIELD.parse_code(), part };
    let figure = server.wait(server.engine.figure("inventory", &id, &language.parse().unwrap())).unwrap().unwrap();
    let mut reader = csv::Reader::from_reader(figure.csv.as_slice());
    reader.records().map(Result::unwrap).map(|line| (line[1].to_string(), [line[3].to_string(), line[10].to_string()])).collect()
}

trait ParseCode {
    fn parse_code(&self) -> vielstimmig::domain::identifiers::Code;
}

impl ParseCode for &str {
    fn parse_code(&self) -> vielstimmig::domain::identifiers::Code {
        vielstimmig::domain::identifiers::code(self)
    }
}

#[test]
fn every_number_in_a_pack_is_one_of_the_table_files() {
    let server = filled(On::Sqlite, 1_136);
    for language in ["de", "ar"] {
        let (known, people) = published(&server, language);
        for field in ["home_mob", "lang_edu", "prof_inst"] {
            for of in Part::ALL {
                let text = told("pdftotext", &["-layout"], &part(&server, field, language, of));
                let (found, n) = (shares(&text), bases(&text));
                assert!(!found.is_empty(), "{field} {language} {of:?}: {text}");
                assert!(found.is_subset(&known), "{field} {language} {of:?}: {:?}", found.difference(&known).collect::<Vec<_>>());
                // The handout says in words how many were asked.
                assert!(
                    !n.is_empty() || of == Part::Poster || (of, language) == (Part::Handout, "ar"),
                    "{field} {language} {of:?}: {text}"
                );
                assert!(n.is_subset(&people), "{field} {language} {of:?}: {:?}", n.difference(&people).collect::<Vec<_>>());
            }
        }
    }
}

#[test]
fn the_sheet_for_the_moderation_says_of_each_option_what_its_file_says() {
    let server = filled(On::Sqlite, 1_136);
    for language in ["de", "ar"] {
        let text = plain(&told("pdftotext", &["-layout"], &part(&server, FIELD, language, Part::Moderator)));
        let rows: Vec<&str> = text.lines().filter(|line| line.matches('%').count() >= 2).collect();
        for of in [FieldPart::Hurdles, FieldPart::Needs] {
            for (name, [actors, people]) in options(&server, of, language) {
                let is_it = |line: &&str| {
                    let found = shares(line);
                    let wanted: BTreeSet<u64> = [&actors, &people].map(|share| share.parse().unwrap()).into();
                    // Shares of mentions stand beside them.
                    wanted.is_subset(&found)
                };
                // A long name is on several lines, the first of which may be above the numbers.
                let begins: String = bare(&name).chars().take(8).collect();
                assert!(
                    rows.iter().any(|line| bare(line).contains(&begins) && is_it(line)),
                    "{language}: {name} {actors} {people} {rows:#?}"
                );
            }
        }
    }
}

#[test]
fn the_back_of_each_card_says_what_its_file_says() {
    let server = filled(On::Sqlite, 1_136);
    for language in ["de", "ar"] {
        let cards = part(&server, FIELD, language, Part::Cards);
        let pages: Vec<String> = told("pdftotext", &[], &cards).split('\u{c}').map(str::to_string).collect();
        let all: Vec<_> = [FieldPart::Hurdles, FieldPart::Needs].into_iter().flat_map(|of| options(&server, of, language)).collect();
        assert!(all.len() >= 9, "{all:?}");
        for (name, numbers) in all {
            let wanted: BTreeSet<u64> = numbers.iter().map(|share| share.parse().unwrap()).collect();
            let back = pages.iter().find(|page| bare(page).contains(&bare(&name)) && page.contains('%'));
            assert_eq!(back.map(|page| shares(page)), Some(wanted), "{language}: {name}");
        }
    }
}

#[test]
fn every_part_has_its_pages_and_the_same_day_and_data() {
    let server = filled(On::Sqlite, 1_136);
    for field in &server.engine.process("inventory").unwrap().fields {
        for language in ["de", "en", "ar", "tr", "uk"] {
            let mut stamps = BTreeSet::new();
            for of in Part::ALL {
                let made = pack(&server, field.as_str(), language, PackFile::Part(of)).unwrap();
                assert_eq!(made.problems, [], "{field} {language} {of:?}");
                let pages: usize =
                    told("pdfinfo", &[], &made.bytes).lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap();
                match of.pages() {
                    Some(planned) => assert_eq!(pages, planned, "{field} {language} {of:?}"),
                    None => assert!((24..=40).contains(&pages) && pages.is_multiple_of(2), "{field} {language}: {pages}"),
                }
                let text = plain(&told("pdftotext", &[], &made.bytes));
                let marks = text
                    .split(|c: char| !c.is_ascii_alphanumeric())
                    .filter(|word| word.len() == 12 && u64::from_str_radix(word, 16).is_ok());
                let last = text.lines().rfind(|line| line.contains("2026")).unwrap_or_default();
                stamps.insert(last.split(|c: char| !c.is_ascii_alphanumeric()).find(|word| word.len() == 12).map(str::to_string));
                assert!(marks.count() > 0, "{text}");
            }
            assert_eq!(stamps.len(), 1, "{field} {language}: {stamps:?}");
        }
    }
}

#[test]
fn a_pack_is_tagged_reads_in_order_and_tells_nothing_of_its_making() {
    let server = filled(On::Sqlite, 1_136);
    let [german, arabic] = ["de", "ar"].map(|language| pack(&server, FIELD, language, PackFile::Sheets).unwrap().bytes);
    assert_eq!(pack(&server, FIELD, "de", PackFile::Sheets).unwrap().bytes, german, "the same bytes twice");

    let structure = told("pdfinfo", &["-struct"], &german);
    for tag in ["H1", "H2", "H3", "P", "LBody", "Table", "TR", "TH", "TD", "Figure"] {
        assert!(structure.lines().any(|line| line.trim_start().split([' ', ':']).next() == Some(tag)), "{tag}: {structure}");
    }
    let about = told("pdfinfo", &[], &german);
    assert!(about.contains("Tagged:          yes") && about.contains("Handout: Wohnen und Mobilität"), "{about}");
    assert!(!["Creator", "Producer", "CreationDate", "ModDate", "Author"].iter().any(|name| about.contains(name)), "{about}");

    let text = told("pdftotext", &[], &arabic);
    for sentence in ["السكن والتنقل", "استبيان لكل الأشخاص النشطين في مجال الاندماج", "كيف نشأت هذه الأرقام", "من المتأثر بالضبط"]
    {
        assert!(bare(&text).contains(&bare(sentence)), "{sentence}: {text}");
    }
    assert!(told("pdftotext", &[], &german).contains("Entwurf"));
}

#[test]
fn the_archive_holds_every_part_every_figure_and_a_list() {
    let server = filled(On::Sqlite, 1_136);
    let made = pack(&server, FIELD, "de", PackFile::Everything).unwrap();
    assert_eq!(made.bytes, pack(&server, FIELD, "de", PackFile::Everything).unwrap().bytes, "the same bytes twice");
    let mut archive = ZipArchive::new(Cursor::new(&made.bytes)).unwrap();
    let names: Vec<String> = (0..archive.len()).map(|at| archive.by_index(at).unwrap().name().unwrap().into_owned()).collect();
    let mut list = String::new();
    archive.by_name("Inhalt.txt").unwrap().read_to_string(&mut list).unwrap();
    assert!(names.iter().skip(1).all(|name| list.contains(name.as_str())), "{names:?} {list}");
    for of in Part::ALL {
        assert!(names.contains(&format!("home_mob-de-{}.pdf", of.as_str())), "{names:?}");
    }
    for name in [
        "home_mob-de-handout.docx",
        "home_mob-de-handout.pptx",
        "home_mob-de-moderator.docx",
        "figures/hurdles-home_mob-de.svg",
        "figures/needs-home_mob-de.png",
    ] {
        assert!(names.iter().any(|found| found == name), "{name}: {names:?}");
    }
    let mut file = Vec::new();
    archive.by_name("figures/hurdles-home_mob-de.csv").unwrap().read_to_end(&mut file).unwrap();
    let id = FigureId::Field { field: FIELD.parse_code(), part: FieldPart::Hurdles };
    assert_eq!(file, server.wait(server.engine.figure("inventory", &id, &"de".parse().unwrap())).unwrap().unwrap().csv);
    let all = server.wait(server.engine.all_packs("organiser", server.engine.process("inventory").unwrap(), &"de".parse().unwrap()));
    let all = ZipArchive::new(Cursor::new(all.unwrap().unwrap().bytes)).unwrap();
    assert_eq!(all.len(), names.len() * 6);
}

#[test]
fn a_poor_survey_gives_packs_that_hide_what_must_be_hidden_and_say_so() {
    let server = filled(On::Sqlite, 138);
    let mut in_brackets = 0;
    let (known, people) = published(&server, "de");
    for field in &server.engine.process("inventory").unwrap().fields {
        let made = pack(&server, field.as_str(), "de", PackFile::Sheets).unwrap();
        assert_eq!(made.problems, [], "{field}");
        let text = plain(&told("pdftotext", &["-layout"], &made.bytes));
        assert!(shares(&text).is_subset(&known) && bases(&text).is_subset(&people), "{field}: {text}");
        // In a table, not in a sentence.
        let bracketed = text.lines().any(|line| line.contains(" %)") && line.contains("  ("));
        in_brackets += usize::from(bracketed);
        assert_eq!(bracketed, text.contains("Zahlen in Klammern: kleine Fallzahl"), "{field}: {text}");
        assert!(text.contains("Was sind bei uns die größten Herausforderungen?"), "useful all the same: {text}");
        let first = text.split('\u{c}').next().unwrap();
        assert!(!first.contains(" %)"), "no statement rests on a small group: {first}");
    }
    assert!(in_brackets > 0, "with so few answers something stands in brackets");
}

#[test]
fn with_hardly_any_answers_a_pack_says_that_there_are_no_numbers() {
    let server = filled(On::Sqlite, 60);
    if SURVEYS.iter().all(|survey| results(&server, survey).is_empty()) {
        assert_eq!(pack(&server, FIELD, "de", PackFile::Sheets).unwrap_err(), ReportRefused::NoSnapshot);
        return;
    }
    let text = plain(&told("pdftotext", &[], &pack(&server, FIELD, "de", PackFile::Sheets).unwrap().bytes));
    assert!(
        text.contains("nicht gezeigt") || text.contains("noch keine Zahlen zeigen") || text.contains("noch keine Ergebnisse"),
        "{text}"
    );
}

#[test]
fn a_poster_is_one_sheet_also_with_few_answers_and_a_code_to_the_screen() {
    for most in [138, 1_136] {
        let server = filled(On::Sqlite, most);
        let process = server.engine.process("inventory").unwrap();
        let chosen: Vec<FigureId> = server.wait(server.engine.publishable_figures(process)).unwrap().into_iter().take(1).collect();
        let state = server.wait(server.engine.publication_state(process)).unwrap();
        let publishing = server.wait(server.engine.publish(process, "organiser", &chosen, state.mark.as_str())).unwrap();
        assert!(matches!(publishing, Publishing::Made), "{publishing:?}");
        let engine = server.engine.clone().reached_at(Some("https://x.example".parse().unwrap()));
        for field in &process.fields {
            let file = PackFile::Part(Part::Poster);
            let made = server.wait(engine.pack("organiser", "inventory", field.as_str(), &"de".parse().unwrap(), file)).unwrap().unwrap();
            assert_eq!(made.problems, [], "{field} of {most}");
            let about = told("pdfinfo", &[], &made.bytes);
            assert!(about.lines().any(|line| line.split_whitespace().eq(["Pages:", "1"])), "{field} of {most}: {about}");
            let text = plain(&told("pdftotext", &[], &made.bytes));
            assert!(text.contains("https://x.example/r/inventory") && text.contains("Herausforderungen"), "{field} of {most}: {text}");
        }
    }
}

#[test]
fn slides_ask_what_the_workshop_asks_and_say_whose_view_they_show() {
    let server = filled(On::Sqlite, 1_136);
    let made = pack(&server, FIELD, "de", PackFile::Everything).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(&made.bytes)).unwrap();
    let mut file = Vec::new();
    archive.by_name("home_mob-de-handout.pptx").unwrap().read_to_end(&mut file).unwrap();
    let mut slides = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut said = Vec::new();
    for number in 1.. {
        let Ok(mut slide) = slides.by_name(&format!("ppt/slides/slide{number}.xml")) else { break };
        let mut xml = String::new();
        slide.read_to_string(&mut xml).unwrap();
        said.push(plain(&xml));
    }
    assert!(said.iter().all(|slide| slide.contains("nicht repräsentativ")), "{said:#?}");
    let first = &said[0];
    assert!(["Worum geht es heute?", "1. Was sind bei uns die größten Herausforderungen?", "2. "].iter().all(|text| first.contains(text)));
    let charts: Vec<&String> = said.iter().filter(|slide| slide.contains("<p:pic>")).collect();
    assert!(charts.len() == 4 && charts.iter().filter(|slide| slide.contains("n ~ ")).count() >= 3, "{charts:#?}");
    assert!(said.iter().any(|slide| slide.contains("Wer sieht es anders?") && slide.contains("•")));
    assert!(said.last().unwrap().contains("Die Teilnahme war freiwillig"));
}

#[test]
fn words_are_quoted_while_they_are_released_and_no_longer() {
    let server = filled(On::Sqlite, 300);
    let talk = interview(&server, |quote| quote != QuoteConsent::No);
    let quoted = "Wir suchen seit zwei Jahren, und niemand ruft zurück.";
    let planted = entry(9, &talk, EntryKind::Quote, true, quoted);
    server.wait(server.engine.store().put_entry(&planted)).unwrap();
    let words = words(&server, "guide_c");
    let id = server.engine.keys().text_id(&["entry", planted.id.as_str()]);
    let book = server.wait(server.engine.code_book(words.process())).unwrap().book;
    let shows = || {
        [Part::Handout, Part::Poster].map(|of| {
            let text = told("pdftotext", &[], &part(&server, FIELD, "de", of));
            bare(&text).contains(&bare(quoted))
        })
    };
    assert_eq!(shows(), [false; 2], "nobody has released it");
    let revision = || server.wait(words.text(&id)).unwrap().unwrap().revision;
    let release = Decision::Release { text: quoted.into(), translation: None, paraphrased: false, harmless: Vec::new() };
    server.wait(words.decide(&id, revision(), release, "ada")).unwrap();
    assert_eq!(shows(), [false; 2], "a quote needs two people");
    server.wait(words.decide(&id, revision(), Decision::Agree, "bo")).unwrap();
    assert_eq!(shows(), [false; 2], "nobody has said what it is about");
    code_text(&server, &words, &id, &[book.code(&"housing_search".parse_code()).unwrap()], &Mark::Whole, "coder-eins");
    assert_eq!(shows(), [true; 2]);
    let handout = told("pdftotext", &[], &part(&server, FIELD, "ar", Part::Handout));
    assert!(bare(&handout).contains(&bare(quoted)), "in its own language: {handout}");
    let elsewhere = told("pdftotext", &[], &part(&server, "work_econ", "de", Part::Handout));
    assert!(!bare(&elsewhere).contains(&bare(quoted)), "not with another field");
    let mut organiser = signed_in(&server, Role::Organiser);
    let page = format!("/iv/{}/no-quotes", talk.id);
    let html = ok(&mut organiser, &page).html();
    let token = html.split("name=\"_token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_string();
    assert_eq!(organiser.post(&page, &[("_token".into(), token)]).status, 303);
    assert_eq!(shows(), [false; 2], "the consent is taken back");
}

#[test]
fn without_a_snapshot_a_pack_is_refused_with_a_sentence() {
    let server = invented(On::Sqlite, 60);
    let mut analyst = signed_in(&server, Role::Analyst);
    assert!(SURVEYS.iter().all(|survey| results(&server, survey).is_empty()));
    assert_eq!(pack(&server, FIELD, "de", PackFile::Sheets).unwrap_err(), ReportRefused::NoSnapshot);
    for name in ["home_mob-de.pdf", "home_mob-de-cards.pdf", "home_mob-de.zip"] {
        let reply = analyst.get(&format!("/desk/inventory/pack/{name}"));
        assert_eq!(reply.status, 409, "{name}");
        assert!(String::from_utf8_lossy(&reply.body).contains("frieren Sie unter"));
    }
    for unknown in ["nonsense-de.pdf", "home_mob-xx.pdf", "home_mob-de.txt", "home_mob", "home_mob-de-nothing.pdf"] {
        assert_eq!(analyst.get(&format!("/desk/inventory/pack/{unknown}")).status, 404, "{unknown}");
    }
}

#[test]
fn a_pack_is_in_the_ledger_with_its_guarantee_before_it_leaves() {
    let server = filled(On::Sqlite, 300);
    let mut analyst = signed_in(&server, Role::Analyst);
    let page = ok(&mut analyst, "/desk/inventory/workshop?language=ar").html();
    for (name, begins) in [("home_mob-ar.pdf", "%PDF"), ("home_mob-ar-cards.pdf", "%PDF"), ("home_mob-ar.zip", "PK")] {
        let reply = ok(&mut analyst, &format!("/desk/inventory/pack/{name}"));
        assert!(reply.body.starts_with(begins.as_bytes()), "{name}");
        assert!(name == "home_mob-ar.pdf" || page.contains(&format!("/desk/inventory/pack/{name}")), "{name}: {page}");
        let process = server.engine.process("inventory").unwrap();
        let ledger = server.wait(server.engine.ledger(process)).unwrap();
        let entry = ledger.entries.iter().find(|entry| entry.object == format!("inventory/pack {name}")).unwrap();
        let of_snapshots = ledger.entries.iter().filter(|entry| entry.kind == "snapshot");
        for snapshot in of_snapshots {
            let guarantee: serde_json::Value = serde_json::from_str(&entry.guarantee).unwrap();
            let expected: serde_json::Value = serde_json::from_str(&snapshot.guarantee).unwrap();
            assert_eq!(guarantee[&snapshot.object], expected, "{name}");
        }
        assert_eq!(entry.account, "analyst");
    }
}
