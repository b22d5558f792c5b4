//! How the numbers of a release are decided: the plan says which combinations of groups may be looked at,
//! thresholds, the rule of complements and lookalikes which of them are shown, and noise what they say. Later
//! snapshots keep a line to which fewer than ten people have come.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    aggregation::{Axis, ColumnIndex, Counts, Cut, Shape, Subject},
    disclosure::{
        Caps, Counted, Noise, Policy,
        lookalikes::{Crowd, Crowds, Shown},
        noise::Keying,
        release::{COMBINED, Line, Question, Trait},
        residual::Grid,
    },
    identifiers::{Code, OptionCode},
};

/// A line changes in a later snapshot only if at least so many people have come to it.
const LEAST_CHANGE: u64 = 10;

/// What a release is made of, and what stands behind it.
pub(super) struct Settled {
    pub people: u64,
    pub traits: Vec<Trait>,
    pub questions: Vec<Question>,
    /// For each question and each of its lines.
    pub behind: Vec<Vec<Numbers>>,
}

pub(super) fn settle(index: &ColumnIndex, traits: &[Code], policy: &Policy, caps: &Caps) -> Settled {
    let axes: Vec<Axis> =
        traits.iter().filter_map(|variable| index.axis(variable)).filter(|axis| axis.groups.len() < usize::from(COMBINED)).collect();
    let waves: Vec<Counted> = (0..index.wave_count()).map(|wave| index.people(wave)).collect();
    let settling = Settling { index, policy, axes: &axes, caps, waves: &waves };
    // What was not shown in an earlier snapshot must not be kept from it, and what was shown stays known.
    let mut past = Past::default();
    for wave in 0..waves.len() - 1 {
        let before = index.up_to(u8::try_from(wave).unwrap_or(u8::MAX));
        if before.wave_count() == wave + 1 && !before.is_empty() {
            Settling { index: &before, policy, axes: &axes, caps, waves: &waves[..=wave] }.questions(wave, &mut past);
        }
    }
    let (questions, behind) = settling.questions(waves.len() - 1, &mut past).into_iter().unzip();
    Settled {
        people: settling.people(),
        questions,
        behind,
        traits: axes
            .iter()
            .map(|axis| Trait {
                variable: axis.variable.clone(),
                groups: axis.groups.clone(),
                overlapping: axis.overlapping,
                sensitive: axis.sensitive,
            })
            .collect(),
    }
}

/// A combination of groups: trait and group.
type Place = Vec<(u8, u8)>;

/// What was decided about a question, snapshot by snapshot.
#[derive(Default)]
struct Past {
    /// Lines that were not shown because of another one.
    bans: BTreeMap<(Subject, usize), BTreeSet<Place>>,
    /// The combinations that a line which was shown consists of, with its numbers.
    shown: BTreeMap<Subject, Vec<(Vec<Place>, Numbers)>>,
}

struct Settling<'a> {
    index: &'a ColumnIndex,
    policy: &'a Policy,
    axes: &'a [Axis],
    caps: &'a Caps,
    /// Everybody up to each wave.
    waves: &'a [Counted],
}

/// A question that is being settled.
struct Open {
    shape: Shape,
    question: Question,
    behind: Vec<Numbers>,
    /// The combinations of groups of each line.
    members: Vec<Vec<Place>>,
    /// For each wave the lines that must not be shown.
    banned: Vec<BTreeSet<Place>>,
    /// For each wave the noise of each option, and that of the base.
    keyings: Vec<(Vec<Keying>, Keying)>,
    /// Places of one trait that are not shown, by trait; their pairs are not shown either.
    hidden: BTreeMap<usize, Vec<bool>>,
}

impl Settling<'_> {
    /// Responses as they are published; none with too few.
    fn people(&self) -> u64 {
        let mut published = None;
        for people in self.waves.iter().filter(|people| self.policy.order(people.count, false).is_some()) {
            published = Some(kept(published, *people));
        }
        published.map_or(0, |people| self.policy.noise.table().value(people))
    }

    fn questions(&self, wave: usize, past: &mut Past) -> Vec<(Question, Vec<Numbers>)> {
        let crowds = Crowds::new(self.index, self.axes);
        let mut settled = Vec::new();
        let mut open: Vec<Open> = self.index.subjects().filter_map(|subject| self.open(subject, past)).collect();
        while !open.is_empty() {
            self.settle_all(&mut open);
            let mut again = Vec::new();
            for question in open {
                match self.nearly_alike(&question, &crowds, past) {
                    None => {
                        let shown = question.members.iter().cloned().zip(question.behind.iter().cloned());
                        past.shown.entry(question.question.subject.clone()).or_default().extend(shown);
                        settled.push(question.sorted());
                    }
                    Some(line) => {
                        past.bans.entry((question.question.subject.clone(), wave)).or_default().insert(line);
                        again.extend(self.open(&question.question.subject, past));
                    }
                }
            }
            open = again;
        }
        settled.sort_by(|(a, _), (b, _)| a.subject.cmp(&b.subject));
        settled
    }

    /// A line of a question that must not be shown because of another one.
    fn nearly_alike(&self, open: &Open, crowds: &Crowds, past: &Past) -> Option<Place> {
        let answers = self.index.answers_of(&open.question.subject)?;
        let all = self.index.shape(&open.question.subject)?;
        let listed: Vec<bool> = all.options.iter().map(|(_, code)| open.question.options.contains(code)).collect();
        let answered = Crowd::of(self.index.len(), |person| answers(person).iter().any(|option| listed[usize::from(*option)]));
        let shown = |line, members, numbers: &Numbers| Shown { line, members, wave: numbers.wave, base: numbers.base().count };
        let now = open.question.lines.iter().zip(&open.members).zip(&open.behind);
        let before = past.shown.get(&open.question.subject).into_iter().flatten();
        let lines: Vec<Shown<'_>> = now
            .map(|((line, members), numbers)| shown(Some(line), members.as_slice(), numbers))
            .chain(before.map(|(members, numbers)| shown(None, members.as_slice(), numbers)))
            .collect();
        Some(crowds.nearly_alike(&lines, &answered)?.at.clone())
    }

    fn settle_all(&self, open: &mut [Open]) {
        self.each_cut(&[], open);
        for first in 0..self.axes.len() {
            self.each_cut(&[first], open);
        }
        for first in 0..self.axes.len() {
            for second in first + 1..self.axes.len() {
                self.each_cut(&[first, second], open);
            }
        }
    }

    fn open(&self, subject: &Subject, past: &Past) -> Option<Open> {
        let mut shape = self.index.shape(subject)?;
        self.leave_out_rare_options(subject, &mut shape);
        let now = self.waves.last()?.count;
        let mut order = self.policy.order(now, shape.sensitive);
        if let Some(cap) = self.caps.get(subject) {
            order = order.zip(*cap).map(|(planned, cap)| planned.min(cap));
        }
        let question = Question {
            subject: subject.clone(),
            layout: shape.layout,
            options: shape.options.iter().map(|(_, code)| code.clone()).collect(),
            sensitive: shape.sensitive,
            order,
            missing: shape.missing.iter().map(|(_, kind)| (kind.clone(), None)).collect(),
            lines: Vec::new(),
        };
        let keying = |counted: &str, wave| Keying::new(self.index.secret(), subject, counted, wave);
        let of_wave = |wave| (question.options.iter().map(|option| keying(option.as_str(), wave)).collect(), keying("", wave));
        let keyings = (0_u8..).take(self.waves.len()).map(of_wave).collect();
        let banned = (0..self.waves.len()).map(|wave| past.bans.get(&(subject.clone(), wave)).cloned().unwrap_or_default()).collect();
        Some(Open { shape, question, behind: Vec::new(), members: Vec::new(), banned, keyings, hidden: BTreeMap::new() })
    }

    /// Options that are only there because somebody chose them, such as decades and those of older versions of
    /// the questionnaire, tell that somebody did: they are listed where enough people chose them.
    fn leave_out_rare_options(&self, subject: &Subject, shape: &mut Shape) {
        if shape.options.len() <= shape.declared {
            return;
        }
        let Some(counts) = self.index.cut(&[]).and_then(|everybody| self.index.count(subject, &everybody)) else { return };
        let least = self.policy.base(0, shape.sensitive);
        let declared: Vec<OptionCode> = shape.options.iter().take(shape.declared).map(|(_, code)| code.clone()).collect();
        shape.options.retain(|(slot, code)| declared.contains(code) || counts.at(self.waves.len() - 1, 0, *slot).count >= least);
    }

    /// Settles one combination of traits for every question.
    fn each_cut(&self, cut: &[usize], open: &mut [Open]) {
        let variables: Vec<&Code> = cut.iter().map(|at| &self.axes[*at].variable).collect();
        let planned = |open: &Open| {
            let own = variables.iter().any(|variable| **variable == open.question.subject.variable);
            let order = self.order_at(open, cut, self.waves.len() - 1);
            !own && order.is_some_and(|order| order >= cut.len())
        };
        if !open.iter().any(planned) {
            return;
        }
        let Some(places) = self.index.cut(&variables) else { return };
        for open in open.iter_mut().filter(|open| planned(open)) {
            if let Some(counts) = self.index.count(&open.question.subject, &places) {
                self.settle_cut(cut, &places, &counts, open);
            }
        }
    }

    fn is_sensitive(&self, open: &Open, cut: &[usize]) -> bool {
        open.shape.sensitive || cut.iter().any(|at| self.axes[*at].sensitive)
    }

    /// How many traits may be fixed at once in the snapshot of a wave.
    fn order_at(&self, open: &Open, cut: &[usize], wave: usize) -> Option<usize> {
        let planned = self.policy.order(self.waves[wave].count, self.is_sensitive(open, cut))?;
        Some(planned.min(open.question.order?))
    }

    fn settle_cut(&self, cut: &[usize], places: &Cut, counts: &Counts, open: &mut Open) {
        let least = self.policy.base(cut.len(), self.is_sensitive(open, cut));
        let overlapping: Vec<bool> = cut.iter().map(|at| self.axes[*at].overlapping).collect();
        let grid = Grid { sizes: &places.sizes, overlapping: &overlapping };
        let cells: usize = places.sizes.iter().product();
        let mut published = Published::default();
        let mut lines = Vec::new();
        for wave in 0..self.waves.len() {
            if self.order_at(open, cut, wave).is_none_or(|order| order < cut.len()) {
                continue;
            }
            let at = |place: usize| Numbers::of(&open.shape, counts, wave, place);
            let is_banned = |place: usize| open.banned[wave].contains(&coordinates(cut, places, place));
            let bases: Vec<u64> = (0..cells).map(|place| at(place).base().count).collect();
            // Whom noise would bring below the threshold is hidden as well, before anything is combined.
            let is_small =
                |place: usize| bases[place] < least || self.shown(&open.keyings, &published.next(&[place], &at(place))).0 < least;
            let mut hidden: Vec<bool> =
                (0..cells).map(|place| is_small(place) || is_banned(place) || open.parent_is_hidden(cut, places, place)).collect();
            grid.close(&bases, &mut hidden, least);
            lines = (0..cells).filter(|place| !hidden[*place]).map(|place| (coordinates(cut, places, place), vec![place])).collect();
            lines.extend(grid.lines().filter_map(|(axis, line)| {
                let members: Vec<usize> = line.iter().copied().filter(|place| hidden[*place]).collect();
                let enough = members.iter().map(|place| bases[*place]).sum::<u64>() >= least;
                let mut at = coordinates(cut, places, *members.first()?);
                at[axis].1 = COMBINED;
                // All groups together are the line around them.
                (enough && members.len() > 1 && members.len() < line.len() && !open.banned[wave].contains(&at)).then_some((at, members))
            }));
            for (_, members) in &lines {
                let together = members.iter().map(|place| at(*place)).reduce(|sum, other| sum.plus(&other));
                let next = published.next(members, &together.unwrap_or_default());
                published.0.insert(members.clone(), next);
            }
            if let [axis] = cut {
                open.hidden.insert(*axis, hidden);
            }
            if cut.is_empty() && lines.is_empty() {
                open.hidden.clear();
            }
        }
        for (at, members) in lines {
            let Some(numbers) = published.0.remove(&members) else { continue };
            let (base, options) = self.shown(&open.keyings, &numbers);
            // Combined groups can still be too small once there is noise.
            if base >= least {
                open.question.lines.push(Line { at, base, options });
                open.behind.push(numbers);
                open.members.push(members.iter().map(|place| coordinates(cut, places, *place)).collect());
            }
        }
        if cut.is_empty() && !open.question.lines.is_empty() {
            self.publish_missing(open, counts);
        }
    }

    /// The base and the options as they are published.
    ///
    /// Options of a single choice add up to the base, so that charts do. Where small numbers go astray in
    /// one direction (rounding to threes, raised thresholds), their sum would, and the base stands for itself.
    fn shown(&self, keyings: &[(Vec<Keying>, Keying)], numbers: &Numbers) -> (u64, Vec<u64>) {
        let table = self.policy.noise.table();
        let shown = |people: Counted, keying| self.policy.shown(table.value_by(people, keying));
        let (of_options, of_base) = &keyings[usize::from(numbers.wave)];
        let options: Vec<u64> = numbers.options.iter().zip(of_options).map(|(people, keying)| shown(*people, keying)).collect();
        let adds_up = numbers.chose.is_none() && self.policy.noise == Noise::K5 && self.policy.threshold <= Policy::default().threshold;
        let base = if adds_up { options.iter().sum() } else { shown(numbers.base(), of_base) };
        (base, options)
    }

    fn publish_missing(&self, open: &mut Open, counts: &Counts) {
        for ((slot, kind), (_, published)) in open.shape.missing.iter().zip(&mut open.question.missing) {
            let mut people = None;
            for wave in 0..self.waves.len() {
                people = Some(kept(people, counts.at(wave, 0, *slot)));
            }
            let keying = Keying::new(self.index.secret(), &open.question.subject, &format!("{kind:?}"), 0);
            *published = people.map(|people| self.policy.shown(self.policy.noise.table().value_by(people, &keying)));
        }
    }
}

impl Open {
    fn sorted(self) -> (Question, Vec<Numbers>) {
        let Self { mut question, behind, .. } = self;
        let mut both: Vec<(Line, Numbers)> = std::mem::take(&mut question.lines).into_iter().zip(behind).collect();
        both.sort_by(|(a, _), (b, _)| a.at.cmp(&b.at));
        let (lines, behind) = both.into_iter().unzip();
        question.lines = lines;
        (question, behind)
    }

    /// Whether a pair belongs to a group that is not shown by itself.
    fn parent_is_hidden(&self, cut: &[usize], places: &Cut, place: usize) -> bool {
        cut.len() > 1
            && coordinates(cut, places, place)
                .into_iter()
                .zip(cut)
                .any(|((_, group), axis)| self.hidden.get(axis).and_then(|hidden| hidden.get(usize::from(group))).copied().unwrap_or(true))
    }
}

/// The people under each option of one combination of groups. Not to be shown.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbers {
    pub options: Vec<Counted>,
    /// Those who chose anything, where several options can be chosen.
    pub chose: Option<Counted>,
    /// The snapshot they were counted in, from 0.
    pub wave: u8,
}

impl Numbers {
    fn of(shape: &Shape, counts: &Counts, wave: usize, place: usize) -> Self {
        let options = shape.options.iter().map(|(slot, _)| counts.at(wave, place, *slot)).collect();
        let chose = shape.base.map(|slot| counts.at(wave, place, slot));
        Self { options, chose, wave: u8::try_from(wave).unwrap_or(u8::MAX) }
    }

    pub(super) fn base(&self) -> Counted {
        self.chose.unwrap_or_else(|| self.options.iter().copied().sum())
    }

    fn plus(self, other: &Self) -> Self {
        let options = self.options.iter().zip(&other.options).map(|(a, b)| *a + *b).collect();
        Self { options, chose: self.chose.zip(other.chose).map(|(a, b)| a + b), wave: self.wave }
    }
}

/// What was published of which places, snapshot after snapshot.
#[derive(Default)]
struct Published(BTreeMap<Vec<usize>, Numbers>);

impl Published {
    /// What a snapshot publishes: the whole line as it was, unless enough people have come to it.
    fn next(&self, members: &[usize], now: &Numbers) -> Numbers {
        let is_near = |before: &&Numbers| now.base().count - before.base().count < LEAST_CHANGE;
        self.0.get(members).filter(is_near).unwrap_or(now).clone()
    }
}

/// The people behind a published number: those of before, unless enough have come since.
fn kept(before: Option<Counted>, now: Counted) -> Counted {
    before.filter(|before| now.count - before.count < LEAST_CHANGE).unwrap_or(now)
}

/// The groups of a place, axis by axis.
fn coordinates(cut: &[usize], places: &Cut, place: usize) -> Place {
    let small = |number: usize| u8::try_from(number).unwrap_or(COMBINED);
    let mut rest = place;
    let mut groups: Place = cut
        .iter()
        .zip(&places.sizes)
        .rev()
        .map(|(axis, size)| {
            let group = rest % size;
            rest /= size;
            (small(*axis), small(group))
        })
        .collect();
    groups.reverse();
    groups
}
