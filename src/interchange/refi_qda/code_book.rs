//! Code books as `.qdc` files. Writing leaves merged codes out; reading gives proposals for a code book,
//! or everything that is wrong with the file.

use roxmltree::{Document, Node, ParsingOptions};

use crate::{
    domain::{
        identifiers::Code,
        words::code_book::{BookCode, CodeBook, NewCode, Refused, Signature},
    },
    interchange::refi_qda::{guid, xml::Xml},
};

const NAMESPACE: &str = "urn:QDA-XML:codebook:1.0";
/// The largest file that is read, in bytes.
pub const LARGEST: usize = 2 * 1024 * 1024;
/// Elements, texts and attributes at most.
const MOST_NODES: u32 = 100_000;
/// Colours that people tell apart whatever their eyes see (M. Okabe, K. Ito 2008), one for each code of
/// the first level and all below it.
const COLOURS: [&str; 7] = ["#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7", "#F0E442"];

/// What a file says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin<'a> {
    /// Goes into all identifiers of the file. Files of the same scope are about the same codes, texts and
    /// people; whoever may not recognise them again gets a scope that cannot be guessed.
    pub scope: &'a str,
    /// The program that writes.
    pub program: &'a str,
    /// "Example" in the language of the book: in the description it stands between definition and example.
    pub example: &'a str,
}

/// Writes a code book; `None` when there is no code, because a file has at least one.
#[must_use]
pub fn write(book: &CodeBook, origin: &Origin<'_>) -> Option<String> {
    book.below(None).next()?;
    let mut xml = Xml::new();
    xml.open("CodeBook", &[("xmlns", NAMESPACE), ("origin", origin.program)]);
    write_codes(&mut xml, book, origin);
    xml.close("CodeBook");
    Some(xml.finish())
}

/// The codes, which look the same in a project.
pub(super) fn write_codes(xml: &mut Xml, book: &CodeBook, origin: &Origin<'_>) {
    xml.open("Codes", &[]);
    for (code, colour) in book.below(None).zip(COLOURS.iter().cycle()) {
        write_code(xml, code, colour, origin);
        for child in book.below(Some(&code.id)) {
            write_code(xml, child, colour, origin);
            xml.close("Code");
        }
        xml.close("Code");
    }
    xml.close("Codes");
}

fn write_code(xml: &mut Xml, code: &BookCode, colour: &str, origin: &Origin<'_>) {
    let guid = code_guid(origin.scope, &code.id);
    xml.open("Code", &[("guid", &guid), ("name", &code.name), ("isCodable", "true"), ("color", colour)]);
    let mut description = code.definition.clone();
    if !code.example.is_empty() {
        description.push_str(&before_example(origin.example));
        description.push_str(&code.example);
    }
    xml.text("Description", description.trim_start());
}

pub(super) fn code_guid(scope: &str, code: &Code) -> String {
    guid(scope, "code", &[code.as_str()])
}

fn before_example(word: &str) -> String {
    format!("\n\n{word}: ")
}

/// A code of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadCode {
    /// Its name.
    pub name: String,
    /// Its place in the list of the code above it.
    pub parent: Option<usize>,
    /// Its description up to the example.
    pub definition: String,
    /// The example.
    pub example: String,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadProblem {
    /// More bytes than [`LARGEST`].
    #[error("the file has {0} bytes; at most {LARGEST} are read")]
    TooLarge(usize),
    /// Not text in UTF-8.
    #[error("the file is not text in UTF-8")]
    NotUtf8,
    /// A document type with its entities, which no code book has.
    #[error("the file has a document type (DTD), which a code book does not have")]
    DocumentType,
    /// No well-formed XML, or too many elements.
    #[error("line {line}: this is no XML that can be read: {reason}")]
    NotXml {
        /// The line.
        line: u32,
        /// What the parser found.
        reason: String,
    },
    /// Another kind of XML.
    #[error("this is no REFI-QDA code book: its first element is not `CodeBook` of {NAMESPACE}")]
    NotACodeBook,
    /// A code book without codes.
    #[error("there is no code in the file")]
    NoCodes,
    /// A code without a name.
    #[error("line {line}: a code has no name")]
    NoName {
        /// The line.
        line: u32,
    },
    /// A code below a code below a code.
    #[error("line {line}: the code `{name}` lies on a third level; there are two")]
    ThirdLevel {
        /// The line.
        line: u32,
        /// The name.
        name: String,
    },
}

/// Reads a code book; `example` is the word that separates definition and example, as in [`Origin`].
///
/// # Errors
/// Everything that is wrong with the file.
pub fn read(file: &[u8], example: &str) -> Result<Vec<ReadCode>, Vec<ReadProblem>> {
    if file.len() > LARGEST {
        return Err(vec![ReadProblem::TooLarge(file.len())]);
    }
    let text = std::str::from_utf8(file).map_err(|_| vec![ReadProblem::NotUtf8])?;
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| {
        vec![match error {
            roxmltree::Error::DtdDetected => ReadProblem::DocumentType,
            error => ReadProblem::NotXml { line: error.pos().row, reason: error.to_string() },
        }]
    })?;
    let root = document.root_element();
    if !root.has_tag_name((NAMESPACE, "CodeBook")) {
        return Err(vec![ReadProblem::NotACodeBook]);
    }
    let mut reading = Reading { separator: before_example(example), codes: Vec::new(), problems: Vec::new() };
    for code in elements(root, "Codes").flat_map(|codes| elements(codes, "Code")) {
        reading.code(code, None);
    }
    if reading.codes.is_empty() && reading.problems.is_empty() {
        reading.problems.push(ReadProblem::NoCodes);
    }
    if reading.problems.is_empty() { Ok(reading.codes) } else { Err(reading.problems) }
}

fn elements<'a>(parent: Node<'a, 'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    parent.children().filter(move |child| child.has_tag_name((NAMESPACE, name)))
}

/// A file that is being read.
struct Reading {
    separator: String,
    codes: Vec<ReadCode>,
    problems: Vec<ReadProblem>,
}

impl Reading {
    /// A code of the first or second level, with those below it.
    fn code(&mut self, node: Node<'_, '_>, parent: Option<usize>) {
        let line = |node: Node<'_, '_>| node.document().text_pos_at(node.range().start).row;
        let name = |node: Node<'_, '_>| node.attribute("name").unwrap_or_default().trim().to_string();
        if name(node).is_empty() {
            self.problems.push(ReadProblem::NoName { line: line(node) });
        }
        let description = elements(node, "Description").filter_map(|element| element.text()).collect::<String>();
        // Without a definition, nothing stands before the example.
        let description = format!("\n\n{description}");
        let (definition, example) = description.split_once(&self.separator).unwrap_or((&description, ""));
        let [definition, example] = [definition, example].map(|text| text.trim().to_string());
        let at = self.codes.len();
        self.codes.push(ReadCode { name: name(node), parent, definition, example });
        for child in elements(node, "Code") {
            if parent.is_some() {
                self.problems.push(ReadProblem::ThirdLevel { line: line(child), name: name(child) });
            } else {
                self.code(child, Some(at));
            }
        }
    }
}

/// Adds what was read to a book, as proposals. Codes that are there by name are left as they are, and those
/// below them in the file join them.
///
/// # Errors
/// When a code of the book would get a third level, or the list is not one that was read.
pub fn propose(book: &CodeBook, codes: &[ReadCode], by: &Signature) -> Result<CodeBook, Refused> {
    let mut next = book.clone();
    let mut ids: Vec<Code> = Vec::with_capacity(codes.len());
    for code in codes {
        let parent = code.parent.map(|at| ids.get(at).cloned().ok_or(Refused::ThirdLevel)).transpose()?;
        let id = next.next_id();
        let new =
            NewCode { id: id.clone(), name: code.name.clone(), parent, definition: code.definition.clone(), example: code.example.clone() };
        match next.add(new, by.clone()) {
            Ok(with) => {
                next = with;
                ids.push(id);
            }
            Err(Refused::NameTaken(there)) => ids.push(there),
            Err(refused) => return Err(refused),
        }
    }
    Ok(next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    const ORIGIN: Origin<'_> = Origin { scope: "plan_2026", program: "Vielstimmig", example: "Beispiel" };

    fn by() -> Signature {
        Signature { at: 1, account: "anna".into() }
    }

    fn book() -> CodeBook {
        [
            ("housing", "Wohnen & <Umfeld>", None, "Alles über \"Wohnraum\".\n\nAuch Lärm.", "ቤት የለን። 🏠"),
            ("noise", "Lärm", Some("housing"), "", "zu laut"),
            ("rent", "Miete", Some("housing"), "Kosten", ""),
            ("work", "العمل", None, "", ""),
            ("old", "Früher", None, "", ""),
        ]
        .into_iter()
        .fold(CodeBook::default(), |book, (id, name, parent, definition, example)| {
            let [definition, example] = [definition, example].map(str::to_string);
            let new = NewCode { id: code(id), name: name.into(), parent: parent.map(code), definition, example };
            book.add(new, by()).unwrap()
        })
        .merge(&code("old"), &code("work"), by())
        .unwrap()
    }

    #[test]
    fn a_book_comes_back_as_it_was_written() {
        let file = write(&book(), &ORIGIN).unwrap();
        assert_eq!(file, write(&book(), &ORIGIN).unwrap(), "the same bytes every time");
        let read = read(file.as_bytes(), "Beispiel").unwrap();
        let book = book();
        let mut expected: Vec<&BookCode> = Vec::new();
        for code in book.below(None) {
            expected.push(code);
            expected.extend(book.below(Some(&code.id)));
        }
        assert_eq!(read.len(), 4, "merged codes are left out");
        for (read, code) in read.iter().zip(expected) {
            let parent = read.parent.map(|at| read_name(&book, at));
            assert_eq!((&read.name, &read.definition, &read.example), (&code.name, &code.definition, &code.example));
            assert_eq!(parent.as_deref(), code.parent.as_ref().and_then(|id| book.code(id)).map(|code| code.name.as_str()));
        }
        assert_eq!(write(&CodeBook::default(), &ORIGIN), None);
    }

    /// The name of the code at a place of the file.
    fn read_name(book: &CodeBook, at: usize) -> String {
        let file = write(book, &ORIGIN).unwrap();
        read(file.as_bytes(), "Beispiel").unwrap()[at].name.clone()
    }

    #[test]
    fn a_read_book_becomes_proposals_and_joins_what_is_there() {
        let file = write(&book(), &ORIGIN).unwrap();
        let read = read(file.as_bytes(), "Beispiel").unwrap();
        let fresh = propose(&CodeBook::default(), &read, &by()).unwrap();
        assert_eq!(write(&fresh, &ORIGIN).map(|file| file.len()), Some(file.len()), "only identifiers differ");
        assert_eq!(propose(&book(), &read, &by()).unwrap(), book(), "nothing is doubled");
        let home =
            NewCode { id: code("home"), name: "WOHNEN & <umfeld>".into(), parent: None, definition: String::new(), example: String::new() };
        let joined = propose(&CodeBook::default().add(home, by()).unwrap(), &read, &by()).unwrap();
        assert_eq!(joined.below(Some(&code("home"))).count(), 2);
    }

    fn problems(file: &str) -> Vec<String> {
        read(file.as_bytes(), "Example").unwrap_err().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn everything_that_is_wrong_is_told_with_its_line() {
        let file = "<?xml version=\"1.0\"?>\n<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>\n<Code guid=\"x\"><Code name=\"a\">\n\
                    <Code name=\"b\"><Code name=\"c\"/></Code>\n</Code></Code></Codes></CodeBook>";
        assert_eq!(problems(file), ["line 3: a code has no name", "line 4: the code `b` lies on a third level; there are two"]);
        assert_eq!(problems("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes/></CodeBook>"), ["there is no code in the file"]);
        for other in ["<CodeBook/>", "<Project xmlns=\"urn:QDA-XML:project:1.0\"/>"] {
            assert!(problems(other)[0].starts_with("this is no REFI-QDA code book"), "{other}");
        }
        assert!(problems("<CodeBook\n><a></b>")[0].starts_with("line 2: this is no XML"));
        assert_eq!(read(&[0xFF, 0xFE, b'<', 0], "Example"), Err(vec![ReadProblem::NotUtf8]));
    }

    #[test]
    fn bombs_are_refused() {
        let laughs = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;\">]><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\">&c;</CodeBook>";
        assert_eq!(read(laughs.as_bytes(), "Example"), Err(vec![ReadProblem::DocumentType]));
        let outside = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>";
        assert_eq!(read(outside.as_bytes(), "Example"), Err(vec![ReadProblem::DocumentType]));
        assert_eq!(read(&vec![b' '; LARGEST + 1], "Example"), Err(vec![ReadProblem::TooLarge(LARGEST + 1)]));
        let deep = format!("<CodeBook xmlns=\"{NAMESPACE}\">{}{}</CodeBook>", "<a>".repeat(200_000), "</a>".repeat(200_000));
        assert!(problems(&deep)[0].contains("no XML that can be read"));
        let many = format!("<CodeBook xmlns=\"{NAMESPACE}\"><Codes>{}</Codes></CodeBook>", "<Code/>".repeat(200_000));
        assert!(problems(&many)[0].contains("no XML that can be read"));
    }
}
