//! `cargo xtask diff`.

mod side;

use clap::ValueEnum;
use codex_dist::SourceChoice;

/// Compare the protocols of two releases: the changes, the programs that the changes break, and the semver step for
/// codex-types.
///
/// OLD and NEW are each a folder (`schemas`, or a folder with the schemas that a runtime emitted), a version (0.163.0,
/// rust-v0.169.0, 0.162.0-alpha.15) or a git revision of this repository (HEAD, a tag). A version that was never pinned
/// here is downloaded and verified; the schemas that its runtime emits are kept.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  target/codex-schemas  the schemas of a downloaded version

Examples:
  cargo xtask diff 0.163.0 schemas
  cargo xtask diff HEAD~20 HEAD --format markdown"
)]
pub(crate) struct Args {
    /// The old release.
    old: String,
    /// The new release.
    new: String,
    /// The form of the output.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The source of downloads: auto, github or npm.
    #[arg(long, default_value = "auto")]
    source: SourceChoice,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For a terminal.
    Text,
    /// For a pull request.
    Markdown,
    /// For a program; `codex_codegen::diff::Diff` documents the form.
    Json,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let old = side::load(&args.old, args.source)?;
    let new = side::load(&args.new, args.source)?;
    let diff = codex_codegen::diff(&old.protocol, &new.protocol).between(old.name, new.name);
    print!(
        "{}",
        match args.format {
            Format::Text => diff.to_text(),
            Format::Markdown => diff.to_markdown(),
            Format::Json => diff.to_json(),
        }
    );
    Ok(())
}
