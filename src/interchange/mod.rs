//! File formats in: the process folder, from which every questionnaire comes, and rows of other
//! programs. Answers leave through `rendering`, and databases belong to `storage`.

pub mod process_folder;
pub mod row_file;
pub mod standard_hierarchies;
