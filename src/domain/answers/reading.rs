//! From the pairs of a submitted form to answers or problems, one question kind after the other.
//! Field names: the question's id; `<id>-<row>` for matrix rows, `<id>-other` for the text beside
//! "something else", `<id>-month` and `<id>-year`, `<id>-1` … for the places of a ranking. In
//! repeated detached forms the entry's number is joined to the id: `<id>-2`.

use std::collections::BTreeMap;

use crate::domain::{
    answers::{Answer, Answers, Decimal, Draft, Problem, ProblemKind, SubmittedForm, clean_text, graphemes, western_digits, without_marks},
    identifiers::{OptionCode, QuestionId},
    questionnaire::{Choice, ChoiceKind, DetachedForm, Instrument, Page, Question, QuestionKind, Row, Years},
};

/// The longest text beside "something else", in graphemes.
const LONGEST_OTHER_TEXT: usize = 120;

/// The current month, passed in because nothing here reads a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Today {
    /// Year.
    pub year: i16,
    /// Month, 1 to 12.
    pub month: u8,
}

/// What a form said about the questions of a page.
#[derive(Clone, Debug, Default)]
pub struct PageReading {
    /// Right answers; questions left blank are [`Answer::Blank`].
    pub answers: Answers,
    /// What has to change, in the order of the page.
    pub problems: Vec<Problem>,
}

/// Reads the questions a person met on a page. Fields that belong to no such question are ignored.
#[must_use]
pub fn read_page(instrument: &Instrument, page: &Page, draft: &Draft, form: &SubmittedForm, language: &str, today: Today) -> PageReading {
    let situation = draft.situation();
    let mut reading = PageReading::default();
    for question in instrument.reached_questions(page, situation) {
        if !question.takes_an_answer() {
            continue;
        }
        let offered = instrument.offered(question, situation);
        let field = question.id.as_str();
        match read_question(question, &offered, field, form, language, today) {
            Ok(answer) => {
                reading.answers.insert(question.id.clone(), answer);
            }
            Err(problem) => reading.problems.push(problem),
        }
    }
    reading
}

/// Reads the entries of a detached form; entries in which nothing was filled in are left out.
///
/// # Errors
/// What has to change.
pub fn read_detached(form: &DetachedForm, submitted: &SubmittedForm, language: &str, today: Today) -> Result<Vec<Answers>, Vec<Problem>> {
    let mut entries = Vec::new();
    let mut problems = Vec::new();
    for entry in 1..=form.repeat {
        let mut answers = Answers::new();
        for question in form.questions.iter().filter(|question| question.takes_an_answer()) {
            let field = if form.repeat == 1 { question.id.to_string() } else { format!("{}-{entry}", question.id) };
            let offered: Vec<&Choice> = question.choices().iter().collect();
            match read_question(question, &offered, &field, submitted, language, today) {
                Ok(Answer::Blank) => {}
                Ok(answer) => {
                    answers.insert(question.id.clone(), answer);
                }
                Err(problem) => problems.push(problem),
            }
        }
        if !answers.is_empty() {
            entries.push(answers);
        }
    }
    if problems.is_empty() { Ok(entries) } else { Err(problems) }
}

fn read_question(
    question: &Question,
    offered: &[&Choice],
    field: &str,
    form: &SubmittedForm,
    language: &str,
    today: Today,
) -> Result<Answer, Problem> {
    let fail = |field: String, kind| Problem { question: question.id.clone(), field, kind };
    let at_field = |kind| fail(field.to_string(), kind);
    // The only text of a choice is the line beside "something else".
    let at_choice = |kind| match kind {
        ProblemKind::TooLong { .. } => fail(format!("{field}-other"), kind),
        kind => fail(field.to_string(), kind),
    };
    let answer = match &question.kind {
        QuestionKind::Single { .. } => read_single(offered, field, form).map_err(at_choice)?,
        QuestionKind::Multiple { max, .. } => read_multiple(offered, *max, field, form).map_err(at_choice)?,
        QuestionKind::Matrix { rows, .. } => read_matrix(&question.id, rows, offered, field, form)?,
        QuestionKind::Number { min, max, decimals, .. } => {
            read_number(form.first(field).unwrap_or_default(), *min, *max, *decimals).map_err(at_field)?
        }
        QuestionKind::Year(years) => read_year(form.first(field).unwrap_or_default(), *years, today).map_err(at_field)?,
        QuestionKind::Month(years) => {
            let (month_field, year_field) = (format!("{field}-month"), format!("{field}-year"));
            let month = form.first(&month_field).unwrap_or_default();
            let year = form.first(&year_field).unwrap_or_default();
            read_month(month, year, *years, today)
                .map_err(|(on_month, kind)| fail(if on_month { month_field } else { year_field }, kind))?
        }
        QuestionKind::ShortText { max_chars, email } => {
            let text = clean_text(form.first(field).unwrap_or_default()).replace('\n', " ");
            read_text(text, *max_chars, *email, language).map_err(at_field)?
        }
        QuestionKind::LongText { max_chars } => {
            read_text(clean_text(form.first(field).unwrap_or_default()), *max_chars, false, language).map_err(at_field)?
        }
        QuestionKind::Ranking { places, .. } => {
            read_ranking(offered, *places, field, form).map_err(|(place, kind)| fail(format!("{field}-{place}"), kind))?
        }
        QuestionKind::Information | QuestionKind::Notes => Answer::Blank,
    };
    if question.required && answer == Answer::Blank {
        let kind = if question.choices().is_empty() { ProblemKind::Required } else { ProblemKind::ChooseOne };
        return Err(fail(first_field(question, field), kind));
    }
    Ok(answer)
}

/// The first field a person finds under a question.
fn first_field(question: &Question, field: &str) -> String {
    match &question.kind {
        QuestionKind::Matrix { rows, .. } => rows.first().map_or_else(|| field.to_string(), |row| format!("{field}-{}", row.code)),
        QuestionKind::Month(_) => format!("{field}-month"),
        QuestionKind::Ranking { .. } => format!("{field}-1"),
        _ => field.to_string(),
    }
}

fn other_text(field: &str, form: &SubmittedForm) -> Result<Option<String>, ProblemKind> {
    let text = clean_text(form.first(&format!("{field}-other")).unwrap_or_default()).replace('\n', " ");
    let over = graphemes(&text).saturating_sub(LONGEST_OTHER_TEXT);
    if over > 0 {
        return Err(ProblemKind::TooLong { over });
    }
    Ok((!text.is_empty()).then_some(text))
}

fn read_single(offered: &[&Choice], field: &str, form: &SubmittedForm) -> Result<Answer, ProblemKind> {
    let other = offered.iter().find(|choice| choice.kind == ChoiceKind::Other);
    let text = if other.is_some() { other_text(field, form)? } else { None };
    let chosen = form.first(field).filter(|value| !value.is_empty());
    let choice = match (chosen, other) {
        (Some(value), _) => *offered.iter().find(|choice| choice.code == *value).ok_or(ProblemKind::UnknownOption)?,
        (None, Some(other)) if text.is_some() => *other,
        (None, _) => return Ok(Answer::Blank),
    };
    Ok(Answer::Choice { code: choice.code.clone(), other: text.filter(|_| choice.kind == ChoiceKind::Other) })
}

fn read_multiple(offered: &[&Choice], max: Option<usize>, field: &str, form: &SubmittedForm) -> Result<Answer, ProblemKind> {
    let values: Vec<&str> = form.all(field).filter(|value| !value.is_empty()).collect();
    if values.iter().any(|value| offered.iter().all(|choice| choice.code != *value)) {
        return Err(ProblemKind::UnknownOption);
    }
    let other = offered.iter().find(|choice| choice.kind == ChoiceKind::Other);
    let text = if other.is_some() { other_text(field, form)? } else { None };
    let is_chosen =
        |choice: &Choice| values.iter().any(|value| choice.code == **value) || (choice.kind == ChoiceKind::Other && text.is_some());
    let chosen: Vec<&Choice> = offered.iter().copied().filter(|choice| is_chosen(choice)).collect();
    if chosen.is_empty() {
        return Ok(Answer::Blank);
    }
    if let Some(exclusive) = chosen.iter().find(|choice| choice.excludes_others())
        && chosen.len() > 1
    {
        return Err(ProblemKind::ExclusiveWithOthers { exclusive: exclusive.code.clone() });
    }
    if let Some(max) = max
        && chosen.len() > max
    {
        return Err(ProblemKind::TooMany { max });
    }
    Ok(Answer::Choices { codes: chosen.into_iter().map(|choice| choice.code.clone()).collect(), other: text })
}

fn read_matrix(question: &QuestionId, rows: &[Row], scale: &[&Choice], field: &str, form: &SubmittedForm) -> Result<Answer, Problem> {
    let mut answered: BTreeMap<OptionCode, OptionCode> = BTreeMap::new();
    for row in rows {
        let row_field = format!("{field}-{}", row.code);
        let Some(value) = form.first(&row_field).filter(|value| !value.is_empty()) else { continue };
        let Some(choice) = scale.iter().find(|choice| choice.code == *value) else {
            return Err(Problem { question: question.clone(), field: row_field, kind: ProblemKind::UnknownOption });
        };
        answered.insert(row.code.clone(), choice.code.clone());
    }
    Ok(if answered.is_empty() { Answer::Blank } else { Answer::Rows(answered) })
}

fn read_number(typed: &str, min: Option<Decimal>, max: Option<Decimal>, decimals: u8) -> Result<Answer, ProblemKind> {
    let typed = clean_text(typed);
    if typed.is_empty() {
        return Ok(Answer::Blank);
    }
    let number = Decimal::parse(&typed).ok_or(ProblemKind::NotANumber)?;
    if number.decimals() > decimals {
        return Err(ProblemKind::TooManyDecimals { decimals });
    }
    if min.is_some_and(|min| number < min) || max.is_some_and(|max| number > max) {
        return Err(ProblemKind::OutOfRange { min, max });
    }
    Ok(Answer::Number(number))
}

fn year(typed: &str, years: Years, today: Today) -> Result<i16, ProblemKind> {
    let digits = western_digits(without_marks(typed).trim());
    if digits.len() != 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(ProblemKind::NotAYear);
    }
    let year: i16 = digits.parse().map_err(|_| ProblemKind::NotAYear)?;
    if (1300..=1450).contains(&year) && years.min > 1450 {
        // A Solar Hijri year begins in March: year y covers parts of y + 621 and y + 622.
        return Err(ProblemKind::OtherCalendar { typed: year, between: (year + 621, year + 622) });
    }
    if year < years.min {
        return Err(ProblemKind::YearTooEarly { min: years.min });
    }
    match years.max {
        Some(max) if year > max => Err(ProblemKind::YearTooLate { max }),
        None if year > today.year => Err(ProblemKind::Future),
        _ => Ok(year),
    }
}

fn read_year(typed: &str, years: Years, today: Today) -> Result<Answer, ProblemKind> {
    let typed = clean_text(typed);
    if typed.is_empty() { Ok(Answer::Blank) } else { year(&typed, years, today).map(Answer::Year) }
}

/// The flag of an error tells whether the month (or else the year) is to be corrected.
fn read_month(month: &str, typed_year: &str, years: Years, today: Today) -> Result<Answer, (bool, ProblemKind)> {
    let (month, typed_year) = (clean_text(month), clean_text(typed_year));
    match (month.is_empty(), typed_year.is_empty()) {
        (true, true) => return Ok(Answer::Blank),
        (false, true) => return Err((false, ProblemKind::MonthIncomplete)),
        // "I only know the year" is a year.
        (true, false) => return year(&typed_year, years, today).map(Answer::Year).map_err(|kind| (false, kind)),
        (false, false) => {}
    }
    let month: u8 = western_digits(&month).parse().ok().filter(|m| (1..=12).contains(m)).ok_or((true, ProblemKind::UnknownOption))?;
    let year = year(&typed_year, years, today).map_err(|kind| (false, kind))?;
    if years.max.is_none() && (Today { year, month }) > today {
        return Err((true, ProblemKind::Future));
    }
    Ok(Answer::Month(year, month))
}

fn read_text(text: String, max_chars: usize, email: bool, language: &str) -> Result<Answer, ProblemKind> {
    if text.is_empty() {
        return Ok(Answer::Blank);
    }
    let over = graphemes(&text).saturating_sub(max_chars);
    if over > 0 {
        return Err(ProblemKind::TooLong { over });
    }
    if email && !looks_like_email(&text) {
        return Err(ProblemKind::NotAnEmail);
    }
    Ok(Answer::Text { text, language: language.to_string() })
}

fn looks_like_email(text: &str) -> bool {
    let Some((name, host)) = text.rsplit_once('@') else { return false };
    !name.is_empty()
        && !text.contains(char::is_whitespace)
        && !name.contains('@')
        && host.split('.').count() >= 2
        && host.split('.').all(|label| !label.is_empty())
}

/// The number in an error is the place that is to be corrected.
fn read_ranking(offered: &[&Choice], places: usize, field: &str, form: &SubmittedForm) -> Result<Answer, (usize, ProblemKind)> {
    let mut ranked: Vec<OptionCode> = Vec::new();
    let mut gap = None;
    for place in 1..=places {
        let Some(value) = form.first(&format!("{field}-{place}")).filter(|value| !value.is_empty()) else {
            gap = gap.or(Some(place));
            continue;
        };
        let choice = offered.iter().find(|choice| choice.code == *value).ok_or((place, ProblemKind::UnknownOption))?;
        if ranked.contains(&choice.code) {
            return Err((place, ProblemKind::RankedTwice { option: choice.code.clone() }));
        }
        if let Some(gap) = gap {
            return Err((gap, ProblemKind::RankGap));
        }
        ranked.push(choice.code.clone());
    }
    Ok(if ranked.is_empty() { Answer::Blank } else { Answer::Ranking(ranked) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    const TODAY: Today = Today { year: 2026, month: 11 };
    const YEARS: Years = Years { min: 1900, max: None };

    fn choice(name: &str, kind: ChoiceKind) -> Choice {
        Choice { code: code(name), text: String::new(), kind, group: None, sensitive: false }
    }

    fn form(pairs: &[(&str, &str)]) -> SubmittedForm {
        SubmittedForm::new(pairs.iter().map(|(n, v)| ((*n).to_string(), (*v).to_string())).collect())
    }

    #[test]
    fn writing_beside_something_else_chooses_it() {
        let (a, other) = (choice("a", ChoiceKind::Substantive), choice("other", ChoiceKind::Other));
        let offered = [&a, &other];
        let answer = read_single(&offered, "Q", &form(&[("Q-other", " Taxi ")])).unwrap();
        assert_eq!(answer, Answer::Choice { code: code("other"), other: Some("Taxi".into()) });
        let answer = read_single(&offered, "Q", &form(&[("Q", "a"), ("Q-other", "Taxi")])).unwrap();
        assert_eq!(answer, Answer::Choice { code: code("a"), other: None });
    }

    #[test]
    fn choices_beyond_the_rules_are_named() {
        let (a, b, none) = (choice("a", ChoiceKind::Substantive), choice("b", ChoiceKind::Substantive), choice("none", ChoiceKind::None));
        let offered = [&a, &b, &none];
        let read = |pairs: &[(&str, &str)]| read_multiple(&offered, Some(1), "Q", &form(pairs));
        assert_eq!(read(&[("Q", "a"), ("Q", "b")]), Err(ProblemKind::TooMany { max: 1 }));
        assert_eq!(read(&[("Q", "a"), ("Q", "none")]), Err(ProblemKind::ExclusiveWithOthers { exclusive: code("none") }));
        assert_eq!(read(&[("Q", "zzz")]), Err(ProblemKind::UnknownOption));
        assert_eq!(read(&[("Q", "a\0")]), Err(ProblemKind::UnknownOption));
        assert_eq!(read(&[]), Ok(Answer::Blank));
    }

    #[test]
    fn years_are_helped_along() {
        let read = |typed| read_year(typed, YEARS, TODAY);
        assert_eq!(read("۲۰۱۵"), Ok(Answer::Year(2015)));
        assert_eq!(read("1394"), Err(ProblemKind::OtherCalendar { typed: 1394, between: (2015, 2016) }));
        assert_eq!(read("2099"), Err(ProblemKind::Future));
        assert_eq!(read("19"), Err(ProblemKind::NotAYear));
        assert_eq!(read("1850"), Err(ProblemKind::YearTooEarly { min: 1900 }));
    }

    #[test]
    fn a_month_may_be_unknown_but_not_a_year() {
        assert_eq!(read_month("", "2015", YEARS, TODAY), Ok(Answer::Year(2015)));
        assert_eq!(read_month("5", "", YEARS, TODAY), Err((false, ProblemKind::MonthIncomplete)));
        assert_eq!(read_month("12", "2026", YEARS, TODAY), Err((true, ProblemKind::Future)));
        assert_eq!(read_month("١١", "٢٠٢٦", YEARS, TODAY), Ok(Answer::Month(2026, 11)));
    }

    #[test]
    fn numbers_keep_to_their_limits() {
        let read = |typed| read_number(typed, Some(Decimal::whole(0)), Some(Decimal::whole(300)), 0);
        assert_eq!(read("١٢"), Ok(Answer::Number(Decimal::whole(12))));
        assert_eq!(read("12,5"), Err(ProblemKind::TooManyDecimals { decimals: 0 }));
        assert_eq!(read("-"), Err(ProblemKind::NotANumber));
        assert!(matches!(read("-3"), Err(ProblemKind::OutOfRange { .. })));
        assert_eq!(read(""), Ok(Answer::Blank));
    }

    #[test]
    fn a_ranking_has_no_ties_and_no_gaps() {
        let (a, b) = (choice("a", ChoiceKind::Substantive), choice("b", ChoiceKind::Substantive));
        let offered = [&a, &b];
        let read = |pairs: &[(&str, &str)]| read_ranking(&offered, 3, "Q", &form(pairs));
        assert_eq!(read(&[("Q-1", "b"), ("Q-2", "a")]), Ok(Answer::Ranking(vec![code("b"), code("a")])));
        assert_eq!(read(&[("Q-1", "a"), ("Q-2", "a")]), Err((2, ProblemKind::RankedTwice { option: code("a") })));
        assert_eq!(read(&[("Q-2", "a")]), Err((1, ProblemKind::RankGap)));
    }

    #[test]
    fn texts_that_are_too_long_say_by_how_much() {
        assert_eq!(read_text("é".repeat(405), 400, false, "fr"), Err(ProblemKind::TooLong { over: 5 }));
        assert_eq!(read_text("a@b".into(), 400, true, "de"), Err(ProblemKind::NotAnEmail));
        assert!(read_text("a@b.de".into(), 400, true, "de").is_ok());
    }

    #[test]
    fn a_problem_leads_to_a_field_that_is_there() {
        let long = "x".repeat(LONGEST_OTHER_TEXT + 1);
        let kinds = [
            (QuestionKind::Month(YEARS), "Q-month"),
            (QuestionKind::Ranking { choices: vec![choice("a", ChoiceKind::Substantive)], places: 1 }, "Q-1"),
            (QuestionKind::Multiple { choices: vec![choice("other", ChoiceKind::Other)], max: None }, "Q-other"),
        ];
        for (kind, field) in kinds {
            let question = Question {
                id: code("Q"),
                name: code("q"),
                kind,
                roles: crate::domain::questionnaire::Roles::default(),
                required: true,
                field: None,
                mirror_of: None,
                show_if: None,
                ends: Vec::new(),
                rotate_groups: false,
            };
            let offered: Vec<&Choice> = question.choices().iter().collect();
            let problem = read_question(&question, &offered, "Q", &form(&[("Q-other", &long)]), "de", TODAY).unwrap_err();
            assert_eq!(problem.field, field);
        }
    }
}
