//! `cargo xtask stage-sdk`.

use std::path::PathBuf;

use crate::{generate_types, workspace};

/// Stage the crates that are meant to be published, pinned to the runtime, in a workspace of their own.
///
/// The types are generated first. What is in DIR is replaced, never merged into; a folder that stage-sdk has not made is
/// refused. The staged crates build outside this repository: a program depends on DIR/codex-client and DIR/codex-kit by path.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  DIR                               codex-types, codex-dist, codex-client and codex-kit, as cargo packages them, and the lock
  crates/codex-types/src/generated  the types, where they are not what the schemas give

Examples:
  cargo xtask stage-sdk ../codex-sdk"
)]
pub(crate) struct Args {
    /// The folder to stage in.
    dir: PathBuf,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    xtask::sdk::refuse_foreign(&std::path::absolute(&args.dir)?)?;
    generate_types::run(&generate_types::Args { check: false, strict: false })?;
    let version = codex_dist::Lock::read(&workspace::places().lock_file())?.version;
    for one in xtask::sdk::stage(&workspace::root(), &args.dir)? {
        let folder = args.dir.join(&one.name);
        println!("staged {} {} for Codex {version} in {}", one.name, one.version, folder.display());
    }
    let client = std::path::absolute(args.dir.join("codex-client"))?;
    println!("a program anywhere depends on it with: codex-client = {{ path = {:?} }}", client.display().to_string());
    Ok(())
}
