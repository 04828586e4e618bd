//! The smallest program with codex-client: start, one thread, one turn, close.

use codex_client::{Codex, Sandbox};

#[tokio::main]
async fn main() -> codex_client::Result<()> {
    let codex = Codex::start().await?;
    let thread = codex.thread_start().sandbox(Sandbox::WorkspaceWrite).await?;
    let result = thread.run("Describe this project.").await?;
    println!("{}", result.final_response().unwrap_or("(no answer)"));
    codex.close().await
}
