//! The runtime as a child process. The process leads a group of its own, and the whole group is ended with the process.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use codex_dist::BusyRetry;
use tokio::io::{AsyncRead, AsyncReadExt as _};
use tokio::process::{ChildStderr, ChildStdout};
use tokio::sync::watch;

use crate::error::{Error, Result};
use crate::rpc::task;
use crate::rpc::transport::{self, BoxTransport};

/// The bytes of stderr that are kept.
const STDERR_TAIL: usize = 8 * 1024;

/// A program with its arguments, directory and environment.
pub(crate) struct Launch {
    pub(crate) program: PathBuf,
    pub(crate) arguments: Vec<OsString>,
    pub(crate) directory: Option<PathBuf>,
    /// Whether the program inherits the variables of this process.
    pub(crate) inherits: bool,
    pub(crate) environment: Vec<(OsString, Option<OsString>)>,
}

impl Launch {
    /// Returns a command without arguments.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        if let Some(directory) = &self.directory {
            command.current_dir(directory);
        }
        if !self.inherits {
            command.env_clear();
        }
        for (name, value) in &self.environment {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        command
    }

    /// Returns the name of a variable that is not UTF-8 text, by its name or its value.
    pub(crate) fn variable_that_is_not_text(&self) -> Option<String> {
        let inherited = std::env::vars_os()
            .filter(|(name, _)| self.inherits && !self.environment.iter().any(|(other, _)| other == name));
        let own = self.environment.iter().filter_map(|(name, value)| Some((name.clone(), value.clone()?)));
        let is_text = |text: &OsStr| text.to_str().is_some();
        let mut all = inherited.chain(own);
        all.find(|(name, value)| !is_text(name) || !is_text(value)).map(|(name, _)| name.display().to_string())
    }
}

/// A child process. If the value is dropped, the process has the grace to end by itself after its input was closed. Then its group is
/// killed.
pub(crate) struct Process {
    id: u32,
    /// Set by the thread that waits for the process. The inner value is `None` where the status is not known.
    exited: watch::Receiver<Option<Option<ExitStatus>>>,
    group: Group,
    grace: Duration,
    stderr: Tail,
}

impl Process {
    /// Starts the program. Its stdin and stdout are the transport.
    pub(crate) async fn start(launch: &Launch, grace: Duration) -> Result<(Self, BoxTransport)> {
        let started = Self::spawn(launch, grace).await;
        started.map_err(|error| match &launch.directory {
            // The system reports a missing directory like a missing program.
            Some(directory) if !directory.is_dir() => {
                Error::invalid("CodexConfig::cwd", format!("{} is no directory", directory.display()))
            }
            _ => Error::connect(format!("start {}", launch.program.display()))(error),
        })
    }

    async fn spawn(launch: &Launch, grace: Duration) -> io::Result<(Self, BoxTransport)> {
        let mut command = launch.command();
        command.args(&launch.arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        #[cfg(unix)]
        let stdin = unix::socket(&mut command)?;
        #[cfg(not(unix))]
        command.stdin(Stdio::piped());
        Group::prepare(&mut command);
        let mut retry = BusyRetry::new();
        let mut child = loop {
            match command.spawn() {
                Ok(child) => break child,
                Err(error) => tokio::time::sleep(retry.pause_after(&error).ok_or(error)?).await,
            }
        };
        let id = child.id();
        let group = Group::of(&child)?;
        #[cfg(not(unix))]
        let stdin = child.stdin.take().ok_or_else(no_pipes).and_then(tokio::process::ChildStdin::from_std);
        let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
        let (exit, exited) = watch::channel(None);
        // A thread collects the process even after the tokio runtime has gone.
        let waiting = thread::Builder::new().name("codex-process".to_owned()).stack_size(64 * 1024);
        let waiting = waiting.spawn(move || exit.send_replace(Some(child.wait().ok())));
        let mut process = Self { id, exited, group, grace, stderr: Tail::default() };
        if let Err(error) = waiting {
            process.group.kill();
            return Err(error);
        }
        #[cfg(not(unix))]
        let stdin = stdin?;
        process.stderr.read(ChildStderr::from_std(stderr.ok_or_else(no_pipes)?)?);
        let stdout = ChildStdout::from_std(stdout.ok_or_else(no_pipes)?)?;
        Ok((process, transport::child(stdout, stdin)))
    }

    /// Returns the end of stderr.
    pub(crate) fn stderr(&self) -> Tail {
        self.stderr.clone()
    }

    pub(crate) fn id(&self) -> u32 {
        self.id
    }

    /// Waits for the end of the process. Cancel safe.
    pub(crate) async fn wait(&mut self) -> Option<ExitStatus> {
        self.exited.wait_for(Option::is_some).await.ok().and_then(|status| status.flatten())
    }

    /// Waits for the end of a process whose stdin is closed, and kills the group after the grace. Remaining processes of the group are
    /// killed in any case.
    pub(crate) async fn end(&mut self, grace: Duration) -> Option<ExitStatus> {
        if tokio::time::timeout(grace, self.wait()).await.is_err() {
            tracing::warn!(pid = self.id, ?grace, "the runtime did not end by itself, and is killed");
        }
        self.group.kill();
        self.wait().await
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if self.exited.borrow().is_some() {
            self.group.kill();
        } else {
            self.group.kill_after(self.grace);
        }
    }
}

fn no_pipes() -> io::Error {
    io::Error::other("the process has no pipes")
}

/// The last bytes of a stream.
#[derive(Clone)]
pub(crate) struct Tail {
    bytes: Arc<Mutex<Vec<u8>>>,
    ended: watch::Sender<bool>,
}

impl Default for Tail {
    fn default() -> Self {
        Self { bytes: Arc::default(), ended: watch::Sender::new(false) }
    }
}

impl Tail {
    /// Reads the stream on a task of its own, and forwards its lines to `tracing`.
    fn read(&self, mut stream: impl AsyncRead + Send + Unpin + 'static) {
        let tail = self.clone();
        task::spawn(async move {
            let (mut chunk, mut line) = (vec![0; 4096], Vec::new());
            while let Ok(read @ 1..) = stream.read(&mut chunk).await {
                let mut bytes = tail.bytes.lock().unwrap_or_else(PoisonError::into_inner);
                bytes.extend_from_slice(&chunk[..read]);
                let excess = bytes.len().saturating_sub(STDERR_TAIL);
                bytes.drain(..excess);
                drop(bytes);
                if tracing::enabled!(target: "codex::stderr", tracing::Level::DEBUG) {
                    forward(&mut line, &chunk[..read]);
                }
            }
            if !line.is_empty() {
                tracing::debug!(target: "codex::stderr", "{}", String::from_utf8_lossy(&line));
            }
            let _ = tail.ended.send_replace(true);
        });
    }

    /// Waits for the end of the stream, for no longer than this time, and returns the text.
    pub(crate) async fn text(&self, limit: Duration) -> String {
        let mut ended = self.ended.subscribe();
        let _ = tokio::time::timeout(limit, ended.wait_for(|ended| *ended)).await;
        self.text_so_far()
    }

    /// Returns the last text that the stream has had so far.
    pub(crate) fn text_so_far(&self) -> String {
        String::from_utf8_lossy(&self.bytes.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }
}

/// Forwards the lines that these bytes complete. `line` keeps the beginning of the next line, and no more than is kept of stderr.
fn forward(line: &mut Vec<u8>, bytes: &[u8]) {
    for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
        line.extend_from_slice(piece);
        if line.ends_with(b"\n") || line.len() > STDERR_TAIL {
            tracing::debug!(target: "codex::stderr", "{}", String::from_utf8_lossy(line.trim_ascii_end()));
            line.clear();
        }
    }
}

#[cfg(unix)]
use unix::Group;
#[cfg(windows)]
use windows::Group;

#[cfg(unix)]
mod unix {
    use std::os::fd::OwnedFd;
    use std::os::unix::net::UnixStream;
    use std::os::unix::process::CommandExt as _;

    use rustix::process::{Pid, Signal, kill_process_group};

    use super::{Child, Command, Duration, Stdio, io, thread};
    use crate::rpc::transport::Stdin;

    /// Waits for the end of a process, in steps of 50 ms, and then kills the group that the process led.
    const GUARD: &str = r#"
        while [ "$2" -gt 0 ] && kill -0 "$1"; do sleep 0.05; set -- "$1" "$(($2 - 1))"; done
        kill -s KILL -- "-$1"
    "#;

    /// Makes a socket the stdin of the command, and returns the other end. A write to a socket without a reader is an error. A write to a
    /// pipe without a reader is a signal, which ends each program that uses the default action of this signal.
    pub(super) fn socket(command: &mut Command) -> io::Result<Stdin> {
        let (own, stdin) = UnixStream::pair()?;
        command.stdin(OwnedFd::from(stdin));
        own.set_nonblocking(true)?;
        Ok(Stdin::Free(own))
    }

    /// Returns the number of steps of 50 ms in a time, `i32::MAX` at most (three years). Some shells cannot compare larger numbers.
    fn steps(time: Duration) -> i32 {
        i32::try_from(time.as_millis().div_ceil(50)).unwrap_or(i32::MAX)
    }

    /// The process group that the child leads.
    pub(super) struct Group(Option<Pid>);

    impl Group {
        pub(super) fn prepare(command: &mut Command) {
            command.process_group(0);
        }

        pub(super) fn of(child: &Child) -> io::Result<Self> {
            Ok(Self(i32::try_from(child.id()).ok().and_then(Pid::from_raw)))
        }

        /// Kills the rest of the group. This happens only once, because another group may have the same number afterwards.
        pub(super) fn kill(&mut self) {
            if let Some(leader) = self.0.take() {
                // The group may be empty already.
                let _ = kill_process_group(leader, Signal::KILL);
            }
        }

        /// Kills the group when its leader has ended, and after the grace at the latest. A guard process does this, because this process
        /// may end before the grace is over.
        pub(super) fn kill_after(&mut self, grace: Duration) {
            let Some(leader) = self.0 else { return };
            let steps = steps(grace).to_string();
            let mut guard = Command::new("/bin/sh");
            guard.args(["-c", GUARD, "codex-guard", &leader.to_string(), &steps]).current_dir("/").process_group(0);
            guard.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            match guard.spawn() {
                Ok(mut guard) => {
                    self.0 = None;
                    // Collects the guard. Without the thread, the guard stays a zombie until this process ends.
                    let _ = thread::Builder::new().stack_size(64 * 1024).spawn(move || guard.wait());
                }
                Err(error) => {
                    tracing::warn!(%error, "no process can wait for the end of the runtime, which is killed");
                    self.kill();
                }
            }
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn the_guard_can_count_each_grace() {
            for (grace, expected) in [(Duration::ZERO, 0), (Duration::from_millis(51), 2), (Duration::MAX, i32::MAX)] {
                assert_eq!(steps(grace), expected, "{grace:?}");
                let shell =
                    Command::new("/bin/sh").args(["-c", "[ \"$1\" -ge 0 ]", "sh", &steps(grace).to_string()]).status();
                assert!(shell.expect("a shell").success(), "{grace:?}");
            }
        }
    }
}

#[cfg(windows)]
mod windows {
    use std::os::windows::io::AsRawHandle as _;
    use std::os::windows::process::CommandExt as _;

    use win32job::{ExtendedLimitInfo, Job};

    use super::{Child, Command, Duration, io, thread};

    /// Starts the child without a console window.
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;

    /// A job object with all processes of the child. The processes end when the job is closed.
    pub(super) struct Group(Option<Job>);

    impl Group {
        pub(super) fn prepare(command: &mut Command) {
            command.creation_flags(CREATE_NO_WINDOW);
        }

        pub(super) fn of(child: &Child) -> io::Result<Self> {
            let mut limits = ExtendedLimitInfo::new();
            limits.limit_kill_on_job_close();
            let job = Job::create_with_limit_info(&limits).map_err(io::Error::other)?;
            job.assign_process(child.as_raw_handle() as isize).map_err(io::Error::other)?;
            Ok(Self(Some(job)))
        }

        /// Ends all processes of the job.
        pub(super) fn kill(&mut self) {
            drop(self.0.take());
        }

        /// Ends all processes of the job after the grace, or with this process.
        pub(super) fn kill_after(&mut self, grace: Duration) {
            let job = self.0.take();
            let _ = thread::Builder::new().spawn(move || {
                thread::sleep(grace);
                drop(job);
            });
        }
    }
}
