//! The corpus of shapes: small Rust types, with the output of schemars 0.8, schemars 1 and ts-rs for each of them.
//!
//! The test of this package puts every shape into the committed schema bundles, generates Rust code for them, compiles that
//! code, and reads and writes the samples of each shape. README.md explains how to run the test and how to add a shape.
//!
//! This crate must not depend on codex-codegen: it contains the input of the generator, and not the generator's decisions.

mod bindings;
mod corpus;
mod random;
mod shape;

pub use corpus::all;
pub use shape::{Names, Raw, Schemars, Shape, Witness};
