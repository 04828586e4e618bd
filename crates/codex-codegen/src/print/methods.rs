//! Methods as types, and the enums over all of them.

use std::fmt::Write as _;

use super::BANNER;
use crate::items::sentence;
use crate::protocol::{Method, Protocol};

struct Direction<'p> {
    module: &'static str,
    doc: &'static str,
    trait_name: &'static str,
    union: &'static str,
    union_doc: &'static str,
    methods: &'p [Method],
}

/// `methods.rs`: one module of markers and one enum for each direction.
pub(super) fn print(protocol: &Protocol) -> String {
    let directions = [
        Direction {
            module: "request",
            doc: "The requests that a client sends.",
            trait_name: "Request",
            union: "ClientRequest",
            union_doc: "A request that a client sends, with its params.",
            methods: &protocol.client_requests,
        },
        Direction {
            module: "client_notification",
            doc: "The notifications that a client sends.",
            trait_name: "Notification",
            union: "ClientNotification",
            union_doc: "A notification that a client sends.",
            methods: &protocol.client_notifications,
        },
        Direction {
            module: "server_request",
            doc: "The requests that the server sends.",
            trait_name: "Request",
            union: "ServerRequest",
            union_doc: "A request that the server sends, with its params.",
            methods: &protocol.server_requests,
        },
        Direction {
            module: "notification",
            doc: "The notifications that the server sends.",
            trait_name: "Notification",
            union: "ServerNotification",
            union_doc: "A notification that the server sends, with its payload.",
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
        let gate = gate(method);
        let params = params_type(method, "types::");
        let response = match &method.response {
            Some(response) => format!(" => types::{response}"),
            None => String::new(),
        };
        let _ = writeln!(
            out,
            "        {gate}{} = {:?}, experimental: {}, {params}{response};",
            method.name, method.wire, method.experimental
        );
    }
    out.push_str("    }\n}\n");
}

fn print_union(out: &mut String, direction: &Direction<'_>) {
    let Direction { union, union_doc, methods, .. } = direction;
    let _ = writeln!(
        out,
        "\n/// {union_doc}\n///\n/// A method that this version of the crate does not know is kept in `Unrecognized`, and so are its params.\n\
         #[derive(Clone, Debug, PartialEq, serde::Serialize)]\n#[non_exhaustive]\n\
         #[serde(tag = \"method\", content = \"params\")]\n#[allow(clippy::large_enum_variant)]\npub enum {union} {{"
    );
    for method in *methods {
        for line in method_doc(method).lines() {
            let _ = writeln!(out, "    {}", format!("/// {line}").trim_end());
        }
        let body = if method.params.is_some() { format!("({})", params_type(method, "")) } else { String::new() };
        let _ = writeln!(out, "    {}#[serde(rename = {:?})]\n    {}{body},", gate(method), method.wire, method.name);
    }
    out.push_str(
        "    /// A method that this version of the crate does not know, with its params as they were read.\n    \
         #[serde(untagged)]\n    Unrecognized(crate::rpc::UnrecognizedMethod),\n}\n",
    );
    let _ = writeln!(out, "\ncrate::rpc::method_union! {{ {union} {{");
    for method in *methods {
        let body = match (&method.params, method.params_optional) {
            (None, _) => "",
            (Some(_), false) => "(params)",
            (Some(_), true) => "(optional)",
        };
        let _ = writeln!(out, "    {}{:?} => {}{body},", gate(method), method.wire, method.name);
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

fn gate(method: &Method) -> &'static str {
    if method.experimental { "#[cfg(feature = \"experimental\")] " } else { "" }
}

fn method_doc(method: &Method) -> String {
    let mut doc = format!("`{}`", method.wire);
    match &method.doc {
        Some(text) => {
            let _ = write!(doc, ": {}", sentence(text));
        }
        None => doc.push('.'),
    }
    if method.experimental {
        doc.push_str(
            "\n\n*Experimental*: needs the cargo feature `experimental` and `experimentalApi` in `initialize`.",
        );
    }
    doc
}
