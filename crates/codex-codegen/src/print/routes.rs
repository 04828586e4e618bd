//! Prints `routes.rs`: the positions of thread, turn, item, request and login ids in the params of each method.

use std::fmt::Write as _;

use super::BANNER;
use crate::error::Result;
use crate::items::common_strings;
use crate::protocol::{Field, Method, Presence, Protocol, Shape, Type};

/// Each id and its possible positions, in order of preference: a key, or a key inside the object under another key.
const IDS: [(&str, &[&[&str]]); 5] = [
    ("thread", &[&["threadId"], &["conversationId"], &["thread", "id"]]),
    ("turn", &[&["turnId"], &["turn", "id"]]),
    ("item", &[&["itemId"], &["item", "id"]]),
    ("request", &[&["requestId"]]),
    ("login", &[&["loginId"]]),
];

/// Prints `routes.rs`: the ids of every notification and server request, and the tables of their positions.
pub(super) fn print(protocol: &Protocol) -> Result<String> {
    let mut out = format!(
        "{BANNER}//! The ids in the params of each message.\n\nuse super::methods::{{ServerNotification, ServerRequest}};\n\
         use crate::route::{{Ids, Route}};\n"
    );
    print_ids(&mut out, protocol, "ServerNotification", &protocol.server_notifications);
    print_ids(&mut out, protocol, "ServerRequest", &protocol.server_requests);
    print_registry(&mut out, protocol, "NOTIFICATION_ROUTES", "notifications", &protocol.server_notifications);
    print_registry(&mut out, protocol, "SERVER_REQUEST_ROUTES", "requests", &protocol.server_requests);
    Ok(out)
}

fn print_ids(out: &mut String, protocol: &Protocol, union: &str, methods: &[Method]) {
    let _ = writeln!(
        out,
        "\nimpl {union} {{\n    /// Returns the ids in the decoded params: the thread, turn, item, request or login of this message.\n    \
         pub fn ids(&self) -> Ids<'_> {{\n        match self {{"
    );
    for method in methods {
        let Some(body) = params(protocol, method) else {
            let _ = writeln!(out, "            {}Self::{} {{ .. }} => Ids::NONE,", gate(method), method.name);
            continue;
        };
        let mut parts = Vec::new();
        for (id, places) in IDS {
            let found = places.iter().find_map(|place| accessor(protocol, body, place));
            if let Some(expression) = found {
                parts.push(format!("{id}: {expression}"));
            }
        }
        let _ = if parts.is_empty() {
            writeln!(out, "            {}Self::{} {{ .. }} => Ids::NONE,", gate(method), method.name)
        } else {
            writeln!(
                out,
                "            {}Self::{}(params) => Ids {{ {}, ..Ids::NONE }},",
                gate(method),
                method.name,
                parts.join(", ")
            )
        };
    }
    out.push_str("            Self::Unrecognized(message) => Ids::of_value(&message.params),\n        }\n    }\n}\n");
}

fn print_registry(out: &mut String, protocol: &Protocol, name: &str, what: &str, methods: &[Method]) {
    let _ = writeln!(
        out,
        "\n/// The positions of the ids in the params of the server's {what}, by method.\npub static {name}: &[Route] = &["
    );
    for method in methods {
        let body = params(protocol, method);
        let mut parts = vec![format!("method: {:?}", method.wire), format!("experimental: {}", method.experimental)];
        for (id, places) in IDS {
            let found =
                body.and_then(|body| places.iter().find_map(|place| accessor(protocol, body, place).map(|_| place)));
            if let Some(place) = found {
                parts.push(format!("{id}: Some({:?})", place.join(".")));
            }
        }
        let _ = writeln!(out, "    Route {{ {}, ..Route::NONE }},", parts.join(", "));
    }
    out.push_str("];\n");
}

fn params<'p>(protocol: &'p Protocol, method: &Method) -> Option<&'p Params> {
    const MAX_CHAIN: usize = 16;
    let mut name = method.params.as_deref()?;
    for _ in 0..MAX_CHAIN {
        match &protocol.definitions.get(name)?.shape {
            Shape::Alias(Type::Named(target)) => name = target,
            shape => return Some(shape),
        }
    }
    None
}

type Params = Shape;

/// Returns the Rust expression for the id at `place`.
fn accessor(protocol: &Protocol, shape: &Shape, place: &[&str]) -> Option<String> {
    match (shape, place) {
        (Shape::Union(union), [key]) => {
            let getter = common_strings(union, protocol).into_iter().find(|field| field.wire == *key)?;
            Some(format!("params.{}()", getter.name))
        }
        (Shape::Struct(body), [key]) => {
            let field = body.fields.iter().find(|field| field.wire == *key && !field.experimental)?;
            let path = format!("params.{}", field.name);
            id_expression(protocol, field, &path)
        }
        (Shape::Struct(body), [key, inner]) => {
            let field = body.fields.iter().find(|field| field.wire == *key && !field.experimental)?;
            if field.presence != Presence::Required {
                return None;
            }
            let Type::Named(name) = &field.ty else { return None };
            match &protocol.definitions.get(name)?.shape {
                Shape::Struct(nested) => {
                    let nested = nested.fields.iter().find(|field| field.wire == *inner && !field.experimental)?;
                    id_expression(protocol, nested, &format!("params.{}.{}", field.name, nested.name))
                }
                Shape::Union(union) => {
                    let getter = common_strings(union, protocol).into_iter().find(|field| field.wire == *inner)?;
                    Some(format!("params.{}.{}()", field.name, getter.name))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

fn id_expression(protocol: &Protocol, field: &Field, path: &str) -> Option<String> {
    let is_text = |ty: &Type| match ty {
        Type::String => true,
        Type::Named(name) => {
            protocol.definitions.get(name).is_some_and(|definition| definition.shape == Shape::Alias(Type::String))
        }
        _ => false,
    };
    let is_request_id = field.ty == Type::Named("RequestId".to_owned());
    match field.presence {
        Presence::Required if is_text(&field.ty) => Some(format!("Some(&{path})")),
        Presence::Required if is_request_id => Some(format!("(&{path}).into()")),
        Presence::Nullable | Presence::Optional if is_text(&field.ty) => Some(format!("{path}.as_deref()")),
        _ => None,
    }
}

fn gate(method: &Method) -> &'static str {
    if method.experimental { "#[cfg(feature = \"experimental\")] " } else { "" }
}
