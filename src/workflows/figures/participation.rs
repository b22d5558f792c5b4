//! Figures of participation: how many people sent answers over time, altogether or by the language of the pages.
//! The counters run beside the answers; they are rounded down to fives and withheld below ten, and the day that
//! is not over is left out.

use jiff::{ToSpan as _, civil::Date};
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        disclosure::Cell,
        figure::{FigureId, Fingerprint},
        questionnaire::InstrumentKind,
    },
    localisation::{Language, Texts},
    rendering::{
        charts::{self, ChartText, Series},
        exports,
        labels::Labels,
    },
    storage::{Event, Participation, StoreError},
    workflows::{
        figures::{Figure, tables, texts::ChartTexts},
        periods::{Length, Periods},
        results::Results,
    },
};

/// More days than this are told in weeks, more weeks in months.
const MOST_PERIODS: usize = 62;
/// The same for a panel of a language, which is smaller.
const MOST_OF_A_LANGUAGE: usize = 26;

/// Counts over time, as they may be shown.
struct Counts {
    today: Date,
    periods: Periods,
    /// The language as a BCP 47 tag, none for everybody, with its counts.
    series: Vec<(Option<String>, Series)>,
}

impl Results {
    /// The identities of the figures of participation, if anybody can have taken part.
    pub(super) async fn participation_ids(&self) -> Result<Vec<FigureId>, StoreError> {
        let of = |by_language| FigureId::Participation { instrument: self.instrument().id.clone(), by_language };
        let mut ids = Vec::new();
        for by_language in [false, true] {
            ids.extend(self.counts(by_language).await?.map(|_| of(by_language)));
        }
        Ok(ids)
    }

    /// The figure of participation over time. `None` for interviews, before the end of the day on which enough
    /// people have sent answers to be counted, and for languages when there is only one.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn participation_figure(&self, by_language: bool, language: &LanguageIdentifier) -> Result<Option<Figure>, StoreError> {
        let Some(counts) = self.counts(by_language).await? else { return Ok(None) };
        let results = self.clone();
        let language = language.clone();
        let drawn = tokio::task::spawn_blocking(move || results.draw_participation(&counts, by_language, &language)).await;
        drawn.map(Some).map_err(|_| StoreError::Interrupted)
    }

    async fn counts(&self, by_language: bool) -> Result<Option<Counts>, StoreError> {
        let (process, instrument) = (self.process(), self.instrument());
        if instrument.kind != InstrumentKind::Survey || by_language && instrument.languages.len() < 2 {
            return Ok(None);
        }
        let counters = self.engine().store().participation(&process.id, &instrument.id).await?;
        let sent: Vec<(Date, &Participation)> = counters
            .iter()
            .filter(|counter| matches!(counter.event, Event::Complete | Event::Partial))
            .filter_map(|counter| Some((counter.day.parse().ok()?, counter)))
            .collect();
        let dated = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<Date>().ok());
        let today = self.engine().surroundings().today();
        let over = today.saturating_sub(1.day());
        // Whoever has begun can finish on the day after the last one.
        let last = dated(&instrument.closes).map_or(over, |closes| over.min(closes.saturating_add(1.day())));
        let Some(first) = first_day(&sent) else { return Ok(None) };
        let first = dated(&instrument.opens).map_or(first, |opens| opens.min(first));
        let (shortest, most) = if by_language { (Length::Week, MOST_OF_A_LANGUAGE) } else { (Length::Day, MOST_PERIODS) };
        let periods = Periods::between(first, last, shortest, most);
        if periods.begins.is_empty() {
            return Ok(None);
        }
        let series = |of: Option<&str>| {
            let counted = || sent.iter().filter(|(on, counter)| *on <= last && of.is_none_or(|language| counter.language == language));
            let total = Cell::rounded(counted().map(|(_, counter)| counter.count).sum());
            Series { total, counts: periods.counts(counted().map(|(on, counter)| (*on, counter.count))) }
        };
        let tags = instrument.languages.iter().map(ToString::to_string);
        let each = || tags.map(|tag| (Some(tag.clone()), series(Some(&tag)))).collect();
        let series = if by_language { each() } else { vec![(None, series(None))] };
        Ok(Some(Counts { today, periods, series }))
    }

    fn draw_participation(&self, counts: &Counts, by_language: bool, language: &LanguageIdentifier) -> Figure {
        let instrument = self.instrument();
        let texts = self.engine().texts(Some(self.process()), language);
        let words = ChartTexts::of_day(self, &texts, counts.today);
        let id = FigureId::Participation { instrument: instrument.id.clone(), by_language };
        let begins: Vec<String> = counts.periods.begins.iter().map(ToString::to_string).collect();
        let data = Fingerprint::of(&(counts.periods.length, &begins, &counts.series));
        let length = counts.periods.length.as_str();
        let title = if by_language { "chart-participation-languages" } else { "chart-participation" };
        let mut notes = vec![words.word("chart-participation-rounded", &[("n", Cell::LEAST_ROUNDED.into())])];
        if counts.periods.length == Length::Week {
            notes.push(words.word("chart-participation-weeks", &[]));
        }
        notes.extend(words.source(&[instrument]));
        notes.push(words.identity(&id, &data));
        let text = ChartText {
            title: words.word(&format!("{title}-{length}"), &[]),
            question: Labels::new(&texts, instrument).instrument(),
            notes,
            options: counts.periods.begins.iter().map(|begin| name(&texts, counts.periods.length, *begin)).collect(),
            rows: counts
                .series
                .iter()
                .map(|(tag, _)| tag.as_deref().map_or_else(|| words.word("chart-total", &[]), language_name))
                .collect(),
            ..words.bare()
        };
        let series: Vec<Series> = counts.series.iter().map(|(_, series)| series.clone()).collect();
        let tags: Vec<Option<&str>> = counts.series.iter().map(|(tag, _)| tag.as_deref()).collect();
        Figure {
            svg: charts::timeline(&text, &series),
            table: tables::of_participation(&texts, length, &text, &series),
            csv: exports::participation(length, &begins, &tags, &series),
            has_withheld: series.iter().any(|series| series.counts.contains(&Cell::Withheld)),
            id,
            text,
            data,
        }
    }
}

/// The day by which enough people have sent answers to be counted: the day of the first of them would be one
/// person's.
fn first_day(sent: &[(Date, &Participation)]) -> Option<Date> {
    let mut days: Vec<(Date, u64)> = sent.iter().map(|(day, counter)| (*day, counter.count)).collect();
    days.sort_unstable();
    let mut people = 0;
    let enough = |(_, count): &&(Date, u64)| {
        people += count;
        people >= Cell::LEAST_ROUNDED
    };
    days.iter().find(enough).map(|(day, _)| *day)
}

/// What a period is called.
fn name(texts: &Texts, length: Length, begin: Date) -> String {
    match length {
        Length::Day | Length::Week => texts.day(begin),
        Length::Month => texts.month(begin),
    }
}

/// A language as it calls itself.
fn language_name(tag: &str) -> String {
    tag.parse::<LanguageIdentifier>().map_or_else(|_| tag.to_string(), |language| Language::of(&language).autonym().to_string())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_axis_does_not_begin_with_one_person() {
        let counter = |count| Participation { day: String::new(), language: "de".into(), event: Event::Complete, count };
        let (one, eight, many) = (counter(1), counter(8), counter(30));
        let (early, next, later) = (date(2026, 10, 1), date(2026, 10, 5), date(2026, 10, 9));
        assert_eq!(first_day(&[(early, &one), (next, &eight), (later, &many)]), Some(later));
        assert_eq!(first_day(&[(next, &one), (early, &eight), (next, &one)]), Some(next));
        assert_eq!(first_day(&[(early, &one), (next, &eight)]), None);
    }
}
