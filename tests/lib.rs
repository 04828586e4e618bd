//! The workspace tests live in `main.rs`; this library only has the examples of the documents compiled.

/// The README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// The FAQ.
#[cfg(doctest)]
#[doc = include_str!("../docs/faq.md")]
struct Faq;
