//! File formats: the process folder, from which every questionnaire comes, rows of other programs,
//! coded texts for them, translations from spreadsheets, and the envelope for files that one person may open.
//! Answers leave through `rendering`, and databases belong to `storage`.

pub mod age;
pub mod personal_data;
pub mod process_folder;
pub mod refi_qda;
pub mod row_file;
pub mod standard_hierarchies;
pub mod translation_table;
