//! A person answers: start, a page after the other, stop and continue, send. Which page is next is told
//! in `steps`, what can be done afterwards in `withdrawal`; what pages look like and how they travel in
//! `rendering` and `web`.

use jiff::{ToSpan as _, civil::Date};

use crate::{
    domain::{
        answers::{Completeness, Consent, Draft, ResumeCode, SubmittedForm, Typed, ValidAnswers, read_page},
        identifiers::{Code, PageId},
        questionnaire::{Anonymity, Instrument, Page, Process},
    },
    storage::{DraftSave, Event, NewDraft, NewResponse, Sending, StoreError},
    workflows::{
        Engine,
        steps::{PageAction, Step, fields_of_page, next_step, tell_problems},
    },
};

/// A survey of a process.
#[derive(Clone, Copy, Debug)]
pub struct Survey<'a> {
    /// The process.
    pub process: &'a Process,
    /// The survey.
    pub instrument: &'a Instrument,
    /// Its address.
    pub slug: &'a str,
}

/// Whether a survey can be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// It can be started until this day.
    Open(Option<Date>),
    /// It can be started from this day.
    NotYet(Date),
    /// Nobody can start; people who started can finish for one more day.
    Finishing,
    /// It is closed.
    Closed,
}

/// Whether a survey can be answered on a day.
pub(super) fn availability_on(instrument: &Instrument, today: Date) -> Availability {
    let day = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<Date>().ok());
    match (day(&instrument.opens), day(&instrument.closes)) {
        (Some(opens), _) if today < opens => Availability::NotYet(opens),
        (_, Some(closes)) if today > closes.saturating_add(1.day()) => Availability::Closed,
        (_, Some(closes)) if today > closes => Availability::Finishing,
        (_, closes) => Availability::Open(closes),
    }
}

/// A draft that somebody goes on with.
#[derive(Clone, Debug)]
pub struct OpenDraft {
    /// Under which it is stored.
    pub id: String,
    /// The draft.
    pub draft: Draft,
    /// The language it is shown in.
    pub language: String,
    /// Until when it is kept, in seconds since 1970.
    pub expires_at: i64,
    revision: i64,
}

/// What became of a page that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageOutcome {
    /// Stored; this is next.
    Go(Step),
    /// There is no such draft (any more).
    Gone,
    /// The answers were sent before.
    AlreadySent,
}

/// What became of a wish to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubmitOutcome {
    /// Stored, now or before.
    Stored,
    /// Something has to change first, on this page.
    Unfinished(PageId),
    /// There is no such draft (any more).
    Gone,
}

/// Seconds of a day.
const DAY: i64 = 86_400;
/// A draft changed between reading and writing so often that something must be wrong.
const ATTEMPTS: usize = 20;

impl Engine {
    /// The survey at an address.
    #[must_use]
    pub fn survey<'a>(&'a self, slug: &str) -> Option<Survey<'a>> {
        self.surveys().find(|survey| survey.slug == slug)
    }

    /// All surveys of all processes.
    pub fn surveys(&self) -> impl Iterator<Item = Survey<'_>> {
        self.processes().flat_map(|process| {
            process.instruments.iter().filter_map(move |instrument| Some(Survey { process, instrument, slug: instrument.slug.as_deref()? }))
        })
    }

    /// Whether a survey can be answered today.
    #[must_use]
    pub fn availability(&self, survey: Survey<'_>) -> Availability {
        availability_on(survey.instrument, self.surroundings().today())
    }

    /// The last day on which answers sent today can be withdrawn, unless they are analysed before.
    #[must_use]
    pub fn withdrawal_ends(&self, survey: Survey<'_>) -> Date {
        let days = i64::from(survey.process.retention.withdrawal_days);
        self.surroundings().today().saturating_add(days.days())
    }

    /// Begins a survey after the consent was given. `kept` is what was typed on the first page of a
    /// draft that ran out.
    ///
    /// # Errors
    /// When the database cannot write.
    pub async fn start(&self, survey: Survey<'_>, language: &str, kept: &SubmittedForm) -> Result<ResumeCode, StoreError> {
        let code = ResumeCode::from_random(self.surroundings().random_number());
        let mut draft = Draft {
            seed: self.surroundings().random_number(),
            consent: Some(Consent { language: language.to_string(), version: survey.process.version.clone() }),
            ..Draft::default()
        };
        for page in &survey.instrument.pages {
            let fields = fields_of_page(page, kept);
            if fields.is_empty() {
                continue;
            }
            let reading = read_page(survey.instrument, page, &draft, &fields, language, self.surroundings().month());
            let waits = page.questions.iter().any(|question| {
                let is_read = reading.answers.contains_key(&question.id);
                !is_read && fields.pairs().any(|(name, _)| question.owns_field(name))
            });
            draft.take_page(page, &fields, reading, false);
            if waits {
                // For an earlier answer or a consent: it is shown when its page comes.
                draft.typed.insert(page.id.clone(), Typed { form: fields, tell_problems: false });
            }
        }
        let new = NewDraft {
            id: &self.keys().draft_id(&code),
            process: &survey.process.id,
            instrument: &survey.instrument.id,
            version: &survey.process.version,
            language,
            draft: &draft,
            expires_at: self.draft_expiry(survey),
        };
        self.store().create_draft(&new).await?;
        if let Err(error) = self.count(survey, language, Event::Started).await {
            tracing::warn!(cause = %error, "a start was not counted");
        }
        Ok(code)
    }

    /// The last day on which a draft is kept from morning to evening.
    #[must_use]
    pub fn kept_until(&self, open: &OpenDraft) -> Date {
        self.surroundings().day_of(open.expires_at - DAY)
    }

    /// At the end of a day (UTC), so that it tells no time.
    fn draft_expiry(&self, survey: Survey<'_>) -> i64 {
        (self.surroundings().seconds().div_euclid(DAY) + 1 + i64::from(survey.process.retention.draft_days)) * DAY
    }

    async fn count(&self, survey: Survey<'_>, language: &str, event: Event) -> Result<(), StoreError> {
        let day = self.surroundings().today().to_string();
        self.store().count_event(&survey.process.id, &survey.instrument.id, &day, language, event).await
    }

    /// Counts a "no" to the consent; nothing else is kept of it.
    ///
    /// # Errors
    /// When the database cannot write.
    pub async fn decline(&self, survey: Survey<'_>, language: &str) -> Result<(), StoreError> {
        self.count(survey, language, Event::Declined).await
    }

    /// The draft of a number, if it is one of this survey and has not run out.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn draft(&self, survey: Survey<'_>, code: &ResumeCode) -> Result<Option<OpenDraft>, StoreError> {
        let stored = self.store().draft(&self.keys().draft_id(code)).await?;
        Ok(stored
            .filter(|stored| {
                stored.process == survey.process.id
                    && stored.instrument == survey.instrument.id
                    && stored.expires_at > self.surroundings().seconds()
            })
            .map(|stored| OpenDraft {
                id: stored.id,
                draft: stored.draft,
                language: stored.language,
                expires_at: stored.expires_at,
                revision: stored.revision,
            }))
    }

    /// The survey a draft or response of a number belongs to, drafts first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn survey_of(&self, code: &ResumeCode) -> Result<Option<Survey<'_>>, StoreError> {
        let draft = self.store().draft(&self.keys().draft_id(code)).await?;
        let now = self.surroundings().seconds();
        let found = match draft.filter(|draft| draft.expires_at > now) {
            Some(draft) => Some((draft.process, draft.instrument)),
            None => self.store().response(&self.keys().response_id(code)).await?.map(|response| (response.process, response.instrument)),
        };
        Ok(found.and_then(|(process, instrument)| {
            self.surveys().find(|survey| survey.process.id == process && survey.instrument.id == instrument)
        }))
    }

    /// Whether the answers of a number were sent.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn is_sent(&self, code: &ResumeCode) -> Result<bool, StoreError> {
        Ok(self.store().response(&self.keys().response_id(code)).await?.is_some())
    }

    /// Shows a draft in another language from now on.
    ///
    /// # Errors
    /// When the database cannot write.
    pub async fn change_language(&self, survey: Survey<'_>, code: &ResumeCode, language: &str) -> Result<bool, StoreError> {
        self.change(survey, code, |open| open.language = language.to_string()).await.map(|changed| changed.is_some())
    }

    /// Remembers that a person has come to the check page; or gives the page on which something has to
    /// change before, which then tells what.
    ///
    /// # Errors
    /// When the database cannot write.
    pub async fn come_to_check(&self, survey: Survey<'_>, code: &ResumeCode) -> Result<Option<PageId>, StoreError> {
        let arrive = |open: &mut OpenDraft| {
            let obstacle = open.draft.obstacle(survey.instrument, Completeness::Complete).map(|page| page.id.clone());
            match &obstacle {
                Some(page) => tell_problems(&mut open.draft, page),
                None => open.draft.checking = true,
            }
            obstacle
        };
        self.change(survey, code, arrive).await.map(Option::flatten)
    }

    /// Reads, changes and writes a draft; again if somebody else wrote in between (another tab).
    async fn change<T>(
        &self,
        survey: Survey<'_>,
        code: &ResumeCode,
        mut change: impl FnMut(&mut OpenDraft) -> T,
    ) -> Result<Option<T>, StoreError> {
        for _ in 0..ATTEMPTS {
            let Some(mut open) = self.draft(survey, code).await? else { return Ok(None) };
            let result = change(&mut open);
            match self.store().save_draft(&open.id, open.revision, &open.language, &open.draft, self.draft_expiry(survey)).await? {
                DraftSave::Saved { .. } => return Ok(Some(result)),
                DraftSave::Conflict => {}
                DraftSave::Gone => return Ok(None),
            }
        }
        Err(StoreError::Overloaded)
    }

    /// Takes a page that was sent. Right answers are stored at once, the rest is kept as typed; fields
    /// of other questions are ignored.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn take_page(
        &self,
        survey: Survey<'_>,
        code: &ResumeCode,
        page: &Page,
        form: &SubmittedForm,
        action: PageAction,
    ) -> Result<PageOutcome, StoreError> {
        let draws = survey.instrument.modules_chosen_on(page).next().is_some();
        let fills = if draws { self.store().module_fills(&survey.process.id, &survey.instrument.id).await? } else { Vec::new() };
        let filled = |module: &Code, option: &Code| {
            fills.iter().filter(|fill| fill.module == *module && fill.option == *option).map(|fill| fill.count).sum::<u64>()
        };
        let month = self.surroundings().month();
        let instrument = survey.instrument;
        let form = &fields_of_page(page, form);
        let next = self
            .change(survey, code, |open| {
                let draft = &mut open.draft;
                if let PageAction::Sensitive(consent) = action
                    && page.sensitive_consent
                {
                    draft.consent_to_sensitive(instrument, consent);
                }
                let reading = read_page(instrument, page, draft, form, &open.language, month);
                let is_right = reading.problems.is_empty();
                draft.take_page(page, form, reading, action == PageAction::Continue);
                draft.draw_modules(instrument, page, &filled);
                let moves_on = matches!(action, PageAction::Continue | PageAction::Sensitive(_));
                if moves_on && is_right {
                    draft.seen.insert(page.id.clone());
                }
                let step = if moves_on && !is_right { Step::Page(page.id.clone()) } else { next_step(instrument, draft, page, action) };
                draft.at = Some(match &step {
                    Step::Page(next) => next.clone(),
                    _ => page.id.clone(),
                });
                step
            })
            .await?;
        match next {
            Some(step) => {
                if matches!(step, Step::End { .. }) {
                    self.store().delete_draft(&self.keys().draft_id(code)).await?;
                }
                Ok(PageOutcome::Go(step))
            }
            None if self.is_sent(code).await? => Ok(PageOutcome::AlreadySent),
            None => Ok(PageOutcome::Gone),
        }
    }

    /// Sends the answers of a number: stored durably and exactly once before this returns.
    ///
    /// # Errors
    /// When the database cannot be read or written; then nothing was sent and the draft is still there.
    pub async fn submit(&self, survey: Survey<'_>, code: &ResumeCode, completeness: Completeness) -> Result<SubmitOutcome, StoreError> {
        let Some(open) = self.draft(survey, code).await? else {
            return Ok(if self.is_sent(code).await? { SubmitOutcome::Stored } else { SubmitOutcome::Gone });
        };
        let answers = match ValidAnswers::from_draft(survey.instrument, &open.draft, completeness) {
            Ok(answers) => answers,
            Err(page) => {
                self.change(survey, code, |open| tell_problems(&mut open.draft, &page)).await?;
                return Ok(SubmitOutcome::Unfinished(page));
            }
        };
        let skipped = Some(answers.skipped(survey.instrument));
        let sending = Sending { day: self.surroundings().today().to_string(), language: open.language, drawn: open.draft.drawn, skipped };
        let response = NewResponse {
            id: self.keys().response_id(code),
            submission_key: self.keys().submission_key(code),
            draft: Some(open.id),
            process: survey.process.id.clone(),
            instrument: survey.instrument.id.clone(),
            version: survey.process.version.clone(),
            answers,
            synthetic: false,
            sending: Some(sending),
        };
        self.store().submit(response).await?;
        Ok(SubmitOutcome::Stored)
    }
}

impl Survey<'_> {
    /// Whether nothing but the answers is stored.
    #[must_use]
    pub fn is_strict(&self) -> bool {
        self.instrument.anonymity == Anonymity::Strict
    }

    /// The page a person goes on with.
    #[must_use]
    pub fn current_page(&self, draft: &Draft) -> Option<PageId> {
        let reached = self.instrument.reached_pages(draft.situation());
        let wanted = draft.at.as_ref().and_then(|at| self.instrument.page(at.as_str())).map(|(at, _)| at);
        let at = wanted.filter(|at| reached.contains(at)).or_else(|| reached.first().copied())?;
        Some(self.instrument.pages[at].id.clone())
    }
}
