//! What every chart must keep, in every language: all glyphs there, all text on the sheet, nothing on
//! top of each other, nothing of what is withheld.

mod samples;
