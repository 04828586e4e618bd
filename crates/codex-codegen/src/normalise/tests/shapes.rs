//! Keywords, types, names and fields.

use serde_json::{Value, json};

use super::{Release, SOME_BINDINGS, assert_all_noted, assert_all_typed};
use crate::notes::Effect;
use crate::protocol::{Shape, Type};

fn field(schema: Value) -> Value {
    json!({"type": "object", "properties": {"field": schema}, "required": ["field"]})
}

#[test]
fn restricting_and_describing_keywords_change_nothing() {
    assert_all_typed(&[
        (field(json!({"type": "string", "pattern": "^a", "minLength": 1, "format": "uuid"})), &["pub field: String"]),
        (field(json!({"type": "integer", "format": "int64", "maximum": 3, "multipleOf": 2})), &["pub field: i64"]),
        (field(json!({"type": "array", "uniqueItems": true, "items": {"type": "boolean"}})), &["pub field: Vec<bool>"]),
        (
            field(json!({"type": "string", "examples": ["a"], "$comment": "x", "x-order": 3, "readOnly": true})),
            &["pub field: String"],
        ),
        (
            json!({"type": "object", "properties": {"a": {"type": "boolean"}}, "minProperties": 1, "required": ["a"]}),
            &["pub a: bool"],
        ),
    ]);
}

#[test]
fn every_number_format_has_a_rust_type() {
    for (format, rust) in [
        ("int8", "i8"),
        ("int16", "i16"),
        ("int32", "i32"),
        ("int64", "i64"),
        ("int", "i64"),
        ("int128", "i128"),
        ("uint8", "u8"),
        ("uint16", "u16"),
        ("uint32", "u32"),
        ("uint64", "u64"),
        ("uint", "u64"),
        ("uint128", "u128"),
    ] {
        let schema = field(json!({"type": "integer", "format": format}));
        assert_all_typed(&[(schema, &[&format!("pub field: {rust}")])]);
    }
    assert_all_typed(&[
        (field(json!({"type": "integer"})), &["pub field: i64"]),
        (field(json!({"type": "integer", "minimum": 0})), &["pub field: u64"]),
        (field(json!({"type": "number"})), &["pub field: f64"]),
        (field(json!({"type": "number", "format": "float"})), &["pub field: f64"]),
        (field(json!({"type": ["integer", "number"]})), &["pub field: f64"]),
    ]);
    assert_all_noted(
        Effect::Widened,
        &[
            (field(json!({"type": "integer", "format": "roman"})), "Odd.field", "format `roman` is unknown"),
            (field(json!({"type": "number", "format": "roman"})), "Odd.field", "format `roman` is unknown"),
        ],
    );
}

#[test]
fn constants_are_typed_and_filled_in() {
    assert_all_typed(&[
        (field(json!({"const": "a"})), &["pub field: String", "field: \"a\".to_owned()"]),
        (field(json!({"type": "integer", "format": "uint8", "enum": [1]})), &["pub field: u8", "field: 1"]),
        (field(json!({"const": true})), &["pub field: bool", "field: true"]),
        (field(json!({"const": null})), &["pub field: ()"]),
        (field(json!({"enum": [1.5]})), &["pub field: f64", "field: 1.5f64"]),
        (field(json!({"enum": [1, 2]})), &["pub field: OddField", "1i64 => V1", "2i64 => V2"]),
        (field(json!({"enum": ["a", 1, true, null]})), &["pub field: Option<OddField>", "\"a\" => A", "true => True"]),
        (field(json!({"type": "string", "enum": ["a", "b"]})), &["pub field: OddField", "pub enum OddField"]),
        (field(json!({"enum": [true, false]})), &["pub field: bool"]),
        (json!({"type": "string", "enum": []}), &["pub enum Odd"]),
    ]);
    assert_all_noted(Effect::Raw, &[(field(json!({"const": {"a": 1}})), "Odd.field", "is an object or an array")]);
}

#[test]
fn inline_types_are_named_after_their_position() {
    let inner = json!({"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]});
    assert_all_typed(&[
        (field(inner.clone()), &["pub field: OddField,", "pub struct OddField"]),
        (field(json!({"type": "array", "items": inner})), &["pub field: Vec<OddFieldItem>", "pub struct OddFieldItem"]),
        (
            field(json!({"type": "object", "additionalProperties": inner})),
            &["pub field: BTreeMap<String, OddFieldValue>", "pub struct OddFieldValue"],
        ),
        (
            field(json!({"type": "array", "items": [{"type": "string"}, inner], "minItems": 2, "maxItems": 2})),
            &["pub field: (String, OddField2)", "pub struct OddField2"],
        ),
        (
            field(json!({"anyOf": [{"type": "string"}, {"type": "boolean"}, {"type": "null"}]})),
            &["pub field: Option<OddField>", "String(String)", "Bool(bool)"],
        ),
        (field(json!({"type": ["string", "integer"]})), &["String(String)", "Number(i64)"]),
        (
            json!({"type": "array", "prefixItems": [{"type": "integer", "format": "uint8"}], "items": false, "minItems": 1}),
            &["pub type Odd = (u8,);"],
        ),
    ]);
    // The preferred name is taken.
    let taken = json!({"Odd": field(inner), "OddField": {"type": "string"}});
    let (_, code) = Release::of(taken).code();
    assert!(code.contains("pub field: OddField2") && code.contains("pub struct OddField2"), "{code}");
}

#[test]
fn schemas_are_merged() {
    let object = |key: &str| json!({"type": "object", "properties": {key: {"type": "string"}}, "required": [key]});
    assert_all_typed(&[
        (json!({"allOf": [object("a"), object("b")]}), &["pub a: String", "pub b: String"]),
        (
            json!({"allOf": [{"$ref": "#/definitions/CallParams"}], "type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}),
            &["pub struct Odd", "pub a: String"],
        ),
        (json!({"$ref": "#/definitions/CallParams", "description": "x"}), &["pub type Odd = CallParams;"]),
        (field(json!({"$ref": "#/definitions/CallParams", "nullable": true})), &["pub field: Option<CallParams>"]),
        (field(json!({"allOf": [{"type": "string"}, {"minLength": 1}]})), &["pub field: String"]),
    ]);
    assert_all_noted(
        Effect::Raw,
        &[(field(json!({"allOf": [{"type": "string"}, {"type": "boolean"}]})), "Odd.field", "no value satisfies both")],
    );
}

#[test]
fn inexpressible_schemas_are_raw_at_their_own_position() {
    assert_all_noted(
        Effect::Raw,
        &[
            (json!({"not": {}}), "Odd", "`not` restricts values"),
            (field(json!({"not": {}})), "Odd.field", "`not` restricts values"),
            (json!(7), "Odd", "expected a schema, found 7"),
            (field(json!(false)), "Odd.field", "`false`"),
            (field(json!({"type": "tuple"})), "Odd.field", "the type `tuple` is unknown"),
            (field(json!({"type": 7})), "Odd.field", "`type` is 7"),
            (field(json!({"oneOf": []})), "Odd.field", "the union has no branches"),
            (field(json!({"$ref": "other.json#/X"})), "Odd.field", "points to no definition"),
            (field(json!({"$ref": "#/definitions/v2/Gone"})), "Odd.field", "points to no definition"),
            (field(json!({"type": "array", "items": [true, true]})), "Odd.field[]", "does not fit a Rust tuple"),
            (
                json!({"type": "object", "properties": {}, "required": ["a"]}),
                "Odd.a",
                "but the schema has no property for it",
            ),
        ],
    );
    assert_all_noted(
        Effect::Widened,
        &[
            (field(json!({"type": "string", "not": {"const": "a"}})), "Odd.field", "`not` restricts values"),
            (field(json!({"type": "string", "colour": 1})), "Odd.field", "the keyword `colour` is unknown"),
            (
                json!({"type": "object", "patternProperties": {"^a": {"type": "string"}}}),
                "Odd",
                "the patterns of the keys",
            ),
        ],
    );
    // Only the field is raw, and its content is kept, including null.
    let odd = json!({"type": "object", "properties": {"a": {"not": {}}, "b": {"type": "string"}}, "required": ["b"]});
    let (_, code) = Release::of(json!({"Odd": odd})).code();
    assert!(code.contains("pub a: Option<serde_json::Value>") && code.contains("\"a\" => a: present"), "{code}");
    assert!(code.contains("pub b: String"), "{code}");
    // Keys that a conditional keyword may allow are kept.
    let odd =
        json!({"type": "object", "properties": {"a": {"type": "string"}}, "if": {}, "then": {"properties": {"b": {}}}});
    let (_, code) = Release::of(json!({"Odd": odd})).code();
    assert!(code.contains("pub extra: serde_json::Map<String, serde_json::Value>"), "{code}");
}

#[test]
fn extra_keys_keep_their_type() {
    let odd = |properties: Value| json!({"type": "object", "properties": properties, "additionalProperties": {"type": "integer", "format": "uint8"}});
    assert_all_typed(&[
        (odd(json!({"a": {"type": "string"}})), &["pub extra: BTreeMap<String, u8>"]),
        (
            odd(json!({"extra": {"type": "string"}})),
            &["pub extra: Option<String>", "pub extra_2: BTreeMap<String, u8>"],
        ),
        (odd(json!({})), &["pub type Odd = BTreeMap<String, u8>"]),
    ]);
}

#[test]
fn fields_with_the_same_rust_name_are_numbered() {
    let odd = json!({"type": "object", "properties": {"fooBar": true, "foo_bar": true}});
    let release = Release::of(json!({"Odd": odd}));
    release.assert_noted(Effect::Renamed, "Odd/foo_bar", "is named `foo_bar_2`, because `fooBar` has the name");
    let (_, code) = release.code();
    assert!(code.contains("\"fooBar\" => foo_bar:") && code.contains("\"foo_bar\" => foo_bar_2:"), "{code}");
}

#[test]
fn defaults_are_expressions_or_left_to_the_runtime() {
    let with = |schema: Value, default: Value| {
        let mut schema = schema;
        schema["default"] = default;
        json!({"type": "object", "properties": {"field": schema}})
    };
    assert_all_typed(&[
        (with(json!({"type": "boolean"}), json!(true)), &["pub field: bool", "true"]),
        (with(json!({"type": "integer", "format": "uint8"}), json!(7)), &["pub field: u8", "7"]),
        (with(json!({"type": "array", "items": {"type": "string"}}), json!(["a"])), &["vec![\"a\".to_owned()]"]),
        (with(json!({"type": "string", "enum": ["a", "b"]}), json!("b")), &["OddField::B"]),
        (
            with(json!({"type": "object", "additionalProperties": {"type": "boolean"}}), json!({"a": true})),
            &["BTreeMap::from"],
        ),
        (
            with(
                json!({"type": "object", "properties": {"a": {"type": "boolean"}}, "required": ["a"]}),
                json!({"a": true}),
            ),
            &["OddField { a: true }"],
        ),
        // Null and absent have different meanings.
        (with(json!({"type": ["boolean", "null"]}), json!(true)), &["pub field: Option<Option<bool>>"]),
        // The default is not a value of the type.
        (with(json!({"type": "boolean"}), json!("yes")), &["pub field: Option<bool>", "Default if absent: `\"yes\"`."]),
        (with(json!({"type": "integer", "format": "uint8"}), json!(300)), &["pub field: Option<u8>"]),
        (with(json!({"type": "string", "enum": ["a", "b"]}), json!("gone")), &["pub field: Option<OddField>"]),
        (with(json!({"type": "string", "enum": ["a", "b"]}), json!("")), &["pub field: Option<OddField>"]),
    ]);
}

#[test]
fn every_name_becomes_a_valid_name() {
    for name in ["with space", "2Fast", "lower", "Some-thing", "Self", "String", "Option", "Vec", "Page_for_String"] {
        Release::of(json!({name: {"type": "object"}})).assert_noted(Effect::Renamed, name, "is not a valid type name");
    }
    for value in ["", "!!", "1", "self", "Unrecognized", "é", "👍"] {
        let (_, code) = Release::of(json!({"Odd": {"type": "string", "enum": ["fine", value]}})).code();
        assert!(code.contains("pub enum Odd"), "{code}");
    }
    let twins = Release::of(json!({"Odd": {"type": "string", "enum": ["a-b", "a_b"]}}));
    twins.assert_noted(Effect::Renamed, "Odd/a_b", "is named `AB2`, because `a-b` has the name `AB`");
}

#[test]
fn definitions_with_one_name_and_two_contents_are_both_kept() {
    let v2 = |inner: Value| Release::of(json!({"Odd": {"type": "string", "title": "Odd"}, "v2": {"Odd": inner}}));
    let (protocol, _) = v2(json!({"type": "string"})).with_typescript(SOME_BINDINGS).code();
    assert_eq!(protocol.notes, []);
    let (protocol, _) = v2(json!({"type": "boolean"})).code();
    assert_eq!(protocol.definitions["Odd"].shape, Shape::Alias(Type::Bool));
    assert_eq!(protocol.definitions["Odd2"].shape, Shape::Alias(Type::String));
    let third = json!({"v2": {"Odd": {"type": "string"}}, "v3": {"Odd": {"type": "boolean"}, "User": {"$ref": "#/definitions/v3/Odd"}}});
    let (protocol, _) = Release::of(third).code();
    assert_eq!(protocol.definitions["OddV3"].shape, Shape::Alias(Type::Bool));
    assert_eq!(protocol.definitions["User"].shape, Shape::Alias(Type::Named("OddV3".to_owned())));
}

#[test]
fn a_recursive_alias_becomes_a_newtype() {
    assert_all_typed(&[(
        json!({"type": "array", "items": {"$ref": "#/definitions/Odd"}}),
        &["pub struct Odd(pub Vec<Odd>)"],
    )]);
    assert_all_noted(Effect::Raw, &[(json!({"$ref": "#/definitions/Odd"}), "Odd", "refers only to itself")]);
    let circle = json!({
        "First": {"type": "array", "items": {"$ref": "#/definitions/Second"}},
        "Second": {"type": "object", "additionalProperties": {"$ref": "#/definitions/First"}},
    });
    let (protocol, _) = Release::of(circle).code();
    let is_newtype = |name: &str| matches!(protocol.definitions[name].shape, Shape::Newtype(_));
    assert!(is_newtype("First") || is_newtype("Second"), "{:?}", protocol.definitions);
}

#[test]
fn disagreeing_bindings_are_noted_and_no_data_is_lost() {
    let both = |typescript: &str| {
        let odd = json!({"type": "object", "properties": {"a": {"type": "string"}, "b_c": {"type": "string"}}});
        Release::of(json!({"Odd": odd})).with_typescript(typescript)
    };
    assert_eq!(both("export type Odd = { a: string, bC: string, };").code().0.notes, []);
    both("export type Odd = { a: string, };").assert_noted(
        Effect::Distrusted,
        "Odd.b_c",
        "but not in the TypeScript bindings",
    );
    let more = both("export type Odd = { a: string, b_c: string, d?: number, };");
    more.assert_noted(Effect::Distrusted, "Odd.d", "but not in the JSON schema");
    assert!(more.code().1.contains("pub extra: serde_json::Map"), "the field that only the bindings have must be kept");
    let tagged = json!({"Odd": {"oneOf": [
        {"type": "object", "properties": {"type": {"type": "string", "enum": ["x"]}, "a": true}, "required": ["type"]},
    ]}});
    let typed = |typescript: &str| Release::of(tagged.clone()).with_typescript(typescript);
    assert_eq!(typed("export type Odd = { type: \"x\", a: string, };").code().0.notes, []);
    typed("export type Odd = { type: \"y\", a: string, };").assert_noted(
        Effect::Distrusted,
        "Odd/x",
        "missing in the TypeScript bindings",
    );
    typed("export type Odd = { type: \"x\", };").assert_noted(
        Effect::Distrusted,
        "Odd/x.a",
        "not in the TypeScript bindings",
    );
    typed("export type Odd = { type: \"x\", a: string, b: string, };").assert_noted(
        Effect::Distrusted,
        "XOdd.b",
        "but not in the JSON schema",
    );
    typed("export type Odd = { type: \"x\", a: string, } | { type: \"z\", };").assert_noted(
        Effect::Distrusted,
        "Odd/z",
        "but not in the JSON schema",
    );
    let values = Release::of(json!({"Odd": {"type": "string", "enum": ["x"]}}));
    values.with_typescript("export type Odd = \"x\" | \"y\";").assert_noted(
        Effect::Distrusted,
        "Odd/y",
        "but not in the JSON schema",
    );
}

#[test]
fn a_generic_declaration_applies_to_each_use() {
    let page = |item: Value| json!({"type": "object", "properties": {"data": item, "next": {"type": ["string", "null"]}}, "required": ["data"]});
    let definitions = json!({
        "Pages": {"type": "object", "properties": {"a": {"$ref": "#/definitions/Page_for_String"}}, "required": ["a"]},
        "Page_for_String": page(json!({"type": "array", "items": {"type": "string"}})),
    });
    let bindings =
        "export type Page<T> = { data: Array<T>, next: T | null, };\nexport type Pages = { a: Page<string>, };";
    let (_, code) = Release::of(definitions).with_typescript(bindings).code();
    // Null is written, as the bindings require.
    let at = code.find("pub next: Option<String>").expect("the code has no such field");
    assert!(!code[at.saturating_sub(60)..at].contains("skip_serializing_if"), "{code}");
}
