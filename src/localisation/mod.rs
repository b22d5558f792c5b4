//! Texts, numbers, dates and directions in every language.
