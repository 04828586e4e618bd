//! `cargo xtask stage-runtime`.

use std::path::PathBuf;

use codex_dist::{Target, Version};

/// Check a release package and lay it out anew in DIR, for one target; what is in DIR is replaced.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder to stage in.
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
