//! The examples with a mock model, and the code in the documents as doctests. The tests of the workspace are in `main.rs`.

pub mod mocked;

/// The README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// From a clone to a program.
#[cfg(doctest)]
#[doc = include_str!("../docs/getting-started.md")]
struct GettingStarted;

/// The FAQ.
#[cfg(doctest)]
#[doc = include_str!("../docs/faq.md")]
struct Faq;

/// Beside the Python SDK.
#[cfg(doctest)]
#[doc = include_str!("../docs/from-python.md")]
struct FromPython;

/// The types without the client.
#[cfg(doctest)]
#[doc = include_str!("../docs/types-alone.md")]
struct TypesAlone;

/// Tests of programs that use the client.
#[cfg(doctest)]
#[doc = include_str!("../docs/testing-your-app.md")]
struct TestingYourApp;

/// What an agent may do, and who decides.
#[cfg(doctest)]
#[doc = include_str!("../docs/approvals-and-sandbox.md")]
struct ApprovalsAndSandbox;

/// A runtime that somebody else started.
#[cfg(all(doctest, unix))]
#[doc = include_str!("../docs/remote.md")]
struct Remote;

/// The maintainer's runbook.
#[cfg(doctest)]
#[doc = include_str!("../docs/updating.md")]
struct Updating;

/// What a version number promises.
#[cfg(doctest)]
#[doc = include_str!("../docs/versions.md")]
struct Versions;
