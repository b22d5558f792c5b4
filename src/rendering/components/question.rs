//! A question as form fields: one function for each kind, the same on respondent pages, in detached
//! forms and in interviews. Fields are filled from a form, be it what was just typed or what the
//! stored answer would look like.

use maud::{Markup, html};

use crate::{
    domain::{
        answers::{SubmittedForm, western_digits},
        identifiers::Code,
        questionnaire::{Choice, ChoiceKind, Question, QuestionKind, Row},
    },
    localisation::Texts,
    rendering::components::{
        frame::paragraphs,
        problems::{FieldProblem, beside},
        writing::{Room, Text, code, word},
    },
};

/// About so many bytes an option takes.
pub(crate) const OPTION_BYTES: usize = 160;

/// What a question is shown with.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// Texts of the page's language.
    pub texts: &'a Texts,
    /// What the fields contain.
    pub form: &'a SubmittedForm,
    /// What has to change.
    pub problems: &'a [FieldProblem],
    /// Whether the question is the heading of its page.
    pub is_heading: bool,
    /// Ask for the consent in one line, because no page does.
    pub sensitive_line: bool,
    /// The option group to begin with.
    pub first_group: Option<&'a Code>,
}

/// A question with its fields. `field` is the field name: the id, or the id with an entry's number.
#[must_use]
pub fn question(shown: Shown<'_>, question: &Question, offered: &[&Choice], field: &str) -> Markup {
    let problem = shown
        .problems
        .iter()
        .find(|problem| problem.field == field || problem.field.strip_prefix(field).is_some_and(|rest| rest.starts_with('-')));
    let class = if problem.is_some() { "bad" } else { "" };
    match &question.kind {
        QuestionKind::Single { .. } => group(shown, question, field, problem, &options(shown, offered, field, "radio", None)),
        QuestionKind::Multiple { max, .. } => {
            let limit = match max {
                Some(max) => shown.texts.with("q-max", &[("n", (*max).into())]),
                None => shown.texts.get("q-many"),
            };
            // The questionnaire's own help usually says it already.
            let limit = if shown.texts.attribute(question.id.as_str(), "help").is_some() { None } else { Some(limit) };
            let body = html! {
                @if let Some(limit) = limit { p.hint { (limit) } }
                (options(shown, offered, field, "checkbox", shown.first_group))
            };
            group(shown, question, field, problem, &body)
        }
        QuestionKind::Matrix { rows, .. } => matrix(shown, question, rows, offered, field, problem),
        QuestionKind::Number { .. } => {
            let unit = shown.texts.attribute(question.id.as_str(), "unit");
            let described = described(shown, question, field, unit.as_ref().map(|_| "unit"), problem);
            let input = html! {
                input.short #(field) type="text" inputmode="decimal" name=(field) value=(value(shown, field)) dir="ltr" aria-describedby=[described];
                @if let Some(unit) = unit { " " span id=(format!("{field}--unit")) { (unit) } }
            };
            line(shown, question, field, problem, &input)
        }
        QuestionKind::Year(_) => {
            let hint = shown.texts.with("q-year-hint", &[("year", "2019".into())]);
            let input = html! {
                p.hint id=(format!("{field}--hint")) { (hint) }
                input.short #(field) type="text" inputmode="numeric" name=(field) value=(value(shown, field)) dir="ltr" aria-describedby=[described(shown, question, field, Some("hint"), problem)];
            };
            line(shown, question, field, problem, &input)
        }
        QuestionKind::Month(_) => month(shown, question, field, problem),
        QuestionKind::ShortText { email, .. } => {
            let kind = if *email { "email" } else { "text" };
            let input = html! {
                input #(field) type="text" inputmode=(kind) name=(field) value=(value(shown, field)) dir="auto" spellcheck="false" aria-describedby=[described(shown, question, field, None, problem)];
            };
            line(shown, question, field, problem, &input)
        }
        QuestionKind::LongText { max_chars } => {
            // The questionnaire's own help says what may be written and what not.
            let has_help = shown.texts.attribute(question.id.as_str(), "help").is_some();
            let input = html! {
                p.hint id=(format!("{field}--hint")) {
                    @if !has_help { (word(shown.texts, "q-text-lang")) " " (word(shown.texts, "q-text-noname")) " " }
                    (shown.texts.with("q-text-max", &[("n", (*max_chars).into())]))
                }
                textarea #(field) name=(field) dir="auto" spellcheck="false" rows="5" aria-describedby=[described(shown, question, field, Some("hint"), problem)] { "\n" (value(shown, field)) }
            };
            line(shown, question, field, problem, &input)
        }
        QuestionKind::Ranking { places, .. } => ranking(shown, question, offered, *places, field, problem),
        QuestionKind::Information => {
            html! { div.banner.(class) { (paragraphs(&shown.texts.lent(question.id.as_str()))) } }
        }
        QuestionKind::Notes => html! {},
    }
}

fn value(shown: Shown<'_>, field: &str) -> String {
    shown.form.first(field).unwrap_or_default().to_string()
}

/// The ids of what describes a field. `beside` is what stands beside it: its hint or unit. Such ids
/// and those of options have two hyphens, which no field name has.
fn described(shown: Shown<'_>, question: &Question, field: &str, beside: Option<&str>, problem: Option<&FieldProblem>) -> Option<String> {
    let help = shown.texts.attribute(question.id.as_str(), "help").map(|_| format!("{field}_help"));
    let beside = beside.map(|name| format!("{field}--{name}"));
    let why = problem.map(|_| format!("{field}_why"));
    let parts: Vec<String> = help.into_iter().chain(beside).chain(why).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

fn wording(shown: Shown<'_>, question: &Question) -> Markup {
    let text = word(shown.texts, question.id.as_str());
    html! { @if shown.is_heading { h1 { (text) } } @else { (text) } }
}

fn help(shown: Shown<'_>, question: &Question, field: &str) -> Markup {
    html! {
        @if shown.sensitive_line && question.roles.sensitive { p.hint { (word(shown.texts, "q-sensitive-line")) } }
        @if let Some(help) = shown.texts.attribute(question.id.as_str(), "help") { p.hint id=(format!("{field}_help")) { (help) } }
    }
}

/// A question that is answered by choosing.
fn group(shown: Shown<'_>, question: &Question, field: &str, problem: Option<&FieldProblem>, body: &Markup) -> Markup {
    let class = if problem.is_some() { "bad" } else { "" };
    html! {
        (Room(body.0.len() + 512))
        fieldset.(class) aria-describedby=[described(shown, question, field, None, problem)] {
            legend { (wording(shown, question)) }
            (help(shown, question, field))
            (beside(shown.texts, field, problem))
            (body)
        }
    }
}

/// A question that is answered by typing.
fn line(shown: Shown<'_>, question: &Question, field: &str, problem: Option<&FieldProblem>, input: &Markup) -> Markup {
    let class = if problem.is_some() { "bad" } else { "" };
    html! {
        div.q.(class) {
            @if shown.is_heading {
                h1 { label for=(field) { (word(shown.texts, question.id.as_str())) } }
            } @else {
                label.ask for=(field) { (word(shown.texts, question.id.as_str())) }
            }
            (help(shown, question, field))
            (beside(shown.texts, field, problem))
            (input)
        }
    }
}

/// The id of the line that says what is wrong with a question, for the one field it is about.
fn why(shown: Shown<'_>, question: &str, field: &str) -> Option<String> {
    shown.problems.iter().any(|problem| problem.field == field).then(|| format!("{question}_why"))
}

/// What stands in a list of options, one below the other.
enum Line<'a> {
    Group(&'a Code),
    Option(&'a Choice),
    /// The field beside "other".
    OtherField,
    /// Sets special options apart.
    Rule,
}

/// Options in order, grouped under sub-headings where the list has groups, special ones set apart.
fn lines<'a>(offered: &[&'a Choice], first_group: Option<&Code>) -> Vec<Line<'a>> {
    let is_apart = |choice: &&&Choice| matches!(choice.kind, ChoiceKind::Special | ChoiceKind::None);
    let is_plain = |choice: &&&Choice| !is_apart(choice) && choice.kind != ChoiceKind::Other;
    let mut groups: Vec<Option<&Code>> = Vec::new();
    for choice in offered.iter().filter(is_plain) {
        if !groups.contains(&choice.group.as_ref()) {
            groups.push(choice.group.as_ref());
        }
    }
    if let Some(start) = first_group.and_then(|first| groups.iter().position(|group| *group == Some(first))) {
        groups.rotate_left(start);
    }
    let mut lines = Vec::with_capacity(offered.len() + groups.len() + 2);
    for group in &groups {
        lines.extend(group.map(Line::Group));
        let of_group = offered.iter().filter(is_plain).filter(|choice| choice.group.as_ref() == *group);
        lines.extend(of_group.map(|choice| Line::Option(choice)));
    }
    for choice in offered.iter().filter(|choice| choice.kind == ChoiceKind::Other) {
        lines.extend([Line::Option(choice), Line::OtherField]);
    }
    if !groups.is_empty() && offered.iter().any(|choice| is_apart(&choice)) {
        lines.push(Line::Rule);
    }
    lines.extend(offered.iter().filter(is_apart).map(|choice| Line::Option(choice)));
    lines
}

/// The options of a question as fields. The first one carries the id of the field, for the links to it.
fn options(shown: Shown<'_>, offered: &[&Choice], field: &str, kind: &str, first_group: Option<&Code>) -> Markup {
    let lines = lines(offered, first_group);
    let first = lines.iter().position(|line| matches!(line, Line::Option(_)));
    let name = html! { (field) };
    html! {
        (Room(offered.len() * OPTION_BYTES))
        @for (at, line) in lines.iter().enumerate() {
            @match line {
                Line::Group(group) => p.part { (word(shown.texts, &format!("field-{group}"))) },
                Line::Option(choice) => {
                    @let rest = (first != Some(at)).then(|| code(&choice.code));
                    label.o for={ (name) @if let Some(code) = rest { "--" (code) } } {
                        input id={ (name) @if let Some(code) = rest { "--" (code) } } type=(Text(kind)) name=(name) value=(code(&choice.code)) checked[shown.form.all(field).any(|value| choice.code == *value)];
                        span { (word(shown.texts, &choice.text)) }
                    }
                }
                Line::OtherField => {
                    @let name = format!("{field}-other");
                    div.named {
                        label.line for=(name) { (word(shown.texts, "q-text-other")) }
                        input #(name) type="text" name=(name) value=(value(shown, &name)) dir="auto" spellcheck="false" aria-describedby=[why(shown, field, &name)];
                    }
                }
                Line::Rule => hr.or;,
            }
        }
    }
}

/// A matrix: one group of radio buttons for each row, never a grid.
fn matrix(shown: Shown<'_>, question: &Question, rows: &[Row], scale: &[&Choice], field: &str, problem: Option<&FieldProblem>) -> Markup {
    html! {
        div id=(field) role="group" aria-labelledby=(format!("{field}--ask")) aria-describedby=[described(shown, question, field, None, None)] {
            div.ask id=(format!("{field}--ask")) { (wording(shown, question)) }
            (help(shown, question, field))
            @for row in rows {
                @let row_field = format!("{field}-{}", row.code);
                @let row_problem = problem.filter(|problem| problem.field == row_field);
                @let class = if row_problem.is_some() { "bad" } else { "" };
                fieldset.(class) aria-describedby=[row_problem.map(|_| format!("{row_field}_why"))] {
                    legend { (word(shown.texts, &row.text)) }
                    (beside(shown.texts, &row_field, row_problem))
                    (options(shown, scale, &row_field, "radio", None))
                }
            }
        }
    }
}

fn month(shown: Shown<'_>, question: &Question, field: &str, problem: Option<&FieldProblem>) -> Markup {
    let (month_field, year_field) = (format!("{field}-month"), format!("{field}-year"));
    let chosen = western_digits(&value(shown, &month_field));
    let year_hint = format!("{year_field}--hint");
    let year_described = why(shown, field, &year_field).map_or_else(|| year_hint.clone(), |why| format!("{year_hint} {why}"));
    let body = html! {
        label.line for=(month_field) { (word(shown.texts, "q-month")) }
        select #(month_field) name=(month_field) aria-describedby=[why(shown, field, &month_field)] {
            option value="" { (word(shown.texts, "q-only_year")) }
            @for number in 1..=12_u8 {
                option value=(number) selected[chosen == number.to_string()] { (word(shown.texts, &format!("date-month-{number}"))) }
            }
        }
        label.line for=(year_field) { (word(shown.texts, "q-year")) }
        p.hint id=(year_hint) { (shown.texts.with("q-year-hint", &[("year", "2019".into())])) }
        input.short #(year_field) type="text" inputmode="numeric" name=(year_field) value=(value(shown, &year_field)) dir="ltr" aria-describedby=(year_described);
    };
    group(shown, question, field, problem, &body)
}

fn ranking(
    shown: Shown<'_>,
    question: &Question,
    offered: &[&Choice],
    places: usize,
    field: &str,
    problem: Option<&FieldProblem>,
) -> Markup {
    let body = html! {
        p.hint { (shown.texts.with("q-rank-intro", &[("n", places.into())])) }
        @for place in 1..=places {
            @let name = format!("{field}-{place}");
            @let chosen = value(shown, &name);
            label.line for=(name) { (shown.texts.with("q-rank-place", &[("n", place.into())])) }
            select #(name) name=(name) aria-describedby=[why(shown, field, &name)] {
                option value="" { (word(shown.texts, "q-select")) }
                @for choice in offered { option value=(choice.code) selected[choice.code == chosen.as_str()] { (word(shown.texts, &choice.text)) } }
            }
        }
    };
    group(shown, question, field, problem, &body)
}
