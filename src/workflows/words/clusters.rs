//! Clusters of a process: kept, changed, deleted, each in the name of somebody; and how often people of the
//! surveys mentioned their codes, from the last protected counts.

use crate::{
    domain::{
        aggregation::Subject,
        disclosure::{PublishableTable, Release},
        identifiers::QuestionId,
        interviews::RecordId,
        questionnaire::{Instrument, InstrumentKind, Process},
        words::cluster::{Cluster, ClusterProblem, Statement},
    },
    storage::StoreError,
    workflows::{Engine, words::code_book::KeptBook},
};

/// What became of a change of a cluster.
#[derive(Clone, Debug)]
pub enum ClusterChange {
    /// It is made.
    Made,
    /// It is not, and why.
    Refused(ClusterProblem),
    /// Somebody else changed the cluster, so it is as told; or deleted it.
    TooLate(Option<Box<Cluster>>),
}

/// Codes of a question as people mentioned them.
#[derive(Clone, Debug)]
pub struct Mentions<'a> {
    /// The survey.
    pub instrument: &'a Instrument,
    /// The question.
    pub question: QuestionId,
    /// The protected frequencies of codes.
    pub table: PublishableTable,
}

impl Engine {
    /// The clusters of a process.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn clusters(&self, process: &Process) -> Result<Vec<Cluster>, StoreError> {
        self.store().clusters(&process.id).await
    }

    /// A cluster.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn cluster(&self, process: &Process, id: &RecordId) -> Result<Option<Cluster>, StoreError> {
        Ok(self.clusters(process).await?.into_iter().find(|cluster| cluster.id == *id))
    }

    /// Keeps what somebody wrote who saw a revision of the cluster, 0 for a new one. The same sent twice is
    /// kept once.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn put_cluster(
        &self,
        process: &Process,
        (id, revision): (&RecordId, i64),
        says: Statement,
        account: &str,
    ) -> Result<ClusterChange, StoreError> {
        let KeptBook { book, .. } = self.code_book(process).await?;
        let says = match says.checked(&process.fields, &book) {
            Ok(says) => says,
            Err(problem) => return Ok(ClusterChange::Refused(problem)),
        };
        if [&says.name, &says.statement, &says.counter_voice].into_iter().any(|text| self.names_somebody(process, text)) {
            return Ok(ClusterChange::Refused(ClusterProblem::NamesSomebody));
        }
        let (author, week) = (account.to_string(), self.surroundings().week());
        let cluster = Cluster { id: id.clone(), process: process.id.clone(), says, author, week, revision: revision + 1 };
        if self.store().put_cluster(&cluster).await? {
            self.note(account, "cluster-put", process.id.as_str(), id.as_str()).await?;
            return Ok(ClusterChange::Made);
        }
        match self.cluster(process, id).await? {
            Some(current) if current == cluster => Ok(ClusterChange::Made),
            current => Ok(ClusterChange::TooLate(current.map(Box::new))),
        }
    }

    /// Deletes a cluster as somebody saw it.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn delete_cluster(
        &self,
        process: &Process,
        (id, revision): (&RecordId, i64),
        account: &str,
    ) -> Result<ClusterChange, StoreError> {
        if self.store().delete_cluster(&process.id, id, revision).await? {
            self.note(account, "cluster-delete", process.id.as_str(), id.as_str()).await?;
            return Ok(ClusterChange::Made);
        }
        let current = self.cluster(process, id).await?;
        Ok(current.map_or(ClusterChange::Made, |current| ClusterChange::TooLate(Some(Box::new(current)))))
    }

    /// The last protected counts of codes, one for each question of a survey whose texts were counted.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn mentions<'a>(&self, process: &'a Process) -> Result<Vec<Mentions<'a>>, StoreError> {
        let mut mentions = Vec::new();
        for instrument in process.instruments.iter().filter(|instrument| instrument.kind == InstrumentKind::Survey) {
            for question in instrument.questions().map(|question| &question.id) {
                let Some(last) = self.store().code_counts(&process.id, &instrument.id, question).await?.pop() else { continue };
                let release: Release = serde_json::from_str(&last.release).map_err(StoreError::unreadable("count of codes"))?;
                let table = release.table(&Subject::of(question), None, None);
                mentions.extend(table.map(|table| Mentions { instrument, question: question.clone(), table }));
            }
        }
        Ok(mentions)
    }
}
