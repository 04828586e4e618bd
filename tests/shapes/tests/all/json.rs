//! Compares JSON texts as values, without loss of digits.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// Returns whether two texts are the same JSON value. Numbers of any size are compared exactly; `1` and `1.0` are equal.
pub(crate) fn same(a: &str, b: &str) -> bool {
    let [a, b] = [a.trim(), b.trim()];
    if a == b {
        return true;
    }
    match (a.chars().next(), b.chars().next()) {
        (Some('{'), Some('{')) => match (object(a), object(b)) {
            (Some(a), Some(b)) => {
                a.len() == b.len()
                    && a.iter().zip(&b).all(|((key, a), (twin, b))| key == twin && same(a.get(), b.get()))
            }
            _ => false,
        },
        (Some('['), Some('[')) => match (array(a), array(b)) {
            (Some(a), Some(b)) => a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| same(a.get(), b.get())),
            _ => false,
        },
        (Some('"'), Some('"')) => serde_json::from_str::<String>(a).ok() == serde_json::from_str::<String>(b).ok(),
        (Some(a_first), Some(b_first)) if is_number(a_first) && is_number(b_first) => same_number(a, b),
        _ => false,
    }
}

fn object(text: &str) -> Option<BTreeMap<String, Box<RawValue>>> {
    serde_json::from_str(text).ok()
}

fn array(text: &str) -> Option<Vec<Box<RawValue>>> {
    serde_json::from_str(text).ok()
}

fn is_number(first: char) -> bool {
    first == '-' || first.is_ascii_digit()
}

fn same_number(a: &str, b: &str) -> bool {
    let integer = |text: &str| text.bytes().skip(1).all(|byte| byte.is_ascii_digit());
    if integer(a) && integer(b) {
        return false;
    }
    match (a.parse::<f64>(), b.parse::<f64>()) {
        (Ok(a), Ok(b)) => a.to_bits() == b.to_bits(),
        _ => false,
    }
}

#[test]
fn values_are_compared_without_loss() {
    for (a, b) in [("1", "1.0"), (r#"{"a":1,"b":[]}"#, r#"{"b":[ ],"a":1.0}"#), (r#""é""#, "\"\\u00e9\"")] {
        assert!(same(a, b), "{a} {b}");
    }
    for (a, b) in [
        ("340282366920938463463374607431768211455", "340282366920938463463374607431768211454"),
        ("{}", r#"{"a":null}"#),
        ("[1]", "[1,2]"),
        ("1", "true"),
        ("\"1\"", "1"),
    ] {
        assert!(!same(a, b), "{a} {b}");
    }
}
