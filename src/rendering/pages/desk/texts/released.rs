//! What may leave: released words, question by question, with the files they can be taken away in.

use maud::{Markup, html};

use crate::{
    domain::words::{review::Treatment, text::Source},
    localisation::Texts,
    rendering::pages::desk::texts::{Part, language_name, parts, words},
};

/// The page.
#[derive(Debug)]
pub struct ReleasedPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the instrument.
    pub base: String,
    /// Released texts that stay all the same, in words: a rare language without a translation, a new mark.
    pub staying: Option<String>,
    /// What may leave, by question: its wording and the words.
    pub questions: Vec<(String, Vec<ReleasedLine>)>,
}

/// Words that may leave.
#[derive(Debug)]
pub struct ReleasedLine {
    /// The text, for looking at it again.
    pub id: String,
    /// Where it comes from.
    pub source: Source,
    /// BCP 47 tag and words of the original, where they may be shown.
    pub original: Option<(String, String)>,
    /// The words in the language of the office, where the original has another one.
    pub translation: Option<String>,
    /// What was done to them.
    pub treatment: Treatment,
    /// Names of its codes.
    pub codes: Vec<String>,
}

/// The page.
#[must_use]
pub fn released(page: &ReleasedPage<'_>) -> Markup {
    let texts = page.texts;
    html! {
        (parts(texts, &page.base, Part::Released))
        p { (texts.get("texts-released-intro")) }
        @if let Some(staying) = &page.staying { p.banner { (staying) } }
        @if page.questions.is_empty() { p { (texts.get("texts-released-none")) } } @else {
            p.downloads { @for (name, key) in [("passages.csv", "texts-file-csv"), ("passages.xlsx", "texts-file-xlsx"), ("project.qdpx", "texts-file-qdpx")] {
                a href=(format!("{}/texts/released/{name}", page.base)) { (texts.get(key)) }
            } }
        }
        @for (question, lines) in &page.questions {
            h2 { (question) }
            ul { @for line in lines { li.entry {
                @if let Some((language, original)) = &line.original { (words(language, original)) }
                @if let Some(translation) = &line.translation { p { (translation) } }
                small {
                    (texts.get(&format!("texts-source-{}", line.source.as_str())))
                    @if let Some((language, _)) = &line.original { " · " (language_name(texts, language)) }
                    " · " (texts.get(&format!("texts-treatment-{}", line.treatment.as_str())))
                    @if !line.codes.is_empty() { " · " (texts.list(&line.codes)) }
                    " · " a href=(format!("{}/texts/review/{}", page.base, line.id)) { (texts.get("texts-again")) }
                }
            } } }
        }
    }
}
