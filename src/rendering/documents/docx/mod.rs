//! The same document as a file to go on writing in, in Word's format (Office Open XML, ISO/IEC 29500), which
//! `LibreOffice` opens as well. Sheets and papers become styles and tables: what is lost is the fit to the page, what
//! is kept are headings, lists, tables with their heads, pictures with their alternative texts, languages and
//! directions. Written by hand, because the packages for it bring other versions of what is here already.

mod body;
mod styles;

use crate::rendering::{
    archive::{NamedFile, zip},
    charts::canvas::escaped,
    documents::{Document, DocumentError, docx::body::Body},
};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture""#;
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The document as a file for Word and `LibreOffice`. The same document gives the same bytes.
///
/// # Errors
/// When a chart cannot be drawn, or the file cannot be packed.
pub fn docx(document: &Document) -> Result<Vec<u8>, DocumentError> {
    let mut body = Body::new(document);
    body.blocks(&document.blocks)?;
    let section = section(document);
    let content = format!("{HEAD}<w:document {NAMESPACES}><w:body>{}{section}</w:body></w:document>", body.written);
    let mut relations = format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{RELATION}/styles\" Target=\"styles.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{RELATION}/numbering\" Target=\"numbering.xml\"/>\
         <Relationship Id=\"rId3\" Type=\"{RELATION}/settings\" Target=\"settings.xml\"/>\
         <Relationship Id=\"rId4\" Type=\"{RELATION}/header\" Target=\"header1.xml\"/>\
         <Relationship Id=\"rId5\" Type=\"{RELATION}/footer\" Target=\"footer1.xml\"/>"
    );
    body.relations.iter().for_each(|relation| relations.push_str(relation));
    relations.push_str("</Relationships>");
    let head = format!("{HEAD}<w:hdr {NAMESPACES}>{}</w:hdr>", body.edge(&document.head, ""));
    let number = "<w:r><w:tab/></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\"> / \
                  </w:t></w:r><w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    let foot = format!("{HEAD}<w:ftr {NAMESPACES}>{}</w:ftr>", body.edge(&document.foot, number));
    let parts = [
        ("[Content_Types].xml", styles::TYPES.to_string()),
        ("_rels/.rels", styles::RELATIONS.to_string()),
        ("docProps/core.xml", properties(document)),
        ("word/document.xml", content),
        ("word/_rels/document.xml.rels", relations),
        ("word/styles.xml", styles::styles(&escaped(&document.tongue.tag), document.tongue.right_to_left)),
        ("word/numbering.xml", styles::numbering(body.counted)),
        ("word/settings.xml", styles::SETTINGS.to_string()),
        ("word/header1.xml", head),
        ("word/footer1.xml", foot),
    ];
    let parts = parts.map(|(name, content)| NamedFile { name: name.into(), content: document.palette.in_office(&content).into_bytes() });
    let files: Vec<NamedFile> = parts.into_iter().chain(body.pictures).collect();
    zip(&files).map_err(|error| DocumentError::Writing(error.to_string()))
}

/// Title and language; no author, no time.
fn properties(document: &Document) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&document.title),
        escaped(&document.tongue.tag)
    )
}

/// Paper, margins and direction, in twentieths of a point. The first page has no head, but it has a foot.
fn section(document: &Document) -> String {
    let ((width, height), (side, top, bottom)) = (document.format.size(), document.format.margins());
    let [width, height, side, top, bottom] = [width, height, side, top, bottom].map(|length| body::whole(length * 20.0));
    let turned = if width > height { " w:orient=\"landscape\"" } else { "" };
    let direction = if document.tongue.right_to_left { "<w:bidi/>" } else { "" };
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>\
         <w:footerReference w:type=\"first\" r:id=\"rId5\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"{turned}/>\
         <w:pgMar w:top=\"{top}\" w:right=\"{side}\" w:bottom=\"{bottom}\" w:left=\"{side}\" w:header=\"{}\" w:footer=\"{}\" w:gutter=\"0\"/>\
         <w:titlePg/>{direction}</w:sectPr>",
        top / 2,
        bottom / 2
    )
}
