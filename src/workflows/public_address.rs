//! Where everybody reaches the pages: what is printed has to lead somewhere, so it is told and never guessed.

use std::{fmt, str::FromStr, sync::Arc};

/// The address of an installation as the public types it, without a slash at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicAddress(Arc<str>);

impl PublicAddress {
    /// The address of a page, whose path begins with a slash.
    #[must_use]
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

impl fmt::Display for PublicAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for PublicAddress {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let address = text.trim_end_matches('/');
        let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        let is_host = |host: &str| !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || ".-:[]".contains(c));
        if host.is_some_and(is_host) {
            Ok(Self(address.into()))
        } else {
            Err(
                "write the name of the server with `https://` before it and nothing behind it, for instance `https://befragung.example.org`",
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_server_and_nothing_else() {
        for (text, page) in [
            ("https://befragung.example.org/", "https://befragung.example.org/r/inventory"),
            ("http://192.168.1.4:8080", "http://192.168.1.4:8080/r/inventory"),
        ] {
            assert_eq!(text.parse::<PublicAddress>().unwrap().page("/r/inventory"), page);
        }
        for wrong in ["", "befragung.example.org", "https://", "https://a b", "https://example.org/path", "javascript://x", "https://ü.de"]
        {
            assert!(wrong.parse::<PublicAddress>().is_err(), "{wrong}");
        }
    }
}
