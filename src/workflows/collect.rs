//! A person answers: start, a page after the other, stop and continue, send, withdraw. What the pages
//! look like and how they travel is told in `rendering` and `web`.

use jiff::{ToSpan as _, civil::Date};

use crate::{
    domain::{
        answers::{
            Answer, Answers, Completeness, Consent, Draft, Problem, ResumeCode, SubmittedForm, Typed, ValidAnswers, read_detached,
            read_page,
        },
        identifiers::{Code, PageId},
        questionnaire::{Anonymity, DetachedForm, Instrument, Page, Process},
    },
    storage::{self, DraftSave, Event, NewDraft, NewResponse, StoreError, Submission},
    workflows::Engine,
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

/// A draft that somebody goes on with.
#[derive(Clone, Debug)]
pub struct OpenDraft {
    /// The draft.
    pub draft: Draft,
    /// The language it is shown in.
    pub language: String,
    /// Until when it is kept, in seconds since 1970.
    pub expires_at: i64,
    revision: i64,
}

/// What a button on a question page asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageAction {
    /// Go on.
    Continue,
    /// Go back.
    Back,
    /// Choose another language; nothing is said of what is wrong.
    Language,
    /// Stop and continue later.
    Later,
    /// The answer to the request for the consent for sensitive questions.
    Sensitive(bool),
}

/// Where a person goes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To a page.
    Page(PageId),
    /// To the check page.
    Check,
    /// To the page before the first one.
    Welcome,
    /// To the page with the number.
    Later,
    /// To the choice of language, and back to this page.
    Language(PageId),
    /// The survey ends here and nothing is stored: key of the text, survey to go to instead.
    End {
        /// Key of the text.
        text: String,
        /// Survey to go to instead.
        link: Option<String>,
    },
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
        let today = self.surroundings().today();
        let day = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<Date>().ok());
        match (day(&survey.instrument.opens), day(&survey.instrument.closes)) {
            (Some(opens), _) if today < opens => Availability::NotYet(opens),
            (_, Some(closes)) if today > closes.saturating_add(1.day()) => Availability::Closed,
            (_, Some(closes)) if today > closes => Availability::Finishing,
            (_, closes) => Availability::Open(closes),
        }
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

    fn draft_expiry(&self, survey: Survey<'_>) -> i64 {
        self.surroundings().seconds() + i64::from(survey.process.retention.draft_days) * 86_400
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
            let id = self.keys().draft_id(code);
            match self.store().save_draft(&id, open.revision, &open.language, &open.draft, self.draft_expiry(survey)).await? {
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
        let response = NewResponse {
            id: self.keys().response_id(code),
            submission_key: self.keys().submission_key(code),
            draft: Some(self.keys().draft_id(code)),
            process: survey.process.id.clone(),
            instrument: survey.instrument.id.clone(),
            version: survey.process.version.clone(),
            answers,
            synthetic: false,
        };
        if self.store().submit(response).await? == Submission::AlreadyStored {
            return Ok(SubmitOutcome::Stored);
        }
        let event = if completeness == Completeness::Complete { Event::Complete } else { Event::Partial };
        // The answers are stored: a counter that cannot be written is no reason to say otherwise.
        if let Err(error) = self.count_sent(survey, &open, event).await {
            tracing::warn!(cause = %error, "a response was stored but not counted");
        }
        Ok(SubmitOutcome::Stored)
    }

    /// Counts a response that was sent and the modules it was given; all at the same time, so that they
    /// share a commit.
    async fn count_sent(&self, survey: Survey<'_>, open: &OpenDraft, event: Event) -> Result<(), StoreError> {
        let mut counting = tokio::task::JoinSet::new();
        for (module, options) in &open.draft.drawn {
            for option in options {
                let (engine, process, instrument) = (self.clone(), survey.process.id.clone(), survey.instrument.id.clone());
                let (module, option) = (module.clone(), option.clone());
                counting.spawn(async move { engine.store().fill_module(&process, &instrument, &module, &option, 1).await });
            }
        }
        self.count(survey, &open.language, event).await?;
        while let Some(counted) = counting.join_next().await {
            counted.unwrap_or(Err(StoreError::Interrupted))?;
        }
        Ok(())
    }

    /// How many questions the stored answers of a number hold; `None` when there is nothing to withdraw.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_for_withdrawal(&self, code: &ResumeCode) -> Result<Option<usize>, StoreError> {
        if let Some(response) = self.store().response(&self.keys().response_id(code)).await? {
            // The place a rotated question began with is stored beside its answer and is none itself.
            let is_order = |id: &Code| id.as_str().strip_suffix("_order").is_some_and(|question| response.answers.contains_key(question));
            return Ok(Some(response.answers.iter().filter(|(id, answer)| **answer != Answer::Blank && !is_order(id)).count()));
        }
        Ok(self.store().draft(&self.keys().draft_id(code)).await?.map(|draft| draft.draft.answered()))
    }

    /// Deletes the answers of a number for good, sent or not.
    ///
    /// # Errors
    /// When the database cannot write.
    pub async fn withdraw(&self, code: &ResumeCode) -> Result<bool, StoreError> {
        let draft_id = self.keys().draft_id(code);
        let had_draft = self.store().draft(&draft_id).await?.is_some();
        self.store().delete_draft(&draft_id).await?;
        let had_response = self.store().withdraw(&self.keys().response_id(code)).await?;
        Ok(had_draft || had_response)
    }

    /// Stores the entries of a detached form in their own ledger.
    ///
    /// # Errors
    /// What has to change in the form, or a database that cannot write.
    pub async fn take_detached(
        &self,
        survey: Survey<'_>,
        form: &DetachedForm,
        submitted: &SubmittedForm,
        language: &str,
    ) -> Result<Result<usize, Vec<Problem>>, StoreError> {
        let entries: Vec<Answers> = match read_detached(form, submitted, language, self.surroundings().month()) {
            Ok(entries) => entries,
            Err(problems) => return Ok(Err(problems)),
        };
        let entries: Vec<_> = entries.into_iter().map(|entry| (self.surroundings().record_id(), entry)).collect();
        let place =
            storage::DetachedForm { process: &survey.process.id, ledger: form.ledger.as_str(), form: &form.id, language, synthetic: false };
        self.store().add_detached(&place, &entries).await?;
        Ok(Ok(entries.len()))
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

fn next_step(instrument: &Instrument, draft: &Draft, page: &Page, action: PageAction) -> Step {
    match action {
        PageAction::Later => return Step::Later,
        PageAction::Language => return Step::Language(page.id.clone()),
        PageAction::Back | PageAction::Continue | PageAction::Sensitive(_) => {}
    }
    if action == PageAction::Continue
        && let Some(ending) = ending(draft, page)
    {
        return ending;
    }
    let reached = instrument.reached_pages(draft.situation());
    let here = instrument.page(page.id.as_str()).map_or(0, |(at, _)| at);
    let to = |at: usize| Step::Page(instrument.pages[at].id.clone());
    if action == PageAction::Back {
        return reached.iter().rev().find(|at| **at < here).map_or(Step::Welcome, |at| to(*at));
    }
    if draft.checking {
        // After a change: newly needed questions first, then back to the check page.
        return reached.iter().find(|at| !draft.seen.contains(&instrument.pages[**at].id)).map_or(Step::Check, |at| to(*at));
    }
    reached.iter().find(|at| **at > here).map_or(Step::Check, |at| to(*at))
}

fn ending(draft: &Draft, page: &Page) -> Option<Step> {
    page.questions.iter().find_map(|question| {
        let Answer::Choice { code: chosen, .. } = draft.answer(&question.id)? else { return None };
        let ending = question.ends.iter().find(|ending| ending.option == *chosen)?;
        Some(Step::End { text: ending.text.clone(), link: ending.link.as_ref().map(ToString::to_string) })
    })
}

/// The fields of a form that belong to the questions of a page.
fn fields_of_page(page: &Page, form: &SubmittedForm) -> SubmittedForm {
    form.only(|name| page.questions.iter().any(|question| question.owns_field(name)))
}

/// From now on the page tells what is wrong with what was typed on it.
fn tell_problems(draft: &mut Draft, page: &PageId) {
    if let Some(typed) = draft.typed.get_mut(page) {
        typed.tell_problems = true;
    }
}
