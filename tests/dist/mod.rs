//! codex-dist against scripted servers on loopback, with small packages made here.

mod download;
mod ensure;
mod fetch;
mod github;
mod hostile;
mod killed;
mod npm;
mod packages;
mod server;
mod single;
mod stage;
mod update;
mod world;
