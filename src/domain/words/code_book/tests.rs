//! Promises about code books: nothing that was coded gets lost, and nothing that was changed is forgotten.

use proptest::prelude::*;

use super::*;
use crate::domain::interviews::TopicGroup;

fn by(at: i64) -> Signature {
    Signature { at, account: "anna".into() }
}

fn new(id: &str, parent: Option<&str>) -> NewCode {
    let text = |what: &str| format!("{what} of {id}");
    NewCode { id: code(id), name: id.to_uppercase(), parent: parent.map(code), definition: text("definition"), example: text("example") }
}

/// Housing with rent and noise, work with permit, health alone; all in use.
fn book() -> CodeBook {
    let codes = [("housing", None), ("rent", Some("housing")), ("noise", Some("housing")), ("work", None), ("permit", Some("work"))];
    codes
        .iter()
        .chain([&("health", None)])
        .fold(CodeBook::default(), |book, (id, parent)| book.add(new(id, *parent), by(1)).unwrap().take_into_use(&code(id), by(2)).unwrap())
}

fn names_below(book: &CodeBook, parent: Option<&str>) -> Vec<String> {
    let parent = parent.map(code);
    book.below(parent.as_ref()).map(|code| code.name.clone()).collect()
}

#[test]
fn a_code_needs_a_name_a_definition_and_an_example() {
    let empty = CodeBook::default();
    assert_eq!(empty.add(NewCode { name: " ".into(), ..new("a", None) }, by(1)), Err(Refused::NoName));
    let proposed = empty.add(NewCode { example: " ".into(), ..new("a", None) }, by(1)).unwrap();
    assert_eq!(proposed.codes()[0].state, CodeState::Proposed);
    assert_eq!(proposed.take_into_use(&code("a"), by(2)), Err(Refused::NoDefinition));
    let described = proposed.describe(&code("a"), "what it is", "so ein Satz", by(2)).unwrap();
    let used = described.take_into_use(&code("a"), by(3)).unwrap();
    assert_eq!(used.codes()[0].state, CodeState::InUse);
    assert_eq!(used.take_into_use(&code("a"), by(3)), Err(Refused::InUse(code("a"))));
    assert_eq!(used.describe(&code("a"), "", "so ein Satz", by(4)), Err(Refused::NoDefinition));
    assert_eq!(used.add(new("a", None), by(4)), Err(Refused::IdTaken(code("a"))));
    assert_eq!(used.add(NewCode { name: "a".into(), ..new("b", None) }, by(4)), Err(Refused::NameTaken(code("a"))));
}

#[test]
fn there_are_two_levels() {
    let book = book();
    assert_eq!(book.add(new("stairs", Some("noise")), by(3)), Err(Refused::ThirdLevel));
    assert_eq!(book.add(new("stairs", Some("garden")), by(3)), Err(Refused::NoSuchCode(code("garden"))));
    assert_eq!(book.move_below(&code("work"), Some(&code("housing")), by(3)), Err(Refused::ThirdLevel));
    assert_eq!(book.move_below(&code("health"), Some(&code("health")), by(3)), Err(Refused::ThirdLevel));
    let moved = book.move_below(&code("health"), Some(&code("work")), by(3)).unwrap();
    assert_eq!(names_below(&moved, Some("work")), ["PERMIT", "HEALTH"]);
    let back = moved.move_below(&code("health"), None, by(4)).unwrap();
    assert_eq!(names_below(&back, None), ["HOUSING", "WORK", "HEALTH"]);
    let twin = book.add(NewCode { name: "Rent".into(), ..new("twin", Some("work")) }, by(3)).unwrap();
    assert_eq!(twin.move_below(&code("twin"), Some(&code("housing")), by(3)), Err(Refused::NameTaken(code("rent"))));
}

#[test]
fn a_new_name_keeps_the_code_and_the_old_name_is_remembered() {
    let renamed = book().rename(&code("noise"), "  Lärm ", by(9)).unwrap();
    assert_eq!(renamed.code(&code("noise")).unwrap().name, "Lärm");
    let last = renamed.history().last().unwrap();
    assert_eq!(last.kind, ChangeKind::Renamed { code: code("noise"), from: "NOISE".into(), to: "Lärm".into() });
    assert_eq!((last.by.at, last.by.account.as_str()), (9, "anna"));
    assert_eq!(renamed.rename(&code("noise"), "rent", by(9)), Err(Refused::NameTaken(code("rent"))));
    assert!(renamed.rename(&code("noise"), "LÄRM", by(9)).is_ok(), "its own name in other letters");
}

#[test]
fn merged_codes_lead_to_the_one_they_became() {
    let book = book();
    let once = book.merge(&code("housing"), &code("work"), by(3)).unwrap();
    assert_eq!(names_below(&once, Some("work")), ["RENT", "NOISE", "PERMIT"]);
    let twice = once.merge(&code("work"), &code("health"), by(4)).unwrap();
    for id in ["housing", "work", "health"] {
        assert_eq!(twice.resolve(&code(id)).unwrap().id, code("health"), "{id}");
    }
    assert_eq!(names_below(&twice, None), ["HEALTH"]);
    assert_eq!(twice.resolve_all([&code("housing"), &code("work"), &code("gone")]), BTreeSet::from([code("health")]));
    assert_eq!(twice.with_parents(&BTreeSet::from([code("rent")])), BTreeSet::from([code("rent"), code("health")]));
    assert_eq!(twice.merge(&code("health"), &code("housing"), by(5)), Err(Refused::NoSuchCode(code("housing"))), "no circle");
    assert_eq!(book.merge(&code("housing"), &code("noise"), by(5)), Err(Refused::IntoItself));
    assert_eq!(book.merge(&code("housing"), &code("housing"), by(5)), Err(Refused::IntoItself));
    let into_second_level = book.merge(&code("housing"), &code("permit"), by(5)).unwrap();
    assert_eq!(names_below(&into_second_level, Some("work")), ["RENT", "NOISE", "PERMIT"]);
    let proposed = book.add(new("idea", None), by(5)).unwrap();
    assert_eq!(proposed.merge(&code("health"), &code("idea"), by(6)), Err(Refused::StillProposed(code("idea"))));
    assert!(proposed.merge(&code("idea"), &code("health"), by(6)).is_ok());
    let twin = book.add(NewCode { name: "Permit".into(), ..new("twin", Some("housing")) }, by(5)).unwrap();
    assert_eq!(twin.merge(&code("housing"), &code("work"), by(6)), Err(Refused::NameTaken(code("permit"))));
}

#[test]
fn everything_can_be_taken_back_one_by_one_down_to_the_start() {
    let book = book();
    let merged = book.rename(&code("rent"), "Miete", by(3)).unwrap().merge(&code("housing"), &code("work"), by(4)).unwrap();
    let mut back = merged.undo(by(5)).unwrap();
    assert_eq!(names_below(&back, Some("housing")), ["Miete", "NOISE"]);
    back = back.undo(by(6)).unwrap();
    assert_eq!(back.codes(), book.codes());
    assert_eq!(back.history().len(), merged.history().len() + 2, "what was taken back stays in the history");
    for _ in 0..book.history().len() {
        back = back.undo(by(7)).unwrap();
    }
    assert!(back.codes().is_empty());
    assert_eq!(back.undo(by(8)), Err(Refused::NothingToUndo));
    assert_eq!(back.add(new("rent", None), by(9)), Err(Refused::IdTaken(code("rent"))), "an identifier has one meaning for ever");
    assert_eq!(back.next_id(), code("c1"));
    let again = back.add(new("c1", None), by(9)).unwrap();
    assert_eq!(again.next_id(), code("c2"));
    assert!(again.undo(by(10)).unwrap().codes().is_empty());
}

#[test]
fn a_book_is_kept_as_it_is_and_a_damaged_one_is_refused() {
    let book = book().merge(&code("housing"), &code("work"), by(3)).unwrap();
    let kept = serde_json::to_value(&book).unwrap();
    assert_eq!(serde_json::from_value::<CodeBook>(kept.clone()).unwrap(), book);
    for (path, value) in [
        ("/codes/1/parent", serde_json::json!("garden")),
        ("/codes/1/parent", serde_json::json!("permit")),
        ("/codes/1/id", serde_json::json!("work")),
        ("/codes/1/name", serde_json::json!("")),
        ("/codes/1/example", serde_json::json!("")),
        ("/codes/0/state/merged", serde_json::json!("housing")),
        ("/codes/0/state/merged", serde_json::json!("garden")),
    ] {
        let mut damaged = kept.clone();
        *damaged.pointer_mut(path).unwrap() = value;
        assert!(serde_json::from_value::<CodeBook>(damaged).is_err(), "{path}");
    }
}

#[test]
fn a_book_starts_with_what_the_process_asks() {
    let topics = |codes: &[&str]| codes.iter().map(|id| (code(id), format!("need-{id}"))).collect();
    let groups = [
        TopicGroup { field: Some(code("housing")), topics: topics(&["rent", "noise"]) },
        TopicGroup { field: Some(code("work")), topics: topics(&["permit", "work"]) },
        TopicGroup { field: None, topics: topics(&["time"]) },
    ];
    let book = CodeBook::of_topics(&groups, |heading| match heading {
        Heading::Field(field) => Wording { name: format!("Feld {field}"), ..Wording::default() },
        Heading::Cross => Wording { name: "Übergreifend".into(), ..Wording::default() },
        Heading::Topic("need-rent") => Wording { name: "Miete".into(), definition: "Kosten".into(), example: "zu teuer".into() },
        Heading::Topic(_) => Wording::default(),
    });
    assert_eq!(names_below(&book, None), ["Feld housing", "Feld work", "Übergreifend"]);
    assert_eq!(names_below(&book, Some("housing")), ["Miete", "noise"]);
    // A topic with the code of its field keeps it.
    assert_eq!(names_below(&book, Some("group_1")), ["permit", "work"]);
    assert_eq!(book.code(&code("rent")).unwrap().state, CodeState::InUse);
    assert_eq!(book.code(&code("noise")).unwrap().state, CodeState::Proposed);
    assert_eq!(book.undo(by(1)), Err(Refused::NothingToUndo));
    let kept = serde_json::to_string(&book).unwrap();
    assert_eq!(serde_json::from_str::<CodeBook>(&kept).unwrap(), book);
}

/// Any change, as numbers.
fn changed(book: &CodeBook, (kind, one, other): (u8, usize, usize), at: i64) -> Result<CodeBook, Refused> {
    let pick = |number: usize| book.codes().get(number % (book.codes().len() + 1)).map(|code| code.id.clone());
    let id = |number| pick(number).unwrap_or_else(|| code("nowhere"));
    match kind {
        0 | 1 => book.add(NewCode { id: book.next_id(), parent: pick(one), ..new(&format!("x{other}"), None) }, by(at)),
        2 => book.rename(&id(one), &format!("x{other}"), by(at)),
        3 => book.describe(&id(one), &"d".repeat(other % 2), "e", by(at)),
        4 => book.take_into_use(&id(one), by(at)),
        5 => book.merge(&id(one), &id(other), by(at)),
        6 => book.move_below(&id(one), pick(other).as_ref(), by(at)),
        _ => book.undo(by(at)),
    }
}

proptest! {
    #[test]
    fn no_change_breaks_a_book_and_each_can_be_taken_back(steps in prop::collection::vec((0..8_u8, 0..12_usize, 0..12_usize), 1..60)) {
        let mut book = CodeBook::default();
        for (step, at) in steps.into_iter().zip(1..) {
            let Ok(next) = changed(&book, step, at) else { continue };
            let kept = serde_json::to_string(&next).unwrap();
            prop_assert_eq!(&serde_json::from_str::<CodeBook>(&kept).unwrap(), &next);
            if step.0 < 7 {
                let back = next.undo(by(at)).unwrap();
                prop_assert_eq!(back.codes(), book.codes());
                prop_assert!(book.codes().iter().all(|code| next.resolve(&code.id).is_some()));
            }
            book = next;
        }
    }
}

#[test]
fn whoever_has_not_seen_a_change_is_told() {
    let book = book();
    let (rent, noise) = (code("rent"), code("noise"));
    let seen = book.changes_of(&rent);
    assert_eq!(seen, 2, "added, taken into use");
    let other = book.rename(&noise, "Lärm", by(3)).unwrap();
    assert_eq!(other.check_seen(&rent, seen), Ok(()), "what happens to other codes does not matter");
    let renamed = other.rename(&rent, "Miete", by(4)).unwrap();
    assert_eq!(renamed.check_seen(&rent, seen), Err(Refused::Meanwhile));
    let undone = renamed.undo(by(5)).unwrap();
    assert_eq!(undone.changes_of(&rent), seen + 2, "taking back is a change as well");
    let merged = undone.merge(&noise, &rent, by(6)).unwrap();
    assert_eq!(merged.changes_of(&rent), seen + 3);
    assert_eq!(merged.changes_of(&code("health")), 2);
}
