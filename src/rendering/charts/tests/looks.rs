//! How charts look: complete and in order in every language, the same on every machine, as they were when somebody
//! looked at them, and in the colours of an office.

use sha2::{Digest, Sha256};

use crate::{
    domain::questionnaire::{Colour, Colours, INK, TEXT_CONTRAST},
    rendering::charts::{
        ChartText, MOST_PARTS, Order, Palette, Svg, bars,
        picture::png,
        tests::{assert_in_order, german, samples::SAMPLES, tables::hurdles, talks::TOLD},
    },
};

/// Every kind of chart in every language, with the language and its kind.
fn drawn() -> Vec<(&'static str, &'static str, Svg)> {
    let charts =
        SAMPLES.iter().flat_map(|sample| sample.charts().into_iter().chain(sample.plots()).map(|(kind, svg)| (sample.tag, kind, svg)));
    let talks = TOLD.iter().flat_map(|told| {
        let text = SAMPLES.iter().find(|sample| sample.tag == told.tag).unwrap().text();
        told.charts(&text).into_iter().map(|(kind, svg)| (told.tag, kind, svg))
    });
    charts.chain(talks).collect()
}

#[test]
fn every_chart_is_complete_and_in_order_in_every_language() {
    for (tag, kind, svg) in drawn() {
        assert_in_order(&svg, &format!("{kind} in {tag}"));
    }
}

/// For people to look at, in `target/charts`.
#[test]
fn pictures_are_the_same_whoever_draws_them() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/charts");
    std::fs::create_dir_all(&folder).unwrap();
    let looked_at: Vec<_> = drawn().into_iter().filter(|(tag, ..)| ["de", "ar", "ti", "uk"].contains(tag)).collect();
    assert!(looked_at.len() >= 4 * 16);
    for (tag, kind, svg) in looked_at {
        let picture = std::thread::scope(|scope| {
            let elsewhere = (tag == "ar").then(|| scope.spawn(|| png(&svg, 1.0).unwrap()));
            let picture = png(&svg, 1.0).unwrap();
            assert!(elsewhere.is_none_or(|again| again.join().unwrap() == picture), "{kind} in {tag}");
            picture
        });
        std::fs::write(folder.join(format!("{kind}-{tag}.png")), picture).unwrap();
    }
}

/// Whoever changes how charts look compares the pictures in `target/charts`, and then takes over the sums.
#[test]
fn charts_look_as_they_did_when_somebody_looked_at_them() {
    let known = include_str!("sums.txt");
    let looked_at = drawn().into_iter().filter(|(tag, ..)| ["de", "ar", "ti", "uk"].contains(tag));
    let line = |(tag, kind, svg): (&str, &str, Svg)| {
        let sum = Sha256::digest(svg.as_str()).iter().take(8).fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        format!("{sum:016x}  {kind}-{tag}")
    };
    let sums = looked_at.map(line).chain([String::new()]).collect::<Vec<_>>().join("\n");
    if sums != known {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/charts");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("sums.txt"), &sums).unwrap();
        let changed: Vec<&str> = sums.lines().filter(|line| !known.contains(line)).collect();
        panic!("charts have changed; look at target/charts, then take over target/charts/sums.txt: {changed:#?}");
    }
}

#[test]
fn an_office_sees_its_own_colours_and_everything_on_them() {
    let colours = |first: &str, second: &str, accent: &str| {
        let colour = |text: &str| Colour::parse(text).unwrap();
        Palette::of(Colours { first: colour(first), second: colour(second), accent: colour(accent) })
    };
    for palette in [Palette::default(), colours("#004b3f", "#cc7725", "#7a1f5c"), colours("#222222", "#7b8b00", "#cc3311")] {
        let text = ChartText { palette, ..german().text() };
        let table = hurdles(412, [187, 143, 160, 96, 121, 80, 41]);
        let accent = palette.accent();
        let fill = format!("fill=\"#{:02x}{:02x}{:02x}\"", accent.0, accent.1, accent.2);
        assert!(bars(&text, &table, Order::Listed).as_str().contains(&fill));
        for parts in 1..=MOST_PARTS {
            for at in 0..parts {
                let ground = palette.part(at, parts);
                let ground = Colour { red: ground.0, green: ground.1, blue: ground.2 };
                assert!(ground.text_contrast() >= TEXT_CONTRAST, "part {at} of {parts}: {ground}");
            }
        }
        for share in [0.0, 0.3, 0.7, 1.0] {
            let ground = palette.heat(share);
            let ground = Colour { red: ground.0, green: ground.1, blue: ground.2 };
            assert!(ground.contrast(INK) >= TEXT_CONTRAST, "a field of {share}: {ground}");
        }
    }
}
