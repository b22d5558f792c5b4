//! Rows from a CSV file of another program, reduced to combinations of traits as they are read, and the
//! hierarchies of the traits. Nothing is decided here about what may leave.

use std::{
    fs::File,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
};

use rustc_hash::FxHashMap;

use crate::{
    domain::disclosure::rows::{
        Hierarchy, HierarchyProblem, TooManyCombinations, Tuples, TuplesBuilder,
        release::{AnswerColumn, RowTable},
    },
    interchange::standard_hierarchies::StandardHierarchy,
};

/// A trait of a row: its column, and its hierarchy if it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraitColumn {
    /// The name of the column.
    pub name: String,
    /// How its values get coarser.
    pub hierarchy: HierarchySource,
}

/// Where the hierarchy of a trait comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HierarchySource {
    /// There is none: a value is shown or not.
    Values,
    /// A file with one line for each value, from the value to the group of all.
    File(PathBuf),
    /// One that comes with the program.
    Standard(StandardHierarchy),
}

/// What is read from a file.
#[derive(Clone, Debug)]
pub struct RowFile {
    /// What stands between fields.
    pub delimiter: u8,
    /// The combinations of traits.
    pub tuples: Tuples,
    /// The words of the answer column; one empty word when there is none.
    pub answers: Vec<String>,
    /// How often a combination has an answer, by their places.
    pub pairs: FxHashMap<(u32, u32), u64>,
}

/// Why a file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum RowFileProblem {
    /// It cannot be opened or read.
    #[error("{file}: cannot be read: {source}")]
    Unreadable {
        /// The file.
        file: String,
        /// Why.
        source: std::io::Error,
    },
    /// A line is not CSV, has another number of fields, or is not UTF-8.
    #[error("{file}: {source}")]
    NotCsv {
        /// The file.
        file: String,
        /// Where and why.
        source: csv::Error,
    },
    /// There is no such column.
    #[error("{file}:1: there is no column `{column}`; there is: {known}")]
    NoColumn {
        /// The file.
        file: String,
        /// The column asked for.
        column: String,
        /// Those there are.
        known: String,
    },
    /// A column has two parts to play.
    #[error("the column `{0}` is named twice; name each trait once, and no trait as the answer")]
    Twice(String),
    /// Lines that are no hierarchy.
    #[error("{file}: {source}")]
    Hierarchy {
        /// The file.
        file: String,
        /// What is wrong.
        source: HierarchyProblem,
    },
    /// Traits with too many values together.
    #[error(transparent)]
    TooMany(#[from] TooManyCombinations),
}

type Reader = csv::Reader<BufReader<File>>;

impl RowFile {
    /// Reads a file with a header. What stands between fields is told from the header.
    ///
    /// # Errors
    /// The first thing that is wrong, with file and line.
    pub fn read(file: &Path, traits: &[TraitColumn], answer: Option<&str>) -> Result<Self, RowFileProblem> {
        let mut names: Vec<&str> = traits.iter().map(|column| column.name.as_str()).chain(answer).collect();
        names.sort_unstable();
        if let Some(twice) = names.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(RowFileProblem::Twice(twice[0].to_string()));
        }
        let (mut reader, delimiter) = open(file, true)?;
        let header = reader.headers().map_err(|source| not_csv(file, source))?.clone();
        let place = |name: &str| place(file, &header, name);
        let places = traits.iter().map(|column| place(&column.name)).collect::<Result<Vec<usize>, _>>()?;
        let answer = answer.map(place).transpose()?;
        let hierarchies = hierarchies(file, traits, &places)?;
        let mut builder = TuplesBuilder::new(hierarchies)?;
        let mut answers = Interner::default();
        let mut pairs: FxHashMap<(u32, u32), u64> = FxHashMap::default();
        let mut row = vec![0; places.len()];
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record).map_err(|source| not_csv(file, source))? {
            for (at, (leaf, place)) in row.iter_mut().zip(&places).enumerate() {
                *leaf = builder.leaf(at, &record[*place]);
            }
            let tuple = u32::try_from(builder.add(&row)).unwrap_or(u32::MAX);
            let answer = answers.number(answer.map_or("", |place| &record[place]));
            *pairs.entry((tuple, answer)).or_default() += 1;
        }
        Ok(Self { delimiter, tuples: builder.finish(), answers: answers.words, pairs })
    }
}

impl HierarchySource {
    fn needs_values(&self) -> bool {
        !matches!(self, Self::File(_))
    }
}

/// Reads traits and several answers of a file, person by person; gives what stands between fields too.
///
/// # Errors
/// The first thing that is wrong, with file and line.
pub fn read_table(file: &Path, traits: &[TraitColumn], answers: &[String]) -> Result<(RowTable, u8), RowFileProblem> {
    let mut names: Vec<&str> = traits.iter().map(|column| column.name.as_str()).chain(answers.iter().map(String::as_str)).collect();
    names.sort_unstable();
    if let Some(twice) = names.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(RowFileProblem::Twice(twice[0].to_string()));
    }
    let (mut reader, delimiter) = open(file, true)?;
    let header = reader.headers().map_err(|source| not_csv(file, source))?.clone();
    let places = traits.iter().map(|column| place(file, &header, &column.name)).collect::<Result<Vec<usize>, _>>()?;
    let answer_places = answers.iter().map(|name| place(file, &header, name)).collect::<Result<Vec<usize>, _>>()?;
    let mut builder = TuplesBuilder::new(hierarchies(file, traits, &places)?)?;
    let mut words: Vec<Interner> = answers.iter().map(|_| Interner::default()).collect();
    let mut cells: Vec<Vec<u32>> = vec![Vec::new(); answers.len()];
    let mut tuple_of = Vec::new();
    let mut row = vec![0; places.len()];
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).map_err(|source| not_csv(file, source))? {
        for (at, (leaf, place)) in row.iter_mut().zip(&places).enumerate() {
            *leaf = builder.leaf(at, &record[*place]);
        }
        tuple_of.push(u32::try_from(builder.add(&row)).unwrap_or(u32::MAX));
        for ((words, cells), place) in words.iter_mut().zip(&mut cells).zip(&answer_places) {
            cells.push(words.number(&record[*place]));
        }
    }
    let columns = answers.iter().zip(words).zip(cells).map(|((name, words), cells)| AnswerColumn::new(name, words.words, cells));
    let names = traits.iter().map(|column| column.name.clone()).collect();
    Ok((RowTable::new(names, builder.finish(), tuple_of, columns.collect()), delimiter))
}

fn place(file: &Path, header: &csv::StringRecord, name: &str) -> Result<usize, RowFileProblem> {
    header.iter().position(|column| column.trim_start_matches('\u{feff}') == name).ok_or_else(|| RowFileProblem::NoColumn {
        file: file.display().to_string(),
        column: name.to_string(),
        known: header.iter().collect::<Vec<_>>().join(", "),
    })
}

#[derive(Default)]
struct Interner {
    words: Vec<String>,
    known: FxHashMap<String, u32>,
}

impl Interner {
    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.known.get(word) {
            return *number;
        }
        let number = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.words.push(word.to_string());
        self.known.insert(word.to_string(), number);
        number
    }
}

/// The hierarchies as they are given; for traits without one, the values that the file has.
fn hierarchies(file: &Path, traits: &[TraitColumn], places: &[usize]) -> Result<Vec<Hierarchy>, RowFileProblem> {
    let mut values: Vec<Interner> = traits.iter().map(|_| Interner::default()).collect();
    if traits.iter().any(|column| column.hierarchy.needs_values()) {
        let (mut reader, _) = open(file, true)?;
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record).map_err(|source| not_csv(file, source))? {
            for ((column, values), place) in traits.iter().zip(&mut values).zip(places) {
                if column.hierarchy.needs_values() {
                    values.number(&record[*place]);
                }
            }
        }
    }
    traits
        .iter()
        .zip(&values)
        .map(|(column, values)| match &column.hierarchy {
            HierarchySource::File(path) => hierarchy(path),
            HierarchySource::Values => Ok(Hierarchy::flat(values.words.iter().map(String::as_str))),
            HierarchySource::Standard(standard) => {
                let lines: Vec<Vec<String>> = values.words.iter().map(|value| standard.line(value)).collect();
                Hierarchy::from_lines(&lines).map_err(|source| RowFileProblem::Hierarchy { file: column.name.clone(), source })
            }
        })
        .collect()
}

fn hierarchy(path: &Path) -> Result<Hierarchy, RowFileProblem> {
    let (mut reader, _) = open(path, false)?;
    let mut lines = Vec::new();
    for line in reader.records() {
        let line = line.map_err(|source| not_csv(path, source))?;
        lines.push(line.iter().map(|word| word.trim_start_matches('\u{feff}').to_string()).collect());
    }
    Hierarchy::from_lines(&lines).map_err(|source| RowFileProblem::Hierarchy { file: path.display().to_string(), source })
}

/// Opens a file; what stands between its fields is what its first line has most of.
fn open(path: &Path, has_header: bool) -> Result<(Reader, u8), RowFileProblem> {
    let unreadable = |source| RowFileProblem::Unreadable { file: path.display().to_string(), source };
    let mut first = Vec::new();
    BufReader::new(File::open(path).map_err(unreadable)?).read_until(b'\n', &mut first).map_err(unreadable)?;
    let count = |delimiter: &u8| first.split(|byte| byte == delimiter).count();
    let delimiter = [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',');
    let file = BufReader::with_capacity(1 << 16, File::open(path).map_err(unreadable)?);
    // Lines of a hierarchy may differ: that has a sentence of its own.
    let reader = csv::ReaderBuilder::new().delimiter(delimiter).has_headers(has_header).flexible(!has_header).from_reader(file);
    Ok((reader, delimiter))
}

fn not_csv(path: &Path, source: csv::Error) -> RowFileProblem {
    RowFileProblem::NotCsv { file: path.display().to_string(), source }
}
