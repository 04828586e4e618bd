//! Streams as iterators.

use super::background::park;
use crate::error::Result;
use crate::events::event::Event;

/// [`codex_client::EventStream`](crate::EventStream) as an iterator: each step waits for the next event.
#[derive(Debug)]
#[must_use = "a stream that is dropped unsubscribes"]
pub struct EventStream {
    inner: crate::EventStream,
}

impl EventStream {
    pub(super) fn new(inner: crate::EventStream) -> Self {
        Self { inner }
    }
}

impl Iterator for EventStream {
    type Item = Result<Event>;

    fn next(&mut self) -> Option<Self::Item> {
        park(self.inner.next())
    }
}

/// [`codex_client::TurnStream`](crate::TurnStream) as an iterator: each step waits for the next event.
#[derive(Debug)]
#[must_use = "a stream that is dropped unsubscribes"]
pub struct TurnStream {
    inner: crate::TurnStream,
}

impl TurnStream {
    pub(super) fn new(inner: crate::TurnStream) -> Self {
        Self { inner }
    }

    /// Only the agent's answer, piece by piece.
    pub fn text(self) -> TextStream {
        TextStream { inner: self.inner.text() }
    }
}

impl Iterator for TurnStream {
    type Item = Result<Event>;

    fn next(&mut self) -> Option<Self::Item> {
        park(self.inner.next())
    }
}

/// [`codex_client::TextStream`](crate::TextStream) as an iterator: each step waits for the next piece.
#[derive(Debug)]
#[must_use = "a stream that is dropped unsubscribes"]
pub struct TextStream {
    inner: crate::TextStream,
}

impl Iterator for TextStream {
    type Item = Result<String>;

    fn next(&mut self) -> Option<Self::Item> {
        park(self.inner.next())
    }
}
