//! Turns that are streamed, steered, interrupted or failed, and the demo.

use codex_testkit::{Gate, Reply};
use serde_json::json;

use super::screen::{CTRL_O, Chat, ENTER, ESC, PAGE_UP, SIZE, Setup};

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_grows_on_the_screen() {
    let setup = Setup::new().await;
    let gate = Gate::new();
    setup.model_replies(
        Reply::new()
            .reasoning(&["I **think** about it."], &[])
            .message_in_phase("I begin with a `word` and", Some("commentary"))
            .hold(&gate)
            .message_in_phase("# Title\n\n- one\n- **two** 世界\n\n```\nlet code = 1;\n```", Some("final_answer")),
    );
    let mut chat = setup.chat().await;
    chat.types_line("Go.").await;
    let parts =
        ["∴ I think about it.", "I begin with a word and", "Enter steers · Esc interrupts", "working", "gpt-5.5"];
    let screen = chat.until_all(&parts).await;
    assert!(!screen.contains("Title"), "{screen}");

    gate.open();
    chat.until_all(&[
        "› Go.",
        "  Title\n",
        "  • one\n",
        "  • two 世界\n",
        "  ▏ let code = 1;\n",
        "● ready",
        "130 tokens",
    ])
    .await;
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_running_turn_is_steered() {
    let setup = Setup::new().await;
    let never = Gate::new();
    setup.model_replies(Reply::new().message_in_phase("I begin with Paris.", Some("commentary")).hold(&never));
    setup.model_replies(Reply::text("Rome it is."));
    let mut chat = setup.chat().await;
    chat.types_line("A journey, please.").await;
    chat.until("I begin with Paris.").await;
    chat.types_line("To Rome!").await;
    let screen = chat.until_all(&["› To Rome!", "Rome it is.", "● ready"]).await;
    assert!(!screen.contains("(waits)"), "{screen}");
    let request = setup.mock.request(1).await.expect("a second request");
    assert_eq!(request.texts("user").last(), Some(&"To Rome!"));
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn escape_interrupts_the_turn_and_a_new_turn_works() {
    let setup = Setup::new().await;
    let never = Gate::new();
    setup.model_replies(Reply::text("One, two, three,").hold(&never));
    setup.model_replies(Reply::text("Something else."));
    let mut chat = setup.chat().await;
    chat.types_line("Count.").await;
    chat.until("One, two, three,").await;
    chat.types(ESC).await;
    chat.until("· interrupted").await;
    chat.until("● ready").await;
    chat.types_line("And now?").await;
    chat.until("Something else.").await;
    chat.until("● ready").await;
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_turn_is_reported_in_the_transcript() {
    let setup = Setup::new().await;
    setup.model_replies(Reply::http(400, json!({ "error": { "message": "there is no such model" } })));
    let mut chat = setup.chat().await;
    chat.types_line("Go.").await;
    chat.until_all(&["✗ the turn failed:", "there is no such model", "● ready"]).await;
    chat.types_line("Again.").await;
    chat.until("  ok").await;
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_of_several_lines_is_typed_and_pasted() {
    let setup = Setup::new().await;
    let mut chat = setup.chat().await;
    // The input gets Alt+Enter, and a pasted text with an escape sequence.
    chat.types("one\x1b\rtwo\x1b[200~ and\nthree\x1b[31m, four\x1b[201~").await;
    chat.until("  three, four").await;
    chat.types(ENTER).await;
    chat.until("  ok").await;
    let request = setup.mock.request(0).await.expect("a request");
    assert_eq!(request.texts("user").last(), Some(&"one\ntwo and\nthree, four"));
    chat.until("● ready").await;
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn text_of_the_model_cannot_control_the_terminal() {
    let setup = Setup::new().await;
    setup.model_replies(
        Reply::new()
            .message_in_deltas(&["be\x1b", "]0;evil title\x07fore \x1b[2", "Jafter\u{9b}31m \u{202e}end"], None),
    );
    let mut chat = setup.chat().await;
    chat.types_line("Go.").await;
    chat.until("before after end").await;
    chat.until("● ready").await;
    let written = chat.written();
    assert!(
        !written.contains("evil title") && !written.contains("\x1b[2J\x1b[2Jafter") && !written.contains('\u{202e}')
    );
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_chat_fits_into_any_terminal() {
    let setup = Setup::new().await;
    let lines: Vec<String> =
        (1..=40).map(|number| format!("{number}. line number {number} of a long answer")).collect();
    setup.model_replies(Reply::text(&lines.join("\n")));
    let mut chat = setup.chat().await;
    chat.types_line("Go.").await;
    chat.until("line number 40").await;
    chat.until("● ready").await;
    chat.types(PAGE_UP).await;
    chat.until_it("what is above", |screen| screen.contains("more below") && !screen.contains("line number 40")).await;
    chat.resize((20, 5));
    chat.until_it("a small screen", |screen| screen.lines().last() == Some("● ready · gpt-5.5")).await;
    chat.resize((1, 1));
    chat.until_it("next to nothing", |screen| screen.chars().filter(|char| !char.is_whitespace()).count() <= 1).await;
    chat.resize(SIZE);
    chat.until_all(&["● ready · gpt-5.5", "line number 3", "more below"]).await;
    chat.types("/quit").await;
    chat.until("› /quit").await;
    chat.types(ENTER).await;
    assert!(chat.ended().await.0.success());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_shows_every_part() {
    let mut chat = Chat::start(&["--mock"], SIZE, None).await;
    chat.until("● ready").await;
    chat.types_line("Show me around.").await;
    chat.until("Run this command?").await;
    chat.types("y").await;
    chat.until("Make these changes?").await;
    chat.until_all(&["± src/greeting.rs  changed  +2 −2", "+ /// A friendly greeting"]).await;
    chat.types("y").await;
    chat.until("The greeting is friendly now.").await;
    chat.until("● ready").await;
    chat.types(PAGE_UP).await;
    let parts =
        ["∴ Looking around", "≡ plan", "☑ Tell what was done", "$ ls -R . && wc -l", "lines hidden", "└ exit 0"];
    chat.until_all(&parts).await;
    chat.types(CTRL_O).await;
    chat.until_it("the whole output", |screen| screen.contains("│ 01.md") && !screen.contains("lines hidden")).await;
    chat.types_line("Please count.").await;
    chat.until("I count, slowly.").await;
    chat.types_line("Enough.").await;
    chat.until("You said Enough. while I worked").await;
    chat.until("● ready").await;
    chat.types_line("count").await;
    chat.until_it("counting again", |screen| screen.matches("I count").count() == 2).await;
    chat.types(ESC).await;
    chat.until("· interrupted").await;
    chat.until("● ready").await;
    chat.quits().await;
}
