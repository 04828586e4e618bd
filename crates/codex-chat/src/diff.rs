//! Draws a diff with line numbers and colours.

use ratatui::style::{Color, Style};
use ratatui::text::{Line, Span};

use super::cells::DIM;
use super::text::{Break, wrap};

/// The changes of one file.
pub(crate) struct Diff<'a> {
    lines: Vec<(Kind, Option<usize>, &'a str)>,
    pub(crate) added: usize,
    pub(crate) removed: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Added,
    Removed,
    Same,
    /// The gap between two parts of the file.
    Gap,
    /// A line about the diff itself.
    Head,
}

/// Reads the text of a file change: hunks, or the whole text of a file that was added or deleted.
pub(crate) fn of<'a>(text: &'a str, what: &str) -> Diff<'a> {
    let lines = match what {
        "added" => text.lines().enumerate().map(|(at, line)| (Kind::Added, Some(at + 1), line)).collect(),
        "deleted" => text.lines().enumerate().map(|(at, line)| (Kind::Removed, Some(at + 1), line)).collect(),
        _ => hunks(text),
    };
    let count = |wanted| lines.iter().filter(|(kind, ..)| *kind == wanted).count();
    Diff { added: count(Kind::Added), removed: count(Kind::Removed), lines }
}

/// Draws a diff of several files in the format of git.
pub(crate) fn unified(text: &str, columns: usize) -> Vec<Line<'static>> {
    Diff { lines: hunks(text), added: 0, removed: 0 }.rows(columns)
}

fn hunks(text: &str) -> Vec<(Kind, Option<usize>, &str)> {
    let (mut old, mut new) = (0, 0);
    // The remaining lines of the hunk on each side. Text outside of hunks is not code.
    let (mut old_left, mut new_left) = (0, 0);
    let mut lines: Vec<(Kind, Option<usize>, &str)> = Vec::new();
    for line in text.lines() {
        if let Some([(old_start, old_count), (new_start, new_count)]) = positions(line) {
            (old, new, old_left, new_left) = (old_start, new_start, old_count, new_count);
            if lines.iter().any(|(kind, ..)| !matches!(kind, Kind::Head)) {
                lines.push((Kind::Gap, None, ""));
            }
            continue;
        }
        let found = match line.chars().next() {
            Some('+') if new_left > 0 => Some((Kind::Added, new)),
            Some('-') if old_left > 0 => Some((Kind::Removed, old)),
            Some(' ') | None if old_left > 0 && new_left > 0 => Some((Kind::Same, new)),
            _ => None,
        };
        match found {
            Some((kind, number)) => {
                let (is_old, is_new) = (kind != Kind::Added, kind != Kind::Removed);
                (old, old_left) = (old + usize::from(is_old), old_left - usize::from(is_old));
                (new, new_left) = (new + usize::from(is_new), new_left - usize::from(is_new));
                lines.push((kind, Some(number), line.get(1..).unwrap_or_default()));
            }
            None if line.starts_with("diff ") => lines.push((Kind::Head, None, line)),
            None => {}
        }
    }
    lines
}

/// Returns the first line and the number of lines of a hunk in the old and in the new file: `@@ -1,2 +1,3 @@`.
fn positions(line: &str) -> Option<[(usize, usize); 2]> {
    let mut words = line.strip_prefix("@@ -")?.split_whitespace();
    let range = |word: &str| {
        let (start, count) = word.split_once(',').unwrap_or((word, "1"));
        Some((start.parse().ok()?, count.parse().ok()?))
    };
    Some([range(words.next()?)?, range(words.next()?.strip_prefix('+')?)?])
}

impl Diff<'_> {
    pub(crate) fn rows(&self, columns: usize) -> Vec<Line<'static>> {
        let last = self.lines.iter().filter_map(|(_, number, _)| *number).max().unwrap_or(0);
        let digits = last.to_string().len();
        self.lines.iter().flat_map(|(kind, number, text)| row(*kind, *number, text, digits, columns)).collect()
    }
}

fn row(kind: Kind, number: Option<usize>, text: &str, digits: usize, columns: usize) -> Vec<Line<'static>> {
    let (sign, style) = match kind {
        Kind::Added => ('+', Style::new().fg(Color::Green)),
        Kind::Removed => ('-', Style::new().fg(Color::Red)),
        Kind::Same => (' ', Style::new()),
        Kind::Gap => return vec![Line::styled(format!("│ {:>digits$} ⋮", ""), DIM)],
        Kind::Head => return vec![Line::styled(text.to_owned(), DIM)],
    };
    let number = number.map(|number| number.to_string()).unwrap_or_default();
    let first = Span::styled(format!("│ {number:>digits$} "), DIM);
    let rest = Span::styled(format!("│ {:>digits$} ", ""), DIM);
    let line = Line::styled(format!("{sign} {text}"), style);
    let mut rows = wrap(&line, columns, [&first, &rest], Break::Anywhere);
    for row in &mut rows {
        // The line numbers do not have the colour of the text.
        let style = std::mem::take(&mut row.style);
        row.spans.iter_mut().skip(1).for_each(|span| span.style = span.style.patch(style));
    }
    rows
}
