//! The layer that records a session. It wraps the transport, and a thread of its own writes the file.

use std::collections::VecDeque;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, Instant, SystemTime};

use codex_client::transport::{BoxTransport, Frame, MessageReader, MessageWriter};
use codex_client::{BoxFuture, Closed, ClosedReason, CodexConfig, Layer, Result};
use serde_json::Value;
use serde_json::value::RawValue;
use tokio::sync::oneshot;

use super::connect_error;
use super::format::{FORMAT, Header, Line, Side};
use super::redact::Redaction;

/// Records sessions.
///
/// With the feature `recording`.
pub trait RecordExt {
    /// Records the session in a file, for a bug report or for a test that replays the session ([`Recording`](crate::Recording)).
    /// Each line of the file is one message of either side, with its time.
    ///
    /// Only the owner of the file can read it. An existing file is replaced, so each client needs a path of its own. After a
    /// restart, the recording continues in a numbered file: `session.1.jsonl`.
    ///
    /// Secrets are replaced by `[hidden]`: the values of keys such as `apiKey`, `…Token`, `…Secret` and `…Password`, the values of
    /// such names in environments and headers, and repetitions of these values elsewhere. The file contains everything else:
    /// prompts, answers, paths, commands and their output, and the address of the account. Read the file before you share it.
    ///
    /// A thread of its own writes the file, so recording never delays the client. If the file cannot be written, the recording
    /// ends with a warning (`tracing`). The file is complete when [`Codex::close`](codex_client::Codex::close) has returned.
    ///
    /// ```no_run
    /// use codex_client::{Codex, CodexConfig};
    /// use codex_kit::Recording;
    /// use codex_kit::prelude::*;
    ///
    /// # async fn example() -> codex_client::Result<()> {
    /// let codex = Codex::start_with(CodexConfig::new().record("session.jsonl")).await?;
    /// codex.thread_start().await?.run("Hello.").await?;
    /// codex.close().await?;
    ///
    /// // Replay the session without a runtime.
    /// let recording = Recording::open("session.jsonl")?;
    /// let codex = Codex::connect(recording.transport(), CodexConfig::new()).await?;
    /// let result = codex.thread_start().await?.run("Hello.").await?;
    /// # let _ = result;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Secrets are replaced by `[hidden]`: values under the name of a secret ([`codex_types::is_secret_name`]), secrets in commands,
    /// headers, URLs and other texts, tokens of a known form, and each repetition of a secret that was found. A secret stays when no
    /// rule recognises it, or when it is spread over several deltas: read a recording before you publish it.
    ///
    /// The client does not start if the file cannot be created: [`Error::Connect`](codex_client::Error::Connect).
    #[must_use]
    fn record(self, path: impl Into<PathBuf>) -> Self;
}

impl RecordExt for CodexConfig {
    fn record(self, path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        self.layer_with(move || Recorder { path: path.clone(), current: Mutex::new(None) })
    }
}

/// The layer that records each connection in a file of its own.
struct Recorder {
    path: PathBuf,
    current: Mutex<Option<RecordSink>>,
}

impl Layer for Recorder {
    fn transport(&self, transport: BoxTransport, connection: u64) -> Result<BoxTransport> {
        let sink = match RecordSink::create(&path_of(&self.path, connection)) {
            Ok(sink) => sink,
            Err(error) if connection == 0 => return Err(error),
            Err(error) => {
                tracing::warn!(%error, "the session after the restart is not recorded");
                return Ok(transport);
            }
        };
        *self.current.lock().unwrap_or_else(PoisonError::into_inner) = Some(sink.clone());
        let BoxTransport { reader, writer } = transport;
        let reader = RecordedReader { reader, sink: sink.clone() };
        Ok(BoxTransport { reader: Box::new(reader), writer: Box::new(RecordedWriter { writer, sink, seen: 0 }) })
    }

    fn on_closed(&self, closed: &Closed, _: u64) -> Option<BoxFuture<'static, ()>> {
        let sink = self.current.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        if closed.reason != ClosedReason::ByClient {
            sink.end();
        }
        Some(Box::pin(async move { sink.flushed().await }))
    }
}

/// Returns the file of a connection: `session.jsonl`, then `session.1.jsonl` after the first restart.
fn path_of(path: &Path, connection: u64) -> PathBuf {
    if connection == 0 {
        return path.to_owned();
    }
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!(".{connection}"));
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    path.with_file_name(name)
}

/// Records each message that the client reads.
struct RecordedReader {
    reader: Box<dyn MessageReader>,
    sink: RecordSink,
}

impl MessageReader for RecordedReader {
    fn poll_next(&mut self, context: &mut Context<'_>, max_bytes: usize) -> Poll<io::Result<bool>> {
        let read = self.reader.poll_next(context, max_bytes);
        if let Poll::Ready(Ok(true)) = &read {
            match self.reader.frame() {
                Frame::Text(text) | Frame::NotText(text) => self.sink.server(text),
                Frame::TooLong(beginning) => self.sink.server(&format!("{}…", String::from_utf8_lossy(beginning))),
            }
        }
        read
    }

    fn frame(&self) -> Frame<'_> {
        self.reader.frame()
    }

    fn has_more(&self) -> bool {
        self.reader.has_more()
    }

    fn deregister(&mut self) -> bool {
        self.reader.deregister()
    }

    fn is_cut_off(&self) -> bool {
        self.reader.is_cut_off()
    }
}

/// Records each message before it is written, so that the recording has every request before its answer.
struct RecordedWriter {
    writer: Box<dyn MessageWriter>,
    sink: RecordSink,
    /// The number of messages in the queue that were recorded already.
    seen: usize,
}

impl MessageWriter for RecordedWriter {
    fn poll_write(&mut self, context: &mut Context<'_>, messages: &mut VecDeque<String>) -> Poll<io::Result<()>> {
        messages.iter().skip(self.seen).for_each(|message| self.sink.client(message));
        let written = self.writer.poll_write(context, messages);
        self.seen = messages.len();
        written
    }

    fn poll_close(&mut self, context: &mut Context<'_>) -> Poll<()> {
        self.writer.poll_close(context)
    }
}

/// How many bytes may wait to be written. A slower disk ends the recording, but not the session.
const MAX_WAITING_BYTES: usize = 64 << 20;

/// The sender of messages to the thread that writes the file. The recording is complete when all clones are dropped.
#[derive(Clone)]
struct RecordSink {
    entries: Sender<Entry>,
    start: Instant,
    waiting: Arc<AtomicUsize>,
    ended: Arc<AtomicBool>,
}

enum Entry {
    Message(Duration, Side, String),
    End(Duration),
    Flush(oneshot::Sender<()>),
}

impl RecordSink {
    /// Creates the file and starts the thread. An existing file is replaced by a file that only its owner can read.
    fn create(path: &Path) -> Result<Self> {
        let action = || format!("begin the recording {}", path.display());
        let file = create(path).map_err(|error| connect_error(action(), error))?;
        Self::to(file, path).map_err(|error| connect_error(action(), error))
    }

    fn to(file: File, path: &Path) -> io::Result<Self> {
        let (entries, written) = channel();
        let waiting = Arc::new(AtomicUsize::new(0));
        let writer = Writer {
            file: BufWriter::new(file),
            path: path.to_owned(),
            redaction: Redaction::default(),
            waiting: waiting.clone(),
        };
        std::thread::Builder::new().name("codex-recording".to_owned()).spawn(move || writer.run(&written))?;
        Ok(Self { entries, start: Instant::now(), waiting, ended: Arc::default() })
    }

    fn client(&self, message: &str) {
        self.send(Side::Client, message.to_owned());
    }

    fn server(&self, message: &str) {
        self.send(Side::Server, message.to_owned());
    }

    /// Records the end of the server's output.
    fn end(&self) {
        let _ = self.entries.send(Entry::End(self.start.elapsed()));
    }

    /// Waits until all messages are in the file, or the recording has failed.
    async fn flushed(&self) {
        let (done, written) = oneshot::channel();
        if self.entries.send(Entry::Flush(done)).is_ok() {
            let _ = written.await;
        }
    }

    fn send(&self, side: Side, text: String) {
        if self.ended.load(Ordering::Relaxed) {
            return;
        }
        let bytes = text.len();
        if self.waiting.fetch_add(bytes, Ordering::Relaxed) > MAX_WAITING_BYTES {
            if !self.ended.swap(true, Ordering::Relaxed) {
                tracing::warn!("the recording has ended: messages arrive faster than they can be written");
            }
            return;
        }
        // The send fails only after the recording has failed, and that failure was logged.
        let _ = self.entries.send(Entry::Message(self.start.elapsed(), side, text));
    }
}

fn create(path: &Path) -> io::Result<File> {
    // Only a new file gets the mode below. An existing path that is not a file, such as a device, stays and makes the call fail.
    if fs::symlink_metadata(path).is_ok_and(|found| found.is_file()) {
        fs::remove_file(path)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

struct Writer {
    file: BufWriter<File>,
    path: PathBuf,
    redaction: Redaction,
    waiting: Arc<AtomicUsize>,
}

impl Writer {
    fn run(mut self, entries: &Receiver<Entry>) {
        if let Err(error) = self.write_all(entries) {
            tracing::warn!(path = %self.path.display(), %error, "the recording has ended: it cannot be written");
        }
    }

    fn write_all(&mut self, entries: &Receiver<Entry>) -> io::Result<()> {
        let started = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        self.write_line(&Header {
            codex_recording: FORMAT,
            client: env!("CARGO_PKG_VERSION").to_owned(),
            types: codex_types::CODEX_VERSION.to_owned(),
            started_at_ms: millis(started),
        })?;
        loop {
            let entry = match entries.try_recv() {
                Ok(entry) => entry,
                Err(TryRecvError::Empty) => {
                    // No message waits, so the file is brought up to date in case the program is killed.
                    self.file.flush()?;
                    let Ok(entry) = entries.recv() else { return Ok(()) };
                    entry
                }
                Err(TryRecvError::Disconnected) => return self.file.flush(),
            };
            match entry {
                Entry::Message(at, from, text) => {
                    self.write_message(millis(at), from, &text)?;
                    self.waiting.fetch_sub(text.len(), Ordering::Relaxed);
                }
                Entry::End(at) => {
                    self.write_line(&Line {
                        at_ms: millis(at),
                        from: Side::Server,
                        message: None,
                        text: None,
                        end: true,
                    })?;
                }
                Entry::Flush(done) => {
                    self.file.flush()?;
                    let _ = done.send(());
                }
            }
        }
    }

    fn write_message(&mut self, at_ms: u64, from: Side, text: &str) -> io::Result<()> {
        let Ok(mut value) = serde_json::from_str::<Value>(text) else {
            let text = Some(self.redaction.text(text));
            return self.write_line(&Line { at_ms, from, message: None, text, end: false });
        };
        let hidden = self.redaction.apply(&mut value);
        let compact = serde_json::to_string(&value)?;
        // The text is kept as it was sent, with its order of keys. A different length means spaces, or a repeated key of which only
        // the last value was redacted.
        let kept = if !hidden && compact.len() == text.len() { text.to_owned() } else { compact };
        let message = RawValue::from_string(kept)?;
        self.write_line(&Line { at_ms, from, message: Some(&message), text: None, end: false })
    }

    fn write_line(&mut self, line: &impl serde::Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.file, line)?;
        self.file.write_all(b"\n")
    }
}

fn millis(duration: Duration) -> u64 {
    duration.as_millis().try_into().unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use codex_client::ErrorKind;

    fn lines(path: &Path) -> Vec<Value> {
        let text = fs::read_to_string(path).expect("a recording");
        text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    }

    #[tokio::test]
    async fn messages_are_recorded_in_their_order_and_form() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("session.jsonl");
        fs::write(&path, "of an earlier session").expect("written");
        let sink = RecordSink::create(&path).expect("begun");
        sink.client(r#"{"method":"b","id":1}"#);
        sink.server(r#"{ "id": 1, "result": {"apiKey":"sk-12345678"} }"#);
        sink.server("Listening.");
        sink.server(r#"{"apiKey":"sk-of-another","apiKey":1}"#);
        sink.end();
        sink.flushed().await;
        let text = fs::read_to_string(&path).expect("a recording");
        assert!(text.contains(r#""message":{"method":"b","id":1}}"#), "the text changed: {text}");
        assert!(!text.contains("sk-"), "{text}");
        let lines = lines(&path);
        assert_eq!((lines.len(), &lines[0]["codex_recording"]), (6, &Value::from(1)));
        assert_eq!(lines[2]["message"]["result"]["apiKey"], "[hidden]");
        assert_eq!((&lines[2]["from"], &lines[3]["text"]), (&Value::from("server"), &Value::from("Listening.")));
        assert_eq!(lines[5]["end"], true);
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_can_read_a_recording_that_replaces_a_file() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("session.jsonl");
        fs::write(&path, "for everybody").expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("a mode");
        let sink = RecordSink::create(&path).expect("begun");
        assert_eq!(fs::metadata(&path).expect("a file").permissions().mode() & 0o777, 0o600);
        drop(sink);
        let error = RecordSink::create(folder.path()).err().expect("a folder is in the way");
        assert_eq!(error.kind(), ErrorKind::Runtime);
        assert!(error.to_string().contains("begin the recording"), "{error}");
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn a_full_disk_ends_only_the_recording() {
        let path = Path::new("/dev/full");
        let sink =
            RecordSink::to(OpenOptions::new().write(true).open(path).expect("a full disk"), path).expect("begun");
        sink.client("{}");
        sink.flushed().await;
        sink.client("{}");
        sink.flushed().await;
    }
}
