//! Codex releases to a verified runtime on disk.
//!
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
//! A program that only wants the runtime calls [`ensure`]: the release that this crate is for, from the user's cache.
//! What a lock file pins is installed with [`Dist::fetch`], and opened with [`BinDir::open`]; [`Update`] goes the whole
//! way from a channel to committed files.

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
pub use update::{Generator, GeneratorError, Places, Update, UpdateOutcome, VersionedFiles};
pub use version::{Channel, Version, Wanted};

/// The README's example, compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
