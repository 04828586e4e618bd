//! Moves null from definitions to the places that refer to them.
//!
//! Each field must know whether its value may be null. So a nullable definition is split in two: the definition without
//! null, named with the suffix `Value`, and a nullable alias. References to the alias are replaced by its target.

use std::collections::BTreeMap;

use super::node::{Kind, Node};
use crate::names;

pub(super) fn settle(mut nodes: BTreeMap<String, Node>) -> BTreeMap<String, Node> {
    let nullable: Vec<String> = nodes.iter().filter(|(_, node)| node.nullable).map(|(name, _)| name.clone()).collect();
    let mut inner = BTreeMap::new();
    for name in &nullable {
        let Some(node) = nodes.get(name) else { continue };
        let is_named = matches!(node.kind, Kind::Object(_) | Kind::Union(_) | Kind::Values(..));
        if is_named && node.constant().is_none() {
            let inner_name = names::unique(&format!("{name}Value"), |name| nodes.contains_key(name));
            let value = Node { nullable: false, ..node.clone() };
            let alias = Node { doc: node.doc.clone(), nullable: true, ..Node::of(Kind::Ref(inner_name.clone())) };
            nodes.insert(inner_name, value);
            nodes.insert(name.clone(), alias);
        }
        if let Some(node) = nodes.get(name) {
            inner.insert(name.clone(), node.kind.clone());
        }
    }
    if !inner.is_empty() {
        for node in nodes.values_mut() {
            node.for_each_child(&mut |child| replace(child, &inner, 0));
        }
        // Definitions that only refer to a nullable definition become nullable too.
        for (name, node) in &mut nodes {
            if !inner.contains_key(name) {
                replace_itself(node, &inner);
            }
        }
    }
    nodes
}

fn replace(node: &mut Node, inner: &BTreeMap<String, Kind>, depth: usize) {
    replace_itself(node, inner);
    if depth < 64 {
        node.for_each_child(&mut |child| replace(child, inner, depth + 1));
    }
}

fn replace_itself(node: &mut Node, inner: &BTreeMap<String, Kind>) {
    for _ in 0..inner.len() {
        let Kind::Ref(name) = &node.kind else { return };
        let Some(kind) = inner.get(name) else { return };
        node.kind = kind.clone();
        node.nullable = true;
    }
}
