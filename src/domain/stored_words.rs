//! Closed lists of words that are stored, such as the kinds of an entry: an enum whose values have a
//! word each, which stays the same in every version.

/// A closed list of words that are stored; generates reading and writing of the stored word.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$item])* #[serde(rename = $word)] $variant),+ }
        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The stored word; also the end of its text key.
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Self::$variant => $word),+ } }
            /// Reads the stored word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> { Self::ALL.iter().copied().find(|value| value.as_str() == word) }
        }
    };
}

pub(crate) use words;
