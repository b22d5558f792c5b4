//! Pages, charts and files.
