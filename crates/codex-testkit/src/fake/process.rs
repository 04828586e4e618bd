//! The fake as a process.

use std::{
    env,
    fs::{self, File},
    io,
    path::Path,
    process::{Command, Stdio, exit},
    sync::Arc,
    time::Duration,
};

use super::{Exit, Script, connection, input::Source, output::Sink, script::Grandchild, state::Shared};
use crate::Error;

/// The environment variable that names the file with the script. Without it, the fake behaves well.
pub const SCRIPT_VARIABLE: &str = "CODEX_FAKE_SCRIPT";
/// The environment variable that names a file to which the fake appends each message that it gets, a line each.
pub const RECORD_VARIABLE: &str = "CODEX_FAKE_RECORD";
/// Set for the grandchild.
const GRANDCHILD_VARIABLE: &str = "CODEX_FAKE_GRANDCHILD";

/// The whole program: an app-server on stdin and stdout that does what the script in the file named by
/// [`SCRIPT_VARIABLE`] says. It ignores its arguments, and exits with 0 when its input ends; with 2 when there is no
/// such script.
///
/// The binary `codex-fake-app-server` of this crate does nothing else. A test of another crate can have a program of
/// its own that calls this.
pub fn main() -> ! {
    if env::var_os(GRANDCHILD_VARIABLE).is_some() {
        // Ends some time, so that a test that fails leaves nothing behind for ever.
        std::thread::sleep(Duration::from_secs(600));
        exit(0);
    }
    match serve() {
        Ok(()) => exit(0),
        Err(error) => {
            let source = std::error::Error::source(&error).map(|source| format!(": {source}")).unwrap_or_default();
            let script = env::var_os(SCRIPT_VARIABLE)
                .map(|path| format!("\n{SCRIPT_VARIABLE} is {}", Path::new(&path).display()));
            eprintln!("codex-fake-app-server: {error}{source}{}", script.unwrap_or_default());
            exit(2)
        }
    }
}

fn serve() -> Result<(), Error> {
    let script = match env::var_os(SCRIPT_VARIABLE) {
        Some(path) => {
            let script = Script::read(&path)?;
            if let Some(next) = &script.next {
                // Whole, or not at all: this process may be killed at any moment.
                let draft = Path::new(&path).with_extension("draft");
                next.write(&draft)?;
                fs::rename(draft, path)?;
            }
            script
        }
        None => Script::new(),
    };
    let record = match env::var_os(RECORD_VARIABLE) {
        Some(path) => Some(File::options().append(true).create(true).open(path)?),
        None => None,
    };
    if let Some(grandchild) = &script.grandchild {
        start(grandchild)?;
    }
    let line_end = script.line_end();
    // What was sent is in the record; a benchmark shall not pay for a second one.
    let shared = Arc::new(Shared::new(script.forget_messages(), record, true));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let (source, sink) = stdio(line_end)?;
        connection::run(shared, source, sink).await;
        Ok(())
    })
}

/// Stdin and stdout. On Unix these are the only handles, so that closing the output is seen by the client; and pipes
/// and sockets are read and written without threads in between, which a benchmark would measure.
#[cfg(unix)]
fn stdio(line_end: &'static str) -> io::Result<(Source, Sink)> {
    use std::os::fd::AsFd as _;

    use tokio::net::unix::pipe;

    let nothing = File::options().read(true).write(true).open("/dev/null")?;
    let input = io::stdin().as_fd().try_clone_to_owned()?;
    let output = io::stdout().as_fd().try_clone_to_owned()?;
    rustix::stdio::dup2_stdin(&nothing)?;
    rustix::stdio::dup2_stdout(&nothing)?;
    let source = match pipe::Receiver::from_owned_fd(input.try_clone()?) {
        Ok(pipe) => Source::lines(pipe),
        Err(_) => match socket(input.try_clone()?) {
            Ok(socket) => Source::lines(socket),
            Err(_) => Source::lines(tokio::fs::File::from_std(File::from(input))),
        },
    };
    let sink = match pipe::Sender::from_owned_fd(output.try_clone()?) {
        Ok(pipe) => Sink::lines(pipe, line_end),
        Err(_) => Sink::lines(tokio::fs::File::from_std(File::from(output)), line_end),
    };
    Ok((source, sink))
}

/// The input as a socket, if the input is a socket.
#[cfg(unix)]
fn socket(input: std::os::fd::OwnedFd) -> io::Result<tokio::net::UnixStream> {
    let socket = std::os::unix::net::UnixStream::from(input);
    socket.peer_addr()?;
    socket.set_nonblocking(true)?;
    tokio::net::UnixStream::from_std(socket)
}

#[cfg(not(unix))]
fn stdio(line_end: &'static str) -> io::Result<(Source, Sink)> {
    Ok((Source::lines(tokio::io::stdin()), Sink::lines(tokio::io::stdout(), line_end)))
}

/// A child that does nothing, in the same process group.
fn start(grandchild: &Grandchild) -> io::Result<()> {
    let output = if grandchild.holds_output { Stdio::inherit() } else { Stdio::null() };
    let child = Command::new(env::current_exe()?)
        .env(GRANDCHILD_VARIABLE, "1")
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(Stdio::null())
        .spawn()?;
    // Under another name first: who finds the file finds a whole number in it.
    let draft = grandchild.pid_file.with_extension("draft");
    fs::write(&draft, child.id().to_string())?;
    fs::rename(draft, &grandchild.pid_file)
}

/// Ends the process.
pub(crate) fn die(how: Exit) -> ! {
    match how {
        Exit::Code(code) => exit(code),
        Exit::Abort => std::process::abort(),
        Exit::Kill => kill(),
    }
}

#[cfg(unix)]
fn kill() -> ! {
    use rustix::process::{Signal, getpid, kill_process};

    // The signal may take a moment to arrive, and can only fail to be sent to somebody else.
    let _ = kill_process(getpid(), Signal::KILL);
    loop {
        std::thread::park();
    }
}

#[cfg(not(unix))]
fn kill() -> ! {
    std::process::abort()
}
