//! Pages, charts and files.

pub mod charts;
