//! What can go wrong, how to tell it apart, and what to try again.
//!
//! ```text
//! cargo run -p codex-kit --example errors_and_retry -- --mock    without an account
//! cargo run -p codex-kit --example errors_and_retry              with your own login
//! ```

#[path = "../../codex-client/examples/support/mod.rs"]
mod support;

use codex_client::types::CodexErrorInfo;
use codex_client::{Codex, Error, ExternalMessage, Result};
use codex_kit::retry_on_overload;
use codex_testkit::Reply;
use serde_json::json;

#[tokio::main]
async fn main() -> Result<()> {
    let not_found = json!({ "error": { "code": "model_not_found", "message": "There is no such model." } });
    let session = support::session([
        Reply::http(404, not_found),
        Reply::failed("server_is_overloaded", "Try again later."),
        Reply::text("Now it worked."),
    ])
    .await;
    let codex = Codex::start_with(session.config()).await?;

    // The runtime refuses a request: which one, and why.
    if let Err(error) = codex.thread_resume("01234567-89ab-7def-8123-456789abcdef").await {
        println!("{:?}, {} with code {}", error.kind(), error.method().unwrap_or("-"), error.code().unwrap_or(0));
    }

    // This crate refuses it: nothing was sent.
    let thread = codex.thread_start().await?;
    if let Err(error) = thread.run(ExternalMessage::new(" ", "Hello.")).await {
        println!("{:?}: {error}", error.kind());
    }

    // The turn fails: `Error::TurnFailed` has all that it came to until then, and what kind of failure it was.
    match thread.run("Hello.").model("no-such-model").await {
        Err(Error::TurnFailed(failure)) => {
            println!("TurnFailed: {}", failure.message());
            if failure.codex_error_info() == Some(&CodexErrorInfo::ModelNotFound) {
                println!("- another model would do; {} item(s) until then", failure.result.items.len());
            }
        }
        Err(error) => return Err(error),
        Ok(_) => println!("it knows the model"),
    }

    // Overload passes. Three tries, with growing pauses; any other error is returned at once.
    let thread = codex.thread_start().await?;
    let mut tries = 0;
    let result = retry_on_overload(|| {
        tries += 1;
        thread.run("Hello.")
    })
    .await?;
    println!("after {tries} tries: {}", result.final_response().unwrap_or("(no answer)"));

    // When the runtime is gone, nothing succeeds on this client any more.
    codex.close().await?;
    if let Err(error) = codex.models().await {
        println!("{:?}, closed: {}, retryable: {}", error.kind(), error.is_closed(), error.is_retryable());
    }
    Ok(())
}
