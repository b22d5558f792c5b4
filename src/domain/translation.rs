//! How far a translation is: the honest word that stands beside every text people read. Where the
//! states are kept and what follows from them is told in `interchange` and `localisation`.

/// How far a text is in one language, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextState {
    /// There is no text.
    Missing,
    /// Translated by a program.
    Machine,
    /// Written by a person, checked by nobody.
    Draft,
    /// Checked by a second native speaker.
    Reviewed,
    /// Understood by people it is meant for.
    Tested,
}

impl TextState {
    /// Every state, weakest first.
    pub const ALL: [Self; 5] = [Self::Missing, Self::Machine, Self::Draft, Self::Reviewed, Self::Tested];

    /// The word in `status.toml`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Machine => "machine",
            Self::Draft => "draft",
            Self::Reviewed => "reviewed",
            Self::Tested => "tested",
        }
    }

    /// Reads the word of `status.toml`.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}
