//! Marks the experimental parts: the difference between the two surfaces.
//!
//! A cargo feature can only add. So if the surfaces contradict each other, the experimental surface counts, without a
//! gate, and parts that only the stable surface has are added.

use std::collections::BTreeSet;

use crate::notes::{Effect, Notes};
use crate::protocol::{Definition, Method, Presence, Protocol, Shape, Variant};

/// Marks the parts that `full` has and `stable` lacks, except the keys in `only_in_bindings`.
pub(super) fn mark_experimental(
    stable: &Protocol,
    full: &mut Protocol,
    only_in_bindings: &BTreeSet<String>,
    notes: &Notes,
) {
    let note = |path: &str, problem: &str| notes.add(Effect::Surfaces, path, problem);
    for (name, definition) in &stable.definitions {
        if !full.definitions.contains_key(name) {
            note(name, "is only in the stable schema");
            full.definitions.insert(name.clone(), definition.clone());
        }
    }
    for (name, definition) in &mut full.definitions {
        match stable.definitions.get(name) {
            None => definition.experimental = true,
            Some(stable) => mark_parts(name, stable, definition, &note),
        }
        if let Shape::Struct(body) = &mut definition.shape {
            let fields = body.fields.iter_mut();
            fields
                .filter(|field| only_in_bindings.contains(&format!("{name}.{}", field.wire)))
                .for_each(|field| field.experimental = false);
        }
    }
    mark_methods(&stable.client_requests, &mut full.client_requests, &note);
    mark_methods(&stable.client_notifications, &mut full.client_notifications, &note);
    mark_methods(&stable.server_requests, &mut full.server_requests, &note);
    mark_methods(&stable.server_notifications, &mut full.server_notifications, &note);
    ungate_dependencies(full, &note);
    make_gated_fields_optional(full, &note);
}

/// Makes a required field of the experimental surface optional if the stable surface lacks the field.
///
/// A client of the stable surface cannot provide such a field.
fn make_gated_fields_optional(full: &mut Protocol, note: &dyn Fn(&str, &str)) {
    let written: Vec<String> = full.written_by_clients().into_iter().map(str::to_owned).collect();
    for name in written {
        let Some(definition) = full.definitions.get_mut(&name).filter(|definition| !definition.experimental) else {
            continue;
        };
        let Shape::Struct(body) = &mut definition.shape else { continue };
        for field in &mut body.fields {
            if field.experimental && field.presence == Presence::Required && !field.flatten {
                note(
                    &format!("{name}.{}", field.wire),
                    "is required on the experimental surface but missing on the stable surface",
                );
                field.presence = Presence::Optional;
                field.constant = None;
            }
        }
    }
}

fn mark_parts(name: &str, stable: &Definition, full: &mut Definition, note: &dyn Fn(&str, &str)) {
    match (&stable.shape, &mut full.shape) {
        (Shape::Struct(stable), Shape::Struct(full)) => {
            for field in &mut full.fields {
                field.experimental = !stable.fields.iter().any(|other| other.wire == field.wire);
            }
            if stable.open != full.open {
                note(name, "keeps extra keys on one of the surfaces only");
            }
            for field in &stable.fields {
                let path = format!("{name}.{}", field.wire);
                match full.fields.iter().find(|other| other.wire == field.wire) {
                    None => {
                        note(&path, "is only in the stable schema");
                        let presence = match &field.presence {
                            Presence::Required => Presence::Optional,
                            other => other.clone(),
                        };
                        let is_taken = |name: &str| full.fields.iter().any(|other| other.name == name);
                        let name = crate::names::unique(&field.name, is_taken);
                        full.fields.push(crate::protocol::Field { presence, name, constant: None, ..field.clone() });
                    }
                    Some(other)
                        if (&other.ty, &other.presence, other.flatten)
                            != (&field.ty, &field.presence, field.flatten) =>
                    {
                        note(&path, "has a different type on each surface");
                    }
                    Some(_) => {}
                }
            }
        }
        (Shape::StringEnum(stable), Shape::StringEnum(full)) | (Shape::ValueEnum(stable), Shape::ValueEnum(full)) => {
            mark_variants(name, stable, full, note);
        }
        (Shape::Union(stable), Shape::Union(full)) if stable.tagging == full.tagging => {
            mark_variants(name, &stable.variants, &mut full.variants, note);
        }
        (Shape::Alias(stable), Shape::Alias(full)) | (Shape::Newtype(stable), Shape::Newtype(full))
            if stable == full => {}
        _ => note(name, "has a different shape on each surface"),
    }
}

fn mark_variants(name: &str, stable: &[Variant], full: &mut Vec<Variant>, note: &dyn Fn(&str, &str)) {
    // Branches without a wire name are identified by their Rust names.
    let is_same = |one: &Variant, other: &Variant| {
        if one.wire.is_empty() && other.wire.is_empty() { one.name == other.name } else { one.wire == other.wire }
    };
    for variant in full.iter_mut() {
        match stable.iter().find(|other| is_same(other, variant)) {
            None => variant.experimental = true,
            Some(other) if other.body != variant.body => {
                note(&format!("{name}/{}", variant.wire), "has a different body on each surface");
            }
            Some(_) => {}
        }
    }
    for variant in stable {
        if full.iter().all(|other| !is_same(other, variant)) {
            note(&format!("{name}/{}", variant.wire), "is only in the stable schema");
            let is_taken = |name: &str| full.iter().any(|other| other.name == name);
            full.push(Variant { name: crate::names::unique(&variant.name, is_taken), ..variant.clone() });
        }
    }
}

fn mark_methods(stable: &[Method], full: &mut Vec<Method>, note: &dyn Fn(&str, &str)) {
    for method in full.iter_mut() {
        match stable.iter().find(|other| other.wire == method.wire) {
            None => method.experimental = true,
            Some(other)
                if (&other.params, other.params_optional, &other.response)
                    != (&method.params, method.params_optional, &method.response) =>
            {
                note(&method.wire, "has a different signature on each surface");
            }
            Some(_) => {}
        }
    }
    for method in stable {
        if full.iter().all(|other| other.wire != method.wire) {
            note(&method.wire, "is only in the stable schema");
            let name = crate::names::unique(&method.name, |name| full.iter().any(|other| other.name == name));
            full.push(Method { name, ..method.clone() });
        }
    }
    full.sort_by(|a, b| a.wire.cmp(&b.wire));
}

/// Removes the gate from each definition that an ungated part needs, directly or through other definitions.
fn ungate_dependencies(full: &mut Protocol, note: &dyn Fn(&str, &str)) {
    let methods =
        [&full.client_requests, &full.client_notifications, &full.server_requests, &full.server_notifications];
    let ungated = methods.into_iter().flatten().filter(|method| !method.experimental);
    let mut queue: Vec<String> =
        ungated.flat_map(|method| [&method.params, &method.response]).flatten().cloned().collect();
    queue.extend(
        full.definitions.iter().filter(|(_, definition)| !definition.experimental).map(|(name, _)| name.clone()),
    );
    while let Some(name) = queue.pop() {
        let Some(definition) = full.definitions.get_mut(&name) else { continue };
        if std::mem::take(&mut definition.experimental) {
            note(&name, "is experimental, but the stable surface needs it, so it is not gated");
            queue.push(name.clone());
        }
        let mut needed = Vec::new();
        match &definition.shape {
            Shape::Struct(body) => {
                for field in body.fields.iter().filter(|field| !field.experimental) {
                    field.ty.for_each_name(&mut |name| needed.push(name.to_owned()));
                }
                if let Some(open) = &body.open {
                    open.for_each_name(&mut |name| needed.push(name.to_owned()));
                }
            }
            Shape::Union(union) => {
                for body in union.variants.iter().filter(|v| !v.experimental).filter_map(|v| v.body.as_ref()) {
                    body.for_each_name(&mut |name| needed.push(name.to_owned()));
                }
            }
            _ => definition.for_each_name(&mut |name| needed.push(name.to_owned())),
        }
        for name in needed {
            if full.definitions.get(&name).is_some_and(|definition| definition.experimental) {
                queue.push(name);
            }
        }
    }
}
