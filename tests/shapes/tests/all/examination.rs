//! Sorts the shapes by the generator's result: correct, raw JSON, wrong, or no code.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use codex_codegen::Tree;
use codex_shapes::{Raw, Schemars, Shape};

use crate::bundle::{Bundle, Embedded, stem, wire};
use crate::crates::{CompileError, Crates};
use crate::generated::Generated;
use crate::generator::generate;
use crate::json;

/// The result of the generator for one shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Every sample is read into types and written back equal.
    Right,
    /// No data is lost, but raw JSON is used where Rust has a type.
    Raw(String),
    /// The code does not compile, or a sample is not read or not written back equal.
    Wrong(String),
    /// The generator returned no code.
    Stopped(String),
}

impl Verdict {
    fn word(&self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Raw(_) => "raw",
            Self::Wrong(_) => "wrong",
            Self::Stopped(_) => "stopped",
        }
    }

    fn reason(&self) -> &str {
        match self {
            Self::Right => "",
            Self::Raw(reason) | Self::Wrong(reason) | Self::Stopped(reason) => reason,
        }
    }
}

/// The state of the examination for one version of schemars.
pub(crate) struct Examination<'a> {
    pub(crate) schemars: Schemars,
    shapes: &'a [Shape],
    verdicts: BTreeMap<&'static str, Verdict>,
    tree: Tree,
}

impl<'a> Examination<'a> {
    /// Generates code for all shapes in the minimal bundle, without those that stop the generator.
    pub(crate) fn generate(shapes: &'a [Shape], schemars: Schemars) -> Self {
        let mut this = Self { schemars, shapes, verdicts: BTreeMap::new(), tree: Tree::new() };
        this.generate_together();
        this
    }

    /// Gives a verdict to the shapes that stop the generator even without other shapes.
    fn stop_alone(&mut self) {
        for shape in self.shapes {
            let mut bundle = Bundle::minimal();
            bundle.add_shape(shape, self.schemars);
            if let Err(problem) = generate(bundle) {
                self.set(shape.id, Verdict::Stopped(problem));
            }
        }
    }

    fn set(&mut self, id: &'static str, verdict: Verdict) {
        self.verdicts.entry(id).or_insert(verdict);
    }

    /// Returns the shapes that have no verdict yet.
    fn open(&self) -> impl Iterator<Item = &'a Shape> {
        self.shapes.iter().filter(|shape| !self.verdicts.contains_key(shape.id))
    }

    fn generate_together(&mut self) {
        for round in 0.. {
            let all: Vec<&Shape> = self.open().collect();
            match generate(with_shapes(&all, self.schemars)) {
                Ok(tree) => {
                    self.tree = tree;
                    return;
                }
                Err(_) if round == 0 => self.stop_alone(),
                Err(problem) => {
                    assert!(!all.is_empty(), "the bundle alone stops the generator: {problem}");
                    let culprit = self.blame_text(&problem).unwrap_or_else(|| culprit(&all, self.schemars));
                    self.set(culprit, Verdict::Stopped(format!("beside other shapes: {problem}")));
                }
            }
        }
    }

    /// Writes the code for the shapes without a verdict, and the names of their methods.
    pub(crate) fn write(&self, crates: &Crates) {
        let generated = Generated::new(&self.tree);
        let methods: Vec<(String, String)> =
            self.open().filter_map(|shape| Some((shape.id.to_owned(), generated.method(&wire(shape))?.name))).collect();
        crates.write(self.schemars, &self.tree, &methods);
    }

    /// Gives a verdict to the shapes whose code does not compile, and generates the others again.
    ///
    /// # Panics
    /// If an error belongs to no shape.
    pub(crate) fn blame(&mut self, errors: &[CompileError], crates: &Crates) {
        let mut blamed = Vec::new();
        for error in errors.iter().filter(|error| error.schemars == self.schemars) {
            let source = crates.source(self.schemars, &error.file);
            let before: Vec<&str> = source.lines().take(error.line).collect();
            let culprit = self.blame_text(&error.text).or_else(|| {
                // An earlier line names the item that the line belongs to.
                before.iter().rev().take(400).find_map(|line| self.blame_text(line))
            });
            if let Some(id) = culprit {
                blamed.push((id, format!("does not compile: {} ({}:{})", error.text, error.file, error.line)));
            }
        }
        if blamed.is_empty() {
            // A kept name, such as `Option`, can break code in other places.
            let kept = self.open().filter(|shape| shape.names == codex_shapes::Names::Kept).map(|shape| shape.id);
            blamed = kept.map(|id| (id, format!("may break other code: {}", errors[0].text))).collect();
        }
        let text = |error: &CompileError| format!("{}:{}: {}\n", error.file, error.line, error.text);
        assert!(!blamed.is_empty(), "no shape explains these errors:\n{}", errors.iter().map(text).collect::<String>());
        for (id, reason) in blamed {
            self.set(id, Verdict::Wrong(reason));
        }
        self.generate_together();
    }

    /// Returns the shape that a text names, by the longest prefix of its definitions or by a kept name.
    fn blame_text(&self, text: &str) -> Option<&'static str> {
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        let prefixed = self
            .open()
            .filter(|shape| words.iter().any(|word| word.starts_with(&stem(shape))) || text.contains(&wire(shape)))
            .max_by_key(|shape| shape.id.len());
        prefixed.map(|shape| shape.id)
    }

    /// Runs the samples of the shapes without a verdict, and gives each of them its verdict.
    pub(crate) fn run(&mut self, crates: &Crates) {
        let open: Vec<&Shape> = self.open().collect();
        let generated = Generated::new(&self.tree);
        let mut samples = Vec::new();
        let mut raw = BTreeMap::new();
        for shape in &open {
            let Some(method) = generated.method(&wire(shape)) else { continue };
            raw.insert(shape.id, generated.raw_places(&method));
            samples.extend(shape.samples.iter().map(|sample| (shape.id.to_owned(), answer(sample))));
        }
        let (lines, end) = crates.run(self.schemars, &samples);
        for shape in open {
            let verdict = match raw.get(shape.id) {
                None => Verdict::Wrong(format!("the generated code has no method {}", wire(shape))),
                Some(raw) => judge(shape, raw, &lines, end.as_deref()),
            };
            self.set(shape.id, verdict);
        }
    }

    /// Returns the number of shapes with each verdict: right, raw, wrong, stopped.
    pub(crate) fn counts(&self) -> [usize; 4] {
        ["right", "raw", "wrong", "stopped"]
            .map(|word| self.verdicts.values().filter(|verdict| verdict.word() == word).count())
    }

    /// Returns a line for the version, and a line for each shape that is not right.
    pub(crate) fn report(&self) -> String {
        let [right, raw, wrong, stopped] = self.counts();
        let mut out = format!(
            "{}: {} shapes: {right} right, {raw} raw, {wrong} wrong, {stopped} stopped\n",
            self.schemars.name(),
            self.shapes.len()
        );
        for shape in self.shapes {
            let Some(verdict) = self.verdicts.get(shape.id).filter(|verdict| **verdict != Verdict::Right) else {
                continue;
            };
            let reason = verdict.reason().lines().next().unwrap_or_default();
            let _ = writeln!(out, "  {:<8} {:<32} {} | {reason}", verdict.word(), shape.id, shape.about);
        }
        out
    }
}

/// Returns the minimal bundle with `shapes`.
fn with_shapes(shapes: &[&Shape], schemars: Schemars) -> Bundle {
    let mut bundle = Bundle::minimal();
    for shape in shapes {
        bundle.add_shape(shape, schemars);
    }
    bundle
}

/// Finds a shape that stops the generator together with other shapes, by bisection.
fn culprit(shapes: &[&Shape], schemars: Schemars) -> &'static str {
    let mut suspects = shapes;
    let mut innocent: Vec<&Shape> = Vec::new();
    while let [_, _, ..] = suspects {
        let (first, second) = suspects.split_at(suspects.len() / 2);
        let with_first: Vec<&Shape> = innocent.iter().chain(first).copied().collect();
        if generate(with_shapes(&with_first, schemars)).is_err() {
            suspects = first;
        } else {
            innocent = with_first;
            suspects = second;
        }
    }
    suspects[0].id
}

/// Generates code for all shapes among the committed definitions. The code is not compiled, because that would double the time.
///
/// # Errors
/// Fails if the generation fails. The text has the reason.
pub(crate) fn generate_among_committed(shapes: &[Shape], schemars: Schemars) -> Result<(), String> {
    let mut bundle = Bundle::committed();
    for shape in shapes {
        bundle.add_shape(shape, schemars);
    }
    generate(bundle).map(drop)
}

/// Returns a sample as the answer of the shape's method.
fn answer(sample: &str) -> String {
    format!("{{\"value\":{sample}}}")
}

fn judge(shape: &Shape, raw: &[String], lines: &[serde_json::Value], end: Option<&str>) -> Verdict {
    let mut unrecognized = None;
    for sample in &shape.samples {
        let answer = answer(sample);
        let Some(line) = lines.iter().find(|line| line["id"] == shape.id && line["sample"] == *answer) else {
            return Verdict::Wrong(format!("{sample}: the program ended before ({})", end.unwrap_or("no reason")));
        };
        if let Some(problem) = line["problem"].as_str() {
            return Verdict::Wrong(format!("{sample}: {problem}"));
        }
        let written = line["written"].as_str().unwrap_or_default();
        if !json::same(&answer, written) {
            return Verdict::Wrong(format!("{sample} is written back as {written}"));
        }
        if line["debug"].as_str().is_some_and(|debug| debug.contains("Unrecognized(")) {
            unrecognized.get_or_insert(sample);
        }
    }
    match (shape.raw, unrecognized) {
        (Raw::Anywhere, _) => Verdict::Right,
        (Raw::Places(limit), _) if raw.len() > limit => Verdict::Raw(format!("raw JSON in {}", raw.join(", "))),
        (Raw::Places(_), Some(sample)) => Verdict::Raw(format!("{sample} is read as an unrecognized value")),
        _ => Verdict::Right,
    }
}

/// Checks that the definitions of the shapes do not collide by accident.
pub(crate) fn check_names(shapes: &[Shape], schemars: Schemars) {
    let mut seen = BTreeMap::new();
    for shape in shapes {
        for name in Embedded::new(shape, schemars).definitions.into_keys() {
            if let Some(twin) = seen.insert(name.clone(), shape.id) {
                panic!("the shapes {twin} and {} both have a definition {name}", shape.id);
            }
        }
    }
}
