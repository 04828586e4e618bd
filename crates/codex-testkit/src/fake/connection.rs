//! One connection: the reader, the requests in flight, and the reactions of the script.

use std::{
    collections::{HashMap, HashSet},
    future::{pending, poll_fn},
    pin::pin,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    task::Poll,
};

use serde_json::{Value, json};
use tokio::{
    sync::{Semaphore, mpsc, oneshot, watch},
    task::JoinSet,
};

use super::{
    Reaction,
    input::Source,
    output::{self, Out, Sink},
    scene::{Request, Scene},
    state::Shared,
};

/// The limit of unwritten chunks of a flood.
const CHUNKS: usize = 4;

/// The line on stderr of a process that ignores the end of its input.
const INPUT_ENDED: &str = "codex-fake-app-server: the input has ended";

/// One connection.
pub(crate) struct Connection {
    pub(crate) shared: Arc<Shared>,
    own: Mutex<Own>,
    out: mpsc::UnboundedSender<Out>,
    /// Signals an answer of the client.
    answered: watch::Sender<()>,
    /// Signals the end of the connection by the test.
    killed: watch::Sender<bool>,
    stopped: AtomicBool,
    pub(crate) chunks: Arc<Semaphore>,
}

#[derive(Default)]
struct Own {
    initialized: bool,
    opted_out: HashSet<String>,
    /// Requests of the client, by their ids as text.
    unanswered: HashSet<String>,
    refused: usize,
    /// Requests to the client, by their ids as text.
    asked: HashMap<String, Asked>,
    next_id: i64,
}

struct Asked {
    thread: Option<String>,
    answer: Option<oneshot::Sender<Value>>,
}

/// Serves one connection to its end.
pub(crate) async fn run(shared: Arc<Shared>, source: Source, sink: Sink) {
    let (connection, orders) = open(&shared);
    serve(connection, orders, source, sink).await;
}

/// Starts a connection, which accepts messages of the test from then on.
pub(crate) fn open(shared: &Arc<Shared>) -> (Arc<Connection>, mpsc::UnboundedReceiver<Out>) {
    let (out, orders) = mpsc::unbounded_channel();
    let connection = Arc::new(Connection {
        shared: shared.clone(),
        own: Mutex::new(Own::default()),
        out,
        answered: watch::Sender::new(()),
        killed: watch::Sender::new(false),
        stopped: AtomicBool::new(false),
        chunks: Arc::new(Semaphore::new(CHUNKS)),
    });
    let mut state = shared.lock();
    state.begin_connection();
    state.connections.retain(|connection| connection.strong_count() > 0);
    state.connections.push(Arc::downgrade(&connection));
    drop(state);
    (connection, orders)
}

/// Serves the connection until its end.
pub(crate) async fn serve(
    connection: Arc<Connection>,
    orders: mpsc::UnboundedReceiver<Out>,
    source: Source,
    sink: Sink,
) {
    let ended = watch::Sender::new(false);
    let mut writing = pin!(output::write(sink, orders, ended.subscribe(), connection.shared.process));
    let mut killed = connection.killed.subscribe();
    tokio::select! {
        biased;
        _ = killed.wait_for(|killed| *killed) => return,
        () = &mut writing => return,
        () = read(&connection, source) => {}
    }
    ended.send_replace(true);
    connection.say(Out::End);
    tokio::select! {
        _ = killed.wait_for(|killed| *killed) => {}
        () = writing => {}
    }
}

async fn read(connection: &Arc<Connection>, mut source: Source) {
    // Dropped at the end, together with the steps that still wait.
    let mut waiting = JoinSet::new();
    let start = connection.shared.lock().script.start.clone();
    begin(&mut waiting, Scene::new(connection.clone(), None), start).await;
    let mut message = Vec::new();
    loop {
        if connection.stopped.load(Ordering::Relaxed) {
            return pending().await;
        }
        if !source.next(&mut message).await {
            break;
        }
        if let Some((scene, reaction)) = connection.take(&message) {
            begin(&mut waiting, scene, reaction.steps).await;
        }
        while waiting.try_join_next().is_some() {}
    }
    if connection.shared.lock().script.ignore_eof {
        if connection.shared.process {
            eprintln!("{INPUT_ENDED}");
        }
        pending().await
    }
}

/// Runs the steps up to the first wait, and the other steps in the background. Steps without a wait therefore follow the
/// order of the requests.
async fn begin(waiting: &mut JoinSet<()>, scene: Scene, steps: Vec<super::Step>) {
    let mut work = Box::pin(async move { scene.perform(&steps).await });
    let done = poll_fn(|context| Poll::Ready(work.as_mut().poll(context).is_ready())).await;
    if !done {
        waiting.spawn(work);
    }
}

impl Connection {
    fn own(&self) -> MutexGuard<'_, Own> {
        self.own.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a message of the client, and returns the steps of its reaction.
    fn take(self: &Arc<Self>, bytes: &[u8]) -> Option<(Scene, Reaction)> {
        let message = self.shared.keep(bytes);
        let method = message["method"].as_str();
        let id = message.get("id");
        match (method, id) {
            (Some(method), Some(id)) if id.is_string() || id.as_i64().is_some() => {
                let request = Request { id: id.clone(), method: method.to_owned(), params: message["params"].clone() };
                self.admit(request)
            }
            (None, Some(id)) => {
                self.answer_came(&id.to_string(), &message);
                None
            }
            // Notifications, and requests with an invalid id, which the runtime does not answer.
            _ => None,
        }
    }

    fn admit(self: &Arc<Self>, request: Request) -> Option<(Scene, Reaction)> {
        let mut state = self.shared.lock();
        let limits = state.script.limits.filter(|_| request.method != "fake/openGate");
        if let Some(limits) = limits {
            let mut own = self.own();
            if own.unanswered.len() >= limits.refuse {
                own.refused += 1;
                let refused = own.refused <= limits.drop;
                drop((own, state));
                return refused.then(|| (Scene::new(self.clone(), Some(request)), Reaction::overloaded()));
            }
            own.refused = 0;
        }
        let reaction = state.script.reaction(&request.method).unwrap_or_else(Reaction::usual);
        drop(state);
        self.own().unanswered.insert(request.id.to_string());
        Some((Scene::new(self.clone(), Some(request)), reaction))
    }

    /// Completes a request to the client.
    fn answer_came(&self, id: &str, message: &Value) {
        let Some(asked) = self.own().asked.remove(id) else { return };
        if let Some(thread) = asked.thread {
            self.notify("serverRequest/resolved", json!({ "threadId": thread, "requestId": message["id"] }));
        }
        if let Some(answer) = asked.answer {
            // The test may have stopped waiting for the answer.
            let _ = answer.send(message.clone());
        }
        self.answered.send_replace(());
    }

    /// Waits until the client has answered every request.
    pub(crate) async fn all_answered(&self) {
        let mut answered = self.answered.subscribe();
        while !self.own().asked.is_empty() {
            // The sender lives in `self`, so the channel is open.
            let _ = answered.changed().await;
        }
    }

    /// Returns whether the call was the first one.
    pub(crate) fn initialize(&self, params: &Value) -> bool {
        let mut own = self.own();
        let methods = params["capabilities"]["optOutNotificationMethods"].as_array().into_iter().flatten();
        own.opted_out.extend(methods.filter_map(Value::as_str).map(str::to_owned));
        !std::mem::replace(&mut own.initialized, true)
    }

    pub(crate) fn is_initialized(&self) -> bool {
        self.own().initialized
    }

    pub(crate) fn wants(&self, method: &str) -> bool {
        !self.own().opted_out.contains(method)
    }

    /// Sends an order to the writer. After the end of the connection, the order is lost.
    pub(crate) fn say(&self, order: Out) {
        let _ = self.out.send(order);
    }

    /// Sends a notification, unless the client opted out of its method.
    pub(crate) fn notify(&self, method: &str, params: Value) {
        if !self.wants(method) {
            return;
        }
        let params = if params.is_null() { String::new() } else { format!(r#","params":{params}"#) };
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_millis();
        let text = format!(r#"{{"method":{}{params},"emittedAtMs":{now}}}"#, json!(method));
        self.say(Out::Message(text.into_bytes()));
    }

    /// Sends a request. `answer` receives the client's answer.
    pub(crate) fn ask(&self, method: &str, params: Value, id: Option<Value>, answer: Option<oneshot::Sender<Value>>) {
        let mut own = self.own();
        let id = id.unwrap_or_else(|| {
            own.next_id += 1;
            json!(own.next_id - 1)
        });
        let thread = params["threadId"].as_str().map(str::to_owned);
        own.asked.insert(id.to_string(), Asked { thread, answer });
        drop(own);
        let params = if params.is_null() { String::new() } else { format!(r#","params":{params}"#) };
        let text = format!(r#"{{"id":{id},"method":{}{params}}}"#, json!(method));
        self.say(Out::Message(text.into_bytes()));
    }

    /// Answers a request, with `id` in place of the request's own id if it is given.
    pub(crate) fn answer(&self, request: &Request, id: &Value, answer: Result<Value, Value>) {
        self.own().unanswered.remove(&request.id.to_string());
        let text = match answer {
            Ok(result) => format!(r#"{{"id":{id},"result":{result}}}"#),
            Err(error) => format!(r#"{{"error":{error},"id":{id}}}"#),
        };
        self.say(Out::Message(text.into_bytes()));
    }

    pub(crate) fn stop_reading(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Ends the connection at once.
    pub(crate) fn kill(&self) {
        self.killed.send_replace(true);
    }
}
