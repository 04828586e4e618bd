//! A fake app-server on stdin and stdout: see `codex_testkit::fake`.

fn main() {
    codex_testkit::fake::main()
}
