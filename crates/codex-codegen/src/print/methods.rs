//! Prints `methods.rs`: methods as types, and an enum over the methods of each direction.

use std::fmt::Write as _;

use super::BANNER;
use crate::items::{EXPERIMENTAL, escape_markdown};
use crate::protocol::{Method, Protocol};

struct Direction<'p> {
    module: &'static str,
    doc: &'static str,
    trait_name: &'static str,
    union: &'static str,
    union_doc: &'static str,
    methods: &'p [Method],
}

/// Prints `methods.rs`: one module of method types and one enum for each direction.
pub(super) fn print(protocol: &Protocol) -> String {
    let directions = [
        Direction {
            module: "request",
            doc: "Requests that the client sends, as types.",
            trait_name: "Request",
            union: "ClientRequest",
            union_doc: "A request that the client sends, with its params.",
            methods: &protocol.client_requests,
        },
        Direction {
            module: "client_notification",
            doc: "Notifications that the client sends, as types.",
            trait_name: "Notification",
            union: "ClientNotification",
            union_doc: "A notification that the client sends, with its params.",
            methods: &protocol.client_notifications,
        },
        Direction {
            module: "server_request",
            doc: "Requests that the server sends, as types.",
            trait_name: "Request",
            union: "ServerRequest",
            union_doc: "A request that the server sends, with its params.",
            methods: &protocol.server_requests,
        },
        Direction {
            module: "notification",
            doc: "Notifications that the server sends, as types.",
            trait_name: "Notification",
            union: "ServerNotification",
            union_doc: "A notification that the server sends, with its params.",
            methods: &protocol.server_notifications,
        },
    ];
    let has_params = |method: &Method| method.params.is_some() && !method.experimental;
    let is_needed = directions.iter().any(|direction| direction.methods.iter().any(has_params));
    let allow = if is_needed { "" } else { "#[allow(unused_imports)]\n" };
    let mut out =
        format!("{BANNER}//! Methods as types, and the enums over all of them.\n\n{allow}use crate::generated::*;\n");
    for direction in &directions {
        print_markers(&mut out, direction);
    }
    for direction in &directions {
        print_union(&mut out, direction);
    }
    out
}

fn print_markers(out: &mut String, direction: &Direction<'_>) {
    let Direction { module, doc, trait_name, methods, .. } = direction;
    let mut users = methods.iter().filter(|method| method.params.is_some() || method.response.is_some()).peekable();
    let import = match (users.peek().is_some(), users.any(|method| !method.experimental)) {
        (false, _) => "",
        (true, true) => "    use crate::generated as types;\n\n",
        (true, false) => "    #[allow(unused_imports)]\n    use crate::generated as types;\n\n",
    };
    let _ = write!(out, "\n/// {doc}\npub mod {module} {{\n{import}");
    let _ = writeln!(out, "    crate::rpc::methods! {{ {trait_name}, {trait_name}Visitor;");
    for method in *methods {
        for line in method_doc(method).lines() {
            let _ = writeln!(out, "        {}", format!("/// {line}").trim_end());
        }
        if method.experimental {
            let _ = writeln!(out, "        {GATE}");
        }
        let _ = writeln!(out, "        {} = {:?}, experimental: {},", method.name, method.wire, method.experimental);
        let params = params_type(method, "types::");
        let response = method.response.as_ref().map(|response| format!(" => types::{response}")).unwrap_or_default();
        let _ = writeln!(out, "            {params}{response};");
    }
    out.push_str("    }\n}\n");
}

fn print_union(out: &mut String, direction: &Direction<'_>) {
    let Direction { union, union_doc, methods, .. } = direction;
    let _ = writeln!(
        out,
        "\n/// {union_doc}\n///\n/// A message with an unknown method becomes `Unrecognized` and keeps its params.\n\
         #[derive(Clone, Debug, PartialEq, serde::Serialize)]\n#[non_exhaustive]\n\
         #[serde(tag = \"method\", content = \"params\")]\n#[allow(clippy::large_enum_variant)]\npub enum {union} {{"
    );
    for method in *methods {
        for line in method_doc(method).lines() {
            let _ = writeln!(out, "    {}", format!("/// {line}").trim_end());
        }
        let body = if method.params.is_some() { format!("({})", params_type(method, "")) } else { String::new() };
        if method.experimental {
            let _ = writeln!(out, "    {GATE}");
        }
        let _ = writeln!(out, "    #[serde(rename = {:?})]\n    {}{body},", method.wire, method.name);
    }
    out.push_str(
        "    /// A message with an unknown method, with its params as they were read.\n    \
         #[serde(untagged)]\n    Unrecognized(crate::rpc::UnrecognizedMethod),\n}\n",
    );
    let _ = writeln!(out, "\ncrate::rpc::method_union! {{ {union} {{");
    for method in *methods {
        let body = match (&method.params, method.params_optional) {
            (None, _) => "",
            (Some(_), false) => "(params)",
            (Some(_), true) => "(optional)",
        };
        if method.experimental {
            let _ = writeln!(out, "    {GATE}");
        }
        let _ = writeln!(out, "    {:?} => {}{body},", method.wire, method.name);
    }
    out.push_str("} }\n");
}

fn params_type(method: &Method, path: &str) -> String {
    match &method.params {
        None => "()".to_owned(),
        Some(params) if method.params_optional => format!("Option<{path}{params}>"),
        Some(params) => format!("{path}{params}"),
    }
}

const GATE: &str = "#[cfg(feature = \"experimental\")]";

fn method_doc(method: &Method) -> String {
    let mut doc = match &method.doc {
        Some(text) => format!("`{}`: {}", method.wire, escape_markdown(text)),
        None => format!("The method `{}`.", method.wire),
    };
    if method.experimental {
        doc.push_str("\n\n");
        doc.push_str(EXPERIMENTAL);
    }
    doc
}
