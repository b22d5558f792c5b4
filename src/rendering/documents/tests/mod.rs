//! Every script can be written, the same document gives the same bytes, and tables go on with their heads.

mod showcase;

use std::{fs, path::Path};

use super::*;
use crate::rendering::charts::tests::samples::{SAMPLES, Sample};

fn numerals() -> Numerals {
    Numerals {
        zero: '0',
        decimal: ',',
        group: Some('.'),
        grouped_from: 1_000,
        percent_before: String::new(),
        percent_after: "\u{a0}%".into(),
        plus: "+".into(),
        minus: "−".into(),
    }
}

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Handout".into(),
        tongue: Tongue { tag: "ar".into(), right_to_left: true },
        numerals: numerals(),
        format: Format::A4,
        scale: Scale::Reading,
        head: "Handout".into(),
        foot: String::new(),
        blocks,
    }
}

#[test]
fn every_vowel_mark_joiner_and_isolate_can_be_written() {
    let marks: String = ('\u{64b}'..='\u{652}').flat_map(|mark| ['ب', mark]).collect();
    let texts = [
        marks,
        "مي\u{200c}خواهم".into(),
        "\u{2066}< 5 – 10\u{2069} %".into(),
        "ትግርኛ ቋንቋ፡ 5%".into(),
        "لا 🎉 (U8) Märkisches Viertel 5 %.".into(),
    ];
    let blocks = texts.into_iter().flat_map(|text| {
        [
            Block::Heading(1, text.clone()),
            Block::List(vec![text.clone()]),
            Block::Quote(Quote { words: text, attribution: String::new(), tongue: None }),
        ]
    });
    let document = document(blocks.collect());
    let bytes = pdf(&document).unwrap();
    assert!(bytes.bytes.starts_with(b"%PDF-1.7"));
    assert_eq!(pdf(&document).unwrap(), bytes, "the same document gives the same bytes");
}

#[test]
fn a_long_table_goes_on_with_its_head_on_the_next_page() {
    let row = |at: usize| vec![format!("Row {at}"), at.to_string(), "nicht gezeigt".into()];
    let table =
        Table { head: vec!["Antwort".into(), "Personen".into(), "Anteil".into()], rows: (0..120).map(row).collect(), ..Table::default() };
    let layout = paginate::Layout::of(&document(vec![Block::Table(table)])).unwrap();
    assert!(layout.pages.len() > 2);
    let heads = |page: &Vec<slab::Piece>| {
        page.iter()
            .filter(|piece| matches!(&piece.mark, slab::Mark::Text(line, ..) if line.runs.iter().any(|run| run.text == "Antwort")))
            .count()
    };
    assert!(layout.pages.iter().all(|page| heads(page) == 1));
    let rows = layout.elements.iter().filter(|element| element.role == slab::Role::Row).count();
    assert_eq!(rows, 121, "the repeated heads are no part of the table");
}

/// Every document of the showcase in a language, by name.
fn showcase(sample: &Sample) -> Vec<(&'static str, Document)> {
    vec![
        ("handout", sample.handout()),
        ("poster", sample.poster()),
        ("cards", sample.cards(Format::A6)),
        ("card-sheets", sample.cards(Format::CardSheets)),
        ("report", sample.report()),
        ("landscape", sample.landscape()),
    ]
}

#[test]
fn every_kind_of_document_is_printed_in_every_language() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tmp/documents");
    fs::create_dir_all(&folder).unwrap();
    for sample in &SAMPLES {
        for (name, document) in showcase(sample) {
            let made = pdf(&document).unwrap_or_else(|error| panic!("{name} in {}: {error}", sample.tag));
            let pages = match name {
                "handout" | "card-sheets" => 4,
                "poster" | "landscape" => 1,
                "cards" => 12,
                _ => made.pages,
            };
            fs::write(folder.join(format!("{name}-{}.pdf", sample.tag)), made.bytes).unwrap();
            let editable = docx(&document).unwrap_or_else(|error| panic!("{name} in {}: {error}", sample.tag));
            fs::write(folder.join(format!("{name}-{}.docx", sample.tag)), editable).unwrap();
            assert_eq!(made.pages, pages, "{name} in {}", sample.tag);
        }
    }
}
