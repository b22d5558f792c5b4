//! Who has taken part so far, on one page: counts alone.

use crate::{
    localisation::Language,
    rendering::{
        charts::Medium,
        documents::{Block, Column, Document, Format, Scale, Table, Width},
    },
    storage::StoreError,
    workflows::{
        figures::Figure,
        participation::{Counted, Monitor},
        reports::{
            material::Material,
            scene::{Kind, Scene},
        },
    },
};

/// The participation in a survey.
#[derive(Debug)]
pub(super) struct Attended {
    /// The survey.
    instrument: String,
    monitor: Monitor,
    over_time: Option<Figure>,
}

impl Material {
    /// The participation in every survey.
    pub(super) async fn attended(&self, scene: &Scene<'_>) -> Result<Vec<Attended>, StoreError> {
        let mut all = Vec::new();
        for survey in &self.surveys {
            let monitor = survey.monitor().await?;
            let over_time = survey.drawn_for(Medium::Column).participation_figure(false, scene.language()).await?;
            all.push(Attended { instrument: survey.instrument().id.to_string(), monitor, over_time });
        }
        Ok(all)
    }
}

impl Scene<'_> {
    /// The page.
    pub(super) fn participation(&self, attended: &[Attended]) -> Document {
        let mut page = vec![self.title("report-kind-participation", self.word("process-title"), String::new())];
        let mut number = 0;
        for survey in attended {
            page.push(Block::Heading(2, self.word(&format!("{}-title", survey.instrument))));
            let heads = |columns: &[Counted]| columns.iter().map(|counted| self.counted(*counted)).collect::<Vec<_>>();
            let figures = &survey.monitor.figures;
            let columns: Vec<Counted> = figures.iter().map(|(counted, _)| *counted).collect();
            let cell =
                |cell: &crate::domain::disclosure::Cell| cell.count().map_or_else(|| self.word("pack-withheld"), |n| self.texts.number(n));
            let mut head = vec![self.word("report-language")];
            head.extend(heads(&survey.monitor.by_language.columns));
            page.push(Block::Table(Table {
                head: std::iter::once(self.word("report-figure")).chain(heads(&columns)).collect(),
                rows: vec![std::iter::once(self.word("chart-total")).chain(figures.iter().map(|(_, count)| cell(count))).collect()],
                ..Table::default()
            }));
            let language = |tag: &String| tag.parse().map_or_else(|_| tag.clone(), |tag| Language::of(&tag).autonym().to_string());
            let rows = survey.monitor.by_language.rows.iter();
            let rows = rows.map(|(tag, cells)| std::iter::once(language(tag)).chain(cells.iter().map(cell)).collect());
            let languages = Block::Table(Table { head, rows: rows.collect(), ..Table::default() });
            match &survey.over_time {
                Some(figure) => {
                    number += 1;
                    let figure = self.figure(figure, number, Width::Full);
                    let column = |share, block| Column { share, blocks: vec![block] };
                    page.push(Block::Columns(vec![column(1.2, figure), column(1.0, languages)]));
                }
                None => page.push(languages),
            }
        }
        page.push(Block::Note(self.word("report-participation-note")));
        page.push(Block::Note(self.word("chart-not-representative")));
        let title = self.word("report-kind-participation");
        let kind = Kind { head: "", title, format: Format::A4, scale: Scale::Dense };
        self.document(kind, vec![Block::Page(page)])
    }

    fn counted(&self, counted: Counted) -> String {
        let key = match counted {
            Counted::Started | Counted::InProgress => "report-started",
            Counted::Sent | Counted::Finished => "report-sent",
            Counted::Complete => "report-complete",
            Counted::Partial => "report-partial",
            Counted::Draft | Counted::Declined => "report-draft",
        };
        self.word(key)
    }
}
