use thiserror::Error;

/// Why schemas could not be turned into Rust.
///
/// Every variant names the place in the schemas, because the reader of the message is the maintainer who has just
/// downloaded a release that nobody has seen before.
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
    /// A shape that no pass understands.
    #[error(
        "{path}: {problem}\n  hint: the generator stops rather than guess; teach the pass that owns this shape \
         (crates/codex-codegen/src/normalise) and add a golden input for it"
    )]
    Shape {
        /// Definition and path inside it, for example `ThreadItem/oneOf/3.result`.
        path: String,
        /// What was met there.
        problem: String,
    },
    /// The two surfaces contradict each other.
    #[error("{path}: the stable and the experimental schema disagree: {problem}")]
    Surfaces {
        /// Definition and field.
        path: String,
        /// How they differ.
        problem: String,
    },
    /// A repair or name in a table no longer has anything to repair.
    #[error(
        "{table}: the entry for {entry} no longer applies to Codex {version}: {problem}\n  hint: give the entry an \
         `until` version (crates/codex-codegen/src/repairs.rs), or delete it"
    )]
    Stale {
        /// Name of the table.
        table: &'static str,
        /// Which entry.
        entry: String,
        /// The version that is being generated.
        version: String,
        /// Why it does not apply.
        problem: String,
    },
    /// A method whose response type cannot be told, or a response that no method gives.
    #[error("{method}: {problem}\n  hint: see `RESPONSES` in crates/codex-codegen/src/normalise/methods.rs")]
    Method {
        /// The wire name of the method.
        method: String,
        /// What is missing.
        problem: String,
    },
    /// typify refused the normalised schemas, or its output could not be parsed.
    #[error("typify could not turn the normalised schemas into items: {0}")]
    Typify(String),
}

impl Error {
    pub(crate) fn shape(path: impl Into<String>, problem: impl Into<String>) -> Self {
        Self::Shape { path: path.into(), problem: problem.into() }
    }

    pub(crate) fn input(file: impl Into<String>, problem: impl Into<String>) -> Self {
        Self::Input { file: file.into(), problem: problem.into() }
    }
}

/// Shorthand for results of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;
