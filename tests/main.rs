//! All tests that need more than one crate, in one binary.

mod chat;
mod client;
mod contract;
mod dist;
mod examples;
#[cfg(unix)]
mod faults;
mod layers;
mod replay;
#[cfg(unix)]
mod soak;
#[cfg(unix)]
mod surface;
mod traffic;
