//! Turns whose final answer is a value.

use std::marker::PhantomData;

use codex_client::blocking::{self, BlockingOutcome};
use codex_client::{Input, Result, Thread, TurnBuilder, TurnHandle, TurnOutcome};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::answer::AnswerExt as _;
use super::schema::strict_schema_of;

/// [`RunAsExt::run_as`]: runs a turn to its end when it is awaited (on the blocking client: with `send`), and gives its final answer
/// as an `A`.
///
/// With the feature `schemars`, which includes `structured`.
pub type RunAs<A, T = Thread> = TurnBuilder<T, RunTurnAs<A>>;

/// The turn is run to its end, and its final answer read as an `A`.
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

/// Runs turns whose final answer is a value of a Rust type: for threads of both clients.
///
/// With the feature `schemars`, which includes `structured`.
pub trait RunAsExt: Sized {
    /// Runs a turn to its end (`turn/start` with `outputSchema`) and gives its final answer as a `T`. Options are set on what is
    /// returned, which is then awaited. With the feature `schemars`.
    ///
    /// The schema is made of `T`, with its doc comments as descriptions, and put into the form that the model service enforces:
    /// objects are closed, and every property is required, an `Option` as a value or null. What that form cannot say is refused
    /// before anything is sent, by name and path: maps with free keys, sets, tuples, any JSON, a type that is no struct. To have
    /// the rest of the turn too, set [`output_as`](OutputAsExt::output_as) on [`run`](codex_client::Thread::run) or [`turn`](codex_client::Thread::turn), and
    /// read the result with [`answer_as`](crate::AnswerExt::answer_as).
    ///
    /// Dropped before its end, it leaves the turn running, unless
    /// [`interrupt_on_drop`](codex_client::TurnBuilder::interrupt_on_drop) was asked for.
    ///
    /// # Errors
    /// When awaited: [`Error::InvalidInput`](codex_client::Error::InvalidInput) for a type whose schema is refused;
    /// [`Error::Answer`](codex_client::Error::Answer) with the text and the turn when the answer is none, is empty or does not fit, or
    /// the turn was interrupted; and all that [`run`](codex_client::Thread::run) can fail with.
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

/// Has turns answer with values of a Rust type.
///
/// With the feature `schemars`, which includes `structured`.
pub trait OutputAsExt: Sized {
    /// Has the final answer follow the schema of `A`, for this turn (`outputSchema`), in place of
    /// [`output_schema`](TurnBuilder::output_schema): see [`RunAsExt::run_as`]. [`answer_as`](crate::AnswerExt::answer_as)
    /// reads it. With the feature `schemars`.
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
