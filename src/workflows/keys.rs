//! Keyed hashes: from a person's number to the identifiers under which things are stored, and proofs
//! that a cookie or a form was made here. The key lies outside the database; who has only one of the
//! two learns nothing. Each purpose has its own label, so that no value serves for another.

use std::{
    fmt,
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::Path,
};

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::domain::{answers::ResumeCode, interviews::RecordId};

/// The key of an installation.
#[derive(Clone)]
pub struct Keys {
    /// The hash after it has taken in the key, to be cloned for each use.
    keyed: Hmac<Sha256>,
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(…)")
    }
}

impl Keys {
    /// A key from its bytes.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        let keyed = Hmac::new_from_slice(&bytes).unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
        Self { keyed }
    }

    /// Reads the key file; makes it, readable for its owner only, if there is none.
    ///
    /// # Errors
    /// When the file cannot be read or written, or does not hold 64 hexadecimal digits.
    pub fn read_or_create(path: &Path, fresh: [u8; 32]) -> io::Result<Self> {
        match fs::read_to_string(path) {
            Ok(text) => from_hex(text.trim()).map(Self::new).ok_or_else(|| {
                io::Error::new(
                    io::ErrorKind::InvalidData,
                    format!("{} is not a key file: 64 hexadecimal digits are expected", path.display()),
                )
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let mut options = OpenOptions::new();
                options.write(true).create_new(true);
                #[cfg(unix)]
                std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
                let mut file = options.open(path)?;
                writeln!(file, "{}", to_hex(&fresh))?;
                file.sync_all()?;
                Ok(Self::new(fresh))
            }
            Err(error) => Err(error),
        }
    }

    fn hash(&self, purpose: &str, parts: &[&str]) -> [u8; 32] {
        let mut mac = self.keyed.clone();
        mac.update(purpose.as_bytes());
        for part in parts {
            mac.update(&[0]);
            mac.update(part.as_bytes());
        }
        mac.finalize().into_bytes().into()
    }

    fn short(&self, purpose: &str, parts: &[&str]) -> String {
        to_hex(&self.hash(purpose, parts)[..16])
    }

    /// Under which the draft of a number is stored.
    #[must_use]
    pub fn draft_id(&self, code: &ResumeCode) -> String {
        self.short("draft", &[code.digits()])
    }

    /// Under which the response of a number is stored.
    #[must_use]
    pub fn response_id(&self, code: &ResumeCode) -> String {
        self.short("response", &[code.digits()])
    }

    /// What makes a second response of the same number impossible.
    #[must_use]
    pub fn submission_key(&self, code: &ResumeCode) -> String {
        self.short("submission", &[code.digits()])
    }

    /// With which the store seals what must not be read without the key file.
    #[must_use]
    pub fn of_store(&self) -> [u8; 32] {
        self.hash("store", &[])
    }

    /// The value of a respondent's cookie: the number and a proof that it was handed out here.
    #[must_use]
    pub fn cookie(&self, code: &ResumeCode) -> String {
        format!("{}.{}", code.digits(), self.short("cookie", &[code.digits()]))
    }

    /// The number in a cookie, if the proof fits.
    #[must_use]
    pub fn read_cookie(&self, value: &str) -> Option<ResumeCode> {
        let (digits, proof) = value.split_once('.')?;
        let code = ResumeCode::from_digits(digits).ok()?;
        equal(&self.short("cookie", &[code.digits()]), proof).then_some(code)
    }

    /// Under which the tries from a place are counted in one window of time.
    #[must_use]
    pub fn throttled_place(&self, place: &str, window: i64) -> String {
        self.short("throttle", &[place, &window.to_string()])
    }

    /// What noise the counts get a response is in: a byte that follows from who it is, and that nobody
    /// without the key can compute.
    #[must_use]
    pub fn record_key(&self, process: &str, instrument: &str, response: &str) -> u8 {
        self.hash("record", &[process, instrument, response])[0]
    }

    /// Under which a free text is kept: it follows from the response or entry it comes from, and leads to neither
    /// without the key.
    #[must_use]
    pub fn text_id(&self, of: &[&str]) -> RecordId {
        let hash = self.hash("text", of);
        RecordId::from_random(hash.iter().take(16).fold(0, |number, byte| number << 8 | u128::from(*byte)))
    }

    /// Which texts a second person codes as well: nobody who codes can know before.
    #[must_use]
    pub fn second_coding(&self, text: &RecordId) -> u64 {
        let hash = self.hash("second coding", &[text.as_str()]);
        hash.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
    }

    /// What the names of codes and texts in files for other programs are made with: those of one process fit
    /// together, and nobody without the key finds a text of the store with them.
    #[must_use]
    pub fn scope_of_files(&self, process: &str) -> String {
        self.short("files", &[process])
    }

    /// The seal of an entry of the ledger.
    #[must_use]
    pub fn seal(&self, entry: &str) -> String {
        to_hex(&self.hash("ledger", &[entry]))
    }

    /// The seal of a text's wording: whoever has it sees that a wording is another one, and never the words.
    #[must_use]
    pub fn wording_seal(&self, text: &str, wording: &str) -> String {
        to_hex(&self.hash("wording", &[text, wording]))
    }

    /// Which rows go along with others that had to get coarser: the same for all row files of a snapshot.
    #[must_use]
    pub fn lot(&self, process: &str, instrument: &str, snapshot: u8) -> u64 {
        let hash = self.hash("lot", &[process, instrument, &snapshot.to_string()]);
        hash.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
    }

    /// What decides, with the keys of records, the noise of an instrument.
    #[must_use]
    pub fn noise(&self, process: &str, instrument: &str) -> u64 {
        let hash = self.hash("noise", &[process, instrument]);
        hash.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
    }

    /// Proves that a form was made here for this owner and place.
    #[must_use]
    pub fn form_token(&self, owner: &str, place: &str) -> String {
        self.short("form", &[owner, place])
    }

    /// Whether the proof fits.
    #[must_use]
    pub fn is_form_token(&self, owner: &str, place: &str, token: &str) -> bool {
        equal(&self.form_token(owner, place), token)
    }
}

fn equal(a: &str, b: &str) -> bool {
    a.as_bytes().ct_eq(b.as_bytes()).into()
}

/// The hash under which a random secret (a session, a one-time link) is stored. Such secrets have
/// 256 random bits, so a plain hash is enough.
#[must_use]
pub fn hash_of_secret(secret: &str) -> String {
    to_hex(&Sha256::digest(secret.as_bytes()))
}

/// Bytes as hexadecimal digits.
#[must_use]
pub fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(DIGITS[usize::from(byte >> 4)]);
        text.push(DIGITS[usize::from(byte & 15)]);
    }
    text
}

fn from_hex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_cannot_be_made_from_a_number_alone() {
        let keys = Keys::new([7; 32]);
        let code = ResumeCode::from_random(42);
        assert_eq!(keys.read_cookie(&keys.cookie(&code)), Some(code.clone()));
        let forged = format!("{}.{}", code.digits(), keys.draft_id(&code));
        assert_eq!(keys.read_cookie(&forged), None);
        assert_eq!(Keys::new([8; 32]).read_cookie(&keys.cookie(&code)), None);
    }

    #[test]
    fn the_key_file_is_made_once_and_belongs_to_its_owner() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.key");
        let first = Keys::read_or_create(&path, [1; 32]).unwrap();
        let second = Keys::read_or_create(&path, [2; 32]).unwrap();
        let code = ResumeCode::from_random(1);
        assert_eq!(first.draft_id(&code), second.draft_id(&code));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        fs::write(&path, "nonsense").unwrap();
        assert!(Keys::read_or_create(&path, [3; 32]).unwrap_err().to_string().contains("64 hexadecimal digits"));
    }
}
