//! The properties that hold for any input: the bodies of the fuzz targets. Each target has a `check` that panics if a property is violated.
//!
//! `tests/replay` runs the same bodies over the committed corpus.

pub mod archive;
pub mod lines;
pub mod lock;
pub mod message;
pub mod params;
pub mod releases;
pub mod unions;
