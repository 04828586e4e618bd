//! Requests beside turns: a command, a running command with input, a file watch, and a review.
//!
//! ```text
//! cargo run -p codex-kit --example review_and_commands    # with your own login
//! cargo example review_and_commands                       # with a mock model, without an account
//! ```

use codex_client::types::{CustomReviewTarget, ReviewTarget};
use codex_client::{Codex, Result, Sandbox};
use codex_kit::prelude::*;
use codex_kit::{CommandEvent, FsEvent};

#[tokio::main]
async fn main() -> Result<()> {
    let codex = Codex::start().await?;
    let folder = tempfile::tempdir().expect("a folder");

    // `await` waits for the end of the command, and returns its exit code and its output.
    let output = codex.command_exec(["printf", "pear\napple\n"]).sandbox(Sandbox::FullAccess).await?;
    println!("exit code {}, {} bytes", output.exit_code, output.stdout.len());

    // Reads changes as a stream. The watch ends when the stream is dropped.
    let mut watch = codex.fs_watch(folder.path()).await?;
    std::fs::write(folder.path().join("fruit.txt"), &output.stdout).expect("written");
    if let Some(FsEvent::Changed(paths)) = watch.next().await.transpose()? {
        println!("changed: {}", paths.iter().any(|path| path.as_str().ends_with("fruit.txt")));
    }

    // `start` returns a handle: the output is a stream, and the program can write to the input.
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

    // A review is a turn with a review in its result.
    let thread = codex.thread_start().cwd(folder.path()).sandbox(Sandbox::ReadOnly).await?;
    let target = ReviewTarget::Custom(CustomReviewTarget::new("Is fruit.txt sorted?"));
    let result = thread.review(target).await?.run().await?;
    println!("review: {}", result.review().unwrap_or("(none)"));
    codex.close().await
}
