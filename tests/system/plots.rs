//! Figures that are no chart of one question: fields of action, ranks, gaps and participation, from the
//! demonstration to the page.

use std::collections::BTreeSet;

use vielstimmig::{
    domain::figure::FigureId,
    workflows::{accounts::Role, figures::Figure},
};

use crate::{
    results::{filled, ok, signed_in},
    support::{On, TestServer},
};

fn drawn(server: &TestServer, id: &str, language: &str) -> Option<Figure> {
    let id: FigureId = id.parse().unwrap();
    server.wait(server.engine.figure("inventory", &id, &language.parse().unwrap())).unwrap()
}

/// The lines of a file, by the names of its columns.
fn lines(figure: &Figure) -> Vec<std::collections::BTreeMap<String, String>> {
    csv::Reader::from_reader(figure.csv.as_slice()).deserialize().map(Result::unwrap).collect()
}

#[test]
fn the_same_figure_has_the_same_numbers_in_every_language() {
    let server = filled(On::Sqlite, 1_136);
    let german = server.wait(server.engine.figures("inventory", &"de".parse().unwrap())).unwrap();
    for id in
        ["priorities@", "priorities@survey_b", "A09-B07.ranks", "A07-B05", "participation@survey_a", "participation@survey_b.languages"]
    {
        assert!(german.contains(&id.parse().unwrap()), "{id}");
        let figures =
            ["de", "ar", "uk", "tr", "en"].map(|language| drawn(&server, id, language).unwrap_or_else(|| panic!("{id} in {language}")));
        assert_eq!(figures.iter().map(|figure| figure.data.as_str()).collect::<BTreeSet<_>>().len(), 1, "{id}");
        assert_eq!(figures.iter().map(|figure| figure.text.title.as_str()).collect::<BTreeSet<_>>().len(), 5, "{id}");
        for figure in &figures {
            assert!(figure.table.rows.iter().all(|row| row.len() == figure.table.head.len()), "{id}");
            assert_eq!(lines(figure).len(), lines(&figures[0]).len(), "{id}");
            assert!(figure.svg.description().contains(figure.data.as_str()), "{id}: the notes are read out too");
        }
    }
    for id in ["priorities@guide_c", "priorities@.field.unknown", "survey_a.A07-A08", "participation@guide_c", "A07-B05.ranks"] {
        assert!(drawn(&server, id, "de").is_none(), "{id}");
    }
}

#[test]
fn a_field_stands_out_without_any_other_numbers() {
    let server = filled(On::Sqlite, 1_136);
    let (all, one) = (drawn(&server, "priorities@", "de").unwrap(), drawn(&server, "priorities@.field.home_mob", "de").unwrap());
    assert_eq!((all.data.as_str(), &all.csv), (one.data.as_str(), &one.csv));
    assert_ne!(all.svg, one.svg);
    let lines = lines(&all);
    assert_eq!(lines.len(), 12, "six fields of two audiences");
    for line in lines.iter().filter(|line| line["code"] == "home_mob") {
        assert_eq!(line["quadrant"], "act_first");
        let number = |column: &str| line[column].parse::<f64>().unwrap();
        assert!(number("mean_from") < number("mean") && number("mean") < number("mean_to"), "{line:?}");
        assert!(number("from") <= number("share") && number("share") <= number("to"), "{line:?}");
    }
}

#[test]
fn participation_shows_no_number_below_ten_and_hides_none_alone() {
    let server = filled(On::Sqlite, 1_136);
    for id in ["participation@survey_a", "participation@survey_b", "participation@survey_a.languages", "participation@survey_b.languages"] {
        let figure = drawn(&server, id, "de").unwrap();
        let lines = lines(&figure);
        let languages: BTreeSet<&str> = lines.iter().map(|line| line["language"].as_str()).collect();
        assert_eq!(languages.len(), if id.ends_with("languages") { 5 } else { 1 });
        for language in languages {
            let sent = || lines.iter().filter(|line| line["language"] == language).map(|line| line["sent"].as_str());
            assert!(sent().filter(|sent| !sent.is_empty()).all(|sent| sent.parse::<u64>().is_ok_and(|sent| sent >= 10 && sent % 5 == 0)));
            assert_ne!(sent().filter(|sent| sent.is_empty()).count(), 1, "{id} {language}");
        }
    }
}

#[test]
fn the_desk_shows_charts_with_their_numbers() {
    let server = filled(On::Sqlite, 1_136);
    let mut browser = signed_in(&server, Role::Analyst);
    let charts = |html: &str| (html.matches("<figure>").count(), html.matches("<details>").count());
    assert_eq!(charts(&ok(&mut browser, "/desk/inventory/survey_b").html()), (2, 2), "by day, and by week and language");
    assert_eq!(charts(&ok(&mut browser, "/desk/inventory/guide_c").html()).0, 0);
    assert_eq!(charts(&ok(&mut browser, "/desk/inventory/compare?pair=A09-B07").html()).0, 2, "shares and ranks");
    assert_eq!(charts(&ok(&mut browser, "/desk/inventory/compare?pair=A07-B05").html()).0, 3, "means of both, ratings of each");
    assert_eq!(ok(&mut browser, "/desk/inventory/compare/A07-B05.png?language=ar").header("content-type"), Some("image/png"));
    let arabic = ok(&mut browser, "/desk/inventory/challenges?language=ar").html();
    assert!(arabic.contains("lang=\"ar\" dir=\"rtl\""));
}
