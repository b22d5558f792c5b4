//! Parts of pages: plain functions from plain data to markup. Nothing here fetches anything.

pub mod desk;
pub mod figures;
pub mod frame;
pub mod problems;
pub mod question;
pub mod writing;
