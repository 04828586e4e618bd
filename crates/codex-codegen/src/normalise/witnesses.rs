//! Finds the TypeScript declaration of each definition.
//!
//! Most declarations have the name of their definition. A generic type has one declaration and one definition per use
//! (`Page_for_Item`), so its declaration is found through the fields that use it.

use std::collections::BTreeMap;

use crate::dialect::{Flat, Kind, Node};
use crate::typescript::{TsObject, TsType, TypeScript, branch_objects, without_null};

pub(super) fn find(
    definitions: &BTreeMap<String, Flat>,
    nodes: &BTreeMap<String, Node>,
    ts: &TypeScript,
) -> BTreeMap<String, TsType> {
    let mut finder = Finder { nodes, ts, found: BTreeMap::new(), queue: Vec::new() };
    for (name, flat) in definitions {
        let last = flat.path.rsplit('/').next().unwrap_or(name);
        let declared = [flat.path.as_str(), last].into_iter().find(|name| ts.get(name).is_some());
        if let Some(declared) = declared.filter(|declared| !ts.is_generic(declared)) {
            finder.record(name, ts.get(declared).cloned());
        }
    }
    while let Some(name) = finder.queue.pop() {
        if let (Some(node), Some(ty)) = (nodes.get(&name), finder.found.get(&name).cloned()) {
            finder.walk(node, &ty);
        }
    }
    finder.found
}

struct Finder<'a> {
    nodes: &'a BTreeMap<String, Node>,
    ts: &'a TypeScript,
    found: BTreeMap<String, TsType>,
    queue: Vec<String>,
}

impl Finder<'_> {
    fn record(&mut self, name: &str, ty: Option<TsType>) {
        if let Some(ty) = ty
            && !self.found.contains_key(name)
            && self.nodes.contains_key(name)
        {
            self.found.insert(name.to_owned(), ty);
            self.queue.push(name.to_owned());
        }
    }

    fn walk(&mut self, node: &Node, ty: &TsType) {
        let ty = &without_null(ty);
        match (&node.kind, ty) {
            (Kind::Ref(name), TsType::Generic(generic, arguments)) => {
                let ty = self.ts.instantiate(generic, arguments);
                self.record(name, ty);
            }
            (Kind::Ref(name), TsType::Name(alias)) => {
                let is_one = !self.ts.is_generic(alias) && !self.ts.is_ambiguous(alias);
                let ty = self.ts.get(alias).filter(|_| is_one).cloned();
                self.record(name, ty);
            }
            (Kind::Ref(name), TsType::Object(_) | TsType::Union(_) | TsType::Intersection(_)) => {
                self.record(name, Some(ty.clone()));
            }
            (Kind::List(inner), TsType::Array(item)) => self.walk(inner, item),
            (Kind::Map(inner), TsType::Map(value)) => self.walk(inner, value),
            (Kind::Tuple(places), TsType::Tuple(types)) => {
                places.iter().zip(types).for_each(|(place, ty)| self.walk(place, ty));
            }
            (Kind::Object(object), _) => {
                // Of a union, only the branches with the same tag count.
                let agrees = |branch: &TsObject| {
                    let constants =
                        object.fields.iter().filter_map(|(key, node)| Some((key, node.constant()?.as_str()?)));
                    constants.into_iter().all(|(key, text)| branch.literal(key).is_none_or(|literal| literal == text))
                };
                for branch in branch_objects(self.ts, ty).iter().filter(|branch| agrees(branch)) {
                    for field in &branch.fields {
                        if let Some(node) = object.fields.get(&field.name) {
                            self.walk(node, &field.ty);
                        }
                    }
                }
            }
            (Kind::Union(branches), TsType::Union(_)) => {
                branches.iter().filter(|branch| branch.object().is_some()).for_each(|branch| self.walk(branch, ty));
            }
            _ => {}
        }
    }
}
