//! One text sentence by sentence: codes for passages of it, with a note.

use std::ops::Range;

use maud::{Markup, html};

use crate::{
    localisation::Texts,
    rendering::pages::desk::texts::{Part, Told, direction, parts, told, words},
};

/// The page.
#[derive(Debug)]
pub struct PassagesPage<'a> {
    /// Texts of the page.
    pub texts: &'a Texts,
    /// Address of the instrument.
    pub base: String,
    /// Proves that a form was made for this session.
    pub token: String,
    /// What is said above.
    pub told: Told,
    /// The text.
    pub id: String,
    /// BCP 47 tag.
    pub language: String,
    /// The revision of its coding.
    pub revision: i64,
    /// The second coding.
    pub second: bool,
    /// Its sentences.
    pub sentences: Vec<String>,
    /// Codes of the whole text.
    pub whole: Vec<String>,
    /// Marked passages: where, the words, names of the codes, the note.
    pub passages: Vec<(Range<usize>, String, Vec<String>, String)>,
    /// The line of codes as typed.
    pub typed: String,
}

/// The page.
#[must_use]
pub fn passages(page: &PassagesPage<'_>) -> Markup {
    let texts = page.texts;
    let action = format!("{}/texts/code/{}", page.base, page.id);
    let hidden = html! {
        input type="hidden" name="_token" value=(page.token);
        input type="hidden" name="revision" value=(page.revision);
        input type="hidden" name="passages" value="yes";
        @if page.second { input type="hidden" name="second" value="yes"; }
    };
    html! {
        (parts(texts, &page.base, Part::Coding))
        (told(texts, &page.told))
        @if !page.whole.is_empty() { p { (texts.get("texts-whole")) ": " (texts.list(&page.whole)) } }
        form method="post" action=(action) {
            (hidden)
            fieldset {
                legend { (texts.get("texts-sentences")) }
                @for (at, sentence) in page.sentences.iter().enumerate() {
                    div.choice dir=(direction(&page.language)) {
                        input #(format!("s-{at}")) type="checkbox" name="sentence" value=(at);
                        label for=(format!("s-{at}")) lang=(page.language) { (sentence) }
                    }
                }
            }
            div.field {
                label for="codes" { (texts.get("texts-codes")) }
                p.hint { (texts.get("texts-code-hint")) }
                input #codes type="text" name="codes" value=(page.typed) autocomplete="off" required;
            }
            div.field {
                label for="memo" { (texts.get("texts-memo")) }
                input #memo type="text" name="memo" maxlength="500" autocomplete="off";
            }
            button.main { (texts.get("texts-mark")) }
        }
        @if !page.passages.is_empty() {
            h2 { (texts.get("texts-marked")) }
            @for (range, marked, names, memo) in &page.passages {
                section.entry {
                    (words(&page.language, marked))
                    p { b { (texts.list(names)) } @if !memo.is_empty() { " – " (memo) } }
                    form method="post" action=(action) {
                        (hidden)
                        input type="hidden" name="unmark" value=(format!("{}-{}", range.start, range.end));
                        button { (texts.get("texts-unmark")) span.vh { ": " (marked) } }
                    }
                }
            }
        }
        p { a href=(format!("{}/texts/code{}#t-{}", page.base, if page.second { "?second=yes" } else { "" }, page.id)) { (texts.get("texts-back")) } }
    }
}
