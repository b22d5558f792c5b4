//! One slide: a title, texts, and at most one picture, which stands between them. Lengths are in EMU, of which
//! 12,700 are a point.

use std::fmt::Write as _;

use crate::rendering::{
    archive::NamedFile,
    charts::{Palette, canvas::escaped},
    documents::Tongue,
};

/// 13⅓ × 7½ inches: sixteen to nine.
pub(super) const WIDTH: i64 = 12_192_000;
pub(super) const HEIGHT: i64 = 6_858_000;
const MARGIN: i64 = 609_600;
const TOP: i64 = 1_371_600;
const FOOT: i64 = 6_350_000;
/// The room for words below a picture.
const WORDS: i64 = 1_200_000;

const NAMESPACES: &str = r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main""#;
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// How large a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    Number,
    Quote,
    Heading,
    Lead,
    Body,
    Note,
}

impl Size {
    /// In hundredths of a point, whether it is bold, and its colour.
    fn look(self) -> (u32, u8, &'static str) {
        match self {
            Self::Number => (4_400, 1, "175C92"),
            Self::Quote => (2_800, 0, "1B2733"),
            Self::Heading => (2_200, 1, "175C92"),
            Self::Lead => (2_000, 0, "1B2733"),
            Self::Body => (1_800, 0, "1B2733"),
            Self::Note => (1_200, 0, "58646F"),
        }
    }
}

/// A slide on its way.
pub(super) struct Slide {
    title: String,
    foot: String,
    tongue: Tongue,
    now: Tongue,
    paragraphs: String,
    picture: Option<Picture>,
}

struct Picture {
    file: Vec<u8>,
    pixels: (u32, u32),
    description: String,
}

impl Slide {
    pub(super) fn new(tongue: &Tongue, title: &str, foot: &str) -> Self {
        let (title, foot) = (title.to_string(), foot.to_string());
        Self { title, foot, tongue: tongue.clone(), now: tongue.clone(), paragraphs: String::new(), picture: None }
    }

    /// What follows is in this language.
    pub(super) fn in_tongue(&mut self, tongue: &Tongue) {
        self.now = tongue.clone();
    }

    /// A paragraph; nothing for an empty text.
    pub(super) fn text(&mut self, text: &str, size: Size) {
        if !text.trim().is_empty() {
            let (points, bold, colour) = size.look();
            let paragraph = paragraph(text, &self.now, &format!(" sz=\"{points}\" b=\"{bold}\""), colour);
            self.paragraphs.push_str(&paragraph);
        }
    }

    pub(super) fn picture(&mut self, file: Vec<u8>, pixels: (u32, u32), description: &str) {
        self.picture = Some(Picture { file, pixels, description: description.to_string() });
    }

    /// The parts of the slide.
    pub(super) fn finish(self, number: usize, palette: Palette) -> Vec<NamedFile> {
        let mut shapes = shape(2, "Title", "<p:nvPr><p:ph type=\"title\"/></p:nvPr>", None, &paragraph(&self.title, &self.tongue, "", ""));
        let mut words_from = TOP;
        let mut relations = String::from(
            "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout\" Target=\"../slideLayouts/slideLayout1.xml\"/>",
        );
        let mut files = Vec::new();
        if let Some(picture) = self.picture {
            words_from = FOOT - WORDS;
            let (place, size) = fitted(picture.pixels, words_from - 100_000 - TOP);
            let name = format!("image{number}.png");
            let _ = write!(
                relations,
                "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"../media/{name}\"/>"
            );
            let _ = write!(
                shapes,
                "<p:pic><p:nvPicPr><p:cNvPr id=\"3\" name=\"{name}\" descr=\"{}\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>\
                 <p:blipFill><a:blip r:embed=\"rId2\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>",
                escaped(&picture.description),
                transform(place, size)
            );
            files.push(NamedFile { name: format!("ppt/media/{name}"), content: picture.file });
        }
        if !self.paragraphs.is_empty() {
            let area = ((MARGIN, words_from), (WIDTH - 2 * MARGIN, FOOT - words_from));
            shapes.push_str(&shape(4, "Text", "<p:nvPr/>", Some(area), &self.paragraphs));
        }
        if !self.foot.is_empty() {
            let area = ((MARGIN, FOOT), (WIDTH - 2 * MARGIN, HEIGHT - FOOT - 100_000));
            let (points, bold, colour) = (1_000, 0, "58646F");
            let foot = paragraph(&self.foot, &self.tongue, &format!(" sz=\"{points}\" b=\"{bold}\""), colour);
            shapes.push_str(&shape(5, "Foot", "<p:nvPr/>", Some(area), &foot));
        }
        let slide = format!(
            "{HEAD}<p:sld {NAMESPACES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>\
             {shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
        );
        let relations = format!(
            "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"
        );
        files.push(NamedFile { name: format!("ppt/slides/slide{number}.xml"), content: palette.in_office(&slide).into_bytes() });
        files.push(NamedFile { name: format!("ppt/slides/_rels/slide{number}.xml.rels"), content: relations.into_bytes() });
        files
    }
}

/// Place and size of a picture in the middle of a slide, as large as there is room.
fn fitted((across, down): (u32, u32), height: i64) -> ((i64, i64), (i64, i64)) {
    let (across, down) = (i64::from(across.max(1)), i64::from(down.max(1)));
    let room = WIDTH - 2 * MARGIN;
    let width = room.min(height * across / down);
    ((MARGIN + (room - width) / 2, TOP), (width, width * down / across))
}

fn transform((x, y): (i64, i64), (width, height): (i64, i64)) -> String {
    format!("<a:xfrm><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>")
}

/// A shape with text; without an area it stands where the layout says.
fn shape(id: u8, name: &str, kind: &str, area: Option<((i64, i64), (i64, i64))>, paragraphs: &str) -> String {
    let (is_box, place) = match area {
        Some((place, size)) => {
            (" txBox=\"1\"", format!("{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/>", transform(place, size)))
        }
        None => ("", String::new()),
    };
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr{is_box}/>{kind}</p:nvSpPr><p:spPr>{place}</p:spPr>\
         <p:txBody><a:bodyPr wrap=\"square\"><a:normAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )
}

/// A paragraph in its language and direction; without a colour it looks as the layout says.
fn paragraph(text: &str, tongue: &Tongue, look: &str, colour: &str) -> String {
    let direction = if tongue.right_to_left { " algn=\"r\" rtl=\"1\"" } else { "" };
    let fill = if colour.is_empty() { String::new() } else { format!("<a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill>") };
    // Programs for slides show isolates as boxes; the direction of the paragraph does their work.
    let text: String = text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{ad}')).collect();
    format!(
        "<a:p><a:pPr{direction}/><a:r><a:rPr lang=\"{}\"{look}>{fill}</a:rPr><a:t>{}</a:t></a:r></a:p>",
        escaped(&tongue.tag),
        escaped(&text)
    )
}
