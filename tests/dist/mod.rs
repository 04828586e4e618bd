//! codex-dist and the update, against scripted servers on loopback and with small packages that the tests make.

mod download;
mod ensure;
mod fetch;
mod github;
mod hostile;
mod killed;
mod lies;
mod npm;
mod packages;
mod server;
mod single;
mod stage;
mod update;
mod world;
