//! Two groups that differ by one person, looked at from every side: in a later snapshot, through options
//! few people chose, and through a question not everybody was asked. Whoever knows who that person is must
//! not read their answer off the difference of two lines, nor off which lines are hidden.

mod worlds;

use vielstimmig::domain::{
    aggregation::{IndexBuilder, Subject},
    answers::Answer,
    disclosure::{Policy, Release, audited},
    identifiers::code,
    questionnaire::{Condition, Instrument, QuestionKind, Years},
};

use self::worlds::{Chance, Person};

/// People among whom the first group of the second trait and the first of the fourth differ by those between.
fn nearly_the_same(count: usize, in_group: usize, in_gender: usize, seed: u64) -> Vec<Person> {
    let mut people = worlds::people(count, 2, 4, seed);
    for (at, person) in people.iter_mut().enumerate() {
        let group = if at < in_group { 0 } else { 1 + at % 3 };
        let gender = if at < in_gender { 0 } else { 1 + at % 2 };
        person.traits = [at % 4, group, at % 5, gender];
    }
    people
}

fn released(instrument: &Instrument, people: &[Person], also: impl Fn(usize, &mut vielstimmig::domain::answers::Answers)) -> Release {
    let mut builder = IndexBuilder::new(instrument);
    for (at, person) in people.iter().enumerate() {
        let mut answers = worlds::answers(person);
        also(at, &mut answers);
        builder.add(&answers, person.key, 0);
    }
    audited(&builder.build(), &worlds::traits(), &Policy::default(), &[]).0
}

/// What is shown of the first group of a trait.
fn line(release: &Release, subject: &Subject, by: usize) -> Option<Vec<u64>> {
    let table = release.table(subject, Some(&worlds::traits()[by]), None)?;
    let (_, row) = table.rows().iter().find(|(group, _)| group.one() == Some(&worlds::option(0)))?;
    row.cells().iter().map(|cell| cell.count()).collect()
}

#[test]
fn a_hidden_line_does_not_come_back_beside_the_one_it_was_hidden_for() {
    let mut hidden = 0;
    for seed in 0..12 {
        let mut people = nearly_the_same(450, 59, 60, seed);
        // Of fifty newcomers four join each of the two groups: the lines still differ by nine people only.
        people[400..404].iter_mut().for_each(|person| person.traits[3] = 0);
        people[404..408].iter_mut().for_each(|person| person.traits[1] = 0);
        let (first, _) = audited(&worlds::index(&people[..400], 4, |_| 0), &worlds::traits(), &Policy::default(), &[]);
        let index = worlds::index(&people, 4, |at| u8::from(at >= 400));
        let (second, _) = audited(&index, &worlds::traits(), &Policy::default(), std::slice::from_ref(&first));
        for question in 0..=2 {
            let subject = Subject::of(&worlds::question(question));
            let ever = |by| line(&first, &subject, by).or(line(&second, &subject, by));
            hidden += usize::from(ever(1).is_none() || ever(3).is_none());
        }
    }
    assert_eq!(hidden, 36, "of two lines that differ by nine people, one stays hidden in both snapshots");
}

#[test]
fn answers_nobody_sees_do_not_make_two_lines_different_enough() {
    let mut both = 0;
    for seed in 0..40 {
        let mut instrument = worlds::instrument(2, 4);
        let mut year = instrument.pages[0].questions.last().unwrap().clone();
        (year.id, year.name) = (code("since"), code("since"));
        year.kind = QuestionKind::Year(Years { min: 1900, max: Some(2026) });
        instrument.pages[0].questions.push(year);
        let mut chance = Chance::new(seed);
        let recent: Vec<i16> = (0..400).map(|_| 1990 + 10 * i16::try_from(chance.below(4)).unwrap()).collect();
        // The two groups differ by ten, of whom nine gave years so rare that no table lists them.
        let people = nearly_the_same(400, 59, 69, seed);
        let release = released(&instrument, &people, |at, answers| {
            let year = if (60..69).contains(&at) { [1931, 1941, 1951][at % 3] } else { recent[at] };
            answers.insert(code("since"), Answer::Year(year));
        });
        let subject = Subject::of(&code("since"));
        assert!(line(&release, &subject, 1).is_some() || line(&release, &subject, 3).is_some(), "at least one of both is shown");
        both += usize::from(line(&release, &subject, 1).is_some() && line(&release, &subject, 3).is_some());
    }
    assert_eq!(both, 0);
}

#[test]
fn which_lines_are_hidden_does_not_tell_who_was_asked() {
    let (mut asked, mut not_asked) = ([0, 0], [0, 0]);
    for seed in 0..40 {
        let mut instrument = worlds::instrument(2, 4);
        let last = instrument.pages[0].questions.last_mut().unwrap();
        last.show_if = Some(Condition::In(worlds::question(1), vec![worlds::option(0), worlds::option(1)]));
        let people = nearly_the_same(400, 119, 120, seed);
        let release = released(&instrument, &people, |at, answers| {
            if people[at].answers[1] > 1 {
                answers.remove(&worlds::question(2));
            }
        });
        let subject = Subject::of(&worlds::question(2));
        let both = usize::from(line(&release, &subject, 1).is_some() && line(&release, &subject, 3).is_some());
        let the_one_apart = if people[119].answers[1] <= 1 { &mut asked } else { &mut not_asked };
        *the_one_apart = [the_one_apart[0] + both, the_one_apart[1] + 1];
    }
    assert!(asked[1] > 10 && not_asked[1] > 10, "{asked:?} {not_asked:?}");
    assert_eq!((asked[0], not_asked[0]), (0, 0), "both lines are shown where the one apart was not asked, or was");
}
