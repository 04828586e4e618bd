//! The parts of `cargo xtask` that tests use as well: the update, the derived files, and the check.
//!
//! The binary (`main.rs`) owns the command line, the progress on the terminal, and the exit codes.

pub mod contract;
pub mod derive;
pub mod file_set;
pub mod golden;
pub mod pinned;
pub mod sdk;
pub mod update;
pub mod workspace;
