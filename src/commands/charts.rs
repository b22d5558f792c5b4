//! `charts`: every chart of a process as files.

use crate::{
    commands::{
        ChartsArguments, PictureFormat,
        export::{known_language, known_process},
        failure::Failure,
        open,
        progress::Progress,
        snapshot,
    },
    rendering::charts::png,
};

/// Pixels of a picture for each pixel of the chart.
const PICTURE_SCALE: f32 = 2.0;

/// Draws the charts.
pub(super) async fn charts(arguments: &ChartsArguments) -> Result<(), Failure> {
    let engine = open::existing(&arguments.store).await?;
    let process = known_process(&engine, &arguments.process)?;
    let language = known_language(process, Some(&arguments.language))?;
    let left_out = process.instruments.iter().filter(|instrument| !instrument.languages.contains(&language));
    for instrument in left_out {
        println!("{} is not offered in {language}: its charts are left out", instrument.id);
    }
    for instrument in process.instruments.iter().filter(|instrument| instrument.languages.contains(&language)) {
        if let Err(refusal) = snapshot::first(&engine, process, instrument).await? {
            println!("{}: no charts: {}", instrument.id, snapshot::words(refusal));
        }
    }
    std::fs::create_dir_all(&arguments.out)?;
    let ids = engine.figures(&arguments.process, &language).await?;
    let mut bar = Progress::new("charts");
    for (at, id) in ids.iter().enumerate() {
        let Some(figure) = engine.figure(&arguments.process, id, &language).await? else { continue };
        let (bytes, ending) = match arguments.format {
            PictureFormat::Svg => (figure.svg.as_str().as_bytes().to_vec(), "svg"),
            PictureFormat::Png => {
                let drawn = png(&figure.svg, PICTURE_SCALE);
                (drawn.map_err(|error| Failure::environment(format!("{id} cannot be drawn: {error}")))?, "png")
            }
        };
        std::fs::write(arguments.out.join(format!("{}.{ending}", id.file_stem())), bytes)?;
        bar.at(at + 1, ids.len());
    }
    println!("{} charts in {}", ids.len(), arguments.out.display());
    engine.store().close().await;
    Ok(())
}
