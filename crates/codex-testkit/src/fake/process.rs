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

/// The environment variable with the path of the script. Without the variable, the fake has no faults.
pub const SCRIPT_VARIABLE: &str = "CODEX_FAKE_SCRIPT";
/// The environment variable with the path of a file. The fake appends each received message to the file, one per line.
pub const RECORD_VARIABLE: &str = "CODEX_FAKE_RECORD";
/// Set for the grandchild.
const GRANDCHILD_VARIABLE: &str = "CODEX_FAKE_GRANDCHILD";

/// Runs a fake app-server on stdin and stdout that follows the script in the file named by
/// [`SCRIPT_VARIABLE`]. The program ignores its arguments. Its exit status is 0 at the end of its input, and 2 if there is no
/// such script.
///
/// The binary `codex-fake-app-server` of this crate only calls this function. A test of another crate can have a program of
/// its own that calls this function.
pub fn main() -> ! {
    if env::var_os(GRANDCHILD_VARIABLE).is_some() {
        // The grandchild ends after a while, so that a failed test leaves no process behind.
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
                // One write for the whole line, because a test may kill this process at any time.
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
    // The record has the messages, so a benchmark does not pay for a second copy.
    let shared = Arc::new(Shared::new(script.forget_messages(), record, true));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let (source, sink) = stdio(line_end)?;
        connection::run(shared, source, sink).await;
        Ok(())
    })
}

/// Returns stdin and stdout. On Unix these are the only handles, so that the client sees a closed output. Pipes and
/// sockets need no helper threads, which a benchmark would measure.
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

/// Starts an idle child in the same process group.
fn start(grandchild: &Grandchild) -> io::Result<()> {
    let output = if grandchild.holds_output { Stdio::inherit() } else { Stdio::null() };
    let child = Command::new(env::current_exe()?)
        .env(GRANDCHILD_VARIABLE, "1")
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(Stdio::null())
        .spawn()?;
    // The rename makes the file appear with its whole content.
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

    // The signal may arrive with a delay.
    let _ = kill_process(getpid(), Signal::KILL);
    loop {
        std::thread::park();
    }
}

#[cfg(not(unix))]
fn kill() -> ! {
    std::process::abort()
}
