//! Threads: starting with every option, resuming, forking, listing, archiving and reading; and their models.

mod keeping;
mod opening;

/// A second model provider, on another path of the mock.
pub(super) const SECOND: &str = r#"
[model_providers.second]
name = "second"
base_url = "{url}/second/v1"
wire_api = "responses"
requires_openai_auth = false
request_max_retries = 0
stream_max_retries = 0
"#;
