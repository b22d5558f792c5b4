//! `[theme]` of `process.toml`: the colours of charts and the logo of the office. A colour is taken only if it
//! can be seen on paper, written on, and told apart in grey; a message says how far it fails and which shade
//! of it would pass.

use crate::{
    domain::questionnaire::{Colour, Colours, LIGHTNESS_APART, MARK_CONTRAST, PAPER, TEXT_CONTRAST, Theme},
    interchange::process_folder::{
        FolderFiles,
        definition::logo,
        toml_file::{Table, Value},
    },
};

const KEYS: &[&str] = &["first_audience", "second_audience", "accent", "logo"];
const EXAMPLE: &str = "{ accent = \"#175c92\" }";

/// Reads the table; what is wrong is reported and replaced by what is shipped.
pub(super) fn read(table: &Table<'_>, files: &FolderFiles) -> Theme {
    let Some(table) = table.get("theme").and_then(|value| value.table("theme", KEYS, EXAMPLE)) else { return Theme::default() };
    let shipped = Colours::default();
    let read = |key: &str, shipped: Colour| match table.get(key) {
        None => (shipped, true),
        Some(value) => colour(&value).map_or((shipped, false), |colour| (colour, true)),
    };
    let (first, sure_first) = read("first_audience", shipped.first);
    let (second, sure_second) = read("second_audience", shipped.second);
    let (accent, _) = read("accent", shipped.accent);
    if sure_first && sure_second {
        check_apart(&table, first, second);
    }
    Theme { colours: Colours { first, second, accent }, logo: table.get("logo").and_then(|value| logo::read(&value, files)) }
}

/// A colour that can be seen and written on.
fn colour(value: &Value<'_>) -> Option<Colour> {
    let text = value.text()?;
    let Some(colour) = Colour::parse(text) else {
        value.report(format!("`{text}` is no colour; write `#` and six hexadecimal digits, for example `{} = \"#175c92\"`", value.key));
        return None;
    };
    let (mark, written) = (colour.contrast(PAPER), colour.text_contrast());
    let fault = if mark < MARK_CONTRAST {
        format!("has a contrast of {} to white paper and needs {}", ratio(mark), ratio(MARK_CONTRAST))
    } else if written < TEXT_CONTRAST {
        format!(
            "carries neither white nor dark text: the better of them has a contrast of {} and needs {}",
            ratio(written),
            ratio(TEXT_CONTRAST)
        )
    } else {
        return Some(colour);
    };
    let shade = colour.nearest_shade(is_seen).map(|shade| format!("; its shade {shade} would pass"));
    value.report(format!("`{}` {text} {fault}{}", value.key, shade.unwrap_or_default()));
    None
}

fn is_seen(colour: Colour) -> bool {
    colour.contrast(PAPER) >= MARK_CONTRAST && colour.text_contrast() >= TEXT_CONTRAST
}

/// In a copy in grey only lightness tells the audiences apart.
fn check_apart(table: &Table<'_>, first: Colour, second: Colour) {
    let apart = |one: Colour, other: Colour| (one.lightness() - other.lightness()).abs();
    if apart(first, second) >= LIGHTNESS_APART {
        return;
    }
    let shade = |changed: Colour, kept: Colour| changed.nearest_shade(|shade| is_seen(shade) && apart(shade, kept) >= LIGHTNESS_APART);
    let (key, other, shade) = match (table.get("second_audience"), table.get("first_audience")) {
        (Some(_), _) => ("second_audience", "first_audience", shade(second, first)),
        _ => ("first_audience", "second_audience", shade(first, second)),
    };
    let at = table.get(key).map_or_else(|| table.spot(), |value| value.spot());
    let shade = shade.map(|shade| format!("; {shade} would pass for `{key}`")).unwrap_or_default();
    table.report_at(
        &at,
        format!(
            "`{key}` and `{other}` cannot be told apart in grey: their lightness differs by {:.0} of 100 and must by {LIGHTNESS_APART:.0}{shade}",
            apart(first, second).floor()
        ),
    );
}

/// A contrast, rounded down so that what fails never looks as if it passed.
fn ratio(contrast: f64) -> String {
    format!("{:.1}:1", (contrast * 10.0).floor() / 10.0)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::interchange::process_folder;

    fn folder(theme: &str) -> FolderFiles {
        let sound = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken/_sound");
        let mut files = FolderFiles::from_directory(&sound).unwrap();
        let text = format!("{}\n[theme]\n{theme}\n", files.get("process.toml").unwrap());
        files.set("process.toml", text);
        files
    }

    /// What is said about a theme, without the place.
    fn said(theme: &str) -> String {
        let problems = process_folder::read("sound", &folder(theme)).err().unwrap_or_default();
        problems.into_iter().map(|problem| problem.message).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn a_theme_that_can_be_read_is_taken() {
        let files = folder("first_audience = \"#004b3f\"\nsecond_audience = \"#cc7725\"\naccent = \"#7a1f5c\"\nlogo = \"logo.svg\"");
        let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>";
        let theme = process_folder::read("sound", &files.with_picture("logo.svg", logo.into())).unwrap().process.theme;
        assert_eq!(theme.colours.accent, Colour::parse("#7a1f5c").unwrap());
        assert_eq!(theme.logo.unwrap().file, "logo.svg");
        assert_eq!(process_folder::read("sound", &folder("")).unwrap().process.theme, Theme::default());
    }

    #[test]
    fn a_colour_nobody_sees_is_refused_with_a_shade_that_passes() {
        let yellow = said("accent = \"#ffcc00\"");
        assert!(yellow.starts_with("`accent` #ffcc00 has a contrast of 1.5:1 to white paper and needs 3.0:1; its shade #"), "{yellow}");
        let shade = yellow.split("its shade ").nth(1).and_then(|rest| rest.split(' ').next()).unwrap();
        assert_eq!(said(&format!("accent = \"{shade}\"")), "");
        let grey = said("accent = \"#808a94\"");
        assert!(grey.contains("carries neither white nor dark text"), "{grey}");
        assert_eq!(
            said("accent = \"blue\""),
            "`blue` is no colour; write `#` and six hexadecimal digits, for example `accent = \"#175c92\"`"
        );
    }

    #[test]
    fn audiences_alike_in_grey_are_refused() {
        let alike = said("first_audience = \"#1a6b2f\"\nsecond_audience = \"#8a3b1c\"");
        assert!(
            alike.starts_with("`second_audience` and `first_audience` cannot be told apart in grey: their lightness differs by"),
            "{alike}"
        );
        let shade = alike.split("; ").nth(1).and_then(|rest| rest.split(' ').next()).unwrap();
        assert_eq!(said(&format!("first_audience = \"#1a6b2f\"\nsecond_audience = \"{shade}\"")), "");
    }

    #[test]
    fn a_logo_must_be_there() {
        assert!(said("logo = \"logo.png\"").contains("is not in the folder of the process"));
        assert!(said("logo = \"../logo.png\"").contains("stands in another folder"));
        let large = folder("logo = \"logo.png\"").with_picture("logo.png", vec![0; 300 * 1024]);
        let problem = process_folder::read("sound", &large).unwrap_err().remove(0);
        assert_eq!(problem.message, "the logo logo.png has 300 KB; a logo may have 256 KB");
    }
}
