//! How often an option of a question with several answers ends up among the ticked ones. People tick each
//! option for itself; who ticks too many takes some back, and who ticks none ticks one after all. Both move
//! the shares, and conditions that would take a share below nothing do as well, so that what has to be drawn
//! for a share to come out is computed here instead of hoped for.

/// Corrections are repeated until no share is further off than this, or as often as [`ROUNDS`].
const EXACT: f64 = 0.05;
const ROUNDS: usize = 24;

/// People who have the same shares, in per cent.
pub(super) struct Alike {
    pub(super) shares: Vec<f64>,
    pub(super) people: f64,
}

/// The points to add to each share so that, after the limit, the mean over all people is the mean of the
/// shares. `rest` is the part of the people who tick anything.
pub(super) fn corrections(all: &[Alike], most: usize, rest: f64) -> Vec<f64> {
    let people: f64 = all.iter().map(|alike| alike.people).sum();
    let options = all.first().map_or(0, |alike| alike.shares.len());
    let mut moved = vec![0.0; options];
    if people <= 0.0 || rest <= 0.0 {
        return moved;
    }
    let mean = |of: &dyn Fn(&Alike) -> Vec<f64>| {
        let mut sum = vec![0.0; options];
        for alike in all {
            for (sum, value) in sum.iter_mut().zip(of(alike)) {
                *sum += value * alike.people / people;
            }
        }
        sum
    };
    let wanted = mean(&|alike| alike.shares.clone());
    for _ in 0..ROUNDS {
        let found = mean(&|alike| {
            let ticked: Vec<f64> =
                alike.shares.iter().zip(&moved).map(|(share, more)| ((share + more) / 100.0 / rest).clamp(0.0, 1.0)).collect();
            kept(&ticked, most).into_iter().map(|share| share * rest * 100.0).collect()
        });
        let off = wanted.iter().zip(&found).map(|(wanted, found)| wanted - found);
        let most_off = off.clone().fold(0.0, |most: f64, off| most.max(off.abs()));
        for (moved, off) in moved.iter_mut().zip(off) {
            *moved += off;
        }
        if most_off < EXACT {
            break;
        }
    }
    moved
}

/// How likely each option is kept, if each is ticked with a probability of its own, all but `most` are taken
/// back at random, and whoever ticked nothing ticks one in proportion to the probabilities.
fn kept(ticked: &[f64], most: usize) -> Vec<f64> {
    let numbers = how_many(ticked);
    let (nothing, all) = (numbers[0], ticked.iter().sum::<f64>());
    let most = count(most);
    let keeps = |&own: &f64| {
        let others = without(&numbers, own);
        let room: f64 = others.iter().zip(0_u32..).map(|(share, others)| share * (most / (f64::from(others) + 1.0)).min(1.0)).sum();
        own * room + if all > 0.0 { nothing * own / all } else { 0.0 }
    };
    ticked.iter().map(keeps).collect()
}

/// How likely 0, 1, 2 … of the options are ticked.
fn how_many(ticked: &[f64]) -> Vec<f64> {
    let mut numbers = vec![1.0];
    for own in ticked {
        numbers.push(0.0);
        for at in (1..numbers.len()).rev() {
            numbers[at] = numbers[at] * (1.0 - own) + numbers[at - 1] * own;
        }
        numbers[0] *= 1.0 - own;
    }
    numbers
}

/// The same without one of the options, unravelled from the end that keeps rounding errors small.
fn without(numbers: &[f64], own: f64) -> Vec<f64> {
    let last = numbers.len() - 1;
    let mut others = vec![0.0; last];
    if own <= 0.5 {
        let mut below = 0.0;
        for (other, number) in others.iter_mut().zip(numbers) {
            *other = (number - own * below) / (1.0 - own);
            below = *other;
        }
    } else {
        let mut above = 0.0;
        for at in (0..last).rev() {
            others[at] = (numbers[at + 1] - (1.0 - own) * above) / own;
            above = others[at];
        }
    }
    others
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same by going through every set of ticked options.
    fn slowly(ticked: &[f64], most: usize) -> Vec<f64> {
        let all: f64 = ticked.iter().sum();
        let mut kept = vec![0.0; ticked.len()];
        for set in 0..1_usize << ticked.len() {
            let has = |at: usize| set >> at & 1 == 1;
            let likely: f64 = ticked.iter().enumerate().map(|(at, own)| if has(at) { *own } else { 1.0 - own }).product();
            let size = usize::try_from(set.count_ones()).unwrap();
            for (at, kept) in kept.iter_mut().enumerate() {
                *kept += likely
                    * if set == 0 {
                        ticked[at] / all
                    } else if has(at) {
                        (count(most) / count(size)).min(1.0)
                    } else {
                        0.0
                    };
            }
        }
        kept
    }

    #[test]
    fn the_likelihood_of_being_kept_is_that_of_all_sets_together() {
        let ticked = [0.9, 0.58, 0.5, 0.3, 0.12, 0.05, 0.0, 1.0];
        for most in 1..=8 {
            for (quick, slow) in kept(&ticked, most).iter().zip(slowly(&ticked, most)) {
                assert!((quick - slow).abs() < 1e-12, "at most {most}: {quick} {slow}");
            }
        }
    }

    #[test]
    fn shares_come_out_in_spite_of_limit_and_conditions() {
        let shares = vec![58.0, 41.0, 34.0, 33.0, 23.0, 22.0, 21.0, 20.0, 18.0, 16.0, 14.0, 11.0, 8.0];
        let fewer: Vec<f64> = shares.iter().map(|share| share - 12.0).collect();
        let more: Vec<f64> = shares.iter().map(|share| share + 12.0).collect();
        let all = [Alike { shares: fewer, people: 1.0 }, Alike { shares: more, people: 1.0 }];
        let moved = corrections(&all, 5, 0.95);
        let of = |alike: &Alike| {
            let ticked: Vec<f64> = alike.shares.iter().zip(&moved).map(|(share, more)| ((share + more) / 95.0).clamp(0.0, 1.0)).collect();
            kept(&ticked, 5)
        };
        for (at, share) in shares.iter().enumerate() {
            let found = f64::midpoint(of(&all[0])[at], of(&all[1])[at]) * 95.0;
            assert!((found - share).abs() < 0.2, "{share} became {found}");
        }
        assert!(moved[0] > 3.0, "the limit takes most from what is ticked most");
    }

    #[test]
    fn nobody_and_nothing_need_no_correction() {
        assert_eq!(corrections(&[], 5, 1.0), Vec::<f64>::new());
        assert_eq!(corrections(&[Alike { shares: vec![50.0], people: 0.0 }], 5, 1.0), [0.0]);
        assert_eq!(corrections(&[Alike { shares: vec![0.0, 0.0], people: 9.0 }], 5, 1.0), [0.0, 0.0]);
    }
}
