//! Taking results away as files. Whoever takes something is named in the log; how rows of single responses
//! leave is told in `row_files` and `raw_rows`.

use std::collections::BTreeSet;

use tokio::task::spawn_blocking;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{disclosure::PublishableTable, identifiers::Code},
    rendering::{
        exports::{self, TableFigures},
        labels::Labels,
    },
    storage::StoreError,
    workflows::{
        ledger::Released,
        results::{Results, View},
    },
};

/// How tables are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFormat {
    /// Comma-separated values.
    Csv,
    /// A workbook.
    Xlsx,
}

impl TableFormat {
    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

impl Results {
    /// All protected tables in long form: every question as a whole and by every declared breakdown.
    ///
    /// # Errors
    /// When log or ledger cannot be written, or a workbook cannot hold them; then there is no file.
    pub async fn export_tables(&self, account: &str, format: TableFormat, language: &LanguageIdentifier) -> Result<Vec<u8>, StoreError> {
        let name = format!("tables.{}", format.ending());
        self.note(account, "export", &format!("{name} {language}")).await?;
        let (results, language) = (self.clone(), language.clone());
        let writing = spawn_blocking(move || {
            let breakdowns = results.instrument().breakdowns.iter().map(View::by);
            let views: Vec<View> = std::iter::once(View::default()).chain(breakdowns).collect();
            let by_all = |variable| views.iter().flat_map(|view| results.tables(variable, view)).collect::<Vec<_>>();
            let tables: Vec<PublishableTable> = results.variables().flat_map(by_all).collect();
            results.write(&tables, format, &language)
        });
        let bytes = writing.await.map_err(|_| StoreError::Interrupted)?;
        self.enter_file(account, &name, &bytes).await?;
        Ok(bytes)
    }

    /// The protected tables of one question in long form: as a whole and, if wanted, by a breakdown.
    /// `None` when there is nothing to count or the breakdown is not declared.
    #[must_use]
    pub fn table_file(&self, variable: &Code, view: &View, language: &LanguageIdentifier) -> Option<Vec<u8>> {
        let mut tables = self.tables(variable, &View { by: None, only: view.only.clone() });
        if view.by.is_some() {
            let broken_down = self.tables(variable, view);
            if broken_down.is_empty() {
                return None;
            }
            tables.extend(broken_down);
        }
        (!tables.is_empty()).then(|| self.write(&tables, TableFormat::Csv, language))
    }

    pub(super) fn write(&self, tables: &[PublishableTable], format: TableFormat, language: &LanguageIdentifier) -> Vec<u8> {
        let texts = self.engine().texts(Some(self.process()), language);
        let labels = Labels::new(&texts, self.instrument());
        let variables: BTreeSet<&Code> = tables.iter().map(|table| &table.subject().variable).collect();
        let weighted = self.weights().map(|weights| variables.into_iter().flat_map(|of| self.weighted(of, &weights)).collect());
        let figures = TableFigures { noise: self.policy().noise, weighted: &weighted.unwrap_or_default() };
        match format {
            TableFormat::Csv => exports::tables(&labels, self.instrument(), tables, &figures),
            TableFormat::Xlsx => {
                let sentences = [labels.instrument(), texts.plain("chart-nearly", &[]), texts.plain("chart-not-representative", &[])];
                exports::workbook(&labels, self.instrument(), tables, &figures, &sentences)
            }
        }
    }

    /// Every variable with its wording, options and codes.
    #[must_use]
    pub fn codebook(&self, language: &LanguageIdentifier) -> Vec<u8> {
        let texts = self.engine().texts(Some(self.process()), language);
        exports::codebook(&Labels::new(&texts, self.instrument()), self.instrument())
    }

    /// Enters a file into the ledger before it leaves.
    ///
    /// # Errors
    /// When the ledger cannot be written; then the file must not leave.
    pub async fn enter_file(&self, account: &str, name: &str, content: &[u8]) -> Result<(), StoreError> {
        let Some(snapshot) = self.snapshot() else { return Ok(()) };
        let object = format!("{}/{} {name}", self.instrument().id, snapshot.number);
        let released = Released { kind: "file", object, content, guarantee: &snapshot.report };
        self.engine().enter(self.process(), account, released).await
    }

    pub(super) async fn note(&self, account: &str, action: &str, detail: &str) -> Result<(), StoreError> {
        let object = format!("{}/{}", self.process().id, self.instrument().id);
        self.engine().note(account, action, &object, detail).await
    }
}
