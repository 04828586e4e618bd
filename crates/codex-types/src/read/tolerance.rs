//! Tolerant reading: continues after a value that does not fit.
//!
//! A message is first read strictly. Only if this fails is the message read again, from a [`Value`] in memory, where
//! reading can continue after a failure. This module owns the state of the second read, which is specific to the
//! thread: the mode, the current path, and the problems. Readers use this state only on their error paths, so messages
//! that fit cost nothing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde_json::Value;

use super::failure::{Failure, Step, render};
use crate::DecodeProblem;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Every failure is an error.
    Strict,
    /// The next type that is read through serde is buffered and read tolerantly.
    Requested,
    /// A value in memory is being read tolerantly.
    Active,
}

thread_local! {
    static MODE: Cell<Mode> = const { Cell::new(Mode::Strict) };
    static STATE: RefCell<State> = const { RefCell::new(State::new()) };
}

struct State {
    root: Option<Rc<Value>>,
    /// The path from the outermost value to the current value.
    path: Vec<Step>,
    /// The last step of the path to the value that was read last.
    last: Option<Step>,
    /// The number of steps from the outermost value to the root.
    root_depth: usize,
    problems: Vec<Found>,
    /// The number of problems that were found before the root began.
    earlier: usize,
}

/// A problem, and the path of the value that was left out because of it.
struct Found {
    value_path: Vec<Step>,
    problem: DecodeProblem,
}

impl State {
    const fn new() -> Self {
        Self { root: None, path: Vec::new(), last: None, root_depth: 0, problems: Vec::new(), earlier: 0 }
    }

    /// Returns the value at `path`, which must begin with the path of the root.
    fn value_at(&self, path: &[Step]) -> Value {
        let steps = path.get(self.root_depth..).unwrap_or_default();
        let found = self.root.as_deref().and_then(|root| {
            steps.iter().try_fold(root, |value, step| match step {
                Step::Key(key) => value.get(key),
                Step::Index(index) => value.get(index),
            })
        });
        found.cloned().unwrap_or_default()
    }
}

/// Returns whether values must be buffered and read tolerantly.
pub(super) fn is_requested() -> bool {
    MODE.get() != Mode::Strict
}

fn is_active() -> bool {
    MODE.get() == Mode::Active
}

/// A guard: while it exists, every protocol type on this thread is read tolerantly.
pub(crate) struct Tolerant {
    before: Option<(Mode, State)>,
}

impl Tolerant {
    #[cold]
    pub(crate) fn begin() -> Self {
        Self { before: Some((MODE.replace(Mode::Requested), STATE.replace(State::new()))) }
    }

    /// Ends the tolerant read, and returns the parts that did not fit.
    pub(crate) fn end(mut self) -> Vec<DecodeProblem> {
        let found = self.restore();
        found.into_iter().map(|found| found.problem).collect()
    }

    #[cold]
    fn restore(&mut self) -> Vec<Found> {
        let Some((mode, state)) = self.before.take() else { return Vec::new() };
        MODE.set(mode);
        STATE.replace(state).problems
    }
}

impl Drop for Tolerant {
    fn drop(&mut self) {
        self.restore();
    }
}

/// A guard: while it exists, nothing is left out, even within a tolerant read.
pub(crate) struct Strict(Mode);

impl Strict {
    pub(crate) fn begin() -> Self {
        Self(MODE.replace(Mode::Strict))
    }
}

impl Drop for Strict {
    fn drop(&mut self) {
        MODE.set(self.0);
    }
}

/// A guard: while it exists, `value` is read tolerantly. The path of `value` is the path of the current value.
pub(crate) struct Root {
    pub(crate) value: Rc<Value>,
    outer: Outer,
}

/// The state to restore when the root is dropped.
struct Outer {
    mode: Mode,
    root: Option<Rc<Value>>,
    root_depth: usize,
    earlier: usize,
}

impl Root {
    #[cold]
    pub(crate) fn begin(value: Value) -> Self {
        let value = Rc::new(value);
        let outer = STATE.with_borrow_mut(|state| {
            let (depth, found) = (state.path.len(), state.problems.len());
            Outer {
                mode: MODE.replace(Mode::Active),
                root: state.root.replace(value.clone()),
                root_depth: std::mem::replace(&mut state.root_depth, depth),
                earlier: std::mem::replace(&mut state.earlier, found),
            }
        });
        Self { value, outer }
    }

    /// Begins a root for the extra keys of an object, which their reader sees as a separate value.
    pub(crate) fn of_rest(rest: &serde_json::Map<String, Value>) -> Option<Self> {
        is_active().then(|| Self::begin(Value::Object(rest.clone())))
    }
}

impl Drop for Root {
    #[cold]
    fn drop(&mut self) {
        MODE.set(self.outer.mode);
        STATE.with_borrow_mut(|state| {
            state.root = self.outer.root.take();
            state.root_depth = self.outer.root_depth;
            state.earlier = self.outer.earlier;
        });
    }
}

/// A guard for one step of the path. Dropping the guard removes the step.
pub(crate) struct PathGuard(());

impl PathGuard {
    /// Adds a step into the value of a key.
    #[inline]
    pub(crate) fn key(key: &str) -> Option<Self> {
        if is_active() { Some(Self::step(Step::Key(key.to_owned()))) } else { None }
    }

    /// Adds a step into an item of an array.
    #[inline]
    pub(super) fn index(index: usize) -> Option<Self> {
        if is_active() { Some(Self::step(Step::Index(index))) } else { None }
    }

    #[cold]
    fn step(step: Step) -> Self {
        STATE.with_borrow_mut(|state| state.path.push(step));
        Self(())
    }
}

impl Drop for PathGuard {
    #[cold]
    fn drop(&mut self) {
        STATE.with_borrow_mut(|state| state.last = state.path.pop());
    }
}

/// Leaves out the member or item at the failure's last step. Returns the failure if the read is strict.
#[cold]
pub(crate) fn leave_out(failure: Failure) -> Result<(), Failure> {
    if !is_active() {
        return Err(failure);
    }
    record(failure, GivenUp::Inner);
    Ok(())
}

/// Leaves out the last read item of an array. `fitting` is the number of items that fit so far.
#[cold]
pub(super) fn leave_out_item(failure: Failure, fitting: usize) -> Result<(), Failure> {
    let last = STATE.with_borrow(|state| state.last.clone());
    match last {
        // The index counts items that were left out, unlike `fitting`.
        Some(Step::Index(index)) if is_active() => leave_out(failure.at_index(index)),
        _ => leave_out(failure.at_index(fitting)),
    }
}

/// Returns the JSON of a union with a known branch and a malformed body, to be kept as `Unrecognized`.
///
/// Returns the failure if the read is strict.
#[cold]
pub(crate) fn keep_branch(failure: Failure) -> Result<Value, Failure> {
    if !is_active() {
        return Err(failure);
    }
    Ok(record(failure, GivenUp::Current))
}

/// Returns the JSON of a value that is not a union, to be kept as `Unrecognized`.
///
/// The outermost value must be a union, so its failure is returned. Otherwise any JSON would be accepted as a union.
#[cold]
pub(crate) fn keep_non_union(failure: Failure) -> Result<Value, Failure> {
    let is_outermost = STATE.with_borrow(|state| state.path.is_empty());
    if is_outermost { Err(failure) } else { keep_branch(failure) }
}

enum GivenUp {
    /// The current value is left out.
    Current,
    /// A member or an item of the current value is left out.
    Inner,
}

/// Records a failure, and returns the value that is left out because of it.
fn record(failure: Failure, given_up: GivenUp) -> Value {
    let (steps, problem) = failure.into_parts();
    STATE.with_borrow_mut(|state| {
        let path = render(state.path.iter().chain(steps.iter().rev()));
        let mut value_path = state.path.clone();
        if let GivenUp::Inner = given_up {
            value_path.extend(steps.last().cloned());
        }
        let value = state.value_at(&value_path);
        // The enclosing value is left out now, so earlier problems inside it are obsolete.
        let is_inside = |found: &Found| found.value_path.starts_with(&value_path);
        while state.problems.len() > state.earlier && state.problems.last().is_some_and(is_inside) {
            state.problems.pop();
        }
        let problem = DecodeProblem::new(path, problem, render(value_path.iter()), value.clone());
        state.problems.push(Found { value_path, problem });
        value
    })
}
