//! A chart with the words around it, which are text of the document. They stand beside the figure in the
//! structure tree, not below it: who listens to the alternative text of a figure hears nothing below.

use std::rc::Rc;

use crate::rendering::{
    charts::{Medium, medium},
    documents::{
        DocumentError, Figure, Width,
        compose::{Composer, Frame},
        format::Style,
        picture::Drawing,
        slab::{Area, Keep, Mark, Role, Slab},
    },
};

/// Figures are no higher than this part of a page, so that their words have room.
const HIGHEST: f32 = 0.88;
impl<'a> Composer<'a> {
    pub(super) fn figure(&mut self, figure: &'a Figure, frame: Frame) -> Result<Vec<Slab>, DocumentError> {
        let drawing = self.drawing(figure)?;
        let (width, height) = drawing.size();
        let full = (frame.width / width).min(self.page.1 * HIGHEST / height);
        // Their letters stay legible, however much a page has to hold.
        let least = medium::scale(if self.types.is_for_walls() { Medium::LEAST_ON_WALLS } else { Medium::LEAST }).min(full);
        // On a page that has to hold more, figures shrink a little with their words.
        let smaller = if self.types.is_for_walls() { 1.0 } else { self.types.factor };
        let scale = match figure.width {
            Width::Full => (full * smaller).max(least),
            Width::Part(share) => (frame.width * share.clamp(0.05, 1.0) / width).clamp(least, full),
            Width::Rest => {
                self.asked.0 += 1;
                (least + self.rest.figures / height).min(full)
            }
        };
        let (width, height) = (width * scale, height * scale);
        let unit = self.types.unit();
        Ok(self.inside(Role::Group, |composer, _| {
            let title = [figure.number.as_str(), figure.title.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            let mut above = composer.strong(&title.join(": "), Style::Heading(4), frame);
            for text in [&figure.question, &figure.base] {
                above.append(&mut composer.paragraph(text, Style::Note, frame));
            }
            for slab in above.iter_mut().skip(1) {
                slab.above = 0.0;
            }
            let element = composer.element(Role::Figure(drawing.description.clone()));
            let area = Area { x: frame.from + (frame.width - width) / 2.0, y: 0.0, width, height };
            let picture = Slab {
                above: unit * if above.is_empty() { 1.6 } else { 1.0 },
                height,
                pieces: vec![Self::owned(element, Mark::Picture(Rc::clone(&drawing), area))],
                ..Slab::default()
            };
            let mut notes: Vec<Slab> = figure.notes.iter().flat_map(|note| composer.paragraph(note, Style::Note, frame)).collect();
            for (at, slab) in notes.iter_mut().enumerate() {
                slab.above = unit * if at == 0 { 0.6 } else { 0.0 };
            }
            let mut all = [above, vec![picture], notes].concat();
            for slab in all.iter_mut().rev().skip(1) {
                slab.keep = Keep::Always;
            }
            if let Some(first) = all.first_mut() {
                first.above = unit * 2.2;
            }
            if let Some(last) = all.last_mut() {
                last.height += unit * 0.8;
            }
            all
        }))
    }

    /// The shapes of a chart are read once, however often it is composed.
    fn drawing(&mut self, figure: &'a Figure) -> Result<Rc<Drawing>, DocumentError> {
        let key = (std::ptr::from_ref(figure).addr(), figure.words_apart);
        if let Some(known) = self.drawings.get(&key) {
            return Ok(Rc::clone(known));
        }
        let drawing = Rc::new(Drawing::new(&figure.svg, figure.words_apart)?);
        self.drawings.insert(key, Rc::clone(&drawing));
        Ok(drawing)
    }
}
