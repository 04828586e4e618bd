//! Checks that every input generates code, and that every place that is not understood has a note.

mod hostile;
mod losses;
mod methods;
mod shapes;
mod surfaces;
mod unions;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::error::{Error, Result};
use crate::notes::Effect;
use crate::protocol::Protocol;
use crate::schemas::Schemas;
use crate::typescript::{TsField, TsType, TypeScript};

/// A version before every repair with a limited range of versions.
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
    /// Returns a release with the minimum that every release has.
    fn minimal() -> Self {
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

    /// Returns a minimal release with these definitions on both surfaces.
    fn of(definitions: Value) -> Self {
        let mut release = Self::minimal();
        for surface in [&mut release.stable, &mut release.experimental] {
            surface.extend(definitions.as_object().unwrap().clone());
        }
        release
    }

    fn with_typescript(mut self, text: &str) -> Self {
        self.typescript = text.to_owned();
        self
    }

    /// Replaces a definition on the experimental surface only.
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

    /// Reads the release and generates its code.
    #[track_caller]
    fn code(&self) -> (Protocol, String) {
        let protocol = self.read().unwrap_or_else(|error| panic!("{error}"));
        let code = crate::generate_definitions(&protocol, "").unwrap_or_else(|error| panic!("{error}"));
        (protocol, code)
    }

    /// Checks that the release has a note of `effect` at `path` whose reason contains `reason`.
    #[track_caller]
    fn assert_noted(&self, effect: Effect, path: &str, reason: &str) {
        let (protocol, _) = self.code();
        let found = protocol
            .notes
            .iter()
            .any(|note| note.effect == effect && note.path == path && note.reason.contains(reason));
        assert!(found, "the note {effect}: {path}: …{reason}… is missing in {:#?}", protocol.notes);
    }

    /// Checks that the release is rejected with a message that begins with `path` and contains `reason`.
    #[track_caller]
    fn assert_rejected(&self, path: &str, reason: &str) {
        let message = self.read().expect_err("the bundle must be refused").to_string();
        assert!(
            message.starts_with(path) && message.contains(reason),
            "the message does not have the form `{path}: …{reason}`: {message}"
        );
    }
}

/// Returns a branch of a method union.
fn method(wire: &str, params: Option<&str>) -> Value {
    let mut properties = json!({"method": {"type": "string", "enum": [wire]}});
    if let Some(params) = params {
        properties["params"] = json!({"$ref": format!("#/definitions/{params}")});
    }
    json!({"type": "object", "properties": properties, "required": ["method"]})
}

/// Checks that each definition, named `Odd`, generates code and has its note.
#[track_caller]
fn assert_all_noted(effect: Effect, table: &[(Value, &str, &str)]) {
    for (odd, path, reason) in table {
        Release::of(json!({"Odd": odd})).assert_noted(effect, path, reason);
    }
}

/// Checks that each definition, named `Odd`, generates code with these lines, and has no note.
#[track_caller]
fn assert_all_typed(table: &[(Value, &[&str])]) {
    for (odd, lines) in table {
        let (protocol, code) = Release::of(json!({"Odd": odd})).with_typescript(SOME_BINDINGS).code();
        assert_eq!(protocol.notes, [], "{odd}");
        for line in *lines {
            assert!(code.contains(line), "{odd}: `{line}` is missing in:\n{code}");
        }
    }
}

/// Bindings that declare none of the definitions.
const SOME_BINDINGS: &str = "export type Unrelated = string;";

#[test]
fn a_minimal_release_is_read() {
    let protocol = Release::minimal().read().unwrap();
    assert_eq!(protocol.definitions.len(), 3);
    assert_eq!(protocol.client_requests[0].response.as_deref(), Some("CallResponse"));
}

#[test]
fn malformed_bundles_are_rejected_with_their_file_name() {
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
        ("[]", "there is no `definitions` object"),
        ("{}", "there is no `definitions` object"),
        ("{\"definitions\": []}", "there is no `definitions` object"),
    ] {
        let (file, found) = read(text, &good, "");
        assert_eq!(file, bundle.0);
        assert!(found.contains(problem), "{found}");
        let (file, found) = read(&good, text, "");
        assert_eq!(file, bundle.1);
        assert!(found.contains(problem), "{found}");
    }
}

#[test]
fn unreadable_bindings_are_noted_and_the_rest_is_used() {
    for (text, name, problem) in [
        ("export type X = string", "X", "expected `;`"),
        ("export type X = { a: string;", "X", "expected `:`"),
        ("export type X = { a string };", "X", "expected `:`"),
        ("export type X = Array<string;", "X", "expected `>`"),
        ("export type X = { [key in string: number };", "X", "the index signature has no closing bracket"),
        ("export type X = [string", "X", "expected a type"),
        ("export type X = | ;", "X", "expected a type"),
        ("export type X = () => void;", "X", "expected a type"),
        ("export type X = keyof Y;", "X", "the keyword `keyof` is not supported"),
        ("export type X = A extends B ? C : D;", "X", "expected `;`"),
        ("export interface X { a: string }", "X", "only `export type` is supported"),
        ("export const x = 1;", "x", "only `export type` is supported"),
    ] {
        let text = format!("{text}\nexport type CallParams = {{ a: string, }};");
        Release::of(json!({"X": true})).with_typescript(&text).assert_noted(Effect::Distrusted, name, problem);
    }
    let ts = TypeScript::parse(
        "stray words; export type A = `x${string}`; export type B<T> = { a: T }; export type C = { readonly a: -1.5, 'b c': true };\n\
         export type D = \"a\\\"b\\u{e9}\\x41\"; /* not closed",
    );
    assert_eq!(ts.names().collect::<Vec<_>>(), ["A", "B", "C", "D"], "{:?}", ts.unreadable().collect::<Vec<_>>());
    assert_eq!(ts.get("A"), Some(&TsType::Name("string".to_owned())));
    assert_eq!(ts.get("D"), Some(&TsType::Literal("a\"b\u{e9}A".to_owned())));
    let c = |name: &str, value: Value| TsField { name: name.to_owned(), optional: false, ty: TsType::Constant(value) };
    assert_eq!(ts.get("C"), Some(&TsType::Object(vec![c("a", json!(-1.5)), c("b c", json!(true))])));
}

#[test]
fn missing_bindings_are_noted() {
    let files = Schemas::file_names().into_iter().filter(|name| *name != "experimental.ts");
    let bundle = json!({"definitions": Release::minimal().stable}).to_string();
    let schemas = Schemas::from_files(files.map(|name| (name.to_owned(), bundle.clone())).collect()).unwrap();
    let protocol = Protocol::from_schemas(&schemas, VERSION).unwrap();
    assert!(
        protocol.notes.iter().any(|note| note.reason.starts_with("there are no TypeScript bindings")),
        "{:?}",
        protocol.notes
    );
}

#[test]
fn a_missing_bundle_is_named() {
    for missing in ["stable.schemas.json", "experimental.schemas.json"] {
        let files = Schemas::file_names().into_iter().filter(|name| *name != missing);
        let files = files.map(|name| (name.to_owned(), json!({"definitions": {}}).to_string())).collect();
        let error = Schemas::from_files(files).unwrap_err().to_string();
        assert!(error.starts_with(&format!("{missing}: the file is missing")), "{error}");
    }
}

#[test]
fn only_missing_required_definitions_stop_the_generation() {
    let generate = |release: &Release| {
        let text = |definitions: &Map<String, Value>| json!({"definitions": definitions}).to_string();
        let schemas = Schemas::from_emitted(&text(&release.stable), &text(&release.experimental), &BTreeMap::new());
        crate::generate(&schemas.unwrap(), VERSION).map(|_| ()).map_err(|error| error.to_string())
    };
    let error = generate(&Release::minimal()).unwrap_err();
    assert!(error.contains("the definition `RequestId` is missing"), "{error}");
    let id = json!({"RequestId": {"anyOf": [{"type": "string"}, {"type": "integer", "format": "int64"}]}});
    generate(&Release::of(id.clone())).unwrap();
    let mut none = Release::of(id);
    for surface in [&mut none.stable, &mut none.experimental] {
        surface.remove("ClientRequest");
    }
    let error = generate(&none).unwrap_err();
    assert!(error.contains("there are no client requests"), "{error}");
}

#[test]
fn a_malformed_version_is_rejected() {
    for version in ["", "latest", "0.169", "v0.169.0"] {
        Release { version, ..Release::minimal() }.assert_rejected("version", "is not a version such as 0.169.0");
    }
}
