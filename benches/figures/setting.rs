//! What the measurements share: the shipped process on a fresh database, and how rounds are taken in
//! turn so that a busy moment of the machine hits both sides.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use vielstimmig::{
    interchange::process_folder,
    storage::Store,
    workflows::{Engine, Parts, keys::Keys, surroundings::Surroundings},
};

/// An engine with the shipped process on a fresh SQLite file.
pub(crate) async fn engine(folder: &Path) -> Engine {
    let process = process_folder::load(Path::new("surveys/inventory")).expect("the shipped process has no problem");
    let url = format!("sqlite:{}", folder.join("figures.db").display()).parse().expect("the address is well formed");
    let store = Store::open(&url).await.expect("a fresh file can be opened");
    let parts = Parts { store, folders: vec![process], keys: Keys::new([7; 32]), surroundings: Surroundings::system(), synthetic: true };
    Engine::new(parts).await.expect("the shipped texts fit")
}

/// A figure per second.
pub(crate) fn per_second(count: u64, time: Duration) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a rate for reading")]
    let count = count as f64;
    count / time.as_secs_f64()
}

/// The best of some rounds, in milliseconds.
pub(crate) fn best_of<T>(rounds: usize, mut work: impl FnMut() -> T) -> f64 {
    let mut best = Duration::MAX;
    for _ in 0..rounds {
        let begun = Instant::now();
        std::hint::black_box(work());
        best = best.min(begun.elapsed());
    }
    best.as_secs_f64() * 1e3
}
