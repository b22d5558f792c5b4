//! What follows from protected numbers: how exact a share is, which of two is larger, what stands where in a
//! list, and what two audiences and the talks say together. Everything here is computed from published
//! counts alone, so that it tells nothing that was not shown before.

pub mod challenges;
pub mod difference;
pub mod interval;
pub mod mean;
pub mod priority;
pub mod raking;
pub mod rank;
pub mod reach;
pub mod weighting;
