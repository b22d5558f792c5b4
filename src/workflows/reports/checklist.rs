//! The checklist before printing, gone through by the program. What could tell of a person or say what was never
//! counted must not leave; what only looks wrong on paper is told to whoever prints it, because a workshop is
//! better off with an imperfect sheet than with none.

use std::collections::BTreeSet;

use crate::{
    domain::{
        disclosure::{Cell, PublishableTable},
        identifiers::Code,
        text_blocks::About,
    },
    localisation::Texts,
    rendering::{
        charts,
        documents::{Block, Document},
    },
    workflows::{
        challenges::asks_people_concerned,
        figures::numerals,
        reports::{
            method::MOST_BOX_WORDS,
            pack::{CARDS, Pack, Part},
            said::{Said, Source},
            scene::Scene,
        },
        results::View,
    },
};

/// Words on the first page of a handout.
const PAGE_ONE_WORDS: usize = 120;

/// Something that is not as it should be; what a document is called is the key of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A percentage that stands in no released table, in a part.
    UnknownNumber(&'static str, u64),
    /// Words in quotation marks that nobody released, or that are released no more.
    UnreleasedQuote(&'static str, String),
    /// A part of another day or of other numbers than the rest.
    OtherData(&'static str),
    /// A sentence with numbers whose figure is not known.
    NoSource(String),
    /// Another number of pages, or of cards, than planned: planned, found.
    Pages(String, String),
    /// Letters the fonts cannot write.
    Letters(&'static str, String),
    /// The method box or page one of the handout is too long: words there are, words there may be.
    TooLong(&'static str, usize, usize),
}

impl Problem {
    /// Whether the file must not leave.
    #[must_use]
    pub fn must_not_leave(&self) -> bool {
        matches!(self, Self::UnknownNumber(..) | Self::UnreleasedQuote(..) | Self::OtherData(_) | Self::NoSource(_))
    }

    /// In words of a language.
    #[must_use]
    pub fn words(&self, texts: &Texts) -> String {
        let part = |part: &&'static str| texts.plain(part, &[]);
        match self {
            Self::UnknownNumber(of, number) => {
                texts.plain("check-number", &[("part", part(of).into()), ("number", texts.percent(*number).into())])
            }
            Self::UnreleasedQuote(of, words) => texts.plain("check-quote", &[("part", part(of).into()), ("words", words.as_str().into())]),
            Self::OtherData(of) => texts.plain("check-data", &[("part", part(of).into())]),
            Self::NoSource(sentence) => texts.plain("check-source", &[("sentence", sentence.as_str().into())]),
            Self::Pages(planned, found) => {
                texts.plain("check-pages", &[("planned", planned.as_str().into()), ("found", found.as_str().into())])
            }
            Self::Letters(of, letters) => texts.plain("check-letters", &[("part", part(of).into()), ("letters", letters.as_str().into())]),
            Self::TooLong(key, found, most) => {
                let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
                texts.plain(key, &[("found", count(*found).into()), ("most", count(*most).into())])
            }
        }
    }
}

/// Everything that can be seen before the pages are made.
pub(super) fn of_pack(scene: &Scene<'_>, field: &Code, pack: &Pack) -> Vec<Problem> {
    let mut known = known_percents(scene, field);
    // What the office quotes was looked up among all released numbers.
    for number in quoted(scene, field) {
        known.extend(percents(number, numerals(&scene.texts).zero));
    }
    let mut problems: Vec<Problem> =
        pack.said.iter().filter(|said| !has_source(said, pack)).map(|said| Problem::NoSource(said.sentence.clone())).collect();
    for (part, document) in &pack.parts {
        problems.extend(of_document(part.key(), document, &known, &released(scene), &scene.stamp));
    }
    let cards = pack.parts.iter().find(|(part, _)| *part == Part::Cards).map_or(0, |(_, document)| document.blocks.len());
    if !CARDS.contains(&cards) {
        problems.push(Problem::Pages(format!("{}–{}", CARDS.start(), CARDS.end()), cards.to_string()));
    }
    let words = |text: &str| text.split_whitespace().count();
    let method = words(&scene.method_box());
    if method > MOST_BOX_WORDS {
        problems.push(Problem::TooLong("check-method", method, MOST_BOX_WORDS));
    }
    if let Some(Block::Page(blocks)) = pack.parts.first().and_then(|(_, document)| document.blocks.first()) {
        // Small print is not read with the rest: head, bases, notes.
        let read = blocks.iter().flat_map(|block| match block {
            Block::Title(_) | Block::Note(_) => Vec::new(),
            Block::Statements(all) => all.iter().flat_map(|said| [said.number.as_str(), &said.text]).collect(),
            block => strings(block),
        });
        let on_page: usize = read.map(words).sum();
        if on_page > PAGE_ONE_WORDS {
            problems.push(Problem::TooLong("check-page-one", on_page, PAGE_ONE_WORDS));
        }
    }
    problems
}

/// What may be wrong with a report of one document. `known` are the percentages it may quote beside those on the
/// fields of action.
pub(super) fn of_report(scene: &Scene<'_>, key: &'static str, document: &Document, known: impl IntoIterator<Item = u64>) -> Vec<Problem> {
    let of_fields = scene.material.process().fields.iter().flat_map(|field| known_percents(scene, field));
    let zero = numerals(&scene.texts).zero;
    let of_office = scene.blocks.all().flat_map(|block| &block.figures).flat_map(|(_, number)| percents(number, zero));
    let known = of_fields.chain(of_office).chain(known).collect();
    of_document(key, document, &known, &released(scene), &scene.stamp)
}

/// Whether the numbers of a sentence stand in a figure of the pack, or in a text of the office as references.
fn has_source(said: &Said, pack: &Pack) -> bool {
    match &said.source {
        Some(Source::Figure(id)) => pack.figures.iter().any(|figure| figure.id == *id),
        Some(Source::Office) => true,
        None => false,
    }
}

/// Whether a file has as many pages as its parts have together.
pub(super) fn of_pages(parts: &[Part], found: usize) -> Vec<Problem> {
    let planned: Option<usize> = parts.iter().map(|part| part.pages()).sum();
    let is_other = planned.filter(|planned| *planned != found);
    is_other.map(|planned| Problem::Pages(planned.to_string(), found.to_string())).into_iter().collect()
}

/// What may be wrong with one document: numbers, quotes, stamp, letters.
fn of_document(part: &'static str, document: &Document, known: &BTreeSet<u64>, released: &BTreeSet<&str>, stamp: &str) -> Vec<Problem> {
    let zero = document.numerals.zero;
    let mut problems = Vec::new();
    if !document.foot.contains(stamp) {
        problems.push(Problem::OtherData(part));
    }
    let texts: Vec<&str> = document.blocks.iter().flat_map(strings).collect();
    let percents: BTreeSet<u64> = texts.iter().flat_map(|text| percents(text, zero)).collect();
    problems.extend(percents.difference(known).map(|number| Problem::UnknownNumber(part, *number)));
    let mut quotes = Vec::new();
    document.blocks.iter().for_each(|block| quotes_of(block, &mut quotes));
    let unreleased = quotes.into_iter().filter(|words| !released.contains(words));
    problems.extend(unreleased.map(|words| Problem::UnreleasedQuote(part, words.to_string())));
    let letters: BTreeSet<char> = texts.iter().flat_map(|text| charts::unwritable(text)).collect();
    if !letters.is_empty() {
        problems.push(Problem::Letters(part, letters.into_iter().collect()));
    }
    problems
}

/// The numbers texts of the office on a field quote.
fn quoted<'s>(scene: &'s Scene<'_>, field: &Code) -> Vec<&'s str> {
    let about = About::Field(field.clone());
    let blocks = scene.blocks.all().filter(|block| block.id.about == about);
    blocks.flat_map(|block| &block.figures).map(|(_, number)| number.as_str()).collect()
}

/// Words that may be quoted.
fn released<'a>(scene: &Scene<'a>) -> BTreeSet<&'a str> {
    let words = scene.material.voices.iter().flat_map(|voice| [voice.text.original(), voice.text.text.translation()]);
    words.flatten().collect()
}

/// Every percentage the released tables on a field hold: those of both audiences, and of the groups of the people
/// concerned.
fn known_percents(scene: &Scene<'_>, field: &Code) -> BTreeSet<u64> {
    let facts = scene.material.facts(field);
    let (mut known, mut ranges) = (BTreeSet::new(), Vec::new());
    let mut take = |cells: &[Cell], base: Cell| known.extend(cells.iter().filter_map(|cell| cell.percent_of(base)));
    if let Some((_, tables)) = &facts.quality {
        for table in tables {
            take(table.total().cells(), table.total().base());
        }
    }
    for priorities in &scene.material.priorities {
        let named: Vec<Cell> = priorities.matrix.points.iter().map(|point| point.named_by).collect();
        take(&named, priorities.matrix.base);
        ranges.extend(priorities.matrix.points.iter().filter_map(|point| point.range));
    }
    for asked in [&facts.priority, &facts.all_hurdles, &facts.needs].into_iter().flatten() {
        for (side, (results, variable)) in asked.comparison.sides().iter().zip(asked.comparison.variables()).enumerate() {
            let counts: Vec<Cell> = asked.options.iter().map(|option| option.counts[side]).collect();
            take(&counts, asked.bases[side]);
            let by = results.instrument().group.as_ref().filter(|_| asks_people_concerned(results.instrument()));
            let tables: Vec<PublishableTable> = by.map_or_else(Vec::new, |by| results.tables(variable, &View::by(by)));
            tables.iter().flat_map(PublishableTable::rows).for_each(|(_, row)| take(row.cells(), row.base()));
        }
    }
    known.extend(ranges.into_iter().flat_map(|(from, to)| [from, to]));
    known
}

/// The percentages in a text, in European digits or those of the language, with the sign before or behind.
fn percents(text: &str, zero: char) -> Vec<u64> {
    let is_mark = |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{2066}'..='\u{2069}' | '\u{a0}' | '\u{202f}' | ' ');
    let letters: Vec<char> = text.chars().filter(|c| !is_mark(c)).collect();
    let digit =
        |c: &char| -> Option<u32> { c.to_digit(10).or_else(|| u32::from(*c).checked_sub(u32::from(zero)).filter(|digit| *digit < 10)) };
    let number = |letters: &mut dyn Iterator<Item = &char>| -> Option<u64> {
        let digits: Vec<u32> = letters.map_while(digit).take(6).collect();
        (!digits.is_empty()).then(|| digits.into_iter().fold(0, |number, digit| number * 10 + u64::from(digit)))
    };
    let mut found = Vec::new();
    for at in (0..letters.len()).filter(|at| matches!(letters[*at], '%' | '٪')) {
        let before: Vec<char> =
            letters[..at].iter().rev().map_while(|c| digit(c).map(|_| *c)).collect::<Vec<_>>().into_iter().rev().collect();
        found.extend(number(&mut before.iter()).or_else(|| number(&mut letters[at + 1..].iter())));
    }
    found
}

fn quotes_of<'a>(block: &'a Block, found: &mut Vec<&'a str>) {
    match block {
        Block::Quote(quote) => found.push(&quote.words),
        Block::Columns(columns) => columns.iter().flat_map(|column| &column.blocks).for_each(|block| quotes_of(block, found)),
        Block::In(_, blocks) | Block::Page(blocks) => blocks.iter().for_each(|block| quotes_of(block, found)),
        Block::Card(card) => card.front.iter().chain(&card.back).for_each(|block| quotes_of(block, found)),
        _ => {}
    }
}

/// Every text of a block but those inside charts, which are drawn from tables.
pub(super) fn strings(block: &Block) -> Vec<&str> {
    match block {
        Block::Title(title) => {
            let facts = title.facts.iter().flat_map(|(label, value)| [label, value]);
            [&title.above, &title.title, &title.below, &title.status].into_iter().chain(facts).map(String::as_str).collect()
        }
        Block::Heading(_, text) | Block::Lead(text) | Block::Paragraph(text) | Block::Note(text) | Block::Contents(text) => vec![text],
        Block::List(texts) | Block::Numbered(texts) | Block::Boxes(texts, _) | Block::Dots(texts, _) => {
            texts.iter().map(String::as_str).collect()
        }
        Block::Quote(quote) => vec![&quote.attribution],
        Block::Statements(all) => all.iter().flat_map(|said| [said.number.as_str(), &said.text, &said.base]).collect(),
        Block::Callout(head, text) => vec![head, text],
        Block::Table(table) => {
            let cells = table.head.iter().chain(table.rows.iter().flatten()).map(String::as_str);
            cells.chain([table.caption.as_str()]).collect()
        }
        Block::Figure(figure) => {
            let notes = figure.notes.iter().map(String::as_str);
            [figure.number.as_str(), &figure.title, &figure.question, &figure.base].into_iter().chain(notes).collect()
        }
        Block::Columns(columns) => columns.iter().flat_map(|column| strings_of(&column.blocks)).collect(),
        Block::In(_, blocks) | Block::Page(blocks) => strings_of(blocks),
        Block::Card(card) => strings_of(&card.front).into_iter().chain(strings_of(&card.back)).collect(),
        Block::Code(code) => vec![&code.text],
        Block::Lines(_) | Block::PageBreak => Vec::new(),
    }
}

fn strings_of(blocks: &[Block]) -> Vec<&str> {
    blocks.iter().flat_map(strings).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        localisation::{Catalogue, INTERFACE},
        rendering::documents::{Card, Column, Format, Quote, Scale, Statement, Table, Tongue},
    };

    const STAMP: &str = "Stand 22. November 2026 · Datenstand 0123456789ab";

    fn document(blocks: Vec<Block>) -> Document {
        let texts = Catalogue::build(&INTERFACE, []).unwrap().texts(&"de".parse().unwrap(), None);
        Document {
            title: "Handout".into(),
            tongue: Tongue { tag: "de".into(), right_to_left: false },
            numerals: numerals(&texts),
            format: Format::A4,
            scale: Scale::Reading,
            head: String::new(),
            foot: format!("{STAMP} · Erfundene Daten"),
            blocks,
        }
    }

    fn quote(words: &str) -> Block {
        Block::Quote(Quote { words: words.into(), attribution: "Fachperson".into(), tongue: None })
    }

    fn found(document: &Document) -> Vec<Problem> {
        of_document("pack-kind-handout", document, &BTreeSet::from([58, 45]), &BTreeSet::from(["Mehr Busse."]), STAMP)
    }

    #[test]
    fn released_numbers_and_words_may_leave() {
        let page = vec![Block::Paragraph("58 % und (45 %)".into()), quote("Mehr Busse.")];
        assert_eq!(found(&document(vec![Block::Page(page)])), []);
    }

    #[test]
    fn a_number_that_was_not_released_stays_wherever_it_stands() {
        let said = Statement { number: "37 %".into(), text: String::new(), base: String::new() };
        let table = Table { head: vec!["37 %".into()], ..Table::default() };
        let places = [
            Block::Note("rund 37\u{a0}% der Menschen".into()),
            Block::Statements(vec![said]),
            Block::Table(table.clone()),
            Block::Columns(vec![Column { share: 1.0, blocks: vec![Block::List(vec!["%37".into()])] }]),
            Block::Page(vec![Block::Callout("37\u{200e}%\u{200e}".into(), String::new())]),
            Block::Card(Card { front: Vec::new(), back: vec![Block::Table(table)] }),
        ];
        for block in places {
            let problems = found(&document(vec![block.clone()]));
            assert_eq!(problems, [Problem::UnknownNumber("pack-kind-handout", 37)], "{block:?}");
            assert!(problems[0].must_not_leave());
        }
    }

    #[test]
    fn words_that_are_not_released_stay() {
        let problems = found(&document(vec![Block::Columns(vec![Column { share: 1.0, blocks: vec![quote("Frau Klein hilft.")] }])]));
        assert_eq!(problems, [Problem::UnreleasedQuote("pack-kind-handout", "Frau Klein hilft.".into())]);
        assert!(problems[0].must_not_leave());
    }

    #[test]
    fn a_part_of_other_data_stays() {
        let mut other = document(Vec::new());
        other.foot = "Stand 1. Oktober 2026 · Datenstand ffffffffffff".into();
        assert_eq!(found(&other), [Problem::OtherData("pack-kind-handout")]);
        assert!(Problem::OtherData("pack-kind-handout").must_not_leave());
    }

    #[test]
    fn letters_the_font_lacks_and_pages_too_many_are_told_but_may_be_printed() {
        let problems = found(&document(vec![Block::Paragraph("Häuser 漢 und 字".into())]));
        assert_eq!(problems, [Problem::Letters("pack-kind-handout", "字漢".into())]);
        assert!(!problems[0].must_not_leave());
        assert_eq!(of_pages(&[Part::Handout, Part::Moderator], 7), []);
        assert_eq!(of_pages(&[Part::Poster], 2), [Problem::Pages("1".into(), "2".into())]);
        assert_eq!(of_pages(&[Part::Cards], 26), [], "cards are as many as there are topics");
    }

    #[test]
    fn percentages_are_found_in_the_digits_of_every_language() {
        assert_eq!(percents("58 % gegenüber 45\u{a0}%", '0'), [58, 45]);
        assert_eq!(percents("%58 oranında, %45", '0'), [58, 45]);
        assert_eq!(percents("\u{2068}٥٨\u{200e}%\u{200e}\u{2069}", '٠'), [58]);
        assert_eq!(percents("90 Minuten, 3 von 4", '0'), [0_u64; 0]);
    }

    #[test]
    fn problems_are_told_in_every_language() {
        let catalogue = Catalogue::build(&INTERFACE, []).unwrap();
        let key = "pack-kind-cards";
        let problems = [
            Problem::UnknownNumber(key, 37),
            Problem::UnreleasedQuote(key, "Mehr Busse.".into()),
            Problem::OtherData(key),
            Problem::NoSource("37 von 40".into()),
            Problem::Pages("4".into(), "5".into()),
            Problem::Letters(key, "漢".into()),
            Problem::TooLong("check-method", 61, 60),
        ];
        for tag in ["de", "en", "ar", "tr", "uk"] {
            let texts = catalogue.texts(&tag.parse().unwrap(), None);
            for problem in &problems {
                let words = problem.words(&texts);
                assert!(words.len() > 10 && !words.contains("check-") && !words.contains("pack-kind"), "{tag}: {words}");
            }
        }
    }
}
