//! The scales of the priority matrix. They show the part where the numbers are, since they cluster.

/// From a number to a pixel: the lowest and the highest number, and how far the labels are apart.
pub(super) struct Axis {
    low: f64,
    high: f64,
    tick: f64,
}

impl Axis {
    /// The part of a scale that holds all numbers, from tick to tick, at least so wide.
    pub(super) fn over(numbers: &[f64], tick: f64, least: f64, ends: (f64, f64)) -> Self {
        if numbers.is_empty() {
            return Self { low: ends.0, high: ends.1, tick };
        }
        // Binary fractions are a little off.
        let (off, ticks) = (1e-9, |number: f64| number / tick);
        let mut low = ticks(numbers.iter().copied().fold(f64::INFINITY, f64::min) + off).floor() * tick;
        let mut high = ticks(numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max) - off).ceil() * tick;
        while high - low + off < least && (low > ends.0 || high < ends.1) {
            low = (low - tick).max(ends.0);
            high = (high + tick).min(ends.1);
        }
        let wide = high - low > 6.0 * tick + off;
        Self { low: low.max(ends.0), high: high.min(ends.1), tick: if wide { tick * 2.0 } else { tick } }
    }

    pub(super) fn at(&self, number: f64, (from, to): (i32, i32)) -> i32 {
        let share = (number - self.low) / (self.high - self.low).max(1e-9);
        #[expect(clippy::cast_possible_truncation, reason = "stays on the sheet")]
        let pixel = (f64::from(from) + share.clamp(0.0, 1.0) * f64::from(to - from)).round() as i32;
        pixel
    }

    pub(super) fn ticks(&self) -> impl Iterator<Item = f64> {
        let first = (self.low / self.tick - 1e-9).ceil() * self.tick;
        (0..40_u32).map(move |at| first + f64::from(at) * self.tick).take_while(|tick| *tick <= self.high + 1e-9)
    }
}
