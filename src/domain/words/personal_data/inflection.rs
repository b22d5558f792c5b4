//! The forms a name takes in sentences: cases of Ukrainian, Russian and Bulgarian names, German names
//! written without umlauts. They are made once, when the lists are compiled.

const HARD: &[&str] = &["а", "и", "і", "ы", "у", "ою", "ой", "е", "о", "ам", "ами"];
const SOFT: &[&str] = &["я", "и", "і", "ї", "ю", "ею", "єю", "ей", "е", "є", "й", "ьо", "йо", "ією", "ии", "ії", "ию", "ией"];
const CONSONANT: &[&str] = &["", "а", "у", "ові", "ом", "ем", "е", "и", "і", "ы", "ів", "ов", "ам", "ами"];
const IOT: &[&str] = &["й", "я", "ю", "єві", "еві", "єм", "ем", "ї", "є", "е", "и", "ї"];
const SOFT_SIGN: &[&str] = &["ь", "я", "ю", "еві", "ем", "єм", "е", "і", "и", "ьом"];
const ADJECTIVE: &[&str] =
    &["ий", "ый", "ой", "ого", "ому", "им", "ым", "ім", "ом", "а", "ая", "ої", "ій", "ой", "у", "ую", "ою", "і", "ие", "их", "ими"];
const POSSESSIVE: &[&str] = &["", "а", "у", "ым", "им", "ом", "ой", "ою", "е", "і", "ій", "ої", "ы", "и", "ых", "их", "ові"];

/// All forms of a name, the name itself among them.
pub(super) fn forms(name: &str) -> Vec<String> {
    if name.contains(char::is_whitespace) || name.contains('*') {
        return vec![name.to_string()];
    }
    if name.chars().next().is_some_and(|c| matches!(c, 'Ѐ'..='ԯ')) {
        return cyrillic(name);
    }
    let mut all = vec![name.to_string()];
    let spelt_out = name.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('Ö', "Oe").replace('Ü', "Ue").replace('Ä', "Ae");
    if spelt_out != name {
        all.push(spelt_out);
    }
    all
}

fn cyrillic(name: &str) -> Vec<String> {
    let ends = |ending: &str| name.strip_suffix(ending);
    let (stem, endings) = if let Some(stem) = ends("ий").or_else(|| ends("ый")).filter(|stem| stem.ends_with(['к', 'н', 'ь'])) {
        (stem, ADJECTIVE)
    } else if let Some(stem) = ends("ова").or_else(|| ends("ева")).and(ends("а")) {
        (stem, POSSESSIVE)
    } else if ends("ов").or_else(|| ends("ев")).or_else(|| ends("ін")).or_else(|| ends("їн")).is_some() {
        (name, POSSESSIVE)
    } else if let Some(stem) = ends("а") {
        (stem, HARD)
    } else if let Some(stem) = ends("я") {
        (stem, SOFT)
    } else if let Some(stem) = ends("й") {
        (stem, IOT)
    } else if let Some(stem) = ends("ь") {
        (stem, SOFT_SIGN)
    } else if let Some(stem) = ends("о") {
        (stem, &["о", "а", "у", "ові", "ом", "е", "и"][..])
    } else if ends("и").or_else(|| ends("і")).or_else(|| ends("е")).or_else(|| ends("у")).is_some() {
        (name, &[""][..])
    } else {
        (name, CONSONANT)
    };
    let mut all: Vec<String> = endings.iter().map(|ending| format!("{stem}{ending}")).collect();
    all.push(name.to_string());
    // A vowel that is lost in the cases: Павло, Олександр keep theirs; Ігор, Федір, Антін do not.
    if let Some(stem) = ends("ір") {
        all.extend(["ора", "ору", "ором"].map(|ending| format!("{stem}{ending}")));
    }
    if let Some(stem) = ends("ел") {
        all.extend(["ла", "лу", "лом"].map(|ending| format!("{stem}{ending}")));
    }
    if let Some(stem) = ends("ець") {
        all.extend(["ця", "цю", "цем"].map(|ending| format!("{stem}{ending}")));
    }
    if name.ends_with("га") || name.ends_with("ка") || name.ends_with("ха") {
        let base = &name[..name.len() - 4];
        let softened = if name.ends_with("га") {
            "зі"
        } else if name.ends_with("ка") {
            "ці"
        } else {
            "сі"
        };
        all.push(format!("{base}{softened}"));
    }
    all
}
