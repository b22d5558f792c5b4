//! Row files of a snapshot: asked for by one person, approved by another, made anew for each download and
//! entered in the ledger. All of them have the same classes, and rows leave of one snapshot only: two
//! recodings of the same people could be laid over each other.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tokio::{runtime::Handle, task::spawn_blocking};
use unic_langid::LanguageIdentifier;

use crate::{
    domain::disclosure::rows::{
        Mode,
        release::{AnswerColumn, ReleasePolicy, ReleaseRefusal, ReleaseRequest, RowTable, release},
    },
    rendering::{
        exports::{ReleaseFrame, file_name, refused_release_report, release_report, released_rows},
        labels::Labels,
        pages::row_report::row_report,
    },
    storage::{self, StoreError},
    workflows::{ledger::Released, raw_rows::RawRequest, results::Results},
};

/// The kind of entries of the ledger that are row files.
pub(super) const ROWS: &str = "rows";

/// Which files somebody asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowRequest {
    /// Answers with a file each.
    pub answers: Vec<String>,
    /// Answers that stand together.
    pub blocks: Vec<Vec<String>>,
}

impl RowRequest {
    /// The answers of each file.
    pub fn files(&self) -> impl Iterator<Item = Vec<String>> {
        self.answers.iter().map(|answer| vec![answer.clone()]).chain(self.blocks.iter().cloned())
    }
}

/// Row files and what is said of them.
#[derive(Clone, Debug)]
pub struct RowFiles {
    /// The files with their names.
    pub files: Vec<(String, Vec<u8>)>,
    /// The traits in them.
    pub traits: Vec<String>,
    /// What does not leave, by the names of the answers, and why.
    pub refused: Vec<(Vec<String>, ReleaseRefusal)>,
    /// The report for programs.
    pub report: String,
    /// The report for people.
    pub page: String,
}

/// Why no rows leave at all.
#[derive(Clone, Debug)]
pub enum RowsRefused {
    /// There is no snapshot.
    NoSnapshot,
    /// Rows of another snapshot have left.
    OtherSnapshot {
        /// Its number.
        number: String,
    },
    /// The traits or their groups are no longer those of the rows that have left.
    OtherRecoding,
    /// An answer has left in another file, with which this one could be joined.
    LeftBefore {
        /// The answer.
        answer: String,
        /// The file.
        file: String,
    },
    /// The definition makes no rows of it.
    Unfit(String),
    /// Disclosure control says no.
    Rules {
        /// Why.
        refusal: ReleaseRefusal,
        /// The traits, which the reason counts.
        traits: Vec<String>,
        /// The report.
        report: String,
    },
}

/// What somebody asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Asked {
    /// The rows as they were answered.
    Raw {
        /// What for.
        raw: RawRequest,
    },
    /// Row files of a snapshot.
    Files(RowRequest),
}

/// A request of the desk, read.
#[derive(Clone, Debug)]
pub struct AskedRows {
    /// As it is kept.
    pub kept: storage::ReleaseRequest,
    /// What is asked for.
    pub asked: Asked,
}

impl Results {
    /// Answers that could leave in rows, with those that are sensitive; empty without a snapshot.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn row_answers(&self) -> Result<Vec<AnswerColumn>, StoreError> {
        Ok(self.row_table().await?.and_then(Result::ok).map(|table| table.answers().to_vec()).unwrap_or_default())
    }

    /// The table of the newest snapshot.
    async fn row_table(&self) -> Result<Option<Result<RowTable, String>>, StoreError> {
        let Some(number) = self.snapshot().map(|snapshot| snapshot.number) else { return Ok(None) };
        let (results, runtime) = (self.clone(), Handle::current());
        let reading = spawn_blocking(move || {
            let index = runtime.block_on(results.engine().index(results.process(), results.instrument(), number))?;
            let many = u64::try_from(index.len()).unwrap_or(u64::MAX) >= ReleasePolicy::usual(Mode::Fine).least_rows_for_more;
            Ok(RowTable::of_snapshot(results.instrument(), &index, many).map_err(|problem| problem.to_string()))
        });
        reading.await.unwrap_or(Err(StoreError::Interrupted)).map(Some)
    }

    /// Makes row files, approved of by `approved_by`, and enters those that leave into the ledger in the name of
    /// `account`; `leaves` says which by their names.
    ///
    /// # Errors
    /// When the database cannot be read or written; the inner refusal says why nothing leaves.
    pub async fn row_files(
        &self,
        account: &str,
        request: &RowRequest,
        approved_by: &[String],
        language: &LanguageIdentifier,
        leaves: impl Fn(&str) -> bool,
    ) -> Result<Result<RowFiles, RowsRefused>, StoreError> {
        let Some(snapshot) = self.snapshot().map(|snapshot| snapshot.number) else { return Ok(Err(RowsRefused::NoSnapshot)) };
        if let Err(refused) = self.fits_what_left(request, snapshot).await? {
            return Ok(Err(refused));
        }
        let table = match self.row_table().await? {
            None => return Ok(Err(RowsRefused::NoSnapshot)),
            Some(Err(problem)) => return Ok(Err(RowsRefused::Unfit(problem))),
            Some(Ok(table)) => table,
        };
        let mut people = approved_by.to_vec();
        people.sort_unstable();
        people.dedup();
        let (results, request, language) = (self.clone(), request.clone(), language.clone());
        let making = spawn_blocking(move || results.made(&table, &request, people, snapshot, &language));
        let made = making.await.map_err(|_| StoreError::Interrupted)?;
        if let Ok(made) = &made {
            if !self.has_recoding_of_before(&made.report).await? {
                return Ok(Err(RowsRefused::OtherRecoding));
            }
            let leaving: Vec<&(String, Vec<u8>)> = made.files.iter().filter(|(name, _)| leaves(name)).collect();
            for (name, content) in &leaving {
                let object = format!("{}/{snapshot} {name}", self.instrument().id);
                let released = Released { kind: ROWS, object, content, guarantee: &made.report };
                self.engine().enter(self.process(), account, released).await?;
            }
            if !leaving.is_empty() {
                let object = format!("{}/{}", self.process().id, self.instrument().id);
                let names = leaving.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(" ");
                self.engine().note(account, "export-rows", &object, &names).await?;
            }
        }
        Ok(made)
    }

    fn made(
        &self,
        table: &RowTable,
        request: &RowRequest,
        approved_by: Vec<String>,
        snapshot: u8,
        language: &LanguageIdentifier,
    ) -> Result<RowFiles, RowsRefused> {
        let (engine, process, instrument) = (self.engine(), self.process(), self.instrument());
        let policy = ReleasePolicy::usual(Mode::Fine);
        let approvals = u64::try_from(approved_by.len()).unwrap_or(u64::MAX);
        let population = instrument.rows.population.iter().map(|(of, people)| {
            let people: BTreeMap<String, u64> = people.iter().map(|(option, people)| (option.to_string(), *people)).collect();
            (of.to_string(), people)
        });
        let frame = ReleaseFrame { snapshot: Some(snapshot.into()), population: population.collect(), approved_by };
        let lot = engine.keys().lot(process.id.as_str(), instrument.id.as_str(), snapshot);
        let surroundings = engine.surroundings();
        let asked = ReleaseRequest { answers: request.answers.clone(), blocks: request.blocks.clone(), approvals };
        let released = match release(table, &policy, &asked, lot, &mut || surroundings.random_number()) {
            Ok(released) => released,
            Err(refusal) => {
                let report = refused_release_report(table, &policy, &refusal, &frame);
                return Err(RowsRefused::Rules { refusal, traits: table.traits().to_vec(), report });
            }
        };
        let texts = engine.texts(Some(process), language);
        let labels = Labels::new(&texts, instrument);
        let label = |name: &str| labels.column(name);
        let page = row_report(&texts, &released, &label).into_string();
        let report = release_report(&released, &frame);
        let mut files = Vec::new();
        let mut refused = Vec::new();
        for (names, file) in released.files {
            match file {
                Ok(file) => files.push((file_name(&names), released_rows(&file, b','))),
                Err(refusal) => refused.push((names, refusal)),
            }
        }
        Ok(RowFiles { files, traits: table.traits().to_vec(), refused, report, page })
    }

    /// Whether the report tells the same traits, groups and roles as those of the rows that have left.
    async fn has_recoding_of_before(&self, report: &str) -> Result<bool, StoreError> {
        let told = |report: &str| {
            let report: serde_json::Value = serde_json::from_str(report).unwrap_or_default();
            [report["hierarchies_sha256"].clone(), report["roles"].clone()]
        };
        let now = told(report);
        let own = format!("{}/", self.instrument().id);
        let ledger = self.engine().store().ledger(&self.process().id).await?;
        Ok(ledger.iter().filter(|entry| entry.kind == ROWS && entry.object.starts_with(&own)).all(|entry| told(&entry.guarantee) == now))
    }

    /// Whether files with these answers may be laid beside those that have left.
    async fn fits_what_left(&self, request: &RowRequest, snapshot: u8) -> Result<Result<(), RowsRefused>, StoreError> {
        let ledger = self.engine().store().ledger(&self.process().id).await?;
        for entry in ledger.iter().filter(|entry| entry.kind == ROWS) {
            let Some((instrument, rest)) = entry.object.split_once('/') else { continue };
            let Some((number, file)) = rest.split_once(' ').filter(|_| *self.instrument().id.as_str() == *instrument) else { continue };
            if number != snapshot.to_string() {
                return Ok(Err(RowsRefused::OtherSnapshot { number: number.to_string() }));
            }
            for names in request.files().filter(|names| file_name(names) != file) {
                let left: Vec<&str> = file.strip_suffix(".csv").unwrap_or(file).split('+').collect();
                if let Some(answer) = names.iter().find(|name| left.contains(&name.as_str())) {
                    return Ok(Err(RowsRefused::LeftBefore { answer: answer.clone(), file: file.to_string() }));
                }
            }
        }
        Ok(Ok(()))
    }

    /// Asks for rows; somebody else has to approve.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn ask_for_rows(&self, account: &str, asked: &Asked) -> Result<(), StoreError> {
        let id = self.engine().surroundings().record_id();
        let text = serde_json::to_string(asked).map_err(StoreError::unreadable("request"))?;
        self.engine().store().add_request(&self.process().id, &self.instrument().id, id.as_str(), account, &text).await
    }

    /// What was asked for.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn asked_rows(&self) -> Result<Vec<AskedRows>, StoreError> {
        let kept = self.engine().store().requests(&self.process().id, &self.instrument().id).await?;
        let read = |kept: storage::ReleaseRequest| {
            let asked = serde_json::from_str(&kept.request).ok()?;
            Some(AskedRows { kept, asked })
        };
        Ok(kept.into_iter().filter_map(read).collect())
    }

    /// Approves or refuses a request; `false` when it was decided before, or for who asked.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn decide_rows(&self, id: &str, account: &str, approved: bool) -> Result<bool, StoreError> {
        let decided = self.engine().store().decide_request(id, account, approved).await?;
        if decided {
            let object = format!("{}/{}", self.process().id, self.instrument().id);
            let detail = if approved { "approved" } else { "refused" };
            self.engine().note(account, "rows", &object, detail).await?;
        }
        Ok(decided)
    }
}
