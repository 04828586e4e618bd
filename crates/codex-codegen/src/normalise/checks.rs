//! What can only be seen once all definitions are there: names that lead in a circle, and untagged branches that nothing
//! tells apart.

use std::collections::BTreeMap;

use crate::error::{Error, Result};
use crate::protocol::{Definition, Presence, Shape, Struct, Tagging, Type, Variant};

type Definitions = BTreeMap<String, Definition>;

/// Runs all checks.
pub(super) fn check(definitions: &Definitions) -> Result<()> {
    for (name, definition) in definitions {
        match &definition.shape {
            Shape::Alias(ty) => check_alias(name, ty, definitions, &mut vec![name])?,
            Shape::Union(union) if union.tagging == Tagging::Untagged => {
                check_untagged(name, &union.variants, definitions)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Refuses an alias that stands for itself: Rust's aliases cannot.
fn check_alias<'d>(name: &str, ty: &'d Type, definitions: &'d Definitions, seen: &mut Vec<&'d str>) -> Result<()> {
    let mut targets = Vec::new();
    ty.for_each_name(&mut |target| targets.push(target));
    for target in targets {
        if target == name {
            return Err(Error::shape(name, "an alias that contains itself; it needs a type of its own"));
        }
        if seen.contains(&target) {
            continue;
        }
        seen.push(target);
        if let Some(Shape::Alias(inner)) = definitions.get(target).map(|definition| &definition.shape) {
            check_alias(name, inner, definitions, seen)?;
        }
    }
    Ok(())
}

/// What a branch looks like on the wire.
enum Look<'d> {
    Text,
    Bool,
    Number,
    List,
    Map,
    Object(&'d Struct),
    /// Objects with this key.
    Tagged(&'d str),
}

fn check_untagged(owner: &str, variants: &[Variant], definitions: &Definitions) -> Result<()> {
    let looks = variants.iter().map(|variant| looks(owner, variant.body.as_ref(), definitions));
    let looks = looks.collect::<Result<Vec<_>>>()?;
    for (later, variant) in variants.iter().enumerate() {
        for (earlier, other) in variants[..later].iter().enumerate() {
            let taken = |first: &Look<'_>| looks[later].iter().any(|second| is_taken_for(second, first, definitions));
            if looks[earlier].iter().any(taken) {
                return Err(Error::shape(
                    owner,
                    format!("nothing tells the untagged branch `{}` from `{}`", variant.name, other.name),
                ));
            }
        }
    }
    Ok(())
}

fn looks<'d>(owner: &str, body: Option<&'d Type>, definitions: &'d Definitions) -> Result<Vec<Look<'d>>> {
    Ok(vec![match body {
        Some(Type::String) => Look::Text,
        Some(Type::Bool) => Look::Bool,
        Some(Type::Number(_)) => Look::Number,
        Some(Type::List(_)) => Look::List,
        Some(Type::Map(_)) => Look::Map,
        Some(Type::Named(name)) => match definitions.get(name).map(|definition| &definition.shape) {
            Some(Shape::Struct(body)) => Look::Object(body),
            Some(Shape::Union(union)) => match &union.tagging {
                Tagging::Internal(tag) => Look::Tagged(tag),
                Tagging::Untagged => {
                    let inner = union.variants.iter().map(|variant| looks(owner, variant.body.as_ref(), definitions));
                    return Ok(inner.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect());
                }
                Tagging::External => return Err(no_look(owner, name)),
            },
            _ => return Err(no_look(owner, name)),
        },
        Some(Type::Any | Type::Nullable(_)) | None => {
            return Err(Error::shape(owner, "a branch that accepts anything"));
        }
    }])
}

fn no_look(owner: &str, branch: &str) -> Error {
    Error::shape(owner, format!("an untagged branch that is no struct, tagged or untagged union: {branch}"))
}

/// Whether something that was written as `later` could be read as `earlier`, which is tried first.
fn is_taken_for(later: &Look<'_>, earlier: &Look<'_>, definitions: &Definitions) -> bool {
    match (later, earlier) {
        (Look::Text, Look::Text)
        | (Look::Bool, Look::Bool)
        | (Look::Number, Look::Number)
        | (Look::List, Look::List)
        | (Look::Map, Look::Map | Look::Object(_) | Look::Tagged(_))
        | (Look::Object(_) | Look::Tagged(_), Look::Map)
        | (Look::Tagged(_), Look::Tagged(_) | Look::Object(_)) => true,
        (Look::Object(body), Look::Tagged(tag)) => has_room_for(body, tag),
        (Look::Object(later), Look::Object(earlier)) => is_struct_taken_for(later, earlier, definitions),
        _ => false,
    }
}

fn is_struct_taken_for(later: &Struct, earlier: &Struct, definitions: &Definitions) -> bool {
    let is_required = |body: &Struct, wire: &str| {
        body.fields.iter().any(|field| field.wire == wire && field.presence == Presence::Required)
    };
    let mut required = earlier.fields.iter().filter(|field| field.presence == Presence::Required);
    if required.any(|field| !has_room_for(later, &field.wire)) {
        return false;
    }
    for field in earlier.fields.iter().filter(|field| !field.constant.is_empty()) {
        let Some(other) = later.fields.iter().find(|other| other.wire == field.wire) else { continue };
        let shared = other.constant.is_empty() || other.constant.iter().any(|value| field.constant.contains(value));
        if !shared && is_required(later, &field.wire) {
            return false;
        }
    }
    // The same that `items::forms` looks into.
    let body = |ty: &Type| match ty {
        Type::Named(name) => match definitions.get(name).map(|definition| &definition.shape) {
            Some(Shape::Struct(body)) => Some(body),
            _ => None,
        },
        _ => None,
    };
    for field in earlier.fields.iter().filter(|field| field.presence == Presence::Required) {
        let other = later.fields.iter().find(|other| other.wire == field.wire && other.presence == Presence::Required);
        if let Some(other) = other.filter(|other| other.ty != field.ty)
            && let (Some(first), Some(second)) = (body(&field.ty), body(&other.ty))
            && !is_struct_taken_for(second, first, definitions)
        {
            return false;
        }
    }
    if !earlier.closed {
        return true;
    }
    // A closed branch only takes what it has a place for, as long as another one has a place for more. So it is enough that
    // the later one has something more to show, and that both mean the same by what they share.
    let beyond = |wire: &str| earlier.fields.iter().all(|field| field.wire != wire);
    if later.fields.iter().any(|field| field.presence == Presence::Required && beyond(&field.wire)) {
        return false;
    }
    let agree = later
        .fields
        .iter()
        .all(|field| earlier.fields.iter().filter(|other| other.wire == field.wire).all(|other| other.ty == field.ty));
    !(agree && later.fields.iter().any(|field| beyond(&field.wire)))
}

fn has_room_for(body: &Struct, wire: &str) -> bool {
    body.open.is_some() || body.fields.iter().any(|field| field.wire == wire)
}
