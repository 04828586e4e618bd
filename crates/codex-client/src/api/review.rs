//! Reviews: turns in which the agent looks at changes.

use std::future::IntoFuture;
use std::pin::Pin;

use codex_types::{ReviewStartParams, ReviewTarget, ThreadItem, request};

use crate::api::codex::CallOptions;
use crate::api::options::{setters, with_params};
use crate::api::thread::Thread;
use crate::api::turn::{TurnHandle, TurnResult};
use crate::error::Result;
use crate::events::Queue;

/// [`Thread::review`]: starts a review when it is awaited (`review/start`), and gives the handle of its turn.
///
/// On the asynchronous client it is awaited; on the blocking one, `send` does it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before it is awaited (or sent, on the blocking client)"]
pub struct ReviewStart<T = Thread> {
    pub(crate) thread: T,
    pub(crate) params: ReviewStartParams,
    pub(crate) options: CallOptions,
    pub(crate) interrupt_on_drop: bool,
}

impl<T> ReviewStart<T> {
    pub(crate) fn new(thread: T, thread_id: &str, target: ReviewTarget) -> Self {
        let params = ReviewStartParams::new(thread_id, target);
        Self { thread, params, options: CallOptions::new(), interrupt_on_drop: false }
    }

    /// The same for another thread value: how the blocking client hands it over.
    pub(crate) fn on<U>(self, thread: U) -> ReviewStart<U> {
        let Self { params, options, interrupt_on_drop, .. } = self;
        ReviewStart { thread, params, options, interrupt_on_drop }
    }

    setters! {
        /// Has the review interrupted when its handle and streams are dropped before it has ended.
        interrupt_on_drop(interrupt: bool) => interrupt_on_drop = interrupt;
    }

    with_params!(ReviewStartParams);
}

impl IntoFuture for ReviewStart<Thread> {
    type Output = Result<TurnHandle>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let Self { thread, params, options, interrupt_on_drop } = self;
            let queue = Queue::new(thread.codex().limits().events);
            let turn = |started: codex_types::ReviewStartResponse| started.turn;
            TurnHandle::start::<request::ReviewStart>(&thread, params, options, queue, interrupt_on_drop, turn).await
        })
    }
}

impl Thread {
    /// Has changes reviewed, in a turn of this thread (`review/start`): the working tree, a branch, a commit, or what the
    /// instructions say. What comes of it is at [`TurnResult::review`]. A review cannot be steered.
    ///
    /// # Errors
    /// When awaited: all that a call can fail with.
    ///
    /// ```no_run
    /// # async fn example(thread: codex_client::Thread) -> codex_client::Result<()> {
    /// use codex_client::types::ReviewTarget;
    ///
    /// let review = thread.review(ReviewTarget::UncommittedChanges).await?;
    /// println!("{}", review.run().await?.review().unwrap_or("(no review)"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn review(&self, target: ReviewTarget) -> ReviewStart {
        ReviewStart::new(self.clone(), self.id(), target)
    }
}

impl TurnResult {
    /// The text of a review, when the turn was one: that of its `exitedReviewMode` item. Of a review that was interrupted, the
    /// runtime says there that nothing has come of it.
    pub fn review(&self) -> Option<&str> {
        self.items.iter().rev().find_map(|item| match item {
            ThreadItem::ExitedReviewMode(exited) => Some(exited.review.as_str()),
            _ => None,
        })
    }
}
