//! The runtime from the user's cache, fetched on first use.

use std::io;
use std::sync::Arc;

use codex_client::{CodexConfig, Error};
use codex_dist::Ensure;

/// Has the runtime fetched on first use.
///
/// With the feature `download`.
pub trait DownloadExt {
    /// Has the runtime fetched where none is named or installed: the one of codex-client's version, verified, and kept in the user's
    /// cache for the next start, which needs no network. One process fetches it; others that want it wait. With the feature
    /// `download`.
    ///
    /// A runtime that is named by `codex_bin`, `CODEX_BIN` or `CODEX_RUNTIME_DIR`, or installed beside the program, comes first; a
    /// broken one of those is an error. The start takes as long as the download: some 170 MB.
    ///
    /// ```no_run
    /// use codex_client::{Codex, CodexConfig};
    /// use codex_kit::dist::Ensure;
    /// use codex_kit::prelude::*;
    ///
    /// # async fn example() -> codex_client::Result<()> {
    /// let codex = Codex::start_with(CodexConfig::new().download(Ensure::new())).await?;
    /// # let _ = codex;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    fn download(self, ensure: Ensure) -> Self;
}

impl DownloadExt for CodexConfig {
    fn download(self, ensure: Ensure) -> Self {
        self.runtime_provider(move || {
            let ensure = ensure.clone();
            async move {
                // On the heap: a start that downloads nothing should not carry the room for it.
                let runtime = Box::pin(ensure.run()).await.map_err(|error| Error::Connect {
                    action: "make the pinned runtime ready".to_owned(),
                    source: Arc::new(io::Error::other(error)),
                })?;
                Ok(runtime.executable())
            }
        })
    }
}
