//! Surveys somebody is in the middle of, sealed with the language they are shown in. Each save names the
//! revision it was made from, so that two windows of the same person cannot overwrite each other unseen.

use sqlx::FromRow;

use crate::{
    domain::{
        answers::Draft,
        identifiers::{InstrumentId, ProcessId},
    },
    storage::{
        Store, StoreError,
        database::on,
        json::{from_json, stored_code, to_json},
        rewriting::Extent,
        sealing::{Content, Sealer},
        statement::Statement,
    },
};

/// A draft that is about to be stored.
#[derive(Clone, Debug)]
pub struct NewDraft<'a> {
    /// A keyed hash of the code the person keeps.
    pub id: &'a str,
    /// The process.
    pub process: &'a ProcessId,
    /// The instrument.
    pub instrument: &'a InstrumentId,
    /// The published version that is answered.
    pub version: &'a str,
    /// The language shown.
    pub language: &'a str,
    /// What was answered so far.
    pub draft: &'a Draft,
    /// When it is deleted, in seconds since 1970.
    pub expires_at: i64,
}

/// A draft as it is stored.
#[derive(Clone, Debug)]
pub struct StoredDraft {
    /// Its identifier.
    pub id: String,
    /// The process.
    pub process: ProcessId,
    /// The instrument.
    pub instrument: InstrumentId,
    /// The published version that is answered.
    pub version: String,
    /// The language shown.
    pub language: String,
    /// What was answered so far.
    pub draft: Draft,
    /// Counts every save, beginning with 1.
    pub revision: i64,
    /// When it is deleted, in seconds since 1970.
    pub expires_at: i64,
}

/// What became of a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftSave {
    /// It is stored under the next revision.
    Saved {
        /// That revision.
        revision: i64,
    },
    /// Somebody saved another revision in between; nothing changed.
    Conflict,
    /// There is no such draft any more.
    Gone,
}

const CREATE_DRAFT: &str = "
    INSERT INTO drafts (id, process, instrument, version, sealed, revision, expires_at)
    VALUES ($1, $2, $3, $4, $5, 1, $6)";

const DRAFT: &str = "
    SELECT id, process, instrument, version, sealed, revision, expires_at
    FROM drafts
    WHERE id = $1";

const SAVE_DRAFT: &str = "
    UPDATE drafts
    SET sealed = $3, expires_at = $4, revision = revision + 1
    WHERE id = $1 AND revision = $2";

const REVISION_OF_DRAFT: &str = "SELECT revision FROM drafts WHERE id = $1";

const DELETE_DRAFT: &str = "DELETE FROM drafts WHERE id = $1";

const DELETE_EXPIRED_DRAFTS: &str = "DELETE FROM drafts WHERE id IN (SELECT id FROM drafts WHERE expires_at <= $1)";

/// Drafts from before drafts were sealed: a language, a space and the draft.
const DRAFTS_THAT_LIE_OPEN: &str = "SELECT id, sealed FROM drafts WHERE sealed LIKE '% {%'";

const SEAL_DRAFT: &str = "UPDATE drafts SET sealed = $3 WHERE id = $1 AND sealed = $2";

const OPEN_DRAFTS: &str = "SELECT COUNT(*) FROM drafts WHERE process = $1 AND instrument = $2";

impl Store {
    /// Stores a new draft as revision 1.
    pub async fn create_draft(&self, new: &NewDraft<'_>) -> Result<(), StoreError> {
        let create = Statement::new(CREATE_DRAFT)
            .bind(new.id)
            .bind(new.process)
            .bind(new.instrument)
            .bind(new.version)
            .bind(seal(self.key.sealer()?, new.id, new.language, new.draft)?)
            .bind(new.expires_at);
        let mark = self.recent.writing(new.id);
        self.write(create).await?;
        let stored = StoredDraft {
            id: new.id.to_owned(),
            process: new.process.clone(),
            instrument: new.instrument.clone(),
            version: new.version.to_owned(),
            language: new.language.to_owned(),
            draft: new.draft.clone(),
            revision: 1,
            expires_at: new.expires_at,
        };
        self.recent.keep(&stored, mark);
        Ok(())
    }

    /// The draft with this identifier, expired or not.
    pub async fn draft(&self, id: &str) -> Result<Option<StoredDraft>, StoreError> {
        if let Some(kept) = self.recent.get(id) {
            return Ok(Some(kept));
        }
        let mark = self.recent.reading(id);
        let row: Option<Row> = on!(&self.reads, |pool| sqlx::query_as(DRAFT).bind(id).fetch_optional(pool).await?);
        let draft = row.map(|row| row.open(self.key.sealer()?)).transpose()?;
        if let Some(draft) = &draft {
            self.recent.keep(draft, mark);
        }
        Ok(draft)
    }

    /// Stores a draft, provided it is still at the revision it was read at.
    pub async fn save_draft(
        &self,
        id: &str,
        expected_revision: i64,
        language: &str,
        draft: &Draft,
        expires_at: i64,
    ) -> Result<DraftSave, StoreError> {
        let sealed = seal(self.key.sealer()?, id, language, draft)?;
        let save = Statement::new(SAVE_DRAFT).bind(id).bind(expected_revision).bind(sealed).bind(expires_at);
        self.recent.writing(id);
        if self.write(save).await? > 0 {
            return Ok(DraftSave::Saved { revision: expected_revision + 1 });
        }
        let current: Option<i64> = on!(&self.reads, |pool| sqlx::query_scalar(REVISION_OF_DRAFT).bind(id).fetch_optional(pool).await?);
        Ok(if current.is_some() { DraftSave::Conflict } else { DraftSave::Gone })
    }

    /// Deletes a draft; `false` if there is none.
    pub async fn delete_draft(&self, id: &str) -> Result<bool, StoreError> {
        self.recent.writing(id);
        Ok(self.write(Statement::new(DELETE_DRAFT).bind(id)).await? > 0)
    }

    /// Deletes the drafts whose time is over and says how many there were.
    pub async fn delete_expired_drafts(&self, now: i64) -> Result<u64, StoreError> {
        let deleted = self.write(Statement::new(DELETE_EXPIRED_DRAFTS).bind(now)).await;
        self.recent.clear();
        deleted
    }

    /// Seals the drafts that were stored before drafts were sealed.
    pub(super) async fn seal_open_drafts(&self) -> Result<(), StoreError> {
        let open: Vec<(String, String)> = on!(&self.reads, |pool| sqlx::query_as(DRAFTS_THAT_LIE_OPEN).fetch_all(pool).await?);
        if open.is_empty() {
            return Ok(());
        }
        let sealer = self.key.sealer()?;
        let seal = |(id, text): &(String, String)| {
            Statement::new(SEAL_DRAFT).bind(id.as_str()).bind(text.as_str()).bind(sealer.seal(Content::Draft, &[id], text))
        };
        self.write_together(open.iter().map(seal).collect()).await?;
        self.rewrite_after(Extent::Whole).await;
        Ok(())
    }

    /// How many people are in the middle of an instrument.
    pub async fn open_drafts(&self, process: &ProcessId, instrument: &InstrumentId) -> Result<u64, StoreError> {
        let drafts: i64 = on!(&self.reads, |pool| sqlx::query_scalar(OPEN_DRAFTS)
            .bind(process.as_str())
            .bind(instrument.as_str())
            .fetch_one(pool)
            .await?);
        Ok(drafts.unsigned_abs())
    }
}

#[derive(FromRow)]
struct Row {
    id: String,
    process: String,
    instrument: String,
    version: String,
    sealed: String,
    revision: i64,
    expires_at: i64,
}

impl Row {
    fn open(self, sealer: &Sealer) -> Result<StoredDraft, StoreError> {
        let text = if lies_open(&self.sealed) { self.sealed } else { sealer.open(Content::Draft, &[&self.id], &self.sealed)? };
        let (language, draft) = text.split_once(' ').unwrap_or_default();
        Ok(StoredDraft {
            process: stored_code("draft", &self.process)?,
            instrument: stored_code("draft", &self.instrument)?,
            draft: from_json("draft", draft)?,
            language: language.to_owned(),
            id: self.id,
            version: self.version,
            revision: self.revision,
            expires_at: self.expires_at,
        })
    }
}

/// What is sealed has no space.
fn lies_open(text: &str) -> bool {
    text.contains(' ')
}

fn seal(sealer: &Sealer, id: &str, language: &str, draft: &Draft) -> Result<String, StoreError> {
    Ok(sealer.seal(Content::Draft, &[id], &format!("{language} {}", to_json("draft", draft)?)))
}
