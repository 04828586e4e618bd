//! The runtime from the user's cache, fetched on first use.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use codex_dist::Ensure;

use crate::error::{Error, Result};

/// The executable, and the folder of its own tools.
pub(crate) async fn runtime(ensure: &Ensure) -> Result<(PathBuf, Option<PathBuf>)> {
    // On the heap: a start that downloads nothing should not carry the room for it.
    let runtime = Box::pin(ensure.run()).await.map_err(|error| Error::Connect {
        action: "make the pinned runtime ready".to_owned(),
        source: Arc::new(io::Error::other(error)),
    })?;
    Ok((runtime.executable(), runtime.path_dir()))
}
