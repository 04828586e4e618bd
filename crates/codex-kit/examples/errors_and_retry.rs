//! The kinds of errors, the data of each kind, and a retry.
//!
//! ```text
//! cargo run -p codex-kit --example errors_and_retry    # with your own login
//! cargo example errors_and_retry                          # with a mock model, without an account
//! ```

use codex_client::types::CodexErrorInfo;
use codex_client::{Codex, Error, ExternalMessage, Result};
use codex_kit::retry_on_overload;

#[tokio::main]
async fn main() -> Result<()> {
    let codex = Codex::start().await?;

    // The runtime refuses a request: the error names the method, the code and the reason.
    if let Err(error) = codex.thread_resume("01234567-89ab-7def-8123-456789abcdef").await {
        println!("{:?}, {} with code {}", error.kind(), error.method().unwrap_or("-"), error.code().unwrap_or(0));
    }

    // The client refuses an input, and sends nothing.
    let thread = codex.thread_start().await?;
    if let Err(error) = thread.run(ExternalMessage::new(" ", "Hello.")).await {
        println!("{:?}: {error}", error.kind());
    }

    // A turn fails: `Error::TurnFailed` has the kind of the failure and the result up to the failure.
    match thread.run("Hello.").model("no-such-model").await {
        Err(Error::TurnFailed(failure)) => {
            println!("TurnFailed: {}", failure.message());
            if failure.codex_error_info() == Some(&CodexErrorInfo::ModelNotFound) {
                println!("- another model would work; {} item(s) before the failure", failure.result.items.len());
            }
        }
        Err(error) => return Err(error),
        Ok(_) => println!("the model exists"),
    }

    // An overload is temporary: the function calls the closure up to three times, with growing pauses. Other errors return at once.
    let thread = codex.thread_start().await?;
    let mut tries = 0;
    let result = retry_on_overload(|| {
        tries += 1;
        thread.run("Hello.")
    })
    .await?;
    println!("after {tries} tries: {}", result.final_response().unwrap_or("(no answer)"));

    // After the end of the runtime, every call of this client fails.
    codex.close().await?;
    if let Err(error) = codex.models().await {
        println!("{:?}, closed: {}, retryable: {}", error.kind(), error.is_closed(), error.is_retryable());
    }
    Ok(())
}
