//! Translations as they come back from a spreadsheet: pasted cells with tabs between, or the text of a CSV
//! file with commas or semicolons. Reading is strict, because a quote too many silently swallows lines.
//!
//! Workbooks are not read. What is copied in any spreadsheet arrives here with tabs, so that a reader of
//! workbooks would add packages and a second way in, and nothing that cannot be done without it.

/// The columns that are read; others are left out of account.
const COLUMNS: [&str; 5] = ["id", "version", "original", "translation", "state"];

/// A line of a table as somebody filled it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslatedLine {
    /// Its line in the table, the head being the first.
    pub line: usize,
    /// The identifier of the text.
    pub id: String,
    /// What says whether somebody else has translated it meanwhile.
    pub version: String,
    /// The words that were to be translated.
    pub original: String,
    /// The translation.
    pub translation: String,
    /// How far it can be relied upon.
    pub state: String,
}

/// What is wrong with a table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableProblem {
    /// There is nothing but a head, or not even that.
    #[error("there are no lines")]
    NoLines,
    /// Columns are missing, or the head is.
    #[error("the head lacks the columns {}", .0.join(", "))]
    NoColumns(Vec<&'static str>),
    /// A quote opens a cell and nothing closes it, or something follows the one that does.
    #[error("line {line}: a quotation mark opens a cell that is not closed")]
    Quote {
        /// The line.
        line: usize,
    },
    /// A line has another number of cells than the head.
    #[error("line {line} has {found} cells, the head has {expected}")]
    Cells {
        /// The line.
        line: usize,
        /// Cells of the head.
        expected: usize,
        /// Cells of the line.
        found: usize,
    },
}

/// Reads a table.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(text: &str) -> Result<Vec<TranslatedLine>, Vec<TableProblem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let records = records(text, delimiter(text)).map_err(|problem| vec![problem])?;
    let mut records = records.into_iter().filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    let Some((_, head)) = records.next() else { return Err(vec![TableProblem::NoLines]) };
    let place = |name: &str| head.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name));
    let missing: Vec<&'static str> = COLUMNS.into_iter().filter(|name| place(name).is_none()).collect();
    if !missing.is_empty() {
        return Err(vec![TableProblem::NoColumns(missing)]);
    }
    let (mut lines, mut problems) = (Vec::new(), Vec::new());
    for (line, cells) in records {
        if cells.len() != head.len() {
            problems.push(TableProblem::Cells { line, expected: head.len(), found: cells.len() });
            continue;
        }
        let cell = |name: &str| place(name).and_then(|at| cells.get(at)).cloned().unwrap_or_default();
        lines.push(TranslatedLine {
            line,
            id: cell("id").trim().to_string(),
            version: cell("version").trim().to_string(),
            original: cell("original"),
            translation: cell("translation"),
            state: cell("state").trim().to_string(),
        });
    }
    if lines.is_empty() && problems.is_empty() {
        problems.push(TableProblem::NoLines);
    }
    if problems.is_empty() { Ok(lines) } else { Err(problems) }
}

/// What stands between the cells of the head. A spreadsheet copies tabs; one set to German saves semicolons.
fn delimiter(text: &str) -> char {
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut best = ',';
    for candidate in [';', '\t'] {
        if head.matches(candidate).count() > head.matches(best).count() {
            best = candidate;
        }
    }
    best
}

/// Records with the line each begins in.
fn records(text: &str, delimiter: char) -> Result<Vec<(usize, Vec<String>)>, TableProblem> {
    let mut reading = Reading { rest: text, line: 1, delimiter };
    let mut records = Vec::new();
    while !reading.rest.is_empty() {
        let line = reading.line;
        let mut cells = Vec::new();
        loop {
            cells.push(reading.cell()?);
            if !reading.passes(delimiter) {
                break;
            }
        }
        reading.end_line();
        records.push((line, cells));
    }
    Ok(records)
}

/// A table that is being read.
struct Reading<'a> {
    rest: &'a str,
    line: usize,
    delimiter: char,
}

impl<'a> Reading<'a> {
    fn passes(&mut self, c: char) -> bool {
        let rest = self.rest.strip_prefix(c);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn end_line(&mut self) {
        self.rest = self.rest.strip_prefix("\r\n").or_else(|| self.rest.strip_prefix(['\n', '\r'])).unwrap_or(self.rest);
        self.line += 1;
    }

    fn is_at_an_end(&self) -> bool {
        self.rest.is_empty() || self.rest.starts_with([self.delimiter, '\n', '\r'])
    }

    fn cell(&mut self) -> Result<String, TableProblem> {
        if !self.rest.starts_with('"') {
            return Ok(self.plain());
        }
        let (line, before) = (self.line, self.rest);
        match self.quoted() {
            Some(cell) if self.is_at_an_end() => Ok(cell),
            // Spreadsheets copy a cell that merely begins with a quotation mark as it is.
            Some(_) if self.delimiter == '\t' && self.line == line => {
                self.rest = before;
                Ok(self.plain())
            }
            _ => Err(TableProblem::Quote { line }),
        }
    }

    fn plain(&mut self) -> String {
        let end = self.rest.find([self.delimiter, '\n', '\r']).unwrap_or(self.rest.len());
        let (cell, rest): (&'a str, &'a str) = self.rest.split_at(end);
        self.rest = rest;
        cell.to_string()
    }

    /// A cell in quotation marks, doubled ones inside; `None` when none closes it.
    fn quoted(&mut self) -> Option<String> {
        let mut cell = String::new();
        self.rest = &self.rest[1..];
        loop {
            let at = self.rest.find('"')?;
            let part = &self.rest[..at];
            self.line += part.replace("\r\n", "\n").matches(['\n', '\r']).count();
            cell.push_str(part);
            self.rest = &self.rest[at + 1..];
            if !self.passes('"') {
                return Some(cell);
            }
            cell.push('"');
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HEAD: &str = "id,version,language,original,translation,state";

    fn only(text: &str) -> TranslatedLine {
        let mut lines = read(text).unwrap();
        assert_eq!(lines.len(), 1, "{lines:?}");
        lines.remove(0)
    }

    #[test]
    fn a_file_and_copied_cells_are_read_alike() {
        let line = |cells: [&str; 6], delimiter: &str| format!("{}\r\n{}\r\n\r\n", HEAD.replace(',', delimiter), cells.join(delimiter));
        for delimiter in [",", ";", "\t"] {
            let table = line(["t1", "v1", "ar", "\"غالي، جدا\n\"\"هنا\"\"\"", "\"teuer\"", "draft"], delimiter);
            let read = only(&format!("\u{feff}{table}"));
            assert_eq!((read.original.as_str(), read.translation.as_str()), ("غالي، جدا\n\"هنا\"", "teuer"), "{delimiter:?}");
            assert_eq!((read.line, read.id.as_str(), read.state.as_str()), (2, "t1", "draft"));
        }
        // A cell that begins with a quotation mark is copied as it is.
        let read = only(&line(["t1", "v1", "uk", "\"Так\" кажуть", "„Ja“ sagen", ""], "\t"));
        assert_eq!(read.original, "\"Так\" кажуть");
    }

    #[test]
    fn what_is_broken_is_told_with_its_line() {
        let problem = |text: &str| read(text).unwrap_err();
        assert_eq!(problem(""), [TableProblem::NoLines]);
        assert_eq!(problem(HEAD), [TableProblem::NoLines]);
        assert_eq!(problem("a,b\n1,2"), [TableProblem::NoColumns(COLUMNS.to_vec())]);
        assert_eq!(problem("id,original,translation,version\n1,2,3,4"), [TableProblem::NoColumns(vec!["state"])]);
        assert_eq!(problem(&format!("{HEAD}\n1,v,ar,\"a\nb\",c,\n2,v,ar,\"x,y,z\n3,v,ar,x,y,")), [TableProblem::Quote { line: 4 }]);
        assert_eq!(problem(&format!("{HEAD}\n1,v,ar,\"a\"b,c,")), [TableProblem::Quote { line: 2 }]);
        let cells = |line, found| TableProblem::Cells { line, expected: 6, found };
        assert_eq!(problem(&format!("{HEAD}\n1,v,ar\n2,v,ar,a,b,\n3,v,ar,a,b, c,draft")), [cells(2, 3), cells(4, 7)]);
    }

    proptest! {
        #[test]
        fn every_written_table_is_read_again(texts in prop::collection::vec(prop::array::uniform2(".*"), 1..8), delimiter in prop::sample::select(b",;\t".to_vec())) {
            let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
            writer.write_record(HEAD.split(',')).unwrap();
            for [original, translation] in &texts {
                writer.write_record(["t", "v", "ar", original, translation, ""]).unwrap();
            }
            let file = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let read = read(&file).unwrap();
            let read: Vec<[String; 2]> = read.into_iter().map(|line| [line.original, line.translation]).collect();
            prop_assert_eq!(read, texts);
        }

        #[test]
        fn nothing_that_is_pasted_brings_it_down(text in ".*") {
            let _ = read(&text);
            let _ = read(&format!("{HEAD}\n{text}"));
        }
    }
}
