//! Pages, charts and files. Knows `domain` and `localisation`; no database, no HTTP, no clock.

pub mod archive;
pub mod assets;
pub mod charts;
pub mod components;
pub mod documents;
pub mod exports;
pub mod labels;
pub mod pages;
