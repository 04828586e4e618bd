//! Recorded names: a variant or field keeps the Rust name that an earlier release gave it.
//!
//! Two names of the protocol can become one name in Rust, for example `foo-bar` and `foo_bar`. One of the two names
//! gets a number. This choice must not change when a later release adds a third name. So the names of such parts are
//! recorded in `schemas/names.toml`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::protocol::{Protocol, Shape, Variant};

/// Recorded Rust names, by `Owner/wire`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordedNames(BTreeMap<String, String>);

const HEADER: &str = "# Rust names of variants and fields whose plain Rust name another part has too.\n\
                      # Written by `cargo xtask update-artifacts`, so that a later release does not change these names.\n";

impl RecordedNames {
    /// The name of the file in the `schemas` folder. The file does not exist while no name is recorded.
    pub const FILE: &str = "names.toml";

    /// Reads lines of the form `"Owner/wire" = "Name"` and ignores all other lines.
    pub fn parse(text: &str) -> Self {
        let entry = |line: &str| {
            let (path, name) = line.split_once("\" = \"")?;
            let path: String = serde_json::from_str(&format!("{path}\"")).ok()?;
            let name: String = serde_json::from_str(&format!("\"{name}")).ok()?;
            Some((path, name))
        };
        Self(text.lines().filter_map(entry).collect())
    }

    /// Returns the text that [`RecordedNames::parse`] reads; empty if no name is recorded.
    pub fn to_text(&self) -> String {
        if self.0.is_empty() {
            return String::new();
        }
        let mut out = HEADER.to_owned();
        for (path, name) in &self.0 {
            let _ = writeln!(
                out,
                "{} = {}",
                serde_json::Value::from(path.as_str()),
                serde_json::Value::from(name.as_str())
            );
        }
        out
    }

    /// Returns the names of all parts in `protocol` whose plain Rust name is shared.
    ///
    /// `before` is the protocol of the previous release, if there is one. A part keeps its name of the previous
    /// release.
    #[must_use]
    pub fn of(protocol: &Protocol, before: Option<&Protocol>) -> Self {
        let all = all_names(protocol);
        let old = before.map(all_names).unwrap_or_default();
        let mut recorded = BTreeMap::new();
        for (owner, parts) in &all {
            let is_shared = |plain: &String| parts.values().filter(|(_, other)| other == plain).count() > 1;
            let shared = parts.iter().filter(|(_, (_, plain))| is_shared(plain));
            let earlier = |wire: &str| old.get(owner).and_then(|parts| parts.get(wire)).map(|(name, _)| name.clone());
            // Parts with an earlier name keep the name; new parts get the remaining names.
            let (known, new): (Vec<_>, Vec<_>) = shared.partition(|(wire, _)| earlier(wire).is_some());
            let mut taken = Vec::new();
            for (wire, (name, _)) in known.into_iter().chain(new) {
                let wanted = earlier(wire).unwrap_or_else(|| name.clone());
                let name = crate::names::unique(&wanted, |name| taken.iter().any(|other| other == name));
                taken.push(name.clone());
                recorded.insert(format!("{owner}/{wire}"), name);
            }
        }
        Self(recorded)
    }

    pub(crate) fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    pub(crate) fn is_for_another_part(&self, owner: &str, wire: &str, name: &str) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let prefix = format!("{owner}/");
        self.0
            .range(prefix.clone()..)
            .take_while(|(path, _)| path.starts_with(&prefix))
            .any(|(path, recorded)| recorded == name && path[prefix.len()..] != *wire)
    }
}

/// For each owner and wire name: the Rust name, and the plain Rust name.
type Parts = BTreeMap<String, BTreeMap<String, (String, String)>>;

fn all_names(protocol: &Protocol) -> Parts {
    let of_variants = |variants: &[Variant]| -> BTreeMap<String, (String, String)> {
        let named = variants.iter().filter(|variant| !variant.wire.is_empty());
        named.map(|v| (v.wire.clone(), (v.name.clone(), crate::names::of_variant(&v.wire)))).collect()
    };
    protocol
        .definitions
        .iter()
        .filter_map(|(owner, definition)| {
            let parts = match &definition.shape {
                Shape::Struct(body) => body
                    .fields
                    .iter()
                    .map(|field| (field.wire.clone(), (field.name.clone(), crate::names::of_field(&field.wire))))
                    .collect(),
                Shape::StringEnum(variants) | Shape::ValueEnum(variants) => of_variants(variants),
                Shape::Union(union) => of_variants(&union.variants),
                Shape::Alias(_) | Shape::Newtype(_) => return None,
            };
            Some((owner.clone(), parts))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recorded_names_are_read_as_they_are_written() {
        let names =
            RecordedNames([("A/x \" = \"y".to_owned(), "X2".to_owned()), ("B/z".to_owned(), "Z".to_owned())].into());
        assert_eq!(RecordedNames::parse(&names.to_text()), names);
        assert_eq!(RecordedNames::parse(""), RecordedNames::default());
        assert_eq!(RecordedNames::default().to_text(), "");
        assert!(names.is_for_another_part("B", "other", "Z") && !names.is_for_another_part("B", "z", "Z"));
    }
}
