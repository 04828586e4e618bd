//! The fake app-server, spoken to as a client would.

mod client;
mod defaults;
mod process;
