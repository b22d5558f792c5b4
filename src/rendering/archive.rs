//! Several files as one ZIP: for packs, and for the office formats, which are ZIP files of parts. Every file has the
//! earliest time the format knows, so that the same files give the same bytes.

use std::io::{Cursor, Write};

pub use zip::result::ZipError;
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// A file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedFile {
    /// Its name, with folders parted by `/`.
    pub name: String,
    /// What is in it.
    pub content: Vec<u8>,
}

/// The files as a ZIP, in the order given.
///
/// # Errors
/// When a name occurs twice, or there are more files or bytes than the format can hold.
pub fn zip(files: &[NamedFile]) -> Result<Vec<u8>, ZipError> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        // Pictures and PDFs are packed already.
        let is_packed = [".png", ".pdf", ".docx", ".pptx"].iter().any(|end| file.name.ends_with(end));
        let method = if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
        writer.start_file(&file.name, options)?;
        writer.write_all(&file.content)?;
    }
    Ok(writer.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn an_archive_holds_its_files_and_nothing_of_its_making() {
        let file = |name: &str, content: &[u8]| NamedFile { name: name.into(), content: content.to_vec() };
        let files = [file("handout.pdf", b"%PDF"), file("abbildungen/größe.csv", "größe;1".as_bytes())];
        let bytes = zip(&files).unwrap();
        assert_eq!(zip(&files).unwrap(), bytes, "the same bytes twice");
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for (at, expected) in files.iter().enumerate() {
            let mut found = archive.by_index(at).unwrap();
            assert_eq!(found.name().unwrap(), expected.name);
            assert_eq!(found.last_modified(), Some(DateTime::default()));
            let mut content = Vec::new();
            found.read_to_end(&mut content).unwrap();
            assert_eq!(content, expected.content);
        }
        assert!(zip(&[files[0].clone(), files[0].clone()]).is_err(), "a name twice");
    }
}
