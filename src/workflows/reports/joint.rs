//! Number and voice: what both surveys say about the topics of a field, beside the talks and the core statement of
//! the office. Where numbers and talks say different things, that is a question for the workshop.

use std::collections::BTreeSet;

use crate::{
    domain::{
        analysis::challenges::{Challenge, Direction},
        disclosure::talks::Voices,
        identifiers::Code,
    },
    rendering::{
        documents::{Align, Block, Table},
        labels::Labels,
    },
    workflows::{
        challenges::Challenges,
        figures::Asked,
        reports::{
            material::{Material, Talks},
            scene::Scene,
        },
    },
};

impl Material {
    /// The challenges of a field, those of the better rank first.
    fn challenges_of(&self, field: &Code) -> Vec<&Challenge> {
        let asked: BTreeSet<Code> =
            self.facts(field).hurdles.into_iter().flat_map(|asked| asked.options).map(|option| option.option).collect();
        let is_below = |code: &Code| self.book.code(code).is_some_and(|code| code.parent.as_ref() == Some(field));
        let lines = self.challenges.iter().flat_map(Challenges::lines);
        lines.filter(|line| asked.contains(&line.code) || (line.asked.is_none() && is_below(&line.code))).collect()
    }

    /// Talks of which something may be said.
    fn told(&self) -> impl Iterator<Item = (&Talks, u64)> {
        self.talks.iter().filter_map(|talks| Some((talks, talks.counts.all()?)))
    }
}

impl Scene<'_> {
    /// What a challenge is called.
    pub(super) fn challenge(&self, challenge: &Challenge) -> String {
        let Some(challenges) = &self.material.challenges else { return String::new() };
        let name = challenges.name(&Labels::new(&self.texts, challenges.sides()[0].instrument()), challenge);
        name.trim_end_matches('.').to_string()
    }

    /// What the office concludes about a challenge, for those who read its language. A number in it would have no
    /// source.
    fn statement_on(&self, challenge: &Challenge) -> Option<&str> {
        let (material, says) = (self.material, |codes: &BTreeSet<Code>| self.material.book.resolve_all(codes));
        let is_read = *self.language() == material.process().source_language;
        let about = material.clusters.iter().filter(|cluster| is_read && says(&cluster.says.codes).contains(&challenge.code));
        about.map(|cluster| cluster.says.statement.as_str()).find(|statement| !statement.contains(char::is_numeric))
    }

    /// The core statements on challenges, where some are written.
    pub(super) fn statements_on(&self, challenges: &[&Challenge]) -> Vec<Block> {
        let line =
            |challenge: &&Challenge| Some(format!("\u{2068}{}\u{2069}: {}", self.challenge(challenge), self.statement_on(challenge)?));
        let lines: Vec<String> = challenges.iter().filter_map(line).collect();
        if lines.is_empty() { Vec::new() } else { vec![Block::Heading(4, self.word("joint-statements")), Block::List(lines)] }
    }

    /// In how many talks of each guide a challenge came up, in words: a cell for each of [`Self::talk_heads`].
    pub(super) fn talk_cells(&self, challenge: &Challenge) -> Vec<String> {
        let cell = |(talks, all): (&Talks, u64)| match talks.counts.code(&challenge.code) {
            Voices::Exact(n) => self.with("chart-talks-exact", &[("n", n.into()), ("all", all.into())]),
            Voices::AtLeast(n) => self.with("chart-talks-least", &[("n", n.into()), ("all", all.into())]),
            Voices::Individual => self.word("chart-talks-individual"),
        };
        self.material.told().map(cell).collect()
    }

    /// The guides of whose talks something may be said.
    pub(super) fn talk_heads(&self) -> Vec<String> {
        self.material.told().map(|(talks, _)| self.word(if talks.concerned { "talks-people" } else { "talks-actors" })).collect()
    }

    /// The topics of a field with the shares of both audiences, the talks and the core statements; nothing when nobody
    /// was talked to.
    pub(super) fn number_and_voice(&self, field: &Code, most: usize) -> Vec<Block> {
        let Some(challenges) = &self.material.challenges else { return Vec::new() };
        let heads = self.talk_heads();
        let lines: Vec<&Challenge> = self.material.challenges_of(field).into_iter().take(most).collect();
        if heads.is_empty() || lines.is_empty() {
            return Vec::new();
        }
        let share = |line: &Challenge, side: usize| match &line.asked {
            Some(asked) => self.percent(asked.counts[side], challenges.bases()[side]).unwrap_or_else(|| self.word("pack-withheld")),
            None => "–".to_string(),
        };
        let row = |line: &&Challenge| {
            let mark = if challenges.contradicts(line) { format!(" ({})", self.word("chart-contradicts")) } else { String::new() };
            let mut row = vec![format!("\u{2068}{}\u{2069}{mark}", self.challenge(line)), share(line, 0), share(line, 1)];
            row.extend(self.talk_cells(line));
            row
        };
        let rows: Vec<Vec<String>> = lines.iter().map(row).collect();
        let mut head = ["chart-topic", "audience-actors", "audience-people"].map(|key| self.word(key)).to_vec();
        head.extend(heads);
        let mut columns = vec![Align::Start, Align::End, Align::End];
        columns.resize(head.len(), Align::Start);
        let n = |(key, side): (&str, usize)| {
            let people = challenges.bases()[side].count().map(|n| self.with("chart-n", &[("n", n.into())]));
            format!("\u{2068}{}: {}\u{2069}", self.word(key), people.unwrap_or_else(|| self.word("pack-withheld")))
        };
        let bases: Vec<String> = [("audience-actors", 0), ("audience-people", 1)].into_iter().map(n).collect();
        let caption = format!("{} ({})", self.word("joint-title"), bases.join(" · "));
        let mut blocks = vec![Block::Table(Table { head, rows, columns, caption })];
        blocks.extend(self.statements_on(&lines));
        blocks
    }

    /// Sets the talks beside the numbers of obstacles; the table has them by size.
    pub(super) fn with_talks(&self, table: &mut Table, asked: &Asked) {
        let lines: Vec<&Challenge> = self.material.challenges.iter().flat_map(Challenges::lines).collect();
        table.head.extend(self.talk_heads());
        for (row, option) in table.rows.iter_mut().zip(asked.by_size()) {
            let line = lines.iter().find(|line| line.code == option.option);
            let cells = line.map_or_else(|| vec!["–".to_string(); self.talk_heads().len()], |line| self.talk_cells(line));
            row.extend(cells);
        }
    }

    /// Where numbers and talks say different things about a topic of a field, as questions.
    pub(super) fn contradicting(&self, field: &Code, most: usize) -> Vec<String> {
        let Some(challenges) = &self.material.challenges else { return Vec::new() };
        let lines = self.material.challenges_of(field).into_iter().filter(|line| challenges.contradicts(line));
        let question = |line: &Challenge| {
            let key = if line.directions.contains(&Direction::Voices) { "joint-only-told" } else { "joint-hardly-told" };
            self.with(key, &[("name", self.challenge(line).into())])
        };
        lines.take(most).map(question).collect()
    }
}
