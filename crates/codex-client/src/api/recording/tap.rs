//! Writes down what passes, on a thread of its own.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::time::{Duration, Instant, SystemTime};

use serde_json::Value;
use serde_json::value::RawValue;
use tokio::sync::oneshot;

use super::format::{FORMAT, Header, Line, Side};
use super::redact::Redaction;
use crate::error::{Error, Result};

/// How much may wait to be written, in bytes. A disk that is slower than that ends the recording, and not the session.
const WAITING: usize = 64 << 20;

/// Where messages pass. Clones write to the same recording, which is complete when all of them are gone.
#[derive(Clone)]
pub(crate) struct Tap {
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

impl Tap {
    /// Begins a recording. A file that is there is replaced, by one that only its owner can read.
    pub(crate) fn create(path: &Path) -> Result<Self> {
        let action = || format!("begin the recording {}", path.display());
        let file = create(path).map_err(|error| Error::connect(action())(error))?;
        Self::to(file, path).map_err(|error| Error::connect(action())(error))
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

    pub(crate) fn client(&self, message: &str) {
        self.say(Side::Client, message.to_owned());
    }

    pub(crate) fn server(&self, message: &str) {
        self.say(Side::Server, message.to_owned());
    }

    /// The server says nothing more.
    pub(crate) fn end(&self) {
        let _ = self.entries.send(Entry::End(self.start.elapsed()));
    }

    /// Waits until all that was said is in the file, or the recording has failed.
    pub(crate) async fn written(&self) {
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
    use crate::error::ErrorKind;

    fn lines(path: &Path) -> Vec<Value> {
        let text = fs::read_to_string(path).expect("a recording");
        text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    }

    #[tokio::test]
    async fn what_is_said_is_in_the_file_in_its_order_and_form() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("session.jsonl");
        fs::write(&path, "of an earlier session").expect("written");
        let tap = Tap::create(&path).expect("begun");
        tap.client(r#"{"method":"b","id":1}"#);
        tap.server(r#"{ "id": 1, "result": {"apiKey":"sk-12345678"} }"#);
        tap.server("Listening.");
        tap.server(r#"{"apiKey":"sk-of-another","apiKey":1}"#);
        tap.end();
        tap.written().await;
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
        let tap = Tap::create(&path).expect("begun");
        assert_eq!(fs::metadata(&path).expect("a file").permissions().mode() & 0o777, 0o600);
        drop(tap);
        let error = Tap::create(folder.path()).err().expect("a folder is in the way");
        assert_eq!(error.kind(), ErrorKind::Runtime);
        assert!(error.to_string().contains("begin the recording"), "{error}");
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn a_full_disk_ends_the_recording_and_nothing_else() {
        let path = Path::new("/dev/full");
        let tap = Tap::to(OpenOptions::new().write(true).open(path).expect("a full disk"), path).expect("begun");
        tap.client("{}");
        tap.written().await;
        tap.client("{}");
        tap.written().await;
    }
}
