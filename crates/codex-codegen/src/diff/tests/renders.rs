use super::*;

/// Returns a difference with every kind of line.
fn example() -> Diff {
    let base = || protocol().with("Written", object([required("text")]));
    let mut old = base()
        .with("Read", object([required("id"), required("path")]))
        .with("Plan", values(&["free"]))
        .with("Old", object([]));
    old.client_requests.push(method("old/call", Some("Old"), Some("Read")));
    let mut new = base()
        .with("Read", object([required("id"), optional("path"), optional("plan")]))
        .with("Written", object([required("text"), experimental(optional("trace"))]))
        .with("Plan", values(&["free", "team", "edu"]))
        .with("Thread", object([required("id")]));
    for name in ["A", "B", "C"] {
        old.define(name, object([]));
        new.define(name, object([optional("startedAt")]));
    }
    new.server_notifications.push(method("new/note", Some("Thread"), None));
    new.definitions.get_mut("Note").unwrap().doc = Some("A note.".to_owned());
    diff(&old, &new).between("0.1.0", "0.2.0")
}

#[test]
fn the_text_report_lists_all_changes() {
    assert_eq!(
        example().to_text(),
        "\
Codex protocol, 0.1.0 → 0.2.0
codex-types: minor while 0.x, major from 1.0 on
  1 client request removed, 1 definition removed, 1 field with a different rule for absent and null

Breaking: 3 (reader 1, writer 1, source 3)
  client requests
    - old/call  Old → Read
        breaks writer (the runtime no longer knows the method), source (the Rust types of the method were removed)
  Read (read)
    ~ path  required → optional
        breaks reader (old programs cannot decode an absent or null value), source (the number of `Option`s around the type is different)
  - 1 definition, breaks source
      Old

Compatible: 8
  server notifications
    + new/note  Thread
  Plan (in no message)
    + edu, team
  Read (read)
    + plan  string, optional
  3 definitions (in no message)
      A, B, C
    + startedAt  string, optional
  + 1 definition
      Thread

Experimental, outside semver: 1
  Written (written)
    + trace  string, optional

Documentation only: 1
"
    );
}

#[test]
fn the_markdown_report_lists_all_changes() {
    assert_eq!(
        example().to_markdown(),
        "\
## Codex protocol: 0.1.0 → 0.2.0

**codex-types: minor while 0.x, major from 1.0 on.** 1 client request removed, 1 definition removed, 1 field with a different \
rule for absent and null.

### Breaking: 3 (reader 1, writer 1, source 3)

**Client requests**

- removed `old/call`: `Old → Read`; breaks writer (the runtime no longer knows the method), source (the Rust types of the method were removed)

**Changed definitions**

- `Read` (read)
  - changed `path`: `required → optional`; breaks reader (old programs cannot decode an absent or null value), source \
(the number of `Option`s around the type is different)

**Removed definitions** (1): `Old`

### Compatible: 8

**Server notifications**

- added `new/note`: `Thread`

**Changed definitions**

- `Plan` (in no message)
  - added `edu`, `team`
- `Read` (read)
  - added `plan`: `string, optional`
- `A`, `B`, `C` (in no message)
  - added `startedAt`: `string, optional`

**New definitions** (1): `Thread`

<details><summary>Experimental, outside semver: 1</summary>

**Changed definitions**

- `Written` (written)
  - added `trace`: `string, optional`

</details>

Documentation only: 1.
"
    );
}

#[test]
fn the_json_report_has_the_documented_form() {
    let old = protocol().with("Written", object([]));
    let new = protocol().with("Written", object([required("threadId")]));
    assert_eq!(
        diff(&old, &new).between("0.1.0", "0.2.0").to_json(),
        r#"{
  "format": 1,
  "from": "0.1.0",
  "to": "0.2.0",
  "verdict": {
    "zerover": "minor",
    "semver": "major",
    "reasons": [
      "1 field added"
    ]
  },
  "docs": 0,
  "changes": [
    {
      "kind": "field",
      "in": "Written",
      "name": "threadId",
      "change": "added",
      "new": "string, required",
      "surface": "stable",
      "direction": "written",
      "breaks": {
        "writer": {
          "surface": "stable",
          "why": "the runtime rejects an object without the field"
        },
        "source": {
          "surface": "stable",
          "why": "`new` has an additional parameter"
        }
      }
    }
  ]
}
"#
    );
}

#[test]
fn an_empty_diff_renders_as_one_line() {
    let diff = diff(&protocol(), &protocol()).between("0.1.0", "0.2.0");
    assert_eq!(diff.to_text(), "The protocol did not change from 0.1.0 to 0.2.0.\n");
    assert_eq!(diff.to_markdown(), "The protocol did not change from 0.1.0 to 0.2.0.\n");
}

/// A break on the experimental surface is labelled within a stable section.
#[test]
fn experimental_breaks_are_labelled() {
    let build = |fields: Vec<Field>| {
        let mut protocol = protocol().with("Deep", object(fields));
        protocol.client_requests.push(Method { experimental: true, ..method("a/b", Some("Deep"), None) });
        protocol
    };
    let text = diff(&build(vec![]), &build(vec![required("id")])).to_text();
    assert!(
        text.contains("+ id  string, required  [breaks writer (experimental only), source (experimental only)]"),
        "{text}"
    );
}

/// The same input in a different order gives the same report.
#[test]
fn the_report_does_not_depend_on_the_order_of_the_input() {
    let list = |reverse: bool| {
        let mut methods = vec![method("a/b", None, None), method("c/d", None, None)];
        if reverse {
            methods.reverse();
        }
        let mut protocol = protocol();
        protocol.client_requests.extend(methods);
        diff(&super::protocol(), &protocol).to_json()
    };
    assert_eq!(list(false), list(true));
}
