//! From columns to raw counts for every combination of groups: one pass over the responses for a question
//! and a cut. With each count goes the sum of the record keys of the people in it, which decides what
//! noise the count gets, and the counts are kept for each wave (the responses of one snapshot).
//! Nothing here may be shown to anyone; that is why it can only be read inside `domain`.

use crate::domain::{
    aggregation::{
        columns::{BLANK, CHOSE, Column, ColumnIndex, FIRST, NOT_SHOWN},
        subject::{Layout, MissingKind, Subject},
    },
    disclosure::Counted,
    identifiers::{Code, OptionCode},
};

/// A trait by which people can be told apart: its groups, and how it cuts.
#[derive(Clone, Debug)]
pub(in crate::domain) struct Axis {
    /// The question or derived variable.
    pub variable: Code,
    /// Its groups, in order.
    pub groups: Vec<OptionCode>,
    /// A person may be in several groups.
    pub overlapping: bool,
    /// The trait is sensitive.
    pub sensitive: bool,
}

/// How the counts of a question are laid out.
#[derive(Clone, Debug)]
pub(in crate::domain) struct Shape {
    pub layout: Layout,
    /// The substantive options with their slots, in order; those of the questionnaire first.
    pub options: Vec<(usize, OptionCode)>,
    /// So many of them are those of the questionnaire; the others exist because somebody chose them.
    pub declared: usize,
    /// Why people are not in the base, with their slots.
    pub missing: Vec<(usize, MissingKind)>,
    /// The slot of the base; `None`: the sum of the options.
    pub base: Option<usize>,
    /// The question is sensitive.
    pub sensitive: bool,
}

/// For each person the combinations of groups they belong to, by the place of each in a grid whose last
/// axis runs fastest. The last place of a wave takes those who belong to none.
#[derive(Clone, Debug)]
pub(in crate::domain) struct Cut {
    /// Groups of each axis.
    pub sizes: Vec<usize>,
    /// Places of one wave, the last one included.
    stride: usize,
    waves: usize,
    places: Places,
}

#[derive(Clone, Debug)]
enum Places {
    /// Everybody has one.
    One(Vec<u32>),
    /// Person and place, in the order of people.
    Several(Vec<(u32, u32)>),
}

/// Raw counts of a question in every combination of groups, wave by wave added up.
#[derive(Clone, Debug)]
pub(in crate::domain) struct Counts {
    numbers: Vec<u64>,
    width: usize,
    stride: usize,
}

/// A count in the upper half of a word, the sum of keys in the lower: people fit in 24 bits.
const ONE_PERSON: u64 = 1 << 32;

impl ColumnIndex {
    /// How a variable cuts; `None` when it cannot be counted or has too many groups.
    pub(in crate::domain) fn axis(&self, variable: &Code) -> Option<Axis> {
        let column = self.columns.get(&Subject::of(variable))?;
        let groups: Vec<OptionCode> = column.options().into_iter().map(|(_, code)| code).collect();
        Some(Axis { variable: variable.clone(), groups, overlapping: column.sets.is_some(), sensitive: column.sensitive })
    }

    /// What is counted, in order.
    pub(in crate::domain) fn subjects(&self) -> impl Iterator<Item = &Subject> {
        self.columns.keys()
    }

    /// How the counts of a question are laid out.
    pub(in crate::domain) fn shape(&self, subject: &Subject) -> Option<Shape> {
        let column = self.columns.get(subject)?;
        let first_bit = slot(column.codes.len());
        let (layout, first, base) = match &column.sets {
            Some(_) => (Layout::SeveralAnswers, first_bit, Some(usize::from(CHOSE))),
            None => (Layout::Partition, slot(0), None),
        };
        let special = column.codes.iter().enumerate().filter(|(at, _)| column.special[*at]);
        let special = special.map(|(at, code)| (slot(at), MissingKind::Special(code.clone())));
        let missing = [(NOT_SHOWN.into(), MissingKind::NotShown), (BLANK.into(), MissingKind::Blank)];
        Some(Shape {
            layout,
            declared: column.declared,
            options: column.options().into_iter().map(|(at, code)| (first + at, code)).collect(),
            missing: missing.into_iter().chain(special).collect(),
            base,
            sensitive: column.sensitive,
        })
    }

    /// Where everybody stands in the combinations of some variables; with none, all stand in one place.
    pub(in crate::domain) fn cut(&self, variables: &[&Code]) -> Option<Cut> {
        let columns: Vec<&Column> = variables.iter().map(|variable| self.columns.get(&Subject::of(variable))).collect::<Option<_>>()?;
        let groups: Vec<Groups> = columns.iter().map(|column| Groups::of(column)).collect();
        let sizes: Vec<usize> = groups.iter().map(|groups| groups.size).collect();
        let cells: usize = sizes.iter().product();
        let (stride, waves) = (cells + 1, self.wave_count());
        let first = |person: usize| usize::from(self.waves[person]) * stride;
        let index = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        let places = if columns.iter().all(|column| column.sets.is_none()) {
            let place = |person: usize| {
                let within = groups.iter().try_fold(0, |place, axis| Some(place * axis.size + axis.one(person)?));
                index(first(person) + within.unwrap_or(cells))
            };
            Places::One((0..self.len()).map(place).collect())
        } else {
            let mut places = Vec::new();
            for person in 0..self.len() {
                let mut within = vec![0];
                for axis in &groups {
                    within = within.iter().flat_map(|place| axis.all(person).map(move |group| place * axis.size + group)).collect();
                }
                places.extend(within.into_iter().map(|place| (index(person), index(first(person) + place))));
            }
            Places::Several(places)
        };
        Some(Cut { sizes, stride, waves, places })
    }

    /// Counts a question in every place of a cut.
    pub(in crate::domain) fn count(&self, subject: &Subject, cut: &Cut) -> Option<Counts> {
        let column = self.columns.get(subject)?;
        let first_bit = slot(column.codes.len());
        let width = first_bit + column.sets.as_ref().map_or(0, |sets| sets.options.len());
        let mut numbers = vec![0_u64; cut.waves * cut.stride * width];
        let mut add = |person: usize, place: u32| {
            let row = usize::try_from(place).unwrap_or_default() * width;
            let one = ONE_PERSON | u64::from(self.keys[person]);
            numbers[row + usize::from(column.cells[person])] += one;
            if let Some(sets) = &column.sets {
                bits_of(sets.picks[person]).for_each(|bit| numbers[row + first_bit + bit] += one);
            }
        };
        match &cut.places {
            Places::One(places) => places.iter().enumerate().for_each(|(person, place)| add(person, *place)),
            Places::Several(places) => {
                for (person, place) in places {
                    add(usize::try_from(*person).unwrap_or_default(), *place);
                }
            }
        }
        let wave = cut.stride * width;
        for at in wave..numbers.len() {
            numbers[at] += numbers[at - wave];
        }
        Some(Counts { numbers, width, stride: cut.stride })
    }

    /// What a person answered, or the groups a person is in: the places of the options in their order.
    /// Nothing when the person is not in the base.
    pub(in crate::domain) fn answers_of<'a>(&'a self, subject: &Subject) -> Option<impl Fn(usize) -> Vec<u8> + use<'a>> {
        let groups = Groups::of(self.columns.get(subject)?);
        Some(move |person: usize| groups.all(person).filter_map(|option| u8::try_from(option).ok()).collect())
    }

    /// The wave of a person.
    pub(in crate::domain) fn wave_of(&self, person: usize) -> u8 {
        self.waves[person]
    }

    /// Everybody up to a wave.
    pub(in crate::domain) fn people(&self, wave: usize) -> Counted {
        let people = self.keys.iter().zip(&self.waves).filter(|(_, of)| usize::from(**of) <= wave);
        people.map(|(key, _)| Counted { count: 1, keys: u64::from(*key) }).sum()
    }

    /// How many waves there are; at least one.
    pub(in crate::domain) fn wave_count(&self) -> usize {
        self.waves.iter().max().map_or(1, |wave| usize::from(*wave) + 1)
    }
}

impl Counts {
    /// The people of a slot in a place, up to a wave.
    pub(in crate::domain) fn at(&self, wave: usize, place: usize, slot: usize) -> Counted {
        let number = self.numbers[(wave * self.stride + place) * self.width + slot];
        Counted { count: number >> 32, keys: number & u64::from(u32::MAX) }
    }
}

/// The groups of one axis, person by person.
struct Groups<'a> {
    column: &'a Column,
    size: usize,
    /// For each byte or bit its place in the order of the options.
    order: Vec<Option<usize>>,
}

impl<'a> Groups<'a> {
    fn of(column: &'a Column) -> Self {
        let options = column.options();
        let raw = options.iter().map(|(at, _)| at + 1).max().unwrap_or(0).max(column.codes.len());
        let mut order = vec![None; raw];
        for (place, (at, _)) in options.iter().enumerate() {
            order[*at] = Some(place);
        }
        Self { column, size: options.len(), order }
    }

    fn one(&self, person: usize) -> Option<usize> {
        let at = usize::from(self.column.cells[person]).checked_sub(usize::from(FIRST))?;
        self.order.get(at).copied().flatten()
    }

    fn all(&self, person: usize) -> impl Iterator<Item = usize> {
        let (one, picks) = match &self.column.sets {
            None => (self.one(person), 0),
            Some(sets) => (None, sets.picks[person]),
        };
        one.into_iter().chain(bits_of(picks).filter_map(|bit| self.order.get(bit).copied().flatten()))
    }
}

/// Where an option of a column stands in a row of counts.
fn slot(at: usize) -> usize {
    usize::from(FIRST) + at
}

fn bits_of(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = usize::try_from(set.trailing_zeros()).ok().filter(|_| set != 0)?;
        set &= set - 1;
        Some(bit)
    })
}
