//! Inputs that no runtime writes today: large, deep, circular and contradictory. The generation must finish in time.

use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use super::{Release, VERSION, method};
use crate::notes::Effect;
use crate::protocol::{Protocol, Shape, Type};

fn object(required: &[&str], properties: Value) -> Value {
    json!({"type": "object", "properties": properties, "required": required})
}

fn reference(name: impl std::fmt::Display) -> Value {
    json!({"$ref": format!("#/definitions/{name}")})
}

/// Generates the code within a time limit.
///
/// The limit is generous, because debug builds are slow and tests run in parallel.
#[track_caller]
fn generate_in_time(release: &Release) -> (Protocol, String) {
    let start = Instant::now();
    let code = release.code();
    assert!(start.elapsed() < Duration::from_secs(60), "after {:?}", start.elapsed());
    code
}

fn definitions(entries: impl IntoIterator<Item = (String, Value)>) -> Value {
    Value::Object(entries.into_iter().collect::<Map<_, _>>())
}

/// Returns definitions `A0`, `B0`, `A1`, …, each of which refers to both definitions of the next level through `join`.
fn doubling(levels: usize, join: impl Fn(usize, &str, [Value; 2]) -> Value, last: impl Fn(&str) -> Value) -> Value {
    let level = |at: usize, letter: &'static str| {
        let next = [reference(format!("A{}", at + 1)), reference(format!("B{}", at + 1))];
        (format!("{letter}{at}"), if at == levels { last(letter) } else { join(at, letter, next) })
    };
    definitions((0..=levels).flat_map(|at| [level(at, "A"), level(at, "B")]))
}

#[test]
fn exponentially_growing_schemas_finish_in_time() {
    let key = |letter: &str, at: usize| object(&[], json!({format!("{letter}{at}"): true}));
    generate_in_time(&Release::of(doubling(
        40,
        |at, letter, [a, b]| json!({"allOf": [a, b, key(letter, at)]}),
        |letter| key(letter, 40),
    )));
    generate_in_time(&Release::of(doubling(
        40,
        |_, _, [a, b]| json!({"anyOf": [a, b]}),
        |letter| object(&[letter], json!({letter: true})),
    )));
    generate_in_time(&Release::of(doubling(
        40,
        |at, letter, [a, b]| json!({"properties": {format!("{letter}{at}"): true}, "anyOf": [a, b]}),
        |letter| object(&[letter], json!({letter: true})),
    )));
    generate_in_time(&Release::of(doubling(
        40,
        |_, _, [a, b]| json!({"type": "array", "items": [a, b], "minItems": 2, "maxItems": 2}),
        |_| json!(true),
    )));
}

#[test]
fn exponentially_growing_bindings_finish_in_time() {
    let typed = json!({"Odd": object(&["a"], json!({"a": {"type": "string"}}))});
    let with = |text: String| generate_in_time(&Release::of(typed.clone()).with_typescript(&text));
    let levels = |join: &str, last: &str| {
        let mut text = String::from("export type Odd = A0;\n");
        for at in 0..40 {
            for letter in ["A", "B"] {
                text.push_str(&format!("export type {letter}{at} = A{} {join} B{};\n", at + 1, at + 1));
            }
        }
        text + &format!("export type A40 = {last};\nexport type B40 = {last};\n")
    };
    for join in ["|", "&"] {
        for last in ["{ a: string, }", "string", "A0"] {
            with(levels(join, last));
        }
    }
    with("export type Odd = P<string>; export type P<T> = P<[T, T, T, T]>;".to_owned());
    with("export type Odd = Odd;".to_owned());
    with("export type Odd = { a: L, }; export type L = M; export type M = L;".to_owned());
    with(format!("export type Odd = {}string{};", "Array<".repeat(20_000), ">".repeat(20_000)));
    with(format!("export type Odd = {}string{};", "(".repeat(20_000), ")".repeat(20_000)));
    with(format!("export type Odd = {}", "{ a: ".repeat(20_000)));
    // A list whose declaration refers to itself.
    let lists = json!({"Odd": object(&[], json!({"a": {"type": "array", "items": {"type": "array", "items": true}}}))});
    generate_in_time(
        &Release::of(lists)
            .with_typescript("export type Odd = { a: L, }; export type L = M | null; export type M = L;"),
    );
}

#[test]
fn circular_references_terminate() {
    for circle in [
        json!({"allOf": [reference("Odd")]}),
        json!({"allOf": [reference("Odd"), object(&["a"], json!({"a": true}))]}),
        json!({"anyOf": [reference("Odd"), {"type": "string"}]}),
        json!({"oneOf": [reference("Odd")]}),
        json!({"allOf": [reference("Other")], "properties": {"a": true}}),
        json!({"anyOf": [reference("Other"), reference("Third")], "properties": {"a": true}}),
        json!({"type": ["object", "null"], "anyOf": [reference("Other"), {"type": "null"}]}),
        json!({"type": "array", "items": [reference("Odd"), reference("Odd")], "minItems": 2, "maxItems": 2}),
        object(&["odd"], json!({"odd": reference("Odd")})),
        json!({"anyOf": [object(&["odd"], json!({"odd": reference("Odd")})), object(&["odd", "b"], json!({"odd": reference("Other"), "b": true}))]}),
    ] {
        generate_in_time(&Release::of(json!({
            "Odd": circle,
            "Other": {"allOf": [reference("Odd"), reference("Third")], "properties": {"b": true}},
            "Third": {"anyOf": [reference("Other"), reference("Odd"), {"type": "null"}]},
        })));
    }
    // Two structs that differ only in a key which contains the same two structs again.
    let one = |other: &str| object(&["x", "y"], json!({"x": reference(other), "y": reference("Pair")}));
    generate_in_time(&Release::of(json!({
        "One": one("One"), "Two": one("Two"), "Pair": {"anyOf": [reference("One"), reference("Two")]},
    })));
}

#[test]
fn deeply_nested_schemas_become_raw_at_the_depth_limit() {
    for levels in [60, 200, 5_000] {
        let nest =
            |open: &str, close: &str| format!("{}{{\"type\":\"string\"}}{}", open.repeat(levels), close.repeat(levels));
        let texts = [
            nest(r#"{"type":"array","items":"#, "}"),
            nest(r#"{"type":"object","required":["a"],"properties":{"a":"#, "}}"),
            nest(r#"{"anyOf":["#, "]}"),
            nest(r#"{"allOf":[{"type":"object"},{"type":"object","additionalProperties":"#, "}]}"),
        ];
        for text in texts {
            let release = Release::minimal();
            let bundle = json!({"definitions": release.stable}).to_string();
            let bundle = bundle.replacen("{\"definitions\":{", &format!("{{\"definitions\":{{\"Odd\":{text},"), 1);
            let schemas = crate::Schemas::from_emitted(&bundle, &bundle, &[].into()).unwrap();
            let protocol = Protocol::from_schemas(&schemas, VERSION).unwrap();
            crate::generate_definitions(&protocol, "").unwrap();
            if levels > 60 {
                assert!(
                    protocol.notes.iter().any(|note| note.path.starts_with("Odd") && note.effect == Effect::Raw),
                    "{levels}"
                );
            }
        }
    }
}

#[test]
fn unions_with_too_many_combinations_keep_their_keys() {
    let choice = |union: usize, at: usize| {
        object(&[&format!("u{union}c{at}")], json!({format!("u{union}c{at}"): {"type": "string"}}))
    };
    let union = |union: usize| json!({"oneOf": (0..9).map(|at| choice(union, at)).collect::<Vec<_>>()});
    let odd = json!({"allOf": (0..6).map(union).collect::<Vec<_>>()});
    let release = Release::of(json!({"Odd": odd}));
    generate_in_time(&release);
    release.assert_noted(Effect::Raw, "Odd", "more than 128 combinations");
}

#[test]
fn nested_combinations_finish_in_time() {
    let union = |inner: &Value| {
        let branch = |at: usize| {
            let mut branch = object(
                &[&format!("k{at}")],
                json!({format!("k{at}"): {"type": "string"}, format!("l{at}"): {"type": "string"}}),
            );
            if inner.is_object() {
                branch["allOf"] = json!([inner, inner]);
            }
            branch
        };
        json!({"oneOf": (0..7).map(branch).collect::<Vec<_>>()})
    };
    let three = union(&union(&union(&Value::Null)));
    generate_in_time(&Release::of(json!({"Odd": {"allOf": [three, three]}})));
}

#[test]
fn constants_outside_their_format_change_the_type() {
    let with = |schema: Value| {
        let release = Release::of(json!({"Odd": object(&["a"], json!({"a": schema}))}));
        generate_in_time(&release).1
    };
    assert!(with(json!({"const": u64::MAX})).contains("pub a: u64"));
    assert!(with(json!({"const": 300, "type": "integer", "format": "uint8"})).contains("pub a: i64"));
    assert!(with(json!({"const": -3, "type": "integer", "format": "uint8"})).contains("pub a: i64"));
    assert!(with(json!({"const": 1e30})).contains("pub a: f64"));
    assert!(with(json!({"const": 1e30, "type": "integer", "format": "int64"})).contains("pub a: f64"));
    assert!(with(json!({"const": "x", "type": "integer"})).contains("pub a: String"));
}

#[test]
fn malformed_keywords_lose_no_data() {
    for odd in [
        json!({"type": "object", "properties": []}),
        json!({"type": "object", "properties": {"a": true}, "required": "a"}),
        json!({"type": "object", "properties": null, "additionalProperties": 7}),
        json!({"type": "object", "patternProperties": [1]}),
    ] {
        let release = Release::of(json!({"Odd": object(&["a"], json!({"a": odd}))}));
        let (_, code) = generate_in_time(&release);
        assert!(code.contains("serde_json::Value"), "{odd}: {code}");
    }
    for odd in [
        json!({"anyOf": "x"}),
        json!({"allOf": {}}),
        json!({"oneOf": 1}),
        json!({"enum": {}}),
        json!({"type": [7]}),
        json!({"type": []}),
    ] {
        let release = Release::of(json!({"Odd": object(&["a"], json!({"a": odd}))}));
        let (protocol, code) = generate_in_time(&release);
        assert!(code.contains("pub a: serde_json::Value"), "{odd}: {code}");
        assert!(
            protocol.notes.iter().any(|note| note.effect == Effect::Raw && note.path == "Odd.a"),
            "{odd}: {:?}",
            protocol.notes
        );
    }
}

#[test]
fn names_of_every_kind_stay_distinct() {
    // Two texts that Unicode normalises to one, names that differ only in case, and names of the prelude.
    let names = [
        "caf\u{e9}",
        "cafe\u{301}",
        "CAFÉ",
        "ToOwned",
        "FromIterator",
        "Copy",
        "Send",
        "Fn",
        "V",
        "\u{212b}",
        "\u{c5}",
        "а",
        "日本",
        "ª",
    ];
    let properties = definitions(names.iter().map(|name| ((*name).to_owned(), json!({"type": "string"}))));
    let (protocol, _) = generate_in_time(&Release::of(
        json!({"Odd": object(&names, properties), "Values": {"type": "string", "enum": names}}),
    ));
    let Shape::Struct(odd) = &protocol.definitions["Odd"].shape else { panic!() };
    let Shape::StringEnum(values) = &protocol.definitions["Values"].shape else { panic!() };
    let all = [
        odd.fields.iter().map(|field| &field.name).collect::<Vec<_>>(),
        values.iter().map(|value| &value.name).collect(),
    ];
    for mut names in all {
        let plain = |name: &&String| name.chars().all(|c| c.is_ascii() || ('\u{c0}'..='\u{ff}').contains(&c));
        assert!(names.iter().all(plain), "{names:?}");
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 14);
    }
    let (protocol, _) = generate_in_time(&Release::of(definitions(
        names.iter().map(|name| ((*name).to_owned(), object(&[], json!({})))),
    )));
    for name in ["ToOwned", "FromIterator", "Copy", "Send", "Fn"] {
        assert!(!protocol.definitions.contains_key(name), "{name} is a name of the prelude");
    }
    let branches: Vec<Value> = ["option", "v", "Option", "self", "V"].iter().map(|wire| method(wire, None)).collect();
    let (protocol, _) = generate_in_time(&Release::of(json!({"ClientRequest": {"oneOf": branches}})));
    let names: Vec<&str> = protocol.client_requests.iter().map(|method| method.name.as_str()).collect();
    assert_eq!(names, ["OptionMethod", "VMethod", "OptionMethod2", "SelfValue", "VMethod2"]);
}

#[test]
fn definitions_refer_to_their_own_namespace() {
    let whole =
        |namespace: &str| object(&["part"], json!({"part": {"$ref": format!("#/definitions/{namespace}/Part")}}));
    let space = |namespace: &str, key: &str| json!({"Part": object(&[key], json!({key: true})), "Whole": whole(namespace), "Around": object(&[], json!({"whole": {"$ref": format!("#/definitions/{namespace}/Whole")}}))});
    let (protocol, _) = generate_in_time(&Release::of(json!({"v2": space("v2", "a"), "v3": space("v3", "b")})));
    let part = |name: &str, field: &str| {
        let Shape::Struct(body) = &protocol.definitions[name].shape else { panic!("{name}") };
        let found = body.fields.iter().find(|found| found.wire == field).map(|found| found.ty.clone());
        found.unwrap_or_else(|| panic!("{name}.{field}"))
    };
    let named = |name: &str| Type::Named(name.to_owned());
    assert_eq!([part("Whole", "part"), part("WholeV3", "part")], [named("Part"), named("PartV3")]);
    assert_eq!([part("Around", "whole"), part("AroundV3", "whole")], [named("Whole"), named("WholeV3")]);
    // A namespace may contain a definition whose name is a keyword.
    let (protocol, _) = generate_in_time(&Release::of(
        json!({"v2": {"items": object(&[], json!({})), "Part": object(&[], json!({})), "default": object(&[], json!({}))}}),
    ));
    assert!(
        ["Items", "Part", "DefaultType"].iter().all(|name| protocol.definitions.contains_key(*name)),
        "{:?}",
        protocol.definitions.keys()
    );
}

#[test]
fn a_reference_can_point_to_a_part_of_a_definition() {
    let inner = object(&["n"], json!({"n": {"type": "string"}}));
    let (protocol, code) = generate_in_time(&Release::of(json!({
        "Outer": object(&["inner", "list"], json!({"inner": inner, "list": {"type": "array", "items": {"type": "boolean"}}})),
        "Odd": object(&["a", "b", "c"], json!({
            "a": {"$ref": "#/definitions/Outer/properties/inner"},
            "b": {"$ref": "#/definitions/Outer/properties/list/items"},
            "c": {"$ref": "#/definitions/Outer/properties/none"},
        })),
    })));
    assert!(code.contains("pub a: OuterInner") && code.contains("pub c: serde_json::Value"), "{code}");
    assert!(protocol.definitions.contains_key("OuterInner"));
}

#[test]
fn an_invalid_recorded_name_is_ignored() {
    let release = Release::of(json!({"Odd": {"type": "string", "enum": ["x"]}}));
    let text = |definitions: &Map<String, Value>| json!({"definitions": definitions}).to_string();
    let schemas =
        crate::Schemas::from_emitted(&text(&release.stable), &text(&release.experimental), &[].into()).unwrap();
    let recorded = crate::RecordedNames::parse("\"Odd/x\" = \"not a name\"\n");
    let protocol = Protocol::from_schemas(&schemas.with_recorded_names(recorded), VERSION).unwrap();
    let code = crate::generate_definitions(&protocol, "").unwrap();
    assert!(code.contains("\"x\" => X,"), "{code}");
}
