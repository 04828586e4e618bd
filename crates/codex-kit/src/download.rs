//! Downloads the runtime on first use.

use std::io;
use std::sync::Arc;

use codex_client::{CodexConfig, Error};
use codex_dist::Ensure;

/// Downloads the runtime on first use.
///
/// With the feature `download`.
pub trait DownloadExt {
    /// Uses the pinned runtime from the user's cache, and downloads it on first use.
    ///
    /// The runtime has the version of codex-client's types, and its digest is verified. It stays in the cache, so the next start
    /// needs no network. One process downloads; other processes that need the runtime wait. A download is about 170 MB, and
    /// [`Codex::start_with`](codex_client::Codex::start_with) waits for it. This method needs the feature `download`.
    ///
    /// A runtime that is named by `codex_bin`, `CODEX_BIN` or `CODEX_RUNTIME_DIR`, or that is installed beside the program, is used
    /// instead. If that runtime is broken, the start fails.
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
                // The future is boxed: a start that downloads nothing does not carry its size.
                let runtime = Box::pin(ensure.run()).await.map_err(|error| Error::Connect {
                    action: "make the pinned runtime ready".to_owned(),
                    source: Arc::new(io::Error::other(error)),
                })?;
                Ok(runtime.executable())
            }
        })
    }
}
