//! The README is held to what it says: its survey is sound, `check` says what it shows, its table is
//! what disclosure control makes of it, its picture of the layers is that of the crate, every option
//! is explained, and every file it points to is there.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::Command,
};

use vielstimmig::{
    domain::{
        aggregation::{IndexBuilder, Subject},
        answers::Answer,
        disclosure::{Caps, Cell, Group, Policy, PublishableRow, Release},
        identifiers::{Code, code},
        questionnaire::{
            Anonymity, Choice, ChoiceKind, Instrument, InstrumentKind, Page, Presentation, Question, QuestionKind, Roles, RowPlan,
        },
    },
    interchange::process_folder::{self, FolderProblem, ProcessFolder},
};

const README: &str = include_str!("../README.md");
const CRATE: &str = include_str!("../src/lib.rs");
const FOLDER: &str = "surveys/street_festival";

/// The text of every fenced block.
fn blocks() -> Vec<&'static str> {
    let fenced = README.split("\n```").skip(1).step_by(2);
    fenced.filter_map(|block| block.split_once('\n').map(|(_, text)| text)).collect()
}

/// The files of the survey: each begins with a comment that says its path.
fn survey() -> BTreeMap<&'static str, String> {
    let mut files: BTreeMap<&str, String> = BTreeMap::new();
    for block in blocks() {
        let mut path = None;
        for line in block.lines() {
            let named = line.strip_prefix("# ").filter(|name| !name.contains(' '));
            path = named.filter(|name| Path::new(name).extension().is_some()).or(path);
            if let Some(path) = path {
                let file = files.entry(path).or_default();
                file.push_str(line);
                file.push('\n');
            }
        }
    }
    files
}

fn load(files: &BTreeMap<&str, String>) -> Result<ProcessFolder, Vec<FolderProblem>> {
    let surroundings = tempfile::tempdir().unwrap();
    let folder = surroundings.path().join("street_festival");
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    process_folder::load(&folder)
}

#[test]
fn the_survey_is_sound_and_as_short_as_it_says() {
    let files = survey();
    assert_eq!(files.len(), 5, "{:?}", files.keys());
    let folder = load(&files).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let questions: Vec<&str> = folder.process.instruments[0].questions().map(|question| question.id.as_str()).collect();
    assert_eq!(questions, ["F1", "F2"]);
    let lines = files["festival.toml"].lines().skip(1).filter(|line| !line.is_empty()).count();
    assert!(lines <= 20, "{lines} lines");
}

#[test]
fn check_says_what_is_shown() {
    let mut files = survey();
    let sound = files["festival.toml"].clone();
    let broken = sound.replace("max_chars", "max_char").replace("{1, 2}", "{1, 4}");
    files.insert("festival.toml", broken);
    let problems = load(&files).expect_err("two mistakes");
    let mut lines: Vec<String> = problems.iter().map(|problem| format!("{FOLDER}/{problem}")).collect();
    lines.push(format!("{} problems", problems.len()));
    let said = lines.join("\n");
    assert!(README.contains(&format!("```text\n{said}\n```")), "the README does not show:\n{said}");
}

/// The lines of the table that begins with a word, without its head: name and cells.
fn table(begins: &str) -> Vec<(&'static str, Vec<&'static str>)> {
    let rows = README.lines().skip_while(|line| !line.starts_with(&format!("| {begins} |"))).skip(2);
    let cells = rows.take_while(|line| line.starts_with('|')).map(|line| line.trim_matches('|').split('|').map(str::trim));
    cells.map(|mut cells| (cells.next().unwrap(), cells.collect())).collect()
}

/// A line of a table as the README writes it.
fn written(row: &PublishableRow) -> Vec<String> {
    let write = |cell: &Cell| match cell {
        Cell::Shown(count) => format!("≈ {count}"),
        Cell::Bracketed(count) => format!("(≈ {count})"),
        Cell::Withheld => "–".to_string(),
    };
    row.cells().iter().chain([&row.base()]).map(write).collect()
}

#[test]
fn the_table_is_what_disclosure_control_makes_of_it() {
    let counted = table("Counted");
    let numbers = |cells: &[&str]| -> Vec<u64> { cells.iter().map(|cell| cell.parse().unwrap()).collect() };
    let (everybody, groups) = counted.split_last().unwrap();
    let total = numbers(&everybody.1);
    for (at, all) in total.iter().enumerate() {
        assert_eq!(groups.iter().map(|(_, cells)| numbers(cells)[at]).sum::<u64>(), *all, "column {at}");
    }
    let place = |name: &str| code(&name.to_lowercase().replace('-', "_"));
    let instrument = festival(&groups.iter().map(|(name, _)| place(name)).collect::<Vec<_>>(), total.len() - 1);
    let mut index = IndexBuilder::new(&instrument);
    let mut key = 40_u8;
    for (name, cells) in groups {
        for (option, count) in numbers(cells).split_last().unwrap().1.iter().enumerate() {
            for _ in 0..*count {
                key = key.wrapping_mul(5).wrapping_add(97);
                let chose = |code| Answer::Choice { code, other: None };
                let answers = [(code("place"), chose(place(name))), (code("liked"), chose(code(&option.to_string())))];
                index.add(&answers.into_iter().collect(), key, 0);
            }
        }
    }
    let release = Release::of(&index.build(), &instrument.breakdowns, &Policy::default(), &Caps::new());
    let protected = release.table(&Subject::of(&code("liked")), Some(&code("place")), None).unwrap();
    let name = |group: &Group| match group {
        Group::One(of) => groups.iter().find(|(name, _)| place(name) == *of).unwrap().0.to_string(),
        Group::Combined(of) => {
            let names = groups.iter().filter(|(name, _)| of.contains(&place(name))).map(|(name, _)| *name);
            names.collect::<Vec<_>>().join(" and ")
        }
    };
    let mut shown: Vec<String> =
        protected.rows().iter().map(|(group, row)| format!("| {} | {} |", name(group), written(row).join(" | "))).collect();
    shown.push(format!("| Everybody | {} |", written(protected.total()).join(" | ")));
    let shown = shown.join("\n");
    assert!(README.contains(&shown), "the README does not show:\n{shown}");
}

/// A survey with a question and the place people live in.
fn festival(places: &[Code], options: usize) -> Instrument {
    let question = |id: &str, codes: Vec<Code>| Question {
        id: code(id),
        name: code(id),
        kind: QuestionKind::Single {
            choices: codes
                .into_iter()
                .map(|code| Choice { code, text: String::new(), kind: ChoiceKind::Substantive, group: None, sensitive: false })
                .collect(),
            presentation: Presentation::Radios,
        },
        roles: Roles::default(),
        required: false,
        field: None,
        mirror_of: None,
        show_if: None,
        ends: Vec::new(),
        rotate_groups: false,
    };
    let options = (0..options).map(|at| code(&at.to_string())).collect();
    Instrument {
        id: code("festival"),
        kind: InstrumentKind::Survey,
        slug: None,
        anonymity: Anonymity::Strict,
        languages: Vec::new(),
        minutes: None,
        opens: None,
        closes: None,
        core: Vec::new(),
        place: None,
        group: None,
        breakdowns: vec![code("place")],
        pages: vec![Page {
            id: code("page"),
            sensitive_consent: false,
            questions: vec![question("place", places.to_vec()), question("liked", options)],
        }],
        modules: Vec::new(),
        derived: Vec::new(),
        rows: RowPlan::default(),
        targets: Vec::new(),
        weighting: None,
        detached: Vec::new(),
    }
}

#[test]
fn the_layers_are_those_of_the_crate() {
    let layers = blocks().into_iter().find(|block| block.starts_with("main, commands")).expect("the picture of the layers");
    for line in layers.lines() {
        assert!(CRATE.contains(&format!("//! {line}\n")), "src/lib.rs does not say: {line}");
    }
}

/// What the program says about a command.
fn help(command: &[String]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_vielstimmig")).args(command).arg("--help").output().unwrap();
    assert!(output.status.success(), "{command:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// Commands with the commands below them, each with its help.
fn commands() -> Vec<(Vec<String>, String)> {
    let mut found = vec![(Vec::new(), help(&[]))];
    let mut at = 0;
    while at < found.len() {
        let (command, text) = found[at].clone();
        let below = text.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
        for name in below.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help") {
            let command = [command.clone(), vec![name.to_string()]].concat();
            let text = help(&command);
            found.push((command, text));
        }
        at += 1;
    }
    found
}

/// Words of a text that begin in a certain way, up to the end of the name.
fn words(text: &str, begin: &str) -> BTreeSet<String> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let words = text.split(|letter| !is_name(letter)).filter(|word| word.len() > begin.len() && word.starts_with(begin));
    words.filter(|word| word[begin.len()..].starts_with(|letter: char| letter.is_ascii_alphabetic())).map(str::to_string).collect()
}

#[test]
fn every_command_option_and_variable_is_explained_and_no_other() {
    let commands = commands();
    assert!(commands.len() > 10, "{commands:?}");
    for (command, text) in &commands {
        let name = command.join(" ");
        assert!(name.is_empty() || README.contains(&format!("`{name}")), "the README does not tell of `{name}`");
        for option in words(text, "--").into_iter().chain(words(text, "VIELSTIMMIG_")) {
            assert!(README.contains(&format!("`{option}`")), "the README does not tell of {option} of `{name}`");
        }
    }
    // What the README writes for cargo is not an option of the program.
    let known: BTreeSet<String> =
        commands.iter().flat_map(|(_, text)| [words(text, "--"), words(text, "VIELSTIMMIG_")]).flatten().collect();
    let own = README.lines().filter(|line| !line.contains("cargo ")).collect::<Vec<_>>().join("\n");
    for word in words(&own, "--").into_iter().chain(words(&own, "VIELSTIMMIG_")) {
        assert!(known.contains(&word), "the README tells of {word}, which the program does not know");
    }
}

#[test]
fn every_file_it_points_to_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let targets = README.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
    let files: Vec<&str> = targets.filter(|target| !target.starts_with("https://")).collect();
    assert!(files.len() > 10, "{files:?}");
    for file in files {
        assert!(root.join(file).exists(), "{file} is not there");
    }
    let picture = fs::metadata(root.join("tests/browser/screenshots/question.png")).unwrap();
    assert!(picture.len() <= 150_000, "the picture has {} bytes", picture.len());
}
