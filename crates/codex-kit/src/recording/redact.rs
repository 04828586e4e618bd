//! Removes secrets from a recording.

use serde_json::Value;

/// The text in place of a secret.
const HIDDEN: &str = "[hidden]";

/// Endings of key names whose values are secrets, in lower case and without `_` and `-`. They cover the fields that `Debug` of
/// the protocol's types hides, and names in environments and headers. Token counts are numbers, and only texts are hidden.
const ENDINGS: [&str; 8] =
    ["apikey", "token", "accesskey", "privatekey", "secret", "password", "passphrase", "pairingcode"];
/// Whole names of headers whose values are secrets. They are not endings, because `userAuthorization` says whether a user allows
/// a command.
const NAMES: [&str; 4] = ["authorization", "proxyauthorization", "cookie", "setcookie"];

/// The minimum length of a secret that is searched for in other texts. A shorter secret may be an ordinary word.
const MIN_SEARCHED_LENGTH: usize = 8;
/// The maximum number of secrets that are searched for in other texts.
const MAX_SEARCHED_SECRETS: usize = 64;

/// Hides the values of secret keys, and the same values in all other texts, because errors often repeat them.
#[derive(Default)]
pub(super) struct Redaction {
    known: Vec<String>,
}

impl Redaction {
    /// Hides secrets in a message, and returns whether any value was hidden.
    pub(super) fn apply(&mut self, value: &mut Value) -> bool {
        self.hide_values_of_secret_keys(value, false) | self.hide_known_secrets(value)
    }

    /// Hides secrets in text that is not JSON. If the text contains the name of a secret, the whole text is hidden, because the end
    /// of the secret is unknown.
    pub(super) fn redact_text(&mut self, text: &str) -> String {
        let names = normalise(text);
        if ENDINGS.iter().chain(&NAMES).any(|name| names.contains(name)) {
            return format!("{HIDDEN} ({} bytes that name a secret)", text.len());
        }
        let mut text = text.to_owned();
        self.replace(&mut text);
        text
    }

    fn hide_values_of_secret_keys(&mut self, value: &mut Value, is_secret_value: bool) -> bool {
        match value {
            Value::String(text) if is_secret_value && text != HIDDEN => {
                let text = std::mem::replace(text, HIDDEN.to_owned());
                if text.len() >= MIN_SEARCHED_LENGTH
                    && self.known.len() < MAX_SEARCHED_SECRETS
                    && !self.known.contains(&text)
                {
                    self.known.push(text);
                }
                true
            }
            Value::Array(values) => values
                .iter_mut()
                .fold(false, |hidden, value| self.hide_values_of_secret_keys(value, is_secret_value) | hidden),
            Value::Object(members) => members.iter_mut().fold(false, |hidden, (key, value)| {
                self.hide_values_of_secret_keys(value, is_secret_value || is_secret(key)) | hidden
            }),
            _ => false,
        }
    }

    fn hide_known_secrets(&self, value: &mut Value) -> bool {
        match value {
            _ if self.known.is_empty() => false,
            Value::String(text) => self.replace(text),
            Value::Array(values) => {
                values.iter_mut().fold(false, |hidden, value| self.hide_known_secrets(value) | hidden)
            }
            Value::Object(members) => {
                members.values_mut().fold(false, |hidden, value| self.hide_known_secrets(value) | hidden)
            }
            _ => false,
        }
    }

    fn replace(&self, text: &mut String) -> bool {
        let mut hidden = false;
        for secret in &self.known {
            if text.contains(secret.as_str()) {
                *text = text.replace(secret.as_str(), HIDDEN);
                hidden = true;
            }
        }
        hidden
    }
}

fn is_secret(key: &str) -> bool {
    let key = normalise(key);
    NAMES.contains(&key.as_str()) || ENDINGS.iter().any(|ending| key.ends_with(ending))
}

fn normalise(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '_' | '-')).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn secrets_are_hidden_at_any_depth_and_wherever_they_are_repeated() {
        let mut redaction = Redaction::default();
        let mut message = json!({
            "params": {
                "apiKey": "sk-of-the-test",
                "env": { "OPENAI_API_KEY": "sk-of-the-test", "GITHUB_TOKEN": "ghp-1234567", "PATH": "/bin" },
                "headers": [{ "Authorization": ["Bearer 12345678"] }],
                "client_secret": { "value": "of-an-object" },
                "userAuthorization": "high",
                "usage": { "totalTokens": 7, "outputToken": 8 },
                "text": "the key sk-of-the-test is wrong",
            },
        });
        assert!(redaction.apply(&mut message));
        assert_eq!(
            message,
            json!({
                "params": {
                    "apiKey": "[hidden]",
                    "env": { "OPENAI_API_KEY": "[hidden]", "GITHUB_TOKEN": "[hidden]", "PATH": "/bin" },
                    "headers": [{ "Authorization": ["[hidden]"] }],
                    "client_secret": { "value": "[hidden]" },
                    "userAuthorization": "high",
                    "usage": { "totalTokens": 7, "outputToken": 8 },
                    "text": "the key [hidden] is wrong",
                },
            })
        );
        let mut later = json!({ "error": "no such key: sk-of-the-test" });
        assert!(redaction.apply(&mut later));
        assert_eq!(later, json!({ "error": "no such key: [hidden]" }));
        assert!(!redaction.apply(&mut json!({ "delta": "two tokens" })));
    }

    #[test]
    fn text_that_names_a_secret_is_hidden() {
        let mut redaction = Redaction::default();
        assert_eq!(redaction.redact_text("Listening."), "Listening.");
        let broken = redaction.redact_text(r#"{"id":1,"params":{"api_key":"sk-of-th"#);
        assert!(!broken.contains("sk-"), "{broken}");
    }
}
