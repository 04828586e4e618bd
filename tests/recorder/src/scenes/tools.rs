//! Tools from outside of the runtime: MCP servers, dynamic tools, hooks, skills and other agents.

use serde_json::{Value, json};

use crate::stage::{Scene, Stage, scene};
use codex_testkit::{Answer, Error, Reply};

const MCP: &str = "\n[mcp_servers.kit]\nurl = \"{mcp}\"\n";

pub(super) fn scenes() -> Vec<Scene> {
    vec![
        scene!("tools: MCP", mcp).tables(MCP),
        scene!("tools: MCP methods", mcp_methods).tables(MCP),
        scene!("tools: dynamic", dynamic),
        scene!("tools: goals", goals),
        scene!("tools: agents", agents),
        scene!("tools: agents v2", agents_v2).tables("multi_agent_v2 = true\n"),
        scene!("tools: clock", clock).tables(&format!(
            "{CLOCK}clock_source = \"system\"
"
        )),
        scene!("tools: clock of the client", clock)
            .tables(&format!(
                "{CLOCK}clock_source = \"external\"
"
            ))
            .needs("currentTime/read", "a clock of the client")
            .experimental(),
        scene!("tools: skills", skills),
        scene!("tools: hooks", hooks).tables(HOOKS),
    ]
}

/// Runs a turn in which the model calls a tool of the MCP server. `mcp__kit` is the namespace of the server's tools.
async fn mcp_call(stage: &Stage, thread: &str, tool: &str, arguments: Value) -> Result<(), Error> {
    stage.mock.clear();
    let call = Reply::new().namespaced_call(&format!("mcp-{tool}"), "mcp__kit", tool, &arguments);
    stage.mock.push(call);
    stage.mock.push(Reply::text("That was the tool."));
    stage.run(thread, tool).await?;
    Ok(())
}

async fn mcp(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let ready = |params: &Value| params["status"] == "ready";
    stage.server.notification("mcpServer/startupStatus/updated", ready).await?;
    mcp_call(stage, &thread, "echo", json!({ "text": "hello" })).await?;
    mcp_call(stage, &thread, "fail", json!({})).await?;
    mcp_call(stage, &thread, "count", json!({})).await?;
    for action in ["accept", "decline", "cancel"] {
        if action != "accept" {
            let answer = json!({ "action": action });
            stage.answers.push("mcpServer/elicitation/request", Answer::Result(answer));
        }
        mcp_call(stage, &thread, "ask", json!({})).await?;
    }
    mcp_call(stage, &thread, "visit", json!({})).await?;
    mcp_call(stage, &thread, "write", json!({ "text": "to be approved" })).await?;
    let read = json!({ "server": "kit", "uri": "testkit://note" });
    stage.mock.clear();
    stage.mock.push(Reply::new().function_call("res", "read_mcp_resource", &read));
    stage.mock.push(Reply::new().function_call("list", "list_mcp_resources", &json!({})));
    stage.run(&thread, "resources").await?;
    Ok(())
}

async fn mcp_methods(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let ready = |params: &Value| params["status"] == "ready";
    stage.server.notification("mcpServer/startupStatus/updated", ready).await?;
    let status = json!({ "detail": "full", "threadId": thread });
    stage.call("mcpServerStatus/list", status).await?;
    stage.call("mcpServerStatus/list", json!({})).await?;
    let resource = json!({ "threadId": thread, "server": "kit", "uri": "testkit://note" });
    stage.call("mcpServer/resource/read", resource).await?;
    for tool in ["echo", "ask", "fail", "count", "none"] {
        let params = json!({
            "threadId": thread,
            "server": "kit",
            "tool": tool,
            "arguments": { "text": "hello" },
            "_meta": { "progressToken": "token" },
        });
        stage.try_call("mcpServer/tool/call", params).await?;
    }
    let stream = json!({
        "threadId": thread,
        "server": "kit",
        "subscriptionId": "sub-1",
        "name": "ticks",
        "arguments": {},
    });
    stage.try_call("mcpServer/event/stream/start", stream).await?;
    stage.try_call("mcpServer/event/stream/stop", json!({ "subscriptionId": "sub-1" })).await?;
    stage.call("config/mcpServer/reload", Value::Null).await?;
    let login = json!({ "name": "kit", "timeoutSecs": 20 });
    let login = stage.try_call("mcpServer/oauth/login", login).await?;
    if let Some(url) = login["authorizationUrl"].as_str() {
        super::super::browser::authorize(url).await?;
        stage.after(0, "mcpServer/oauthLogin/completed").await?;
    }
    Ok(())
}

async fn dynamic(stage: &Stage) -> Result<(), Error> {
    if !stage.has("thread/queue/add") {
        // The option is experimental: without it, thread/start would be refused.
        return Ok(());
    }
    let schema = json!({ "type": "object", "properties": { "city": { "type": "string" } } });
    let function =
        |kind: &str, name: &str| json!({ "type": kind, "name": name, "description": "A tool.", "inputSchema": schema });
    let tools = json!([
        function("function", "weather"),
        {
            "type": "namespace",
            "name": "maps",
            "description": "Maps.",
            "tools": [function("function", "route")],
        },
    ]);
    let thread = stage.thread(json!({ "dynamicTools": tools })).await?;
    let city = json!({ "city": "Paris" });
    stage
        .mock
        .push(Reply::new().function_call("dyn-1", "weather", &city).namespaced_call("dyn-2", "maps", "route", &city));
    stage.run(&thread, "use my tools").await?;
    let image = format!("data:image/png;base64,{}", super::pixel_base64());
    let failed = json!({
        "contentItems": [
            { "type": "inputText", "text": "no" },
            { "type": "inputImage", "imageUrl": image },
        ],
        "success": false,
    });
    stage.answers.push("item/tool/call", Answer::Result(failed));
    stage.mock.push(Reply::new().function_call("dyn-3", "weather", &city));
    stage.run(&thread, "use it again").await?;
    stage.answers.push("item/tool/call", Answer::Error(-32000, "broken".to_owned()));
    stage.mock.push(Reply::new().function_call("dyn-4", "weather", &city));
    stage.run(&thread, "and again").await?;
    Ok(())
}

async fn goals(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    stage.run(&thread, "begin").await?;
    let set = json!({
        "threadId": thread,
        "objective": "Count to three.",
        "status": "paused",
        "tokenBudget": 1000,
    });
    stage.call("thread/goal/set", set).await?;
    stage.call("thread/goal/get", json!({ "threadId": thread })).await?;
    stage.mock.push(Reply::new().function_call("goal-1", "get_goal", &json!({})));
    let done = json!({ "status": "complete" });
    stage.mock.push(Reply::new().function_call("goal-2", "update_goal", &done));
    stage.mock.push(Reply::text("The goal is reached."));
    let position = stage.server.position();
    let active = json!({ "threadId": thread, "status": "active" });
    stage.call("thread/goal/set", active).await?;
    let complete = |params: &Value| params["goal"]["status"] == "complete";
    stage.server.notification_after(position, "thread/goal/updated", complete).await?;
    stage.after(position, "turn/completed").await?;
    stage.call("thread/goal/clear", json!({ "threadId": thread })).await?;
    stage.call("thread/goal/get", json!({ "threadId": thread })).await?;
    Ok(())
}

/// Scripts a conversation of two agents. The text of a request says whether the child sent the request.
async fn agents(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({ "approvalPolicy": "never" })).await?;
    let spawn = json!({ "message": "child: say hello", "agent_type": "default" });
    stage.mock.push_when(
        |request| request.texts("user").iter().any(|text| text.contains("child:")),
        Reply::text("Hello from the child."),
    );
    stage.mock.push(Reply::new().namespaced_call("agent-1", "multi_agent_v1", "spawn_agent", &spawn));
    let turn = stage.start(&thread, "spawn one", json!({})).await?;
    stage.finish(&turn).await?;
    let child = child_of(stage);
    for (number, (name, arguments)) in [
        ("send_input", json!({ "target": child, "message": "child: more" })),
        ("wait_agent", json!({ "targets": [child], "timeout_ms": 10_000 })),
        ("close_agent", json!({ "target": child })),
        ("resume_agent", json!({ "id": child })),
    ]
    .into_iter()
    .enumerate()
    {
        let call = format!("agent-{}", number + 2);
        stage.mock.push(Reply::new().namespaced_call(&call, "multi_agent_v1", name, &arguments));
        stage.run(&thread, name).await?;
    }
    Ok(())
}

/// Returns the id of the thread that the newest agent runs in.
fn child_of(stage: &Stage) -> String {
    let transcript = stage.server.transcript();
    let receivers = transcript.entries().iter().rev().find_map(|entry| {
        let item = &entry.payload()["item"];
        let ids = item["receiverThreadIds"].as_array()?;
        ids.first().or(item.get("agentThreadId"))?.as_str().map(str::to_owned)
    });
    receivers.unwrap_or_default()
}

async fn agents_v2(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({ "approvalPolicy": "never" })).await?;
    stage.mock.push_when(
        |request| request.texts("user").iter().any(|text| text.contains("child:")),
        Reply::text("Hello from the child."),
    );
    let calls = [
        ("spawn_agent", json!({ "task_name": "one", "message": "child: hello" })),
        ("list_agents", json!({})),
        ("send_message", json!({ "target": "/root/one", "message": "news" })),
        ("followup_task", json!({ "target": "/root/one", "message": "child: more" })),
        ("wait_agent", json!({ "timeout_ms": 10_000 })),
        ("interrupt_agent", json!({ "target": "/root/one" })),
    ];
    for (number, (name, arguments)) in calls.into_iter().enumerate() {
        let call = format!("two-{number}");
        stage.mock.push(Reply::new().namespaced_call(&call, "collaboration", name, &arguments));
        stage.run(&thread, name).await?;
    }
    Ok(())
}

const CLOCK: &str = "\n[features.current_time_reminder]\nenabled = true\nsleep_tool = true\n";

async fn clock(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    stage.mock.push(Reply::new().namespaced_call("clock-1", "clock", "curr_time", &json!({})).namespaced_call(
        "clock-2",
        "clock",
        "sleep",
        &json!({ "duration_ms": 1000 }),
    ));
    stage.run(&thread, "what time is it").await?;
    Ok(())
}

async fn skills(stage: &Stage) -> Result<(), Error> {
    stage.home.write(".agents/skills/demo/SKILL.md", super::SKILL)?;
    let extra = stage.home.write("more/other/SKILL.md", super::SKILL)?;
    let cwd = stage.home.workspace();
    stage.call("skills/list", json!({ "cwds": [cwd], "forceReload": true })).await?;
    let roots = json!({ "extraRoots": [stage.workspace("more")] });
    stage.call("skills/extraRoots/set", roots).await?;
    stage.call("skills/list", json!({ "cwds": [cwd] })).await?;
    stage.call("skills/config/write", json!({ "path": extra, "enabled": false })).await?;
    stage.call("skills/list", json!({ "cwds": [cwd], "forceReload": true })).await?;
    Ok(())
}

const HOOKS: &str = r#"
[[hooks.UserPromptSubmit]]
[[hooks.UserPromptSubmit.hooks]]
type = "command"
command = "printf 'a word from the hook'"
timeout = 5
[[hooks.PreToolUse]]
matcher = "Bash"
[[hooks.PreToolUse.hooks]]
type = "command"
command = "true"
statusMessage = "checking"
[[hooks.Stop]]
[[hooks.Stop.hooks]]
type = "command"
command = "test -e stopped || { touch stopped; echo 'one more thing' >&2; exit 2; }"
"#;

async fn hooks(stage: &Stage) -> Result<(), Error> {
    let cwd = stage.home.workspace();
    let list = stage.call("hooks/list", json!({ "cwds": [cwd] })).await?;
    // A hook runs only if its present text is trusted.
    let mut edits = Vec::new();
    for hook in list["data"][0]["hooks"].as_array().into_iter().flatten() {
        if let (Some(key), Some(hash)) = (hook["key"].as_str(), hook["currentHash"].as_str()) {
            edits.push(json!({
                "keyPath": "hooks.state",
                "value": { key: { "trusted_hash": hash } },
                "mergeStrategy": "upsert",
            }));
        }
    }
    stage.try_call("config/batchWrite", json!({ "edits": edits, "reloadUserConfig": true })).await?;
    stage.call("hooks/list", json!({ "cwds": [cwd] })).await?;
    let thread = stage.thread(json!({ "sandbox": "danger-full-access" })).await?;
    stage.mock.push(Reply::new().command("hook-1", "printf hooked", None));
    stage.run(&thread, "with hooks").await?;
    Ok(())
}
