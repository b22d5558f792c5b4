//! When results may be frozen anew: two snapshots that differ by a few people would tell what those few
//! said. Between snapshots nothing changes. Answers that a snapshot contains stay in all later ones; where one
//! was withdrawn, as interviews can be, there is no later one: wherever a number changed that nobody came to,
//! it would tell what was said.

/// The people that must have come since the last snapshot: so many, and a tenth of those before.
pub const NEWCOMERS: u64 = 25;
/// Snapshots while answers can still come; one more when a survey is over.
pub const SNAPSHOTS_WHILE_OPEN: usize = 3;

use crate::domain::disclosure::policy::LEAST_RESPONSES;

/// Why no snapshot may be taken now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnapshotRefusal {
    /// There are fewer responses than any result needs.
    TooFew {
        /// How many there must be.
        least: u64,
    },
    /// Too few have come since the last one.
    TooSoon {
        /// How many there must be more.
        least: u64,
    },
    /// All have been taken.
    NoneLeft {
        /// How many there can be before the survey is over.
        most: usize,
        /// The survey is over.
        is_over: bool,
    },
    /// The answers were deleted.
    Deleted,
    /// An interview that a snapshot contains was withdrawn.
    Withdrawn,
}

/// Whether a snapshot may be taken. `before` are the responses of earlier ones, the first one first; `now`
/// are those there are.
///
/// # Errors
/// Why not.
pub fn may_be_taken(before: &[u64], now: u64, is_over: bool) -> Result<(), SnapshotRefusal> {
    if now < LEAST_RESPONSES {
        return Err(SnapshotRefusal::TooFew { least: LEAST_RESPONSES });
    }
    if before.len() >= SNAPSHOTS_WHILE_OPEN + usize::from(is_over) {
        return Err(SnapshotRefusal::NoneLeft { most: SNAPSHOTS_WHILE_OPEN, is_over });
    }
    if let Some(last) = before.last() {
        let least = NEWCOMERS.max(last.div_ceil(10));
        if now < last + least {
            return Err(SnapshotRefusal::TooSoon { least });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_snapshot_needs_enough_responses() {
        assert_eq!(may_be_taken(&[], 29, true), Err(SnapshotRefusal::TooFew { least: 30 }));
        assert_eq!(may_be_taken(&[], 30, false), Ok(()));
    }

    #[test]
    fn the_next_one_needs_enough_newcomers() {
        assert_eq!(may_be_taken(&[100], 124, false), Err(SnapshotRefusal::TooSoon { least: 25 }));
        assert_eq!(may_be_taken(&[100], 125, false), Ok(()));
        assert_eq!(may_be_taken(&[1_000], 1_099, true), Err(SnapshotRefusal::TooSoon { least: 100 }), "not even at the end");
    }

    #[test]
    fn the_last_one_is_kept_for_the_end() {
        let three = [100, 200, 300];
        assert_eq!(may_be_taken(&three, 400, false), Err(SnapshotRefusal::NoneLeft { most: 3, is_over: false }));
        assert_eq!(may_be_taken(&three, 400, true), Ok(()));
        assert_eq!(may_be_taken(&[100, 200, 300, 400], 500, true), Err(SnapshotRefusal::NoneLeft { most: 3, is_over: true }));
    }
}
