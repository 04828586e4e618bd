//! An image as a `data:` URL, which contains the picture. The runtime does not fetch images from other URLs.
//!
//! ```text
//! cargo run -p codex-client --example image    # with your own login
//! cargo example image                          # with a mock model, without an account
//! ```

use codex_client::types::ThreadItem;
use codex_client::{Codex, InputItem, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let codex = Codex::start().await?;
    let thread = codex.thread_start().await?;

    // Text and images are the parts of one input, in this order.
    let input = [InputItem::text("What is in the picture? Answer in three words."), InputItem::image_url(RED_SQUARE)];
    let result = thread.run(input).await?;

    for item in &result.items {
        if let ThreadItem::UserMessage(message) = item {
            let kinds: Vec<_> = message.content.iter().map(|part| part.wire_tag()).collect();
            println!("sent: {}", kinds.join(", "));
        }
    }
    println!("{}", result.final_response().unwrap_or("(no answer)"));
    codex.close().await
}

/// A PNG of 32 by 32 red pixels.
const RED_SQUARE: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAACAAAAAgAQMAAABJtOi3AAAAA1BMVEX/AAAZ4gk3AAAADElEQVR42mNgGNwAAACgAAGO+7G0AAAAAElFTkSuQmCC";
