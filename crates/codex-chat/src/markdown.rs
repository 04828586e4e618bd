//! Draws the agent's Markdown as styled rows. Marks without an end are shown as text, because the answer is still growing.

use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line, Span};

use super::text::{Break, wrap};

/// Longer lines are shown without styles, because the search for marks takes quadratic time.
const LONGEST: usize = 8192;

/// Returns the rows of a text.
pub(crate) fn rows(text: &str, columns: usize) -> Vec<Line<'static>> {
    let mut rows = Vec::new();
    let mut fence: Option<&str> = None;
    for line in text.lines() {
        match (fence, fence_of(line)) {
            (None, Some((opened, language))) => {
                fence = Some(opened);
                if !language.is_empty() {
                    let bar = code_bar();
                    rows.extend(wrap(&Line::from(language.dim()), columns, [&bar, &bar], Break::Anywhere));
                }
            }
            (Some(open), Some((closing, ""))) if closing.starts_with(open) => fence = None,
            (Some(_), _) => {
                let bar = code_bar();
                let code = Line::styled(line.to_owned(), Style::new().fg(Color::LightBlue));
                rows.extend(wrap(&code, columns, [&bar, &bar], Break::Anywhere));
            }
            (None, None) => rows.extend(block(line, columns)),
        }
    }
    rows
}

trait Dim {
    fn dim(self) -> Span<'static>;
}

impl Dim for &str {
    fn dim(self) -> Span<'static> {
        Span::styled(self.to_owned(), Style::new().add_modifier(Modifier::DIM))
    }
}

fn code_bar() -> Span<'static> {
    "▏ ".dim()
}

/// Returns the fence that a line opens or closes, and the text after the fence.
fn fence_of(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let mark = line.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
    let length = line.chars().take_while(|char| *char == mark).count();
    let (fence, rest) = line.split_at(length);
    (length >= 3 && !rest.contains('`')).then(|| (fence, rest.trim()))
}

/// Draws a line outside of code.
fn block(line: &str, columns: usize) -> Vec<Line<'static>> {
    let text = line.trim_start();
    let indent = " ".repeat((line.len() - text.len()).min(columns / 2));
    let hashes = text.chars().take_while(|char| *char == '#').count();
    if (1..=6).contains(&hashes) && text[hashes..].starts_with(' ') {
        let mut style = Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD);
        if hashes == 1 {
            style = style.add_modifier(Modifier::UNDERLINED);
        }
        return paragraph(&text[hashes + 1..], columns, style, Span::raw(""), Span::raw(""));
    }
    if is_rule(text) {
        return vec![Line::from("─".repeat(columns.min(40)).as_str().dim())];
    }
    if let Some(quoted) = text.strip_prefix('>') {
        let bar = format!("{indent}▎ ").as_str().dim();
        return paragraph(quoted.trim_start(), columns, Style::new().add_modifier(Modifier::ITALIC), bar.clone(), bar);
    }
    if let Some((mark, item)) = list_item(text) {
        let mark = format!("{indent}{mark} ");
        let rest = " ".repeat(Span::raw(&mark).width());
        let mark = Span::styled(mark, Style::new().fg(Color::Cyan));
        return paragraph(item, columns, Style::new(), mark, Span::raw(rest));
    }
    paragraph(text, columns, Style::new(), Span::raw(indent.clone()), Span::raw(indent))
}

fn is_rule(text: &str) -> bool {
    let text = text.trim_end();
    text.len() >= 3 && ["-", "*", "_"].iter().any(|mark| text.replace(mark, "").is_empty())
}

/// Returns the mark and the text of a list item.
fn list_item(text: &str) -> Option<(String, &str)> {
    if let Some(item) = ["- ", "* ", "+ "].iter().find_map(|mark| text.strip_prefix(mark)) {
        let boxed = [("[ ] ", "☐"), ("[x] ", "☑"), ("[X] ", "☑")];
        let found = boxed.iter().find_map(|(mark, shown)| Some((*shown, item.strip_prefix(mark)?)));
        let (mark, item) = found.unwrap_or(("•", item));
        return Some((mark.to_owned(), item));
    }
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let item = text[digits..].strip_prefix(". ").or_else(|| text[digits..].strip_prefix(") "))?;
    (1..=4).contains(&digits).then(|| (format!("{}.", &text[..digits]), item))
}

fn paragraph(
    text: &str,
    columns: usize,
    style: Style,
    first: Span<'static>,
    rest: Span<'static>,
) -> Vec<Line<'static>> {
    let mut spans = Vec::new();
    match text.len() {
        0..=LONGEST => inline(text, style, &mut spans),
        _ => spans.push(Span::styled(text.to_owned(), style)),
    }
    wrap(&Line::from(spans), columns, [&first, &rest], Break::Words)
}

/// Draws emphasis, code and links within a line.
fn inline(text: &str, style: Style, out: &mut Vec<Span<'static>>) {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let before = plain.chars().next_back().or_else(|| text[..text.len() - rest.len()].chars().next_back());
        if let Some((spans, after)) = marked(rest, before, style) {
            if !plain.is_empty() {
                out.push(Span::styled(std::mem::take(&mut plain), style));
            }
            out.extend(spans);
            rest = after;
            continue;
        }
        let escaped = rest.strip_prefix('\\').and_then(|rest| rest.chars().next());
        match escaped.filter(char::is_ascii_punctuation) {
            Some(escaped) => {
                plain.push(escaped);
                rest = &rest[1 + escaped.len_utf8()..];
            }
            None => {
                plain.push(char);
                rest = &rest[char.len_utf8()..];
            }
        }
    }
    if !plain.is_empty() {
        out.push(Span::styled(plain, style));
    }
}

/// Returns the content of the mark at the start of `text`, and the text after the mark.
fn marked(text: &str, before: Option<char>, style: Style) -> Option<(Vec<Span<'static>>, &str)> {
    match text.chars().next()? {
        '`' => {
            let ticks = text.chars().take_while(|char| *char == '`').count();
            let (fence, rest) = text.split_at(ticks);
            let end = rest.find(fence)?;
            let code = rest[..end].to_owned();
            Some((vec![Span::styled(code, style.fg(Color::Yellow))], &rest[end + ticks..]))
        }
        '*' | '_' | '~' => {
            let marks = [
                ("**", Modifier::BOLD),
                ("__", Modifier::BOLD),
                ("~~", Modifier::CROSSED_OUT),
                ("*", Modifier::ITALIC),
                ("_", Modifier::ITALIC),
            ];
            let (mark, modifier) = *marks.iter().find(|(mark, _)| text.starts_with(mark))?;
            // The underscores in `snake_case` are not emphasis.
            if mark.starts_with('_') && before.is_some_and(char::is_alphanumeric) {
                return None;
            }
            let rest = &text[mark.len()..];
            let end = closing(rest, mark)?;
            let mut spans = Vec::new();
            inline(&rest[..end], style.add_modifier(modifier), &mut spans);
            Some((spans, &rest[end + mark.len()..]))
        }
        '[' => {
            let (label, rest) = text[1..].split_once("](")?;
            let (address, rest) = rest.split_once(')')?;
            if label.contains(['[', ']']) || address.contains(' ') {
                return None;
            }
            let mut spans = Vec::new();
            inline(label, style.add_modifier(Modifier::UNDERLINED), &mut spans);
            // The address is shown if it differs from the label.
            if label != address {
                spans.push(format!(" ({address})").as_str().dim());
            }
            Some((spans, rest))
        }
        _ => None,
    }
}

/// Returns where emphasis ends: at its mark, which follows a character other than a space and is not part of a longer mark.
fn closing(text: &str, mark: &str) -> Option<usize> {
    if text.starts_with(char::is_whitespace) {
        return None;
    }
    text.match_indices(mark).map(|(at, _)| at).find(|at| {
        let (before, after) = (&text[..*at], &text[at + mark.len()..]);
        let is_word = mark.starts_with('_') && after.starts_with(char::is_alphanumeric);
        let is_longer = mark.len() == 1 && (after.starts_with(mark) || before.ends_with(mark));
        !before.is_empty() && !before.ends_with(char::is_whitespace) && !is_word && !is_longer
    })
}
