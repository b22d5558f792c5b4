//! Every script can be written, the same document gives the same bytes, and tables go on with their heads.

mod showcase;

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    domain::{
        disclosure::Cell,
        questionnaire::{Colour, Colours, PAPER},
    },
    rendering::{
        charts::{
            ChartText, Medium, Numerals, Palette, Series, lettering,
            tests::{
                german_text,
                samples::{SAMPLES, Sample},
            },
            timeline,
        },
        documents::{Block, Document, Figure, Format, Quote, Scale, Table, Tongue, Width, docx, imposition, paginate, pdf, pptx, slab},
    },
};

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
        palette: Palette::default(),
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
    let folder = folder();
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
            assert_eq!(made.pages, pages, "{name} in {}", sample.tag);
        }
    }
}

/// Pictures take their time, so only the directions and scripts are tried, not every language.
#[test]
fn every_kind_of_document_can_be_written_on_in_every_script() {
    let folder = folder();
    for sample in SAMPLES.iter().filter(|sample| ["de", "ar", "ti"].contains(&sample.tag)) {
        for (name, document) in showcase(sample).into_iter().filter(|(name, _)| ["handout", "report"].contains(name)) {
            for (ending, made) in [("docx", docx(&document).unwrap()), ("pptx", pptx(&document).unwrap())] {
                assert!(made.starts_with(b"PK"), "{name} in {}", sample.tag);
                fs::write(folder.join(format!("{name}-{}.{ending}", sample.tag)), made).unwrap();
            }
        }
    }
    let document = SAMPLES[1].landscape();
    assert_eq!(docx(&document).unwrap(), docx(&document).unwrap(), "the same bytes twice");
    assert_eq!(pptx(&document).unwrap(), pptx(&document).unwrap(), "the same bytes twice");
}

/// Where other programs look at what was made.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tmp/documents");
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn the_back_of_a_card_lies_behind_its_front_when_the_sheet_is_turned() {
    let layout = imposition::sheets(paginate::Layout::of(&SAMPLES[0].cards(Format::CardSheets)).unwrap());
    let (width, height) = layout.size;
    let place = |element: usize| {
        layout.pages.iter().enumerate().find_map(|(page, pieces)| {
            pieces.iter().find_map(|piece| match piece.mark {
                slab::Mark::Text(_, _, (x, y)) if piece.owner == slab::Owner::Element(element) => {
                    Some((page, x > width / 2.0, y > height / 2.0))
                }
                _ => None,
            })
        })
    };
    let headings = layout.heading_elements();
    assert_eq!(headings.len(), 12);
    for sides in headings.chunks(2) {
        let (front, back) = (place(sides[0]).unwrap(), place(sides[1]).unwrap());
        assert_eq!(back, (front.0 + 1, !front.1, front.2), "turned over the long edge, left and right change places");
    }
}

#[test]
fn the_page_of_contents_names_the_pages_of_what_follows_it() {
    let document = SAMPLES[1].report();
    let layout = paginate::Layout::of(&document).unwrap();
    let page = |element: usize| {
        layout.pages.iter().position(|page| page.iter().any(|piece| piece.owner == slab::Owner::Element(element))).unwrap()
    };
    let expected: Vec<String> = layout
        .heading_elements()
        .into_iter()
        .filter_map(|element| match &layout.elements[element].role {
            slab::Role::Heading(1 | 2, text) => Some(format!("{text} {}", document.numerals.count(page(element) as u64 + 1))),
            _ => None,
        })
        // The title and the heading of the page itself.
        .skip(2)
        .collect();
    let links = layout.elements.iter().filter(|element| element.role == slab::Role::Link);
    let said: Vec<String> = links.map(|element| element.text.clone()).collect();
    assert_eq!(said, expected);
    assert!(said.len() > 5);
}

#[test]
fn a_page_that_holds_more_is_set_smaller_and_goes_on_when_it_must() {
    let page = |points: usize| document(vec![Block::Page((0..points).map(|n| Block::Paragraph(format!("Row {n}"))).collect())]);
    let sizes = |document: &Document| {
        let layout = paginate::Layout::of(document).unwrap();
        let sizes = layout.pages[0].iter().filter_map(|piece| match &piece.mark {
            slab::Mark::Text(_, kind, _) if matches!(piece.owner, slab::Owner::Element(_)) => Some(kind.size),
            _ => None,
        });
        (layout.pages.len(), sizes.fold(f32::MAX, f32::min))
    };
    let (few, more, many) = (sizes(&page(20)), sizes(&page(38)), sizes(&page(120)));
    assert_eq!((few.0, more.0), (1, 1));
    assert!(few.1 > more.1 && more.1 >= many.1, "{few:?} {more:?} {many:?}");
    assert!(many.0 > 1);
}

/// The smallest letters of the charts of a document, in points.
fn smallest_letters(document: &Document) -> Vec<f32> {
    let layout = paginate::Layout::of(document).unwrap();
    let pixels = f32::from(lettering::SMALLEST);
    let letters = layout.pages.iter().flatten().filter_map(|piece| match &piece.mark {
        slab::Mark::Picture(drawing, area) => Some(pixels * area.width / drawing.size().0),
        _ => None,
    });
    letters.collect()
}

#[test]
fn letters_of_charts_can_be_read_however_much_a_page_holds() {
    let text = ChartText { medium: Medium::Paper, ..german_text() };
    let chart = || timeline(&text, &[Series { total: Cell::Shown(40), counts: vec![Cell::Shown(10); 4] }]);
    for (format, scale, least) in [(Format::A4, Scale::Reading, Medium::LEAST), (Format::A1, Scale::Wall, Medium::LEAST_ON_WALLS)] {
        for width in [Width::Full, Width::Rest, Width::Part(0.1)] {
            let figure = Block::Figure(Figure { width, ..Figure::bare(chart()) });
            let page = [vec![figure], vec![Block::Paragraph("Viele Wörter. ".repeat(40)); 12]].concat();
            let letters = smallest_letters(&Document { format, scale, ..document(vec![Block::Page(page)]) });
            assert_eq!(letters.len(), 1);
            assert!(letters[0] >= least - 0.01, "{format:?} {width:?}: {} pt", letters[0]);
        }
    }
}

#[test]
fn documents_wear_the_colours_of_the_office() {
    let colour = |text| Colour::parse(text).unwrap();
    let palette = Palette::of(Colours { accent: colour("#7a1f5c"), ..Colours::default() });
    let blocks = || vec![Block::Heading(1, "Wohnen".into()), Block::Callout("Hinweis".into(), "Text".into())];
    let plain = Document { palette, ..document(blocks()) };
    let styles = palette.in_office("<w:color w:val=\"175C92\"/><w:t>175C92</w:t>");
    assert_eq!(styles, "<w:color w:val=\"7A1F5C\"/><w:t>175C92</w:t>", "texts stay as they are");
    assert_ne!(docx(&plain).unwrap(), docx(&document(blocks())).unwrap());
    let inks = paginate::Layout::of(&plain).unwrap().pages.concat().into_iter().filter_map(|piece| match piece.mark {
        slab::Mark::Text(_, kind, _) => Some(kind.ink),
        _ => None,
    });
    assert!(inks.into_iter().any(|ink| ink == plotters::style::RGBColor(0x7a, 0x1f, 0x5c)));
    // A pale accent is seen, but not read: headings take a darker shade of it.
    let pale = Palette::of(Colours { accent: colour("#d57f38"), ..Colours::default() }).heading();
    assert!(Colour { red: pale.0, green: pale.1, blue: pale.2 }.contrast(PAPER) >= 4.5, "{pale:?}");
}
