//! Coded texts and code books in the format that programs for qualitative analysis exchange: REFI-QDA 1.5
//! of the Rotterdam Exchange Format Initiative (<https://www.qdasoftware.org>). Everything in a file
//! follows from what it was made of: the same codings give the same bytes.

pub mod code_book;
pub mod project;
mod xml;

use sha2::{Digest as _, Sha256};

/// A name for something in a file, the same in every file of the same scope: a UUID of version 8
/// (RFC 9562) from SHA-256 of the parts.
fn guid(scope: &str, kind: &str, parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in [scope, kind].iter().chain(parts) {
        // The length keeps "a", "bc" apart from "ab", "c".
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits = format!("{:032x}", u128::from_be_bytes(bytes));
    [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use super::guid;

    #[test]
    fn names_are_stable_and_of_the_form_that_the_schema_asks_for() {
        let first = guid("plan", "code", &["a", "bc"]);
        assert_eq!(first, guid("plan", "code", &["a", "bc"]));
        for other in [guid("plan", "code", &["ab", "c"]), guid("plan", "text", &["a", "bc"]), guid("other", "code", &["a", "bc"])] {
            assert_ne!(first, other);
        }
        let lengths: Vec<usize> = first.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert_eq!(&first[14..15], "8", "the version");
        assert!(matches!(&first[19..20], "8" | "9" | "a" | "b"), "the variant: {first}");
    }
}
