//! `cargo xtask check`.

use anyhow::bail;
use codex_dist::{BinDir, Lock, Target};
use xtask::contract::{Artifacts, check_offline, check_runtime};
use xtask::derive;
use xtask::golden;

use crate::{run, workspace};

/// Check that what is committed fits together: lock ↔ schemas ↔ code, and schemas ↔ runtime where that is installed.
///
/// For each layer that does not hold: what differs, file by file, and the command that mends it.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  nothing; with --runtime the pinned runtime in bin/, where it is missing

Examples:
  cargo xtask check
  cargo xtask check --runtime"
)]
pub(crate) struct Args {
    /// Compare with the runtime in any case: fetch the pinned one if it is not installed.
    #[arg(long)]
    runtime: bool,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let places = workspace::places();
    let artifacts = Artifacts { root: &places.root, schemas: &places.schemas, generated: &places.generated };
    let mut broken = check_offline(artifacts, &derive::from_schemas)?;
    broken.extend(golden::check(&workspace::root())?);
    let offline_holds = broken.is_empty();
    if offline_holds {
        println!("ok: lock ↔ schemas ↔ code");
    }
    if args.runtime {
        crate::fetch_runtime::ensure_host()?;
    }
    let lock = Lock::read(&places.lock_file())?;
    let host = Target::host()?;
    match BinDir::new(&places.bin).open(&lock, host) {
        Ok(runtime) => {
            let version = runtime.version().to_string();
            let emitted = run::block_on(async {
                runtime.check_version().await?;
                Ok(runtime.emit_schemas().await?)
            })?;
            match check_runtime(artifacts, &emitted, &version)? {
                None => println!("ok: runtime ↔ schemas ({version})"),
                Some(found) => broken.push(found),
            }
        }
        Err(codex_dist::Error::NotInstalled { .. }) if !args.runtime => {
            println!("not checked: runtime ↔ schemas (no runtime is installed; cargo xtask fetch-runtime installs it)");
        }
        Err(error) => return Err(error.into()),
    }
    if broken.is_empty() {
        return Ok(());
    }
    for found in &broken {
        println!("\n{found}");
    }
    match broken.len() {
        1 => bail!("one of these does not fit: above is what differs, and the command that mends it"),
        many => {
            bail!("{many} of these do not fit: above is what differs, and the commands that mend it")
        }
    }
}
