//! One language of the reports: words, numbers with their brackets, and what stands on every sheet.

use std::collections::BTreeSet;

use jiff::civil::Date;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        analysis::{difference::ComparedOption, mean::INTERVAL_BASE},
        disclosure::{Cell, Release},
        figure::FigureId,
        identifiers::Code,
        text_blocks::{About, BlockKind},
    },
    localisation::{Direction, Language, Texts, Value},
    rendering::{
        charts::Palette,
        documents::{self, Block, Document, Format, Logo, Quote, Scale, Title, Tongue, Width},
    },
    workflows::{
        figures::{Asked, FieldFigures, Figure, numerals},
        reports::material::{Material, Voice},
        text_blocks::{DrawnBlock, TextBlocks},
    },
};

/// Longer quotes are not printed.
pub(super) const QUOTE_WORDS: usize = 30;

/// What reports in one language are made with.
#[derive(Debug)]
pub(super) struct Scene<'a> {
    pub material: &'a Material,
    pub texts: Texts,
    /// What the office wrote, as far as it may be printed.
    pub blocks: TextBlocks,
    /// A line on every sheet: the day of the numbers and their mark, the same in all parts.
    pub stamp: String,
    /// The mark of the office.
    logo: Option<Logo>,
}

/// The first content that has room, of several from the fullest to the barest; else the barest. `None` of none.
pub(super) fn fullest<T>(contents: impl IntoIterator<Item = T>, has_room: impl Fn(&T) -> bool) -> Option<T> {
    let mut last = None;
    for content in contents {
        if has_room(&content) {
            return Some(content);
        }
        last = Some(content);
    }
    last
}

/// What a document is.
pub(super) struct Kind<'a> {
    /// Its title, for readers' windows.
    pub title: String,
    pub format: Format,
    pub scale: Scale,
    /// A line at the head of every page but the first.
    pub head: &'a str,
}

impl<'a> Scene<'a> {
    /// Whether blocks have room on a page.
    pub(super) fn is_one_page(&self, scale: Scale, blocks: &[Block]) -> bool {
        let kind = Kind { head: " ", title: String::new(), format: Format::A4, scale };
        let page = self.document(kind, vec![Block::Page(blocks.to_vec())]);
        documents::pages(&page).is_ok_and(|pages| pages == 1)
    }

    pub(super) fn new(material: &'a Material, language: &LanguageIdentifier, blocks: TextBlocks) -> Self {
        let texts = material.engine.texts(Some(material.process()), language);
        let process = material.process();
        let logo = process.theme.logo.as_ref().and_then(|logo| Logo::read(&logo.picture, &process.contact.organisation));
        let mut scene = Self { material, texts, blocks, stamp: String::new(), logo };
        scene.stamp = scene.with("pack-stamp", &[("date", scene.days().into()), ("data", material.version().as_str().into())]);
        scene
    }

    pub(super) fn word(&self, key: &str) -> String {
        self.texts.plain(key, &[])
    }

    pub(super) fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.texts.plain(key, values)
    }

    /// The days on which the numbers were frozen.
    pub(super) fn days(&self) -> String {
        let days: Vec<String> = self.material.days().iter().map(|day| self.day(day)).collect();
        days.join(" · ")
    }

    /// A day as the language writes it.
    pub(super) fn day(&self, day: &str) -> String {
        day.parse::<Date>().map_or_else(|_| day.to_string(), |day| self.texts.date(day))
    }

    pub(super) fn field(&self, field: &Code) -> String {
        self.word(&format!("field-{field}"))
    }

    pub(super) fn figures<'f>(&'f self, field: &'f Code) -> FieldFigures<'f> {
        FieldFigures { field, texts: &self.texts }
    }

    pub(super) fn language(&self) -> &LanguageIdentifier {
        self.texts.language().identifier()
    }

    pub(super) fn tongue(&self) -> Tongue {
        tongue(self.texts.language())
    }

    /// The share of an audience for a sentence, in brackets when the group is small and in words when it may be
    /// nobody or a few; none when it is withheld.
    pub(super) fn share(&self, asked: &Asked, option: &ComparedOption, side: usize) -> Option<String> {
        if option.counts[side].is_nobody_or_few() {
            return asked.bases[side].count().map(|_| self.word("say-few"));
        }
        self.percent(option.counts[side], asked.bases[side])
    }

    /// A share as it is printed.
    pub(super) fn percent(&self, cell: Cell, base: Cell) -> Option<String> {
        let percent = self.texts.percent(cell.percent_of(base)?);
        Some(if matches!(base, Cell::Bracketed(_)) { format!("({percent})") } else { percent })
    }

    /// How many people stand behind the shares of both audiences.
    pub(super) fn bases(&self, asked: &Asked) -> String {
        let of = |(key, base): (&str, Cell)| {
            let people = base.count().map(|n| self.with("chart-n", &[("n", n.into())]));
            format!("\u{2068}{}: {}\u{2069}", self.word(key), people.unwrap_or_else(|| self.word("pack-withheld")))
        };
        ["audience-actors", "audience-people"].into_iter().zip(asked.bases).map(of).collect::<Vec<_>>().join(" · ")
    }

    /// What the office wrote about a field, in the language of the report.
    pub(super) fn written(&self, field: &Code, kind: BlockKind) -> Vec<&DrawnBlock> {
        let about = About::Field(field.clone());
        let is_it = |block: &&DrawnBlock| block.id.about == about && block.id.slot.kind == kind && block.language == *self.language();
        self.blocks.all().filter(is_it).collect()
    }

    /// The same as paragraphs, also in the language of the office, with a word on drafts.
    pub(super) fn paragraphs(&self, field: &Code, kind: BlockKind) -> Vec<Block> {
        let paragraph = |block: &DrawnBlock| {
            let draft = block.is_draft.then(|| Block::Note(self.word("pack-draft")));
            let lines = block.text.split('\n').filter(|line| !line.trim().is_empty()).map(|line| Block::Paragraph(line.trim().to_string()));
            let blocks: Vec<Block> = lines.collect();
            let words =
                if block.language == *self.language() { blocks } else { vec![Block::In(tongue(&Language::of(&block.language)), blocks)] };
            words.into_iter().chain(draft)
        };
        let about = About::Field(field.clone());
        let written = self.blocks.of(&about, kind);
        let other = written.iter().find(|block| block.language != *self.language()).map(|block| Language::of(&block.language));
        let only = other.map(|other| Block::Note(self.with("pack-only-in", &[("language", other.autonym().into())])));
        only.into_iter().chain(written.into_iter().flat_map(paragraph)).collect()
    }

    /// A document with what stands on every sheet.
    pub(super) fn document(&self, kind: Kind<'_>, blocks: Vec<Block>) -> Document {
        Document {
            title: kind.title,
            tongue: self.tongue(),
            numerals: numerals(&self.texts),
            format: kind.format,
            scale: kind.scale,
            head: kind.head.to_string(),
            foot: self.foot(),
            palette: Palette::of(self.material.process().theme.colours),
            blocks,
        }
    }

    fn foot(&self) -> String {
        let invented = self.material.engine.is_synthetic().then(|| self.word("chart-synthetic"));
        [Some(self.stamp.clone()), invented]
            .into_iter()
            .flatten()
            .map(|part| format!("\u{2068}{part}\u{2069}"))
            .collect::<Vec<_>>()
            .join(" · ")
    }

    /// The top of a sheet about a field.
    pub(super) fn title(&self, kind: &str, title: String, below: String) -> Block {
        let process = self.material.process();
        let translation = self.material.engine.translation_notice(Some(process), self.language());
        let mut facts =
            vec![(self.word("pack-fact-office"), process.contact.organisation.clone()), (self.word("pack-fact-date"), self.days())];
        facts.extend(translation.map(|_| (self.word("pack-fact-translation"), self.word("chart-unreviewed"))));
        let invented = self.material.engine.is_synthetic().then(|| self.word("chart-synthetic"));
        // What a workshop works on is a draft; a report says what was released.
        let draft = kind.starts_with("pack-").then(|| self.word("pack-draft"));
        let status: Vec<String> = draft.into_iter().chain(invented).collect();
        Block::Title(Title {
            above: format!("{} · {}", self.word(kind), self.word("process-title")),
            title,
            below,
            facts,
            status: status.join(" · "),
            logo: self.logo.clone(),
            cover: false,
        })
    }

    /// The notes of a figure that the document does not say once for all of them.
    fn notes(&self, figure: &Figure) -> Vec<String> {
        let mut said_once =
            ["chart-not-representative", "chart-nearly", "chart-synthetic", "chart-unreviewed"].map(|key| self.word(key)).to_vec();
        said_once.push(self.with("chart-participation-rounded", &[("n", Cell::LEAST_ROUNDED.into())]));
        if matches!(figure.id, FigureId::Priorities { field: Some(_), .. }) {
            // How to read the matrix is told where it stands as a whole.
            said_once.push(self.word("chart-priorities-lines"));
            said_once.push(self.with("chart-priorities-whiskers", &[("n", INTERVAL_BASE.into())]));
        }
        // There the key of the hatching says it.
        let is_participation = matches!(figure.id, FigureId::Participation { .. });
        let withheld = (figure.has_withheld && !is_participation).then(|| self.word("pack-withheld-why"));
        withheld.into_iter().chain(figure.text.notes.iter().filter(|note| !said_once.contains(note)).cloned()).collect()
    }

    /// A figure with its words as text of the document. What holds for all figures the document says once.
    pub(super) fn figure(&self, figure: &Figure, number: u64, width: Width) -> Block {
        self.noted(figure, number, width, &self.notes(figure))
    }

    /// Figures of one page, numbered from one on. What all of them note stands once, below the last.
    pub(super) fn figures_of_page(&self, figures: &[(&Figure, Width)], first: u64) -> Vec<Block> {
        let notes: Vec<Vec<String>> = figures.iter().map(|(figure, _)| self.notes(figure)).collect();
        let is_common = |note: &&String| notes.len() > 1 && notes.iter().all(|others| others.contains(note));
        let common: Vec<&String> = notes.first().into_iter().flatten().filter(is_common).collect();
        let mut blocks = Vec::new();
        for (((figure, width), notes), number) in figures.iter().zip(&notes).zip(first..) {
            let own: Vec<String> = notes.iter().filter(|note| !common.contains(note)).cloned().collect();
            blocks.push(self.noted(figure, number, *width, &own));
        }
        if !common.is_empty() {
            let notes = common.into_iter().map(|note| format!("\u{2068}{note}\u{2069}")).collect::<Vec<_>>().join(" · ");
            blocks.push(Block::Note(self.with("pack-figures-all", &[("notes", notes.into())])));
        }
        blocks
    }

    /// A figure without its notes, which stand on another page of the sheet: see [`Self::notes_apart`].
    pub(super) fn figure_alone(&self, figure: &Figure, number: u64, width: Width) -> Block {
        self.noted(figure, number, width, &[])
    }

    /// The notes of figures that were numbered from one on: what all of them note, then what each does.
    pub(super) fn notes_apart(&self, figures: &[&Figure]) -> Vec<Block> {
        let notes: Vec<Vec<String>> = figures.iter().map(|figure| self.notes(figure)).collect();
        let is_common = |note: &&String| notes.iter().all(|others| others.contains(note));
        let common: Vec<&String> = notes.first().into_iter().flatten().filter(is_common).collect();
        let line =
            |notes: &mut dyn Iterator<Item = &String>| notes.map(|note| format!("\u{2068}{note}\u{2069}")).collect::<Vec<_>>().join(" · ");
        let each = notes.iter().zip(1_u64..).map(|(notes, number)| {
            let own = line(&mut notes.iter().filter(|note| !common.contains(note)));
            format!("{}: {own}", self.with("pack-figure-number", &[("n", number.into())]))
        });
        let all = Some(line(&mut common.iter().copied())).filter(|all| !all.is_empty());
        all.into_iter().chain(each).map(Block::Note).collect()
    }

    fn noted(&self, figure: &Figure, number: u64, width: Width, notes: &[String]) -> Block {
        let text = &figure.text;
        let notes: Vec<String> = notes.iter().map(|note| format!("\u{2068}{note}\u{2069}")).collect();
        Block::Figure(documents::Figure {
            svg: figure.svg.clone(),
            number: self.with("pack-figure-number", &[("n", number.into())]),
            title: text.title.clone(),
            question: text.question.clone(),
            base: text.base.clone(),
            notes: Some(notes.join(" · ")).filter(|notes| !notes.is_empty()).into_iter().collect(),
            width,
            words_apart: true,
        })
    }

    /// Released words in their own language, with a translation for readers of another one.
    pub(super) fn quote(&self, voice: &Voice) -> Vec<Block> {
        let attribution = self.word(if voice.concerned { "voice-person" } else { "voice-actor" });
        let released = &voice.text.text;
        let own = Language::of(&released.language().parse().unwrap_or_else(|_| self.material.process().source_language.clone()));
        let office = Language::of(&self.material.process().source_language);
        let is = |language: &Language| language.tag() == self.texts.language().tag();
        let quote = |words: &str, language: &Language, note: Option<String>| {
            let attribution = std::iter::once(attribution.clone()).chain(note).map(|part| format!("\u{2068}{part}\u{2069}"));
            let tongue = (!is(language)).then(|| tongue(language));
            Block::Quote(Quote { words: words.to_string(), attribution: attribution.collect::<Vec<_>>().join(" · "), tongue })
        };
        // Readers of another language are told which one they look at.
        let named = |key: &str, language: &Language| self.with(key, &[("language", language.autonym().into())]);
        let original = |words: &str| quote(words, &own, (!is(&own)).then(|| named("voice-original", &own)));
        let translated = |words: &str| {
            let note = if is(&office) { self.word("voice-translated") } else { named("voice-translated-into", &office) };
            quote(words, &office, Some(note))
        };
        match (voice.text.original(), released.translation()) {
            (Some(words), Some(translation)) if !is(&own) && is(&office) => vec![original(words), translated(translation)],
            (Some(words), _) => vec![original(words)],
            (None, Some(translation)) => vec![translated(translation)],
            (None, None) => Vec::new(),
        }
    }

    /// Short released words on a field: those readers understand first, different people in turn.
    pub(super) fn voices(&self, field: &Code, most: usize) -> Vec<&'a Voice> {
        let is_short = |voice: &&Voice| {
            let words = [voice.text.original(), voice.text.text.translation()];
            words.into_iter().flatten().all(|words| words.split_whitespace().count() <= QUOTE_WORDS)
        };
        let tag = self.texts.language().tag().to_string();
        let distance = |voice: &&Voice| {
            let released = &voice.text.text;
            let is_read = voice.text.shows_original && released.language() == tag;
            let is_translated = released.translation().is_some() && self.material.process().source_language.to_string() == tag;
            u8::from(!is_read) + u8::from(!is_read && !is_translated)
        };
        let mut all: Vec<&Voice> = self.material.voices.iter().filter(|voice| voice.fields.contains(field)).filter(is_short).collect();
        all.sort_by_key(distance);
        let mut said = BTreeSet::new();
        all.retain(|voice| said.insert(voice.text.bare_words()));
        let (concerned, others): (Vec<&Voice>, Vec<&Voice>) = all.into_iter().partition(|voice| voice.concerned);
        let mut turns = [concerned.into_iter(), others.into_iter()];
        let mut chosen = Vec::new();
        while chosen.len() < most {
            let before = chosen.len();
            for side in &mut turns {
                chosen.extend(side.next());
            }
            if chosen.len() == before {
                break;
            }
        }
        chosen.truncate(most);
        chosen
    }

    /// Who answered, how many and until when.
    pub(super) fn who(&self) -> Vec<String> {
        let surveys = self.material.surveys.iter().map(|survey| {
            let name = self.word(&format!("{}-title", survey.instrument().id));
            let Some(snapshot) = survey.snapshot() else { return self.with("pack-no-snapshot", &[("survey", name.into())]) };
            let day = self.day(&snapshot.taken_on);
            match survey.release().map_or(Cell::Withheld, Release::people).count() {
                Some(n) => self.with("pack-audience", &[("survey", name.into()), ("date", day.into()), ("n", n.into())]),
                None => self.with("pack-audience-few", &[("survey", name.into()), ("date", day.into())]),
            }
        });
        let talks = self.material.talks.iter().filter_map(|talks| {
            let name = self.word(if talks.concerned { "talks-people" } else { "talks-actors" });
            Some(self.with("pack-talks", &[("guide", name.into()), ("n", talks.counts.all()?.into())]))
        });
        surveys.chain(talks).collect()
    }
}

fn tongue(language: &Language) -> Tongue {
    Tongue { tag: language.tag().to_string(), right_to_left: language.direction() == Direction::RightToLeft }
}
