//! The panel of the priority matrix: its scales, the lines at the means, the signs with their whiskers, and a
//! label for each field. The scales show the part where the ratings are, since they cluster; the names of
//! the quadrants have a strip of their own, so that nothing can lie on them.

use plotters::style::{RGBColor, text_anchor::HPos};

use crate::{
    domain::{analysis::priority::FieldPoint, identifiers::OptionCode},
    rendering::charts::{
        lettering::{BASE, HEAD, LABEL, Lettering, NOTE},
        palette::{AXIS, GRID, INK, PAPER, Palette, QUIET, between},
        placement::{Area, Beside, Ground, OVER_DARK, OVER_PALE, OVER_WHISKER, Place, Places, Wanted, place},
        priorities::{AudienceSign, Field, MatrixAudience, MatrixWords, axis::Axis, percent, placed},
        sheet::{MARGIN, Point, Sheet, height},
        text::{ChartText, printed},
        wrapping::{label, wrap},
    },
};

/// Room for the labels of the axis upwards.
const TICKS: i32 = 50;
/// Room behind the panel for the means of the axis upwards.
const BEHIND: i32 = 66;
/// A line for the means of an audience above the panel.
const MEAN_LINE: i32 = 20;
/// The strip of the names of the quadrants.
const STRIP: i32 = 30;
const INSET: i32 = 18;
/// The height of the panel where labels find their places at once.
const PANEL: i32 = 520;
const MOST: i32 = 4_000;
const LABEL_WIDTH: i32 = 168;
/// Half of a sign, with the air around it.
const SIGN: i32 = 10;
const FIRST: RGBColor = RGBColor(252, 243, 234);

/// The sign of an audience, dark or pale.
#[derive(Clone, Copy)]
pub(super) struct Sign {
    form: AudienceSign,
    colour: RGBColor,
    /// Of its whiskers and means.
    line: RGBColor,
}

impl Sign {
    pub(super) fn of(palette: Palette, form: AudienceSign, is_strong: bool) -> Self {
        let own = if form == AudienceSign::Disc { palette.first() } else { palette.second() };
        let colour = if is_strong { own } else { between(own, PAPER, 0.6) };
        Self { form, colour, line: between(own, PAPER, if is_strong { 0.4 } else { 0.8 }) }
    }

    pub(super) fn draw(self, sheet: &Sheet, middle: Point) {
        match self.form {
            AudienceSign::Disc => sheet.disc(middle, 6, self.colour),
            AudienceSign::Diamond => sheet.diamond(middle, 8, self.colour),
        }
    }

    fn mean(self, sheet: &Sheet, from: Point, to: Point) {
        match self.form {
            AudienceSign::Disc => sheet.line(from, to, self.line, 1),
            AudienceSign::Diamond => sheet.dashes(from, to, self.line, 1),
        }
    }
}

/// A sign with the ends of its whiskers.
struct Drawn {
    at: Point,
    across: Option<(i32, i32)>,
    upwards: Option<(i32, i32)>,
}

/// The panel with everything in its place; y counts from its top.
pub(super) struct Panel<'a> {
    text: &'a ChartText,
    words: &'a MatrixWords,
    audiences: &'a [MatrixAudience<'a>],
    across: Axis,
    upwards: Axis,
    frame: Area,
    /// The signs of each field, one for each audience, and whether the field is strong.
    fields: Vec<(Vec<Option<Drawn>>, bool)>,
    labels: Vec<(Vec<String>, Lettering, Place)>,
    below: Vec<String>,
}

impl<'a> Panel<'a> {
    pub(super) fn new(
        text: &'a ChartText,
        words: &'a MatrixWords,
        audiences: &'a [MatrixAudience<'a>],
        fields: &[Field<'_>],
        highlight: Option<&OptionCode>,
    ) -> Self {
        let (mut ratings, mut shares) = (Vec::new(), Vec::new());
        for point in fields.iter().flat_map(|field| &field.points).filter_map(|point| placed(*point)) {
            let ends = |ends: Option<crate::domain::analysis::interval::Interval>| ends.into_iter().flat_map(|ends| [ends.low, ends.high]);
            ratings.extend(point.quality.into_iter().chain(ends(point.quality_interval)));
            shares.extend(point.share.into_iter().chain(ends(point.share_interval)));
        }
        let steps = f64::from(words.steps.max(2));
        let highlight = highlight.filter(|code| fields.iter().any(|field| field.code == *code));
        let is_strong = |field: &Field<'_>| highlight.is_none_or(|code| code == field.code);
        let mut panel = Self {
            text,
            words,
            audiences,
            across: Axis::over(&ratings, 0.5, 1.5, (1.0, steps)),
            upwards: Axis::over(&shares, 0.1, 0.3, (0.0, 1.0)),
            frame: Area { left: MARGIN + TICKS, top: 0, right: text.width() - MARGIN - BEHIND, bottom: 0 },
            fields: Vec::new(),
            labels: Vec::new(),
            below: wrap(&words.quality, BASE, text.width() - 2 * MARGIN, 3),
        };
        panel.frame.top = MEAN_LINE * i32::try_from(audiences.len()).unwrap_or(1) + 4;
        let asked: Vec<(Vec<String>, Lettering)> = fields
            .iter()
            .map(|field| {
                let lettering = match (highlight, is_strong(field)) {
                    (None, _) => LABEL,
                    (_, true) => LABEL.bold(),
                    (_, false) => LABEL.in_ink(QUIET),
                };
                (label(&printed(field.name, &field.bases(audiences)), lettering, LABEL_WIDTH, 4), lettering)
            })
            .collect();
        let small = text.medium.small_matrix();
        let (mut tall, enough) = if highlight.is_some() { (small, small + small / 7) } else { (PANEL, PANEL) };
        // As high as it takes for every label to stand free; where that is too high, as few as can be do not.
        let mut best: Option<(i32, Places)> = None;
        while tall <= MOST {
            panel.rise_to(tall, fields, is_strong);
            if let Some(found) = panel.places(&asked)
                && best.as_ref().is_none_or(|(_, best)| found.faults < best.faults)
            {
                best = Some((tall, found));
            }
            if best.as_ref().is_some_and(|(_, best)| best.faults == 0 || tall >= enough) {
                break;
            }
            tall += text.medium.matrix_growth();
        }
        if let Some((tall, found)) = best {
            panel.rise_to(tall, fields, is_strong);
            // Of a field that stands nowhere there is no label.
            let standing = asked.into_iter().zip(&panel.fields).filter(|(_, (signs, _))| signs.iter().any(Option::is_some));
            panel.labels = standing.zip(found.places).map(|(((lines, lettering), _), place)| (lines, lettering, place)).collect();
        }
        panel
    }

    /// The signs in a panel of this height.
    fn rise_to(&mut self, tall: i32, fields: &[Field<'_>], is_strong: impl Fn(&Field<'_>) -> bool) {
        self.frame.bottom = self.frame.top + tall;
        self.fields = fields.iter().map(|field| (self.signs(field), is_strong(field))).collect();
    }

    pub(super) fn height(&self) -> i32 {
        self.frame.bottom + 30 + height(&self.below, BASE) + 6
    }

    /// Where numbers lie between: inside the strips of the quadrants.
    fn spans(&self) -> [(i32, i32); 2] {
        let Area { left, top, right, bottom } = self.frame;
        [(left + INSET, right - INSET), (bottom - STRIP - 6, top + STRIP + 6)]
    }

    fn signs(&self, field: &Field<'_>) -> Vec<Option<Drawn>> {
        let [across, upwards] = self.spans();
        let sign = |point: &FieldPoint| {
            let x = |number: f64| self.across.at(number, across);
            let y = |number: f64| self.upwards.at(number, upwards);
            Some(Drawn {
                at: (x(point.quality?), y(point.share?)),
                across: point.quality_interval.map(|ends| (x(ends.low), x(ends.high))),
                upwards: point.share_interval.map(|ends| (y(ends.low), y(ends.high))),
            })
        };
        field.points.iter().map(|point| sign(placed(*point)?)).collect()
    }

    fn places(&self, asked: &[(Vec<String>, Lettering)]) -> Option<Places> {
        let Area { left, top, right, bottom } = self.frame;
        let mut ground = Ground {
            room: Area { left: left + 6, top: top + STRIP, right: right - 6, bottom: bottom - STRIP },
            solid: Vec::new(),
            lines: Vec::new(),
        };
        let mut wanted = Vec::new();
        for ((signs, is_strong), (lines, lettering)) in self.fields.iter().zip(asked) {
            let there: Vec<&Drawn> = signs.iter().flatten().collect();
            ground.solid.extend(there.iter().map(|sign| Area::around(sign.at, SIGN)));
            if *is_strong {
                for Drawn { at: (x, y), across, upwards } in &there {
                    ground.lines.extend(across.map(|(from, to)| (((from, *y), (to, *y)), OVER_WHISKER)));
                    ground.lines.extend(upwards.map(|(from, to)| (((*x, from), (*x, to)), OVER_WHISKER)));
                }
            }
            ground.lines.extend(there.windows(2).map(|pair| ((pair[0].at, pair[1].at), OVER_DARK)));
            if !there.is_empty() {
                let width = lines.iter().map(|line| lettering.pixels(line)).max().unwrap_or(0);
                wanted.push(Wanted { size: (width, height(lines, *lettering)), signs: self.beside(signs) });
            }
        }
        let [across, upwards] = self.spans();
        for (x, y) in self.audiences.iter().filter_map(|audience| self.means(audience, across, upwards)) {
            ground.lines.extend([((x, top), (x, bottom)), ((left, y), (right, y))].map(|line| (line, OVER_PALE)));
        }
        place(&ground, &wanted)
    }

    /// The signs of a field. Its label does not belong beyond the means of the audience, nor in the tinted quadrant if the
    /// sign lies outside of it.
    fn beside(&self, signs: &[Option<Drawn>]) -> Vec<Beside> {
        let [across, upwards] = self.spans();
        let first = self.first();
        let beside = |(sign, audience): (&Option<Drawn>, &MatrixAudience<'_>)| {
            let at = sign.as_ref()?.at;
            let mut elsewhere = Vec::new();
            if let Some((x, y)) = self.means(audience, across, upwards) {
                elsewhere.push(if at.0 < x { Area { left: x, ..self.frame } } else { Area { right: x, ..self.frame } });
                elsewhere.push(if at.1 < y { Area { top: y, ..self.frame } } else { Area { bottom: y, ..self.frame } });
            }
            elsewhere.extend(first.filter(|first| at.0 > first.right || at.1 > first.bottom));
            Some(Beside { at, elsewhere })
        };
        signs.iter().zip(self.audiences).filter_map(beside).collect()
    }

    /// The tinted quadrant: what both audiences find important and bad.
    fn first(&self) -> Option<Area> {
        let [across, upwards] = self.spans();
        let known = || self.audiences.iter().filter_map(|audience| self.means(audience, across, upwards));
        let (right, bottom) = (known().map(|mean| mean.0).min()?, known().map(|mean| mean.1).min()?);
        Some(Area { right, bottom, ..self.frame })
    }

    fn means(&self, audience: &MatrixAudience<'_>, across: (i32, i32), upwards: (i32, i32)) -> Option<Point> {
        let (quality, share) = (audience.matrix.mean_quality?, audience.matrix.mean_share?);
        Some((self.across.at(quality, across), self.upwards.at(share, upwards)))
    }

    pub(super) fn draw(&self, sheet: &Sheet, from: i32) {
        let down = |(x, y): Point| (x, y + from);
        let Area { left, top, right, bottom } = self.frame;
        let [across, upwards] = self.spans();
        let means: Vec<Option<Point>> = self.audiences.iter().map(|audience| self.means(audience, across, upwards)).collect();
        if let Some(first) = self.first() {
            sheet.rectangle([down((first.left, first.top)), down((first.right, first.bottom))], FIRST);
        }
        self.scales(sheet, from);
        for (audience, mean) in self.audiences.iter().zip(&means) {
            let Some((x, y)) = *mean else { continue };
            let sign = Sign::of(sheet.palette(), audience.sign, true);
            sign.mean(sheet, down((x, top)), down((x, bottom)));
            sign.mean(sheet, down((left, y)), down((right, y)));
        }
        self.mean_labels(sheet, from, &means);
        // Those of a pale field would only be in the way.
        for (signs, _) in self.fields.iter().filter(|(_, is_strong)| *is_strong) {
            for (Drawn { at: (x, y), across, upwards }, audience) in
                signs.iter().zip(self.audiences).filter_map(|(sign, audience)| Some((sign.as_ref()?, audience)))
            {
                let line = Sign::of(sheet.palette(), audience.sign, true).line;
                if let Some((low, high)) = *across {
                    whisker(sheet, [down((low, *y)), down((high, *y))], (0, 3), line);
                }
                if let Some((low, high)) = *upwards {
                    whisker(sheet, [down((*x, low)), down((*x, high))], (3, 0), line);
                }
            }
        }
        for (signs, strong) in &self.fields {
            let there: Vec<&Drawn> = signs.iter().flatten().collect();
            for pair in there.windows(2) {
                sheet.line(down(pair[0].at), down(pair[1].at), if *strong { QUIET } else { between(QUIET, PAPER, 0.6) }, 2);
            }
        }
        self.clear(sheet, from);
        for place in self.labels.iter().map(|(.., place)| place) {
            if let Some((end, sign)) = place.leader() {
                sheet.line(down(end), down(sign), AXIS, 1);
            }
        }
        // What is strong lies above what is pale.
        for strong in [false, true] {
            for (signs, _) in self.fields.iter().filter(|(_, is_strong)| *is_strong == strong) {
                // The diamond is larger and lies below, so that both can be seen on one spot.
                for (sign, audience) in signs.iter().zip(self.audiences).rev() {
                    if let Some(drawn) = sign {
                        Sign::of(sheet.palette(), audience.sign, strong).draw(sheet, down(drawn.at));
                    }
                }
            }
        }
        for (lines, lettering, Place { area, sign }) in &self.labels {
            // Every line of a label begins or ends where the sign is.
            let (middle, y) = area.middle();
            let (x, anchor) = match sign.0 {
                x if x <= area.left => (area.left, HPos::Left),
                x if x >= area.right => (area.right, HPos::Right),
                _ => (middle, HPos::Center),
            };
            sheet.lines(lines, down((x, y)), *lettering, anchor);
        }
        sheet.lines(&self.below, down((MARGIN + TICKS, bottom + 30 + height(&self.below, BASE) / 2)), BASE, HPos::Left);
    }

    /// The ground of the labels without lines, so that none strikes a label through.
    fn clear(&self, sheet: &Sheet, from: i32) {
        for Place { area, .. } in self.labels.iter().map(|(.., place)| place) {
            let fill = |part: Area, colour| sheet.rectangle([(part.left, part.top + from), (part.right, part.bottom + from)], colour);
            fill(*area, PAPER);
            if let Some(tinted) = self.first().and_then(|first| first.common(*area)) {
                fill(tinted, FIRST);
            }
        }
    }

    /// The frame, the labels of both axes, and the names of the quadrants.
    fn scales(&self, sheet: &Sheet, from: i32) {
        let Area { left, top, right, bottom } = self.frame;
        let [across, upwards] = self.spans();
        for (one, other) in [((left, top), (right, top)), ((right, top), (right, bottom))] {
            sheet.line((one.0, one.1 + from), (other.0, other.1 + from), GRID, 1);
        }
        for (one, other) in [((left, top), (left, bottom)), ((left, bottom), (right, bottom))] {
            sheet.line((one.0, one.1 + from), (other.0, other.1 + from), AXIS, 1);
        }
        for tick in self.across.ticks() {
            let x = self.across.at(tick, across);
            sheet.line((x, bottom + from), (x, bottom + from + 5), AXIS, 1);
            sheet.text(&printed(&self.text.numerals.mean(tick), &[]), (x, bottom + from + 16), NOTE, HPos::Center);
        }
        for tick in self.upwards.ticks() {
            let y = self.upwards.at(tick, upwards) + from;
            sheet.line((left - 5, y), (left, y), AXIS, 1);
            sheet.text(&printed(&percent(self.text, tick), &[]), (left - 9, y), NOTE, HPos::Right);
        }
        let [act_first, secure, watch, goes_well] = &self.words.quadrants;
        let half = (right - left) / 2 - 24;
        for (name, y, is_start) in
            [(act_first, top, true), (secure, top, false), (watch, bottom - STRIP, true), (goes_well, bottom - STRIP, false)]
        {
            let (x, anchor) = if is_start { (left + 12, HPos::Left) } else { (right - 12, HPos::Right) };
            let lettering = if std::ptr::eq(name, act_first) { HEAD.in_ink(INK) } else { HEAD };
            sheet.lines(&label(name, lettering, half, 1), (x, y + from + STRIP / 2), lettering, anchor);
        }
    }

    /// The means at the ends of their lines: each audience has a line of its own above the panel; behind it,
    /// numbers that would lie on each other move apart.
    fn mean_labels(&self, sheet: &Sheet, from: i32, means: &[Option<Point>]) {
        let Area { left, right, .. } = self.frame;
        let mut heights: Vec<i32> = means.iter().map(|mean| mean.map_or(0, |(_, y)| y)).collect();
        if let ([Some(_), Some(_)], [one, other]) = (means, heights.as_mut_slice()) {
            let missing = 18 - (*one - *other).abs();
            if missing > 0 {
                let (up, down) = if *one <= *other { (one, other) } else { (other, one) };
                *up -= missing / 2;
                *down += missing - missing / 2;
            }
        }
        for (at, ((audience, mean), y)) in self.audiences.iter().zip(means).zip(heights).enumerate() {
            let (Some((x, own)), Some(quality), Some(share)) = (mean, audience.matrix.mean_quality, audience.matrix.mean_share) else {
                continue;
            };
            let sign = Sign::of(sheet.palette(), audience.sign, true);
            let line = from + i32::try_from(at).unwrap_or(0) * MEAN_LINE + MEAN_LINE / 2;
            let number = printed(&self.text.numerals.mean(quality), &[]);
            let wide = NOTE.pixels(&number) + 18;
            let start = (*x - 9).clamp(left, right - wide);
            sign.mean(sheet, (*x, line + 8), (*x, from + self.frame.top));
            sign.draw(sheet, (start + 9, line));
            sheet.text(&number, (start + 20, line), NOTE, HPos::Left);
            sign.mean(sheet, (right, own + from), (right + 8, y + from));
            sign.draw(sheet, (right + 16, y + from));
            sheet.text(&printed(&percent(self.text, share), &[]), (right + 27, y + from), NOTE, HPos::Left);
        }
    }
}

/// A line with short strokes at its ends.
fn whisker(sheet: &Sheet, ends: [Point; 2], (dx, dy): (i32, i32), colour: RGBColor) {
    sheet.line(ends[0], ends[1], colour, 1);
    for (x, y) in ends {
        sheet.line((x - dx, y - dy), (x + dx, y + dy), colour, 1);
    }
}
