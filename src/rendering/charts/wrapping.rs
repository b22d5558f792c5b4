//! Breaking texts into lines: first made legible (only characters the font can write, no characters
//! that would break the file or turn the reading direction), then broken where UAX #14 allows it,
//! and inside a word only when the word is longer than a line.

use unicode_segmentation::UnicodeSegmentation;

use crate::rendering::charts::lettering::{Lettering, can_write};

/// Stands for characters the font cannot write, such as emoji.
const UNKNOWN: char = '\u{fffd}';
/// Stands for a label without any text.
const EMPTY: &str = "—";
const CLOSE: char = '\u{2069}';
const SOFT_HYPHEN: char = '\u{ad}';

/// The lines of a label: never empty, at most `most`, of about the same length, the last one with "…"
/// when something is left.
pub(super) fn label(text: &str, lettering: Lettering, room: i32, most: usize) -> Vec<String> {
    let lines = balanced(text, lettering, room, most);
    if lines.is_empty() { vec![EMPTY.to_owned()] } else { lines }
}

/// The lines of a text as in [`wrap`], but in as little width as gives the same number of lines.
pub(in crate::rendering) fn balanced(text: &str, lettering: Lettering, room: i32, most: usize) -> Vec<String> {
    let text = legible(text);
    let room = Room::new(room, lettering);
    let pieces = pieces(&text, room);
    let lines = fill(&pieces, room, most);
    if !(2..=most).contains(&lines.len()) {
        return finished(lines, room, most);
    }
    let mut narrow = pieces.iter().map(|piece| piece.width).fold(0.0, f32::max);
    let mut wide = room.width;
    for _ in 0..6 {
        let width = f32::midpoint(narrow, wide);
        let fits = fill(&pieces, Room { width, ..room }, most).len() == lines.len();
        (narrow, wide) = if fits { (narrow, width) } else { (width, wide) };
    }
    finished(fill(&pieces, Room { width: wide, ..room }, most), room, most)
}

/// The lines of a text, each as full as possible, at most `most`; none for a text that says nothing.
pub(in crate::rendering) fn wrap(text: &str, lettering: Lettering, room: i32, most: usize) -> Vec<String> {
    let text = legible(text);
    let room = Room::new(room, lettering);
    finished(fill(&pieces(&text, room), room, most), room, most)
}

/// The width of the widest part of a text that should not be broken.
pub(in crate::rendering) fn widest_word(text: &str, lettering: Lettering) -> i32 {
    words(&legible(text)).map(|word| lettering.pixels(word.trim_end())).max().unwrap_or(0)
}

/// The text as it can be drawn on one line.
pub(in crate::rendering) fn legible(text: &str) -> String {
    let mut legible = String::with_capacity(text.len());
    for cluster in text.graphemes(true) {
        if cluster.chars().any(is_break) {
            if !legible.ends_with(' ') {
                legible.push(' ');
            }
        } else if cluster.chars().all(|c| can_write(c) || is_invisible(c)) {
            legible.extend(cluster.chars().filter(|c| can_write(*c) && !turns_direction(*c)));
        } else {
            legible.push(UNKNOWN);
        }
    }
    let visible = |c: char| !c.is_whitespace() && !is_invisible(c);
    if legible.contains(visible) { legible.trim().to_owned() } else { String::new() }
}

/// Spaces, ends of lines and control characters; no-break spaces are not among them.
fn is_break(c: char) -> bool {
    c == ' ' || c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Characters without a shape of their own.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, SOFT_HYPHEN | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || turns_direction(c)
}

/// Embeddings and overrides: they would turn the rest of the picture's line.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}')
}

/// What should stay together, with the spaces behind it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    unicode_linebreak::linebreaks(text).map(move |(end, _)| &text[std::mem::replace(&mut start, end)..end])
}

/// What lines are made of: words, or the letters of a word that is longer than a line.
struct Piece<'t> {
    text: &'t str,
    width: f32,
    /// The width of the spaces behind it.
    spaces: f32,
}

impl Piece<'_> {
    /// A word goes on after it.
    fn is_broken(&self) -> bool {
        self.text.ends_with(SOFT_HYPHEN)
    }
}

/// The width of a line, and what it is set in.
#[derive(Clone, Copy)]
struct Room {
    width: f32,
    lettering: Lettering,
}

impl Room {
    fn new(width: i32, lettering: Lettering) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "widths of pictures are far below 2^23")]
        let width = width as f32;
        Self { width, lettering }
    }

    fn holds(self, text: &str) -> bool {
        self.lettering.width(text) <= self.width
    }
}

fn pieces(text: &str, room: Room) -> Vec<Piece<'_>> {
    let space = room.lettering.width(" ");
    let mut pieces = Vec::new();
    for word in words(text) {
        let bare = word.trim_end();
        let spaces: f32 = word[bare.len()..].chars().map(|_| space).sum();
        let width = room.lettering.width(bare);
        if width <= room.width {
            pieces.push(Piece { text: word, width, spaces });
            continue;
        }
        // No picture has room for more letters of one word.
        for letter in bare.graphemes(true).take(1_000) {
            pieces.push(Piece { text: letter, width: room.lettering.width(letter), spaces: 0.0 });
        }
        pieces.push(Piece { text: &word[bare.len()..], width: 0.0, spaces });
    }
    pieces
}

/// A line that is fuller is ended before a word that would have to be broken.
const FULL: f32 = 0.5;

/// Fills line after line; stops when there are more than `most`. A word with soft hyphens is broken where it is longer
/// than a line, or where the line would stay half empty.
fn fill(pieces: &[Piece<'_>], room: Room, most: usize) -> Vec<String> {
    let hyphen = room.lettering.width("-");
    let mut lines = Vec::new();
    let (mut line, mut used) = (String::new(), 0.0);
    for (at, piece) in pieces.iter().enumerate() {
        let begins_word = at == 0 || !pieces[at - 1].is_broken();
        let word = || pieces[at..].iter().take(1 + pieces[at..].iter().take_while(|piece| piece.is_broken()).count());
        let rest: f32 = word().map(|piece| piece.width).sum();
        let fits = if !piece.is_broken() || used + rest <= room.width {
            used + piece.width <= room.width
        } else if begins_word && rest <= room.width && used > room.width * FULL {
            false
        } else {
            used + piece.width + hyphen <= room.width
        };
        if !fits && !line.is_empty() {
            lines.push(ended(&line, room));
            (line, used) = (String::new(), 0.0);
            if lines.len() > most {
                return lines;
            }
        }
        line.push_str(piece.text);
        used += piece.width + piece.spaces;
    }
    lines.push(ended(&line, room));
    lines.retain(|line| !line.is_empty());
    lines
}

/// A line without the spaces at its end; a soft hyphen there becomes visible if it has room.
fn ended(line: &str, room: Room) -> String {
    let line = line.trim_end();
    match line.strip_suffix(SOFT_HYPHEN) {
        Some(bare) if room.holds(&format!("{bare}-")) => format!("{bare}-"),
        _ => line.to_owned(),
    }
}

fn finished(mut lines: Vec<String>, room: Room, most: usize) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = shortened(last, room);
        }
    }
    close_isolates(&mut lines);
    lines
}

/// A line with "…" at its end, as much of it as has room.
fn shortened(line: &str, room: Room) -> String {
    let mut clusters: Vec<&str> = line.graphemes(true).collect();
    loop {
        let text = clusters.concat();
        let text = format!("{}…", text.trim_end());
        if clusters.is_empty() || room.holds(&text) {
            return text;
        }
        clusters.pop();
    }
}

/// Isolates that are open at the end of a line are closed there and opened again on the next one;
/// ends without a beginning are dropped.
fn close_isolates(lines: &mut [String]) {
    let mut open: Vec<char> = Vec::new();
    for line in lines {
        if open.is_empty() && !line.contains(|c| matches!(c, '\u{2066}'..='\u{2069}')) {
            continue;
        }
        let mut whole: String = open.iter().collect();
        for c in line.chars() {
            match c {
                '\u{2066}'..='\u{2068}' => open.push(c),
                CLOSE if open.pop().is_none() => continue,
                _ => {}
            }
            whole.push(c);
        }
        whole.extend(open.iter().map(|_| CLOSE));
        *line = whole;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rendering::charts::lettering::{LABEL, TITLE};

    #[test]
    fn lines_fit_and_lose_no_words() {
        for text in [
            "Zu wenig Plätze in Kindertagesstätten und Ganztagsgrundschulen",
            "إمكانية الوصول إلى المساحات الخضراء أقل من خمس دقائق سيرًا على الأقدام",
            "ናይ ቋንቋ ጀርመን ኮርስ ንምርካብ ነዊሕ ግዜ ምጽባይ",
        ] {
            for lines in [wrap(text, LABEL, 160, 9), label(text, LABEL, 160, 9)] {
                assert!(lines.len() > 1);
                assert!(lines.iter().all(|line| LABEL.pixels(line) <= 161), "{lines:?}");
                assert_eq!(lines.join(" "), text);
            }
        }
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken_and_a_long_text_shortened() {
        let lines = wrap(&"x".repeat(5_000), LABEL, 200, 3);
        assert_eq!(lines.len(), 3);
        assert!(lines[2].ends_with('…'));
        assert!(lines.iter().all(|line| LABEL.pixels(line) <= 200));
        assert_eq!(wrap("kurz", LABEL, 200, 3), ["kurz"]);
    }

    #[test]
    fn what_the_font_cannot_write_is_a_visible_placeholder() {
        assert_eq!(label("👩‍👧‍👦 🎉", LABEL, 200, 2), ["\u{fffd} \u{fffd}"]);
        assert_eq!(label("", LABEL, 200, 2), ["—"]);
        assert_eq!(label(" \u{200f}\n", LABEL, 200, 2), ["—"]);
        assert_eq!(label("a\u{1}b\nc ❤\u{fe0f}", LABEL, 200, 2), ["a b c \u{fffd}"]);
        assert!(can_write(UNKNOWN) && EMPTY.chars().all(can_write));
    }

    #[test]
    fn isolates_stay_balanced_on_every_line_and_overrides_are_dropped() {
        let lines = wrap("Kreis \u{2068}Emsaue Nord\u{2069} und \u{2069}\u{202e}mehr", LABEL, 100, 9);
        assert_eq!(lines, ["Kreis \u{2068}Emsaue\u{2069}", "\u{2068}Nord\u{2069} und", "mehr"]);
    }

    #[test]
    fn a_label_leaves_no_single_word_on_its_last_line() {
        let text = "Lange Wartezeiten auf einen Platz im Sprachkurs";
        assert_eq!(wrap(text, LABEL, 300, 4)[1], "Sprachkurs");
        assert_eq!(label(text, LABEL, 300, 4), ["Lange Wartezeiten auf", "einen Platz im Sprachkurs"]);
    }

    #[test]
    fn marks_of_direction_and_joining_stay() {
        for text in ["50\u{200e}%\u{200e}", "می\u{200c}شود", "\u{61c}-5"] {
            assert_eq!(legible(text), text);
        }
    }

    #[test]
    fn a_word_is_broken_only_where_it_must_be() {
        let text = "Kein Platz in der Kinder\u{ad}tages\u{ad}ein\u{ad}rich\u{ad}tung";
        let lines = wrap(text, LABEL, 170, 9);
        assert_eq!(lines.join(" ").replace(SOFT_HYPHEN, ""), "Kein Platz in der Kindertageseinrichtung");
        for width in [60, 90, 120] {
            let lines = wrap(text, LABEL, width, 9);
            assert!(lines.iter().all(|line| LABEL.pixels(&line.replace(SOFT_HYPHEN, "")) <= width), "{lines:?}");
            assert!(lines.iter().any(|line| line.ends_with('-')), "{lines:?}");
        }
    }

    #[test]
    fn a_soft_hyphen_shows_only_where_the_line_ends() {
        assert_eq!(wrap("Kindertages\u{ad}stätte", LABEL, 100, 3), ["Kindertages-", "stätte"]);
        assert_eq!(wrap("Kita\u{ad}platz", TITLE, 300, 3).len(), 1);
    }
}
