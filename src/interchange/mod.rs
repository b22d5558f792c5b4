//! File formats in and out. So far the process folder, from which every questionnaire comes; answers
//! leave through `rendering`, and databases belong to `storage`.

pub mod process_folder;
