//! Logins, logouts, and the data of an account.

use serde_json::{Value, json};

use crate::stage::{Scene, Stage, scene};
use codex_testkit::{Direction, Entry, Error};

pub(super) fn scenes() -> Vec<Scene> {
    let account = |scene: Scene| {
        scene
            .edit("requires_openai_auth = false", "requires_openai_auth = true")
            .top("cli_auth_credentials_store = \"file\"\n")
    };
    vec![
        account(scene!("account: API key", api_key)),
        account(scene!("account: tokens", tokens)).capabilities(json!({ "requestAttestation": true })).calls_out(),
        account(scene!("account: login", login)).env("CODEX_APP_SERVER_LOGIN_ISSUER", "{url}").calls_out(),
        scene!("account: recovery", recovery)
            .tables("\n[model_providers.mock.auth]\ncommand = \"printf\"\nargs = [\"token\"]\n"),
        scene!("account: clouds", clouds).calls_out(),
        scene!("account: gateway", gateway)
            .tables(GATEWAY)
            .calls_out()
            .needs("account/gatewayOAuth/login", "logins at a gateway"),
    ]
}

async fn api_key(stage: &Stage) -> Result<(), Error> {
    stage.call("account/read", json!({ "refreshToken": false })).await?;
    let login = json!({ "type": "apiKey", "apiKey": "sk-test" });
    stage.call("account/login/start", login).await?;
    stage.after(0, "account/login/completed").await?;
    stage.call("account/read", json!({})).await?;
    let thread = stage.thread(json!({})).await?;
    stage.run(&thread, "with a key").await?;
    stage.try_call("account/rateLimits/read", Value::Null).await?;
    stage.try_call("account/usage/read", json!({ "threadId": thread })).await?;
    stage.try_call("account/securitySetup/read", Value::Null).await?;
    stage.try_call("account/workspaceMessages/read", Value::Null).await?;
    stage.try_call("accountSession/list", json!({})).await?;
    stage.server.try_call("getAuthStatus", json!({ "includeToken": true })).await?;
    stage.call("account/logout", Value::Null).await?;
    stage.call("account/read", json!({})).await?;
    Ok(())
}

async fn tokens(stage: &Stage) -> Result<(), Error> {
    let login = json!({
        "type": "chatgptAuthTokens",
        "accessToken": super::access_token(),
        "chatgptAccountId": "account-1",
        "chatgptPlanType": "pro",
    });
    super::backend::serve(&stage.mock);
    stage.try_call("account/login/start", login).await?;
    stage.try_call("account/read", json!({ "refreshToken": true })).await?;
    let thread = stage.thread(json!({})).await?;
    stage.run(&thread, "with tokens").await?;
    // A refused token makes the runtime ask the client for a new one.
    let refused = json!({ "error": { "message": "expired" } });
    stage.mock.push(codex_testkit::Reply::http(401, refused));
    stage.run(&thread, "with an expired token").await?;
    used(stage).await
}

async fn login(stage: &Stage) -> Result<(), Error> {
    super::backend::serve(&stage.mock);
    let started = stage.call("account/login/start", json!({ "type": "chatgpt" })).await?;
    let id = json!({ "loginId": started["loginId"] });
    stage.call("account/login/cancel", id.clone()).await?;
    stage.call("account/login/cancel", id).await?;
    let device = json!({ "type": "chatgptDeviceCode" });
    let started = stage.try_call("account/login/start", device).await?;
    if !started.is_null() {
        let id = json!({ "loginId": started["loginId"] });
        stage.call("account/login/cancel", id).await?;
    }
    let started = stage.call("account/login/start", json!({ "type": "chatgpt" })).await?;
    let position = stage.server.position();
    let url = started["authUrl"].as_str().unwrap_or_default();
    super::super::browser::authorize(url).await?;
    let done = stage.after(position, "account/login/completed").await?;
    if done["success"] == true {
        used(stage).await?;
    }
    Ok(())
}

/// Calls every method about an account of the service.
async fn used(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    stage.run(&thread, "with an account").await?;
    let sessions = stage.try_call("accountSession/list", json!({})).await?;
    let session = &sessions["sessions"][0];
    let switch = json!({
        "sessionId": session["sessionId"].as_str().unwrap_or("none"),
        "accountId": session["workspaces"][0]["accountId"].as_str().unwrap_or("account-1"),
    });
    for (method, params) in [
        ("account/read", json!({ "refreshToken": true })),
        ("account/rateLimits/read", json!({ "supportsLunaReserve": true })),
        ("account/rateLimits/read", Value::Null),
        ("account/usage/read", json!({ "threadId": thread })),
        ("account/usage/read", Value::Null),
        ("account/securitySetup/read", Value::Null),
        ("account/workspaceMessages/read", Value::Null),
        ("account/sendAddCreditsNudgeEmail", json!({ "creditType": "credits" })),
        ("account/rateLimitResetCredit/consume", json!({ "idempotencyKey": "key-1" })),
        ("accountSession/list", json!({ "refreshWorkspaceMetadata": true })),
        ("accountSession/switch", switch),
        ("model/list", json!({})),
        ("userVerification/status", json!({})),
        ("userVerification/enroll", json!({})),
        ("remoteControl/enable", json!({ "ephemeral": true })),
        ("remoteControl/status/read", Value::Null),
        ("remoteControl/client/list", json!({ "environmentId": "e" })),
        ("remoteControl/client/revoke", json!({ "environmentId": "e", "clientId": "c" })),
        ("remoteControl/disable", json!({ "ephemeral": true })),
        ("account/gatewayOAuth/read", Value::Null),
    ] {
        stage.try_call(method, params).await?;
    }
    stage.call("account/logout", Value::Null).await?;
    Ok(())
}

/// Uses a provider with a command for its token: the runtime runs the command again after a refusal.
async fn recovery(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    let refused = json!({ "error": { "message": "expired" } });
    stage.mock.push(codex_testkit::Reply::http(401, refused));
    stage.run(&thread, "with an expired token").await?;
    Ok(())
}

async fn clouds(stage: &Stage) -> Result<(), Error> {
    for (method, params) in [
        ("account/bedrock/discover", json!({})),
        ("account/bedrock/checkGovCloudRequirements", json!({})),
        ("account/bedrock/setup", json!({ "type": "environment", "region": "us-east-1" })),
        ("account/bedrock/setup", json!({ "type": "profile", "profile": "p", "region": "r" })),
        ("account/gcp/setup", json!({ "projectId": "project", "location": "global" })),
        ("account/login/start", json!({ "type": "amazonBedrock", "apiKey": "key", "region": "us-east-1" })),
        (
            "account/login/start",
            json!({
                "type": "amazonBedrockAccessKeys",
                "accessKeyId": "id",
                "secretAccessKey": "secret",
                "region": "us-east-1",
            }),
        ),
    ] {
        stage.try_call(method, params).await?;
    }
    Ok(())
}

const GATEWAY: &str = r#"
[model_providers.mock.gateway_oauth]
authorization_url = "{url}/authorize"
device_authorization_url = "{url}/device"
token_url = "{url}/token"
client_id = "client"
redirect_port = 18181
delivery = { kind = "header", name = "x-gateway-token" }
"#;

async fn gateway(stage: &Stage) -> Result<(), Error> {
    super::backend::serve(&stage.mock);
    stage.try_call("account/gatewayOAuth/read", json!({ "modelProvider": "mock" })).await?;
    stage.try_call("account/gatewayOAuth/read", Value::Null).await?;
    let login = json!({ "modelProvider": "mock", "deviceAuth": true });
    stage.try_call("account/gatewayOAuth/login", login).await?;
    stage.try_call("account/gatewayOAuth/cancel", Value::Null).await?;
    for come_back in [false, true] {
        let position = stage.server.position();
        let login = json!({ "modelProvider": "mock" });
        // The answer comes when the browser has confirmed the login. The call fails at once if the earlier login still
        // uses its port.
        let login = stage.request("account/gatewayOAuth/login", login)?;
        let begun = |entry: &Entry| entry.payload()["authUrl"].is_string() || entry.message()["id"] == login;
        let begun = |entry: &Entry| entry.direction == Direction::In && begun(entry);
        let begun = stage.server.wait(position, "a gateway login", begun).await?;
        if let Some(url) = begun.payload()["authUrl"].as_str() {
            match come_back {
                true => super::super::browser::authorize(url).await?,
                false => {
                    stage.try_call("account/gatewayOAuth/cancel", Value::Null).await?;
                }
            }
        }
        stage.server.answer_to(login).await?;
    }
    stage.try_call("account/gatewayOAuth/read", json!({ "modelProvider": "mock" })).await?;
    Ok(())
}
