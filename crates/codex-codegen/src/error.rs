//! The errors of the generator.

use thiserror::Error;

/// The reason why schemas could not be turned into Rust.
///
/// The shape of a schema is never a reason: a shape that the generator does not understand becomes raw JSON and a
/// [`crate::Note`].
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// The text is not JSON, or not a schema bundle.
    #[error("{file}: {problem}")]
    Input {
        /// The name of the input.
        file: String,
        /// The reason why the input was rejected.
        problem: String,
    },
    /// typify rejected the normalised schemas, or its output is not what the passes expect.
    #[error("cannot turn the normalised schemas into Rust items: {0}")]
    Typify(String),
}

impl Error {
    pub(crate) fn input(file: impl Into<String>, problem: impl Into<String>) -> Self {
        Self::Input { file: file.into(), problem: problem.into() }
    }
}

/// A result with this crate's [`enum@Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;
