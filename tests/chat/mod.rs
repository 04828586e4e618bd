//! The terminal chat: its modules alone, and the program under a pseudo terminal on the real runtime.
//!
//! The modules of the chat are compiled here a second time, because a test cannot import from a binary.

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
    app: "../../crates/codex-chat/src/app.rs";
    cells: "../../crates/codex-chat/src/cells.rs";
    diff: "../../crates/codex-chat/src/diff.rs";
    input: "../../crates/codex-chat/src/input.rs";
    keys: "../../crates/codex-chat/src/keys.rs";
    markdown: "../../crates/codex-chat/src/markdown.rs";
    message: "../../crates/codex-chat/src/message.rs";
    panels: "../../crates/codex-chat/src/panels.rs";
    picker: "../../crates/codex-chat/src/picker.rs";
    question: "../../crates/codex-chat/src/question.rs";
    scroll: "../../crates/codex-chat/src/scroll.rs";
    shell: "../../crates/codex-chat/src/shell.rs";
    text: "../../crates/codex-chat/src/text.rs";
    transcript: "../../crates/codex-chat/src/transcript.rs";
    view: "../../crates/codex-chat/src/view.rs";
}
