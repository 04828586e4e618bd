//! A thread that writes files and computes their digests while the next files are decoded.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;

use sha2::{Digest as _, Sha256};

use crate::fetch::folder;
use crate::fetch::tree::{Tree, TreeEntry};
use crate::{Error, Result};

const BUFFER: usize = 256 * 1024;
const IN_FLIGHT: usize = 32;

/// A message for the thread.
enum Command {
    Open { path: String, executable: bool },
    Data(Vec<u8>),
}

pub(super) struct Writer {
    commands: SyncSender<Command>,
    used: Mutex<Receiver<Vec<u8>>>,
    thread: JoinHandle<Result<Tree>>,
}

impl Writer {
    pub(super) fn start(root: &Path) -> Result<Self> {
        let (commands, inbox) = sync_channel(IN_FLIGHT);
        let (give_back, used) = sync_channel(IN_FLIGHT + 2);
        let root = root.to_owned();
        let thread = std::thread::Builder::new()
            .name("codex-dist-write".to_owned())
            .spawn(move || write(&root, &inbox, &give_back))
            .map_err(Error::io("start a thread that writes", "the files"))?;
        Ok(Self { commands, used: Mutex::new(used), thread })
    }

    /// Returns a buffer of full length. Buffers are reused, because clearing new memory costs time.
    pub(super) fn buffer(&self) -> Vec<u8> {
        let used = self.used.lock().ok().and_then(|used| used.try_recv().ok());
        let mut buffer = used.unwrap_or_default();
        buffer.resize(BUFFER, 0);
        buffer
    }

    pub(super) fn open(&self, path: &str, executable: bool) -> Result<()> {
        let path = path.to_owned();
        self.send(Command::Open { path, executable })
    }

    pub(super) fn data(&self, buffer: Vec<u8>) -> Result<()> {
        self.send(Command::Data(buffer))
    }

    fn send(&self, command: Command) -> Result<()> {
        self.commands.send(command).map_err(|_| Error::Internal { action: "writing the files" })
    }

    pub(super) fn finish(self) -> Result<Tree> {
        drop(self.commands);
        self.thread.join().unwrap_or(Err(Error::Internal { action: "writing the files" }))
    }
}

/// The file that is being written.
struct Open {
    path: String,
    full: PathBuf,
    file: fs::File,
    executable: bool,
    size: u64,
    hasher: Sha256,
}

impl Open {
    fn close(self, tree: &mut Tree) {
        let entry =
            TreeEntry::File { size: self.size, executable: self.executable, sha256: self.hasher.finalize().into() };
        tree.0.insert(self.path, entry);
    }
}

fn write(root: &Path, inbox: &Receiver<Command>, give_back: &SyncSender<Vec<u8>>) -> Result<Tree> {
    let mut tree = Tree::default();
    let mut open: Option<Open> = None;
    for command in inbox {
        match command {
            Command::Open { path, executable } => {
                if let Some(done) = open.take() {
                    done.close(&mut tree);
                }
                let full = root.join(&path);
                if let Some(parent) = full.parent() {
                    folder::create_all(parent)?;
                }
                let mut options = OpenOptions::new();
                // `create_new` never writes to an existing file, even if the name leads to another file.
                options.write(true).create_new(true);
                #[cfg(unix)]
                std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
                open = Some(Open {
                    file: options.open(&full).map_err(Error::io("write", &full))?,
                    path,
                    full,
                    executable,
                    size: 0,
                    hasher: Sha256::new(),
                });
            }
            Command::Data(buffer) => {
                if let Some(open) = &mut open {
                    open.file.write_all(&buffer).map_err(Error::io("write", &open.full))?;
                    open.hasher.update(&buffer);
                    open.size += buffer.len() as u64;
                }
                // A buffer that does not fit into the channel is dropped.
                let _ = give_back.try_send(buffer);
            }
        }
    }
    if let Some(done) = open {
        done.close(&mut tree);
    }
    Ok(tree)
}
