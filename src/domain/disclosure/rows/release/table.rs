//! What row files are made from: for each person the combination of traits and the answers, as numbers of
//! words. Where it comes from (a database, a file) is not known here.

use rustc_hash::FxHashMap;

use crate::domain::disclosure::rows::{Demand, Hierarchy, Tuples, diversity::Harm};

/// How carefully an answer is handled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Care {
    /// An answer like any other.
    Ordinary,
    /// An answer that can harm the person who gave it.
    Sensitive {
        /// The words that can harm.
        harmful: Vec<String>,
        /// The question has more than two options, so that a class must have enough different answers.
        is_manifold: bool,
    },
}

/// The answers to one question, or to one row or option of it.
#[derive(Clone, Debug)]
pub struct AnswerColumn {
    /// The name of the column.
    pub name: String,
    /// The words people answered with.
    pub words: Vec<String>,
    /// For each person the place of the word.
    pub cells: Vec<u32>,
    /// How carefully it is handled.
    pub care: Care,
    /// How the words get coarser in a block.
    pub hierarchy: Hierarchy,
    /// Words with an order, from the lowest to the highest; none: there is no order.
    pub order: Vec<String>,
}

impl AnswerColumn {
    /// An ordinary answer whose words have neither order nor groups.
    #[must_use]
    pub fn new(name: impl Into<String>, words: Vec<String>, cells: Vec<u32>) -> Self {
        let hierarchy = Hierarchy::flat(words.iter().map(String::as_str));
        Self { name: name.into(), words, cells, care: Care::Ordinary, hierarchy, order: Vec::new() }
    }

    /// The same with the care it needs.
    #[must_use]
    pub fn with_care(mut self, care: Care) -> Self {
        self.care = care;
        self
    }

    /// Whether it can harm.
    #[must_use]
    pub fn is_sensitive(&self) -> bool {
        self.care != Care::Ordinary
    }

    /// Of each word whether it can harm.
    pub(super) fn harmful(&self) -> Vec<bool> {
        let Care::Sensitive { harmful, .. } = &self.care else { return vec![false; self.words.len()] };
        self.words.iter().map(|word| harmful.contains(word)).collect()
    }

    /// The same with which words say something: those that begin with `_` do not.
    pub(super) fn harm(&self) -> Harm {
        Harm { harmful: self.harmful(), said: self.words.iter().map(|word| !word.starts_with('_')).collect() }
    }

    /// The places of the words that have an order, from the lowest to the highest.
    pub(super) fn ordered_places(&self) -> Vec<u32> {
        let place = |word: &String| self.words.iter().position(|other| other == word).and_then(|place| u32::try_from(place).ok());
        self.order.iter().filter_map(place).collect()
    }
}

/// The people of a snapshot with their traits and answers. Answers nobody may see together stand together
/// here: it never leaves.
#[derive(Clone, Debug)]
pub struct RowTable {
    pub(super) traits: Vec<String>,
    pub(super) tuples: Tuples,
    /// For each person the combination of traits.
    pub(super) tuple_of: Vec<u32>,
    pub(super) answers: Vec<AnswerColumn>,
}

impl RowTable {
    /// A table of people: `tuple_of` says of each their combination of traits. All answers of the
    /// questionnaire belong in it that could ever leave, not only those that shall leave today.
    ///
    /// # Panics
    /// When an answer column has not one cell for each person.
    #[must_use]
    pub fn new(traits: Vec<String>, tuples: Tuples, tuple_of: Vec<u32>, answers: Vec<AnswerColumn>) -> Self {
        assert!(answers.iter().all(|answer| answer.cells.len() == tuple_of.len()), "one cell for each person");
        Self { traits, tuples, tuple_of, answers }
    }

    /// The same table with its answers handled otherwise.
    ///
    /// # Errors
    /// What `change` fails with.
    pub fn map_answers<E>(mut self, change: impl FnMut(AnswerColumn) -> Result<AnswerColumn, E>) -> Result<Self, E> {
        self.answers = self.answers.into_iter().map(change).collect::<Result<_, E>>()?;
        Ok(self)
    }

    /// The names of the traits.
    #[must_use]
    pub fn traits(&self) -> &[String] {
        &self.traits
    }

    /// The hierarchies of the traits.
    #[must_use]
    pub fn hierarchies(&self) -> &[Hierarchy] {
        self.tuples.hierarchies()
    }

    /// The answers.
    #[must_use]
    pub fn answers(&self) -> &[AnswerColumn] {
        &self.answers
    }

    /// How many people there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tuple_of.len()
    }

    /// Whether there is nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tuple_of.is_empty()
    }

    pub(super) fn answer(&self, name: &str) -> Option<&AnswerColumn> {
        self.answers.iter().find(|answer| answer.name == name)
    }

    /// How often a combination of traits has an answer.
    pub(super) fn pairs(&self, answer: &AnswerColumn) -> FxHashMap<(u32, u32), u64> {
        let mut pairs = FxHashMap::default();
        for pair in self.tuple_of.iter().copied().zip(answer.cells.iter().copied()) {
            *pairs.entry(pair).or_default() += 1;
        }
        pairs
    }

    /// What a sensitive answer demands of classes.
    pub(super) fn demand(&self, answer: &AnswerColumn, most_share: f64, least_answers: u64, lot: u64) -> Option<Demand> {
        let Care::Sensitive { is_manifold, .. } = &answer.care else { return None };
        let least = if *is_manifold { least_answers } else { 1 };
        Some(Demand::new(&self.tuples, &self.pairs(answer), answer.harmful(), most_share, least, lot).with_harm(answer.harm()))
    }
}
