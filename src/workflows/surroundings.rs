//! The clock and the dice: the only place where the program asks the system for the time or for
//! randomness. Tests set both.

use std::{fmt, sync::Arc};

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use rand::Rng as _;

use crate::domain::{answers::Today, interviews::RecordId};

/// The clock and the dice.
#[derive(Clone)]
pub struct Surroundings {
    now: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    zone: TimeZone,
}

impl fmt::Debug for Surroundings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Surroundings")
    }
}

impl Surroundings {
    /// The system's clock. Days begin and end in Germany.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn system() -> Self {
        Self::with_clock(Timestamp::now)
    }

    /// Another clock.
    #[must_use]
    pub fn with_clock(now: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self { now: Arc::new(now), zone: TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC) }
    }

    /// Now, in seconds since 1970 (UTC).
    #[must_use]
    pub fn seconds(&self) -> i64 {
        (self.now)().as_second()
    }

    /// Today in Germany.
    #[must_use]
    pub fn today(&self) -> Date {
        (self.now)().to_zoned(self.zone.clone()).date()
    }

    /// The day in Germany of a moment in seconds since 1970.
    #[must_use]
    pub fn day_of(&self, seconds: i64) -> Date {
        Timestamp::from_second(seconds).unwrap_or_default().to_zoned(self.zone.clone()).date()
    }

    /// The current month, for reading answers.
    #[must_use]
    pub fn month(&self) -> Today {
        let today = self.today();
        Today { year: today.year(), month: today.month().unsigned_abs() }
    }

    /// The ISO week, `2026-W47`.
    #[must_use]
    pub fn week(&self) -> String {
        let week = self.today().iso_week_date();
        format!("{}-W{:02}", week.year(), week.week())
    }

    /// A moment in seconds since 1970 as `2026-11-22 07:00` in Germany.
    #[must_use]
    pub fn moment(&self, seconds: i64) -> String {
        let moment = Timestamp::from_second(seconds).unwrap_or_default().to_zoned(self.zone.clone());
        format!("{} {:02}:{:02}", moment.date(), moment.hour(), moment.minute())
    }

    /// The time of day in Germany in so many seconds, `14:05`.
    #[must_use]
    pub fn clock_time_in(&self, seconds: i64) -> String {
        let moment = Timestamp::from_second(self.seconds() + seconds).unwrap_or_default().to_zoned(self.zone.clone());
        format!("{:02}:{:02}", moment.hour(), moment.minute())
    }

    /// Random bytes from the operating system's generator.
    #[must_use]
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        rand::rng().fill_bytes(&mut bytes);
        bytes
    }

    /// A random number.
    #[must_use]
    pub fn random_number(&self) -> u64 {
        u64::from_le_bytes(self.random())
    }

    /// A new identifier.
    #[must_use]
    pub fn record_id(&self) -> RecordId {
        RecordId::from_random(u128::from_le_bytes(self.random()))
    }
}
