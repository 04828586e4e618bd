//! The two surfaces, and the two namespaces of definitions.

use serde_json::json;

use super::same;

#[test]
fn definitions_of_both_namespaces_are_one() {
    use crate::golden::namespaces::{Both, GoldenParams, GoldenResponse, Inner};
    let params: GoldenParams = same(json!({"inner": {"name": "n"}, "both": "same"}));
    assert_eq!(params, GoldenParams::new(Both::Same, Inner::new("n")));
    assert_eq!(same::<GoldenResponse>(json!({"inner": {"name": "n"}, "both": "same"})).inner, params.inner);
}

#[cfg(not(feature = "experimental"))]
#[test]
fn the_stable_surface_takes_the_experimental_one_for_unknown() {
    use crate::golden::{experimental, string_enums, tagged_unions, untagged_unions};
    assert_eq!(string_enums::Phase::from("aside"), string_enums::Phase::Unrecognized("aside".to_owned()));
    assert_eq!(same::<experimental::Kind>(json!("new")), experimental::Kind::Unrecognized("new".to_owned()));
    let hologram = json!({"type": "hologram", "id": "1", "depth": 3});
    assert_eq!(same::<tagged_unions::Item>(hologram.clone()), tagged_unions::Item::Unrecognized(hologram));
    let stream = json!({"uri": "u", "stream": 1});
    assert_eq!(same::<untagged_unions::Content>(stream.clone()), untagged_unions::Content::Unrecognized(stream));
    let params: experimental::GoldenParams = crate::from_value(&json!({"name": "n", "flags": 7, "extra": []})).unwrap();
    assert_eq!(serde_json::to_value(params).unwrap(), json!({"name": "n"}));
    let response: experimental::GoldenResponse = crate::from_value(&json!({"id": "i"})).unwrap();
    assert_eq!(response.id, "i");
}

#[cfg(feature = "experimental")]
#[test]
fn the_experimental_surface_adds() {
    use super::refused_at;
    use crate::golden::{experimental, string_enums, tagged_unions, untagged_unions};
    assert_eq!(string_enums::Phase::from("aside"), string_enums::Phase::Aside);
    assert_eq!(same::<experimental::Kind>(json!("new")), experimental::Kind::New);
    let hologram: tagged_unions::Item = same(json!({"type": "hologram", "id": "1", "depth": 3}));
    assert!(matches!(&hologram, tagged_unions::Item::Hologram(body) if body.depth == 3));
    assert_eq!(hologram.id(), Some("1"));
    let stream: untagged_unions::Content = same(json!({"uri": "u", "stream": 1}));
    assert!(matches!(stream, untagged_unions::Content::Stream(_)));
    let params = experimental::GoldenParams::new("n");
    assert_eq!(serde_json::to_value(&params).unwrap(), json!({"name": "n", "flags": [], "level": 3}));
    let full = json!({"name": "n", "kind": "new", "extra": {"deep": "d"}, "flags": ["a"], "level": 0});
    assert_eq!(same::<experimental::GoldenParams>(full).extra, Some(experimental::Extra::new("d")));
    assert_eq!(refused_at::<experimental::GoldenResponse>(json!({"id": "i", "serial": -1})), "serial");
    assert!(matches!(same(json!({"deep": "d"})), experimental::Choice::Extra(_)));
    assert_eq!(same::<experimental::Word>(json!("w")).as_str(), "w");
}
