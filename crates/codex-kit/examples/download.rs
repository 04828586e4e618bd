//! A program whose users install no runtime: the first start downloads and verifies the runtime, and keeps the runtime in the user's cache.
//!
//! ```text
//! cargo run -p codex-kit --features download --example download    # with your own login
//! cargo example download                                           # with a mock model, without an account
//! ```
//!
//! An installed runtime is used first. Set `CODEX_RUNTIME_DIR` to an empty folder to see a download.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use codex_client::{Codex, CodexConfig, Result};
use codex_kit::dist::{Ensure, Reporter};
use codex_kit::prelude::*;

/// Prints a line for every ten megabytes.
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
    let ensure = Ensure::new().reporter(Arc::new(Progress::default()));
    let codex = Codex::start_with(CodexConfig::new().download(ensure)).await?;
    let metadata = codex.metadata();
    let version = metadata.version.as_ref();
    println!("the runtime {}", version.map_or_else(|| "of an unknown version".to_owned(), ToString::to_string));

    let thread = codex.thread_start().await?;
    let result = thread.run("Who installed you?").await?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));
    codex.close().await
}
