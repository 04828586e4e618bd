//! Draws the parts over or below the transcript: questions, the list of threads, and the help.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::style::{Color, Modifier, Style, Stylize as _};
use ratatui::text::{Line, Span, Text};
use ratatui::widgets::{Block, Clear, Paragraph};

use super::app::App;
use super::cells::{DIM, relative};
use super::picker::Picker;
use super::question::{About, Question};
use super::shell;
use super::text::{Break, clean, clean_line, cut, width, wrap};
use super::transcript::{Entry, kind};

pub(crate) const KEYS: &str = "\
Enter             start a turn; while one runs, steer it
Alt+Enter, Ctrl+J break the line
Esc               interrupt the turn
y / a / n         a question: yes / yes for this session / no
Tab               switch between a question and the input
PageUp, PageDown  scroll; Ctrl+End follows the end again
Ctrl+O            show long output in full, or only its end
Ctrl+T, /threads  choose a saved thread to resume
/new              start another thread
/diff             show all changes of the last turn
Ctrl+A E U K W    as in a shell
Ctrl+C            clear the input; when it is empty, quit";

/// Draws the current question in at most `most` rows.
pub(crate) fn question(app: &App, question: &Question, columns: usize, most: usize) -> Vec<Line<'static>> {
    let (title, details, place) = match &question.about {
        About::Command { command, cwd } => {
            let place = cwd.as_ref().map(|cwd| format!("in {}", home(&clean_line(cwd))));
            ("Run this command?", format!("$ {}", clean(&shell::unwrapped(command))), place)
        }
        About::Network { host, command } => {
            let place = command.as_ref().map(|command| format!("for {}", clean_line(&shell::unwrapped(command))));
            ("Allow the connection to this host?", clean_line(host), place)
        }
        About::Files { item_id, folder } => {
            let folder = folder.as_ref().map(|folder| format!("and all below {}", home(&clean_line(folder))));
            ("Make these changes?", paths(app, item_id), folder)
        }
    };
    let waiting = match app.questions.len().saturating_sub(1) {
        0 => String::new(),
        1 => "  (1 more waits)".to_owned(),
        more => format!("  ({more} more wait)"),
    };
    let bar = Span::styled("▌ ", Style::new().fg(Color::Yellow));
    let title = Line::from(vec![bar.clone(), title.yellow().bold(), Span::styled(waiting, DIM)]);
    // The command or the files come first; the place and the reason get the remaining rows.
    let room = most.saturating_sub(2).max(1);
    let code = details.lines().flat_map(|line| {
        let line = Line::from(line.to_owned().bold());
        wrap(&line, columns, [&bar, &bar], Break::Anywhere)
    });
    let mut rows: Vec<Line<'static>> = code.collect();
    if rows.len() > room {
        let hidden = rows.len() - (room - 1);
        rows.truncate(room - 1);
        rows.push(Line::from(vec![bar.clone(), format!("… {hidden} more rows: PageUp").yellow()]));
    }
    let reason = question.reason.as_ref().map(|reason| format!("because: {}", clean_line(reason)));
    for text in place.into_iter().chain(reason) {
        rows.extend(wrap(&Line::styled(text, DIM), columns, [&bar, &bar], Break::Words));
    }
    rows.truncate(room);
    rows.insert(0, title);
    rows.push(answers(app.answering, bar));
    rows
}

fn answers(answering: bool, bar: Span<'static>) -> Line<'static> {
    if !answering {
        return Line::from(vec![bar, "Tab".bold(), " to answer".into()]);
    }
    let key = |key: &'static str| Span::styled(key, Style::new().bold().fg(Color::Yellow));
    Line::from(vec![
        bar,
        key("y"),
        " yes  ".into(),
        key("a"),
        " yes, for the session  ".into(),
        key("n"),
        " no  ".into(),
        key("Esc"),
        " no, and stop  ".into(),
        key("Tab"),
        " type".into(),
    ])
}

/// Returns the files of a change. The transcript shows the change in full.
fn paths(app: &App, item_id: &str) -> String {
    let cell = app.transcript.cells().iter().rev().find(|cell| cell.id == item_id);
    let Some(Entry::Files { changes, .. }) = cell.map(|cell| &cell.entry) else {
        return "(changes that the runtime has not shown)".to_owned();
    };
    let lines = changes.iter().map(|change| format!("± {} ({})", relative(&change.path, app.cwd()), kind(change).0));
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns a path with `~` for the user's home folder.
pub(crate) fn home(path: &str) -> String {
    let home = std::env::home_dir().map(|home| home.to_string_lossy().into_owned());
    let rest = home.filter(|home| home.len() > 1).and_then(|home| path.strip_prefix(&home));
    match rest {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => format!("~{rest}"),
        _ => path.to_owned(),
    }
}

/// Draws a centred frame with a title, and returns the area inside.
fn popup(frame: &mut Frame<'_>, area: Rect, columns: u16, rows: u16, title: &'static str) -> Rect {
    let (columns, rows) = (columns.min(area.width), rows.min(area.height));
    let place = Rect {
        x: area.x + (area.width - columns) / 2,
        y: area.y + (area.height - rows) / 2,
        width: columns,
        height: rows,
    };
    let block = Block::bordered().title(title).border_style(Style::new().fg(Color::Cyan));
    let inside = block.inner(place);
    frame.render_widget(Clear, place);
    frame.render_widget(block, place);
    inside.inner(Margin { horizontal: u16::from(inside.width > 20), vertical: 0 })
}

pub(crate) fn help(frame: &mut Frame<'_>, area: Rect) {
    let lines = KEYS.lines().map(|line| match line.split_at_checked(18) {
        Some((keys, what)) => Line::from(vec![keys.to_owned().cyan(), what.to_owned().into()]),
        None => Line::from(line),
    });
    let rows = u16::try_from(KEYS.lines().count()).unwrap_or(u16::MAX).saturating_add(2);
    let inside = popup(frame, area, 80, rows, " Keys ");
    frame.render_widget(Paragraph::new(Text::from_iter(lines)), inside);
}

pub(crate) fn threads(frame: &mut Frame<'_>, area: Rect, picker: &Picker) {
    let rows = u16::try_from(picker.shown().len().max(5)).unwrap_or(u16::MAX).saturating_add(3);
    let (columns, rows) = (area.width.saturating_sub(8).max(40), rows.min(area.height.saturating_sub(4).max(5)));
    let inside = popup(frame, area, columns, rows, " Threads ");
    let columns = usize::from(inside.width);
    let hint = "type to search · Enter resumes · Esc closes";
    let mut rows = vec![match picker.filter() {
        "" => Line::styled(hint, DIM),
        filter => Line::from(vec!["search: ".dim(), filter.to_owned().into()]),
    }];
    let shown = picker.shown();
    if shown.is_empty() {
        let words = if picker.is_loading() { "…" } else { "(none)" };
        rows.push(Line::styled(words, DIM));
    }
    let height = usize::from(inside.height).saturating_sub(rows.len()).max(1);
    let first = (picker.selected() + 1).saturating_sub(height);
    for (number, thread) in shown.iter().enumerate().skip(first).take(height) {
        let is_selected = number == picker.selected();
        let age = format!("  {}", thread.age);
        let room = columns.saturating_sub(width(&age) + 2);
        let title = cut(&clean_line(&thread.title), room);
        let gap = " ".repeat(room.saturating_sub(width(&title)));
        let sign = if is_selected { "▸ " } else { "  " };
        let style = if is_selected { Style::new().add_modifier(Modifier::REVERSED) } else { Style::new() };
        let line = Line::from(vec![sign.into(), title.into(), gap.into(), Span::styled(age, DIM)]);
        rows.push(line.style(style));
    }
    frame.render_widget(Paragraph::new(Text::from(rows)), inside);
}
