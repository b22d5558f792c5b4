//! Where an answer stands in the list of all answers, and its part of everything that was named. Some audiences
//! tick more than others; rank and share of mentions can be compared all the same.

use crate::domain::{analysis::interval::sum, disclosure::Cell};

/// The rank of each number, the largest first. Equal numbers share the better rank, and the next ranks are left
/// out (1, 2, 2, 4). What has no number has no rank.
#[must_use]
pub fn ranks(counts: &[Option<u64>]) -> Vec<Option<usize>> {
    let larger = |count: u64| counts.iter().flatten().filter(|other| **other > count).count();
    counts.iter().map(|count| count.map(|count| 1 + larger(count))).collect()
}

/// The share each cell has of all mentions, in per cent, rounded as shares of people are; `None` for all when one
/// is withheld or nothing was named.
#[must_use]
pub fn mentions(cells: &[Cell]) -> Vec<Option<u64>> {
    let all = sum(cells);
    cells.iter().map(|cell| cell.percent_of(all)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_numbers_share_a_rank() {
        assert_eq!(ranks(&[Some(5), Some(9), None, Some(9), Some(2)]), [Some(3), Some(1), None, Some(1), Some(4)]);
    }

    #[test]
    fn whoever_ticks_more_does_not_look_more_worried() {
        let few = [60, 30, 10].map(Cell::Shown);
        let many = [120, 60, 20].map(Cell::Shown);
        assert_eq!(mentions(&few), mentions(&many));
        assert_eq!(mentions(&few), [Some(60), Some(30), Some(10)]);
        assert_eq!(mentions(&[Cell::Shown(60), Cell::Withheld]), [None, None]);
        assert_eq!(mentions(&[Cell::Shown(0)]), [None]);
    }
}
