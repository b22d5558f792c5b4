//! Where labels stand beside points: never on each other, on a sign, or over the edge, and where it can be helped on no
//! line and in no part of the panel that is not their point's. Each label tries the places around its points,
//! nearest first; where these are taken it moves away as little as it must and a leader line leads back. The same
//! points give the same places.

use crate::rendering::charts::sheet::Point;

/// Between a label and the sign it belongs to.
const NEAR: i32 = 13;
/// From here on a line leads from the label to its sign.
const LEADER_FROM: i32 = 22;
/// Free space around labels.
const AIR: i32 = 4;
/// From one place to the next one where everything near is taken.
const STEP: usize = 12;
/// A place near the sign that costs less is taken without looking further.
const GOOD: i32 = 24;
/// Costs, in pixels a label would rather move away: a pale line, a whisker or a dark line below it, a part of the panel
/// that is not its sign's, the sign of something else close by, a leader, and a leader that crosses a sign, a label or another leader.
pub(super) const OVER_PALE: i32 = 60;
pub(super) const OVER_WHISKER: i32 = 80;
pub(super) const OVER_DARK: i32 = 110;
const ELSEWHERE: i32 = 120;
const BY_ANOTHER: i32 = 10;
const HAS_LEADER: i32 = 24;
const CROSSES: i32 = 400;
/// How often every label is placed anew with all others in their places.
const ROUNDS: usize = 3;

/// A rectangle in whole pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

impl Area {
    /// Around a point.
    pub(super) fn around((x, y): Point, half: i32) -> Self {
        Self { left: x - half, top: y - half, right: x + half, bottom: y + half }
    }

    fn at((left, top): Point, (width, height): (i32, i32)) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    fn grown(self, by: i32) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    fn overlaps(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn holds(self, other: Self) -> bool {
        self.left <= other.left && other.right <= self.right && self.top <= other.top && other.bottom <= self.bottom
    }

    /// What both have in common.
    pub(super) fn common(self, other: Self) -> Option<Self> {
        let [left, top] = [self.left.max(other.left), self.top.max(other.top)];
        self.overlaps(other).then(|| Self { left, top, right: self.right.min(other.right), bottom: self.bottom.min(other.bottom) })
    }

    fn nearest(self, (x, y): Point) -> Point {
        (x.clamp(self.left, self.right), y.clamp(self.top, self.bottom))
    }

    /// Whether a line runs through it: Liang and Barsky (1984).
    fn is_crossed_by(self, (from, to): Line) -> bool {
        let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
        let sides = [(-dx, from.0 - self.left), (dx, self.right - from.0), (-dy, from.1 - self.top), (dy, self.bottom - from.1)];
        let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
        for (slope, room) in sides {
            let room = f64::from(room);
            if slope < 0.0 {
                enters = enters.max(room / slope);
            } else if slope > 0.0 {
                leaves = leaves.min(room / slope);
            } else if room < 0.0 {
                return false;
            }
        }
        enters < leaves
    }

    pub(super) fn middle(self) -> Point {
        (i32::midpoint(self.left, self.right), i32::midpoint(self.top, self.bottom))
    }
}

/// From one point to another.
pub(super) type Line = (Point, Point);

/// What is there before the labels.
pub(super) struct Ground {
    /// Where labels may stand.
    pub room: Area,
    /// What they must not stand on.
    pub solid: Vec<Area>,
    /// What they would rather not stand on, and what it costs.
    pub lines: Vec<(Line, i32)>,
}

/// A label that wants a place: how large it is, and the signs it may stand beside, the best one first.
pub(super) struct Wanted {
    pub size: (i32, i32),
    pub signs: Vec<Beside>,
}

/// A sign with the parts of the panel where its label would be taken for something else's.
pub(super) struct Beside {
    pub at: Point,
    pub elsewhere: Vec<Area>,
}

/// Places for all labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Places {
    pub places: Vec<Place>,
    /// How much is wrong: a label on a line or in a part of the panel that is not its sign's, leaders that cross, and
    /// most of all a leader through a label.
    pub faults: usize,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub area: Area,
    /// The sign it belongs to.
    pub sign: Point,
}

impl Place {
    /// The line that leads from a label that stands apart to its sign.
    pub(super) fn leader(&self) -> Option<Line> {
        let line = (self.area.nearest(self.sign), self.sign);
        (length(line) >= LEADER_FROM).then_some(line)
    }
}

/// A place for each label; `None` when the room is too small. Whoever comes first takes the best place: where that
/// leaves a fault, another one begins.
pub(super) fn place(ground: &Ground, wanted: &[Wanted]) -> Option<Places> {
    let mut best: Option<Places> = None;
    for first in 0..wanted.len().max(1) {
        let order = (0..wanted.len()).map(|at| (first + at) % wanted.len());
        if let Some(found) = in_turn(ground, wanted, &order)
            && best.as_ref().is_none_or(|best| found.faults < best.faults)
        {
            best = Some(found);
        }
        if best.as_ref().is_some_and(|best| best.faults == 0) {
            break;
        }
    }
    best
}

fn in_turn(ground: &Ground, wanted: &[Wanted], order: &(impl Iterator<Item = usize> + Clone)) -> Option<Places> {
    let mut places: Vec<Option<Place>> = vec![None; wanted.len()];
    for _ in 0..ROUNDS {
        for at in order.clone() {
            places[at] = None;
            let others: Vec<Place> = places.iter().copied().flatten().collect();
            places[at] = Some(ground.best(&wanted[at], &others)?);
        }
    }
    let places = places.into_iter().collect::<Option<Vec<Place>>>()?;
    let leaders: Vec<Line> = places.iter().filter_map(Place::leader).collect();
    let crossings = leaders.iter().enumerate().flat_map(|(at, one)| leaders[at + 1..].iter().filter(|other| cross(*one, **other)));
    // A leader that strikes a label through is worse than a label on a line, whose ground is cleared.
    let struck = places.iter().flat_map(|place| leaders.iter().filter(|leader| place.area.grown(-1).is_crossed_by(**leader)));
    let faults = crossings.count() * 2
        + struck.count() * 4
        + places.iter().zip(wanted).map(|(place, label)| ground.faults(*place, label)).sum::<usize>();
    Some(Places { places, faults })
}

/// Whether two lines cross.
fn cross((a, b): Line, (c, d): Line) -> bool {
    let side = |from: Point, to: Point, point: Point| (to.0 - from.0) * (point.1 - from.1) - (to.1 - from.1) * (point.0 - from.0);
    side(a, b, c).signum() * side(a, b, d).signum() < 0 && side(c, d, a).signum() * side(c, d, b).signum() < 0
}

impl Ground {
    fn best(&self, label: &Wanted, others: &[Place]) -> Option<Place> {
        let near =
            label.signs.iter().enumerate().flat_map(|(rank, sign)| around(sign.at, label.size).map(move |corner| (rank, sign, corner)));
        let best = self.cheapest(near, label, others);
        if let Some((cost, place)) = best
            && cost < GOOD
        {
            return Some(place);
        }
        let Area { left, top, right, bottom } = self.room;
        let corners =
            (top..=bottom - label.size.1).step_by(STEP).flat_map(|y| (left..=right - label.size.0).step_by(STEP).map(move |x| (x, y)));
        let apart = corners.flat_map(|corner| label.signs.iter().enumerate().map(move |(rank, sign)| (rank, sign, corner)));
        best.into_iter().chain(self.cheapest(apart, label, others)).min_by_key(|(cost, _)| *cost).map(|(_, place)| place)
    }

    fn cheapest<'a>(
        &self,
        candidates: impl Iterator<Item = (usize, &'a Beside, Point)>,
        label: &Wanted,
        others: &[Place],
    ) -> Option<(i32, Place)> {
        candidates
            .filter_map(|(rank, sign, corner)| self.priced(rank, sign, Area::at(corner, label.size), others))
            .min_by_key(|(cost, _)| *cost)
    }

    /// How many lines lie below a label, and in how many parts of the panel it stands that are not its sign's.
    fn faults(&self, place: Place, label: &Wanted) -> usize {
        let elsewhere = label.signs.iter().filter(|sign| sign.at == place.sign).take(1).flat_map(|sign| &sign.elsewhere);
        let lines = self.lines.iter().filter(|(line, _)| place.area.is_crossed_by(*line));
        lines.count() + elsewhere.filter(|part| part.overlaps(place.area)).count()
    }

    /// What it costs to stand there; `None` where it is not possible.
    fn priced(&self, rank: usize, beside: &Beside, area: Area, others: &[Place]) -> Option<(i32, Place)> {
        let sign = beside.at;
        let free = area.grown(AIR);
        let is_taken = self.solid.iter().any(|solid| solid.overlaps(area)) || others.iter().any(|other| other.area.overlaps(free));
        if is_taken || !self.room.holds(area) {
            return None;
        }
        let place = Place { area, sign };
        let leader = place.leader();
        let below: i32 = self.lines.iter().filter(|(line, _)| area.grown(3).is_crossed_by(*line)).map(|(_, cost)| cost).sum();
        let close = self.solid.iter().filter(|solid| solid.overlaps(area.grown(NEAR - 2)) && !solid.holds(Area::around(sign, 0)));
        let leaders = others.iter().filter_map(Place::leader).filter(|line| area.is_crossed_by(*line));
        let crossed = leader.map_or(0, |leader| {
            let away = Area::around(sign, LEADER_FROM);
            let solid = self.solid.iter().filter(|solid| !solid.overlaps(away) && solid.is_crossed_by(leader)).count();
            let leads = others.iter().filter_map(Place::leader).filter(|other| cross(leader, *other)).count();
            solid + leads + others.iter().filter(|other| other.area.is_crossed_by(leader)).count()
        });
        let times = |count: usize, cost: i32| i32::try_from(count).unwrap_or(i32::MAX).saturating_mul(cost);
        let cost = length((area.nearest(sign), sign))
            + times(rank, 3)
            + below
            + times(beside.elsewhere.iter().filter(|part| part.overlaps(area)).count(), ELSEWHERE)
            + times(close.count(), BY_ANOTHER)
            + times(leaders.count() + crossed, CROSSES)
            + if leader.is_some() { HAS_LEADER } else { 0 };
        Some((cost, place))
    }
}

/// Places around a sign for a label of this size: its first corner, the best place first.
fn around((x, y): Point, (width, height): (i32, i32)) -> impl Iterator<Item = Point> {
    let (after, before, above, below) = (x + NEAR, x - NEAR - width, y - NEAR - height, y + NEAR);
    let (middle_x, middle_y) = (x - width / 2, y - height / 2);
    let close = 9;
    [
        (after, middle_y),
        (before, middle_y),
        (middle_x, above),
        (middle_x, below),
        (x + close, y - close - height),
        (x + close, y + close),
        (x - close - width, y - close - height),
        (x - close - width, y + close),
        (after, y - height),
        (after, y),
        (before, y - height),
        (before, y),
    ]
    .into_iter()
}

fn length((from, to): Line) -> i32 {
    let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
    #[expect(clippy::cast_possible_truncation, reason = "lengths of drawn lines are far below 2^31")]
    let length = dx.hypot(dy).round() as i32;
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Area = Area { left: 0, top: 0, right: 600, bottom: 400 };

    fn ground(signs: &[Point]) -> Ground {
        Ground { room: ROOM, solid: signs.iter().map(|sign| Area::around(*sign, 10)).collect(), lines: Vec::new() }
    }

    fn labels(signs: &[Point], size: (i32, i32)) -> Vec<Wanted> {
        signs.iter().map(|sign| Wanted { size, signs: vec![Beside { at: *sign, elsewhere: Vec::new() }] }).collect()
    }

    fn assert_apart(ground: &Ground, places: &[Place]) {
        for (at, place) in places.iter().enumerate() {
            assert!(ROOM.holds(place.area));
            assert!(ground.solid.iter().all(|solid| !solid.overlaps(place.area)), "label {at} lies on a sign");
            assert!(places[at + 1..].iter().all(|other| !other.area.overlaps(place.area)), "label {at} lies on another one");
        }
    }

    #[test]
    fn a_label_with_room_stands_behind_its_sign() {
        let signs = [(100, 100), (400, 300)];
        let Places { places, faults } = place(&ground(&signs), &labels(&signs, (120, 40))).unwrap();
        assert_eq!(places[0], Place { area: Area { left: 113, top: 80, right: 233, bottom: 120 }, sign: signs[0] });
        assert_eq!(faults, 0);
        assert_apart(&ground(&signs), &places);
    }

    #[test]
    fn labels_of_one_spot_move_apart_and_are_led_back() {
        let signs = [(300, 200); 12];
        let places = place(&ground(&signs), &labels(&signs, (130, 36))).unwrap().places;
        assert_apart(&ground(&signs), &places);
        assert!(places.iter().filter(|place| place.leader().is_some()).count() >= 6);
        assert_eq!(places, place(&ground(&signs), &labels(&signs, (130, 36))).unwrap().places);
    }

    #[test]
    fn a_label_at_the_edge_turns_inwards() {
        let signs = [(595, 5), (5, 395), (595, 395)];
        assert_apart(&ground(&signs), &place(&ground(&signs), &labels(&signs, (150, 54))).unwrap().places);
    }

    #[test]
    fn a_label_stays_on_the_side_of_a_line_where_its_sign_is() {
        let at = (290, 200);
        let line = ((300, 0), (300, 400));
        let other_side = Area { left: 300, ..ROOM };
        let ground = Ground { lines: vec![(line, OVER_PALE)], ..ground(&[at]) };
        let wanted = Wanted { size: (120, 40), signs: vec![Beside { at, elsewhere: vec![other_side] }] };
        let found = place(&ground, &[wanted]).unwrap();
        assert_eq!((found.places[0].area.right, found.faults), (at.0 - NEAR, 0));
        // Wider than its side.
        let wide = Wanted { size: (320, 40), signs: vec![Beside { at, elsewhere: vec![other_side] }] };
        assert_eq!(place(&ground, &[wide]).unwrap().faults, 2);
    }

    #[test]
    fn too_small_a_room_is_said() {
        let signs = [(300, 200); 9];
        assert_eq!(place(&ground(&signs), &labels(&signs, (300, 200))), None);
    }

    #[test]
    fn lines_are_crossed_only_where_they_are() {
        let area = Area { left: 10, top: 10, right: 20, bottom: 20 };
        assert!(area.is_crossed_by(((0, 0), (30, 30))) && area.is_crossed_by(((15, 0), (15, 12))));
        assert!(
            !area.is_crossed_by(((0, 25), (25, 30))) && !area.is_crossed_by(((15, 0), (15, 9))) && !area.is_crossed_by(((9, 0), (9, 30)))
        );
    }
}
