//! One connection to an app-server: its transport, its process, its calls and its end.
//!
//! This layer knows messages, methods and ids. The upper layers [`events`](crate::events) and [`api`](crate::api) know payloads and
//! subscriptions. They receive the notifications and the requests of the runtime through [`inbox::Inbox`].

pub(crate) mod call;
pub(crate) mod connection;
pub(crate) mod guard;
pub(crate) mod inbox;
pub(crate) mod limits;
pub(crate) mod process;
pub(crate) mod raw;
pub(crate) mod secret;
pub(crate) mod task;
pub mod transport;
