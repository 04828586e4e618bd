//! Threads of the blocking client.

use std::future::IntoFuture as _;

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
    /// The same thread for asynchronous code.
    pub fn asynchronous(&self) -> &crate::Thread {
        &self.inner
    }

    /// [`Thread::id`](crate::Thread::id).
    pub fn id(&self) -> &str {
        self.inner.id()
    }

    /// [`Thread::info`](crate::Thread::info).
    pub fn info(&self) -> Option<&codex_types::Thread> {
        self.inner.info()
    }

    /// [`Thread::model`](crate::Thread::model).
    pub fn model(&self) -> Option<&str> {
        self.inner.model()
    }

    /// The client.
    pub fn codex(&self) -> Codex {
        self.inner.codex().clone().into()
    }

    /// [`Thread::run`](crate::Thread::run); `send` does it.
    pub fn run(&self, input: impl Into<Input>) -> Run<Self> {
        TurnBuilder::new(self.clone(), self.id(), input.into())
    }

    /// [`Thread::turn`](crate::Thread::turn); `send` does it.
    pub fn turn(&self, input: impl Into<Input>) -> TurnStart<Self> {
        TurnBuilder::new(self.clone(), self.id(), input.into())
    }

    /// [`Thread::events`](crate::Thread::events).
    pub fn events(&self) -> EventStream {
        self.inner.events().into()
    }

    /// [`Thread::set_name`](crate::Thread::set_name).
    pub fn set_name(&self, name: impl Into<String>) -> Result<()> {
        wait(self.inner.set_name(name))?
    }
}

impl Thread {
    mirror! { Thread:
        read(include_turns: bool) -> ThreadReadResponse;
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

    /// [`Codex::thread`](crate::Codex::thread).
    pub fn thread(&self, thread_id: &str) -> Thread {
        self.asynchronous().thread(thread_id).into()
    }
}

impl Codex {
    /// [`Codex::thread_archive`](crate::Codex::thread_archive).
    pub fn thread_archive(&self, thread_id: &str) -> Result<()> {
        wait(self.asynchronous().thread_archive(thread_id))?
    }

    /// [`Codex::thread_unarchive`](crate::Codex::thread_unarchive).
    pub fn thread_unarchive(&self, thread_id: &str) -> Result<Thread> {
        wait(self.asynchronous().thread_unarchive(thread_id))?.map(Thread::from)
    }
}

macro_rules! send_thread {
    ($builder:ident) => {
        impl $builder<Codex> {
            /// Does it, and waits for the thread.
            ///
            /// # Errors
            /// All that a call can fail with.
            pub fn send(self) -> Result<Thread> {
                let codex = self.codex.asynchronous().clone();
                wait(self.on(codex).into_future())?.map(Thread::from)
            }
        }
    };
}

send_thread!(ThreadStart);
send_thread!(ThreadResume);
send_thread!(ThreadFork);
