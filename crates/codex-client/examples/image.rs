//! An image by its URL, which is a `data:` one with the picture itself: the runtime fetches no others.
//!
//! ```text
//! cargo run -p codex-client --example image -- --mock    without an account
//! cargo run -p codex-client --example image              with your own login
//! ```

mod support;

use codex_client::types::ThreadItem;
use codex_client::{Codex, InputItem, Result};
use codex_testkit::Reply;

#[tokio::main]
async fn main() -> Result<()> {
    let session = support::session([Reply::text("A red square.")]).await;
    let codex = Codex::start_with(session.config()).await?;
    let thread = codex.thread_start().await?;

    // Text and images make one input together, in this order.
    let input = [InputItem::text("What is in the picture? Answer in three words."), InputItem::image_url(RED_SQUARE)];
    let result = thread.run(input).await?;

    for item in &result.items {
        if let ThreadItem::UserMessage(message) = item {
            let kinds: Vec<_> = message.content.iter().map(|part| part.wire_tag()).collect();
            println!("sent: {}", kinds.join(", "));
        }
    }
    println!("{}", result.final_response().unwrap_or("(no answer)"));
    codex.close().await?;
    Ok(())
}

/// A PNG of 32 by 32 red pixels.
const RED_SQUARE: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAACAAAAAgAQMAAABJtOi3AAAAA1BMVEX/AAAZ4gk3AAAADElEQVR42mNgGNwAAACgAAGO+7G0AAAAAElFTkSuQmCC";
