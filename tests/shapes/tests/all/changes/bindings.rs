//! Bindings that are missing, cannot be read, or disagree with the schemas.

use serde_json::{Value, json};

use super::{Change, branch, method, noted, object, quiet, reference, text};
use crate::bundle::Bundle;

/// Declares `Odd`, whose schema is fixed.
fn declared(bundle: &mut Bundle, declaration: &str) {
    described(
        bundle,
        object(
            &["a", "b"],
            json!({"a": text(), "b": {"type": ["boolean", "null"]}, "c": {"type": "array", "items": text()}}),
        ),
        declaration,
    );
}

fn described(bundle: &mut Bundle, schema: Value, declaration: &str) {
    bundle.define("Odd", &schema);
    bundle.add_branch("ClientRequest", &method("call/it", Some(reference("Odd"))));
    bundle.define("CallItResponse", &object(&["odd"], json!({"odd": reference("Odd")})));
    bundle.declare("Odd", declaration);
}

fn tagged() -> Value {
    json!({"oneOf": [branch("a", json!({"n": text()})), branch("b", json!({"z": text()}))]})
}

pub(super) const CHANGES: &[Change] = &[
    noted("bindings_empty", "there are no TypeScript bindings", |bundle| bundle.typescript = Some(String::new())),
    noted("bindings_missing", "there are no TypeScript bindings", |bundle| bundle.typescript = None),
    noted("bindings_garbage", "there are no TypeScript bindings", |bundle| {
        bundle.typescript = Some("%PDF-1.7 \u{0} `\" /* <".to_owned())
    }),
    quiet("bindings_template", |bundle| {
        declared(bundle, "export type Odd = { a: `x-${string}`, b: boolean | null, c: Array<string>, };")
    }),
    noted("bindings_function", "cannot be parsed", |bundle| {
        declared(bundle, "export type Odd = { a: (x: string) => void, b: boolean | null, };")
    }),
    noted("bindings_keyof", "the keyword `keyof` is not supported", |bundle| {
        declared(bundle, "export type Odd = keyof ThreadStartParams;")
    }),
    noted("bindings_conditional", "cannot be parsed", |bundle| {
        declared(bundle, "export type Odd = string extends infer T ? T : never;")
    }),
    noted("bindings_interface", "only `export type` is supported", |bundle| {
        declared(bundle, "export interface Odd { a: string; b: boolean | null }")
    }),
    noted("bindings_const", "only `export type` is supported", |bundle| {
        declared(bundle, "export const Odd = { a: 1 } as const;")
    }),
    noted("bindings_class", "only `export type` is supported", |bundle| {
        declared(bundle, "export class Odd { a = 1; }\nexport default Odd;")
    }),
    quiet("bindings_comments", |bundle| {
        declared(
            bundle,
            "/** } ; \" */ export /* x */ type Odd = { // {\n /* a */ a: string, // }\n b: boolean /* | */ | null, c: Array<string> };",
        );
    }),
    quiet("bindings_escapes", |bundle| {
        declared(bundle, "export type Odd = { \"a\": string, 'b': boolean | null, \"\\u0063\": Array<string>, };");
    }),
    quiet("bindings_generic", |bundle| {
        declared(
            bundle,
            "export type Pair<A, B = null> = { a: A, b: B | null, c: Array<A>, };\nexport type Odd = Pair<string, boolean>;",
        );
    }),
    quiet("bindings_readonly", |bundle| {
        declared(bundle, "export type Odd = { readonly a: string; readonly b: boolean | null; readonly c: string[] };")
    }),
    quiet("bindings_to_itself", |bundle| declared(bundle, "export type Odd = Odd2;\nexport type Odd2 = Odd;")),
    noted("bindings_lack_a_field", "not in the TypeScript bindings", |bundle| {
        declared(bundle, "export type Odd = { a: string, };")
    }),
    noted("bindings_have_a_field", "not in the JSON schema", |bundle| {
        declared(
            bundle,
            "export type Odd = { a: string, b: boolean | null, c: Array<string>, d: number, e?: Array<Odd>, };",
        );
    }),
    quiet("bindings_of_another_type", |bundle| {
        declared(bundle, "export type Odd = { a: Array<number>, b: { x: 1, }, c: string, };")
    }),
    quiet("bindings_of_another_shape", |bundle| declared(bundle, "export type Odd = [string, boolean];")),
    quiet("bindings_optional", |bundle| {
        declared(bundle, "export type Odd = { a?: string, b?: boolean | null | null, c?: Array<string> | null, };")
    }),
    quiet("bindings_of_another_case", |bundle| {
        described(
            bundle,
            object(&["first_key"], json!({"first_key": text(), "other-key": text()})),
            "export type Odd = { FirstKey: string, OTHER_KEY?: string, };",
        );
    }),
    noted("bindings_have_a_branch", "not in the JSON schema", |bundle| {
        described(
            bundle,
            tagged(),
            "export type Odd = { \"type\": \"a\", n?: string, } | { \"type\": \"b\", z?: string, } | { \"type\": \"c\", };",
        );
    }),
    noted("bindings_lack_a_branch", "missing in the TypeScript bindings", |bundle| {
        described(bundle, tagged(), "export type Odd = { \"type\": \"a\", n?: string, };")
    }),
    noted("bindings_lack_a_tag", "a branch without a tag", |bundle| {
        described(bundle, tagged(), "export type Odd = { \"type\": \"a\", n?: string, } | { z?: string, };");
    }),
    quiet("bindings_are_no_union", |bundle| described(bundle, tagged(), "export type Odd = { n: string, };")),
    noted("bindings_have_a_value", "not in the JSON schema", |bundle| {
        described(bundle, json!({"type": "string", "enum": ["a"]}), "export type Odd = \"a\" | \"b\";");
    }),
    noted("bindings_have_a_tag", "not in the JSON schema", |bundle| {
        described(bundle, object(&["a"], json!({"a": text()})), "export type Odd = { \"type\": \"Odd\", a: string, };");
    }),
];
