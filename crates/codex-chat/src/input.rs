//! The editor at the bottom: a text of several lines with a cursor.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::text::{clean, graphemes, width};

#[derive(Clone, Debug, Default)]
pub(crate) struct Input {
    text: String,
    /// The position in bytes, between two characters.
    cursor: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Vertical {
    Up,
    Down,
}

impl Input {
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Returns whether the text has several lines, so that Up and Down can move the cursor.
    pub(crate) fn has_lines(&self) -> bool {
        self.text.contains('\n')
    }

    pub(crate) fn set(&mut self, text: impl Into<String>) {
        self.text = text.into();
        self.cursor = self.text.len();
    }

    pub(crate) fn take(&mut self) -> String {
        self.cursor = 0;
        std::mem::take(&mut self.text)
    }

    /// Inserts pasted text at the cursor. Line feeds stay; escape sequences and control characters are removed.
    pub(crate) fn insert(&mut self, text: &str) {
        // Some terminals paste a carriage return for each line end.
        let text = clean(&text.replace("\r\n", "\n").replace('\r', "\n"));
        self.text.insert_str(self.cursor, &text);
        self.cursor += text.len();
    }

    /// Handles a key. Returns `false` if the editor does not use the key.
    pub(crate) fn key(&mut self, key: KeyEvent) -> bool {
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        match key.code {
            KeyCode::Enter | KeyCode::Char('j') if ctrl || (alt && key.code == KeyCode::Enter) => self.insert("\n"),
            KeyCode::Enter if key.modifiers.contains(KeyModifiers::SHIFT) => self.insert("\n"),
            KeyCode::Char('a') if ctrl => self.cursor = self.line().0,
            KeyCode::Char('e') if ctrl => self.cursor = self.line().1,
            KeyCode::Char('u') if ctrl => self.delete(self.line().0, self.cursor),
            KeyCode::Char('k') if ctrl => self.delete(self.cursor, self.line().1),
            KeyCode::Char('w') if ctrl => self.delete(self.word_before(), self.cursor),
            KeyCode::Char('b') if ctrl => self.cursor = self.before(),
            KeyCode::Char('f') if ctrl => self.cursor = self.after(),
            KeyCode::Char('b') if alt => self.cursor = self.word_before(),
            KeyCode::Char('f') if alt => self.cursor = self.word_after(),
            KeyCode::Backspace if alt || ctrl => self.delete(self.word_before(), self.cursor),
            KeyCode::Char('h') if ctrl => self.delete(self.before(), self.cursor),
            KeyCode::Char(char) if !ctrl && !alt => self.insert(char.encode_utf8(&mut [0; 4])),
            KeyCode::Backspace => self.delete(self.before(), self.cursor),
            KeyCode::Delete => self.delete(self.cursor, self.after()),
            KeyCode::Left if ctrl || alt => self.cursor = self.word_before(),
            KeyCode::Right if ctrl || alt => self.cursor = self.word_after(),
            KeyCode::Left => self.cursor = self.before(),
            KeyCode::Right => self.cursor = self.after(),
            KeyCode::Home => self.cursor = self.line().0,
            KeyCode::End => self.cursor = self.line().1,
            KeyCode::Up if self.has_lines() => self.move_vertically(Vertical::Up),
            KeyCode::Down if self.has_lines() => self.move_vertically(Vertical::Down),
            _ => return false,
        }
        true
    }

    fn delete(&mut self, start: usize, end: usize) {
        self.text.replace_range(start..end, "");
        self.cursor = start;
    }

    /// Returns the start and the end of the cursor's line.
    fn line(&self) -> (usize, usize) {
        let start = self.text[..self.cursor].rfind('\n').map_or(0, |at| at + 1);
        let end = self.text[self.cursor..].find('\n').map_or(self.text.len(), |at| self.cursor + at);
        (start, end)
    }

    fn before(&self) -> usize {
        self.cursor - graphemes(&self.text[..self.cursor]).next_back().map_or(0, str::len)
    }

    fn after(&self) -> usize {
        self.cursor + graphemes(&self.text[self.cursor..]).next().map_or(0, str::len)
    }

    fn word_before(&self) -> usize {
        let text = self.text[..self.cursor].trim_end();
        text.rfind(char::is_whitespace).map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8))
    }

    fn word_after(&self) -> usize {
        let rest = &self.text[self.cursor..];
        let word = rest.len() - rest.trim_start().len();
        self.cursor + rest[word..].find(char::is_whitespace).map_or(rest.len(), |at| word + at)
    }

    /// Moves the cursor to the same column of the next line in this direction, or to the end of the text if there is no such line.
    fn move_vertically(&mut self, direction: Vertical) {
        let down = direction == Vertical::Down;
        let (start, end) = self.line();
        let column = width(&self.text[start..self.cursor]);
        let target = if down { self.text.get(end + 1..) } else { self.text[..start].strip_suffix('\n') };
        let Some(target) = target else {
            self.cursor = if down { self.text.len() } else { 0 };
            return;
        };
        let (begin, line) = if down {
            (end + 1, target.split('\n').next().unwrap_or_default())
        } else {
            let begin = target.rfind('\n').map_or(0, |at| at + 1);
            (begin, &target[begin..])
        };
        let mut columns = 0;
        let reached = graphemes(line).take_while(|grapheme| {
            columns += width(grapheme);
            columns <= column
        });
        self.cursor = begin + reached.map(str::len).sum::<usize>();
    }

    /// Returns the rows of the text, and the cursor's row and column. After a full row, the cursor is one column after
    /// the last character.
    pub(crate) fn rows(&self, columns: usize) -> (Vec<String>, (usize, usize)) {
        let columns = columns.max(1);
        let (mut rows, mut row, mut used, mut at) = (Vec::new(), String::new(), 0, 0);
        let mut cursor = None;
        for grapheme in graphemes(&self.text) {
            let is_end = grapheme == "\n";
            if !is_end && used > 0 && used + width(grapheme) > columns {
                rows.push(std::mem::take(&mut row));
                used = 0;
            }
            if at == self.cursor {
                cursor = Some((rows.len(), used));
            }
            at += grapheme.len();
            if is_end {
                rows.push(std::mem::take(&mut row));
                used = 0;
            } else {
                row.push_str(grapheme);
                used += width(grapheme);
            }
        }
        let cursor = cursor.unwrap_or((rows.len(), used));
        rows.push(row);
        (rows, cursor)
    }
}
