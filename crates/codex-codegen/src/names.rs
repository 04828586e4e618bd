//! Names in Rust for names of the protocol: always valid, always the same for the same protocol.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// Every open enum and union has this variant of its own.
pub(crate) const FALLBACK: &str = "Unrecognized";

/// Types that hand-written code of codex-types is written for. A bundle without one of them is refused.
pub(crate) const PINNED: [&str; 1] = ["RequestId"];

/// Names that generated code uses for something else; a definition of that name would shadow it.
const TAKEN: [&str; 28] = [
    "AsRef",
    "BTreeMap",
    "Box",
    "Clone",
    "Debug",
    "DecodeError",
    "Default",
    "Deserialize",
    "Deref",
    "Display",
    "Eq",
    "Err",
    "From",
    "Hash",
    "Into",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Serialize",
    "Some",
    "String",
    "ToString",
    "Vec",
];

/// The name of a definition. One that is a Rust name already stays as it is.
pub(crate) fn of_type(name: &str) -> String {
    if is_identifier(name) && name.starts_with(char::is_uppercase) && !name.contains('_') {
        return if TAKEN.contains(&name) { format!("{name}Type") } else { name.to_owned() };
    }
    let camel = camel(name);
    if TAKEN.contains(&camel.as_str()) { format!("{camel}Type") } else { camel }
}

/// The name of the variant that stands for `wire`.
pub(crate) fn of_variant(wire: &str) -> String {
    let name = camel(wire);
    if name == FALLBACK { format!("{name}Value") } else { name }
}

/// The name of the field that stands for the key `wire`.
pub(crate) fn of_field(wire: &str) -> String {
    let mut name = wire.to_snake_case();
    if name.is_empty() || !is_identifier(&format!("x{name}")) {
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
    if camel.is_empty() || !is_identifier(&format!("X{camel}")) {
        camel = spell(name).to_upper_camel_case();
    }
    if camel.starts_with(|c: char| !unicode_start(c)) {
        camel = format!("V{camel}");
    }
    if is_identifier(&camel) { camel } else { format!("{camel}Value") }
}

/// `name`, or the first of `name2`, `name3`, … that is free.
pub(crate) fn unique(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    if !is_taken(name) {
        return name.to_owned();
    }
    let separator = if name.starts_with(char::is_uppercase) { "" } else { "_" };
    (2..).map(|number| format!("{name}{separator}{number}")).find(|name| !is_taken(name)).unwrap_or_default()
}

fn is_identifier(name: &str) -> bool {
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
                c if c.is_ascii_alphanumeric() || is_identifier(&format!("x{c}")) => return c.to_string(),
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
    }
}
