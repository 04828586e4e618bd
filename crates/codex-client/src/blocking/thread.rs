//! Threads of the blocking client.

use codex_types::ThreadReadResponse;

use super::background::wait;
use super::{Codex, EventStream};
use crate::api::input::Input;
use crate::api::thread::{ThreadFork, ThreadResume, ThreadStart};
use crate::api::turn::{Run, TurnBuilder, TurnStart};
use crate::error::Result;

/// A conversation: see [`codex_client::Thread`](crate::Thread).
#[derive(Clone, Debug)]
pub struct Thread {
    inner: crate::Thread,
}

impl Thread {
    /// Returns the thread for asynchronous code.
    pub fn asynchronous(&self) -> &crate::Thread {
        &self.inner
    }

    /// Returns the client.
    pub fn codex(&self) -> Codex {
        self.inner.codex().clone().into()
    }

    /// [`Thread::run`](crate::Thread::run). `send` starts the turn.
    pub fn run(&self, input: impl Into<Input>) -> Run<Self> {
        TurnBuilder::new(self.clone(), self.id(), input.into())
    }

    /// [`Thread::turn`](crate::Thread::turn). `send` starts the turn.
    pub fn turn(&self, input: impl Into<Input>) -> TurnStart<Self> {
        TurnBuilder::new(self.clone(), self.id(), input.into())
    }

    forward! { Thread:
        id() -> &str;
        info() -> Option<&codex_types::Thread>;
        model() -> Option<&str>;
        events() -> EventStream;
    }

    mirror! { Thread:
        read(include_turns: bool) -> ThreadReadResponse;
        set_name(name: impl Into<String>) -> ();
        compact() -> ();
        archive() -> ();
        unarchive() -> ();
    }
}

impl From<crate::Thread> for Thread {
    fn from(inner: crate::Thread) -> Self {
        Self { inner }
    }
}

impl Codex {
    /// [`Codex::thread_start`](crate::Codex::thread_start).
    pub fn thread_start(&self) -> ThreadStart<Self> {
        ThreadStart::new(self.clone())
    }

    /// [`Codex::thread_resume`](crate::Codex::thread_resume).
    pub fn thread_resume(&self, thread_id: &str) -> ThreadResume<Self> {
        ThreadResume::new(self.clone(), thread_id)
    }

    /// [`Codex::thread_fork`](crate::Codex::thread_fork).
    pub fn thread_fork(&self, thread_id: &str) -> ThreadFork<Self> {
        ThreadFork::new(self.clone(), thread_id)
    }

    forward! { Codex:
        thread(thread_id: &str) -> Thread;
    }

    mirror! { Codex:
        thread_archive(thread_id: &str) -> ();
        thread_unarchive(thread_id: &str) -> Thread;
    }
}

macro_rules! send_thread {
    ($builder:ident) => {
        impl $builder<Codex> {
            /// Makes the call, and waits for the thread.
            ///
            /// # Errors
            /// The errors of a call.
            pub fn send(self) -> Result<Thread> {
                wait(self.open())?.map(Thread::from)
            }
        }
    };
}

send_thread!(ThreadStart);
send_thread!(ThreadResume);
send_thread!(ThreadFork);
