//! Coded texts as a `.qdpx` file: a zip archive with `project.qde` and the texts beside it. Positions
//! count Unicode code points from 0 with the end excluded, as in the examples of the standard (its
//! section 10.2 leaves the end open) and in the programs that read it.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Write as _},
};

use jiff::civil::Date;
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

use crate::{
    domain::{
        identifiers::Code,
        interviews::RecordId,
        words::{
            code_book::CodeBook,
            coding::{Passage, TextCoding},
        },
    },
    interchange::refi_qda::{
        code_book::{Origin, code_guid, write_codes},
        guid,
        xml::{Xml, plain},
    },
};

const NAMESPACE: &str = "urn:QDA-XML:project:1.0";
/// The variable that holds the language of a text.
const LANGUAGE: &str = "language";
/// The link from a working translation to its original.
const TRANSLATION: &str = "translation of";

/// Coded texts with everything that is needed to read them.
#[derive(Clone, Debug)]
pub struct Project<'a> {
    /// What the project is called.
    pub name: &'a str,
    /// What the file says about itself.
    pub origin: Origin<'a>,
    /// The coders. New ones come last, so that those before keep their identifiers.
    pub users: Vec<User<'a>>,
    /// The codes.
    pub code_book: &'a CodeBook,
    /// The texts, originals and working translations.
    pub sources: Vec<Source<'a>>,
}

/// A coder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct User<'a> {
    /// The account, which does not get into the file.
    pub account: &'a str,
    /// What the file calls the coder.
    pub name: &'a str,
}

/// A text.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    /// Its identifier; a working translation has one of its own.
    pub id: &'a RecordId,
    /// What the file calls it.
    pub name: &'a str,
    /// BCP 47; may be empty.
    pub language: &'a str,
    /// The words.
    pub text: &'a str,
    /// The original, when this is a working translation.
    pub translation_of: Option<&'a RecordId>,
    /// What was found in it.
    pub codings: Vec<DatedCoding<'a>>,
}

/// What a coder found, and when.
#[derive(Clone, Copy, Debug)]
pub struct DatedCoding<'a> {
    /// The codes.
    pub coding: &'a TextCoding,
    /// The day, where the file may tell it; never the hour.
    pub day: Option<Date>,
}

/// Why a project is not written.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// Two sources have the same identifier.
    #[error("the text {0} is there twice")]
    TextTwice(RecordId),
    /// A coding belongs to another text than the one it stands with.
    #[error("a coding of the text {0} stands with another text")]
    OtherText(RecordId),
    /// A coder has two codings of the same text.
    #[error("a coder has two codings of the text {0}")]
    CodingTwice(RecordId),
    /// An account is there twice.
    #[error("two users have the same account")]
    UserTwice,
    /// A coding is by somebody who is not among the users.
    #[error("a coder of the text {0} is not among the users")]
    UnknownCoder(RecordId),
    /// A passage ends behind the text.
    #[error("a passage lies outside the text {0}")]
    OutsideText(RecordId),
    /// A code is not in the book.
    #[error("the code `{0}` is not in the code book")]
    UnknownCode(Code),
    /// The original of a translation is not among the texts.
    #[error("the original {0} of a translation is not among the texts")]
    NoOriginal(RecordId),
    /// The archive could not be made.
    #[error("the archive could not be made: {0}")]
    Archive(#[from] ZipError),
}

/// Writes a project: the bytes of the `.qdpx` file.
///
/// # Errors
/// When texts, codings, users and codes do not fit together.
pub fn write(project: &Project<'_>) -> Result<Vec<u8>, NotWritten> {
    let writing = Writing::of(project)?;
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The time of writing would say when somebody worked, and no two files would be alike.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    let mut add = |name: &str, content: &str| {
        archive.start_file(name, options)?;
        archive.write_all(content.as_bytes()).map_err(ZipError::from)
    };
    add("project.qde", &writing.project()?)?;
    for source in &project.sources {
        add(&format!("sources/{}.txt", writing.text_guid(source.id)), &plain(source.text))?;
    }
    Ok(archive.finish()?.into_inner())
}

/// A project that is being written, with the identifiers of its users.
struct Writing<'a> {
    project: &'a Project<'a>,
    users: BTreeMap<&'a str, String>,
}

impl<'a> Writing<'a> {
    fn of(project: &'a Project<'a>) -> Result<Self, NotWritten> {
        let mut texts = BTreeSet::new();
        if let Some(twice) = project.sources.iter().find(|source| !texts.insert(source.id)) {
            return Err(NotWritten::TextTwice(twice.id.clone()));
        }
        let mut originals = project.sources.iter().filter_map(|source| source.translation_of);
        if let Some(missing) = originals.find(|original| !texts.contains(*original)) {
            return Err(NotWritten::NoOriginal(missing.clone()));
        }
        let mut coded = BTreeSet::new();
        let mut codings = project.sources.iter().flat_map(|source| &source.codings).map(|dated| dated.coding);
        if let Some(twice) = codings.find(|coding| !coded.insert((&coding.text, &coding.coder))) {
            return Err(NotWritten::CodingTwice(twice.text.clone()));
        }
        // Made from the place in the list: an account could be guessed back from its hash.
        let user_guid = |at: usize, user: &User<'_>| guid(project.origin.scope, "user", &[&at.to_string(), user.name]);
        let users: BTreeMap<&str, String> =
            project.users.iter().enumerate().map(|(at, user)| (user.account, user_guid(at, user))).collect();
        if users.len() < project.users.len() { Err(NotWritten::UserTwice) } else { Ok(Self { project, users }) }
    }

    fn guid(&self, kind: &str, parts: &[&str]) -> String {
        guid(self.project.origin.scope, kind, parts)
    }

    fn text_guid(&self, id: &RecordId) -> String {
        self.guid("text", &[id.as_str()])
    }

    fn project(&self) -> Result<String, NotWritten> {
        let Project { name, origin, users, code_book, sources } = self.project;
        let mut xml = Xml::new();
        xml.open("Project", &[("xmlns", NAMESPACE), ("name", name), ("origin", origin.program)]);
        // Lists that would be empty are left out, as the schema asks.
        if !users.is_empty() {
            xml.open("Users", &[]);
            for user in users {
                xml.empty("User", &[("guid", &self.users[user.account]), ("name", user.name)]);
            }
            xml.close("Users");
        }
        if code_book.below(None).next().is_some() {
            xml.open("CodeBook", &[]);
            write_codes(&mut xml, code_book, origin);
            xml.close("CodeBook");
        }
        if sources.iter().any(|source| !source.language.is_empty()) {
            xml.open("Variables", &[]);
            xml.empty("Variable", &[("guid", &self.guid("variable", &[LANGUAGE])), ("name", LANGUAGE), ("typeOfVariable", "Text")]);
            xml.close("Variables");
        }
        if !sources.is_empty() {
            xml.open("Sources", &[]);
            for source in sources {
                self.source(&mut xml, source)?;
            }
            xml.close("Sources");
        }
        self.notes(&mut xml)?;
        self.links(&mut xml);
        xml.close("Project");
        Ok(xml.finish())
    }

    fn source(&self, xml: &mut Xml, source: &Source<'_>) -> Result<(), NotWritten> {
        let guid = self.text_guid(source.id);
        let path = format!("internal://{guid}.txt");
        xml.open("TextSource", &[("guid", &guid), ("name", source.name), ("plainTextPath", &path)]);
        let length = source.text.chars().count();
        for dated in &source.codings {
            let coding = dated.coding;
            if coding.text != *source.id {
                return Err(NotWritten::OtherText(coding.text.clone()));
            }
            let author = self.author(dated)?;
            for passage in coding.passages() {
                // A kept passage may be of a text that has changed since.
                if passage.range().is_empty() || passage.range().end > length {
                    return Err(NotWritten::OutsideText(source.id.clone()));
                }
                self.passage(xml, coding, passage, &author)?;
            }
        }
        for dated in &source.codings {
            let author = self.author(dated)?;
            self.codings(xml, dated.coding.whole(), &[source.id.as_str(), &author[0].1], &author)?;
        }
        for dated in source.codings.iter().filter(|dated| !dated.coding.memo.is_empty()) {
            xml.empty("NoteRef", &[("targetGUID", &self.note_guid(dated.coding)?)]);
        }
        if !source.language.is_empty() {
            xml.open("VariableValue", &[]);
            xml.empty("VariableRef", &[("targetGUID", &self.guid("variable", &[LANGUAGE]))]);
            xml.text("TextValue", source.language);
            xml.close("VariableValue");
        }
        xml.close("TextSource");
        Ok(())
    }

    /// The attributes that say who coded and when.
    fn author(&self, dated: &DatedCoding<'_>) -> Result<[(&'static str, String); 2], NotWritten> {
        let user = self.user(dated.coding)?;
        let day = dated.day.map(|day| format!("{day}T00:00:00Z")).unwrap_or_default();
        Ok([("creatingUser", user.to_string()), ("creationDateTime", day)])
    }

    /// A passage. What the coder noted stands in its description, where the programs that read these
    /// files look for the remark on a passage.
    fn passage(&self, xml: &mut Xml, coding: &TextCoding, passage: &Passage, author: &[(&str, String); 2]) -> Result<(), NotWritten> {
        let range = passage.range();
        let (start, end) = (range.start.to_string(), range.end.to_string());
        let [user, day] = author;
        let parts = [coding.text.as_str(), &user.1, &start, &end];
        let guid = self.guid("passage", &parts);
        let attributes = [("guid", guid.as_str()), ("startPosition", &start), ("endPosition", &end), (user.0, &user.1), (day.0, &day.1)];
        xml.open("PlainTextSelection", &attributes);
        xml.text("Description", passage.memo());
        self.codings(xml, passage.codes(), &parts, author)?;
        xml.close("PlainTextSelection");
        Ok(())
    }

    /// Codes as they are now, after merges.
    fn codings(&self, xml: &mut Xml, codes: &BTreeSet<Code>, place: &[&str], author: &[(&str, String); 2]) -> Result<(), NotWritten> {
        let book = self.project.code_book;
        if let Some(unknown) = codes.iter().find(|code| book.resolve(code).is_none()) {
            return Err(NotWritten::UnknownCode(unknown.clone()));
        }
        for code in book.resolve_all(codes) {
            let guid = self.guid("coding", &[place, &[code.as_str()]].concat());
            let [user, day] = author;
            xml.open("Coding", &[("guid", &guid), (user.0, &user.1), (day.0, &day.1)]);
            xml.empty("CodeRef", &[("targetGUID", &code_guid(self.project.origin.scope, &code))]);
            xml.close("Coding");
        }
        Ok(())
    }

    fn user(&self, coding: &TextCoding) -> Result<&str, NotWritten> {
        let user = self.users.get(coding.coder.as_str());
        user.map(String::as_str).ok_or_else(|| NotWritten::UnknownCoder(coding.text.clone()))
    }

    fn note_guid(&self, coding: &TextCoding) -> Result<String, NotWritten> {
        Ok(self.guid("note", &[coding.text.as_str(), self.user(coding)?]))
    }

    /// What coders noted about whole texts.
    fn notes(&self, xml: &mut Xml) -> Result<(), NotWritten> {
        let noted: Vec<(&Source<'_>, &TextCoding)> = self
            .project
            .sources
            .iter()
            .flat_map(|source| source.codings.iter().map(move |dated| (source, dated.coding)))
            .filter(|(_, coding)| !coding.memo.is_empty())
            .collect();
        if noted.is_empty() {
            return Ok(());
        }
        xml.open("Notes", &[]);
        for (source, coding) in noted {
            let (guid, user) = (self.note_guid(coding)?, self.user(coding)?);
            xml.open("Note", &[("guid", &guid), ("name", source.name), ("creatingUser", user)]);
            xml.text("PlainTextContent", &coding.memo);
            xml.close("Note");
        }
        xml.close("Notes");
        Ok(())
    }

    fn links(&self, xml: &mut Xml) {
        let translations = || self.project.sources.iter().filter_map(|source| Some((source.id, source.translation_of?)));
        if translations().next().is_none() {
            return;
        }
        xml.open("Links", &[]);
        for (translation, original) in translations() {
            let guid = self.guid("link", &[translation.as_str(), original.as_str()]);
            let (from, to) = (self.text_guid(translation), self.text_guid(original));
            let ends = [("originGUID", from.as_str()), ("targetGUID", &to)];
            xml.empty("Link", &[("guid", &guid), ("name", TRANSLATION), ("direction", "OneWay"), ends[0], ends[1]]);
        }
        xml.close("Links");
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use roxmltree::Document;
    use zip::ZipArchive;

    use super::*;
    use crate::domain::{
        identifiers::code,
        words::code_book::{NewCode, Signature},
    };

    const TEXT: &str = "🏠 ቤት የለን።\r\nالبيت <صغير> & teuer";

    fn by() -> Signature {
        Signature { at: 1, account: "anna".into() }
    }

    fn book() -> CodeBook {
        ["housing", "rent", "noise"].into_iter().fold(CodeBook::default(), |book, id| {
            let parent = (id == "rent").then(|| code("housing"));
            let new = NewCode { id: code(id), name: id.to_uppercase(), parent, definition: String::new(), example: String::new() };
            book.add(new, by()).unwrap()
        })
    }

    fn codes(ids: &[&str]) -> BTreeSet<Code> {
        ids.iter().map(|id| code(id)).collect()
    }

    fn coding(book: &CodeBook) -> TextCoding {
        let passage = |range, ids: &[&str], memo| Passage::new(TEXT, range, codes(ids), memo, book).unwrap();
        let mut coding = TextCoding::new(RecordId::from_random(1), "anna")
            .with_passage(passage(2..9, &["housing", "noise"], "sagt \"kein Haus\" & weint"))
            .with_passage(passage(11..16, &["rent"], ""))
            .with_whole(codes(&["noise"]), book)
            .unwrap();
        coding.memo = "Erst gelesen,\ndann gehört".into();
        coding
    }

    fn project<'a>(book: &'a CodeBook, ids: &'a [RecordId; 2], coding: &'a TextCoding) -> Project<'a> {
        let day = Some(jiff::civil::date(2026, 11, 20));
        let source = |id, text| Source { id, name: "Text", language: "ti", text, translation_of: None, codings: Vec::new() };
        Project {
            name: "Plan <2026>",
            origin: Origin { scope: "plan", program: "Vielstimmig", example: "Beispiel" },
            users: vec![User { account: "anna", name: "Coder 1" }],
            code_book: book,
            sources: vec![
                Source { codings: vec![DatedCoding { coding, day }], ..source(&ids[0], TEXT) },
                Source { language: "", translation_of: Some(&ids[0]), ..source(&ids[1], "Wir haben kein Haus.") },
            ],
        }
    }

    fn ids() -> [RecordId; 2] {
        [1, 2].map(RecordId::from_random)
    }

    fn files(archive: &[u8]) -> BTreeMap<String, String> {
        let mut archive = ZipArchive::new(Cursor::new(archive)).unwrap();
        let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        let mut read = |name: &str| {
            let mut content = String::new();
            archive.by_name(name).unwrap().read_to_string(&mut content).unwrap();
            content
        };
        names.into_iter().map(|name| (name.clone(), read(&name))).collect()
    }

    #[test]
    fn marked_words_are_found_again_in_every_script() {
        let (book, ids) = (book(), ids());
        let coding = coding(&book);
        let archive = write(&project(&book, &ids, &coding)).unwrap();
        let files = files(&archive);
        let document = Document::parse(&files["project.qde"]).unwrap();
        let named = |name: &'static str| document.descendants().filter(move |node| node.tag_name().name() == name);
        let source = named("TextSource").next().unwrap();
        let text = &files[&source.attribute("plainTextPath").unwrap().replace("internal://", "sources/")];
        let position = |node: roxmltree::Node<'_, '_>, name| node.attribute(name).unwrap().parse::<usize>().unwrap();
        let words = |node: roxmltree::Node<'_, '_>| {
            let range = position(node, "startPosition")..position(node, "endPosition");
            text.chars().skip(range.start).take(range.len()).collect::<String>()
        };
        assert_eq!(named("PlainTextSelection").map(words).collect::<Vec<_>>(), ["ቤት የለን።", "البيت"]);
        let selection = named("PlainTextSelection").next().unwrap();
        assert_eq!(selection.attribute("creationDateTime"), Some("2026-11-20T00:00:00Z"));
        let user = named("User").next().unwrap();
        assert_eq!(selection.attribute("creatingUser"), user.attribute("guid"));
        assert!(!files["project.qde"].contains("anna"), "the account stays at home");
        let code_name = |reference: roxmltree::Node<'_, '_>| {
            let target = reference.attribute("targetGUID");
            named("Code").find(|code| code.attribute("guid") == target).unwrap().attribute("name").unwrap().to_string()
        };
        assert_eq!(named("CodeRef").map(code_name).collect::<Vec<_>>(), ["HOUSING", "NOISE", "RENT", "NOISE"]);
        let texts = |name: &'static str| named(name).filter_map(|node| node.text()).collect::<Vec<_>>();
        assert_eq!(texts("Description"), ["sagt \"kein Haus\" & weint"]);
        assert_eq!(texts("PlainTextContent"), ["Erst gelesen,\ndann gehört"]);
        assert_eq!(texts("TextValue"), ["ti"]);
        let link = named("Link").next().unwrap();
        assert_eq!(link.attribute("targetGUID"), source.attribute("guid"));
    }

    #[test]
    fn the_same_codings_give_the_same_bytes_and_merged_codes_their_new_one() {
        let (book, ids) = (book(), ids());
        let coding = coding(&book);
        let first = write(&project(&book, &ids, &coding)).unwrap();
        assert_eq!(first, write(&project(&book, &ids, &coding)).unwrap());
        let merged = book.merge(&code("noise"), &code("housing"), by()).unwrap();
        let archive = write(&project(&merged, &ids, &coding)).unwrap();
        let file = &files(&archive)["project.qde"];
        assert_eq!(file.matches("<CodeRef").count(), 3, "two codes of a passage became one");
        assert!(!file.contains("NOISE"));
    }

    #[test]
    fn what_does_not_fit_together_is_not_written() {
        let (book, ids) = (book(), ids());
        let coding = coding(&book);
        let refused = |change: &dyn Fn(&mut Project<'_>)| {
            let mut project = project(&book, &ids, &coding);
            change(&mut project);
            write(&project).unwrap_err().to_string()
        };
        assert!(refused(&|project| project.users.clear()).contains("not among the users"));
        assert!(refused(&|project| project.users.push(project.users[0])).contains("same account"));
        assert!(
            refused(
                &|project| project.sources[0].codings = [project.sources[0].codings.clone(), project.sources[0].codings.clone()].concat()
            )
            .contains("two codings")
        );
        assert!(refused(&|project| project.sources[0].text = "kurz").contains("outside the text"));
        assert!(refused(&|project| project.sources[1].id = project.sources[0].id).contains("twice"));
        assert!(refused(&|project| project.sources.swap_remove(0).codings.clear()).contains("original"));
        assert!(refused(&|project| project.sources[1].codings = std::mem::take(&mut project.sources[0].codings)).contains("another text"));
        let empty = CodeBook::default();
        let without_codes = Project { code_book: &empty, ..project(&book, &ids, &coding) };
        assert!(write(&without_codes).unwrap_err().to_string().contains("not in the code book"));
    }
}
