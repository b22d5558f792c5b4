//! The whole pack as one archive: every part as PDF, the sheets as text to edit, every figure as picture and as
//! numbers, and a list of what is there, in the language of the pack.

use crate::{
    domain::identifiers::Code,
    localisation::without_isolates,
    rendering::{archive::NamedFile, charts, documents},
    workflows::reports::{
        ReportError,
        checklist::{self, Problem},
        pack::{Pack, Part},
        scene::Scene,
    },
};

/// Pixels of a picture for each of the chart.
const PICTURE_SCALE: f32 = 2.0;

/// The files of a pack.
#[derive(Debug)]
pub struct Contents {
    files: Vec<NamedFile>,
    /// A line for each file.
    lines: Vec<String>,
    /// What is not as planned.
    pub problems: Vec<Problem>,
}

impl Contents {
    pub(in crate::workflows::reports) fn of(scene: &Scene<'_>, field: &Code, pack: &Pack) -> Result<Self, ReportError> {
        let language = scene.language();
        let mut contents = Self { files: Vec::new(), lines: Vec::new(), problems: checklist::of_pack(scene, field, pack) };
        let name = |part: Part, ending: &str| format!("{field}-{language}-{}.{ending}", part.as_str());
        for (part, document) in &pack.parts {
            let said = scene.word(part.key());
            let pdf = documents::pdf(document)?;
            contents.problems.extend(checklist::of_pages(&scene.field(field), &[*part], pdf.pages));
            contents.problems.extend(checklist::of_poster(scene).filter(|_| *part == Part::Poster));
            contents.add(name(*part, "pdf"), pdf.bytes, &said);
            if matches!(part, Part::Handout | Part::Moderator) {
                let said = format!("{said} · {}", scene.word("zip-editable"));
                contents.add(name(*part, "docx"), documents::docx(document)?, &said);
            }
            if *part == Part::Handout {
                contents.add(name(*part, "pptx"), documents::pptx(&pack.slides)?, &scene.word("zip-slides"));
            }
        }
        for figure in &pack.figures {
            let stem = format!("{}/{}-{language}", "figures", figure.id.file_stem());
            let title = &figure.text.title;
            contents.add(format!("{stem}.svg"), figure.svg.as_str().as_bytes().to_vec(), title);
            let picture = charts::png(&figure.svg, PICTURE_SCALE)?;
            contents.add(format!("{stem}.png"), picture, title);
            contents.add(format!("{stem}.csv"), figure.csv.clone(), &format!("{title} · {}", scene.word("zip-numbers")));
        }
        Ok(contents)
    }

    fn add(&mut self, name: String, content: Vec<u8>, said: &str) {
        self.lines.push(format!("{name}: {said}"));
        self.files.push(NamedFile { name, content });
    }

    /// The files, with the list of what is there and of what to look at before printing.
    pub(in crate::workflows::reports) fn files(mut self, scene: &Scene<'_>, field: &Code) -> Vec<NamedFile> {
        let mut text = vec![
            format!("{} · {}", scene.word("process-title"), scene.field(field)),
            scene.stamp.clone(),
            String::new(),
            scene.word("zip-contents"),
        ];
        text.append(&mut self.lines);
        text.push(String::new());
        text.push(scene.word("zip-before-printing"));
        if self.problems.is_empty() {
            text.push(scene.word("zip-nothing-found"));
        }
        text.extend(self.problems.iter().map(|problem| problem.words(&scene.texts)));
        text.push(String::new());
        text.push(scene.word("chart-not-representative"));
        let text = without_isolates(&text.join("\n"));
        self.files.insert(0, NamedFile { name: format!("{}.txt", scene.word("zip-name")), content: format!("{text}\n").into_bytes() });
        self.files
    }
}
