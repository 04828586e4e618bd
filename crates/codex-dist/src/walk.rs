//! A walk over the files of a folder.

use std::fs;
use std::path::Path;

use crate::{Error, Result};

/// Calls `visit` for each file and link below a folder, with its relative path (`/` between the parts). Links are not followed.
///
/// A fifo, a socket or a device is an error, because a read of such a file may wait for ever.
pub(crate) fn walk(root: &Path, visit: &mut dyn FnMut(&str, &fs::Metadata) -> Result<()>) -> Result<()> {
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let full = root.join(&folder);
        for entry in fs::read_dir(&full).map_err(Error::io("list", &full))? {
            let entry = entry.map_err(Error::io("list", &full))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
            let metadata = entry.metadata().map_err(Error::io("read the metadata of", entry.path()))?;
            if metadata.is_dir() {
                folders.push(path);
            } else if metadata.is_file() || metadata.is_symlink() {
                visit(&path, &metadata)?;
            } else {
                let reason = format!("{path} is neither a file nor a folder nor a link");
                return Err(Error::Broken { path: root.to_owned(), reason });
            }
        }
    }
    Ok(())
}

/// Returns whether a file is marked executable; `None` on systems without such a mark.
pub(crate) fn executable_bit(metadata: &fs::Metadata) -> Option<bool> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        Some(metadata.permissions().mode() & 0o100 != 0)
    }
    #[cfg(not(unix))]
    {
        let _ = metadata;
        None
    }
}
