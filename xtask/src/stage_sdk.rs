//! `cargo xtask stage-sdk`.

use std::path::PathBuf;

use crate::{generate_types, workspace};

/// Stage the publishable crates, pinned to the runtime, in a workspace of their own.
///
/// The command first generates the types. The command replaces the content of DIR, and refuses a folder that the
/// command has not made. The staged crates build outside this repository: a program depends on DIR/codex-client and
/// DIR/codex-kit by path.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  DIR                               codex-types, codex-dist, codex-client and codex-kit, as cargo packages them, and the lock
  crates/codex-types/src/generated  the types, if they do not match the schemas

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
    let workspace = workspace();
    let version = codex_dist::Lock::read(&workspace.lock_file())?.version;
    eprintln!("packaging the publishable crates");
    for one in xtask::sdk::stage(workspace.root(), &args.dir)? {
        let folder = args.dir.join(&one.name);
        println!("staged {} {} for Codex {version} in {}", one.name, one.version, folder.display());
    }
    let client = std::path::absolute(args.dir.join("codex-client"))?;
    println!(
        "next: add this line to the dependencies of a program: codex-client = {{ path = {:?} }}",
        client.display().to_string()
    );
    Ok(())
}
