//! Who a survey reaches: starts, ends and blanks by language, and the people there are beside those there should
//! be. Languages come from the counters of participation, everything else from the newest snapshot. A language
//! that is not offered any more is listed only when enough people used it, and counts among everybody.

use std::collections::BTreeMap;

use crate::{
    domain::{
        aggregation::Subject,
        analysis::{
            difference::Judgement,
            reach::{Blanks, Reach, Visits},
        },
        disclosure::Cell,
        identifiers::{Code, OptionCode},
        questionnaire::{InstrumentKind, Process, Target},
    },
    rendering::exports::{self, ReachFile},
    storage::{Event, Participation, StoreError},
    workflows::{
        Engine,
        guarantees::Guarantee,
        results::{Results, View},
    },
};

/// A language of a survey.
#[derive(Clone, Debug)]
pub struct LanguageLine {
    /// BCP 47 tag.
    pub language: String,
    /// What happened in it.
    pub reach: Reach,
    /// Whether clearly more or fewer give up than in the other languages.
    pub judgement: Judgement,
}

/// What there is beside what there should be.
#[derive(Clone, Debug)]
pub struct TargetTable<T> {
    /// Each group with the people there should be and the people there are.
    pub lines: Vec<(T, u64, Cell)>,
}

/// Whom a survey reaches.
#[derive(Clone, Debug)]
pub struct SurveyReach {
    /// The survey.
    pub results: Results,
    /// All languages together.
    pub everybody: Reach,
    /// Each language it is offered in, or that enough people used.
    pub languages: Vec<LanguageLine>,
    /// Targets by language.
    pub language_targets: Option<TargetTable<String>>,
    /// Targets by a question or derived variable.
    pub targets: Vec<(Code, TargetTable<OptionCode>)>,
}

impl Engine {
    /// Whom each survey of a process reaches.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn reach(&self, process: &Process) -> Result<Vec<SurveyReach>, StoreError> {
        let mut all = Vec::new();
        for instrument in process.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Survey) {
            let Some(results) = self.results(process.id.as_str(), instrument.id.as_str()).await? else { continue };
            let counters = self.store().participation(&process.id, &instrument.id).await?;
            let visits = self.visits(process, &instrument.id, &counters).await?;
            all.push(SurveyReach::of(&results, &visits));
        }
        Ok(all)
    }

    /// What happened in each language. How much was left blank is remembered as it was told last.
    async fn visits(&self, process: &Process, survey: &Code, counters: &[Participation]) -> Result<BTreeMap<String, Visits>, StoreError> {
        let _one_at_a_time = self.inner.taking.lock().await;
        let name = format!("blanks {}/{survey}", process.id);
        let before: BTreeMap<String, Blanks> = match self.store().setting(&name).await? {
            Some(kept) => serde_json::from_str(&kept).map_err(StoreError::unreadable("blanks"))?,
            None => BTreeMap::new(),
        };
        let mut told = before.clone();
        let mut all = visits(counters);
        for (language, visits) in &mut all {
            let blanks = told.entry(language.clone()).or_default();
            *blanks = visits.blanks.since(*blanks);
            visits.blanks = *blanks;
        }
        told.retain(|_, blanks| blanks.people > 0);
        if told != before {
            let record = serde_json::to_string(&told).map_err(StoreError::unreadable("blanks"))?;
            self.store().set_setting(&name, &record).await?;
        }
        Ok(all)
    }

    /// The same as a file, entered in the ledger.
    ///
    /// # Errors
    /// When the database cannot be read, or log or ledger cannot be written; then there is no file.
    pub async fn reach_file(&self, process: &Process, account: &str, name: &str) -> Result<Vec<u8>, StoreError> {
        let surveys = self.reach(process).await?;
        let mut file = ReachFile::default();
        for survey in &surveys {
            let id = survey.results.instrument().id.as_str();
            file.everybody(id, &survey.everybody);
            for line in &survey.languages {
                file.language(id, &line.language, &line.reach, survey.target_of(&line.language));
            }
            for (variable, table) in &survey.targets {
                for (option, wanted, there) in &table.lines {
                    file.target(id, variable.as_str(), option.as_str(), *wanted, *there);
                }
            }
        }
        let bytes = exports::reach(file);
        let results: Vec<Results> = surveys.into_iter().map(|survey| survey.results).collect();
        let guarantee = Guarantee::of(&results).and_counters().json();
        self.enter_own(account, process, name, &bytes, &guarantee).await?;
        Ok(bytes)
    }
}

impl SurveyReach {
    fn of(results: &Results, visits: &BTreeMap<String, Visits>) -> Self {
        let instrument = results.instrument();
        let mut tags: Vec<String> = instrument.languages.iter().map(ToString::to_string).collect();
        let others = visits.iter().filter(|(tag, visits)| !tags.contains(tag) && Reach::of(visits).is_shown());
        let others: Vec<String> = others.map(|(tag, _)| tag.clone()).collect();
        tags.extend(others);
        let languages = tags.iter().map(|tag| {
            let reach = Reach::of(&visits.get(tag).copied().unwrap_or_default());
            let others = visits.iter().filter(|(other, _)| *other != tag).map(|(_, visits)| *visits).sum();
            LanguageLine { language: tag.clone(), reach, judgement: reach.against(&Reach::of(&others)) }
        });
        let languages: Vec<LanguageLine> = languages.collect();
        let (mut language_targets, mut targets) = (None, Vec::new());
        for target in &instrument.targets {
            match target {
                Target::Languages(wanted) => {
                    let there =
                        |tag: &String| languages.iter().find(|line| line.language == *tag).map_or(Cell::Withheld, |line| line.reach.sent);
                    let lines = wanted.iter().map(|(language, people)| (language.to_string(), *people));
                    language_targets = Some(TargetTable { lines: lines.map(|(tag, people)| (tag.clone(), people, there(&tag))).collect() });
                }
                Target::Options(variable, wanted) => {
                    let table = results.table(&Subject::of(variable), &View::default());
                    let there = |option: &OptionCode| {
                        let table = table.as_ref()?;
                        let at = table.options().iter().position(|known| known == option)?;
                        table.total().cells().get(at).copied()
                    };
                    let lines = wanted.iter().map(|(option, people)| (option.clone(), *people, there(option).unwrap_or(Cell::Withheld)));
                    targets.push((variable.clone(), TargetTable { lines: lines.collect() }));
                }
            }
        }
        Self { everybody: Reach::of(&visits.values().copied().sum()), languages, language_targets, targets, results: results.clone() }
    }

    /// How many people there should be in a language.
    #[must_use]
    pub fn target_of(&self, language: &str) -> Option<u64> {
        let lines = &self.language_targets.as_ref()?.lines;
        lines.iter().find(|(tag, _, _)| tag == language).map(|(_, wanted, _)| *wanted)
    }
}

fn visits(counters: &[Participation]) -> BTreeMap<String, Visits> {
    let mut all: BTreeMap<String, Visits> = BTreeMap::new();
    for counter in counters {
        let visits = all.entry(counter.language.clone()).or_default();
        match counter.event {
            Event::Started => visits.started += counter.count,
            Event::Complete => visits.complete += counter.count,
            Event::Partial => visits.partial += counter.count,
            Event::SkippedNothing | Event::SkippedLittle | Event::SkippedMuch => visits.blanks.people += counter.count,
            Event::Declined | Event::Withdrawn => {}
        }
        match counter.event {
            Event::SkippedNothing => visits.blanks.nothing += counter.count,
            Event::SkippedMuch => visits.blanks.much += counter.count,
            _ => {}
        }
    }
    all
}
