//! Which file of the generated code holds a definition: one file for each domain of the protocol, so that the changes of a release can
//! be read in a diff.
//!
//! A domain is the first part of a method's name: `thread` of `thread/start`. The first rule that applies decides:
//!
//! 1. A branch of a union stands with its union.
//! 2. Params and responses stand in the domain of their method.
//! 3. A name that begins with the name of a domain stands there: `ThreadStatus` in `thread`.
//! 4. A definition that one domain uses alone stands there.
//! 5. All others stand in `common`.

use std::collections::{BTreeMap, BTreeSet};

use crate::names;
use crate::protocol::{Method, Protocol, Shape, Type};

/// The domain of definitions that several domains use.
pub(super) const COMMON: &str = "common";

/// Beginnings of names that belong to a domain under another name.
const PREFIXES: [(&str, &str); 6] = [
    ("FileSystem", "fs"),
    ("Mcp", "mcp_server"),
    ("Sandbox", "thread"),
    ("Skill", "skills"),
    ("ThreadItem", "item"),
    ("ThreadRealtime", "realtime"),
];

/// The domain of each definition.
pub(super) fn domains(protocol: &Protocol) -> BTreeMap<&str, String> {
    let domains = Domains::of(protocol);
    let mut found: BTreeMap<&str, String> = BTreeMap::new();
    for method in methods(protocol) {
        for name in [&method.params, &method.response].into_iter().flatten() {
            found.entry(name).or_insert_with(|| domains.of_method(&method.wire));
        }
    }
    let users = users(protocol, &domains);
    for name in protocol.definitions.keys() {
        if found.contains_key(name.as_str()) {
            continue;
        }
        let by_name = domains.of_name(name);
        let by_use = users.get(name.as_str()).filter(|users| users.len() == 1).and_then(BTreeSet::first);
        let domain = by_name.or_else(|| by_use.cloned()).unwrap_or_else(|| COMMON.to_owned());
        found.insert(name, domain);
    }
    for (name, owner) in owners(protocol) {
        if let Some(domain) = found.get(owner).cloned() {
            found.insert(name, domain);
        }
    }
    found
}

fn methods(protocol: &Protocol) -> impl Iterator<Item = &Method> {
    let sent = protocol.client_requests.iter().chain(&protocol.client_notifications);
    sent.chain(&protocol.server_requests).chain(&protocol.server_notifications)
}

/// The names of the domains, by the beginning of the type names in each: `McpServer` → `mcp_server`.
struct Domains(BTreeMap<String, String>);

impl Domains {
    fn of(protocol: &Protocol) -> Self {
        let first_parts = methods(protocol).filter_map(|method| Some(method.wire.split_once('/')?.0));
        let all: BTreeSet<String> = first_parts.map(|part| names::of_type(part)).collect();
        // `threadSection` belongs to `thread`: a domain whose name begins with the words of another is part of it.
        let outer = all.iter().filter(|name| !all.iter().any(|other| other != *name && begins_with(name, other)));
        // A module needs a file name in ASCII, and these names are taken.
        let is_usable = |domain: &String| domain.is_ascii() && !["methods", "mod", "routes"].contains(&domain.as_str());
        let mut domains: BTreeMap<String, String> = outer
            .map(|name| (name.clone(), names::of_field(&lower_first(name))))
            .filter(|(_, domain)| is_usable(domain))
            .collect();
        domains.extend(PREFIXES.iter().map(|(prefix, domain)| ((*prefix).to_owned(), (*domain).to_owned())));
        Self(domains)
    }

    fn of_method(&self, wire: &str) -> String {
        let words: Vec<&str> = wire.split('/').take(2).collect();
        self.of_name(&names::of_method(&words.join("/"))).unwrap_or_else(|| COMMON.to_owned())
    }

    /// The domain whose words a name begins with; the longest counts.
    fn of_name(&self, name: &str) -> Option<String> {
        let fitting = self.0.iter().filter(|(prefix, _)| begins_with(name, prefix));
        fitting.max_by_key(|(prefix, _)| prefix.len()).map(|(_, domain)| domain.clone())
    }
}

/// Whether `name` begins with the whole words of `prefix`; the plural counts as well.
fn begins_with(name: &str, prefix: &str) -> bool {
    let Some(rest) = name.strip_prefix(prefix) else { return false };
    let rest = rest.strip_prefix('s').unwrap_or(rest);
    !rest.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit())
}

fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// The domains of the methods from which each definition can be reached.
fn users<'p>(protocol: &'p Protocol, domains: &Domains) -> BTreeMap<&'p str, BTreeSet<String>> {
    let mut users: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for method in methods(protocol) {
        let domain = domains.of_method(&method.wire);
        let roots = [&method.params, &method.response].into_iter().flatten().map(String::as_str);
        for name in protocol.reachable(roots) {
            users.entry(name).or_default().insert(domain.clone());
        }
    }
    users
}

/// The union of each body, where one union alone has the body. The unions inside a body follow.
fn owners(protocol: &Protocol) -> Vec<(&str, &str)> {
    let mut owners: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (owner, definition) in &protocol.definitions {
        let Shape::Union(union) = &definition.shape else { continue };
        for variant in &union.variants {
            if let Some(Type::Named(body)) = &variant.body
                && body.starts_with(&variant.name)
            {
                owners.entry(body).or_default().insert(owner);
            }
        }
    }
    owners.into_iter().filter_map(|(body, owners)| (owners.len() == 1).then_some((body, *owners.first()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::begins_with;

    #[test]
    fn a_prefix_ends_at_a_word() {
        assert!(begins_with("ThreadStatus", "Thread"));
        assert!(begins_with("Hooks", "Hook"));
        assert!(begins_with("HooksListParams", "Hook"));
        assert!(!begins_with("Threading", "Thread"));
        assert!(!begins_with("Status", "Thread"));
    }
}
