use serde_json::json;

use super::assert_round_trip;
use crate::golden::secrets::GoldenParams;

#[test]
fn debug_hides_the_values_of_secrets() {
    let params: GoldenParams = assert_round_trip(json!({
        "apiKey": "sk-1", "session_token": "st-2", "refreshToken": true, "totalTokens": 7, "credentialId": "c", "more": 1,
    }));
    assert_eq!(
        format!("{params:?}"),
        "GoldenParams { api_key: [hidden], session_token: [hidden], refresh_token: Some(true), total_tokens: 7, \
         credential_id: \"c\", extra: {\"more\": Number(1)} }"
    );
    let without = GoldenParams { session_token: None, ..params };
    assert!(format!("{without:?}").contains("session_token: None"));
}

#[test]
fn debug_hides_the_api_key_of_a_login() {
    let text = r#"{"type":"apiKey","apiKey":"sk-secret"}"#;
    let params: crate::LoginAccountParams = serde_json::from_str(text).unwrap();
    assert!(!format!("{params:?}").contains("sk-secret"));
    assert_eq!(serde_json::to_string(&params).unwrap(), text);
}
