//! Schema bundles: the committed bundle, a minimal bundle, and the insertion of a shape.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use codex_codegen::{Schemas, Tree};
use codex_shapes::{Names, Schemars, Shape};
use serde_json::{Map, Value, json};

/// Returns the root of the workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The output of a runtime: both surfaces and the bindings.
#[derive(Clone)]
pub(crate) struct Bundle {
    pub(crate) stable: Value,
    pub(crate) experimental: Value,
    /// The joined declarations, or `None` if the file is missing.
    pub(crate) typescript: Option<String>,
    /// The Codex version that the generator gets.
    pub(crate) version: String,
}

impl Bundle {
    /// Returns the committed schemas.
    pub(crate) fn committed() -> Self {
        let read = |file: &str| {
            let path = root().join("schemas").join(file);
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()))
        };
        let [stable, experimental, typescript] = Schemas::file_names().map(read);
        let lock: toml::Table = read("codex.lock.toml").parse().expect("schemas/codex.lock.toml is TOML");
        let version = version_in(&lock).expect("schemas/codex.lock.toml names a version");
        Self {
            stable: serde_json::from_str(&stable).expect("the stable schemas are JSON"),
            experimental: serde_json::from_str(&experimental).expect("the experimental schemas are JSON"),
            typescript: Some(typescript),
            version,
        }
    }

    /// Returns the smallest bundle that the generator accepts, with a method of each kind. A generation from it takes milliseconds.
    ///
    /// The names occur in the committed schemas too, so the same change works for both bundles.
    pub(crate) fn minimal() -> Self {
        let object = |properties: Value| json!({"type": "object", "properties": properties});
        let method = |wire: &str, params: Option<&str>| {
            let mut properties = json!({"method": {"type": "string", "enum": [wire]}});
            if let Some(params) = params {
                properties["params"] = json!({"$ref": format!("#/definitions/{params}")});
            }
            json!({"type": "object", "properties": properties, "required": ["method"]})
        };
        let definitions = |experimental: bool| {
            let mut requests = vec![
                method("initialize", Some("InitializeParams")),
                method("thread/start", Some("v2/ThreadStartParams")),
                method("thread/delete", Some("v2/ThreadDeleteParams")),
            ];
            let mut v2 = json!({
                "RequestId": {"anyOf": [{"type": "string"}, {"type": "integer", "format": "int64"}]},
                "ThreadExtra": object(json!({})),
                "ThreadStartParams": object(json!({"model": {"type": ["string", "null"]}})),
                "ThreadStartResponse": object(json!({"model": {"type": "string"}})),
                "ThreadDeleteParams": object(json!({"threadId": {"type": "string"}})),
                "ThreadDeleteResponse": object(json!({})),
                "ThreadDeletedNotification": object(json!({"threadId": {"type": "string"}})),
            });
            if experimental {
                requests.push(method("thread/sample", Some("v2/ThreadSampleParams")));
                v2["ThreadSampleParams"] = object(json!({"threadId": {"type": "string"}}));
                v2["ThreadSampleResponse"] = object(json!({}));
            }
            json!({
                "$schema": "http://json-schema.org/draft-07/schema#",
                "title": "CodexAppServerProtocol",
                "type": "object",
                "definitions": {
                    "ClientRequest": {"oneOf": requests},
                    "ClientNotification": {"oneOf": [method("initialized", None)]},
                    "ServerRequest": {"oneOf": [method("currentTime/read", Some("CurrentTimeReadParams"))]},
                    "ServerNotification": {"oneOf": [method("thread/deleted", Some("v2/ThreadDeletedNotification"))]},
                    "InitializeParams": object(json!({})),
                    "InitializeResponse": object(json!({})),
                    "CurrentTimeReadParams": object(json!({"threadId": {"type": "string"}})),
                    "CurrentTimeReadResponse": object(json!({})),
                    "v2": v2,
                },
            })
        };
        let typescript = [
            "// ClientRequest.ts\nexport type ClientRequest = { \"method\": \"initialize\", params: InitializeParams, };",
            "// v2/ThreadStartParams.ts\nexport type ThreadStartParams = {model?: string | null};",
            "// v2/ThreadStartResponse.ts\nexport type ThreadStartResponse = { model: string, };",
        ];
        Self {
            stable: definitions(false),
            experimental: definitions(true),
            typescript: Some(typescript.join("\n\n") + "\n\n"),
            // The generator has no repair for this version.
            version: "0.0.1".to_owned(),
        }
    }

    /// Returns the input of the generator.
    pub(crate) fn schemas(&self) -> codex_codegen::Result<Schemas> {
        let [stable, experimental, typescript] = Schemas::file_names();
        let mut files = Tree::new();
        files.insert(stable, self.stable.to_string());
        files.insert(experimental, self.experimental.to_string());
        if let Some(text) = &self.typescript {
            files.insert(typescript, text.as_str());
        }
        Schemas::from_files(files)
    }

    /// Returns both surfaces.
    pub(crate) fn surfaces(&mut self) -> [&mut Value; 2] {
        [&mut self.stable, &mut self.experimental]
    }

    /// Adds `definition` as `definitions.v2.<name>` to both surfaces.
    pub(crate) fn define(&mut self, name: &str, definition: &Value) {
        for surface in self.surfaces() {
            let v2 = surface["definitions"]["v2"].as_object_mut().expect("the bundle has definitions.v2");
            let twin = v2.insert(name.to_owned(), definition.clone());
            assert!(twin.is_none(), "the bundle has a definition {name} already");
        }
    }

    /// Adds a declaration to the bindings, as the file `v2/<name>.ts`.
    pub(crate) fn declare(&mut self, name: &str, declaration: &str) {
        self.typescript.get_or_insert_default().push_str(&format!("// v2/{name}.ts\n{declaration}\n\n"));
    }

    /// Adds a client method whose params are `definitions.v2.<params>`.
    pub(crate) fn add_method(&mut self, wire: &str, params: &str) {
        let branch = json!({
            "properties": {
                "id": {"$ref": "#/definitions/v2/RequestId"},
                "method": {"enum": [wire], "title": format!("{wire}RequestMethod"), "type": "string"},
                "params": {"$ref": format!("#/definitions/v2/{params}")},
            },
            "required": ["id", "method", "params"],
            "title": format!("{wire}Request"),
            "type": "object",
        });
        self.add_branch("ClientRequest", &branch);
        let wire = json!(wire);
        self.add_typescript_method(&format!("{{ \"method\": {wire}, id: RequestId, params: {params}, }}"));
    }

    /// Adds a branch to one of the unions of methods.
    pub(crate) fn add_branch(&mut self, union: &str, branch: &Value) {
        for surface in self.surfaces() {
            let branches = surface["definitions"][union]["oneOf"].as_array_mut().expect("a union of methods");
            branches.push(branch.clone());
        }
    }

    fn add_typescript_method(&mut self, branch: &str) {
        let Some(typescript) = &mut self.typescript else { return };
        let Some(start) = typescript.find("export type ClientRequest =") else { return };
        let end = start + typescript[start..].find(";\n").expect("the declaration ends with a semicolon");
        typescript.insert_str(end, &format!(" | {branch}"));
    }

    /// Adds the output of `schemars` for `shape`, and a method `shape/<id>` whose answer is a value of the shape.
    pub(crate) fn add_shape(&mut self, shape: &Shape, schemars: Schemars) {
        let embedded = Embedded::new(shape, schemars);
        for (name, definition) in &embedded.definitions {
            self.define(name, definition);
        }
        for (name, declaration) in &embedded.declarations {
            self.declare(name, declaration);
        }
        let stem = stem(shape);
        let root = &embedded.root;
        let [params, response] = ["Params", "Response"].map(|suffix| format!("{stem}{suffix}"));
        self.define(&params, &json!({"title": params, "type": "object"}));
        self.declare(&params, &format!("export type {params} = Record<string, never>;"));
        let value = json!({"$ref": format!("#/definitions/v2/{root}")});
        let definition =
            json!({"title": response, "type": "object", "properties": {"value": value}, "required": ["value"]});
        self.define(&response, &definition);
        self.declare(&response, &format!("export type {response} = {{ value: {}, }};", embedded.typescript_root));
        self.add_method(&wire(shape), &params);
    }
}

fn version_in(table: &toml::Table) -> Option<String> {
    table.iter().find_map(|(key, value)| match value {
        toml::Value::String(version) if key == "version" => Some(version.clone()),
        toml::Value::Table(inner) => version_in(inner),
        _ => None,
    })
}

/// Returns the method of a shape.
pub(crate) fn wire(shape: &Shape) -> String {
    format!("shape/{}", shape.id)
}

/// Returns the prefix of a shape's definitions: `array-fixed` gives `ShapeArrayFixed`.
pub(crate) fn stem(shape: &Shape) -> String {
    let mut out = "Shape".to_owned();
    for word in shape.id.split('-') {
        let mut chars = word.chars();
        out.extend(chars.next().into_iter().flat_map(char::to_uppercase));
        out.push_str(chars.as_str());
    }
    out
}

/// The definitions and declarations of a shape, with their names in a bundle.
pub(crate) struct Embedded {
    root: String,
    typescript_root: String,
    pub(crate) definitions: BTreeMap<String, Value>,
    declarations: BTreeMap<String, String>,
}

impl Embedded {
    pub(crate) fn new(shape: &Shape, schemars: Schemars) -> Self {
        let witness = shape.witness(schemars);
        let stem = stem(shape);
        let rename = |name: &str| match shape.names {
            Names::Prefixed => format!("{stem}{name}"),
            Names::Kept => name.to_owned(),
        };
        let mut schema = witness.schema.clone();
        let mut inner = Map::new();
        if let Some(schema) = schema.as_object_mut() {
            for key in ["definitions", "$defs"] {
                if let Some(Value::Object(definitions)) = schema.remove(key) {
                    inner.extend(definitions);
                }
            }
            if let Some(title) = schema.get_mut("title").filter(|title| **title == *shape.name) {
                *title = json!(rename(&shape.name));
            }
        }
        let root = rename(&shape.name);
        let mut definitions = BTreeMap::new();
        // schemars 0.8 repeats a recursive root below `definitions`. Both are the same definition.
        inner.insert(shape.name.clone(), schema);
        for (name, mut definition) in inner {
            rewrite_references(&mut definition, &root, &rename);
            definitions.insert(rename(&name), definition);
        }

        let names: BTreeSet<String> = witness.bindings.values().flat_map(|text| declared_names(text)).collect();
        let declarations = witness
            .bindings
            .iter()
            .map(|(file, text)| {
                let name = file.trim_end_matches(".ts");
                (rename(name), rename_identifiers(text, &names, &rename))
            })
            .collect();
        let typescript_root = rename(&shape.name);
        Self { root, typescript_root, definitions, declarations }
    }
}

/// Moves references below `definitions.v2`, as Codex's export does with all definitions.
fn rewrite_references(value: &mut Value, root: &str, rename: &impl Fn(&str) -> String) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| rewrite_references(item, root, rename)),
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(target) if key == "$ref" => {
                        if target == "#" {
                            *target = format!("#/definitions/v2/{root}");
                        } else if let Some(path) =
                            target.strip_prefix("#/definitions/").or_else(|| target.strip_prefix("#/$defs/"))
                        {
                            let (name, rest) = path.find('/').map_or((path, ""), |at| path.split_at(at));
                            *target = format!("#/definitions/v2/{}{rest}", rename(name));
                        }
                    }
                    _ => rewrite_references(value, root, rename),
                }
            }
        }
        _ => {}
    }
}

fn declared_names(text: &str) -> Vec<String> {
    let name = |rest: &str| rest.split(|c: char| !is_word(c)).next().unwrap_or_default().to_owned();
    text.lines().filter_map(|line| line.strip_prefix("export type ")).map(name).collect()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

/// Renames `names` in a declaration, outside of strings, comments and keys.
fn rename_identifiers(text: &str, names: &BTreeSet<String>, rename: &impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if first == '"' {
            let mut escaped = false;
            let end = rest.char_indices().skip(1).find(|(_, c)| {
                let closes = *c == '"' && !escaped;
                escaped = *c == '\\' && !escaped;
                closes
            });
            end.map_or(rest.len(), |(at, _)| at + 1)
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |at| at + 2)
        } else if is_word(first) {
            rest.find(|c| !is_word(c)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (token, after) = rest.split_at(length);
        let is_key = after.starts_with(':') || after.starts_with("?:");
        if names.contains(token) && !is_key {
            out.push_str(&rename(token));
        } else {
            out.push_str(token);
        }
        rest = after;
    }
    out
}
