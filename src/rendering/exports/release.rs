//! Row files of a release as CSV, and the report of the whole release as JSON with sorted keys: what was
//! done, what is left, how easily a person is found, and what was refused.

use std::{collections::BTreeMap, fmt::Write as _};

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::{
    domain::disclosure::rows::{
        Hierarchy, as_share,
        release::{AnswerMeasures, Release, ReleasePolicy, ReleaseRefusal, ReleasedFile, RowTable, SnapshotClasses},
    },
    rendering::exports::{
        Csv,
        recoded::{refused, released},
        words,
    },
};

/// What a report says beside the release itself.
#[derive(Clone, Debug, Default)]
pub struct ReleaseFrame {
    /// The number of the snapshot.
    pub snapshot: Option<u64>,
    /// For traits the people of the whole population by value.
    pub population: BTreeMap<String, BTreeMap<String, u64>>,
    /// Who approves of sensitive files.
    pub approved_by: Vec<String>,
}

/// A file as CSV.
#[must_use]
pub fn released_rows(file: &ReleasedFile, delimiter: u8) -> Vec<u8> {
    let mut csv = Csv::with_delimiter(delimiter, file.header().iter().map(|name| words(name)));
    for row in file.rows() {
        csv.line(row.iter().map(|word| words(word)));
    }
    csv.finish()
}

/// The name of the file of these answers: letters, digits, `-` and `_` stay.
#[must_use]
pub fn file_name(answers: &[String]) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' || c == '_' { c } else { '_' };
    format!("{}.csv", answers.join("+").chars().map(|c| if c == '+' { '+' } else { plain(c) }).collect::<String>())
}

/// The report of a release.
#[must_use]
pub fn release_report(release: &Release<'_>, frame: &ReleaseFrame) -> String {
    let classes = &release.classes;
    let table = classes.table();
    let traits: Vec<&str> = table.traits().iter().map(String::as_str).collect();
    let mut report = released(&traits, &classes.policy().rows, classes.recoding(), classes.measures());
    add_frame(&mut report, table, classes.policy(), frame);
    let highest = classes.measures().risk.highest;
    let journalist = classes.journalist_risk(&frame.population);
    report["risk"]["journalist"] = json!(journalist);
    report["risk"]["below_3_percent"] = json!(journalist.unwrap_or(highest) < MOST_RISK);
    report["wp216"] = wp216(release);
    report["sensitive_answers_left_out_of_classes"] = json!(classes.left_out());
    report["files"] = release.files.iter().map(|(names, file)| about_file(names, file, classes)).collect();
    written(&report)
}

/// The report of a release of which nothing leaves.
#[must_use]
pub fn refused_release_report(table: &RowTable, policy: &ReleasePolicy, refusal: &ReleaseRefusal, frame: &ReleaseFrame) -> String {
    let mut report = json!({ "status": "refused", "reason": reason(refusal, table.traits()) });
    report["rows"] = json!({ "in": table.len() });
    add_frame(&mut report, table, policy, frame);
    written(&report)
}

/// A risk below is usually taken as fit for sharing (Centre for Humanitarian Data).
const MOST_RISK: f64 = 0.03;

fn written(report: &Value) -> String {
    serde_json::to_string_pretty(report).unwrap_or_default() + "\n"
}

fn add_frame(report: &mut Value, table: &RowTable, policy: &ReleasePolicy, frame: &ReleaseFrame) {
    let rows = &policy.rows;
    report["policy"] = json!({
        "mode": rows.mode.as_str(),
        "k": rows.k,
        "most_suppressed": rows.most_suppressed,
        "least_rows": rows.least_rows,
        "most_loss": rows.most_loss,
        "least_rows_for_blocks_and_sensitive": policy.least_rows_for_more,
        "block_k": policy.block_k,
        "alpha": policy.most_share,
        "l": policy.least_answers,
        "least_sensitive_k": policy.least_sensitive_k,
        "approvals": policy.approvals,
    });
    let care = |sensitive: bool| if sensitive { "sensitive" } else { "ordinary" };
    let roles: BTreeMap<&str, &str> = table
        .answers()
        .iter()
        .map(|answer| (answer.name.as_str(), care(answer.is_sensitive())))
        .chain(table.traits().iter().map(|name| (name.as_str(), "trait")))
        .collect();
    report["roles"] = json!(roles);
    report["hierarchies_sha256"] = json!(hash(table));
    report["snapshot"] = json!(frame.snapshot);
    report["population"] = json!(frame.population);
    report["approved_by"] = json!(frame.approved_by);
    report["program"] = json!(concat!("vielstimmig ", env!("CARGO_PKG_VERSION")));
}

/// A fingerprint of all hierarchies: names of traits, values and their groups.
fn hash(table: &RowTable) -> String {
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        hash.update(text.as_bytes());
        hash.update([0]);
    };
    for (name, hierarchy) in table.traits().iter().zip(table.hierarchies()) {
        add(name);
        add_lines(hierarchy, &mut add);
    }
    hash.finalize().iter().fold(String::new(), |mut text, byte| {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn add_lines(hierarchy: &Hierarchy, add: &mut impl FnMut(&str)) {
    for value in hierarchy.values() {
        for level in 0..hierarchy.depth() {
            add(hierarchy.label(level, hierarchy.leaf(value)));
        }
    }
}

fn about_file(names: &[String], file: &Result<ReleasedFile, ReleaseRefusal>, classes: &SnapshotClasses<'_>) -> Value {
    match file {
        Err(refusal) => json!({ "answers": names, "status": "refused", "reason": reason(refusal, classes.table().traits()) }),
        Ok(file) => {
            let mut about = json!({
                "answers": names,
                "status": "released",
                "file": file_name(names),
                "kind": file.kind().as_str(),
                "columns": file.header(),
                "rows": file.len(),
                "told": file.answers().iter().map(about_answer).collect::<Vec<Value>>(),
            });
            if let Some(own) = file.own_measures() {
                about["block"] = json!({
                    "k": { "target": classes.policy().block_k, "achieved": own.k },
                    "classes": own.classes,
                    "suppressed": own.suppressed,
                    "loss_beyond_classes": own.loss,
                });
            }
            about
        }
    }
}

fn about_answer(told: &AnswerMeasures) -> Value {
    json!({
        "answer": told.answer,
        "l": told.diversity.l,
        "t": told.diversity.t,
        "t_ordered": told.diversity.t_ordered,
        "highest_share": told.diversity.highest_share,
        "highest_sensitive_share": told.sensitive_share,
        "rows_in_classes_of_one_answer": told.diversity.rows_of_one_answer,
    })
}

/// The three tests of the Article 29 Working Party (Opinion 05/2014): each with what was measured, what is
/// allowed, and whether it holds.
fn wp216(release: &Release<'_>) -> Value {
    let (measures, policy) = (release.classes.measures(), release.classes.policy());
    let files = || release.files.iter().filter_map(|(_, file)| file.as_ref().ok());
    let blocks = files().filter_map(ReleasedFile::own_measures).map(|own| own.risk.highest);
    let (single, most_single) = (measures.risk.highest, 1.0 / as_share(policy.rows.k));
    let (linked, most_linked) = (blocks.fold(single, f64::max), 1.0 / as_share(policy.rows.k.min(policy.block_k)));
    let inferred = files().flat_map(ReleasedFile::answers).map(|told| told.sensitive_share).fold(0.0, f64::max);
    let test =
        |value: f64, limit: f64, what: &str| json!({ "test": what, "value": value, "limit": limit, "holds": value <= limit + 1e-12 });
    json!({
        "singling_out": test(single, most_single, "chance to pick the row of a person whose traits are known"),
        "linkability": test(linked, most_linked, "chance to join the rows of a person in two files, or in a block by an answer"),
        "inference": test(inferred, policy.most_share, "share of sensitive answers in a class"),
        "inference_of_ordinary_answers": {
            "test": "share of one answer in a class; no limit is set", "value": release.highest_ordinary_share(),
        },
    })
}

fn reason(refusal: &ReleaseRefusal, traits: &[String]) -> Value {
    let names: Vec<&str> = traits.iter().map(String::as_str).collect();
    let mut reason = match refusal {
        ReleaseRefusal::Rows(refusal) => refused(&names, refusal),
        ReleaseRefusal::TraitGone { name, unknown, rows, advice } => {
            let advice: Vec<Value> = advice.iter().map(|a| json!({ "without": names.get(a.without), "loss": a.loss })).collect();
            json!({ "trait": name, "rows_with_unknown_values": unknown, "rows": rows, "advice": advice })
        }
        ReleaseRefusal::NoSuchAnswer { answer, known } => json!({ "answer": answer, "known": known }),
        ReleaseRefusal::TooFewRowsFor { what, rows, least } => json!({ "what": what.as_str(), "rows": rows, "least": least }),
        ReleaseRefusal::NotApproved { given, needed } => json!({ "given": given, "needed": needed }),
        ReleaseRefusal::ClassesTooSmall { k, least } => json!({ "k": k, "least": least }),
        ReleaseRefusal::ClassTooAlike { answer, most_share, least } => {
            json!({ "answer": answer, "most_share": most_share, "least": least })
        }
        ReleaseRefusal::AllAlike { answer } | ReleaseRefusal::InSeveralFiles { answer } | ReleaseRefusal::SensitiveInBlock { answer } => {
            json!({ "answer": answer })
        }
        ReleaseRefusal::BlockSize { answers } => json!({ "answers": answers }),
    };
    reason["kind"] = json!(refusal.code());
    reason
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_its_answers_and_by_nothing_else() {
        assert_eq!(file_name(&["B05_lang".into()]), "B05_lang.csv");
        assert_eq!(file_name(&["../a b".into(), "c".into()]), "___a_b+c.csv");
    }
}
