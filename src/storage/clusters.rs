//! Clusters, by process. A change is taken only on the revision it was made on.

use sqlx::FromRow;

use crate::{
    domain::{
        identifiers::{Code, ProcessId},
        interviews::RecordId,
        words::cluster::{Cluster, Statement as Says},
    },
    storage::{
        Store, StoreError,
        database::on,
        json::{from_json, from_word, stored_code, to_json},
        statement::Statement,
    },
};

const ADD_CLUSTER: &str = "
    INSERT INTO clusters (id, process, field, revision, record)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (id) DO NOTHING";

/// A cluster stays in its process.
const PUT_CLUSTER: &str = "
    UPDATE clusters
    SET field = $3, revision = $4, record = $5
    WHERE id = $1 AND process = $2 AND revision = $4 - 1";

const DELETE_CLUSTER: &str = "DELETE FROM clusters WHERE id = $1 AND process = $2 AND revision = $3";

const CLUSTERS: &str = "SELECT id, process, revision, record FROM clusters WHERE process = $1 ORDER BY field, id";

impl Store {
    /// Keeps a cluster: revision 1 is a new one, any other the next of one that is there. `false` when somebody
    /// else was faster.
    pub async fn put_cluster(&self, cluster: &Cluster) -> Result<bool, StoreError> {
        let sql = if cluster.revision == 1 { ADD_CLUSTER } else { PUT_CLUSTER };
        let put = Statement::new(sql)
            .bind(cluster.id.as_str())
            .bind(&cluster.process)
            .bind(cluster.says.field.as_ref().map_or("", Code::as_str))
            .bind(cluster.revision)
            .bind(to_json("cluster", &Record::of(cluster))?);
        Ok(self.write(put).await? > 0)
    }

    /// Deletes a cluster as it stood at a revision; `false` when it is not there so.
    pub async fn delete_cluster(&self, process: &ProcessId, id: &RecordId, revision: i64) -> Result<bool, StoreError> {
        Ok(self.write(Statement::new(DELETE_CLUSTER).bind(id.as_str()).bind(process).bind(revision)).await? > 0)
    }

    /// The clusters of a process.
    pub async fn clusters(&self, process: &ProcessId) -> Result<Vec<Cluster>, StoreError> {
        let rows: Vec<Row> = on!(&self.reads, |pool| sqlx::query_as(CLUSTERS).bind(process.as_str()).fetch_all(pool).await?);
        rows.into_iter().map(Cluster::try_from).collect()
    }
}

/// What of a cluster is not a column of its own.
#[derive(serde::Serialize, serde::Deserialize)]
struct Record {
    says: Says,
    author: String,
    week: String,
}

impl Record {
    fn of(cluster: &Cluster) -> Self {
        let Cluster { says, author, week, .. } = cluster.clone();
        Self { says, author, week }
    }
}

#[derive(FromRow)]
struct Row {
    id: String,
    process: String,
    revision: i64,
    record: String,
}

impl TryFrom<Row> for Cluster {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let Record { says, author, week } = from_json("cluster", &row.record)?;
        let (id, process) = (from_word("cluster", &row.id)?, stored_code("cluster", &row.process)?);
        Ok(Self { id, process, says, author, week, revision: row.revision })
    }
}
