//! The list for choosing a saved thread.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::text::clean_line;

/// A thread in the list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Listed {
    pub(crate) id: String,
    /// The name of the thread, or the beginning of its first message.
    pub(crate) title: String,
    /// The time since the last use.
    pub(crate) age: String,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Picker {
    /// `None` until the runtime has answered.
    threads: Option<Vec<Listed>>,
    filter: String,
    selected: usize,
}

/// The result of a key.
pub(crate) enum Picked {
    Nothing,
    Closed,
    Thread(String),
}

impl Picker {
    pub(crate) fn list(&mut self, threads: Vec<Listed>) {
        self.threads = Some(threads);
        self.selected = 0;
    }

    pub(crate) fn is_loading(&self) -> bool {
        self.threads.is_none()
    }

    pub(crate) fn filter(&self) -> &str {
        &self.filter
    }

    pub(crate) fn selected(&self) -> usize {
        self.selected
    }

    /// Returns the threads that match the filter.
    pub(crate) fn shown(&self) -> Vec<&Listed> {
        let wanted = self.filter.to_lowercase();
        let threads = self.threads.iter().flatten();
        threads.filter(|thread| clean_line(&thread.title).to_lowercase().contains(&wanted)).collect()
    }

    pub(crate) fn key(&mut self, key: KeyEvent) -> Picked {
        let last = self.shown().len().saturating_sub(1);
        match key.code {
            KeyCode::Esc => return Picked::Closed,
            KeyCode::Enter => {
                if let Some(thread) = self.shown().get(self.selected) {
                    return Picked::Thread(thread.id.clone());
                }
            }
            KeyCode::Up => self.selected = self.selected.saturating_sub(1),
            KeyCode::Down => self.selected = (self.selected + 1).min(last),
            KeyCode::PageUp => self.selected = self.selected.saturating_sub(10),
            KeyCode::PageDown => self.selected = (self.selected + 10).min(last),
            KeyCode::Backspace => {
                self.filter.pop();
                self.selected = 0;
            }
            KeyCode::Char(char) if !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) => {
                self.filter.push(char);
                self.selected = 0;
            }
            _ => {}
        }
        Picked::Nothing
    }
}

/// Returns a duration in one unit.
pub(crate) fn age(seconds: i64) -> String {
    match seconds {
        ..60 => "just now".to_owned(),
        60..3600 => format!("{} min ago", seconds / 60),
        3600..86_400 => format!("{} h ago", seconds / 3600),
        _ => format!("{} d ago", seconds / 86_400),
    }
}
