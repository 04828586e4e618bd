//! The fake app-server as a process, for tests of the client. See `codex_testkit::fake`.

fn main() {
    codex_testkit::fake::main()
}
