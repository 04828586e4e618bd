//! Rust names for names of the protocol. Names are always valid, and a protocol always gets the same names.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// The extra variant that every open enum and union has.
pub(crate) const FALLBACK: &str = "Unrecognized";

/// Types that the hand-written code of codex-types uses. A bundle without one of them is rejected.
pub(crate) const PINNED: [&str; 1] = ["RequestId"];

/// Root definitions for methods and envelopes. A definition with such a name in another place is unrelated.
pub(crate) const ROOT_DEFINITIONS: [&str; 10] = [
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

/// Names that generated code or the prelude uses. A definition with such a name would shadow the original.
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

/// Returns the name of a definition. A name that is already a Rust type name stays unchanged.
pub(crate) fn of_type(name: &str) -> String {
    if is_identifier(name) && is_plain(name) && name.starts_with(char::is_uppercase) && !name.contains('_') {
        return if TAKEN.contains(&name) { format!("{name}Type") } else { name.to_owned() };
    }
    let camel = camel(name);
    if TAKEN.contains(&camel.as_str()) { format!("{camel}Type") } else { camel }
}

/// Returns the name of the type for the method `wire`.
///
/// The module of the type also contains an `Option` and a type parameter `V`, so these two names are taken.
pub(crate) fn of_method(wire: &str) -> String {
    let name = camel(wire);
    if name == "Option" || name == "V" { format!("{name}Method") } else { name }
}

/// Returns the name of the variant for the value or tag `wire`.
pub(crate) fn of_variant(wire: &str) -> String {
    let name = camel(wire);
    if name == FALLBACK { format!("{name}Value") } else { name }
}

/// Returns the name of the field for the key `wire`.
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

/// Returns `name` in UpperCamelCase, as a valid identifier.
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

/// Returns whether two keys differ only in case and separators: `first_key`, `firstKey` and `FIRST-KEY`.
pub(crate) fn same_letters(one: &str, other: &str) -> bool {
    let letters =
        |key: &str| key.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    one == other || (!one.is_empty() && letters(one) == letters(other) && !letters(one).is_empty())
}

/// Returns `name`, or the first of `name2`, `name3`, … that is not taken.
pub(crate) fn unique(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    if !is_taken(name) {
        return name.to_owned();
    }
    let separator = if name.starts_with(char::is_uppercase) || name.ends_with('_') { "" } else { "_" };
    (2..).map(|number| format!("{name}{separator}{number}")).find(|name| !is_taken(name)).unwrap_or_default()
}

/// Returns whether `text` can be part of an identifier.
fn is_plain(text: &str) -> bool {
    is_identifier(&format!("x{text}")) && text.chars().all(is_plain_letter)
}

/// Accepts ASCII and the letters of Latin-1.
///
/// Beyond Latin-1, Unicode normalises some texts to one identifier, and the compiler warns about confusable letters.
fn is_plain_letter(c: char) -> bool {
    c.is_ascii() || (matches!(c, '\u{c0}'..='\u{ff}') && c.is_alphabetic())
}

/// Returns whether `name` is a valid identifier.
pub(crate) fn is_identifier(name: &str) -> bool {
    // `gen` is a keyword since edition 2024, but syn accepts it as an identifier.
    name != "gen" && syn::parse_str::<syn::Ident>(name).is_ok()
}

fn unicode_start(c: char) -> bool {
    is_identifier(&format!("{c}x"))
}

/// Spells the characters of a text that is not a valid identifier, as words.
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
    fn every_text_becomes_a_valid_name() {
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
