//! Turns whose final answer is read as a value of a Rust type.

use std::marker::PhantomData;

use codex_client::blocking::{self, BlockingOutcome};
use codex_client::{Input, Result, Thread, TurnBuilder, TurnHandle, TurnOutcome};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::answer::AnswerExt as _;
use super::schema::strict_schema_of;

/// The builder that [`RunAsExt::run_as`] returns. Awaiting the builder (or calling `send` on the blocking client) runs the turn to
/// its end, and returns its final answer as an `A`.
///
/// With the feature `schemars`, which includes `structured`.
pub type RunAs<A, T = Thread> = TurnBuilder<T, RunTurnAs<A>>;

/// The outcome of [`RunAs`]: the turn runs to its end, and its final answer is read as an `A`.
///
/// With the feature `schemars`, which includes `structured`.
#[derive(Clone, Copy, Debug)]
pub struct RunTurnAs<A>(PhantomData<fn() -> A>);

impl<A: DeserializeOwned + 'static> TurnOutcome for RunTurnAs<A> {
    type Output = A;

    const KEPT_ONLY: bool = true;

    async fn finish(turn: TurnHandle) -> Result<A> {
        turn.run().await?.answer_as()
    }
}

impl<A: DeserializeOwned + 'static> BlockingOutcome for RunTurnAs<A> {
    type Blocking = A;
}

/// Runs turns whose final answer is a value of a Rust type. The threads of both clients implement this trait.
///
/// With the feature `schemars`, which includes `structured`.
pub trait RunAsExt: Sized {
    /// Runs a turn to its end (`turn/start` with `outputSchema`) and returns its final answer as a `T`. Set options on the returned
    /// builder, then await the builder. This method needs the feature `schemars`.
    ///
    /// The schema is made from `T`, with doc comments as descriptions, in the form that the model service enforces: objects are
    /// closed, every property is required, and an `Option` is a value or null. A type that this form cannot express is refused before
    /// anything is sent, with its name and path: maps with free keys, sets, tuples, any JSON, and whole answers that are not a struct.
    ///
    /// To get the rest of the turn too, set [`output_as`](OutputAsExt::output_as) on [`run`](codex_client::Thread::run) or
    /// [`turn`](codex_client::Thread::turn), and read the result with [`answer_as`](crate::AnswerExt::answer_as).
    ///
    /// If the future is dropped, the turn continues, unless
    /// [`interrupt_on_drop`](codex_client::TurnBuilder::interrupt_on_drop) was set.
    ///
    /// # Errors
    /// When awaited:
    /// - [`Error::InvalidInput`](codex_client::Error::InvalidInput) for a type whose schema is refused.
    /// - [`Error::Answer`](codex_client::Error::Answer), with the text and the turn, when there is no answer, the answer is empty or does
    ///   not fit, or the turn was interrupted.
    /// - The errors of [`run`](codex_client::Thread::run).
    ///
    /// ```no_run
    /// use codex_kit::prelude::*;
    /// use schemars::JsonSchema;
    /// use serde::Deserialize;
    ///
    /// #[derive(Deserialize, JsonSchema)]
    /// struct Project {
    ///     /// In one line.
    ///     summary: String,
    ///     languages: Vec<String>,
    ///     license: Option<String>,
    /// }
    ///
    /// # async fn example(thread: codex_client::Thread) -> codex_client::Result<()> {
    /// let project = thread.run_as::<Project>("Describe this project.").await?;
    /// println!("{} ({})", project.summary, project.languages.join(", "));
    /// # Ok(())
    /// # }
    /// ```
    fn run_as<T: JsonSchema + DeserializeOwned + 'static>(&self, input: impl Into<Input>) -> RunAs<T, Self>;
}

impl RunAsExt for Thread {
    fn run_as<T: JsonSchema + DeserializeOwned + 'static>(&self, input: impl Into<Input>) -> RunAs<T> {
        self.run(input).output_as::<T>().into_kind()
    }
}

impl RunAsExt for blocking::Thread {
    fn run_as<T: JsonSchema + DeserializeOwned + 'static>(&self, input: impl Into<Input>) -> RunAs<T, Self> {
        self.run(input).output_as::<T>().into_kind()
    }
}

/// Requests final answers that are values of a Rust type.
///
/// With the feature `schemars`, which includes `structured`.
pub trait OutputAsExt: Sized {
    /// Makes the final answer of this turn follow the schema of `A` (`outputSchema`), instead of
    /// [`output_schema`](TurnBuilder::output_schema). [`RunAsExt::run_as`] describes which types are accepted, and
    /// [`answer_as`](crate::AnswerExt::answer_as) reads the answer. This method needs the feature `schemars`.
    ///
    /// ```no_run
    /// # #[derive(serde::Deserialize, schemars::JsonSchema)]
    /// # struct Project { summary: String }
    /// use codex_kit::prelude::*;
    ///
    /// # async fn example(thread: codex_client::Thread) -> codex_client::Result<()> {
    /// let result = thread.run("Describe this project.").output_as::<Project>().await?;
    /// println!("{:?}", result.usage);
    /// println!("{}", result.answer_as::<Project>()?.summary);
    /// # Ok(())
    /// # }
    /// ```
    fn output_as<A: JsonSchema>(self) -> Self;
}

impl<T, K> OutputAsExt for TurnBuilder<T, K> {
    fn output_as<A: JsonSchema>(self) -> Self {
        match strict_schema_of::<A>() {
            Ok(schema) => self.output_schema(schema),
            Err(rejected) => self.reject(rejected),
        }
    }
}
