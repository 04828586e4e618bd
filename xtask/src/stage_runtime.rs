//! `cargo xtask stage-runtime`.

use std::path::PathBuf;

use codex_dist::{Target, Version};

/// Check a release package and lay it out anew in DIR, for one target; what is in DIR is replaced.
///
/// For machines that fetch nothing: codex-dist's Ensure::staged takes the folder. Nothing of the package is executed,
/// and no network is asked.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  DIR  the runtime, and codex-runtime.json, which describes it

Examples:
  cargo xtask stage-runtime /opt/codex codex-linux-x64.tgz --codex-version 0.169.0 --platform-tag linux-x64"
)]
pub(crate) struct Args {
    /// The folder to stage in; its old content goes.
    dir: PathBuf,
    /// The release package: a folder, a .tar.gz or a .tgz.
    package: PathBuf,
    /// The version it must be: 0.169.0, rust-v0.169.0, 0.162.0-alpha.15.
    #[arg(long, value_name = "V")]
    codex_version: Version,
    /// The platform it must be for: a triple, linux-x64, or a wheel's tag such as macosx_11_0_arm64.
    #[arg(long, value_name = "T")]
    platform_tag: String,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let target = Target::from_platform_tag(&args.platform_tag)?;
    let digest = codex_dist::stage_runtime(&args.dir, &args.package, &args.codex_version, target, &args.platform_tag)?;
    println!("staged {} for {target} in {} ({digest})", args.codex_version, args.dir.display());
    Ok(())
}
