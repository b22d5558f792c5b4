//! Every script can be written, the same document gives the same bytes, and tables go on with their heads.

use super::*;

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
    let layout = layout::Layout::of(&document(vec![Block::Table(table)])).unwrap();
    assert!(layout.pages.len() > 2);
    let heads = |page: &Vec<layout::Piece>| {
        page.iter().filter(|piece| matches!(&piece.mark, layout::Mark::Text(line, ..) if line.text == "Antwort")).count()
    };
    assert!(layout.pages.iter().all(|page| heads(page) == 1));
    let rows = layout.elements.iter().filter(|element| element.role == layout::Role::Row).count();
    assert_eq!(rows, 121, "the repeated heads are no part of the table");
}
