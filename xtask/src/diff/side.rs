//! One side of a comparison: from a folder, a version or a git revision to a protocol.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, process};

use anyhow::{Context as _, bail};
use codex_codegen::{Protocol, Schemas, Tree};
use codex_dist::{BinDir, Lock, Silent, SourceChoice, Target, Version, Wanted};

use crate::{run, workspace};

/// What a runtime emitted, as `generate-json-schema` and `generate-ts` name it, in folders by surface.
const BUNDLE: &str = "codex_app_server_protocol.schemas.json";
const LOCK: &str = "codex.lock.toml";

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
                    "{text} is no folder, no version and no revision to use\n\
                     hint: a version is 0.163.0 or rust-v0.169.0, and a revision one of this repository: HEAD, a tag, a commit"
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
        let mut typescript = BTreeMap::new();
        let root = folder.join("ts-experimental");
        read_tree(&root, &root, &mut typescript)?;
        let schemas = Schemas::from_emitted(&bundle("stable")?, &bundle("experimental")?, &typescript)?;
        return Side::new(&version, &schemas);
    }
    if !folder.join(Schemas::file_names()[0]).is_file() {
        bail!(
            "{} holds no schemas\nhint: name a folder as `schemas` is, or one with what a runtime emitted: \
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

/// The schemas do not say which version they are of: the lock beside them does, or the folder's name.
fn version_of(folder: &Path) -> anyhow::Result<Version> {
    if folder.join(LOCK).is_file() {
        return Ok(Lock::read(&folder.join(LOCK))?.version);
    }
    let full = folder.canonicalize().with_context(|| format!("cannot open {}", folder.display()))?;
    let name = full.file_name().unwrap_or_default().to_string_lossy();
    name.parse().map_err(|_| {
        anyhow::anyhow!(
            "{} holds no {LOCK}, and its name is no version\nhint: name the folder after the release, 0.169.0",
            folder.display()
        )
    })
}

fn read_tree(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) -> anyhow::Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            read_tree(root, &path, files)?;
            continue;
        }
        let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
        files.insert(name, fs::read_to_string(&path)?);
    }
    Ok(())
}

/// The nearest place that has it: the pinned schemas, those that were remembered, git's history, the network.
fn from_version(version: &Version, source: SourceChoice) -> anyhow::Result<Side> {
    let places = workspace::places();
    if Lock::read(&places.lock_file()).is_ok_and(|lock| lock.version == *version) {
        return from_folder(&places.schemas);
    }
    let cache = workspace::root().join("target/codex-schemas");
    let folder = cache.join(version.to_string());
    if folder.is_dir() {
        return from_folder(&folder);
    }
    if let Some(revision) = revision_of(version) {
        return from_revision(&revision);
    }
    remember(&download(version, source, &cache)?, &folder)?;
    from_folder(&folder)
}

/// Asks the verified runtime of `version` for its schemas. The runtime is not kept.
fn download(version: &Version, source: SourceChoice, cache: &Path) -> anyhow::Result<Schemas> {
    let (dist, host) = (workspace::dist()?, Target::host()?);
    let emitted = run::block_on(async {
        let release = dist.resolve(source, &Wanted::Exactly(version.clone()), host).await?;
        let held = BinDir::new(cache.join("bin")).lock(&Silent).await?;
        let runtime = dist.download(&release.select(host)?, &held).await?.verify(None).await?;
        Ok(runtime.emit_schemas().await?)
    })?;
    Ok(Schemas::from_emitted(&emitted.stable_json, &emitted.experimental_json, &emitted.typescript)?)
}

/// Writes beside the final name first: a folder that is there is complete.
fn remember(schemas: &Schemas, folder: &Path) -> anyhow::Result<()> {
    let temporary = folder.with_extension(format!("{}.tmp", process::id()));
    let write = || -> anyhow::Result<()> {
        fs::create_dir_all(&temporary)?;
        for (name, text) in schemas.files().iter() {
            fs::write(temporary.join(name), text)?;
        }
        // Another run may have been faster, with the same content.
        match fs::rename(&temporary, folder) {
            Err(_) if folder.is_dir() => Ok(fs::remove_dir_all(&temporary)?),
            result => Ok(result?),
        }
    };
    write().with_context(|| format!("cannot write {}", folder.display()))
}

/// The newest commit that pinned `version`; none where there is no git, or no history.
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
    let lock = Lock::parse(&show(LOCK)?).map_err(|reason| anyhow::anyhow!("{LOCK} at {revision}: {reason}"))?;
    let files = Schemas::file_names()
        .into_iter()
        .map(|name| Ok((name.to_owned(), show(name)?)))
        .collect::<anyhow::Result<Tree>>()?;
    Side::new(&lock.version, &Schemas::from_files(files)?)
}

fn git(arguments: &[&str]) -> anyhow::Result<String> {
    let output =
        Command::new("git").args(arguments).current_dir(workspace::root()).output().context("cannot run git")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8(output.stdout)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schemas() -> Schemas {
        let read = |name: &str| fs::read_to_string(workspace::places().schemas.join(name)).unwrap();
        let files: Tree = Schemas::file_names().into_iter().map(|name| (name.to_owned(), read(name))).collect();
        Schemas::from_files(files).unwrap()
    }

    /// The pinned schemas, in a folder that is called `name`, without the lock.
    fn copy_as(name: &str) -> (tempfile::TempDir, PathBuf) {
        let parent = tempfile::tempdir().unwrap();
        let folder = parent.path().join(name);
        remember(&schemas(), &folder).unwrap();
        (parent, folder)
    }

    fn pinned() -> Side {
        from_folder(&workspace::places().schemas).unwrap()
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
    fn a_folder_is_of_the_version_that_it_is_named_after() {
        let pinned = pinned();
        let (_parent, folder) = copy_as(&pinned.name);
        let side = load(folder.to_str().unwrap(), SourceChoice::Auto).unwrap();
        assert_eq!(side.name, pinned.name);
        assert!(side.protocol == pinned.protocol);
    }

    #[test]
    fn remembering_twice_leaves_nothing_beside_it() {
        let (parent, folder) = copy_as("0.1.0-alpha.2");
        remember(&schemas(), &folder).unwrap();
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_of_no_version_is_refused_with_a_hint() {
        let (_parent, folder) = copy_as("somewhere");
        let error = load(folder.to_str().unwrap(), SourceChoice::Auto).err().unwrap().to_string();
        assert!(error.contains("hint: name the folder after the release"), "{error}");
    }

    #[test]
    fn a_revision_is_read_from_git() {
        // A copy of the sources without history has none to read.
        if git(&["cat-file", "-e", "HEAD:schemas/codex.lock.toml"]).is_ok() {
            assert!(load("HEAD", SourceChoice::Auto).is_ok());
        }
    }

    #[test]
    fn a_revision_that_git_does_not_know_is_refused() {
        let error = load("no-such-revision", SourceChoice::Auto).err().unwrap().to_string();
        assert!(
            error.starts_with("no-such-revision is no folder, no version and no revision to use\nhint: "),
            "{error}"
        );
    }
}
