//! Texts, numbers, dates and directions in every language. The [`Catalogue`] is built once from the
//! program's own texts and those of all processes; [`Texts`] is what a page, a chart or an export holds
//! for one language. Files are read elsewhere; what a text is about is told in `domain`.

mod catalogue;
mod formats;
mod interface;
mod language;
mod negotiation;
mod sentences;
mod shelf;
mod state;
mod texts;
mod value;

pub use catalogue::{Catalogue, LanguageTexts, ProcessTexts};
pub use interface::{INTERFACE, InterfaceTexts};
pub use language::{Direction, Language};
pub use negotiation::negotiate;
pub use sentences::problem_sentence;
pub use texts::Texts;
pub use value::{Value, without_isolates};
