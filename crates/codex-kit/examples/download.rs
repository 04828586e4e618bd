//! A program whose users install nothing: the runtime is fetched on the first start, verified, and kept in their cache.
//!
//! ```text
//! cargo run -p codex-kit --features download --example download -- --mock    without an account
//! cargo run -p codex-kit --features download --example download              with your own login
//! ```
//!
//! Here a runtime is installed already, and comes first; set `CODEX_RUNTIME_DIR` to an empty folder to see a download.

#[path = "../../codex-client/examples/support/mod.rs"]
mod support;

use codex_kit::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use codex_client::{Codex, Result};
use codex_kit::dist::{Ensure, Reporter};
use codex_testkit::Reply;

/// A line for every ten megabytes.
#[derive(Default)]
struct Progress(AtomicU64);

impl Reporter for Progress {
    fn note(&self, line: &str) {
        eprintln!("{line}");
    }

    fn download_advanced(&self, name: &str, done: u64) {
        let steps = done / 10_000_000;
        if self.0.swap(steps, Ordering::Relaxed) < steps {
            eprintln!("{name}: {} MB", steps * 10);
        }
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let session = support::session([Reply::text("Nobody had to install it.")]).await;
    let ensure = Ensure::new().reporter(Arc::new(Progress::default()));

    // In a program of your own: `CodexConfig::new().download(ensure)`
    let codex = Codex::start_with(session.config().download(ensure)).await?;
    let metadata = codex.metadata();
    let version = metadata.version.as_ref();
    println!("the runtime {}", version.map_or_else(|| "of an unknown version".to_owned(), ToString::to_string));

    let thread = codex.thread_start().await?;
    let result = thread.run("Who installed you?").await?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));
    codex.close().await?;
    Ok(())
}
