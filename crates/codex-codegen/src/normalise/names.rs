//! The names of variants and of definitions that are lifted out of unions.

use heck::ToUpperCamelCase;

use super::Reader;
use crate::error::{Error, Result};
use crate::protocol::Variant;

/// Every open enum and union has this variant of its own.
pub(crate) const FALLBACK: &str = "Unrecognized";

impl Reader<'_> {
    /// The Rust name of `wire` in the enum or union `owner`.
    pub(super) fn variant_name(&self, owner: &str, wire: &str) -> Result<String> {
        let name = match self.repairs.variant_name(owner, wire) {
            Some(name) => name.to_owned(),
            None => wire.to_upper_camel_case(),
        };
        if syn::parse_str::<syn::Ident>(&name).is_err() || name == FALLBACK {
            return Err(Error::shape(
                format!("{owner}/{wire}"),
                format!("`{name}` cannot name a variant; add an entry to VARIANT_NAMES in repairs.rs"),
            ));
        }
        Ok(name)
    }
}

/// Names that generated code uses for something else; a definition of that name would shadow it.
const TAKEN: [&str; 16] = [
    "AsRef",
    "BTreeMap",
    "Box",
    "Default",
    "Deserialize",
    "Err",
    "From",
    "Into",
    "None",
    "Ok",
    "Option",
    "Result",
    "Serialize",
    "Some",
    "String",
    "Vec",
];

/// Refuses a definition that could not be called by its own name.
pub(super) fn check_definition(name: &str) -> Result<()> {
    let is_identifier = syn::parse_str::<syn::Ident>(name).is_ok();
    if !is_identifier || !name.starts_with(char::is_uppercase) || TAKEN.contains(&name) {
        return Err(Error::shape(name, "cannot name a type"));
    }
    Ok(())
}

/// Refuses two variants of one name: which one a value means could not be told.
pub(super) fn check_distinct(owner: &str, variants: &[Variant]) -> Result<()> {
    for (index, variant) in variants.iter().enumerate() {
        if let Some(twin) = variants[..index].iter().find(|other| other.name == variant.name) {
            return Err(Error::shape(
                owner,
                format!(
                    "`{}` and `{}` would both be called `{}`; add an entry to VARIANT_NAMES in repairs.rs",
                    twin.wire, variant.wire, variant.name
                ),
            ));
        }
    }
    Ok(())
}

/// `name` without the words that it shares with `owner` at both ends: `McpElicitationStringSchema` in
/// `McpElicitationPrimitiveSchema` is `String`.
pub(super) fn without_shared_words(name: &str, owner: &str) -> String {
    let name_words = words(name);
    let owner_words = words(owner);
    let start = name_words.iter().zip(&owner_words).take_while(|(a, b)| a == b).count();
    let rest = &name_words[start..];
    let end = rest.iter().rev().zip(owner_words.iter().rev()).take_while(|(a, b)| a == b).count();
    let kept = rest[..rest.len() - end].concat();
    if kept.is_empty() { name.to_owned() } else { kept }
}

fn words(name: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = name.char_indices().filter(|(_, c)| c.is_uppercase()).map(|(at, _)| at).collect();
    if starts.first() != Some(&0) {
        starts.insert(0, 0);
    }
    starts.iter().enumerate().map(|(i, &from)| &name[from..starts.get(i + 1).copied().unwrap_or(name.len())]).collect()
}

#[cfg(test)]
mod tests {
    use super::without_shared_words;

    #[test]
    fn shared_words_are_dropped_at_both_ends() {
        let short = without_shared_words;
        assert_eq!(short("McpElicitationStringSchema", "McpElicitationPrimitiveSchema"), "String");
        assert_eq!(short("ThreadItemsListAnchor", "ThreadItemsListCursor"), "Anchor");
        assert_eq!(short("McpElicitationSingleSelectEnumSchema", "McpElicitationEnumSchema"), "SingleSelect");
        assert_eq!(short("Same", "Same"), "Same");
    }
}
