//! Releases: freezing the results of 40 questions with five options by four traits and every pair of them,
//! the attack before one is kept, and looking something up in it.

use vielstimmig::domain::{
    aggregation::Subject,
    disclosure::{Caps, Policy, Release, audited},
};

use crate::{setting::best_of, worlds};

/// Prints the figures.
pub(crate) fn measure(quick: bool) {
    let sizes: &[usize] = if quick { &[1_000] } else { &[400, 1_500, 5_000, 100_000, 1_000_000] };
    for &count in sizes {
        // Answers of some thousand people, repeated: how many there are matters, not what they say.
        let some = worlds::people(count.min(20_000), 39, 5, 1);
        let people: Vec<_> = some.iter().cycle().take(count).cloned().collect();
        let begun = std::time::Instant::now();
        let index = worlds::index(&people, 5, |_| 0);
        let building = begun.elapsed().as_secs_f64() * 1e3;
        let (traits, policy) = (worlds::traits(), Policy::default());
        let rounds = if quick || count > 10_000 { 1 } else { 10 };
        let freezing = best_of(rounds, || Release::of(&index, &traits, &policy, &Caps::new()));
        let with_attack = best_of(1, || audited(&index, &traits, &policy, &[]));
        let release = Release::of(&index, &traits, &policy, &Caps::new());
        let subject = Subject::of(&worlds::question(1));
        let looking = best_of(rounds.max(3), || release.table(&subject, Some(&traits[0]), None));
        let kept = serde_json::to_vec(&release).map_or(0, |text| text.len());
        println!(
            "release of {count} responses × 40 questions × 5 options: {freezing:.1} ms, with its attack {with_attack:.0} ms; a table of it {looking:.4} ms; kept in {} KB; index {} MB, built in {building:.0} ms",
            kept / 1000,
            index.bytes() / 1_000_000
        );
    }
}
