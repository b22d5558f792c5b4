//! One level for each trait, the same in all rows, with the least loss of all that suppress few enough
//! rows: the optimum of full-domain generalisation (Sweeney 2002; El Emam et al. 2009 for the search in
//! the lattice). Ties go to the node that comes first in the order of the traits.

use rustc_hash::FxHashMap;

use crate::domain::disclosure::rows::{Hierarchy, Node, Recoding, Tuples, lattice::ByLoss, tuples::float};

/// The best node: classes of at least `k` rows after at most `most_suppressed` rows were taken out.
/// `None` when even the coarsest node does not do, which happens only with fewer than `k` rows.
pub(super) fn global(tuples: &Tuples, k: u64, most_suppressed: u64, most_nodes: usize) -> Option<Recoding> {
    let mut best: Option<(f64, Node)> = None;
    let (mut visited, mut is_cut_off) = (0, false);
    for candidate in ByLoss::of(tuples) {
        // Suppression only adds to the loss, so no later node can be better.
        if best.as_ref().is_some_and(|(loss, _)| candidate.loss >= *loss) {
            break;
        }
        if visited == most_nodes {
            is_cut_off = true;
            break;
        }
        visited += 1;
        if let Some(loss) = loss_of(tuples, &candidate.node, k, most_suppressed)
            && best.as_ref().is_none_or(|(least, _)| loss < *least)
        {
            best = Some((loss, candidate.node));
        }
    }
    let node = match best {
        Some((_, node)) => node,
        None if is_cut_off => coarsest(tuples),
        None => return None,
    };
    let of_tuple = released(tuples, &node, k);
    Some(Recoding { nodes: vec![node], of_tuple, visited, is_cut_off })
}

fn coarsest(tuples: &Tuples) -> Node {
    tuples.hierarchies().iter().map(|hierarchy| hierarchy.depth() - 1).collect()
}

/// The loss of a node, suppressed rows counting 1; `None` when too many are suppressed.
fn loss_of(tuples: &Tuples, node: &Node, k: u64, most_suppressed: u64) -> Option<f64> {
    let shares = tuples.shares(node);
    let mut classes: FxHashMap<u128, (u64, usize)> = FxHashMap::default();
    for tuple in 0..tuples.len() {
        classes.entry(tuples.class(&shares, tuple)).or_insert((0, tuple)).0 += tuples.rows(tuple);
    }
    let suppressed: u64 = classes.values().map(|(rows, _)| *rows).filter(|rows| *rows < k).sum();
    if suppressed > most_suppressed || suppressed == tuples.total() {
        return None;
    }
    let mut lost = vec![0_u64; node.len()];
    for (rows, tuple) in classes.into_values().filter(|(rows, _)| *rows >= k) {
        for (at, ((lost, hierarchy), level)) in lost.iter_mut().zip(tuples.hierarchies()).zip(node).enumerate() {
            *lost += hierarchy.lost(*level, tuples.leaf(at, tuple)) * rows;
        }
    }
    let of_trait = |(hierarchy, lost): (&Hierarchy, u64)| tuples.mean_loss(hierarchy, lost + suppressed * hierarchy.most_lost());
    let sum: f64 = tuples.hierarchies().iter().zip(lost).map(of_trait).sum();
    Some(sum / float(u64::try_from(node.len()).unwrap_or(u64::MAX)))
}

fn released(tuples: &Tuples, node: &Node, k: u64) -> Vec<Option<u32>> {
    let shares = tuples.shares(node);
    let classes: Vec<u128> = (0..tuples.len()).map(|tuple| tuples.class(&shares, tuple)).collect();
    let mut rows = super::Classes::default();
    for (tuple, class) in classes.iter().enumerate() {
        *rows.entry(*class).or_default() += tuples.rows(tuple);
    }
    classes.iter().map(|class| (rows[class] >= k).then_some(0)).collect()
}
