//! What `cargo xtask` does and the tests want as well: the generated files against the disk, and the contract.

pub mod contract;
pub mod files;
pub mod golden;
pub mod sdk;
