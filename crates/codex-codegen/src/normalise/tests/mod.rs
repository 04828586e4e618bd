//! What is not understood is noted with its place, and everything generates code.

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

    /// Reads it and generates its code.
    #[track_caller]
    fn code(&self) -> (Protocol, String) {
        let protocol = self.read().unwrap_or_else(|error| panic!("{error}"));
        let code = crate::generate_definitions(&protocol, "").unwrap_or_else(|error| panic!("{error}"));
        (protocol, code)
    }

    /// Wants a note of `effect` at `path`, with `reason` in its text.
    #[track_caller]
    fn noted(&self, effect: Effect, path: &str, reason: &str) {
        let (protocol, _) = self.code();
        let found = protocol
            .notes
            .iter()
            .any(|note| note.effect == effect && note.path == path && note.reason.contains(reason));
        assert!(found, "no note {effect}: {path}: …{reason}… in {:#?}", protocol.notes);
    }

    /// Reads it, and wants it refused with `reason` in the message.
    #[track_caller]
    fn refused(&self, path: &str, reason: &str) {
        let message = self.read().expect_err("refused").to_string();
        assert!(message.starts_with(path) && message.contains(reason), "`{path}: …{reason}` is not: {message}");
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

/// Runs a table of definitions called `Odd`: each generates code, and is noted.
#[track_caller]
fn all_noted(effect: Effect, table: &[(Value, &str, &str)]) {
    for (odd, path, reason) in table {
        Release::of(json!({"Odd": odd})).noted(effect, path, reason);
    }
}

/// Runs a table of definitions called `Odd`: each generates code that has the lines, and nothing is noted.
#[track_caller]
fn all_typed(table: &[(Value, &[&str])]) {
    for (odd, lines) in table {
        let (protocol, code) = Release::of(json!({"Odd": odd})).with_typescript(SOME_BINDINGS).code();
        assert_eq!(protocol.notes, [], "{odd}");
        for line in *lines {
            assert!(code.contains(line), "{odd}: `{line}` is not in\n{code}");
        }
    }
}

/// Bindings that say nothing about any definition.
const SOME_BINDINGS: &str = "export type Unrelated = string;";

#[test]
fn the_least_release_is_understood() {
    let protocol = Release::least().read().unwrap();
    assert_eq!(protocol.definitions.len(), 3);
    assert_eq!(protocol.client_requests[0].response.as_deref(), Some("CallResponse"));
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
}

#[test]
fn bindings_that_cannot_be_read_are_noted_and_the_others_count() {
    for (text, name, problem) in [
        ("export type X = string", "X", "expected `;`"),
        ("export type X = { a: string;", "X", "expected `:`"),
        ("export type X = { a string };", "X", "expected `:`"),
        ("export type X = Array<string;", "X", "expected `>`"),
        ("export type X = { [key in string: number };", "X", "an index signature does not end"),
        ("export type X = [string", "X", "expected a type"),
        ("export type X = | ;", "X", "expected a type"),
        ("export type X = () => void;", "X", "expected a type"),
        ("export type X = keyof Y;", "X", "`keyof` in a type"),
        ("export type X = A extends B ? C : D;", "X", "expected `;`"),
        ("export interface X { a: string }", "X", "`export` of something else than a type"),
        ("export const x = 1;", "x", "`export` of something else than a type"),
    ] {
        let text = format!("{text}\nexport type CallParams = {{ a: string, }};");
        Release::of(json!({"X": true})).with_typescript(&text).noted(Effect::Distrusted, name, problem);
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
fn without_bindings_the_schemas_count_alone() {
    let files = Schemas::file_names().into_iter().filter(|name| *name != "experimental.ts");
    let bundle = json!({"definitions": Release::least().stable}).to_string();
    let schemas = Schemas::from_files(files.map(|name| (name.to_owned(), bundle.clone())).collect()).unwrap();
    let protocol = Protocol::from_schemas(&schemas, VERSION).unwrap();
    assert!(
        protocol.notes.iter().any(|note| note.reason == "there are no TypeScript bindings"),
        "{:?}",
        protocol.notes
    );
}

#[test]
fn a_bundle_that_is_missing_is_named() {
    for missing in ["stable.schemas.json", "experimental.schemas.json"] {
        let files = Schemas::file_names().into_iter().filter(|name| *name != missing);
        let files = files.map(|name| (name.to_owned(), json!({"definitions": {}}).to_string())).collect();
        let error = Schemas::from_files(files).unwrap_err().to_string();
        assert!(error.starts_with(&format!("{missing}: is missing")), "{error}");
    }
}

#[test]
fn only_what_hand_written_code_needs_can_stop_the_generation() {
    let generate = |release: &Release| {
        let text = |definitions: &Map<String, Value>| json!({"definitions": definitions}).to_string();
        let schemas = Schemas::from_emitted(&text(&release.stable), &text(&release.experimental), &BTreeMap::new());
        crate::generate(&schemas.unwrap(), VERSION).map(|_| ()).map_err(|error| error.to_string())
    };
    let error = generate(&Release::least()).unwrap_err();
    assert!(error.contains("has no `RequestId`, which hand-written code of codex-types needs"), "{error}");
    let id = json!({"RequestId": {"anyOf": [{"type": "string"}, {"type": "integer", "format": "int64"}]}});
    generate(&Release::of(id.clone())).unwrap();
    let mut none = Release::of(id);
    for surface in [&mut none.stable, &mut none.experimental] {
        surface.remove("ClientRequest");
    }
    let error = generate(&none).unwrap_err();
    assert!(error.contains("has no client requests"), "{error}");
}

#[test]
fn a_version_that_is_none_is_refused() {
    for version in ["", "latest", "0.169", "v0.169.0"] {
        Release { version, ..Release::least() }.refused("version", "is not a version like 0.169.0");
    }
}
