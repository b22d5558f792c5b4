//! The logo of an office: a PNG or an SVG in the process folder. An SVG is a program in the hands of a
//! viewer, so only plain shapes pass: nothing that runs, nothing that fetches, nothing that hides.

use roxmltree::{Document, Node, ParsingOptions};

use crate::{
    domain::questionnaire::{Logo, LogoPicture},
    interchange::process_folder::{FolderFiles, toml_file::Value},
};

/// A larger file is no logo, but a photograph.
const MOST_BYTES: usize = 256 * 1024;
/// Pixels on a side.
const SIDES: std::ops::RangeInclusive<u32> = 16..=4_000;
const SVG: &str = "http://www.w3.org/2000/svg";
const SHAPES: [&str; 17] = [
    "svg",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "title",
    "desc",
    "defs",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "metadata",
];
/// What drawing programs note about themselves and about authors; nobody draws it.
const NOTES: [&str; 5] = [
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://purl.org/dc/elements/1.1/",
];

/// What no program may take for a part of the picture, whatever it is said to belong to.
const ACTIVE: [&str; 5] = ["script", "foreignObject", "image", "use", "a"];

/// Reads the file a setting names; what is wrong is reported.
pub(super) fn read(value: &Value<'_>, files: &FolderFiles) -> Option<Logo> {
    let file = value.filled_text()?;
    let picture = if file.contains(['/', '\\']) {
        Err("stands in another folder; put it beside process.toml".to_string())
    } else {
        match files.picture(file) {
            None => Err("is not in the folder of the process; put a .png or .svg file there and name it".to_string()),
            Some(bytes) if bytes.len() > MOST_BYTES => {
                Err(format!("has {} KB; a logo may have {} KB", bytes.len().div_ceil(1024), MOST_BYTES / 1024))
            }
            Some(bytes) if bytes.starts_with(b"\x89PNG\r\n\x1a\n") => png(bytes),
            Some(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => svg(text).map(|()| LogoPicture::Svg(text.to_string())),
                Err(_) => Err("is neither PNG nor SVG".to_string()),
            },
        }
    };
    match picture {
        Ok(picture) => Some(Logo { file: file.to_string(), picture }),
        Err(why) => {
            value.report(format!("the logo {file} {why}"));
            None
        }
    }
}

/// A PNG with its size, which stands at a fixed place in its head.
fn png(bytes: &[u8]) -> Result<LogoPicture, String> {
    let number = |at: usize| bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map(u32::from_be_bytes);
    let size = number(16).zip(number(20)).filter(|_| bytes.get(12..16) == Some(b"IHDR"));
    let Some((width, height)) = size else { return Err("is a damaged PNG".to_string()) };
    if !SIDES.contains(&width) || !SIDES.contains(&height) {
        return Err(format!("has {width} × {height} pixels; each side may have {} to {}", SIDES.start(), SIDES.end()));
    }
    Ok(LogoPicture::Png(bytes.to_vec(), (width, height)))
}

/// Whether an SVG has plain shapes alone.
fn svg(text: &str) -> Result<(), String> {
    // Without a document type there are no entities to grow or to fetch.
    let options = ParsingOptions { allow_dtd: false, nodes_limit: 20_000, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| format!("is neither PNG nor SVG: {error}"))?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        return Err(format!("is no SVG; it begins with <{}>", root.tag_name().name()));
    }
    if let Some(instruction) = document.descendants().find(Node::is_pi) {
        return Err(format!("has an instruction to its viewer in line {}; take it away", line(&document, &instruction)));
    }
    for node in root.descendants().filter(Node::is_element) {
        let (space, name) = (node.tag_name().namespace().unwrap_or_default(), node.tag_name().name());
        let is_note = NOTES.contains(&space) && !ACTIVE.contains(&name);
        if !(space == SVG && SHAPES.contains(&name) || is_note) {
            return Err(format!("has <{name}> in line {}; save it as plain shapes, with letters as paths", line(&document, &node)));
        }
        if space != SVG {
            continue;
        }
        if let Some(attribute) = node.attributes().find(|attribute| !is_harmless(attribute.name(), attribute.value())) {
            let (name, line) = (attribute.name(), line(&document, &node));
            return Err(format!("has `{name}` in line {line}, which could run or fetch something; save it as plain shapes"));
        }
    }
    Ok(())
}

/// Neither code nor the address of anything outside the file, however it is written.
fn is_harmless(name: &str, value: &str) -> bool {
    let value: String = value.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    let runs = name.to_lowercase().starts_with("on") || name == "base";
    let mut targets = value.split("url(").skip(1).map(|target| target.trim_start_matches(['"', '\'']));
    let fetches = name == "href" && !value.starts_with('#') || targets.any(|target| !target.starts_with('#'));
    // Escapes and rules of style sheets can hide the rest.
    !runs && !fetches && !value.contains(['\\', '@']) && !value.contains("/*")
}

fn line(document: &Document<'_>, node: &Node<'_, '_>) -> u32 {
    document.text_pos_at(node.range().start).row
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(inside: &str) -> String {
        svg(&format!("<svg xmlns=\"{SVG}\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">\n{inside}</svg>")).unwrap_err()
    }

    #[test]
    fn plain_shapes_pass() {
        let file = format!(
            "<?xml version=\"1.0\"?><svg xmlns=\"{SVG}\" xmlns:i=\"{}\" viewBox=\"0 0 9 9\"><metadata><i:x/></metadata><i:window/>\
             <defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient></defs><path d=\"M0 0h9\" fill=\"url(#a)\"/></svg>",
            NOTES[0]
        );
        assert_eq!(svg(&file), Ok(()));
    }

    #[test]
    fn nothing_runs_and_nothing_is_fetched() {
        for inside in [
            "<script>alert(1)</script>",
            "<metadata><script xmlns=\"http://purl.org/dc/elements/1.1/\">alert(1)</script></metadata>",
            "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
            "<image href=\"https://example.org/x.png\"/>",
            "<style>@import url(https://example.org/x.css)</style>",
            "<a xlink:href=\"https://example.org\"><rect/></a>",
            "<use xlink:href=\"other.svg#x\"/>",
            "<text>Name</text>",
            "<animate attributeName=\"x\"/>",
            "<metadata><script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script></metadata>",
        ] {
            assert!(refused(inside).contains("in line 2; save it as plain shapes"), "{inside}");
        }
        for inside in [
            "<rect onload=\"alert(1)\"/>",
            "<rect fill=\"url(https://example.org/a#b)\"/>",
            "<rect fill=\"URL( 'https://example.org/a#b')\"/>",
            "<rect style=\"fill:url(//example.org/a)\"/>",
            "<rect style=\"fill:u\\72l(//example.org/a)\"/>",
            "<rect style=\"fill:url(/**///example.org/a)\"/>",
            "<g xml:base=\"https://example.org/\"/>",
            "<linearGradient xlink:href=\"https://example.org/a#b\"/>",
        ] {
            assert!(refused(inside).contains("could run or fetch"), "{inside}");
        }
        assert!(refused("<?xml-stylesheet href=\"https://example.org/x.css\"?>").contains("an instruction to its viewer in line 2"));
        let bomb = format!("<!DOCTYPE svg [<!ENTITY a \"aaaa\">]><svg xmlns=\"{SVG}\"><title>&a;</title></svg>");
        assert!(svg(&bomb).unwrap_err().contains("neither PNG nor SVG"));
        assert!(svg("<html/>").unwrap_err().contains("it begins with <html>"));
    }

    #[test]
    fn a_png_says_how_large_it_is() {
        let file = |width: u32, height: u32| {
            let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
            bytes.extend(width.to_be_bytes());
            bytes.extend(height.to_be_bytes());
            bytes
        };
        assert!(matches!(png(&file(320, 80)), Ok(LogoPicture::Png(_, (320, 80)))));
        assert!(png(&file(50_000, 80)).unwrap_err().contains("50000 × 80 pixels"));
        assert!(png(&file(320, 80)[..20]).unwrap_err().contains("damaged"));
    }
}
