//! Slopes: where the same things stand in two lists. Each line leads from its rank in the first list to that in
//! the second; what rises or falls far is thick, full or dashed, and has a triangle with the number of
//! ranks at its end. Things of the same rank stand below each other, so that no label lies on another.

use plotters::style::{RGBColor, text_anchor::HPos};

use crate::rendering::charts::{
    description::Description,
    lettering::{HEAD, LABEL, VALUE},
    paired::Audiences,
    palette::{AXIS, HAIR, QUIET},
    sheet::{Key, MARGIN, Point, Sheet, Svg, height},
    text::ChartText,
    wrapping::{label, legible},
};

/// No more lines than this can be followed by eye.
pub const MOST_SLOPES: usize = 12;
const COLUMN: i32 = 220;
const RANK: i32 = 34;
/// Behind the second list: how far something rose or fell.
const CHANGE: i32 = 54;

/// Words that only this chart has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlopeWords {
    /// A place in a list.
    pub rank: String,
    /// How many ranks something stands higher or lower in the second list.
    pub change: String,
}

/// A thing in both lists.
struct Line<'a> {
    name: &'a str,
    ranks: [Option<usize>; 2],
    /// Its place in each list as drawn.
    slots: [usize; 2],
}

/// The ranks of the same options in two lists. The options of the text are their names, in the order of `ranks`;
/// something without a rank in a list is withheld there. The lists show the [`MOST_SLOPES`] options with the better
/// rank in either list.
#[must_use]
pub fn slopes(text: &ChartText, words: &SlopeWords, lists: Audiences<'_>, ranks: &[[Option<usize>; 2]]) -> Svg {
    let lines = lines(text, ranks);
    let strong = far_ranks(lines.len());
    let wrapped = |line: &Line<'_>| {
        let lettering = if line.is_strong(strong) { VALUE } else { LABEL };
        label(line.name, lettering, COLUMN, 4)
    };
    let heads = [lists.first, lists.second].map(|name| label(name, HEAD, COLUMN + RANK, 3));
    let top = heads.iter().map(|lines| height(lines, HEAD)).max().unwrap_or(0) + 12;
    // A slot is as high as the larger of its two labels.
    let mut slots = vec![34; lines.len()];
    for line in &lines {
        for slot in line.slots {
            slots[slot] = slots[slot].max(height(&wrapped(line), LABEL) + 14);
        }
    }
    let middles: Vec<i32> = slots.iter().scan(top, |from, slot| Some(std::mem::replace(from, *from + slot) + slot / 2)).collect();
    let bottom = top + slots.iter().sum::<i32>();
    let ends = [MARGIN + COLUMN + 8 + RANK, text.width() - MARGIN - CHANGE - COLUMN - 8 - RANK];
    let key = if lines.iter().any(|line| line.ranks.contains(&None)) { Key::Withheld } else { Key::None };

    let sheet = Sheet::new(text, text.width(), bottom + 4, key, &describe(text, words, lists, &lines));
    for (side, (lines, anchor)) in heads.iter().zip([HPos::Right, HPos::Left]).enumerate() {
        sheet.lines(lines, (ends[side], top - 12 - height(lines, HEAD) / 2), HEAD, anchor);
    }
    for x in ends {
        sheet.line((x, top), (x, bottom), HAIR, 2);
    }
    // Strong lines lie above the others.
    for wanted in [false, true] {
        for line in lines.iter().filter(|line| line.is_strong(strong) == wanted) {
            let at = [0, 1].map(|side| (ends[side], middles[line.slots[side]]));
            line.draw(&sheet, text, at, wanted, &wrapped(line));
        }
    }
    sheet.finish()
}

/// So many ranks are far, where so many lines are drawn.
#[must_use]
pub fn far_ranks(lines: usize) -> usize {
    lines.div_ceil(2).max(2)
}

/// The options to show, with their slots.
fn lines<'a>(text: &'a ChartText, ranks: &[[Option<usize>; 2]]) -> Vec<Line<'a>> {
    let better = |ranks: &[Option<usize>; 2]| {
        let [one, other] = ranks.map(|rank| rank.unwrap_or(usize::MAX));
        (one.min(other), one.max(other))
    };
    let mut shown: Vec<usize> = (0..ranks.len()).filter(|at| ranks[*at] != [None, None]).collect();
    shown.sort_by_key(|at| better(&ranks[*at]));
    shown.truncate(MOST_SLOPES);
    let mut lines: Vec<Line<'a>> = shown.iter().map(|at| Line { name: text.option(*at), ranks: ranks[*at], slots: [0; 2] }).collect();
    for side in [0, 1] {
        // Things of one rank stand as in the other list, so that their lines cross no more than they must.
        let mut order: Vec<usize> = (0..lines.len()).collect();
        order.sort_by_key(|at| [side, 1 - side].map(|side| lines[*at].ranks[side].unwrap_or(usize::MAX)));
        for (slot, at) in order.into_iter().enumerate() {
            lines[at].slots[side] = slot;
        }
    }
    lines
}

impl Line<'_> {
    /// So many ranks higher in the second list; lower is below zero.
    fn change(&self) -> Option<i64> {
        let [first, second] = self.ranks.map(|rank| rank.and_then(|rank| i64::try_from(rank).ok()));
        Some(first? - second?)
    }

    fn is_strong(&self, strong: usize) -> bool {
        self.change().is_some_and(|change| usize::try_from(change.unsigned_abs()).is_ok_and(|ranks| ranks >= strong))
    }

    fn draw(&self, sheet: &Sheet, text: &ChartText, ends: [Point; 2], is_strong: bool, lines: &[String]) {
        let change = self.change();
        let is_rise = change.is_some_and(|change| change > 0);
        let colour = match (is_strong, is_rise) {
            (false, _) => AXIS,
            (true, true) => sheet.palette().first(),
            (true, false) => sheet.palette().second(),
        };
        match (change, is_strong && !is_rise) {
            (None, _) => {}
            (Some(_), true) => sheet.dashes(ends[0], ends[1], colour, 4),
            (Some(_), false) => sheet.line(ends[0], ends[1], colour, if is_strong { 4 } else { 1 }),
        }
        let lettering = if is_strong { VALUE } else { LABEL };
        for (side, (x, y)) in ends.into_iter().enumerate() {
            let away = if side == 0 { -1 } else { 1 };
            match self.ranks[side] {
                Some(rank) => {
                    sheet.disc((x, y), if is_strong { 6 } else { 4 }, if is_strong { colour } else { QUIET });
                    let rank = legible(&text.numerals.count(u64::try_from(rank).unwrap_or(u64::MAX)));
                    sheet.text(&rank, (x + away * RANK / 2 + away * 4, y), VALUE, HPos::Center);
                }
                None => sheet.swatch((x + away * RANK / 2 - 7, y)),
            }
            let anchor = if side == 0 { HPos::Right } else { HPos::Left };
            sheet.lines(lines, (x + away * (RANK + 8), y), lettering, anchor);
        }
        if let Some(change) = change.filter(|_| is_strong) {
            let (x, y) = (text.width() - MARGIN - 38, ends[1].1);
            let tip = if is_rise { -7 } else { 7 };
            triangle(sheet, (x, y), tip, colour);
            sheet.text(&legible(&text.numerals.difference(change)), (text.width() - MARGIN, y), VALUE, HPos::Right);
        }
    }
}

/// Points up or down.
fn triangle(sheet: &Sheet, (x, y): Point, tip: i32, colour: RGBColor) {
    sheet.polygon([(x - 7, y - tip * 6 / 7), (x + 7, y - tip * 6 / 7), (x, y + tip)], colour);
}

fn describe(text: &ChartText, words: &SlopeWords, lists: Audiences<'_>, lines: &[Line<'_>]) -> String {
    let mut description = Description::of(text);
    for line in lines {
        let rank = |side: usize| {
            let rank = u64::try_from(line.ranks[side]?).ok()?;
            Some(format!("{} {}", words.rank, text.numerals.count(rank)))
        };
        let change = line.change().filter(|change| *change != 0).map(|change| text.numerals.difference(change));
        let values = [(lists.first, rank(0)), (lists.second, rank(1))].into_iter();
        description.fact(line.name, values.chain(change.map(|change| (words.change.as_str(), Some(change)))));
    }
    description.end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ranks_of_a_list_are_its_order_and_ties_follow_the_other_list() {
        let text = crate::rendering::charts::tests::german_text();
        let found =
            lines(&text, &[[Some(1), Some(4)], [Some(2), Some(1)], [Some(2), Some(2)], [Some(4), None], [None, None], [Some(5), Some(2)]]);
        let slots: Vec<[usize; 2]> = found.iter().map(|line| line.slots).collect();
        assert_eq!(found.len(), 5, "what has no rank at all is not shown");
        assert_eq!(slots, [[1, 0], [0, 3], [2, 1], [4, 2], [3, 4]]);
    }

    #[test]
    fn at_most_twelve_lines_are_drawn() {
        let text = crate::rendering::charts::tests::german_text();
        let ranks: Vec<_> = (1..=20).map(|rank| [Some(rank), Some(21 - rank)]).collect();
        let found = lines(&text, &ranks);
        assert_eq!(found.len(), MOST_SLOPES);
        assert!(found.iter().all(|line| line.ranks.iter().flatten().min() <= Some(&6)));
    }
}
