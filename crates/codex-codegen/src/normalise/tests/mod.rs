//! What is not understood stops the generator, and the message says where.

mod methods;
mod shapes;
mod surfaces;
mod unions;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::error::{Error, Result};
use crate::protocol::Protocol;
use crate::schemas::Schemas;

/// Before every repair that does not hold for all versions.
const VERSION: &str = "0.0.1";

/// A release: the definitions of both surfaces, and the bindings.
#[derive(Clone)]
struct Release {
    stable: Map<String, Value>,
    experimental: Map<String, Value>,
    typescript: String,
    version: &'static str,
}

impl Release {
    /// The least that every release has.
    fn least() -> Self {
        let Value::Object(all) = json!({
            "CallParams": {"type": "object"},
            "CallResponse": {"type": "object"},
            "ThreadExtra": {"type": "object"},
            "ClientRequest": {"oneOf": [method("call", Some("CallParams"))]},
            "ServerRequest": {"oneOf": [method("call", Some("CallParams"))]},
            "ServerNotification": {"oneOf": [method("happened", None)]},
            "ClientNotification": {"oneOf": [method("initialized", None)]},
        }) else {
            unreachable!()
        };
        Self { stable: all.clone(), experimental: all, typescript: String::new(), version: VERSION }
    }

    /// With these definitions on both surfaces.
    fn of(definitions: Value) -> Self {
        let mut release = Self::least();
        for surface in [&mut release.stable, &mut release.experimental] {
            surface.extend(definitions.as_object().unwrap().clone());
        }
        release
    }

    fn with_typescript(mut self, text: &str) -> Self {
        self.typescript = text.to_owned();
        self
    }

    /// With this definition on the experimental surface, in the place of the stable one.
    fn with_experimental(mut self, name: &str, definition: Value) -> Self {
        self.experimental.insert(name.to_owned(), definition);
        self
    }

    fn read(&self) -> Result<Protocol> {
        let text = |definitions: &Map<String, Value>| json!({"definitions": definitions}).to_string();
        let typescript = BTreeMap::from([("all.ts".to_owned(), self.typescript.clone())]);
        let schemas = Schemas::from_emitted(&text(&self.stable), &text(&self.experimental), &typescript)?;
        Protocol::from_schemas(&schemas, self.version)
    }

    /// Reads it, and wants it refused at `path`, with `reason` in the message.
    #[track_caller]
    fn refused(&self, path: &str, reason: &str) {
        match self.read() {
            Ok(_) => panic!("{path}: not refused ({reason})"),
            Err(error) => {
                let message = error.to_string();
                let (found, _) = message.split_once(": ").unwrap_or((&message, ""));
                assert_eq!(found, path, "in: {message}");
                assert!(message.contains(reason), "`{reason}` is not in: {message}");
            }
        }
    }
}

/// A branch of a method union.
fn method(wire: &str, params: Option<&str>) -> Value {
    let mut properties = json!({"method": {"type": "string", "enum": [wire]}});
    if let Some(params) = params {
        properties["params"] = json!({"$ref": format!("#/definitions/{params}")});
    }
    json!({"type": "object", "properties": properties, "required": ["method"]})
}

/// Runs a table of definitions called `Odd`.
#[track_caller]
fn all_refused(table: &[(Value, &str, &str)]) {
    for (odd, path, reason) in table {
        Release::of(json!({"Odd": odd})).refused(path, reason);
    }
}

#[test]
fn the_least_release_is_understood() {
    let protocol = Release::least().read().unwrap();
    assert_eq!(protocol.definitions.len(), 3);
    assert_eq!(protocol.client_requests[0].response.as_deref(), Some("CallResponse"));
}

#[test]
fn a_message_ends_with_what_to_do() {
    let error = Release::of(json!({"Odd": {"not": {}}})).read().unwrap_err().to_string();
    assert!(error.starts_with("Odd: keyword `not` in this place\n  hint: "), "{error}");
}

#[test]
fn text_that_is_no_release_is_refused_by_name() {
    let good = json!({"definitions": {}}).to_string();
    let read = |stable: &str, experimental: &str, ts: &str| {
        let ts = BTreeMap::from([("X.ts".to_owned(), ts.to_owned())]);
        match Schemas::from_emitted(stable, experimental, &ts) {
            Err(Error::Input { file, problem }) => (file, problem),
            other => panic!("{other:?}"),
        }
    };
    let bundle = ("stable.schemas.json", "experimental.schemas.json");
    for (text, problem) in [
        ("", "EOF"),
        ("{\"definitions\": {}", "EOF"),
        ("Debugger attached.", "expected value"),
        ("[]", "no `definitions`"),
        ("{}", "no `definitions`"),
        ("{\"definitions\": []}", "no `definitions`"),
    ] {
        let (file, found) = read(text, &good, "");
        assert_eq!(file, bundle.0);
        assert!(found.contains(problem), "{found}");
        let (file, found) = read(&good, text, "");
        assert_eq!(file, bundle.1);
        assert!(found.contains(problem), "{found}");
    }
    for (text, problem) in [
        ("export type X = string", "type X: expected `;`, found None"),
        ("export type X = { a: string;", "type X: expected a property, found None"),
        ("export type X = { a string };", "type X: expected `:`"),
        ("export type X = \"a;", "a string does not end"),
        ("export type X = \"a\\\"b\";", "an escape in the string"),
        ("export type X = Array<string;", "type X: expected `>`"),
        ("export type X = { [key in string: number };", "type X: an index signature does not end"),
        ("export type X = [string", "type X: expected a type, found None"),
        ("export type X = | ;", "type X: expected a type"),
        ("export type X<T> = T;", "type X: expected `=`"),
        ("export type X = () => void;", "type X: expected a type"),
        ("export type = string;", "expected a name"),
        ("/* export type X = string;", "a comment does not end"),
        ("export interface X { a: string }\nexport type Y = string;", "`export` of something else than a type"),
        ("export const x = 1;", "`export` of something else than a type"),
        ("type X = string;", "expected `import` or `export`"),
    ] {
        let (file, found) = read(&good, &good, text);
        assert_eq!(file, "typescript");
        assert!(found.contains(problem), "{text}: {found}");
    }
}

#[test]
fn a_file_of_the_schemas_folder_that_is_missing_is_named() {
    for missing in Schemas::file_names() {
        let files = Schemas::file_names().into_iter().filter(|name| *name != missing);
        let files = files.map(|name| (name.to_owned(), json!({"definitions": {}}).to_string())).collect();
        let error = Schemas::from_files(files).unwrap_err().to_string();
        assert!(error.starts_with(&format!("{missing}: is missing")), "{error}");
    }
}

#[test]
fn a_version_that_is_none_is_refused() {
    for version in ["", "latest", "0.169", "v0.169.0"] {
        Release { version, ..Release::least() }.refused("version", "is not a version like 0.169.0");
    }
}
