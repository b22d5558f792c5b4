//! What the program costs beside the bare libraries it is made of, as ratios measured in turn in one
//! run: question pages beside a bare axum + maud page of the same size, durable submissions beside
//! bare grouped inserts with the same durability, releases, charts, free texts. Run with `cargo bench`, or some of them with `cargo bench -- pages`.

#[path = "figures/charts.rs"]
mod charts;
#[path = "figures/pages.rs"]
mod pages;
#[path = "figures/releases.rs"]
mod releases;
#[path = "figures/setting.rs"]
mod setting;
#[path = "figures/submissions.rs"]
mod submissions;
#[path = "figures/words.rs"]
mod words;
#[path = "../tests/worlds/mod.rs"]
mod worlds;

// As in the program itself, for both sides of each comparison.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("threads can be started");
    // `cargo test --benches` only proves that everything still runs.
    let quick = !std::env::args().any(|argument| argument == "--bench");
    let named: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let wanted = |name: &str| named.is_empty() || named.iter().any(|wanted| wanted == name);
    runtime.block_on(async {
        if wanted("pages") {
            pages::measure(quick).await;
        }
        if wanted("submissions") {
            submissions::measure(quick).await;
        }
        if wanted("releases") {
            releases::measure(quick);
        }
        if wanted("charts") {
            charts::measure(quick);
        }
        if wanted("words") {
            words::measure(quick);
        }
    });
}
