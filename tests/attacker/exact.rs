//! Exact linear programs over fractions: the arithmetic of the attacker. A plain two-phase simplex with
//! Bland's rule, and branching where whole numbers are asked for. Slow and simple on purpose, and not a
//! line shared with the program it attacks.

use std::cmp::Ordering;

/// A fraction in lowest terms, the denominator positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fraction {
    over: i128,
    under: i128,
}

const ZERO: Fraction = Fraction { over: 0, under: 1 };
const ONE: Fraction = Fraction { over: 1, under: 1 };

impl Fraction {
    fn whole(over: i64) -> Self {
        Self { over: over.into(), under: 1 }
    }

    fn new(over: i128, under: i128) -> Self {
        let (mut a, mut b) = (over.abs(), under.abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let sign = if under < 0 { -1 } else { 1 };
        Self { over: sign * over / a, under: sign * under / a }
    }

    fn times(self, other: Self) -> Self {
        if self.under == 1 && other.under == 1 {
            return Self { over: self.over * other.over, under: 1 };
        }
        Self::new(self.over * other.over, self.under * other.under)
    }

    fn minus(self, other: Self) -> Self {
        if self.under == 1 && other.under == 1 {
            return Self { over: self.over - other.over, under: 1 };
        }
        Self::new(self.over * other.under - other.over * self.under, self.under * other.under)
    }

    fn by(self, other: Self) -> Self {
        Self::new(self.over * other.under, self.under * other.over)
    }

    fn sign(self) -> Ordering {
        self.over.cmp(&0)
    }

    fn below(self, other: Self) -> bool {
        self.minus(other).over < 0
    }
}

/// A sum of unknown numbers and a known one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sum {
    terms: Vec<(usize, i64)>,
    known: i64,
}

impl Sum {
    pub(crate) fn known(number: u64) -> Self {
        Self { terms: Vec::new(), known: i64::try_from(number).expect("counts of people are small") }
    }

    pub(crate) fn unknown(variable: usize) -> Self {
        Self { terms: vec![(variable, 1)], known: 0 }
    }

    pub(crate) fn of<'a>(parts: impl IntoIterator<Item = &'a Self>) -> Self {
        parts.into_iter().fold(Self::default(), |sum, part| sum.plus(part, 1))
    }

    pub(crate) fn plus(mut self, other: &Self, times: i64) -> Self {
        self.known += times * other.known;
        self.terms.extend(other.terms.iter().map(|(variable, factor)| (*variable, factor * times)));
        self
    }

    pub(crate) fn minus(self, other: &Self) -> Self {
        self.plus(other, -1)
    }
}

/// What is known about unknown numbers, none of which is negative.
#[derive(Clone, Debug, Default)]
pub(crate) struct Knowledge {
    variables: usize,
    /// Sums that are zero.
    zero: Vec<Sum>,
    /// Sums that are zero or more.
    not_negative: Vec<Sum>,
}

impl Knowledge {
    pub(crate) fn variable(&mut self) -> usize {
        self.variables += 1;
        self.variables - 1
    }

    pub(crate) fn equal(&mut self, left: &Sum, right: &Sum) {
        self.zero.push(left.clone().minus(right));
    }

    pub(crate) fn at_most(&mut self, small: &Sum, large: &Sum) {
        self.not_negative.push(large.clone().minus(small));
    }

    /// Everything that can be said about each unknown: the least and the greatest whole number it can be
    /// (no greatest when nothing limits it). `None` when the knowledge contradicts itself.
    pub(crate) fn ranges(&self) -> Option<Vec<(i128, Option<i128>)>> {
        let mut tableau = Tableau::new(self)?;
        let mut range = |variable| match self.extreme(&mut tableau, variable, false)? {
            Limit::At(least) => match self.extreme(&mut tableau, variable, true)? {
                Limit::At(most) => Some((least, Some(most))),
                Limit::Nowhere => Some((least, None)),
            },
            Limit::Nowhere => None,
        };
        (0..self.variables).map(&mut range).collect()
    }

    /// The least or greatest whole value of an unknown; `None` when there is no solution in whole numbers.
    fn extreme(&self, tableau: &mut Tableau, variable: usize, most: bool) -> Option<Limit> {
        if !tableau.drive(variable, most) {
            return Some(Limit::Nowhere);
        }
        let solution = tableau.solution(self.variables);
        let Some(odd) = solution.iter().position(|value| value.under != 1) else {
            return Some(Limit::At(solution[variable].over));
        };
        // Not whole: look below and above.
        let floor = i64::try_from(solution[odd].over.div_euclid(solution[odd].under)).expect("counts are small");
        let (mut below, mut above) = (self.clone(), self.clone());
        below.not_negative.push(Sum { terms: vec![(odd, -1)], known: floor });
        above.not_negative.push(Sum { terms: vec![(odd, 1)], known: -(floor + 1) });
        let found = [below, above].into_iter().filter_map(|part| {
            let mut tableau = Tableau::new(&part)?;
            part.extreme(&mut tableau, variable, most)
        });
        found.reduce(|one, other| match (one, other) {
            (Limit::At(one), Limit::At(other)) => Limit::At(if most { one.max(other) } else { one.min(other) }),
            _ => Limit::Nowhere,
        })
    }
}

/// How far an unknown can go.
#[derive(Clone, Copy, Debug)]
enum Limit {
    /// To this number.
    At(i128),
    /// As far as one likes.
    Nowhere,
}

/// Equations solved for the basic variables; the last column is the right-hand side.
struct Tableau {
    rows: Vec<Vec<Fraction>>,
    basis: Vec<usize>,
    width: usize,
}

impl Tableau {
    /// A first solution, found by driving artificial variables out.
    fn new(knowledge: &Knowledge) -> Option<Self> {
        let equations = knowledge.zero.len() + knowledge.not_negative.len();
        let width = knowledge.variables + knowledge.not_negative.len();
        let full = width + equations;
        let mut rows = Vec::new();
        for (at, sum) in knowledge.zero.iter().chain(&knowledge.not_negative).enumerate() {
            let mut row = vec![ZERO; full + 1];
            for (variable, factor) in &sum.terms {
                row[*variable] = row[*variable].minus(Fraction::whole(-factor));
            }
            if let Some(slack) = at.checked_sub(knowledge.zero.len()) {
                row[knowledge.variables + slack] = Fraction::whole(-1);
            }
            row[full] = Fraction::whole(-sum.known);
            if row[full].sign() == Ordering::Less {
                row = row.into_iter().map(|entry| ZERO.minus(entry)).collect();
            }
            row[width + at] = ONE;
            rows.push(row);
        }
        let mut tableau = Self { rows, basis: (width..full).collect(), width: full };
        let mut price = vec![ZERO; full];
        price[width..].iter_mut().for_each(|entry| *entry = Fraction::whole(-1));
        tableau.climb(price);
        let artificial = |tableau: &Self, at: usize| tableau.basis[at] >= width;
        for at in 0..equations {
            if artificial(&tableau, at) {
                if tableau.rows[at][full] != ZERO {
                    return None;
                }
                if let Some(column) = (0..width).find(|column| tableau.rows[at][*column] != ZERO) {
                    tableau.pivot(at, column);
                }
            }
        }
        let keep: Vec<usize> = (0..equations).filter(|at| !artificial(&tableau, *at)).collect();
        let cut = |row: &Vec<Fraction>| row[..width].iter().chain([&row[full]]).copied().collect();
        Some(Self {
            rows: keep.iter().map(|at| cut(&tableau.rows[*at])).collect(),
            basis: keep.iter().map(|at| tableau.basis[*at]).collect(),
            width,
        })
    }

    /// Moves to a solution in which the variable is as large (or small) as can be; `false`: no limit.
    fn drive(&mut self, variable: usize, up: bool) -> bool {
        let mut price = vec![ZERO; self.width];
        price[variable] = Fraction::whole(if up { 1 } else { -1 });
        self.climb(price)
    }

    fn climb(&mut self, mut price: Vec<Fraction>) -> bool {
        for (row, basic) in self.rows.iter().zip(&self.basis) {
            let factor = price[*basic];
            if factor != ZERO {
                price.iter_mut().zip(row).for_each(|(entry, other)| *entry = entry.minus(factor.times(*other)));
            }
        }
        while let Some(column) = (0..self.width).find(|column| price[*column].sign() == Ordering::Greater) {
            let ratio = |row: &Vec<Fraction>| row[self.width].by(row[column]);
            let mut leaving: Option<usize> = None;
            for (at, row) in self.rows.iter().enumerate().filter(|(_, row)| row[column].sign() == Ordering::Greater) {
                let better = leaving.is_none_or(|best| {
                    let (new, old) = (ratio(row), ratio(&self.rows[best]));
                    new.below(old) || (new == old && self.basis[at] < self.basis[best])
                });
                if better {
                    leaving = Some(at);
                }
            }
            let Some(at) = leaving else { return false };
            self.pivot(at, column);
            let factor = price[column];
            price.iter_mut().zip(&self.rows[at]).for_each(|(entry, other)| *entry = entry.minus(factor.times(*other)));
        }
        true
    }

    fn pivot(&mut self, at: usize, column: usize) {
        let divisor = self.rows[at][column];
        self.rows[at].iter_mut().for_each(|entry| *entry = entry.by(divisor));
        let pivot = self.rows[at].clone();
        for (other, row) in self.rows.iter_mut().enumerate() {
            let factor = row[column];
            if other != at && factor != ZERO {
                for (entry, part) in row.iter_mut().zip(&pivot).filter(|(_, part)| **part != ZERO) {
                    *entry = entry.minus(factor.times(*part));
                }
            }
        }
        self.basis[at] = column;
    }

    fn solution(&self, variables: usize) -> Vec<Fraction> {
        let mut values = vec![ZERO; variables];
        for (row, basic) in self.rows.iter().zip(&self.basis).filter(|(_, basic)| **basic < variables) {
            values[*basic] = row[self.width];
        }
        values
    }
}
