//! Turns that fail, are retried or are refused.

use serde_json::json;

use crate::stage::{Scene, Stage, scene};
use codex_testkit::{Error, Gate, Reply};

pub(super) fn scenes() -> Vec<Scene> {
    vec![
        scene!("failures: status", statuses),
        scene!("failures: stream", streams),
        scene!("failures: retry", retry).edit("stream_max_retries = 0", "stream_max_retries = 1"),
        scene!("failures: too many", too_many).edit("request_max_retries = 0", "request_max_retries = 1"),
        scene!("failures: headers", headers),
        scene!("failures: refused calls", refused),
        scene!("failures: old approval policy", settings).top("approval_policy = \"on-failure\"\nunknown_key = 1\n"),
    ]
}

async fn fail(stage: &Stage, thread: &str, reply: Reply) -> Result<(), Error> {
    stage.mock.push(reply);
    stage.run(thread, "fail").await?;
    stage.mock.clear();
    Ok(())
}

async fn statuses(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let error = |kind: &str| {
        json!({ "error": {
            "type": kind,
            "code": kind,
            "message": format!("the mock says {kind}"),
            "plan_type": "pro",
            "resets_at": 4_000_000_000_u64,
        } })
    };
    let cases = [
        (400, "invalid_request_error"),
        (400, "context_length_exceeded"),
        (400, "cyber_policy"),
        (401, "invalid_api_key"),
        (403, "forbidden"),
        (404, "model_not_found"),
        (413, "too_large"),
        (429, "usage_limit_reached"),
        (429, "usage_not_included"),
        (429, "rate_limit_exceeded"),
        (500, "server_error"),
        (503, "server_is_overloaded"),
        (503, "slow_down"),
        (529, "overloaded"),
    ];
    for (status, kind) in cases {
        fail(stage, &thread, Reply::http(status, error(kind))).await?;
    }
    Ok(())
}

async fn streams(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let codes = [
        "context_length_exceeded",
        "insufficient_quota",
        "usage_not_included",
        "rate_limit_exceeded",
        "server_is_overloaded",
        "slow_down",
        "invalid_prompt",
        "cyber_policy",
        "model_not_found",
        "flex_unavailable",
        "policy_capacity_unavailable",
        "inference_hook_denied",
        "misalignment_policy_violation",
        "bio_policy",
        "server_error",
    ];
    for code in codes {
        fail(stage, &thread, Reply::failed(code, "as the test wants it")).await?;
    }
    fail(stage, &thread, Reply::text("cut in the middle").cut()).await?;
    let incomplete = json!({
        "type": "response.incomplete",
        "response": {
            "id": "r",
            "status": "incomplete",
            "incomplete_details": { "reason": "max_output_tokens" },
        },
    });
    fail(stage, &thread, Reply::text("not all of it").end_with(incomplete)).await?;
    Ok(())
}

async fn retry(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    stage.mock.push(Reply::text("cut once").cut());
    stage.mock.push(Reply::text("whole at last"));
    stage.run(&thread, "retry").await?;
    stage.mock.push(Reply::text("cut once").cut());
    stage.mock.push(Reply::text("cut twice").cut());
    stage.run(&thread, "retry in vain").await?;
    Ok(())
}

async fn too_many(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let body = json!({ "error": { "message": "the mock is ill" } });
    stage.mock.push(Reply::http(500, body.clone()));
    stage.mock.push(Reply::http(500, body));
    stage.run(&thread, "fail twice").await?;
    Ok(())
}

/// Records the data of the service outside of the items: limits, another model, safety.
async fn headers(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let reply = Reply::text("with headers")
        .header("openai-model", "gpt-5.4-mini")
        .header("x-models-etag", "etag")
        .header("x-codex-primary-used-percent", "42.5")
        .header("x-codex-primary-window-minutes", "300")
        .header("x-codex-primary-reset-at", "4000000000")
        .header("x-codex-secondary-used-percent", "10")
        .header("x-codex-secondary-window-minutes", "10080")
        .header("x-codex-secondary-reset-at", "4000000000")
        .header("x-codex-credits-has-credits", "true")
        .header("x-codex-credits-unlimited", "false")
        .header("x-codex-credits-balance", "12.5")
        .header("x-codex-safety-buffering-enabled", "true")
        .header("x-codex-safety-buffering-faster-model", "gpt-5.4-mini");
    let said = json!({
        "type": "response.metadata",
        "metadata": {
            "openai_verification_recommendation": ["trusted_access_for_cyber"],
            "openai_chatgpt_moderation_metadata": { "presentation": "inline" },
        },
        "safety_buffering": { "use_cases": ["cyber"], "reasons": ["a test"] },
    });
    stage.mock.push(reply.event(said));
    stage.run(&thread, "headers").await?;
    Ok(())
}

/// Makes invalid calls, to record the errors of the protocol.
async fn refused(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let server = &stage.server;
    for (method, params) in [
        ("initialize", json!({ "clientInfo": { "name": "again", "version": "1" } })),
        ("no/such/method", json!({})),
        ("thread/list", serde_json::Value::Null),
        ("turn/start", json!({ "threadId": thread })),
        ("thread/read", json!({ "threadId": "none" })),
        ("thread/read", json!({ "threadId": thread, "includeTurns": true })),
        ("thread/start", json!({ "mockExperimentalField": "needs the capability" })),
    ] {
        server.try_call(method, params).await?;
    }
    let long = "x".repeat(1_048_577);
    let input = json!([{ "type": "text", "text": long, "text_elements": [] }]);
    server.try_call("turn/start", json!({ "threadId": thread, "input": input })).await?;
    let gate = Gate::new();
    stage.mock.push(Reply::text("joined").hold(&gate));
    let turn = stage.start(&thread, "first", json!({})).await?;
    gate.reached().await?;
    stage.start(&thread, "second joins", json!({})).await?;
    gate.open();
    stage.finish(&turn).await?;
    Ok(())
}

async fn settings(stage: &Stage) -> Result<(), Error> {
    stage.try_call("thread/start", json!({})).await?;
    stage.call("config/read", json!({ "includeLayers": true })).await?;
    Ok(())
}
