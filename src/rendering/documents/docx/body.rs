//! The body: a paragraph, table or picture for every block.

use std::fmt::Write as _;

use crate::rendering::{
    archive::NamedFile,
    charts::{canvas::escaped, picture},
    documents::{Align, Block, Code, Document, DocumentError, Figure, Quote, Space, Table, Title, Tongue, Width},
};

/// Units of pictures in a point.
const EMU: f32 = 12_700.0;
/// Pixels of a picture for one of its chart.
const SHARP: f32 = 2.0;
/// The width of the mark of the office, as a part of that of text.
const LOGO: f32 = 0.25;
/// Lines for what takes the rest of a page in print.
const LINES: u8 = 8;
/// Pixels of a module of a QR code, and modules of white around it.
const MODULE: usize = 8;
const QUIET_ZONE: usize = 4;

/// A body on its way.
pub(super) struct Body<'a> {
    document: &'a Document,
    tongue: &'a Tongue,
    pub written: String,
    pub pictures: Vec<NamedFile>,
    /// Relations to pictures and addresses, beyond those every document has.
    pub relations: Vec<String>,
    /// Counted lists so far.
    pub counted: usize,
    /// The next paragraph begins a page.
    begins_page: bool,
    /// The width of text in points.
    width: f32,
}

impl<'a> Body<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let (size, margins) = (document.format.size(), document.format.margins());
        Self {
            document,
            tongue: &document.tongue,
            written: String::new(),
            pictures: Vec::new(),
            relations: Vec::new(),
            counted: 0,
            begins_page: false,
            width: size.0 - 2.0 * margins.0,
        }
    }

    pub(super) fn blocks(&mut self, blocks: &'a [Block]) -> Result<(), DocumentError> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &'a Block) -> Result<(), DocumentError> {
        match block {
            Block::Title(title) => self.title(title)?,
            Block::Heading(level, text) => self.text(&format!("Heading{}", level.clamp(&1, &4)), text),
            Block::Lead(text) => self.text("Lead", text),
            Block::Paragraph(text) => self.text("Normal", text),
            Block::Note(text) => self.text("Note", text),
            Block::List(points) => points.iter().for_each(|point| self.text("ListBullet", point)),
            Block::Numbered(points) => self.numbered(points),
            Block::Quote(quote) => self.quote(quote),
            Block::Statements(statements) => {
                for statement in statements {
                    let number = self.run(&statement.number, "<w:rStyle w:val=\"Number\"/>");
                    let runs = format!("{number}<w:r><w:tab/></w:r>{}", self.run(&statement.text, ""));
                    self.paragraph("Statement", "", &runs);
                    self.text("StatementBase", &statement.base);
                }
            }
            Block::Callout(head, text) => {
                self.paragraph("Note", "<w:keepNext/>", "");
                if !head.is_empty() {
                    let head = self.run(head, "<w:b/><w:bCs/>");
                    self.paragraph("Callout", "<w:keepNext/>", &head);
                }
                self.text("Callout", text);
                self.paragraph("Note", "", "");
            }
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure)?,
            Block::Columns(columns) => columns.iter().try_for_each(|column| self.blocks(&column.blocks))?,
            Block::Lines(space) => (0..lines(*space)).for_each(|_| self.paragraph("WritingLine", "", "")),
            Block::Boxes(heads, space) => self.boxes(heads, *space),
            Block::Dots(labels, dots) => {
                let rings = "○ ".repeat(usize::from(*dots));
                let rows = labels.iter().map(|label| vec![label.clone(), rings.trim_end().to_string()]).collect();
                self.rows(&Table { rows, ..Table::default() });
            }
            Block::Code(code) => self.code(code)?,
            Block::Contents(head) => self.contents(head),
            Block::In(tongue, blocks) => {
                let outer = std::mem::replace(&mut self.tongue, tongue);
                let done = self.blocks(blocks);
                self.tongue = outer;
                done?;
            }
            Block::Page(blocks) => {
                self.begins_page = !self.written.is_empty();
                self.blocks(blocks)?;
                self.begins_page = true;
            }
            Block::Card(card) => {
                for side in [&card.front, &card.back] {
                    self.begins_page = !self.written.is_empty();
                    self.blocks(side)?;
                }
            }
            Block::PageBreak => self.begins_page = true,
        }
        Ok(())
    }

    fn title(&mut self, title: &'a Title) -> Result<(), DocumentError> {
        if let Some(logo) = &title.logo {
            let file = logo.png().map_err(|error| DocumentError::Writing(error.to_string()))?;
            self.picture(file, logo.size(), self.width * LOGO, &logo.name);
        }
        self.text("Above", &title.above);
        self.text("Title", &title.title);
        self.text("Lead", &title.below);
        self.text("Status", &title.status);
        let facts: Vec<String> = title.facts.iter().map(|(label, value)| format!("{label}: {value}")).collect();
        self.text("Note", &facts.join(" · "));
        self.begins_page = title.cover;
        Ok(())
    }

    fn numbered(&mut self, points: &[String]) {
        self.counted += 1;
        let list = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{}\"/></w:numPr>", self.counted + 1);
        for point in points {
            let run = self.run(point, "");
            self.paragraph("ListNumber", &list, &run);
        }
    }

    fn quote(&mut self, quote: &'a Quote) {
        let outer = self.tongue;
        self.tongue = quote.tongue.as_ref().unwrap_or(outer);
        // The bar stands where reading begins, which the style knows only for the language of the document.
        let side = match (self.tongue.right_to_left, self.document.tongue.right_to_left) {
            (true, false) => {
                "<w:pBdr><w:left w:val=\"nil\"/><w:right w:val=\"single\" w:sz=\"24\" w:space=\"10\" w:color=\"175C92\"/></w:pBdr>"
            }
            (false, true) => {
                "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"10\" w:color=\"175C92\"/><w:right w:val=\"nil\"/></w:pBdr>"
            }
            _ => "",
        };
        let words = self.run(&quote.words, "");
        self.paragraph("Quote", side, &words);
        self.tongue = outer;
        self.text("QuoteSource", &quote.attribution);
    }

    /// A paragraph with a text; nothing for an empty one.
    fn text(&mut self, style: &str, text: &str) {
        if !text.trim().is_empty() {
            let run = self.run(text, "");
            self.paragraph(style, "", &run);
        }
    }

    fn paragraph(&mut self, style: &str, properties: &str, runs: &str) {
        let direction = if self.tongue.right_to_left { "<w:bidi/>" } else { "" };
        let (keep, rest) = match properties.strip_prefix("<w:keepNext/>") {
            Some(rest) => ("<w:keepNext/>", rest),
            None => ("", properties),
        };
        let page = if std::mem::take(&mut self.begins_page) { "<w:pageBreakBefore/>" } else { "" };
        let written = &mut self.written;
        let _ = write!(written, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{keep}{page}{rest}{direction}</w:pPr>{runs}</w:p>");
    }

    /// A text with properties, in the language and direction of the place.
    fn run(&self, text: &str, properties: &str) -> String {
        let direction = if self.tongue.right_to_left { "<w:rtl/>" } else { "" };
        let tag = escaped(&self.tongue.tag);
        let language =
            if *self.tongue == self.document.tongue { String::new() } else { format!("<w:lang w:val=\"{tag}\" w:bidi=\"{tag}\"/>") };
        // Programs for writing show isolates as boxes; the direction of the paragraph does their work.
        let text: String = text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{ad}')).collect();
        format!("<w:r><w:rPr>{properties}{direction}{language}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(&text))
    }

    /// The head or the foot of pages.
    pub(super) fn edge(&mut self, text: &str, more: &str) -> String {
        let before = std::mem::take(&mut self.written);
        let end = format!("<w:tabs><w:tab w:val=\"right\" w:pos=\"{}\"/></w:tabs>", whole(self.width * 20.0));
        let run = self.run(text, "");
        self.begins_page = false;
        self.paragraph("Note", &end, &format!("{run}{more}"));
        std::mem::replace(&mut self.written, before)
    }

    fn table(&mut self, table: &Table) {
        if !table.caption.is_empty() {
            self.text("Caption", &table.caption);
        }
        self.rows(table);
    }

    /// A table; the head is repeated on every page.
    fn rows(&mut self, table: &Table) {
        let columns = table.head.len().max(table.rows.first().map_or(0, Vec::len));
        if columns == 0 {
            return;
        }
        let direction = if self.tongue.right_to_left { "<w:bidiVisual/>" } else { "" };
        let first_row = u8::from(!table.head.is_empty());
        let caption = escaped(&table.caption);
        let _ = write!(
            self.written,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Figures\"/>{direction}<w:tblW w:w=\"5000\" w:type=\"pct\"/>\
             <w:tblLook w:val=\"04A0\" w:firstRow=\"{first_row}\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"1\" \
             w:noVBand=\"1\"/><w:tblCaption w:val=\"{caption}\"/></w:tblPr><w:tblGrid>"
        );
        let widths: Vec<i32> = (0..columns).map(|at| self.column(table, at)).collect();
        for width in &widths {
            let _ = write!(self.written, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.written.push_str("</w:tblGrid>");
        let head = Some(&table.head).filter(|head| !head.is_empty());
        for (cells, is_head) in head.into_iter().map(|head| (head, true)).chain(table.rows.iter().map(|row| (row, false))) {
            let repeated = if is_head { "<w:tblHeader/>" } else { "" };
            let _ = write!(self.written, "<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>");
            for (at, (cell, width)) in cells.iter().zip(&widths).enumerate() {
                let place = match table.columns.get(at) {
                    Some(Align::Start) => "left",
                    Some(Align::Middle) => "center",
                    None if at == 0 || table.head.is_empty() => "left",
                    Some(Align::End) | None => "right",
                };
                let _ = write!(self.written, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
                let run = self.run(cell, if is_head { "<w:b/><w:bCs/>" } else { "" });
                self.cell(place, &run);
                self.written.push_str("</w:tc>");
            }
            self.written.push_str("</w:tr>");
        }
        self.written.push_str("</w:tbl>");
        self.paragraph("Note", "", "");
    }

    fn cell(&mut self, place: &str, run: &str) {
        let direction = if self.tongue.right_to_left { "<w:bidi/>" } else { "" };
        let _ = write!(
            self.written,
            "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/>{direction}<w:spacing w:before=\"30\" w:after=\"30\"/><w:jc w:val=\"{place}\"/></w:pPr>{run}</w:p>"
        );
    }

    /// The width of a column in twentieths of a point: the first one has room for words.
    fn column(&self, table: &Table, at: usize) -> i32 {
        let length = |at: usize| {
            let cells = table.rows.iter().filter_map(|row| row.get(at)).chain(table.head.get(at));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(1).clamp(6, 40)
        };
        let columns = table.head.len().max(table.rows.first().map_or(0, Vec::len));
        #[expect(clippy::cast_precision_loss, reason = "cells have few letters")]
        let share = length(at) as f32 / (0..columns).map(length).sum::<usize>() as f32;
        whole(self.width * 20.0 * share)
    }

    fn boxes(&mut self, heads: &[String], space: Space) {
        let direction = if self.tongue.right_to_left { "<w:bidiVisual/>" } else { "" };
        let height = i32::from(lines(space)) * 480;
        let _ = write!(
            self.written,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Boxes\"/>{direction}<w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>{}</w:tblGrid>\
             <w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{height}\" w:hRule=\"atLeast\"/></w:trPr>",
            "<w:gridCol/>".repeat(heads.len())
        );
        for head in heads {
            self.written.push_str("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
            let run = self.run(head, "<w:b/><w:bCs/>");
            self.cell("left", &run);
            self.written.push_str("</w:tc>");
        }
        self.written.push_str("</w:tr></w:tbl>");
        self.paragraph("Note", "", "");
    }

    fn figure(&mut self, figure: &Figure) -> Result<(), DocumentError> {
        let title = [figure.number.as_str(), figure.title.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        self.text("Caption", &title.join(": "));
        self.text("Note", &figure.question);
        self.text("Note", &figure.base);
        let (file, width, height) =
            if figure.words_apart { picture::body_png(&figure.svg, SHARP)? } else { picture::whole_png(&figure.svg, SHARP)? };
        let share = match figure.width {
            Width::Part(share) => share.clamp(0.05, 1.0),
            Width::Full | Width::Rest => 1.0,
        };
        self.picture(file, (width, height), self.width * share, figure.svg.description());
        figure.notes.iter().for_each(|note| self.text("Note", note));
        Ok(())
    }

    /// A picture in a paragraph of its own, as wide as told in points.
    fn picture(&mut self, file: Vec<u8>, (across, down): (u32, u32), width: f32, description: &str) {
        let number = self.pictures.len() + 1;
        let name = format!("media/image{number}.png");
        let relation = self.relate("image", &name, "");
        self.pictures.push(NamedFile { name: format!("word/{name}"), content: file });
        #[expect(clippy::cast_precision_loss, reason = "pictures have few pixels")]
        let height = width * down as f32 / across.max(1) as f32;
        let (width, height, description) = (whole(width * EMU), whole(height * EMU), escaped(description));
        let drawing = format!(
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
             <wp:docPr id=\"{number}\" name=\"image{number}\" descr=\"{description}\"/><a:graphic>\
             <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>\
             <pic:cNvPr id=\"{number}\" name=\"image{number}\" descr=\"{description}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
             <a:blip r:embed=\"{relation}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>\
             <a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
             </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        );
        self.paragraph("Normal", "", &drawing);
    }

    fn relate(&mut self, kind: &str, target: &str, mode: &str) -> String {
        // The first five belong to the parts every document has.
        let id = format!("rId{}", self.relations.len() + 6);
        let base = super::RELATION;
        self.relations.push(format!("<Relationship Id=\"{id}\" Type=\"{base}/{kind}\" Target=\"{}\"{mode}/>", escaped(target)));
        id
    }

    fn code(&mut self, code: &Code) -> Result<(), DocumentError> {
        if let Ok(made) = qrcode::QrCode::with_error_correction_level(code.address.as_bytes(), qrcode::EcLevel::M) {
            let across = (made.width() + 2 * QUIET_ZONE) * MODULE;
            let mut colours = vec![255; across * across * 3];
            for (at, _) in made.to_colors().iter().enumerate().filter(|(_, colour)| **colour == qrcode::Color::Dark) {
                let (x, y) = ((at % made.width() + QUIET_ZONE) * MODULE, (at / made.width() + QUIET_ZONE) * MODULE);
                for row in y..y + MODULE {
                    colours[(row * across + x) * 3..(row * across + x + MODULE) * 3].fill(0);
                }
            }
            let side = u32::try_from(across).unwrap_or(u32::MAX);
            let file = picture::encoded(&colours, side, side).map_err(crate::rendering::charts::PictureError::from)?;
            self.picture(file, (side, side), 90.0, &format!("{} {}", code.text, code.address));
        }
        self.text("Normal", &code.text);
        let relation = self.relate("hyperlink", &code.address, " TargetMode=\"External\"");
        let address = format!(
            "<w:hyperlink r:id=\"{relation}\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/></w:rPr><w:t>{}</w:t></w:r></w:hyperlink>",
            escaped(&code.address)
        );
        self.paragraph("Normal", "", &address);
        Ok(())
    }

    /// A field that Word fills with pages when it is asked to (F9); until then it shows the headings.
    fn contents(&mut self, head: &str) {
        self.text("Heading2", head);
        let mut entries = Vec::new();
        headings(&self.document.blocks, &mut entries);
        let open = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u \
                    </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        let last = entries.len().saturating_sub(1);
        for (at, (level, text)) in entries.iter().enumerate() {
            let run = self.run(text, "");
            let begin = if at == 0 { open } else { "" };
            let end = if at == last { "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" } else { "" };
            self.paragraph(&format!("TOC{level}"), "", &format!("{begin}{run}{end}"));
        }
    }
}

/// Headings of the first two levels, in order.
fn headings(blocks: &[Block], entries: &mut Vec<(u8, String)>) {
    for block in blocks {
        match block {
            Block::Heading(level @ 1..=2, text) => entries.push((*level, text.clone())),
            Block::Page(blocks) | Block::In(_, blocks) => headings(blocks, entries),
            Block::Columns(columns) => columns.iter().for_each(|column| headings(&column.blocks, entries)),
            _ => {}
        }
    }
}

fn lines(space: Space) -> u8 {
    match space {
        Space::Lines(lines) => lines,
        Space::Rest => LINES,
    }
}

/// Whole units.
#[expect(clippy::cast_possible_truncation, reason = "lengths on paper are far below 2^31 units")]
pub(super) fn whole(length: f32) -> i32 {
    length.round() as i32
}
