//! Answers as values of Rust types. The turn is sent with a schema that is made from the type, and the final answer is read as the
//! type.

mod answer;
#[cfg(feature = "schemars")]
mod run_as;
#[cfg(feature = "schemars")]
mod schema;
#[cfg(feature = "schemars")]
mod strict;

pub use answer::AnswerExt;
#[cfg(feature = "schemars")]
pub use run_as::{OutputAsExt, RunAs, RunAsExt, RunTurnAs};
#[cfg(all(feature = "tools", feature = "schemars"))]
pub(crate) use schema::schema_of;

#[cfg(all(test, feature = "schemars"))]
mod tests;
