//! Questions of the runtime, answered with a key, and what came of them.

use codex_testkit::{Gate, Reply};

use super::screen::{ESC, House, TAB};

fn command(words: &str) -> Reply {
    Reply::new().command("call-1", words, Some("to see whether it may"))
}

fn patch() -> Reply {
    Reply::new().patch("call-1", "*** Begin Patch\n*** Add File: made.txt\n+fresh\n+and new\n*** End Patch")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_runs_when_the_user_says_yes() {
    let house = House::new().await;
    house.says(command("seq 1 100; printf '\\033[2Jend\\n'; touch made.txt; exit 3"));
    house.says(Reply::text("So be it."));
    let mut chat = house.chat().await;
    chat.says("Go.").await;
    let parts = ["▌ $ seq 1 100; printf", "because: to see whether it may", "? waits for you", "y yes"];
    chat.until_all(&parts).await;
    assert!(!house.home.workspace().join("made.txt").exists(), "it ran before it was allowed to");
    chat.types("y").await;
    let parts = ["│ … 96 lines hidden (Ctrl+O shows all)", "│ 100", "│ end", "└ exit 3", "So be it.", "● ready"];
    let screen = chat.until_all(&parts).await;
    assert!(!screen.contains("Run this command?"), "{screen}");
    assert!(house.home.workspace().join("made.txt").exists(), "it did not run");
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_does_not_run_when_the_user_says_no() {
    let house = House::new().await;
    house.says(command("touch made.txt"));
    house.says(Reply::text("So be it."));
    let mut chat = house.chat().await;
    chat.says("Go.").await;
    chat.until("Run this command?").await;
    chat.types("n").await;
    chat.until_all(&["└ declined: it did not run", "So be it.", "● ready"]).await;
    assert!(!house.home.workspace().join("made.txt").exists(), "it ran");
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_change_is_shown_before_it_is_allowed() {
    let house = House::new().await;
    for answer in ["n", "y"] {
        house.says(patch());
        house.says(Reply::text("So be it."));
        let mut chat = house.chat().await;
        chat.says("Go.").await;
        let parts =
            ["± made.txt  added  +2 −0", "│ 1 + fresh", "│ 2 + and new", "Make these changes?", "▌ ± made.txt (added)"];
        chat.until_all(&parts).await;
        chat.types(answer).await;
        let outcome = if answer == "y" { "└ written" } else { "└ declined: nothing was written" };
        chat.until_all(&[outcome, "So be it.", "● ready"]).await;
        assert_eq!(house.home.workspace().join("made.txt").exists(), answer == "y");
        if answer == "y" {
            chat.says("/diff").await;
            chat.until("diff --git").await;
        }
        chat.quits().await;
    }
}

/// `a` is for what is alike, too: the runtime does not ask a second time.
#[tokio::test(flavor = "multi_thread")]
async fn a_yes_for_the_session_is_for_the_next_time_too() {
    let house = House::new().await;
    let mut chat = house.chat().await;
    for round in ["one", "two"] {
        house.says(command("echo again >> made.txt"));
        house.says(Reply::text(&format!("Round {round}.")));
        chat.says(&format!("Go {round}.")).await;
        if round == "one" {
            chat.until("Run this command?").await;
            chat.types("a").await;
        }
        chat.until(&format!("Round {round}.")).await;
        chat.until("● ready").await;
    }
    let written = std::fs::read_to_string(house.home.workspace().join("made.txt")).expect("it ran");
    assert_eq!(written, "again\nagain\n");
    chat.quits().await;
}

/// A question that nobody needs an answer to any more goes away, and with it the answer that was not given.
#[tokio::test(flavor = "multi_thread")]
async fn a_question_goes_away_with_its_turn() {
    let house = House::new().await;
    house.says(command("touch made.txt"));
    let mut chat = house.chat().await;
    chat.says("Go.").await;
    chat.until("Run this command?").await;
    // To the input, where Esc is for the turn.
    chat.types(TAB).await;
    chat.until("Tab to answer").await;
    chat.types(ESC).await;
    chat.until_it("no question", |screen| {
        screen.contains("└ not ended") && screen.contains("· interrupted") && !screen.contains("Run this command?")
    })
    .await;
    assert!(!house.home.workspace().join("made.txt").exists(), "it ran");
    chat.until("● ready").await;
    chat.quits().await;
}

/// Somebody who writes does not allow a thing with the next letter.
#[tokio::test(flavor = "multi_thread")]
async fn typing_on_answers_no_question() {
    let house = House::new().await;
    let gate = Gate::new();
    house.says(Reply::new().message_in_phase("Wait.", Some("commentary")).hold(&gate).command(
        "call-1",
        "touch made.txt",
        Some("so"),
    ));
    house.says(Reply::text("So be it."));
    let mut chat = house.chat().await;
    chat.says("Go.").await;
    chat.until("Wait.").await;
    chat.types("stay").await;
    chat.until("› stay").await;
    gate.open();
    chat.until("Run this command?").await;
    chat.types(" any").await;
    chat.until_all(&["Run this command?", "Tab to answer", "› stay any"]).await;
    chat.types(&format!("{TAB}n")).await;
    chat.until_all(&["So be it.", "› stay any"]).await;
    assert!(!house.home.workspace().join("made.txt").exists(), "it ran");
    chat.until("● ready").await;
    chat.types(super::screen::CTRL_C).await;
    chat.until("Say something").await;
    chat.quits().await;
}

/// The runtime asks for several commands at once: each gets its own answer.
#[tokio::test(flavor = "multi_thread")]
async fn several_questions_wait_for_their_turn() {
    let house = House::new().await;
    let both = command("touch one.txt").command("call-2", "touch two.txt", Some("to see whether it may"));
    house.says(both);
    house.says(Reply::text("So be it."));
    let mut chat = house.chat().await;
    chat.says("Go.").await;
    let screen = chat.until_all(&["Run this command?  (1 more waits)", "y yes"]).await;
    let allowed = if screen.contains("▌ $ touch one.txt") { "one.txt" } else { "two.txt" };
    chat.types("y").await;
    chat.until_it("the other one", |screen| screen.contains("Run this command?") && !screen.contains("more waits"))
        .await;
    chat.types("n").await;
    chat.until_all(&["So be it.", "└ exit 0", "└ declined: it did not run", "● ready"]).await;
    for file in ["one.txt", "two.txt"] {
        assert_eq!(house.home.workspace().join(file).exists(), file == allowed, "{file}");
    }
    chat.quits().await;
}
