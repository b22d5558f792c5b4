//! One function for each thing a person does.

pub mod synthetic;
