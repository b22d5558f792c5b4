//! The rule of complements: what is left when the shown groups are taken from their total must itself be
//! large enough, or nobody. A small rest takes the next smallest group with it.

/// Groups in every combination, the last axis running fastest.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grid<'a> {
    /// Groups of each axis.
    pub sizes: &'a [usize],
    /// Axes whose groups overlap have no complements.
    pub overlapping: &'a [bool],
}

impl Grid<'_> {
    /// The places along every axis whose groups add up to a total: the axis and the places of each line.
    pub(super) fn lines(self) -> impl Iterator<Item = (usize, Vec<usize>)> {
        let cells: usize = self.sizes.iter().product();
        (0..self.sizes.len()).filter(move |axis| !self.overlapping[*axis]).flat_map(move |axis| {
            let step: usize = self.sizes[axis + 1..].iter().product();
            let size = self.sizes[axis];
            let starts = (0..cells).filter(move |place| (place / step).is_multiple_of(size));
            starts.map(move |start| (axis, (0..size).map(|group| start + group * step).collect()))
        })
    }

    /// Hides more until the hidden places of every line have at least `least` people together. A line
    /// where nothing is hidden stays as it is; an empty group counts as hidden, like a small one.
    pub(super) fn close(self, people: &[u64], hidden: &mut [bool], least: u64) {
        let mut changed = true;
        while changed {
            changed = false;
            for (_, line) in self.lines() {
                let mut rest: u64 = line.iter().filter(|place| hidden[**place]).map(|place| people[*place]).sum();
                if !line.iter().any(|place| hidden[*place]) {
                    continue;
                }
                while rest < least {
                    let open = line.iter().filter(|place| !hidden[**place]);
                    let Some(next) = open.min_by_key(|place| people[**place]) else { break };
                    hidden[*next] = true;
                    rest += people[*next];
                    changed = true;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closed(sizes: &[usize], people: &[u64], least: u64) -> Vec<bool> {
        let mut hidden: Vec<bool> = people.iter().map(|people| *people < least).collect();
        Grid { sizes, overlapping: &vec![false; sizes.len()] }.close(people, &mut hidden, least);
        hidden
    }

    #[test]
    fn a_single_small_group_takes_the_next_smallest_with_it() {
        assert_eq!(closed(&[4], &[40, 3, 12, 30], 10), [false, true, true, false]);
    }

    #[test]
    fn nobody_is_treated_like_a_few() {
        assert_eq!(closed(&[3], &[40, 0, 12], 10), [false, true, true]);
    }

    #[test]
    fn several_small_groups_that_are_enough_together_need_no_other() {
        assert_eq!(closed(&[4], &[40, 6, 5, 30], 10), [false, true, true, false]);
    }

    #[test]
    fn every_line_of_two_traits_is_closed() {
        // Rows: 30 25 3 / 40 30 22 / 50 60 28, with 20 as the least.
        let people = [30, 25, 3, 40, 30, 22, 50, 60, 28];
        let hidden = closed(&[3, 3], &people, 20);
        let grid = Grid { sizes: &[3, 3], overlapping: &[false, false] };
        for (_, line) in grid.lines() {
            let rest: u64 = line.iter().filter(|place| hidden[**place]).map(|place| people[*place]).sum();
            assert!(rest == 0 && line.iter().all(|place| !hidden[*place]) || rest >= 20, "{line:?} leaves {rest}");
        }
        assert!(hidden.iter().any(|hidden| !hidden), "{hidden:?}");
    }

    #[test]
    fn groups_that_overlap_have_no_complement() {
        let mut hidden = [false, true, false];
        Grid { sizes: &[3], overlapping: &[true] }.close(&[40, 3, 12], &mut hidden, 10);
        assert_eq!(hidden, [false, true, false]);
    }
}
