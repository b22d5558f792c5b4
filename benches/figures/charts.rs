//! Time and size of charts as SVG and PNG, in German and Arabic, from protected tables of the usual size.

use vielstimmig::{
    domain::{
        aggregation::{Counts, Subject, Tally},
        disclosure::{Policy, PublishableTable, protect},
        identifiers::code,
    },
    rendering::charts::{ChartText, Numerals, Order, Svg, Words, bars, groups, likert, png},
};

use crate::setting::best_of;

type Drawing<'a> = Box<dyn Fn() -> Svg + 'a>;

/// Prints the figures.
pub(crate) fn measure(quick: bool) {
    let rounds = if quick { 1 } else { 30 };
    for (language, right_to_left, label) in
        [("de", false, "keine bezahlbare Wohnung in der Nähe der Arbeit"), ("ar", true, "لا أجد شقة أستطيع دفع إيجارها قرب العمل")]
    {
        let text = text(language, right_to_left, label);
        let kinds: [(&str, Drawing<'_>); 3] = [
            ("20 bars", Box::new(|| bars(&text, &table(20, 0), Order::Sorted { last: &[] }))),
            ("6 rows of a scale", Box::new(|| likert(&text, &vec![table(5, 0); 6]))),
            ("13 groups × 6", Box::new(|| groups(&text, &table(6, 13)))),
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

fn table(options: u64, groups: u64) -> PublishableTable {
    let counts: Vec<u64> = (0..options).map(|at| 40 + at * 7).collect();
    let subject = Subject::of(&code("Q"));
    let mut tally = Tally::partition(
        subject,
        counts.iter().enumerate().map(|(at, count)| (code(&format!("{}", at + 1)), count * groups.max(1))).collect(),
    );
    if groups > 0 {
        let rows = (0..groups).map(|group| (code(&format!("g{group}")), Counts::new(counts.iter().sum(), counts.clone()))).collect();
        tally = tally.broken_down(code("G"), rows);
    }
    protect(&tally, &Policy::default())
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
