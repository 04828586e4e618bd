//! The workspace tests live in `main.rs`; this library only has the examples of the README compiled.

/// The README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
