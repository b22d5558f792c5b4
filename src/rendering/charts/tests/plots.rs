//! Charts with axes of their own: the priority matrix, slopes, gaps, and counts over time.

use usvg::Rect;

use super::{arabic, assert_in_order, content, german, ink, samples::SAMPLES, samples::Sample, texts};
use crate::{
    domain::{
        analysis::priority::{PriorityMatrix, Quadrant},
        disclosure::{Cell, Noise, PublishableTable},
        identifiers::{OptionCode, code},
    },
    rendering::charts::{
        AudienceSign, ChartText, Gap, MatrixAudience, MatrixWords, Series, SlopeWords, Svg, gaps, picture::read, priorities, slopes,
        timeline,
    },
};

const FIELDS: [&str; 7] = ["lang_edu", "work_econ", "life_part", "health_soc", "home_mob", "prof_inst", "other"];

fn rated(field: &str, counts: [u64; 5]) -> PublishableTable {
    let options: Vec<(OptionCode, u64)> = (1..=5).map(|step| code(&step.to_string())).zip(counts).collect();
    PublishableTable::invented_row("A07", field, &options)
}

/// Ratings and number of people that name it, for each field.
pub(super) fn matrix(base: u64, fields: &[([u64; 5], u64)]) -> PriorityMatrix {
    let quality: Vec<PublishableTable> = FIELDS.into_iter().zip(fields).map(|(field, (counts, _))| rated(field, *counts)).collect();
    let named: Vec<(OptionCode, u64)> = FIELDS.into_iter().zip(fields).map(|(field, (_, named))| (code(field), *named)).collect();
    PriorityMatrix::of(&quality, &PublishableTable::invented("A08", Some(base), &named, &[]), Noise::K5)
}

pub(super) fn professionals() -> PriorityMatrix {
    matrix(
        240,
        &[
            ([30, 61, 80, 50, 15], 148),
            ([22, 55, 82, 60, 18], 97),
            ([8, 31, 70, 88, 40], 52),
            ([35, 66, 78, 41, 12], 84),
            ([72, 90, 50, 20, 6], 171),
            ([24, 58, 84, 55, 16], 93),
            ([5, 6, 5, 3, 2], 9),
        ],
    )
}

pub(super) fn people() -> PriorityMatrix {
    matrix(
        412,
        &[
            ([40, 80, 120, 110, 52], 187),
            ([62, 104, 118, 82, 33], 196),
            ([12, 38, 104, 150, 96], 61),
            ([44, 96, 130, 92, 38], 118),
            ([118, 140, 92, 41, 14], 301),
            ([41, 92, 128, 96, 40], 102),
            ([41, 92, 128, 96, 40], 99),
        ],
    )
}

impl Sample {
    pub(super) fn matrix_words(&self) -> MatrixWords {
        let text = self.scale_text();
        let [worst, bad, _, good, best] = [0, 1, 2, 3, 4].map(|at| text.options[at].clone());
        MatrixWords {
            quality: format!("{}: 1 = {worst} · 5 = {best}", text.words.mean),
            priority: text.question.clone(),
            quadrants: [worst, good, bad, best],
            means: text.words.total.clone(),
            not_placed: text.words.withheld.clone(),
            steps: 5,
        }
    }

    pub(super) fn slope_words(&self) -> SlopeWords {
        let text = self.text();
        SlopeWords { rank: text.words.count, change: text.words.difference }
    }

    /// The names of fifteen things, each with a number, so that no two are alike.
    fn many(&self) -> ChartText {
        let text = self.text();
        let options = (0..15).map(|at| format!("{} {}", text.options[at % 7], at + 1)).collect();
        ChartText { options, ..text }
    }

    fn weeks(&self) -> ChartText {
        let text = self.text();
        let options = (0..12).map(|week| format!("{}. {}", week * 7 % 28 + 1, &text.words.total)).collect();
        let rows = text.rows.iter().chain(&text.options).cloned().collect();
        ChartText { options, rows, ..text }
    }

    /// The charts of this file.
    pub(super) fn plots(&self) -> Vec<(&'static str, Svg)> {
        let (text, words) = (self.text(), self.matrix_words());
        let (first, second) = (professionals(), people());
        let names = self.audiences();
        let sides = [
            MatrixAudience { name: names.first, sign: AudienceSign::Disc, matrix: &first },
            MatrixAudience { name: names.second, sign: AudienceSign::Diamond, matrix: &second },
        ];
        let (few, many) = (series(1), series(5));
        vec![
            ("priorities", priorities(&text, &words, &sides, None)),
            ("priorities-of-one", priorities(&text, &words, &sides[..1], None)),
            ("priorities-of-a-field", priorities(&text, &words, &sides, Some(&code("home_mob")))),
            ("slopes", slopes(&self.many(), &self.slope_words(), names, &ranks())),
            ("gaps", gaps(&text, names, &gap_rows(), 5)),
            ("timeline", timeline(&self.weeks(), &few)),
            ("timeline-of-many", timeline(&self.weeks(), &many)),
        ]
    }
}

pub(super) fn ranks() -> Vec<[Option<usize>; 2]> {
    let ranks = [
        [1, 2],
        [2, 1],
        [3, 9],
        [3, 3],
        [5, 7],
        [6, 11],
        [7, 6],
        [8, 8],
        [9, 6],
        [10, 14],
        [11, 4],
        [12, 12],
        [13, 13],
        [14, 10],
        [15, 15],
    ];
    let mut ranks: Vec<[Option<usize>; 2]> = ranks.into_iter().map(|ranks| ranks.map(Some)).collect();
    ranks[7][1] = None;
    ranks
}

fn gap_rows() -> Vec<Gap> {
    let shown = [Cell::Shown(210), Cell::Shown(400)];
    let mut rows: Vec<Gap> = [[3.4, 2.1], [2.8, 2.75], [1.0, 5.0], [2.2, 3.1], [3.0, 3.0], [4.1, 2.0], [2.6, 2.3]]
        .into_iter()
        .map(|means| Gap { means: means.map(Some), bases: shown })
        .collect();
    rows[1].means[1] = None;
    rows[1].bases[1] = Cell::Withheld;
    rows[3].bases[0] = Cell::Bracketed(22);
    rows
}

fn series(many: usize) -> Vec<Series> {
    let counts = [60, 185, 210, 150, 0, 0, 95, 240, 130, 60, 35, 0];
    (0..many)
        .map(|at| {
            let divided = counts.map(|count| Cell::rounded(count / (at as u64 * 4 + 1)));
            Series { total: Cell::rounded(1165 / (at as u64 * 4 + 1)), counts: divided.to_vec() }
        })
        .collect()
}

/// The middles of filled shapes of a colour.
fn shapes(svg: &Svg, (red, green, blue): (u8, u8, u8)) -> Vec<Rect> {
    let colour = usvg::Paint::Color(usvg::Color::new_rgb(red, green, blue));
    let tree = read(svg).unwrap();
    let is_it = |node: &&usvg::Node| matches!(node, usvg::Node::Path(path) if path.fill().is_some_and(|fill| fill.paint() == &colour));
    tree.root().children().iter().filter(is_it).map(usvg::Node::abs_bounding_box).collect()
}

const BLUE: (u8, u8, u8) = (23, 92, 146);
const ORANGE: (u8, u8, u8) = (213, 127, 56);

#[test]
fn no_label_of_the_matrix_lies_on_a_sign_even_when_all_stand_on_one_spot() {
    let same = matrix(400, &[([40, 80, 120, 110, 50], 200); 7]);
    for sample in &SAMPLES {
        let long: Vec<String> = sample.text().options.iter().map(|option| format!("{option}, {option}")).collect();
        let text = ChartText { options: long, ..sample.text() };
        let audiences = [
            MatrixAudience { name: "A", sign: AudienceSign::Disc, matrix: &same },
            MatrixAudience { name: "B", sign: AudienceSign::Diamond, matrix: &same },
        ];
        for svg in [
            priorities(&text, &sample.matrix_words(), &audiences, None),
            priorities(&sample.text(), &sample.matrix_words(), &[MatrixAudience { matrix: &people(), ..audiences[1] }], None),
        ] {
            assert_in_order(&svg, sample.tag);
            let inks: Vec<Rect> = texts(&svg).iter().map(ink).collect();
            let signs: Vec<Rect> = shapes(&svg, BLUE).into_iter().chain(shapes(&svg, ORANGE)).collect();
            assert!(signs.len() >= 7 + 3);
            for (ink, sign) in inks.iter().flat_map(|ink| signs.iter().map(move |sign| (ink, sign))) {
                let apart =
                    ink.right() <= sign.left() || sign.right() <= ink.left() || ink.bottom() <= sign.top() || sign.bottom() <= ink.top();
                assert!(apart, "{}: a label lies on a sign", sample.tag);
            }
        }
    }
}

#[test]
fn the_matrix_says_where_every_field_stands_and_what_it_does_not_draw() {
    let (first, second) = (professionals(), people());
    let names = german().audiences();
    let audiences = [
        MatrixAudience { name: names.first, sign: AudienceSign::Disc, matrix: &first },
        MatrixAudience { name: names.second, sign: AudienceSign::Diamond, matrix: &second },
    ];
    let words = german().matrix_words();
    let svg = priorities(&german().text(), &words, &audiences, None);
    assert_eq!(first.points[4].quadrant, Some(Quadrant::ActFirst));
    let housing = "Briefe von Ämtern sind schwer zu verstehen: Fachkräfte und Ehrenamtliche Mittel 1–5 2,2 [2,0–2,3], 71\u{a0}% [";
    assert!(svg.description().contains(housing), "{}", svg.description());
    assert!(svg.description().contains(", sehr schlecht; Zugewanderte Mittel 1–5 2,2"), "the quadrant is named");
    assert!(svg.description().contains("etwas anderes: Fachkräfte und Ehrenamtliche nicht gezeigt"), "21 people rated it");
    let drawn: Vec<String> = texts(&svg).iter().map(content).collect();
    assert!(drawn.iter().any(|line| line.starts_with("nicht gezeigt: zu wenige Antworten: etwas anderes (Fachkräfte")), "{drawn:?}");
    // One sign in the legend, two at the means.
    assert_eq!((shapes(&svg, BLUE).len(), shapes(&svg, ORANGE).len()), (6 + 3, 7 + 3));
    // In the mirror image what goes well stands on the left.
    let across = |svg: &Svg, at: usize| shapes(svg, ORANGE).iter().map(|shape| f32::midpoint(shape.left(), shape.right())).nth(at).unwrap();
    let mirrored = priorities(&ChartText { right_to_left: true, ..german().text() }, &words, &audiences, None);
    for at in 0..10 {
        assert!((across(&svg, at) + across(&mirrored, at) - 860.0).abs() < 0.6);
    }
}

#[test]
fn a_field_that_stands_out_has_the_only_whiskers_and_strong_signs() {
    let matrix = people();
    let audience = [MatrixAudience { name: "A", sign: AudienceSign::Disc, matrix: &matrix }];
    let draw = |field| priorities(&german().text(), &german().matrix_words(), &audience, field);
    let field = code("home_mob");
    assert_eq!(shapes(&draw(Some(&field)), BLUE).len(), 1 + 3, "the field, and the means");
    assert_eq!(draw(Some(&field)).description(), draw(None).description());
    let bold = |svg: &Svg| svg.as_str().matches("font-weight=\"700\"").count();
    assert!(bold(&draw(Some(&field))) > bold(&draw(None)));
    assert_eq!(draw(Some(&code("unknown"))), draw(None));
}

#[test]
fn there_are_no_whiskers_below_a_hundred_people() {
    let counts = |people: u64| [people / 5, people / 5, people / 5, people / 5, people - people / 5 * 4];
    let of = |people| matrix(people, &[(counts(people), people / 2), (counts(people), people / 3)]);
    assert!(of(99).points.iter().all(|point| point.quality_interval.is_none() && point.share_interval.is_none()));
    assert!(of(100).points.iter().all(|point| point.quality_interval.is_some() && point.share_interval.is_some()));
    assert!(of(30).points.iter().all(|point| point.quadrant.is_some()));
    assert!(of(29).points.iter().all(|point| point.quadrant.is_none()));
}

#[test]
fn nothing_and_one_thing_can_be_drawn() {
    for sample in [german(), arabic()] {
        let (text, words, names) = (sample.text(), sample.matrix_words(), sample.audiences());
        let held = matrix(20, &[([4, 4, 4, 4, 4], 10), ([4, 4, 4, 4, 4], 3)]);
        let one = matrix(400, &[([0, 0, 0, 0, 400], 400)]);
        let none = matrix(400, &[]);
        let audience = |matrix| [MatrixAudience { name: names.first, sign: AudienceSign::Disc, matrix }];
        let two = [audience(&held)[0], MatrixAudience { sign: AudienceSign::Diamond, ..audience(&one)[0] }];
        let withheld = Gap { means: [None; 2], bases: [Cell::Withheld; 2] };
        let all_held = Series { total: Cell::Withheld, counts: vec![Cell::Withheld; 40] };
        for svg in [
            priorities(&text, &words, &audience(&held), None),
            priorities(&text, &words, &audience(&one), None),
            priorities(&text, &words, &audience(&none), None),
            priorities(&text, &words, &two, None),
            priorities(&text, &words, &[], None),
            slopes(&text, &sample.slope_words(), names, &[]),
            slopes(&text, &sample.slope_words(), names, &[[None, None]]),
            slopes(&text, &sample.slope_words(), names, &[[Some(1), None]]),
            slopes(&text, &sample.slope_words(), names, &[[Some(1), Some(1)]; 7]),
            gaps(&text, names, &[], 5),
            gaps(&text, names, &[withheld; 3], 5),
            gaps(&text, names, &[Gap { means: [Some(5.0), Some(5.0)], bases: [Cell::Shown(100); 2] }], 5),
            timeline(&text, &[]),
            timeline(&text, std::slice::from_ref(&all_held)),
            timeline(&text, &[Series { counts: Vec::new(), ..all_held.clone() }]),
            timeline(&text, &[Series { counts: vec![Cell::Shown(10)], ..all_held }]),
        ] {
            assert_in_order(&svg, sample.tag);
        }
    }
}

#[test]
fn far_rises_and_falls_differ_in_more_than_their_colour() {
    let svg = slopes(&german().many(), &german().slope_words(), german().audiences(), &ranks());
    let count = |part: &str| svg.as_str().matches(part).count();
    // Of twelve lines six ranks are far; what is withheld in a list has no line.
    assert_eq!((count("stroke-dasharray"), count("stroke-width=\"4\" stroke-dasharray")), (1, 1));
    assert_eq!((count("stroke-width=\"4\""), count("<path d=\"M294 ")), (2, 11 + 1));
    let drawn: Vec<String> = texts(&svg).iter().map(content).collect();
    for change in ["−6", "+7"] {
        assert_eq!(drawn.iter().filter(|text| *text == change).count(), 1, "{change}");
    }
    assert!(svg.description().contains(
        "Benachteiligung bei der Wohnungssuche 6: Fachkräfte und Ehrenamtliche n 6; Zugewanderte n 11; Differenz in Punkten −5."
    ));
    assert!(svg.description().contains("Zu wenig Plätze in Kindertagesstätten und Ganztagsgrundschulen 2: "));
    assert!(svg.description().contains("8: Fachkräfte und Ehrenamtliche n 8; Zugewanderte nicht gezeigt"));
}

#[test]
fn the_largest_gap_comes_first_and_what_is_withheld_last() {
    let svg = gaps(&german().text(), german().audiences(), &gap_rows(), 5);
    let order = ["Benachteiligung", "Lange", "etwas anderes", "Briefe", "Kein Bus", "Anerkennung", "Zu wenig"];
    let places: Vec<usize> = order.iter().map(|label| svg.as_str().find(&format!(">{label}")).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(
        svg.description().contains("Kein Bus am Abend: Fachkräfte und Ehrenamtliche (2,2); Zugewanderte 3,1; Differenz in Punkten (−0,9).")
    );
    assert!(svg.description().contains("Ganztagsgrundschulen: Fachkräfte und Ehrenamtliche 2,8; Zugewanderte nicht gezeigt"));
}

#[test]
fn time_runs_from_left_to_right_in_every_language() {
    for sample in &SAMPLES {
        let names = ["1.10.", "2.10.", "3.10.", "4.10."].map(String::from).to_vec();
        let text = ChartText { options: names.clone(), rows: vec!["x".into()], ..sample.text() };
        let counts = [10, 20, 30, 40].map(Cell::Shown).to_vec();
        let svg = timeline(&text, &[Series { total: Cell::Shown(100), counts }]);
        let place = |name: &String| texts(&svg).iter().find(|text| content(text) == *name).map(|text| ink(text).left()).unwrap();
        assert!(names.iter().map(place).is_sorted(), "{}", sample.tag);
        let pale = shapes(&svg, (190, 209, 224));
        assert_eq!(pale.len(), 4);
        assert!(pale.iter().map(Rect::left).is_sorted() && pale.iter().map(Rect::height).is_sorted());
    }
}

#[test]
fn a_withheld_period_is_hatched_and_never_a_number() {
    let text = german().weeks();
    let counts = |few| [Cell::rounded(40), Cell::rounded(few), Cell::rounded(20)].to_vec();
    let of = |few| timeline(&text, &[Series { total: Cell::rounded(60), counts: counts(few) }]);
    assert_eq!(of(0), of(9), "nobody and nine people look alike");
    assert_ne!(of(9), of(10));
    assert!(of(3).as_str().contains("nicht gezeigt") && !of(10).as_str().contains("nicht gezeigt"));
    assert!(
        of(3)
            .description()
            .contains("Deutsch lernen, Kita und Schule\u{2069}: 60: 1. Alle 40; 8. Alle nicht gezeigt: zu wenige Antworten; 15. Alle 20")
    );
}
