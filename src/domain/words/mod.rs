//! Free text: what people wrote or said in their own words, and what is made of it. Nothing here reads
//! or keeps texts; they come as arguments.

pub mod agreement;
pub mod code_book;
pub mod coding;
pub mod review;
pub mod text;
