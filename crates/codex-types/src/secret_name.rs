//! The one list of names that secrets have: keys of JSON objects, environment variables, headers and options.
//!
//! The generator includes this file, so that `Debug` of the generated types hides the same fields that a recording hides.

/// Words that mark secrets: every name that contains one of these words is the name of a secret.
const ANYWHERE: [&str; 18] = [
    "accesskey",
    "accesstoken",
    "apikey",
    "apitoken",
    "authtoken",
    "connectionstring",
    "passcode",
    "passphrase",
    "passwd",
    "password",
    "passwords",
    "privatekey",
    "pwd",
    "refreshtoken",
    "secret",
    "secretkey",
    "secrets",
    "webhook",
];

/// Pairs of consecutive words that make a name the name of a secret.
const PAIRS: [(&str, &str); 16] = [
    ("access", "key"),
    ("account", "key"),
    ("api", "key"),
    ("auth", "key"),
    ("connection", "string"),
    ("deploy", "key"),
    ("encryption", "key"),
    ("license", "key"),
    ("master", "key"),
    ("pairing", "code"),
    ("private", "key"),
    ("service", "key"),
    ("session", "key"),
    ("shared", "key"),
    ("signing", "key"),
    ("ssh", "key"),
];

/// Last words of the names of secrets.
const LAST: [&str; 8] = ["credential", "credentials", "dsn", "jwt", "otp", "pat", "token", "totp"];

/// Whole names of secrets, without separators.
const WHOLE: [&str; 9] =
    ["auth", "authorization", "cookie", "cookies", "pin", "proxyauthorization", "setcookie", "sig", "xauthorization"];

/// Last words of names that only describe a secret: its location, its identity, its size.
const DESCRIBES: [&str; 12] =
    ["budget", "count", "file", "id", "ids", "length", "limit", "name", "names", "path", "policy", "type"];

/// Words before `token` that make the token a position or a signal.
const HARMLESS_TOKENS: [&str; 6] = ["cancel", "cancellation", "continuation", "cursor", "next", "page"];

/// Returns whether a key, environment variable, header or option of this name holds a secret: `apiKey`, `GITHUB_TOKEN`,
/// `DJANGO_SECRET_KEY`, `Authorization` and `--password` do. `totalTokens`, `credentialId`, `publicKey` and `PATH` do not.
///
/// Case and separators do not matter. In doubt, the function returns true.
pub fn is_secret_name(name: &str) -> bool {
    let words = words(name);
    let Some(last) = words.last().map(String::as_str) else { return false };
    if DESCRIBES.contains(&last) && words.len() > 1 {
        return false;
    }
    if let [.., kind, "token"] = &*words.iter().map(String::as_str).collect::<Vec<_>>()
        && HARMLESS_TOKENS.contains(kind)
    {
        return false;
    }
    WHOLE.contains(&words.concat().as_str())
        || LAST.contains(&last)
        || words.iter().any(|word| ANYWHERE.contains(&word.as_str()) || word.ends_with("password"))
        || words.windows(2).any(|pair| PAIRS.contains(&(pair[0].as_str(), pair[1].as_str())))
}

/// Returns the words of a name in lower case. Words are separated by punctuation, or begin with a capital letter.
fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let letters: Vec<char> = name.chars().collect();
    for (at, &letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let begins = letter.is_uppercase()
            && before.is_some_and(|before| {
                // `apiKey`, and the `K` of `APIKey`.
                !before.is_uppercase() || letters.get(at + 1).is_some_and(|after| after.is_lowercase())
            });
        if (begins || !letter.is_alphanumeric()) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if letter.is_alphanumeric() {
            word.extend(letter.to_lowercase());
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::is_secret_name;

    #[test]
    fn names_of_secrets_are_found_in_each_spelling() {
        for name in [
            "apiKey",
            "api_key",
            "OPENAI_API_KEY",
            "x-api-key",
            "APIKey",
            "apikey",
            "--api-key",
            "GITHUB_TOKEN",
            "token",
            "accessToken",
            "DJANGO_SECRET_KEY",
            "client_secret",
            "AWS_SECRET_ACCESS_KEY",
            "PGPASSWORD",
            "DB_PASSWORD_OLD",
            "password",
            "dbPassword",
            "MYSQL_PWD",
            "Authorization",
            "authorization",
            "Proxy-Authorization",
            "Cookie",
            "Set-Cookie",
            "_auth",
            "SENTRY_DSN",
            "SLACK_WEBHOOK_URL",
            "pairingCode",
            "manualPairingCode",
            "sshKey",
            "AccountKey",
            "GITHUB_PAT",
            "credentials",
            "sig",
        ] {
            assert!(is_secret_name(name), "{name}");
        }
    }

    #[test]
    fn other_names_are_not_secrets() {
        for name in [
            "",
            "-",
            "PATH",
            "totalTokens",
            "outputTokens",
            "tokenBudget",
            "credentialId",
            "credential_file",
            "publicKey",
            "sortKey",
            "identityKey",
            "idempotencyKey",
            "userAuthorization",
            "key",
            "author",
            "AWS_ACCESS_KEY_ID",
            "compass",
            "spin",
            "secretary",
            "authUrl",
            "userCode",
            "cancellationToken",
            "nextPageToken",
            "keywords",
            "passwordPolicy",
            "tokenizer",
        ] {
            assert!(!is_secret_name(name), "{name}");
        }
    }
}
