//! "Did you mean …?": the known word an unknown one was most likely meant to be.

/// The one known word that is close enough to have been meant. Words of up to three characters must
/// differ by a superfluous or missing character, because `B05` is as near to `B06` as to `B07`.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    let mut tied = false;
    for candidate in known {
        let Some(distance) = closeness(word, candidate) else { continue };
        match best {
            Some((least, _)) if distance > least => {}
            Some((least, other)) if distance == least => tied |= other != candidate,
            _ => {
                best = Some((distance, candidate));
                tied = false;
            }
        }
    }
    best.filter(|_| !tied).map(|(_, word)| word)
}

/// The end of a sentence: `; did you mean …?`, or what is known when nothing is close.
pub(super) fn suggestion(word: &str, known: &[&str], otherwise: &str) -> String {
    match nearest(word, known.iter().copied()) {
        Some(meant) => format!("; did you mean `{meant}`?"),
        None if known.is_empty() => String::new(),
        None => format!("; {otherwise}{}", quoted(known)),
    }
}

/// Words in backquotes, joined by commas.
pub(super) fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

fn closeness(word: &str, candidate: &str) -> Option<usize> {
    if word.eq_ignore_ascii_case(candidate) {
        return Some(0);
    }
    let (a, b): (Vec<char>, Vec<char>) = (word.chars().collect(), candidate.chars().collect());
    let longest = a.len().max(b.len());
    let allowed = match longest {
        0..=3 if a.len() == b.len() || a.len().min(b.len()) < 2 => 0,
        0..=6 => 1,
        _ => 2,
    };
    if a.len().abs_diff(b.len()) > allowed || are_numbered_apart(word, candidate) {
        return None;
    }
    let distance = edit_distance(&a, &b);
    (distance <= allowed).then_some(distance)
}

/// Names with different numbers, such as `B05` and `B06`, are never slips of each other.
fn are_numbered_apart(word: &str, candidate: &str) -> bool {
    let number = |name: &str| name[name.trim_end_matches(|c: char| c.is_ascii_digit()).len()..].to_string();
    let (a, b) = (number(word), number(candidate));
    !a.is_empty() && !b.is_empty() && a != b
}

/// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
fn edit_distance(a: &[char], b: &[char]) -> usize {
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let replaced = rows[i][j] + usize::from(x != y);
            let mut least = replaced.min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pen_are_understood() {
        let keys = ["required", "role", "rows", "name", "id", "max", "min"];
        for (typed, meant) in [("requierd", "required"), ("roel", "role"), ("Name", "name"), ("idd", "id"), ("maxx", "max")] {
            assert_eq!(nearest(typed, keys), Some(meant), "{typed}");
        }
    }

    #[test]
    fn other_words_are_not_taken_for_slips() {
        for typed in ["colour", "mix", "B05", "x", ""] {
            assert_eq!(nearest(typed, ["required", "max", "min", "B06", "B07", "B15"]), None, "{typed}");
        }
    }

    #[test]
    fn two_equally_near_words_give_no_suggestion() {
        assert_eq!(nearest("need_c", ["need_a", "need_b"]), None);
    }
}
