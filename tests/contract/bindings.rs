//! The names in the generated source, compared with the TypeScript bindings.
//!
//! The generator takes names from the same bindings. The test therefore reads the names from the output of the
//! generator: from the arguments of the macro `object!`.

use std::collections::{BTreeMap, BTreeSet};

use codex_codegen::{Schemas, TsType, TypeScript};
use xtask::file_set::read_tree;

use super::checkout;

/// Returns the wire names of each generated struct's own fields, by struct.
fn generated_structs() -> BTreeMap<String, BTreeSet<String>> {
    let tree = read_tree(&checkout().generated()).expect("cannot read the generated code");
    let mut structs = BTreeMap::new();
    for (path, text) in tree.iter() {
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        for item in file.items {
            let syn::Item::Macro(item) = item else { continue };
            if item.mac.path.segments.last().is_some_and(|segment| segment.ident == "object") {
                let (name, fields) = object(&item.mac.tokens.to_string()).unwrap_or_else(|| panic!("{path}: object!"));
                structs.insert(name, fields);
            }
        }
    }
    structs
}

/// Reads the tokens of `object! { Name { "wireName" => field: form, … } }`.
fn object(tokens: &str) -> Option<(String, BTreeSet<String>)> {
    let (name, fields) = tokens.split_once('{')?;
    let before_arrows = fields.split("=>").collect::<Vec<_>>();
    let (_, before_arrows) = before_arrows.split_last()?;
    let wire_name = |text: &&str| Some(text.trim_end().strip_suffix('"')?.rsplit('"').next()?.to_owned());
    Some((name.trim().to_owned(), before_arrows.iter().map(wire_name).collect::<Option<_>>()?))
}

/// The keys that `ThreadItem` has beside its branches. The body of each branch has these keys, and its alias in the bindings does not.
const BESIDE_ITEMS: [&str; 2] = ["completedAtMs", "startedAtMs"];

/// Returns the keys of an alias that is one plain object.
fn plain_object(ts: &TypeScript, name: &str) -> Option<BTreeSet<String>> {
    match ts.get(name)? {
        TsType::Object(fields) => Some(fields.iter().map(|field| field.name.clone()).collect()),
        _ => None,
    }
}

#[test]
fn field_names_agree_with_the_typescript_bindings() {
    let schemas = Schemas::from_files(read_tree(&checkout().schemas()).expect("cannot read the schemas"))
        .expect("cannot read the schemas");
    let (mut compared, mut wrong) = (0, Vec::new());
    let structs = generated_structs();
    let all = structs.len();
    for (name, fields) in structs {
        let Some(expected) = plain_object(schemas.typescript(), &name) else { continue };
        compared += 1;
        let is_beside = |field: &String| name.ends_with("Item") && BESIDE_ITEMS.contains(&field.as_str());
        let fields: BTreeSet<String> =
            fields.into_iter().filter(|field| expected.contains(field) || !is_beside(field)).collect();
        if fields != expected {
            let (missing, extra): (Vec<_>, Vec<_>) =
                (expected.difference(&fields).collect(), fields.difference(&expected).collect());
            wrong.push(format!("{name}: missing {missing:?}, extra {extra:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // The other structs are bodies of union branches, which have no name in the bindings.
    assert!(compared * 2 > all, "only {compared} of {all} structs have bindings to compare with");
    println!("{compared} structs have the field names of their TypeScript bindings");
}

#[test]
fn each_method_of_the_bindings_is_generated_except_those_without_a_schema() {
    let schemas = Schemas::from_files(read_tree(&checkout().schemas()).expect("cannot read the schemas"))
        .expect("cannot read the schemas");
    let unions = [
        ("ClientRequest", codex_types::request::METHODS),
        ("ServerRequest", codex_types::server_request::METHODS),
        ("ServerNotification", codex_types::notification::METHODS),
        ("ClientNotification", codex_types::client_notification::METHODS),
    ];
    let mut missing = Vec::new();
    for (union, generated) in unions {
        let ty = schemas.typescript().get(union).expect("the bindings have no such union of methods");
        let mut methods = BTreeSet::new();
        collect_methods(ty, &mut methods);
        assert!(!methods.is_empty(), "{union}");
        let generated: BTreeSet<String> = generated.iter().map(|method| (*method).to_owned()).collect();
        assert!(generated.is_subset(&methods), "{union}: {:?}", generated.difference(&methods).collect::<Vec<_>>());
        missing.extend(methods.difference(&generated).cloned());
    }
    // No JSON schema has these methods; programs reach them with `call_raw` and `Unrecognized`.
    missing.sort();
    assert_eq!(
        missing,
        [
            "getAuthStatus",
            "getConversationSummary",
            "gitDiffToRemote",
            "rawResponse/completed",
            "rawResponseItem/completed"
        ]
    );
}

fn collect_methods(ty: &TsType, methods: &mut BTreeSet<String>) {
    match ty {
        TsType::Union(members) | TsType::Intersection(members) => {
            members.iter().for_each(|member| collect_methods(member, methods));
        }
        TsType::Object(fields) => {
            for field in fields {
                if let ("method", TsType::Literal(method)) = (field.name.as_str(), &field.ty) {
                    methods.insert(method.clone());
                }
            }
        }
        _ => {}
    }
}
