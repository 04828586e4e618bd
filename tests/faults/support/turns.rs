//! Threads and turns of either client.

use std::future::Future;

use codex_client::{Error, Event, Result, TurnHandle, TurnResult, blocking};

use super::client::either;
use super::within;

#[derive(Clone, Debug)]
pub(crate) enum Conversation {
    Async(codex_client::Thread),
    Blocking(blocking::Thread),
}

impl Conversation {
    pub(crate) fn id(&self) -> &str {
        match self {
            Self::Async(thread) => thread.id(),
            Self::Blocking(thread) => thread.id(),
        }
    }

    /// Runs a turn to its end.
    pub(crate) fn run(&self) -> impl Future<Output = Result<TurnResult>> + Send + 'static {
        either!(
            "the end of a turn",
            self,
            |thread| async move { thread.run("Hello.").await },
            thread.run("Hello.").send()
        )
    }

    /// Starts a turn.
    pub(crate) fn turn(&self) -> impl Future<Output = Result<Turn>> + Send + 'static {
        either!(
            "the start of a turn",
            self,
            |thread| async move { thread.turn("Hello.").await.map(Turn::Async) },
            thread.turn("Hello.").send().map(Turn::Blocking)
        )
    }
}

#[derive(Debug)]
pub(crate) enum Turn {
    Async(TurnHandle),
    Blocking(blocking::TurnHandle),
}

impl Turn {
    pub(crate) fn is_complete(&self) -> bool {
        match self {
            Self::Async(turn) => turn.is_complete(),
            Self::Blocking(turn) => turn.is_complete(),
        }
    }

    pub(crate) fn stream(&self) -> Stream {
        match self {
            Self::Async(turn) => Stream::Async(turn.stream()),
            Self::Blocking(turn) => Stream::Blocking(turn.stream()),
        }
    }

    /// Waits for the turn's result.
    pub(crate) async fn run(self) -> Result<TurnResult> {
        within("the end of a turn", async move {
            match self {
                Self::Async(turn) => turn.run().await,
                Self::Blocking(turn) => tokio::task::spawn_blocking(move || turn.run()).await.expect("no panic"),
            }
        })
        .await
    }

    /// Interrupts the turn, and returns the handle and the answer.
    pub(crate) async fn interrupt(self) -> (Self, Result<()>) {
        within("the answer to an interrupt", async move {
            match self {
                Self::Async(turn) => {
                    let answer = turn.interrupt().await;
                    (Self::Async(turn), answer)
                }
                Self::Blocking(turn) => {
                    let asked = tokio::task::spawn_blocking(move || (turn.interrupt(), turn));
                    let (answer, turn) = asked.await.expect("no panic");
                    (Self::Blocking(turn), answer)
                }
            }
        })
        .await
    }
}

pub(crate) enum Stream {
    Async(codex_client::TurnStream),
    Blocking(blocking::TurnStream),
}

impl Stream {
    /// Skips this many events, or fewer at the end.
    pub(crate) async fn skip(self, count: usize) -> (Self, usize) {
        within("so many events", async move {
            match self {
                Self::Async(mut stream) => {
                    let mut seen = 0;
                    while seen < count && stream.next().await.is_some() {
                        seen += 1;
                    }
                    (Self::Async(stream), seen)
                }
                Self::Blocking(mut stream) => {
                    let read = move || {
                        let seen = stream.by_ref().take(count).count();
                        (Self::Blocking(stream), seen)
                    };
                    tokio::task::spawn_blocking(read).await.expect("no panic")
                }
            }
        })
        .await
    }

    /// Returns all events to the end, and the error that ended them.
    pub(crate) async fn rest(self) -> (Vec<Event>, Option<Error>) {
        self.fold(Vec::new(), Vec::push).await
    }

    /// Folds over all events, so that they are not all in memory at once.
    pub(crate) async fn fold<S: Send + 'static>(self, mut state: S, step: fn(&mut S, Event)) -> (S, Option<Error>) {
        within("the end of a turn's events", async move {
            match self {
                Self::Async(mut stream) => {
                    while let Some(event) = stream.next().await {
                        match event {
                            Ok(event) => step(&mut state, event),
                            Err(error) => return (state, Some(error)),
                        }
                    }
                    (state, None)
                }
                Self::Blocking(stream) => {
                    let read = move || {
                        for event in stream {
                            match event {
                                Ok(event) => step(&mut state, event),
                                Err(error) => return (state, Some(error)),
                            }
                        }
                        (state, None)
                    };
                    tokio::task::spawn_blocking(read).await.expect("no panic")
                }
            }
        })
        .await
    }
}
