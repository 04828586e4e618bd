//! The fake app-server, spoken to as a client would.

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
