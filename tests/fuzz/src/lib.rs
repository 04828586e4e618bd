//! What has to hold for any input: the bodies of the fuzz targets, each a `check` that panics where something does not hold.
//!
//! `tests/replay` has the same bodies run over the committed corpus.

pub mod archive;
pub mod lines;
pub mod lock;
pub mod message;
pub mod params;
pub mod releases;
pub mod unions;
