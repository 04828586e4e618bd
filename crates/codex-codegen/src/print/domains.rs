//! Assigns each definition to a file of the generated code.
//!
//! There is one file for each domain of the protocol, so that the changes of a release are readable in a diff. A domain
//! is the first part of a method's name: `thread` in `thread/start`. The first rule that applies decides:
//!
//! 1. A branch of a union belongs to the file of its union.
//! 2. Params and responses belong to the domain of their method.
//! 3. A name that begins with the name of a domain belongs to that domain: `ThreadStatus` belongs to `thread`.
//! 4. A definition that only one domain uses belongs to that domain.
//! 5. All other definitions belong to `common`.

use std::collections::{BTreeMap, BTreeSet};

use crate::names;
use crate::protocol::{Method, Protocol, Shape, Type};

/// The file for definitions that several domains use.
pub(super) const COMMON: &str = "common";

/// Prefixes of type names that belong to a domain with a different name.
const PREFIXES: [(&str, &str); 6] = [
    ("FileSystem", "fs"),
    ("Mcp", "mcp_server"),
    ("Sandbox", "thread"),
    ("Skill", "skills"),
    ("ThreadItem", "item"),
    ("ThreadRealtime", "realtime"),
];

/// Returns the domain of each definition.
pub(super) fn domains(protocol: &Protocol) -> BTreeMap<&str, String> {
    let domains = Domains::from_methods(protocol);
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

/// The domains, by the prefix of their type names: `McpServer` → `mcp_server`.
struct Domains(BTreeMap<String, String>);

impl Domains {
    fn from_methods(protocol: &Protocol) -> Self {
        let first_parts = methods(protocol).filter_map(|method| Some(method.wire.split_once('/')?.0));
        let all: BTreeSet<String> = first_parts.map(names::of_type).collect();
        // A domain whose name begins with the words of another domain is part of the other: `threadSection` belongs to
        // `thread`.
        let outer = all.iter().filter(|name| !all.iter().any(|other| other != *name && begins_with(name, other)));
        // The file of a module needs an ASCII name, and these file names are taken.
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

    /// Returns the domain with the longest prefix that `name` begins with.
    fn of_name(&self, name: &str) -> Option<String> {
        let fitting = self.0.iter().filter(|(prefix, _)| begins_with(name, prefix));
        fitting.max_by_key(|(prefix, _)| prefix.len()).map(|(_, domain)| domain.clone())
    }
}

/// Returns whether `name` begins with the whole words of `prefix` or their plural.
fn begins_with(name: &str, prefix: &str) -> bool {
    let Some(rest) = name.strip_prefix(prefix) else { return false };
    let rest = rest.strip_prefix('s').unwrap_or(rest);
    !rest.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit())
}

fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// Returns, for each definition, the domains of the methods from which the definition is reachable.
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

/// Returns the body and the union of each branch whose body belongs to one union only.
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
