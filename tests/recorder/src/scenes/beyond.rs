//! Methods that only the experimental surface has, and methods that call other hosts.

use serde_json::{Value, json};

use crate::stage::{Scene, Stage, scene};
use tokio::io::{AsyncBufReadExt as _, BufReader};

use codex_testkit::{Error, Gate, Reply};

pub(super) fn scenes() -> Vec<Scene> {
    vec![
        scene!("beyond: projects", projects).experimental(),
        scene!("beyond: queue", queue).experimental(),
        scene!("beyond: settings", settings).tables("step_model_switching = true\n").experimental(),
        scene!("beyond: memory", memory).experimental(),
        scene!("beyond: samples", samples).experimental(),
        scene!("beyond: raw events", raw_events).experimental(),
        scene!("beyond: environments", environments).experimental(),
        scene!("beyond: remote control", remote_control).experimental().calls_out(),
        scene!("beyond: verification", verification).experimental(),
        scene!("beyond: plugins", plugins).calls_out(),
        scene!("beyond: plugins on", plugins)
            .edit("apps = false\nplugins = false\nremote_plugin = false\n", "")
            .calls_out(),
        scene!("beyond: feedback", feedback)
            .edit("[feedback]\nenabled = false", "[feedback]\nenabled = true")
            .calls_out(),
    ]
}

async fn projects(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    stage.run(&thread, "begin").await?;
    let roots = json!([{ "path": stage.home.workspace() }]);
    let create = json!({
        "name": "Project",
        "roots": roots,
        "metadata": { "colour": "blue" },
        "idempotencyKey": "key-1",
    });
    let made = stage.call("project/create", create).await?;
    let id = made["project"]["id"].as_str().unwrap_or("none").to_owned();
    let import = json!({
        "name": "Imported",
        "roots": roots,
        "threads": [thread],
        "idempotencyKey": "key-2",
    });
    stage.try_call("project/import", import).await?;
    stage.call("project/list", json!({})).await?;
    stage.call("project/read", json!({ "projectId": id })).await?;
    stage.call("project/update", json!({ "projectId": id, "name": "Renamed" })).await?;
    let into = json!({ "threadId": thread, "projectId": id });
    stage.call("thread/metadata/update", into).await?;
    stage.try_call("project/move", json!({ "projectId": id })).await?;
    stage.call("project/delete", json!({ "projectId": id })).await?;
    Ok(())
}

async fn queue(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let gate = Gate::new();
    stage.mock.push(Reply::text("busy").hold(&gate));
    let turn = stage.start(&thread, "be busy", json!({})).await?;
    gate.reached().await?;
    let mut ids = Vec::new();
    let input = |text: &str| json!([{ "type": "text", "text": text, "text_elements": [] }]);
    for number in 0..3 {
        let add = json!({
            "threadId": thread,
            "input": input("queued"),
            "clientUserMessageId": format!("queued-{number}"),
        });
        let added = stage.call("thread/queue/add", add).await?;
        ids.push(find_id(&added));
    }
    let one = |id: &str| json!({ "threadId": thread, "queuedSubmissionId": id });
    stage.call("thread/queue/list", json!({ "threadId": thread })).await?;
    let mut update = one(&ids[0]);
    update["input"] = input("changed");
    stage.try_call("thread/queue/update", update).await?;
    let order = json!({ "threadId": thread, "queuedSubmissionIds": [ids[2], ids[1], ids[0]] });
    stage.try_call("thread/queue/reorder", order).await?;
    stage.try_call("thread/queue/delete", one(&ids[1])).await?;
    stage.try_call("thread/queue/start", json!({ "threadId": thread })).await?;
    let position = stage.server.position();
    let interrupt = json!({ "threadId": thread, "turnId": turn });
    stage.call("turn/interrupt", interrupt).await?;
    gate.open();
    stage.finish(&turn).await?;
    let rest = stage.call("thread/queue/list", json!({ "threadId": thread })).await?;
    if !rest["data"][0].is_null() {
        stage.try_call("thread/queue/start", json!({ "threadId": thread })).await?;
        stage.after(position, "turn/started").await?;
    }
    Ok(())
}

/// Returns the id of a queued submission. Its place in the answer depends on the release.
fn find_id(answer: &Value) -> String {
    let members = answer.as_object().into_iter().flatten();
    let inner = members.map(|(_, value)| value).find_map(|value| value["id"].as_str());
    inner.or(answer["queuedSubmissionId"].as_str()).unwrap_or("none").to_owned()
}

async fn settings(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let turn = stage.run(&thread, "begin").await?;
    let update = json!({
        "threadId": thread,
        "model": "gpt-5.4",
        "effort": "low",
        "serviceTier": null,
        "sandboxPolicy": { "type": "readOnly", "networkAccess": false },
        "personality": "friendly",
    });
    stage.call("thread/settings/update", update).await?;
    stage.call("thread/increment_elicitation", json!({ "threadId": thread })).await?;
    stage.call("thread/decrement_elicitation", json!({ "threadId": thread })).await?;
    let read = stage.call("thread/read", json!({ "threadId": thread })).await?;
    let mut revision = read["readState"]["revision"].clone();
    for operation in ["unread", "read", "read"] {
        let state = json!({
            "threadId": thread,
            "operation": { "type": operation },
            "expectedRevision": revision,
        });
        let answer = stage.try_call("thread/readState/update", state).await?;
        if operation == "unread" {
            revision = answer["readState"]["revision"].clone();
        }
    }
    let gate = Gate::new();
    stage.mock.push(Reply::text("busy").hold(&gate));
    let busy = stage.start(&thread, "be busy", json!({})).await?;
    gate.reached().await?;
    let update = json!({ "threadId": thread, "turnId": busy, "effort": "high" });
    stage.try_call("turn/settings/update", update).await?;
    gate.open();
    stage.finish(&busy).await?;
    let late = json!({ "threadId": thread, "turnId": turn, "effort": "high" });
    stage.try_call("turn/settings/update", late).await?;
    Ok(())
}

async fn memory(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    stage.run(&thread, "remember").await?;
    let mode = json!({ "threadId": thread, "mode": "disabled" });
    stage.call("thread/memoryMode/set", mode).await?;
    stage.try_call("thread/memory/read", json!({ "threadId": thread })).await?;
    stage.call("memory/status", json!({})).await?;
    stage.call("memory/reset", Value::Null).await?;
    stage.try_call("rollout/compress", Value::Null).await?;
    Ok(())
}

async fn samples(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let turn = stage.run(&thread, "begin").await?;
    let predict = json!({ "threadId": thread, "sourceTurnId": turn });
    if !stage.has("thread/sample") {
        stage.try_call("thread/prediction/request", predict).await?;
        return Ok(());
    }
    let sample = json!({ "threadId": thread, "expectedTurnId": turn, "prompt": "in a word?" });
    stage.try_call("thread/sample", sample.clone()).await?;
    let gate = Gate::new();
    stage.mock.push(Reply::text("slow").hold(&gate));
    let open = stage.request("thread/sample", sample)?;
    gate.reached().await?;
    stage.try_call("thread/sample/cancel", json!({ "requestId": open })).await?;
    gate.open();
    stage.server.answer_to(open).await?;
    stage.try_call("thread/prediction/request", predict).await?;
    Ok(())
}

/// Records the raw items of the model. Clients can request these items, and no schema names them.
async fn raw_events(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({ "experimentalRawEvents": true })).await?;
    stage.mock.push(Reply::new().reasoning(&["Look."], &[]).message("Raw."));
    stage.run(&thread, "raw").await?;
    Ok(())
}

async fn environments(stage: &Stage) -> Result<(), Error> {
    // The environment is a real one, which the same runtime serves on this machine.
    let (mut remote, url) = exec_server(stage, "ws://127.0.0.1:0").await?;
    let add = json!({ "environmentId": "remote-2", "execServerUrl": url });
    stage.try_call("environment/add", add).await?;
    stage.try_call("environment/info", json!({ "environmentId": "remote-2" })).await?;
    stage.try_call("environment/status", json!({ "environmentId": "remote-2" })).await?;
    let place = json!({ "environmentId": "remote-2", "cwd": stage.home.workspace() });
    let options = json!({ "environments": [place], "sandbox": "danger-full-access" });
    let thread = stage.thread(options).await?;
    stage.mock.push(Reply::new().command("env-1", "printf remote", None));
    stage.run(&thread, "in another environment").await?;
    let position = stage.server.position();
    remote.kill().await?;
    let (_again, _) = exec_server(stage, &url).await?;
    // The runtime tries for a while to resume its session, and then reports that the session is lost.
    stage.after(position, "thread/environment/disconnected").await?;
    stage.run(&thread, "once more").await?;
    let add = json!({
        "environmentId": "remote-1",
        "execServerUrl": "ws://127.0.0.1:9",
        "connectTimeoutMs": 500,
    });
    stage.try_call("environment/add", add).await?;
    for id in ["local", "remote-1", "remote-2"] {
        stage.try_call("environment/status", json!({ "environmentId": id })).await?;
        stage.try_call("environment/info", json!({ "environmentId": id })).await?;
    }
    Ok(())
}

/// Starts an exec-server, and returns the process and its URL.
async fn exec_server(stage: &Stage, listen: &str) -> Result<(tokio::process::Child, String), Error> {
    let mut child = tokio::process::Command::new(&stage.runtime)
        .args(["exec-server", "--listen", listen])
        .envs(stage.home.environment())
        .current_dir(stage.home.workspace())
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .kill_on_drop(true)
        .spawn()?;
    let mut url = String::new();
    if let Some(stdout) = child.stdout.take() {
        url = BufReader::new(stdout).lines().next_line().await?.unwrap_or_default();
    }
    Ok((child, url))
}

async fn remote_control(stage: &Stage) -> Result<(), Error> {
    for (method, params) in [
        ("remoteControl/status/read", Value::Null),
        ("remoteControl/enable", json!({ "ephemeral": true })),
        ("remoteControl/pairing/start", json!({ "manualCode": true })),
        ("remoteControl/pairing/status", json!({ "pairingCode": "code" })),
        ("remoteControl/client/list", json!({ "environmentId": "e" })),
        ("remoteControl/client/revoke", json!({ "environmentId": "e", "clientId": "c" })),
        ("remoteControl/disable", Value::Null),
    ] {
        stage.try_call(method, params).await?;
    }
    Ok(())
}

async fn verification(stage: &Stage) -> Result<(), Error> {
    for (method, params) in [
        ("userVerification/status", json!({})),
        ("userVerification/enroll", json!({})),
        ("userVerification/verify", json!({ "challenge": "AAAA", "title": "Title", "description": "Why" })),
        ("userVerification/cancel", json!({ "requestId": 99 })),
        ("userVerification/delete", json!({})),
    ] {
        stage.try_call(method, params).await?;
    }
    Ok(())
}

async fn plugins(stage: &Stage) -> Result<(), Error> {
    let cwd = stage.home.workspace();
    let manifest = json!({
        "name": "market",
        "interface": { "displayName": "Market" },
        "plugins": [{
            "name": "hello",
            "source": { "source": "local", "path": "./plugins/hello" },
            "policy": { "installation": "AVAILABLE", "authentication": "ON_INSTALL" },
            "category": "Productivity",
        }],
    });
    let market = stage.home.write("market/.agents/plugins/marketplace.json", manifest.to_string())?;
    let plugin = json!({ "name": "hello", "version": "1.0.0", "description": "Says hello." });
    let folder = "market/plugins/hello";
    stage.home.write(&format!("{folder}/.codex-plugin/plugin.json"), plugin.to_string())?;
    stage.home.write(&format!("{folder}/skills/demo/SKILL.md"), super::SKILL)?;
    let remote = json!({ "remotePluginId": "plugin-1" });
    let target = json!({ "principalType": "user", "principalId": "user-1", "role": "reader" });
    let calls = [
        ("marketplace/add", json!({ "source": stage.workspace("market") })),
        ("plugin/list", json!({ "cwds": [cwd] })),
        ("plugin/read", json!({ "marketplacePath": market, "pluginName": "hello" })),
        ("plugin/install", json!({ "marketplacePath": market, "pluginName": "hello" })),
        ("plugin/installed", json!({ "cwds": [cwd] })),
        ("plugin/search", json!({ "searchTerm": "hello" })),
        ("plugin/reconcile", json!({ "reason": "test" })),
        ("plugin/skill/read", json!({ "remoteMarketplaceName": "m", "remotePluginId": "p", "skillName": "s" })),
        ("plugin/share/save", json!({ "pluginPath": stage.workspace(folder) })),
        (
            "plugin/share/updateTargets",
            json!({
                "remotePluginId": "plugin-1",
                "discoverability": "PRIVATE",
                "shareTargets": [target],
            }),
        ),
        ("plugin/share/list", json!({})),
        ("plugin/share/checkout", remote.clone()),
        ("plugin/share/delete", remote),
        ("plugin/uninstall", json!({ "pluginId": "hello@market" })),
        ("marketplace/upgrade", json!({ "marketplaceName": "market" })),
        ("marketplace/upgrade", json!({})),
        ("marketplace/remove", json!({ "marketplaceName": "market" })),
        ("app/list", json!({})),
        ("app/installed", json!({})),
        ("app/read", json!({ "appIds": ["app-1"] })),
    ];
    for (method, params) in calls {
        stage.try_call(method, params).await?;
    }
    Ok(())
}

async fn feedback(stage: &Stage) -> Result<(), Error> {
    let upload = json!({ "classification": "bug", "reason": "a test", "includeLogs": false });
    stage.try_call("feedback/upload", upload).await?;
    Ok(())
}
