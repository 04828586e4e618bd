//! Turns schemas into a [`Protocol`].
//!
//! [`crate::dialect`] translates schemas of any dialect into nodes. This module owns the choice of the Rust form of
//! each node. It depends on [`crate::dialect`], [`crate::typescript`] and [`crate::repairs`]. Printing belongs in
//! [`crate::items`].
//!
//! | module | responsibility |
//! |---|---|
//! | `definitions` | the shape of each definition; names for inline types |
//! | `unions` | tagged and keyed unions; siblings moved into branches; nested unions lifted out |
//! | `untagged` | unions whose branches have no names |
//! | `fields` | the type of a value, and the meaning of absent and null, with TypeScript as the second source |
//! | `witnesses` | the TypeScript declaration of each definition |
//! | `names` | the names of variants, fields and lifted definitions |
//! | `methods` | the params and the response of each method |
//! | `surfaces` | the experimental parts: the difference between the two surfaces |
//! | `checks` | overlapping branches; cyclic aliases; defaults that Rust cannot express |
//! | `direction` | nulls that a client need not write |
//!
//! No shape stops the normalisation. A place that is not understood becomes raw JSON, and a note names the place and
//! the reason. Only a bundle without definitions is rejected.

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
    /// Returns an error if a bundle has no definitions, or if `version` is not a version.
    pub fn from_schemas(schemas: &Schemas, version: &str) -> Result<Self> {
        let notes = Notes::default();
        let ts = schemas.typescript();
        for (name, problem) in ts.unreadable() {
            notes.add(Effect::Distrusted, name, format!("the TypeScript declaration cannot be parsed: {problem}"));
        }
        if ts.is_empty() {
            notes.add(Effect::Distrusted, "*", "there are no TypeScript bindings, so only the JSON schemas are used");
        }
        // The experimental surface repeats all notes of the stable surface.
        let discarded = Notes::default();
        let repairs = Repairs::for_version(version)?;
        let (stable, _) = read_surface(Surface::Stable, schemas, &repairs, &discarded)?;
        let repairs = Repairs::for_version(version)?;
        let (mut protocol, keys) = read_surface(Surface::Experimental, schemas, &repairs, &notes)?;
        repairs.note_unused(&notes);
        surfaces::mark_experimental(&stable, &mut protocol, &keys.only_in_bindings, &notes);
        direction::make_nulls_optional(&mut protocol, &keys.required_nulls);
        checks::drop_inexpressible_defaults(&mut protocol.definitions);
        protocol.notes = notes.into_list();
        Ok(protocol)
    }
}

/// The state that the modules share while they read one surface.
struct Reader<'a> {
    ts: &'a TypeScript,
    /// The TypeScript type of each definition that has one.
    witnesses: BTreeMap<String, TsType>,
    repairs: &'a Repairs,
    recorded: &'a RecordedNames,
    notes: &'a Notes,
    nodes: &'a BTreeMap<String, Node>,
    /// Whether this is the experimental surface, which the bindings describe.
    is_full: bool,
    definitions: BTreeMap<String, Definition>,
    keys: Keys,
    /// The number of branch combinations so far, for unions that stand beside each other.
    choices: usize,
}

/// Keys that later passes need, as `Owner.key`.
#[derive(Default)]
struct Keys {
    /// Keys that may be null but must be present.
    required_nulls: BTreeSet<String>,
    /// Keys that only the bindings have. No source says whether these keys are experimental.
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
