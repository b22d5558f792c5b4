//! The styles of a document in Word's format. Headings are real headings and lists real lists, so that who
//! goes on writing has an outline, a page of contents and one place to change how something looks.

use std::fmt::Write as _;

/// Content types of the parts.
pub(super) const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#;

/// From the package to its parts.
pub(super) const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;

/// How Word treats the document: as one of its version 15, not as one of 2003.
pub(super) const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>"#;

/// A style: identifier, name, the style it is based on, properties of its paragraphs, properties of its text.
type Style = (&'static str, &'static str, &'static str, &'static str, &'static str);

const BLUE: &str = r#"<w:color w:val="175C92"/>"#;
const QUIET: &str = r#"<w:color w:val="58646F"/>"#;

/// Sizes are in half points.
const STYLES: [Style; 20] = [
    (
        "Title",
        "Title",
        "Normal",
        r#"<w:keepNext/><w:spacing w:before="120" w:after="120"/>"#,
        r#"<w:b/><w:bCs/>{blue}<w:sz w:val="50"/><w:szCs w:val="50"/>"#,
    ),
    (
        "Heading1",
        "heading 1",
        "Normal",
        r#"<w:keepNext/><w:spacing w:before="360" w:after="100"/><w:outlineLvl w:val="0"/>"#,
        r#"<w:b/><w:bCs/>{blue}<w:sz w:val="38"/><w:szCs w:val="38"/>"#,
    ),
    (
        "Heading2",
        "heading 2",
        "Normal",
        r#"<w:keepNext/><w:spacing w:before="300" w:after="80"/><w:outlineLvl w:val="1"/>"#,
        r#"<w:b/><w:bCs/>{blue}<w:sz w:val="30"/><w:szCs w:val="30"/>"#,
    ),
    (
        "Heading3",
        "heading 3",
        "Normal",
        r#"<w:keepNext/><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="2"/>"#,
        r#"<w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/>"#,
    ),
    (
        "Heading4",
        "heading 4",
        "Normal",
        r#"<w:keepNext/><w:spacing w:before="200" w:after="40"/><w:outlineLvl w:val="3"/>"#,
        r"<w:b/><w:bCs/>",
    ),
    ("TOC1", "toc 1", "Normal", r#"<w:spacing w:before="80" w:after="40"/>"#, r"<w:b/><w:bCs/>"),
    ("TOC2", "toc 2", "Normal", r#"<w:spacing w:before="0" w:after="40"/><w:ind w:left="284"/>"#, ""),
    ("Above", "Above the title", "Normal", r"<w:keepNext/>", "{quiet}"),
    ("Status", "Status", "Normal", r"<w:keepNext/>", r"<w:b/><w:bCs/>{blue}"),
    ("Lead", "Lead", "Normal", "", r#"<w:sz w:val="25"/><w:szCs w:val="25"/>"#),
    ("Note", "Note", "Normal", r#"<w:spacing w:before="20" w:after="60"/>"#, r#"{quiet}<w:sz w:val="17"/><w:szCs w:val="17"/>"#),
    ("ListBullet", "List Bullet", "Normal", r#"<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:before="0" w:after="60"/>"#, ""),
    ("ListNumber", "List Number", "Normal", r#"<w:spacing w:before="0" w:after="60"/>"#, ""),
    (
        "Quote",
        "Quote",
        "Normal",
        r#"<w:keepNext/><w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="175C92"/></w:pBdr><w:spacing w:before="200" w:after="0"/><w:ind w:left="284"/>"#,
        r#"<w:sz w:val="25"/><w:szCs w:val="25"/>"#,
    ),
    ("QuoteSource", "Quote source", "Note", r#"<w:ind w:left="284"/>"#, ""),
    (
        "Statement",
        "Statement",
        "Normal",
        r#"<w:keepNext/><w:keepLines/><w:tabs><w:tab w:val="left" w:pos="1985"/></w:tabs><w:spacing w:before="160" w:after="0"/><w:ind w:left="1985" w:hanging="1985"/>"#,
        r#"<w:sz w:val="25"/><w:szCs w:val="25"/>"#,
    ),
    ("StatementBase", "Statement base", "Note", r#"<w:ind w:left="1985"/>"#, ""),
    (
        "Callout",
        "Callout",
        "Normal",
        r#"<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="36" w:space="8" w:color="175C92"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="EEF4F9"/><w:spacing w:before="0" w:after="0"/><w:ind w:left="200"/>"#,
        "",
    ),
    (
        "WritingLine",
        "Line to write on",
        "Normal",
        r#"<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="BAC3CB"/><w:between w:val="single" w:sz="4" w:space="1" w:color="BAC3CB"/></w:pBdr><w:spacing w:before="0" w:after="0" w:line="480" w:lineRule="exact"/>"#,
        "",
    ),
    ("Caption", "caption", "Normal", r#"<w:keepNext/><w:spacing w:before="240" w:after="20"/>"#, r"<w:b/><w:bCs/>"),
];

/// The part with the styles, in the language of the document. Indents follow the direction of a paragraph, borders do
/// not.
pub(super) fn styles(tag: &str, right_to_left: bool) -> String {
    let mut part = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="{tag}" w:bidi="{tag}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="120" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="character" w:styleId="Number"><w:name w:val="Statement number"/><w:rPr><w:b/><w:bCs/>{BLUE}<w:sz w:val="52"/><w:szCs w:val="52"/></w:rPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>{BLUE}<w:u w:val="single"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Figures"><w:name w:val="Table of figures"/><w:basedOn w:val="TableNormal"/><w:pPr><w:spacing w:before="30" w:after="30"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="E2E6EA"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="E2E6EA"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EEF4F9"/></w:tcPr></w:tblStylePr></w:style><w:style w:type="table" w:styleId="Boxes"><w:name w:val="Boxes"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="175C92"/><w:left w:val="single" w:sz="8" w:space="0" w:color="175C92"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="175C92"/><w:right w:val="single" w:sz="8" w:space="0" w:color="175C92"/><w:insideH w:val="single" w:sz="8" w:space="0" w:color="175C92"/><w:insideV w:val="single" w:sz="8" w:space="0" w:color="175C92"/></w:tblBorders></w:tblPr></w:style>"#
    );
    for (id, name, base, paragraph, text) in STYLES {
        let paragraph = if right_to_left { paragraph.replace("<w:pBdr><w:left ", "<w:pBdr><w:right ") } else { paragraph.to_string() };
        let text = text.replace("{blue}", BLUE).replace("{quiet}", QUIET);
        let _ = write!(
            part,
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="{base}"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{text}</w:rPr></w:style>"#
        );
    }
    part.push_str("</w:styles>");
    part
}

/// The part with the kinds of lists: points, and one counted list for each in the document, so that each begins
/// at 1.
pub(super) fn numbering(counted: usize) -> String {
    let level = |format: &str, text: &str| {
        format!(
            r#"<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr></w:lvl>"#
        )
    };
    let mut part = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">{}</w:abstractNum><w:abstractNum w:abstractNumId="1">{}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#,
        level("bullet", "•"),
        level("decimal", "%1.")
    );
    for number in 0..counted {
        let _ = write!(
            part,
            r#"<w:num w:numId="{}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#,
            number + 2
        );
    }
    part.push_str("</w:numbering>");
    part
}
