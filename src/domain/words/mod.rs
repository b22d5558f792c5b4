//! Free text: what people wrote or said in their own words, what in it names people, and what is made of
//! it. Nothing here reads or keeps texts; they come as arguments.

pub mod agreement;
pub mod cluster;
pub mod code_book;
pub mod coding;
pub mod personal_data;
pub mod review;
pub mod text;
pub mod typed;
