//! What every chart must keep, in every language: all glyphs there, all text on the sheet, nothing on
//! top of each other, nothing of what is withheld.

mod looks;
mod plots;
pub(in crate::rendering) mod samples;
mod tables;
mod talks;

use usvg::{Node, Rect, Text};

use self::{
    samples::{SAMPLES, Sample},
    tables::{by_group, hurdles, scale, scale_by_group},
};
use crate::{
    domain::{
        disclosure::{PublishableTable, talks::Voices},
        identifiers::code,
    },
    rendering::charts::{
        Audiences, ChartText, Clear, Composed, HeardTopic, MOST_QUOTED_WORDS, Order, PictureError, Quote, Svg, bars, composition, groups,
        likert, means, paired,
        palette::step_colour,
        panels,
        picture::{png, read},
        topics,
    },
};

fn german() -> &'static Sample {
    &SAMPLES[0]
}

/// The texts of a chart in German.
pub(in crate::rendering) fn german_text() -> ChartText {
    german().text()
}

fn arabic() -> &'static Sample {
    &SAMPLES[1]
}

/// The texts of a chart as they are drawn.
fn texts(svg: &Svg) -> Vec<Text> {
    fn collect(group: &usvg::Group, texts: &mut Vec<Text>) {
        for node in group.children() {
            match node {
                Node::Text(text) => texts.push((**text).clone()),
                Node::Group(group) => collect(group, texts),
                _ => {}
            }
        }
    }
    let mut texts = Vec::new();
    collect(read(svg).unwrap().root(), &mut texts);
    texts
}

fn content(text: &Text) -> String {
    text.chunks().iter().map(|chunk| chunk.text().replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")).collect()
}

/// The box around the ink of a text.
fn ink(text: &Text) -> Rect {
    text.flattened().abs_bounding_box()
}

/// All glyphs of a text from left to right, each with its letters and place.
fn glyphs(text: &Text) -> Vec<(String, u16, f32)> {
    let mut glyphs: Vec<_> = text
        .layouted()
        .iter()
        .flat_map(|span| &span.positioned_glyphs)
        .filter(|glyph| !matches!(glyph.text.as_str(), "\u{2066}" | "\u{2067}" | "\u{2068}" | "\u{2069}"))
        .map(|glyph| (glyph.text.clone(), glyph.id.0, glyph.transform().tx))
        .collect();
    glyphs.sort_by(|a, b| a.2.total_cmp(&b.2));
    glyphs
}

fn assert_in_order(svg: &Svg, what: &str) {
    let tree = read(svg).unwrap();
    let texts = texts(svg);
    assert!(texts.len() > 3, "{what}");
    for text in &texts {
        let content = content(text);
        assert!(glyphs(text).iter().all(|(_, id, _)| *id != 0), "{what}: a glyph is missing in {content:?}");
        let ink = ink(text);
        let inside = ink.left() >= 8.0 && ink.top() >= 8.0 && ink.right() <= tree.size().width() - 8.0;
        assert!(inside && ink.bottom() <= tree.size().height() - 8.0, "{what}: {content:?} leaves the sheet");
    }
    for (at, a) in texts.iter().enumerate() {
        for b in &texts[at + 1..] {
            let (one, other) = (ink(a), ink(b));
            // The deepest and the highest letters of Sorani touch by a pixel.
            let apart = one.right() <= other.left()
                || other.right() <= one.left()
                || one.bottom() <= other.top() + 1.0
                || other.bottom() <= one.top() + 1.0;
            assert!(apart, "{what}: {:?} lies on {:?}", content(a), content(b));
        }
    }
}

#[test]
fn a_quote_is_written_in_its_own_direction() {
    let [from_arabic, from_german] = talks::quotes("de");
    let (from_arabic, from_german) = (from_arabic.unwrap(), from_german.unwrap());
    assert!(from_arabic.texts().1.is_some() && from_german.texts().1.is_none(), "readers of German need a translation from Arabic alone");
    let draw = |sample: &Sample, quote: &Quote| {
        let topic = HeardTopic {
            name: "A".into(),
            voices: Voices::Individual,
            all: None,
            counted: "B".into(),
            statement: None,
            quote: Some(quote.clone()),
        };
        topics(&sample.text(), &[topic])
    };
    let line_with = |svg: &Svg, words: &str| texts(svg).into_iter().find(|text| content(text).contains(words)).unwrap();
    let in_german = draw(german(), &from_arabic);
    let width = read(&in_german).unwrap().size().width();
    assert!(ink(&line_with(&in_german, "ذهبت")).right() > width - 60.0, "an Arabic quote begins at the right edge of a German chart");
    let in_arabic = draw(arabic(), &from_german);
    assert!(ink(&line_with(&in_arabic, "Ich schreibe")).left() < 60.0, "a German quote begins at the left edge of an Arabic chart");
    let places = glyphs(&line_with(&in_german, "Jobcenter"));
    let place = |part: &str| places.iter().position(|(letters, ..)| letters == part).unwrap();
    assert!(place("J") < place("B") && places.last().unwrap().0 == "ذ", "the first letter stands at the right: {places:?}");
}

#[test]
fn a_quote_too_long_to_be_shown_whole_is_none() {
    assert!(talks::quote_of_words(MOST_QUOTED_WORDS).is_some());
    assert!(talks::quote_of_words(MOST_QUOTED_WORDS + 1).is_none(), "a cut quote says something else");
}

#[test]
fn groups_in_brackets_have_no_panel() {
    let svg = panels(&german().text(), &by_group(), &[]).unwrap();
    let drawn: Vec<String> = texts(&svg).iter().map(content).collect();
    assert!(drawn.iter().any(|text| text.contains("Arbeit und Ausbildung")));
    assert!(!svg.as_str().contains(german().text().rows[3].as_str()), "26 people stand in brackets");
    let few = PublishableTable::invented("B07", Some(40), &[(code("yes"), 30)], &[(code("small"), 20, vec![12])]);
    assert!(panels(&german().text(), &few, &[]).is_none());
}

#[test]
fn parts_fill_the_bar_and_keep_their_numbers() {
    let table = scale([42, 96, 120, 98, 34]);
    let options = german().scale_text().options;
    let svg = composition(&german().scale_text(), &[Composed { title: String::new(), options, table: &table }]);
    let drawn: Vec<String> = texts(&svg).iter().map(content).collect();
    for share in ["11\u{a0}%", "25\u{a0}%", "31\u{a0}%", "9\u{a0}%"] {
        assert!(drawn.iter().any(|text| text == share), "{share} in {drawn:?}");
    }
    let few = scale([2, 88, 90, 84, 30]);
    let withheld = composition(&german().scale_text(), &[Composed { title: String::new(), options: Vec::new(), table: &few }]);
    assert!(!withheld.as_str().contains("\u{a0}%"), "a part would be told by the others");
}

#[test]
fn labels_that_people_should_not_write_stay_on_the_sheet() {
    let nasty =
        ["<script>alert(\"1\")</script> & more", "a\u{1}b\u{0}c", &"m".repeat(5_000), "", "👩‍👧‍👦🎉", "\u{202e}abc \u{2069}", "\u{5d0} x"]
            .map(String::from);
    let text = ChartText {
        title: nasty[2].clone(),
        question: nasty[0].clone(),
        options: nasty.to_vec(),
        rows: nasty.to_vec(),
        notes: nasty.to_vec(),
        ..german().text()
    };
    let audiences = Audiences { first: &nasty[2], second: &nasty[0] };
    let table = hurdles(412, [187, 143, 160, 96, 121, 80, 41]);
    for svg in [
        bars(&text, &table, Order::Listed),
        likert(&text, &[scale([42, 96, 120, 98, 34]), scale([1, 96, 120, 98, 34])]),
        paired(&text, audiences, &table, &table, Order::Listed, Clear::default()),
        groups(&text, &by_group()),
    ] {
        assert_in_order(&svg, "nasty labels");
        assert!(!svg.as_str().contains("<script"));
    }
    let svg = bars(&text, &table, Order::Listed);
    let drawn: Vec<String> = texts(&svg).iter().map(content).collect();
    for placeholder in ["—", "\u{fffd}\u{fffd}", "a b c"] {
        assert!(drawn.iter().any(|text| text == placeholder), "{placeholder}");
    }
}

#[test]
fn an_arabic_label_with_a_german_name_keeps_its_letters_and_their_order() {
    let label = "متن (U8) Märkisches Viertel 5 %.";
    let text = ChartText { options: vec![label.into(); 7], ..arabic().text() };
    let svg = bars(&text, &hurdles(412, [187, 143, 160, 96, 121, 80, 41]), Order::Listed);
    let drawn = texts(&svg).into_iter().find(|text| content(text) == label).expect("the label stands on one line");

    let glyphs = glyphs(&drawn);
    let letters = |part: &str| part.chars().filter(|c| c.is_alphanumeric()).count();
    assert_eq!(glyphs.iter().map(|(part, ..)| letters(part)).sum::<usize>(), letters(label));
    assert!(glyphs.iter().all(|(_, id, _)| *id != 0));

    let place = |part: &str| glyphs.iter().position(|(letters, ..)| letters == part).unwrap_or_else(|| panic!("{part} in {glyphs:?}"));
    // Read from the right: the Arabic word, the line in brackets, the name from left to right, the stop.
    assert!(place("م") > place("ن") && place("ن") > place("8") && place("U") < place("8"));
    assert!(place("U") > place("V") && place("M") < place("V") && place("V") < place("5"));
    assert_eq!(glyphs[0].0, ".");

    let with = png(&svg, 1.0).unwrap();
    let without = png(
        &bars(&ChartText { options: vec!["متن".into(); 7], ..text }, &hurdles(412, [187, 143, 160, 96, 121, 80, 41]), Order::Listed),
        1.0,
    )
    .unwrap();
    assert!(inked_pixels(&with) > inked_pixels(&without) + 7 * 150);
}

fn inked_pixels(file: &[u8]) -> usize {
    let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    pixels.chunks_exact(3).filter(|pixel| pixel.iter().all(|part| *part < 80)).count()
}

#[test]
fn withheld_counts_do_not_influence_the_file() {
    let text = german().text();
    let last = [code("other")];
    let order = Order::Sorted { last: &last };
    let several = |few| hurdles(412, [187, few, 160, 96, 121, 80, 41]);
    let few = [several(0), several(1), several(4)];
    let first = bars(&text, &few[0], order);
    assert!(few.iter().all(|table| bars(&text, table, order) == first));
    let other = hurdles(240, [131, 110, 92, 64, 98, 81, 22]);
    let first = paired(&text, german().audiences(), &few[0], &other, order, Clear::default());
    assert!(few.iter().all(|table| paired(&text, german().audiences(), table, &other, order, Clear::default()) == first));

    // A small group that has hardly any answers, or a few more.
    let grouped = |few: u64| {
        let counts = [(90, 40), (3 + few, few), (80, 50), (80, 20)];
        let names = ["ukraine", "mse_eu", "refugee_2015", "long_settled"].map(code).into_iter();
        let rows: Vec<_> = names.zip(counts).map(|(group, (base, yes))| (group, base, vec![yes, base - yes])).collect();
        PublishableTable::invented("B09", None, &[(code("yes"), 110), (code("no"), 153)], &rows)
    };
    let tables = [grouped(1), grouped(3)];
    assert_eq!(tables[0].rows().iter().filter(|(_, row)| row.is_withheld()).count(), 1);
    assert_eq!(groups(&text, &tables[0]), groups(&text, &tables[1]));
}

#[test]
fn a_scale_with_a_withheld_step_is_not_drawn_in_part() {
    let fields = |counts| {
        let svg = likert(&german().scale_text(), &[scale(counts)]);
        let fill = |step| {
            let colour = step_colour(step, 5);
            format!("fill=\"#{:02x}{:02x}{:02x}\"/>", colour.0, colour.1, colour.2)
        };
        (0..5).map(|step| svg.as_str().matches(&fill(step)).count()).collect::<Vec<_>>()
    };
    // One field each in the legend; bars and the grounds of their numbers come on top.
    assert_eq!(fields([2, 88, 90, 84, 30]), [1; 5]);
    assert_eq!(fields([60, 88, 90, 84, 60]), [3; 5]);
}

#[test]
fn a_mean_needs_every_count_of_its_group() {
    let table = scale_by_group();
    let shown = std::iter::once(table.total()).chain(table.rows().iter().map(|(_, row)| row)).filter(|row| table.mean_of(row).is_some());
    let shown = shown.count();
    assert!(shown > 1 && shown < 9, "some groups have a mean, some not: {shown}");
    let svg = means(&german().text(), &[table.clone(), table], None);
    let printed = texts(&svg)
        .iter()
        .filter(|text| matches!(content(text).trim_matches(['(', ')']).split_once(','), Some((a, b)) if a.len() == 1 && b.len() == 1))
        .count();
    assert_eq!(printed, 2 * shown);
}

#[test]
fn withheld_fields_of_one_size_are_written_once() {
    let svg = groups(&german().text(), &scale_by_group());
    let count = |part: &str| svg.as_str().matches(part).count();
    assert!(count("<use ") > count("<defs>"), "{} fields in {} sizes", count("<use "), count("<defs>"));
    let other = groups(&ChartText { title: "Anders".into(), ..german().text() }, &scale_by_group());
    let name = |svg: &Svg| svg.as_str().split_once("<g id=\"").unwrap().1.split('"').next().unwrap().to_string();
    assert_ne!(name(&svg), name(&other), "two charts in one page do not share names");
}

#[test]
fn withheld_values_are_said_in_words() {
    for (kind, svg) in german().charts() {
        let description = svg.as_str().split_once("<desc>").and_then(|(_, rest)| rest.split_once("</desc>")).unwrap().0;
        let withheld = description.contains("nicht gezeigt: zu wenige Antworten");
        assert_eq!(withheld, svg.as_str().matches("nicht gezeigt").count() > 0, "{kind}");
        assert!(description.contains("n = 412"), "{kind}");
    }
    let svg = bars(&german().text(), &hurdles(412, [187, 143, 160, 96, 121, 3, 41]), Order::Listed);
    assert!(svg.as_str().contains("Kein Bus am Abend: 23\u{a0}%. Briefe"));
    assert!(svg.as_str().contains("Benachteiligung bei der Wohnungssuche: nicht gezeigt"));
}

#[test]
fn the_largest_share_comes_first_then_what_is_withheld_then_other() {
    let last = [code("other")];
    let svg = bars(&german().text(), &hurdles(412, [30, 187, 3, 96, 120, 2, 260]), Order::Sorted { last: &last });
    let order = ["Zu wenig", "Briefe", "Kein Bus", "Lange", "Anerkennung", "Benachteiligung", "etwas anderes"];
    let places: Vec<usize> = order.iter().map(|label| svg.as_str().find(&format!(">{label}")).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn audiences_are_compared_by_code() {
    let table = |counts: [(&str, u64); 3]| {
        let counts = counts.map(|(name, count)| (code(name), count)).to_vec();
        PublishableTable::invented("A09", Some(100), &counts, &[])
    };
    let first = table([("course_wait", 60), ("only_first", 50), ("transport", 20)]);
    let second = table([("transport", 35), ("course_wait", 48), ("only_second", 10)]);
    let text = ChartText { options: ["Kurs", "Nur hier", "Bus"].map(String::from).to_vec(), ..german().text() };
    let svg = paired(
        &text,
        Audiences { first: "A", second: "B" },
        &first,
        &second,
        Order::Listed,
        Clear { options: &[code("transport")], word: "deutlich" },
    );
    assert!(svg.as_str().contains("Kurs: A 60\u{a0}%; B 48\u{a0}%; Differenz in Punkten +12."));
    assert!(svg.as_str().contains("Bus: A 20\u{a0}%; B 35\u{a0}%; Differenz in Punkten −15 (deutlich)."));
    assert!(!svg.as_str().contains("Nur hier"));
}

#[test]
fn a_chart_from_right_to_left_is_the_mirror_image() {
    let text = german().text();
    let table = hurdles(412, [187, 143, 160, 96, 121, 80, 41]);
    let rectangles = |right_to_left| {
        let svg = bars(&ChartText { right_to_left, ..text.clone() }, &table, Order::Listed);
        let width = read(&svg).unwrap().size().width();
        let bars: Vec<(f32, f32)> = read(&svg)
            .unwrap()
            .root()
            .children()
            .iter()
            .filter(|node| matches!(node, Node::Path(path) if path.fill().is_some_and(|fill| fill.paint() == &usvg::Paint::Color(usvg::Color::new_rgb(23, 92, 146)))))
            .map(|node| (node.abs_bounding_box().left(), node.abs_bounding_box().right()))
            .collect();
        (width, bars)
    };
    let (width, bars) = rectangles(false);
    let mirrored: Vec<(f32, f32)> = bars.iter().map(|(left, right)| (width - right, width - left)).collect();
    assert_eq!(bars.len(), 7);
    assert_eq!(rectangles(true).1, mirrored);
}

#[test]
fn a_picture_has_the_size_asked_for() {
    let svg = bars(&german().text(), &hurdles(412, [187, 143, 160, 96, 121, 80, 41]), Order::Listed);
    let size = read(&svg).unwrap().size().to_int_size();
    let picture = png(&svg, 2.0).unwrap();
    let info = png::Decoder::new(std::io::Cursor::new(&picture)).read_info().unwrap();
    assert_eq!((info.info().width, info.info().height), (size.width() * 2, size.height() * 2));
    assert_eq!(picture, png(&svg, 2.0).unwrap());
    for scale in [0.0, -1.0, f32::NAN, f32::INFINITY, 1_000.0] {
        assert!(matches!(png(&svg, scale), Err(PictureError::Scale(_))), "{scale}");
    }
}

#[test]
fn a_table_without_any_number_is_a_chart_without_any_bar() {
    let table = hurdles(4, [3, 2, 1, 0, 1, 1, 1]);
    for svg in [
        bars(&german().text(), &table, Order::Sorted { last: &[] }),
        likert(&german().scale_text(), &[scale([1, 1, 1, 0, 0])]),
        paired(&german().text(), german().audiences(), &table, &table, Order::Listed, Clear::default()),
        groups(&german().text(), &table),
    ] {
        assert_in_order(&svg, "nothing to show");
        assert!(svg.as_str().contains("nicht gezeigt"));
    }
    assert!(likert(&german().scale_text(), &[]).as_str().ends_with("</svg>\n"));
}
