//! How far two people agree who coded the same texts, and what they should talk about.

use std::collections::BTreeMap;

use crate::{
    domain::{
        interviews::RecordId,
        words::{
            agreement::Agreement,
            code_book::CodeBook,
            coding::{TextCoding, codes_by},
        },
    },
    storage::{StoreError, TextFilter, TextLine},
    workflows::words::{Words, grid::kept_coding},
};

/// Texts read from the store at a time.
const AT_ONCE: u32 = 2_000;

/// How far the coding of an instrument is, and how well.
#[derive(Clone, Debug)]
pub struct CodingProgress {
    /// Texts that may be read for coding.
    pub texts: usize,
    /// Those that have a first coding.
    pub coded: usize,
    /// Those drawn for a second coding among the coded ones.
    pub drawn: usize,
    /// How two people agree on those that have both.
    pub agreement: Agreement,
}

impl Words {
    /// All texts that may be read for coding, with their codings as they were kept.
    pub(in crate::workflows) async fn lines(&self, filter: &TextFilter) -> Result<Vec<TextLine>, StoreError> {
        let (mut all, mut after) = (Vec::new(), String::new());
        loop {
            let lines = self.engine.store().texts((&self.process().id, &self.instrument().id), filter, &after, AT_ONCE).await?;
            let Some(last) = lines.last() else { return Ok(all) };
            after = last.text.id.to_string();
            all.extend(lines);
        }
    }

    /// How far the coding is, and how two people agree.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn coding_progress(&self, book: &CodeBook) -> Result<CodingProgress, StoreError> {
        let lines = self.lines(&TextFilter { for_coding: true, ..TextFilter::default() }).await?;
        let read = |of: fn(&TextLine) -> &str| lines.iter().filter_map(|line| kept_coding(of(line))).collect::<Vec<TextCoding>>();
        let (first, mut second) = (read(|line| &line.first), read(|line| &line.second));
        // Nobody agrees with themselves: who coded a text a second time and then changed the first codes counts once.
        let coders: BTreeMap<&RecordId, &str> = first.iter().map(|coding| (&coding.text, coding.coder.as_str())).collect();
        second.retain(|coding| coders.get(&coding.text).is_none_or(|first| *first != coding.coder));
        let by_text = |codings: &[TextCoding]| codes_by(codings, book, Clone::clone);
        Ok(CodingProgress {
            texts: lines.len(),
            coded: first.len(),
            drawn: first.iter().filter(|coding| self.is_drawn(&coding.text)).count(),
            agreement: Agreement::of(&by_text(&first), &by_text(&second)),
        })
    }
}
