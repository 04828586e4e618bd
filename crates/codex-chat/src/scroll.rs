//! Which part of the transcript is seen.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Scroll {
    /// The row at the top; `None` follows the end.
    top: Option<usize>,
    /// What was drawn last: how many rows there are, and how many of them are seen.
    rows: usize,
    height: usize,
}

impl Scroll {
    pub(crate) fn follow(&mut self) {
        self.top = None;
    }

    /// The row at the top, when so many are there and so many fit.
    pub(crate) fn measure(&mut self, rows: usize, height: usize) -> usize {
        (self.rows, self.height) = (rows, height);
        let end = rows.saturating_sub(height);
        self.top = self.top.filter(|top| *top < end);
        self.top.unwrap_or(end)
    }

    /// How many rows are hidden below.
    pub(crate) fn below(&self) -> usize {
        self.top.map_or(0, |top| self.rows.saturating_sub(top + self.height))
    }

    pub(crate) fn by(&mut self, rows: isize) {
        let end = self.rows.saturating_sub(self.height);
        let top = self.top.unwrap_or(end).saturating_add_signed(rows);
        self.top = Some(top).filter(|top| *top < end);
    }

    /// Does what a key says; `false` where it says nothing here.
    pub(crate) fn key(&mut self, key: KeyEvent) -> bool {
        let page = isize::try_from(self.height.saturating_sub(1).max(1)).unwrap_or(1);
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        let shift = key.modifiers.contains(KeyModifiers::SHIFT);
        match key.code {
            KeyCode::PageUp => self.by(-page),
            KeyCode::PageDown => self.by(page),
            KeyCode::Up if shift => self.by(-1),
            KeyCode::Down if shift => self.by(1),
            KeyCode::Home if ctrl => self.top = Some(0),
            KeyCode::End if ctrl => self.follow(),
            _ => return false,
        }
        true
    }
}
