//! Sealing what must not be read from a stolen database: drafts and responses that wait. The key comes
//! from the key file of the installation and is in memory only; every text has a key of its own, derived
//! from its place, so that it cannot be moved to another. Lengths are rounded up and tell nothing.

use std::sync::{Arc, OnceLock};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chacha20poly1305::{Key, KeyInit as _, XChaCha20Poly1305, XNonce, aead::Aead as _};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use crate::storage::StoreError;

/// The key of a store, once it was handed over. Clones share it.
#[derive(Clone, Debug, Default)]
pub(super) struct StoreKey(Arc<OnceLock<Sealer>>);

impl StoreKey {
    /// Takes the key; another one later changes nothing.
    pub(super) fn take(&self, key: &[u8; 32]) {
        self.0.get_or_init(|| Sealer::new(key));
    }

    /// What seals and opens with it.
    pub(super) fn sealer(&self) -> Result<&Sealer, StoreError> {
        self.0.get().ok_or(StoreError::Locked)
    }
}

/// What is sealed, and to which multiple of bytes it is filled up.
#[derive(Clone, Copy, Debug)]
pub(super) enum Content {
    Draft,
    Response,
}

impl Content {
    fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Response => "response",
        }
    }

    fn step(self) -> usize {
        match self {
            Self::Draft => 2 * 1024,
            Self::Response => 4 * 1024,
        }
    }
}

const NONCE: usize = 24;
/// Before the text: how long it is.
const LENGTH: usize = 4;

/// Seals and opens.
pub(super) struct Sealer {
    /// The hash after it has taken in the key, to be cloned for each use.
    keyed: Hmac<Sha256>,
}

impl std::fmt::Debug for Sealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealer(…)")
    }
}

impl Sealer {
    fn new(key: &[u8; 32]) -> Self {
        Self { keyed: keyed(key) }
    }

    /// A keyed hash that stands for an identifier where it must not stand itself.
    pub(super) fn stand_in(&self, purpose: &str, parts: &[&str]) -> String {
        self.derive(purpose, parts)[..16].iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
    }

    /// Seals a text for a place. The nonce is a keyed hash of the text: two texts of one place never share
    /// one, and no chance is needed here.
    pub(super) fn seal(&self, content: Content, place: &[&str], text: &str) -> String {
        let length = u32::try_from(text.len()).unwrap_or_else(|_| unreachable!("no request is that long"));
        let mut plain = Vec::with_capacity((LENGTH + text.len()).next_multiple_of(content.step()));
        plain.extend(length.to_le_bytes());
        plain.extend(text.as_bytes());
        plain.resize(plain.len().next_multiple_of(content.step()), 0);

        let (cipher, mut nonces) = self.of_place(content, place);
        nonces.update(&plain);
        let mut sealed: Vec<u8> = nonces.finalize().into_bytes()[..NONCE].to_vec();
        let nonce = nonce(&sealed).unwrap_or_else(|| unreachable!("a hash has 32 bytes"));
        let body = cipher.encrypt(&nonce, plain.as_slice()).unwrap_or_else(|_| unreachable!("no text is too long for the cipher"));
        sealed.extend(body);
        STANDARD.encode(sealed)
    }

    /// Opens what was sealed for this place.
    ///
    /// # Errors
    /// It was sealed with another key or for another place, or was changed.
    pub(super) fn open(&self, content: Content, place: &[&str], sealed: &str) -> Result<String, StoreError> {
        self.try_to_open(content, place, sealed)
            .ok_or_else(|| StoreError::Unreadable { what: content.word(), why: "it was sealed with another key, or changed".to_owned() })
    }

    fn try_to_open(&self, content: Content, place: &[&str], sealed: &str) -> Option<String> {
        let sealed = STANDARD.decode(sealed).ok()?;
        let (cipher, _) = self.of_place(content, place);
        let plain = cipher.decrypt(&nonce(&sealed)?, sealed.get(NONCE..)?).ok()?;
        let length = usize::try_from(u32::from_le_bytes(plain.get(..LENGTH)?.try_into().ok()?)).ok()?;
        String::from_utf8(plain.get(LENGTH..LENGTH.checked_add(length)?)?.to_vec()).ok()
    }

    /// The cipher of a place, and the hash that makes its nonces.
    fn of_place(&self, content: Content, place: &[&str]) -> (XChaCha20Poly1305, Hmac<Sha256>) {
        let place: Vec<&str> = std::iter::once(content.word()).chain(place.iter().copied()).collect();
        let cipher = XChaCha20Poly1305::new(&Key::from(self.derive("cipher", &place)));
        (cipher, keyed(&self.derive("nonce", &place)))
    }

    fn derive(&self, purpose: &str, parts: &[&str]) -> [u8; 32] {
        let mut mac = self.keyed.clone();
        mac.update(purpose.as_bytes());
        for part in parts {
            mac.update(&[0]);
            mac.update(part.as_bytes());
        }
        mac.finalize().into_bytes().into()
    }
}

fn keyed(key: &[u8; 32]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"))
}

fn nonce(sealed: &[u8]) -> Option<XNonce> {
    <[u8; NONCE]>::try_from(sealed.get(..NONCE)?).ok().map(XNonce::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_at_its_place_only() {
        let (mine, another) = (Sealer::new(&[1; 32]), Sealer::new(&[2; 32]));
        let text = "{\"wish\": \"größer – غرفة\"}";
        let sealed = mine.seal(Content::Draft, &["a"], text);
        assert_eq!(mine.open(Content::Draft, &["a"], &sealed).unwrap(), text);
        assert!(!sealed.contains("wish"));
        assert!(mine.open(Content::Draft, &["b"], &sealed).is_err(), "another place");
        assert!(mine.open(Content::Response, &["a"], &sealed).is_err(), "another content");
        assert!(another.open(Content::Draft, &["a"], &sealed).is_err(), "another key");
        for wrong in ["", "AAAA", "not base64", &sealed[4..]] {
            assert!(mine.open(Content::Draft, &["a"], wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_length_tells_nothing() {
        let sealer = Sealer::new(&[1; 32]);
        let lengths = |content| [0, 1, 500, 2000].map(|length| sealer.seal(content, &["a"], &"x".repeat(length)).len());
        assert!(lengths(Content::Draft).windows(2).all(|pair| pair[0] == pair[1]));
        assert!(lengths(Content::Response).windows(2).all(|pair| pair[0] == pair[1]));
        let long = "ü".repeat(20_000);
        assert_eq!(sealer.open(Content::Draft, &["a"], &sealer.seal(Content::Draft, &["a"], &long)).unwrap(), long);
    }

    #[test]
    fn two_texts_of_one_place_look_unlike_from_the_first_byte() {
        let sealer = Sealer::new(&[1; 32]);
        let (one, other) = (sealer.seal(Content::Draft, &["a"], "one"), sealer.seal(Content::Draft, &["a"], "other"));
        assert_ne!(one[..32], other[..32], "the same nonce would serve two texts");
    }
}
