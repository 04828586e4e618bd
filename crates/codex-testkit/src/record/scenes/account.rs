//! Logging in and out, and what an account has.

use serde_json::{Value, json};

use super::super::stage::{Scene, Stage, scene};
use crate::Error;

pub(super) fn scenes() -> Vec<Scene> {
    let account = |scene: Scene| {
        scene
            .edit("requires_openai_auth = false", "requires_openai_auth = true")
            .top("cli_auth_credentials_store = \"file\"\n")
    };
    vec![
        account(scene!("account: API key", api_key)),
        account(scene!("account: tokens", tokens)).calls_out(),
        account(scene!("account: login", login)).calls_out(),
        scene!("account: clouds", clouds).calls_out(),
        scene!("account: gateway", gateway).calls_out(),
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
    stage.call("account/read", json!({ "refreshToken": true })).await?;
    let thread = stage.thread(json!({})).await?;
    stage.run(&thread, "with tokens").await?;
    // A refused token makes the runtime ask the client for a new one.
    let refused = json!({ "error": { "message": "expired" } });
    stage.mock.push(crate::Reply::http(401, refused));
    stage.run(&thread, "with an expired token").await?;
    for (method, params) in [
        ("account/rateLimits/read", json!({ "supportsLunaReserve": true })),
        ("account/rateLimits/read", Value::Null),
        ("account/usage/read", json!({ "threadId": thread })),
        ("account/usage/read", Value::Null),
        ("account/securitySetup/read", Value::Null),
        ("account/workspaceMessages/read", Value::Null),
        ("account/sendAddCreditsNudgeEmail", json!({ "creditType": "credits" })),
        ("account/rateLimitResetCredit/consume", json!({ "idempotencyKey": "key-1" })),
        ("accountSession/list", json!({ "refreshWorkspaceMetadata": true })),
        ("accountSession/switch", json!({ "sessionId": "none", "accountId": "account-2" })),
        ("model/list", json!({})),
    ] {
        stage.try_call(method, params).await?;
    }
    stage.call("account/logout", Value::Null).await?;
    Ok(())
}

async fn login(stage: &Stage) -> Result<(), Error> {
    let started = stage.call("account/login/start", json!({ "type": "chatgpt" })).await?;
    let id = json!({ "loginId": started["loginId"] });
    stage.call("account/login/cancel", id.clone()).await?;
    stage.call("account/login/cancel", id).await?;
    stage.try_call("account/login/start", json!({ "type": "chatgptDeviceCode" })).await?;
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

async fn gateway(stage: &Stage) -> Result<(), Error> {
    stage.try_call("account/gatewayOAuth/read", json!({ "modelProvider": "mock" })).await?;
    stage.try_call("account/gatewayOAuth/read", Value::Null).await?;
    let login = json!({ "modelProvider": "mock", "deviceAuth": true });
    stage.try_call("account/gatewayOAuth/login", login).await?;
    stage.try_call("account/gatewayOAuth/cancel", Value::Null).await?;
    Ok(())
}
