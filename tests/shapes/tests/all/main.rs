//! Runs every shape of the corpus through the generator, the compiler, and a program that reads samples.
//!
//! `CODEX_SHAPES=tuple,sets` limits the run to some shapes. README.md of this package has more.

mod bundle;
mod changes;
mod crates;
mod examination;
mod generated;
mod generator;
mod json;

use std::collections::BTreeSet;
use std::thread;
use std::time::Instant;

use codex_shapes::{Schemars, Shape};

use crate::bundle::Bundle;
use crate::crates::Crates;
use crate::examination::{Examination, check_names, generate_among_committed};

/// How many times the code is compiled again without the shapes that did not compile.
const ROUNDS: usize = 12;

fn selected() -> Vec<Shape> {
    let mut shapes = codex_shapes::all();
    let mut ids = BTreeSet::new();
    for shape in &shapes {
        assert!(ids.insert(shape.id), "two shapes are called {}", shape.id);
    }
    if let Ok(list) = std::env::var("CODEX_SHAPES") {
        let wanted: Vec<&str> = list.split(',').map(str::trim).collect();
        for id in &wanted {
            assert!(ids.contains(id), "CODEX_SHAPES names {id}, which is no shape");
        }
        shapes.retain(|shape| wanted.contains(&shape.id));
    }
    shapes
}

#[test]
fn every_shape_is_generated_compiled_read_and_written() {
    generator::silence_generator_panics();
    let start = Instant::now();
    let progress = |step: &str| println!("{step} after {:.1} s", start.elapsed().as_secs_f32());
    let shapes = selected();
    let versions = Schemars::ALL;
    for schemars in versions {
        check_names(&shapes, schemars);
    }
    let shapes = &shapes;
    let mut examinations: Vec<Examination<'_>> = thread::scope(|scope| {
        let workers = versions.map(|schemars| scope.spawn(move || Examination::generate(shapes, schemars)));
        workers.into_iter().map(|worker| worker.join().expect("generation ends")).collect()
    });

    progress("generated");
    let crates = Crates::of_shapes(&versions);
    let mut compiles = false;
    for _ in 0..ROUNDS {
        examinations.iter().for_each(|examination| examination.write(&crates));
        let errors = crates.build(&versions);
        progress(&format!("compiled with {} errors", errors.len()));
        compiles = errors.is_empty();
        if compiles {
            break;
        }
        for examination in &mut examinations {
            if errors.iter().any(|error| error.schemars == examination.schemars) {
                examination.blame(&errors, &crates);
            }
        }
    }
    assert!(compiles, "the code does not compile after {ROUNDS} rounds without the shapes that failed");
    examinations.iter_mut().for_each(|examination| examination.run(&crates));

    progress("read and written");
    let report: String = examinations.iter().map(Examination::report).collect();
    for examination in &examinations {
        let [_, raw, wrong, stopped] = examination.counts();
        assert!(wrong == 0 && stopped == 0 && raw * 10 <= shapes.len(), "the generator is not total:\n{report}");
    }
    println!("{report}");
}

#[test]
fn changes_of_a_bundle_compile_with_and_without_experimental() {
    generator::silence_generator_panics();
    let changes = changes::generate_all();
    let crates = Crates::of_changes();
    crates.write_changes(&generator::generate(Bundle::minimal()).expect("the minimal bundle gives code"), &changes);
    let problems = crates.check_changes();
    assert!(problems.is_empty(), "{} changes do not compile:\n{}", changes.len(), problems.join("\n"));
}

/// This test uses schemars 0.8, like Codex.
#[test]
fn shapes_are_generated_among_the_committed_definitions() {
    generator::silence_generator_panics();
    generate_among_committed(&selected(), Schemars::V08).expect("the committed bundle with all shapes gives code");
}
