//! Can a withheld number be computed from what is shown? In a table of groups × options with known
//! sums the answer is exact: a number can move by one exactly when a closed path of withheld numbers
//! runs through it, taking turns in rows and columns (the table is a transport network; bounds are
//! maximum flows, and they are whole numbers). See L. H. Cox, "Network models for complementary cell
//! suppression", JASA 90 (1995). Which numbers must be uncertain is decided in `table`.

use std::collections::VecDeque;

/// A number of the table as an attacker sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    /// How far it could be larger than it is.
    pub rise: u64,
    /// How far it could be smaller.
    pub fall: u64,
    /// Withheld: the attacker does not know it.
    pub open: bool,
}

/// No limit: far above any number of people, and sums of it stay in range.
pub(super) const UNLIMITED: u64 = u64::MAX / 1024;

/// Row and column of a number.
pub(super) type Place = (usize, usize);

/// A table in which the numbers of each row add up to something known, and in each column those of all
/// rows but the last add up to the one in the last.
#[derive(Clone, Debug)]
pub(super) struct Network {
    pub rows: Vec<Vec<Number>>,
}

impl Network {
    fn columns(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    /// Room on the way from row to column, and back. The last row stands on the other side of the sums.
    fn room(&self, (row, column): Place) -> (u64, u64) {
        let number = self.rows[row][column];
        if row + 1 == self.rows.len() { (number.fall, number.rise) } else { (number.rise, number.fall) }
    }

    /// How many different values (minus one) an attacker must consider possible for a withheld number,
    /// counted up to `enough`.
    pub(super) fn freedom(&self, place: Place, enough: u64) -> u64 {
        let (r, c) = (place.0, self.rows.len() + place.1);
        let (there, back) = self.room(place);
        let forward = self.flow(c, r, place, enough.min(there));
        forward + self.flow(r, c, place, (enough - forward).min(back))
    }

    /// Maximum flow between two nodes through withheld numbers other than `except`, up to `enough`
    /// (Edmonds and Karp).
    fn flow(&self, from: usize, to: usize, except: Place, enough: u64) -> u64 {
        let (rows, nodes) = (self.rows.len(), self.rows.len() + self.columns());
        let mut room = vec![0_u64; nodes * nodes];
        for place in self.places().filter(|place| self.rows[place.0][place.1].open && *place != except) {
            let (r, c) = (place.0, rows + place.1);
            (room[r * nodes + c], room[c * nodes + r]) = self.room(place);
        }
        let mut sent = 0;
        while sent < enough {
            let Some(path) = shortest_path(&room, nodes, from, to) else { break };
            let step = path.iter().map(|&(a, b)| room[a * nodes + b]).min().unwrap_or(0).min(enough - sent);
            for (a, b) in path {
                room[a * nodes + b] -= step;
                room[b * nodes + a] += step;
            }
            sent += step;
        }
        sent
    }

    /// The cheapest numbers to withhold as well so that the one at `place` can move by `amount`: those
    /// still shown on the cheapest closed path through it. `price` says what withholding a shown number
    /// costs, `None` when it has to stay. `None` when there is no such path.
    pub(super) fn cheapest_detour(&self, place: Place, amount: u64, price: impl Fn(Place) -> Option<u64>) -> Option<Vec<Place>> {
        let (r, c) = (place.0, self.rows.len() + place.1);
        let (there, back) = self.room(place);
        let forward = (there >= amount).then(|| self.cheapest_path(c, r, place, amount, &price)).flatten();
        let backward = (back >= amount).then(|| self.cheapest_path(r, c, place, amount, &price)).flatten();
        [forward, backward].into_iter().flatten().min_by_key(|(cost, _)| *cost).map(|(_, path)| path)
    }

    /// Dijkstra over rows and columns; withheld numbers are free to pass.
    fn cheapest_path(
        &self,
        from: usize,
        to: usize,
        except: Place,
        amount: u64,
        price: &impl Fn(Place) -> Option<u64>,
    ) -> Option<(u64, Vec<Place>)> {
        let (rows, nodes) = (self.rows.len(), self.rows.len() + self.columns());
        let mut cost: Vec<Option<u64>> = vec![None; nodes];
        let mut came = vec![from; nodes];
        let mut done = vec![false; nodes];
        cost[from] = Some(0);
        while let Some((so_far, node)) = (0..nodes).filter(|node| !done[*node]).filter_map(|node| Some((cost[node]?, node))).min() {
            if node == to {
                break;
            }
            done[node] = true;
            let next = if node < rows { rows..nodes } else { 0..rows };
            for next in next {
                let place = if node < rows { (node, next - rows) } else { (next, node - rows) };
                let (there, back) = self.room(place);
                let room = if node < rows { there } else { back };
                if place == except || room < amount {
                    continue;
                }
                let step = if self.rows[place.0][place.1].open { Some(0) } else { price(place) };
                let Some(reached) = step.map(|step| so_far + step) else { continue };
                if cost[next].is_none_or(|known| reached < known) {
                    cost[next] = Some(reached);
                    came[next] = node;
                }
            }
        }
        let total = cost[to]?;
        let mut path = Vec::new();
        let mut at = to;
        while at != from {
            let (a, b) = (came[at].min(at), came[at].max(at));
            path.push((a, b - rows));
            at = came[at];
        }
        path.retain(|place| !self.rows[place.0][place.1].open);
        Some((total, path))
    }

    /// Every place of the table.
    pub(super) fn places(&self) -> impl Iterator<Item = Place> + use<> {
        let columns = self.columns();
        (0..self.rows.len()).flat_map(move |row| (0..columns).map(move |column| (row, column)))
    }
}

/// A shortest path with room on every step.
fn shortest_path(room: &[u64], nodes: usize, from: usize, to: usize) -> Option<Vec<(usize, usize)>> {
    let mut came = vec![usize::MAX; nodes];
    let mut queue = VecDeque::from([from]);
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
        for next in 0..nodes {
            if came[next] == usize::MAX && room[node * nodes + next] > 0 {
                came[next] = node;
                queue.push_back(next);
            }
        }
    }
    None
}
