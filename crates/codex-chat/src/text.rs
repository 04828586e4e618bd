//! Makes text from other sources safe for a terminal: removes control characters, and breaks lines into rows.

use std::iter::Peekable;
use std::str::Chars;

use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

const TAB: usize = 4;

/// Removes escape sequences, control characters, and marks that change the direction of text. Text of the model or of a command must
/// not control the terminal, and must not look like other text. Line feeds stay, tabs become spaces, and text that a carriage return
/// overwrites is removed, as on a terminal.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut line = 0;
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '\n' => {
                out.push('\n');
                line = out.len();
            }
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' => out.truncate(line),
            '\t' => {
                let column = width(&out[line..]);
                out.extend(std::iter::repeat_n(' ', TAB - column % TAB));
            }
            '\u{1b}' => skip_sequence(&mut chars),
            '\u{9b}' => skip_until_final(&mut chars),
            '\u{90}' | '\u{98}' | '\u{9d}'..='\u{9f}' => skip_string(&mut chars),
            char if char.is_control() || is_mark(char) => {}
            char => out.push(char),
        }
    }
    out
}

/// Returns the clean text in a single line.
pub(crate) fn clean_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns whether a character is a direction mark or an invisible character. Such a character can make a text look
/// like another text.
fn is_mark(char: char) -> bool {
    matches!(char, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(char, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Skips the rest of an escape sequence.
fn skip_sequence(chars: &mut Peekable<Chars<'_>>) {
    match chars.peek() {
        Some('[') => {
            chars.next();
            skip_until_final(chars);
        }
        Some(']' | 'P' | 'X' | '^' | '_') => {
            chars.next();
            skip_string(chars);
        }
        Some(' '..='/') => {
            while chars.next_if(|char| (' '..='/').contains(char)).is_some() {}
            chars.next_if(|char| ('0'..='~').contains(char));
        }
        Some('0'..='~') => {
            chars.next();
        }
        _ => {}
    }
}

/// Skips the parameters of a control sequence, and the character that ends it.
fn skip_until_final(chars: &mut Peekable<Chars<'_>>) {
    while chars.next_if(|char| (' '..='?').contains(char)).is_some() {}
    chars.next_if(|char| ('@'..='~').contains(char));
}

/// Skips a string for the terminal, up to its terminator. A string without a terminator ends with its line.
fn skip_string(chars: &mut Peekable<Chars<'_>>) {
    while let Some(char) = chars.next_if(|char| *char != '\n') {
        match char {
            '\u{7}' | '\u{9c}' => return,
            '\u{1b}' => {
                chars.next_if_eq(&'\\');
                return;
            }
            _ => {}
        }
    }
}

/// Returns how many columns the text takes.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// Returns the user-perceived characters of the text.
pub(crate) fn graphemes(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.graphemes(true)
}

/// Returns the start of the text that fits, with a mark if text is missing.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut out = String::new();
    for grapheme in graphemes(text) {
        if width(&out) + width(grapheme) >= columns {
            break;
        }
        out.push_str(grapheme);
    }
    if columns > 0 {
        out.push('…');
    }
    out
}

/// Returns the end of the text that fits, with a mark if text is missing. The end of a path is more useful than its start.
pub(crate) fn cut_start(text: &str, columns: usize) -> String {
    let mut out: Vec<&str> = Vec::new();
    let mut used = 1;
    for grapheme in graphemes(text).rev() {
        used += width(grapheme);
        if used > columns && width(text) > columns {
            out.push("…");
            break;
        }
        out.push(grapheme);
    }
    out.into_iter().rev().collect()
}

/// The places where a row may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Break {
    /// Between words, if possible.
    Words,
    /// At any character, for code that must keep its columns.
    Anywhere,
}

/// Returns the rows of a line. The first row begins with the first prefix, all other rows with the second prefix of the same width.
pub(crate) fn wrap(line: &Line<'_>, columns: usize, prefixes: [&Span<'_>; 2], at: Break) -> Vec<Line<'static>> {
    let room = columns.saturating_sub(prefixes[0].width().max(prefixes[1].width())).max(1);
    let pieces = line.spans.iter().flat_map(|span| {
        graphemes(span.content.as_ref()).map(|grapheme| Span::styled(grapheme.to_owned(), span.style))
    });
    let mut rows: Vec<Vec<Span<'static>>> = Vec::new();
    let mut row: Vec<Span<'static>> = Vec::new();
    for piece in pieces {
        while !row.is_empty() && columns_of(&row) + piece.width() > room {
            let place = if at == Break::Words { place_to_break(&row, &piece) } else { row.len() };
            let rest = row.split_off(place);
            rows.push(std::mem::replace(&mut row, rest));
        }
        let is_space_at_edge = row.is_empty() && !rows.is_empty() && at == Break::Words && piece.content == " ";
        if !is_space_at_edge {
            row.push(piece);
        }
    }
    rows.push(row);
    let rows = rows.into_iter().enumerate();
    rows.map(|(number, row)| joined(prefixes[number.min(1)], row, line)).collect()
}

fn columns_of(row: &[Span<'_>]) -> usize {
    row.iter().map(Span::width).sum()
}

/// Returns the position after the last space of a row, or its end. Spaces of the indentation do not count.
fn place_to_break(row: &[Span<'_>], next: &Span<'_>) -> usize {
    if next.content == " " {
        return row.len();
    }
    let text = row.iter().position(|piece| piece.content != " ").unwrap_or(row.len());
    let space = row.iter().rposition(|piece| piece.content == " ").filter(|space| *space > text);
    space.map_or(row.len(), |space| space + 1)
}

/// Joins adjacent pieces with the same style to one span.
fn joined(prefix: &Span<'_>, row: Vec<Span<'static>>, line: &Line<'_>) -> Line<'static> {
    let mut spans: Vec<Span<'static>> = Vec::new();
    if !prefix.content.is_empty() {
        spans.push(Span::styled(prefix.content.clone().into_owned(), prefix.style));
    }
    let first = spans.len();
    for piece in row {
        match spans[first..].last_mut().filter(|last| last.style == piece.style) {
            Some(last) => last.content.to_mut().push_str(&piece.content),
            None => spans.push(piece),
        }
    }
    Line { spans, style: line.style, alignment: None }
}
