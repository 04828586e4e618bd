//! Turns: streamed, steered, interrupted, failed; and what the demo shows.

use codex_testkit::{Gate, Reply};
use serde_json::json;

use super::screen::{CTRL_O, Chat, ENTER, ESC, House, PAGE_UP, SIZE};

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_seen_growing() {
    let house = House::new().await;
    let gate = Gate::new();
    house.says(
        Reply::new()
            .reasoning(&["I **think** about it."], &[])
            .message_in_phase("I begin with a `word` and", Some("commentary"))
            .hold(&gate)
            .message_in_phase("# Title\n\n- one\n- **two** 世界\n\n```\nlet code = 1;\n```", Some("final_answer")),
    );
    let mut chat = house.chat().await;
    chat.says("Go.").await;
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
    let house = House::new().await;
    let never = Gate::new();
    house.says(Reply::new().message_in_phase("I begin with Paris.", Some("commentary")).hold(&never));
    house.says(Reply::text("Rome it is."));
    let mut chat = house.chat().await;
    chat.says("A journey, please.").await;
    chat.until("I begin with Paris.").await;
    chat.says("To Rome!").await;
    let screen = chat.until_all(&["› To Rome!", "Rome it is.", "● ready"]).await;
    assert!(!screen.contains("(waits)"), "{screen}");
    let request = house.mock.request(1).await.expect("a second request");
    assert_eq!(request.texts("user").last(), Some(&"To Rome!"));
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn escape_interrupts_and_the_next_turn_is_another() {
    let house = House::new().await;
    let never = Gate::new();
    house.says(Reply::text("One, two, three,").hold(&never));
    house.says(Reply::text("Something else."));
    let mut chat = house.chat().await;
    chat.says("Count.").await;
    chat.until("One, two, three,").await;
    chat.types(ESC).await;
    chat.until("· interrupted").await;
    chat.until("● ready").await;
    chat.says("And now?").await;
    chat.until("Something else.").await;
    chat.until("● ready").await;
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_turn_is_a_line() {
    let house = House::new().await;
    house.says(Reply::http(400, json!({ "error": { "message": "there is no such model" } })));
    let mut chat = house.chat().await;
    chat.says("Go.").await;
    chat.until_all(&["✗ the turn failed:", "there is no such model", "● ready"]).await;
    chat.says("Again.").await;
    chat.until("  ok").await;
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_of_several_lines_is_typed_and_pasted() {
    let house = House::new().await;
    let mut chat = house.chat().await;
    // Alt+Enter, and a pasted text with an escape sequence in it.
    chat.types("one\x1b\rtwo\x1b[200~ and\nthree\x1b[31m, four\x1b[201~").await;
    chat.until("  three, four").await;
    chat.types(ENTER).await;
    chat.until("  ok").await;
    let request = house.mock.request(0).await.expect("a request");
    assert_eq!(request.texts("user").last(), Some(&"one\ntwo and\nthree, four"));
    chat.until("● ready").await;
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_model_writes_gives_the_terminal_no_orders() {
    let house = House::new().await;
    house.says(
        Reply::new()
            .message_in_deltas(&["be\x1b", "]0;evil title\x07fore \x1b[2", "Jafter\u{9b}31m \u{202e}end"], None),
    );
    let mut chat = house.chat().await;
    chat.says("Go.").await;
    chat.until("before after end").await;
    chat.until("● ready").await;
    let written = chat.written();
    assert!(
        !written.contains("evil title") && !written.contains("\x1b[2J\x1b[2Jafter") && !written.contains('\u{202e}')
    );
    chat.quits().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_fits_into_any_terminal() {
    let house = House::new().await;
    let lines: Vec<String> =
        (1..=40).map(|number| format!("{number}. line number {number} of a long answer")).collect();
    house.says(Reply::text(&lines.join("\n")));
    let mut chat = house.chat().await;
    chat.says("Go.").await;
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
    chat.says("Show me around.").await;
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
    chat.says("Please count.").await;
    chat.until("I count, slowly.").await;
    chat.says("Enough.").await;
    chat.until("You said Enough. while I worked").await;
    chat.until("● ready").await;
    chat.says("count").await;
    chat.until_it("counting again", |screen| screen.matches("I count").count() == 2).await;
    chat.types(ESC).await;
    chat.until("· interrupted").await;
    chat.until("● ready").await;
    chat.quits().await;
}
