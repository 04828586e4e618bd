//! `cargo xtask generate-types`.

use anyhow::bail;
use codex_codegen::Schemas;
use codex_dist::Lock;
use xtask::files::{read_tree, write_tree};

use crate::workspace;

/// Generate crates/codex-types/src/generated from the committed schemas: no network, no runtime.
///
/// Example: cargo xtask generate-types --check
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Change nothing; fail, with what differs, if the code is not what would be generated.
    #[arg(long)]
    pub(crate) check: bool,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let places = workspace::places();
    let lock = Lock::read(&places.lock_file())?;
    let schemas = Schemas::from_files(read_tree(&places.schemas)?)?;
    let tree = codex_codegen::generate(&schemas, &lock.version.to_string())?;
    if args.check {
        let drift = tree.drift_of(&read_tree(&places.generated)?);
        if drift.is_empty() {
            println!("the generated code is up to date with the schemas of {}", lock.version);
            return Ok(());
        }
        print!("{}", drift.report("crates/codex-types/src/generated"));
        bail!("the generated code is not what the schemas give\nhint: cargo xtask generate-types");
    }
    let touched = write_tree(&places.generated, &tree)?;
    match touched.as_slice() {
        [] => println!("nothing to do: {} files from the schemas of {}", tree.len(), lock.version),
        touched => {
            for path in touched {
                println!("wrote crates/codex-types/src/generated/{path}");
            }
        }
    }
    Ok(())
}
