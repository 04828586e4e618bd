use thiserror::Error;

/// Why schemas could not be turned into Rust.
///
/// No shape is among the reasons: a shape that is not understood becomes raw JSON and a [`crate::Note`].
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// The text is not JSON, or not a schema bundle.
    #[error("{file}: {problem}")]
    Input {
        /// Which of the inputs.
        file: String,
        /// What is wrong with it.
        problem: String,
    },
    /// typify refused the normalised schemas, or its output could not be parsed.
    #[error("typify could not turn the normalised schemas into items: {0}")]
    Typify(String),
}

impl Error {
    pub(crate) fn input(file: impl Into<String>, problem: impl Into<String>) -> Self {
        Self::Input { file: file.into(), problem: problem.into() }
    }
}

/// Shorthand for results of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;
