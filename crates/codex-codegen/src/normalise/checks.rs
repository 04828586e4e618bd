//! What can only be settled once all definitions are there: aliases that lead in a circle, untagged branches that nothing
//! tells apart, and defaults that Rust cannot express.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::defaults;
use crate::notes::{Effect, Notes};
use crate::protocol::{Definition, Presence, Shape, Struct, Tagging, Type, Variant};

type Definitions = BTreeMap<String, Definition>;

/// Settles aliases and untagged unions of one surface.
pub(super) fn settle(definitions: &mut Definitions, notes: &Notes) {
    settle_aliases(definitions, notes);
    settle_untagged(definitions);
}

/// Whether `None` can stand for this value: false, 0, and what is empty.
pub(super) fn is_zero(value: &Value) -> bool {
    match value {
        Value::Bool(flag) => !flag,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(object) => object.is_empty(),
        Value::Null => true,
    }
}

/// An alias that contains itself becomes a type of its own; one that is nothing beside itself becomes raw JSON.
fn settle_aliases(definitions: &mut Definitions, notes: &Notes) {
    let names: Vec<String> = definitions.keys().cloned().collect();
    for name in names {
        let is_plain = |ty: &Type, targets: &mut Vec<String>| plain_targets(ty, targets);
        if leads_to_itself(&name, definitions, &is_plain) {
            notes.add(Effect::Raw, &name, "an alias that is nothing beside itself");
            set_shape(definitions, &name, Shape::Alias(Type::Any));
            continue;
        }
        let all = |ty: &Type, targets: &mut Vec<String>| {
            ty.for_each_name(&mut |target| targets.push(target.to_owned()));
        };
        if leads_to_itself(&name, definitions, &all)
            && let Some(Shape::Alias(ty)) = definitions.get(&name).map(|definition| definition.shape.clone())
        {
            set_shape(definitions, &name, Shape::Newtype(ty));
        }
    }
}

fn set_shape(definitions: &mut Definitions, name: &str, shape: Shape) {
    if let Some(definition) = definitions.get_mut(name) {
        definition.shape = shape;
    }
}

/// The names that a type is nothing beside.
fn plain_targets(ty: &Type, targets: &mut Vec<String>) {
    match ty {
        Type::Named(name) => targets.push(name.clone()),
        Type::Nullable(inner) => plain_targets(inner, targets),
        _ => {}
    }
}

/// Whether the alias `name` leads to itself through other aliases.
fn leads_to_itself(name: &str, definitions: &Definitions, targets_of: &dyn Fn(&Type, &mut Vec<String>)) -> bool {
    let mut queue = vec![name.to_owned()];
    let mut seen = Vec::new();
    while let Some(next) = queue.pop() {
        let Some(Shape::Alias(ty)) = definitions.get(&next).map(|definition| &definition.shape) else { continue };
        let mut targets = Vec::new();
        targets_of(ty, &mut targets);
        for target in targets {
            if target == name {
                return true;
            }
            if !seen.contains(&target) {
                seen.push(target.clone());
                queue.push(target);
            }
        }
    }
    false
}

/// Untagged unions whose branches overlap are read by trying.
fn settle_untagged(definitions: &mut Definitions) {
    // A union that is a branch of another counts with what its own branches look like, tried or not.
    let tried: Vec<String> = definitions
        .iter()
        .filter(|(_, definition)| match &definition.shape {
            Shape::Union(union) if union.tagging == Tagging::Untagged => overlaps(&union.variants, definitions),
            _ => false,
        })
        .map(|(name, _)| name.clone())
        .collect();
    let mut tried: std::collections::BTreeSet<String> = tried.into_iter().collect();
    // A branch that is read by trying has no form, so the union around it has to try as well.
    loop {
        let found = definitions.iter().find(|(name, definition)| {
            match &definition.shape {
            Shape::Union(union) if union.tagging == Tagging::Untagged && !tried.contains(*name) => {
                union.variants.iter().any(|variant| {
                    matches!(&variant.body, Some(Type::Named(body)) if tried.contains(&resolved(body, definitions)))
                })
            }
            _ => false,
        }
        });
        let Some((name, _)) = found else { break };
        tried.insert(name.clone());
    }
    for name in tried {
        if let Some(Shape::Union(union)) = definitions.get_mut(&name).map(|definition| &mut definition.shape) {
            union.tagging = Tagging::Tried;
        }
    }
}

/// The definition that an alias stands for in the end.
fn resolved(name: &str, definitions: &Definitions) -> String {
    let mut name = name.to_owned();
    for _ in 0..32 {
        match definitions.get(&name).map(|definition| &definition.shape) {
            Some(Shape::Alias(Type::Named(target))) => name.clone_from(target),
            _ => break,
        }
    }
    name
}

/// A default that Rust cannot express is left to the runtime: the field may be left out.
pub(super) fn settle_defaults(definitions: &mut Definitions) {
    let mut inexpressible = Vec::new();
    for (name, definition) in definitions.iter() {
        let Shape::Struct(body) = &definition.shape else { continue };
        for (at, field) in body.fields.iter().enumerate() {
            let given = match (&field.presence, &field.constant) {
                (Presence::Default(value), _) | (Presence::Required, Some(value)) => Some(value),
                _ => None,
            };
            if let Some(value) = given
                && !defaults::is_natural(definitions, &field.ty, value)
                && defaults::expression(definitions, &field.ty, value).is_none()
            {
                inexpressible.push((name.clone(), at, value.clone()));
            }
        }
    }
    for (name, at, value) in inexpressible {
        let Some(Shape::Struct(body)) = definitions.get_mut(&name).map(|definition| &mut definition.shape) else {
            continue;
        };
        let field = &mut body.fields[at];
        if field.presence == Presence::Required {
            // A constant that is none is left to the caller.
            field.constant = None;
            continue;
        }
        field.presence = if field.ty == Type::Any { Presence::Present } else { Presence::Optional };
        let default = format!("Left out, it is `{value}`.");
        field.doc = Some(match field.doc.take() {
            Some(doc) => format!("{doc}\n\n{default}"),
            None => default,
        });
    }
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

/// Whether the form of a value does not tell which of the branches it is.
fn overlaps(variants: &[Variant], definitions: &Definitions) -> bool {
    let mut room = MOST_LOOKS;
    let looks: Option<Vec<Vec<Look<'_>>>> =
        variants.iter().map(|variant| looks(variant.body.as_ref()?, definitions, &mut room)).collect();
    // A branch without a form of its own.
    let Some(looks) = looks else { return true };
    let is_taken = |later: &[Look<'_>], earlier: &[Look<'_>]| {
        earlier.iter().any(|first| later.iter().any(|second| is_taken_for(second, first, definitions)))
    };
    (1..looks.len()).any(|later| looks[..later].iter().any(|earlier| is_taken(&looks[later], earlier)))
}

/// How many branches of branches are looked at.
const MOST_LOOKS: usize = 1_024;

/// What a branch can look like. None for a branch without a form of its own, and where there is no `room` left.
fn looks<'d>(body: &'d Type, definitions: &'d Definitions, room: &mut usize) -> Option<Vec<Look<'d>>> {
    *room = room.checked_sub(1)?;
    Some(vec![match body {
        Type::String => Look::Text,
        Type::Bool => Look::Bool,
        // Values in memory have no numbers of 128 bits.
        Type::Number(crate::protocol::Number::I128 | crate::protocol::Number::U128) => return None,
        Type::Number(_) => Look::Number,
        Type::List(_) | Type::Tuple(_) => Look::List,
        Type::Map(_) => Look::Map,
        Type::Named(name) => match &definitions.get(name)?.shape {
            Shape::Struct(body) if body.fields.iter().any(|field| field.flatten) => return None,
            Shape::Struct(body) => Look::Object(body),
            Shape::Union(union) => match &union.tagging {
                Tagging::Internal(tag) => Look::Tagged(tag),
                Tagging::Untagged => {
                    let inner: Option<Vec<Vec<Look<'d>>>> =
                        union.variants.iter().map(|variant| looks(variant.body.as_ref()?, definitions, room)).collect();
                    return Some(inner?.into_iter().flatten().collect());
                }
                Tagging::External | Tagging::Tried => return None,
            },
            _ => return None,
        },
        Type::Any | Type::Null | Type::Nullable(_) => return None,
    }])
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
        (Look::Object(later), Look::Object(earlier)) => is_struct_taken_for(later, earlier, definitions, DEPTH),
        _ => false,
    }
}

/// How deep structs in structs are compared.
const DEPTH: usize = 8;

fn is_struct_taken_for(later: &Struct, earlier: &Struct, definitions: &Definitions, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return true };
    let is_required = |body: &Struct, wire: &str| {
        body.fields.iter().any(|field| field.wire == wire && field.presence == Presence::Required)
    };
    let mut required = earlier.fields.iter().filter(|field| field.presence == Presence::Required);
    if required.any(|field| !has_room_for(later, &field.wire)) {
        return false;
    }
    for field in earlier.fields.iter().filter(|field| !field.allowed.is_empty()) {
        let Some(other) = later.fields.iter().find(|other| other.wire == field.wire) else { continue };
        let shared = other.allowed.is_empty() || other.allowed.iter().any(|value| field.allowed.contains(value));
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
            && !is_struct_taken_for(second, first, definitions, depth)
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
