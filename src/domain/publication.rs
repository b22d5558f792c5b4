//! What of a process is public: the figures an organiser chose, and the snapshots their numbers come from. Both
//! stay as they are until somebody publishes anew or takes everything back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{
    figure::{FigureId, Fingerprint},
    identifiers::InstrumentId,
};

/// What is public of a process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// The snapshot of each instrument that had one.
    pub snapshots: BTreeMap<InstrumentId, u8>,
    /// The figures, in the order of the questionnaires.
    pub figures: Vec<PublishedFigure>,
}

/// A public figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedFigure {
    /// What it shows.
    pub id: FigureId,
    /// The mark of its numbers. A figure whose numbers have another one is not the one that was published.
    pub data: Fingerprint,
}

impl Publication {
    /// The figure as it was published; `None` when it is not public.
    #[must_use]
    pub fn figure(&self, id: &FigureId) -> Option<&PublishedFigure> {
        self.figures.iter().find(|figure| figure.id == *id)
    }
}
