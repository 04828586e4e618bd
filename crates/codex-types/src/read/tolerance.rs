//! Reading on after a value that does not fit.
//!
//! A message is read strictly first. Only when that fails is it read again, from a [`Value`] in memory, where reading can go
//! on after a failure. This module owns what that second reading knows: whether it is under way on this thread, where in the
//! value it is, and what did not fit. Readers ask it in their error paths alone, so messages that fit cost nothing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde_json::Value;

use super::failure::{Failure, Step, render};
use crate::DecodeProblem;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Every failure is an error.
    Strict,
    /// The next type that is read through serde is to be buffered, and read tolerantly.
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
    /// From the outermost value to the one that is being read.
    path: Vec<Step>,
    /// The step into the value that was read last.
    last: Option<Step>,
    /// How many steps of the path lead to the root.
    root_depth: usize,
    problems: Vec<Found>,
    /// How many problems were found before the root was begun.
    earlier: usize,
}

/// A problem, and the path of the value that was given up for it.
struct Found {
    value_path: Vec<Step>,
    problem: DecodeProblem,
}

impl State {
    const fn new() -> Self {
        Self { root: None, path: Vec::new(), last: None, root_depth: 0, problems: Vec::new(), earlier: 0 }
    }

    /// The value at a path that begins as the current one does.
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

/// Whether values are to be buffered and read tolerantly.
pub(super) fn is_requested() -> bool {
    MODE.get() != Mode::Strict
}

fn is_active() -> bool {
    MODE.get() == Mode::Active
}

/// While it is there, every type of the protocol is read tolerantly.
pub(crate) struct Tolerant {
    before: Option<(Mode, State)>,
}

impl Tolerant {
    #[cold]
    pub(crate) fn begin() -> Self {
        Self { before: Some((MODE.replace(Mode::Requested), STATE.replace(State::new()))) }
    }

    /// What did not fit.
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

/// While it is there, nothing is left out, also inside of a tolerant reading.
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

/// A value that is read tolerantly, until this is dropped. Its path is that of the value that is being read, if there is one.
pub(crate) struct Root {
    pub(crate) value: Rc<Value>,
    outer: Outer,
}

/// What was there before a root.
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

    /// The rest of an object, which is a value of its own for those who read it.
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

/// A step of the path, until this is dropped.
pub(crate) struct Inside(());

impl Inside {
    /// Into the value of a key.
    #[inline]
    pub(crate) fn key(key: &str) -> Option<Self> {
        if is_active() { Some(Self::step(Step::Key(key.to_owned()))) } else { None }
    }

    /// Into an item of an array.
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

impl Drop for Inside {
    #[cold]
    fn drop(&mut self) {
        STATE.with_borrow_mut(|state| state.last = state.path.pop());
    }
}

/// Leaves out the member or item that the failure's last step leads to; hands the failure up where nothing may be left out.
#[cold]
pub(crate) fn leave_out(failure: Failure) -> Result<(), Failure> {
    if !is_active() {
        return Err(failure);
    }
    record(failure, GivenUp::Inner);
    Ok(())
}

/// Leaves out the item of an array that was read last, after so many that fit.
#[cold]
pub(super) fn leave_out_item(failure: Failure, fitting: usize) -> Result<(), Failure> {
    let last = STATE.with_borrow(|state| state.last.clone());
    match last {
        // Items that were left out before it count.
        Some(Step::Index(index)) if is_active() => leave_out(failure.at(index)),
        _ => leave_out(failure.at(fitting)),
    }
}

/// What becomes of a union that does not fit although its branch is known: the whole value, to be kept as unrecognized.
#[cold]
pub(crate) fn keep_branch(failure: Failure) -> Result<Value, Failure> {
    if !is_active() {
        return Err(failure);
    }
    Ok(record(failure, GivenUp::Current))
}

/// What becomes of a value that is no union at all. The outermost value has to be one: anything would be a union otherwise.
#[cold]
pub(crate) fn keep_other(failure: Failure) -> Result<Value, Failure> {
    let is_outermost = STATE.with_borrow(|state| state.path.is_empty());
    if is_outermost { Err(failure) } else { keep_branch(failure) }
}

enum GivenUp {
    /// The value that is being read.
    Current,
    /// Its member or item.
    Inner,
}

/// Notes a failure, and returns the value that is given up for it.
fn record(failure: Failure, given_up: GivenUp) -> Value {
    let (steps, problem) = failure.into_parts();
    STATE.with_borrow_mut(|state| {
        let path = render(state.path.iter().chain(steps.iter().rev()));
        let mut value_path = state.path.clone();
        if let GivenUp::Inner = given_up {
            value_path.extend(steps.last().cloned());
        }
        let value = state.value_at(&value_path);
        // What was left out inside of it is given up with it.
        let is_inside = |found: &Found| found.value_path.starts_with(&value_path);
        while state.problems.len() > state.earlier && state.problems.last().is_some_and(is_inside) {
            state.problems.pop();
        }
        let problem = DecodeProblem::new(path, problem, render(value_path.iter()), value.clone());
        state.problems.push(Found { value_path, problem });
        value
    })
}
