//! The shipped inventory and its parameters, as the tests of this folder need them.

use std::path::Path;

use crate::{domain::questionnaire::Process, interchange::process_folder, workflows::synthetic::Parameters};

/// The process with its instruments A to D.
pub(super) fn inventory() -> Process {
    let folder = process_folder::load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/surveys/inventory")));
    folder.unwrap_or_else(|problems| panic!("{problems:#?}")).process
}

/// Its parameters.
pub(super) fn parameters() -> Parameters {
    let text = include_str!("../../../surveys/inventory/demo.toml");
    Parameters::parse(text).unwrap_or_else(|problems| panic!("{}", problems.join("\n")))
}
