//! What is heard most, in the demonstration: who names what is told as the demonstration was made, on the page
//! as in the file.

use std::collections::BTreeMap;

use vielstimmig::{
    domain::{
        aggregation::Subject,
        analysis::{challenges::Direction, difference::CLEAR_POINTS, priority::Quadrant},
        disclosure::Group,
        identifiers::code,
    },
    workflows::{accounts::Role, challenges::Challenges, results::View},
};

use crate::{
    results::{demonstration, filled, ok, results, signed_in},
    support::On,
};

/// What has to come out of invented data whatever the seed is, after snapshot and noise.
#[test]
fn every_seed_tells_the_same_story() {
    let (mut told, mut wrong) = (Vec::new(), Vec::new());
    for seed in 1..=5 {
        let server = demonstration(seed);
        let process = server.engine.process("inventory").unwrap();
        for one in server.wait(server.engine.priorities(process)).unwrap() {
            for (field, expected) in [("home_mob", Quadrant::ActFirst), ("life_part", Quadrant::GoesWell)] {
                let found = one.matrix.points.iter().find(|point| point.field == code(field)).unwrap().quadrant;
                if found != Some(expected) {
                    wrong.push(format!("seed {seed}, {}: {field} is {found:?}", one.results.instrument().id));
                }
            }
        }
        let challenges = server.wait(server.engine.challenges(process)).unwrap().unwrap();
        wrong.extend(strangers_to_the_story(&challenges).into_iter().map(|what| format!("seed {seed}: {what}")));
        // A place in day care is a matter of households with small children: among them nearly as many name it as
        // among professionals.
        let table = results(&server, "survey_b").table(&Subject::of(&code("B07")), &View::by(&code("children_base"))).unwrap();
        let at = table.options().iter().position(|option| *option == "childcare_place").unwrap();
        let (_, row) = table.rows().iter().find(|(group, _)| *group == Group::One(code("under_six"))).unwrap();
        let share = i64::try_from(row.cells()[at].percent_of(row.base()).unwrap()).unwrap();
        let line = challenges.lines().iter().find(|line| line.code == code("childcare_place")).unwrap().asked.clone().unwrap();
        let professionals = i64::try_from(line.counts[0].percent_of(challenges.bases()[0]).unwrap()).unwrap();
        if 2 * (professionals - share).abs() > line.points.unwrap() {
            wrong.push(format!("seed {seed}: with children under six {share} %, professionals {professionals} %"));
        }
        told.push(format!("seed {seed}: childcare {professionals}-{share}; {}", points_of(&challenges)));
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), told.join("\n"));
}

fn points_of(challenges: &Challenges) -> String {
    let asked = challenges.lines().iter().filter_map(|line| Some((&line.code, line.asked.as_ref()?)));
    asked.map(|(code, asked)| format!("{code} {:?} {:?}", asked.points, asked.ranks)).collect::<Vec<_>>().join(", ")
}

/// What does not come out as the story says.
fn strangers_to_the_story(challenges: &Challenges) -> Vec<String> {
    let mut wrong = Vec::new();
    for line in challenges.lines() {
        let Some(asked) = &line.asked else { continue };
        let (code, points) = (line.code.as_str(), asked.points.unwrap());
        let expected = match code {
            "job_access" => Some(Direction::FeltByPeople),
            "childcare_place" | "course_access" | "mental_health" | "housing_search" | "german_level" => {
                Some(Direction::SeenByProfessionals)
            }
            _ => None,
        };
        for one_sided in [Direction::FeltByPeople, Direction::SeenByProfessionals] {
            if line.directions.contains(&one_sided) != (expected == Some(one_sided)) {
                wrong.push(format!("{code} has {points} points: {:?}", line.directions));
            }
        }
        let ranks = match code {
            "housing_search" => Some([Some(1), Some(1)]),
            "german_level" => Some([Some(2), Some(2)]),
            _ => None,
        };
        if ranks.is_some_and(|ranks| asked.ranks != ranks) {
            wrong.push(format!("{code} has the ranks {:?}", asked.ranks));
        }
        if code == "doctor_access" && !(-9..=-5).contains(&points) {
            wrong.push(format!("{code} has {points} points, more than nothing and less than {CLEAR_POINTS}"));
        }
    }
    wrong
}

#[test]
fn the_demonstration_tells_its_story() {
    let server = filled(On::Sqlite, 1_136);
    let process = server.engine.process("inventory").unwrap();
    let priorities = server.wait(server.engine.priorities(process)).unwrap();
    assert_eq!(priorities.len(), 2, "both audiences rate the fields");
    for one in &priorities {
        let quadrant = |field: &str| one.matrix.points.iter().find(|point| point.field == code(field)).unwrap().quadrant;
        let survey = &one.results.instrument().id;
        assert_eq!(quadrant("home_mob"), Some(Quadrant::ActFirst), "{survey}");
        assert_eq!(quadrant("life_part"), Some(Quadrant::GoesWell), "{survey}");
    }
    let challenges = server.wait(server.engine.challenges(process)).unwrap().unwrap();
    let directions = |challenge: &str| -> Vec<Direction> {
        let line = challenges.lines().iter().find(|line| line.code == code(challenge)).unwrap();
        line.directions.iter().copied().collect()
    };
    assert_eq!(challenges.lines()[0].code, code("housing_search"));
    assert_eq!(challenges.lines()[0].asked.as_ref().unwrap().ranks, [Some(1), Some(1)]);
    assert!(directions("job_access").contains(&Direction::FeltByPeople));
    for challenge in ["childcare_place", "course_access", "mental_health"] {
        assert!(directions(challenge).contains(&Direction::SeenByProfessionals), "{challenge}");
    }
    assert!(directions("housing_search").contains(&Direction::Shared));
    for challenge in ["office_language", "contact", "participation", "residence_status"] {
        let told = directions(challenge);
        assert!(!told.contains(&Direction::FeltByPeople) && !told.contains(&Direction::SeenByProfessionals), "{challenge}");
    }

    let mut browser = signed_in(&server, Role::Analyst);
    let link = "/desk/inventory/challenges";
    assert!(ok(&mut browser, "/desk").html().contains(&format!("href=\"{link}\"")), "the card of the process leads here");
    let page = ok(&mut browser, link).html();
    assert_eq!((page.matches("<svg").count(), page.matches("<details>").count()), (1, 1), "one chart of both audiences, with its numbers");
    let row = |page: &str, challenge: &str| {
        page.split_once(&format!("<tr id=\"{challenge}\"")).unwrap().1.split_once("</tr>").unwrap().0.to_string()
    };
    assert!(row(&page, "job_access").contains("spüren vor allem zugewanderte Menschen"));
    assert!(row(&page, "childcare_place").contains("sehen vor allem Fachkräfte"));
    assert_eq!(
        page.matches("zuerst angehen: wichtig und läuft schlecht").count(),
        priorities
            .iter()
            .map(|one| { one.matrix.points.iter().filter(|point| point.quadrant == Some(Quadrant::ActFirst)).count() })
            .sum::<usize>()
    );

    let file = ok(&mut browser, &format!("{link}/challenges.csv?language=de"));
    let mut reader = csv::Reader::from_reader(file.body.as_slice());
    let lines: Vec<BTreeMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
    assert_eq!(lines.len(), challenges.lines().len());
    for line in &lines {
        let shown = row(&page, &line["code"]);
        for survey in ["survey_a", "survey_b"] {
            assert!(shown.contains(&format!("{}\u{a0}%", line[&format!("{survey}_share")])), "{line:?} in {shown}");
        }
    }
    let ledger = server.wait(server.engine.ledger(process)).unwrap();
    let entered = ledger.entries.iter().filter(|entry| entry.object.ends_with("inventory-challenges-de.csv")).count();
    assert_eq!(entered, 2, "with the snapshot of each survey");

    let sorted = ok(&mut browser, &format!("{link}?sort=difference")).html();
    let place = |challenge: &str| sorted.find(&format!("<tr id=\"{challenge}\"")).unwrap();
    assert!(place("childcare_place") < place("contact") && place("contact") < place("job_access"));
    assert_eq!(browser.get(&format!("{link}?sort=size")).status, 404);
}

#[test]
fn with_few_answers_nothing_is_claimed() {
    let server = filled(On::Sqlite, 138);
    let process = server.engine.process("inventory").unwrap();
    for one in server.wait(server.engine.priorities(process)).unwrap() {
        let few = one.matrix.points.iter().filter(|point| point.rated_by.count().is_none_or(|people| people < 30));
        assert!(few.into_iter().all(|point| point.quadrant.is_none()));
    }
    let challenges = server.wait(server.engine.challenges(process)).unwrap().unwrap();
    let one_sided = [Direction::FeltByPeople, Direction::SeenByProfessionals];
    for line in challenges.lines().iter().filter(|line| one_sided.iter().any(|direction| line.directions.contains(direction))) {
        let points = line.asked.as_ref().unwrap().points.unwrap();
        let is_enough = challenges.bases().iter().all(|base| base.count().is_some_and(|people| people >= 30));
        assert!(points.abs() >= 10 && is_enough, "{}: {points} points", line.code);
    }
    let before = filled(On::Sqlite, 20);
    let mut browser = signed_in(&before, Role::Analyst);
    assert!(ok(&mut browser, "/desk/inventory/challenges").html().contains("Noch haben nicht beide Umfragen Ergebnisse"));
    assert_eq!(browser.get("/desk/inventory/challenges/challenges.csv").status, 404);
}
