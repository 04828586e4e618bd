//! Functions of this program that the model may call.
//!
//! ```text
//! cargo run -p codex-kit --features schemars,tools --example tools    # with your own login
//! cargo example tools                                                 # with a mock model, without an account
//! ```

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use codex_client::types::ThreadItem;
use codex_client::{Codex, Result, Sandbox};
use codex_kit::prelude::*;
use codex_kit::{Tool, ToolError, ToolOutput};
use schemars::JsonSchema;
use serde::Deserialize;

#[derive(Deserialize, JsonSchema)]
struct Take {
    /// A name from the tool `stock`.
    fruit: String,
    count: u32,
}

#[derive(Deserialize, JsonSchema)]
struct Nothing {}

#[tokio::main]
async fn main() -> Result<()> {
    let codex = Codex::start().await?;

    let stock = Arc::new(Mutex::new(BTreeMap::from([("apple", 7), ("pear", 2)])));
    // An asynchronous function. Its output goes to the model.
    let look = stock.clone();
    let look = Tool::new("stock", "Lists the fruits in stock with their numbers.", move |_: Nothing| {
        let stock = look.lock().expect("no panic while locked").clone();
        async move { ToolOutput::json(&stock) }
    });
    // A function that may block. Its errors go to the model too, and the model can call the tool again.
    let take = Tool::blocking("take", "Takes fruit out of the stock.", move |Take { fruit, count }| {
        let mut stock = stock.lock().expect("no panic while locked");
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
    codex.close().await
}
