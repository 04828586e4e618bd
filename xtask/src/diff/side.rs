//! One side of a comparison: the protocol of a folder, a version or a git revision.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, process};

use anyhow::{Context as _, bail};
use codex_codegen::{Protocol, Schemas, Tree};
use codex_dist::{BinDir, Lock, Silent, SourceChoice, Target, Version, Wanted};
use xtask::file_set::read_tree;
use xtask::workspace::LOCK;

use crate::{dist, run, workspace};

/// The file with all definitions that `generate-json-schema` writes.
const BUNDLE: &str = "codex_app_server_protocol.schemas.json";

pub(super) struct Side {
    pub(super) name: String,
    pub(super) protocol: Protocol,
}

impl Side {
    fn new(version: &Version, schemas: &Schemas) -> anyhow::Result<Self> {
        let name = version.to_string();
        let protocol =
            Protocol::from_schemas(schemas, &name).with_context(|| format!("cannot read the schemas of {name}"))?;
        Ok(Self { name, protocol })
    }
}

pub(super) fn load(text: &str, source: SourceChoice) -> anyhow::Result<Side> {
    if Path::new(text).is_dir() {
        return from_folder(Path::new(text));
    }
    match text.parse() {
        Ok(version) => from_version(&version, source),
        Err(_) => {
            from_revision(text).with_context(|| {
                format!(
                    "{text} is not a folder, not a version and not a usable revision\n\
                     hint: a version is 0.163.0 or rust-v0.169.0; a revision is HEAD, a tag or a commit of this repository"
                )
            })
        }
    }
}

fn from_folder(folder: &Path) -> anyhow::Result<Side> {
    let read = |path: PathBuf| fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()));
    let version = version_of(folder)?;
    if folder.join("stable").join(BUNDLE).is_file() {
        let bundle = |surface: &str| read(folder.join(surface).join(BUNDLE));
        let typescript: BTreeMap<_, _> = read_tree(&folder.join("ts-experimental"))?.into_iter().collect();
        let schemas = Schemas::from_emitted(&bundle("stable")?, &bundle("experimental")?, &typescript)?;
        return Side::new(&version, &schemas);
    }
    if !folder.join(Schemas::file_names()[0]).is_file() {
        bail!(
            "{} has no schemas\nhint: name a folder such as `schemas`, or a folder with the output of a runtime: \
             stable/, experimental/ and ts-experimental/",
            folder.display()
        );
    }
    let files = Schemas::file_names()
        .into_iter()
        .map(|name| Ok((name.to_owned(), read(folder.join(name))?)))
        .collect::<anyhow::Result<Tree>>()?;
    Side::new(&version, &Schemas::from_files(files)?)
}

/// Returns the version of a folder's schemas: the version in the lock beside them, or else the folder's name.
fn version_of(folder: &Path) -> anyhow::Result<Version> {
    if folder.join(LOCK).is_file() {
        return Ok(Lock::read(&folder.join(LOCK))?.version);
    }
    let full = folder.canonicalize().with_context(|| format!("cannot open {}", folder.display()))?;
    let name = full.file_name().unwrap_or_default().to_string_lossy();
    name.parse().map_err(|_| {
        anyhow::anyhow!(
            "{} has no {LOCK}, and its name is not a version\nhint: name the folder after the release, for example 0.169.0",
            folder.display()
        )
    })
}

/// Finds the schemas of a version. Looks in the folder `schemas`, in `target/codex-schemas` and in git's history, and
/// else downloads the runtime.
fn from_version(version: &Version, source: SourceChoice) -> anyhow::Result<Side> {
    let workspace = workspace();
    if Lock::read(&workspace.lock_file()).is_ok_and(|lock| lock.version == *version) {
        return from_folder(&workspace.schemas());
    }
    let cache = workspace.root().join("target/codex-schemas");
    let folder = cache.join(version.to_string());
    if folder.is_dir() {
        return from_folder(&folder);
    }
    if let Some(revision) = revision_of(version) {
        return from_revision(&revision);
    }
    keep(&download(version, source, &cache)?, &folder)?;
    from_folder(&folder)
}

/// Downloads the runtime of `version`, and returns the schemas that it emits. The runtime is not kept.
fn download(version: &Version, source: SourceChoice, cache: &Path) -> anyhow::Result<Schemas> {
    let (dist, host) = (dist(&workspace())?, Target::host()?);
    let emitted = run::block_on(async {
        let release = dist.resolve(source, &Wanted::Exactly(version.clone()), host).await?;
        let held = BinDir::new(cache.join("bin")).lock(&Silent).await?;
        let runtime = dist.download(&release.select(host)?, &held).await?.verify(None).await?;
        Ok(runtime.emit_schemas().await?)
    })?;
    Ok(Schemas::from_emitted(&emitted.stable_json, &emitted.experimental_json, &emitted.typescript)?)
}

/// Writes schemas to a new folder. The folder gets its name at the end, so a folder with this name is always complete.
fn keep(schemas: &Schemas, folder: &Path) -> anyhow::Result<()> {
    let temporary = folder.with_extension(format!("{}.tmp", process::id()));
    let write = || -> anyhow::Result<()> {
        fs::create_dir_all(&temporary)?;
        for (name, text) in schemas.files().iter() {
            fs::write(temporary.join(name), text)?;
        }
        // Another process may have written the same content before.
        match fs::rename(&temporary, folder) {
            Err(_) if folder.is_dir() => Ok(fs::remove_dir_all(&temporary)?),
            result => Ok(result?),
        }
    };
    write().with_context(|| format!("cannot write {}", folder.display()))
}

/// Returns the newest commit that pinned `version`; `None` without git or without a history.
fn revision_of(version: &Version) -> Option<String> {
    let lock = format!("schemas/{LOCK}");
    let commits = git(&["log", "--format=%H", "--", &lock]).ok()?;
    let pins = |commit: &&str| {
        let text = git(&["show", &format!("{commit}:{lock}")]).ok();
        text.and_then(|text| Lock::parse(&text).ok()).is_some_and(|lock| lock.version == *version)
    };
    commits.lines().find(pins).map(str::to_owned)
}

fn from_revision(revision: &str) -> anyhow::Result<Side> {
    let show = |name: &str| git(&["show", &format!("{revision}:schemas/{name}")]);
    let lock =
        Lock::parse(&show(LOCK)?).map_err(|reason| anyhow::anyhow!("cannot read {LOCK} at {revision}: {reason}"))?;
    let files = Schemas::file_names()
        .into_iter()
        .map(|name| Ok((name.to_owned(), show(name)?)))
        .collect::<anyhow::Result<Tree>>()?;
    Side::new(&lock.version, &Schemas::from_files(files)?)
}

fn git(arguments: &[&str]) -> anyhow::Result<String> {
    let output =
        Command::new("git").args(arguments).current_dir(workspace().root()).output().context("cannot run git")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8(output.stdout)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schemas() -> Schemas {
        let read = |name: &str| fs::read_to_string(workspace().schemas().join(name)).unwrap();
        let files: Tree = Schemas::file_names().into_iter().map(|name| (name.to_owned(), read(name))).collect();
        Schemas::from_files(files).unwrap()
    }

    /// Copies the pinned schemas to a folder called `name`, without the lock.
    fn copy_as(name: &str) -> (tempfile::TempDir, PathBuf) {
        let parent = tempfile::tempdir().unwrap();
        let folder = parent.path().join(name);
        keep(&schemas(), &folder).unwrap();
        (parent, folder)
    }

    fn pinned() -> Side {
        from_folder(&workspace().schemas()).unwrap()
    }

    #[test]
    fn the_pinned_version_needs_no_network() {
        let pinned = pinned();
        for text in [pinned.name.clone(), format!("rust-v{}", pinned.name)] {
            let side = load(&text, SourceChoice::Auto).unwrap();
            assert_eq!(side.name, pinned.name);
            assert!(side.protocol == pinned.protocol);
        }
    }

    #[test]
    fn a_folder_without_a_lock_has_the_version_of_its_name() {
        let pinned = pinned();
        let (_parent, folder) = copy_as(&pinned.name);
        let side = load(folder.to_str().unwrap(), SourceChoice::Auto).unwrap();
        assert_eq!(side.name, pinned.name);
        assert!(side.protocol == pinned.protocol);
    }

    #[test]
    fn keeping_schemas_twice_leaves_no_other_folder() {
        let (parent, folder) = copy_as("0.1.0-alpha.2");
        keep(&schemas(), &folder).unwrap();
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_without_a_version_is_refused_with_a_hint() {
        let (_parent, folder) = copy_as("somewhere");
        let error = load(folder.to_str().unwrap(), SourceChoice::Auto).err().unwrap().to_string();
        assert!(error.contains("hint: name the folder after the release"), "{error}");
    }

    #[test]
    fn a_revision_is_read_from_git() {
        // A copy of the sources without a history has no revision.
        if git(&["cat-file", "-e", "HEAD:schemas/codex.lock.toml"]).is_ok() {
            assert!(load("HEAD", SourceChoice::Auto).is_ok());
        }
    }

    #[test]
    fn a_revision_that_git_does_not_know_is_refused() {
        let error = load("no-such-revision", SourceChoice::Auto).err().unwrap().to_string();
        assert!(
            error.starts_with("no-such-revision is not a folder, not a version and not a usable revision\nhint: "),
            "{error}"
        );
    }
}
