//! One connection to an app-server: its transport, its process, its calls and its end.
//!
//! The lowest layer: it knows messages, methods and ids. Payloads, subscriptions and everything that a program sees belong to
//! [`events`](crate::events) and [`api`](crate::api), which stand on it.

pub(crate) mod connection;
pub(crate) mod process;
pub(crate) mod raw;
pub(crate) mod secret;
pub(crate) mod transport;
