//! The path of each entry of an archive, and the refusal of dangerous names.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use super::Job;
use crate::fetch::folder;
use crate::fetch::source::Shape;
use crate::fetch::stage::STAGED_MANIFEST;
use crate::fetch::tree::{Tree, TreeEntry};
use crate::stamp::STAMP;
use crate::{Error, Result};

/// The destination of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Placement {
    /// A path below the runtime's root.
    At(String),
    /// No file is written, because the entry is one of npm's own files beside the runtime.
    Beside,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Folder,
    /// A file of this size.
    File(u64),
    Link,
}

/// The longest name of an entry, in bytes. The longest name of a real package has about 100 bytes.
const LONGEST_NAME: usize = 512;

/// The greatest number of folders above a file. Real packages have up to six.
const DEEPEST: usize = 32;

/// The names of the entries so far.
pub(super) struct Names<'a> {
    job: &'a Job<'a>,
    /// The spelling and the kind of each name, by the name in lower case, because some file systems ignore the case.
    seen: HashMap<String, (String, Kind)>,
    symlinks: Vec<(String, String)>,
    hard_links: Vec<(String, String)>,
}

impl<'a> Names<'a> {
    pub(super) fn new(job: &'a Job<'a>) -> Self {
        Self { job, seen: HashMap::new(), symlinks: Vec::new(), hard_links: Vec::new() }
    }

    pub(super) fn folder(&mut self, raw: &[u8]) -> Result<()> {
        let (name, parts) = self.parts(raw)?;
        if parts.is_empty() {
            return Ok(());
        }
        self.claim(&name, &parts, Kind::Folder)?;
        match self.job.shape {
            // Some tarballs have entries for the folders above the runtime.
            Shape::NpmPackage if self.npm_prefix().starts_with(&parts[..]) => Ok(()),
            _ => self.placement(&name, &parts).map(drop),
        }
    }

    pub(super) fn file(&mut self, raw: &[u8], size: u64) -> Result<Placement> {
        let (name, parts) = self.parts(raw)?;
        if raw.ends_with(b"/") {
            return Err(self.job.refuse(&name, "it is a file with the name of a folder"));
        }
        self.claim(&name, &parts, Kind::File(size))?;
        self.placement(&name, &parts)
    }

    pub(super) fn symlink(&mut self, raw: &[u8], target: &str) -> Result<()> {
        let (name, parts) = self.parts(raw)?;
        self.claim(&name, &parts, Kind::Link)?;
        let Placement::At(path) = self.placement(&name, &parts)? else {
            return Err(self.job.refuse(&name, "it is a link outside of the runtime"));
        };
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if target.is_empty() || target.len() > LONGEST_NAME || !stays_inside(folder, target) {
            let reason = format!("it is a link that leaves the folder, to {:?}", shown(target.as_bytes()));
            return Err(self.job.refuse(&name, reason));
        }
        self.symlinks.push((path, target.to_owned()));
        Ok(())
    }

    /// Registers a hard link, and returns the size of its file.
    pub(super) fn hard_link(&mut self, raw: &[u8], target: &str) -> Result<u64> {
        let (name, parts) = self.parts(raw)?;
        self.claim(&name, &parts, Kind::Link)?;
        // The target of a hard link is a path from the archive's root, as the name of an entry is.
        let inside = self.parts(target.as_bytes()).and_then(|(target, parts)| {
            let known = self.seen.get(&parts.join("/").to_lowercase()).map(|(_, kind)| *kind);
            match (self.placement(&target, &parts)?, known) {
                (Placement::At(path), Some(Kind::File(size))) => Ok((path, size)),
                _ => Err(self.job.refuse(&target, "it is not a file")),
            }
        });
        match (self.placement(&name, &parts)?, inside) {
            (Placement::At(path), Ok((inside, size))) => {
                self.hard_links.push((path, inside));
                Ok(size)
            }
            _ => {
                let reason = format!("it is a link that leaves the folder, to {:?}", shown(target.as_bytes()));
                Err(self.job.refuse(&name, reason))
            }
        }
    }

    /// Creates the links, after all files, so that no file is written through a link.
    pub(super) fn make_links(&self, root: &Path, tree: &mut Tree) -> Result<()> {
        for (path, target) in &self.hard_links {
            let (from, to) = (root.join(target), root.join(path));
            make_parent(&to)?;
            fs::copy(&from, &to).map_err(Error::io("write", &to))?;
            let entry = tree.0.get(target).cloned().ok_or(Error::Internal { action: "unpacking" })?;
            tree.0.insert(path.clone(), entry);
        }
        for (path, target) in &self.symlinks {
            let link = root.join(path);
            make_parent(&link)?;
            symlink(target, &link).map_err(Error::io("create the link", &link))?;
            let target = target.clone();
            tree.0.insert(path.clone(), TreeEntry::Symlink { target });
        }
        // A link may lead to another link, so the ends of links are known only now.
        let real_root = root.canonicalize().map_err(Error::io("open", root))?;
        for (path, target) in &self.symlinks {
            let inside = root.join(path).canonicalize().is_ok_and(|end| end.starts_with(&real_root));
            if !inside {
                let reason = format!("it is a link without a target, or a link that leaves the folder, to {target:?}");
                return Err(self.job.refuse(path, reason));
            }
        }
        Ok(())
    }

    fn npm_prefix(&self) -> [&'static str; 3] {
        ["package", "vendor", self.job.target.triple()]
    }

    /// Splits a name, and refuses names that mean another path on some system.
    fn parts<'n>(&self, raw: &'n [u8]) -> Result<(String, Vec<&'n str>)> {
        let shown = shown(raw);
        let refuse = |reason: &str| Err(self.job.refuse(&shown, reason));
        if raw.len() > LONGEST_NAME {
            return refuse(&format!("its name has more than {LONGEST_NAME} bytes"));
        }
        let Ok(name) = std::str::from_utf8(raw) else {
            return refuse("its name is not UTF-8");
        };
        if name.starts_with('/') {
            return refuse("its path is absolute");
        }
        if name.contains(['\\', ':']) || name.chars().any(char::is_control) {
            return refuse("its name has a character that cannot stand in a file name on every system");
        }
        let parts: Vec<_> = name.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
        if parts.len() > DEEPEST {
            return refuse(&format!("it is below more than {DEEPEST} folders"));
        }
        for part in &parts {
            if *part == ".." {
                return refuse("its path leaves the folder with ..");
            }
            if is_windows_device(part) || part.ends_with(['.', ' ']) {
                return refuse("its name has another meaning on Windows");
            }
        }
        Ok((shown, parts))
    }

    /// Registers a name and the folders above. Each name may occur once: as a file, a folder or a link.
    fn claim(&mut self, name: &str, parts: &[&str], kind: Kind) -> Result<()> {
        if parts.is_empty() {
            return Err(self.job.refuse(name, "it has no name"));
        }
        let mut spelling = String::new();
        for (at, part) in parts.iter().enumerate() {
            let is_last = at + 1 == parts.len();
            let part_kind = if is_last { kind } else { Kind::Folder };
            if at > 0 {
                spelling.push('/');
            }
            spelling.push_str(part);
            let key = spelling.to_lowercase();
            match self.seen.get(&key) {
                None => {
                    self.seen.insert(key, (spelling.clone(), part_kind));
                }
                Some((known, Kind::Folder)) if part_kind == Kind::Folder && *known == spelling => {}
                Some((known, Kind::Link)) if !is_last => {
                    let reason = format!("it would be written through the link {known:?}");
                    return Err(self.job.refuse(name, reason));
                }
                Some((known, _)) => {
                    let reason = format!("the archive has it twice (also as {known:?})");
                    return Err(self.job.refuse(name, reason));
                }
            }
        }
        // Folders without an entry of their own count as well.
        let most = self.job.limits.entries.saturating_mul(2).saturating_add(DEEPEST);
        if self.seen.len() > most {
            return Err(self.job.refuse(name, format!("there are more than {most} files and folders")));
        }
        Ok(())
    }

    fn placement(&self, name: &str, parts: &[&str]) -> Result<Placement> {
        let single = |file: String| match parts {
            [only] if *only == file => Ok(Placement::At(format!("bin/{}", self.job.target.exe_name()))),
            _ => Err(self.unexpected(name, &format!("only {file} is expected"))),
        };
        let inside = match self.job.shape {
            Shape::Package => parts,
            Shape::NpmPackage => match parts {
                // npm's own files: README, licence and package.json.
                ["package", _] if parts[1] != "vendor" => return Ok(Placement::Beside),
                _ => match parts.strip_prefix(&self.npm_prefix()) {
                    Some(inside) => inside,
                    None => return Err(self.unexpected(name, "it is outside of the runtime")),
                },
            },
            Shape::SingleTarGz => return single(format!("codex-{}", self.job.target)),
            Shape::SingleZip => return single(format!("codex-{}.exe", self.job.target)),
        };
        match inside {
            [] => Err(self.unexpected(name, "it has the name of the runtime's folder")),
            [only] if [STAMP, STAGED_MANIFEST].iter().any(|own| only.eq_ignore_ascii_case(own)) => {
                Err(self.unexpected(name, "codex-dist writes a file of this name"))
            }
            // `layout::check` reports names that the known layout does not have.
            _ => Ok(Placement::At(inside.join("/"))),
        }
    }

    fn unexpected(&self, name: &str, why: &str) -> Error {
        self.job.refuse(name, format!("it is unexpected: {why}"))
    }
}

/// Returns whether Windows gives the name to a device, with any extension.
fn is_windows_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or("").trim_end().to_ascii_uppercase();
    let port = |stem: &str| {
        let number = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
        // Windows reads superscript digits as digits.
        number.is_some_and(|number| number.chars().count() == 1)
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") || port(&stem)
}

/// Returns a name for a message. A very long name is cut.
pub(super) fn shown(raw: &[u8]) -> String {
    const LONGEST: usize = 200;
    let text = String::from_utf8_lossy(&raw[..raw.len().min(LONGEST)]);
    if raw.len() > LONGEST { format!("{text}…") } else { text.into_owned() }
}

/// Returns whether a relative link in a folder ends below the root, by its text.
fn stays_inside(folder: &str, target: &str) -> bool {
    if target.starts_with('/') || target.contains(['\\', ':']) {
        return false;
    }
    let mut depth = folder.split('/').filter(|part| !part.is_empty()).count();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." if depth == 0 => return false,
            ".." => depth -= 1,
            _ => depth += 1,
        }
    }
    true
}

fn make_parent(path: &Path) -> Result<()> {
    path.parent().map_or(Ok(()), folder::create_all)
}

fn symlink(target: &str, link: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    return std::os::unix::fs::symlink(target, link);
    #[cfg(windows)]
    return std::os::windows::fs::symlink_file(target, link);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_leaves_the_folder_is_found_by_its_text() {
        for (folder, target) in [("a/b", "c"), ("a/b", "../c"), ("a/b", "../../c"), ("", "c/../d")] {
            assert!(stays_inside(folder, target), "{folder} → {target}");
        }
        for (folder, target) in
            [("a/b", "../../../c"), ("", ".."), ("a", "/c"), ("a", "b/../../../a/b"), ("a", "C:c"), ("a", "..\\c")]
        {
            assert!(!stays_inside(folder, target), "{folder} → {target}");
        }
    }
}
