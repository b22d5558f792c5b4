//! Freezing results: when a snapshot may be taken, how it is made out of the answers there are, and what
//! is kept of it. Until then nobody sees any result; afterwards nothing of it changes.

use tokio::{runtime::Handle, task::spawn_blocking};

use crate::{
    domain::{
        aggregation::{ColumnIndex, IndexBuilder},
        disclosure::{Audit, Cell, NEWCOMERS, Release, SnapshotRefusal, audited, may_be_taken},
        identifiers::Code,
        interviews::{Interview, InterviewState},
        questionnaire::{Instrument, InstrumentKind, Process},
    },
    storage::{NewSnapshot, Snapshot, StoreError, StoredResponse},
    workflows::{
        Engine,
        collect::{Availability, Survey},
        ledger::Released,
    },
};

/// Responses read from the store at a time.
const RESPONSES_AT_ONCE: u32 = 5_000;

/// What became of a snapshot that was asked for; `None` when there is no such instrument.
pub type Taken = Option<Result<Snapshot, SnapshotRefusal>>;

/// Where an instrument stands.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Its snapshots, the first one first.
    pub snapshots: Vec<Snapshot>,
    /// Responses that are in none, rounded.
    pub waiting: Cell,
    /// Responses there are, rounded.
    pub responses: Cell,
    /// Whether one may be taken now.
    pub next: Result<(), SnapshotRefusal>,
}

impl Engine {
    /// Where an instrument stands; `None` when there is no such instrument.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn standing(&self, process: &str, instrument: &str) -> Result<Option<Standing>, StoreError> {
        let Some(place) = self.place_of(process, instrument) else { return Ok(None) };
        let (process, instrument) = self.at(place);
        let snapshots = self.store().snapshots(&process.id, &instrument.id).await?;
        let now = self.responses_there_are(process, instrument).await?;
        let before: Vec<u64> = snapshots.iter().map(|snapshot| snapshot.responses).collect();
        // The difference of what is shown: that of the true numbers would tell the exact size of the last one.
        let shown = |responses| Cell::rounded(responses).count().unwrap_or(0);
        let waiting = Cell::rounded(shown(now).saturating_sub(shown(before.last().copied().unwrap_or(0))));
        let next = match self.nothing_more(process, instrument).await? {
            Some(refusal) => Err(refusal),
            None => may_be_taken(&before, now, self.is_over(process, instrument)),
        };
        Ok(Some(Standing { snapshots, waiting, responses: Cell::rounded(now), next }))
    }

    /// Takes a snapshot in the name of an account. `None` when there is no such instrument. Whoever asked may
    /// go away meanwhile: what was begun is finished.
    ///
    /// # Errors
    /// When the database cannot be read or written; the inner refusal says why none may be taken now.
    pub async fn take_snapshot(&self, process: &str, instrument: &str, account: &str) -> Result<Taken, StoreError> {
        let (engine, [process, instrument, account]) = (self.clone(), [process, instrument, account].map(str::to_string));
        let taking = tokio::spawn(async move { engine.taken(&process, &instrument, &account).await });
        taking.await.unwrap_or(Err(StoreError::Interrupted))
    }

    async fn taken(&self, process: &str, instrument: &str, account: &str) -> Result<Taken, StoreError> {
        let Some(place) = self.place_of(process, instrument) else { return Ok(None) };
        let (process, instrument) = self.at(place);
        let _one_at_a_time = self.inner.taking.lock().await;
        let before: Vec<u64> =
            self.store().snapshots(&process.id, &instrument.id).await?.iter().map(|snapshot| snapshot.responses).collect();
        if let Some(refusal) = self.nothing_more(process, instrument).await? {
            return Ok(Some(Err(refusal)));
        }
        let now = self.responses_there_are(process, instrument).await?;
        if let Err(refusal) = may_be_taken(&before, now, self.is_over(process, instrument)) {
            return Ok(Some(Err(refusal)));
        }
        let number = u8::try_from(before.len() + 1).unwrap_or(u8::MAX);
        let responses = match instrument.kind {
            InstrumentKind::Survey => {
                self.store().take_snapshot(&process.id, &instrument.id, number.into()).await?;
                // Counted again: an attempt that was interrupted may have marked some before.
                let all = self.responses_there_are(process, instrument).await?;
                all.saturating_sub(self.store().waiting(&process.id, &instrument.id).await?)
            }
            InstrumentKind::Guide => now,
        };
        let engine = self.clone();
        let runtime = Handle::current();
        // Reading and counting many answers takes long: on a thread of its own.
        let making = spawn_blocking(move || runtime.block_on(engine.frozen(place, number)));
        let (release, audit) = making.await.unwrap_or(Err(StoreError::Interrupted))?;
        let snapshot = Snapshot {
            number,
            taken_on: self.surroundings().today().to_string(),
            account: account.to_string(),
            responses,
            report: serde_json::to_string(&audit).map_err(StoreError::unreadable("report"))?,
        };
        let released = Released {
            kind: "snapshot",
            object: format!("{}/{number}", instrument.id),
            content: release.as_bytes(),
            guarantee: &snapshot.report,
        };
        self.enter(process, account, released).await?;
        if !self
            .store()
            .add_snapshot(&process.id, &instrument.id, &NewSnapshot { snapshot: snapshot.clone(), release: release.clone() })
            .await?
        {
            // Another server was faster.
            return Ok(Some(Err(SnapshotRefusal::TooSoon { least: NEWCOMERS })));
        }
        self.note(account, "snapshot", &format!("{}/{}", process.id, instrument.id), &number.to_string()).await?;
        Ok(Some(Ok(snapshot)))
    }

    async fn frozen(&self, place: (usize, usize), number: u8) -> Result<(String, Audit), StoreError> {
        let (process, instrument) = self.at(place);
        let index = self.index(process, instrument, number).await?;
        let mut earlier = Vec::new();
        for before in 1..number {
            let text = self.store().release(&process.id, &instrument.id, before).await?.unwrap_or_default();
            earlier.push(serde_json::from_str::<Release>(&text).map_err(StoreError::unreadable("release"))?);
        }
        let (release, audit) = audited(&index, &instrument.breakdowns, &process.policy, &earlier);
        Ok((serde_json::to_string(&release).map_err(StoreError::unreadable("release"))?, audit))
    }

    /// The answers of all snapshots up to a number as columns.
    pub(super) async fn index(&self, process: &Process, instrument: &Instrument, number: u8) -> Result<ColumnIndex, StoreError> {
        let secret = self.keys().noise(process.id.as_str(), instrument.id.as_str());
        let mut builder = IndexBuilder::new(instrument).with_secret(secret);
        let key = |id: &str| self.keys().record_key(process.id.as_str(), instrument.id.as_str(), id);
        match instrument.kind {
            InstrumentKind::Survey => {
                let mut add = |response: StoredResponse| {
                    if let Some(wave) = u8::try_from(response.snapshot - 1).ok().filter(|wave| *wave < number) {
                        builder.add(&response.answers, key(&response.id), wave);
                    }
                };
                self.read_responses(process, instrument, &mut add).await?;
            }
            InstrumentKind::Guide => {
                for interview in self.store().interviews(&process.id, &instrument.id, None).await? {
                    if interview.state == InterviewState::Finished && interview.snapshots_before < number {
                        builder.add(&interview.answers, key(interview.id.as_str()), interview.snapshots_before);
                    }
                }
            }
        }
        Ok(builder.build())
    }

    /// Hands over the responses of an instrument one after the other, in an order that tells nothing.
    pub(super) async fn read_responses(
        &self,
        process: &Process,
        instrument: &Instrument,
        mut take: impl FnMut(StoredResponse),
    ) -> Result<(), StoreError> {
        let mut after: Option<String> = None;
        loop {
            let page = self.store().responses_after(&process.id, &instrument.id, after.as_deref(), RESPONSES_AT_ONCE).await?;
            page.responses.into_iter().for_each(&mut take);
            after = page.next;
            if after.is_none() {
                return Ok(());
            }
        }
    }

    /// Sent responses, or interviews that are handed in. Not to be shown.
    async fn responses_there_are(&self, process: &Process, instrument: &Instrument) -> Result<u64, StoreError> {
        match instrument.kind {
            InstrumentKind::Survey => {
                let counts = self.store().count_responses(&process.id, &instrument.id).await?;
                Ok(counts.complete + counts.partial)
            }
            InstrumentKind::Guide => {
                let interviews = self.store().interviews(&process.id, &instrument.id, None).await?;
                let finished = interviews.iter().filter(|interview| interview.state == InterviewState::Finished).count();
                Ok(u64::try_from(finished).unwrap_or(u64::MAX))
            }
        }
    }

    /// Why there will never be another snapshot, if there will not.
    async fn nothing_more(&self, process: &Process, instrument: &Instrument) -> Result<Option<SnapshotRefusal>, StoreError> {
        if self.were_deleted(process, instrument).await? {
            return Ok(Some(SnapshotRefusal::Deleted));
        }
        let is_withdrawn = self.store().setting(&frozen_and_withdrawn(&process.id, &instrument.id)).await?.is_some();
        Ok(is_withdrawn.then_some(SnapshotRefusal::Withdrawn))
    }

    /// Remembers that an interview is about to be withdrawn, if a snapshot contains it.
    pub(super) async fn withdraws(&self, interview: &Interview) -> Result<(), StoreError> {
        let snapshots = self.store().last_snapshot(&interview.process, &interview.instrument).await?;
        if interview.is_in_a_snapshot(snapshots) {
            let day = self.surroundings().today().to_string();
            self.store().set_setting(&frozen_and_withdrawn(&interview.process, &interview.instrument), &day).await?;
        }
        Ok(())
    }

    fn is_over(&self, process: &Process, instrument: &Instrument) -> bool {
        let survey = Survey { process, instrument, slug: instrument.slug.as_deref().unwrap_or_default() };
        instrument.kind == InstrumentKind::Survey && self.availability(survey) == Availability::Closed
    }
}

/// Under this name it is remembered that an interview was withdrawn that a snapshot contains.
fn frozen_and_withdrawn(process: &Code, guide: &Code) -> String {
    format!("withdrawn after a snapshot {process}/{guide}")
}
