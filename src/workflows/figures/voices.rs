//! Figures with voices: what came up in talks, and challenges with numbers and voices side by side. Core
//! statements are those of the office's clusters; quotes are released words, each used once.

use std::collections::BTreeSet;

use serde_json::json;
use tokio::task::spawn_blocking;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        analysis::challenges::{Challenge, Direction},
        disclosure::talks::{PublishableTalks, Voices},
        figure::{FigureId, Fingerprint},
        identifiers::Code,
        questionnaire::{Instrument, InstrumentKind, Process},
        words::cluster::Cluster,
    },
    rendering::{
        charts::{self, HeardTopic, JointRow, Quote, Spoken},
        exports::{self, Heard},
        labels::Labels,
    },
    storage::StoreError,
    workflows::{
        Engine,
        challenges::Challenges,
        figures::{Figure, tables, texts::ChartTexts},
        results::Results,
        words::released::LeavingText,
    },
};

/// More topics are a list, not a picture.
const MOST_TOPICS: usize = 8;

/// Released words of a process, of which each is quoted once.
struct Quotes<'a> {
    released: Vec<LeavingText>,
    /// What was quoted so far, in small letters and without quotation marks.
    used: BTreeSet<String>,
    office: &'a LanguageIdentifier,
    reader: &'a LanguageIdentifier,
}

impl Quotes<'_> {
    /// Words about any of these codes: in the reader's language if there are some.
    fn about(&mut self, codes: &BTreeSet<Code>) -> Option<Quote> {
        let quote = |text: &LeavingText| Quote::of(&text.text, text.shows_original, self.office, self.reader);
        let fits = |text: &&LeavingText| !text.codes.is_disjoint(codes) && !self.used.contains(&text.bare_words());
        let is_read = |text: &LeavingText| text.shows_original && *self.reader == text.text.language();
        let mut found: Vec<(&LeavingText, Quote)> =
            self.released.iter().filter(fits).filter_map(|text| Some((text, quote(text)?))).collect();
        found.sort_by_key(|(text, _)| !is_read(text));
        let (text, quote) = found.into_iter().next()?;
        self.used.insert(text.bare_words());
        Some(quote)
    }
}

impl Engine {
    /// Released words of instruments of a process.
    async fn quotes<'a>(
        &self,
        process: &'a Process,
        instruments: &[Instrument],
        reader: &'a LanguageIdentifier,
    ) -> Result<Quotes<'a>, StoreError> {
        let mut released = Vec::new();
        for instrument in instruments {
            let Some(words) = self.words(process.id.as_str(), instrument.id.as_str()).await? else { continue };
            released.extend(words.released().await?);
        }
        Ok(Quotes { released, used: BTreeSet::new(), office: &process.source_language, reader })
    }

    /// The guides of whose talks there is something to show.
    pub(super) async fn guides_heard(&self, process: &Process, language: &LanguageIdentifier) -> Result<Vec<FigureId>, StoreError> {
        let mut all = Vec::new();
        for guide in process.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Guide) {
            if guide.languages.contains(language) && self.talks_of(process, &guide.id).await?.is_some_and(|talks| talks.all().is_some()) {
                all.push(FigureId::Voices { guide: guide.id.clone() });
            }
        }
        Ok(all)
    }

    async fn talks_of(&self, process: &Process, guide: &Code) -> Result<Option<PublishableTalks>, StoreError> {
        let book = self.code_book(process).await?.book;
        let Some(words) = self.words(process.id.as_str(), guide.as_str()).await? else { return Ok(None) };
        Ok(words.talk_counts(&book).await?.map(|standing| standing.counts))
    }

    /// What came up in the talks of a guide: the office's clusters, or without any the codes named most.
    pub(super) async fn heard_in(
        &self,
        process: &Process,
        guide: &Code,
        language: &LanguageIdentifier,
    ) -> Result<Option<Figure>, StoreError> {
        let Some(instrument) = process.instrument(guide.as_str()).filter(|guide| guide.languages.contains(language)) else {
            return Ok(None);
        };
        let Some(talks) = self.talks_of(process, guide).await? else { return Ok(None) };
        let Some(all) = talks.all() else { return Ok(None) };
        let book = self.code_book(process).await?.book;
        let clusters = self.clusters(process).await?;
        let mut quotes = self.quotes(process, std::slice::from_ref(instrument), language).await?;
        let mut named: Vec<(String, BTreeSet<Code>, Option<&Cluster>)> =
            clusters.iter().map(|cluster| (cluster.says.name.clone(), book.resolve_all(&cluster.says.codes), Some(cluster))).collect();
        if named.is_empty() {
            let live = book.codes().iter().filter(|code| code.is_live());
            named = live.map(|code| (code.name.clone(), BTreeSet::from([code.id.clone()]), None)).collect();
            named.retain(|(_, codes, _)| talks.any_of(codes) != Voices::Individual);
        }
        named.sort_by_key(|(_, codes, _)| std::cmp::Reverse(least(talks.any_of(codes))));
        named.truncate(MOST_TOPICS);
        if named.is_empty() {
            return Ok(None);
        }
        let texts = self.texts(Some(process), language);
        let words = ChartTexts::of_talks(self, process, &texts);
        let topics: Vec<HeardTopic> = named
            .into_iter()
            .map(|(name, codes, cluster)| HeardTopic {
                name,
                voices: talks.any_of(&codes),
                all: Some(all),
                counted: words.counted(talks.any_of(&codes), Some(all)),
                statement: cluster.map(|cluster| Spoken::new(&cluster.says.statement, &process.source_language)),
                quote: quotes.about(&codes),
            })
            .collect();

        let id = FigureId::Voices { guide: guide.clone() };
        let data = Fingerprint::of(&topics.iter().map(|topic| (&topic.name, kept(topic.voices), all)).collect::<Vec<_>>());
        let mut text = words.of_heard(instrument, all);
        text.notes.push(words.identity(&id, &data));
        let lines: Vec<Heard<'_>> = topics
            .iter()
            .map(|topic| Heard { name: &topic.name, voices: topic.voices, all, statement: topic.statement.as_ref().map(Spoken::words) })
            .collect();
        let csv = exports::heard(&lines);
        let table = tables::of_heard(&texts, &topics);
        let drawing = text.clone();
        let svg = spawn_blocking(move || charts::topics(&drawing, &topics)).await.map_err(|_| StoreError::Interrupted)?;
        Ok(Some(Figure { id, text, svg, table, csv, data, has_withheld: false }))
    }

    /// Whether numbers and voices can stand side by side.
    pub(super) async fn has_number_and_voice(&self, process: &Process, language: &LanguageIdentifier) -> Result<bool, StoreError> {
        let Some(challenges) = self.challenges(process).await? else { return Ok(false) };
        Ok(is_offered(&challenges, language))
    }

    /// Challenges with numbers of both surveys, counts of talks, core statement and quote: those of the best
    /// ranks, and what only talks brought up.
    pub(super) async fn number_and_voice(&self, process: &Process, language: &LanguageIdentifier) -> Result<Option<Figure>, StoreError> {
        let Some(challenges) = self.challenges(process).await? else { return Ok(None) };
        if !is_offered(&challenges, language) {
            return Ok(None);
        }
        let book = self.code_book(process).await?.book;
        let clusters = self.clusters(process).await?;
        let mut quotes = self.quotes(process, &process.instruments, language).await?;
        let texts = self.texts(Some(process), language);
        let [professionals, people] = challenges.sides();
        let Some(words) = ChartTexts::new(&[professionals, people], &texts) else { return Ok(None) };
        let labels = Labels::new(&texts, professionals.instrument());

        let is_voice = |challenge: &&Challenge| challenge.directions.contains(&Direction::Voices);
        let first = challenges.lines().iter().filter(|line| line.asked.is_some() && !is_voice(line)).take(MOST_TOPICS);
        let lines: Vec<&Challenge> = first.chain(challenges.lines().iter().filter(is_voice).take(MOST_TOPICS / 2)).collect();
        if lines.is_empty() {
            return Ok(None);
        }
        // Guides with too few talks to say anything have no column.
        let guides: Vec<(usize, u64)> = challenges.guides().enumerate().filter_map(|(at, (_, all))| Some((at, all?))).collect();
        let mut rows = Vec::new();
        for challenge in &lines {
            let codes = BTreeSet::from([challenge.code.clone()]);
            let cluster = clusters.iter().find(|cluster| book.resolve_all(&cluster.says.codes).contains(&challenge.code));
            let share = |side: usize| challenge.asked.as_ref().map(|option| (option.counts[side], challenges.bases()[side]));
            let talks =
                guides.iter().map(|(at, all)| (challenge.voices[*at], Some(*all), words.counted(challenge.voices[*at], Some(*all))));
            rows.push(JointRow {
                topic: challenges.name(&labels, challenge),
                shares: [share(0), share(1)],
                talks: talks.collect(),
                reports: None,
                statement: cluster.map(|cluster| Spoken::new(&cluster.says.statement, &process.source_language)),
                quote: quotes.about(&codes),
                contradicts: challenges.contradicts(challenge),
            });
        }
        let heads = words.joint_heads(&challenges);
        let id = FigureId::Joint;
        let numbers = lines.iter().map(|line| {
            let asked = line.asked.as_ref().map(|option| option.counts);
            json!({ "code": line.code, "counts": asked, "talks": line.voices.iter().map(|voices| kept(*voices)).collect::<Vec<_>>() })
        });
        let data = Fingerprint::of(&(challenges.bases(), &guides, numbers.collect::<Vec<_>>()));
        let mut text = words.of_joint(&challenges, rows.iter().any(|row| row.contradicts));
        text.notes.push(words.identity(&id, &data));
        let named: Vec<(String, &Challenge)> = lines.iter().map(|line| (challenges.name(&labels, line), *line)).collect();
        let csv = challenges.table_file(&named);
        let table = tables::of_joint(&texts, &heads, &rows);
        let has_withheld = rows.iter().flat_map(|row| row.shares).flatten().any(|(cell, base)| cell.percent_of(base).is_none());
        let drawing = text.clone();
        let svg = spawn_blocking(move || charts::joint(&drawing, &heads, &rows)).await.map_err(|_| StoreError::Interrupted)?;
        Ok(Some(Figure { id, text, svg, table, csv, data, has_withheld }))
    }
}

/// Both surveys have results and are offered in the language, and there are talks to set beside them.
fn is_offered(challenges: &Challenges, language: &LanguageIdentifier) -> bool {
    let has_side = |side: &Results| !side.is_empty() && side.instrument().languages.contains(language);
    challenges.sides().iter().all(has_side) && challenges.guides().any(|(_, all)| all.is_some())
}

fn least(voices: Voices) -> u64 {
    match voices {
        Voices::Exact(talks) | Voices::AtLeast(talks) => talks,
        Voices::Individual => 0,
    }
}

/// A count of talks as it is kept in a fingerprint.
fn kept(voices: Voices) -> (&'static str, u64) {
    match voices {
        Voices::Exact(_) => ("exactly", least(voices)),
        Voices::AtLeast(_) => ("at_least", least(voices)),
        Voices::Individual => ("individual_voices", 0),
    }
}
