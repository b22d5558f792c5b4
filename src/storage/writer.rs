//! The one writer. Whoever writes puts the write into a bounded queue and waits; the writer takes all
//! that waits, commits it together and then tells each. That is as durable as one commit each, and many
//! times as fast, because the disk is asked once. A batch that fails because of one row is repeated
//! write by write, so that the bad one fails alone.
//!
//! SQLite sends every single-statement write this way. PostgreSQL sends only responses, in one
//! statement that commits itself; other writes have connections of their own there.

use std::time::Duration;

use sqlx::{PgPool, SqlitePool};
use tokio::sync::{mpsc, oneshot};

use crate::storage::{
    StoreError, Submission,
    database::Database,
    grouped_insert::{insert_on_postgres, insert_on_sqlite},
    responses::ResponseRow,
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
}

enum Job {
    Statement(Waiting<Statement, u64>),
    Response(Waiting<ResponseRow, Submission>),
    Finish(oneshot::Sender<()>),
}

/// A write and whoever waits for it.
struct Waiting<W, D> {
    write: W,
    reply: oneshot::Sender<Result<D, StoreError>>,
}

impl<W, D> Waiting<W, D> {
    /// Tells how it went; it does not matter whether anybody still listens.
    fn tell(self, outcome: Result<D, StoreError>) {
        self.reply.send(outcome).ok();
    }
}

/// What is committed together.
#[derive(Default)]
struct Batch {
    statements: Vec<Waiting<Statement, u64>>,
    responses: Vec<Waiting<ResponseRow, Submission>>,
}

/// What became of a batch, in its order.
struct Done {
    statements: Vec<u64>,
    responses: Vec<Result<Submission, StoreError>>,
}

impl Writer {
    pub(super) fn start(database: Database, slot: i64) -> Self {
        let (queue, waiting) = mpsc::channel(QUEUE);
        tokio::spawn(write_all(database, slot, waiting));
        Self { queue }
    }

    pub(super) async fn statement(&self, statement: Statement) -> Result<u64, StoreError> {
        self.send(|reply| Job::Statement(Waiting { write: statement, reply })).await
    }

    pub(super) async fn response(&self, response: ResponseRow) -> Result<Submission, StoreError> {
        self.send(|reply| Job::Response(Waiting { write: response, reply })).await
    }

    /// Ends the writer after everything that waits now.
    pub(super) async fn finish(&self) {
        let (reply, finished) = oneshot::channel();
        if self.queue.send(Job::Finish(reply)).await.is_ok() {
            finished.await.ok();
        }
    }

    async fn send<D>(&self, job: impl FnOnce(oneshot::Sender<Result<D, StoreError>>) -> Job) -> Result<D, StoreError> {
        let (reply, outcome) = oneshot::channel();
        match self.queue.send_timeout(job(reply), PATIENCE).await {
            Ok(()) => outcome.await.unwrap_or(Err(StoreError::Interrupted)),
            Err(mpsc::error::SendTimeoutError::Timeout(_)) => Err(StoreError::Overloaded),
            Err(mpsc::error::SendTimeoutError::Closed(_)) => Err(StoreError::Closed),
        }
    }
}

async fn write_all(database: Database, slot: i64, mut waiting: mpsc::Receiver<Job>) {
    let mut jobs = Vec::with_capacity(BATCH);
    let mut finishing = Vec::new();
    while waiting.recv_many(&mut jobs, BATCH).await > 0 {
        let mut batch = Batch::default();
        for job in jobs.drain(..) {
            match job {
                Job::Statement(statement) => batch.statements.push(statement),
                Job::Response(response) => batch.responses.push(response),
                Job::Finish(reply) => {
                    waiting.close();
                    finishing.push(reply);
                }
            }
        }
        batch.write(&database, slot).await;
    }
    for reply in finishing {
        reply.send(()).ok();
    }
}

impl Batch {
    async fn write(self, database: &Database, slot: i64) {
        match self.commit(database, slot).await {
            Ok(done) => self.tell(done),
            Err(error) if error.blames_one_statement() && self.len() > 1 => {
                for alone in self.split() {
                    match alone.commit(database, slot).await {
                        Ok(done) => alone.tell(done),
                        Err(error) => alone.tell_all(&error),
                    }
                }
            }
            Err(error) => self.tell_all(&error),
        }
    }

    async fn commit(&self, database: &Database, slot: i64) -> Result<Done, StoreError> {
        if self.len() == 0 {
            return Ok(Done { statements: Vec::new(), responses: Vec::new() });
        }
        match database {
            Database::Sqlite(pool) => self.commit_on_sqlite(pool, slot).await,
            Database::Postgres(pool) => self.commit_on_postgres(pool, slot).await,
        }
    }

    async fn commit_on_sqlite(&self, pool: &SqlitePool, slot: i64) -> Result<Done, StoreError> {
        let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
        let mut statements = Vec::with_capacity(self.statements.len());
        for Waiting { write, .. } in &self.statements {
            statements.push(query_with!(write.sql, &write.values).execute(&mut *transaction).await?.rows_affected());
        }
        let responses = insert_on_sqlite(&mut transaction, &self.rows(), slot).await?;
        transaction.commit().await?;
        Ok(Done { statements, responses })
    }

    /// Exactly-once rows may be sent again, so a lost connection is tried once more.
    async fn commit_on_postgres(&self, pool: &PgPool, slot: i64) -> Result<Done, StoreError> {
        let rows = self.rows();
        let responses = match insert_on_postgres(pool, &rows, slot).await {
            Err(error) if error.is_retryable() && !error.blames_one_statement() => insert_on_postgres(pool, &rows, slot).await?,
            outcome => outcome?,
        };
        let mut statements = Vec::with_capacity(self.statements.len());
        for Waiting { write, .. } in &self.statements {
            statements.push(query_with!(write.sql, &write.values).execute(pool).await?.rows_affected());
        }
        Ok(Done { statements, responses })
    }

    fn rows(&self) -> Vec<&ResponseRow> {
        self.responses.iter().map(|waiting| &waiting.write).collect()
    }

    fn len(&self) -> usize {
        self.statements.len() + self.responses.len()
    }

    fn split(self) -> impl Iterator<Item = Self> {
        let statements = self.statements.into_iter().map(|statement| Self { statements: vec![statement], ..Self::default() });
        let responses = self.responses.into_iter().map(|response| Self { responses: vec![response], ..Self::default() });
        statements.chain(responses)
    }

    fn tell(self, done: Done) {
        for (waiting, rows) in self.statements.into_iter().zip(done.statements) {
            waiting.tell(Ok(rows));
        }
        for (waiting, outcome) in self.responses.into_iter().zip(done.responses) {
            waiting.tell(outcome);
        }
    }

    fn tell_all(self, error: &StoreError) {
        for waiting in self.statements {
            waiting.tell(Err(error.clone()));
        }
        for waiting in self.responses {
            waiting.tell(Err(error.clone()));
        }
    }
}
