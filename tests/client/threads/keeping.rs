//! Listing, naming, reading, archiving and compacting threads, and the list of models.

use codex_client::ErrorKind;
use codex_client::types::{
    ServerNotification, SortDirection, ThreadItem, ThreadListCwdFilter, ThreadSortKey, ThreadSourceKind,
};
use codex_kit::prelude::*;
use codex_testkit::Reply;

use super::SECOND;
use crate::client::support::{Setting, Stage, notification, soon};

#[tokio::test]
async fn threads_are_listed_by_filters() {
    let stage = Setting::new().tables(SECOND).open().await;
    let mut ids = Vec::new();
    for word in ["apple", "pear", "apple tart"] {
        let thread = stage.codex.thread_start().cwd(stage.path("")).await.expect("a thread");
        thread.run(word).await.expect("a result");
        ids.push(thread.id().to_owned());
    }
    let other = stage.codex.thread_start().model_provider("second").cwd(stage.home.home());
    let other = other.await.expect("a thread");
    other.run("plum").await.expect("a result");
    let list = |list: codex_kit::ThreadList| async move {
        let listed = list.await.expect("a list").data;
        listed.into_iter().map(|thread| thread.preview).collect::<Vec<_>>()
    };
    let all = || stage.codex.thread_list().sort_key(ThreadSortKey::CreatedAt).sort_direction(SortDirection::Asc);
    let every = all().model_providers(vec!["mock".into(), "second".into()]);
    assert_eq!(list(every).await, ["apple", "pear", "apple tart", "plum"]);
    assert_eq!(list(all().sort_direction(SortDirection::Desc).limit(1)).await.len(), 1);
    assert_eq!(list(all().model_providers(vec!["second".into()])).await, ["plum"]);
    let home = ThreadListCwdFilter::String(stage.home.home().to_string_lossy().into_owned());
    assert_eq!(list(all().model_providers(Vec::new()).cwd(home)).await, ["plum"]);
    assert_eq!(list(all().search_term("apple")).await, ["apple", "apple tart"]);
    assert!(list(all().source_kinds(vec![ThreadSourceKind::Exec])).await.is_empty());
    let own = list(all().source_kinds(vec![ThreadSourceKind::AppServer, ThreadSourceKind::Vscode])).await;
    assert!(!own.is_empty());
    assert_eq!(list(all().use_state_db_only(true).search_term("pear")).await, ["pear"]);
    assert!(list(all().section_id("no-such-section")).await.is_empty());
    // The list is read page by page.
    let first = all().limit(2).await.expect("a page");
    let cursor = first.next_cursor.expect("there are more");
    let second = all().limit(2).cursor(cursor).await.expect("a page");
    let paged: Vec<_> = first.data.iter().chain(&second.data).map(|thread| thread.id.clone()).collect();
    assert!(paged.starts_with(&ids), "{paged:?}");
    stage.close().await;
}

#[tokio::test]
async fn a_thread_is_named_read_archived_and_unarchived() {
    let stage = Stage::open().await;
    stage.say("Noted.");
    let thread = stage.thread().await;
    let empty = thread.read(true).await.expect_err("the thread has no turns yet");
    assert!(matches!(empty.kind(), ErrorKind::MethodNotFound | ErrorKind::InvalidRequest), "{empty}");
    thread.run("A note.").await.expect("a result");
    let mut events = thread.events();
    thread.set_name("My notes").await.expect("named");
    let named = notification(&mut events, |event| match event {
        ServerNotification::ThreadNameUpdated(updated) => Some(updated.thread_name.clone()),
        _ => None,
    });
    assert_eq!(named.await.as_deref(), Some("My notes"));
    let read = thread.read(true).await.expect("read").thread;
    assert_eq!((read.name.as_deref(), read.turns.len()), (Some("My notes"), 1));
    let items = &read.turns[0].items;
    assert!(matches!(items.last(), Some(ThreadItem::AgentMessage(message)) if message.text == "Noted."), "{items:?}");
    assert!(thread.read(false).await.expect("read").thread.turns.is_empty());
    let ids = async |archived: bool| {
        let listed = stage.codex.thread_list().archived(archived).await.expect("a list").data;
        listed.into_iter().map(|thread| thread.id).collect::<Vec<_>>()
    };
    thread.archive().await.expect("put away");
    assert_eq!((ids(false).await, ids(true).await), (vec![], vec![thread.id().to_owned()]));
    let back = stage.codex.thread_unarchive(thread.id()).await.expect("taken out");
    assert_eq!((back.id(), ids(true).await), (thread.id(), vec![]));
    let resumed = stage.codex.thread_resume(back.id()).await.expect("resumed");
    resumed.run("Another.").await.expect("a result");
    stage.codex.thread_archive(back.id()).await.expect("put away by its id");
    let error = stage.codex.thread_unarchive("0199a213-81c0-7800-8aa1-bbab2a035a53").await.expect_err("none");
    assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
    stage.close().await;
}

#[tokio::test]
async fn compacting_is_a_turn_of_its_own() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    thread.run("Much was said.").await.expect("a result");
    let mut events = thread.events();
    stage.mock.push(Reply::text("SUMMARY of it."));
    thread.compact().await.expect("begun");
    let compacted = notification(&mut events, |event| match event {
        ServerNotification::ItemCompleted(completed) => Some(completed.item.wire_tag().to_owned()),
        _ => None,
    });
    assert_eq!(compacted.await, "contextCompaction");
    notification(&mut events, |event| matches!(event, ServerNotification::TurnCompleted(_)).then_some(())).await;
    thread.run("Go on.").await.expect("a result");
    let request = soon("a request", stage.mock.request(2)).await.expect("a request");
    assert!(request.texts("user").concat().contains("SUMMARY of it."), "{:?}", request.texts("user"));
    stage.close().await;
}

#[tokio::test]
async fn the_models_are_listed_with_hidden_ones_on_request() {
    let stage = Stage::open().await;
    let shown = stage.codex.models().await.expect("models").data;
    let all = stage.codex.models_with_hidden().await.expect("models").data;
    assert!(!shown.is_empty() && shown.iter().all(|model| !model.hidden));
    assert!(all.len() > shown.len() && all.iter().any(|model| model.hidden), "{} of {}", shown.len(), all.len());
    assert_eq!(shown.iter().filter(|model| model.is_default).count(), 1);
    let model = &shown[0];
    assert!(!model.id.is_empty() && !model.display_name.is_empty() && !model.supported_reasoning_efforts.is_empty());
    stage.close().await;
}
