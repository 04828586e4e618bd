//! Turns whose final answer is a value.

use std::future::IntoFuture;
use std::marker::PhantomData;
use std::pin::Pin;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::schema::strict_schema_of;
use crate::api::input::Input;
use crate::api::thread::Thread;
use crate::api::turn::TurnBuilder;
use crate::error::Result;

/// [`Thread::run_as`]: runs a turn to its end when it is awaited, and gives its final answer as an `A`. With
/// the feature `schemars`.
pub type RunAs<A, T = Thread> = TurnBuilder<T, RunTurnAs<A>>;

/// The turn is run to its end, and its final answer read as an `A`. With the feature `schemars`.
#[derive(Clone, Copy, Debug)]
pub struct RunTurnAs<A>(PhantomData<fn() -> A>);

impl Thread {
    /// Runs a turn to its end (`turn/start` with `outputSchema`) and gives its final answer as a `T`. Options are set on what is
    /// returned, which is then awaited. With the feature `schemars`.
    ///
    /// The schema is made of `T`, with its doc comments as descriptions, and put into the form that the model service enforces:
    /// objects are closed, and every property is required, an `Option` as a value or null. What that form cannot say is refused
    /// before anything is sent, by name and path: maps with free keys, sets, tuples, any JSON, a type that is no struct. To have
    /// the rest of the turn too, set [`output_as`](TurnBuilder::output_as) on [`run`](Self::run) or [`turn`](Self::turn), and
    /// read the result with [`TurnResult::answer_as`](crate::TurnResult::answer_as).
    ///
    /// Dropped before its end, it leaves the turn running, unless
    /// [`interrupt_on_drop`](crate::TurnBuilder::interrupt_on_drop) was asked for.
    ///
    /// # Errors
    /// When awaited: [`Error::InvalidInput`](crate::Error::InvalidInput) for a type whose schema is refused;
    /// [`Error::Answer`](crate::Error::Answer) with the text and the turn when the answer is none, is empty or does not fit, or
    /// the turn was interrupted; and all that [`run`](Self::run) can fail with.
    ///
    /// ```no_run
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
    pub fn run_as<T: JsonSchema + DeserializeOwned>(&self, input: impl Into<Input>) -> RunAs<T> {
        TurnBuilder::new(self.clone(), self.id(), input.into()).output_as::<T>()
    }
}

impl<T, K> TurnBuilder<T, K> {
    /// Has the final answer follow the schema of `A`, for this turn (`outputSchema`), in place of
    /// [`output_schema`](Self::output_schema): see [`Thread::run_as`]. [`TurnResult::answer_as`](crate::TurnResult::answer_as)
    /// reads it. With the feature `schemars`.
    ///
    /// ```no_run
    /// # #[derive(serde::Deserialize, schemars::JsonSchema)]
    /// # struct Project { summary: String }
    /// # async fn example(thread: codex_client::Thread) -> codex_client::Result<()> {
    /// let result = thread.run("Describe this project.").output_as::<Project>().await?;
    /// println!("{:?}", result.usage);
    /// println!("{}", result.answer_as::<Project>()?.summary);
    /// # Ok(())
    /// # }
    /// ```
    pub fn output_as<A: JsonSchema>(mut self) -> Self {
        match strict_schema_of::<A>() {
            Ok(schema) => self.params.output_schema = Some(schema),
            Err(refused) => self.refused = Some(refused),
        }
        self
    }
}

impl<A: DeserializeOwned + 'static> IntoFuture for RunAs<A> {
    type Output = Result<A>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async { self.start(true).await?.run().await?.answer_as() })
    }
}
