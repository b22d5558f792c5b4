//! What is important and goes badly: how people rate each field of action, beside how many of them name it as a
//! priority. Ratings cluster, so fields are told apart at the means over all fields of the same audience, not
//! at the middle of the scale.

use crate::domain::{
    analysis::{
        difference::CLEAR_BASE,
        interval::{Interval, Share},
        mean::{self, INTERVAL_BASE},
    },
    disclosure::{Cell, Noise, PublishableTable},
    identifiers::OptionCode,
};

/// What the two numbers of a field say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quadrant {
    /// Important, and goes badly.
    ActFirst,
    /// Important, and goes well.
    Secure,
    /// Less important, and goes badly.
    Watch,
    /// Less important, and goes well.
    GoesWell,
}

impl Quadrant {
    /// Its name in messages and files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ActFirst => "act_first",
            Self::Secure => "secure",
            Self::Watch => "watch",
            Self::GoesWell => "goes_well",
        }
    }
}

/// A field of action as one audience sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldPoint {
    /// The field.
    pub field: OptionCode,
    /// How many people rated it.
    pub rated_by: Cell,
    /// The mean of their ratings.
    pub quality: Option<f64>,
    /// Where that mean lies with 95 % confidence; for enough people.
    pub quality_interval: Option<Interval>,
    /// How many people name it as a priority.
    pub named_by: Cell,
    /// Their share of everybody who was asked, 0 to 1.
    pub share: Option<f64>,
    /// Where that share lies with 95 % confidence; for enough people.
    pub share_interval: Option<Interval>,
    /// The same for print: where their share lies with 95 % confidence, in per cent: from, to.
    pub range: Option<(u64, u64)>,
    /// Where it stands; none with fewer than [`CLEAR_BASE`] people.
    pub quadrant: Option<Quadrant>,
}

/// All fields as one audience sees them.
#[derive(Clone, Debug, PartialEq)]
pub struct PriorityMatrix {
    /// People who were asked for priorities.
    pub base: Cell,
    /// The fields in the order of the question.
    pub points: Vec<FieldPoint>,
    /// The mean rating over all fields that stand somewhere.
    pub mean_quality: Option<f64>,
    /// The mean share over the same fields, 0 to 1.
    pub mean_share: Option<f64>,
}

impl PriorityMatrix {
    /// From the ratings of the fields, one table each, and the question which of them matter most.
    #[must_use]
    pub fn of(quality: &[PublishableTable], priority: &PublishableTable, noise: Noise) -> Self {
        let base = priority.total().base();
        let is_enough = |cell: Cell| cell.count().is_some_and(|count| count >= CLEAR_BASE);
        let mut points = Vec::new();
        // Where a field stands: its place in the list, its mean, its share.
        let mut placed: Vec<(usize, f64, f64)> = Vec::new();
        for (place, (field, named_by)) in priority.options().iter().zip(priority.total().cells()).enumerate() {
            let Some(rating) = quality.iter().find(|table| table.subject().row.as_ref() == Some(field)) else { continue };
            let (rated_by, mean) = (rating.total().base(), rating.mean());
            let exactness = Share::of(priority.total(), place, priority.layout(), noise);
            let share = exactness.map(|share| share.value());
            if is_enough(base) && is_enough(rated_by) {
                placed.extend(mean.zip(share).map(|(mean, share)| (points.len(), mean, share)));
            }
            points.push(FieldPoint {
                field: field.clone(),
                rated_by,
                quality: mean,
                quality_interval: mean::interval(rating, rating.total(), noise),
                named_by: *named_by,
                share,
                share_interval: exactness.filter(|share| share.base() >= INTERVAL_BASE).map(|share| share.interval()),
                range: exactness.map(|share| share.percents()),
                quadrant: None,
            });
        }
        let mean_of = |number: fn(&(usize, f64, f64)) -> f64| average(&placed.iter().map(number).collect::<Vec<_>>());
        let (mean_quality, mean_share) = (mean_of(|point| point.1), mean_of(|point| point.2));
        if let Some((quality, important)) = mean_quality.zip(mean_share) {
            for (at, own_quality, own_share) in placed {
                points[at].quadrant = Some(match (own_share >= important, own_quality < quality) {
                    (true, true) => Quadrant::ActFirst,
                    (true, false) => Quadrant::Secure,
                    (false, true) => Quadrant::Watch,
                    (false, false) => Quadrant::GoesWell,
                });
            }
        }
        Self { base, points, mean_quality, mean_share }
    }
}

fn small(count: u64) -> Option<f64> {
    u32::try_from(count).ok().map(f64::from)
}

fn average(numbers: &[f64]) -> Option<f64> {
    let how_many = small(numbers.len() as u64).filter(|count| *count > 0.0)?;
    Some(numbers.iter().sum::<f64>() / how_many)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identifiers::code;

    /// Ratings on 1 to 5 of one field, with as many people below as above.
    fn rated(field: &str, counts: [u64; 5]) -> PublishableTable {
        let options: Vec<_> = ["1", "2", "3", "4", "5"].into_iter().zip(counts).map(|(step, count)| (code(step), count)).collect();
        PublishableTable::invented_row("Q1", field, &options)
    }

    fn named(base: u64, counts: &[(&str, u64)]) -> PublishableTable {
        let options: Vec<_> = counts.iter().map(|(field, count)| (code(field), *count)).collect();
        PublishableTable::invented("Q2", Some(base), &options, &[])
    }

    fn quadrants(matrix: &PriorityMatrix) -> Vec<Option<Quadrant>> {
        matrix.points.iter().map(|point| point.quadrant).collect()
    }

    #[test]
    fn fields_are_told_apart_at_the_means_of_their_audience() {
        let quality = [rated("housing", [60, 40, 0, 0, 0]), rated("school", [0, 40, 60, 0, 0]), rated("sport", [0, 0, 50, 50, 0])];
        let matrix = PriorityMatrix::of(&quality, &named(100, &[("housing", 70), ("school", 60), ("sport", 10)]), Noise::K5);
        assert_eq!(quadrants(&matrix), [Some(Quadrant::ActFirst), Some(Quadrant::Secure), Some(Quadrant::GoesWell)]);
        assert!((matrix.mean_share.unwrap() - 1.4 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn few_people_place_no_field() {
        let quality = [rated("housing", [20, 0, 0, 0, 5]), rated("school", [40, 0, 0, 0, 20])];
        let matrix = PriorityMatrix::of(&quality, &named(100, &[("housing", 70), ("school", 60)]), Noise::K5);
        assert_eq!(quadrants(&matrix)[0], None, "25 people rated it");
        assert!(quadrants(&matrix)[1].is_some());
        let matrix = PriorityMatrix::of(&quality, &named(25, &[("housing", 20), ("school", 15)]), Noise::K5);
        assert_eq!((quadrants(&matrix), matrix.mean_quality), (vec![None, None], None));
    }
}
