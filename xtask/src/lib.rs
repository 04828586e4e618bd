//! What `cargo xtask` does and the tests want as well: the derived files, the generated files against the disk, and the contract.

pub mod contract;
pub mod derive;
pub mod files;
pub mod golden;
pub mod sdk;
