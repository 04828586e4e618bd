//! `cargo xtask generate-types`.

use anyhow::bail;
use xtask::contract::{Committed, check_golden, check_offline};
use xtask::file_set::FileSet;
use xtask::workspace::Workspace;
use xtask::{derive, golden};

use crate::workspace;

/// Generate all files that follow from the committed schemas, without a network and without a runtime.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  crates/codex-types/src/generated   the types
  schemas/notes.toml                 the places that the generator could not take as they stand
  schemas/names.toml                 the recorded names of parts whose plain name another part has
  crates/codex-dist/codex.lock.toml  the copy of schemas/codex.lock.toml
  crates/codex-types/src/since.rs, and the numbers in documents
  crates/codex-types/src/golden      the code for the golden inputs in tests/golden
  With --check, nothing.

Examples:
  cargo xtask generate-types
  cargo xtask generate-types --check
  cargo xtask generate-types --strict"
)]
pub(crate) struct Args {
    /// Change nothing, and fail with the differences if the files are not equal to the files that would be generated.
    #[arg(long)]
    pub(crate) check: bool,
    /// Fail, and change nothing, if the generator notes a place that it could not take as it stands.
    #[arg(long)]
    pub(crate) strict: bool,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let workspace = workspace();
    eprintln!("reading the committed schemas and generating the types");
    let committed = Committed::read(&workspace)?;
    let notes = &committed.basis()?.protocol.notes;
    if args.strict && !notes.is_empty() {
        let notes: Vec<String> = notes.iter().map(ToString::to_string).collect();
        bail!(
            "the generator could not take these places as they stand:\n  {}\nhint: docs/updating.md says how to improve a place; \
             without --strict the places are raw JSON or wider types",
            notes.join("\n  ")
        );
    }
    if args.check { check(&workspace, &committed) } else { write(&workspace, &committed) }
}

fn check(workspace: &Workspace, committed: &Committed) -> anyhow::Result<()> {
    let mut found = check_offline(workspace, committed, &derive::files)?;
    found.extend(check_golden(workspace)?);
    if found.is_empty() {
        println!("the generated files are up to date with the schemas of {}", committed.lock.version);
        return Ok(());
    }
    for mismatch in &found {
        println!("{mismatch}\n");
    }
    bail!("the generated files do not match the schemas\nhint: {}", crate::check::commands(&found));
}

fn write(workspace: &Workspace, committed: &Committed) -> anyhow::Result<()> {
    let root = workspace.root();
    let mut files: FileSet = derive::files(root, committed.basis()?, &committed.lock)?;
    files.extend(golden::files(root)?);
    let changes = files.write(root)?;
    for change in &changes {
        println!("{change}");
    }
    if changes.is_empty() {
        let version = &committed.lock.version;
        println!("nothing to do: the {} generated files match the schemas of {version}", files.len());
    }
    Ok(())
}
