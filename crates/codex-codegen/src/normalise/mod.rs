//! Schemas → [`Protocol`].
//!
//! `crate::dialect` turns schemas of any dialect into nodes. The modules here decide what each node is in Rust:
//!
//! | module | what it settles |
//! |---|---|
//! | `definitions` | which of the shapes a definition has; names for inline types |
//! | `unions` | tagged and keyed unions; siblings pushed into branches; nested unions lifted out |
//! | `untagged` | unions whose branches nothing names |
//! | `fields` | the type of a value, and what absent and null mean, with TypeScript as the witness |
//! | `witnesses` | which TypeScript declaration belongs to which definition |
//! | `names` | the names of variants, fields and lifted definitions |
//! | `methods` | method → params and response |
//! | `surfaces` | what is experimental: the difference between the two surfaces |
//! | `checks` | branches whose forms overlap; aliases of themselves; defaults that Rust cannot express |
//! | `direction` | nulls that a client need not write |
//!
//! No shape stops them. A place that is not understood is raw JSON, and a note says where and why. Only a bundle without
//! definitions is refused.

mod checks;
mod definitions;
mod direction;
mod fields;
mod methods;
mod names;
mod surfaces;
#[cfg(test)]
mod tests;
mod unions;
mod untagged;
mod witnesses;

use std::collections::{BTreeMap, BTreeSet};

use crate::dialect::{self, Node};
use crate::error::Result;
use crate::notes::{Effect, Notes};
use crate::protocol::{Definition, Protocol};
use crate::recorded::RecordedNames;
use crate::repairs::Repairs;
use crate::schemas::Schemas;
use crate::typescript::{TsType, TypeScript};

impl Protocol {
    /// Normalises the schemas of Codex `version`.
    ///
    /// # Errors
    /// If a bundle has no definitions, or `version` is not a version.
    pub fn from_schemas(schemas: &Schemas, version: &str) -> Result<Self> {
        let notes = Notes::default();
        let ts = schemas.typescript();
        for (name, problem) in ts.unreadable() {
            notes.add(Effect::Distrusted, name, format!("the TypeScript declaration cannot be read: {problem}"));
        }
        if ts.is_empty() {
            notes.add(Effect::Distrusted, "*", "there are no TypeScript bindings");
        }
        // Notes of the stable surface are those of the experimental one again.
        let unheard = Notes::default();
        let repairs = Repairs::for_version(version)?;
        let (stable, _) = read_surface(Surface::Stable, schemas, &repairs, &unheard)?;
        let repairs = Repairs::for_version(version)?;
        let (mut protocol, keys) = read_surface(Surface::Experimental, schemas, &repairs, &notes)?;
        repairs.note_unused(&notes);
        surfaces::mark_experimental(&stable, &mut protocol, &keys.only_in_bindings, &notes);
        direction::leave_out_nulls(&mut protocol, &keys.required_nulls);
        checks::settle_defaults(&mut protocol.definitions);
        protocol.notes = notes.into_list();
        Ok(protocol)
    }
}

/// What the modules share while they read one surface.
struct Reader<'a> {
    ts: &'a TypeScript,
    /// The TypeScript type of each definition that has one.
    witnesses: BTreeMap<String, TsType>,
    repairs: &'a Repairs,
    recorded: &'a RecordedNames,
    notes: &'a Notes,
    nodes: &'a BTreeMap<String, Node>,
    /// Whether this is the experimental surface, which the bindings are of.
    is_full: bool,
    definitions: BTreeMap<String, Definition>,
    keys: Keys,
    /// How many choices of branches there are so far where unions stand beside each other.
    choices: usize,
}

/// Keys about which later passes have to know, as `Owner.key`.
#[derive(Default)]
struct Keys {
    /// Those that may be null and must be there.
    required_nulls: BTreeSet<String>,
    /// Those that no schema has. Nothing tells whether they are experimental.
    only_in_bindings: BTreeSet<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Surface {
    Stable,
    Experimental,
}

fn read_surface(surface: Surface, schemas: &Schemas, repairs: &Repairs, notes: &Notes) -> Result<(Protocol, Keys)> {
    let bundle = match surface {
        Surface::Stable => schemas.stable(),
        Surface::Experimental => schemas.experimental(),
    };
    let mut flat = dialect::flatten(bundle, notes)?;
    let (methods, definitions) = methods::split(&mut flat, notes);
    let nodes = dialect::translate(&definitions, notes);
    let mut reader = Reader {
        ts: schemas.typescript(),
        witnesses: witnesses::find(&definitions, &nodes, schemas.typescript()),
        repairs,
        recorded: schemas.recorded_names(),
        notes,
        nodes: &nodes,
        is_full: surface == Surface::Experimental,
        definitions: BTreeMap::new(),
        keys: Keys::default(),
        choices: 0,
    };
    for (name, node) in &nodes {
        reader.define(name, name, node);
    }
    let mut protocol = Protocol::default();
    methods::read_all(&methods, &definitions, &mut reader, &mut protocol);
    protocol.definitions = reader.definitions;
    let keys = reader.keys;
    checks::settle(&mut protocol.definitions, notes);
    Ok((protocol, keys))
}
