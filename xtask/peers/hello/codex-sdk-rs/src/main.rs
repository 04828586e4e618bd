//! The smallest program with codex-sdk-rs: start, one thread, one turn, close.

use codex_sdk_rs::{AsyncCodex, CodexConfig, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let codex = AsyncCodex::connect(CodexConfig::default()).await?;
    let thread = codex.thread_start().await?;
    let result = thread.run("Describe this project.").await?;
    println!("{}", result.final_response.unwrap_or_default());
    codex.close().await
}
