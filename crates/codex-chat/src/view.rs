//! Draws the state. Drawing changes only the cache of rows.

use std::collections::HashMap;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Style, Stylize as _};
use ratatui::text::{Line, Span, Text};
use ratatui::widgets::Paragraph;

use super::app::{App, Overlay, State};
use super::cells::{self, DIM, Look};
use super::panels;
use super::text::{clean_line, cut, cut_start, width};

const SPINNER: [&str; 8] = ["⠋", "⠙", "⠸", "⠴", "⠦", "⠧", "⠇", "⠏"];

/// The cache of drawn rows, for entries that have not changed.
#[derive(Debug, Default)]
pub(crate) struct View {
    kept: HashMap<u64, Vec<Line<'static>>>,
    /// The settings with which the rows were drawn.
    look: Look,
}

impl View {
    /// Draws the transcript, then a question or the input, then the status line.
    pub(crate) fn draw(&mut self, frame: &mut Frame<'_>, app: &mut App) {
        let area = frame.area();
        if area.is_empty() {
            return;
        }
        let columns = usize::from(area.width);
        let most = usize::from(area.height);
        let status = u16::from(most > 1);
        // A blank row is above the panel if there is enough room.
        let mut bottom = if most > 16 { vec![Line::default()] } else { Vec::new() };
        if let Some(question) = app.questions.front() {
            bottom.extend(panels::question(app, question, columns, (most / 2).max(4)));
        }
        // With enough room, a question leaves one row for the editor.
        let (editor, cursor) = editor(app, columns, (most / 3).clamp(1, 10));
        let question = bottom.len();
        if !app.answering || most > question + 4 {
            bottom.extend(editor);
        }
        let height = u16::try_from(bottom.len()).unwrap_or(u16::MAX).min(area.height - status);
        let [above, below, last] = split(area, height, status);
        self.transcript(frame, app, above);
        let hidden = bottom.len() - usize::from(below.height);
        // With too little room, the lower rows are kept, because the user types there.
        bottom.drain(..hidden);
        frame.render_widget(Paragraph::new(Text::from(bottom)), below);
        frame.render_widget(Paragraph::new(status_line(app, columns)), last);
        match &app.overlay {
            Some(Overlay::Help) => panels::help(frame, area),
            Some(Overlay::Threads(picker)) => panels::threads(frame, area, picker),
            None if !app.answering => place_cursor(frame, below, (cursor.0 + question).checked_sub(hidden), cursor.1),
            None => {}
        }
    }

    fn transcript(&mut self, frame: &mut Frame<'_>, app: &mut App, area: Rect) {
        let cwd = app.cwd().to_owned();
        let look = Look { columns: usize::from(area.width), unfolded: app.unfolded, cwd };
        if self.look != look {
            self.kept.clear();
            self.look = look;
        }
        let mut kept = HashMap::new();
        for cell in app.transcript.cells() {
            let rows = self.kept.remove(&cell.revision);
            kept.insert(cell.revision, rows.unwrap_or_else(|| cells::rows(&cell.entry, &self.look)));
        }
        self.kept = kept;
        // A blank row separates two entries.
        let entries: Vec<&[Line<'static>]> =
            app.transcript.cells().iter().map(|cell| self.kept[&cell.revision].as_slice()).collect();
        let rows = (entries.iter().map(|rows| rows.len() + 1).sum::<usize>()).saturating_sub(1);
        let height = usize::from(area.height);
        let top = app.scroll.measure(rows, height);
        let blank = [Line::default()];
        let all = entries.into_iter().flat_map(|rows| rows.iter().chain(&blank));
        let seen: Vec<Line<'_>> = all.skip(top).take(height.min(rows)).cloned().collect();
        frame.render_widget(Paragraph::new(Text::from(seen)), area);
    }
}

fn split(area: Rect, height: u16, status: u16) -> [Rect; 3] {
    let above = area.height - height - status;
    [
        Rect { height: above, ..area },
        Rect { y: area.y + above, height, ..area },
        Rect { y: area.y + above + height, height: status, ..area },
    ]
}

fn place_cursor(frame: &mut Frame<'_>, area: Rect, row: Option<usize>, column: usize) {
    let place = row.and_then(|row| Some((u16::try_from(row).ok()?, u16::try_from(column).ok()?)));
    if let Some((row, column)) = place.filter(|(row, column)| *row < area.height && *column < area.width) {
        frame.set_cursor_position(Position { x: area.x + column, y: area.y + row });
    }
}

/// Draws the rule, the texts that the model has not received yet, and the input. Returns the rows and the cursor's place in them.
fn editor(app: &App, columns: usize, most: usize) -> (Vec<Line<'static>>, (usize, usize)) {
    let mut rows = vec![rule(app, columns)];
    for waiting in &app.steering {
        let text = cut(&clean_line(waiting), columns.saturating_sub(12));
        rows.push(Line::styled(format!("› {text} (waits)"), DIM));
    }
    let (lines, (row, column)) = app.input.rows(columns.saturating_sub(3));
    let first = (row + 1).saturating_sub(most).min(lines.len().saturating_sub(most));
    let cursor = (rows.len() + row - first, column + 2);
    for (number, line) in lines.into_iter().enumerate().skip(first).take(most) {
        let sign = if number == 0 { "› ".cyan().bold() } else { "  ".into() };
        let hint = "Say something";
        let text = if app.input.is_empty() && app.state == State::Idle { hint.dim() } else { Span::raw(line) };
        rows.push(Line::from(vec![sign, text]));
    }
    (rows, cursor)
}

fn rule(app: &App, columns: usize) -> Line<'static> {
    let hint = match app.scroll.below() {
        0 if app.questions.is_empty() => match app.state {
            State::Running { .. } => " Enter steers · Esc interrupts ".to_owned(),
            _ => " Enter sends · Alt+Enter breaks the line · Ctrl+T threads · /help ".to_owned(),
        },
        0 => String::new(),
        below => format!(" {below} more below · PageDown "),
    };
    let hint = if width(&hint) + 4 > columns { String::new() } else { hint };
    Line::styled(format!("──{hint}{}", "─".repeat(columns.saturating_sub(width(&hint) + 2))), DIM)
}

/// Draws the status line: state, model, folder, sandbox and tokens, as far as there is room.
fn status_line(app: &App, columns: usize) -> Line<'static> {
    let mut parts: Vec<Span<'static>> = vec![state(app)];
    if let Some(opened) = &app.thread {
        parts.push(clean_line(&opened.model).into());
        parts.push(cut_start(&panels::home(&clean_line(app.cwd())), 32).into());
        parts.push(opened.sandbox.into());
    }
    if let Some((last, total, window)) = app.usage {
        let share =
            window.filter(|window| *window > 0).map(|window| format!(", {} % of the context", last * 100 / window));
        parts.push(format!("{} tokens{}", thousands(total), share.unwrap_or_default()).into());
    }
    let mut spans: Vec<Span<'static>> = Vec::new();
    let mut used = 0;
    for part in parts {
        let gap = if spans.is_empty() { "" } else { " · " };
        if used + width(gap) + part.width() > columns && !spans.is_empty() {
            break;
        }
        used += width(gap) + part.width();
        spans.extend([Span::styled(gap, DIM), part]);
    }
    Line::from(spans)
}

fn state(app: &App) -> Span<'static> {
    let elapsed = app.since.map(|since| app.now.saturating_sub(since));
    let turn = usize::try_from(app.now.as_millis() / 100).unwrap_or(0) % SPINNER.len();
    let busy = |word: &str| {
        let seconds = elapsed.map(|elapsed| format!(" {} s", elapsed.as_secs())).unwrap_or_default();
        Span::styled(format!("{} {word}{seconds}", SPINNER[turn]), Style::new().fg(Color::Cyan))
    };
    match app.state {
        State::Opening => busy("opening"),
        State::Running { .. } if !app.questions.is_empty() => "? waits for you".yellow().bold(),
        State::Running { interrupting: true } => busy("interrupting"),
        State::Running { .. } => busy("working"),
        State::Idle => "● ready".green(),
        State::Ended => "✗ ended".red(),
    }
}

fn thousands(count: i64) -> String {
    match count {
        ..10_000 => count.to_string(),
        10_000..1_000_000 => format!("{}.{}k", count / 1000, count % 1000 / 100),
        _ => format!("{}.{}M", count / 1_000_000, count % 1_000_000 / 100_000),
    }
}
