//! Functions of this program that the model may call.
//!
//! ```text
//! cargo run -p codex-kit --features schemars,tools --example tools -- --mock    without an account
//! cargo run -p codex-kit --features schemars,tools --example tools              with your own login
//! ```

#[path = "../../codex-client/examples/support/mod.rs"]
mod support;

use codex_kit::prelude::*;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use codex_client::types::ThreadItem;
use codex_client::{Codex, Result, Sandbox};
use codex_kit::{Tool, ToolError, ToolOutput};
use codex_testkit::Reply;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize, JsonSchema)]
struct Take {
    /// As `stock` gives it.
    fruit: String,
    count: u32,
}

#[derive(Deserialize, JsonSchema)]
struct Nothing {}

#[tokio::main]
async fn main() -> Result<()> {
    let session = support::session([
        Reply::new().function_call("call-1", "stock", &json!({})),
        Reply::new().function_call("call-2", "take", &json!({ "fruit": "apple", "count": 3 })).function_call(
            "call-3",
            "take",
            &json!({ "fruit": "pear", "count": 9 }),
        ),
        Reply::text("You have three apples now. There were not enough pears."),
    ])
    .await;
    let codex = Codex::start_with(session.config()).await?;

    let stock = Arc::new(Mutex::new(BTreeMap::from([("apple", 7), ("pear", 2)])));
    // An asynchronous function: what it gives back goes to the model.
    let look = stock.clone();
    let look = Tool::new("stock", "What is in stock: the fruit, and how many of it.", move |_: Nothing| {
        let stock = look.lock().expect("nobody panics with it").clone();
        async move { ToolOutput::json(&stock) }
    });
    // One that may block. Its errors go to the model too: it can do better the next time.
    let take = Tool::blocking("take", "Takes fruit out of the stock.", move |Take { fruit, count }| {
        let mut stock = stock.lock().expect("nobody panics with it");
        match stock.get_mut(fruit.as_str()) {
            Some(left) if *left >= count => {
                *left -= count;
                Ok(format!("{left} left"))
            }
            Some(left) => Err(ToolError::new(format!("there are only {left}"))),
            None => Err(ToolError::new("there is no such fruit")),
        }
    })
    .time_limit(Duration::from_secs(5));

    let thread = codex.thread_start().sandbox(Sandbox::ReadOnly).tools([look, take]).await?;
    let result = thread.run("I would like three apples and nine pears.").await?;
    for item in &result.items {
        if let ThreadItem::DynamicToolCall(call) = item {
            let content = serde_json::to_value(&call.content_items).unwrap_or_default();
            println!("{}({}): {}: {}", call.tool, call.arguments, call.status, content[0]["text"]);
        }
    }
    println!("{}", result.final_response().unwrap_or("(no answer)"));
    codex.close().await?;
    Ok(())
}
