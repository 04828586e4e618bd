//! Keywords, types, names, fields.

use serde_json::{Value, json};

use super::{Release, all_refused};

fn field(schema: Value) -> Value {
    json!({"type": "object", "properties": {"field": schema}})
}

#[test]
fn unknown_keywords_are_refused_wherever_they_stand() {
    all_refused(&[
        (json!({"not": {}}), "Odd", "keyword `not`"),
        (json!({"type": "string", "pattern": "^a"}), "Odd", "keyword `pattern`"),
        (json!({"type": "string", "enum": ["a"], "format": "x"}), "Odd", "keyword `format`"),
        (json!({"type": "object", "patternProperties": {}}), "Odd", "keyword `patternProperties`"),
        (json!({"type": "object", "properties": {"a": true}, "minProperties": 1}), "Odd", "keyword `minProperties`"),
        (json!({"$ref": "#/definitions/CallParams", "nullable": true}), "Odd", "keyword `nullable`"),
        (field(json!({"const": "a"})), "Odd.field", "keyword `const`"),
        (field(json!({"type": "string", "format": "uuid"})), "Odd.field", "keyword `format`"),
        (field(json!({"type": "string", "enum": ["a"]})), "Odd.field", "keyword `enum`"),
        (field(json!({"type": "integer", "format": "int64", "maximum": 3})), "Odd.field", "keyword `maximum`"),
        (field(json!({"type": "array", "items": {"if": {}}})), "Odd.field[]", "keyword `if`"),
        (field(json!({"type": "array", "uniqueItems": true})), "Odd.field", "keyword `uniqueItems`"),
        (field(json!({"type": "object", "additionalProperties": {"x": 1}})), "Odd.field{}", "keyword `x`"),
        (field(json!({"type": "object", "properties": {"a": true}})), "Odd.field", "keyword `properties`"),
        (field(json!({"allOf": [{"$ref": "#/definitions/CallParams"}], "oneOf": []})), "Odd.field", "keyword `oneOf`"),
    ]);
}

#[test]
fn types_and_formats_that_have_no_rust_type_are_refused() {
    all_refused(&[
        (json!(7), "Odd", "expected a schema, found 7"),
        (json!(false), "Odd", "expected a schema, found false"),
        (json!({"type": ["string", "integer"]}), "Odd", "it needs a definition of its own"),
        (field(json!({"type": ["string", "integer", "null"]})), "Odd.field", "`type` is one of"),
        (field(json!({"type": ["null"]})), "Odd.field", "`type` is one of []"),
        (field(json!({"type": "null"})), "Odd.field", "`type` is one of []"),
        (field(json!({"type": "tuple"})), "Odd.field", "`type` is tuple"),
        (field(json!({"type": 7})), "Odd.field", "`type` is 7"),
        (field(json!({"type": "integer", "format": "int8"})), "Odd.field", "an integer of format Some(\"int8\")"),
        (field(json!({"type": "integer"})), "Odd.field", "an integer of format None"),
        (field(json!({"type": "number", "format": "float"})), "Odd.field", "a number of format Some(\"float\")"),
        (field(json!({"type": "number", "format": "int64"})), "Odd.field", "a number of format Some(\"int64\")"),
        (field(json!({"type": "integer", "format": "double"})), "Odd.field", "an integer of format Some(\"double\")"),
        (field(json!({"type": "array", "items": [true, true]})), "Odd.field[]", "expected a schema"),
        (field(json!({"type": "object", "additionalProperties": false})), "Odd.field{}", "expected a schema"),
        (field(json!({"allOf": [true, true]})), "Odd.field", "`allOf` of more than one schema"),
        (field(json!({"anyOf": [{"type": "string"}, {"type": "boolean"}]})), "Odd.field", "it needs a name"),
        (field(json!({"oneOf": [{"type": "string"}]})), "Odd.field", "it needs a name"),
    ]);
}

#[test]
fn a_reference_to_nothing_is_refused() {
    all_refused(&[
        (json!({"$ref": "#/definitions/Gone"}), "Odd", "a reference to \"#/definitions/Gone\", which is not defined"),
        (field(json!({"$ref": "#/definitions/v2/Gone"})), "Odd.field", "which is not defined"),
        (field(json!({"$ref": "#/properties/x"})), "Odd.field", "which is not defined"),
        (field(json!({"anyOf": [{"$ref": "#/definitions/Gone"}, {"type": "null"}]})), "Odd.field", "not defined"),
        (
            json!({"type": "object", "properties": {"a": true}, "required": ["a", "b"]}),
            "Odd.b",
            "no property describes it",
        ),
    ]);
}

#[test]
fn an_object_that_may_be_null_needs_another_form() {
    let nullable = json!({"type": ["object", "null"], "properties": {"a": true}});
    let keyed = json!({"oneOf": [{"type": "string", "enum": ["x"]}, {"type": "object", "properties": {"a": nullable}, "required": ["a"]}]});
    all_refused(&[(keyed, "Odd/a", "in the place of an object")]);
}

#[test]
fn other_keys_of_a_certain_type_are_refused_beside_fields() {
    let release = Release::of(json!({
        "Odd": {"type": "object", "properties": {"a": true}, "additionalProperties": {"type": "string"}},
    }));
    let error = crate::generate_definitions(&release.read().unwrap(), "").unwrap_err().to_string();
    assert!(error.starts_with("Odd: an open object whose other keys are String"), "{error}");
}

#[test]
fn fields_that_would_have_one_name_are_refused() {
    let generate = |properties: Value, open: bool| {
        let mut odd = json!({"type": "object", "properties": properties});
        if open {
            odd["additionalProperties"] = json!(true);
        }
        let release = Release::of(json!({"Odd": odd}));
        crate::generate_definitions(&release.read().unwrap(), "").map(|_| ()).map_err(|error| error.to_string())
    };
    let twins = generate(json!({"fooBar": true, "foo_bar": true}), false).unwrap_err();
    assert!(twins.contains("Odd.foo_bar: would be the field `foo_bar`, as `fooBar` is"), "{twins}");
    let extra = generate(json!({"extra": true}), true).unwrap_err();
    assert!(extra.starts_with("Odd.extra: takes the name of the field for all other keys"), "{extra}");
    generate(json!({"extra": true, "a": true}), false).unwrap();
}

#[test]
fn defaults_that_the_code_cannot_say_are_refused() {
    let nullable = json!({"type": ["boolean", "null"], "default": true});
    all_refused(&[(field(nullable), "Odd.field", "the default true of a value that may be null")]);
    let generate = |definitions: Value| {
        let error = crate::generate_definitions(&Release::of(definitions).read().unwrap(), "").map(|_| ()).unwrap_err();
        error.to_string()
    };
    for (schema, default) in [
        (json!({"type": "boolean", "default": "yes"}), "\"yes\""),
        (json!({"type": "object", "default": {"a": 1}}), "{\"a\":1}"),
        (json!({"type": "integer", "format": "int64", "default": 0.5}), "0.5"),
        (json!({"allOf": [{"$ref": "#/definitions/Mode"}], "default": "gone"}), "\"gone\""),
    ] {
        let mode = json!({"type": "string", "enum": ["read"]});
        let error = generate(json!({"Odd": field(schema), "Mode": mode}));
        assert!(error.starts_with(&format!("Odd.field: the default {default} for ")), "{error}");
    }
}

#[test]
fn names_that_are_no_names_are_refused() {
    for name in ["with space", "2Fast", "lower", "Some-thing", "Self", "String", "Option", "Vec", ""] {
        Release::of(json!({name: {"type": "object"}})).refused(name, "cannot name a type");
    }
    for value in ["", "!!", "1", "self", "Unrecognized"] {
        let odd = json!({"Odd": {"type": "string", "enum": ["fine", value]}});
        Release::of(odd).refused(&format!("Odd/{value}"), "cannot name a variant; add an entry to VARIANT_NAMES");
    }
    all_refused(&[
        (json!({"type": "string", "enum": ["a-b", "a_b"]}), "Odd", "`a-b` and `a_b` would both be called `AB`"),
        (json!({"type": "string", "enum": ["a", 7]}), "Odd", "7 in an `enum`"),
        (json!({"type": "string", "enum": []}), "Odd", "an `enum` without values"),
    ]);
}

#[test]
fn definitions_at_the_root_and_in_v2_must_agree() {
    let v2 = |inner: Value| Release::of(json!({"Odd": {"type": "string", "title": "Odd"}, "v2": {"Odd": inner}}));
    v2(json!({"type": "string"})).read().unwrap();
    v2(json!({"type": "string", "description": "x"}))
        .refused("Odd", "is defined at the root and in v2, and the two differ");
}

#[test]
fn an_alias_of_itself_is_refused() {
    all_refused(&[
        (json!({"$ref": "#/definitions/Odd"}), "Odd", "an alias that contains itself"),
        (json!({"type": "array", "items": {"$ref": "#/definitions/Odd"}}), "Odd", "an alias that contains itself"),
    ]);
    let circle = json!({
        "First": {"type": "array", "items": {"$ref": "#/definitions/Second"}},
        "Second": {"type": "object", "additionalProperties": {"$ref": "#/definitions/First"}},
    });
    Release::of(circle).refused("First", "an alias that contains itself");
}

#[test]
fn schema_and_bindings_must_have_the_same_fields() {
    let both = |typescript: &str| {
        let odd = json!({"type": "object", "properties": {"a": {"type": "string"}, "b_c": {"type": "string"}}});
        Release::of(json!({"Odd": odd})).with_typescript(typescript)
    };
    both("export type Odd = { a: string, bC: string, };").read().unwrap();
    both("export type Odd = { a: string, };").refused("Odd.b_c", "and the TypeScript bindings do not have it");
    let more = "export type Odd = { a: string, b_c: string, d?: number, };";
    both(more).refused("Odd.d", "stands in the TypeScript bindings, and the JSON schema does not have it");
    let tagged = json!({"Odd": {"oneOf": [
        {"type": "object", "properties": {"type": {"type": "string", "enum": ["x"]}, "a": true}, "required": ["type"]},
    ]}});
    let typed = |typescript: &str| Release::of(tagged.clone()).with_typescript(typescript);
    typed("export type Odd = { type: \"x\", a: string, };").read().unwrap();
    typed("export type Odd = { type: \"y\", a: string, };").refused("Odd/x", "bindings do not have this branch");
    typed("export type Odd = { type: \"x\", };").refused("Odd/x.a", "bindings do not have it");
    typed("export type Odd = { type: \"x\", a: string, b: string, };")
        .refused("XOdd.b", "the JSON schema does not have it");
    typed("export type Odd = { type: \"x\", a: string, } | { type: \"z\", };")
        .refused("Odd/z", "the JSON schema does not have it");
    let values = Release::of(json!({"Odd": {"type": "string", "enum": ["x"]}}));
    values.with_typescript("export type Odd = \"x\" | \"y\";").refused("Odd/y", "the JSON schema does not have it");
}
