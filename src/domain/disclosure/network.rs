//! Can a withheld number be computed from what is shown? In a table of groups × options with known
//! row sums, column sums and non-negative counts the answer is exact: a cell can move by one exactly
//! when a closed path of withheld cells runs through it (the table is a transport network, its
//! bounds are maximum flows, and they are whole numbers). See L. H. Cox, "Network models for
//! complementary cell suppression", JASA 90 (1995).

/// A table as an attacker sees it: `open` cells are unknown, the others known. The last node stands
/// for the row of totals.
#[derive(Clone, Debug)]
pub(super) struct Network {
    /// Counts by row and column.
    pub cells: Vec<Vec<u64>>,
    /// Unknown cells.
    pub open: Vec<Vec<bool>>,
    /// Column totals.
    pub totals: Vec<u64>,
    /// Unknown column totals.
    pub totals_open: Vec<bool>,
}

const UNBOUNDED: u64 = u64::MAX / 4;

impl Network {
    fn nodes(&self) -> usize {
        self.cells.len() + self.totals.len() + 1
    }

    /// How many different values (minus one) an attacker must consider possible for a cell, counted
    /// up to `enough`.
    pub(super) fn freedom(&self, row: usize, column: usize, enough: u64) -> u64 {
        let (r, c) = (row, self.cells.len() + column);
        let up = self.flow(c, r, (r, c), enough);
        let down = self.flow(r, c, (r, c), enough.min(self.cells[row][column]));
        up + down
    }

    /// The same for the total of a column.
    pub(super) fn freedom_of_total(&self, column: usize, enough: u64) -> u64 {
        let (c, t) = (self.cells.len() + column, self.nodes() - 1);
        let up = self.flow(t, c, (c, t), enough);
        let down = self.flow(c, t, (c, t), enough.min(self.totals[column]));
        up + down
    }

    /// Maximum flow between two nodes through unknown cells, without the cell `except`, up to `enough`
    /// (Edmonds and Karp).
    fn flow(&self, from: usize, to: usize, except: (usize, usize), enough: u64) -> u64 {
        let n = self.nodes();
        let rows = self.cells.len();
        let mut room = vec![0_u64; n * n];
        for (r, row) in self.cells.iter().enumerate() {
            for (c, count) in row.iter().enumerate() {
                if self.open[r][c] {
                    room[r * n + rows + c] = UNBOUNDED;
                    room[(rows + c) * n + r] = *count;
                }
            }
        }
        for (c, total) in self.totals.iter().enumerate() {
            if self.totals_open[c] {
                room[(rows + c) * n + n - 1] = UNBOUNDED;
                room[(n - 1) * n + rows + c] = *total;
            }
        }
        room[except.0 * n + except.1] = 0;
        room[except.1 * n + except.0] = 0;
        let mut sent = 0;
        while sent < enough {
            let Some(path) = path(&room, n, from, to) else { break };
            let step = path.iter().map(|&(a, b)| room[a * n + b]).min().unwrap_or(0).min(enough - sent);
            for (a, b) in path {
                room[a * n + b] -= step;
                room[b * n + a] += step;
            }
            sent += step;
        }
        sent
    }
}

/// A shortest path with room on every arc.
fn path(room: &[u64], n: usize, from: usize, to: usize) -> Option<Vec<(usize, usize)>> {
    let mut came = vec![usize::MAX; n];
    let mut queue = std::collections::VecDeque::from([from]);
    came[from] = from;
    while let Some(node) = queue.pop_front() {
        if node == to {
            let mut path = Vec::new();
            let mut at = to;
            while at != from {
                path.push((came[at], at));
                at = came[at];
            }
            return Some(path);
        }
        for next in 0..n {
            if came[next] == usize::MAX && room[node * n + next] > 0 {
                came[next] = node;
                queue.push_back(next);
            }
        }
    }
    None
}
