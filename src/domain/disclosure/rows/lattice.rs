//! The ways to make traits coarser, from the least loss to the greatest. Nodes are made when they are
//! asked for, so that a lattice of millions costs only what is looked at.

use std::{
    cmp::Ordering,
    collections::{BinaryHeap, HashSet},
};

use crate::domain::disclosure::rows::{Node, Tuples};

/// A node with its loss when no row is suppressed, averaged over rows and traits.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Candidate {
    pub(super) loss: f64,
    pub(super) node: Node,
}

impl Eq for Candidate {}

impl Ord for Candidate {
    /// The largest is the one to look at first: the least loss, then by the order of the traits.
    fn cmp(&self, other: &Self) -> Ordering {
        other.loss.total_cmp(&self.loss).then_with(|| other.node.cmp(&self.node))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Gives the nodes in the order of their loss.
#[derive(Debug)]
pub(super) struct ByLoss {
    losses: Vec<Vec<f64>>,
    waiting: BinaryHeap<Candidate>,
    known: HashSet<Node>,
}

impl ByLoss {
    pub(super) fn of(tuples: &Tuples) -> Self {
        let losses = tuples.level_losses();
        let mut nodes = Self { losses, waiting: BinaryHeap::new(), known: HashSet::new() };
        nodes.propose(vec![0; nodes.losses.len()].into());
        nodes
    }

    fn propose(&mut self, node: Node) {
        if self.known.insert(node.clone()) {
            let traits = self.losses.len().max(1);
            let sum: f64 = self.losses.iter().zip(&node).map(|(losses, level)| losses[usize::from(*level)]).sum();
            #[expect(clippy::cast_precision_loss, reason = "traits are few")]
            let loss = sum / traits as f64;
            self.waiting.push(Candidate { loss, node });
        }
    }
}

impl Iterator for ByLoss {
    type Item = Candidate;

    /// Making a trait coarser never loses less, so what is proposed now comes after what was given.
    fn next(&mut self) -> Option<Candidate> {
        let next = self.waiting.pop()?;
        for at in 0..next.node.len() {
            if usize::from(next.node[at]) + 1 < self.losses[at].len() {
                let mut coarser = next.node.clone();
                coarser[at] += 1;
                self.propose(coarser);
            }
        }
        Some(next)
    }
}
