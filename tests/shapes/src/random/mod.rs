//! Random types: structs, enums of each tagging, lists, maps, options, tuples, flattened parts and recursion, nested in each other.
//!
//! Each shape has a fixed seed, so each run uses the same types. Hand-written code produces their schemas, bindings and samples by the
//! rules of schemars, ts-rs and serde.

mod bindings;
mod samples;
mod schema;
mod types;

use crate::{Names, Raw, Schemars, Shape, Witness};
use types::{Dice, Model};

/// The number of types.
const COUNT: u64 = 36;

/// The number of samples of each type.
const SAMPLES: usize = 12;

pub(crate) fn shapes() -> Vec<Shape> {
    (1..=COUNT).map(shape).collect()
}

fn shape(seed: u64) -> Shape {
    let mut dice = Dice::new(seed);
    let model = Model::random(&mut dice);
    let witness = |schemars: Schemars| Witness {
        schema: schema::root(&model, schemars),
        bindings: bindings::declarations(&model, schemars),
    };
    Shape {
        // The list of shapes is created once, so the leaked names are bounded.
        id: Box::leak(format!("random-{seed:02}").into_boxed_str()),
        about: "Random types.",
        name: model.root().name.clone(),
        names: Names::Prefixed,
        raw: Raw::Places(0),
        v08: witness(Schemars::V08),
        v1: witness(Schemars::V1),
        samples: (0..SAMPLES).map(|_| samples::sample(&model, &mut dice).to_string()).collect(),
    }
}
