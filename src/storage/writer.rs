//! The one writer. Whoever writes puts the write into a bounded queue and waits; the writer takes all
//! that waits, commits it together and then tells each. That is as durable as one commit each, and many
//! times as fast, because the disk is asked once. A batch that fails because of one row is repeated
//! write by write, so that the bad one fails alone.
//!
//! SQLite sends every single-statement write this way. PostgreSQL sends responses and counters, because many
//! connections that add to the same row would only wait for each other; other writes have connections of
//! their own there.

use std::{collections::BTreeMap, time::Duration};

use sqlx::{PgPool, SqlitePool};
use tokio::sync::{mpsc, oneshot};

use crate::storage::{
    StoreError, Submission,
    database::{Connection, Database, TRUSTED},
    doubt::Doubt,
    intake::{Received, Way, receive},
    responses::ResponseRow,
    rewriting::{Extent, Rewriting},
    sealing::StoreKey,
    statement::{Statement, query_with},
};

/// Writes in one commit.
const BATCH: usize = 256;
/// Writes that may wait.
const QUEUE: usize = 1024;
/// How long somebody waits for a place in the queue.
const PATIENCE: Duration = Duration::from_secs(2);

/// The way to the writer.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    queue: mpsc::Sender<Job>,
    doubt: Doubt,
}

enum Job {
    /// On SQLite only.
    Statement(Waiting<Statement, u64>),
    Addition(Waiting<Addition, ()>),
    Response(Waiting<ResponseRow, Submission>),
    Rewrite(Extent, Reply<()>),
    Finish(oneshot::Sender<()>),
}

/// Adds to a counter.
struct Addition {
    counter: Statement,
    by: i64,
}

/// A write and whoever waits for it.
struct Waiting<W, D> {
    write: W,
    reply: Reply<D>,
}

type Reply<D> = oneshot::Sender<Result<D, StoreError>>;

/// What is committed together.
#[derive(Default)]
struct Batch {
    statements: Vec<Waiting<Statement, u64>>,
    additions: Vec<Waiting<Addition, ()>>,
    responses: Vec<Waiting<ResponseRow, Submission>>,
}

/// What became of a batch, in its order.
struct Done {
    statements: Vec<u64>,
    responses: Received,
}

/// What a batch is written with.
#[derive(Debug)]
struct Desk {
    database: Database,
    slot: i64,
    key: StoreKey,
    doubt: Doubt,
    rewriting: Rewriting,
}

impl Writer {
    pub(super) fn start(database: Database, slot: i64, key: StoreKey) -> Self {
        let (queue, waiting) = mpsc::channel(QUEUE);
        let doubt = Doubt::none();
        let desk = Desk { database, slot, key, doubt: doubt.clone(), rewriting: Rewriting::default() };
        tokio::spawn(desk.write_all(waiting));
        Self { queue, doubt }
    }

    /// Whether the disk is still trusted.
    pub(super) fn doubt(&self) -> &Doubt {
        &self.doubt
    }

    /// Executes a statement and says how many rows it touched.
    pub(super) async fn statement(&self, statement: Statement) -> Result<u64, StoreError> {
        self.send(|reply| Job::Statement(Waiting { write: statement, reply })).await
    }

    /// Adds to a counter. What several add at the same time is added at once.
    pub(super) async fn add(&self, counter: Statement, by: i64) -> Result<(), StoreError> {
        self.send(|reply| Job::Addition(Waiting { write: Addition { counter, by }, reply })).await
    }

    /// Stores a response exactly once.
    pub(super) async fn response(&self, response: ResponseRow) -> Result<Submission, StoreError> {
        self.send(|reply| Job::Response(Waiting { write: response, reply })).await
    }

    /// Brings the files in the order of keys after everything that waits now.
    pub(super) async fn rewrite(&self, extent: Extent) -> Result<(), StoreError> {
        self.send(|reply| Job::Rewrite(extent, reply)).await
    }

    /// Ends the writer after everything that waits now.
    pub(super) async fn finish(&self) {
        let (reply, finished) = oneshot::channel();
        if self.queue.send(Job::Finish(reply)).await.is_ok() {
            finished.await.ok();
        }
    }

    async fn send<D>(&self, job: impl FnOnce(Reply<D>) -> Job) -> Result<D, StoreError> {
        let (reply, outcome) = oneshot::channel();
        match self.queue.send_timeout(job(reply), PATIENCE).await {
            Ok(()) => outcome.await.unwrap_or(Err(StoreError::Interrupted)),
            Err(mpsc::error::SendTimeoutError::Timeout(_)) => Err(StoreError::Overloaded),
            Err(mpsc::error::SendTimeoutError::Closed(_)) => Err(StoreError::Closed),
        }
    }
}

impl Desk {
    async fn write_all(mut self, mut waiting: mpsc::Receiver<Job>) {
        let mut jobs = Vec::with_capacity(BATCH);
        let mut finishing = Vec::new();
        loop {
            match self.rewriting.rest() {
                Some(Duration::ZERO) => self.rewriting.run(&self.database, &self.doubt, Extent::Small).await,
                Some(rest) => {
                    if let Ok(0) = tokio::time::timeout(rest, waiting.recv_many(&mut jobs, BATCH)).await {
                        break;
                    }
                }
                None if waiting.recv_many(&mut jobs, BATCH).await == 0 => break,
                None => {}
            }
            if !jobs.is_empty() {
                finishing.extend(self.write(jobs.drain(..), &mut waiting).await);
            }
        }
        for reply in finishing {
            reply.send(()).ok();
        }
    }

    /// Writes what came at the same time. Gives whoever waits for the end.
    async fn write(&mut self, jobs: impl Iterator<Item = Job>, waiting: &mut mpsc::Receiver<Job>) -> Vec<oneshot::Sender<()>> {
        let mut batch = Batch::default();
        let (mut rewriting, mut finishing) = (Vec::new(), Vec::new());
        for job in jobs {
            match job {
                Job::Statement(statement) => batch.statements.push(statement),
                Job::Addition(addition) => batch.additions.push(addition),
                Job::Response(response) => batch.responses.push(response),
                Job::Rewrite(extent, reply) => rewriting.push((extent, reply)),
                Job::Finish(reply) => {
                    waiting.close();
                    finishing.push(reply);
                }
            }
        }
        let moved = match &self.database {
            Database::Sqlite(pool) => batch.write_on_sqlite(pool, self).await,
            Database::Postgres(pool) => {
                batch.write_on_postgres(pool, self).await;
                // PostgreSQL is rewritten at a snapshot and at the end.
                false
            }
        };
        if moved {
            self.rewriting.is_due();
        }
        if let Some(extent) = rewriting.iter().map(|(extent, _)| *extent).max() {
            self.rewriting.run(&self.database, &self.doubt, extent).await;
        }
        for (_, reply) in rewriting {
            reply.send(Ok(())).ok();
        }
        finishing
    }
}

// It does not matter whether anybody still waits: replies are sent and forgotten.
impl Batch {
    /// Says whether any response reached its final place.
    async fn write_on_sqlite(self, pool: &SqlitePool, desk: &Desk) -> bool {
        match self.commit_on_sqlite(pool, desk).await {
            Ok(done) => self.tell(done),
            Err(error) if error.blames_one_statement() && self.len() > 1 => {
                let mut moved = false;
                for alone in self.split() {
                    match alone.commit_on_sqlite(pool, desk).await {
                        Ok(done) => moved |= alone.tell(done),
                        Err(error) => alone.tell_all(&error),
                    }
                }
                moved
            }
            Err(error) => {
                self.tell_all(&error);
                false
            }
        }
    }

    async fn commit_on_sqlite(&self, pool: &SqlitePool, desk: &Desk) -> Result<Done, StoreError> {
        desk.doubt.check()?;
        desk.doubt.heed(self.try_to_commit_on_sqlite(pool, desk).await)
    }

    async fn try_to_commit_on_sqlite(&self, pool: &SqlitePool, desk: &Desk) -> Result<Done, StoreError> {
        let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
        let mut statements = Vec::with_capacity(self.statements.len());
        for Waiting { write, .. } in &self.statements {
            statements.push(query_with!(write.sql, &write.values).execute(&mut *transaction).await?.rows_affected());
        }
        let mut connection = Connection::from(&mut *transaction);
        let responses = take_in(&mut connection, &self.responses, desk).await?;
        let mut counters: BTreeMap<&Statement, i64> = BTreeMap::new();
        for Waiting { write, .. } in &self.additions {
            *counters.entry(&write.counter).or_default() += write.by;
        }
        for counter in counted(&self.responses, &responses.outcomes) {
            *counters.entry(counter).or_default() += 1;
        }
        for (counter, by) in counters {
            query_with!(counter.sql, &counter.values).bind(by).execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
        Ok(Done { statements, responses })
    }

    /// Responses in one commit, then each counter in one of its own: nothing here holds two locks that
    /// another instance could want in the other order. Senders are told when their counters were tried;
    /// a counter that cannot be written is no reason to say that answers were not stored.
    async fn write_on_postgres(self, pool: &PgPool, desk: &Desk) {
        let mut outcomes = commit_on_postgres(&self.responses, pool, desk).await;
        if let Err(error) = &outcomes
            && error.blames_one_statement()
            && self.responses.len() > 1
        {
            let mut alone = Vec::with_capacity(self.responses.len());
            for response in &self.responses {
                let outcome = commit_on_postgres(std::slice::from_ref(response), pool, desk).await;
                alone.push(outcome.and_then(|mut outcomes| outcomes.pop().unwrap_or(Err(StoreError::Interrupted))));
            }
            outcomes = Ok(alone);
        }
        let mut counters: BTreeMap<Statement, (i64, Vec<Reply<()>>)> = BTreeMap::new();
        for counter in counted(&self.responses, outcomes.as_deref().unwrap_or_default()) {
            counters.entry(counter.clone()).or_default().0 += 1;
        }
        for Waiting { write, reply } in self.additions {
            let (sum, replies) = counters.entry(write.counter).or_default();
            *sum += write.by;
            replies.push(reply);
        }
        for (counter, (by, replies)) in counters {
            let outcome = query_with!(counter.sql, &counter.values).bind(by).execute(pool).await;
            let outcome = outcome.map(drop).map_err(StoreError::from);
            if let Err(error) = &outcome {
                tracing::warn!(cause = %error, "a counter was not written");
            }
            for reply in replies {
                reply.send(outcome.clone()).ok();
            }
        }
        tell_responses(self.responses, outcomes);
    }

    fn len(&self) -> usize {
        self.statements.len() + self.additions.len() + self.responses.len()
    }

    fn split(self) -> impl Iterator<Item = Self> {
        let statements = self.statements.into_iter().map(|statement| Self { statements: vec![statement], ..Self::default() });
        let additions = self.additions.into_iter().map(|addition| Self { additions: vec![addition], ..Self::default() });
        let responses = self.responses.into_iter().map(|response| Self { responses: vec![response], ..Self::default() });
        statements.chain(additions).chain(responses)
    }

    /// Says whether any response reached its final place.
    fn tell(self, done: Done) -> bool {
        for (waiting, rows) in self.statements.into_iter().zip(done.statements) {
            waiting.reply.send(Ok(rows)).ok();
        }
        for waiting in self.additions {
            waiting.reply.send(Ok(())).ok();
        }
        tell_responses(self.responses, Ok(done.responses.outcomes));
        done.responses.moved
    }

    fn tell_all(self, error: &StoreError) {
        for waiting in self.statements {
            waiting.reply.send(Err(error.clone())).ok();
        }
        for waiting in self.additions {
            waiting.reply.send(Err(error.clone())).ok();
        }
        tell_responses(self.responses, Err(error.clone()));
    }
}

/// The counters of the responses that are new.
fn counted<'a>(
    responses: &'a [Waiting<ResponseRow, Submission>],
    outcomes: &'a [Result<Submission, StoreError>],
) -> impl Iterator<Item = &'a Statement> {
    let new = responses.iter().zip(outcomes).filter(|(_, outcome)| matches!(outcome, Ok(Submission::Stored)));
    new.flat_map(|(waiting, _)| &waiting.write.counters)
}

type Outcomes = Result<Vec<Result<Submission, StoreError>>, StoreError>;

/// An empty list needs no key: counters are written before there is one.
async fn take_in(to: &mut Connection<'_>, responses: &[Waiting<ResponseRow, Submission>], desk: &Desk) -> Result<Received, StoreError> {
    if responses.is_empty() {
        return Ok(Received { outcomes: Vec::new(), moved: false });
    }
    let rows: Vec<&ResponseRow> = responses.iter().map(|waiting| &waiting.write).collect();
    receive(to, &rows, Way::Pool, desk.slot, desk.key.sealer()?).await
}

/// Exactly-once rows may be sent again. When the connection was lost, the others to the same server are
/// lost too; a little later none of them is trusted any more, and those that answer are used.
async fn commit_on_postgres(responses: &[Waiting<ResponseRow, Submission>], pool: &PgPool, desk: &Desk) -> Outcomes {
    if responses.is_empty() {
        return Ok(Vec::new());
    }
    match try_to_commit_on_postgres(responses, pool, desk).await {
        Err(error) if error.is_retryable() && !error.blames_one_statement() => {
            tokio::time::sleep(TRUSTED + Duration::from_millis(100)).await;
            try_to_commit_on_postgres(responses, pool, desk).await
        }
        outcome => outcome,
    }
}

async fn try_to_commit_on_postgres(responses: &[Waiting<ResponseRow, Submission>], pool: &PgPool, desk: &Desk) -> Outcomes {
    let mut transaction = pool.begin().await?;
    let received = take_in(&mut Connection::from(&mut *transaction), responses, desk).await?;
    transaction.commit().await?;
    Ok(received.outcomes)
}

fn tell_responses(responses: impl IntoIterator<Item = Waiting<ResponseRow, Submission>>, outcomes: Outcomes) {
    match outcomes {
        Ok(outcomes) => {
            for (waiting, outcome) in responses.into_iter().zip(outcomes) {
                waiting.reply.send(outcome).ok();
            }
        }
        Err(error) => {
            for waiting in responses {
                waiting.reply.send(Err(error.clone())).ok();
            }
        }
    }
}
