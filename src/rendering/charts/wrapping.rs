//! Breaking texts into lines: first made legible (only characters the font can write, no characters
//! that would break the file or turn the reading direction), then broken where UAX #14 allows it,
//! and inside a word only when the word is longer than a line.

use unicode_segmentation::UnicodeSegmentation;

use crate::rendering::charts::lettering::{Lettering, can_write};

/// Stands for characters the font cannot write, such as emoji.
const UNKNOWN: char = '\u{25a1}';
/// Stands for a label without any text.
const EMPTY: &str = "—";
const CLOSE: char = '\u{2069}';
const SOFT_HYPHEN: char = '\u{ad}';

/// The lines of a label: never empty, at most `most`, the last one with "…" when something is left.
pub(super) fn label(text: &str, lettering: Lettering, room: i32, most: usize) -> Vec<String> {
    let lines = wrap(text, lettering, room, most);
    if lines.is_empty() { vec![EMPTY.to_owned()] } else { lines }
}

/// The lines of a text, at most `most`; none for a text that says nothing.
pub(super) fn wrap(text: &str, lettering: Lettering, room: i32, most: usize) -> Vec<String> {
    let text = legible(text);
    #[expect(clippy::cast_precision_loss, reason = "widths of pictures are far below 2^23")]
    let room = room as f32;
    let mut lines = Lines { done: Vec::new(), line: String::new(), used: 0.0, room, lettering };
    let space = lettering.width(" ");
    for piece in pieces(&text) {
        let word = piece.trim_end();
        let spaces: f32 = piece[word.len()..].chars().map(|_| space).sum();
        let width = lettering.width(word);
        if width <= room {
            lines.push(piece, width, spaces);
        } else {
            lines.end_line();
            for cluster in word.graphemes(true) {
                lines.push(cluster, lettering.width(cluster), 0.0);
                if lines.done.len() > most {
                    break;
                }
            }
            lines.push(&piece[word.len()..], 0.0, spaces);
        }
        if lines.done.len() > most {
            break;
        }
    }
    lines.end_line();
    let mut done = lines.done;
    if done.len() > most {
        done.truncate(most);
        if let Some(last) = done.last_mut() {
            *last = shortened(last, lettering, room);
        }
    }
    close_isolates(&mut done);
    done
}

/// The width of the widest part of a text that should not be broken.
pub(super) fn widest_word(text: &str, lettering: Lettering) -> i32 {
    let text = legible(text);
    pieces(&text).map(|piece| lettering.pixels(piece.trim_end())).max().unwrap_or(0)
}

/// The text as it can be drawn on one line.
pub(super) fn legible(text: &str) -> String {
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
fn is_invisible(c: char) -> bool {
    matches!(c, SOFT_HYPHEN | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || turns_direction(c)
}

/// Embeddings and overrides: they would turn the rest of the picture's line.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}')
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    unicode_linebreak::linebreaks(text).map(move |(end, _)| &text[std::mem::replace(&mut start, end)..end])
}

/// Lines on their way.
struct Lines {
    done: Vec<String>,
    line: String,
    used: f32,
    room: f32,
    lettering: Lettering,
}

impl Lines {
    fn push(&mut self, piece: &str, width: f32, spaces: f32) {
        if self.used + width > self.room {
            self.end_line();
        }
        self.line.push_str(piece);
        self.used += width + spaces;
    }

    fn end_line(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        self.used = 0.0;
        line.truncate(line.trim_end().len());
        if line.ends_with(SOFT_HYPHEN) {
            line.pop();
            line.push('-');
            if self.lettering.width(&line) > self.room {
                line.pop();
            }
        }
        if !line.is_empty() {
            self.done.push(line);
        }
    }
}

/// A line with "…" at its end, as much of it as has room.
fn shortened(line: &str, lettering: Lettering, room: f32) -> String {
    let mut clusters: Vec<&str> = line.graphemes(true).collect();
    loop {
        let text = clusters.concat();
        let text = format!("{}…", text.trim_end());
        if clusters.is_empty() || lettering.width(&text) <= room {
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
            let lines = wrap(text, LABEL, 150, 9);
            assert!(lines.len() > 1);
            assert!(lines.iter().all(|line| LABEL.pixels(line) <= 151), "{lines:?}");
            assert_eq!(lines.join(" "), text);
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
        assert_eq!(label("👩‍👧‍👦 🎉", LABEL, 200, 2), ["□ □"]);
        assert_eq!(label("", LABEL, 200, 2), ["—"]);
        assert_eq!(label(" \u{200f}\n", LABEL, 200, 2), ["—"]);
        assert_eq!(label("a\u{1}b\nc ❤\u{fe0f}", LABEL, 200, 2), ["a b c □"]);
        assert!(can_write(UNKNOWN) && EMPTY.chars().all(can_write));
    }

    #[test]
    fn isolates_stay_balanced_on_every_line_and_overrides_are_dropped() {
        let lines = wrap("Kreis \u{2068}Emsaue Nord\u{2069} und \u{2069}\u{202e}mehr", LABEL, 100, 9);
        assert_eq!(lines, ["Kreis \u{2068}Emsaue\u{2069}", "\u{2068}Nord\u{2069} und", "mehr"]);
    }

    #[test]
    fn a_soft_hyphen_shows_only_where_the_line_ends() {
        assert_eq!(wrap("Kindertages\u{ad}stätte", LABEL, 100, 3), ["Kindertages-", "stätte"]);
        assert_eq!(wrap("Kita\u{ad}platz", TITLE, 300, 3).len(), 1);
    }
}
