//! Trees of files, between memory and disk.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use codex_codegen::Tree;

/// Everything below `folder`, by relative path. A folder that is not there is an empty one.
///
/// # Errors
/// If something in it cannot be read as text.
pub fn read_tree(folder: &Path) -> Result<Tree> {
    let mut tree = Tree::new();
    if folder.is_dir() {
        read_into(folder, folder, &mut tree)?;
    }
    Ok(tree)
}

fn read_into(root: &Path, folder: &Path, tree: &mut Tree) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            read_into(root, &path, tree)?;
        } else {
            let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            tree.insert(name, text);
        }
    }
    Ok(())
}

/// Makes `folder` hold exactly `tree`, and returns the paths that were written or removed.
///
/// Each file is complete or untouched at any moment, and a second run mends what an interrupted one left.
///
/// # Errors
/// If a file cannot be written or removed.
pub fn write_tree(folder: &Path, tree: &Tree) -> Result<Vec<String>> {
    let drift = tree.drift_of(&read_tree(folder)?);
    let mut touched = Vec::new();
    for path in drift.missing.iter().chain(drift.changed.iter().map(|change| &change.path)) {
        write_file(&folder.join(path), tree.get(path).unwrap_or_default())?;
        touched.push(path.clone());
    }
    for path in drift.stale {
        fs::remove_file(folder.join(&path)).with_context(|| format!("cannot remove {path}"))?;
        touched.push(path);
    }
    touched.sort();
    Ok(touched)
}

/// Makes the file at `target` hold `text`. At any moment the file is complete or untouched.
///
/// # Errors
/// If the file cannot be written.
pub fn write_file(target: &Path, text: &str) -> Result<()> {
    let parent = target.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
    let mut temporary =
        tempfile::NamedTempFile::new_in(parent).with_context(|| format!("cannot write in {}", parent.display()))?;
    temporary.write_all(text.as_bytes())?;
    make_readable(temporary.as_file())?;
    temporary.persist(target).with_context(|| format!("cannot write {}", target.display()))?;
    Ok(())
}

/// Temporary files are private; sources are not.
fn make_readable(file: &fs::File) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        file.set_permissions(fs::Permissions::from_mode(0o644))?;
    }
    let _ = file;
    Ok(())
}
