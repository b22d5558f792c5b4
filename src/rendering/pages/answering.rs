//! The middle of a survey: question pages, the consent for sensitive questions, the check page, and
//! how an answer reads in words.

use maud::{Markup, html};

use crate::{
    domain::{
        answers::{Answer, SubmittedForm},
        identifiers::Code,
        questionnaire::{Choice, Question, QuestionKind},
    },
    localisation::Texts,
    rendering::components::{
        frame::PAGE_FORM,
        problems::{FieldProblem, summary},
        question::{OPTION_BYTES, Shown, question},
        writing::{Room, Text, word},
    },
};

/// A question as a page shows it.
#[derive(Clone, Debug)]
pub struct AskedQuestion<'a> {
    /// The question.
    pub question: &'a Question,
    /// The options that are offered.
    pub offered: Vec<&'a Choice>,
    /// The option group to begin with.
    pub first_group: Option<Code>,
}

/// A page of questions.
#[derive(Clone, Debug)]
pub struct QuestionPage<'a> {
    /// Where it is sent to.
    pub action: String,
    /// The heading, when there are several questions.
    pub heading: String,
    /// Its questions.
    pub questions: Vec<AskedQuestion<'a>>,
    /// What the fields contain.
    pub form: &'a SubmittedForm,
    /// What has to change.
    pub problems: Vec<FieldProblem>,
    /// Proves that this server made the page for this draft.
    pub token: String,
    /// Number of the first question on the page and the expected number of all.
    pub step: (usize, usize),
    /// Something was saved just before.
    pub saved: bool,
    /// No page asks for the consent for sensitive questions.
    pub sensitive_line: bool,
}

/// A page of questions.
#[must_use]
pub fn questions(texts: &Texts, page: &QuestionPage<'_>) -> Markup {
    let asks = page.questions.iter().filter(|asked| asked.question.takes_an_answer()).count();
    let single = asks == 1 && page.questions.len() == 1;
    let fields: usize = page.questions.iter().map(|asked| asked.offered.len() + 4).sum();
    html! {
        (Room(fields * OPTION_BYTES + 1_000))
        (summary(texts, &page.problems))
        form id=(PAGE_FORM) method="post" action=(Text(&page.action)) novalidate autocomplete="off" {
            input type="hidden" name="_token" value=(Text(&page.token));
            div.back { button.plain name="_action" value="back" { (back_arrow()) " " span { (word(texts, "nav-back")) } } }
            p.step {
                (Text(&texts.with("q-progress", &[("n", page.step.0.into()), ("total", page.step.1.into())])))
                @if page.saved { " · " span.saved role="status" { (word(texts, "app-saved")) } }
            }
            @if !single { h1 { (Text(&page.heading)) } }
            @for asked in &page.questions {
                @let shown = Shown { texts, form: page.form, problems: &page.problems, is_heading: single, sensitive_line: page.sensitive_line, first_group: asked.first_group.as_ref() };
                (question(shown, asked.question, &asked.offered, asked.question.id.as_str()))
            }
            div.row {
                button.main name="_action" value="continue" { (word(texts, "nav-continue")) }
                button name="_action" value="later" { (word(texts, "nav-later")) }
            }
        }
    }
}

fn back_arrow() -> Markup {
    // The style sheet mirrors it where reading begins at the right.
    html! {
        svg.arrow width="18" height="18" viewBox="0 0 24 24" aria-hidden="true" focusable="false" {
            path fill="none" stroke="currentColor" stroke-width="2.5" d="M11 5l-7 7 7 7M4 12h16";
        }
    }
}

/// The consent for sensitive questions: two equal buttons.
#[must_use]
pub fn sensitive_consent(texts: &Texts, action: &str, token: &str, step: (usize, usize)) -> Markup {
    html! {
        form id=(PAGE_FORM) method="post" action=(action) novalidate autocomplete="off" {
            input type="hidden" name="_token" value=(token);
            div.back { button.plain name="_action" value="back" { (back_arrow()) " " span { (texts.lent("nav-back")) } } }
            p.step { (texts.with("q-progress", &[("n", step.0.into()), ("total", step.1.into())])) }
            h1 { (texts.lent("consent-sensitive-heading")) }
            p { (texts.lent("consent-sensitive-text")) }
            div.row {
                button name="_action" value="sensitive-yes" { (texts.lent("consent-sensitive-yes")) }
                button name="_action" value="sensitive-no" { (texts.lent("consent-sensitive-no")) }
            }
            div.row { button.plain name="_action" value="later" { span { (texts.lent("nav-later")) } } }
        }
    }
}

/// One line of the check page.
#[derive(Clone, Debug)]
pub struct CheckLine {
    /// The question, in its short form if there is one.
    pub question: String,
    /// The answer in words; none when it was left out.
    pub answer: Vec<String>,
    /// Where it can be changed.
    pub change: String,
}

/// The check page: everything, in words, before it is sent.
#[must_use]
pub fn check(texts: &Texts, slug: &str, token: &str, topics: &[(String, Vec<CheckLine>)]) -> Markup {
    html! {
        form id=(PAGE_FORM) method="post" action=(format!("/u/{slug}/check")) {
            input type="hidden" name="_token" value=(token);
            div.back { button.plain name="_action" value="back" { (back_arrow()) " " span { (texts.lent("nav-back")) } } }
            h1 { (texts.lent("check-heading")) }
            p { strong { (texts.lent("check-text")) } }
            @for (topic, lines) in topics {
                h2 { (topic) }
                dl.answers {
                    @for line in lines {
                        div {
                            dt { (line.question) }
                            @if line.answer.is_empty() { dd.empty { (texts.lent("q-not_answered")) } }
                            @for part in &line.answer { dd { bdi { (part) } } }
                            dd.change { a href=(line.change) { span aria-hidden="true" { (texts.lent("nav-change")) } span.vh { (texts.with("nav-change_for", &[("question", line.question.as_str().into())])) } } }
                        }
                    }
                }
            }
            div.row {
                button.main name="_action" value="send" { (texts.lent("nav-send")) }
                button name="_action" value="later" { (texts.lent("nav-later")) }
            }
        }
    }
}

/// An answer in words; nothing for a blank.
#[must_use]
pub fn in_words(texts: &Texts, question: &Question, answer: &Answer) -> Vec<String> {
    let label = |code: &Code| {
        let choice = question.choices().iter().find(|choice| choice.code == *code);
        choice.map_or_else(|| code.to_string(), |choice| texts.get(&choice.text))
    };
    let with_text = |label: String, other: &Option<String>, code: &Code| {
        let is_other = question.choices().iter().any(|c| c.code == *code && c.kind == crate::domain::questionnaire::ChoiceKind::Other);
        match other {
            Some(text) if is_other => format!("{label}: {text}"),
            _ => label,
        }
    };
    match answer {
        Answer::Blank => Vec::new(),
        Answer::Choice { code, other } => vec![with_text(label(code), other, code)],
        Answer::Choices { codes, other } => codes.iter().map(|code| with_text(label(code), other, code)).collect(),
        Answer::Rows(answered) => match &question.kind {
            QuestionKind::Matrix { rows, .. } => {
                rows.iter().filter_map(|row| Some(format!("{}: {}", texts.get(&row.text), label(answered.get(&row.code)?)))).collect()
            }
            _ => Vec::new(),
        },
        Answer::Number(number) => {
            let unit = texts.attribute(question.id.as_str(), "unit").map(|unit| format!(" {unit}")).unwrap_or_default();
            vec![format!("{}{unit}", texts.decimal(number))]
        }
        Answer::Year(year) => vec![texts.year(*year)],
        Answer::Month(year, month) => vec![format!("{} {}", texts.month_name(*month), texts.year(*year))],
        Answer::Text { text, .. } => vec![text.clone()],
        Answer::Ranking(codes) => codes.iter().enumerate().map(|(place, code)| format!("{}. {}", place + 1, label(code))).collect(),
    }
}
