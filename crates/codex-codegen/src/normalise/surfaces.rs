//! What is experimental: the difference between the two surfaces, and nothing else.

use std::collections::BTreeSet;

use crate::error::{Error, Result};
use crate::protocol::{Definition, Method, Protocol, Shape, Variant};

/// Marks what `full` has and `stable` has not.
///
/// # Errors
/// If the stable surface is not a subset: a feature of cargo can only add.
pub(super) fn mark_experimental(stable: &Protocol, full: &mut Protocol) -> Result<()> {
    if let Some(name) = stable.definitions.keys().find(|name| !full.definitions.contains_key(*name)) {
        return Err(differ(name, "is only in the stable schema"));
    }
    for (name, definition) in &mut full.definitions {
        match stable.definitions.get(name) {
            None => definition.experimental = true,
            Some(stable) => mark_parts(name, stable, definition)?,
        }
    }
    mark_methods(&stable.client_requests, &mut full.client_requests)?;
    mark_methods(&stable.client_notifications, &mut full.client_notifications)?;
    mark_methods(&stable.server_requests, &mut full.server_requests)?;
    mark_methods(&stable.server_notifications, &mut full.server_notifications)
}

fn mark_parts(name: &str, stable: &Definition, full: &mut Definition) -> Result<()> {
    match (&stable.shape, &mut full.shape) {
        (Shape::Struct(stable), Shape::Struct(full)) => {
            for field in &mut full.fields {
                field.experimental = !stable.fields.iter().any(|other| other.wire == field.wire);
            }
            if stable.open != full.open {
                return Err(differ(name, "keeps other keys on one of them alone"));
            }
            for field in &stable.fields {
                let path = format!("{name}.{}", field.wire);
                match full.fields.iter().find(|other| other.wire == field.wire) {
                    None => return Err(differ(path, "is only in the stable schema")),
                    Some(other)
                        if (&other.ty, &other.presence, other.flatten)
                            != (&field.ty, &field.presence, field.flatten) =>
                    {
                        return Err(differ(path, "has two types"));
                    }
                    Some(_) => {}
                }
            }
            Ok(())
        }
        (Shape::StringEnum(stable), Shape::StringEnum(full)) => mark_variants(name, stable, full),
        (Shape::Union(stable), Shape::Union(full)) if stable.tagging == full.tagging => {
            mark_variants(name, &stable.variants, &mut full.variants)
        }
        (Shape::Alias(stable), Shape::Alias(full)) if stable == full => Ok(()),
        _ => Err(differ(name, "has two shapes")),
    }
}

fn mark_variants(name: &str, stable: &[Variant], full: &mut [Variant]) -> Result<()> {
    let full_names: BTreeSet<String> = full.iter().map(|variant| variant.name.clone()).collect();
    if let Some(variant) = stable.iter().find(|variant| !full_names.contains(&variant.name)) {
        return Err(differ(format!("{name}/{}", variant.wire), "is only in the stable schema"));
    }
    for variant in full {
        match stable.iter().find(|other| other.name == variant.name) {
            None => variant.experimental = true,
            Some(other) if other.body != variant.body || other.wire != variant.wire => {
                return Err(differ(format!("{name}/{}", variant.wire), "has two bodies or wire names"));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

fn mark_methods(stable: &[Method], full: &mut [Method]) -> Result<()> {
    for method in full.iter_mut() {
        match stable.iter().find(|other| other.wire == method.wire) {
            None => method.experimental = true,
            Some(other)
                if (&other.params, other.params_optional, &other.response)
                    != (&method.params, method.params_optional, &method.response) =>
            {
                return Err(differ(&method.wire, "has two signatures"));
            }
            Some(_) => {}
        }
    }
    match stable.iter().find(|method| full.iter().all(|other| other.wire != method.wire)) {
        Some(method) => Err(differ(&method.wire, "is only in the stable schema")),
        None => Ok(()),
    }
}

fn differ(path: impl Into<String>, problem: &str) -> Error {
    Error::Surfaces { path: path.into(), problem: problem.to_owned() }
}
