//! The connection to the runtime: carries out the actions of the state, one after the other.

use std::time::SystemTime;

use codex_client::types::ThreadSortKey;
use codex_client::{ApprovalMode, Codex, Result, Sandbox, Thread, TurnHandle};
use codex_kit::prelude::*;

use super::message::{Effect, Message, Opened};
use super::picker::{Listed, age};

/// The maximum number of saved threads in the list.
const LISTED: u32 = 100;

pub(crate) struct Session {
    codex: Codex,
    sandbox: Sandbox,
    thread: Option<Thread>,
    turn: Option<TurnHandle>,
}

impl Session {
    pub(crate) fn new(codex: Codex, sandbox: Sandbox) -> Self {
        Self { codex, sandbox, thread: None, turn: None }
    }

    /// Carries out an action, and returns a message if the state must know its result.
    pub(crate) async fn perform(&mut self, effect: Effect) -> Option<Message> {
        match effect {
            Effect::Start(text) => {
                let problem = self.start(&text).await.err()?.to_string();
                Some(Message::NotStarted { text, problem })
            }
            Effect::Steer(text) => {
                let problem = self.steer(&text).await.err()?.to_string();
                Some(Message::NotSteered { text, problem })
            }
            // A turn that ends at this moment counts as interrupted.
            Effect::Interrupt => match &self.turn {
                Some(turn) if !turn.is_complete() => failed(turn.interrupt().await.map(|_| None)),
                _ => None,
            },
            Effect::List => failed(self.list().await.map(Some)),
            Effect::New => failed(self.open(None).await.map(Some)),
            Effect::Resume(id) => failed(self.open(Some(&id)).await.map(Some)),
            // These actions do not concern the runtime.
            Effect::Answer(..) | Effect::Quit => None,
        }
    }

    async fn start(&mut self, text: &str) -> Result<()> {
        let Some(thread) = &self.thread else { return Ok(()) };
        let turn = thread.turn(text).await?;
        // The main loop reads the events of the whole client.
        drop(turn.stream());
        self.turn = Some(turn);
        Ok(())
    }

    async fn steer(&mut self, text: &str) -> Result<()> {
        match &self.turn {
            Some(turn) => turn.steer(text).await.map(drop),
            None => Ok(()),
        }
    }

    /// Starts or resumes a thread.
    async fn open(&mut self, id: Option<&str>) -> Result<Message> {
        let thread = match id {
            None => self.codex.thread_start().approval_mode(ApprovalMode::Ask).sandbox(self.sandbox).await?,
            Some(id) => self.codex.thread_resume(id).approval_mode(ApprovalMode::Ask).sandbox(self.sandbox).await?,
        };
        let model = thread.model().unwrap_or_default().to_owned();
        let sandbox = name(self.sandbox);
        let account = self.codex.account().await?;
        let is_logged_in = account.account.is_some() || !account.requires_openai_auth;
        let opened = thread.info().map(|info| Opened { thread: info.clone(), model, sandbox, is_logged_in });
        (self.thread, self.turn) = (Some(thread), None);
        Ok(match opened {
            Some(opened) => Message::Opened(Box::new(opened)),
            None => Message::Failed("the runtime's answer contains no thread".to_owned()),
        })
    }

    /// Returns the saved threads, the latest first.
    async fn list(&self) -> Result<Message> {
        let listed = self.codex.thread_list().sort_key(ThreadSortKey::UpdatedAt).limit(LISTED).await?;
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
        let now = i64::try_from(now).unwrap_or(i64::MAX);
        let threads = listed.data.into_iter().map(|thread| Listed {
            title: thread.name.filter(|name| !name.is_empty()).unwrap_or(thread.preview),
            age: age(now - thread.updated_at),
            id: thread.id,
        });
        Ok(Message::Threads(threads.collect()))
    }
}

fn failed(done: Result<Option<Message>>) -> Option<Message> {
    done.unwrap_or_else(|error| Some(Message::Failed(error.to_string())))
}

fn name(sandbox: Sandbox) -> &'static str {
    match sandbox {
        Sandbox::ReadOnly => "read-only",
        Sandbox::WorkspaceWrite => "workspace-write",
        Sandbox::FullAccess => "full access",
    }
}
