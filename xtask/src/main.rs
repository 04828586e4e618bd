//! `cargo xtask`: the one entry point for maintenance.

fn main() {}
