//! Time and size of charts as SVG and PNG, in German and Arabic, from protected tables of the usual size; and
//! of sixty charts of one survey with 100,000 responses, drawn by two threads.

use std::{path::Path, sync::atomic::AtomicUsize, sync::atomic::Ordering, time::Instant};

use vielstimmig::{
    domain::aggregation::Layout,
    domain::{
        aggregation::{IndexBuilder, Subject},
        disclosure::{PublishableTable, Release, audited},
        identifiers::code,
    },
    interchange::process_folder,
    rendering::charts::{
        ChartText, Composed, MOST_PARTS, Medium, Numerals, Order, Palette, Svg, Words, bars, composition, groups, likert, mean_panels,
        means, panels, png,
    },
    workflows::synthetic,
};

use crate::setting::best_of;

type Drawing<'a> = Box<dyn Fn() -> Svg + 'a>;

/// Prints the figures.
pub(crate) fn measure(quick: bool) {
    let rounds = if quick { 1 } else { 30 };
    let release = release(5_000);
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
    report(quick);
}

/// So many charts make a report.
const REPORT: usize = 60;
/// So many threads draw it.
const THREADS: usize = 2;

/// A report of sixty charts from a survey with 100,000 responses: the charts as SVG, then all of them as PNG.
fn report(quick: bool) {
    let people = if quick { 2_000 } else { 100_000 };
    let release = release(people);
    let text = text("ar", true, "لا أجد شقة أستطيع دفع إيجارها قرب العمل");
    let drawings = drawings(&release, &text);
    assert!(drawings.len() >= REPORT, "only {} charts", drawings.len());
    let drawings = if quick { &drawings[..4] } else { &drawings[..REPORT] };
    let (charts, drawn) = timed(|| on_threads(drawings.len(), |at| drawings[at]()));
    let (pictures, painted) = timed(|| on_threads(charts.len(), |at| png(&charts[at], 2.0).expect("a chart can be painted")));
    let size = |bytes: usize| bytes / 1000;
    println!(
        "{} charts of {people} responses on {THREADS} threads: SVG {drawn:.2} s, {} KB; PNG at 2× {painted:.2} s, {} KB",
        drawings.len(),
        size(charts.iter().map(|svg| svg.as_str().len()).sum()),
        size(pictures.iter().map(Vec::len).sum())
    );
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let begun = Instant::now();
    let done = work();
    (done, begun.elapsed().as_secs_f64())
}

/// Makes so many things on a few threads, in their order.
fn on_threads<T: Send>(count: usize, make: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= count {
                return done;
            }
            done.push((at, make(at)));
        }
    };
    let mut all: Vec<(usize, T)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..THREADS).map(|_| scope.spawn(worker)).collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("drawing does not panic")).collect()
    });
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, done)| done).collect()
}

/// Every question as a whole, then by group and place, in panels where groups are large enough.
fn drawings<'a>(release: &'a Release, text: &'a ChartText) -> Vec<Box<dyn Fn() -> Svg + Sync + 'a>> {
    let mut subjects: Vec<&Subject> = release.subjects().collect();
    subjects.dedup_by_key(|subject| &subject.variable);
    let mut all: Vec<Box<dyn Fn() -> Svg + Sync + 'a>> = Vec::new();
    for by in [None, Some("group"), Some("B02"), Some("B27")] {
        for subject in &subjects {
            let by = by.map(code);
            let rows: Vec<&Subject> = release.subjects().filter(|other| other.variable == subject.variable).collect();
            let tables = move || -> Vec<PublishableTable> { rows.iter().filter_map(|row| release.table(row, by.as_ref(), None)).collect() };
            let first = tables();
            let Some(first) = first.first() else { continue };
            let (is_matrix, is_whole) = (first.subject().row.is_some(), first.breakdown().is_none());
            let is_parts = first.layout() == Layout::Partition && first.options().len() <= MOST_PARTS;
            all.push(match (is_matrix, is_whole) {
                (true, true) => Box::new(move || likert(text, &tables())),
                (true, false) => Box::new(move || mean_panels(text, &tables()).unwrap_or_else(|| means(text, &tables(), None))),
                (false, true) if is_parts => Box::new(move || {
                    let tables = tables();
                    composition(text, &[Composed { title: String::new(), options: text.options.clone(), table: &tables[0] }])
                }),
                (false, true) => Box::new(move || bars(text, &tables()[0], Order::Sorted { last: &[] })),
                (false, false) => Box::new(move || panels(text, &tables()[0], &[]).unwrap_or_else(|| groups(text, &tables()[0]))),
            });
        }
    }
    all
}

/// Results of the larger survey.
fn release(people: usize) -> Release {
    let folder = process_folder::load(Path::new("surveys/inventory")).expect("the shipped process has no problem");
    let instrument = folder.process.instrument("survey_b").expect("the shipped survey");
    let mut index = IndexBuilder::new(instrument);
    for (at, response) in synthetic::responses(&folder.process, instrument, None, people, 1).enumerate() {
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
        figure: String::new(),
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
        palette: Palette::default(),
        medium: Medium::Screen,
    }
}
