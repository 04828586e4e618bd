//! `cargo xtask bench`: measurements of the update and of the client.

mod client;
mod cpu;
mod machine;
mod peers;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use codex_codegen::{Schemas, generate};
use codex_dist::{BinDir, Lock, SourceChoice, SourceKind, Target, Wanted};
use xtask::file_set::read_tree;

use crate::{dist, run, workspace};

/// Measure the update and the client, each next to a comparable program.
///
/// The output is Markdown in the form of docs/performance.md. The rows with a download get the pinned runtime from npm's configured
/// registry, and delete the download afterwards. The rows of the client need the installed runtime and release builds. All rows together
/// take about a quarter of an hour.
///
/// With --peers, the command measures only this client beside the other clients, on the same fake app-server. Each peer is a program in
/// the workspace xtask/peers, and the Python SDK needs --python.
#[derive(Debug, clap::Args)]
#[command(
    verbatim_doc_comment,
    after_help = "\
Writes:
  bin/     the pinned runtime, if it is missing
  target/  the build, and temporary folders
  docs/performance.md, docs/peers-comparison.svg, docs/peers-growth.svg
           the tables and plots of --peers, with --write

Examples:
  cargo xtask bench --offline --no-builds
  cargo xtask bench --runs 5 --python .venv/bin/python
  cargo xtask bench --peers --python .venv/bin/python --write"
)]
pub(crate) struct Args {
    /// The number of measurements for each row. The median and the spread are printed.
    #[arg(long, default_value_t = 3)]
    runs: usize,
    /// Leave out the rows with a download.
    #[arg(long)]
    offline: bool,
    /// Leave out the cold builds.
    #[arg(long)]
    no_builds: bool,
    /// Leave out the rows of the client.
    #[arg(long)]
    no_client: bool,
    /// A Python with `openai-codex` installed, to measure the official SDK too.
    #[arg(long, value_name = "PATH", conflicts_with = "no_client")]
    python: Option<std::path::PathBuf>,
    /// Measure this client beside the other clients, and nothing else.
    #[arg(long, conflicts_with = "no_client")]
    peers: bool,
    /// Write the tables of the other clients into docs/performance.md, and draw the plots.
    #[arg(long, requires = "peers")]
    write: bool,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    if args.peers {
        client::check_python(args)?;
        return peers::run(args);
    }
    // A missing program is reported before the first measurement.
    if !args.no_client {
        client::prepare(args)?;
    }
    println!("{}\n", machine::line());
    println!("| row | median | spread | beside | target |");
    println!("|---|---|---|---|---|");
    regenerate(args)?;
    if !args.offline {
        nothing_to_do(args)?;
        download(args)?;
    }
    if !args.no_builds {
        cold_check(args)?;
        client::hello()?;
    }
    if !args.no_client {
        client::run(args)?;
    }
    Ok(())
}

struct Samples(Vec<Duration>);

impl Samples {
    fn take(runs: usize, mut work: impl FnMut() -> anyhow::Result<Duration>) -> anyhow::Result<Self> {
        let mut samples = (0..runs.max(1)).map(|_| work()).collect::<anyhow::Result<Vec<_>>>()?;
        samples.sort();
        Ok(Self(samples))
    }

    fn median(&self) -> f64 {
        self.0[self.0.len() / 2].as_secs_f64()
    }

    fn spread(&self) -> String {
        let (low, high) = (self.0[0].as_secs_f64(), self.0[self.0.len() - 1].as_secs_f64());
        format!("{low:.2}–{high:.2} s")
    }
}

fn row(name: &str, samples: &Samples, beside: &str, target: &str) {
    println!("| {name} | {:.2} s | {} | {beside} | {target} |", samples.median(), samples.spread());
}

fn timed<T>(work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<(Duration, T)> {
    let start = Instant::now();
    let value = work()?;
    Ok((start.elapsed(), value))
}

fn regenerate(args: &Args) -> anyhow::Result<()> {
    let workspace = workspace();
    let version = Lock::read(&workspace.lock_file())?.version.to_string();
    let samples = Samples::take(args.runs, || {
        let (time, tree) = timed(|| Ok(generate(&Schemas::from_files(read_tree(&workspace.schemas())?)?, &version)?))?;
        if tree.is_empty() {
            bail!("the generator wrote no file for the schemas of {version}");
        }
        Ok(time)
    })?;
    row("regenerate the types", &samples, "", "≤ 2 s");
    Ok(())
}

fn nothing_to_do(args: &Args) -> anyhow::Result<()> {
    let workspace = workspace();
    let version = Lock::read(&workspace.lock_file())?.version.to_string();
    let dist = dist(&workspace)?;
    let host = Target::host()?;
    let network = Samples::take(args.runs, || {
        let (time, _) = timed(|| {
            let wanted = Wanted::Exactly(version.parse()?);
            run::block_on(async { Ok(dist.resolve_from(SourceKind::Npm, &wanted, host).await?) })
        })?;
        Ok(time)
    })?;
    let whole = Samples::take(args.runs, || {
        let mut command = Command::new(std::env::current_exe()?);
        command.args(["update-artifacts", "--source", "npm", "--codex-version", &version]);
        Ok(timed(|| succeed(&mut command))?.0)
    })?;
    let beside = format!("network alone {:.2} s; rest {:.2} s", network.median(), whole.median() - network.median());
    row("update with nothing to do", &whole, &beside, "≤ 1 s beside the network");
    Ok(())
}

/// Measures the time from the registry to an installed, verified runtime, alternately with `curl | tar` of the same file.
fn download(args: &Args) -> anyhow::Result<()> {
    let workspace = workspace();
    let lock = Lock::read(&workspace.lock_file())?;
    let host = Target::host()?;
    let url = tarball(&lock, host)?;
    let folder = tempfile::tempdir_in(workspace.root().join("target")).context("cannot create a temporary folder")?;
    let dist = codex_dist::Dist::silent(codex_dist::Options::from_env(workspace.root()))?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for at in 0..args.runs.max(1) {
        let to = folder.path().join(format!("tar-{at}"));
        std::fs::create_dir(&to)?;
        theirs.push(timed(|| curl_and_tar(&url, &to))?.0);
        std::fs::remove_dir_all(&to)?;

        let bin = BinDir::new(folder.path().join(format!("bin-{at}")));
        let fetch = || {
            run::block_on(async { Ok(dist.fetch(&bin, &lock, &[host], SourceChoice::Only(SourceKind::Npm)).await?) })
        };
        ours.push(timed(fetch)?.0);
        std::fs::remove_dir_all(bin.path())?;
    }
    ours.sort();
    theirs.sort();
    let (ours, theirs) = (Samples(ours), Samples(theirs));
    let beside =
        format!("curl \\| tar {:.2} s ({}): {:.2}×", theirs.median(), theirs.spread(), ours.median() / theirs.median());
    row("download to installed", &ours, &beside, "≤ 1.2×");
    Ok(())
}

/// Returns the address of the pinned file, as npm prints the address.
fn tarball(lock: &Lock, host: Target) -> anyhow::Result<String> {
    let package = format!("@openai/codex@{}-{}", lock.version, host.npm_suffix());
    let output = Command::new("npm").args(["view", &package, "dist.tarball"]).output().context("cannot run npm")?;
    let url = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if !output.status.success() || url.is_empty() {
        bail!("npm does not know {package}\nhint: check the registry that npm is configured for");
    }
    Ok(url)
}

fn curl_and_tar(url: &str, to: &Path) -> anyhow::Result<()> {
    let mut curl = Command::new("curl")
        .args(["--silent", "--fail", "--location", url])
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot run curl")?;
    let piped = curl.stdout.take().context("curl has no output")?;
    let tar = Command::new("tar").args(["xz", "-C"]).arg(to).stdin(piped).status().context("cannot run tar")?;
    if !curl.wait()?.success() || !tar.success() {
        bail!("curl | tar failed");
    }
    Ok(())
}

/// Measures the CPU seconds of a cold `cargo check` of codex-types alone, after a build of its dependencies.
fn cold_check(args: &Args) -> anyhow::Result<()> {
    for (name, features) in [("default", &[][..]), ("all features", &["--all-features"][..])] {
        let folder = tempfile::tempdir_in(workspace().root().join("target"))?;
        let check = || {
            let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
            command
                .current_dir(workspace().root())
                .env("CARGO_INCREMENTAL", "0")
                .env("CARGO_TARGET_DIR", folder.path());
            command.args(["check", "--quiet", "--package", "codex-types"]).args(features);
            command
        };
        let whole = cpu::of(|| succeed(&mut check()))?;
        let samples = Samples::take(args.runs, || {
            succeed(
                Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
                    .current_dir(workspace().root())
                    .env("CARGO_TARGET_DIR", folder.path())
                    .args(["clean", "--quiet", "--package", "codex-types"]),
            )?;
            cpu::of(|| succeed(&mut check()))
        })?;
        let beside = format!("with its dependencies {:.1} s", whole.as_secs_f64());
        row(&format!("cold cargo check of codex-types, {name} (CPU)"), &samples, &beside, "");
    }
    Ok(())
}

fn succeed(command: &mut Command) -> anyhow::Result<()> {
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot run {command:?}"))?;
    if !output.status.success() {
        bail!("{command:?} failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}
