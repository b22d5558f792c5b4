//! Files that only their reader can open: the age format, version 1, for one X25519 recipient
//! (<https://age-encryption.org/v1>). Writing only, and all randomness is an argument; whoever has the
//! identity opens the file with `age` or `rage`.

use std::{fmt, str::FromStr};

use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use chacha20poly1305::{ChaCha20Poly1305, Key, KeyInit as _, Nonce, aead::Aead as _};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use x25519_dalek::{X25519_BASEPOINT_BYTES, x25519};

/// What a recipient begins with.
const PREFIX: &str = "age";
/// What belongs to this kind of recipient.
const LABEL: &[u8] = b"age-encryption.org/v1/X25519";
/// Bytes that are sealed in one piece.
const PIECE: usize = 64 * 1024;

/// Who can open a file: `age1…`.
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient {
    public: [u8; 32],
    written: String,
}

/// Why something is no recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no recipient of age; it begins with age1, and `age-keygen` prints it")]
pub struct NoRecipient;

/// What no two files may share, drawn anew for each.
pub struct Fresh {
    /// The secret half of the key that is used once.
    pub ephemeral: [u8; 32],
    /// The key of the file.
    pub file_key: [u8; 16],
    /// Goes into the key of the content.
    pub nonce: [u8; 16],
}

impl FromStr for Recipient {
    type Err = NoRecipient;

    fn from_str(text: &str) -> Result<Self, NoRecipient> {
        let (prefix, bytes) = bech32::decode(text).map_err(|_| NoRecipient)?;
        let public: [u8; 32] = bytes.try_into().map_err(|_| NoRecipient)?;
        // The newer variant of the checksum is not meant here: the same bytes have to be written the same way.
        let again = bech32::encode::<bech32::Bech32>(prefix, &public).map_err(|_| NoRecipient)?;
        // A key of low order would give everybody the same secret.
        if prefix.as_str() != PREFIX || again != text || x25519([1; 32], public) == [0; 32] {
            return Err(NoRecipient);
        }
        Ok(Self { public, written: again })
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.written)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.written)
    }
}

impl fmt::Debug for Fresh {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Fresh")
    }
}

/// The file that only the recipient can open.
#[must_use]
pub fn seal(recipient: &Recipient, fresh: &Fresh, content: &[u8]) -> Vec<u8> {
    let share = x25519(fresh.ephemeral, X25519_BASEPOINT_BYTES);
    let shared = x25519(fresh.ephemeral, recipient.public);
    let wrapping = derived(&[share, recipient.public].concat(), &shared, LABEL);
    let wrapped = sealed(&wrapping, [0; 12], &fresh.file_key);
    let (share, wrapped) = (STANDARD_NO_PAD.encode(share), STANDARD_NO_PAD.encode(wrapped));
    let header = format!("age-encryption.org/v1\n-> X25519 {share}\n{wrapped}\n---");
    let seal = keyed(&derived(&[], &fresh.file_key, b"header"), &[header.as_bytes()]);
    let mut file = format!("{header} {}\n", STANDARD_NO_PAD.encode(seal)).into_bytes();
    file.extend(fresh.nonce);
    let key = derived(&fresh.nonce, &fresh.file_key, b"payload");
    let last = content.len().saturating_sub(1) / PIECE;
    for number in 0..=last {
        let piece = &content[number * PIECE..content.len().min((number + 1) * PIECE)];
        let mut nonce = [0; 12];
        nonce[3..11].copy_from_slice(&(number as u64).to_be_bytes());
        nonce[11] = u8::from(number == last);
        file.extend(sealed(&key, nonce, piece));
    }
    file
}

/// Seals a piece, with its seal behind it.
fn sealed(key: &[u8; 32], nonce: [u8; 12], piece: &[u8]) -> Vec<u8> {
    let cipher = ChaCha20Poly1305::new(&Key::from(*key));
    cipher.encrypt(&Nonce::from(nonce), piece).expect("a piece is far shorter than the cipher allows")
}

/// HKDF with SHA-256, as long as one hash.
fn derived(salt: &[u8], secret: &[u8], label: &[u8]) -> [u8; 32] {
    keyed(&keyed(salt, &[secret]), &[label, &[1]])
}

fn keyed(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Hmac::<Sha256>::new_from_slice(key).expect("a key of any length will do");
    for part in parts {
        hash.update(part);
    }
    hash.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_recipient_is_refused() {
        let good = bech32::encode::<bech32::Bech32>(bech32::Hrp::parse("age").unwrap(), &[9; 32]).unwrap();
        assert_eq!(good.parse::<Recipient>().map(|recipient| recipient.to_string()), Ok(good.clone()));
        let zero = bech32::encode::<bech32::Bech32>(bech32::Hrp::parse("age").unwrap(), &[0; 32]).unwrap();
        let other = bech32::encode::<bech32::Bech32m>(bech32::Hrp::parse("age").unwrap(), &[9; 32]).unwrap();
        let secret = bech32::encode::<bech32::Bech32>(bech32::Hrp::parse("age-secret-key-").unwrap(), &[9; 32]).unwrap();
        for bad in ["", "age1", "ssh-ed25519 AAAA", &good[..good.len() - 1], &zero, &other, &secret] {
            assert_eq!(bad.parse::<Recipient>(), Err(NoRecipient), "{bad}");
        }
    }
}
