//! The next step of a person in a survey: from what a button asks for to where it leads. Pure; storing
//! is told in `collect`.

use crate::domain::{
    answers::{Answer, Draft, SubmittedForm},
    identifiers::{PageId, QuestionId},
    questionnaire::{Instrument, Page},
};

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
    /// The survey ends here and nothing is stored.
    End {
        /// The question that ends it.
        question: QuestionId,
        /// Which of its endings, by place.
        ending: usize,
    },
}

/// Where a person goes after a page.
pub(super) fn next_step(instrument: &Instrument, draft: &Draft, page: &Page, action: PageAction) -> Step {
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
        let ending = question.ends.iter().position(|ending| ending.option == *chosen)?;
        Some(Step::End { question: question.id.clone(), ending })
    })
}

/// The fields of a form that belong to the questions of a page.
pub(super) fn fields_of_page(page: &Page, form: &SubmittedForm) -> SubmittedForm {
    form.only(|name| page.questions.iter().any(|question| question.owns_field(name)))
}

/// From now on the page tells what is wrong with what was typed on it.
pub(super) fn tell_problems(draft: &mut Draft, page: &PageId) {
    if let Some(typed) = draft.typed.get_mut(page) {
        typed.tell_problems = true;
    }
}
