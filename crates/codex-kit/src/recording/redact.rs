//! What does not get into a recording.

use serde_json::Value;

/// What stands in the place of a secret.
const HIDDEN: &str = "[hidden]";

/// How the name of a secret's key ends, in lower case and without `_` and `-`: what `Debug` of the protocol's types hides, and
/// what else stands in environments and headers. Counts of tokens are numbers, and no text.
const ENDINGS: [&str; 8] =
    ["apikey", "token", "accesskey", "privatekey", "secret", "password", "passphrase", "pairingcode"];
/// Whole names, of headers: a `userAuthorization` is what somebody thinks of a command.
const NAMES: [&str; 4] = ["authorization", "proxyauthorization", "cookie", "setcookie"];

/// How long a secret is at least, to be looked for elsewhere: a shorter one may be a word.
const TO_BE_FOUND: usize = 8;
/// How many secrets are looked for.
const REMEMBERED: usize = 64;

/// Hides the values of secret keys, and what was hidden once wherever else it stands: errors like to repeat it.
#[derive(Default)]
pub(super) struct Redaction {
    known: Vec<String>,
}

impl Redaction {
    /// Whether anything was hidden.
    pub(super) fn apply(&mut self, value: &mut Value) -> bool {
        self.learn(value, false) | self.forget(value)
    }

    /// Text that is no JSON: where it names a secret, nothing of it is kept, as nobody knows where the secret ends.
    pub(super) fn text(&mut self, text: &str) -> String {
        let names = normal(text);
        if ENDINGS.iter().chain(&NAMES).any(|name| names.contains(name)) {
            return format!("{HIDDEN} ({} bytes that name a secret)", text.len());
        }
        let mut text = text.to_owned();
        self.replace(&mut text);
        text
    }

    fn learn(&mut self, value: &mut Value, secret: bool) -> bool {
        match value {
            Value::String(text) if secret && text != HIDDEN => {
                let text = std::mem::replace(text, HIDDEN.to_owned());
                if text.len() >= TO_BE_FOUND && self.known.len() < REMEMBERED && !self.known.contains(&text) {
                    self.known.push(text);
                }
                true
            }
            Value::Array(values) => values.iter_mut().fold(false, |hidden, value| self.learn(value, secret) | hidden),
            Value::Object(members) => members
                .iter_mut()
                .fold(false, |hidden, (key, value)| self.learn(value, secret || is_secret(key)) | hidden),
            _ => false,
        }
    }

    fn forget(&self, value: &mut Value) -> bool {
        match value {
            _ if self.known.is_empty() => false,
            Value::String(text) => self.replace(text),
            Value::Array(values) => values.iter_mut().fold(false, |hidden, value| self.forget(value) | hidden),
            Value::Object(members) => members.values_mut().fold(false, |hidden, value| self.forget(value) | hidden),
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
    let key = normal(key);
    NAMES.contains(&key.as_str()) || ENDINGS.iter().any(|ending| key.ends_with(ending))
}

fn normal(text: &str) -> String {
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
    fn text_that_names_a_secret_is_not_kept() {
        let mut redaction = Redaction::default();
        assert_eq!(redaction.text("Listening."), "Listening.");
        let broken = redaction.text(r#"{"id":1,"params":{"api_key":"sk-of-th"#);
        assert!(!broken.contains("sk-"), "{broken}");
    }
}
