//! Style sheets, the script for interviewers and the fonts for staff pages: each served under a name
//! that contains a fingerprint of its content, so that browsers may keep it for ever.

use std::{borrow::Cow, sync::LazyLock};

use sha2::{Digest, Sha256};

/// A file that pages refer to.
#[derive(Debug)]
pub struct Asset {
    /// Its address, `/assets/<name>.<fingerprint>.<ending>`.
    pub path: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its content.
    pub bytes: Cow<'static, [u8]>,
}

impl Asset {
    fn new(name: &str, ending: &str, media_type: &'static str, bytes: Cow<'static, [u8]>) -> Self {
        let digest = Sha256::digest(&bytes);
        let fingerprint = digest.iter().take(6).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        Self { path: format!("/assets/{name}.{fingerprint:012x}.{ending}"), media_type, bytes }
    }
}

/// The sheet of respondent and public pages.
pub static PAGE_CSS: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("page", "css", "text/css; charset=utf-8", Cow::Borrowed(include_bytes!("assets/page.css"))));
/// What staff pages need beyond [`PAGE_CSS`].
pub static DESK_CSS: LazyLock<Asset> = LazyLock::new(|| {
    let sheet = include_str!("assets/desk.css").replace("CHART_FONT_BOLD", &CHART_FONT_BOLD.path).replace("CHART_FONT", &CHART_FONT.path);
    Asset::new("desk", "css", "text/css; charset=utf-8", Cow::Owned(sheet.into_bytes()))
});
/// What pages of published results need beyond [`PAGE_CSS`].
pub static RESULTS_CSS: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("results", "css", "text/css; charset=utf-8", Cow::Borrowed(include_bytes!("assets/results.css"))));
/// Saves what interviewers type while they type.
pub static AUTOSAVE_JS: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("autosave", "js", "text/javascript; charset=utf-8", Cow::Borrowed(include_bytes!("assets/autosave.js"))));
/// The font charts are drawn with, for staff pages.
pub static CHART_FONT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("chart-sans", "woff2", "font/woff2", Cow::Borrowed(include_bytes!("fonts/ChartSans-Regular.woff2"))));
/// The same in bold.
pub static CHART_FONT_BOLD: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("chart-sans-bold", "woff2", "font/woff2", Cow::Borrowed(include_bytes!("fonts/ChartSans-Bold.woff2"))));

/// The asset at this address.
#[must_use]
pub fn find(path: &str) -> Option<&'static Asset> {
    let all: [&'static LazyLock<Asset>; 6] = [&PAGE_CSS, &DESK_CSS, &RESULTS_CSS, &AUTOSAVE_JS, &CHART_FONT, &CHART_FONT_BOLD];
    all.into_iter().map(|asset| &**asset).find(|asset| asset.path == path)
}
