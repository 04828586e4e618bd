//! What a program does beside turns: it runs a command, talks to one that runs, watches files, and has changes reviewed.
//!
//! ```text
//! cargo run -p codex-kit --example review_and_commands -- --mock    without an account
//! cargo run -p codex-kit --example review_and_commands              with your own login
//! ```

#[path = "../../codex-client/examples/support/mod.rs"]
mod support;

use codex_client::types::{CustomReviewTarget, ReviewTarget};
use codex_client::{Codex, Result, Sandbox};
use codex_kit::prelude::*;
use codex_kit::{CommandEvent, FsEvent};
use codex_testkit::Reply;
use serde_json::json;

#[tokio::main]
async fn main() -> Result<()> {
    let found = json!({
        "findings": [],
        "overall_correctness": "patch is correct",
        "overall_explanation": "The list is sorted.",
        "overall_confidence_score": 0.9,
    });
    let session = support::session([Reply::text(&found.to_string())]).await;
    let codex = Codex::start_with(session.config()).await?;
    let folder = tempfile::tempdir().expect("a folder");

    // To its end: the exit code and all that it wrote.
    let output = codex.command_exec(["printf", "pear\napple\n"]).sandbox(Sandbox::FullAccess).await?;
    println!("exit code {}, {} bytes", output.exit_code, output.stdout.len());

    // Changes as a stream. Dropped, the watch stops.
    let mut watch = codex.fs_watch(folder.path()).await?;
    std::fs::write(folder.path().join("fruit.txt"), &output.stdout).expect("written");
    if let Some(FsEvent::Changed(paths)) = watch.next().await.transpose()? {
        println!("changed: {}", paths.iter().any(|path| path.as_str().ends_with("fruit.txt")));
    }

    // As a handle: what it writes comes as it is written, and it can be written to.
    let sort = codex.command_exec(["sort"]).sandbox(Sandbox::FullAccess).start().await?;
    let mut events = sort.stream();
    sort.write(&output.stdout).await?;
    sort.close_stdin().await?;
    while let Some(event) = events.next().await {
        if let CommandEvent::Output(output) = event? {
            print!("{}", String::from_utf8_lossy(&output.bytes));
        }
    }
    println!("exit code {}", sort.wait().await?.exit_code);

    // A turn as any other, with a review in its result.
    let thread = codex.thread_start().cwd(folder.path()).sandbox(Sandbox::ReadOnly).await?;
    let target = ReviewTarget::Custom(CustomReviewTarget::new("Is fruit.txt sorted?"));
    let result = thread.review(target).await?.run().await?;
    println!("review: {}", result.review().unwrap_or("(none)"));
    codex.close().await?;
    Ok(())
}
