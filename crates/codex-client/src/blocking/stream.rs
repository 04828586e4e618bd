//! Streams as iterators.

use crate::events::event::Event;

iterator!(EventStream, Event);
iterator!(TurnStream, Event);
iterator!(TextStream, String);

impl TurnStream {
    /// [`TurnStream::text`](crate::TurnStream::text): only the agent's answer, piece by piece.
    pub fn text(self) -> TextStream {
        self.inner.text().into()
    }
}
