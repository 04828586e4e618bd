//! Removes secrets from recorded messages.
//!
//! Two rules find secrets: the name of a key, variable, header or option ([`codex_types::is_secret_name`]), and the form of a
//! text ([`text`]). A secret that was found once is removed from all later messages. A secret stays when no rule recognises it, or when
//! it is spread over several deltas of a text.

mod text;

use codex_types::is_secret_name;
use serde_json::Value;

/// The text that replaces a secret.
const HIDDEN: &str = "[hidden]";

/// The shortest secret, in bytes, that is removed from later messages by its value. A shorter one may be a word.
const SHORTEST_KNOWN: usize = 8;
/// The number of secrets that are remembered.
const MOST_KNOWN: usize = 1024;

/// Keys of an object whose value may name a secret, as in `{"name": "API_KEY", "value": "…"}`.
const NAME_KEYS: [&str; 7] = ["name", "key", "header", "field", "variable", "env", "id"];
/// Keys of the same object that hold the secret.
const VALUE_KEYS: [&str; 5] = ["value", "values", "content", "default", "answer"];
/// Keys of JSON schemas whose lists hold names.
const LISTS_OF_NAMES: [&str; 2] = ["required", "enum"];

/// Removes secrets, and remembers their values, because errors often repeat them.
#[derive(Default)]
pub(super) struct Redaction {
    known: Vec<String>,
}

impl Redaction {
    /// Removes the secrets of a message. Returns whether the message had any.
    pub(super) fn apply(&mut self, value: &mut Value) -> bool {
        self.learn(value, Names::Other) | self.forget(value)
    }

    /// Removes the secrets of a text that is not JSON. Nothing of the text is kept when a word of it names a secret, because the end of
    /// the secret is unknown.
    pub(super) fn text(&mut self, text: &str) -> String {
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        if text.split(|c| !is_part(c)).any(is_secret_name) {
            return format!("{HIDDEN} ({} bytes that name a secret)", text.len());
        }
        let mut text = text.to_owned();
        self.scan(&mut text);
        self.replace(&mut text);
        text
    }

    fn learn(&mut self, value: &mut Value, names: Names) -> bool {
        match value {
            Value::String(text) if names.is_secret() => self.hide(text),
            Value::String(text) => self.scan(text),
            Value::Number(number) if names == Names::Secret => {
                self.remember(&number.to_string());
                *value = HIDDEN.into();
                true
            }
            Value::Array(values) => self.learn_list(values, names),
            Value::Object(members) => {
                let names_a_secret = NAME_KEYS
                    .iter()
                    .filter_map(|key| members.get(*key)?.as_str())
                    .any(|name| is_secret_name(name) && !name.contains(' '));
                members.iter_mut().fold(false, |hidden, (key, value)| {
                    let names = match Names::of(key) {
                        Names::Other if names_a_secret && VALUE_KEYS.contains(&key.as_str()) => Names::Secret,
                        Names::Other if LISTS_OF_NAMES.contains(&key.as_str()) => Names::List,
                        of_key => of_key.max(names),
                    };
                    self.learn(value, names) | hidden
                })
            }
            _ => false,
        }
    }

    /// A list of two texts may be a pair of a name and a value, and an option may stand before its value.
    fn learn_list(&mut self, values: &mut [Value], names: Names) -> bool {
        let is_pair = values.len() == 2 && names != Names::List;
        let mut hidden = false;
        let mut follows_name = false;
        for (at, value) in values.iter_mut().enumerate() {
            let is_name = value.as_str().is_some_and(|text| {
                (text.starts_with('-') || is_pair && at == 0) && !text.contains([' ', '=', ':']) && is_secret_name(text)
            });
            hidden |= self.learn(value, if follows_name { Names::Secret } else { names });
            follows_name = is_name;
        }
        hidden
    }

    fn hide(&mut self, text: &mut String) -> bool {
        if text == HIDDEN {
            return false;
        }
        let text = std::mem::replace(text, HIDDEN.to_owned());
        self.remember(&text);
        true
    }

    fn remember(&mut self, secret: &str) {
        let is_new = || !self.known.iter().any(|known| known == secret);
        if secret.len() >= SHORTEST_KNOWN && self.known.len() < MOST_KNOWN && is_new() {
            self.known.push(secret.to_owned());
        }
    }

    /// Removes the secrets that the form of a text shows.
    fn scan(&mut self, text: &mut String) -> bool {
        let secrets = text::secrets(text);
        for range in secrets.iter().rev() {
            self.remember(&text[range.clone()]);
            text.replace_range(range.clone(), HIDDEN);
        }
        !secrets.is_empty()
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

/// What the key of a value, or an enclosing key, says of the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Names {
    Other,
    /// The value lists names.
    List,
    /// The value is a token if it is text. Numbers under such names are counts of tokens.
    Token,
    Secret,
}

impl Names {
    fn of(key: &str) -> Self {
        match is_secret_name(key) {
            true if key.to_ascii_lowercase().ends_with("token") => Self::Token,
            true => Self::Secret,
            false => Self::Other,
        }
    }

    fn is_secret(self) -> bool {
        matches!(self, Self::Token | Self::Secret)
    }
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
    fn secrets_in_pairs_lists_numbers_and_texts_are_hidden() {
        let mut redaction = Redaction::default();
        let mut message = json!({
            "command": ["curl", "-H", "Authorization: Bearer abc", "--password", "hunter2", "https://me:pw@host/"],
            "headers": [["X-Api-Key", "abc"], ["Accept", "text/html"]],
            "env": [{ "name": "DB_PASSWORD", "value": "abc" }, { "name": "HOME", "value": "/home/me" }],
            "password": 12_345_678,
            "output": "DJANGO_SECRET_KEY=abc\n",
            "schema": { "required": ["password", "userName"] },
            "n": "12345678",
        });
        assert!(redaction.apply(&mut message));
        assert_eq!(
            message,
            json!({
                "command": ["curl", "-H", "Authorization: [hidden]", "--password", "[hidden]", "https://me:[hidden]@host/"],
                "headers": [["X-Api-Key", "[hidden]"], ["Accept", "text/html"]],
                "env": [{ "name": "DB_PASSWORD", "value": "[hidden]" }, { "name": "HOME", "value": "/home/me" }],
                "password": "[hidden]",
                "output": "DJANGO_SECRET_KEY=[hidden]\n",
                "schema": { "required": ["password", "userName"] },
                "n": "[hidden]",
            })
        );
        let once = message.clone();
        redaction.apply(&mut message);
        assert_eq!(message, once, "hiding twice changes nothing");
    }

    #[test]
    fn text_that_names_a_secret_is_not_kept() {
        let mut redaction = Redaction::default();
        assert_eq!(redaction.text("Listening."), "Listening.");
        let broken = redaction.text(r#"{"id":1,"params":{"api_key":"sk-of-th"#);
        assert!(!broken.contains("sk-"), "{broken}");
    }
}
