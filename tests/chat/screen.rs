//! Runs the chat under a pseudo terminal: types keys, and reads the screen.

use std::num::NonZero;
use std::path::Path;
use std::process::ExitStatus;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use codex_testkit::{MockResponses, Reply, TIME_LIMIT, TestHome};
use pty_process::{OwnedReadPty, OwnedWritePty, Size};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::Child;
use tokio::sync::{OnceCell, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::examples::programs;

/// The default size: columns and rows.
pub(super) const SIZE: (u16, u16) = (100, 30);

/// Keys in the encoding of terminals.
pub(super) const ENTER: &str = "\r";
pub(super) const ESC: &str = "\x1b";
pub(super) const TAB: &str = "\t";
pub(super) const CTRL_C: &str = "\x03";
pub(super) const CTRL_O: &str = "\x0f";
pub(super) const CTRL_T: &str = "\x14";
pub(super) const PAGE_UP: &str = "\x1b[5~";

/// The environment of a chat: a mock model, and folders that outlive the program.
pub(super) struct Setup {
    pub(super) mock: MockResponses,
    pub(super) home: TestHome,
}

impl Setup {
    pub(super) async fn new() -> Self {
        let mock = MockResponses::start().await.expect("a port");
        let home = TestHome::new(Some(Path::new(env!("CARGO_TARGET_TMPDIR"))), &mock.base_url()).expect("folders");
        Self { mock, home }
    }

    pub(super) fn model_replies(&self, reply: Reply) {
        self.mock.push(reply);
    }

    /// Starts the chat in this environment, and waits until the chat is ready.
    pub(super) async fn chat(&self) -> Chat {
        let mut chat = Chat::start(&[], SIZE, Some(&self.home)).await;
        chat.until("● ready").await;
        chat
    }
}

/// The running program. Dropping this value kills the program, and its runtime ends too.
pub(super) struct Chat {
    child: Child,
    keys: OwnedWritePty,
    terminal: Arc<Mutex<Terminal>>,
    changed: watch::Receiver<()>,
    reading: JoinHandle<()>,
}

struct Terminal {
    parser: vt100::Parser,
    /// Every byte that was written to the terminal.
    bytes: Vec<u8>,
    is_over: bool,
}

impl Chat {
    pub(super) async fn start(arguments: &[&str], (columns, rows): (u16, u16), home: Option<&TestHome>) -> Self {
        build().await;
        let (pty, pts) = pty_process::open().expect("a pseudo terminal");
        pty.resize(Size::new(rows, columns)).expect("a size");
        let mut command = pty_process::Command::new(programs::chat())
            .args(arguments)
            .env("CODEX_RUNTIME_DIR", codex_tests::mocked::runtime_dir())
            .env("TERM", "xterm-256color")
            .kill_on_drop(true);
        for name in TestHome::scrubbed() {
            command = command.env_remove(name);
        }
        if let Some(home) = home {
            command = command.current_dir(home.workspace()).envs(home.environment());
        }
        let child = command.spawn(pts).expect("the chat");
        let (output, keys) = pty.into_split();
        let parser = vt100::Parser::new(cells(rows), cells(columns), 0);
        let terminal = Arc::new(Mutex::new(Terminal { parser, bytes: Vec::new(), is_over: false }));
        let (sender, changed) = watch::channel(());
        let reading = tokio::spawn(read(output, terminal.clone(), sender));
        Self { child, keys, terminal, changed, reading }
    }

    pub(super) fn id(&self) -> u32 {
        self.child.id().expect("the process runs")
    }

    pub(super) async fn types(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).await.expect("a terminal takes keys");
    }

    /// Types a line, and sends it when the whole line is on the screen.
    pub(super) async fn types_line(&mut self, line: &str) {
        self.types(line).await;
        self.until(&format!("› {line}")).await;
        self.types(ENTER).await;
    }

    /// Waits until the screen contains the text, and returns the whole screen.
    pub(super) async fn until(&mut self, wanted: &str) -> String {
        self.until_it(wanted, |screen| screen.contains(wanted)).await
    }

    /// Waits until the screen contains all texts at once. The screen may be read in the middle of a drawing.
    pub(super) async fn until_all(&mut self, wanted: &[&str]) -> String {
        self.until_it(&format!("{wanted:?}"), |screen| wanted.iter().all(|wanted| screen.contains(wanted))).await
    }

    /// Waits until the screen fits.
    pub(super) async fn until_it(&mut self, what: &str, mut fits: impl FnMut(&str) -> bool) -> String {
        let mut changed = self.changed.clone();
        let condition = async {
            loop {
                changed.mark_unchanged();
                let screen = self.screen();
                if fits(&screen) {
                    return screen;
                }
                assert!(!self.terminal().is_over, "the chat ended before it showed {what:?}:\n{screen}");
                // This wait fails when the reader has ended. The next check of the screen handles that case.
                let _ = changed.changed().await;
            }
        };
        match timeout(TIME_LIMIT, condition).await {
            Ok(screen) => screen,
            Err(_) => panic!("the screen did not show {what:?} within {TIME_LIMIT:?}:\n{}", self.screen()),
        }
    }

    pub(super) fn screen(&self) -> String {
        self.terminal().parser.screen().contents()
    }

    /// Returns every byte that was written to the terminal, as text.
    pub(super) fn written(&self) -> String {
        String::from_utf8_lossy(&self.terminal().bytes).into_owned()
    }

    pub(super) fn resize(&mut self, (columns, rows): (u16, u16)) {
        self.terminal().parser.screen_mut().set_size(cells(rows), cells(columns));
        self.keys.resize(Size::new(rows, columns)).expect("another size");
    }

    /// Waits for the program's end, and checks that the terminal was restored.
    pub(super) async fn ended(mut self) -> (ExitStatus, String) {
        let status = match timeout(TIME_LIMIT, self.child.wait()).await {
            Ok(status) => status.expect("a status"),
            Err(_) => panic!("the chat did not end within {TIME_LIMIT:?}:\n{}", self.screen()),
        };
        timeout(TIME_LIMIT, &mut self.reading)
            .await
            .expect("the terminal is closed")
            .expect("the reader does not panic");
        let terminal = self.terminal();
        let screen = terminal.parser.screen();
        assert!(!screen.alternate_screen(), "the terminal still shows the alternate screen");
        assert!(!screen.bracketed_paste(), "the terminal still marks what is pasted");
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        let contents = screen.contents();
        drop(terminal);
        (status, contents)
    }

    /// Ends the chat with the keys of a user.
    pub(super) async fn quits(mut self) {
        self.types(CTRL_C).await;
        let (status, _) = self.ended().await;
        assert!(status.success(), "{status}");
    }

    fn terminal(&self) -> MutexGuard<'_, Terminal> {
        self.terminal.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Builds the program once, if it is not up to date.
pub(super) async fn build() {
    static BUILT: OnceCell<()> = OnceCell::const_new();
    BUILT.get_or_init(|| programs::build(["codex-chat"].into_iter())).await;
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a terminal has a cell")
}

/// Reads until no process has the terminal open.
async fn read(mut output: OwnedReadPty, terminal: Arc<Mutex<Terminal>>, changed: watch::Sender<()>) {
    let mut buffer = [0; 4096];
    loop {
        // Reading a closed pseudo terminal gives an error on Linux, and the end of the input on other systems.
        let read = output.read(&mut buffer).await.unwrap_or(0);
        let mut terminal = terminal.lock().unwrap_or_else(PoisonError::into_inner);
        terminal.parser.process(&buffer[..read]);
        terminal.bytes.extend_from_slice(&buffer[..read]);
        terminal.is_over = read == 0;
        drop(terminal);
        changed.send_replace(());
        if read == 0 {
            return;
        }
    }
}
