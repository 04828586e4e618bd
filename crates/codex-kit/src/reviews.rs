//! Reviews: turns in which the agent reviews changes.

use std::future::IntoFuture;
use std::pin::Pin;

use codex_client::{CallOptions, Result, Thread, TurnHandle, TurnLaunch, TurnResult, blocking};
use codex_types::rpc::Request as _;
use codex_types::{ReviewStartParams, ReviewTarget, ThreadItem, request};

use crate::options::{setters, with_params};

/// The builder that [`ReviewExt::review`] returns. Awaiting the builder (or calling `send` on the blocking client) starts the
/// review (`review/start`) and returns the handle of its turn.
///
/// With the feature `reviews`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before the builder is awaited (or `send` is called, on the blocking client)"]
pub struct ReviewStart<T = Thread> {
    thread: T,
    params: ReviewStartParams,
    options: CallOptions,
    interrupt_on_drop: bool,
}

impl<T> ReviewStart<T> {
    fn new(thread: T, thread_id: &str, target: ReviewTarget) -> Self {
        let params = ReviewStartParams::new(thread_id, target);
        Self { thread, params, options: CallOptions::new(), interrupt_on_drop: false }
    }

    setters! {
        /// Interrupts the review if its handle and streams are dropped before the review has ended.
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
            let mut launch = TurnLaunch::new();
            launch.options = options;
            launch.interrupt_on_drop = interrupt_on_drop;
            // The id of the turn differs from the id in the runtime's answer, and no message links the two ids.
            launch.interrupt_active = true;
            TurnHandle::launch(&thread, request::ReviewStart::METHOD, params, launch).await
        })
    }
}

impl ReviewStart<blocking::Thread> {
    /// Starts the review and returns the handle of its turn.
    ///
    /// # Errors
    /// Fails with the errors of a call.
    pub fn send(self) -> Result<blocking::TurnHandle> {
        let Self { thread, params, options, interrupt_on_drop } = self;
        let thread = thread.asynchronous().clone();
        blocking::wait(ReviewStart { thread, params, options, interrupt_on_drop }.into_future())?.map(Into::into)
    }
}

/// Starts reviews. The threads of both clients implement this trait.
///
/// With the feature `reviews`.
pub trait ReviewExt: Sized {
    /// Starts a review in a turn of this thread (`review/start`). The agent reviews the working tree, a branch, a commit, or a
    /// target that instructions in free text describe. [`ReviewResultExt::review`] returns the text of the review. A review cannot
    /// be steered.
    ///
    /// # Errors
    /// When awaited: the errors of a call.
    ///
    /// ```no_run
    /// # async fn example(thread: codex_client::Thread) -> codex_client::Result<()> {
    /// use codex_client::types::ReviewTarget;
    /// use codex_kit::prelude::*;
    ///
    /// let review = thread.review(ReviewTarget::UncommittedChanges).await?;
    /// println!("{}", review.run().await?.review().unwrap_or("(no review)"));
    /// # Ok(())
    /// # }
    /// ```
    fn review(&self, target: ReviewTarget) -> ReviewStart<Self>;
}

impl ReviewExt for Thread {
    fn review(&self, target: ReviewTarget) -> ReviewStart {
        ReviewStart::new(self.clone(), self.id(), target)
    }
}

impl ReviewExt for blocking::Thread {
    fn review(&self, target: ReviewTarget) -> ReviewStart<Self> {
        ReviewStart::new(self.clone(), self.id(), target)
    }
}

/// Finds the text of a review in the result of its turn.
///
/// With the feature `reviews`.
pub trait ReviewResultExt {
    /// Returns the text of the review from the `exitedReviewMode` item, or `None` if the turn was not a review. After an
    /// interrupted review, this text says that the review was interrupted.
    fn review(&self) -> Option<&str>;
}

impl ReviewResultExt for TurnResult {
    fn review(&self) -> Option<&str> {
        self.items.iter().rev().find_map(|item| match item {
            ThreadItem::ExitedReviewMode(exited) => Some(exited.review.as_str()),
            _ => None,
        })
    }
}
