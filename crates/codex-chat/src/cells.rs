//! Draws an entry of the transcript as rows of a given width.

use codex_client::types::{
    CommandExecutionStatus, FileUpdateChange, PatchApplyStatus, TurnPlanStep, TurnPlanStepStatus,
};
use ratatui::style::{Color, Modifier, Style, Stylize as _};
use ratatui::text::{Line, Span};

use super::diff;
use super::markdown;
use super::shell;
use super::text::{Break, clean, clean_line, wrap};
use super::transcript::{Command, Entry, kind};

/// The number of rows that are shown of long output until the user unfolds it.
const FOLDED_OUTPUT: usize = 5;
const FOLDED_REASONING: usize = 6;
const FOLDED_DIFF: usize = 24;

pub(crate) const DIM: Style = Style::new().add_modifier(Modifier::DIM);

/// The settings for drawing entries.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Look {
    pub(crate) columns: usize,
    /// Whether long output is shown in full.
    pub(crate) unfolded: bool,
    /// The working directory of the thread. Paths inside this folder are shown relative to the folder.
    pub(crate) cwd: String,
}

pub(crate) fn rows(entry: &Entry, look: &Look) -> Vec<Line<'static>> {
    let Look { columns, unfolded, .. } = *look;
    match entry {
        Entry::User(text) => user(text, columns),
        Entry::Agent(text) => indented(markdown::rows(&clean(text), columns.saturating_sub(2))),
        Entry::Reasoning(parts) => reasoning(parts, columns, unfolded),
        Entry::Command(item) => command(item, columns, unfolded),
        Entry::Files { changes, status } => files(changes, status, look),
        Entry::Plan { explanation, steps } => plan(explanation.as_deref(), steps, columns),
        Entry::Diff(diff) => {
            let rows = diff::unified(&clean(diff), columns);
            [vec![headline("±", "all changes of the last turn", "", columns)], rows].concat()
        }
        Entry::Tool { what, status } => vec![headline("•", what, status, columns)],
        Entry::Note(text) => plain("· ".into(), text, columns, DIM),
        Entry::Error(text) => plain("✗ ".red().bold(), text, columns, Style::new().fg(Color::Red)),
    }
}

/// Returns a text in one style, with a sign before its first row.
fn plain(sign: Span<'static>, text: &str, columns: usize, style: Style) -> Vec<Line<'static>> {
    let sign = Span::styled(sign.content, style.patch(sign.style));
    let rest = Span::raw(" ".repeat(sign.width()));
    let text = clean(text);
    let lines = text.lines().enumerate();
    let wrapped = lines.flat_map(|(number, line)| {
        let first = if number == 0 { &sign } else { &rest };
        wrap(&Line::styled(line.to_owned(), style), columns, [first, &rest], Break::Words)
    });
    wrapped.collect()
}

fn user(text: &str, columns: usize) -> Vec<Line<'static>> {
    plain("› ".cyan().bold(), text, columns, Style::new().bold())
}

fn indented(mut rows: Vec<Line<'static>>) -> Vec<Line<'static>> {
    rows.iter_mut().for_each(|row| row.spans.insert(0, "  ".into()));
    rows
}

fn reasoning(parts: &[String], columns: usize, unfolded: bool) -> Vec<Line<'static>> {
    let text = clean(&parts.join("\n"));
    let mut rows = markdown::rows(text.trim(), columns.saturating_sub(2));
    rows.retain(|row| row.width() > 0);
    let mut rows = indented(rows);
    for row in &mut rows {
        row.style = DIM.add_modifier(Modifier::ITALIC);
    }
    if let Some(first) = rows.first_mut() {
        first.spans[0] = Span::raw("∴ ");
    }
    fold_end(rows, FOLDED_REASONING, unfolded)
}

/// Returns the first rows, and a row with the number of hidden rows.
fn fold_end(mut rows: Vec<Line<'static>>, most: usize, unfolded: bool) -> Vec<Line<'static>> {
    // A single hidden row is shown, because the note about the hidden row would also need a row.
    if !unfolded && rows.len() > most + 1 {
        let hidden = rows.len() - most;
        rows.truncate(most);
        rows.push(hidden_rows(hidden, "more lines"));
    }
    rows
}

fn hidden_rows(hidden: usize, what: &str) -> Line<'static> {
    Line::styled(format!("  … {hidden} {what} (Ctrl+O shows all)"), DIM)
}

/// Returns a line with an action and its outcome.
fn headline(sign: &'static str, what: &str, outcome: &str, columns: usize) -> Line<'static> {
    let mut spans = vec![Span::styled(format!("{sign} "), Style::new().fg(Color::Magenta)), clean_line(what).into()];
    if !outcome.is_empty() {
        spans.push(Span::styled(format!("  {}", clean_line(outcome)), DIM));
    }
    let none = Span::raw("");
    let rows = wrap(&Line::from(spans), columns, [&none, &Span::raw("")], Break::Words);
    rows.into_iter().next().unwrap_or_default()
}

fn command(item: &Command, columns: usize, unfolded: bool) -> Vec<Line<'static>> {
    let code = clean(&shell::unwrapped(&item.command));
    let mut rows = Vec::new();
    for (number, line) in code.lines().enumerate() {
        let sign = if number == 0 { "$ " } else { "  " };
        let line = Line::styled(line.to_owned(), Style::new().bold());
        rows.extend(wrap(&line, columns, [&sign.magenta().bold(), &"  ".into()], Break::Anywhere));
    }
    rows.extend(output(item, columns, unfolded));
    rows.push(outcome(item));
    rows
}

/// Returns the end of the command's output, and a row with the number of hidden lines before it.
fn output(item: &Command, columns: usize, unfolded: bool) -> Vec<Line<'static>> {
    let bar = Span::styled("│ ", DIM);
    let text = clean(item.output.trim_end_matches('\n'));
    // A line may take several rows, so the rows of the last lines are enough.
    let lines: Vec<&str> = if text.is_empty() { Vec::new() } else { text.split('\n').collect() };
    let shown = if unfolded { lines.len() } else { lines.len().min(FOLDED_OUTPUT + 1) };
    let wrapped = lines[lines.len() - shown..].iter().map(|line| {
        let line = Line::styled((*line).to_owned(), DIM);
        wrap(&line, columns, [&bar, &bar], Break::Anywhere)
    });
    let mut rows: Vec<Line<'static>> = wrapped.flatten().collect();
    let mut hidden = item.dropped + lines.len() - shown;
    if !unfolded && (rows.len() > FOLDED_OUTPUT + 1 || (hidden > 0 && rows.len() > FOLDED_OUTPUT)) {
        let cut = rows.len() - FOLDED_OUTPUT;
        // Hidden rows of one line count as one line.
        hidden += cut.min(shown);
        rows.drain(..cut);
    }
    if hidden > 0 {
        let lines = if hidden == 1 { "line" } else { "lines" };
        let how = if unfolded { String::new() } else { " (Ctrl+O shows all)".to_owned() };
        rows.insert(0, Line::styled(format!("│ … {hidden} {lines} hidden{how}"), DIM));
    }
    rows
}

fn outcome(item: &Command) -> Line<'static> {
    let took = item.duration_ms.filter(|ms| *ms >= 100).map(|ms| format!(" · {}.{} s", ms / 1000, ms % 1000 / 100));
    let took = took.unwrap_or_default();
    let end = Span::styled("└ ", DIM);
    let words = match (&item.status, item.exit_code) {
        (CommandExecutionStatus::InProgress, _) => "running".dim(),
        (CommandExecutionStatus::Declined, _) => "declined: it did not run".yellow(),
        (_, Some(0)) => Span::styled(format!("exit 0{took}"), Style::new().fg(Color::Green)),
        (_, Some(code)) => Span::styled(format!("exit {code}{took}"), Style::new().fg(Color::Red)),
        (CommandExecutionStatus::Completed, None) => "done".green(),
        (status, None) => Span::styled(status.to_string(), Style::new().fg(Color::Red)),
    };
    Line::from(vec![end, words])
}

/// Returns a path relative to a folder.
pub(crate) fn relative(path: &str, cwd: &str) -> String {
    let inside = path.strip_prefix(cwd).and_then(|rest| rest.strip_prefix(['/', '\\']));
    clean_line(inside.filter(|_| !cwd.is_empty()).unwrap_or(path))
}

fn files(changes: &[FileUpdateChange], status: &PatchApplyStatus, look: &Look) -> Vec<Line<'static>> {
    let Look { columns, unfolded, .. } = *look;
    let mut rows = Vec::new();
    for change in changes {
        let (what, moved) = kind(change);
        let body = clean(&change.diff);
        let diff = diff::of(&body, what);
        let mut path = relative(&change.path, &look.cwd);
        if let Some(to) = moved {
            path = format!("{path} → {}", relative(to, &look.cwd));
        }
        let head = Line::from(vec![
            "± ".magenta().bold(),
            path.bold(),
            Span::styled(format!("  {what} "), DIM),
            format!(" +{}", diff.added).green(),
            format!(" −{}", diff.removed).red(),
        ]);
        rows.extend(wrap(&head, columns, [&Span::raw(""), &"  ".into()], Break::Anywhere));
        rows.extend(fold_end(diff.rows(columns), FOLDED_DIFF, unfolded));
    }
    let end = match status {
        PatchApplyStatus::InProgress => "not written yet".dim(),
        PatchApplyStatus::Completed => "written".green(),
        PatchApplyStatus::Declined => "declined: nothing was written".yellow(),
        other => Span::styled(other.to_string(), Style::new().fg(Color::Red)),
    };
    rows.push(Line::from(vec![Span::styled("└ ", DIM), end]));
    rows
}

fn plan(explanation: Option<&str>, steps: &[TurnPlanStep], columns: usize) -> Vec<Line<'static>> {
    let mut rows = plain("≡ ".magenta().bold(), explanation.unwrap_or("plan"), columns, Style::new().bold());
    for step in steps {
        let (sign, style) = match step.status {
            TurnPlanStepStatus::Completed => ("  ☑ ".green(), DIM),
            TurnPlanStepStatus::InProgress => ("  ▸ ".cyan(), Style::new().bold()),
            _ => ("  ☐ ".into(), Style::new()),
        };
        rows.extend(plain(sign, &step.step, columns, style));
    }
    rows
}
