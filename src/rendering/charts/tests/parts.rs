//! What belongs to panels and to parts of a whole alone.

use super::{
    content, german,
    tables::{by_group, scale},
    texts,
};
use crate::{
    domain::{disclosure::PublishableTable, identifiers::code},
    rendering::charts::{Composed, composition, panels},
};

#[test]
fn groups_in_brackets_have_no_panel() {
    let svg = panels(&german().text(), &by_group(), &[]).unwrap();
    let drawn: Vec<String> = texts(&svg).iter().map(content).collect();
    assert!(drawn.iter().any(|text| text.contains("Arbeit und Ausbildung")));
    assert!(!svg.as_str().contains(german().text().rows[3].as_str()), "26 people stand in brackets");
    let few = PublishableTable::invented("B07", Some(40), &[(code("yes"), 30)], &[(code("small"), 20, vec![12])]);
    assert!(panels(&german().text(), &few, &[]).is_none());
}

#[test]
fn parts_fill_the_bar_and_keep_their_numbers() {
    let table = scale([42, 96, 120, 98, 34]);
    let options = german().scale_text().options;
    let svg = composition(&german().scale_text(), &[Composed { title: String::new(), options, table: &table }]);
    let drawn: Vec<String> = texts(&svg).iter().map(content).collect();
    for share in ["11\u{a0}%", "25\u{a0}%", "31\u{a0}%", "9\u{a0}%"] {
        assert!(drawn.iter().any(|text| text == share), "{share} in {drawn:?}");
    }
    let few = scale([2, 88, 90, 84, 30]);
    let withheld = composition(&german().scale_text(), &[Composed { title: String::new(), options: Vec::new(), table: &few }]);
    assert!(!withheld.as_str().contains("\u{a0}%"), "a part would be told by the others");
}
