//! Pages, charts and files.

/// Protected tables drawn as charts, in every language and direction.
pub mod charts;
