//! The scenes, one file for each part of the protocol.

mod account;
mod approvals;
pub(super) mod backend;
mod beyond;
mod failures;
mod machine;
mod realtime;
mod settings;
mod threads;
mod tools;
mod turns;

use super::stage::{Scene, Stage, scene};
use codex_testkit::Error;

/// Returns all scenes in their order.
pub(super) fn all() -> Vec<Scene> {
    [
        turns::scenes(),
        approvals::scenes(),
        tools::scenes(),
        failures::scenes(),
        threads::scenes(),
        machine::scenes(),
        settings::scenes(),
        account::scenes(),
        beyond::scenes(),
        realtime::scenes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(super) use realtime::spoken;

/// Returns the last scene: every method that no other scene called, with the smallest params that its schema allows.
///
/// A method of a new release needs no scene of its own, because an answer and a typed refusal are both useful in a recording.
pub(super) fn rest() -> Scene {
    scene!("the rest", call_the_rest)
}

async fn call_the_rest(stage: &Stage) -> Result<(), Error> {
    for method in &stage.known.methods {
        // A method without an answer counts as not called.
        let _ = stage.server.try_call(method, stage.known.smallest(method)).await;
    }
    Ok(())
}

/// Returns an unsigned token in the form of the service's tokens.
pub(super) fn access_token() -> String {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    let claims = serde_json::json!({
        "email": "ada@example.com",
        "exp": 4_000_000_000_u64,
        "https://api.openai.com/auth": {
            "chatgpt_plan_type": "pro",
            "chatgpt_user_id": "user-1",
            "chatgpt_account_id": "account-1",
        },
    });
    let encode = |text: String| URL_SAFE_NO_PAD.encode(text);
    let header = encode(r#"{"alg":"none","typ":"JWT"}"#.to_owned());
    format!("{header}.{}.{}", encode(claims.to_string()), encode("signature".to_owned()))
}

/// The smallest PNG: one grey pixel.
const PIXEL: [u8; 67] = [
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00,
    0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3a, 0x7e, 0x9b, 0x55, 0x00, 0x00, 0x00, 0x0a, 0x49,
    0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0x77, 0xcd, 0x72, 0xb6, 0x00, 0x00,
    0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

fn pixel_base64() -> String {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    STANDARD.encode(PIXEL)
}

/// A skill that does nothing.
const SKILL: &str = "---\nname: demo\ndescription: A skill for tests.\n---\nSay hello.\n";
