//! Saved threads after a restart of the chat.

use codex_testkit::Reply;

use super::screen::{CTRL_T, ENTER, ESC, Setup};

#[tokio::test(flavor = "multi_thread")]
async fn a_saved_thread_can_be_picked_and_resumed() {
    let setup = Setup::new().await;
    let mut chat = setup.chat().await;
    for (said, answer) in [("Remember 42.", "I will."), ("And 43.", "That too.")] {
        setup.model_replies(Reply::text(answer));
        chat.types_line(said).await;
        chat.until(answer).await;
        chat.until("● ready").await;
    }
    chat.types_line("/new").await;
    chat.until_it("an empty thread", |screen| screen.contains("A new thread") && !screen.contains("42")).await;
    setup.model_replies(Reply::text("Nothing."));
    chat.types_line("What else?").await;
    chat.until("Nothing.").await;
    chat.until("● ready").await;
    chat.quits().await;

    // The chat starts again, with another process and another runtime.
    let mut chat = setup.chat().await;
    chat.types(CTRL_T).await;
    chat.until_all(&["Remember 42.", "What else?", "just now"]).await;
    // The typed text filters the list.
    chat.types("remem").await;
    chat.until_it("one thread", |screen| screen.contains("search: remem") && !screen.contains("What else?")).await;
    chat.types(ENTER).await;
    chat.until_all(&["› Remember 42.", "  I will.", "› And 43.", "  That too.", "Resumed, with 2 turns."]).await;
    setup.model_replies(Reply::text("42 and 43."));
    let before = setup.mock.model_requests().len();
    chat.types_line("What was it?").await;
    chat.until("42 and 43.").await;
    let request = setup.mock.request(before).await.expect("a request");
    assert!(request.texts("user").contains(&"Remember 42."), "{:?}", request.texts("user"));
    chat.until("● ready").await;
    chat.types(CTRL_T).await;
    chat.until("Threads").await;
    chat.types(ESC).await;
    chat.until_it("no list", |screen| !screen.contains("Threads ─")).await;
    chat.quits().await;
}
