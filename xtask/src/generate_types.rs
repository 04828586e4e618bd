//! `cargo xtask generate-types`.

use anyhow::{Context as _, bail};
use codex_codegen::Tree;
use codex_dist::Lock;
use xtask::files::{read_tree, write_file, write_tree};
use xtask::{derive, golden};

use crate::workspace;

/// Where the code is, from the root of the workspace.
const GENERATED: &str = "crates/codex-types/src/generated";

/// Where the notes are, from the root of the workspace.
const NOTES: &str = "schemas/notes.toml";

/// Generate crates/codex-types/src/generated from the committed schemas: no network, no runtime.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  crates/codex-types/src/generated  the types
  schemas/notes.toml                places that the generator could not take as they stand
  crates/codex-client/src/api/requirements/since.rs, and the numbers in documents
  crates/codex-types/src/golden     what the golden inputs in tests/golden give; with --check nothing

Examples:
  cargo xtask generate-types
  cargo xtask generate-types --check
  cargo xtask generate-types --strict"
)]
pub(crate) struct Args {
    /// Change nothing; fail, with what differs, if the code is not what would be generated.
    #[arg(long)]
    pub(crate) check: bool,
    /// Fail, and change nothing, if the generator notes a place that it could not take as it stands.
    #[arg(long)]
    pub(crate) strict: bool,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let places = workspace::places();
    let root = workspace::root();
    let lock = Lock::read(&places.lock_file())?;
    let folder = read_tree(&places.schemas)?;
    let derived = derive::from_schemas(&root, &folder, &lock.version.to_string())?;
    if args.strict && !derived.protocol.notes.is_empty() {
        let notes: Vec<String> = derived.protocol.notes.iter().map(ToString::to_string).collect();
        bail!(
            "the generator could not take these places as they stand:\n  {}\nhint: docs/updating.md says how to improve one; \
             without --strict they are raw JSON or wider types",
            notes.join("\n  ")
        );
    }
    let code = derived.code;
    let mut others = derived.others;
    if !derived.notes.is_empty() {
        others.insert(NOTES, derived.notes);
    }
    let mut stale: Vec<&str> = Vec::new();
    if others.get(NOTES).is_none() && folder.get(derive::NOTES).is_some() {
        stale.push(NOTES);
    }
    let is_current = |path: &str, text: &str| std::fs::read_to_string(root.join(path)).is_ok_and(|found| found == text);
    let changed_others: Tree = others.into_iter().filter(|(path, text)| !is_current(path, text)).collect();
    let golden_code = golden::generate(&read_tree(&root.join(golden::INPUTS))?)?;
    let trees = [(GENERATED, places.generated, code), (golden::OUTPUTS, root.join(golden::OUTPUTS), golden_code)];
    if args.check {
        let mut holds = true;
        for (name, folder, tree) in &trees {
            let drift = tree.drift_of(&read_tree(folder)?);
            holds &= drift.is_empty();
            print!("{}", drift.report(name));
        }
        for (path, _) in changed_others.iter() {
            println!("changed: {path}");
        }
        for path in &stale {
            println!("stale:   {path}");
        }
        holds &= changed_others.is_empty() && stale.is_empty();
        if !holds {
            bail!("the generated code is not what the schemas give\nhint: `cargo xtask generate-types` writes it anew");
        }
        println!("the generated code is up to date with the schemas of {}", lock.version);
        return Ok(());
    }
    let mut changed = false;
    for (name, folder, tree) in &trees {
        for path in write_tree(folder, tree)? {
            changed = true;
            println!("wrote {name}/{path}");
        }
    }
    for (path, text) in changed_others.iter() {
        changed = true;
        write_file(&root.join(path), text)?;
        println!("wrote {path}");
    }
    for path in stale {
        changed = true;
        std::fs::remove_file(root.join(path)).with_context(|| format!("cannot remove {path}"))?;
        println!("removed {path}");
    }
    if !changed {
        println!("up to date: the {} generated files are those of the schemas of {}", trees[0].2.len(), lock.version);
    }
    Ok(())
}
