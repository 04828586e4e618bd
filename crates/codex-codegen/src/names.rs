//! Names in Rust for names of the protocol: always valid, always the same for the same protocol.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// Every open enum and union has this variant of its own.
pub(crate) const FALLBACK: &str = "Unrecognized";

/// Types that hand-written code of codex-types is written for. A bundle without one of them is refused.
pub(crate) const PINNED: [&str; 1] = ["RequestId"];

/// Definitions of the root that stand for methods and envelopes; one of the same name elsewhere is another.
pub(crate) const OF_THE_ROOT: [&str; 10] = [
    "ClientNotification",
    "ClientRequest",
    "JSONRPCError",
    "JSONRPCErrorError",
    "JSONRPCMessage",
    "JSONRPCNotification",
    "JSONRPCRequest",
    "JSONRPCResponse",
    "ServerNotification",
    "ServerRequest",
];

/// Names that generated code uses for something else, and those of the prelude; a definition of that name would shadow it.
const TAKEN: [&str; 46] = [
    "AsMut",
    "AsRef",
    "BTreeMap",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "DecodeError",
    "Default",
    "Deref",
    "Deserialize",
    "Display",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Hash",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Serialize",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// The name of a definition. One that is a Rust name already stays as it is.
pub(crate) fn of_type(name: &str) -> String {
    if is_identifier(name) && is_plain(name) && name.starts_with(char::is_uppercase) && !name.contains('_') {
        return if TAKEN.contains(&name) { format!("{name}Type") } else { name.to_owned() };
    }
    let camel = camel(name);
    if TAKEN.contains(&camel.as_str()) { format!("{camel}Type") } else { camel }
}

/// The name of the type that stands for the method `wire`. Beside it stand an `Option` and a parameter `V`.
pub(crate) fn of_method(wire: &str) -> String {
    let name = camel(wire);
    if name == "Option" || name == "V" { format!("{name}Method") } else { name }
}

/// The name of the variant that stands for `wire`.
pub(crate) fn of_variant(wire: &str) -> String {
    let name = camel(wire);
    if name == FALLBACK { format!("{name}Value") } else { name }
}

/// The name of the field that stands for the key `wire`.
pub(crate) fn of_field(wire: &str) -> String {
    let mut name = wire.to_snake_case();
    if name.is_empty() || !is_plain(&name) {
        name = spell(wire).to_snake_case();
    }
    if name.starts_with(|c: char| !unicode_start(c)) {
        name = format!("x{name}");
    }
    if is_identifier(&name) { name } else { format!("{name}_") }
}

/// `name` in UpperCamelCase, made a valid name.
pub(crate) fn camel(name: &str) -> String {
    let mut camel = name.to_upper_camel_case();
    if camel.is_empty() || !is_plain(&camel) {
        camel = spell(name).to_upper_camel_case();
    }
    if camel.starts_with(|c: char| !unicode_start(c)) {
        camel = format!("V{camel}");
    }
    if is_identifier(&camel) { camel } else { format!("{camel}Value") }
}

/// Whether two keys are one in different cases: `first_key`, `firstKey`, and `FIRST-KEY`.
pub(crate) fn same_letters(one: &str, other: &str) -> bool {
    let letters =
        |key: &str| key.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    one == other || (!one.is_empty() && letters(one) == letters(other) && !letters(one).is_empty())
}

/// `name`, or the first of `name2`, `name3`, … that is free.
pub(crate) fn unique(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    if !is_taken(name) {
        return name.to_owned();
    }
    let separator = if name.starts_with(char::is_uppercase) || name.ends_with('_') { "" } else { "_" };
    (2..).map(|number| format!("{name}{separator}{number}")).find(|name| !is_taken(name)).unwrap_or_default()
}

/// Whether a text can be a part of a name.
fn is_plain(text: &str) -> bool {
    is_identifier(&format!("x{text}")) && text.chars().all(is_plain_letter)
}

/// ASCII, and the letters of Latin-1. Beyond them, Unicode takes some texts for one, and the compiler warns about letters that
/// look alike.
fn is_plain_letter(c: char) -> bool {
    c.is_ascii() || (matches!(c, '\u{c0}'..='\u{ff}') && c.is_alphabetic())
}

/// Whether a text is a name.
pub(crate) fn is_identifier(name: &str) -> bool {
    // A keyword since the edition of 2024, which syn takes for a name.
    name != "gen" && syn::parse_str::<syn::Ident>(name).is_ok()
}

fn unicode_start(c: char) -> bool {
    is_identifier(&format!("{c}x"))
}

/// The characters of a text that makes no name, in words.
fn spell(text: &str) -> String {
    if text.is_empty() {
        return "Empty".to_owned();
    }
    let words: Vec<String> = text
        .chars()
        .map(|c| {
            let word = match c {
                '+' => "Plus",
                '-' => "Minus",
                '*' => "Star",
                '/' => "Slash",
                '\\' => "Backslash",
                '<' => "Less",
                '>' => "Greater",
                '=' => "Equal",
                '!' => "Not",
                '?' => "Question",
                '.' => "Dot",
                ',' => "Comma",
                ':' => "Colon",
                ';' => "Semicolon",
                '&' => "And",
                '|' => "Or",
                '^' => "Caret",
                '~' => "Tilde",
                '%' => "Percent",
                '$' => "Dollar",
                '#' => "Hash",
                '@' => "At",
                '_' => "Underscore",
                ' ' => "Space",
                '\'' => "Quote",
                '"' => "DoubleQuote",
                '`' => "Backtick",
                '(' | ')' => "Paren",
                '[' | ']' => "Bracket",
                '{' | '}' => "Brace",
                c if is_plain_letter(c) && c.is_alphanumeric() => return c.to_string(),
                c => return format!("_U{:x}_", u32::from(c)),
            };
            format!("_{word}_")
        })
        .collect();
    words.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_gives_a_valid_name() {
        let texts = [
            "", "type", "self", "Self", "crate", "super", "async", "gen", "1080p", "2fa", "1.5x", "+", "→", "é",
            "日本", "a b", "a-b", "_", "__", "$schema", "👍", "\u{0}", "a\"b", "fooBar", "foo_bar", "FOO", "none",
            "option", "-1", "true",
        ];
        for text in texts {
            for name in [of_type(text), of_variant(text)] {
                assert!(is_identifier(&name) && !name.starts_with(char::is_lowercase), "{text:?} → {name:?}");
            }
            let field = of_field(text);
            assert!(is_identifier(&field), "{text:?} → {field:?}");
        }
        assert_eq!(of_type("Option"), "OptionType");
        assert_eq!(of_type("JSONRPCError"), "JSONRPCError");
        assert_eq!(of_type("Page_for_Item"), "PageForItem");
        assert_eq!(of_variant("1080p"), "V1080p");
        assert_eq!(of_variant("unrecognized"), "UnrecognizedValue");
        assert_eq!(of_field("type"), "type_");
        assert_eq!(of_field("@"), "at");
    }

    #[test]
    fn a_taken_name_is_numbered() {
        assert_eq!(unique("Foo", |name| name == "Foo" || name == "Foo2"), "Foo3");
        assert_eq!(unique("foo", |name| name == "foo"), "foo_2");
        assert_eq!(unique("type_", |name| name == "type_"), "type_2");
    }
}
