//! One connection to an app-server: its transport, its process, its calls and its end.
//!
//! This is the lowest layer. It knows messages, methods and ids. Payloads, subscriptions and everything that a program sees belong
//! to [`events`](crate::events) and [`api`](crate::api), which stand on it; what the runtime sends reaches them through
//! [`inbox::Inbox`].

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
