//! Every test that needs more than one crate, in one binary.

mod contract;
mod dist;
mod traffic;
