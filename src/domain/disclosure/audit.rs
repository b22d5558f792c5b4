//! Before a release is kept, it is attacked, together with those of earlier snapshots. The attacker is
//! taken to know who took part and when, all their traits, the plan and the tables of noise, but no keys. For each person and each option the audit looks
//! for another world that would have led to exactly the same published numbers and in which this person
//! answered differently. Where it finds none, the question is broken down less and everything is tried again.
//!
//! Such a world is a certificate: whole people, not shares of people, so it also stands against attackers
//! who can do more than linear programming. What is not certified counts as found, so the audit errs on
//! the safe side. Decided in November 2026 against intervals and linear programs: those bound shares of people
//! only and take seconds for each question, this takes 13 ms for 40 questions and 400 people and 62 ms
//! for 1,500 (`cargo bench -- releases`); `tests/attacker` holds it against linear programs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{
    aggregation::{ColumnIndex, Layout, Subject},
    disclosure::{
        Caps, Policy, Release,
        lookalikes::LEAST_DIFFERENCE,
        release::{COMBINED, Line, Question},
        settle::{Numbers, settle},
    },
    identifiers::Code,
};

/// With more people, only [`SAMPLE`] combinations of traits are tried: the rarest.
const EVERYBODY_UP_TO: usize = 2_000;
/// So many combinations are tried of large data.
const SAMPLE: usize = 500;
/// So many are looked at for people who could have answered differently instead.
const MOST_OTHER_PLACES: usize = 5_000;

/// What a release guarantees, in numbers that tell nothing about single people.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Audit {
    /// Combinations of groups and questions the plan allows.
    pub planned: u64,
    /// Those that are shown.
    pub shown: u64,
    /// Those that are withheld.
    pub withheld: u64,
    /// Lines in which groups had to be combined.
    pub combined: u64,
    /// G1: in so many shown lines of one question can one person be at most.
    pub most_lines: u64,
    /// G2: the standard deviation of published counts of 20 to 24.
    pub deviation: f64,
    /// G3: whether everybody was tried with every question and option, or only those with the rarest traits.
    pub everybody: bool,
    /// G3: questions that are broken down less than planned, because somebody could have been found.
    pub lowered: u64,
    /// G4: two shown lines of a question have the same people or differ by so many at least.
    pub least_difference: u64,
}

/// Freezes the results of the responses in the index so that nobody can be found in them, and says what
/// that guarantees. `earlier` are the releases of the snapshots before, the first one first.
#[must_use]
pub fn audited(index: &ColumnIndex, traits: &[Code], policy: &Policy, earlier: &[Release]) -> (Release, Audit) {
    let mut caps = Caps::new();
    // What stood behind the earlier ones follows from the same answers again.
    let again = earlier.iter().zip(0..).map(|(release, wave)| {
        let caps = release.questions.iter().map(|question| (question.subject.clone(), question.order)).collect();
        Release::from_settled(&release.policy, settle(&index.up_to(wave), traits, &release.policy, &caps))
    });
    let again: Vec<(Release, Vec<Vec<Numbers>>)> = again.collect();
    loop {
        let (release, behind) = Release::from_settled(policy, settle(index, traits, policy, &caps));
        let attack = Attack::new(index, &release);
        let found: Vec<&Question> = release
            .questions
            .iter()
            .zip(&behind)
            .filter(|(question, behind)| {
                let before = again.iter().zip(0..).filter_map(|((release, behind), wave)| {
                    let at = release.questions.binary_search_by(|other| other.subject.cmp(&question.subject)).ok()?;
                    Some(Sheet { question: &release.questions[at], behind: &behind[at], policy: &release.policy, wave })
                });
                let now = Sheet { question, behind, policy, wave: u8::MAX };
                attack.finds_somebody(&before.chain([now]).collect::<Vec<_>>())
            })
            .map(|(question, _)| question)
            .collect();
        if found.is_empty() {
            let audit = measured(&release, &attack, &caps);
            return (release, audit);
        }
        for question in found {
            caps.insert(question.subject.clone(), question.order.and_then(|order| order.checked_sub(1)));
        }
    }
}

fn measured(release: &Release, attack: &Attack<'_>, caps: &Caps) -> Audit {
    let noise = release.policy.noise.table();
    let mut audit = Audit {
        // Rounding changes every fifth count not at all: a mean over neighbours.
        deviation: (20..25).map(|count| noise.deviation(count)).sum::<f64>() / 5.0,
        everybody: attack.tried == attack.atoms.len(),
        least_difference: LEAST_DIFFERENCE as u64,
        lowered: caps.len() as u64,
        ..Audit::default()
    };
    for question in &release.questions {
        audit.planned += planned(release, question);
        let single = question.lines.iter().filter(|line| line.at.iter().all(|(_, group)| *group != COMBINED)).count() as u64;
        audit.shown += single;
        audit.combined += question.lines.len() as u64 - single;
        let lines = attack.atoms.iter().map(|atom| Attack::lines_of(question, atom).len()).max().unwrap_or(0);
        audit.most_lines = audit.most_lines.max(lines as u64);
    }
    audit.withheld = audit.planned.saturating_sub(audit.shown);
    audit
}

/// Combinations of groups the plan allows for a question.
fn planned(release: &Release, question: &Question) -> u64 {
    let sizes: Vec<u64> =
        release.traits.iter().filter(|axis| axis.variable != question.subject.variable).map(|axis| axis.groups.len() as u64).collect();
    let one: u64 = sizes.iter().sum();
    let squares: u64 = sizes.iter().map(|size| size * size).sum();
    match question.order {
        None => 0,
        Some(0) => 1,
        Some(1) => 1 + one,
        Some(_) => 1 + one + (one * one - squares) / 2,
    }
}

/// People with the same traits who came in the same wave: for each trait their groups, and who they are.
struct Atom {
    wave: u8,
    groups: Vec<Vec<u8>>,
    people: Vec<usize>,
}

/// What was published of a question in one snapshot.
struct Sheet<'a> {
    question: &'a Question,
    behind: &'a [Numbers],
    policy: &'a Policy,
    /// The last wave in it.
    wave: u8,
}

/// What the attacker knows.
struct Attack<'a> {
    index: &'a ColumnIndex,
    /// The rarest first.
    atoms: Vec<Atom>,
    /// So many of them are tried.
    tried: usize,
}

impl<'a> Attack<'a> {
    fn new(index: &'a ColumnIndex, release: &Release) -> Self {
        let axes: Vec<_> = release.traits.iter().filter_map(|axis| index.answers_of(&Subject::of(&axis.variable))).collect();
        let mut atoms: BTreeMap<(u8, Vec<Vec<u8>>), Vec<usize>> = BTreeMap::new();
        for person in 0..index.len() {
            let groups = axes.iter().map(|axis| axis(person)).collect();
            atoms.entry((index.wave_of(person), groups)).or_default().push(person);
        }
        let mut atoms: Vec<Atom> = atoms.into_iter().map(|((wave, groups), people)| Atom { wave, groups, people }).collect();
        atoms.sort_by_key(|atom| atom.people.len());
        let mut tried = atoms.len();
        if index.len() > EVERYBODY_UP_TO {
            tried = tried.min(SAMPLE);
            atoms.truncate(MOST_OTHER_PLACES);
        }
        Self { index, atoms, tried }
    }

    /// The lines of a question people with these traits are in.
    fn lines_of(question: &Question, atom: &Atom) -> Vec<usize> {
        let mut found = Vec::new();
        let mut look = |at: &[(u8, u8)]| {
            let place = question.lines.binary_search_by(|line: &Line| line.at.as_slice().cmp(at));
            place.is_ok_and(|place| {
                found.push(place);
                true
            })
        };
        look(&[]);
        let axes = || (0_u8..).zip(&atom.groups);
        for (axis, groups) in axes() {
            let mut is_missing = false;
            for group in groups {
                is_missing |= !look(&[(axis, *group)]);
            }
            if is_missing {
                look(&[(axis, COMBINED)]);
            }
        }
        for (first, of_first) in axes() {
            for (second, of_second) in axes().skip(usize::from(first) + 1) {
                for one in of_first {
                    for other in of_second {
                        if !look(&[(first, *one), (second, *other)]) {
                            look(&[(first, COMBINED), (second, *other)]);
                            look(&[(first, *one), (second, COMBINED)]);
                        }
                    }
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Whether some person's answer to a question cannot be shown to be open, with all that was ever
    /// published of it; the newest comes last.
    fn finds_somebody(&self, sheets: &[Sheet<'_>]) -> bool {
        let Some(question) = sheets.last().map(|sheet| sheet.question).filter(|question| !question.lines.is_empty()) else { return false };
        let Some(answers) = self.index.answers_of(&question.subject) else { return false };
        let options = question.options.len();
        // Options that are not listed are in no number.
        let Some(shape) = self.index.shape(&question.subject) else { return false };
        let listed: Vec<Option<usize>> =
            shape.options.iter().map(|(_, code)| question.options.iter().position(|option| option == code)).collect();
        let places: Vec<Place> = self
            .atoms
            .iter()
            .map(|atom| {
                let mut chosen = vec![0_u32; options];
                let mut base = 0;
                for person in &atom.people {
                    let answer: Vec<usize> = answers(*person).into_iter().filter_map(|option| listed[usize::from(option)]).collect();
                    base += u32::from(!answer.is_empty());
                    for option in answer {
                        chosen[option] += 1;
                    }
                }
                let mut lines = Vec::new();
                let mut before = 0;
                for sheet in sheets {
                    if atom.wave <= sheet.wave {
                        lines.extend(Self::lines_of(sheet.question, atom).into_iter().map(|line| before + line));
                    }
                    before += sheet.question.lines.len();
                }
                Place { lines, chosen, base }
            })
            .collect();
        let several = question.layout == Layout::SeveralAnswers;
        let rooms = sheets.iter().flat_map(|sheet| rooms(sheet.question, sheet.behind, sheet.policy)).collect();
        let worlds = Worlds { rooms, places: &places, several };
        places.iter().take(self.tried).any(|place| place.base > 0 && !worlds.is_open(place))
    }
}

/// An atom as a question sees it.
struct Place {
    lines: Vec<usize>,
    /// People who chose each option.
    chosen: Vec<u32>,
    /// People with a substantive answer.
    base: u32,
}

/// By how many people a number can be off without being published differently: a bit for each from
/// −[`REACH`] to +[`REACH`].
type Room = u64;

/// No change that is tried is larger.
const REACH: i32 = 8;

/// So many people elsewhere may have to have answered differently too.
const MOST_OTHERS: usize = 8;

/// The room of each line and option.
fn rooms(question: &Question, behind: &[Numbers], policy: &Policy) -> Vec<Vec<Room>> {
    let table = policy.noise.table();
    let becomes = |count: u64, published: u64| {
        table.can_become(count, published) || published == 0 && (1..policy.threshold).any(|value| table.can_become(count, value))
    };
    let room = |published: u64, count: u64| {
        let fits = |change: &i32| count.checked_add_signed(i64::from(*change)).is_some_and(|count| becomes(count, published));
        (-REACH..=REACH).filter(fits).fold(0, |room, change| room | 1 << (change + REACH))
    };
    let line = |(line, numbers): (&Line, &Numbers)| {
        line.options.iter().zip(&numbers.options).map(|(published, people)| room(*published, people.count)).collect()
    };
    question.lines.iter().zip(behind).map(line).collect()
}

/// People who give up an option and take another: `None` where several can be chosen and nothing takes
/// its place.
#[derive(Clone, Copy, Debug)]
struct Change {
    gives_up: Option<usize>,
    takes: Option<usize>,
}

impl Change {
    fn back(self) -> Self {
        Self { gives_up: self.takes, takes: self.gives_up }
    }

    /// Options with by how much they change.
    fn parts(self) -> impl Iterator<Item = (usize, i32)> {
        self.gives_up.map(|option| (option, -1)).into_iter().chain(self.takes.map(|option| (option, 1)))
    }
}

struct Worlds<'a> {
    rooms: Vec<Vec<Room>>,
    places: &'a [Place],
    several: bool,
}

/// How far numbers are from the true world.
type Deltas = BTreeMap<(usize, usize), i32>;

impl Worlds<'_> {
    /// Whether nobody's answer in this place is certain: where one of several options can be chosen, people
    /// who answered differently or another world where one of them did; else for every option another
    /// world in which one of them ticked it or did not.
    fn is_open(&self, place: &Place) -> bool {
        let options = 0..place.chosen.len();
        if self.several {
            return options.into_iter().all(|option| {
                let chosen = place.chosen[option];
                let tick = Change { gives_up: None, takes: Some(option) };
                // People with the same traits who differ cannot be told apart.
                (0 < chosen && chosen < place.base) || self.is_possible(place, if chosen == 0 { tick } else { tick.back() })
            });
        }
        let Some(own) = place.chosen.iter().position(|chosen| *chosen == place.base) else { return true };
        options
            .into_iter()
            .filter(|other| *other != own)
            .any(|other| self.is_possible(place, Change { gives_up: Some(own), takes: Some(other) }))
    }

    /// Whether somebody of a place can have answered so without a published number being another: alone,
    /// or with a few people elsewhere who answered the other way round.
    fn is_possible(&self, place: &Place, change: Change) -> bool {
        let mut deltas = Deltas::new();
        Self::apply(&mut deltas, place, change);
        let mut strain = self.strain(&deltas);
        let back = change.back();
        let mut moved: BTreeMap<usize, u32> = BTreeMap::new();
        for _ in 0..MOST_OTHERS {
            if strain == 0 {
                return true;
            }
            let strained: Vec<usize> = deltas
                .iter()
                .filter(|((line, option), delta)| self.breaks(*line, *option, **delta) > 0)
                .map(|((line, _), _)| *line)
                .collect();
            let candidates = self.places.iter().enumerate().filter(|(at, other)| {
                let already = moved.get(at).copied().unwrap_or(0);
                let has = back.gives_up.is_none_or(|option| other.chosen[option] > already);
                let lacks = back.takes.is_none_or(|option| other.chosen[option] + already < other.base);
                has && lacks && !std::ptr::eq(*other, place) && strained.iter().any(|line| other.lines.binary_search(line).is_ok())
            });
            let best = candidates.map(|(at, other)| (self.strain_with(&deltas, strain, other, back), at)).min();
            let Some((least, at)) = best.filter(|(least, _)| *least < strain) else { return false };
            Self::apply(&mut deltas, &self.places[at], back);
            *moved.entry(at).or_default() += 1;
            strain = least;
        }
        strain == 0
    }

    fn apply(deltas: &mut Deltas, place: &Place, change: Change) {
        for (option, by) in change.parts() {
            place.lines.iter().for_each(|line| *deltas.entry((*line, option)).or_default() += by);
        }
    }

    /// How many numbers would have been published differently.
    fn strain(&self, deltas: &Deltas) -> i32 {
        deltas.iter().map(|((line, option), delta)| self.breaks(*line, *option, *delta)).sum()
    }

    /// The same when somebody of another place changes too.
    fn strain_with(&self, deltas: &Deltas, strain: i32, place: &Place, change: Change) -> i32 {
        let parts = change.parts().flat_map(|(option, by)| place.lines.iter().map(move |line| (*line, option, by)));
        let difference = parts.map(|(line, option, by)| {
            let delta = deltas.get(&(line, option)).copied().unwrap_or(0);
            self.breaks(line, option, delta + by) - self.breaks(line, option, delta)
        });
        strain + difference.sum::<i32>()
    }

    fn breaks(&self, line: usize, option: usize, delta: i32) -> i32 {
        let fits = delta.abs() <= REACH && self.rooms[line][option] >> (delta + REACH) & 1 == 1;
        i32::from(!fits)
    }
}
