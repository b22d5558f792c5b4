//! Gaps: two means on the same scale for each row, such as demand and supply, or quality as two audiences see
//! it. Rows stand by their gap, the largest first, so that it can be seen where the two change places.

use plotters::style::text_anchor::HPos;

use crate::{
    domain::disclosure::Cell,
    rendering::charts::{
        dumbbells::{Dumbbell, Ruler, dumbbells},
        lettering::NOTE,
        paired::Audiences,
        palette::GRID,
        sheet::{Sheet, Svg},
        text::{ChartText, printed},
    },
};

/// The two means of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// The means; none when withheld.
    pub means: [Option<f64>; 2],
    /// The people they are of.
    pub bases: [Cell; 2],
}

impl Gap {
    /// First minus second, as the two are printed, in tenths: so that readers can check it.
    #[must_use]
    pub fn tenths(&self) -> Option<i64> {
        let [Some(first), Some(second)] = self.means.map(|mean| mean.map(tenths)) else { return None };
        Some(first - second)
    }
}

/// Two signs on a scale from 1 to so many steps for each row, with both means and the gap beside them, sorted by the
/// gap. The options of the text are the names of the rows. Rows without a gap come last, as listed.
#[must_use]
pub fn gaps(text: &ChartText, names: Audiences<'_>, gaps: &[Gap], steps: u32) -> Svg {
    let mut places: Vec<usize> = (0..gaps.len()).collect();
    places.sort_by_key(|at| std::cmp::Reverse(gaps[*at].tenths()));
    let rows: Vec<Dumbbell<'_>> = places
        .into_iter()
        .map(|at| {
            let gap = &gaps[at];
            let print = |side: usize| Some(printed(&text.numerals.mean(gap.means[side]?), &[gap.bases[side]]));
            Dumbbell {
                label: text.option(at),
                lengths: gap.means,
                printed: [print(0), print(1)],
                difference: gap.tenths().map(|tenths| printed(&text.numerals.difference_of_means(tenths), &gap.bases)),
                clear: None,
            }
        })
        .collect();
    dumbbells(text, names, &rows, &Steps(steps.max(2)))
}

#[expect(clippy::cast_possible_truncation, reason = "means of scales are small numbers")]
fn tenths(mean: f64) -> i64 {
    (mean * 10.0).round() as i64
}

/// A scale from 1 to its last step.
struct Steps(u32);

impl Ruler for Steps {
    fn at(&self, number: f64, (from, to): (i32, i32)) -> i32 {
        let share = ((number - 1.0) / f64::from(self.0 - 1)).clamp(0.0, 1.0);
        // The signs of the first and the last step stay between the labels and the numbers.
        let (from, to) = (from + 12, to - 4);
        #[expect(clippy::cast_possible_truncation, reason = "stays on the sheet")]
        let pixel = (f64::from(from) + share * f64::from(to - from)).round() as i32;
        pixel
    }

    fn draw(&self, sheet: &Sheet, text: &ChartText, span: (i32, i32), (top, bottom): (i32, i32)) {
        for step in 1..=self.0 {
            let x = self.at(f64::from(step), span);
            sheet.line((x, top), (x, bottom), GRID, 1);
            sheet.text(&printed(&text.numerals.count(u64::from(step)), &[]), (x, bottom + 15), NOTE, HPos::Center);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_that_of_the_printed_means() {
        let gap = |first, second| Gap { means: [first, second], bases: [Cell::Shown(100); 2] }.tenths();
        assert_eq!([gap(Some(3.26), Some(2.94)), gap(Some(2.0), Some(3.3)), gap(Some(3.0), None)], [Some(4), Some(-13), None]);
    }
}
