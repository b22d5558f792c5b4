//! What is important and goes badly: fields of action between how people rate them and how many name them
//! as a priority. With two audiences a thin line joins the two signs of a field, so that its length shows how
//! far they are apart. What stands where on the paper is told in `panel`.

mod axis;
mod panel;

use crate::{
    domain::{
        analysis::priority::{FieldPoint, PriorityMatrix, Quadrant},
        disclosure::Cell,
        identifiers::OptionCode,
    },
    rendering::charts::{
        description::Description,
        legend::Legend,
        lettering::{BASE, NOTE},
        priorities::panel::{Panel, Sign},
        sheet::{Key, MARGIN, Sheet, Svg, height},
        text::{ChartText, printed},
        wrapping::wrap,
    },
};
use plotters::style::text_anchor::HPos;

/// Words that only this chart has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixWords {
    /// The axis across, with the ends of its scale.
    pub quality: String,
    /// The axis upwards.
    pub priority: String,
    /// Important and goes badly, important and goes well, less important and goes badly, less important and goes
    /// well.
    pub quadrants: [String; 4],
    /// The lines across the panel: the means over all fields.
    pub means: String,
    /// Begins the list of fields too few people rated or were asked about.
    pub not_placed: String,
    /// How many steps the ratings have.
    pub steps: u32,
}

/// How an audience is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AudienceSign {
    /// A dark disc, and full lines for its means.
    Disc,
    /// A light diamond, and dashed lines for its means.
    Diamond,
}

/// The fields as one audience sees them.
#[derive(Clone, Copy, Debug)]
pub struct MatrixAudience<'a> {
    /// Its name, with its number of people if wanted.
    pub name: &'a str,
    /// How it is drawn; the same in every chart.
    pub sign: AudienceSign,
    /// Where the fields stand.
    pub matrix: &'a PriorityMatrix,
}

/// Fields of action by rating and priority, for one audience or two. The options of the text are the names of the
/// fields in the order of the first audience; those it does not have are left out. Only what has a quadrant is
/// drawn, the others are listed in words. A field to highlight stands out, all others become pale.
#[must_use]
pub fn priorities(text: &ChartText, words: &MatrixWords, audiences: &[MatrixAudience<'_>], highlight: Option<&OptionCode>) -> Svg {
    let fields = fields(text, audiences);
    let legend = Legend::new(audiences.iter().map(|audience| audience.name), text.width());
    let panel = Panel::new(text, words, audiences, &fields, highlight);
    let absent = wrap(&not_placed(words, audiences, &fields), NOTE, text.width() - 2 * MARGIN, 12);
    let up = wrap(&words.priority, BASE, text.width() - 2 * MARGIN, 2);
    let top = legend.height() + 14 + height(&up, BASE);
    let bottom = top + panel.height();
    let below = if absent.is_empty() { 0 } else { height(&absent, NOTE) + 10 };

    let sheet = Sheet::new(text, text.width(), bottom + below, Key::None, &describe(text, words, audiences, &fields));
    legend.draw(&sheet, 0, |at, middle| Sign::of(sheet.palette(), audiences[at].sign, true).draw(&sheet, middle));
    sheet.lines(&up, (MARGIN, legend.height() + 10 + height(&up, BASE) / 2), BASE, HPos::Left);
    panel.draw(&sheet, top);
    sheet.lines(&absent, (MARGIN, bottom + 10 + height(&absent, NOTE) / 2), NOTE, HPos::Left);
    sheet.finish()
}

/// A field and what each audience says of it.
struct Field<'a> {
    name: &'a str,
    code: &'a OptionCode,
    points: Vec<Option<&'a FieldPoint>>,
}

impl Field<'_> {
    /// Whether a number behind a sign comes from a small group.
    fn bases(&self, audiences: &[MatrixAudience<'_>]) -> Vec<Cell> {
        let placed = self.points.iter().zip(audiences).filter_map(|(point, audience)| Some((placed(*point)?, audience)));
        placed.flat_map(|(point, audience)| [point.rated_by, audience.matrix.base]).collect()
    }
}

fn fields<'a>(text: &'a ChartText, audiences: &[MatrixAudience<'a>]) -> Vec<Field<'a>> {
    let Some(first) = audiences.first() else { return Vec::new() };
    let of =
        |code: &OptionCode| audiences.iter().map(|audience| audience.matrix.points.iter().find(|point| point.field == *code)).collect();
    let field = |(at, point): (usize, &'a FieldPoint)| Field { name: text.option(at), code: &point.field, points: of(&point.field) };
    first.matrix.points.iter().enumerate().map(field).collect()
}

/// A field that stands somewhere.
fn placed(point: Option<&FieldPoint>) -> Option<&FieldPoint> {
    point.filter(|point| point.quadrant.is_some() && point.quality.is_some() && point.share.is_some())
}

fn quadrant(words: &MatrixWords, quadrant: Quadrant) -> &str {
    let at = match quadrant {
        Quadrant::ActFirst => 0,
        Quadrant::Secure => 1,
        Quadrant::Watch => 2,
        Quadrant::GoesWell => 3,
    };
    &words.quadrants[at]
}

/// The fields that are not drawn, with the audience where there are two; nothing when all are.
fn not_placed(words: &MatrixWords, audiences: &[MatrixAudience<'_>], fields: &[Field<'_>]) -> String {
    let absent: Vec<String> = fields
        .iter()
        .flat_map(|field| {
            field.points.iter().zip(audiences).filter(|(point, _)| placed(**point).is_none()).map(move |(_, audience)| (field, audience))
        })
        .map(|(field, audience)| match audiences {
            [_] => field.name.to_string(),
            _ => format!("{} (\u{2068}{}\u{2069})", field.name, audience.name),
        })
        .map(|name| format!("\u{2068}{name}\u{2069}"))
        .collect();
    if absent.is_empty() { String::new() } else { format!("{}: {}", words.not_placed, absent.join(" · ")) }
}

fn describe(text: &ChartText, words: &MatrixWords, audiences: &[MatrixAudience<'_>], fields: &[Field<'_>]) -> String {
    let mut description = Description::of(text);
    for field in fields {
        let said = field.points.iter().zip(audiences).map(|(point, audience)| {
            let said = placed(*point).and_then(|point| {
                let bases = [point.rated_by, audience.matrix.base];
                let mean = |mean: f64| printed(&text.numerals.mean(mean), &bases);
                let quality = match point.quality_interval {
                    Some(ends) => format!("{} [{}–{}]", mean(point.quality?), mean(ends.low), mean(ends.high)),
                    None => mean(point.quality?),
                };
                let share = text.share(point.named_by, audience.matrix.base)?;
                let share = match point.range.filter(|_| point.share_interval.is_some()) {
                    Some((low, high)) => format!("{share} [{}–{}]", text.numerals.percent(low), text.numerals.percent(high)),
                    None => share,
                };
                Some(format!("{} {quality}, {share}, {}", text.words.mean, quadrant(words, point.quadrant?)))
            });
            (audience.name, said)
        });
        description.fact(field.name, said);
    }
    let means = audiences.iter().filter_map(|audience| {
        let mean = text.numerals.mean(audience.matrix.mean_quality?);
        Some((audience.name, Some(format!("{} {mean}, {}", text.words.mean, percent(text, audience.matrix.mean_share?)))))
    });
    let means: Vec<_> = means.collect();
    if !means.is_empty() {
        description.fact(&words.means, means);
    }
    description.end()
}

/// A share from 0 to 1 in whole per cent.
fn percent(text: &ChartText, share: f64) -> String {
    let nearest = (0..=100_u32).min_by(|a, b| (f64::from(*a) / 100.0 - share).abs().total_cmp(&(f64::from(*b) / 100.0 - share).abs()));
    text.numerals.percent(nearest.map_or(0, u64::from))
}
