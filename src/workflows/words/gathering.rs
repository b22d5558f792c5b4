//! Texts are copied from responses once these are in a snapshot, and from interviews once they are handed in.
//! A quote without consent is not copied: it stays in the interview and nobody else reads it.

use crate::{
    domain::{
        answers::Answer,
        identifiers::QuestionId,
        interviews::{Entry, EntryKind, Interview, InterviewState, RecordId},
        questionnaire::{InstrumentKind, QuestionKind},
        words::{
            review::Review,
            text::{FreeText, Source},
        },
    },
    storage::{StoreError, StoredResponse},
    workflows::words::Words,
};

/// The language of a text of which nobody knows it (BCP 47).
const UNDETERMINED: &str = "und";

impl Words {
    pub(super) async fn gather(&self) -> Result<(), StoreError> {
        match self.instrument().kind {
            InstrumentKind::Survey => self.gather_answers().await,
            InstrumentKind::Guide => self.gather_entries().await,
        }
    }

    async fn gather_answers(&self) -> Result<(), StoreError> {
        let (process, instrument, store) = (self.process(), self.instrument(), self.engine.store());
        let newest = store.last_snapshot(&process.id, &instrument.id).await?;
        let name = format!("texts {}/{}", process.id, instrument.id);
        if store.setting(&name).await?.map_or(0, |number| number.parse().unwrap_or(0)) >= newest {
            return Ok(());
        }
        let mut texts = Vec::new();
        let mut add = |response: StoredResponse| {
            if response.snapshot > 0 {
                texts.extend(self.texts_of(&response));
            }
        };
        self.engine.read_responses(process, instrument, &mut add).await?;
        store.add_texts(&texts).await?;
        store.set_setting(&name, &newest.to_string()).await
    }

    fn texts_of(&self, response: &StoredResponse) -> Vec<FreeText> {
        let language = response.answers.values().find_map(|answer| match answer {
            Answer::Text { language, .. } => Some(language.as_str()),
            _ => None,
        });
        let mut texts = Vec::new();
        for (question, answer) in &response.answers {
            if !self.is_read(question) {
                continue;
            }
            let (part, text, language) = match answer {
                Answer::Text { text, language } => ("", text, Some(language.as_str())),
                Answer::Choice { other: Some(text), .. } | Answer::Choices { other: Some(text), .. } => ("other", text, language),
                _ => continue,
            };
            if text.is_empty() {
                continue;
            }
            texts.push(FreeText {
                id: self.text_id(question, part, &response.id),
                source: Source::Answer,
                question: Some(question.clone()),
                interview: None,
                language: language.unwrap_or(UNDETERMINED).to_string(),
                original: text.clone(),
                ..self.new_text()
            });
        }
        texts
    }

    /// Names and addresses people leave are not read by anybody here.
    fn is_read(&self, question: &QuestionId) -> bool {
        self.instrument()
            .question(question.as_str())
            .is_some_and(|question| !question.roles.direct && !matches!(question.kind, QuestionKind::ShortText { email: true, .. }))
    }

    /// The identifier of what somebody wrote: who has the response finds it, who has it does not find the response.
    pub(super) fn text_id(&self, question: &QuestionId, part: &str, response: &str) -> RecordId {
        self.engine.keys().text_id(&[self.process().id.as_str(), self.instrument().id.as_str(), question.as_str(), part, response])
    }

    /// The identifier of the text made of an entry.
    pub(in crate::workflows) fn text_of_entry(&self, entry: &RecordId) -> RecordId {
        self.engine.keys().text_id(&["entry", entry.as_str()])
    }

    async fn gather_entries(&self) -> Result<(), StoreError> {
        let (process, instrument, store) = (self.process(), self.instrument(), self.engine.store());
        let known = store.interviews_with_texts(&process.id, &instrument.id).await?;
        for interview in store.interviews(&process.id, &instrument.id, None).await? {
            if interview.state != InterviewState::Finished || known.iter().any(|known| known == interview.id.as_str()) {
                continue;
            }
            let entries = store.entries(&interview.id).await?;
            let texts: Vec<FreeText> = entries.into_iter().filter_map(|entry| self.text_of(&interview, entry)).collect();
            if !texts.is_empty() {
                store.add_texts_of(&interview, &texts).await?;
            }
        }
        Ok(())
    }

    fn text_of(&self, interview: &Interview, entry: Entry) -> Option<FreeText> {
        let may_be_quoted = entry.quote_ok && interview.may_be_quoted();
        let source = if entry.kind == EntryKind::Quote { Source::Quote } else { Source::Note };
        if entry.deleted || entry.text.is_empty() || (source == Source::Quote && !may_be_quoted) {
            return None;
        }
        let spoken = interview.header.language.clone().filter(|_| source == Source::Quote);
        Some(FreeText {
            id: self.text_of_entry(&entry.id),
            source,
            question: entry.question,
            interview: Some(interview.id.clone()),
            // Notes are written in the language the office works in, unless somebody says otherwise.
            language: entry.language.or(spoken).unwrap_or_else(|| self.process().source_language.to_string()),
            original: entry.text,
            translation: entry.translation,
            may_be_quoted,
            ..self.new_text()
        })
    }

    fn new_text(&self) -> FreeText {
        FreeText {
            id: RecordId::from_random(0),
            process: self.process().id.clone(),
            instrument: self.instrument().id.clone(),
            question: None,
            source: Source::Answer,
            interview: None,
            language: String::new(),
            original: String::new(),
            may_be_quoted: true,
            translation: None,
            review: Review::Waiting,
            before: None,
            revision: 1,
        }
    }
}
