//! OpenAI's Codex runtime, fetched and verified: releases to a runtime on disk that can be started.
//!
//! A program that wants the runtime calls [`ensure`]: the release that this version of the crate is for, from the user's cache,
//! fetched on first use.
//!
//! ```no_run
//! # async fn example() -> codex_dist::Result<()> {
//! let runtime = codex_dist::ensure(std::sync::Arc::new(codex_dist::Silent)).await?;
//! let version = runtime.command()?.arg("--version").output();
//! # let _ = version;
//! # Ok(())
//! # }
//! ```
//!
//! [`Ensure`] takes another folder, a mirror, a [`Reporter`] for progress, or a folder that [`stage_runtime`] has made for a
//! machine without a network. codex-client does this by itself with its feature `download`.
//!
//! # Step by step
//! One direction, and a type for each arrow:
//!
//! ```text
//! Wanted ─resolve→ Release ─select→ Asset ─download→ Download ─verify→ Runtime ─install→ Runtime in bin/
//! ```
//!
//! Only a [`Runtime`] can be executed, and only verification and a verified installation make one. Everything that
//! comes from the network is streamed into a temporary folder, where nothing can be executed, and becomes a runtime
//! once its digest, its layout, its machine and its version are the promised ones.
//!
//! ```no_run
//! use codex_dist::{BinDir, Dist, Options, SourceChoice, Target, Version, Wanted};
//!
//! # async fn example() -> codex_dist::Result<()> {
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
//! What a lock file pins is installed with [`Dist::fetch`], and opened with [`BinDir::open`]; [`Update`] goes the whole
//! way from a channel to committed files.
//!
//! # What it reads of the environment
//! `CODEX_RUNTIME_CACHE` (the folder of [`ensure`]), `CODEX_DIST_GITHUB_API` (a mirror of the release API), `GH_TOKEN` or
//! `GITHUB_TOKEN`, npm's configuration, and the variables of proxies (`HTTPS_PROXY`, `NO_PROXY`). The crate has no features to
//! choose from.

mod bin_dir;
mod binary;
mod digest;
mod dist;
mod download;
mod emit;
mod ensure;
mod error;
mod fetch;
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
mod http;
mod layout;
mod lock;
mod report;
mod runtime;
mod source;
mod stage;
mod stamp;
mod target;
mod transaction;
mod tree;
mod unpack;
mod update;
mod version;

pub use bin_dir::{BinDir, BinLock};
pub use digest::{Digest, InvalidDigest};
pub use dist::{Dist, Options, Token};
pub use download::Download;
pub use emit::EmittedSchemas;
pub use ensure::{Ensure, ensure};
pub use error::{Error, HttpError, HttpErrorKind, NetworkError, NetworkErrorKind, Result};
pub use fetch::Fetched;
pub use http::HttpOptions;
pub use lock::{Lock, Promise, SchemasLock, TargetLock};
pub use report::{Reporter, Silent};
pub use runtime::Runtime;
pub use source::{Asset, NpmConfig, Release, SourceChoice, SourceKind};
pub use stage::{STAGED_MANIFEST, stage_runtime};
pub use target::Target;
pub use unpack::Limits;
pub use update::{Derived, Generator, GeneratorError, Places, Update, UpdateOutcome, VersionedFiles};
pub use version::{Channel, Version, Wanted};

/// The README's example, compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
