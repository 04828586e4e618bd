//! A mock MCP server, over streamable HTTP.

use std::{
    collections::HashMap,
    io,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

use bytes::Bytes;
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot};

use crate::http::{self, Chunks, Request, Response};

/// An MCP server on loopback with a few tools. Each tool shows one behaviour that a client has to handle.
///
/// | tool | what it does |
/// |---|---|
/// | `echo` | returns `text`; marked as read-only |
/// | `fail` | returns an error of the tool |
/// | `ask` | asks the user for a form (elicitation), and returns the answer |
/// | `visit` | asks the user to open a URL |
/// | `count` | reports progress twice |
///
/// The server also has a resource, `testkit://note`, and a template. The runtime reads its address from
/// [`MockMcp::config`].
#[derive(Debug)]
pub struct MockMcp {
    server: http::Server,
}

#[derive(Debug, Default)]
struct Shared {
    next_id: AtomicU64,
    asked: Mutex<HashMap<String, oneshot::Sender<Value>>>,
}

impl MockMcp {
    /// Starts the server on a free port of 127.0.0.1.
    ///
    /// # Errors
    /// Returns an error if no port of 127.0.0.1 is free.
    pub async fn start() -> io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let server = http::serve(move |request| answer(shared.clone(), request)).await?;
        Ok(Self { server })
    }

    /// Returns the address: `http://127.0.0.1:PORT/mcp`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/mcp", self.server.address)
    }

    /// Returns the table for the runtime's `config.toml` that adds the server under this name.
    #[must_use]
    pub fn config(&self, name: &str) -> String {
        format!("[mcp_servers.{name}]\nurl = \"{}\"\n", self.url())
    }
}

async fn answer(shared: Arc<Shared>, request: Request) -> Response {
    if request.path != "/mcp" {
        return oauth(&request);
    }
    if request.method != "POST" {
        // The server offers no stream of its own, and has no session to end.
        return Response::json(405, &Value::Null);
    }
    let Ok(message) = serde_json::from_slice::<Value>(&request.body) else {
        return Response::json(400, &json!({ "error": "not JSON" }));
    };
    let id = message["id"].clone();
    match message["method"].as_str() {
        None => {
            let key = id.to_string();
            let asked = shared.asked.lock().ok().and_then(|mut it| it.remove(&key));
            if let Some(asked) = asked {
                let _ = asked.send(message);
            }
            accepted()
        }
        Some(_) if id.is_null() => accepted(),
        Some("tools/call") => call_tool(shared, id, message["params"].clone()),
        Some(method) => {
            let body = match result(method, &message["params"]) {
                Some(result) => json!({ "jsonrpc": "2.0", "id": id, "result": result }),
                None => json!({
                    "jsonrpc": "2.0",
                    "id": id,
                    "error": { "code": -32601, "message": "no such method" },
                }),
            };
            let mut response = Response::json(200, &body);
            let session = ("mcp-session-id".to_owned(), "testkit".to_owned());
            response.headers.push(session);
            response
        }
    }
}

/// The authorization server, for clients that log in.
fn oauth(request: &Request) -> Response {
    let host = request.headers.iter().find(|(name, _)| name == "host");
    let base = format!("http://{}", host.map_or("127.0.0.1", |(_, host)| host));
    let path = request.path.trim_end_matches("/mcp");
    match path {
        "/.well-known/oauth-protected-resource" => {
            Response::json(200, &json!({ "resource": format!("{base}/mcp"), "authorization_servers": [base] }))
        }
        "/.well-known/oauth-authorization-server" | "/.well-known/openid-configuration" => Response::json(
            200,
            &json!({
                "issuer": base,
                "authorization_endpoint": format!("{base}/authorize"),
                "token_endpoint": format!("{base}/token"),
                "registration_endpoint": format!("{base}/register"),
                "response_types_supported": ["code"],
                "grant_types_supported": ["authorization_code", "refresh_token"],
                "code_challenge_methods_supported": ["S256"],
                "token_endpoint_auth_methods_supported": ["none"],
                "scopes_supported": ["all"],
            }),
        ),
        "/register" => {
            let mut client: Value = serde_json::from_slice(&request.body).unwrap_or_default();
            client["client_id"] = json!("client-1");
            Response::json(201, &client)
        }
        "/token" => Response::json(
            200,
            &json!({
                "access_token": "token-1",
                "token_type": "Bearer",
                "expires_in": 3600,
                "refresh_token": "refresh-1",
            }),
        ),
        _ => Response::json(404, &json!({ "error": "not_found" })),
    }
}

fn accepted() -> Response {
    Response { status: 202, headers: Vec::new(), body: Chunks::Whole(None) }
}

fn result(method: &str, params: &Value) -> Option<Value> {
    Some(match method {
        "initialize" => json!({
            "protocolVersion": params["protocolVersion"],
            "capabilities": { "tools": {}, "resources": {} },
            "serverInfo": { "name": "testkit", "title": "Test kit", "version": "0.1.0" },
            "instructions": "A server for tests.",
        }),
        "ping" => json!({}),
        "tools/list" => json!({ "tools": tools() }),
        "resources/list" => json!({
            "resources": [{
                "uri": "testkit://note",
                "name": "note",
                "title": "A note",
                "mimeType": "text/plain",
            }],
        }),
        "resources/templates/list" => json!({
            "resourceTemplates": [{ "uriTemplate": "testkit://{name}", "name": "any" }],
        }),
        "resources/read" => json!({
            "contents": [{
                "uri": params["uri"],
                "mimeType": "text/plain",
                "text": "A note for tests.",
            }],
        }),
        _ => return None,
    })
}

fn tools() -> Value {
    let tool = |name: &str, description: &str, read_only: bool, properties: Value| {
        json!({
            "name": name,
            "title": name,
            "description": description,
            "inputSchema": { "type": "object", "properties": properties },
            "annotations": {
                "readOnlyHint": read_only,
                "destructiveHint": false,
                "openWorldHint": false,
            },
        })
    };
    let text = json!({ "text": { "type": "string" } });
    json!([
        tool("echo", "Gives the text back.", true, text.clone()),
        tool("fail", "Fails.", true, text.clone()),
        tool("ask", "Asks the user for a name.", true, json!({})),
        tool("visit", "Asks the user to open a page.", true, json!({})),
        tool("count", "Reports its progress.", true, json!({})),
        tool("write", "Says that it writes.", false, text),
    ])
}

/// Answers a call with a stream, in which messages of the server come before the result.
fn call_tool(shared: Arc<Shared>, id: Value, params: Value) -> Response {
    let (out, body) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        let send = |message: &Value| {
            let text = format!("event: message\ndata: {message}\n\n");
            // The client may have closed the connection. The rest of the stream is then not needed.
            let _ = out.send(Ok(Bytes::from(text)));
        };
        let text = |text: &str, error: bool| {
            json!({
                "content": [{ "type": "text", "text": text }],
                "structuredContent": { "text": text },
                "isError": error,
            })
        };
        let arguments = &params["arguments"];
        let result = match params["name"].as_str().unwrap_or_default() {
            "fail" => text("it failed, as asked", true),
            "ask" => {
                let form = json!({
                    "mode": "form",
                    "message": "What is your name?",
                    "requestedSchema": {
                        "type": "object",
                        "properties": {
                            "name": { "type": "string", "title": "Name" },
                            "sure": { "type": "boolean", "default": true },
                        },
                        "required": ["name"],
                    },
                });
                text(&ask(&shared, form, send).await.to_string(), false)
            }
            "visit" => {
                let page = json!({
                    "mode": "url",
                    "message": "Please open this page.",
                    "url": "http://127.0.0.1/page",
                    "elicitationId": "visit-1",
                });
                text(&ask(&shared, page, send).await.to_string(), false)
            }
            "count" => {
                let token = &params["_meta"]["progressToken"];
                for step in 1..=2 {
                    send(&json!({
                        "jsonrpc": "2.0",
                        "method": "notifications/progress",
                        "params": {
                            "progressToken": token,
                            "progress": step,
                            "total": 2,
                            "message": format!("step {step}"),
                        },
                    }));
                }
                text("counted to two", false)
            }
            _ => text(arguments["text"].as_str().unwrap_or_default(), false),
        };
        send(&json!({ "jsonrpc": "2.0", "id": id, "result": result }));
    });
    Response {
        status: 200,
        headers: vec![("content-type".to_owned(), "text/event-stream".to_owned())],
        body: Chunks::Stream(body),
    }
}

async fn ask(shared: &Shared, params: Value, send: impl Fn(&Value)) -> Value {
    let id = shared.next_id.fetch_add(1, Ordering::Relaxed) + 1000;
    let (sender, answer) = oneshot::channel();
    if let Ok(mut asked) = shared.asked.lock() {
        asked.insert(id.to_string(), sender);
    }
    send(&json!({
        "jsonrpc": "2.0",
        "id": id,
        "method": "elicitation/create",
        "params": params,
    }));
    let mut answer = answer.await.unwrap_or(Value::Null);
    answer["result"].take()
}
