//! A reply in the form of the Responses API's server-sent events.

use std::{io, time::Duration};

use bytes::Bytes;
use serde_json::{Value, json};
use tokio::sync::mpsc;

use super::{Reply, reply::Step};

/// Sends the events of `reply` to `out`. The function ends early if the client disconnects or the reply is cut.
pub(crate) async fn stream(reply: Reply, number: usize, out: mpsc::UnboundedSender<io::Result<Bytes>>) {
    let response = format!("resp-{number}");
    if !send(&out, &json!({ "type": "response.created", "response": { "id": response } })) {
        return;
    }
    let mut index = 0;
    for step in reply.steps {
        let open = match step {
            Step::Event(event) => send(&out, &event),
            Step::Hold(gate) => {
                tokio::select! {
                    () = gate.pass() => true,
                    () = out.closed() => false,
                }
            }
            Step::Cut => {
                let _ = out.send(Err(io::ErrorKind::ConnectionAborted.into()));
                false
            }
            Step::Item { added, events, done } => {
                let id = item_id(&added, number, index);
                let sent = send_item(&out, &id, index, Item { added, events, done }, reply.pace).await;
                index += 1;
                sent
            }
        };
        if !open {
            return;
        }
    }
    let usage = reply.usage.unwrap_or_default();
    let end = reply.end.unwrap_or_else(|| {
        json!({
            "type": "response.completed",
            "response": {
                "id": response,
                "usage": {
                    "input_tokens": usage.input,
                    "input_tokens_details": { "cached_tokens": usage.cached },
                    "output_tokens": usage.output,
                    "output_tokens_details": { "reasoning_tokens": usage.reasoning },
                    "total_tokens": usage.input + usage.output,
                },
            },
        })
    });
    send(&out, &end);
}

struct Item {
    added: Value,
    events: Vec<Value>,
    done: Value,
}

async fn send_item(
    out: &mpsc::UnboundedSender<io::Result<Bytes>>,
    id: &str,
    index: usize,
    Item { added, events, done }: Item,
    pace: Duration,
) -> bool {
    let named = |mut item: Value| {
        if item.get("id").is_none() {
            item["id"] = json!(id);
        }
        item
    };
    let mut open = send(
        out,
        &json!({
            "type": "response.output_item.added",
            "output_index": index,
            "item": named(added),
        }),
    );
    for mut event in events {
        event["item_id"] = json!(id);
        event["output_index"] = json!(index);
        if !pace.is_zero() {
            tokio::time::sleep(pace).await;
        }
        open = open && send(out, &event);
    }
    open && send(
        out,
        &json!({
            "type": "response.output_item.done",
            "output_index": index,
            "item": named(done),
        }),
    )
}

/// Returns the id for an item without an id: unique on this server, and the same in each run.
fn item_id(item: &Value, number: usize, index: usize) -> String {
    match item["id"].as_str() {
        Some(id) => id.to_owned(),
        None => {
            let kind = item["type"].as_str().unwrap_or("item");
            format!("{kind}-{number}-{index}")
        }
    }
}

fn send(out: &mpsc::UnboundedSender<io::Result<Bytes>>, event: &Value) -> bool {
    let name = event["type"].as_str().unwrap_or("message");
    out.send(Ok(Bytes::from(format!("event: {name}\ndata: {event}\n\n")))).is_ok()
}
