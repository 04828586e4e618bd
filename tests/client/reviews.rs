//! `review/start`: a review is a turn whose result contains the review.

use codex_client::types::{CustomReviewTarget, ReviewTarget, ServerNotification, ThreadItem, TurnStatus};
use codex_client::{ErrorKind, blocking};
use codex_kit::prelude::*;
use codex_testkit::{Gate, Reply};
use serde_json::json;

use super::support::{Stage, notification, soon, to_the_end};

fn findings(stage: &Stage) -> Reply {
    let findings = json!({
        "findings": [{
            "title": "[P1] It is wrong",
            "body": "It should be right.",
            "confidence_score": 0.9,
            "priority": 1,
            "code_location": {
                "absolute_file_path": stage.path("a.txt"),
                "line_range": { "start": 1, "end": 1 },
            },
        }],
        "overall_correctness": "patch is incorrect",
        "overall_explanation": "One thing is wrong.",
        "overall_confidence_score": 0.8,
    });
    Reply::text(&findings.to_string())
}

fn target() -> ReviewTarget {
    ReviewTarget::Custom(CustomReviewTarget::new("Look at a.txt."))
}

#[tokio::test]
async fn a_review_is_a_turn_whose_result_has_the_review() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    stage.mock.push(findings(&stage));
    let turn = thread.review(target()).await.expect("a review");
    assert_eq!(turn.thread_id(), thread.id());
    let result = soon("the review", turn.run()).await.expect("a result");
    assert_eq!(result.status, TurnStatus::Completed);
    let review = result.review().expect("a review");
    assert!(review.contains("One thing is wrong.") && review.contains("[P1] It is wrong"), "{review}");
    assert!(result.items.iter().any(|item| matches!(item, ThreadItem::EnteredReviewMode(_))));
    let request = stage.mock.request(0).await.expect("a request");
    assert!(request.texts("user").concat().contains("Look at a.txt."), "the instructions reached the model");

    // The next turn of the thread is not a review.
    let result = thread.run("Thanks.").await.expect("a result");
    assert_eq!(result.review(), None);
    stage.close().await;
}

#[tokio::test]
async fn a_review_can_be_streamed_and_interrupted() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    stage.mock.push(findings(&stage));
    let turn = thread.review(target()).await.expect("a review");
    let events = to_the_end(turn.stream()).await;
    let is =
        |event: &codex_client::Event, wanted: fn(&ServerNotification) -> bool| event.notification().is_some_and(wanted);
    assert!(events.iter().any(|event| is(event, |it| matches!(it, ServerNotification::ItemCompleted(_)))));
    assert!(is(events.last().expect("events"), |it| matches!(it, ServerNotification::TurnCompleted(_))));

    let never = Gate::new();
    stage.mock.push(Reply::text("Let me see.").hold(&never));
    let turn = thread.review(target()).await.expect("a review");
    stage.mock.request(1).await.expect("the review has begun");
    turn.interrupt().await.expect("interrupted");
    assert_eq!(soon("the end", turn.run()).await.expect("a result").status, TurnStatus::Interrupted);

    stage.mock.push(Reply::text("Let me see.").hold(&never));
    let turn = thread.review(target()).interrupt_on_drop(true).await.expect("a review");
    let mut events = thread.events();
    stage.mock.request(2).await.expect("the review has begun");
    drop(turn);
    let status = notification(&mut events, |event| match event {
        ServerNotification::TurnCompleted(completed) => Some(completed.turn.status.clone()),
        _ => None,
    });
    assert_eq!(status.await, TurnStatus::Interrupted);
    stage.close().await;
}

#[tokio::test]
async fn an_invalid_review_target_is_refused() {
    let stage = Stage::open().await;
    let thread = stage.thread().await;
    let empty = ReviewTarget::Custom(CustomReviewTarget::new(" "));
    assert_eq!(thread.review(empty).await.expect_err("refused").kind(), ErrorKind::InvalidRequest);
    let nowhere = stage.codex.thread("01a1f000-0000-7000-8000-000000000000");
    assert!(nowhere.review(target()).await.expect_err("refused").code().is_some());
    stage.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_blocking_client_reviews_too() {
    let stage = Stage::open().await;
    stage.mock.push(findings(&stage));
    let codex = blocking::Codex::from(stage.codex.clone());
    let reviewed = tokio::task::spawn_blocking(move || {
        let thread = codex.thread_start().send().expect("a thread");
        let result = thread.review(target()).interrupt_on_drop(true).send().expect("a review").run().expect("a result");
        assert!(result.review().is_some_and(|review| review.contains("One thing is wrong.")));
    });
    soon("the blocking client", reviewed).await.expect("no panic");
    stage.close().await;
}
