//! Rows that may leave: traits are made coarser until every combination of them is shared by at least k
//! rows (k-anonymity; Samarati and Sweeney 1998). Which level is chosen depends on traits alone,
//! not on answers, so that knowing the method tells nothing about who is which row.
//!
//! What a class says about the answers of its rows is measured ([`Diversity`]) and, in fine mode, kept
//! within bounds where answers can harm somebody ([`Demand`]).
//!
//! The notion of a class is the strict one: coarse values and stars are values like others, and any
//! tool that counts equal rows finds the k that is promised. What may stand together in one row is decided
//! in [`release`].

mod diversity;
mod fine;
mod global;
mod hierarchy;
mod lattice;
mod measure;
mod refusal;
pub mod release;
#[cfg(test)]
mod tests;
mod tuples;

use rustc_hash::FxHashMap;

pub use self::{
    diversity::{Demand, Diversity},
    hierarchy::{Hierarchy, HierarchyProblem},
    measure::{Measures, Risk, TraitMeasures},
    refusal::{Advice, Refusal, RowPolicy, recode},
    tuples::{TooManyCombinations, Tuples, TuplesBuilder},
};

use self::refusal::advice;
pub(in crate::domain::disclosure) use self::tuples::float;

/// A number of rows as a part of a quotient; exact below 2^53.
#[must_use]
pub fn as_share(rows: u64) -> f64 {
    float(rows)
}

/// How traits are made coarser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// One level for each trait, the same in all rows; the one with the least loss.
    Global,
    /// Each row as fine as its class allows.
    Fine,
}

impl Mode {
    /// Its name on the command line and in reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::Fine => "fine",
        }
    }

    /// The k that is taken unless another is asked for: classes of single rows are easier to find, so
    /// the fine mode asks for larger ones.
    #[must_use]
    pub fn usual_k(self) -> u64 {
        match self {
            Self::Global => 5,
            Self::Fine => 10,
        }
    }
}

/// A level for each trait.
pub(crate) type Node = Box<[u8]>;

/// At which levels each combination of traits is released, or that it is not.
#[derive(Clone, Debug)]
pub struct Recoding {
    /// The nodes that are used.
    nodes: Vec<Node>,
    /// For each combination the place of its node; `None`: suppressed.
    of_tuple: Vec<Option<u32>>,
    /// Nodes looked at.
    pub(crate) visited: usize,
    /// Whether the search was ended before its end.
    pub(crate) is_cut_off: bool,
}

impl Recoding {
    /// The levels at which a combination is released; `None` when it is suppressed.
    #[must_use]
    pub fn levels(&self, tuple: usize) -> Option<&[u8]> {
        self.of_tuple[tuple].map(|node| &*self.nodes[node as usize])
    }

    /// How many nodes of the lattice were looked at, and whether more would have had to be.
    #[must_use]
    pub fn search(&self) -> (usize, bool) {
        (self.visited, self.is_cut_off)
    }
}

/// Classes of combinations at a node.
type Classes = FxHashMap<u128, u64>;
