//! The fake app-server, driven as a client drives the runtime.

mod answers;
mod asks;
mod bytes;
mod client;
#[cfg(unix)]
mod deaths;
mod defaults;
mod floods;
mod process;
mod sockets;
mod turns;
