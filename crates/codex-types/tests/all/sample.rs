//! Makes sample messages from the schemas, with random forms of every definition that a method reaches.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Map, Value, json};

/// The position of a value of a certain type, and a value that does not fit there.
pub(crate) struct Leaf {
    pub(crate) path: String,
    pub(crate) pointer: String,
    pub(crate) misfit: Value,
}

static DEFINITIONS: LazyLock<BTreeMap<String, Value>> = LazyLock::new(|| {
    let surface = if cfg!(feature = "experimental") { "experimental" } else { "stable" };
    let file = format!("{}/../../schemas/{surface}.schemas.json", env!("CARGO_MANIFEST_DIR"));
    let bundle: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let Value::Object(mut root) = bundle["definitions"].clone() else { panic!("no definitions") };
    let Some(Value::Object(nested)) = root.remove("v2") else { panic!("no v2") };
    root.into_iter().chain(nested).collect()
});

/// Unions whose keys are wrong in the schema.
const WRONG_NAMES: [&str; 3] = ["ThreadTimelineEntry", "ThreadRealtimeItem", "AccountSessionsSwitchResponse"];

/// Makes sample values. The same seed makes the same values.
pub(crate) struct Sampler {
    dice: u64,
    /// How many of 4 optional keys are present on average.
    pub(crate) density: usize,
    leaves: Vec<Leaf>,
    path: Vec<Step>,
    /// Whether the value is inside a union that is identified by its form, so that a misfit makes the union unknown.
    soft: usize,
    camel: bool,
}

#[derive(Clone)]
enum Step {
    Key(String),
    Index(usize),
}

impl Sampler {
    pub(crate) fn new(seed: u64) -> Self {
        let density = usize::try_from(seed % 5).unwrap();
        Self { dice: seed.wrapping_add(1), density, leaves: Vec::new(), path: Vec::new(), soft: 0, camel: false }
    }

    /// Returns a sample of the definition `name` and its leaves, or `None` if the schemas lack the definition.
    pub(crate) fn of(&mut self, name: &str) -> Option<(Value, Vec<Leaf>)> {
        let schema = DEFINITIONS.get(name)?;
        self.leaves.clear();
        let value = self.definition(name, schema, 0);
        Some((value, std::mem::take(&mut self.leaves)))
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.dice = self.dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.dice >> 33).unwrap() % end
    }

    fn definition(&mut self, name: &str, schema: &Value, depth: usize) -> Value {
        let before = std::mem::replace(&mut self.camel, WRONG_NAMES.contains(&name));
        let value = self.value(schema, depth);
        self.camel = before;
        value
    }

    fn value(&mut self, schema: &Value, depth: usize) -> Value {
        let Value::Object(map) = schema else { return self.anything() };
        if let Some(target) = map.get("$ref").and_then(Value::as_str) {
            let name = target.rsplit('/').next().unwrap();
            return self.definition(name, &DEFINITIONS[name], depth);
        }
        if let Some(one) = map.get("allOf") {
            return self.value(&one[0], depth);
        }
        if let Some(Value::Array(branches)) = map.get("oneOf").or_else(|| map.get("anyOf")) {
            return self.union(map, branches, depth);
        }
        if let Some(Value::Array(values)) = map.get("enum") {
            self.leaf(json!(7.5));
            return values[self.below(values.len())].clone();
        }
        let kinds: Vec<&str> = match map.get("type") {
            Some(Value::String(kind)) => vec![kind],
            Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
            _ => return self.anything(),
        };
        let nullable = kinds.contains(&"null") && (depth > 6 || self.below(4) >= self.density);
        if nullable {
            return Value::Null;
        }
        match kinds.iter().find(|kind| **kind != "null") {
            Some(&"string") => {
                self.leaf(json!(7.5));
                json!(format!("word{}", self.below(1000)))
            }
            Some(&"boolean") => {
                self.leaf(json!(7.5));
                json!(self.below(2) == 0)
            }
            Some(&"integer") => {
                self.leaf(json!(7.5));
                json!(self.below(60_000))
            }
            Some(&"number") => {
                self.leaf(json!(true));
                json!(f64::from(u32::try_from(self.below(1000)).unwrap()) + 0.5)
            }
            Some(&"array") => {
                let count = if depth > 6 { 0 } else { self.below(3) };
                let items = map.get("items").unwrap_or(&Value::Bool(true));
                let items = (0..count).map(|index| self.at(Step::Index(index), |this| this.value(items, depth + 1)));
                Value::Array(items.collect())
            }
            Some(&"object") => self.object(map, depth),
            other => panic!("{other:?}"),
        }
    }

    fn object(&mut self, map: &Map<String, Value>, depth: usize) -> Value {
        let mut out = Map::new();
        let required =
            |key: &str| map.get("required").and_then(Value::as_array).is_some_and(|all| all.contains(&json!(key)));
        for (key, schema) in map.get("properties").and_then(Value::as_object).into_iter().flatten() {
            if required(key) || (depth < 6 && self.below(4) < self.density) {
                let key = if self.camel { camel(key) } else { key.clone() };
                let value = self.at(Step::Key(key.clone()), |this| this.value(schema, depth + 1));
                out.insert(key, value);
            }
        }
        let other = map.get("additionalProperties").filter(|extra| extra.as_bool() != Some(false));
        if let Some(other) = other.filter(|_| depth < 6) {
            for index in 0..self.below(3) {
                let key = format!("other{index}");
                let value = self.at(Step::Key(key.clone()), |this| this.value(other, depth + 1));
                out.insert(key, value);
            }
        }
        Value::Object(out)
    }

    fn union(&mut self, map: &Map<String, Value>, branches: &[Value], depth: usize) -> Value {
        let null = json!({"type": "null"});
        if let Some(other) = branches.iter().find(|branch| **branch != null).filter(|_| branches.contains(&null)) {
            let absent = depth > 6 || self.below(4) >= self.density;
            return if absent { Value::Null } else { self.value(other, depth) };
        }
        let catch_all = |branch: &&Value| branch["type"] == json!(["object", "string"]);
        let branches: Vec<&Value> = branches.iter().filter(|branch| !catch_all(branch)).collect();
        // The flat branches end a recursion.
        let flat = branches.iter().position(|branch| branch.get("enum").is_some() && depth > 6);
        let chosen = branches[flat.unwrap_or_else(|| self.below(branches.len()))];
        let is_untagged = branches.iter().all(|branch| {
            let constant =
                branch["properties"].as_object().is_some_and(|keys| keys.values().any(|key| key.get("enum").is_some()));
            let keyed = branch["properties"].as_object().is_some_and(|keys| keys.len() == 1);
            !constant && !keyed && branch.get("enum").is_none()
        });
        self.soft += usize::from(is_untagged);
        let mut value = self.value(chosen, depth + 1);
        if map.contains_key("properties") {
            let mut siblings = map.clone();
            siblings.retain(|key, _| key != "anyOf" && key != "oneOf");
            let more = self.object(&siblings, depth);
            value.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        }
        self.soft -= usize::from(is_untagged);
        value
    }

    fn anything(&mut self) -> Value {
        [json!({"any": [1, null, "x"]}), json!("any"), json!(true), json!([1.5])][self.below(4)].clone()
    }

    fn at<T>(&mut self, step: Step, make: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let made = make(self);
        self.path.pop();
        made
    }

    fn leaf(&mut self, misfit: Value) {
        if self.soft > 0 {
            return;
        }
        let (mut path, mut pointer) = (String::new(), String::new());
        for step in &self.path {
            match step {
                Step::Key(key) => {
                    path.push_str(if path.is_empty() { "" } else { "." });
                    path.push_str(key);
                    pointer.push_str(&format!("/{}", key.replace('~', "~0").replace('/', "~1")));
                }
                Step::Index(index) => {
                    path.push_str(&format!("[{index}]"));
                    pointer.push_str(&format!("/{index}"));
                }
            }
        }
        self.leaves.push(Leaf { path, pointer, misfit });
    }
}

fn camel(key: &str) -> String {
    let mut words = key.split('_');
    let mut out = words.next().unwrap_or_default().to_owned();
    for word in words {
        let (first, rest) = word.split_at(1);
        out.push_str(&first.to_uppercase());
        out.push_str(rest);
    }
    out
}

/// Returns the definition of a Rust type, if the type is a definition.
pub(crate) fn definition_of<T>() -> Option<&'static str> {
    let name = std::any::type_name::<T>();
    let name = name.strip_prefix("core::option::Option<").map_or(name, |inner| inner.trim_end_matches('>'));
    name.starts_with("codex_types::").then(|| name.rsplit("::").next()).flatten()
}

/// Checks that `whole` contains everything in `part`. Null and absent are equal.
pub(crate) fn contains(whole: &Value, part: &Value) -> Result<(), String> {
    match (whole, part) {
        (_, Value::Null) => Ok(()),
        (Value::Object(whole), Value::Object(part)) => part.iter().try_for_each(|(key, inner)| {
            contains(whole.get(key).unwrap_or(&Value::Null), inner).map_err(|problem| format!(".{key}{problem}"))
        }),
        (Value::Array(whole), Value::Array(part)) if whole.len() == part.len() => {
            whole.iter().zip(part).try_for_each(|(whole, part)| contains(whole, part))
        }
        (Value::Number(a), Value::Number(b)) if a.as_f64() == b.as_f64() => Ok(()),
        (whole, part) if whole == part => Ok(()),
        _ => Err(format!(": {part} became {whole}")),
    }
}
