//! A small repository with the files that an update writes, and runtimes that emit a small protocol.

use std::fs;

use codex_dist::{Channel, Dist, SourceChoice, SourceKind, Target, Wanted};
use serde_json::{Value, json};
use xtask::update::{Mode, Outcome, Request, Targets, run};
use xtask::workspace::Workspace;

use crate::dist::packages::{Package, runtime};
use crate::dist::server::Server;
use crate::dist::world::{Registry, World, block_on};

/// The files of the repository before the first update.
const FILES: [(&str, &str); 10] = [
    ("README.md", "Codex <!-- codex:version -->none<!-- / -->, <!-- codex:requests -->0<!-- / --> requests.\n"),
    ("docs/plain.md", "A page without marks.\n"),
    ("CHANGELOG.md", "### Protocol\n\n<!-- updates -->\n"),
    ("Cargo.toml", "codex-types = { path = \"crates/codex-types\", version = \"0.1.0\" }\n"),
    ("crates/codex-types/Cargo.toml", "[package]\nname = \"codex-types\"\nversion = \"0.1.0\"\n"),
    ("Cargo.lock", "[[package]]\nname = \"codex-types\"\nversion = \"0.1.0\"\n"),
    ("tests/fuzz/Cargo.lock", "[[package]]\nname = \"codex-types\"\nversion = \"0.1.0\"\n"),
    ("xtask/peers/Cargo.lock", "[[package]]\nname = \"codex-types\"\nversion = \"0.1.0\"\n"),
    ("tests/traffic/ratchet.json", "{\"0.1.0\": {\"stable\": {\"methods called\": 3, \"notifications\": 1}}}\n"),
    ("schemas/README.md", "This file is kept.\n"),
];

/// Writes the repository into the folder of `world`.
pub(super) fn write(world: &World) {
    for (path, text) in FILES {
        let path = world.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

pub(super) fn workspace(world: &World) -> Workspace {
    Workspace::at(world.folder.path())
}

/// Returns the JSON bundle of a small protocol. Each name in `more` is one more method, which needs a release of codex-types.
pub(super) fn bundle(more: &[&str]) -> Value {
    let object = |properties: Value| json!({"type": "object", "properties": properties});
    let method = |wire: &str, params: &str| {
        let properties = json!({"method": {"type": "string", "enum": [wire]}, "params": {"$ref": format!("#/definitions/{params}")}});
        json!({"type": "object", "properties": properties, "required": ["method"]})
    };
    let mut requests = vec![method("initialize", "InitializeParams"), method("thread/start", "ThreadStartParams")];
    let mut definitions = json!({
        "ClientNotification": {"oneOf": [{
            "type": "object",
            "properties": {"method": {"type": "string", "enum": ["initialized"]}},
            "required": ["method"],
        }]},
        "ServerRequest": {"oneOf": [method("currentTime/read", "CurrentTimeReadParams")]},
        "ServerNotification": {"oneOf": [method("thread/deleted", "ThreadDeletedNotification")]},
        "RequestId": {"anyOf": [{"type": "string"}, {"type": "integer", "format": "int64"}]},
        "InitializeParams": object(json!({})),
        "InitializeResponse": object(json!({})),
        "CurrentTimeReadParams": object(json!({})),
        "CurrentTimeReadResponse": object(json!({})),
        "ThreadExtra": object(json!({})),
        "ThreadStartParams": object(json!({"model": {"type": ["string", "null"]}})),
        "ThreadStartResponse": object(json!({"model": {"type": "string"}})),
        "ThreadDeletedNotification": object(json!({"threadId": {"type": "string"}})),
    });
    for name in more {
        requests.push(method(&format!("thread/{}", name.to_lowercase()), &format!("Thread{name}Params")));
        definitions[format!("Thread{name}Params")] = object(json!({"threadId": {"type": "string"}}));
        definitions[format!("Thread{name}Response")] = object(json!({}));
    }
    definitions["ClientRequest"] = json!({"oneOf": requests});
    json!({"definitions": definitions})
}

/// Returns a package whose runtime emits `bundle` on both surfaces, and one TypeScript file.
pub(super) fn emitting(version: &str, bundle: &Value) -> Package {
    with_script(
        version,
        &format!(
            "*generate-json-schema) mkdir out; echo '{bundle}' >out/codex_app_server_protocol.schemas.json;;
            *generate-ts) mkdir -p out/v2; echo 'export type ThreadExtra = {{}};' >out/v2/ThreadExtra.ts;;"
        ),
    )
}

/// Returns a package whose runtime prints its version, and runs the branches of a shell `case`.
pub(super) fn with_script(version: &str, branches: &str) -> Package {
    let mut package = Package::new(Target::LinuxX64, version);
    let script = format!("case \"$1 $2\" in\n--version*) echo 'codex-cli {version}';;\n{branches}\nesac");
    package.at("bin/codex").body = runtime(Target::LinuxX64, &script);
    package
}

/// Returns the package of a release. `0.1.0` has the small protocol, and each later release has one more method.
pub(super) fn package(version: &str) -> Package {
    let more: &[&str] = if version == "0.1.0" { &[] } else { &["Delete"] };
    emitting(version, &bundle(more))
}

/// Serves releases, each also for another target.
pub(super) fn registry(versions: &[&str]) -> Server {
    let with = |registry: Registry, version: &&str| {
        registry.with(&package(version)).with(&Package::new(Target::MacArm64, version))
    };
    versions.iter().fold(Registry::default(), with).serve()
}

/// Updates the repository of `world` to the newest stable release of npm.
pub(super) fn update(world: &World) -> anyhow::Result<Outcome> {
    update_as(world, SourceChoice::Only(SourceKind::Npm), Mode::Write)
}

pub(super) fn update_as(world: &World, source: SourceChoice, mode: Mode) -> anyhow::Result<Outcome> {
    update_with(world, &world.dist(), source, mode)
}

pub(super) fn update_with(world: &World, dist: &Dist, source: SourceChoice, mode: Mode) -> anyhow::Result<Outcome> {
    let request = Request { wanted: Wanted::Newest(Channel::Stable), source, targets: Targets::Host, mode };
    block_on(run(&request, &workspace(world), dist))
}
