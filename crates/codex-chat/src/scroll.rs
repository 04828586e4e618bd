//! The visible part of the transcript.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Scroll {
    /// The first visible row, or `None` to follow the end.
    top: Option<usize>,
    /// The number of rows in the last drawing, and the number of visible rows.
    rows: usize,
    height: usize,
}

impl Scroll {
    pub(crate) fn follow(&mut self) {
        self.top = None;
    }

    /// Returns the first visible row for this number of rows and this height.
    pub(crate) fn measure(&mut self, rows: usize, height: usize) -> usize {
        (self.rows, self.height) = (rows, height);
        let end = rows.saturating_sub(height);
        self.top = self.top.filter(|top| *top < end);
        self.top.unwrap_or(end)
    }

    /// Returns how many rows are hidden below.
    pub(crate) fn below(&self) -> usize {
        self.top.map_or(0, |top| self.rows.saturating_sub(top + self.height))
    }

    pub(crate) fn by(&mut self, rows: isize) {
        let end = self.rows.saturating_sub(self.height);
        let top = self.top.unwrap_or(end).saturating_add_signed(rows);
        self.top = Some(top).filter(|top| *top < end);
    }

    /// Handles a key. Returns `false` if the key does not scroll.
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
