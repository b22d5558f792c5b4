//! The register as a file: a table for other programs and a document to print, which says on every page that it
//! is a draft as long as one of its entries is not decided. Both are in log and ledger before they leave.

use jiff::civil::Date;
use tokio::task::spawn_blocking;
use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        questionnaire::Process,
        register::{Evidence, Proposal, Recommendation},
        text_blocks::Found,
        words::{code_book::CodeBook, personal_data::redact},
    },
    localisation::{Direction, Texts},
    rendering::{
        charts::Palette,
        documents::{self, Block, Document, Format, Scale, Tongue},
        exports,
    },
    storage::StoreError,
    workflows::{
        Engine,
        figures::numerals,
        guarantees::Guarantee,
        ledger::Released,
        register::{ReleasedWords, Shown},
        reports::ReportError,
        text_blocks::written,
        words::BLACKED_OUT,
    },
};

/// How the register leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegisterFile {
    /// A table.
    Csv,
    /// A document to print.
    Pdf,
}

impl RegisterFile {
    /// The name of the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "register.csv",
            Self::Pdf => "register.pdf",
        }
    }
}

impl Engine {
    /// These entries as a file. What the office's lists mark today is blacked out, even if it was taken once.
    ///
    /// # Errors
    /// When the database cannot be read or written, or the document cannot be made; then there is no file.
    pub async fn register_file(
        &self,
        process: &Process,
        entries: &[&Recommendation],
        file: RegisterFile,
        language: &LanguageIdentifier,
        account: &str,
    ) -> Result<Vec<u8>, ReportError> {
        let bytes = match file {
            RegisterFile::Csv => exports::register(entries, |text| self.blacked_out(process, text)),
            RegisterFile::Pdf => {
                let document = self.register_document(process, entries, language).await?;
                spawn_blocking(move || documents::pdf(&document)).await.map_err(|_| StoreError::Interrupted)??.bytes
            }
        };
        self.note(account, "export", process.id.as_str(), file.name()).await?;
        let object = format!("{}/{}", process.id, file.name());
        let guarantee = self.guarantee_of_register(process).await?.json();
        self.enter(process, account, Released { kind: "file", object, content: &bytes, guarantee: &guarantee }).await?;
        Ok(bytes)
    }

    /// Entries are the office's own; what they rest on was released.
    async fn guarantee_of_register(&self, process: &Process) -> Result<Guarantee, StoreError> {
        let mut surveys = Vec::new();
        for instrument in &process.instruments {
            surveys.extend(self.results(process.id.as_str(), instrument.id.as_str()).await?);
        }
        Ok(Guarantee::of(&surveys).and_talks().and_words().and_office_texts())
    }

    fn blacked_out(&self, process: &Process, text: &str) -> String {
        let marks: Vec<_> = self.marks(process, text).into_iter().filter(|mark| mark.kind.names_somebody()).collect();
        redact(text, &marks, |_| BLACKED_OUT)
    }

    async fn register_document(
        &self,
        process: &Process,
        entries: &[&Recommendation],
        language: &LanguageIdentifier,
    ) -> Result<Document, StoreError> {
        let texts = self.texts(Some(process), language);
        let numbers = self.released_numbers(process).await?;
        let words = self.released_words(process).await?;
        let word = |key: &str| texts.plain(key, &[]);
        let mut blocks = vec![
            Block::Note([word("process-title"), process.contact.organisation.clone()].join(" · ")),
            Block::Heading(1, word("register-heading")),
            Block::Note(texts.plain("register-as-of", &[("date", texts.date(self.surroundings().today()).into())])),
        ];
        let is_draft = entries.iter().any(|entry| !entry.content.status.is_decided());
        if is_draft {
            blocks.push(Block::Paragraph(word("register-list-draft")));
        }
        if entries.is_empty() {
            blocks.push(Block::Paragraph(word("register-empty")));
        }
        let mut field = None;
        for entry in entries {
            if field != Some(&entry.content.says.field) {
                field = Some(&entry.content.says.field);
                blocks.push(Block::Heading(2, field_name(&texts, &entry.content.says)));
            }
            blocks.extend(self.entry(process, &texts, numbers.book(), entry));
            let mut grounds = Vec::new();
            for evidence in &entry.content.evidence {
                let shown = self.shown_evidence(process, &numbers, &words, evidence).await?;
                grounds.push(ground(&texts, evidence, &shown, |text| self.blacked_out(process, text)));
            }
            if !grounds.is_empty() {
                blocks.push(Block::Note(word("register-rests-on")));
                blocks.push(Block::List(grounds));
            }
        }
        let mut foot = vec![if is_draft { word("register-draft-mark") } else { process.contact.organisation.clone() }];
        if self.is_synthetic() {
            foot.push(word("chart-synthetic"));
        }
        Ok(Document {
            title: word("register-heading"),
            tongue: Tongue { tag: texts.language().tag().to_string(), right_to_left: texts.direction() == Direction::RightToLeft },
            format: Format::A4,
            scale: Scale::Reading,
            head: word("process-title"),
            numerals: numerals(&texts),
            foot: foot.join(" · "),
            palette: Palette::of(process.theme.colours),
            blocks,
        })
    }

    /// The words of an entry.
    fn entry(&self, process: &Process, texts: &Texts, book: &CodeBook, entry: &Recommendation) -> Vec<Block> {
        let (content, says) = (&entry.content, &entry.content.says);
        let shown = |text: &str| self.blacked_out(process, text);
        let status = texts.plain(&format!("register-status-{}", content.status.as_str()), &[]);
        let mut facts = vec![status];
        facts.extend(says.workshop.map(|day| texts.plain("register-from-workshop", &[("date", date(texts, &day.to_string()).into())])));
        facts.extend(says.dots.map(|dots| texts.plain("register-dots-n", &[("n", dots.into())])));
        let topic = says.topic.as_ref().and_then(|topic| book.code(topic)).map(|code| code.name.clone());
        facts.extend(topic);
        let line = |key: &str, value: String| {
            let label = texts.plain(key, &[]);
            if label.ends_with('?') { format!("{label} {value}") } else { format!("{label}: {value}") }
        };
        let mut lines = vec![line("register-challenge", shown(&says.challenge))];
        for (key, text) in [
            ("register-owner", &says.owner),
            ("register-partners", &says.partners),
            ("register-first_step", &says.first_step),
            ("register-effect", &says.effect),
            ("register-dissent", &says.dissent),
        ] {
            lines.extend((!text.is_empty()).then(|| line(key, shown(text))));
        }
        lines.extend(says.due.map(|due| {
            let (year, month) = due.parts();
            line("register-due", format!("{} {year}", texts.month_name(month)))
        }));
        lines.extend(says.effort.map(|effort| line("register-effort", texts.plain(&format!("register-effort-{}", effort.as_str()), &[]))));
        vec![Block::Heading(3, shown(&says.proposal)), Block::Note(facts.join(" · ")), Block::List(lines)]
    }
}

/// The field of action, or that it is across all of them.
fn field_name(texts: &Texts, says: &Proposal) -> String {
    says.field.as_ref().map_or_else(|| texts.plain("book-cross", &[]), |field| texts.plain(&format!("field-{field}"), &[]))
}

fn date(texts: &Texts, day: &str) -> String {
    day.parse::<Date>().map_or_else(|_| day.to_string(), |day| texts.date(day))
}

/// A piece of evidence in one line, with what has changed since. `blacked_out` is what may be shown of a note.
#[must_use]
pub fn ground(texts: &Texts, evidence: &Evidence, shown: &Shown, blacked_out: impl Fn(&str) -> String) -> String {
    let with = |key: &str, values: &[(&str, String)]| {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.into())).collect();
        texts.plain(key, &values)
    };
    match (evidence, shown) {
        (Evidence::Number { name, figure, day, .. }, Shown::Number(now)) => {
            let then = written(texts, *figure);
            let line = with("register-number-then", &[("name", name.clone()), ("number", then), ("date", date(texts, day))]);
            match now {
                Found::Shown(now) if now == figure => line,
                Found::Shown(now) => format!("{line} {}", with("register-number-now", &[("number", written(texts, *now))])),
                Found::Withheld | Found::Unknown => format!("{line} {}", texts.plain("register-number-gone", &[])),
            }
        }
        (Evidence::Figure(figure), Shown::Figure { same, .. }) => {
            let line = with(
                "register-figure-then",
                &[("name", figure.title.clone()), ("id", figure.id.clone()), ("date", date(texts, &figure.day))],
            );
            if *same { line } else { format!("{line} {}", texts.plain("register-figure-changed", &[])) }
        }
        (Evidence::Text { .. }, Shown::Words { words, is_reworded }) => {
            let line = said(texts, words);
            if *is_reworded { format!("{line} {}", texts.plain("register-words-reworded", &[])) } else { line }
        }
        (Evidence::Text { .. }, _) => texts.plain("register-words-gone", &[]),
        (Evidence::Note { words, .. }, _) => blacked_out(words),
        _ => String::new(),
    }
}

/// Words that may leave, in the language the office works in where they were translated.
fn said(texts: &Texts, words: &ReleasedWords) -> String {
    let text = words.text.text.translation().or(words.text.original()).unwrap_or_default();
    texts.plain("register-said", &[("text", text.into())])
}
