//! The creation of folders that no other user can write.

use std::fs::DirBuilder;
use std::path::Path;

use crate::{Error, Result};

/// Creates a folder, and the folders above it that do not exist. Whatever the umask is, other users cannot write in a new folder.
pub(crate) fn create_all(path: &Path) -> Result<()> {
    builder().recursive(true).create(path).map_err(Error::io("create the folder", path))
}

/// Creates a folder that must not exist.
pub(crate) fn create(path: &Path) -> Result<()> {
    builder().create(path).map_err(Error::io("create the folder", path))
}

fn builder() -> DirBuilder {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o755);
    builder
}
