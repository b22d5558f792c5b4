//! Row files of one snapshot of one instrument: traits made coarser once, and beside them one answer for
//! each file, so that nobody who knows two answers of a person finds the row. All files of a snapshot have
//! the same classes of rows that look alike, each is shuffled on its own, and no row has a number: beyond
//! the class nothing can be joined.
//!
//! A few answers may stand together in a *block* when all columns of the block together are shared by
//! enough rows. Its traits begin where the classes ended and only get coarser, so it tells no more about
//! traits than the other files of the snapshot.
//!
//! What people chose of several options becomes a file for each option (yes or no): the set of what they
//! chose is as good as a fingerprint (twenty options, five of them chosen: 15,504 sets), and coarsening it
//! until it is shared leaves nothing of it.
//!
//! # Answers that can harm
//! From 1,000 rows on, the classes meet the demands of the sensitive answers of the table from the start,
//! whether or not their files are asked for today: a snapshot has one recoding, and a file that is asked
//! for later must fit it. The alternative, classes by traits alone and a refusal of every file with one bad
//! class, was measured on invented districts (four traits, four sensitive answers that depend on them,
//! k = 10; the test `sensitive_answers_cost_loss_or_files` repeats it):
//!
//! | people | demands from the start | classes by traits alone |
//! |---|---|---|
//! | 1,500 | loss 0.11, 21 of 40 sensitive files | loss 0.09, 11 of 40 |
//! | 5,000 | loss 0.08, 11 of 16 | loss 0.03, 2 of 16 |
//!
//! So the demands are made, as long as they add no more than 0.1 to the loss; an answer that costs more, such as one
//! that half of the people gave, is left out of them, and its file is judged on the classes as they are.
//! The price: classes follow from traits *and* a little from sensitive answers. Good classes drawn by lot go
//! along with each that was not diverse enough, so that being coarser does not mean to have been alike.

mod block;
mod classes;
mod file;
mod journalist;
mod refusal;
mod snapshot;
mod table;
#[cfg(test)]
mod tests;

pub use self::{
    classes::SnapshotClasses,
    file::{AnswerMeasures, FileKind, ReleasedFile},
    refusal::{ReleaseRefusal, Restricted},
    snapshot::NoRowTable,
    table::{AnswerColumn, Care, RowTable},
};
use crate::domain::disclosure::rows::{Mode, RowPolicy};

/// Under which conditions row files leave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReleasePolicy {
    /// For the classes.
    pub rows: RowPolicy,
    /// With fewer rows, ordinary answers leave one by one, and nothing else does.
    pub least_rows_for_more: u64,
    /// So many rows share all columns of a block at least.
    pub block_k: u64,
    /// A sensitive answer is given by no more than this share of a class.
    pub most_share: f64,
    /// So many different answers a class has at least, for sensitive questions with more than two options.
    pub least_answers: u64,
    /// Classes are at least so large where sensitive answers leave.
    pub least_sensitive_k: u64,
    /// So many people approve of a file with sensitive answers.
    pub approvals: u64,
}

impl ReleasePolicy {
    /// What holds unless somebody is stricter.
    #[must_use]
    pub fn usual(mode: Mode) -> Self {
        Self {
            rows: RowPolicy::usual(mode),
            least_rows_for_more: 1_000,
            block_k: 5,
            most_share: 0.5,
            least_answers: 3,
            least_sensitive_k: 10,
            approvals: 2,
        }
    }
}

/// Which files are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReleaseRequest {
    /// Answers with a file each, by the name of their column.
    pub answers: Vec<String>,
    /// Answers that shall stand together, two or three in each file.
    pub blocks: Vec<Vec<String>>,
    /// How many people approve of files with sensitive answers.
    pub approvals: u64,
}

/// The files of a request, each with what became of it.
#[derive(Clone, Debug)]
pub struct Release<'a> {
    /// The classes all files share.
    pub classes: SnapshotClasses<'a>,
    /// Each file that was asked for, by the names of its answers: the file or why there is none.
    pub files: Vec<(Vec<String>, Result<ReleasedFile, ReleaseRefusal>)>,
}

impl Release<'_> {
    /// The largest share of one answer in a class, over the files with answers that are not sensitive; `None`
    /// without such a file.
    #[must_use]
    pub fn highest_ordinary_share(&self) -> Option<f64> {
        let files = self.files.iter().filter_map(|(_, file)| file.as_ref().ok()).filter(|file| file.kind() == FileKind::Ordinary);
        files.flat_map(ReleasedFile::answers).map(|told| told.diversity.highest_share).reduce(f64::max)
    }
}

/// Makes the files of a request. `lot` decides which classes go along with those that were not diverse
/// enough: nobody can guess it, and it is the same whenever the same snapshot is released, or there would
/// be two recodings of it. `draw` shuffles: fresh random numbers each time, from a generator made for
/// cryptography, kept by nobody.
///
/// # Errors
/// Why no file at all may leave, with what to do. Files that may not leave are refused one by one in
/// [`Release::files`].
pub fn release<'a>(
    table: &'a RowTable,
    policy: &ReleasePolicy,
    request: &ReleaseRequest,
    lot: u64,
    draw: &mut dyn FnMut() -> u64,
) -> Result<Release<'a>, ReleaseRefusal> {
    let classes = table.classes(policy, lot)?;
    let asked = request.answers.iter().map(|answer| vec![answer.clone()]).chain(request.blocks.iter().cloned());
    let files = asked.map(|names| {
        let twice = names.iter().find(|name| request.times(name) > 1);
        let file = match (twice, names.as_slice()) {
            (Some(name), _) => Err(ReleaseRefusal::InSeveralFiles { answer: name.clone() }),
            (None, [name]) => classes.answer_file(name, request.approvals, draw),
            (None, names) => classes.block(names, draw),
        };
        (names, file)
    });
    let files = files.collect();
    Ok(Release { classes, files })
}

impl ReleaseRequest {
    fn times(&self, name: &str) -> usize {
        self.answers.iter().chain(self.blocks.iter().flatten()).filter(|answer| *answer == name).count()
    }
}
