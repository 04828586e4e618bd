//! `fs/watch`: changes as a stream, separate for each watch, and the end of a watch.

use codex_client::blocking;
use codex_kit::prelude::*;
use codex_kit::{FsEvent, FsWatch};

use super::support::{Setting, Stage, soon};

/// Reads until a change concerns a file of this name.
async fn changed(watch: &mut FsWatch, name: &str) {
    soon("the change", async {
        loop {
            let event = watch.next().await.expect("the watch goes on").expect("an event");
            let FsEvent::Changed(paths) = event else { panic!("{event:?}") };
            if paths.iter().any(|path| path.as_str().ends_with(name)) {
                return;
            }
        }
    })
    .await
}

fn folder(stage: &Stage, name: &str) -> String {
    let path = stage.path(name);
    std::fs::create_dir(&path).expect("a folder");
    path
}

#[tokio::test]
async fn each_watch_sees_its_own_changes() {
    let stage = Stage::open().await;
    let (one, two) = (folder(&stage, "one"), folder(&stage, "two"));
    let mut first = stage.codex.fs_watch(&one).await.expect("a watch");
    let mut second = stage.codex.fs_watch(&two).await.expect("a watch");
    assert!(first.path().as_str().ends_with("one"));
    std::fs::write(format!("{one}/a.txt"), "a").expect("written");
    changed(&mut first, "a.txt").await;
    std::fs::write(format!("{two}/b.txt"), "b").expect("written");
    // The first event of the second watch is its own.
    let event = soon("the change", second.next()).await.expect("the watch goes on").expect("an event");
    assert!(matches!(&event, FsEvent::Changed(paths) if !paths.iter().any(|path| path.as_str().contains("/one"))));
    stage.close().await;
    soon("the end of the watch", async { while first.next().await.is_some() {} }).await;
}

#[tokio::test]
async fn a_watch_ends_when_it_is_dropped_or_unwatched() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let path = folder(&stage, "one");
    let watch = stage.codex.fs_watch(&path).await.expect("a watch");
    watch.unwatch().await.expect("stopped");
    assert_eq!(relay.params_of("fs/unwatch").len(), 1, "once, and not again at the drop");
    let watch = stage.codex.fs_watch(&path).await.expect("another watch");
    drop(watch);
    soon("the end of the watch", relay.until_sent_times("fs/unwatch", 2)).await;
    let ids = relay.params_of("fs/watch").into_iter().map(|params| params["watchId"].clone()).collect::<Vec<_>>();
    let stopped = relay.params_of("fs/unwatch").into_iter().map(|params| params["watchId"].clone()).collect::<Vec<_>>();
    assert_eq!(ids, stopped);
    stage.close().await;
}

#[tokio::test]
async fn an_unwatchable_path_is_refused_and_leaves_no_watch() {
    let (stage, relay) = Setting::new().open_relayed().await;
    let refused = stage.codex.fs_watch("not/absolute").await.expect_err("refused");
    assert!(refused.code().is_some(), "{refused:?}");
    stage.codex.models().await.expect("a later call is answered");
    assert!(relay.params_of("fs/unwatch").is_empty());
    stage.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_blocking_client_watches_too() {
    let stage = Stage::open().await;
    let path = folder(&stage, "one");
    let codex = blocking::Codex::from(stage.codex.clone());
    let watched = tokio::task::spawn_blocking(move || {
        use codex_kit::blocking::prelude::*;
        let mut watch = codex.fs_watch(&path).expect("a watch");
        std::fs::write(format!("{path}/a.txt"), "a").expect("written");
        let event = watch.next().expect("the watch goes on").expect("an event");
        assert!(matches!(event, FsEvent::Changed(_)));
        watch.unwatch().expect("stopped");
    });
    soon("the blocking client", watched).await.expect("no panic");
    stage.close().await;
}
