//! Chooses the names of variants, of fields and of definitions that are lifted out of others.

use super::Reader;
use crate::names;
use crate::notes::Effect;
use crate::protocol::Field;
use crate::repairs::branch_suffix;

/// The names that the parts of one owner have so far, each with its wire name.
#[derive(Default)]
pub(super) struct Taken(Vec<(String, String)>);

impl Taken {
    fn owner(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(taken, _)| taken == name).map(|(_, wire)| wire.as_str())
    }
}

impl Reader<'_> {
    /// Returns the Rust name of the variant for `wire`.
    pub(super) fn variant_name(&self, owner: &str, wire: &str, taken: &mut Taken) -> String {
        let repaired = self.repairs.variant_name(owner, wire).map(str::to_owned);
        self.choose(owner, wire, repaired.unwrap_or_else(|| names::of_variant(wire)), taken)
    }

    /// Gives each field a unique name, in order.
    pub(super) fn name_fields(&self, owner: &str, fields: &mut [Field]) {
        let mut taken = Taken::default();
        for field in fields {
            field.name = self.choose(owner, &field.wire, names::of_field(&field.wire), &mut taken);
        }
    }

    /// Returns the recorded name, or else `wanted`, or else the first free name with a number.
    fn choose(&self, owner: &str, wire: &str, wanted: String, taken: &mut Taken) -> String {
        let path = format!("{owner}/{wire}");
        let recorded = self.recorded.get(&path).filter(|name| names::is_identifier(name)).map(str::to_owned);
        let preferred = recorded.unwrap_or_else(|| wanted.clone());
        // A name that is recorded for another part counts as taken, even before that part is read.
        let is_taken = |name: &str| taken.owner(name).is_some() || self.recorded.is_for_another_part(owner, wire, name);
        let name = names::unique(&preferred, is_taken);
        if name != preferred {
            let twin = taken.owner(&preferred).unwrap_or("another");
            self.notes.add(
                Effect::Renamed,
                path,
                format!("is named `{name}`, because `{twin}` has the name `{preferred}`"),
            );
        }
        taken.0.push((name.clone(), wire.to_owned()));
        name
    }

    /// Returns a name for the body of a union's branch.
    pub(super) fn branch_name(&self, variant: &str, union: &str) -> String {
        let short = names::of_type(&join_names(variant, branch_suffix(union)));
        let is_free = !self.nodes.contains_key(&short) && !self.definitions.contains_key(&short);
        if is_free { short } else { self.lifted_name(&format!("{variant}{union}")) }
    }

    /// Returns a name for a definition that is lifted out of another.
    pub(super) fn lifted_name(&self, wanted: &str) -> String {
        let wanted = names::of_type(wanted);
        names::unique(&wanted, |name| self.nodes.contains_key(name) || self.definitions.contains_key(name))
    }
}

/// Joins both texts and writes words that end the first and begin the second only once.
///
/// For example, `ExternalSandbox` and `SandboxPolicy` become `ExternalSandboxPolicy`.
fn join_names(first: &str, second: &str) -> String {
    let (ends, begins) = (words(first), words(second));
    let most = ends.len().min(begins.len().saturating_sub(1));
    let shared = (1..=most).rev().find(|count| ends[ends.len() - count..] == begins[..*count]).unwrap_or_default();
    format!("{first}{}", begins[shared..].concat())
}

/// Returns `name` without the words that it shares with `owner` at both ends.
///
/// For example, `McpElicitationStringSchema` in `McpElicitationPrimitiveSchema` becomes `String`.
pub(super) fn without_shared_words(name: &str, owner: &str) -> String {
    let name_words = words(name);
    let owner_words = words(owner);
    let start = name_words.iter().zip(&owner_words).take_while(|(a, b)| a == b).count();
    let rest = &name_words[start..];
    let end = rest.iter().rev().zip(owner_words.iter().rev()).take_while(|(a, b)| a == b).count();
    let kept = rest[..rest.len() - end].concat();
    let kept = if kept.is_empty() { name.to_owned() } else { kept };
    if kept.starts_with(|c: char| c.is_ascii_digit()) { name.to_owned() } else { kept }
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
    use super::{join_names, without_shared_words};

    #[test]
    fn a_branch_name_contains_each_word_once() {
        assert_eq!(join_names("ExternalSandbox", "SandboxPolicy"), "ExternalSandboxPolicy");
        assert_eq!(join_names("ReadOnly", "SandboxPolicy"), "ReadOnlySandboxPolicy");
        assert_eq!(join_names("Account", "Account"), "AccountAccount");
        assert_eq!(join_names("Turn", "ThreadUnreadPosition"), "TurnThreadUnreadPosition");
    }

    #[test]
    fn shared_words_are_dropped_at_both_ends() {
        let short = without_shared_words;
        assert_eq!(short("McpElicitationStringSchema", "McpElicitationPrimitiveSchema"), "String");
        assert_eq!(short("ThreadItemsListAnchor", "ThreadItemsListCursor"), "Anchor");
        assert_eq!(short("McpElicitationSingleSelectEnumSchema", "McpElicitationEnumSchema"), "SingleSelect");
        assert_eq!(short("Same", "Same"), "Same");
    }
}
