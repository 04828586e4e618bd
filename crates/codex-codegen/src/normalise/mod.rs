//! Schemas → [`Protocol`].
//!
//! The schemas are read strictly: a keyword, a union or a method that no module here knows stops the generator with its
//! path. What schemars writes in several ways for one thing comes out as one thing:
//!
//! | module | what it settles |
//! |---|---|
//! | `flatten` | `definitions.v2` and the root definitions become one namespace |
//! | `definitions` | which of the shapes a definition has |
//! | `unions` | tagged, keyed and untagged unions; siblings pushed into branches; nested `anyOf` lifted out |
//! | `fields` | the type of a value, and what absent and null mean, with TypeScript as the witness |
//! | `names` | the names of variants and of lifted definitions |
//! | `methods` | method → params and response |
//! | `surfaces` | what is experimental: the difference between the two surfaces |
//! | `checks` | what tells untagged branches apart; aliases of themselves |
//! | `direction` | nulls that a client need not write |

mod checks;
mod definitions;
mod direction;
mod fields;
mod flatten;
mod methods;
mod names;
mod surfaces;
#[cfg(test)]
mod tests;
mod unions;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::error::Result;
use crate::protocol::{Definition, Protocol};
use crate::repairs::Repairs;
use crate::schemas::Schemas;
use crate::typescript::TypeScript;

impl Protocol {
    /// Normalises the schemas of Codex `version`.
    ///
    /// # Errors
    /// At the first shape, name or method that is not understood, with its path.
    pub fn from_schemas(schemas: &Schemas, version: &str) -> Result<Self> {
        let repairs = Repairs::for_version(version)?;
        let (stable, _) = surface(schemas.stable(), schemas.typescript(), &repairs)?;
        let repairs = Repairs::for_version(version)?;
        let (mut protocol, must_be_there) = surface(schemas.experimental(), schemas.typescript(), &repairs)?;
        repairs.check_all_applied()?;
        surfaces::mark_experimental(&stable, &mut protocol)?;
        direction::leave_out_nulls(&mut protocol, &must_be_there);
        Ok(protocol)
    }
}

/// What the modules share while they read one surface.
struct Reader<'a> {
    ts: &'a TypeScript,
    repairs: &'a Repairs,
    schemas: &'a BTreeMap<String, Value>,
    definitions: BTreeMap<String, Definition>,
    /// Keys that may be null and must be there, as `Owner.key`.
    required_nulls: BTreeSet<String>,
}

fn surface(bundle: &Value, ts: &TypeScript, repairs: &Repairs) -> Result<(Protocol, BTreeSet<String>)> {
    let schemas = flatten::flatten(bundle)?;
    let mut reader =
        Reader { ts, repairs, schemas: &schemas, definitions: BTreeMap::new(), required_nulls: BTreeSet::new() };
    for (name, schema) in &schemas {
        if methods::is_method_union(name) {
            continue;
        }
        if methods::is_envelope(name) {
            methods::check_envelope(name, schema)?;
            continue;
        }
        reader.define(name, schema)?;
    }
    checks::check(&reader.definitions)?;
    let mut protocol = Protocol { definitions: reader.definitions, ..Protocol::default() };
    methods::read_all(&schemas, &mut protocol)?;
    Ok((protocol, reader.required_nulls))
}
