//! OpenAI's Codex runtime on disk: found, verified, downloaded and started.
//!
//! A program that needs the runtime calls [`ensure`]. The function returns the release that this version of the crate is for. The
//! first call downloads the release into the user's cache.
//!
//! ```no_run
//! # #[cfg(feature = "fetch")]
//! # async fn example() -> codex_dist::Result<()> {
//! let runtime = codex_dist::ensure(std::sync::Arc::new(codex_dist::Silent)).await?;
//! let version = runtime.command()?.arg("--version").output();
//! # let _ = version;
//! # Ok(())
//! # }
//! ```
//!
//! [`Ensure`] has the options: another folder, a mirror, a [`Reporter`] for progress, or a folder that [`stage_runtime`] prepared for
//! a machine without a network. codex-kit calls [`Ensure`] with its feature `download`.
//!
//! # Features
//! | feature | default | adds |
//! |---|---|---|
//! | `fetch` | yes | everything that needs a network or changes an installation: releases, downloads, verification, unpacking, installation, schemas |
//! | `lock` | with `fetch` | [`Lock`], the reader of `codex.lock.toml`, and [`Digest`] |
//!
//! Without features, the crate has the half that a program needs to start an installed runtime: [`Target`], [`Version`],
//! [`BinDir`], [`Runtime`], and the parts of a command line ([`path_with`], [`BusyRetry`]). That half is synchronous, and needs
//! neither tokio nor an HTTP client. codex-client uses that half.
//!
//! # Step by step
//! The steps have one direction, and each step has a type:
//!
//! ```text
//! Wanted ─resolve→ Release ─select→ Asset ─download→ Download ─verify→ Runtime ─install→ Runtime in bin/
//! ```
//!
//! Only a [`Runtime`] can be executed, and only verification or a verified installation makes one. Each download is
//! streamed into a file. A file with the promised digest is unpacked into a temporary folder, where no file is
//! executable. The files become a runtime when their layout, their machine and their version are the promised ones.
//!
//! ```no_run
//! # #[cfg(feature = "fetch")]
//! # async fn example() -> codex_dist::Result<()> {
//! use codex_dist::{BinDir, Dist, Options, SourceChoice, Target, Version, Wanted};
//!
//! let dist = Dist::silent(Options::from_env("."))?;
//! let wanted = Wanted::Exactly("0.169.0".parse::<Version>()?);
//! let host = Target::host()?;
//!
//! let release = dist.resolve(SourceChoice::Auto, &wanted, host).await?;
//! let bin = BinDir::new("bin").lock(&codex_dist::Silent).await?;
//! let download = dist.download(&release.select(host)?, &bin).await?;
//! let runtime = bin.install(download.verify(None).await?)?;
//! println!("{}", runtime.executable().display());
//! # Ok(())
//! # }
//! ```
//!
//! [`Dist::fetch`] installs the runtimes that a lock file pins, and [`BinDir::open`] opens an installation. A
//! [`Transaction`] replaces installed runtimes and other files together.
//!
//! # Environment variables
//! | variable | meaning |
//! |---|---|
//! | `CODEX_RUNTIME_CACHE` | the folder of [`ensure`] |
//! | `CODEX_DIST_GITHUB_API` | a mirror of the release API |
//! | `CODEX_DIST_GITHUB_TOKEN` | the token for the release API or its mirror |
//! | `GH_TOKEN`, else `GITHUB_TOKEN` | the token for the release API of GitHub itself, never for a mirror |
//! | `HTTPS_PROXY`, `NO_PROXY` | proxies |
//!
//! The registry of npm comes from npm's own configuration (environment, `.npmrc` files, `npm config get`). A token is sent over https
//! only (and to this machine), and never to another host than its own. An address with a user name or a password is refused.

#![cfg_attr(docsrs, feature(doc_cfg))]
// Without the feature, links to its items have no target.
#![cfg_attr(not(feature = "fetch"), allow(rustdoc::broken_intra_doc_links))]

mod bin_dir;
mod command;
#[cfg(feature = "lock")]
mod digest;
mod error;
#[cfg(feature = "fetch")]
mod fetch;
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
#[cfg(feature = "lock")]
mod lock;
mod runtime;
mod source_kind;
mod stamp;
mod target;
mod version;
mod walk;

pub use bin_dir::BinDir;
pub use command::{BusyRetry, path_with, tools_of};
#[cfg(feature = "lock")]
pub use digest::{Digest, InvalidDigest};
pub use error::{Error, HttpError, HttpErrorKind, NetworkError, NetworkErrorKind, Result};
#[cfg(feature = "fetch")]
pub use fetch::{
    Asset, BinLock, Dist, Download, EmittedSchemas, Ensure, Fetched, HttpOptions, Limits, NpmConfig, Options, Release,
    Reporter, STAGED_MANIFEST, Silent, SourceChoice, Token, Transaction, ensure, stage_runtime,
};
#[cfg(feature = "lock")]
pub use lock::{Lock, Promise, SchemasLock, TargetLock};
pub use runtime::Runtime;
pub use source_kind::SourceKind;
pub use target::Target;
pub use version::{Channel, Version, Wanted};

/// Compiles the example of the README.
#[cfg(all(doctest, feature = "fetch"))]
#[doc = include_str!("../README.md")]
struct Readme;
