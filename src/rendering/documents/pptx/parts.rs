//! The parts every file of slides has: one master, one layout with a title, and a theme with the colours of the
//! charts.

use crate::rendering::documents::pptx::slide::{HEIGHT, WIDTH};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NAMESPACES: &str = r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main""#;
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KIND: &str = "application/vnd.openxmlformats-officedocument.presentationml";

/// Where titles stand, and how they look.
const TITLE: &str = r#"<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="609600" y="381000"/><a:ext cx="10972800" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr anchor="b"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>"#;
const TREE: &str = r#"<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"#;

const THEME: &str = r#"<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Charts"><a:themeElements><a:clrScheme name="Charts"><a:dk1><a:srgbClr val="1B2733"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="175C92"/></a:dk2><a:lt2><a:srgbClr val="EEF4F9"/></a:lt2><a:accent1><a:srgbClr val="175C92"/></a:accent1><a:accent2><a:srgbClr val="DE843A"/></a:accent2><a:accent3><a:srgbClr val="8BBADB"/></a:accent3><a:accent4><a:srgbClr val="AC4E1E"/></a:accent4><a:accent5><a:srgbClr val="58646F"/></a:accent5><a:accent6><a:srgbClr val="D9DDE2"/></a:accent6><a:hlink><a:srgbClr val="175C92"/></a:hlink><a:folHlink><a:srgbClr val="58646F"/></a:folHlink></a:clrScheme><a:fontScheme name="Charts"><a:majorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface="Arial"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface="Arial"/></a:minorFont></a:fontScheme><a:fmtScheme name="Charts"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"#;

/// The parts around so many slides; title and language are escaped.
pub(super) fn frame(slides: usize, title: &str, tag: &str) -> Vec<(String, String)> {
    let each = |write: &dyn Fn(usize) -> String| (1..=slides).map(write).collect::<String>();
    let types = each(&|n| format!("<Override PartName=\"/ppt/slides/slide{n}.xml\" ContentType=\"{KIND}.slide+xml\"/>"));
    let ids = each(&|n| format!("<p:sldId id=\"{}\" r:id=\"rId{}\"/>", 255 + n, n + 2));
    let relations = each(&|n| relation(n + 2, "slide", &format!("slides/slide{n}.xml")));
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" \
                 ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>\
                 <Default Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/ppt/presentation.xml\" ContentType=\"{KIND}.presentation.main+xml\"/>\
                 <Override PartName=\"/ppt/slideMasters/slideMaster1.xml\" ContentType=\"{KIND}.slideMaster+xml\"/>\
                 <Override PartName=\"/ppt/slideLayouts/slideLayout1.xml\" ContentType=\"{KIND}.slideLayout+xml\"/>\
                 <Override PartName=\"/ppt/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/>\
                 <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>{types}</Types>"
            ),
        ),
        (
            "_rels/.rels",
            wrapped(&format!(
                "{}<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
                 Target=\"docProps/core.xml\"/>",
                relation(1, "officeDocument", "ppt/presentation.xml")
            )),
        ),
        (
            "docProps/core.xml",
            format!(
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
                 xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title><dc:language>{tag}</dc:language></cp:coreProperties>"
            ),
        ),
        (
            "ppt/presentation.xml",
            format!(
                "<p:presentation {NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst><p:sldIdLst>{ids}</p:sldIdLst>\
                 <p:sldSz cx=\"{WIDTH}\" cy=\"{HEIGHT}\"/><p:notesSz cx=\"{HEIGHT}\" cy=\"{WIDTH}\"/></p:presentation>"
            ),
        ),
        (
            "ppt/_rels/presentation.xml.rels",
            wrapped(&format!(
                "{}{}{relations}",
                relation(1, "slideMaster", "slideMasters/slideMaster1.xml"),
                relation(2, "theme", "theme/theme1.xml")
            )),
        ),
        (
            "ppt/slideMasters/slideMaster1.xml",
            format!(
                "<p:sldMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE}{TITLE}\
                 </p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" \
                 accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/><p:sldLayoutIdLst>\
                 <p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz=\"3000\" b=\"1\"><a:solidFill>\
                 <a:schemeClr val=\"tx2\"/></a:solidFill><a:latin typeface=\"+mj-lt\"/><a:cs typeface=\"+mj-cs\"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle/>\
                 <p:otherStyle/></p:txStyles></p:sldMaster>"
            ),
        ),
        (
            "ppt/slideMasters/_rels/slideMaster1.xml.rels",
            wrapped(&format!(
                "{}{}",
                relation(1, "slideLayout", "../slideLayouts/slideLayout1.xml"),
                relation(2, "theme", "../theme/theme1.xml")
            )),
        ),
        (
            "ppt/slideLayouts/slideLayout1.xml",
            format!(
                "<p:sldLayout {NAMESPACES} type=\"titleOnly\"><p:cSld name=\"Title\"><p:spTree>{TREE}{TITLE}</p:spTree></p:cSld>\
                 <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
            ),
        ),
        ("ppt/slideLayouts/_rels/slideLayout1.xml.rels", wrapped(&relation(1, "slideMaster", "../slideMasters/slideMaster1.xml"))),
        ("ppt/theme/theme1.xml", THEME.to_string()),
    ];
    parts.map(|(name, content)| (name.to_string(), format!("{HEAD}{content}"))).into()
}

fn relation(id: usize, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"rId{id}\" Type=\"{RELATION}/{kind}\" Target=\"{target}\"/>")
}

fn wrapped(relations: &str) -> String {
    format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>")
}
