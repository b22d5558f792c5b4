//! Free text: what in it names people, so that somebody can decide what of it may be shown.

pub mod personal_data;
