//! The half of the crate that needs a network or changes an installation; the feature `fetch`.
//!
//! ```text
//! dist ─ source (github, npm) ─→ download ─→ verify ─→ install ─ transaction
//!          http                              unpack, layout, binary, tree, probe
//! ```
//!
//! These modules depend on the other half of the crate (targets, versions, locks, opened installations). The other half
//! never depends on these modules.

mod binary;
mod dist;
mod download;
mod emit;
mod ensure;
mod folder;
pub(crate) mod http;
mod install;
mod layout;
mod pinned;
mod pins;
mod probe;
mod report;
pub(crate) mod source;
mod stage;
mod transaction;
pub(crate) mod tree;
mod trust;
pub(crate) mod unpack;
mod verify;

pub use dist::{Dist, Options, Token};
pub use download::Download;
pub use emit::EmittedSchemas;
pub use ensure::{Ensure, ensure};
pub use http::HttpOptions;
pub use install::BinLock;
pub use pinned::Fetched;
pub use report::{Reporter, Silent};
pub use source::{Asset, NpmConfig, Release, SourceChoice};
pub use stage::{STAGED_MANIFEST, stage_runtime};
pub use transaction::Transaction;
pub use unpack::Limits;
