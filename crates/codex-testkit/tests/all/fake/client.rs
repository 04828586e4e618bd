//! A minimal client, which writes and reads lines of JSON.

use std::pin::Pin;

use codex_testkit::{FakeAppServer, TIME_LIMIT};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader},
    time::timeout,
};

pub(crate) struct Client {
    reader: BufReader<Pin<Box<dyn AsyncRead + Send>>>,
    writer: Option<Pin<Box<dyn AsyncWrite + Send>>>,
}

impl Client {
    pub(crate) fn new(reader: impl AsyncRead + Send + 'static, writer: impl AsyncWrite + Send + 'static) -> Self {
        Self { reader: BufReader::new(Box::pin(reader)), writer: Some(Box::pin(writer)) }
    }

    pub(crate) fn to(fake: &FakeAppServer) -> Self {
        let (reader, writer) = fake.connect();
        Self::new(reader, writer)
    }

    /// Connects a client and does the handshake.
    pub(crate) async fn ready(fake: &FakeAppServer) -> Self {
        let mut client = Self::to(fake);
        client.initialize().await;
        client
    }

    pub(crate) async fn initialize(&mut self) -> Value {
        let info = json!({ "name": "kit", "title": "Kit", "version": "1" });
        let answer = self.call("initialize", json!({ "clientInfo": info, "capabilities": {} })).await;
        self.send(json!({ "method": "initialized" })).await;
        answer
    }

    pub(crate) async fn send_raw(&mut self, bytes: &[u8]) {
        self.writer.as_mut().unwrap().write_all(bytes).await.unwrap();
        self.writer.as_mut().unwrap().flush().await.unwrap();
    }

    pub(crate) async fn send(&mut self, message: Value) {
        self.send_raw(format!("{message}\n").as_bytes()).await;
    }

    /// Sends a request, and does not wait for the answer. The id of the request is its method.
    pub(crate) async fn request(&mut self, method: &str, params: Value) {
        self.send(json!({ "id": method, "method": method, "params": params })).await;
    }

    /// Ends the input of the fake.
    pub(crate) fn hang_up(&mut self) {
        self.writer = None;
    }

    /// Returns the next line with its line end. The line is empty at the end of the output.
    pub(crate) async fn line(&mut self) -> Vec<u8> {
        let mut line = Vec::new();
        timeout(TIME_LIMIT, self.reader.read_until(b'\n', &mut line))
            .await
            .expect("no line arrived within the time limit")
            .unwrap();
        line
    }

    pub(crate) async fn next(&mut self) -> Value {
        let line = self.line().await;
        serde_json::from_slice(&line).unwrap_or_else(|_| panic!("not a message: {:?}", String::from_utf8_lossy(&line)))
    }

    /// Returns all remaining bytes up to the end of the output.
    pub(crate) async fn rest(&mut self) -> Vec<u8> {
        let mut rest = Vec::new();
        timeout(TIME_LIMIT, self.reader.read_to_end(&mut rest))
            .await
            .expect("the output did not end within the time limit")
            .unwrap();
        rest
    }

    /// Returns the first message that fits, and drops the messages before it.
    pub(crate) async fn until(&mut self, fits: impl Fn(&Value) -> bool) -> Value {
        self.all_until(fits).await.pop().unwrap()
    }

    /// Returns all messages up to the first message that fits.
    pub(crate) async fn all_until(&mut self, fits: impl Fn(&Value) -> bool) -> Vec<Value> {
        let mut messages = Vec::new();
        loop {
            let message = self.next().await;
            let found = fits(&message);
            messages.push(message);
            if found {
                return messages;
            }
        }
    }

    /// Sends a request, and returns its answer.
    pub(crate) async fn call(&mut self, method: &str, params: Value) -> Value {
        self.request(method, params).await;
        self.until(|message| message["id"] == method && message.get("method").is_none()).await
    }

    /// Starts a thread, and returns its id.
    pub(crate) async fn thread(&mut self) -> String {
        let answer = self.call("thread/start", json!({})).await;
        self.until(|message| message["method"] == "thread/started").await;
        answer["result"]["thread"]["id"].as_str().unwrap().to_owned()
    }

    /// Starts a turn, and does not wait for the answer.
    pub(crate) async fn start_turn(&mut self, thread: &str) {
        let input = json!([{ "type": "text", "text": "hi", "text_elements": [] }]);
        self.request("turn/start", json!({ "threadId": thread, "input": input })).await;
    }

    /// Runs a whole turn, and returns its messages up to `turn/completed`.
    pub(crate) async fn turn(&mut self, thread: &str) -> Vec<Value> {
        self.start_turn(thread).await;
        self.all_until(|message| message["method"] == "turn/completed").await
    }
}

/// Returns the kind of each message: its method, `answer` or `error`.
pub(crate) fn kinds(messages: &[Value]) -> Vec<&str> {
    messages
        .iter()
        .map(|message| match message["method"].as_str() {
            Some(method) => method,
            None if message.get("error").is_some() => "error",
            None => "answer",
        })
        .collect()
}
