//! An image in a file, by its path. The runtime reads the file.
//!
//! ```text
//! cargo run -p codex-client --example local_image    # with your own login
//! cargo example local_image                          # with a mock model, without an account
//! ```

use std::error::Error;

use codex_client::types::ThreadItem;
use codex_client::{Codex, InputItem};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let codex = Codex::start().await?;
    let thread = codex.thread_start().await?;

    // This file stands for your picture. The path is absolute, or relative to the working directory of the thread.
    let folder = tempfile::tempdir()?;
    let picture = folder.path().join("square.png");
    std::fs::write(&picture, RED_SQUARE)?;

    let question = InputItem::text("What is in the picture? Answer in three words.");
    let result = thread.run([question, InputItem::local_image(&picture)]).await?;

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
const RED_SQUARE: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00,
    0x20, 0x00, 0x00, 0x00, 0x20, 0x01, 0x03, 0x00, 0x00, 0x00, 0x49, 0xb4, 0xe8, 0xb7, 0x00, 0x00, 0x00, 0x03, 0x50,
    0x4c, 0x54, 0x45, 0xff, 0x00, 0x00, 0x19, 0xe2, 0x09, 0x37, 0x00, 0x00, 0x00, 0x0c, 0x49, 0x44, 0x41, 0x54, 0x78,
    0xda, 0x63, 0x60, 0x18, 0xdc, 0x00, 0x00, 0x00, 0xa0, 0x00, 0x01, 0x8e, 0xfb, 0xb1, 0xb4, 0x00, 0x00, 0x00, 0x00,
    0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];
