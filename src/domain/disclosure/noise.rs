//! Cell-key noise: a published count differs a little from the true one, by an amount that depends on
//! exactly who is counted. The same answer of the same people gives the same number in every chart, file and
//! language, so nothing is gained by asking again (Fraser and Wooton 2005; ONS, Census 2021; Destatis, Census 2022).
//! The tables of changes are data, in `ptables`.

use std::sync::LazyLock;

use crate::domain::{aggregation::Subject, questionnaire::scramble};

/// How many keys there are: every person has one of 0 to 255.
pub const KEYS: usize = 256;

/// Which table of changes is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Noise {
    /// By 4 at most from 6 on, no number from 1 to 4, right on average: the usual one.
    #[default]
    #[serde(rename = "k5")]
    K5,
    /// Random rounding to multiples of 5.
    #[serde(rename = "r5")]
    R5,
    /// Random rounding to multiples of 3.
    #[serde(rename = "r3")]
    R3,
    /// Nothing below 10, else rounded to multiples of 5 (Office for National Statistics).
    #[serde(rename = "10-5")]
    TenFive,
}

/// All of them.
pub const NOISES: [Noise; 4] = [Noise::K5, Noise::R5, Noise::R3, Noise::TenFive];

static TABLES: LazyLock<[PTable; 4]> = LazyLock::new(|| {
    [
        PTable::read(include_str!("ptables/k5.csv"), 1),
        PTable::read(include_str!("ptables/r5.csv"), 5),
        PTable::read(include_str!("ptables/r3.csv"), 3),
        PTable::read(include_str!("ptables/10-5.csv"), 5),
    ]
});

impl Noise {
    /// The name in definitions and reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::K5 => "k5",
            Self::R5 => "r5",
            Self::R3 => "r3",
            Self::TenFive => "10-5",
        }
    }

    /// The noise with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        NOISES.into_iter().find(|noise| noise.as_str() == name)
    }

    /// Its table.
    #[must_use]
    pub fn table(self) -> &'static PTable {
        &TABLES[self as usize]
    }
}

/// People counted together: how many, and the sum of their record keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// People.
    pub(in crate::domain) count: u64,
    /// The sum of their keys; the cell key is its remainder by 256.
    pub(in crate::domain) keys: u64,
}

impl Counted {
    /// So many people with these keys.
    #[must_use]
    pub fn new(count: u64, keys: u64) -> Self {
        Self { count, keys }
    }
}

/// Which noise a cell key gives: another one for every option of every question and every snapshot. Equal
/// sets of people would otherwise show equal numbers in two places, and by that tell that they are equal.
#[derive(Clone, Debug)]
pub struct Keying([u8; KEYS]);

impl Keying {
    /// The order of keys for what is counted (an option, or the base) of a question in a wave (from 0).
    /// Nobody can guess the `secret`.
    #[must_use]
    pub fn new(secret: u64, subject: &Subject, counted: &str, wave: u8) -> Self {
        let row = subject.row.as_ref().map_or("", |row| row.as_str());
        let bytes = [subject.variable.as_str(), "/", row, "/", counted].into_iter().flat_map(str::bytes).chain([wave]);
        let mut state = bytes.fold(secret, |mixed, byte| scramble(mixed ^ u64::from(byte)).wrapping_add(0x9e37_79b9_7f4a_7c15));
        let mut order: [u8; KEYS] = std::array::from_fn(|key| u8::try_from(key).unwrap_or(u8::MAX));
        for at in (1..KEYS).rev() {
            state = scramble(state).wrapping_add(0x9e37_79b9_7f4a_7c15);
            order.swap(at, usize::try_from(state % (at as u64 + 1)).unwrap_or_default());
        }
        Self(order)
    }

    /// The place of a cell key in the table of changes.
    #[must_use]
    pub fn place(&self, key: u8) -> u8 {
        self.0[usize::from(key)]
    }
}

impl std::ops::Add for Counted {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { count: self.count + other.count, keys: self.keys + other.keys }
    }
}

impl std::iter::Sum for Counted {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::default(), |sum, part| sum + part)
    }
}

/// For each true count and each key the change; counts beyond the table repeat its last rows.
#[derive(Clone, Debug)]
pub struct PTable {
    rows: Vec<[i8; KEYS]>,
    period: usize,
}

impl PTable {
    /// Reads lines `count,value,keys`: so many of the 256 keys turn the count into the value. The last
    /// `period` counts stand for all that are larger.
    fn read(lines: &str, period: usize) -> Self {
        let mut rows: Vec<[i8; KEYS]> = Vec::new();
        let mut next = 0;
        for line in lines.lines().skip(1) {
            let mut numbers = line.split(',').map(|number| number.parse::<i64>().expect("a table of numbers"));
            let mut number = || numbers.next().expect("three numbers a line");
            let (count, value, keys) = (number(), number(), number());
            let at = usize::try_from(count).expect("counts are not negative");
            if at == rows.len() {
                rows.push([0; KEYS]);
                next = 0;
            }
            let keys = usize::try_from(keys).expect("keys are not negative");
            rows[at][next..next + keys].fill(i8::try_from(value - count).expect("changes are small"));
            next += keys;
        }
        Self { rows, period }
    }

    fn row(&self, count: u64) -> &[i8; KEYS] {
        let last = self.rows.len() - self.period;
        let at = usize::try_from(count).unwrap_or(usize::MAX);
        &self.rows[if at < self.rows.len() { at } else { last + (at - last) % self.period }]
    }

    /// The number that is published for these people.
    #[must_use]
    pub fn value(&self, people: Counted) -> u64 {
        let key = usize::try_from(people.keys % KEYS as u64).unwrap_or_default();
        people.count.saturating_add_signed(i64::from(self.row(people.count)[key]))
    }

    /// The same where keys have an order of their own.
    #[must_use]
    pub fn value_by(&self, people: Counted, keying: &Keying) -> u64 {
        self.value(Counted { count: people.count, keys: keying.place(people.keys.to_le_bytes()[0]).into() })
    }

    /// Whether some key turns the count into the value: what an attacker who knows this table can rule out.
    #[must_use]
    pub fn can_become(&self, count: u64, value: u64) -> bool {
        let change = i128::from(value) - i128::from(count);
        i8::try_from(change).is_ok_and(|change| self.row(count).contains(&change))
    }

    /// The smallest and the largest true count that can be published as the value; `None` when none can.
    #[must_use]
    pub fn possible(&self, value: u64) -> Option<(u64, u64)> {
        // No table changes a count by more than its own length.
        let reach = u64::try_from(self.rows.len()).unwrap_or(u64::MAX);
        let possible = |count: &u64| self.can_become(*count, value);
        let least = (value.saturating_sub(reach)..=value + reach).find(possible)?;
        let most = (least..=value + reach).rev().find(possible)?;
        Some((least, most))
    }

    /// How far a published value is from the count it stands for: the root mean square change of the count
    /// among those it can stand for where that is largest.
    #[must_use]
    pub fn error(&self, value: u64) -> f64 {
        let (least, most) = self.possible(value).unwrap_or((value, value));
        let mean_square = |count: u64| self.row(count).iter().map(|change| f64::from(*change).powi(2)).sum::<f64>() / 256.0;
        (least..=most).map(mean_square).fold(0.0, f64::max).sqrt()
    }

    /// The standard deviation of what is published for a count.
    #[must_use]
    pub fn deviation(&self, count: u64) -> f64 {
        let row = self.row(count);
        let mean = row.iter().map(|change| f64::from(*change)).sum::<f64>() / 256.0;
        (row.iter().map(|change| (f64::from(*change) - mean).powi(2)).sum::<f64>() / 256.0).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    #[test]
    fn every_table_spends_all_keys_and_leaves_nobody_as_nobody() {
        for noise in NOISES {
            let table = noise.table();
            for key in 0..256 {
                assert_eq!(table.value(Counted::new(0, key)), 0, "{}", noise.as_str());
            }
            for count in 0..40 {
                let mean: f64 = (0..256).map(|key| table.value(Counted::new(count, key)) as f64).sum::<f64>() / 256.0;
                let expected = count as f64;
                let off = if noise == Noise::TenFive { 10.0 } else { 0.02 };
                assert!((mean - expected).abs() < off, "{}: {count} becomes {mean} on average", noise.as_str());
            }
        }
    }

    #[test]
    fn the_usual_noise_shows_no_number_from_1_to_4() {
        let table = Noise::K5.table();
        for count in 0..2_000 {
            for key in 0..256 {
                let value = table.value(Counted::new(count, key));
                assert!(value == 0 || value >= 5, "{count} becomes {value}");
                assert!(value.abs_diff(count) <= if count < 6 { 5 } else { 4 }, "{count} becomes {value}");
            }
        }
    }

    /// The weights of K5 as its definition gives them: exp(−(y−x)²/4) on 0 and 5, 6, … within 5 of x,
    /// tilted so that the mean is x, spread over 256 keys by largest remainders.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "shares of 256 keys")]
    fn defined(x: i32) -> Vec<(i32, usize)> {
        let support: Vec<i32> = ((x - 5).max(0)..=x + 5).filter(|y| *y == 0 || *y >= 5).collect();
        let weights = |tilt: f64| -> Vec<f64> {
            let raw: Vec<f64> = support.iter().map(|y| f64::from(y - x)).map(|d| (-d * d / 4.0 + tilt * d).exp()).collect();
            let sum: f64 = raw.iter().sum();
            raw.iter().map(|weight| weight / sum).collect()
        };
        let (mut low, mut high) = (-50.0, 50.0);
        for _ in 0..200 {
            let middle = f64::midpoint(low, high);
            let mean: f64 = weights(middle).iter().zip(&support).map(|(p, y)| p * f64::from(*y)).sum();
            if mean < f64::from(x) { low = middle } else { high = middle }
        }
        let shares: Vec<f64> = weights(low).iter().map(|p| p * 256.0).collect();
        let mut keys: Vec<usize> = shares.iter().map(|share| *share as usize).collect();
        let mut order: Vec<usize> = (0..keys.len()).collect();
        order.sort_by(|a, b| shares[*b].fract().total_cmp(&shares[*a].fract()).then(a.cmp(b)));
        let left = 256 - keys.iter().sum::<usize>();
        order.iter().take(left).for_each(|at| keys[*at] += 1);
        support.into_iter().zip(keys).filter(|(_, keys)| *keys > 0).collect()
    }

    #[test]
    fn the_usual_table_is_what_its_definition_gives() {
        let table = Noise::K5.table();
        for x in 1..40_i32 {
            for (value, keys) in defined(x) {
                let (count, value) = (u64::from(x.unsigned_abs()), u64::from(value.unsigned_abs()));
                let found = (0..256).filter(|key| table.value(Counted::new(count, *key)) == value).count();
                assert_eq!(found, keys, "{x} as {value}");
            }
        }
    }

    #[test]
    fn what_can_be_ruled_out_is_what_no_key_gives() {
        let table = Noise::K5.table();
        assert_eq!(table.possible(0), Some((0, 5)));
        assert_eq!(table.possible(20), Some((16, 24)));
        assert_eq!(table.possible(3), None);
        for value in 0..60 {
            let possible: Vec<u64> = (0..80).filter(|count| (0..256).any(|key| table.value(Counted::new(*count, key)) == value)).collect();
            assert_eq!(table.possible(value), possible.first().copied().zip(possible.last().copied()), "{value}");
        }
    }

    #[test]
    fn small_numbers_are_off_by_more_than_large_ones() {
        let table = Noise::K5.table();
        assert!((table.error(200) - table.deviation(200)).abs() < 1e-9);
        assert!(table.error(0) > 2.0 && table.error(5) > 2.0, "a few people may be shown as none or five");
        assert!(Noise::TenFive.table().error(0) >= 9.0, "nine people are shown as none");
    }

    #[test]
    fn counts_are_off_by_little_more_than_one() {
        assert!((Noise::K5.table().deviation(20) - 1.4).abs() < 0.05);
    }
}
