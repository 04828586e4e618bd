//! Splits the TypeScript of the bindings into tokens, for [`super::parse`].

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// A comment with the path of the file that contained the following declarations.
    Path(String),
    Word(String),
    Text(String),
    Punct(char),
}

/// Splits TypeScript into tokens. Comments are dropped, except the paths of files.
pub(super) fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        match c {
            c if c.is_whitespace() => {}
            '/' if text[start..].starts_with("//") => {
                let line = text[start..].lines().next().unwrap_or_default();
                if let Some(path) = line.strip_prefix("// ").filter(|path| path.ends_with(".ts")) {
                    tokens.push(Token::Path(path.to_owned()));
                }
                while chars.next_if(|(_, c)| *c != '\n').is_some() {}
            }
            '/' if text[start..].starts_with("/*") => {
                let end = text[start..].find("*/").map_or(text.len(), |end| start + end + 2);
                while chars.next_if(|(at, _)| *at < end).is_some() {}
            }
            quote @ ('"' | '\'' | '`') => {
                let mut content = String::new();
                while let Some((_, c)) = chars.next_if(|(_, c)| *c != quote) {
                    match c {
                        '\\' => content.extend(chars.next().and_then(|(at, c)| unescape(text, at, c, &mut chars))),
                        c => content.push(c),
                    }
                }
                chars.next();
                // A template literal type describes strings of a certain form, which the schema describes as strings.
                tokens.push(match quote {
                    '`' => Token::Word("string".to_owned()),
                    _ => Token::Text(content),
                });
            }
            c if c.is_alphanumeric() || c == '_' || c == '$' => {
                let mut word = String::from(c);
                let is_number = c.is_ascii_digit();
                let mut last = c;
                while let Some((_, c)) = chars.next_if(|(_, c)| {
                    let is_exponent = matches!(c, '+' | '-') && matches!(last, 'e' | 'E');
                    c.is_alphanumeric() || matches!(c, '_' | '$') || (is_number && (*c == '.' || is_exponent))
                }) {
                    word.push(c);
                    last = c;
                }
                tokens.push(Token::Word(word));
            }
            c => tokens.push(Token::Punct(c)),
        }
    }
    tokens
}

type Chars<'t> = std::iter::Peekable<std::str::CharIndices<'t>>;

/// Returns the character for the escape sequence `\c`, or `None` for a line continuation. `at` is the position of `c`.
fn unescape(text: &str, at: usize, c: char, chars: &mut Chars<'_>) -> Option<char> {
    let digits = match c {
        'n' => return Some('\n'),
        't' => return Some('\t'),
        'r' => return Some('\r'),
        'b' => return Some('\u{8}'),
        'f' => return Some('\u{c}'),
        '0' => return Some('\0'),
        '\n' => return None,
        'x' => 2,
        'u' => 4,
        other => return Some(other),
    };
    let rest = text.get(at + 1..)?;
    let (hex, length) = match rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
        Some((hex, _)) => (hex, hex.len() + 2),
        None => (rest.get(..digits)?, digits),
    };
    let found = u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
    for _ in 0..length {
        chars.next();
    }
    found
}
