//! Absent keys, null, defaults, open objects and numbers.

use serde_json::{Map, Value, json};

use super::{assert_round_trip, assert_written_as, decode_error, error_path};

#[test]
fn null_and_absent_are_read_alike_and_written_as_declared() {
    use crate::golden::nullable::{Detail, GoldenNotification, GoldenParams};
    // Clients write as few keys as possible, but always the required keys.
    let params = GoldenParams::new("n");
    assert_eq!(serde_json::to_value(&params).unwrap(), json!({"name": "n", "needed": null}));
    assert_eq!(
        assert_written_as::<GoldenParams>(json!({"name": "n", "note": null}), json!({"name": "n", "needed": null})),
        params
    );
    let all = json!({"name": "n", "needed": "x", "note": "y", "detail": "high"});
    assert_eq!(assert_round_trip::<GoldenParams>(all).detail, Some(Detail::High));

    let least = json!({"wrapped": "low", "list": [], "any": null});
    let written =
        json!({"note": null, "detail": null, "wrapped": "low", "list": [], "map": null, "any": null, "written": null});
    let read: GoldenNotification = assert_written_as(least, written);
    assert_eq!((read.any, read.maybe), (Value::Null, None));
    let full = json!({
        "note": "n", "detail": "vast", "left": "l", "wrapped": "low", "list": ["a", null], "map": {"a": null, "b": "low"},
        "any": {"x": [1]}, "maybe": [null], "written": "w",
    });
    let read: GoldenNotification = assert_round_trip(full);
    assert_eq!(read.list, [Some("a".to_owned()), None]);
    assert_eq!(error_path::<GoldenNotification>(json!({"list": [null, 7], "wrapped": "low", "any": 1})), "list[1]");
    assert_eq!(error_path::<GoldenNotification>(json!({"list": null, "wrapped": "low", "any": 1})), "list");
    let without = decode_error::<GoldenNotification>(json!({"list": [], "wrapped": "low"}));
    assert!(without.1.contains("missing field `any`"), "{}", without.1);
}

#[test]
fn a_double_option_distinguishes_null_from_absent() {
    use crate::golden::double_options::{Effort, GoldenParams, Settings};
    assert_eq!(assert_round_trip::<GoldenParams>(json!({})), GoldenParams::default());
    let cleared: GoldenParams = assert_round_trip(json!({"serviceTier": null, "effort": null}));
    assert_eq!(cleared, GoldenParams { service_tier: Some(None), effort: Some(None), ..GoldenParams::default() });
    let set: GoldenParams = assert_round_trip(json!({"serviceTier": "fast", "effort": "low", "model": "m"}));
    assert_eq!(set.effort, Some(Some(Effort::Low)));
    assert_eq!(assert_written_as::<GoldenParams>(json!({"model": null}), json!({})).model, None);
    assert_eq!(error_path::<GoldenParams>(json!({"serviceTier": 7})), "serviceTier");
    // Open objects distinguish null from absent as well.
    assert_eq!(assert_round_trip::<Settings>(json!({"tier": null, "other": null})).tier, Some(None));
    assert_eq!(assert_round_trip::<Settings>(json!({"other": 1})).tier, None);
    assert_eq!(assert_round_trip::<Settings>(json!({"tier": "t"})).tier, Some(Some("t".to_owned())));
    assert_eq!(error_path::<GoldenParams>(json!({"settings": {"tier": 7}})), "settings.tier");
}

#[test]
fn defaults_replace_absent_keys_and_are_written() {
    use crate::golden::defaults::{Access, GoldenAskResponse, GoldenParams, GoldenResponse, Mode, Name};
    let written = json!({
        "off": false, "on": true, "zero": 0, "seven": 7, "minus": -1, "half": 0.5, "word": "medium", "empty": "",
        "none": [], "modes": ["write", "read"], "mode": "read", "access": "full", "name": "someone", "map": {}, "type": true,
    });
    let read: GoldenResponse = assert_written_as(json!({}), written.clone());
    assert_eq!(read, GoldenResponse::default());
    assert_eq!((read.access, read.name, read.mode), (Access::Full, Name::from("someone"), Mode::Read));
    let mut other = written;
    other["on"] = json!(false);
    other["modes"] = json!([]);
    other["access"] = json!({"only": {"paths": []}});
    let read: GoldenResponse = assert_round_trip(other);
    assert!(!read.on && read.modes.is_empty());
    assert_eq!(error_path::<GoldenResponse>(json!({"modes": [null]})), "modes[0]");
    assert_eq!(error_path::<GoldenResponse>(json!({"on": null})), "on");
    assert_eq!(GoldenParams::default().kind, Mode::Write);
    assert_eq!(serde_json::to_value(GoldenAskResponse::new(true)).unwrap(), json!({"granted": true, "scope": "read"}));
}

#[test]
fn open_objects_keep_extra_keys() {
    use crate::golden::open_objects::{Apps, Config, Forbidden, GoldenParams, GoldenResponse, Nothing, ThreadExtra};
    let config: Config =
        assert_round_trip(json!({"model": "m", "sandbox_mode": null, "features": {"a": [1, null]}, "Extra": 1}));
    assert_eq!(config.extra["features"], json!({"a": [1, null]}));
    let mut built = Config { model: Some("m".to_owned()), ..Config::default() };
    built.extra.insert("key".to_owned(), json!(1));
    assert_eq!(serde_json::to_value(built).unwrap(), json!({"model": "m", "sandbox_mode": null, "key": 1}));
    assert_eq!(error_path::<GoldenResponse>(json!({"config": {"x": 1, "model": 7}})), "config.model");

    let apps: Apps = assert_round_trip(json!({"_default": null, "github": {"enabled": true}}));
    assert_eq!(apps.extra.len(), 1);
    let extra: ThreadExtra = assert_round_trip(json!({"any": 1}));
    let params: GoldenParams =
        assert_round_trip(json!({"overrides": {"a": {"b": null}}, "schema": {"type": "object"}, "extra": {"any": 1}}));
    assert_eq!(params.extra, extra);
    assert_eq!(
        assert_written_as::<GoldenParams>(json!({"overrides": null, "extra": {}}), json!({"extra": {}})).extra,
        Map::new()
    );

    let response: GoldenResponse = assert_round_trip(json!({
        "config": {"model": null, "sandbox_mode": null}, "apps": {"_default": null}, "links": {"a": []}, "nothing": {},
        "forbidden": {}, "table": {"t": {"size": 1}}, "files": {"a": "b"},
    }));
    assert_eq!(response.table["t"].size, 1);
    // Neither the schema nor the bindings name any keys for these types, but a later release may add keys.
    assert_eq!(assert_written_as::<Nothing>(json!({"new": 1}), json!({})), Nothing {});
    assert_eq!(assert_written_as::<Forbidden>(json!({"new": 1}), json!({})), Forbidden {});
    let wrong = json!({
        "config": {"model": null, "sandbox_mode": null}, "apps": {"_default": null}, "links": {}, "nothing": {},
        "forbidden": {}, "table": {"a": {"size": 1}, "b": {"size": -1}}, "files": {},
    });
    assert_eq!(error_path::<GoldenResponse>(wrong), "table.b.size");
}

#[test]
fn numbers_are_limited_to_their_format() {
    use crate::golden::numbers::GoldenParams;
    let most = json!({
        "int32": i32::MAX, "int64": i64::MAX, "uint16": u16::MAX, "uint32": u32::MAX, "uint64": u64::MAX, "uint": u64::MAX,
        "double": 1e300, "plain": -0.5, "maybe": u64::MAX,
    });
    let read: GoldenParams = assert_round_trip(most.clone());
    assert_eq!((read.uint, read.maybe), (u64::MAX, Some(u64::MAX)));
    let beyond = [
        ("int32", json!(i64::from(i32::MAX) + 1)),
        ("int64", json!(u64::MAX)),
        ("uint16", json!(65536)),
        ("uint32", json!(-1)),
        ("uint64", json!(-1)),
        ("uint", json!(1.0)),
        ("double", json!("1")),
        ("maybe", json!(-1)),
    ];
    for (key, value) in beyond {
        let mut json = most.clone();
        json[key] = value;
        assert_eq!(error_path::<GoldenParams>(json), key);
    }
    let mut whole = most;
    whole["double"] = json!(3);
    assert_eq!(crate::from_value::<GoldenParams>(&whole).unwrap().double, 3.0);
}
