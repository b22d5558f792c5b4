//! Time and size of charts as SVG and PNG, in German and Arabic, from protected tables of the usual size.

use std::path::Path;

use vielstimmig::{
    domain::{
        aggregation::{IndexBuilder, Subject},
        disclosure::{PublishableTable, Release, audited},
        identifiers::code,
    },
    interchange::process_folder,
    rendering::charts::{ChartText, Numerals, Order, Svg, Words, bars, groups, likert, png},
    workflows::synthetic,
};

use crate::setting::best_of;

type Drawing<'a> = Box<dyn Fn() -> Svg + 'a>;

/// Prints the figures.
pub(crate) fn measure(quick: bool) {
    let rounds = if quick { 1 } else { 30 };
    let release = release();
    for (language, right_to_left, label) in
        [("de", false, "keine bezahlbare Wohnung in der Nähe der Arbeit"), ("ar", true, "لا أجد شقة أستطيع دفع إيجارها قرب العمل")]
    {
        let text = text(language, right_to_left, label);
        let kinds: [(&str, Drawing<'_>); 3] = [
            ("20 bars", Box::new(|| bars(&text, &table(&release, "B07", None, None), Order::Sorted { last: &[] }))),
            ("6 rows of a scale", Box::new(|| likert(&text, &vec![table(&release, "B05", Some("home_mob"), None); 6]))),
            ("13 groups × 6", Box::new(|| groups(&text, &table(&release, "B06", None, Some("B02"))))),
        ];
        for (kind, draw) in kinds {
            let svg = draw();
            let drawing = best_of(rounds, &draw);
            let picture = png(&svg, 2.0).expect("a chart can be painted");
            let painting = best_of(rounds.min(5), || png(&svg, 2.0));
            println!(
                "chart {language}, {kind}: SVG {drawing:.2} ms, {} KB; PNG at 2× {painting:.1} ms, {} KB",
                svg.as_str().len() / 1000,
                picture.len() / 1000
            );
        }
    }
}

/// Results of the larger survey with 5,000 people.
fn release() -> Release {
    let folder = process_folder::load(Path::new("surveys/inventory")).expect("the shipped process has no problem");
    let instrument = folder.process.instrument("survey_b").expect("the shipped survey");
    let mut index = IndexBuilder::new(instrument);
    for (at, response) in synthetic::responses(&folder.process, instrument, None, 5_000, 1).enumerate() {
        index.add(response.answers.answers(), u8::try_from(at % 256).unwrap_or_default(), 0);
    }
    audited(&index.build(), &instrument.breakdowns, &folder.process.policy, &[]).0
}

fn table(release: &Release, variable: &str, row: Option<&str>, by: Option<&str>) -> PublishableTable {
    let subject = Subject { variable: code(variable), row: row.map(code) };
    release.table(&subject, by.map(code).as_ref(), None).expect("the question of the shipped survey")
}

fn text(language: &str, right_to_left: bool, label: &str) -> ChartText {
    let word = |text: &str| text.to_string();
    ChartText {
        language: word(language),
        right_to_left,
        title: label.repeat(2),
        question: label.repeat(2),
        base: word("n = 1136"),
        notes: vec![label.to_string(); 3],
        options: (0..20).map(|at| format!("{label} {at}")).collect(),
        rows: (0..13).map(|at| format!("{label} {at}")).collect(),
        words: Words { withheld: word("–"), total: word("Σ"), count: word("n"), mean: word("Ø"), difference: word("±") },
        numerals: Numerals {
            zero: '0',
            decimal: ',',
            group: Some('.'),
            grouped_from: 1_000,
            percent_before: String::new(),
            percent_after: word("\u{a0}%"),
            plus: word("+"),
            minus: word("−"),
        },
    }
}
