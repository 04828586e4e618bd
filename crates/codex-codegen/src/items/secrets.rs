//! Fields that hold secrets. `Debug` does not show their values.

use std::fmt::Write as _;

use super::structs::rest_name;
use crate::protocol::{Field, Struct, Type};

/// The endings of the keys of secrets, in lower case and without underscores.
///
/// The whole key `token` is a secret too. Token counts and credential ids are not secrets.
const ENDINGS: [&str; 9] = [
    "apikey",
    "accesstoken",
    "authtoken",
    "bearertoken",
    "refreshtoken",
    "sessiontoken",
    "accesskey",
    "secret",
    "password",
];

fn is_secret(field: &Field) -> bool {
    let key: String = field.wire.chars().filter(|c| *c != '_').map(|c| c.to_ascii_lowercase()).collect();
    is_text(&field.ty) && (key == "token" || ENDINGS.iter().any(|ending| key.ends_with(ending)))
}

fn is_text(ty: &Type) -> bool {
    match ty {
        Type::String => true,
        Type::Nullable(inner) => is_text(inner),
        _ => false,
    }
}

/// Returns whether the struct has a secret, so that `Debug` cannot be derived.
pub(super) fn has_secrets(body: &Struct) -> bool {
    body.fields.iter().any(is_secret)
}

/// Returns the macro invocation that implements `Debug` for a struct with secrets.
pub(super) fn debug_codec(name: &str, body: &Struct) -> Option<String> {
    if !has_secrets(body) {
        return None;
    }
    let mut out = format!("crate::secret::debug! {{ {name} {{\n");
    for field in &body.fields {
        let gate = if field.experimental { "#[cfg(feature = \"experimental\")] " } else { "" };
        let shown = if is_secret(field) { "hidden" } else { "shown" };
        let _ = writeln!(out, "    {gate}{}: {shown},", field.name);
    }
    if body.open.is_some() {
        let _ = writeln!(out, "    {}: shown,", rest_name(body));
    }
    out.push_str("} }");
    Some(out)
}
