//! The code book of a process: as it was changed last, or, as long as nobody has, made from the topics of the
//! surveys, so that what people wrote and what they ticked can be laid side by side.

use crate::{
    domain::{
        interviews::topics,
        questionnaire::Process,
        words::{
            code_book::{BookCode, CodeBook, Heading, NewCode, Refused, Signature, Wording},
            personal_data::redact,
        },
    },
    localisation::Texts,
    storage::StoreError,
    workflows::{Engine, guarantees::Guarantee, ledger::Released, words::BLACKED_OUT},
};

/// Nobody finds their way in a book with more codes.
pub const MOST_CODES: usize = 300;

/// A code book with the revision it has in the store; 0: it is not there yet.
#[derive(Clone, Debug)]
pub struct KeptBook {
    /// The book.
    pub book: CodeBook,
    /// Its revision.
    pub revision: i64,
}

/// What became of a change.
#[derive(Clone, Debug)]
pub enum BookChange {
    /// It is made.
    Made(KeptBook),
    /// It is not, and why.
    Refused(Refused),
    /// There would be too many codes.
    Full,
    /// The new name of a code names somebody.
    NamesSomebody,
}

/// A change as a person asks for it.
pub type Changing<'a> = &'a (dyn Fn(&CodeBook, Signature) -> Result<CodeBook, Refused> + Sync);

impl Engine {
    /// The code book of a process.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn code_book(&self, process: &Process) -> Result<KeptBook, StoreError> {
        if let Some((revision, record)) = self.store().code_book(&process.id).await? {
            return Ok(KeptBook { book: serde_json::from_str(&record).map_err(StoreError::unreadable("code book"))?, revision });
        }
        let texts = self.texts(Some(process), &process.source_language);
        Ok(KeptBook { book: CodeBook::of_topics(&topics(process), |heading| wording(&texts, heading)), revision: 0 })
    }

    /// The codes as others may see them: without history, with names in definitions blacked out, and with an
    /// example only where `leaves` says that its words leave anyway. Whoever wrote an example may have copied a
    /// text into it.
    #[must_use]
    pub fn book_for_others(&self, process: &Process, book: &CodeBook, leaves: impl Fn(&str) -> bool) -> CodeBook {
        let is_shown = |code: &BookCode| code.example == code.name || (!code.example.is_empty() && leaves(&code.example));
        let first = book.below(None);
        let ordered = first.flat_map(|code| std::iter::once(code).chain(book.below(Some(&code.id))));
        ordered.fold(CodeBook::default(), |shown, code| {
            let new = NewCode {
                id: code.id.clone(),
                name: code.name.clone(),
                parent: code.parent.clone(),
                definition: redact(&code.definition, &self.marks(process, &code.definition), |_| BLACKED_OUT),
                example: if is_shown(code) { code.example.clone() } else { String::new() },
            };
            shown.add(new, Signature { at: 0, account: String::new() }).unwrap_or(shown)
        })
    }

    /// Enters a file of the code book into log and ledger before it leaves.
    ///
    /// # Errors
    /// When they cannot be written; then the file must not leave.
    pub async fn enter_code_book(&self, process: &Process, account: &str, name: &str, content: &[u8]) -> Result<(), StoreError> {
        let guarantee = Guarantee::default().and_words().and_office_texts().json();
        let released = Released { kind: "file", object: name.to_string(), content, guarantee: &guarantee };
        self.enter(process, account, released).await?;
        self.note(account, "export-codes", process.id.as_str(), name).await
    }

    /// Changes the code book of a process in the name of an account. Whoever comes at the same moment has
    /// their change made on the other one.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn change_code_book(&self, process: &Process, account: &str, change: Changing<'_>) -> Result<BookChange, StoreError> {
        for _ in 0..20 {
            let KeptBook { book, revision } = self.code_book(process).await?;
            let by = Signature { at: self.surroundings().seconds(), account: account.to_string() };
            let next = match change(&book, by) {
                Ok(next) => next,
                Err(refused) => return Ok(BookChange::Refused(refused)),
            };
            let is_new = |code: &&BookCode| book.code(&code.id).is_none_or(|before| before.name != code.name);
            if next.codes().iter().filter(is_new).any(|code| self.names_somebody(process, &code.name)) {
                return Ok(BookChange::NamesSomebody);
            }
            if next.codes().len() > MOST_CODES && next.codes().len() > book.codes().len() {
                return Ok(BookChange::Full);
            }
            let record = serde_json::to_string(&next).map_err(StoreError::unreadable("code book"))?;
            if self.store().put_code_book(&process.id, revision + 1, &record).await? {
                return Ok(BookChange::Made(KeptBook { book: next, revision: revision + 1 }));
            }
        }
        Err(StoreError::Overloaded)
    }
}

/// A new code as it is suggested while coding: a name, and nothing yet that says when it holds.
#[must_use]
pub fn suggestion(book: &CodeBook, name: &str) -> NewCode {
    NewCode { id: book.next_id(), name: name.to_string(), parent: None, definition: String::new(), example: String::new() }
}

/// What surveys ask about is in use from the start: it means what it means there.
fn wording(texts: &Texts, heading: Heading<'_>) -> Wording {
    let key = match heading {
        Heading::Field(field) => format!("field-{field}"),
        Heading::Cross => "book-cross".to_string(),
        Heading::Topic(text) => text.to_string(),
    };
    let name = texts.plain(&key, &[]);
    Wording { definition: texts.plain("book-start", &[]), example: name.clone(), name }
}
