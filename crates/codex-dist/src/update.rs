//! The whole way from a channel to committed files.

mod files;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use crate::bin_dir::{BinDir, BinLock};
use crate::dist::Dist;
use crate::emit::EmittedSchemas;
use crate::lock::{Lock, SchemasLock};
use crate::runtime::Runtime;
use crate::source::{Release, SourceChoice, SourceKind};
use crate::target::Target;
use crate::transaction::Transaction;
use crate::version::{Version, Wanted};
use crate::{Error, Result};

use files::{Files, read_files, write_files};

/// Any error of a [`Generator`].
pub type GeneratorError = Box<dyn std::error::Error + Send + Sync>;

/// The files of a schemas folder, and the version that they are of.
pub type VersionedFiles<'a> = (&'a BTreeMap<String, String>, &'a Version);

/// Everything that is committed for one release, beside the lock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Derived {
    /// The files of the schemas folder, by path, without the lock.
    pub schemas: BTreeMap<String, String>,
    /// The digest of the schemas that the lock holds.
    pub digest: String,
    /// The files of the folder of generated code, by path.
    pub code: BTreeMap<String, String>,
    /// Other files that follow from the schemas, by path below [`Places::root`].
    pub others: BTreeMap<String, String>,
    /// What changed, for a person.
    pub report: String,
}

/// Turns what a runtime emits into the files that are committed. It writes no files itself.
pub trait Generator: Send + Sync {
    /// Derives all files from what the runtime of `version` emits, and from the files of the schemas folder as they are (none at
    /// first).
    ///
    /// # Errors
    /// Whatever the generator does not understand; then nothing is changed.
    fn derive(
        &self,
        emitted: &EmittedSchemas,
        version: &Version,
        before: Option<VersionedFiles<'_>>,
    ) -> Result<Derived, GeneratorError>;

    /// Whether schemas and code, as they are, are those of the pinned release. A quick look: when it is not sure, no.
    fn is_current(&self, places: &Places, lock: &Lock) -> bool;
}

/// Where an update writes. All of it is on one file system.
#[derive(Clone, Debug)]
pub struct Places {
    /// The folder below which the other derived files are ([`Derived::others`]).
    pub root: PathBuf,
    /// The folder of installed runtimes.
    pub bin: PathBuf,
    /// The folder of the schemas and the lock file.
    pub schemas: PathBuf,
    /// The folder of the generated code.
    pub generated: PathBuf,
    /// The copy of the lock file that is compiled into this crate ([`Lock::built_in`]).
    pub lock_copy: PathBuf,
}

impl Places {
    /// The lock file.
    #[must_use]
    pub fn lock_file(&self) -> PathBuf {
        self.schemas.join(LOCK_NAME)
    }
}

/// The lock file's name in the schemas folder.
const LOCK_NAME: &str = "codex.lock.toml";

/// What is to be updated to.
#[derive(Clone, Debug)]
pub struct Update {
    /// The release.
    pub wanted: Wanted,
    /// The sources.
    pub source: SourceChoice,
    /// Whether the runtimes of all six targets are installed.
    pub all_platforms: bool,
    /// Whether to stop before the first change.
    pub dry_run: bool,
}

/// What an update did, or would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpdateOutcome {
    /// The version that was pinned before.
    pub previous: Option<Version>,
    /// The version that is pinned now.
    pub version: Version,
    /// Where it was found.
    pub source: SourceKind,
    /// The targets whose runtime was installed.
    pub installed: Vec<Target>,
    /// The files that were added, changed or removed: `schemas/…`, `generated/…`, and others below the root.
    pub changed: Vec<String>,
    /// What changed in the protocol.
    pub report: String,
}

impl UpdateOutcome {
    /// Whether everything was up to date.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.installed.is_empty() && self.changed.is_empty()
    }
}

impl Update {
    /// Goes the whole way. Everything is prepared in temporary folders and put in its place at the end, all of it
    /// together; after an error, everything is as it was.
    ///
    /// # Errors
    /// Everything that can happen on the way.
    pub async fn run(&self, dist: &Dist, places: &Places, generator: &dyn Generator) -> Result<UpdateOutcome> {
        let host = Target::host()?;
        let bin = BinDir::new(&places.bin);
        bin.recover(&*dist.reporter).await?;
        let old = match Lock::read(&places.lock_file()) {
            Ok(lock) => Some(lock),
            Err(Error::NoLock { .. }) => None,
            Err(error) => return Err(error),
        };
        let release = dist.resolve(self.source, &self.wanted, host).await?;
        let targets = match self.all_platforms {
            true => Target::ALL.to_vec(),
            false => vec![host],
        };
        let mut lock = self.start_lock(old.as_ref(), &release)?;
        if let Some(old) = &old
            && lock == *old
            && targets.iter().all(|&target| bin.open(old, target).is_ok())
            && generator.is_current(places, old)
        {
            return Ok(UpdateOutcome {
                previous: Some(old.version.clone()),
                version: lock.version,
                source: release.source(),
                installed: Vec::new(),
                changed: Vec::new(),
                report: String::new(),
            });
        }
        self.ask_the_other(dist, &release, host, &mut lock).await?;

        let held = bin.lock(&*dist.reporter).await?;
        let mut runtimes = Vec::new();
        for target in targets {
            let runtime = prepare(dist, &held, &mut lock, &release, target).await?;
            runtimes.push(runtime);
        }
        let prepared = Prepared { lock, old, release, runtimes };
        self.finish(prepared, &held, places, generator, host).await
    }

    /// The lock with what the source promises. A version that is pinned already keeps what is known of it.
    fn start_lock(&self, old: Option<&Lock>, release: &Release) -> Result<Lock> {
        let channel = match &self.wanted {
            Wanted::Newest(channel) => *channel,
            Wanted::Exactly(version) => version.channel(),
        };
        let mut lock = Lock {
            channel,
            version: release.version().clone(),
            schemas: SchemasLock { digest: String::new() },
            targets: BTreeMap::new(),
        };
        if let Some(old) = old.filter(|old| old.version == lock.version) {
            lock.schemas = old.schemas.clone();
            lock.targets = old.targets.clone();
        }
        lock.learn(release)?;
        Ok(lock)
    }

    /// What the other source promises is pinned too, where it can be had; it is not needed.
    async fn ask_the_other(&self, dist: &Dist, release: &Release, host: Target, lock: &mut Lock) -> Result<()> {
        // When npm was taken in github's stead, github has been found unreachable a moment ago.
        if self.source != SourceChoice::Auto || release.source() == SourceKind::Npm {
            return Ok(());
        }
        let wanted = Wanted::Exactly(release.version().clone());
        match dist.resolve_from(SourceKind::Npm, &wanted, host).await {
            Ok(other) => lock.learn(&other),
            Err(error) => {
                let text = error.to_string();
                let first = text.lines().next().unwrap_or_default();
                dist.reporter.note(&format!("npm's digests are not pinned: {first}"));
                Ok(())
            }
        }
    }

    async fn finish(
        &self,
        prepared: Prepared,
        held: &BinLock,
        places: &Places,
        generator: &dyn Generator,
        host: Target,
    ) -> Result<UpdateOutcome> {
        let Prepared { mut lock, old, release, runtimes } = prepared;
        let emitting = runtimes
            .iter()
            .map(|(runtime, _)| runtime)
            .find(|runtime| runtime.target() == host)
            .ok_or(Error::NotInstalled { target: host, path: places.bin.clone() })?;
        let emitted = emitting.emit_schemas().await?;
        let mut old_schemas = read_files(&places.schemas)?;
        let old_lock = old_schemas.remove(LOCK_NAME);
        let kept = old_schemas.remove_entry("README.md");
        let old_code = read_files(&places.generated)?;
        let before = old.as_ref().filter(|_| !old_schemas.is_empty()).map(|old| (&old_schemas, &old.version));
        let derived = generator.derive(&emitted, &lock.version, before);
        let Derived { schemas, digest, code, others, report } =
            derived.map_err(|source| Error::Generator { source })?;
        lock.schemas.digest = digest;
        let others = files::only_changed(&places.root, others)?;

        let lock_text = lock.to_text();
        let mut changed = files::differences("schemas", &old_schemas, &schemas);
        if old_lock.as_ref() != Some(&lock_text) {
            changed.push(format!("schemas/{LOCK_NAME}"));
        }
        let schemas_changed = !changed.is_empty();
        let code_changed = files::differences("generated", &old_code, &code);
        let outcome = UpdateOutcome {
            previous: old.map(|old| old.version),
            version: lock.version.clone(),
            source: release.source(),
            installed: runtimes
                .iter()
                .filter(|(_, size)| size.is_some())
                .map(|(runtime, _)| runtime.target())
                .collect(),
            changed: changed.iter().chain(&code_changed).chain(others.keys()).cloned().collect(),
            report,
        };
        if self.dry_run {
            return Ok(outcome);
        }

        let temp = held.temp()?;
        let mut transaction = Transaction::new(held.staging());
        let mut staged = Vec::new();
        for (runtime, _) in runtimes {
            staged.push(held.stage(runtime, &mut transaction, &temp)?);
        }
        if schemas_changed {
            let mut all: Files = schemas;
            let copy = temp.path().join(LOCK_NAME);
            fs::write(&copy, &lock_text).map_err(Error::io("write", &copy))?;
            transaction.replace(copy, places.lock_copy.clone());
            all.insert(LOCK_NAME.to_owned(), lock_text);
            all.extend(kept);
            let folder = temp.path().join("schemas");
            write_files(&folder, &all)?;
            transaction.replace(folder, places.schemas.clone());
        }
        if !code_changed.is_empty() {
            let folder = temp.path().join("generated");
            write_files(&folder, &code)?;
            transaction.replace(folder, places.generated.clone());
        }
        if !others.is_empty() {
            let folder = temp.path().join("others");
            write_files(&folder, &others)?;
            for path in others.keys() {
                transaction.replace(folder.join(path), places.root.join(path));
            }
        }
        transaction.commit()?;
        Ok(outcome)
    }
}

/// All that comes from outside.
struct Prepared {
    lock: Lock,
    old: Option<Lock>,
    release: Release,
    /// With the size of the archive, for those that were downloaded.
    runtimes: Vec<(Runtime, Option<u64>)>,
}

/// The installed runtime where it is the wanted one, else a download.
async fn prepare(
    dist: &Dist,
    held: &BinLock,
    lock: &mut Lock,
    release: &Release,
    target: Target,
) -> Result<(Runtime, Option<u64>)> {
    let (runtime, size) = match held.dir().open(lock, target) {
        Ok(runtime) => (runtime, None),
        Err(_) => {
            let asset = lock.pinned(release, target)?;
            let download = dist.download(&asset, held).await?;
            let size = download.size();
            let runtime = download.verify(lock.unpacked(target)).await?;
            for deviation in runtime.deviations() {
                dist.reporter
                    .note(&format!("the package of {} is not laid out as before: {deviation}", runtime.version()));
            }
            (runtime, Some(size))
        }
    };
    lock.learn_runtime(&runtime, size);
    Ok((runtime, size))
}
