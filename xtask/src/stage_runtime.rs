//! `cargo xtask stage-runtime`.

use std::path::PathBuf;

use codex_dist::{Target, Version};

/// Check a release package, and lay it out in DIR for one target. The old content of DIR is replaced.
///
/// The folder is for machines without a network: codex-dist's Ensure::staged takes it. The command executes nothing of the
/// package, and uses no network.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  DIR  the runtime, and codex-runtime.json, which describes the runtime

Examples:
  cargo xtask stage-runtime /opt/codex codex-linux-x64.tgz --codex-version 0.169.0 --platform-tag linux-x64"
)]
pub(crate) struct Args {
    /// The folder to stage in. Its old content is deleted.
    dir: PathBuf,
    /// The release package: a folder, a .tar.gz or a .tgz.
    package: PathBuf,
    /// The version that the package must have: 0.169.0, rust-v0.169.0, 0.162.0-alpha.15.
    #[arg(long, value_name = "V")]
    codex_version: Version,
    /// The platform of the package: a triple, linux-x64, or a wheel's tag such as macosx_11_0_arm64.
    #[arg(long, value_name = "T")]
    platform_tag: String,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let target = Target::from_platform_tag(&args.platform_tag)?;
    eprintln!("checking {} and laying it out in {}", args.package.display(), args.dir.display());
    let digest = codex_dist::stage_runtime(&args.dir, &args.package, &args.codex_version, target, &args.platform_tag)?;
    crate::run::print(&format!("staged {} for {target} in {} ({digest})", args.codex_version, args.dir.display()));
    Ok(())
}
