//! The answers of the service's backend about an account.

use serde_json::json;

use codex_testkit::MockResponses;

/// Adds routes to the mock for the calls about limits, usage and messages.
pub(crate) fn serve(mock: &MockResponses) {
    let window = json!({
        "used_percent": 12,
        "limit_window_seconds": 18_000,
        "reset_after_seconds": 600,
        "reset_at": 2_000_000_000,
    });
    let usage = json!({
        "user_id": "user-1",
        "account_id": "account-1",
        "email": "ada@example.com",
        "plan_type": "pro",
        "rate_limit": {
            "allowed": true,
            "limit_reached": false,
            "primary_window": window,
            "secondary_window": window,
        },
        "credits": { "has_credits": true, "unlimited": false, "balance": "12.5" },
    });
    let accounts = json!({
        "accounts": [{
            "id": "account-1",
            "plan_type": "pro",
            "name": "Personal",
            "structure": "personal",
            "workspace_backend_origin": "https://chatgpt.com",
            "account_routing_override": "NO_CONSTRAINT",
        }],
        "account_ordering": ["account-1"],
        "default_account_id": "account-1",
    });
    for prefix in ["/backend-api/wham", "/backend-api/codex", "/backend-api/api/codex"] {
        mock.route("GET", &format!("{prefix}/usage"), 200, usage.clone());
        mock.route("GET", &format!("{prefix}/accounts/check"), 200, accounts.clone());
    }
    let tokens = json!({
        "id_token": super::access_token(),
        "access_token": super::access_token(),
        "refresh_token": "refresh-1",
        "token_type": "Bearer",
        "expires_in": 3600,
    });
    for path in ["/oauth/token", "/token"] {
        mock.route("POST", path, 200, tokens.clone());
    }
    let code = json!({
        "device_auth_id": "device-1",
        "user_code": "ABCD-EFGH",
        "interval": "1",
        "expires_in": 600,
    });
    mock.route("POST", "/api/accounts/deviceauth/usercode", 200, code);
    // The code was not entered yet.
    mock.route("POST", "/api/accounts/deviceauth/token", 403, json!({}));
    let device = json!({
        "device_code": "device-1",
        "user_code": "ABCD-EFGH",
        "verification_uri": "http://127.0.0.1/device",
        "verification_uri_complete": "http://127.0.0.1/device?code=ABCD-EFGH",
        "interval": 1,
        "expires_in": 600,
    });
    mock.route("POST", "/device", 200, device);
    for (method, path, body) in [
        ("GET", "settings/user", json!({})),
        ("GET", "rate-limit-reset-credits", json!({ "credits": [], "available_count": 0, "total_earned_count": 0 })),
        ("POST", "rate-limit-reset-credits/consume", json!({ "code": "reset", "windows_reset": 1 })),
        ("POST", "usage/thread_usage/query", json!({ "threads": [], "thread_usage": [], "data_as_of": null })),
        (
            "GET",
            "profiles/me",
            json!({
                "stats": {
                    "lifetime_tokens": 1000,
                    "peak_daily_tokens": 100,
                    "longest_running_turn_sec": 60,
                    "current_streak_days": 2,
                    "longest_streak_days": 3,
                    "daily_usage_buckets": [{ "start_date": "2026-11-20", "tokens": 100 }],
                },
            }),
        ),
        ("GET", "security-setup", json!({ "notice": null })),
        (
            "GET",
            "workspace-messages",
            json!({
                "messages": [{
                    "message_id": "message-1",
                    "message_type": "headline",
                    "message_body": "Hello.",
                    "created_at": "2026-11-20T00:00:00Z",
                    "archived_at": null,
                }],
            }),
        ),
        ("POST", "accounts/send_add_credits_nudge_email", json!({})),
    ] {
        mock.route(method, &format!("/backend-api/wham/{path}"), 200, body);
    }
}
