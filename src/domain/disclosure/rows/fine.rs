//! Each row as fine as its class allows: from the least loss to the greatest, every node releases the
//! classes of the rows that are left which are large enough. What is left at the end is suppressed.
//!
//! Where answers can harm somebody, a class must also differ enough in them. A class that does not goes
//! on to coarser nodes, and as many good ones, drawn by lot, go with it: that a class was made coarser
//! must not mean that all in it gave the same answer.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::domain::{
    disclosure::rows::{Classes, Demand, Recoding, Tuples, lattice::ByLoss},
    questionnaire::scramble,
};

/// Releases classes of at least `k` rows, the finest first.
pub(super) fn fine(tuples: &Tuples, k: u64, most_nodes: usize, demands: &[Demand]) -> Recoding {
    let mut lot = demands.iter().fold(0, |lot: u64, demand| scramble(lot ^ demand.lot));
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
        if !demands.is_empty() {
            let members: Vec<(usize, u128)> =
                left.iter().copied().zip(keys.iter().copied()).filter(|(_, key)| classes.contains_key(key)).collect();
            hold_back(&mut classes, demands, &members, &mut lot);
        }
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

/// Takes out the classes that do not differ enough in one of the answers, and as many others by lot.
fn hold_back(classes: &mut Classes, demands: &[Demand], members: &[(usize, u128)], lot: &mut u64) {
    let bad: FxHashSet<u128> = demands.iter().flat_map(|demand| unmet(classes, demand, members)).collect();
    let mut good: Vec<u128> = classes.keys().copied().filter(|key| !bad.contains(key)).collect();
    good.sort_unstable();
    for _ in 0..bad.len().min(good.len()) {
        *lot = lot.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let count = u64::try_from(good.len()).unwrap_or(u64::MAX);
        let drawn = usize::try_from(scramble(*lot) % count).unwrap_or_default();
        classes.remove(&good.swap_remove(drawn));
    }
    for key in bad {
        classes.remove(&key);
    }
}

/// The classes that do not meet a demand.
fn unmet(classes: &Classes, demand: &Demand, members: &[(usize, u128)]) -> Vec<u128> {
    let mut answers: FxHashMap<u128, FxHashMap<u32, u64>> = FxHashMap::default();
    for (tuple, key) in members {
        let of_class = answers.entry(*key).or_default();
        for (answer, rows) in demand.answers_of(*tuple) {
            *of_class.entry(*answer).or_default() += rows;
        }
    }
    let is_bad = |key: &u128| !answers.get(key).is_some_and(|answers| demand.is_met(answers));
    classes.keys().copied().filter(is_bad).collect()
}
