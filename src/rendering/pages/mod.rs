//! One file for each page or family of pages. A page function takes exactly what the page shows.

pub mod answering;
pub mod desk;
pub mod detached;
pub mod entrance;
pub mod notices;
pub mod numbers;
pub mod published;
pub mod row_report;
pub mod staff;
pub mod talks;
