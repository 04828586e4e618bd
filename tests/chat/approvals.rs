//! Questions of the runtime that the user answers with a key.

use codex_testkit::{Gate, Reply};

use super::screen::{ESC, Setup, TAB};

fn command(words: &str) -> Reply {
    Reply::new().command("call-1", words, Some("to see whether it may"))
}

fn patch() -> Reply {
    Reply::new().patch("call-1", "*** Begin Patch\n*** Add File: made.txt\n+fresh\n+and new\n*** End Patch")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_runs_when_the_user_says_yes() {
    let setup = Setup::new().await;
    setup.model_replies(command("seq 1 100; printf '\\033[2Jend\\n'; touch made.txt; exit 3"));
    setup.model_replies(Reply::text("So be it."));
    let mut chat = setup.chat().await;
    chat.types_line("Go.").await;
    let parts = ["▌ $ seq 1 100; printf", "because: to see whether it may", "? waits for you", "y yes"];
    chat.until_all(&parts).await;
    assert!(!setup.home.workspace().join("made.txt").exists(), "the command ran before it was allowed");
    chat.types("y").await;
    let parts = ["│ … 96 lines hidden (Ctrl+O shows all)", "│ 100", "│ end", "└ exit 3", "So be it.", "● ready"];
    let screen = chat.until_all(&parts).await;
    assert!(!screen.contains("Run this command?"), "{screen}");
    assert!(setup.home.workspace().join("made.txt").exists(), "the command did not run");
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_does_not_run_when_the_user_says_no() {
    let setup = Setup::new().await;
    setup.model_replies(command("touch made.txt"));
    setup.model_replies(Reply::text("So be it."));
    let mut chat = setup.chat().await;
    chat.types_line("Go.").await;
    chat.until("Run this command?").await;
    chat.types("n").await;
    chat.until_all(&["└ declined: it did not run", "So be it.", "● ready"]).await;
    assert!(!setup.home.workspace().join("made.txt").exists(), "the command ran");
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_change_is_shown_before_it_is_allowed() {
    let setup = Setup::new().await;
    for answer in ["n", "y"] {
        setup.model_replies(patch());
        setup.model_replies(Reply::text("So be it."));
        let mut chat = setup.chat().await;
        chat.types_line("Go.").await;
        let parts =
            ["± made.txt  added  +2 −0", "│ 1 + fresh", "│ 2 + and new", "Make these changes?", "▌ ± made.txt (added)"];
        chat.until_all(&parts).await;
        chat.types(answer).await;
        let outcome = if answer == "y" { "└ written" } else { "└ declined: nothing was written" };
        chat.until_all(&[outcome, "So be it.", "● ready"]).await;
        assert_eq!(setup.home.workspace().join("made.txt").exists(), answer == "y");
        if answer == "y" {
            chat.types_line("/diff").await;
            chat.until("diff --git").await;
        }
        chat.quits().await;
    }
}

/// `a` also accepts similar requests: the runtime does not ask a second time.
#[tokio::test(flavor = "multi_thread")]
async fn a_yes_for_the_session_covers_the_next_request() {
    let setup = Setup::new().await;
    let mut chat = setup.chat().await;
    for round in ["one", "two"] {
        setup.model_replies(command("echo again >> made.txt"));
        setup.model_replies(Reply::text(&format!("Round {round}.")));
        chat.types_line(&format!("Go {round}.")).await;
        if round == "one" {
            chat.until("Run this command?").await;
            chat.types("a").await;
        }
        chat.until(&format!("Round {round}.")).await;
        chat.until("● ready").await;
    }
    let written = std::fs::read_to_string(setup.home.workspace().join("made.txt")).expect("the command ran");
    assert_eq!(written, "again\nagain\n");
    chat.quits().await;
}

/// When a question is no longer needed, the question disappears, and its unsent answer too.
#[tokio::test(flavor = "multi_thread")]
async fn a_question_disappears_with_its_turn() {
    let setup = Setup::new().await;
    setup.model_replies(command("touch made.txt"));
    let mut chat = setup.chat().await;
    chat.types_line("Go.").await;
    chat.until("Run this command?").await;
    // Tab moves the focus to the input, where Esc interrupts the turn.
    chat.types(TAB).await;
    chat.until("Tab to answer").await;
    chat.types(ESC).await;
    chat.until_it("no question", |screen| {
        screen.contains("└ not ended") && screen.contains("· interrupted") && !screen.contains("Run this command?")
    })
    .await;
    assert!(!setup.home.workspace().join("made.txt").exists(), "the command ran");
    chat.until("● ready").await;
    chat.quits().await;
}

/// A user who is typing must not answer a question with the next letter.
#[tokio::test(flavor = "multi_thread")]
async fn typing_does_not_answer_a_question() {
    let setup = Setup::new().await;
    let gate = Gate::new();
    setup.model_replies(Reply::new().message_in_phase("Wait.", Some("commentary")).hold(&gate).command(
        "call-1",
        "touch made.txt",
        Some("so"),
    ));
    setup.model_replies(Reply::text("So be it."));
    let mut chat = setup.chat().await;
    chat.types_line("Go.").await;
    chat.until("Wait.").await;
    chat.types("stay").await;
    chat.until("› stay").await;
    gate.open();
    chat.until("Run this command?").await;
    chat.types(" any").await;
    chat.until_all(&["Run this command?", "Tab to answer", "› stay any"]).await;
    chat.types(&format!("{TAB}n")).await;
    chat.until_all(&["So be it.", "› stay any"]).await;
    assert!(!setup.home.workspace().join("made.txt").exists(), "the command ran");
    chat.until("● ready").await;
    chat.types(super::screen::CTRL_C).await;
    chat.until("Say something").await;
    chat.quits().await;
}

/// The runtime asks about several commands at once, and each gets its own answer.
#[tokio::test(flavor = "multi_thread")]
async fn several_questions_are_answered_one_by_one() {
    let setup = Setup::new().await;
    let both = command("touch one.txt").command("call-2", "touch two.txt", Some("to see whether it may"));
    setup.model_replies(both);
    setup.model_replies(Reply::text("So be it."));
    let mut chat = setup.chat().await;
    chat.types_line("Go.").await;
    let screen = chat.until_all(&["Run this command?  (1 more waits)", "y yes"]).await;
    let allowed = if screen.contains("▌ $ touch one.txt") { "one.txt" } else { "two.txt" };
    chat.types("y").await;
    chat.until_it("the other one", |screen| screen.contains("Run this command?") && !screen.contains("more waits"))
        .await;
    chat.types("n").await;
    chat.until_all(&["So be it.", "└ exit 0", "└ declined: it did not run", "● ready"]).await;
    for file in ["one.txt", "two.txt"] {
        assert_eq!(setup.home.workspace().join(file).exists(), file == allowed, "{file}");
    }
    chat.quits().await;
}
