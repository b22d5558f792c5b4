//! The tables of figures: the same protected numbers as in the files, with brackets for small groups and
//! words for what is withheld.

use crate::{
    domain::{
        analysis::{
            difference::{ComparedOption, Judgement},
            interval::Interval,
            priority::Quadrant,
        },
        disclosure::{Cell, PublishableRow, PublishableTable},
        identifiers::OptionCode,
        questionnaire::Instrument,
    },
    localisation::Texts,
    rendering::{
        charts::{ChartText, Gap, HeardTopic, JointHeads, JointRow, Series},
        documents::{Align, Table},
        exports::PriorityLine,
        labels::Labels,
    },
    workflows::{
        comparison::Comparison,
        figures::{Asked, numerals},
    },
};

/// A number, in brackets when the group is small; the word for a withheld one when there is none.
fn shown(texts: &Texts, number: Option<String>, base: Cell) -> String {
    match (number, base) {
        (Some(number), Cell::Bracketed(_)) => format!("({number})"),
        (Some(number), _) => number,
        (None, _) => texts.plain("pack-withheld", &[]),
    }
}

fn count(texts: &Texts, cell: Cell, base: Cell) -> String {
    shown(texts, cell.count().map(|count| texts.number(count)), base)
}

fn share(texts: &Texts, cell: Cell, base: Cell) -> String {
    shown(texts, cell.percent_of(base).map(|percent| texts.percent(percent)), base)
}

/// Whether nothing may be concluded from an option because an audience counts as zero.
fn is_nobody_or_few(option: &ComparedOption) -> bool {
    option.counts.iter().any(|count| count.is_nobody_or_few())
}

/// The difference of both audiences in points; a dash where nobody or very few stand on one side.
fn difference(texts: &Texts, option: &ComparedOption, base: Cell) -> String {
    match option.points {
        None if is_nobody_or_few(option) && !option.counts.contains(&Cell::Withheld) => "–".to_string(),
        points => shown(texts, points.map(|points| numerals(texts).difference(points)), base),
    }
}

fn heads(texts: &Texts, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| texts.plain(key, &[])).collect()
}

/// A question as a whole: an option a row, or a row of the matrix with the shares of its scale.
pub(super) fn of_question(texts: &Texts, instrument: &Instrument, tables: &[PublishableTable]) -> Table {
    let labels = Labels::new(texts, instrument);
    match tables {
        [table] if table.subject().row.is_none() => {
            let base = table.total().base();
            let row = |(label, cell): (String, &Cell)| vec![label, count(texts, *cell, base), share(texts, *cell, base)];
            let rows = labels.options(table).into_iter().zip(table.total().cells()).map(row).collect();
            Table { head: heads(texts, &["pack-answer", "pack-people", "pack-share"]), rows, ..Table::default() }
        }
        tables => {
            let name = |table: &PublishableTable| {
                let subject = table.subject();
                subject.row.as_ref().map(|row| labels.row(&subject.variable, row)).unwrap_or_default()
            };
            of_rows(texts, instrument, tables, &tables.iter().map(name).collect::<Vec<_>>())
        }
    }
}

/// The rows of a matrix with the shares of its scale, under these names.
pub(super) fn of_rows(texts: &Texts, instrument: &Instrument, tables: &[PublishableTable], names: &[String]) -> Table {
    let labels = Labels::new(texts, instrument);
    let mut head = heads(texts, &["pack-row"]);
    head.extend(tables.first().map(|table| labels.options(table)).unwrap_or_default());
    head.extend(heads(texts, &["pack-people"]));
    let row = |(table, name): (&PublishableTable, &String)| {
        let base = table.total().base();
        let shares = table.total().cells().iter().map(|cell| share(texts, *cell, base));
        std::iter::once(name.clone()).chain(shares).chain([count(texts, base, base)]).collect()
    };
    Table { head, rows: tables.iter().zip(names).map(row).collect(), ..Table::default() }
}

/// The options of a question as two groups chose them, with a word on each difference unless people can be in both.
pub(super) fn of_two_groups(
    texts: &Texts,
    names: &[String; 2],
    bases: [Cell; 2],
    lines: &[(String, &ComparedOption)],
    overlap: bool,
) -> Table {
    let mut head = heads(texts, &["pack-answer"]);
    head.extend(names.iter().cloned());
    head.extend(heads(texts, &["chart-points-head"]));
    let mut columns = vec![Align::Start, Align::End, Align::End, Align::End];
    if !overlap {
        head.extend(heads(texts, &["pack-judgement"]));
        columns.push(Align::Start);
    }
    let row = |(label, option): &(String, &ComparedOption)| {
        let is_clear = option.judgement != Judgement::NotClear;
        let word = texts.plain(if is_clear { "chart-clear-difference" } else { "chart-no-clear-difference" }, &[]);
        let judged = if overlap { None } else { Some(option.points.map_or_else(String::new, |_| word)) };
        let numbers = [share(texts, option.counts[0], bases[0]), share(texts, option.counts[1], bases[1])];
        std::iter::once(label.clone()).chain(numbers).chain([difference(texts, option, Cell::Shown(0))]).chain(judged).collect()
    };
    Table { head, rows: lines.iter().map(row).collect(), columns, ..Table::default() }
}

/// The options of a question as two audiences chose them.
pub(super) fn of_pair(texts: &Texts, comparison: &Comparison, bases: [Cell; 2], options: &[ComparedOption]) -> Table {
    let labels = Labels::new(texts, comparison.sides()[0].instrument());
    let name = |at: usize| Labels::new(texts, comparison.sides()[at].instrument()).instrument();
    let mut head = heads(texts, &["pack-answer"]);
    head.extend([name(0), name(1)]);
    head.extend(heads(texts, &["chart-points-head"]));
    let row = |option: &ComparedOption| {
        vec![
            labels.option(&comparison.variables()[0], &option.option),
            share(texts, option.counts[0], bases[0]),
            share(texts, option.counts[1], bases[1]),
            difference(texts, option, Cell::Shown(0)),
        ]
    };
    Table { head, rows: options.iter().map(row).collect(), ..Table::default() }
}

/// The rank of an option in the list of an audience and its part of all mentions: these can be compared although
/// one audience ticks more than the other.
fn rank_and_part(texts: &Texts, option: &ComparedOption, side: usize, base: Cell) -> String {
    let rank = option.ranks[side].and_then(|rank| u64::try_from(rank).ok()).map(|rank| format!("{}.", texts.number(rank)));
    let part = option.mentions[side].map(|part| shown(texts, Some(texts.percent(part)), base));
    let said: Vec<String> = rank.into_iter().chain(part).map(|said| format!("\u{2068}{said}\u{2069}")).collect();
    if said.is_empty() { "–".to_string() } else { said.join(" · ") }
}

/// Options as both audiences chose them, with their ranks and what may be said of the difference.
pub(super) fn of_options(texts: &Texts, asked: &Asked, audiences: [String; 2]) -> Table {
    let mut head = heads(texts, &["pack-answer"]);
    let has_mentions = asked.options.iter().any(|option| option.mentions != [None; 2]);
    let rank = texts.plain(if has_mentions { "pack-rank-and-part" } else { "chart-rank" }, &[]);
    head.extend(audiences.into_iter().flat_map(|audience| [audience, rank.clone()]));
    head.extend(heads(texts, &["chart-points-head", "pack-judgement"]));
    let row = |option: &&ComparedOption| {
        let is_small = asked.bases.iter().find(|base| matches!(base, Cell::Bracketed(_))).copied().unwrap_or(Cell::Shown(0));
        let judgement = match option.judgement {
            _ if is_nobody_or_few(option) || ![0, 1].into_iter().all(|side| asked.is_enough(side)) => "pack-too-few",
            Judgement::NotClear => "pack-not-clear",
            Judgement::More | Judgement::Less => "pack-clear",
        };
        vec![
            asked.name(texts, 0, &option.option),
            share(texts, option.counts[0], asked.bases[0]),
            rank_and_part(texts, option, 0, asked.bases[0]),
            share(texts, option.counts[1], asked.bases[1]),
            rank_and_part(texts, option, 1, asked.bases[1]),
            difference(texts, option, is_small),
            texts.plain(if option.counts.contains(&Cell::Withheld) { "pack-withheld" } else { judgement }, &[]),
        ]
    };
    Table { head, rows: asked.by_size().iter().map(row).collect(), ..Table::default() }
}

/// How both audiences rate something: the shares of the scale, the mean and the number of people.
pub(super) fn of_ratings(texts: &Texts, text: &ChartText, numbers: &[PublishableTable; 2], bases: [Cell; 2]) -> Table {
    let mut head = heads(texts, &["pack-audience-head"]);
    head.extend(text.options.clone());
    head.extend(heads(texts, &["chart-mean-head", "pack-people"]));
    let row = |side: usize| {
        let (table, base) = (&numbers[side], bases[side]);
        let shares = table.total().cells().iter().map(|cell| share(texts, *cell, base));
        let mean = shown(texts, table.mean().map(|mean| texts.one_decimal(mean)), base);
        std::iter::once(text.rows[side].clone()).chain(shares).chain([mean, count(texts, base, base)]).collect()
    };
    Table { head, rows: [0, 1].map(row).into(), ..Table::default() }
}

/// Fields of action as the audiences see them; the names of the quadrants are those of the chart.
pub(super) fn of_priorities(texts: &Texts, quadrants: &[String; 4], lines: &[PriorityLine<'_>]) -> Table {
    let mean = |number: f64| texts.one_decimal(number);
    let ends = |low: String, high: String| texts.plain("chart-ends", &[("low", low.into()), ("high", high.into())]);
    let row = |line: &PriorityLine<'_>| {
        let point = line.point;
        let quality = point.quality.map(|quality| match point.quality_interval {
            Some(Interval { low, high }) => format!("{} [{}]", mean(quality), ends(mean(low), mean(high))),
            None => mean(quality),
        });
        let share = point.named_by.percent_of(line.base).map(|percent| match point.range.filter(|_| point.share_interval.is_some()) {
            Some((low, high)) => format!("{} [{}]", texts.percent(percent), ends(texts.percent(low), texts.percent(high))),
            None => texts.percent(percent),
        });
        let quadrant = point.quadrant.map(|quadrant| match quadrant {
            Quadrant::ActFirst => quadrants[0].clone(),
            Quadrant::Secure => quadrants[1].clone(),
            Quadrant::Watch => quadrants[2].clone(),
            Quadrant::GoesWell => quadrants[3].clone(),
        });
        vec![
            line.label.clone(),
            line.name.clone(),
            shown(texts, quality, point.rated_by),
            shown(texts, share, line.base),
            shown(texts, quadrant, Cell::Shown(0)),
        ]
    };
    let head = heads(texts, &["chart-field", "chart-survey", "chart-mean-head", "pack-share", "chart-quadrant"]);
    Table { head, rows: lines.iter().map(row).collect(), ..Table::default() }
}

/// The ranks of answers in the lists of two audiences.
pub(super) fn of_ranks(texts: &Texts, comparison: &Comparison, lines: &[(String, &ComparedOption)]) -> Table {
    let name = |at: usize| Labels::new(texts, comparison.sides()[at].instrument()).instrument();
    let rank =
        |rank: Option<usize>| shown(texts, rank.and_then(|rank| u64::try_from(rank).ok()).map(|rank| texts.number(rank)), Cell::Shown(0));
    let mut head = heads(texts, &["pack-answer"]);
    head.extend([0, 1].map(|at| format!("{}: {}", name(at), texts.plain("chart-rank", &[]))));
    let row = |(label, option): &(String, &ComparedOption)| vec![label.clone(), rank(option.ranks[0]), rank(option.ranks[1])];
    Table { head, rows: lines.iter().map(row).collect(), ..Table::default() }
}

/// Two means for each row, and their difference.
pub(super) fn of_gaps(texts: &Texts, names: &[String; 2], lines: &[(&OptionCode, &str, &Gap)]) -> Table {
    let mut head = heads(texts, &["pack-row"]);
    head.extend(names.iter().cloned());
    head.extend(heads(texts, &["chart-gap-head"]));
    let row = |(_, label, gap): &(&OptionCode, &str, &Gap)| {
        let mean = |side: usize| shown(texts, gap.means[side].map(|mean| texts.one_decimal(mean)), gap.bases[side]);
        let is_small = gap.bases.into_iter().find(|base| matches!(base, Cell::Bracketed(_)));
        let difference = gap.tenths().map(|tenths| numerals(texts).difference_of_means(tenths));
        vec![(*label).to_string(), mean(0), mean(1), shown(texts, difference, is_small.unwrap_or(Cell::Shown(0)))]
    };
    Table { head, rows: lines.iter().map(row).collect(), ..Table::default() }
}

/// A row for each period, a column for each series.
pub(super) fn of_participation(texts: &Texts, length: &str, words: &ChartText, series: &[Series]) -> Table {
    let mut head = heads(texts, &[&format!("chart-period-{length}")]);
    head.extend(words.rows.iter().cloned());
    let row = |(at, period): (usize, &String)| {
        let cells = series.iter().map(|series| count(texts, series.counts.get(at).copied().unwrap_or(Cell::Withheld), Cell::Shown(0)));
        std::iter::once(period.clone()).chain(cells).collect()
    };
    Table { head, rows: words.options.iter().enumerate().map(row).collect(), ..Table::default() }
}

/// Groups with their shares or, for a matrix, their means: everybody first, each with how many there are.
pub(super) fn of_groups(texts: &Texts, words: &ChartText, tables: &[PublishableTable]) -> Table {
    let Some(first) = tables.first() else { return Table { head: Vec::new(), rows: Vec::new(), ..Table::default() } };
    let is_matrix = first.subject().row.is_some();
    let mut head = heads(texts, &["pack-row"]);
    head.extend(words.options.iter().cloned());
    head.extend(heads(texts, &["pack-people"]));
    let names = std::iter::once(&words.words.total).chain(&words.rows);
    let rows = names.enumerate().map(|(line, name)| {
        let row = |table: &PublishableTable| match line.checked_sub(1) {
            None => Some(table.total().clone()),
            Some(at) => table.rows().get(at).map(|(_, row)| row.clone()),
        };
        let mean = |table: &PublishableTable| {
            let row = row(table);
            let base = row.as_ref().map_or(Cell::Withheld, PublishableRow::base);
            shown(texts, row.and_then(|row| table.mean_of(&row)).map(|mean| texts.one_decimal(mean)), base)
        };
        let of_first = row(first);
        let base = of_first.as_ref().map_or(Cell::Withheld, PublishableRow::base);
        let values: Vec<String> = match (is_matrix, &of_first) {
            (true, _) => tables.iter().map(mean).collect(),
            (false, Some(row)) => row.cells().iter().map(|cell| share(texts, *cell, base)).collect(),
            (false, None) => Vec::new(),
        };
        let people = if is_matrix { words.people(tables.iter().filter_map(row)) } else { words.people(of_first.into_iter()) };
        std::iter::once(name.clone()).chain(values).chain([shown(texts, people, Cell::Shown(0))]).collect()
    });
    let rows = rows.collect();
    Table { head, rows, ..Table::default() }
}

/// Traits one after the other: each value with how many people have it.
pub(super) fn of_traits(texts: &Texts, instrument: &Instrument, tables: &[PublishableTable]) -> Table {
    let labels = Labels::new(texts, instrument);
    let rows = tables.iter().flat_map(|table| {
        let base = table.total().base();
        let title = labels.title(&table.subject().variable);
        let row = |(label, cell): (String, &Cell)| vec![format!("{title}: {label}"), count(texts, *cell, base), share(texts, *cell, base)];
        labels.options(table).into_iter().zip(table.total().cells()).map(row).collect::<Vec<_>>()
    });
    Table { head: heads(texts, &["pack-answer", "pack-people", "pack-share"]), rows: rows.collect(), ..Table::default() }
}

/// Topics with in how many talks they came up.
pub(super) fn of_heard(texts: &Texts, topics: &[HeardTopic]) -> Table {
    let rows = topics.iter().map(|topic| vec![topic.name.clone(), topic.counted.clone()]).collect();
    Table { head: heads(texts, &["chart-topic", "chart-talks"]), rows, ..Table::default() }
}

/// Challenges with both shares and the talks of each guide.
pub(super) fn of_joint(texts: &Texts, words: &JointHeads, rows: &[JointRow]) -> Table {
    let head = std::iter::once(&words.topic).chain(&words.audiences).chain(&words.talks).cloned().collect();
    let row = |row: &JointRow| {
        let mark = if row.contradicts { format!(" ({})", words.contradiction) } else { String::new() };
        let shares = row.shares.iter().map(|asked| asked.map_or("–".to_string(), |(cell, base)| share(texts, cell, base)));
        std::iter::once(format!("{}{mark}", row.topic)).chain(shares).chain(row.talks.iter().map(|(.., counted)| counted.clone())).collect()
    };
    Table { head, rows: rows.iter().map(row).collect(), ..Table::default() }
}
