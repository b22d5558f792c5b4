//! `anonymise`: rows of another program, made coarse enough that nobody stands alone, with a report.

pub(super) mod files;

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use unic_langid::LanguageIdentifier;

use crate::{
    commands::{export::write, failure::Failure},
    domain::disclosure::rows::{Demand, Diversity, Mode, Refusal, RowPolicy, recode},
    interchange::{
        row_file::{HierarchySource, RowFile, TraitColumn},
        standard_hierarchies::{self, StandardHierarchy},
    },
    rendering::exports::{recoded_rows, recoding_report},
    workflows::surroundings::Surroundings,
};

/// How traits are made coarser.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum ModeArgument {
    /// One level for each trait, the same in all rows.
    Global,
    /// Each row as fine as its class allows.
    Fine,
}

/// What `anonymise` needs to know.
#[derive(Clone, Debug, Args)]
pub(super) struct AnonymiseArguments {
    /// The rows: a CSV file with a header, UTF-8; commas, semicolons or tabs.
    file: PathBuf,
    /// A column by which a person can be found, and a file with its hierarchy: one line for each value,
    /// from the value over ever larger groups to `*`. Without a file the value is shown or not. Repeat it
    /// for every such column. `standard:` and a name take a hierarchy that comes with the program: age,
    /// countries, languages, residence, municipalities.
    #[arg(long = "trait", value_name = "COLUMN[=FILE]", required = true, value_parser = trait_column)]
    traits: Vec<TraitColumn>,
    /// A column that goes along as it is. All others stay behind. Repeat it, with `--out-folder`, for a file
    /// for each: two answers in one row are a fingerprint.
    #[arg(long, value_name = "COLUMN")]
    answer: Vec<String>,
    /// Two or three columns, with a comma between, that stand together in one file; all columns of it are
    /// shared by five rows at least. Needs `--out-folder`; may be repeated.
    #[arg(long, value_name = "COLUMN,COLUMN", requires = "out_folder")]
    block: Vec<String>,
    /// An answer that can harm the person who gave it; repeat it for every such answer. No class has it in
    /// more than half of its rows then. For fine mode and k from 10 on. With several answer columns, say of
    /// which one.
    #[arg(long, value_name = "[COLUMN=]ANSWER", requires = "answer")]
    sensitive: Vec<String>,
    /// Who approves of files with sensitive answers, with `--out-folder`; two people are needed.
    #[arg(long, value_name = "NAME", requires = "out_folder")]
    approved_by: Vec<String>,
    /// How traits are made coarser.
    #[arg(long, value_enum, default_value = "fine")]
    mode: ModeArgument,
    /// So many rows share every combination of traits at least; without: 10 in fine, 5 in global mode.
    #[arg(long, value_parser = clap::value_parser!(u64).range(2..))]
    k: Option<u64>,
    /// The share of rows that global mode may leave out, from 0 to 1.
    #[arg(long, default_value_t = RowPolicy::MOST_SUPPRESSED, value_parser = share)]
    most_suppressed: f64,
    /// With fewer rows than this, none leave; without: 250, or 1000 with sensitive answers.
    #[arg(long)]
    least_rows: Option<u64>,
    /// With more loss than this (0: nothing is lost, 1: everything), no rows leave.
    #[arg(long, default_value_t = RowPolicy::MOST_LOSS, value_parser = share)]
    most_loss: f64,
    /// The file to write.
    #[arg(long, required_unless_present = "out_folder", conflicts_with = "out_folder")]
    out: Option<PathBuf>,
    /// The folder for a file for each answer and block. All of them have the same classes.
    #[arg(long, value_name = "FOLDER")]
    out_folder: Option<PathBuf>,
    /// Where the report goes (JSON).
    #[arg(long)]
    report: PathBuf,
    /// Where a page about the files goes, for people, with `--out-folder` (HTML).
    #[arg(long, requires = "out_folder")]
    page: Option<PathBuf>,
    /// The language of the page; without: German.
    #[arg(long, value_name = "TAG", default_value = "de", value_parser = page_language)]
    language: LanguageIdentifier,
}

fn trait_column(text: &str) -> Result<TraitColumn, String> {
    let (name, hierarchy) = match text.split_once('=') {
        None => (text, HierarchySource::Values),
        Some((name, file)) => match file.strip_prefix(standard_hierarchies::PREFIX) {
            None => (name, HierarchySource::File(PathBuf::from(file))),
            Some(standard) => {
                let known = StandardHierarchy::ALL.map(|(name, _)| name).join(", ");
                let missing = || format!("there is no shipped hierarchy `{standard}`; there is: {known}");
                (name, HierarchySource::Standard(StandardHierarchy::named(standard).ok_or_else(missing)?))
            }
        },
    };
    if name.is_empty() { Err("name a column".to_string()) } else { Ok(TraitColumn { name: name.to_string(), hierarchy }) }
}

fn page_language(text: &str) -> Result<LanguageIdentifier, String> {
    text.parse().map_err(|_| format!("`{text}` is not a language; write for example `de` or `en`"))
}

fn share(text: &str) -> Result<f64, String> {
    let share: f64 = text.parse().map_err(|_| format!("`{text}` is not a number; write one from 0 to 1, such as 0.05"))?;
    if (0.0..=1.0).contains(&share) { Ok(share) } else { Err("write a number from 0 to 1, such as 0.05".to_string()) }
}

/// Writes the rows and the report, or the report of a refusal alone.
pub(super) fn anonymise(arguments: &AnonymiseArguments) -> Result<(), Failure> {
    let mode = match arguments.mode {
        ModeArgument::Global => Mode::Global,
        ModeArgument::Fine => Mode::Fine,
    };
    let policy = RowPolicy {
        mode,
        k: arguments.k.unwrap_or(mode.usual_k()),
        most_suppressed: arguments.most_suppressed,
        least_rows: arguments.least_rows.unwrap_or(if arguments.sensitive.is_empty() {
            RowPolicy::LEAST_ROWS
        } else {
            LEAST_SENSITIVE_ROWS
        }),
        most_loss: arguments.most_loss,
    };
    if let Some(folder) = &arguments.out_folder {
        return files::write_files(arguments, policy, folder);
    }
    let Some(out) = &arguments.out else { return Err(Failure::input("name a file with `--out`")) };
    let answer = match arguments.answer.as_slice() {
        [] => None,
        [answer] => Some(answer.as_str()),
        _ => return Err(Failure::input("several answers leave in several files; name a folder for them with `--out-folder`")),
    };
    let rows = RowFile::read(&arguments.file, &arguments.traits, answer).map_err(|problem| Failure::input(problem.to_string()))?;
    let traits: Vec<&str> = arguments.traits.iter().map(|column| column.name.as_str()).collect();
    let demand = demand(arguments, &policy, &rows)?;
    let outcome = recode(&rows.tuples, &policy, demand.as_slice());
    let (recoding, measures) = match outcome {
        Ok(done) => done,
        Err(refusal) => {
            write(&arguments.report, recoding_report(&traits, &policy, Err(&refusal)).as_bytes())?;
            return Err(Failure::input(format!("no rows are released: {}", in_words(&refusal, &traits))));
        }
    };
    let diversity = answer.and_then(|_| Diversity::of(&rows.tuples, &recoding, &rows.pairs));
    let header: Vec<&str> = traits.iter().copied().chain(answer).collect();
    let answers = answer.map(|_| rows.answers.as_slice());
    let file = recoded_rows(&header, rows.delimiter, &rows.tuples, &recoding, rows.pairs, answers);
    write(out, &file)?;
    write(&arguments.report, recoding_report(&traits, &policy, Ok((&recoding, &measures, diversity.as_ref()))).as_bytes())?;
    println!(
        "{}: {} of {} rows; every combination of traits is shared by {} at least; loss {:.4}",
        out.display(),
        measures.released,
        measures.rows,
        measures.k,
        measures.loss
    );
    for (name, of_trait) in traits.iter().zip(&measures.traits).filter(|(_, of_trait)| of_trait.loss >= 1.0) {
        println!("Nothing is left of `{name}`: leave it out, or write a hierarchy with levels in between (loss {:.2}).", of_trait.loss);
    }
    if let Some(diversity) = diversity.filter(|diversity| diversity.rows_of_one_answer > 0) {
        println!(
            "In the classes of {} rows all gave the same answer: who knows the traits of such a person knows the answer. If the answer can harm somebody, do not pass this file on; use tables.",
            diversity.rows_of_one_answer
        );
    }
    println!("{}: report", arguments.report.display());
    Ok(())
}

/// The share of a class that may have given a sensitive answer, at most.
const MOST_SENSITIVE: f64 = 0.5;
/// Sensitive answers leave from so many rows on.
const LEAST_SENSITIVE_ROWS: u64 = 1_000;
/// Sensitive answers leave in classes of so many rows at least.
const LEAST_SENSITIVE_K: u64 = 10;

fn demand(arguments: &AnonymiseArguments, policy: &RowPolicy, rows: &RowFile) -> Result<Option<Demand>, Failure> {
    if arguments.sensitive.is_empty() {
        return Ok(None);
    }
    if policy.mode == Mode::Global || policy.k < LEAST_SENSITIVE_K {
        return Err(Failure::input(format!("sensitive answers leave in fine mode and with k of {LEAST_SENSITIVE_K} at least")));
    }
    if let Some(unknown) = arguments.sensitive.iter().find(|answer| !rows.answers.contains(answer)) {
        let some: Vec<&str> = rows.answers.iter().take(10).map(String::as_str).collect();
        return Err(Failure::input(format!("nobody answered `{unknown}`; there is: {}", some.join(", "))));
    }
    let sensitive = rows.answers.iter().map(|answer| arguments.sensitive.contains(answer)).collect();
    Ok(Some(Demand::new(&rows.tuples, &rows.pairs, sensitive, MOST_SENSITIVE, 1, Surroundings::system().random_number())))
}

fn in_words(refusal: &Refusal, traits: &[&str]) -> String {
    match refusal {
        Refusal::NoRows => "the file has no rows".to_string(),
        Refusal::NoTraits => "no trait is named; name every column by which a person can be found".to_string(),
        Refusal::TooFewRows { rows, least } => {
            format!("{rows} rows are too few, {least} are needed; use tables, or ask more people")
        }
        Refusal::FewerThanK { rows, k } => format!("{rows} rows are fewer than the {k} that must look alike; ask more people"),
        Refusal::TooMuchLoss { loss, most, advice } => {
            let advice = match advice.first() {
                Some(best) => format!("without `{}` the loss of the others would be {:.2}", traits[best.without], best.loss),
                None => "write a hierarchy with more levels in between".to_string(),
            };
            format!("the traits would lose too much ({loss:.2}, at most {most:.2}); {advice}")
        }
    }
}
