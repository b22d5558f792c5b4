//! Which of the offered languages a browser asks for. Only a suggestion: what a person chose is
//! remembered elsewhere and always wins.

use unic_langid::LanguageIdentifier;

use crate::localisation::language::base_language;

/// Languages read from one header; more are never needed.
const LONGEST_LIST: usize = 20;

/// The offered language that fits an `Accept-Language` header best: the first wanted one that is
/// offered exactly, or else in the plainest variant of the same language. `None` when nothing fits.
#[must_use]
pub fn negotiate(accept_language: &str, offered: &[LanguageIdentifier]) -> Option<LanguageIdentifier> {
    wanted(accept_language).iter().find_map(|wanted| best_for(wanted, offered))
}

fn best_for(wanted: &LanguageIdentifier, offered: &[LanguageIdentifier]) -> Option<LanguageIdentifier> {
    let exact = offered.iter().find(|language| *language == wanted);
    let same_language = offered.iter().filter(|language| base_language(language) == base_language(wanted));
    exact.or_else(|| same_language.min_by_key(|language| language.variants().len())).cloned()
}

/// The languages of the header, most wanted first; what is not well formed is left out.
fn wanted(accept_language: &str) -> Vec<LanguageIdentifier> {
    let mut wanted: Vec<(f32, LanguageIdentifier)> = accept_language
        .split(',')
        .take(LONGEST_LIST)
        .filter_map(|item| {
            let (tag, parameter) = item.split_once(';').unwrap_or((item, ""));
            let weight = match parameter.trim().strip_prefix("q=") {
                Some(number) => number.trim().parse().ok()?,
                None => 1.0,
            };
            let language = tag.trim().parse().ok()?;
            (weight > 0.0).then_some((weight, language))
        })
        .collect();
    wanted.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    wanted.into_iter().map(|(_, language)| language).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(header: &str, offered: &[&str]) -> Option<String> {
        let offered: Vec<LanguageIdentifier> = offered.iter().map(|tag| tag.parse().unwrap()).collect();
        negotiate(header, &offered).map(|language| language.to_string())
    }

    #[test]
    fn the_most_wanted_offered_language_is_suggested() {
        let offered = ["de", "de-simple", "en", "ar", "uk", "ku", "fa"];
        for (header, expected) in [
            ("uk,ru;q=0.8,en;q=0.5", Some("uk")),
            ("fr-FR,fr;q=0.9,en-US;q=0.8", Some("en")),
            ("en;q=0.3, ar-SY;q=0.9", Some("ar")),
            ("de-DE", Some("de")),
            ("de-simple", Some("de-simple")),
            ("kmr", Some("ku")),
            ("prs-AF", Some("fa")),
            ("ckb,ku-Arab", None),
            ("en;q=0", None),
            ("*", None),
            ("", None),
            (";;,q=,☃,en;q=x", None),
        ] {
            assert_eq!(choose(header, &offered).as_deref(), expected, "{header}");
        }
    }

    #[test]
    fn plain_german_is_suggested_only_where_there_is_no_other_german() {
        assert_eq!(choose("de", &["de-simple", "de"]).as_deref(), Some("de"));
        assert_eq!(choose("de", &["de-simple", "en"]).as_deref(), Some("de-simple"));
    }
}
