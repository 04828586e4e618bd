//! The extension points of the client, as a crate outside of the workspace uses them: transports, layers, topics, weak handles, and
//! approvals that do not fit the types.

use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use codex_client::transport::{self, BoxTransport, Frame, MessageReader, MessageWriter, Transport};
use codex_client::types::server_request::ItemCommandExecutionRequestApproval as Approval;
use codex_client::types::{
    CommandExecutionApprovalDecision as Decision, CommandExecutionRequestApprovalResponse, DynamicToolCallResponse,
    server_request::ItemToolCall,
};
use codex_client::{
    AnswerObserver, Attempt, BoxFuture, Call, CallOptions, Closed, Codex, CodexConfig, ConnectionHandle,
    ConnectionLost, Error, ErrorKind, Event, HandlerResult, IncomingNotification, Layer, NotResumed, RawHandler,
    Reconnect, Reply, RequestContext, Restarted, Result, Topic, UnhandledRequests,
};
use codex_testkit::FakeAppServer;
use codex_testkit::fake::{Exit, Reaction, Script, Turn};
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

async fn connect(fake: &FakeAppServer, config: CodexConfig) -> Codex {
    let (reader, writer) = fake.connect();
    Codex::connect(transport::io(reader, writer), config).await.expect("a client")
}

/// A transport without bytes: messages go over channels, and a function answers them.
struct Channels {
    from_server: UnboundedReceiver<String>,
    to_server: UnboundedSender<String>,
}

struct Receiver {
    messages: UnboundedReceiver<String>,
    current: String,
}

impl MessageReader for Receiver {
    fn poll_next(&mut self, context: &mut Context<'_>, _: usize) -> Poll<io::Result<bool>> {
        self.messages.poll_recv(context).map(|message| {
            let is_open = message.is_some();
            self.current = message.unwrap_or_default();
            Ok(is_open)
        })
    }

    fn frame(&self) -> Frame<'_> {
        Frame::Text(&self.current)
    }
}

struct Sender(Option<UnboundedSender<String>>);

impl MessageWriter for Sender {
    fn poll_write(&mut self, _: &mut Context<'_>, messages: &mut VecDeque<String>) -> Poll<io::Result<()>> {
        let sent = messages.drain(..).try_for_each(|message| match &self.0 {
            Some(server) => server.send(message).map_err(|_| io::ErrorKind::BrokenPipe.into()),
            None => Err(io::ErrorKind::BrokenPipe.into()),
        });
        Poll::Ready(sent)
    }

    fn poll_close(&mut self, _: &mut Context<'_>) -> Poll<()> {
        self.0 = None;
        Poll::Ready(())
    }
}

impl Transport for Channels {
    fn boxed(self) -> BoxTransport {
        let reader = Receiver { messages: self.from_server, current: String::new() };
        BoxTransport { reader: Box::new(reader), writer: Box::new(Sender(Some(self.to_server))) }
    }
}

/// Returns a transport that answers each request with its params.
fn echo() -> Channels {
    let (to_server, mut received) = unbounded_channel::<String>();
    let (answers, from_server) = unbounded_channel();
    tokio::spawn(async move {
        while let Some(message) = received.recv().await {
            let message: Value = serde_json::from_str(&message).expect("JSON");
            let result = match message["method"].as_str() {
                Some("initialize") => {
                    json!({ "userAgent": "me/0.171.0", "codexHome": "/h", "platformFamily": "unix", "platformOs": "linux" })
                }
                _ => message["params"].clone(),
            };
            if let Some(id) = message.get("id") {
                let _ = answers.send(json!({ "id": id, "result": result }).to_string());
            }
        }
    });
    Channels { from_server, to_server }
}

#[tokio::test]
async fn a_custom_transport_carries_calls_and_the_end() {
    let codex = Codex::connect(echo(), CodexConfig::new()).await.expect("a client");
    let answer = codex.call_raw("weather/read", json!({ "city": "Oslo" })).await.expect("an answer");
    assert_eq!(answer, json!({ "city": "Oslo" }));
    codex.close().await.expect("closed");
    assert!(codex.call_raw("weather/read", ()).await.expect_err("closed").is_closed());
}

/// A layer that records all hooks in their order.
#[derive(Clone, Default)]
struct Notes(Arc<Mutex<Vec<String>>>);

impl Notes {
    fn add(&self, note: impl Into<String>) {
        self.0.lock().expect("a lock").push(note.into());
    }

    fn all(&self) -> Vec<String> {
        self.0.lock().expect("a lock").clone()
    }
}

impl Layer for Notes {
    fn transport(&self, transport: BoxTransport, connection: u64) -> Result<BoxTransport> {
        self.add(format!("transport {connection}"));
        Ok(transport)
    }

    fn before_call<'a>(&'a self, call: &'a Call<'_>, _: &'a ConnectionHandle) -> Option<BoxFuture<'a, Result<()>>> {
        if call.method() != "weather/forbidden" {
            return None;
        }
        Some(Box::pin(async {
            tokio::task::yield_now().await;
            Err(Error::InvalidInput { what: "weather/forbidden".to_owned(), problem: "a layer says no".to_owned() })
        }))
    }

    fn on_call(&self, call: &Call<'_>, connection: &ConnectionHandle) -> Option<AnswerObserver> {
        let label = call.extension::<&'static str>().copied().unwrap_or("none");
        self.add(format!("call {} on {} with {label}", call.method(), connection.number()));
        let (notes, method) = (self.clone(), call.method().to_owned());
        Some(Box::new(move |answer| notes.add(format!("answer to {method}: {}", answer.result().is_some()))))
    }

    fn on_notification(&self, notification: &IncomingNotification<'_>) {
        self.add(format!("notification {} of {:?}", notification.method, notification.ids.thread));
    }

    fn handler(&self, request: &RequestContext, next: Option<RawHandler>) -> Option<RawHandler> {
        self.add(format!("request {}, handled: {}", request.method(), next.is_some()));
        next
    }

    fn on_closed(&self, closed: &Closed, connection: u64) -> Option<BoxFuture<'static, ()>> {
        let (notes, reason) = (self.clone(), format!("{:?}", closed.reason));
        Some(Box::pin(async move { notes.add(format!("closed {connection}: {reason}")) }))
    }
}

#[tokio::test]
async fn a_layer_sees_all_hooks_in_order_and_can_refuse_a_call() {
    let notes = Notes::default();
    let fake = FakeAppServer::new(Script::new());
    let config = CodexConfig::new().unhandled_requests(UnhandledRequests::Refuse).layer(notes.clone());
    let codex = connect(&fake, config).await;
    let mut events = codex.events();

    let options = CallOptions::new().extension("a label");
    codex.call_raw_with("model/list", json!({}), options).await.expect("an answer");
    let refused = codex.call_raw("weather/forbidden", json!({})).await.expect_err("the layer refuses");
    assert_eq!(refused.kind(), ErrorKind::InvalidInput);
    assert!(fake.received("weather/forbidden").is_empty(), "nothing was sent");
    fake.notify("thread/closed", json!({ "threadId": "t" }));
    events.next().await.expect("an event").expect("a notification");
    fake.request("item/tool/call", json!({ "threadId": "t" })).await.expect("answered");
    events.next().await.expect("an event").expect("the request is resolved");
    codex.close().await.expect("closed");

    assert_eq!(
        notes.all(),
        [
            "transport 0",
            "call model/list on 0 with a label",
            "answer to model/list: true",
            "notification thread/closed of Some(\"t\")",
            "request item/tool/call, handled: false",
            "notification serverRequest/resolved of Some(\"t\")",
            "closed 0: ByClient",
        ]
    );
    assert_eq!(codex.layer::<Notes>().expect("installed").all().len(), 7);
}

/// A layer that answers tool calls itself.
struct Always;

impl Layer for Always {
    fn handler(&self, request: &RequestContext, next: Option<RawHandler>) -> Option<RawHandler> {
        if request.method() != "item/tool/call" {
            return next;
        }
        Some(Arc::new(|_, _| Box::pin(async { Reply::raw(&json!({ "contentItems": [], "success": true })) })))
    }
}

#[tokio::test]
async fn a_layer_answers_requests_and_can_be_installed_later() {
    let fake = FakeAppServer::new(Script::new());
    let codex = connect(&fake, CodexConfig::new().unhandled_requests(UnhandledRequests::Refuse)).await;
    let call = json!({ "threadId": "t", "turnId": "u", "callId": "c", "tool": "x", "arguments": {} });
    let refused = fake.request("item/tool/call", call.clone()).await.expect("answered");
    assert_eq!(refused["success"], false, "{refused}");
    codex.layer_or_install(|| Always);
    let answered = fake.request("item/tool/call", call).await.expect("answered");
    assert_eq!(answered["success"], true, "{answered}");
    let other = codex.layer_or_install(|| unreachable!("the layer is installed already"));
    let _: Arc<Always> = other;
}

#[tokio::test]
async fn an_approval_that_does_not_fit_reaches_only_a_handler_that_can_see_it() {
    let asked = Arc::new(AtomicUsize::new(0));
    let accept = || CommandExecutionRequestApprovalResponse::new(Decision::Accept);
    let counted = asked.clone();
    let config = CodexConfig::new().on::<Approval, _, _>(move |_| {
        counted.fetch_add(1, Ordering::Relaxed);
        async move { Ok(CommandExecutionRequestApprovalResponse::new(Decision::Accept)) }
    });
    let params = json!({ "threadId": "t", "turnId": "u", "itemId": "i", "startedAtMs": 0, "command": "rm -r x" });
    let mut misfit = params.clone();
    misfit["cwd"] = json!(["/somewhere", "/else"]);

    let fake = FakeAppServer::new(Script::new());
    let codex = connect(&fake, config).await;
    let method = "item/commandExecution/requestApproval";
    let answer = fake.request(method, params).await.expect("answered");
    assert_eq!((&answer["decision"], asked.load(Ordering::Relaxed)), (&json!("accept"), 1), "{answer}");
    let answer = fake.request(method, misfit.clone()).await.expect("answered");
    assert_eq!(answer["decision"], "decline", "{answer}");
    assert_eq!(asked.load(Ordering::Relaxed), 1, "the function was not called");

    codex.on::<Approval, _, _>(move |request, context| async move {
        assert_eq!((request.cwd, context.decode_problems().len()), (None, 1));
        HandlerResult::Ok(accept())
    });
    let answer = fake.request(method, misfit).await.expect("answered");
    assert_eq!(answer["decision"], "accept", "it was told, and has decided: {answer}");
}

#[tokio::test]
async fn a_tool_call_that_does_not_fit_still_reaches_its_handler() {
    let config = CodexConfig::new().on::<ItemToolCall, _, _>(|call| async move {
        HandlerResult::Ok(DynamicToolCallResponse::new(Vec::new(), call.namespace.is_none()))
    });
    let fake = FakeAppServer::new(Script::new());
    let _codex = connect(&fake, config).await;
    let call = json!({ "threadId": "t", "turnId": "u", "callId": "c", "tool": "x", "arguments": {}, "namespace": [1] });
    let answered = fake.request("item/tool/call", call).await.expect("answered");
    assert_eq!(answered["success"], true, "{answered}");
}

/// A layer that reconnects at once, and reports a thread that it cannot restore.
struct Again;

impl Layer for Again {
    fn reconnect(&self) -> Option<&dyn Reconnect> {
        Some(self)
    }
}

impl Reconnect for Again {
    fn next_attempt(&self, _: &ConnectionLost) -> Option<Attempt> {
        Some(Attempt { number: 1, pause: Duration::ZERO })
    }

    fn restore<'a>(&'a self, connection: &'a ConnectionHandle, _: &'a Arc<Restarted>) -> BoxFuture<'a, ()> {
        Box::pin(async move {
            let topic = Topic::thread("t");
            assert!(connection.number() == 1 && connection.has_subscribers(&topic));
            let params = json!({ "threadId": "t" });
            let limit = connection.time_limit();
            let error = connection.call("thread/resume", params, limit, None).await.expect_err("refused");
            connection.emit(&topic, &Event::NotResumed(Arc::new(NotResumed::new("t", error))));
        })
    }
}

#[tokio::test]
async fn a_layer_reconnects_and_restores_before_calls_continue() {
    let dies = Script::new().on("model/list", Reaction::never().exit(Exit::Kill));
    let next = Script::new().on("thread/resume", Reaction::error(-32600, "no rollout found"));
    let fake = FakeAppServer::new(dies.restarted_as(next));
    let server = fake.clone();
    let connect = move || {
        let (reader, writer) = server.connect();
        let transport = transport::io(reader, writer);
        async move { Ok(transport) }
    };
    let config = CodexConfig::new().layer_with(|| Again);
    let codex = Codex::connect_with(connect, config).await.expect("connected");
    let mut events = codex.thread_events("t");
    assert_eq!(codex.models().await.expect_err("the runtime is killed").kind(), ErrorKind::Restarted);
    // The call waits for the next connection until the threads are restored.
    codex.models().await.expect("answered by the next");
    let event = events.next().await.expect("an event").expect("no error");
    assert!(matches!(event, Event::Restarted(restarted) if restarted.attempts == 1));
    let event = events.next().await.expect("an event").expect("no error");
    assert!(matches!(event, Event::NotResumed(lost) if lost.error.kind() == ErrorKind::InvalidRequest));
    codex.close().await.expect("closed");
}

#[tokio::test]
async fn a_topic_has_its_own_notifications_and_a_weak_handle_holds_no_client() {
    let fake = FakeAppServer::new(Script::new().turn(Turn::text("Hello.")));
    let codex = connect(&fake, CodexConfig::new()).await;
    let mut one = codex.subscribe(Topic::command("one"));
    for id in ["two", "one"] {
        let params = json!({ "processId": id, "stream": "stdout", "deltaBase64": "", "capReached": false });
        fake.notify("command/exec/outputDelta", params);
    }
    let event = one.next().await.expect("an event").expect("output");
    assert!(event.raw().expect("a message").contains(r#""processId":"one""#));
    let weak = codex.downgrade();
    assert!(weak.upgrade().is_some());
    let closed = codex.clone();
    drop((codex, one));
    drop(closed);
    tokio::time::timeout(Duration::from_secs(60), async {
        while weak.upgrade().is_some() {
            tokio::task::yield_now().await;
        }
    })
    .await
    .expect("no value keeps the client alive");
}

#[tokio::test]
async fn a_runtime_provider_is_called_if_no_runtime_is_installed() {
    let folder = tempfile::tempdir().expect("a folder");
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = asked.clone();
    let missing: PathBuf = folder.path().join("codex");
    let named = missing.clone();
    let config = CodexConfig::new().env("CODEX_RUNTIME_DIR", folder.path()).env_remove("CODEX_BIN");
    let config = config.runtime_provider(move || {
        counted.fetch_add(1, Ordering::Relaxed);
        let named = named.clone();
        async move { Ok(named) }
    });
    let error = Codex::start_with(config).await.expect_err("there is no such file");
    assert!(error.to_string().contains("CodexConfig::runtime_provider"), "{error}");
    assert_eq!(asked.load(Ordering::Relaxed), 1);
}
