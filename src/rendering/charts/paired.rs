//! The same options asked of two audiences: two signs on one line for each option, with both shares
//! and the difference beside them.

use crate::{
    domain::{analysis::difference::points, disclosure::PublishableTable, identifiers::OptionCode},
    rendering::charts::{
        bars::Scale,
        dumbbells::{Dumbbell, Ruler, dumbbells},
        sheet::{Sheet, Svg},
        text::{ChartText, Order, length, printed},
    },
};

/// The names of the two audiences of a mirror question, with their numbers of people if wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Audiences<'a> {
    /// Drawn as a disc.
    pub first: &'a str,
    /// Drawn as a diamond.
    pub second: &'a str,
}

/// Differences that stand out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clear<'a> {
    /// The options.
    pub options: &'a [OptionCode],
    /// What is said of them.
    pub word: &'a str,
}

/// Pairs of signs for the totals of two tables, in per cent of each base. Options are matched by code;
/// those that only one audience was offered are left out. Sorting goes by the larger shown share. The
/// difference is that of the two printed percentages; a clear one is bold.
#[must_use]
pub fn paired(
    text: &ChartText,
    audiences: Audiences<'_>,
    first: &PublishableTable,
    second: &PublishableTable,
    order: Order<'_>,
    clear: Clear<'_>,
) -> Svg {
    let word = |at: usize| clear.options.contains(&first.options()[at]).then_some(clear.word);
    let matched = |at: usize| second.options().iter().position(|code: &OptionCode| code == &first.options()[at]);
    let larger = |at: usize| {
        let pair = pair(text, first, at, second, matched(at)?);
        pair.lengths.into_iter().flatten().reduce(f64::max)
    };
    let places = order.places(first, larger);
    let pairs: Vec<Dumbbell<'_>> =
        places.into_iter().filter_map(|at| Some(Dumbbell { clear: word(at), ..pair(text, first, at, second, matched(at)?) })).collect();
    let scale = Scale::over(pairs.iter().flat_map(|pair| pair.lengths).flatten());
    dumbbells(text, audiences, &pairs, &scale)
}

fn pair<'a>(text: &'a ChartText, first: &PublishableTable, place: usize, second: &PublishableTable, other: usize) -> Dumbbell<'a> {
    let cells = [(first.total().cells()[place], first.total().base()), (second.total().cells()[other], second.total().base())];
    let (counts, bases) = (cells.map(|(count, _)| count), cells.map(|(_, base)| base));
    let are_shown = cells.iter().all(|(count, base)| count.percent_of(*base).is_some());
    let difference = match points(counts, bases) {
        Some(points) => Some(printed(&text.numerals.difference(points), &bases)),
        // Nobody, or very few: there is no difference to tell, and nothing is withheld.
        None => are_shown.then(|| "–".to_string()),
    };
    Dumbbell {
        label: text.option(place),
        lengths: cells.map(|(cell, base)| length(cell, base)),
        printed: cells.map(|(cell, base)| text.share(cell, base)),
        difference,
        clear: None,
    }
}

impl Ruler for Scale {
    fn at(&self, number: f64, span: (i32, i32)) -> i32 {
        self.at(number, span)
    }

    fn draw(&self, sheet: &Sheet, text: &ChartText, span: (i32, i32), rows: (i32, i32)) {
        self.draw(sheet, text, span, rows);
    }
}
