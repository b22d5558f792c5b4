//! Texts of the office, by what they are about: every version of each in each language. A version is only ever
//! added, and only as the next one.

use sqlx::FromRow;

use crate::{
    domain::{
        identifiers::ProcessId,
        text_blocks::{About, Block, BlockId, BlockVersion, Slot},
    },
    storage::{
        Store, StoreError,
        database::on,
        json::{from_json, from_word, to_json},
        statement::Statement,
    },
};

const ADD_VERSION: &str = "
    INSERT INTO text_blocks (process, about, slot, language, number, state, author, day, record)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (process, about, slot, language, number) DO NOTHING";

const BLOCKS: &str = "
    SELECT about, slot, language, number, state, author, day, record
    FROM text_blocks
    WHERE process = $1
    ORDER BY about, slot, language, number";

const BLOCKS_ABOUT: &str = "
    SELECT about, slot, language, number, state, author, day, record
    FROM text_blocks
    WHERE process = $1 AND about = $2
    ORDER BY about, slot, language, number";

impl Store {
    /// Keeps the next version of a text; `false` when somebody else was faster.
    pub async fn add_block_version(
        &self,
        process: &ProcessId,
        (id, language): (&BlockId, &str),
        version: &BlockVersion,
    ) -> Result<bool, StoreError> {
        let add = Statement::new(ADD_VERSION)
            .bind(process)
            .bind(id.about.to_string())
            .bind(id.slot.to_string())
            .bind(language)
            .bind(version.number)
            .bind(version.state.as_str())
            .bind(version.author.as_str())
            .bind(version.day.as_str())
            .bind(to_json("text block", &version.says)?);
        Ok(self.write(add).await? > 0)
    }

    /// The texts of a process in all languages, or only those about one thing.
    pub async fn blocks(&self, process: &ProcessId, about: Option<&About>) -> Result<Vec<Block>, StoreError> {
        let rows: Vec<Row> = match about {
            None => on!(&self.reads, |pool| sqlx::query_as(BLOCKS).bind(process.as_str()).fetch_all(pool).await?),
            Some(about) => {
                let about = about.to_string();
                on!(&self.reads, |pool| sqlx::query_as(BLOCKS_ABOUT).bind(process.as_str()).bind(&about).fetch_all(pool).await?)
            }
        };
        let mut blocks: Vec<Block> = Vec::new();
        for row in rows {
            let (id, language, version) = row.read()?;
            match blocks.last_mut().filter(|block| block.id == id && block.language == language) {
                Some(block) => block.versions.push(version),
                None => blocks.push(Block { id, language, versions: vec![version] }),
            }
        }
        Ok(blocks)
    }
}

#[derive(FromRow)]
struct Row {
    about: String,
    slot: String,
    language: String,
    number: i64,
    state: String,
    author: String,
    day: String,
    record: String,
}

impl Row {
    fn read(self) -> Result<(BlockId, String, BlockVersion), StoreError> {
        let place = About::parse(&self.about).zip(Slot::parse(&self.slot)).and_then(|(about, slot)| BlockId::new(about, slot));
        let why = || format!("there is no text {} about {}", self.slot, self.about);
        let id = place.ok_or_else(|| StoreError::Unreadable { what: "text block", why: why() })?;
        let (state, says) = (from_word("text block", &self.state)?, from_json("text block", &self.record)?);
        Ok((id, self.language, BlockVersion { number: self.number, state, author: self.author, day: self.day, says }))
    }
}
