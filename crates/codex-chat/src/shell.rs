//! A command line as the agent wrote it.

/// The runtime has a shell run the agent's commands: `/bin/bash -lc 'ls -l'`. Where it is exactly that, the inner command.
pub(crate) fn unwrapped(command: &str) -> String {
    inner(command).unwrap_or_else(|| command.to_owned())
}

fn inner(command: &str) -> Option<String> {
    let (shell, word) = command.split_once(" -lc ").or_else(|| command.split_once(" -c "))?;
    let name = shell.rsplit('/').next()?;
    (matches!(name, "bash" | "sh" | "zsh" | "dash") && !shell.contains(' ')).then(|| unquoted(word)).flatten()
}

/// What a single word means to a shell; `None` for more than a word.
fn unquoted(word: &str) -> Option<String> {
    let mut out = String::new();
    let mut chars = word.chars();
    while let Some(char) = chars.next() {
        match char {
            '\'' => loop {
                match chars.next()? {
                    '\'' => break,
                    char => out.push(char),
                }
            },
            '"' => loop {
                match chars.next()? {
                    '"' => break,
                    '\\' => match chars.next()? {
                        char @ ('"' | '\\' | '$' | '`') => out.push(char),
                        char => out.extend(['\\', char]),
                    },
                    // The outer shell would put something else in its place.
                    '$' | '`' => return None,
                    char => out.push(char),
                }
            },
            '\\' => out.push(chars.next()?),
            char if char.is_ascii_alphanumeric() || "-_./,:=@%+".contains(char) => out.push(char),
            _ => return None,
        }
    }
    (!out.is_empty()).then_some(out)
}
