//! Random types: structs, enums of each tagging, lists, maps, options, tuples, flattened parts, and recursion, in each other.
//!
//! The types are made from a fixed seed for each shape, so that each run examines the same ones. Their schemas, bindings and
//! samples follow the rules of schemars, ts-rs and serde by hand.

mod bindings;
mod samples;
mod schema;
mod types;

use crate::{Names, Raw, Schemars, Shape, Witness};
use types::{Dice, Model};

/// How many types there are.
const COUNT: u64 = 36;

/// How many samples each of them has.
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
        // The list of shapes is made once.
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
