//! Creates folders and files that no other user can write, with any umask.

use std::fs::{DirBuilder, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::TempDir;

use crate::error::TEMPORARY;
use crate::{Error, Result};

/// Creates a folder, and the folders above it that do not exist.
pub(crate) fn create_all(path: &Path) -> Result<()> {
    builder().recursive(true).create(path).map_err(Error::io("create the folder", path))
}

/// Creates a folder that must not exist.
pub(crate) fn create(path: &Path) -> Result<()> {
    builder().create(path).map_err(Error::io("create the folder", path))
}

/// Creates a folder in the system's folder for temporary files. Dropping the value removes the folder.
pub(crate) fn temporary() -> Result<TempDir> {
    // The text of tempfile would name the path a second time.
    tempfile::tempdir()
        .map_err(|error| io::Error::from(error.kind()))
        .map_err(Error::io(TEMPORARY, std::env::temp_dir()))
}

/// Creates a file that must not exist, with this content.
pub(crate) fn create_file(path: &Path, content: &[u8]) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o644);
    options.open(path).and_then(|mut file| file.write_all(content)).map_err(Error::io("write", path))
}

fn builder() -> DirBuilder {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o755);
    builder
}
