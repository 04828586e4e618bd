//! What the service's backend would answer about an account.

use serde_json::json;

use crate::MockResponses;

/// Routes for the calls about limits, usage and messages.
pub(super) fn serve(mock: &MockResponses) {
    let window = json!({
        "used_percent": 12,
        "limit_window_seconds": 18_000,
        "reset_after_seconds": 600,
        "reset_at": 4_000_000_000_u64,
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
    for prefix in ["/backend-api/wham", "/backend-api/codex", "/backend-api/api/codex"] {
        mock.route("GET", &format!("{prefix}/usage"), 200, usage.clone());
    }
}
