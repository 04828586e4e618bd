//! The current connection of a client.

use std::sync::Arc;

use tokio::sync::watch;

use crate::api::session::Session;
use crate::error::{Closed, Error, Result};

/// The connection of a client, and how the client ended.
pub(crate) struct ConnectionSlot {
    state: watch::Sender<State>,
    is_supervised: bool,
}

struct State {
    /// The connection, or the last connection if that has ended.
    session: Arc<Session>,
    /// How a supervised client ended, if it has.
    ended: Option<Arc<Closed>>,
}

impl ConnectionSlot {
    pub(crate) fn new(session: Arc<Session>, is_supervised: bool) -> Self {
        Self { state: watch::Sender::new(State { session, ended: None }), is_supervised }
    }

    /// Returns the connection, or the last connection if that has ended.
    pub(crate) fn session(&self) -> Arc<Session> {
        self.state.borrow().session.clone()
    }

    /// Replaces the connection. Later calls use the new connection.
    pub(crate) fn replace(&self, session: Arc<Session>) {
        self.state.send_modify(|state| state.session = session);
    }

    /// Marks a supervised client as permanently closed.
    pub(crate) fn end(&self, closed: Arc<Closed>) {
        self.state.send_modify(|state| state.ended = Some(closed));
    }

    /// Returns whether the connection has ended, and no other connection follows.
    pub(crate) fn is_closed(&self) -> bool {
        let state = self.state.borrow();
        if self.is_supervised { state.ended.is_some() } else { state.session.shared().is_closed() }
    }

    /// Waits for the end of the client, and returns how it ended.
    pub(crate) async fn closed(&self) -> Arc<Closed> {
        if !self.is_supervised {
            return self.session().shared().closed().await;
        }
        let mut states = self.state.subscribe();
        let closed = states.wait_for(|state| state.ended.is_some()).await.ok().and_then(|state| state.ended.clone());
        closed.unwrap_or_default()
    }

    /// Returns whether a call need not wait for another connection: the call can be sent, or fails at once.
    pub(crate) fn is_ready(&self) -> bool {
        !self.is_supervised || self.state.borrow().is_usable()
    }

    /// Waits until a call can be sent, or fails at once.
    pub(crate) async fn ready(&self) {
        let mut states = self.state.subscribe();
        // `self` has the sender, so the sender cannot be dropped during the wait.
        drop(states.wait_for(State::is_usable).await.map(drop));
    }

    /// Returns the connection for a call.
    pub(crate) fn usable(&self) -> Result<Arc<Session>> {
        let state = self.state.borrow();
        match &state.ended {
            Some(closed) => Err(Error::Closed(closed.clone())),
            None => Ok(state.session.clone()),
        }
    }
}

impl State {
    fn is_usable(&self) -> bool {
        self.ended.is_some() || !self.session.shared().is_closed()
    }
}
