//! The update: from a wanted release to committed files, as one straight function.
//!
//! ```text
//! Wanted ─resolve→ Release ─download, verify→ Runtimes ─emit→ Schemas ─read→ Protocols ─tree→ Files ─transaction→ disk
//!                                                             Protocol(old) × Protocol(new) ─diff→ report
//! ```
//!
//! [`run`] is the flow; each module is one step. Runtimes, downloads and the transaction are codex-dist's; the meaning of schemas is
//! codex-codegen's.

mod changelog;
mod files;
mod pins;
mod protocols;
mod ratchet;
mod report;
mod runtimes;
mod versions;

use anyhow::{Context as _, Result};
use codex_codegen::Schemas;
use codex_dist::{Dist, Error, SourceChoice, SourceKind, Target, Version, Wanted};

use crate::contract::{Committed, check_offline};
use crate::derive;
use crate::file_set::paths;
use crate::pinned::DOWNLOAD;
use crate::workspace::Workspace;

use files::UpdateFiles;
use protocols::Protocols;
use runtimes::Runtimes;

/// The options of an update.
#[derive(Clone, Debug)]
pub struct Request {
    /// The release.
    pub wanted: Wanted,
    /// The allowed sources.
    pub source: SourceChoice,
    /// The targets whose runtimes are installed.
    pub targets: Targets,
    /// Whether files are changed.
    pub mode: Mode,
}

/// The targets of an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Targets {
    /// This machine.
    Host,
    /// All six targets.
    All,
}

/// Whether an update changes files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The files are changed.
    Write,
    /// The update stops before the first change.
    DryRun,
}

/// The changes of an update, or the changes that a dry run would make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The version that was pinned before.
    pub previous: Option<Version>,
    /// The version that is pinned now.
    pub version: Version,
    /// The source that the release came from.
    pub source: SourceKind,
    /// The targets whose runtime was installed.
    pub installed: Vec<Target>,
    /// The files that were added, changed or removed, by path below the root.
    pub changed: Vec<String>,
    /// The report: the changes in the protocol, and the places that a person may want to look at.
    pub report: String,
}

impl Outcome {
    /// Returns whether everything was up to date.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.installed.is_empty() && self.changed.is_empty()
    }
}

/// Updates a workspace to a release.
///
/// All changes are prepared in temporary folders and made in one transaction at the end. After an error, a dropped
/// future or a kill, the files are unchanged. After a kill, the next command restores the files.
///
/// # Errors
/// Returns the errors of codex-dist, an error of the generator if the schemas lack a required type, and errors
/// of files.
pub async fn run(request: &Request, workspace: &Workspace, dist: &Dist) -> Result<Outcome> {
    let host = Target::host()?;
    let targets = match request.targets {
        Targets::Host => vec![host],
        Targets::All => Target::ALL.to_vec(),
    };
    let reporter = dist.reporter();
    // All files are read under the lock, because another update may replace the files before. The lock also restores
    // the files of a killed update.
    reporter.step(&format!(
        "updating {}: finding the release, downloading what is not installed ({DOWNLOAD} for each target), and generating the types",
        workspace.root().display()
    ));
    let held = workspace.bin_dir().lock(reporter).await?;
    let bin = held.dir();
    let before = committed(workspace)?;

    let release = dist.resolve(request.source, &request.wanted, host).await?;
    let mut lock = pins::start(&request.wanted, before.as_ref(), &release)?;
    let mut outcome = Outcome {
        previous: before.as_ref().map(|before| before.lock.version.clone()),
        version: lock.version.clone(),
        source: release.source(),
        installed: Vec::new(),
        changed: Vec::new(),
        report: String::new(),
    };
    if let Some(before) = &before
        && before.lock == lock
        && targets.iter().all(|&target| bin.open(&lock, target).is_ok())
    {
        reporter.step("comparing the committed files with each other");
        if check_offline(workspace, before, &derive::files).is_ok_and(|found| found.is_empty()) {
            return Ok(outcome);
        }
    }
    pins::add_other_source(request.source, dist, &release, host, &mut lock).await?;

    let runtimes = Runtimes::prepare(dist, &held, &mut lock, &release, &targets).await?;
    outcome.installed = runtimes.downloaded();

    reporter.step(&format!("reading the schemas that Codex {} emits", lock.version));
    let emitted = runtimes.of(host)?.emit_schemas().await?;
    let unusable = || format!("the schemas of Codex {} cannot be used; nothing was changed", lock.version);
    let schemas = Schemas::from_emitted(&emitted.stable_json, &emitted.experimental_json, &emitted.typescript)
        .with_context(unusable)?;
    let protocols = Protocols::read(schemas, &lock.version, before.as_ref()).with_context(unusable)?;

    reporter.step("generating the types and the files that follow from the protocol");
    lock.schemas.digest = protocols.new.schemas.digest();
    let UpdateFiles { files, types_step } = files::derive(workspace, &protocols, &lock)
        .with_context(|| format!("the files of Codex {} cannot be generated; nothing was changed", lock.version))?;
    let drift = files.drift(workspace.root())?;
    outcome.changed = paths(&drift).into_iter().map(str::to_owned).collect();
    outcome.report = report::text(&protocols, types_step.as_deref());
    if request.mode == Mode::DryRun {
        return Ok(outcome);
    }

    let mut transaction = held.transaction()?;
    runtimes.install(&mut transaction)?;
    files.stage(workspace.root(), &drift, &mut transaction)?;
    transaction.commit()?;
    Ok(outcome)
}

/// Reads the committed lock and schemas; `None` if there is no lock.
fn committed(workspace: &Workspace) -> Result<Option<Committed>> {
    match Committed::read(workspace) {
        Ok(committed) => Ok(Some(committed)),
        Err(error) if matches!(error.downcast_ref(), Some(Error::NoLock { .. })) => Ok(None),
        Err(error) => Err(error),
    }
}
