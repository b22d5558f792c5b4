//! How far two coders agree who read the same texts without seeing each other's codes. A decision is one
//! code on one text: it is there or not, however many passages have it.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{identifiers::Code, interviews::RecordId};

/// The share of texts that a second person codes, in percent.
pub const SECOND_CODER_PERCENT: u8 = 10;

/// Whether a text is also coded by a second person. The key is a keyed hash of the text's identifier under
/// a key that no coder knows: so the draw is the same every time, and nobody can choose it.
#[must_use]
pub fn drawn_for_second_coder(key: u64, percent: u8) -> bool {
    u128::from(key) * 100 < u128::from(percent) << 64
}

/// Codes of each text as one coder sees them, after merges ([`codes_by`](super::coding::codes_by)); a text
/// in which nothing was found has an empty set.
pub type CodesByText = BTreeMap<RecordId, BTreeSet<Code>>;

/// Decisions about one code on the texts that both coded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    /// Texts that have it for both.
    pub both: u32,
    /// Texts that have it for the first coder alone.
    pub only_first: u32,
    /// Texts that have it for the second coder alone.
    pub only_second: u32,
    /// Texts that have it for neither.
    pub neither: u32,
}

impl Decisions {
    fn of(code: &Code, first: &CodesByText, second: &CodesByText) -> Self {
        let mut decisions = Self::default();
        for (text, own) in first {
            let Some(other) = second.get(text) else { continue };
            let counted = match (own.contains(code), other.contains(code)) {
                (true, true) => &mut decisions.both,
                (true, false) => &mut decisions.only_first,
                (false, true) => &mut decisions.only_second,
                (false, false) => &mut decisions.neither,
            };
            *counted += 1;
        }
        decisions
    }

    /// Texts.
    #[must_use]
    pub fn texts(&self) -> u32 {
        self.both + self.only_first + self.only_second + self.neither
    }

    /// The share of texts on which both decided alike, between 0 and 1; `None` without texts.
    #[must_use]
    pub fn observed(&self) -> Option<f64> {
        (self.texts() > 0).then(|| f64::from(self.both + self.neither) / f64::from(self.texts()))
    }

    /// The share on which they would decide alike by chance, each giving the code as often as they did.
    fn expected(&self) -> Option<f64> {
        let with = f64::from(self.both + self.only_first) * f64::from(self.both + self.only_second);
        let without = f64::from(self.neither + self.only_first) * f64::from(self.neither + self.only_second);
        let texts = f64::from(self.texts());
        (self.texts() > 0).then(|| (with + without) / (texts * texts))
    }

    /// Whether chance alone makes them agree on everything: both gave the code to all texts or to none.
    fn is_certain(&self) -> bool {
        self.both == self.texts() || self.neither == self.texts()
    }

    /// Cohen's kappa (J. Cohen: A coefficient of agreement for nominal scales. Educational and
    /// Psychological Measurement 20, 1960, 37–46). `None` without texts, and where both gave the code to
    /// all texts or to none: there is nothing that chance could have made different.
    #[must_use]
    pub fn kappa(&self) -> Option<f64> {
        let expected = self.expected().filter(|_| !self.is_certain())?;
        Some((self.observed()? - expected) / (1.0 - expected))
    }
}

/// A decision on which the coders differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The text.
    pub text: RecordId,
    /// The code.
    pub code: Code,
    /// Whose code it is.
    pub held_by: HeldBy,
}

/// One of the two coders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldBy {
    /// The first.
    First,
    /// The second.
    Second,
}

/// How far two coders agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Texts that both coded.
    pub texts: usize,
    /// The decisions about every code that one of them gave to one of these texts.
    pub by_code: BTreeMap<Code, Decisions>,
    /// What there is to talk about: by text, then by code.
    pub differences: Vec<Difference>,
}

impl Agreement {
    /// Compares what two coders found, on the texts that both coded.
    #[must_use]
    pub fn of(first: &CodesByText, second: &CodesByText) -> Self {
        let common: Vec<(&RecordId, &BTreeSet<Code>, &BTreeSet<Code>)> =
            first.iter().filter_map(|(text, own)| Some((text, own, second.get(text)?))).collect();
        let codes: BTreeSet<&Code> = common.iter().flat_map(|(_, own, other)| own.union(other)).collect();
        let by_code = codes.into_iter().map(|code| (code.clone(), Decisions::of(code, first, second))).collect();
        let mut differences = Vec::new();
        for (text, own, other) in &common {
            differences.extend(own.symmetric_difference(other).map(|code| Difference {
                text: (*text).clone(),
                code: code.clone(),
                held_by: if own.contains(code) { HeldBy::First } else { HeldBy::Second },
            }));
        }
        Self { texts: common.len(), by_code, differences }
    }

    /// The share of all decisions that are alike, between 0 and 1: the mean of [`Decisions::observed`],
    /// which for codes on the same texts is also the share over all decisions. `None` without texts or
    /// without codes.
    #[must_use]
    pub fn observed(&self) -> Option<f64> {
        self.mean(Decisions::observed)
    }

    /// Pooled kappa: from the means of observed and expected agreement over the codes (H. De Vries, M. N.
    /// Elliott, D. E. Kanouse, S. S. Teleki: Using pooled kappa to summarize interrater agreement across
    /// many items. Field Methods 20, 2008, 272–282). It is steadier than a mean of kappas where codes are
    /// rare. `None` where no code has a kappa.
    #[must_use]
    pub fn pooled_kappa(&self) -> Option<f64> {
        if self.by_code.values().all(Decisions::is_certain) {
            return None;
        }
        let expected = self.mean(Decisions::expected)?;
        Some((self.observed()? - expected) / (1.0 - expected))
    }

    fn mean(&self, of: impl Fn(&Decisions) -> Option<f64>) -> Option<f64> {
        let shares: Vec<f64> = self.by_code.values().map(of).collect::<Option<_>>()?;
        let count = u32::try_from(shares.len()).ok().filter(|count| *count > 0)?;
        Some(shares.iter().sum::<f64>() / f64::from(count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    fn coder(texts: &[(u128, &[&str])]) -> CodesByText {
        let codes = |ids: &[&str]| ids.iter().map(|id| code(id)).collect();
        texts.iter().map(|(text, ids)| (RecordId::from_random(*text), codes(ids))).collect()
    }

    fn is_near(found: Option<f64>, expected: f64) -> bool {
        found.is_some_and(|found| (found - expected).abs() < 1e-12)
    }

    #[test]
    fn the_example_with_fifty_texts_gives_the_known_kappa() {
        let decisions = Decisions { both: 20, only_first: 5, only_second: 10, neither: 15 };
        assert!(is_near(decisions.observed(), 0.7));
        assert!(is_near(decisions.kappa(), 0.4));
        let opposite = Decisions { both: 0, only_first: 5, only_second: 5, neither: 0 };
        assert!(is_near(opposite.kappa(), -1.0));
        let by_chance = Decisions { both: 1, only_first: 1, only_second: 1, neither: 1 };
        assert!(is_near(by_chance.kappa(), 0.0));
    }

    #[test]
    fn only_texts_that_both_read_are_compared() {
        let first = coder(&[(1, &["work"]), (2, &["work", "housing"]), (3, &[]), (9, &["health"])]);
        let second = coder(&[(1, &["work"]), (2, &["work"]), (3, &["housing"]), (8, &["school"])]);
        let found = Agreement::of(&first, &second);
        assert_eq!(found.texts, 3);
        assert_eq!(found.by_code.keys().map(Code::as_str).collect::<Vec<_>>(), ["housing", "work"]);
        let difference = |text, held_by| Difference { text: RecordId::from_random(text), code: code("housing"), held_by };
        assert_eq!(found.differences, [difference(2, HeldBy::First), difference(3, HeldBy::Second)]);
        assert!(is_near(found.observed(), 4.0 / 6.0));
        // Observed 1/3 and 1, expected 5/9 and 5/9.
        assert!(is_near(found.pooled_kappa(), (4.0 / 6.0 - 5.0 / 9.0) / (1.0 - 5.0 / 9.0)));
    }

    #[test]
    fn nothing_and_nothing_but_agreement_have_no_kappa() {
        let none = Agreement::of(&coder(&[]), &coder(&[(1, &["work"])]));
        assert_eq!((none.texts, none.observed(), none.pooled_kappa()), (0, None, None));
        assert_eq!((Decisions::default().observed(), Decisions::default().kappa()), (None, None));
        let alike = coder(&[(1, &["work"]), (2, &["work"])]);
        let same = Agreement::of(&alike, &alike);
        assert_eq!((same.observed(), same.pooled_kappa()), (Some(1.0), None));
        assert_eq!((same.by_code[&code("work")].observed(), same.by_code[&code("work")].kappa()), (Some(1.0), None));
        assert!(same.differences.is_empty());
        let silent = coder(&[(1, &[])]);
        assert_eq!(Agreement::of(&silent, &silent).observed(), None);
        let mixed = coder(&[(1, &["work"]), (2, &[])]);
        assert_eq!(Agreement::of(&mixed, &mixed).pooled_kappa(), Some(1.0));
    }

    #[test]
    fn a_tenth_of_all_keys_is_drawn_and_always_the_same() {
        let keys = || (0..10_000_u64).map(|number| number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let drawn: Vec<bool> = keys().map(|key| drawn_for_second_coder(key, SECOND_CODER_PERCENT)).collect();
        let count = drawn.iter().filter(|drawn| **drawn).count();
        assert!((980..=1_020).contains(&count), "{count}");
        assert_eq!(drawn, keys().map(|key| drawn_for_second_coder(key, 10)).collect::<Vec<_>>());
        assert!(drawn_for_second_coder(u64::MAX, 100) && !drawn_for_second_coder(0, 0));
        assert!(keys().all(|key| !drawn_for_second_coder(key, 10) || drawn_for_second_coder(key, 20)));
    }
}
