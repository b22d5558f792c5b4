//! Entries of forms that are kept apart from the answers: offers and contacts. They are written out
//! in the parameters and read by the rules real entries are read by.

use crate::domain::identifiers::Code;
use crate::{
    domain::{
        answers::{Answers, Problem, SubmittedForm, Today, read_detached},
        questionnaire::{DetachedForm, DetachedLedger, Process},
    },
    workflows::synthetic::parameters::{DetachedEntry, Filled, Parameters},
};

/// The month in which invented entries are read; it only has to be one in the past.
const THEN: Today = Today { year: 2025, month: 12 };

/// An invented entry of a detached form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntheticEntry {
    /// The form.
    pub form: Code,
    /// Where it goes.
    pub ledger: DetachedLedger,
    /// The language of the form, as a BCP 47 tag.
    pub language: String,
    /// What was filled in.
    pub answers: Answers,
}

/// The invented entries of all detached forms of a process. Entries the forms do not take are left
/// out; [`Parameters::problems_with`] names them.
#[must_use]
pub fn detached(process: &Process, parameters: &Parameters) -> Vec<SyntheticEntry> {
    let taken = parameters.detached.iter().filter_map(|entry| {
        let form = form_of(process, entry)?;
        let answers = read(form, entry).ok()?.into_iter().next()?;
        Some(SyntheticEntry { form: form.id.clone(), ledger: form.ledger, language: tag(entry), answers })
    });
    taken.collect()
}

pub(super) fn form_of<'a>(process: &'a Process, entry: &DetachedEntry) -> Option<&'a DetachedForm> {
    process.instruments.iter().find_map(|instrument| instrument.detached_form(entry.form.as_str()))
}

/// Reads an entry as if somebody had filled in the first of the form's places.
pub(super) fn read(form: &DetachedForm, entry: &DetachedEntry) -> Result<Vec<Answers>, Vec<Problem>> {
    let mut pairs = Vec::new();
    for (field, filled) in &entry.fields {
        let name = if form.repeat == 1 { field.to_string() } else { format!("{field}-1") };
        match filled {
            Filled::One(value) => pairs.push((name, value.clone())),
            Filled::Several(values) => pairs.extend(values.iter().map(|value| (name.clone(), value.clone()))),
        }
    }
    read_detached(form, &SubmittedForm::new(pairs), &tag(entry), THEN)
}

fn tag(entry: &DetachedEntry) -> String {
    entry.language.as_str().replace('_', "-")
}
