//! The checklist before printing, gone through by the program. What could tell of a person or say what was never
//! counted must not leave; what only looks wrong on paper is told to whoever prints it, because a workshop is
//! better off with an imperfect sheet than with none.

use std::collections::BTreeSet;

use crate::{
    domain::{identifiers::Code, text_blocks::About},
    localisation::Texts,
    rendering::{
        charts,
        documents::{Block, Document, Figure},
    },
    workflows::{
        figures::numerals,
        reports::{
            known::{Known, percents, tenths, written},
            material::Online,
            method::MOST_BOX_WORDS,
            pack::{CARDS, Pack, Part},
            said::{Said, Source},
            scene::Scene,
        },
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
    /// A mean that stands in no released table, in a part: it may be somebody's own number.
    UnknownMean(&'static str, String),
    /// A figure without number, title or source, in a part.
    BareFigure(&'static str, String),
    /// A part that does not say whose view its numbers are.
    NoCaveat(&'static str),
    /// A sentence with numbers whose figure is not known.
    NoSource(String),
    /// Another number of pages, or of cards, than planned.
    Pages {
        /// The name of the field or of the process.
        of: String,
        /// The parts or the report that have these pages together.
        parts: Vec<&'static str>,
        /// Pages or cards there should be.
        planned: String,
        /// Those there are.
        found: String,
    },
    /// Letters the fonts cannot write.
    Letters(&'static str, String),
    /// Results are public, but the poster has no code that leads to them: nobody told where the pages are reached.
    NoAddress,
    /// The method box or page one of the handout is too long: words there are, words there may be.
    TooLong(&'static str, usize, usize),
}

impl Problem {
    /// Whether the file must not leave.
    #[must_use]
    pub fn must_not_leave(&self) -> bool {
        matches!(self, Self::UnknownNumber(..) | Self::UnreleasedQuote(..) | Self::OtherData(_) | Self::NoSource(_) | Self::NoCaveat(_))
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
            Self::UnknownMean(of, mean) => texts.plain("check-number", &[("part", part(of).into()), ("number", mean.as_str().into())]),
            Self::BareFigure(of, title) => texts.plain("check-figure", &[("part", part(of).into()), ("title", title.as_str().into())]),
            Self::NoCaveat(of) => texts.plain("check-caveat", &[("part", part(of).into())]),
            Self::NoSource(sentence) => texts.plain("check-source", &[("sentence", sentence.as_str().into())]),
            Self::Pages { of, parts, planned, found } => {
                let parts = parts.iter().map(part).collect::<Vec<_>>().join(", ");
                let values = [("of", of), ("parts", &parts), ("planned", planned), ("found", found)];
                texts.plain("check-pages", &values.map(|(name, value)| (name, value.as_str().into())))
            }
            Self::Letters(of, letters) => texts.plain("check-letters", &[("part", part(of).into()), ("letters", letters.as_str().into())]),
            Self::NoAddress => texts.plain("check-no-address", &[]),
            Self::TooLong(key, found, most) => {
                let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
                texts.plain(key, &[("found", count(*found).into()), ("most", count(*most).into())])
            }
        }
    }
}

/// Everything that can be seen before the pages are made.
pub(super) fn of_pack(scene: &Scene<'_>, field: &Code, pack: &Pack) -> Vec<Problem> {
    let mut known = Known::of(scene, field);
    // What the office quotes was looked up among all released numbers.
    for number in quoted(scene, field) {
        known.take(number, &numerals(&scene.texts));
    }
    let (released, caveat) = (released(scene), scene.word("chart-not-representative"));
    let mut problems: Vec<Problem> =
        pack.said.iter().filter(|said| !has_source(said, pack)).map(|said| Problem::NoSource(said.sentence.clone())).collect();
    for (part, document) in &pack.parts {
        let rules =
            Rules { known: &known, released: &released, stamp: &scene.stamp, caveat: (*part != Part::Cards).then_some(caveat.as_str()) };
        problems.extend(rules.check(part.key(), document, false));
    }
    // Slides are made of what the handout shows.
    let rules = Rules { known: &known, released: &released, stamp: &scene.stamp, caveat: Some(&caveat) };
    let of_slides = rules.check(Part::Handout.key(), &pack.slides, false);
    problems.extend(of_slides.into_iter().filter(|problem| !problems.contains(problem)).collect::<Vec<_>>());
    let cards = pack.parts.iter().find(|(part, _)| *part == Part::Cards).map_or(0, |(_, document)| document.blocks.len());
    if !CARDS.contains(&cards) {
        let planned = format!("{}–{}", CARDS.start(), CARDS.end());
        let (of, parts) = (scene.field(field), vec![Part::Cards.key()]);
        problems.push(Problem::Pages { of, parts, planned, found: cards.to_string() });
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

/// What may be wrong with a report of one document. `known` are the numbers it may quote beside those on the fields
/// of action.
pub(super) fn of_report(scene: &Scene<'_>, key: &'static str, document: &Document, mut known: Known) -> Vec<Problem> {
    let numerals = numerals(&scene.texts);
    for field in &scene.material.process().fields {
        known.extend(Known::of(scene, field));
    }
    scene.blocks.all().flat_map(|block| &block.figures).for_each(|(_, number)| known.take(number, &numerals));
    let caveat = scene.word("chart-not-representative");
    Rules { known: &known, released: &released(scene), stamp: &scene.stamp, caveat: Some(&caveat) }.check(key, document, true)
}

/// Whether the numbers of a sentence stand in a figure of the pack, or in a text of the office as references.
fn has_source(said: &Said, pack: &Pack) -> bool {
    match &said.source {
        Some(Source::Figure(id)) => pack.figures.iter().any(|figure| figure.id == *id),
        Some(Source::Office) => true,
        None => false,
    }
}

/// Whether the poster leads to the screen.
pub(super) fn of_poster(scene: &Scene<'_>) -> Option<Problem> {
    (scene.material.online == Online::Somewhere).then_some(Problem::NoAddress)
}

/// Whether a file about a field has as many pages as its parts have together.
pub(super) fn of_pages(field: &str, parts: &[Part], found: usize) -> Option<Problem> {
    let planned = parts.iter().map(|part| part.pages()).sum::<Option<usize>>().filter(|planned| *planned != found)?;
    let (planned, found) = (planned.to_string(), found.to_string());
    Some(Problem::Pages { of: field.to_string(), parts: parts.iter().map(|part| part.key()).collect(), planned, found })
}

/// What every document keeps to.
struct Rules<'a> {
    known: &'a Known,
    /// Words that may be quoted.
    released: &'a BTreeSet<&'a str>,
    stamp: &'a str,
    /// The sentence that says whose view the numbers are; none where there is no room for it.
    caveat: Option<&'a str>,
}

impl Rules<'_> {
    /// What may be wrong with one document: stamp, numbers, figures, quotes, letters. In packs `with_sources` is
    /// off: the notes of their figures stand together at the end of the handout.
    fn check(&self, part: &'static str, document: &Document, with_sources: bool) -> Vec<Problem> {
        let mut problems = Vec::new();
        if !document.foot.contains(self.stamp) {
            problems.push(Problem::OtherData(part));
        }
        let texts: Vec<&str> = document.blocks.iter().flat_map(strings).collect();
        if self.caveat.is_some_and(|caveat| !texts.iter().any(|text| text.contains(caveat)) && !document.foot.contains(caveat)) {
            problems.push(Problem::NoCaveat(part));
        }
        let percents: BTreeSet<u64> = texts.iter().flat_map(|text| percents(text, document.numerals.zero)).collect();
        problems.extend(percents.difference(&self.known.percents).map(|number| Problem::UnknownNumber(part, *number)));
        let means: BTreeSet<u64> = texts.iter().flat_map(|text| tenths(text, &document.numerals)).collect();
        let unknown = means.difference(&self.known.tenths);
        problems.extend(unknown.map(|tenths| Problem::UnknownMean(part, written(*tenths, &document.numerals))));
        let (mut quotes, mut figures) = (Vec::new(), Vec::new());
        document.blocks.iter().for_each(|block| quotes_of(block, &mut quotes));
        document.blocks.iter().for_each(|block| figures_of(block, &mut figures));
        let is_bare = |figure: &&&Figure| figure.number.is_empty() || figure.title.is_empty() || figure.notes.is_empty();
        let bare = figures.iter().filter(is_bare).filter(|_| with_sources);
        problems.extend(bare.map(|figure| Problem::BareFigure(part, figure.title.clone())));
        let unreleased = quotes.into_iter().filter(|words| !self.released.contains(words));
        problems.extend(unreleased.map(|words| Problem::UnreleasedQuote(part, words.to_string())));
        let letters: BTreeSet<char> = texts.iter().flat_map(|text| charts::unwritable(text)).collect();
        if !letters.is_empty() {
            problems.push(Problem::Letters(part, letters.into_iter().collect()));
        }
        problems
    }
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

fn quotes_of<'a>(block: &'a Block, found: &mut Vec<&'a str>) {
    match block {
        Block::Quote(quote) => found.push(&quote.words),
        Block::Columns(columns) => columns.iter().flat_map(|column| &column.blocks).for_each(|block| quotes_of(block, found)),
        Block::In(_, blocks) | Block::Page(blocks) => blocks.iter().for_each(|block| quotes_of(block, found)),
        Block::Card(card) => card.front.iter().chain(&card.back).for_each(|block| quotes_of(block, found)),
        _ => {}
    }
}

fn figures_of<'a>(block: &'a Block, found: &mut Vec<&'a Figure>) {
    match block {
        Block::Figure(figure) => found.push(figure),
        Block::Columns(columns) => columns.iter().flat_map(|column| &column.blocks).for_each(|block| figures_of(block, found)),
        Block::In(_, blocks) | Block::Page(blocks) => blocks.iter().for_each(|block| figures_of(block, found)),
        Block::Card(card) => card.front.iter().chain(&card.back).for_each(|block| figures_of(block, found)),
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
        domain::figure::FigureId,
        localisation::{Catalogue, INTERFACE},
        rendering::{
            charts::{ChartText, Medium, Palette, Words},
            documents::{Card, Column, Format, Quote, Scale, Statement, Table, Tongue},
        },
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
            palette: Palette::default(),
            blocks,
        }
    }

    fn quote(words: &str) -> Block {
        Block::Quote(Quote { words: words.into(), attribution: "Fachperson".into(), tongue: None })
    }

    fn found(document: &Document) -> Vec<Problem> {
        let known = Known { percents: BTreeSet::from([58, 45]), tenths: BTreeSet::from([31]) };
        let rules = Rules { known: &known, released: &BTreeSet::from(["Mehr Busse."]), stamp: STAMP, caveat: None };
        rules.check("pack-kind-handout", document, true)
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
    fn a_mean_that_was_not_released_is_told() {
        let problems = found(&document(vec![Block::Paragraph("im Mittel 3,1, woanders 2,4. 1.438 Personen, 2,50 Euro".into())]));
        assert_eq!(problems, [Problem::UnknownMean("pack-kind-handout", "2,4".into())]);
        assert!(!problems[0].must_not_leave(), "it may be a price or a distance in a text of the office");
    }

    fn chart_text() -> ChartText {
        let word = String::new;
        ChartText {
            language: "de".into(),
            right_to_left: false,
            figure: word(),
            title: "Hürden".into(),
            question: word(),
            base: word(),
            notes: Vec::new(),
            options: Vec::new(),
            rows: Vec::new(),
            words: Words { withheld: word(), total: word(), count: word(), mean: word(), difference: word() },
            numerals: document(Vec::new()).numerals,
            palette: Palette::default(),
            medium: Medium::Paper,
        }
    }

    #[test]
    fn a_figure_without_number_and_source_is_told() {
        let bare = Figure { title: "Hürden".into(), ..Figure::bare(charts::timeline(&chart_text(), &[])) };
        let whole = Figure { number: "Abbildung 1".into(), notes: vec!["Quelle: Umfrage".into()], ..bare.clone() };
        let problems = found(&document(vec![Block::Page(vec![Block::Figure(whole), Block::Figure(bare)])]));
        assert_eq!(problems, [Problem::BareFigure("pack-kind-handout", "Hürden".into())]);
    }

    #[test]
    fn a_part_that_does_not_say_whose_view_it_shows_stays() {
        let caveat = "Sie sind nicht repräsentativ für alle.";
        let (known, released) = (Known::default(), BTreeSet::new());
        let rules = Rules { known: &known, released: &released, stamp: STAMP, caveat: Some(caveat) };
        assert_eq!(rules.check("pack-kind-poster", &document(vec![Block::Note(format!("Freiwillig. {caveat}"))]), true), []);
        let problems = rules.check("pack-kind-poster", &document(vec![Block::Note("Freiwillig.".into())]), true);
        assert_eq!(problems, [Problem::NoCaveat("pack-kind-poster")]);
        assert!(problems[0].must_not_leave());
    }

    #[test]
    fn a_sentence_whose_numbers_stand_in_no_figure_of_the_pack_has_no_source() {
        let statement = Statement { number: "58 %".into(), text: String::new(), base: String::new() };
        let said = |source| Said { sentence: "58 % nennen das.".into(), statement: statement.clone(), source };
        let pack = Pack { parts: Vec::new(), slides: document(Vec::new()), figures: Vec::new(), said: Vec::new() };
        let lost = Source::Figure(FigureId::Joint);
        assert_eq!([None, Some(lost), Some(Source::Office)].map(|source| has_source(&said(source), &pack)), [false, false, true]);
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
        assert_eq!(of_pages("Wohnen", &[Part::Handout, Part::Moderator], 7), None);
        let texts = Catalogue::build(&INTERFACE, []).unwrap().texts(&"de".parse().unwrap(), None);
        let told = of_pages("Wohnen", &[Part::Poster], 2).map(|problem| problem.words(&texts));
        assert_eq!(told.as_deref(), Some("Wohnen, Poster: geplant 1, geworden 2 (Seiten oder Karten)."));
        assert_eq!(of_pages("Wohnen", &[Part::Cards], 26), None, "cards are as many as there are topics");
    }

    #[test]
    fn problems_are_told_in_every_language() {
        let catalogue = Catalogue::build(&INTERFACE, []).unwrap();
        let key = "pack-kind-cards";
        let problems = [
            Problem::UnknownNumber(key, 37),
            Problem::UnreleasedQuote(key, "Mehr Busse.".into()),
            Problem::OtherData(key),
            Problem::UnknownMean(key, "2,4".into()),
            Problem::BareFigure(key, "Hürden".into()),
            Problem::NoCaveat(key),
            Problem::NoAddress,
            Problem::NoSource("37 von 40".into()),
            Problem::Pages { of: "Wohnen".into(), parts: vec![key], planned: "4".into(), found: "5".into() },
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
