//! Writes a session to a file, on a thread of its own: a layer that wraps the transport.

use std::collections::VecDeque;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, Instant, SystemTime};

use codex_client::transport::{BoxTransport, Frame, MessageReader, MessageWriter, Transport as _};
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
    /// Writes the session down in this file: each message of both sides with its time, one a line, for a bug report or for a
    /// test that plays it again ([`Recording`](crate::Recording)).
    ///
    /// Only the file's owner can read it; a file that is there is replaced, so that each client wants a path of its own. After a
    /// restart a file with its number follows: `session.1.jsonl`.
    ///
    /// Secrets are not in it: the values of keys such as `apiKey`, `…Token`, `…Secret`, `…Password`, of such names in environments
    /// and headers, and where they are repeated, are `[hidden]`. All else is: prompts, answers, paths, commands and their output,
    /// and the account's address. Read it before you give it away.
    ///
    /// It is written on a thread of its own, and never holds up the client: where it cannot be written, a warning (`tracing`) is
    /// its end. It is complete when [`Codex::close`](codex_client::Codex::close) has returned.
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
    /// // The same again, without a runtime.
    /// let recording = Recording::open("session.jsonl")?;
    /// let codex = Codex::connect(recording.transport(), CodexConfig::new()).await?;
    /// let result = codex.thread_start().await?.run("Hello.").await?;
    /// # let _ = result;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Starting the client fails with [`Error::Connect`](codex_client::Error::Connect) when the file cannot be made.
    #[must_use]
    fn record(self, path: impl Into<PathBuf>) -> Self;
}

impl RecordExt for CodexConfig {
    fn record(self, path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        self.layer_with(move || Recorder { path: path.clone(), current: Mutex::new(None) })
    }
}

/// The layer: each connection is recorded in a file of its own.
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
                tracing::warn!(%error, "the session that follows is not recorded");
                return Ok(transport);
            }
        };
        *self.current.lock().unwrap_or_else(PoisonError::into_inner) = Some(sink.clone());
        let (reader, writer) = transport.split();
        let reader = RecordedReader { reader, sink: sink.clone() };
        Ok(BoxTransport::new(Box::new(reader), Box::new(RecordedWriter { writer, sink, seen: 0 })))
    }

    fn on_closed(&self, closed: &Closed, _: u64) -> Option<BoxFuture<'static, ()>> {
        let sink = self.current.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        if closed.reason != ClosedReason::ByClient {
            sink.end();
        }
        Some(Box::pin(async move { sink.written().await }))
    }
}

/// The file of a connection: `session.jsonl`, `session.1.jsonl` after the first restart.
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

/// Records what is read.
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

/// Records messages before they are written: no answer stands before its request.
struct RecordedWriter {
    writer: Box<dyn MessageWriter>,
    sink: RecordSink,
    /// How many of the messages that wait were recorded.
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

/// How much may wait to be written, in bytes. A disk that is slower than that ends the recording, and not the session.
const WAITING: usize = 64 << 20;

/// Where messages pass. Clones write to the same recording, which is complete when all of them are gone.
#[derive(Clone)]
struct RecordSink {
    entries: Sender<Entry>,
    start: Instant,
    waiting: Arc<AtomicUsize>,
    ended: Arc<AtomicBool>,
}

enum Entry {
    Said(Duration, Side, String),
    End(Duration),
    Flush(oneshot::Sender<()>),
}

impl RecordSink {
    /// Begins a recording. A file that is there is replaced, by one that only its owner can read.
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
        self.say(Side::Client, message.to_owned());
    }

    fn server(&self, message: &str) {
        self.say(Side::Server, message.to_owned());
    }

    /// The server says nothing more.
    fn end(&self) {
        let _ = self.entries.send(Entry::End(self.start.elapsed()));
    }

    /// Waits until all that was said is in the file, or the recording has failed.
    async fn written(&self) {
        let (done, written) = oneshot::channel();
        if self.entries.send(Entry::Flush(done)).is_ok() {
            let _ = written.await;
        }
    }

    fn say(&self, side: Side, text: String) {
        if self.ended.load(Ordering::Relaxed) {
            return;
        }
        let bytes = text.len();
        if self.waiting.fetch_add(bytes, Ordering::Relaxed) > WAITING {
            if !self.ended.swap(true, Ordering::Relaxed) {
                tracing::warn!("the recording has ended: what is said is more than can be written");
            }
            return;
        }
        // Where it has failed, that was told.
        let _ = self.entries.send(Entry::Said(self.start.elapsed(), side, text));
    }
}

fn create(path: &Path) -> io::Result<File> {
    // A new file has the mode it is made with. What is no file, such as a device, is left alone, and then in the way.
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
        self.line(&Header {
            codex_recording: FORMAT,
            client: env!("CARGO_PKG_VERSION").to_owned(),
            types: codex_types::CODEX_VERSION.to_owned(),
            started_at_ms: millis(started),
        })?;
        loop {
            let entry = match entries.try_recv() {
                Ok(entry) => entry,
                Err(TryRecvError::Empty) => {
                    // What a program leaves behind that is killed now.
                    self.file.flush()?;
                    let Ok(entry) = entries.recv() else { return Ok(()) };
                    entry
                }
                Err(TryRecvError::Disconnected) => return self.file.flush(),
            };
            match entry {
                Entry::Said(at, from, text) => {
                    self.said(millis(at), from, &text)?;
                    self.waiting.fetch_sub(text.len(), Ordering::Relaxed);
                }
                Entry::End(at) => {
                    self.line(&Line { at_ms: millis(at), from: Side::Server, message: None, text: None, end: true })?;
                }
                Entry::Flush(done) => {
                    self.file.flush()?;
                    let _ = done.send(());
                }
            }
        }
    }

    fn said(&mut self, at_ms: u64, from: Side, text: &str) -> io::Result<()> {
        let Ok(mut value) = serde_json::from_str::<Value>(text) else {
            let text = Some(self.redaction.text(text));
            return self.line(&Line { at_ms, from, message: None, text, end: false });
        };
        let hidden = self.redaction.apply(&mut value);
        let compact = serde_json::to_string(&value)?;
        // As it was said, with its order of keys. Where the length differs there are spaces, or a key twice, of which only the
        // last was looked at.
        let kept = if !hidden && compact.len() == text.len() { text.to_owned() } else { compact };
        let message = RawValue::from_string(kept)?;
        self.line(&Line { at_ms, from, message: Some(&message), text: None, end: false })
    }

    fn line(&mut self, line: &impl serde::Serialize) -> io::Result<()> {
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
    async fn what_is_said_is_in_the_file_in_its_order_and_form() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("session.jsonl");
        fs::write(&path, "of an earlier session").expect("written");
        let sink = RecordSink::create(&path).expect("begun");
        sink.client(r#"{"method":"b","id":1}"#);
        sink.server(r#"{ "id": 1, "result": {"apiKey":"sk-12345678"} }"#);
        sink.server("Listening.");
        sink.server(r#"{"apiKey":"sk-of-another","apiKey":1}"#);
        sink.end();
        sink.written().await;
        let text = fs::read_to_string(&path).expect("a recording");
        assert!(text.contains(r#""message":{"method":"b","id":1}}"#), "as it was said: {text}");
        assert!(!text.contains("sk-"), "{text}");
        let lines = lines(&path);
        assert_eq!((lines.len(), &lines[0]["codex_recording"]), (6, &Value::from(1)));
        assert_eq!(lines[2]["message"]["result"]["apiKey"], "[hidden]");
        assert_eq!((&lines[2]["from"], &lines[3]["text"]), (&Value::from("server"), &Value::from("Listening.")));
        assert_eq!(lines[5]["end"], true);
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_reads_it_also_where_another_file_was() {
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
    async fn a_full_disk_ends_the_recording_and_nothing_else() {
        let path = Path::new("/dev/full");
        let sink =
            RecordSink::to(OpenOptions::new().write(true).open(path).expect("a full disk"), path).expect("begun");
        sink.client("{}");
        sink.written().await;
        sink.client("{}");
        sink.written().await;
    }
}
