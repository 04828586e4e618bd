//! The example `chat`: its parts by themselves, and the program under a pseudo terminal, on the real runtime.
//!
//! Its modules are compiled here a second time, as a test cannot name those of an example.

#[cfg(unix)]
mod approvals;
mod drawing;
#[cfg(unix)]
mod ending;
#[cfg(unix)]
mod screen;
mod state;
#[cfg(unix)]
mod talking;
mod texts;
#[cfg(unix)]
mod threads;

macro_rules! parts {
    ($($name:ident: $path:literal;)*) => {$(
        #[allow(dead_code, reason = "the program uses all of it")]
        #[path = $path]
        mod $name;
    )*};
}

parts! {
    app: "../../crates/codex-client/examples/chat/app.rs";
    cells: "../../crates/codex-client/examples/chat/cells.rs";
    diff: "../../crates/codex-client/examples/chat/diff.rs";
    input: "../../crates/codex-client/examples/chat/input.rs";
    keys: "../../crates/codex-client/examples/chat/keys.rs";
    markdown: "../../crates/codex-client/examples/chat/markdown.rs";
    message: "../../crates/codex-client/examples/chat/message.rs";
    panels: "../../crates/codex-client/examples/chat/panels.rs";
    picker: "../../crates/codex-client/examples/chat/picker.rs";
    question: "../../crates/codex-client/examples/chat/question.rs";
    scroll: "../../crates/codex-client/examples/chat/scroll.rs";
    shell: "../../crates/codex-client/examples/chat/shell.rs";
    text: "../../crates/codex-client/examples/chat/text.rs";
    transcript: "../../crates/codex-client/examples/chat/transcript.rs";
    view: "../../crates/codex-client/examples/chat/view.rs";
}
