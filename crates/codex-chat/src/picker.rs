//! The choice of a thread to go on with.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::text::clean_line;

/// A thread as the list shows it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Listed {
    pub(crate) id: String,
    /// Its name, or how it begins.
    pub(crate) title: String,
    /// How long ago it was used.
    pub(crate) age: String,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Picker {
    /// None as long as the runtime has not answered.
    threads: Option<Vec<Listed>>,
    filter: String,
    selected: usize,
}

/// What a key came to.
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

    /// Those that fit what was typed.
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

/// How long ago, in one unit.
pub(crate) fn age(seconds: i64) -> String {
    match seconds {
        ..60 => "just now".to_owned(),
        60..3600 => format!("{} min ago", seconds / 60),
        3600..86_400 => format!("{} h ago", seconds / 3600),
        _ => format!("{} d ago", seconds / 86_400),
    }
}
