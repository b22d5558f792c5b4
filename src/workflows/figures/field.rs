//! Figures about one field of action as professionals and people concerned see it: how well it
//! goes, its obstacles and what is needed.

use crate::{
    domain::{
        analysis::difference::{CLEAR_BASE, ComparedOption},
        disclosure::{Cell, PublishableTable},
        figure::{FieldPart, FigureId, Fingerprint},
        identifiers::{Code, OptionCode},
        questionnaire::{Process, Question, QuestionKind},
    },
    localisation::Texts,
    rendering::{
        charts::{self, Audiences, ChartText, Order},
        documents::Table,
        exports::{self, MirrorFile},
        labels::Labels,
    },
    workflows::{
        challenges::challenge_pair,
        comparison::{Comparison, Pair, pairs},
        exports::TableFormat,
        figures::{Figure, mirror::ClearOptions, tables, texts::ChartTexts},
    },
};

/// Options of a mirror question as both audiences chose them, some of them or all; professionals first.
#[derive(Clone, Debug)]
pub(in crate::workflows) struct Asked {
    /// The question.
    pub comparison: Comparison,
    /// How many people of each audience answered.
    pub bases: [Cell; 2],
    /// The options.
    pub options: Vec<ComparedOption>,
}

impl Asked {
    /// The field of action an option stands under.
    pub(in crate::workflows) fn field_of(&self, option: &OptionCode) -> Option<&Code> {
        let question = self.comparison.sides()[0].instrument().question(self.comparison.variables()[0].as_str())?;
        question.choices().iter().find(|choice| choice.code == *option)?.group.as_ref()
    }

    /// What an option is called by an audience.
    pub(in crate::workflows) fn name(&self, texts: &Texts, side: usize, option: &OptionCode) -> String {
        Labels::new(texts, self.comparison.sides()[side].instrument()).option(&self.comparison.variables()[side], option)
    }

    /// Its options with the larger of both shares first; those of which nothing is shown at the end.
    pub(in crate::workflows) fn by_size(&self) -> Vec<&ComparedOption> {
        let mut options: Vec<&ComparedOption> = self.options.iter().collect();
        options.sort_by_key(|option| std::cmp::Reverse([0, 1].map(|side| self.percent(option, side)).into_iter().flatten().max()));
        options
    }

    /// The share of an audience as it is printed.
    pub(in crate::workflows) fn percent(&self, option: &ComparedOption, side: usize) -> Option<u64> {
        option.counts[side].percent_of(self.bases[side])
    }

    /// Whether enough people of an audience answered to say more than a number in brackets.
    pub(in crate::workflows) fn is_enough(&self, side: usize) -> bool {
        self.bases[side].count().is_some_and(|base| base >= CLEAR_BASE)
    }

    /// The most frequent of its options.
    #[must_use]
    pub(in crate::workflows) fn top(mut self, most: usize) -> Self {
        self.options = self.by_size().into_iter().take(most).cloned().collect();
        self
    }
}

/// The mirror questions a figure about a field is drawn from.
#[must_use]
pub(in crate::workflows) fn field_pair<'a>(process: &'a Process, field: &Code, part: FieldPart) -> Option<Pair<'a>> {
    let rates =
        |question: &Question| matches!(&question.kind, QuestionKind::Matrix { rows, .. } if rows.iter().any(|row| row.code == *field));
    let is_about = |question: &Question| question.field.as_ref() == Some(field) && !matches!(question.kind, QuestionKind::Matrix { .. });
    let of = |holds: &dyn Fn(&Question) -> bool| pairs(process).into_iter().find(|pair| holds(pair.first.1) && holds(pair.second.1));
    match part {
        FieldPart::Quality => of(&rates),
        FieldPart::Hurdles => challenge_pair(process),
        FieldPart::Needs => of(&is_about),
    }
}

/// What figures about a field are drawn with.
#[derive(Clone, Copy, Debug)]
pub(in crate::workflows) struct FieldFigures<'a> {
    /// The field.
    pub field: &'a Code,
    /// Texts of the process in the language of the figures.
    pub texts: &'a Texts,
}

impl FieldFigures<'_> {
    fn word(&self, key: &str) -> String {
        self.texts.plain(key, &[])
    }

    fn id(&self, part: FieldPart) -> FigureId {
        FigureId::Field { field: self.field.clone(), part }
    }

    fn titled(&self, part: FieldPart) -> String {
        let field = self.word(&format!("field-{}", self.field));
        self.texts.plain(&format!("figure-{}", part.as_str()), &[("field", field.into())])
    }

    fn audiences(&self, words: &ChartTexts<'_>, bases: [Cell; 2]) -> [String; 2] {
        let [first, second] = bases;
        [words.people(self.word("audience-actors"), first), words.people(self.word("audience-people"), second)]
    }

    /// The text of a figure with its identity at the end.
    fn identified(words: &ChartTexts<'_>, text: &mut ChartText, id: &FigureId, data: &Fingerprint) {
        text.notes.push(words.identity(id, data));
    }

    /// How both audiences rate the field.
    pub(in crate::workflows) fn quality(&self, comparison: &Comparison, numbers: &[PublishableTable; 2]) -> Option<Figure> {
        let [one, other] = comparison.sides();
        let words = ChartTexts::new(&[one, other], self.texts)?;
        let labels = Labels::new(self.texts, one.instrument());
        let bases = numbers.each_ref().map(|table| table.total().base());
        let (id, data) = (self.id(FieldPart::Quality), Fingerprint::of(numbers));
        let sides = [(one.instrument(), &numbers[0]), (other.instrument(), &numbers[1])];
        let mut text = words.of_field(self.titled(FieldPart::Quality), sides);
        text.rows = vec![self.word("audience-actors"), self.word("audience-people")];
        text.options = labels.options(&numbers[0]);
        Self::identified(&words, &mut text, &id, &data);
        let language = self.texts.language().identifier();
        let csv = [0, 1].map(|side| comparison.sides()[side].write(&numbers[side..=side], TableFormat::Csv, language));
        Some(Figure {
            svg: charts::likert(&text, numbers),
            table: tables::of_ratings(self.texts, &text, numbers, bases),
            csv: joined(csv),
            has_withheld: numbers.iter().any(PublishableTable::has_withheld),
            id,
            text,
            data,
        })
    }

    /// Options of the field as both audiences chose them.
    pub(in crate::workflows) fn paired(&self, part: FieldPart, asked: &Asked) -> Option<Figure> {
        let comparison = &asked.comparison;
        let [one, other] = comparison.sides();
        let words = ChartTexts::new(&[one, other], self.texts)?;
        let numbers =
            comparison.numbers()?.map(|table| table.with_options(|option| asked.options.iter().any(|kept| kept.option == *option)));
        let [first, second] = &numbers;
        let instruments = [one.instrument(), other.instrument()];
        let (id, data) = (self.id(part), Fingerprint::of(&numbers));
        let mut text = words.of_pair([(instruments[0], first), (instruments[1], second)]);
        text.title = self.titled(part);
        let clear = ClearOptions::of(&words, &mut text, &asked.options);
        Self::identified(&words, &mut text, &id, &data);
        let [actors, people] = self.audiences(&words, asked.bases);
        let lines: Vec<_> = asked.options.iter().map(|option| (asked.name(self.texts, 0, &option.option), option)).collect();
        let file = MirrorFile { surveys: instruments.map(|instrument| instrument.id.as_str()), bases: asked.bases, lines: &lines };
        Some(Figure {
            svg: charts::paired(
                &text,
                Audiences { first: &actors, second: &people },
                first,
                second,
                Order::Sorted { last: &[] },
                clear.as_drawn(),
            ),
            table: self.table(asked),
            csv: exports::mirror(&file),
            has_withheld: numbers.iter().any(PublishableTable::has_withheld),
            id,
            text,
            data,
        })
    }

    /// Options with the shares of both audiences and what may be said of the difference.
    pub(in crate::workflows) fn table(&self, asked: &Asked) -> Table {
        tables::of_options(self.texts, asked, [self.word("audience-actors"), self.word("audience-people")])
    }
}

/// Two files with the same head as one.
fn joined([first, second]: [Vec<u8>; 2]) -> Vec<u8> {
    let head = second.iter().position(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    first.into_iter().chain(second.into_iter().skip(head)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_files_with_one_head_are_one_file() {
        assert_eq!(joined([b"a,b\r\n1,2\r\n".to_vec(), b"a,b\r\n3,4\r\n".to_vec()]), b"a,b\r\n1,2\r\n3,4\r\n");
    }
}
