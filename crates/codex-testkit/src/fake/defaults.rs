//! The default answers of the fake.

use serde_json::{Value, json};

use super::{
    connection::Connection,
    items::{AT, CWD},
    scene::{Request, Scene},
};

/// The version that the fake reports: the version of `codex-types`.
pub(crate) const VERSION: &str = "0.169.0";

const MODEL: &str = "gpt-5.5";

/// An answer, or the error of a refusal.
type Answer = Result<Value, Value>;

/// Returns an error with the code that the runtime uses for nearly all errors.
fn invalid(message: impl Into<String>) -> Value {
    json!({ "code": -32600, "message": message.into() })
}

/// Returns the default answer to a request, and changes the state of the fake. Another function answers `turn/start`.
pub(crate) fn answer(scene: &Scene, request: &Request) -> Answer {
    let (connection, params) = (&scene.connection, &request.params);
    match request.method.as_str() {
        "fake/openGate" => {
            connection.shared.gate(params["name"].as_str().unwrap_or_default()).open();
            return Ok(json!({}));
        }
        "initialize" => return initialize(connection, params),
        _ => {}
    }
    if let Some(error) = not_ready(connection) {
        return Err(error);
    }
    match request.method.as_str() {
        "thread/start" => {
            let mut state = connection.shared.lock();
            let id = state.new_id();
            state.threads.insert(id.clone(), None);
            Ok(thread(&id, params))
        }
        "thread/resume" => {
            let id = params["threadId"].as_str().ok_or_else(|| missing("threadId"))?;
            connection.shared.lock().threads.entry(id.to_owned()).or_default();
            Ok(thread(id, params))
        }
        "turn/interrupt" => match no_thread(scene) {
            Some(error) => Err(error),
            None if active(scene) == params["turnId"].as_str().map(str::to_owned) => Ok(json!({})),
            None => Err(invalid("no active turn to interrupt")),
        },
        "turn/steer" => match (no_thread(scene), active(scene)) {
            (Some(error), _) => Err(error),
            (None, Some(turn)) if params["expectedTurnId"] == turn => Ok(json!({ "turnId": turn })),
            (None, Some(turn)) => {
                let expected = params["expectedTurnId"].as_str().unwrap_or_default();
                Err(invalid(format!("expected active turn id `{expected}` but found `{turn}`")))
            }
            (None, None) => Err(invalid("no active turn to steer")),
        },
        "model/list" => Ok(models()),
        "account/read" => {
            Ok(json!({ "account": null, "userId": null, "requiresOpenaiAuth": false, "workspaceRouting": null }))
        }
        method => Err(invalid(format!("Invalid request: unknown variant `{method}`, expected one of `initialize`"))),
    }
}

/// Returns the refusal before `initialize`.
pub(crate) fn not_ready(connection: &Connection) -> Option<Value> {
    (!connection.is_initialized()).then(|| invalid("Not initialized"))
}

/// Returns the refusal of a thread that is missing or not loaded.
pub(crate) fn no_thread(scene: &Scene) -> Option<Value> {
    if scene.thread.is_empty() {
        return Some(missing("threadId"));
    }
    let known = scene.connection.shared.lock().threads.contains_key(&scene.thread);
    (!known).then(|| invalid(format!("thread not found: {}", scene.thread)))
}

fn missing(field: &str) -> Value {
    invalid(format!("Invalid request: missing field `{field}`"))
}

fn active(scene: &Scene) -> Option<String> {
    scene.connection.shared.lock().active(&scene.thread).map(|active| active.id)
}

fn initialize(connection: &Connection, params: &Value) -> Answer {
    let Some(name) = params["clientInfo"]["name"].as_str() else { return Err(missing("clientInfo")) };
    if !connection.initialize(params) {
        return Err(invalid("Already initialized"));
    }
    let agent = connection.shared.lock().script.user_agent.clone();
    Ok(json!({
        "userAgent": agent.unwrap_or_else(|| format!("{name}/{VERSION} (Fake 1.0; x86_64) unknown ({name}; 1)")),
        "codexHome": "/home/ada/.codex",
        "platformFamily": std::env::consts::FAMILY,
        "platformOs": std::env::consts::OS,
    }))
}

/// Returns the answer to `thread/start` and `thread/resume`.
fn thread(id: &str, params: &Value) -> Value {
    let cwd = params["cwd"].as_str().unwrap_or(CWD);
    let model = params["model"].as_str().unwrap_or(MODEL);
    json!({
        "thread": {
            "id": id,
            "environments": [{ "environmentId": "local", "cwd": cwd, "runtimeWorkspaceRoots": [cwd] }],
            "extra": null,
            "sessionId": id,
            "forkedFromId": null,
            "attachedToThreadId": null,
            "parentThreadId": null,
            "preview": "",
            "ephemeral": false,
            "section": null,
            "sectionEnteredAt": null,
            "projectId": null,
            "historyMode": "paginated",
            "modelProvider": "openai",
            "model": model,
            "reasoningEffort": null,
            "createdAt": AT,
            "updatedAt": AT,
            "recencyAt": AT,
            "status": { "type": "idle" },
            "path": format!("/home/ada/.codex/sessions/2026/11/21/rollout-{id}.jsonl"),
            "cwd": cwd,
            "cliVersion": VERSION,
            "originator": "fake",
            "source": "vscode",
            "canAcceptDirectInput": true,
            "threadSource": null,
            "agentNickname": null,
            "agentRole": null,
            "gitInfo": null,
            "name": null,
            "daybreakEnabled": null,
            "turns": [],
        },
        "model": model,
        "modelProvider": "openai",
        "serviceTier": null,
        "disabledPluginIds": [],
        "cwd": cwd,
        "runtimeWorkspaceRoots": [cwd],
        "instructionSources": [],
        "approvalPolicy": "on-request",
        "approvalsReviewer": "user",
        "sandbox": { "type": "readOnly", "networkAccess": false },
        "activePermissionProfile": { "id": ":read-only", "extends": null },
        "reasoningEffort": null,
        "multiAgentMode": "explicitRequestOnly",
    })
}

fn models() -> Value {
    let efforts: Vec<Value> = ["low", "medium", "high"]
        .map(|effort| json!({ "reasoningEffort": effort, "description": format!("It thinks: {effort}.") }))
        .into();
    let model = json!({
        "id": MODEL,
        "model": MODEL,
        "upgrade": null,
        "upgradeInfo": null,
        "availabilityNux": null,
        "displayName": "GPT-5.5",
        "description": "The model of the fake.",
        "modelSpecialty": null,
        "hidden": false,
        "supportedReasoningEfforts": efforts,
        "defaultReasoningEffort": "medium",
        "inputModalities": ["text", "image"],
        "supportsPersonality": false,
        "multiAgentVersion": "v2",
        "additionalSpeedTiers": [],
        "serviceTiers": [],
        "defaultServiceTier": null,
        "availableAccessPrograms": null,
        "isDefault": true,
    });
    json!({ "data": [model], "nextCursor": null })
}
