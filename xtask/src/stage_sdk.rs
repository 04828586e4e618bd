//! `cargo xtask stage-sdk`.

use std::path::PathBuf;

use crate::{generate_types, workspace};

/// Stage the crates that are meant to be published, pinned to the runtime, in a workspace of their own.
///
/// The types are generated first. What is in DIR is replaced, never merged into; a folder that stage-sdk has not made is
/// refused. The staged crates build outside this repository.
///
/// Example: cargo xtask stage-sdk ../codex-sdk
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder to stage in.
    dir: PathBuf,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    generate_types::run(&generate_types::Args { check: false })?;
    let version = codex_dist::Lock::read(&workspace::places().lock_file())?.version;
    for one in xtask::sdk::stage(&workspace::root(), &args.dir)? {
        let folder = args.dir.join(&one.name);
        println!("staged {} {} for Codex {version} in {}", one.name, one.version, folder.display());
    }
    Ok(())
}
