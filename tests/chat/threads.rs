//! The threads of before, after a restart.

use codex_testkit::Reply;

use super::screen::{CTRL_T, ENTER, ESC, House};

#[tokio::test(flavor = "multi_thread")]
async fn a_thread_of_before_is_picked_and_gone_on_with() {
    let house = House::new().await;
    let mut chat = house.chat().await;
    for (said, answer) in [("Remember 42.", "I will."), ("And 43.", "That too.")] {
        house.says(Reply::text(answer));
        chat.says(said).await;
        chat.until(answer).await;
        chat.until("● ready").await;
    }
    chat.says("/new").await;
    chat.until_it("an empty thread", |screen| screen.contains("A new thread") && !screen.contains("42")).await;
    house.says(Reply::text("Nothing."));
    chat.says("What else?").await;
    chat.until("Nothing.").await;
    chat.until("● ready").await;
    chat.quits().await;

    // Another process, and another runtime.
    let mut chat = house.chat().await;
    chat.types(CTRL_T).await;
    chat.until_all(&["Remember 42.", "What else?", "just now"]).await;
    // What is typed searches.
    chat.types("remem").await;
    chat.until_it("one thread", |screen| screen.contains("search: remem") && !screen.contains("What else?")).await;
    chat.types(ENTER).await;
    chat.until_all(&["› Remember 42.", "  I will.", "› And 43.", "  That too.", "Resumed, with 2 turns."]).await;
    house.says(Reply::text("42 and 43."));
    let before = house.mock.model_requests().len();
    chat.says("What was it?").await;
    chat.until("42 and 43.").await;
    let request = house.mock.request(before).await.expect("a request");
    assert!(request.texts("user").contains(&"Remember 42."), "{:?}", request.texts("user"));
    chat.until("● ready").await;
    chat.types(CTRL_T).await;
    chat.until("Threads").await;
    chat.types(ESC).await;
    chat.until_it("no list", |screen| !screen.contains("Threads ─")).await;
    chat.quits().await;
}
