//! Shows a command line as the agent wrote it.

/// Returns the inner command if the command line is a shell that runs one command, such as `/bin/bash -lc 'ls -l'`. The runtime runs
/// the agent's commands in this form.
pub(crate) fn unwrapped(command: &str) -> String {
    inner(command).unwrap_or_else(|| command.to_owned())
}

fn inner(command: &str) -> Option<String> {
    let (shell, word) = command.split_once(" -lc ").or_else(|| command.split_once(" -c "))?;
    let name = shell.rsplit('/').next()?;
    (matches!(name, "bash" | "sh" | "zsh" | "dash") && !shell.contains(' ')).then(|| unquoted(word)).flatten()
}

/// Returns the text of a single shell word, or `None` if the text is not a single word.
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
                    // The outer shell would expand this character.
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
