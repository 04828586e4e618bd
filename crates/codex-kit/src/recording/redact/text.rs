//! Finds the secrets inside a text: assignments, options, headers, URLs with passwords, and tokens of a known form.

use std::ops::Range;

use codex_types::is_secret_name;

use super::HIDDEN;

/// Beginnings of tokens with the shortest length of the rest: the forms that their issuers document.
const TOKENS: [(&str, usize); 22] = [
    ("AIza", 30),
    ("AKIA", 16),
    ("ASIA", 16),
    ("dop_v1_", 32),
    ("eyJ", 40),
    ("ghp_", 20),
    ("gho_", 20),
    ("ghs_", 20),
    ("ghu_", 20),
    ("ghr_", 20),
    ("github_pat_", 20),
    ("glpat-", 16),
    ("hf_", 20),
    ("npm_", 30),
    ("pypi-", 30),
    ("rk_live_", 16),
    ("sk-", 20),
    ("sk_live_", 16),
    ("sk_test_", 16),
    ("xoxb-", 16),
    ("xoxp-", 16),
    ("ya29.", 20),
];

/// The shortest user name without a password that is taken for a token, as in `https://TOKEN@host`.
const USER_AS_TOKEN: usize = 16;

/// Returns the ranges of the secrets in a text, in ascending order and without overlap.
pub(super) fn secrets(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    assignments(text, &mut found);
    options(text, &mut found);
    bearers(text, &mut found);
    passwords_of_urls(text, &mut found);
    tokens(text, &mut found);
    private_keys(text, &mut found);
    found.retain(|range| is_worth_hiding(&text[range.clone()]));
    found.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in found {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

/// Placeholders and references to variables are not secrets, and help the reader of a recording.
fn is_worth_hiding(value: &str) -> bool {
    let is_reference = value.starts_with('$') || value.starts_with('<') || value.starts_with("{{");
    !value.is_empty()
        && !is_reference
        && !matches!(value, "null" | "none" | "None" | "true" | "false" | "undefined" | HIDDEN)
}

/// `NAME=value`, `name: value`, `"name": "value"`, in shells, headers, JSON, TOML, YAML and query strings.
fn assignments(text: &str, found: &mut Vec<Range<usize>>) {
    for (at, sign) in text.char_indices().filter(|(_, c)| matches!(c, '=' | ':')) {
        let name = name_before(text, at);
        if !is_secret_name(name) || text[at + 1..].starts_with(['=', ':', '/']) {
            continue;
        }
        let value = value_at(text, at + 1, sign == ':' && is_header(name));
        if !value.is_empty() {
            found.push(value);
        }
    }
}

fn is_header(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with("authorization") || name.ends_with("cookie")
}

/// Returns the name that ends before this position, without quotes and spaces.
fn name_before(text: &str, end: usize) -> &str {
    let before = text[..end].trim_end_matches([' ', '\t']).trim_end_matches(['"', '\'', '\\', ']', '`']);
    let start = before
        .rfind(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    &before[start..]
}

/// Returns the range of the value that begins at this position: quoted, a word, or the rest of the line of a header.
fn value_at(text: &str, start: usize, to_end_of_line: bool) -> Range<usize> {
    let start = start + leading(&text[start..], &[' ', '\t']);
    let escapes = leading(&text[start..], &['\\']);
    let quote = text[start + escapes..].chars().next().filter(|c| matches!(c, '"' | '\'' | '`'));
    let start = if quote.is_some() { start + escapes + 1 } else { start };
    let rest = &text[start..];
    if rest.starts_with(HIDDEN) {
        return start..start;
    }
    let len = match quote {
        Some(quote) => {
            let mut is_escaped = false;
            rest.find(|c: char| {
                // A quote that was opened behind a backslash is closed behind one.
                let ends = c == quote && (!is_escaped || escapes > 0) || c == '\n';
                is_escaped = c == '\\' && !is_escaped;
                ends
            })
            .map(|end| end - usize::from(escapes > 0 && rest[..end].ends_with('\\')))
        }
        None if to_end_of_line => rest.find(['\n', '\r', '"', '\'', '`']),
        None => {
            // `Authorization=Bearer abc`: the scheme and the token.
            let scheme = scheme(rest);
            rest[scheme..].find(is_end_of_word).map(|end| scheme + end)
        }
    };
    start..start + len.unwrap_or(rest.len())
}

fn leading(text: &str, letters: &[char]) -> usize {
    text.len() - text.trim_start_matches(letters).len()
}

fn is_end_of_word(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | '`' | '&' | ';' | ',' | ')' | '}' | ']' | '>' | '|')
}

/// Returns the length of a leading authentication scheme with its space.
fn scheme(text: &str) -> usize {
    let schemes = ["bearer ", "basic ", "token ", "digest "];
    let is = |scheme: &str| text.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme));
    schemes.into_iter().find(|scheme| is(scheme)).map_or(0, str::len)
}

/// `--password value`.
fn options(text: &str, found: &mut Vec<Range<usize>>) {
    for (at, _) in text.match_indices("--") {
        let rest = &text[at + 2..];
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(rest.len());
        if is_secret_name(&rest[..end]) && rest[end..].starts_with(' ') && !rest[end..].trim_start().starts_with('-') {
            found.push(value_at(text, at + 2 + end, false));
        }
    }
}

/// `Bearer token` anywhere in a text.
fn bearers(text: &str, found: &mut Vec<Range<usize>>) {
    let lower = text.to_ascii_lowercase();
    for word in ["bearer ", "basic "] {
        for (at, _) in lower.match_indices(word) {
            let start = at + word.len();
            let len = token_len(&text[start..]);
            let token = &text[start..start + len];
            if len >= 20 || len >= 8 && token.contains(|c: char| c.is_ascii_digit()) {
                found.push(start..start + len);
            }
        }
    }
}

fn token_len(text: &str) -> usize {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '~' | '+' | '/' | '=' | '-');
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

/// `scheme://user:password@host`, and a token in the place of the user.
fn passwords_of_urls(text: &str, found: &mut Vec<Range<usize>>) {
    for (at, sign) in text.match_indices("://") {
        let start = at + sign.len();
        let rest = &text[start..];
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '/' | '?' | '#' | '"' | '\'' | '<' | '>' | '`'));
        let authority = &rest[..end.unwrap_or(rest.len())];
        let Some(user) = authority.rfind('@').map(|at| &authority[..at]) else { continue };
        match user.find(':') {
            Some(colon) => found.push(start + colon + 1..start + user.len()),
            None if user.len() >= USER_AS_TOKEN => found.push(start..start + user.len()),
            None => {}
        }
    }
}

/// Tokens whose form says what they are.
fn tokens(text: &str, found: &mut Vec<Range<usize>>) {
    for (beginning, shortest) in TOKENS {
        for (at, _) in text.match_indices(beginning) {
            let follows_a_word = text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
            let rest = &text[at + beginning.len()..];
            let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
            let len = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
            if !follows_a_word && len >= shortest {
                found.push(at..at + beginning.len() + len);
            }
        }
    }
}

/// The body of a private key in PEM.
fn private_keys(text: &str, found: &mut Vec<Range<usize>>) {
    for (at, _) in text.match_indices("PRIVATE KEY-----") {
        let is_begin = text[..at].rfind("-----").is_some_and(|dashes| text[dashes..at].starts_with("-----BEGIN"));
        if is_begin {
            let start = at + "PRIVATE KEY-----".len();
            let len = text[start..].find("-----END").unwrap_or(text.len() - start);
            found.push(start..start + len);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(text: &str) -> String {
        let mut text = text.to_owned();
        for range in secrets(&text).into_iter().rev() {
            text.replace_range(range, HIDDEN);
        }
        text
    }

    #[test]
    fn secrets_are_hidden_in_each_kind_of_text() {
        for (text, expected) in [
            ("export DJANGO_SECRET_KEY=abc$def && run", "export DJANGO_SECRET_KEY=[hidden] && run"),
            ("PASSWORD='two words' x", "PASSWORD='[hidden]' x"),
            ("curl -H 'Authorization: Bearer abc.def' u", "curl -H 'Authorization: [hidden]' u"),
            ("Cookie: a=b; c=d\r\nHost: h", "Cookie: [hidden]\r\nHost: h"),
            (r#"{"api_key": "abc\"def", "n": 1}"#, r#"{"api_key": "[hidden]", "n": 1}"#),
            (r#"{\"api_key\":\"abcdef\",\"n\":1}"#, r#"{\"api_key\":\"[hidden]\",\"n\":1}"#),
            ("password: 12345678\nuser: me", "password: [hidden]\nuser: me"),
            ("login --user me --password abc --port 1", "login --user me --password [hidden] --port 1"),
            ("--token=abc", "--token=[hidden]"),
            ("postgres://me:p@ss@host/db", "postgres://me:[hidden]@host/db"),
            ("https://0123456789abcdef01@host/x", "https://[hidden]@host/x"),
            ("https://h/x?access_token=abc&n=1", "https://h/x?access_token=[hidden]&n=1"),
            ("the key sk-0123456789abcdefghijkl is wrong", "the key [hidden] is wrong"),
            ("ghp_0123456789abcdefghij", "[hidden]"),
            ("sent bearer abcd1234 to it", "sent bearer [hidden] to it"),
            (
                "-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----[hidden]-----END RSA PRIVATE KEY-----",
            ),
            ("Passwort: geheim, 密码 password=秘密 x", "Passwort: geheim, 密码 password=[hidden] x"),
        ] {
            assert_eq!(hidden(text), expected);
            assert_eq!(hidden(expected), expected, "hiding twice changes nothing");
        }
    }

    #[test]
    fn other_text_is_kept() {
        for text in [
            "",
            "two tokens: 5, and a colon: x",
            "git clone ssh://git@host/repository",
            "TOKEN=$OTHER password: ${PASSWORD}",
            "if secret == other { token::take() }",
            "the bearer certificate",
            "https://host/path@2?x=1",
            "task-force disk-usage of twenty letters-and-more",
            "PATH=/bin:/usr/bin author: me",
        ] {
            assert_eq!(hidden(text), text);
        }
    }
}
