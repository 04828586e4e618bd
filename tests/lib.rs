//! Runs the examples with a mock model, and compiles the code in the documents. The tests themselves are in `main.rs`.

pub mod mocked;

/// The README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// The page that leads from a clone to a program.
#[cfg(doctest)]
#[doc = include_str!("../docs/getting-started.md")]
struct GettingStarted;

/// The page of common questions.
#[cfg(doctest)]
#[doc = include_str!("../docs/faq.md")]
struct Faq;

/// The page for users of the Python SDK.
#[cfg(doctest)]
#[doc = include_str!("../docs/from-python.md")]
struct FromPython;

/// The page about the types without the client.
#[cfg(doctest)]
#[doc = include_str!("../docs/types-alone.md")]
struct TypesAlone;

/// The page about tests of programs that use the client.
#[cfg(doctest)]
#[doc = include_str!("../docs/testing-your-app.md")]
struct TestingYourApp;

/// The page about the rights of an agent and the decisions about more rights.
#[cfg(doctest)]
#[doc = include_str!("../docs/approvals-and-sandbox.md")]
struct ApprovalsAndSandbox;

/// The page about runtimes that another process started.
#[cfg(all(doctest, unix))]
#[doc = include_str!("../docs/remote.md")]
struct Remote;

/// The runbook of an update.
#[cfg(doctest)]
#[doc = include_str!("../docs/updating.md")]
struct Updating;

/// The page about version numbers.
#[cfg(doctest)]
#[doc = include_str!("../docs/versions.md")]
struct Versions;
