//! Reproducible randomness: a `SplitMix64` stream that branches by name and by number, so that every
//! record, question and factor has a stream of its own and adding one never moves the others. What
//! is drawn from a stream is decided elsewhere.

use std::f64::consts::TAU;

use crate::domain::questionnaire::scramble;

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// A stream of random numbers; the same seed and the same branches give the same numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stream(u64);

impl Stream {
    pub(super) fn of(seed: u64) -> Self {
        Self(scramble(seed.wrapping_add(GOLDEN)))
    }

    /// The stream for something named.
    pub(super) fn branch(self, name: &str) -> Self {
        let hash = name.bytes().fold(self.0 ^ 0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
        Self(scramble(hash))
    }

    /// The stream for something numbered.
    pub(super) fn at(self, index: usize) -> Self {
        self.branch(&index.to_string())
    }

    pub(super) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        scramble(self.0)
    }

    /// Evenly between 0 (included) and 1 (excluded), in steps of 2⁻³².
    pub(super) fn unit(&mut self) -> f64 {
        let [a, b, c, d, ..] = self.bits().to_be_bytes();
        f64::from(u32::from_be_bytes([a, b, c, d])) / 4_294_967_296.0
    }

    /// Evenly among the numbers below `count`; 0 when there is none.
    pub(super) fn below(&mut self, count: usize) -> usize {
        let count = u128::try_from(count).unwrap_or(u128::MAX >> 64);
        usize::try_from((u128::from(self.bits()) * count) >> 64).unwrap_or(0)
    }

    pub(super) fn happens(&mut self, percent: f64) -> bool {
        self.unit() * 100.0 < percent
    }

    /// Standard normal, by Box and Muller.
    pub(super) fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.unit()).ln()).sqrt();
        radius * (TAU * self.unit()).cos()
    }

    pub(super) fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let at = self.below(from.len());
        from.get(at)
    }

    /// A place in proportion to its weight; none when no weight is above zero.
    pub(super) fn weighted(&mut self, weights: &[f64]) -> Option<usize> {
        let unit = self.unit();
        at_quantile(weights, unit)
    }

    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            let other = self.below(end + 1);
            items.swap(end, other);
        }
    }

    /// Places by systematic sampling in random order: `number` of them, each in proportion to its
    /// weight as long as no weight is above the sum divided by `number`.
    pub(super) fn sample(&mut self, weights: &[f64], number: usize) -> Vec<usize> {
        let sum: f64 = weights.iter().sum();
        let mut order: Vec<usize> = (0..weights.len()).filter(|at| weights[*at] > 0.0).collect();
        if order.len() <= number || sum <= 0.0 {
            return order;
        }
        self.shuffle(&mut order);
        let step = sum / f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        let mut next = self.unit() * step;
        let mut reached = 0.0;
        let mut drawn = Vec::new();
        for at in order {
            reached += weights[at];
            if reached > next {
                drawn.push(at);
                while reached > next {
                    next += step;
                }
            }
        }
        drawn.sort_unstable();
        drawn
    }
}

/// The place at which `unit` (0 to 1) falls when the weights lie side by side.
pub(super) fn at_quantile(weights: &[f64], unit: f64) -> Option<usize> {
    let sum: f64 = weights.iter().sum();
    let mut rest = unit * sum;
    for (at, weight) in weights.iter().enumerate() {
        if rest < *weight {
            return Some(at);
        }
        rest -= weight;
    }
    weights.iter().rposition(|weight| *weight > 0.0)
}

/// The distribution function of the standard normal; Abramowitz and Stegun 7.1.26, error below 10⁻⁶.
pub(super) fn below_normal(z: f64) -> f64 {
    let x = z.abs() / std::f64::consts::SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * x);
    let poly = t * (0.254_829_592 + t * (-0.284_496_736 + t * (1.421_413_741 + t * (-1.453_152_027 + t * 1.061_405_429))));
    let upper = poly * (-x * x).exp() / 2.0;
    if z < 0.0 { upper } else { 1.0 - upper }
}

/// The value below which this part of a standard normal lies: the inverse of [`below_normal`], by Acklam's
/// rational approximation, relative error below 2·10⁻⁹. The ends are those of the 32 bits a number has.
pub(super) fn normal_at(unit: f64) -> f64 {
    const TAIL: f64 = 0.024_25;
    let unit = unit.clamp(1e-10, 1.0 - 1e-10);
    let tail = |part: f64| {
        let q = (-2.0 * part.ln()).sqrt();
        let above = ((((-7.784_894_002_430_293e-3 * q - 0.322_396_458_041_136_5) * q - 2.400_758_277_161_838) * q - 2.549_732_539_343_734)
            * q
            + 4.374_664_141_464_968)
            * q
            + 2.938_163_982_698_783;
        let below =
            (((7.784_695_709_041_462e-3 * q + 0.322_467_129_070_039_8) * q + 2.445_134_137_142_996) * q + 3.754_408_661_907_416) * q + 1.0;
        above / below
    };
    if unit < TAIL {
        return tail(unit);
    }
    if unit > 1.0 - TAIL {
        return -tail(1.0 - unit);
    }
    let q = unit - 0.5;
    let r = q * q;
    let above = ((((-39.696_830_286_653_76 * r + 220.946_098_424_520_5) * r - 275.928_510_446_968_7) * r + 138.357_751_867_269) * r
        - 30.664_798_066_147_16)
        * r
        + 2.506_628_277_459_239;
    let below = ((((-54.476_098_798_224_06 * r + 161.585_836_858_040_9) * r - 155.698_979_859_886_6) * r + 66.801_311_887_719_72) * r
        - 13.280_681_552_885_72)
        * r
        + 1.0;
    above * q / below
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn branches_do_not_depend_on_what_was_drawn_elsewhere() {
        let root = Stream::of(1);
        let mut used = root.branch("a");
        used.bits();
        assert_eq!(root.branch("b").bits(), Stream::of(1).branch("b").bits());
        assert_ne!(root.at(1).bits(), root.at(2).bits());
        assert_ne!(Stream::of(1).bits(), Stream::of(2).bits());
    }

    #[test]
    fn normal_numbers_have_their_mean_and_spread() {
        let mut stream = Stream::of(3);
        let drawn: Vec<f64> = (0..20_000).map(|_| stream.normal()).collect();
        let mean = drawn.iter().sum::<f64>() / 20_000.0;
        let variance = drawn.iter().map(|z| (z - mean).powi(2)).sum::<f64>() / 20_000.0;
        assert!(mean.abs() < 0.03 && (variance - 1.0).abs() < 0.05, "{mean} {variance}");
        let below_one = drawn.iter().filter(|z| **z < 1.0).count();
        assert!((16_600..17_100).contains(&below_one), "{below_one}");
        assert!((below_normal(1.0) - 0.841_345).abs() < 1e-5);
        for z in [-5.0, -2.5, -1.0, 0.0, 0.3, 1.9, 2.1, 4.0] {
            assert!((below_normal(normal_at(below_normal(z))) - below_normal(z)).abs() < 1e-6, "{z}");
        }
        assert!((normal_at(0.975) - 1.959_963_985).abs() < 1e-7 && normal_at(0.0).is_finite() && normal_at(1.0).is_finite());
    }

    #[test]
    fn a_sample_has_its_size_and_keeps_the_shares() {
        let mut stream = Stream::of(5);
        let mut hits = [0_u32; 4];
        for _ in 0..10_000 {
            let drawn = stream.sample(&[60.0, 50.0, 50.0, 40.0], 2);
            assert_eq!(drawn.len(), 2);
            for at in drawn {
                hits[at] += 1;
            }
        }
        for (hit, expected) in hits.iter().zip([6000_u32, 5000, 5000, 4000]) {
            assert!(hit.abs_diff(expected) < 200, "{hits:?}");
        }
    }
}
