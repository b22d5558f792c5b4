//! What the program costs beside the bare libraries it is made of, as ratios measured in turn in one
//! run: question pages beside a bare axum + maud page of the same size, durable submissions beside
//! bare grouped inserts with the same durability, tallies, charts. Run with `cargo bench`.

#[path = "figures/charts.rs"]
mod charts;
#[path = "figures/pages.rs"]
mod pages;
#[path = "figures/setting.rs"]
mod setting;
#[path = "figures/submissions.rs"]
mod submissions;
#[path = "figures/tallies.rs"]
mod tallies;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("threads can be started");
    // `cargo test --benches` only proves that everything still runs.
    let quick = !std::env::args().any(|argument| argument == "--bench");
    runtime.block_on(async {
        pages::measure(quick).await;
        submissions::measure(quick).await;
        tallies::measure(quick);
        charts::measure(quick);
    });
}
