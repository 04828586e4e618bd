//! Fields that hold secrets. `Debug` does not show their values.

use std::fmt::Write as _;

use super::structs::rest_name;
use crate::protocol::{Field, Struct, Type};

// The list of names belongs to codex-types, because users of codex-types need the list. This crate includes the file
// and does not depend on codex-types, because the generator must work when the generated code does not compile.
#[expect(unreachable_pub, reason = "the file is a module of the public API of codex-types")]
#[path = "../../../codex-types/src/secret_name.rs"]
mod secret_name;

fn is_secret(field: &Field) -> bool {
    is_text(&field.ty) && secret_name::is_secret_name(&field.wire)
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
