//! Doc comments: the schema's words where it has some, else a sentence about the wire.

use std::collections::BTreeMap;

use syn::{Attribute, parse_quote};

use crate::protocol::{Method, Protocol};

/// What a definition is for, as far as methods and unions tell.
pub(crate) struct Roles(BTreeMap<String, String>);

impl Roles {
    pub(crate) fn of(protocol: &Protocol) -> Self {
        let mut roles = BTreeMap::new();
        let groups: [(&[Method], &str); 4] = [
            (&protocol.client_requests, "request"),
            (&protocol.server_requests, "server request"),
            (&protocol.server_notifications, "notification"),
            (&protocol.client_notifications, "notification"),
        ];
        for (methods, kind) in groups {
            for method in methods {
                if let Some(params) = &method.params {
                    roles.entry(params.clone()).or_insert_with(|| format!("Params of the {kind} `{}`.", method.wire));
                }
                if let Some(response) = &method.response {
                    roles.entry(response.clone()).or_insert_with(|| format!("Answer to the {kind} `{}`.", method.wire));
                }
            }
        }
        for (name, definition) in &protocol.definitions {
            let crate::protocol::Shape::Union(union) = &definition.shape else { continue };
            for variant in &union.variants {
                if let Some(crate::protocol::Type::Named(body)) = &variant.body {
                    let wire = if variant.wire.is_empty() { String::new() } else { format!("`{}` ", variant.wire) };
                    roles.entry(body.clone()).or_insert_with(|| format!("The {wire}branch of [`{name}`]."));
                }
            }
        }
        Self(roles)
    }

    /// The role of a definition, as a sentence.
    pub(crate) fn role(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}

/// The schema's words as doc comments that rustdoc takes without a warning.
pub(crate) fn doc_attributes(text: &str) -> Vec<Attribute> {
    own_words(&sentence(text))
}

/// Our own words, links and all, as doc comments.
pub(crate) fn own_words(text: &str) -> Vec<Attribute> {
    text.lines()
        .map(|line| {
            // A doc comment that starts without a space would be glued to its slashes.
            let line = if line.is_empty() { String::new() } else { format!(" {line}") };
            parse_quote!(#[doc = #line])
        })
        .collect()
}

/// `text` with everything escaped that rustdoc would take for markup: brackets for links, angles for tags, bare addresses.
pub(crate) fn sentence(text: &str) -> String {
    let mut lines = Vec::new();
    let mut in_fence = false;
    for line in text.lines() {
        let trimmed = line.trim_end();
        if trimmed.trim_start().starts_with("```") {
            in_fence = !in_fence;
            // Rustdoc would compile an untagged block.
            lines.push(if in_fence && trimmed.trim() == "```" { "```text".to_owned() } else { trimmed.to_owned() });
        } else if in_fence {
            lines.push(trimmed.to_owned());
        } else {
            lines.push(escape_line(trimmed.trim_start()));
        }
    }
    if in_fence {
        lines.push("```".to_owned());
    }
    lines.join("\n")
}

fn escape_line(line: &str) -> String {
    let mut out = String::new();
    let mut in_code = false;
    let balanced = line.matches('`').count() % 2 == 0;
    for (at, c) in line.char_indices() {
        match c {
            '`' if balanced => {
                in_code = !in_code;
                out.push(c);
            }
            '`' => out.push_str("\\`"),
            '[' | ']' | '<' | '>' if !in_code => {
                out.push('\\');
                out.push(c);
            }
            'h' if !in_code && (line[at..].starts_with("http://") || line[at..].starts_with("https://")) => {
                let end = line[at..].find(|c: char| c.is_whitespace()).map_or(line.len(), |end| at + end);
                let address = line[at..end].trim_end_matches(['.', ',', ')', ';']);
                out.push('<');
                out.push_str(address);
                out.push('>');
                let rest = escape_line(&line[at + address.len()..]);
                return out + &rest;
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn markup_is_escaped_outside_code() {
        assert_eq!(sentence("a [x::y] of <T>, `Vec<T>`"), "a \\[x::y\\] of \\<T\\>, `Vec<T>`");
        assert_eq!(sentence("see https://a.example/b."), "see <https://a.example/b>.");
        assert_eq!(sentence("```\nlet x;\n```"), "```text\nlet x;\n```");
        assert_eq!(sentence("one ` tick"), "one \\` tick");
    }
}
