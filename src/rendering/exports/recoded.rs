//! Rows whose traits were made coarser, as a file, and the report of what that gives and costs.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{
    domain::disclosure::rows::{Diversity, Measures, Recoding, Refusal, RowPolicy, Tuples},
    rendering::exports::{Csv, words},
};

/// One line for each released row: its traits as they may leave and one answer. Lines are sorted, so
/// that their order tells nothing; suppressed rows are not there.
#[must_use]
pub fn recoded_rows(
    header: &[&str],
    delimiter: u8,
    tuples: &Tuples,
    recoding: &Recoding,
    pairs: impl IntoIterator<Item = ((u32, u32), u64)>,
    answers: Option<&[String]>,
) -> Vec<u8> {
    let mut lines: BTreeMap<Vec<&str>, u64> = BTreeMap::new();
    for ((tuple, answer), rows) in pairs {
        let tuple = tuple as usize;
        let Some(levels) = recoding.levels(tuple) else { continue };
        let answer = answers.map(|answers| answers[answer as usize].as_str());
        let line = tuples.labels(tuple, levels).chain(answer).collect();
        *lines.entry(line).or_default() += rows;
    }
    let mut file = Csv::with_delimiter(delimiter, header.iter().map(|name| words(name)));
    for (line, rows) in lines {
        let line: Vec<String> = line.into_iter().map(words).collect();
        for _ in 0..rows {
            file.line(&line);
        }
    }
    file.finish()
}

/// What was done to rows, as JSON with sorted keys. `traits` are their names in order; there is a diversity
/// when an answer goes along.
#[must_use]
pub fn recoding_report(
    traits: &[&str],
    policy: &RowPolicy,
    outcome: Result<(&Recoding, &Measures, Option<&Diversity>), &Refusal>,
) -> String {
    let mut report = match outcome {
        Ok((recoding, measures, diversity)) => {
            let mut report = released(traits, policy, recoding, measures);
            if let Some(Diversity { l, t, highest_share, rows_of_one_answer, .. }) = diversity {
                report["answer"] =
                    json!({ "l": l, "t": t, "highest_share": highest_share, "rows_in_classes_of_one_answer": rows_of_one_answer });
            }
            report
        }
        Err(refusal) => json!({ "status": "refused", "reason": refused(traits, refusal) }),
    };
    report["policy"] = json!({
        "mode": policy.mode.as_str(),
        "k": policy.k,
        "most_suppressed": policy.most_suppressed,
        "least_rows": policy.least_rows,
        "most_loss": policy.most_loss,
    });
    report["program"] = json!(concat!("vielstimmig ", env!("CARGO_PKG_VERSION")));
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}

pub(super) fn released(traits: &[&str], policy: &RowPolicy, recoding: &Recoding, measures: &Measures) -> Value {
    let (nodes, is_cut_off) = recoding.search();
    let of_traits: BTreeMap<&str, Value> = traits
        .iter()
        .zip(&measures.traits)
        .map(|(name, of_trait)| {
            let what = json!({ "loss": of_trait.loss, "coarser_rows": of_trait.coarser, "coarser_rows_by_value": of_trait.coarser_by_value, "suppressed_rows_by_value": of_trait.suppressed });
            (*name, what)
        })
        .collect();
    json!({
        "status": "released",
        "rows": { "in": measures.rows, "released": measures.released, "suppressed": measures.suppressed },
        "k": { "target": policy.k, "achieved": measures.k },
        "classes": { "count": measures.classes, "smallest": measures.smallest, "mean_rows": measures.average_class },
        "loss": measures.loss,
        "discernibility": measures.discernibility.to_string(),
        "entropy": measures.entropy,
        "traits": of_traits,
        "risk": {
            "prosecutor_highest": measures.risk.highest,
            "prosecutor_mean": measures.risk.mean,
            "marketer": measures.risk.mean,
            "rows_above": { "1/5": measures.risk.above[0], "1/10": measures.risk.above[1], "1/33": measures.risk.above[2] },
        },
        "search": { "nodes": nodes, "complete": !is_cut_off },
    })
}

pub(super) fn refused(traits: &[&str], refusal: &Refusal) -> Value {
    match refusal {
        Refusal::NoRows => json!({ "kind": "no_rows" }),
        Refusal::NoTraits => json!({ "kind": "no_traits" }),
        Refusal::TooFewRows { rows, least } => json!({ "kind": "too_few_rows", "rows": rows, "least": least }),
        Refusal::FewerThanK { rows, k } => json!({ "kind": "fewer_rows_than_k", "rows": rows, "k": k }),
        Refusal::TooMuchLoss { loss, most, advice } => {
            let advice: Vec<Value> =
                advice.iter().map(|advice| json!({ "without": traits.get(advice.without), "loss": advice.loss })).collect();
            json!({ "kind": "too_much_loss", "loss": loss, "most": most, "advice": advice })
        }
    }
}
