//! Threads: started with every option, resumed, forked, listed, put away and read; and the models they run on.

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
