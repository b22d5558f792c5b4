//! A file for each answer and block, in a folder: `anonymise --out-folder`.

use std::path::Path;

use crate::{
    commands::{
        anonymise::{AnonymiseArguments, in_words},
        export::write,
        failure::Failure,
    },
    domain::disclosure::rows::{
        RowPolicy,
        release::{Care, ReleasePolicy, ReleaseRefusal, ReleaseRequest, RowTable, release},
    },
    interchange::row_file::read_table,
    localisation::{Catalogue, INTERFACE},
    rendering::{
        exports::{ReleaseFrame, file_name, refused_release_report, release_report, released_rows},
        pages::row_report::row_report,
    },
    workflows::surroundings::Surroundings,
};

/// Writes what may leave, and a report of everything. Fails when nothing may.
pub(super) fn write_files(arguments: &AnonymiseArguments, rows: RowPolicy, folder: &Path) -> Result<(), Failure> {
    let policy = ReleasePolicy { rows, ..ReleasePolicy::usual(rows.mode) };
    let rows = RowPolicy { least_rows: arguments.least_rows.unwrap_or(RowPolicy::LEAST_ROWS), ..rows };
    let policy = ReleasePolicy { rows, least_rows_for_more: policy.least_rows_for_more.max(rows.least_rows), ..policy };
    let blocks: Vec<Vec<String>> = arguments.block.iter().map(|names| names.split(',').map(str::to_string).collect()).collect();
    let all: Vec<String> = arguments.answer.iter().chain(blocks.iter().flatten()).cloned().collect();
    let (table, delimiter) = read_table(&arguments.file, &arguments.traits, &all).map_err(|problem| Failure::input(problem.to_string()))?;
    let table = with_care(table, arguments)?;
    let mut people = arguments.approved_by.clone();
    people.sort_unstable();
    people.dedup();
    let approvals = u64::try_from(people.len()).unwrap_or(u64::MAX);
    let request = ReleaseRequest { answers: arguments.answer.clone(), blocks, approvals };
    let frame = ReleaseFrame { approved_by: people, ..ReleaseFrame::default() };
    let surroundings = Surroundings::system();
    let release = match release(&table, &policy, &request, surroundings.random_number(), &mut || surroundings.random_number()) {
        Ok(release) => release,
        Err(refusal) => {
            write(&arguments.report, refused_release_report(&table, &policy, &refusal, &frame).as_bytes())?;
            return Err(Failure::input(format!("no rows are released: {}", said(&refusal, table.traits()))));
        }
    };
    std::fs::create_dir_all(folder).map_err(|error| Failure::environment(format!("{} cannot be made: {error}", folder.display())))?;
    let mut written = 0;
    for (names, file) in &release.files {
        match file {
            Ok(file) => {
                let path = folder.join(file_name(names));
                write(&path, &released_rows(file, delimiter))?;
                written += 1;
                println!("{}: {} rows", path.display(), file.len());
            }
            Err(refusal) => println!("{}: no file: {}", names.join(" and "), said(refusal, table.traits())),
        }
    }
    write(&arguments.report, release_report(&release, &frame).as_bytes())?;
    println!("{}: report", arguments.report.display());
    if let Some(page) = &arguments.page {
        let catalogue = Catalogue::build(&INTERFACE, []).map_err(|problems| Failure::environment(problems.join("\n")))?;
        let texts = catalogue.texts(&arguments.language, None);
        write(page, row_report(&texts, &release, &str::to_string).into_string().as_bytes())?;
        println!("{}: page", page.display());
    }
    if written == 0 { Err(Failure::input("no rows are released; the report says why")) } else { Ok(()) }
}

/// The answers named as sensitive, with the care they need.
fn with_care(table: RowTable, arguments: &AnonymiseArguments) -> Result<RowTable, Failure> {
    // What is not understood must not leave as if it were ordinary.
    let is_understood = |text: &&String| match text.split_once('=') {
        Some((column, _)) => table.answers().iter().any(|answer| answer.name == column),
        None => arguments.answer.len() == 1,
    };
    if let Some(text) = arguments.sensitive.iter().find(|text| !is_understood(text)) {
        let known: Vec<&str> = table.answers().iter().map(|answer| answer.name.as_str()).collect();
        let rest = format!("write `COLUMN=ANSWER` with one of the columns {}", known.join(", "));
        return Err(Failure::input(format!("`--sensitive {text}` belongs to no answer column; {rest}")));
    }
    table.map_answers(|mut answer| {
        let of_this = |text: &String| match text.split_once('=') {
            Some((column, word)) => (column == answer.name).then(|| word.to_string()),
            None => (arguments.answer.len() == 1).then(|| text.clone()),
        };
        let harmful: Vec<String> = arguments.sensitive.iter().filter_map(of_this).collect();
        if let Some(unknown) = harmful.iter().find(|word| !answer.words.contains(word)) {
            let some: Vec<&str> = answer.words.iter().take(10).map(String::as_str).collect();
            return Err(Failure::input(format!("nobody answered `{unknown}` in `{}`; there is: {}", answer.name, some.join(", "))));
        }
        if !harmful.is_empty() {
            let is_manifold = answer.words.len() > 2;
            answer.care = Care::Sensitive { harmful, is_manifold };
        }
        Ok(answer)
    })
}

/// Why there is no file, and what would help.
pub(in crate::commands) fn said(refusal: &ReleaseRefusal, traits: &[String]) -> String {
    match refusal {
        ReleaseRefusal::Rows(refusal) => in_words(refusal, &traits.iter().map(String::as_str).collect::<Vec<_>>()),
        ReleaseRefusal::TraitGone { name, unknown, rows, .. } if *unknown > 0 => {
            format!(
                "nothing would be left of `{name}`: its hierarchy does not know the values of {unknown} of {rows} rows; write a line for each"
            )
        }
        ReleaseRefusal::TraitGone { name, .. } => {
            format!("nothing would be left of `{name}`; leave it out, or write a hierarchy with levels in between")
        }
        ReleaseRefusal::NoSuchAnswer { answer, known } => format!("there is no answer `{answer}`; there is: {}", known.join(", ")),
        ReleaseRefusal::TooFewRowsFor { what, rows, least } => {
            format!("{rows} rows are too few for {} answers, {least} are needed; use tables", what.as_str())
        }
        ReleaseRefusal::NotApproved { given, needed } => {
            format!("{given} people approve, {needed} must; name them with `--approved-by`")
        }
        ReleaseRefusal::ClassesTooSmall { k, least } => format!("sensitive answers need k of {least} at least, not {k}"),
        ReleaseRefusal::AllAlike { answer } => format!("everybody gave the same answer to `{answer}`; a table says so too"),
        ReleaseRefusal::ClassTooAlike { most_share, least, .. } => format!(
            "in at least one class the answers are too alike (harmful ones at most {most_share:.2} of it, {least} different ones at least); use tables"
        ),
        ReleaseRefusal::InSeveralFiles { answer } => {
            format!("`{answer}` is asked for in several files, which could be joined; name it once")
        }
        ReleaseRefusal::BlockSize { answers } => format!("{answers} answers are no block; name two or three"),
        ReleaseRefusal::SensitiveInBlock { answer } => format!("`{answer}` is sensitive and leaves alone only"),
    }
}
