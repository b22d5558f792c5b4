//! From answers to raw counts, question type by question type.

use crate::domain::{
    aggregation::{ColumnIndex, IndexBuilder, Layout, MissingKind, Subject},
    answers::{Answer, Answers, Decimal},
    identifiers::{Code, code},
    questionnaire::{
        Anonymity, Choice, ChoiceKind, Condition, Derived, Instrument, InstrumentKind, Page, Presentation, Question, QuestionKind, Roles,
        Row, RowPlan, Years,
    },
};

fn choices(codes: &[&str]) -> Vec<Choice> {
    let kind = |name: &str| if ["dk", "pna"].contains(&name) { ChoiceKind::Special } else { ChoiceKind::Substantive };
    codes.iter().map(|name| Choice { code: code(name), text: String::new(), kind: kind(name), group: None, sensitive: false }).collect()
}

fn question(id: &str, kind: QuestionKind) -> Question {
    Question {
        id: code(id),
        name: code(id),
        kind,
        roles: Roles::default(),
        required: false,
        field: None,
        mirror_of: None,
        show_if: None,
        ends: Vec::new(),
        rotate_groups: false,
    }
}

fn single(id: &str, codes: &[&str]) -> Question {
    question(id, QuestionKind::Single { choices: choices(codes), presentation: Presentation::Radios })
}

fn multiple(id: &str, codes: &[&str]) -> Question {
    question(id, QuestionKind::Multiple { choices: choices(codes), max: None })
}

fn number(id: &str, bands: &[i64]) -> Question {
    question(id, QuestionKind::Number { min: None, max: None, decimals: 1, bands: bands.to_vec() })
}

fn instrument(questions: Vec<Question>) -> Instrument {
    Instrument {
        id: code("survey"),
        kind: InstrumentKind::Survey,
        slug: None,
        anonymity: Anonymity::Strict,
        languages: Vec::new(),
        minutes: None,
        opens: None,
        closes: None,
        core: Vec::new(),
        place: None,
        group: None,
        breakdowns: Vec::new(),
        pages: vec![Page { id: code("page"), sensitive_consent: false, questions }],
        modules: Vec::new(),
        derived: Vec::new(),
        detached: Vec::new(),
        rows: RowPlan::default(),
        targets: Vec::new(),
        weighting: None,
    }
}

fn chose(option: &str) -> Answer {
    Answer::Choice { code: code(option), other: None }
}

fn chose_all(options: &[&str]) -> Answer {
    Answer::Choices { codes: options.iter().map(|option| code(option)).collect(), other: None }
}

fn index(instrument: &Instrument, responses: &[&[(&str, Answer)]]) -> ColumnIndex {
    let mut builder = IndexBuilder::new(instrument);
    for answers in responses {
        builder.add(&answers.iter().map(|(id, answer)| (code(id), answer.clone())).collect::<Answers>(), 1, 0);
    }
    builder.build()
}

/// Raw counts of one group of people.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Counts {
    base: u64,
    options: Vec<u64>,
}

impl Counts {
    fn new(base: u64, options: Vec<u64>) -> Self {
        Self { base, options }
    }
}

/// Raw counts of a question, as a whole and for each group of a breakdown.
struct Tally {
    layout: Layout,
    options: Vec<Code>,
    groups: Vec<Code>,
    overlapping: bool,
    total: Counts,
    rows: Vec<Counts>,
    missing: Vec<(MissingKind, u64)>,
}

fn tally_of(index: &ColumnIndex, subject: &Subject, breakdown: Option<&Code>) -> Option<Tally> {
    let shape = index.shape(subject)?;
    let counts = |variables: &[&Code]| {
        let cut = index.cut(variables)?;
        let counts = index.count(subject, &cut)?;
        let cells = cut.sizes.iter().product::<usize>();
        let row = |place: usize| {
            let options: Vec<u64> = shape.options.iter().map(|(slot, _)| counts.at(0, place, *slot).count).collect();
            Counts::new(shape.base.map_or(options.iter().sum(), |slot| counts.at(0, place, slot).count), options)
        };
        let missing = shape.missing.iter().map(|(slot, kind)| (kind.clone(), counts.at(0, 0, *slot).count)).collect();
        Some(((0..cells).map(row).collect::<Vec<_>>(), missing))
    };
    let (mut total, missing) = counts(&[])?;
    let axis = breakdown.map(|by| index.axis(by));
    let rows = match breakdown {
        Some(by) => counts(&[by])?.0,
        None => Vec::new(),
    };
    let axis = axis.flatten();
    Some(Tally {
        layout: shape.layout,
        options: shape.options.iter().map(|(_, code)| code.clone()).collect(),
        groups: axis.as_ref().map(|axis| axis.groups.clone()).unwrap_or_default(),
        overlapping: axis.is_some_and(|axis| axis.overlapping),
        total: total.remove(0),
        rows,
        missing,
    })
}

fn tally(index: &ColumnIndex, id: &str, breakdown: Option<&str>) -> Tally {
    tally_of(index, &Subject::of(&code(id)), breakdown.map(code).as_ref()).unwrap()
}

fn missing(tally: &Tally) -> Vec<(MissingKind, u64)> {
    tally.missing.iter().filter(|(_, count)| *count > 0).cloned().collect()
}

fn codes(list: &[&str]) -> Vec<Code> {
    list.iter().map(|name| code(name)).collect()
}

#[test]
fn single_answers_add_up_and_missing_ones_keep_their_reason() {
    let survey = instrument(vec![single("Q", &["yes", "no", "dk", "pna"])]);
    let answers = [chose("yes"), chose("yes"), chose("no"), chose("dk"), chose("pna"), chose("pna"), Answer::Blank];
    let mut responses: Vec<Vec<(&str, Answer)>> = answers.into_iter().map(|answer| vec![("Q", answer)]).collect();
    responses.extend([vec![], vec![], vec![]]);
    let responses: Vec<&[(&str, Answer)]> = responses.iter().map(Vec::as_slice).collect();
    let tally = tally(&index(&survey, &responses), "Q", None);
    assert_eq!(tally.layout, Layout::Partition);
    assert_eq!(tally.options, codes(&["yes", "no"]));
    assert_eq!(tally.total, Counts::new(3, vec![2, 1]));
    let special = |name: &str| MissingKind::Special(code(name));
    assert_eq!(tally.missing, [(MissingKind::NotShown, 3), (MissingKind::Blank, 1), (special("dk"), 1), (special("pna"), 2)]);
}

#[test]
fn several_answers_of_a_person_count_under_each_option_and_once_in_the_base() {
    let survey = instrument(vec![multiple("Q", &["a", "b", "c", "pna"])]);
    let tally = tally(
        &index(
            &survey,
            &[&[("Q", chose_all(&["a", "b"]))], &[("Q", chose_all(&["b"]))], &[("Q", chose_all(&["pna"]))], &[("Q", Answer::Blank)]],
        ),
        "Q",
        None,
    );
    assert_eq!(tally.layout, Layout::SeveralAnswers);
    assert_eq!(tally.total, Counts::new(2, vec![1, 2, 0]));
    assert_eq!(missing(&tally), [(MissingKind::Blank, 1), (MissingKind::Special(code("pna")), 1)]);
}

#[test]
fn options_are_counted_right_beyond_a_byte_of_people_and_of_options() {
    let names: Vec<String> = (0..40).map(|at| format!("o{at}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let survey = instrument(vec![multiple("Q", &names), single("G", &["x", "y"])]);
    let answer = |last: &str| vec![("Q", chose_all(&["o0", "o9", last])), ("G", chose("x"))];
    let responses: Vec<Vec<(&str, Answer)>> = (0..1_000).map(|at| answer(if at % 4 == 0 { "o39" } else { "o20" })).collect();
    let responses: Vec<&[(&str, Answer)]> = responses.iter().map(Vec::as_slice).collect();
    let tally = tally(&index(&survey, &responses), "Q", Some("G"));
    let expected =
        |at: usize| [(0, 1_000), (9, 1_000), (20, 750), (39, 250)].iter().find(|(option, _)| *option == at).map_or(0, |(_, n)| *n);
    assert_eq!(tally.total, Counts::new(1_000, (0..40).map(expected).collect()));
    assert_eq!(tally.rows, [tally.total.clone(), Counts::new(0, vec![0; 40])]);
}

#[test]
fn each_row_of_a_matrix_is_counted_by_itself() {
    let row = |name: &str| Row { code: code(name), text: String::new() };
    let survey =
        instrument(vec![question("Q", QuestionKind::Matrix { rows: vec![row("bus"), row("train")], scale: choices(&["1", "2", "dk"]) })]);
    let rows = |answers: &[(&str, &str)]| Answer::Rows(answers.iter().map(|(row, step)| (code(row), code(step))).collect());
    let index =
        index(&survey, &[&[("Q", rows(&[("bus", "1"), ("train", "dk")]))], &[("Q", rows(&[("bus", "2")]))], &[("Q", Answer::Blank)], &[]]);
    let of = |name: &str| tally_of(&index, &Subject { variable: code("Q"), row: Some(code(name)) }, None).unwrap();
    assert_eq!(of("bus").total, Counts::new(2, vec![1, 1]));
    assert_eq!(missing(&of("bus")), [(MissingKind::NotShown, 1), (MissingKind::Blank, 1)]);
    assert_eq!(of("train").total, Counts::new(0, vec![0, 0]));
    assert_eq!(missing(&of("train")), [(MissingKind::NotShown, 1), (MissingKind::Blank, 2), (MissingKind::Special(code("dk")), 1)]);
    assert!(tally_of(&index, &Subject::of(&code("Q")), None).is_none(), "the matrix as a whole has no counts");
}

#[test]
fn a_breakdown_counts_people_of_each_group_and_leaves_out_those_of_none() {
    let survey = instrument(vec![single("Q", &["yes", "no", "dk"]), single("G", &["x", "y", "pna"])]);
    let response = |answer: &str, group: &str| vec![("Q", chose(answer)), ("G", chose(group))];
    let responses = [response("yes", "x"), response("no", "x"), response("dk", "x"), response("yes", "y"), response("no", "pna")];
    let responses: Vec<&[(&str, Answer)]> = responses.iter().map(Vec::as_slice).collect();
    let tally = tally(&index(&survey, &responses), "Q", Some("G"));
    assert!(!tally.overlapping);
    assert_eq!(tally.groups, codes(&["x", "y"]));
    assert_eq!(tally.total, Counts::new(4, vec![2, 2]));
    assert_eq!(tally.rows, [Counts::new(2, vec![1, 1]), Counts::new(1, vec![1, 0])]);
    assert_eq!(missing(&tally), [(MissingKind::Special(code("dk")), 1)]);
}

#[test]
fn a_breakdown_by_a_multiple_choice_counts_people_in_each_of_their_groups() {
    let survey = instrument(vec![single("Q", &["yes", "no"]), multiple("P", &["a", "b"]), multiple("G", &["x", "y"])]);
    let response =
        |answer: &str, picks: &[&str], groups: &[&str]| vec![("Q", chose(answer)), ("P", chose_all(picks)), ("G", chose_all(groups))];
    let responses = [response("yes", &["a"], &["x", "y"]), response("no", &["a", "b"], &["x"]), response("no", &["b"], &[])];
    let responses: Vec<&[(&str, Answer)]> = responses.iter().map(Vec::as_slice).collect();
    let index = index(&survey, &responses);
    let by_group = tally(&index, "Q", Some("G"));
    assert!(by_group.overlapping);
    assert_eq!(by_group.total, Counts::new(3, vec![1, 2]));
    assert_eq!(by_group.rows, [Counts::new(2, vec![1, 1]), Counts::new(1, vec![1, 0])]);
    assert_eq!(tally(&index, "P", Some("G")).rows, [Counts::new(2, vec![2, 1]), Counts::new(1, vec![1, 0])]);
    assert_eq!(tally(&index, "P", Some("Q")).rows, [Counts::new(1, vec![1, 0]), Counts::new(2, vec![1, 2])]);
}

#[test]
fn derived_variables_are_counted_and_can_break_down() {
    let mut survey = instrument(vec![single("Q", &["yes", "no"]), single("T", &["lt1", "y1_2", "gt2", "pna"])]);
    survey.derived.push(Derived {
        id: code("arrived"),
        cases: vec![
            (code("recently"), Condition::parse("T in {lt1, y1_2}").unwrap()),
            (code("unknown"), Condition::parse("T missing").unwrap()),
        ],
        otherwise: Some(code("earlier")),
        roles: Roles { sensitive: true, ..Roles::default() },
    });
    let response = |time: &str| vec![("Q", chose("yes")), ("T", chose(time))];
    let responses = [response("lt1"), response("y1_2"), response("gt2"), response("pna")];
    let responses: Vec<&[(&str, Answer)]> = responses.iter().map(Vec::as_slice).collect();
    let index = index(&survey, &responses);
    assert_eq!(tally(&index, "arrived", None).options, codes(&["recently", "unknown", "earlier"]));
    assert_eq!(tally(&index, "arrived", None).total, Counts::new(4, vec![2, 1, 1]));
    let broken_down = tally(&index, "Q", Some("arrived"));
    assert_eq!(broken_down.rows.iter().map(|row| row.base).collect::<Vec<_>>(), [2, 1, 1]);
    assert!(index.axis(&code("arrived")).unwrap().sensitive);
}

#[test]
fn options_of_an_older_version_are_counted_after_those_of_today() {
    let survey = instrument(vec![single("Q", &["a", "b", "dk"]), multiple("P", &["a", "b"])]);
    let response = |option: &str, picks: &[&str]| vec![("Q", chose(option)), ("P", chose_all(picks))];
    let responses = [response("zoo", &["zoo"]), response("old", &["a", "old"]), response("b", &["b"]), response("old", &["old"])];
    let responses: Vec<&[(&str, Answer)]> = responses.iter().map(Vec::as_slice).collect();
    let index = index(&survey, &responses);
    let one = tally(&index, "Q", Some("P"));
    assert_eq!(one.options, codes(&["a", "b", "old", "zoo"]));
    assert_eq!(one.total, Counts::new(4, vec![0, 1, 2, 1]));
    assert_eq!(one.groups, codes(&["a", "b", "old", "zoo"]));
    assert_eq!(one.rows.iter().map(|row| row.base).collect::<Vec<_>>(), [1, 1, 2, 1]);
    let several = tally(&index, "P", Some("Q"));
    assert_eq!(several.options, codes(&["a", "b", "old", "zoo"]));
    assert_eq!(several.total, Counts::new(4, vec![1, 1, 2, 1]));
    assert_eq!(several.rows[2], Counts::new(2, vec![1, 0, 2, 0]));
    assert!(missing(&several).is_empty());
}

#[test]
fn responses_that_are_not_valid_are_left_out() {
    let mut survey = instrument(vec![single("Q", &["yes", "no"]), single("K", &["yes", "no"])]);
    survey.core = codes(&["K"]);
    let index =
        index(&survey, &[&[("Q", chose("yes")), ("K", chose("no"))], &[("Q", chose("yes")), ("K", Answer::Blank)], &[("Q", chose("yes"))]]);
    assert_eq!(index.len(), 1);
    assert_eq!(tally(&index, "Q", None).total, Counts::new(1, vec![1, 0]));
}

#[test]
fn numbers_fall_into_bands() {
    let survey = instrument(vec![number("N", &[10, 20])]);
    let decimal = |text: &str| Answer::Number(Decimal::parse(text).unwrap());
    let answers = ["-3", "9,9", "10", "19,5", "20", "1000"].map(|text| vec![("N", decimal(text))]);
    let responses: Vec<&[(&str, Answer)]> = answers.iter().map(Vec::as_slice).collect();
    let tally = tally(&index(&survey, &responses), "N", None);
    assert_eq!(tally.options, codes(&["to_10", "from_10_to_20", "from_20"]));
    assert_eq!(tally.total, Counts::new(6, vec![2, 2, 2]));
}

#[test]
fn numbers_without_bands_have_no_counts() {
    let survey = instrument(vec![number("N", &[])]);
    assert!(survey.subjects(&code("N")).is_empty());
}

#[test]
fn years_are_counted_by_decade_in_order() {
    let survey = instrument(vec![question("Y", QuestionKind::Year(Years { min: 1900, max: None }))]);
    let answers = [2021, 1985, 2019, 2010].map(|year| vec![("Y", Answer::Year(year))]);
    let responses: Vec<&[(&str, Answer)]> = answers.iter().map(Vec::as_slice).collect();
    let tally = tally(&index(&survey, &responses), "Y", None);
    assert_eq!(tally.options, codes(&["y1980", "y2010", "y2020"]));
    assert_eq!(tally.total, Counts::new(4, vec![1, 2, 1]));
}

#[test]
fn a_ranking_counts_who_is_among_the_first() {
    let survey = instrument(vec![question("R", QuestionKind::Ranking { choices: choices(&["a", "b", "c"]), places: 2 })]);
    let index = index(&survey, &[&[("R", Answer::Ranking(codes(&["b", "a"])))], &[("R", Answer::Ranking(codes(&["b"])))]]);
    assert_eq!(tally(&index, "R", None).total, Counts::new(2, vec![1, 2, 0]));
}

#[test]
fn people_are_counted_in_every_combination_of_two_traits_with_their_keys() {
    let survey = instrument(vec![single("Q", &["yes", "no"]), single("G", &["x", "y"]), multiple("H", &["a", "b", "c"])]);
    let mut builder = IndexBuilder::new(&survey);
    let people = [("yes", "x", vec!["a"], 7, 0), ("no", "x", vec!["a", "c"], 9, 0), ("yes", "y", vec!["c"], 11, 1)];
    for (answer, group, others, key, wave) in people {
        let answers = [("Q", chose(answer)), ("G", chose(group)), ("H", chose_all(&others))];
        builder.add(&answers.into_iter().map(|(id, answer)| (code(id), answer)).collect(), key, wave);
    }
    let index = builder.build();
    let (subject, g, h) = (Subject::of(&code("Q")), code("G"), code("H"));
    let cut = index.cut(&[&g, &h]).unwrap();
    let counts = index.count(&subject, &cut).unwrap();
    let shape = index.shape(&subject).unwrap();
    let at = |wave, place, option: usize| counts.at(wave, place, shape.options[option].0);
    let counted = |count, keys| crate::domain::disclosure::Counted::new(count, keys);
    assert_eq!(cut.sizes, [2, 3]);
    assert_eq!([at(0, 0, 0), at(0, 0, 1), at(0, 2, 1), at(0, 5, 0)], [counted(1, 7), counted(1, 9), counted(1, 9), counted(0, 0)]);
    assert_eq!(at(1, 5, 0), counted(1, 11), "the second wave has those of the first and its own");
    assert_eq!(at(1, 0, 0), counted(1, 7));
    assert_eq!((index.people(0), index.people(1)), (counted(2, 16), counted(3, 27)));
}

#[test]
fn what_follows_from_a_sensitive_answer_is_sensitive_too() {
    let mut asked = single("after", &["yes", "no"]);
    asked.show_if = Some(Condition::parse("harmed in {yes}").unwrap());
    let mut harmed = single("harmed", &["yes", "no"]);
    harmed.roles.sensitive = true;
    let mut survey = instrument(vec![harmed, asked, single("other", &["yes", "no"])]);
    survey.derived.push(Derived {
        id: code("kind"),
        cases: vec![(code("some"), Condition::parse("after in {yes}").unwrap())],
        otherwise: Some(code("rest")),
        roles: Roles::default(),
    });
    let index = index(&survey, &[]);
    let sensitive = ["harmed", "after", "kind", "other"].map(|name| index.axis(&code(name)).unwrap().sensitive);
    assert_eq!(sensitive, [true, true, true, false]);
}
