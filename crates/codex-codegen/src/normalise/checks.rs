//! Checks that need all definitions: cyclic aliases, overlapping branches of untagged unions, and inexpressible
//! defaults.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::defaults;
use crate::notes::{Effect, Notes};
use crate::protocol::{Definition, Presence, Shape, Struct, Tagging, Type, Variant};

type Definitions = BTreeMap<String, Definition>;

/// Settles the aliases and the untagged unions of one surface.
pub(super) fn settle(definitions: &mut Definitions, notes: &Notes) {
    break_alias_cycles(definitions, notes);
    mark_overlapping_unions(definitions);
}

/// Returns whether the value is false, 0, null or empty, so that `None` can represent it.
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

/// Turns a self-referential alias into a newtype. An alias that refers only to itself becomes raw JSON.
fn break_alias_cycles(definitions: &mut Definitions, notes: &Notes) {
    let names: Vec<String> = definitions.keys().cloned().collect();
    for name in names {
        let direct = |ty: &Type, targets: &mut Vec<String>| direct_targets(ty, targets);
        if leads_to_itself(&name, definitions, &direct) {
            notes.add(Effect::Raw, &name, "the alias refers only to itself");
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

/// Adds the names that a type consists of directly, without a list or map around them.
fn direct_targets(ty: &Type, targets: &mut Vec<String>) {
    match ty {
        Type::Named(name) => targets.push(name.clone()),
        Type::Nullable(inner) => direct_targets(inner, targets),
        _ => {}
    }
}

/// Returns whether the alias `name` refers to itself through other aliases.
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

/// Marks untagged unions whose branches overlap as [`Tagging::BestMatch`].
fn mark_overlapping_unions(definitions: &mut Definitions) {
    // A union that is a branch of another union is compared by the forms of its own branches.
    let overlapping: Vec<String> = definitions
        .iter()
        .filter(|(_, definition)| match &definition.shape {
            Shape::Union(union) if union.tagging == Tagging::Untagged => overlaps(&union.variants, definitions),
            _ => false,
        })
        .map(|(name, _)| name.clone())
        .collect();
    let mut best_match: std::collections::BTreeSet<String> = overlapping.into_iter().collect();
    // A best-match branch has no form of its own, so a union with such a branch needs the best match too.
    loop {
        let found = definitions.iter().find(|(name, definition)| {
            match &definition.shape {
            Shape::Union(union) if union.tagging == Tagging::Untagged && !best_match.contains(*name) => {
                union.variants.iter().any(|variant| {
                    matches!(&variant.body, Some(Type::Named(body)) if best_match.contains(&resolved(body, definitions)))
                })
            }
            _ => false,
        }
        });
        let Some((name, _)) = found else { break };
        best_match.insert(name.clone());
    }
    for name in best_match {
        if let Some(Shape::Union(union)) = definitions.get_mut(&name).map(|definition| &mut definition.shape) {
            union.tagging = Tagging::BestMatch;
        }
    }
}

/// Returns the definition that a chain of aliases ends at.
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

/// Makes a field optional if Rust cannot express its default. The runtime then applies the default.
pub(super) fn drop_inexpressible_defaults(definitions: &mut Definitions) {
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
            // Rust cannot express the constant, so the caller must pass the value.
            field.constant = None;
            continue;
        }
        field.presence = if field.ty == Type::Any { Presence::Present } else { Presence::Optional };
        let default = format!("Default if absent: `{value}`.");
        field.doc = Some(match field.doc.take() {
            Some(doc) => format!("{doc}\n\n{default}"),
            None => default,
        });
    }
}

/// The form of a branch on the wire.
enum Form<'d> {
    Text,
    Bool,
    Number,
    List,
    Map,
    Object(&'d Struct),
    /// Objects with this key.
    Tagged(&'d str),
}

/// Returns whether the form of a value does not identify the branch.
fn overlaps(variants: &[Variant], definitions: &Definitions) -> bool {
    let mut room = MAX_FORMS;
    let forms: Option<Vec<Vec<Form<'_>>>> =
        variants.iter().map(|variant| forms_of(variant.body.as_ref()?, definitions, &mut room)).collect();
    // A branch without a form of its own overlaps every other branch.
    let Some(forms) = forms else { return true };
    let may_read_as = |later: &[Form<'_>], earlier: &[Form<'_>]| {
        earlier.iter().any(|first| later.iter().any(|second| reads_as(second, first, definitions)))
    };
    (1..forms.len()).any(|later| forms[..later].iter().any(|earlier| may_read_as(&forms[later], earlier)))
}

/// The maximum number of nested branches that are compared.
const MAX_FORMS: usize = 1_024;

/// Returns the forms of a branch. Returns `None` for a branch without a form of its own, and if `room` is exhausted.
fn forms_of<'d>(body: &'d Type, definitions: &'d Definitions, room: &mut usize) -> Option<Vec<Form<'d>>> {
    *room = room.checked_sub(1)?;
    Some(vec![match body {
        Type::String => Form::Text,
        Type::Bool => Form::Bool,
        // Values in memory cannot hold 128-bit numbers.
        Type::Number(crate::protocol::Number::I128 | crate::protocol::Number::U128) => return None,
        Type::Number(_) => Form::Number,
        Type::List(_) | Type::Tuple(_) => Form::List,
        Type::Map(_) => Form::Map,
        Type::Named(name) => match &definitions.get(name)?.shape {
            Shape::Struct(body) if body.fields.iter().any(|field| field.flatten) => return None,
            Shape::Struct(body) => Form::Object(body),
            Shape::Union(union) => match &union.tagging {
                Tagging::Internal(tag) => Form::Tagged(tag),
                Tagging::Untagged => {
                    let inner: Option<Vec<Vec<Form<'d>>>> = union
                        .variants
                        .iter()
                        .map(|variant| forms_of(variant.body.as_ref()?, definitions, room))
                        .collect();
                    return Some(inner?.into_iter().flatten().collect());
                }
                Tagging::External | Tagging::BestMatch => return None,
            },
            _ => return None,
        },
        Type::Any | Type::Null | Type::Nullable(_) => return None,
    }])
}

/// Returns whether a value written as `later` could be read as `earlier`, which is checked first.
fn reads_as(later: &Form<'_>, earlier: &Form<'_>, definitions: &Definitions) -> bool {
    match (later, earlier) {
        (Form::Text, Form::Text)
        | (Form::Bool, Form::Bool)
        | (Form::Number, Form::Number)
        | (Form::List, Form::List)
        | (Form::Map, Form::Map | Form::Object(_) | Form::Tagged(_))
        | (Form::Object(_) | Form::Tagged(_), Form::Map)
        | (Form::Tagged(_), Form::Tagged(_) | Form::Object(_)) => true,
        (Form::Object(body), Form::Tagged(tag)) => accepts_key(body, tag),
        (Form::Object(later), Form::Object(earlier)) => struct_reads_as(later, earlier, definitions, DEPTH),
        _ => false,
    }
}

/// The maximum nesting depth at which structs are compared.
const DEPTH: usize = 8;

fn struct_reads_as(later: &Struct, earlier: &Struct, definitions: &Definitions, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return true };
    let is_required = |body: &Struct, wire: &str| {
        body.fields.iter().any(|field| field.wire == wire && field.presence == Presence::Required)
    };
    let mut required = earlier.fields.iter().filter(|field| field.presence == Presence::Required);
    if required.any(|field| !accepts_key(later, &field.wire)) {
        return false;
    }
    for field in earlier.fields.iter().filter(|field| !field.allowed.is_empty()) {
        let Some(other) = later.fields.iter().find(|other| other.wire == field.wire) else { continue };
        let shared = other.allowed.is_empty() || other.allowed.iter().any(|value| field.allowed.contains(value));
        if !shared && is_required(later, &field.wire) {
            return false;
        }
    }
    // `items::forms` inspects the same nested structs.
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
            && !struct_reads_as(second, first, definitions, depth)
        {
            return false;
        }
    }
    if !earlier.closed {
        return true;
    }
    // A closed branch rejects extra keys, and another branch may have a field for them. So the two branches are
    // distinguishable if `later` has an extra key, and if both branches agree on the types of the shared keys.
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

fn accepts_key(body: &Struct, wire: &str) -> bool {
    body.open.is_some() || body.fields.iter().any(|field| field.wire == wire)
}
