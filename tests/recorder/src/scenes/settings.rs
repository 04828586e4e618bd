//! Configuration, models, features and imports.

use serde_json::{Value, json};

use crate::stage::{Scene, Stage, scene};
use codex_testkit::Error;

pub(super) fn scenes() -> Vec<Scene> {
    vec![
        scene!("settings: config", config),
        scene!("settings: models", models),
        scene!("settings: imports", imports),
        scene!("settings: feedback", feedback),
    ]
}

async fn config(stage: &Stage) -> Result<(), Error> {
    let cwd = stage.home.workspace();
    stage.call("config/read", json!({ "includeLayers": true, "cwd": cwd })).await?;
    stage.call("configRequirements/read", Value::Null).await?;
    let write = json!({ "keyPath": "model", "value": "gpt-5.4", "mergeStrategy": "replace" });
    let written = stage.call("config/value/write", write).await?;
    let edits = json!([
        { "keyPath": "model_verbosity", "value": "low", "mergeStrategy": "upsert" },
        { "keyPath": "tools", "value": { "view_image": true }, "mergeStrategy": "upsert" },
    ]);
    let batch = json!({ "edits": edits, "expectedVersion": written["version"] });
    stage.call("config/batchWrite", batch).await?;
    let stale = json!({
        "keyPath": "model",
        "value": "gpt-5.5",
        "mergeStrategy": "replace",
        "expectedVersion": "sha256:stale",
    });
    stage.try_call("config/value/write", stale).await?;
    let wrong = json!({ "keyPath": "model", "value": 7, "mergeStrategy": "replace" });
    stage.try_call("config/value/write", wrong).await?;
    stage.call("config/read", json!({})).await?;
    Ok(())
}

async fn models(stage: &Stage) -> Result<(), Error> {
    stage.call("model/list", json!({ "includeHidden": true })).await?;
    stage.call("model/list", json!({ "limit": 1 })).await?;
    stage.try_call("modelProvider/list", json!({})).await?;
    stage.call("modelProvider/capabilities/read", json!({})).await?;
    let gateway = json!({
        "settings": {
            "type": "customGateway",
            "providerId": "gateway",
            "name": "Gateway",
            "baseUrl": format!("{}/v1", stage.mock.url()),
            "envKey": "GATEWAY_KEY",
        },
    });
    stage.try_call("modelProvider/config/write", gateway).await?;
    stage.try_call("modelProvider/list", json!({})).await?;
    stage.call("experimentalFeature/list", json!({ "limit": 1000 })).await?;
    let features = json!({ "enablement": { "goals": true } });
    stage.try_call("experimentalFeature/enablement/set", features).await?;
    stage.try_call("experimentalFeature/enablement/set", json!({ "enablement": {} })).await?;
    stage.call("permissionProfile/list", json!({ "cwd": stage.home.workspace() })).await?;
    stage.try_call("collaborationMode/list", json!({})).await?;
    stage.try_call("mock/experimentalMethod", json!({ "value": "hello" })).await?;
    stage.try_call("server/diagnostics", json!({})).await?;
    Ok(())
}

async fn imports(stage: &Stage) -> Result<(), Error> {
    stage.home.write("CLAUDE.md", "Be kind.\n")?;
    let settings = stage.home.home().join(".claude");
    std::fs::create_dir_all(settings.join("commands"))?;
    std::fs::write(settings.join("settings.json"), r#"{"model":"opus"}"#)?;
    std::fs::write(settings.join("CLAUDE.md"), "Be kind everywhere.\n")?;
    std::fs::write(settings.join("commands/hello.md"), "---\ndescription: Hello\n---\nHello.\n")?;
    let detect = json!({ "includeHome": true, "cwds": [stage.home.workspace()] });
    let found = stage.call("externalAgentConfig/detect", detect).await?;
    let import = json!({ "migrationItems": found["items"], "source": "claude" });
    let position = stage.server.position();
    let answer = stage.try_call("externalAgentConfig/import", import).await?;
    if !answer.is_null() {
        stage.after(position, "externalAgentConfig/import/completed").await?;
    }
    let record = json!({
        "providerId": "other",
        "itemTypeResults": [{
            "itemType": "AGENTS_MD",
            "successes": [{
                "itemType": "AGENTS_MD",
                "cwd": "/",
                "source": "a",
                "target": "b",
                "title": "t",
            }],
            "failures": [{
                "itemType": "AGENTS_MD",
                "errorType": "io",
                "subErrorType": null,
                "failureStage": "write",
                "message": "no",
                "cwd": null,
                "source": null,
            }],
        }],
    });
    stage.try_call("externalAgentConfig/import/recordHistory", record).await?;
    stage.call("externalAgentConfig/import/readHistories", Value::Null).await?;
    Ok(())
}

async fn feedback(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let save = json!({
        "savePath": stage.workspace("feedback"),
        "classification": "bug",
        "reason": "a test",
        "threadId": thread,
        "includeLogs": false,
    });
    stage.try_call("feedback/save", save).await?;
    Ok(())
}
