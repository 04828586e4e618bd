//! A chat with Codex in the terminal: streamed answers, commands and their output, diffs, approvals by keyboard, steering,
//! interrupts, and saved threads.
//!
//! ```text
//! cargo run -p codex-chat -- --mock    without an account
//! cargo run -p codex-chat           with your own login
//! ```
//!
//! `app` is the state, `view` draws the state, and `session` and `approvals` talk to the runtime. This file connects them.

mod app;
mod approvals;
mod cells;
mod demo;
mod diff;
mod input;
mod keys;
mod markdown;
mod message;
mod panels;
mod picker;
mod question;
mod scroll;
mod session;
mod shell;
mod terminal;
mod text;
mod transcript;
mod view;

use codex_kit::prelude::*;
use std::error::Error;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use codex_client::{Codex, CodexConfig, Event, EventStream, Sandbox};
use codex_kit::RestartPolicy;
use tokio::sync::mpsc;

use app::App;
use approvals::Approvals;
use demo::Demo;
use message::{Effect, Message};
use session::Session;
use terminal::terminated;
use view::View;

const USAGE: &str = "\
A chat with Codex in the terminal.

Usage: codex-chat [--mock] [--sandbox read-only|workspace-write|danger-full-access]

  --mock      talk to a scripted model on this machine: no account, no network, folders of its own
  --sandbox   what commands may do without an approval (default: read-only)
  --help      this text

Without --mock, the chat works in the current folder, with your own login (`codex login`).

Keys:
";

const EXAMPLE: &str = "
Example:
  cargo run -p codex-chat -- --mock
";

/// The interval of the animation.
const TICK: Duration = Duration::from_millis(100);
/// The maximum number of messages between two drawings.
const UNDRAWN: usize = 200;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            let keys: Vec<String> = panels::KEYS.lines().map(|line| format!("  {line}\n")).collect();
            print!("{USAGE}{}{EXAMPLE}", keys.concat());
            return ExitCode::SUCCESS;
        }
        Err(problem) => {
            eprintln!("chat: {problem}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    if !terminal::is_there() {
        eprintln!(
            "chat: the program needs a terminal for its output and its keys; the example mini_chat runs without a terminal"
        );
        return ExitCode::from(2);
    }
    match chat(&arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("chat: {error}");
            let mut cause = error.source();
            while let Some(error) = cause {
                eprintln!("  because: {error}");
                cause = error.source();
            }
            ExitCode::FAILURE
        }
    }
}

/// The options of the command line.
struct Arguments {
    mock: bool,
    sandbox: Sandbox,
}

impl Arguments {
    /// Reads the command line. Returns `None` if the user asks for help.
    fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Option<Self>, String> {
        let mut arguments = arguments.into_iter();
        let mut parsed = Self { mock: false, sandbox: Sandbox::ReadOnly };
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--mock" => parsed.mock = true,
                "--help" | "-h" => return Ok(None),
                "--sandbox" => {
                    let name = arguments.next().ok_or("--sandbox needs the name of a sandbox")?;
                    parsed.sandbox = name.parse().map_err(|error| format!("{error}"))?;
                }
                other => return Err(format!("there is no argument `{other}`")),
            }
        }
        Ok(Some(parsed))
    }
}

/// Runs the chat, from the start of the runtime to its end.
async fn chat(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    // The demonstration lives until the end of the chat: a dropped value ends the mock and removes the folders.
    let demo = if arguments.mock { Some(Demo::start().await?) } else { None };
    let config = demo.as_ref().map_or_else(CodexConfig::new, Demo::config);
    let (sender, messages) = mpsc::unbounded_channel();
    let approvals = Approvals::new(sender.clone());
    let codex = Codex::start_with(approvals.attend(config).restart(RestartPolicy::new())).await?;
    let events = codex.events();

    // Calls to the runtime take time, so they run on a separate task and do not delay keys.
    let (effects, mut asked) = mpsc::unbounded_channel();
    let mut session = Session::new(codex.clone(), arguments.sandbox);
    let work = tokio::spawn(async move {
        while let Some(effect) = asked.recv().await {
            if let Some(message) = session.perform(effect).await {
                let _ = sender.send(message);
            }
        }
    });
    let done = run(App::new(), messages, events, &effects, &approvals).await;
    work.abort();
    codex.close().await?;
    done
}

/// Runs until the user leaves: each event changes the state, and the state is drawn.
async fn run(
    mut app: App,
    mut messages: mpsc::UnboundedReceiver<Message>,
    mut events: EventStream,
    effects: &mpsc::UnboundedSender<Effect>,
    approvals: &Approvals,
) -> Result<(), Box<dyn Error>> {
    let mut screen = terminal::Screen::take()?;
    let mut keys = terminal::events();
    let mut terminated = std::pin::pin!(terminated());
    let mut tick = tokio::time::interval(TICK);
    let (mut view, mut undrawn, mut is_connected) = (View::default(), 1, true);
    let begun = Instant::now();
    effects.send(Effect::New)?;
    loop {
        if undrawn >= UNDRAWN {
            screen.draw(|frame| view.draw(frame, &mut app))?;
            undrawn = 0;
        }
        let message = tokio::select! {
            biased;
            () = &mut terminated => Message::Terminate,
            Some(event) = keys.recv() => Message::Terminal(event?),
            Some(message) = messages.recv() => message,
            event = events.next(), if is_connected => match message_of(event) {
                Some(message) => {
                    is_connected = !matches!(message, Message::Ended(_));
                    message
                }
                None => continue,
            },
            _ = tick.tick(), if app.is_busy() => Message::Tick(begun.elapsed()),
            // The state is drawn when no other event is ready.
            () = std::future::ready(()), if undrawn > 0 => {
                screen.draw(|frame| view.draw(frame, &mut app))?;
                undrawn = 0;
                continue;
            }
        };
        undrawn += 1;
        for effect in app.update(message) {
            match effect {
                Effect::Quit => return Ok(()),
                Effect::Answer(id, decision) => approvals.answer(id, decision),
                other => effects.send(other)?,
            }
        }
    }
}

/// Converts an event of the client to a message. Returns `None` for events that this program does not use.
fn message_of(event: Option<codex_client::Result<Event>>) -> Option<Message> {
    match event {
        Some(Ok(Event::Notification(notification))) => Some(Message::Server(Box::new(notification.into_payload()))),
        Some(Ok(Event::Lagged { skipped })) => Some(Message::Lagged(skipped)),
        Some(Ok(Event::Restarted(restarted))) => Some(Message::Restarted(restarted.closed.to_string())),
        Some(Ok(Event::NotResumed(lost))) => Some(Message::Lost(lost.thread_id.clone())),
        Some(Ok(_)) => None,
        Some(Err(error)) => Some(Message::Ended(error.to_string())),
        None => Some(Message::Ended("the runtime has ended".to_owned())),
    }
}
