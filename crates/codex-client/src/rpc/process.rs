//! The runtime as a child process: started in a group of its own, and ended with it.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use codex_dist::BusyRetry;
use tokio::io::{AsyncRead, AsyncReadExt as _};
use tokio::process::{Child, Command};
use tokio::sync::watch;

use crate::error::{Error, Result};
use crate::rpc::transport::{self, BoxTransport};

/// The bytes of stderr that are kept.
const STDERR_TAIL: usize = 8 * 1024;

/// A program with its arguments, directory and environment.
pub(crate) struct Launch {
    pub(crate) program: PathBuf,
    pub(crate) arguments: Vec<OsString>,
    pub(crate) directory: Option<PathBuf>,
    pub(crate) environment: Vec<(OsString, Option<OsString>)>,
}

impl Launch {
    /// Returns a command without arguments.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        if let Some(directory) = &self.directory {
            command.current_dir(directory);
        }
        for (name, value) in &self.environment {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        command
    }
}

/// A child process. Dropping it ends the whole group at once.
pub(crate) struct Process {
    child: Child,
    group: Group,
    stderr: Tail,
}

impl Process {
    /// Starts the program. Its stdin and stdout are the transport.
    pub(crate) async fn start(launch: &Launch) -> Result<(Self, BoxTransport)> {
        let started = Self::spawn(launch).await;
        started.map_err(Error::connect(format!("start {}", launch.program.display())))
    }

    async fn spawn(launch: &Launch) -> io::Result<(Self, BoxTransport)> {
        let mut command = launch.command();
        command.args(&launch.arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
        Group::prepare(&mut command);
        let mut retry = BusyRetry::new();
        let mut child = loop {
            match command.spawn() {
                Ok(child) => break child,
                Err(error) => tokio::time::sleep(retry.pause_after(&error).ok_or(error)?).await,
            }
        };
        let group = Group::of(&child)?;
        let pipes = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let (Some(stdin), Some(stdout), Some(stderr)) = pipes else {
            return Err(io::Error::other("the process has no pipes"));
        };
        Ok((Self { child, group, stderr: Tail::read(stderr) }, transport::child(stdout, stdin)))
    }

    /// Returns the end of stderr.
    pub(crate) fn stderr(&self) -> Tail {
        self.stderr.clone()
    }

    pub(crate) fn id(&self) -> Option<u32> {
        self.child.id()
    }

    /// Waits for the end of the process. Cancel safe.
    pub(crate) async fn wait(&mut self) -> Option<ExitStatus> {
        self.child.wait().await.ok()
    }

    /// Waits for the end of a process whose stdin is closed, and kills the group after the grace. Remaining processes of the group are
    /// killed in any case.
    pub(crate) async fn end(&mut self, grace: Duration) -> Option<ExitStatus> {
        if let Ok(status) = tokio::time::timeout(grace, self.wait()).await {
            self.group.kill();
            return status;
        }
        tracing::warn!(pid = self.id(), ?grace, "the runtime did not end by itself, and is killed");
        self.group.kill();
        let _ = self.child.start_kill();
        self.wait().await
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.group.kill();
    }
}

/// The last bytes of a stream.
#[derive(Clone)]
pub(crate) struct Tail {
    bytes: Arc<Mutex<Vec<u8>>>,
    ended: watch::Receiver<bool>,
}

impl Tail {
    fn read(mut stream: impl AsyncRead + Send + Unpin + 'static) -> Self {
        let bytes = Arc::new(Mutex::new(Vec::new()));
        let (end, ended) = watch::channel(false);
        let tail = Self { bytes: bytes.clone(), ended };
        tokio::spawn(async move {
            let mut chunk = vec![0; 4096];
            while let Ok(read @ 1..) = stream.read(&mut chunk).await {
                let mut bytes = bytes.lock().unwrap_or_else(PoisonError::into_inner);
                bytes.extend_from_slice(&chunk[..read]);
                let excess = bytes.len().saturating_sub(STDERR_TAIL);
                bytes.drain(..excess);
            }
            let _ = end.send(true);
        });
        tail
    }

    /// Returns the text at the end of the stream, or after this time.
    pub(crate) async fn text(&self, limit: Duration) -> String {
        let mut ended = self.ended.clone();
        let _ = tokio::time::timeout(limit, ended.wait_for(|ended| *ended)).await;
        String::from_utf8_lossy(&self.bytes.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }
}

#[cfg(unix)]
use unix::Group;
#[cfg(windows)]
use windows::Group;

#[cfg(unix)]
mod unix {
    use rustix::process::{Pid, Signal, kill_process_group};

    use super::{Child, Command, io};

    /// The process group that the child leads.
    pub(super) struct Group(Option<Pid>);

    impl Group {
        pub(super) fn prepare(command: &mut Command) {
            command.process_group(0);
        }

        pub(super) fn of(child: &Child) -> io::Result<Self> {
            let id = child.id().and_then(|id| i32::try_from(id).ok());
            Ok(Self(id.and_then(Pid::from_raw)))
        }

        /// Kills the rest of the group, once: another group may have the number afterwards.
        pub(super) fn kill(&mut self) {
            if let Some(leader) = self.0.take() {
                // The group may be empty already.
                let _ = kill_process_group(leader, Signal::KILL);
            }
        }
    }
}

#[cfg(windows)]
mod windows {
    use win32job::{ExtendedLimitInfo, Job};

    use super::{Child, Command, io};

    /// Starts the child without a console window.
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;

    /// A job object, to which the processes of the child belong. They end when the job is closed.
    pub(super) struct Group(Option<Job>);

    impl Group {
        pub(super) fn prepare(command: &mut Command) {
            command.creation_flags(CREATE_NO_WINDOW);
        }

        pub(super) fn of(child: &Child) -> io::Result<Self> {
            let mut limits = ExtendedLimitInfo::new();
            limits.limit_kill_on_job_close();
            let job = Job::create_with_limit_info(&limits).map_err(io::Error::other)?;
            if let Some(handle) = child.raw_handle() {
                job.assign_process(handle as isize).map_err(io::Error::other)?;
            }
            Ok(Self(Some(job)))
        }

        /// Ends all processes of the job.
        pub(super) fn kill(&mut self) {
            drop(self.0.take());
        }
    }
}
