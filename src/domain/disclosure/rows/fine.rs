//! Each row as fine as its class allows: from the least loss to the greatest, every node releases the
//! classes of the rows that are left which are large enough. What is left at the end is suppressed.

use crate::domain::disclosure::rows::{Classes, Recoding, Tuples, lattice::ByLoss};

/// Releases classes of at least `k` rows, the finest first.
pub(super) fn fine(tuples: &Tuples, k: u64, most_nodes: usize) -> Recoding {
    let mut recoding = Recoding { nodes: Vec::new(), of_tuple: vec![None; tuples.len()], visited: 0, is_cut_off: false };
    let mut left: Vec<usize> = (0..tuples.len()).collect();
    let mut rows_left = tuples.total();
    let mut keys = Vec::with_capacity(left.len());
    for candidate in ByLoss::of(tuples) {
        if rows_left < k {
            break;
        }
        if recoding.visited == most_nodes {
            recoding.is_cut_off = true;
            break;
        }
        recoding.visited += 1;
        let shares = tuples.shares(&candidate.node);
        keys.clear();
        keys.extend(left.iter().map(|tuple| tuples.class(&shares, *tuple)));
        let mut classes = Classes::default();
        for (tuple, key) in left.iter().zip(&keys) {
            *classes.entry(*key).or_default() += tuples.rows(*tuple);
        }
        classes.retain(|_, rows| *rows >= k);
        if classes.is_empty() {
            continue;
        }
        rows_left -= classes.values().sum::<u64>();
        let node = u32::try_from(recoding.nodes.len()).unwrap_or(u32::MAX);
        recoding.nodes.push(candidate.node);
        let mut place = 0;
        left.retain(|tuple| {
            let is_released = classes.contains_key(&keys[place]);
            place += 1;
            if is_released {
                recoding.of_tuple[*tuple] = Some(node);
            }
            !is_released
        });
    }
    recoding
}
