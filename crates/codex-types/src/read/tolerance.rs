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
    /// How many steps of the path lead to the root.
    root_depth: usize,
    problems: Vec<Found>,
    /// How many problems are those of earlier outermost values.
    earlier: usize,
}

/// A problem, and the path of the value that was given up for it.
struct Found {
    value_path: Vec<Step>,
    problem: DecodeProblem,
}

impl State {
    const fn new() -> Self {
        Self { root: None, path: Vec::new(), root_depth: 0, problems: Vec::new(), earlier: 0 }
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

/// Runs a reading in which every type of the protocol is read tolerantly, and returns what did not fit.
#[cold]
pub(crate) fn collect<R>(read: impl FnOnce() -> R) -> (R, Vec<DecodeProblem>) {
    let before = Restore { mode: MODE.replace(Mode::Requested), state: Some(STATE.replace(State::new())) };
    let read = read();
    let found = STATE.with_borrow_mut(|state| std::mem::take(&mut state.problems));
    drop(before);
    (read, found.into_iter().map(|found| found.problem).collect())
}

/// Runs a reading in which nothing is left out, also inside of one that is tolerant.
pub(crate) fn strictly<R>(read: impl FnOnce() -> R) -> R {
    let _before = Restore { mode: MODE.replace(Mode::Strict), state: None };
    read()
}

/// Puts back what was before, also when reading panics.
struct Restore {
    mode: Mode,
    state: Option<State>,
}

impl Drop for Restore {
    fn drop(&mut self) {
        MODE.set(self.mode);
        if let Some(state) = self.state.take() {
            STATE.set(state);
        }
    }
}

/// Reads a value tolerantly. Its path is that of the value that is being read, if there is one.
#[cold]
pub(crate) fn read_root<R>(value: Value, read: impl FnOnce(&Value) -> R) -> R {
    struct Outer(Mode, Option<Rc<Value>>, usize);
    impl Drop for Outer {
        fn drop(&mut self) {
            MODE.set(self.0);
            STATE.with_borrow_mut(|state| (state.root, state.root_depth) = (self.1.take(), self.2));
        }
    }

    let root = Rc::new(value);
    let _outer = STATE.with_borrow_mut(|state| {
        if state.path.is_empty() {
            state.earlier = state.problems.len();
        }
        let depth = std::mem::replace(&mut state.root_depth, state.path.len());
        Outer(MODE.replace(Mode::Active), state.root.replace(root.clone()), depth)
    });
    read(&root)
}

/// Reads the rest of an object, which is a value of its own for those who read it.
pub(crate) fn read_rest<R>(
    rest: &serde_json::Map<String, Value>,
    read: impl FnOnce(&serde_json::Map<String, Value>) -> R,
) -> R {
    if MODE.get() != Mode::Active {
        return read(rest);
    }
    read_root(Value::Object(rest.clone()), |_| read(rest))
}

/// Reads the value of a key.
pub(crate) fn under<R>(key: &str, read: impl FnOnce() -> R) -> R {
    if MODE.get() != Mode::Active {
        return read();
    }
    inside(Step::Key(key.to_owned()), read)
}

/// Reads an item of an array.
pub(super) fn at<R>(index: usize, read: impl FnOnce() -> R) -> R {
    if MODE.get() != Mode::Active {
        return read();
    }
    inside(Step::Index(index), read)
}

#[cold]
fn inside<R>(step: Step, read: impl FnOnce() -> R) -> R {
    struct Leave;
    impl Drop for Leave {
        fn drop(&mut self) {
            STATE.with_borrow_mut(|state| drop(state.path.pop()));
        }
    }
    STATE.with_borrow_mut(|state| state.path.push(step));
    let _leave = Leave;
    read()
}

/// Leaves out the member or item that the failure's last step leads to; hands the failure up where nothing may be left out.
#[cold]
pub(crate) fn leave_out(failure: Failure) -> Result<(), Failure> {
    if MODE.get() != Mode::Active {
        return Err(failure);
    }
    record(failure, GivenUp::Inner);
    Ok(())
}

/// What becomes of a union that does not fit although its branch is known: the whole value, to be kept as unrecognized.
#[cold]
pub(crate) fn keep_branch(failure: Failure) -> Result<Value, Failure> {
    if MODE.get() != Mode::Active {
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
