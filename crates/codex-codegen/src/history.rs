//! The history of the protocol: the releases that introduced each method and each option.
//!
//! The runtime ignores an option that it does not know, so a client must know which release an option requires. The
//! schemas of a single release do not contain this fact. So each update to a newer stable release appends to a text:
//!
//! ```text
//! 0.150.0
//!   + thread/list: archived cursor
//! 0.154.0
//!   ~ thread/list: +originators -archived
//!   - thread/rollback
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::error::{Error, Result};
use crate::protocol::{Method, Protocol, Shape};

/// A version: major, minor, patch.
type Version3 = (u64, u64, u64);

/// The options of each method.
type Methods = BTreeMap<String, BTreeSet<String>>;

/// The known releases in order, each with the changes of its client methods and options.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    text: String,
    releases: Vec<Version3>,
    /// The methods and options of the newest release.
    newest: Methods,
    /// The release that introduced each method.
    ///
    /// If a method was removed and added again, the value is the release that added the method again.
    methods: BTreeMap<String, Version3>,
    /// The release that introduced each option, by method and option.
    options: BTreeMap<(String, String), Version3>,
}

const HEADER: &str = "# The client methods and their options (top-level params) in each release of Codex.\n\
                      # `+` marks a new method and its options, `~` added and removed options, `-` a removed method.\n\
                      # Written by `cargo xtask update-artifacts`, which appends each newer stable release.\n";

impl History {
    /// The name of the file in the `schemas` folder that contains the history.
    pub const FILE: &str = "history.txt";

    /// Reads the text of the file. An empty text is a history without releases.
    ///
    /// # Errors
    /// Returns an error with the number of the first malformed line.
    pub fn parse(text: &str) -> Result<Self> {
        let mut history = Self { text: text.to_owned(), ..Self::default() };
        for (at, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            history.read_line(line).ok_or_else(|| {
                Error::input(
                    Self::FILE,
                    format!("line {}: `{line}` is not a release, or not a change of a known method", at + 1),
                )
            })?;
        }
        Ok(history)
    }

    fn read_line(&mut self, line: &str) -> Option<()> {
        let Some(change) = line.strip_prefix("  ") else {
            self.releases.push(version3(line)?);
            return Some(());
        };
        let release = *self.releases.last()?;
        let (mark, rest) = change.split_at_checked(2)?;
        let (method, words) = rest.split_once(':').unwrap_or((rest, ""));
        match mark {
            "+ " => {
                self.newest.insert(method.to_owned(), BTreeSet::new());
                self.methods.insert(method.to_owned(), release);
                for option in words.split_whitespace() {
                    self.add_option(method, option, release)?;
                }
            }
            "~ " => {
                for word in words.split_whitespace() {
                    match word.split_at_checked(1)? {
                        ("+", option) => self.add_option(method, option, release)?,
                        ("-", option) => {
                            self.newest.get_mut(method)?.remove(option);
                        }
                        _ => return None,
                    }
                }
            }
            "- " => {
                self.newest.remove(method)?;
            }
            _ => return None,
        }
        Some(())
    }

    fn add_option(&mut self, method: &str, option: &str, release: Version3) -> Option<()> {
        self.newest.get_mut(method)?.insert(option.to_owned());
        self.options.insert((method.to_owned(), option.to_owned()), release);
        Some(())
    }

    /// Returns the text of the file.
    pub fn to_text(&self) -> &str {
        &self.text
    }

    /// Returns the known releases, oldest first.
    pub fn releases(&self) -> impl Iterator<Item = String> + '_ {
        self.releases.iter().map(|(major, minor, patch)| format!("{major}.{minor}.{patch}"))
    }

    /// Returns the history extended by the release `version`.
    ///
    /// A pre-release adds nothing. A release that is not newer than the newest known release also adds nothing, because
    /// the text cannot distinguish a missing release from a release without changes.
    ///
    /// # Errors
    /// Returns an error if `version` is not a version.
    pub fn extended(&self, version: &str, protocol: &Protocol) -> Result<Self> {
        if version.contains('-') {
            return Ok(self.clone());
        }
        let release = version3(version)
            .ok_or_else(|| Error::input("version", format!("`{version}` is not a version such as 0.169.0")))?;
        if self.releases.last().is_some_and(|newest| *newest >= release) {
            return Ok(self.clone());
        }
        let methods = methods_of(protocol);
        // The header is always replaced, because an earlier version of this crate may have written the file.
        let body: Vec<&str> = self.text.lines().skip_while(|line| line.starts_with('#')).collect();
        let mut text = HEADER.to_owned();
        body.iter().for_each(|line| text.extend([line, "\n"]));
        let _ = writeln!(text, "{version}");
        for (method, options) in &methods {
            match self.newest.get(method) {
                None => {
                    let words: Vec<&str> = options.iter().map(String::as_str).collect();
                    let _ = writeln!(text, "{}", format!("  + {method}: {}", words.join(" ")).trim_end());
                }
                Some(known) if known != options => {
                    let added = options.difference(known).map(|option| format!("+{option}"));
                    let gone = known.difference(options).map(|option| format!("-{option}"));
                    let words: Vec<String> = added.chain(gone).collect();
                    let _ = writeln!(text, "  ~ {method}: {}", words.join(" "));
                }
                Some(_) => {}
            }
        }
        for method in self.newest.keys().filter(|method| !methods.contains_key(*method)) {
            let _ = writeln!(text, "  - {method}");
        }
        Self::parse(&text)
    }

    /// Returns the history up to and including the release `version`.
    ///
    /// # Errors
    /// Returns an error if `version` is not a version.
    pub fn until(&self, version: &str) -> Result<Self> {
        let last = version3(version)
            .ok_or_else(|| Error::input("version", format!("`{version}` is not a version such as 0.169.0")))?;
        let is_later = |line: &&str| version3(line).is_some_and(|release| release > last);
        let lines: Vec<&str> = self.text.lines().take_while(|line| !is_later(line)).collect();
        Self::parse(&(lines.join("\n") + "\n"))
    }

    /// Prints `since.rs` of codex-types: the methods and options that some known release lacks.
    pub fn print_since(&self) -> String {
        let oldest = self.releases.first().copied().unwrap_or_default();
        let newest = self.releases.last().copied().unwrap_or_default();
        let show = |(major, minor, patch): Version3| format!("{major}.{minor}.{patch}");
        let mut out = format!(
            "// Written by `cargo xtask update-artifacts` from schemas/{}; change crates/codex-codegen instead.\n\
             //! The releases that introduced methods and options, from the schemas of the releases {} to {}.\n\n\
             /// The version of a runtime: major, minor, patch.\n\
             pub type Version3 = (u64, u64, u64);\n\n\
             /// Methods that were introduced after {}, sorted by name.\n\
             pub static METHODS: &[(&str, Version3)] = &[\n",
            Self::FILE,
            show(oldest),
            show(newest),
            show(oldest),
        );
        for (method, release) in self.new_methods() {
            let _ = writeln!(out, "    ({method:?}, {release:?}),");
        }
        let _ = write!(
            out,
            "];\n\n/// Options (top-level params) that were introduced after {}, sorted by method and name.\n\
             pub static OPTIONS: &[(&str, &str, Version3)] = &[\n",
            show(oldest)
        );
        for (method, option, release) in self.new_options() {
            let _ = writeln!(out, "    ({method:?}, {option:?}, {release:?}),");
        }
        out.push_str("];\n");
        out
    }

    /// Returns the methods of the newest release that the oldest release lacks, each with the release that introduced
    /// it.
    pub fn new_methods(&self) -> impl Iterator<Item = (&str, Version3)> {
        let oldest = self.releases.first().copied().unwrap_or_default();
        self.newest.keys().filter_map(move |method| {
            let release = *self.methods.get(method)?;
            (release != oldest).then_some((method.as_str(), release))
        })
    }

    /// Returns the options of the newest release that are newer than their method or than the oldest release.
    pub fn new_options(&self) -> impl Iterator<Item = (&str, &str, Version3)> {
        self.options.iter().filter_map(move |((method, option), release)| {
            let is_there = self.newest.get(method)?.contains(option);
            (is_there && release != self.methods.get(method)?).then_some((method.as_str(), option.as_str(), *release))
        })
    }
}

fn methods_of(protocol: &Protocol) -> Methods {
    protocol.client_requests.iter().map(|method| (method.wire.clone(), options_of(protocol, method))).collect()
}

/// Returns the options of a method. Keys with a space are skipped, because the text format cannot contain them.
fn options_of(protocol: &Protocol, method: &Method) -> BTreeSet<String> {
    let params = method.params.as_ref().and_then(|name| protocol.definitions.get(name));
    match params.map(|definition| &definition.shape) {
        Some(Shape::Struct(body)) => {
            let keys = body.fields.iter().filter(|field| !field.flatten).map(|field| field.wire.clone());
            keys.filter(|key| !key.is_empty() && !key.contains(char::is_whitespace)).collect()
        }
        _ => BTreeSet::new(),
    }
}

fn version3(text: &str) -> Option<Version3> {
    let numbers: Vec<u64> = text.split('.').map(str::parse).collect::<Result<_, _>>().ok()?;
    match numbers.as_slice() {
        [major, minor, patch] => Some((*major, *minor, *patch)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{Definition, Field, Presence, Struct, Type};

    fn protocol(methods: &[(&str, &[&str])]) -> Protocol {
        let mut protocol = Protocol::default();
        for (wire, options) in methods {
            let params = format!("{wire}Params");
            let field = |wire: &&str| Field::new(*wire, Type::Bool, Presence::Optional);
            let shape =
                Shape::Struct(Struct { fields: options.iter().map(field).collect(), open: None, closed: false });
            protocol.definitions.insert(params.clone(), Definition::new(shape));
            protocol.client_requests.push(Method {
                wire: (*wire).to_owned(),
                name: (*wire).to_owned(),
                doc: None,
                experimental: false,
                params: Some(params),
                params_optional: false,
                response: None,
            });
        }
        protocol
    }

    #[test]
    fn each_newer_release_is_appended() {
        let first = History::default().extended("0.1.0", &protocol(&[("a", &["x", "y"]), ("b", &[])])).unwrap();
        let same = first.extended("0.1.1", &protocol(&[("a", &["x", "y"]), ("b", &[])])).unwrap();
        let second = same.extended("0.2.0", &protocol(&[("a", &["x", "z"]), ("c", &["k"])])).unwrap();
        let third = second.extended("0.3.0", &protocol(&[("a", &["x", "y", "z"]), ("c", &["k", "l"])])).unwrap();
        let expected =
            "0.1.0\n  + a: x y\n  + b:\n0.1.1\n0.2.0\n  ~ a: +z -y\n  + c: k\n  - b\n0.3.0\n  ~ a: +y\n  ~ c: +l\n";
        assert_eq!(third.to_text().strip_prefix(HEADER), Some(expected));
        assert_eq!(third.releases().collect::<Vec<_>>(), ["0.1.0", "0.1.1", "0.2.0", "0.3.0"]);
        assert_eq!(third.new_methods().collect::<Vec<_>>(), [("c", (0, 2, 0))]);
        // An option that was removed and added again counts from the second addition.
        let options: Vec<_> = third.new_options().collect();
        assert_eq!(options, [("a", "y", (0, 3, 0)), ("a", "z", (0, 2, 0)), ("c", "l", (0, 3, 0))]);
        assert_eq!(History::parse(third.to_text()).unwrap(), third);
        assert_eq!(third.until("0.2.0").unwrap(), second);
        assert_eq!(third.until("0.2.7").unwrap(), second);
        let since = third.print_since();
        assert!(since.contains("(\"c\", (0, 2, 0)),") && since.contains("(\"a\", \"y\", (0, 3, 0)),"), "{since}");
    }

    #[test]
    fn older_releases_and_prereleases_add_nothing() {
        let history = History::default().extended("0.2.0", &protocol(&[("a", &[])])).unwrap();
        for version in ["0.1.9", "0.2.0", "0.3.0-alpha.1"] {
            assert_eq!(history.extended(version, &protocol(&[("b", &[])])).unwrap(), history, "{version}");
        }
    }

    #[test]
    fn a_malformed_line_is_reported_with_its_number() {
        for (text, line) in [("0.1\n", 1), ("0.1.0\n  * a\n", 2), ("0.1.0\n  ~ a: +x\n", 2), ("  + a:\n", 1)] {
            let error = History::parse(text).unwrap_err().to_string();
            assert!(error.starts_with(&format!("history.txt: line {line}: ")), "{text}: {error}");
        }
    }
}
