//! `cargo xtask generate-types`.

use anyhow::bail;
use codex_codegen::Schemas;
use codex_dist::Lock;
use xtask::files::{read_tree, write_tree};
use xtask::golden;

use crate::workspace;

/// Where the code is, from the root of the workspace.
const GENERATED: &str = "crates/codex-types/src/generated";

/// Generate crates/codex-types/src/generated from the committed schemas: no network, no runtime.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  crates/codex-types/src/generated  the types
  crates/codex-types/src/golden     what the golden inputs in tests/golden give; with --check nothing

Examples:
  cargo xtask generate-types
  cargo xtask generate-types --check"
)]
pub(crate) struct Args {
    /// Change nothing; fail, with what differs, if the code is not what would be generated.
    #[arg(long)]
    pub(crate) check: bool,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let places = workspace::places();
    let root = workspace::root();
    let lock = Lock::read(&places.lock_file())?;
    let schemas = Schemas::from_files(read_tree(&places.schemas)?)?;
    let code = codex_codegen::generate(&schemas, &lock.version.to_string())?;
    let golden_code = golden::generate(&read_tree(&root.join(golden::INPUTS))?)?;
    let trees = [(GENERATED, places.generated, code), (golden::OUTPUTS, root.join(golden::OUTPUTS), golden_code)];
    if args.check {
        let mut holds = true;
        for (name, folder, tree) in &trees {
            let drift = tree.drift_of(&read_tree(folder)?);
            holds &= drift.is_empty();
            print!("{}", drift.report(name));
        }
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
    if !changed {
        println!("up to date: the {} generated files are those of the schemas of {}", trees[0].2.len(), lock.version);
    }
    Ok(())
}
