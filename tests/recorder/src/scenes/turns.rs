//! Turns: text, reasoning, items of many kinds, steering and interrupts.

use serde_json::json;

use crate::stage::{Scene, Stage, scene};
use codex_testkit::{Error, Gate, Reply};

pub(super) fn scenes() -> Vec<Scene> {
    vec![
        scene!("turn: text", text),
        scene!("turn: reasoning", reasoning)
            .top("model_reasoning_summary = \"detailed\"\nshow_raw_agent_reasoning = true\n"),
        scene!("turn: inputs", inputs),
        scene!("turn: model items", model_items).tables("\n[tools.update_plan]\nenabled = true\n"),
        scene!("turn: steer and interrupt", steer),
        scene!("turn: options", options),
    ]
}

async fn text(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    stage.mock.push(Reply::new().message("Hello, this is a text."));
    stage.run(&thread, "hello").await?;
    stage.mock.push(
        Reply::new()
            .message_in_phase("First I look.", Some("commentary"))
            .message_in_phase("That is it.", Some("final_answer")),
    );
    stage.run(&thread, "again").await?;
    stage.mock.push(Reply::new().message(""));
    stage.run(&thread, "nothing").await?;
    Ok(())
}

async fn reasoning(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    stage
        .mock
        .push(Reply::new().reasoning(&["**Looking** around", "Deciding"], &["raw one ", "raw two"]).message("Done."));
    stage.run_with(&thread, "think", json!({ "effort": "high", "summary": "detailed" })).await?;
    Ok(())
}

async fn inputs(stage: &Stage) -> Result<(), Error> {
    let image = stage.home.write("pixel.png", super::PIXEL)?;
    let skill = stage.home.write("skills/demo/SKILL.md", super::SKILL)?;
    let thread = stage.thread(json!({})).await?;
    let url = format!("data:image/png;base64,{}", super::pixel_base64());
    let input = json!([
        {
            "type": "text",
            "text": "look at @pixel",
            "text_elements": [{ "byteRange": { "start": 8, "end": 14 }, "placeholder": "@pixel" }],
        },
        { "type": "image", "url": url, "detail": "auto" },
        { "type": "localImage", "path": image, "detail": "high" },
        { "type": "skill", "name": "demo", "path": skill },
        { "type": "mention", "name": "pixel", "path": "app://pixel" },
    ]);
    stage.run_with(&thread, "", json!({ "input": input, "clientUserMessageId": "mine-1" })).await?;
    Ok(())
}

async fn model_items(stage: &Stage) -> Result<(), Error> {
    let image = stage.home.write("pixel.png", super::PIXEL)?;
    let thread = stage.thread(json!({})).await?;
    stage.mock.push(
        Reply::new()
            .web_search("weather in Paris")
            .item(json!({
                "type": "web_search_call",
                "status": "completed",
                "action": { "type": "open_page", "url": "https://example.com/" },
            }))
            .item(json!({
                "type": "web_search_call",
                "status": "completed",
                "action": { "type": "find_in_page", "url": "https://example.com/", "pattern": "a" },
            }))
            .image_generation("a pixel", &super::pixel_base64())
            .function_call("view", "view_image", &json!({ "path": image })),
    );
    stage.mock.push(Reply::new().function_call(
        "plan",
        "update_plan",
        &json!({
            "explanation": "how",
            "plan": [
                { "step": "look", "status": "completed" },
                { "step": "act", "status": "in_progress" },
                { "step": "tell", "status": "pending" },
            ],
        }),
    ));
    stage.mock.push(Reply::new().function_call("odd", "no_such_tool", &json!({})));
    stage.run(&thread, "use what you have").await?;
    Ok(())
}

async fn steer(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let gate = Gate::new();
    stage.mock.push(Reply::new().message_in_phase("Beginning.", Some("commentary")).hold(&gate));
    let turn = stage.start(&thread, "begin", json!({})).await?;
    gate.reached().await?;
    let input = json!([{ "type": "text", "text": "and more", "text_elements": [] }]);
    let params = json!({ "threadId": thread, "input": input, "expectedTurnId": turn });
    stage.call("turn/steer", params.clone()).await?;
    gate.open();
    stage.finish(&turn).await?;
    stage.try_call("turn/steer", params).await?;

    let gate = Gate::new();
    stage.mock.push(Reply::new().message("It goes on.").hold(&gate));
    let turn = stage.start(&thread, "go on", json!({})).await?;
    gate.reached().await?;
    let params = json!({ "threadId": thread, "turnId": turn });
    stage.call("turn/interrupt", params.clone()).await?;
    stage.finish(&turn).await?;
    stage.try_call("turn/interrupt", json!({ "threadId": thread, "turnId": "unknown" })).await?;
    Ok(())
}

async fn options(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let schema = json!({
        "type": "object",
        "properties": { "answer": { "type": "string" } },
        "required": ["answer"],
        "additionalProperties": false,
    });
    stage.mock.push(Reply::text("{\"answer\":\"yes\"}"));
    let policy = json!({
        "type": "workspaceWrite",
        "writableRoots": [],
        "networkAccess": false,
        "excludeTmpdirEnvVar": false,
        "excludeSlashTmp": false,
    });
    let params = json!({
        "cwd": stage.home.workspace(),
        "model": "gpt-5.5",
        "effort": "low",
        "summary": "concise",
        "personality": "friendly",
        "outputSchema": schema,
        "sandboxPolicy": policy,
        "approvalPolicy": "never",
        "approvalsReviewer": "user",
        "serviceTier": "priority",
        "serviceTierForTurn": "flex",
        "turnTrigger": "user",
    });
    stage.run_with(&thread, "all options", params).await?;
    let tool = json!({ "name": "mailbox", "namespace": "mail", "output": "mail came" });
    let outside = json!({ "input": [], "toolOutput": tool });
    let turn = stage.start(&thread, "", outside).await?;
    stage.finish(&turn).await?;
    Ok(())
}
