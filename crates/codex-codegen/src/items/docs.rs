//! Documentation of generated items: the schema's description, and the role of a definition in methods and unions.

use std::collections::BTreeMap;

use syn::{Attribute, parse_quote};

use crate::protocol::{Method, Protocol};

/// The role of each definition: the method or the union that uses it.
pub(crate) struct Roles(BTreeMap<String, String>);

impl Roles {
    pub(crate) fn from_protocol(protocol: &Protocol) -> Self {
        let mut roles = BTreeMap::new();
        let groups: [(&[Method], &str); 4] = [
            (&protocol.client_requests, "request"),
            (&protocol.server_requests, "server request"),
            (&protocol.server_notifications, "notification"),
            (&protocol.client_notifications, "client notification"),
        ];
        for (methods, kind) in groups {
            for method in methods {
                if let Some(params) = &method.params {
                    roles
                        .entry(params.clone())
                        .or_insert_with(|| format!("The params of the {kind} `{}`.", method.wire));
                }
                if let Some(response) = &method.response {
                    roles
                        .entry(response.clone())
                        .or_insert_with(|| format!("The response to the {kind} `{}`.", method.wire));
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

    /// Returns the role of a definition as a sentence.
    pub(crate) fn role(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}

/// Returns the schema's description as doc attributes, escaped so that rustdoc accepts the text without a warning.
pub(crate) fn doc_attributes(text: &str) -> Vec<Attribute> {
    markdown_attributes(&escape_markdown(text))
}

/// Returns a text of this crate as doc attributes. The text may contain links and other markup.
pub(crate) fn markdown_attributes(text: &str) -> Vec<Attribute> {
    text.lines()
        .map(|line| {
            // A doc comment without a leading space would be printed directly after its slashes.
            let line = if line.is_empty() { String::new() } else { format!(" {line}") };
            parse_quote!(#[doc = #line])
        })
        .collect()
}

/// Escapes all parts of `text` that rustdoc would read as markup.
///
/// Escapes brackets (links) and angle brackets (tags), makes bare addresses links, and marks code blocks so that
/// rustdoc does not compile them.
pub(crate) fn escape_markdown(text: &str) -> String {
    let mut lines = Vec::new();
    let mut fence: Option<String> = None;
    for line in text.lines() {
        let line: String = line.chars().filter(|c| is_printable(*c)).collect();
        let line = line.trim_end();
        match (&fence, opening_fence(line.trim_start())) {
            (Some(open), _) if closes(line, open) => lines.extend(fence.take()),
            (Some(_), _) => lines.push(line.to_owned()),
            (None, Some((run, language))) => {
                lines.push(format!("{run}{language}"));
                fence = Some(run.to_owned());
            }
            (None, None) => lines.push(escape_line(line.trim_start())),
        }
    }
    lines.extend(fence);
    lines.join("\n")
}

/// Control characters end a doc comment, and the compiler rejects bidirectional formatting characters.
fn is_printable(c: char) -> bool {
    (!c.is_control() || c == '\t') && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Languages of code blocks that rustdoc does not compile.
const LANGUAGES: [&str; 7] = ["bash", "json", "jsonc", "sh", "text", "toml", "typescript"];

/// Returns the fence that `line` opens, and its language; an unknown language becomes `text`.
fn opening_fence(line: &str) -> Option<(&str, &str)> {
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let (run, info) = line.split_at(line.len() - line.trim_start_matches(mark).len());
    if run.len() < 3 || (mark == '`' && info.contains('`')) {
        return None;
    }
    Some((run, LANGUAGES.into_iter().find(|known| *known == info.trim()).unwrap_or("text")))
}

fn closes(line: &str, open: &str) -> bool {
    let line = line.trim();
    line.len() >= open.len() && line.chars().all(|c| open.starts_with(c))
}

fn escape_line(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let mut end = c.len_utf8();
        match c {
            '`' => {
                let run = &rest[..rest.len() - rest.trim_start_matches('`').len()];
                let closing = code_end(&rest[run.len()..], run.len());
                end = run.len() + closing.unwrap_or_default();
                match closing {
                    Some(_) => out.push_str(&rest[..end]),
                    None => out.push_str(&"\\`".repeat(run.len())),
                }
            }
            '[' | ']' | '<' | '>' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            'h' if rest.starts_with("http://") || rest.starts_with("https://") => {
                let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '`');
                let address = rest[..rest.find(ends).unwrap_or(rest.len())].trim_end_matches(['.', ',', ')', ';', ':']);
                end = address.len();
                out.push('<');
                out.push_str(address);
                out.push('>');
            }
            // Several spaces after a list marker would start a code block.
            ' ' | '\t' if out.ends_with(' ') => {}
            '\t' => out.push(' '),
            _ => out.push(c),
        }
        rest = &rest[end..];
    }
    out
}

/// Returns the position after the code span that a run of `run` backticks opened.
fn code_end(text: &str, run: usize) -> Option<usize> {
    let mut at = 0;
    loop {
        at += text[at..].find('`')?;
        let ticks = text[at..].len() - text[at..].trim_start_matches('`').len();
        at += ticks;
        if ticks == run {
            return Some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::escape_markdown;

    #[test]
    fn markup_is_escaped_outside_code() {
        assert_eq!(escape_markdown("a [x::y] of <T>, `Vec<T>`"), "a \\[x::y\\] of \\<T\\>, `Vec<T>`");
        assert_eq!(escape_markdown("see https://a.example/b."), "see <https://a.example/b>.");
        assert_eq!(escape_markdown("```\nlet x;\n```"), "```text\nlet x;\n```");
        assert_eq!(escape_markdown("one ` tick <T>"), "one \\` tick \\<T\\>");
        assert_eq!(escape_markdown("``a ` <b>`` [c]"), "``a ` <b>`` \\[c\\]");
        assert_eq!(escape_markdown("```one``` <T>"), "```one``` \\<T\\>");
        assert_eq!(escape_markdown("https://a.example/<id>?x"), "<https://a.example/>\\<id\\>?x");
        assert_eq!(escape_markdown("\\[x]"), "\\\\\\[x\\]");
    }

    #[test]
    fn code_blocks_are_never_compiled() {
        assert_eq!(escape_markdown("```rust\nlet x;"), "```text\nlet x;\n```");
        assert_eq!(escape_markdown("~~~ rust,ignore\n```\n~~~"), "~~~text\n```\n~~~");
        assert_eq!(escape_markdown("```json\n{}\n````"), "```json\n{}\n```");
        assert_eq!(escape_markdown("    let x;\n-     let y;\n\tlet z;"), "let x;\n- let y;\nlet z;");
    }

    #[test]
    fn characters_that_a_comment_cannot_contain_are_removed() {
        assert_eq!(escape_markdown("a\rb \u{202e}c\u{2066}\u{0}"), "ab c");
    }

    /// Rustdoc itself checks the escaping; the other tests check the exact text.
    #[test]
    fn rustdoc_accepts_escaped_text_without_warnings() {
        let texts = [
            "a [x::y] of <T>, `Vec<T>` and [`Missing`], [a]: b, [^1]",
            "<!-- x --> <div> </p> &lt; <https://x.example> https://a.example/<id>?q=\"https://b.example\"",
            "```\nlet x: <T> = [;\n```\n\n```rust\nfn main( {\n```\n~~~\nlet\n",
            "- x\n-     let y = <;\n\n      let z = ;\n\n1.    let w ;\n\ta b\n# A heading\n```one``` <T> ` [t]",
            "\\[x] \\<y> \\` [z`]` a\rb \u{202e} */ /* */ \\",
            "| a | b |\n|---|---|\n| <T> | [x] |\n\n> quote [x]\n\nTitle\n=====\n***\nhttps://例え.example/ö(a)",
        ];
        let mut source = String::from("//! Text.\n");
        for (index, text) in texts.iter().enumerate() {
            for line in escape_markdown(text).lines() {
                source.push_str(&format!("/// {line}\n"));
            }
            source.push_str(&format!("pub struct Item{index};\n"));
        }
        let folder = std::env::temp_dir().join(format!("codex-codegen-docs-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("lib.rs");
        std::fs::write(&file, &source).unwrap();
        let run = |arguments: &[&str]| {
            let mut rustdoc = std::process::Command::new("rustdoc");
            rustdoc.args(["--edition=2024", "--crate-name=texts", "-Dwarnings", "-Drustdoc::all"]);
            rustdoc.args(arguments).arg(&file).arg("-o").arg(folder.join("doc")).output().unwrap()
        };
        let docs = run(&[]);
        let doctests = run(&["--test"]);
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(docs.status.success(), "{source}\n{}", String::from_utf8_lossy(&docs.stderr));
        let doctests = String::from_utf8_lossy(&doctests.stdout).into_owned();
        assert!(doctests.contains("running 0 tests"), "{source}\n{doctests}");
    }
}
