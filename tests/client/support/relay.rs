//! A relay between the client and a real runtime. It records the client's messages, and changes or adds messages of the runtime.

use std::process::Stdio;
use std::sync::{Arc, Mutex};

use codex_client::transport::{self, BoxTransport};
use serde_json::Value;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::{mpsc, watch};

use super::soon;

type Rewrite = Box<dyn FnMut(String) -> String + Send>;

/// A relay for every line of a runtime. Clones are the same relay.
#[derive(Clone)]
pub(crate) struct Relay {
    child: Arc<tokio::sync::Mutex<Child>>,
    shared: Arc<Shared>,
    added: mpsc::UnboundedSender<Vec<u8>>,
}

struct Shared {
    sent: Mutex<Vec<Value>>,
    changed: watch::Sender<()>,
    rewrite: Mutex<Rewrite>,
    /// The ids of the test's own requests. Their answers do not reach the runtime.
    own: Mutex<Vec<Value>>,
}

impl Relay {
    pub(crate) fn start(mut command: Command) -> (Self, BoxTransport) {
        let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut child = child.expect("the runtime starts");
        let (mut stdin, stdout) = (child.stdin.take().expect("a pipe"), child.stdout.take().expect("a pipe"));
        let shared = Arc::new(Shared {
            sent: Mutex::default(),
            changed: watch::Sender::new(()),
            rewrite: Mutex::new(Box::new(|line| line)),
            own: Mutex::default(),
        });
        let (added, mut additions) = mpsc::unbounded_channel::<Vec<u8>>();

        let (client_writes, from_client) = tokio::io::duplex(64 * 1024);
        let kept = shared.clone();
        tokio::spawn(async move {
            let mut lines = BufReader::new(from_client).lines();
            while let Ok(Some(line)) = lines.next_line().await {
                let message: Value = serde_json::from_str(&line).expect("the client writes JSON");
                let own = kept.own.lock().expect("a lock").contains(&message["id"]);
                kept.sent.lock().expect("a lock").push(message);
                kept.changed.send_replace(());
                if !own && stdin.write_all(format!("{line}\n").as_bytes()).await.is_err() {
                    return;
                }
            }
        });

        let (mut to_client, client_reads) = tokio::io::duplex(64 * 1024);
        let kept = shared.clone();
        tokio::spawn(async move {
            let mut lines = BufReader::new(stdout).lines();
            loop {
                let bytes = tokio::select! {
                    line = lines.next_line() => match line {
                        Ok(Some(line)) => format!("{}\n", (kept.rewrite.lock().expect("a lock"))(line)).into_bytes(),
                        _ => return,
                    },
                    Some(bytes) = additions.recv() => bytes,
                };
                if to_client.write_all(&bytes).await.is_err() {
                    return;
                }
            }
        });
        (Self { child: Arc::new(child.into()), shared, added }, transport::io(client_reads, client_writes))
    }

    /// Waits until the runtime has ended. The runtime ends when the client has ended.
    pub(crate) async fn ended(&self) {
        let mut child = self.child.lock().await;
        soon("the end of the runtime", child.wait()).await.expect("the process ended");
    }

    /// Sends whole lines to the client, as if the runtime had sent them.
    pub(crate) fn say(&self, bytes: impl Into<Vec<u8>>) {
        self.added.send(bytes.into()).expect("the relay runs");
    }

    /// Sends a request to the client, as if the runtime had sent it. The answer does not reach the runtime.
    pub(crate) fn ask(&self, id: Value, method: &str, params: Value) {
        self.shared.own.lock().expect("a lock").push(id.clone());
        self.say(format!("{}\n", serde_json::json!({ "id": id, "method": method, "params": params })));
    }

    /// Changes the runtime's output from now on. An empty line is dropped.
    pub(crate) fn rewrite(&self, rewrite: impl FnMut(String) -> String + Send + 'static) {
        *self.shared.rewrite.lock().expect("a lock") = Box::new(rewrite);
    }

    /// Returns the messages that the client has sent so far.
    pub(crate) fn sent(&self) -> Vec<Value> {
        self.shared.sent.lock().expect("a lock").clone()
    }

    /// Returns the params of all requests of this method so far.
    pub(crate) fn params_of(&self, method: &str) -> Vec<Value> {
        self.sent().into_iter().filter(|message| message["method"] == method).map(|it| it["params"].clone()).collect()
    }

    /// Waits until the client has sent this many requests of this method.
    pub(crate) async fn until_sent_times(&self, method: &str, count: usize) {
        let mut changed = self.shared.changed.subscribe();
        while self.params_of(method).len() < count {
            changed.changed().await.expect("the relay runs");
        }
    }

    /// Returns the client's results for requests of the runtime so far.
    pub(crate) fn answers(&self) -> Vec<Value> {
        self.sent().into_iter().filter_map(|mut message| message.get_mut("result").map(Value::take)).collect()
    }

    /// Waits for the client's answer to a request of [`ask`](Self::ask).
    pub(crate) async fn answer_to(&self, id: &Value) -> Value {
        let mut changed = self.shared.changed.subscribe();
        soon("the client's answer", async {
            loop {
                let mut sent = self.sent().into_iter();
                if let Some(answer) = sent.find(|it| it["id"] == *id && it.get("method").is_none()) {
                    return answer;
                }
                changed.changed().await.expect("the relay runs");
            }
        })
        .await
    }
}
