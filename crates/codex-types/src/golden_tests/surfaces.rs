//! The stable and the experimental surface, and the two namespaces of definitions.

use serde_json::json;

use super::assert_round_trip;

#[test]
fn equal_definitions_of_both_namespaces_are_merged() {
    use crate::golden::namespaces::{Both, GoldenParams, GoldenResponse, Inner};
    let params: GoldenParams = assert_round_trip(json!({"inner": {"name": "n"}, "both": "same"}));
    assert_eq!(params, GoldenParams::new(Both::Same, Inner::new("n")));
    assert_eq!(
        assert_round_trip::<GoldenResponse>(json!({"inner": {"name": "n"}, "both": "same"})).inner,
        params.inner
    );
}

#[cfg(not(feature = "experimental"))]
#[test]
fn the_stable_surface_reads_experimental_values_as_unrecognized() {
    use crate::golden::{experimental, string_enums, tagged_unions, untagged_unions};
    assert_eq!(string_enums::Phase::from("aside"), string_enums::Phase::Unrecognized("aside".to_owned()));
    assert_eq!(
        assert_round_trip::<experimental::Kind>(json!("new")),
        experimental::Kind::Unrecognized("new".to_owned())
    );
    let hologram = json!({"type": "hologram", "id": "1", "depth": 3});
    assert_eq!(assert_round_trip::<tagged_unions::Item>(hologram.clone()), tagged_unions::Item::Unrecognized(hologram));
    let stream = json!({"uri": "u", "stream": 1});
    assert_eq!(
        assert_round_trip::<untagged_unions::Content>(stream.clone()),
        untagged_unions::Content::Unrecognized(stream)
    );
    let params: experimental::GoldenParams = crate::from_value(&json!({"name": "n", "flags": 7, "extra": []})).unwrap();
    assert_eq!(serde_json::to_value(params).unwrap(), json!({"name": "n"}));
    let response: experimental::GoldenResponse = crate::from_value(&json!({"id": "i"})).unwrap();
    assert_eq!(response.id, "i");
}

#[cfg(feature = "experimental")]
#[test]
fn the_experimental_surface_adds_items() {
    use super::error_path;
    use crate::golden::{experimental, string_enums, tagged_unions, untagged_unions};
    assert_eq!(string_enums::Phase::from("aside"), string_enums::Phase::Aside);
    assert_eq!(assert_round_trip::<experimental::Kind>(json!("new")), experimental::Kind::New);
    let hologram: tagged_unions::Item = assert_round_trip(json!({"type": "hologram", "id": "1", "depth": 3}));
    assert!(matches!(&hologram, tagged_unions::Item::Hologram(body) if body.depth == 3));
    assert_eq!(hologram.id(), Some("1"));
    let stream: untagged_unions::Content = assert_round_trip(json!({"uri": "u", "stream": 1}));
    assert!(matches!(stream, untagged_unions::Content::Stream(_)));
    let params = experimental::GoldenParams::new("n");
    assert_eq!(serde_json::to_value(&params).unwrap(), json!({"name": "n", "flags": [], "level": 3}));
    let full = json!({"name": "n", "kind": "new", "extra": {"deep": "d"}, "flags": ["a"], "level": 0});
    assert_eq!(assert_round_trip::<experimental::GoldenParams>(full).extra, Some(experimental::Extra::new("d")));
    assert_eq!(error_path::<experimental::GoldenResponse>(json!({"id": "i", "serial": -1})), "serial");
    assert!(matches!(assert_round_trip(json!({"deep": "d"})), experimental::Choice::Extra(_)));
    assert_eq!(assert_round_trip::<experimental::Word>(json!("w")).as_str(), "w");
}
