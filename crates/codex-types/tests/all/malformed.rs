//! Puts one wrong value into a valid message.
//!
//! A strict read fails with the path of the value, and a tolerant read reports the same path.

use codex_types::rpc::{Notification, NotificationVisitor, Request, RequestVisitor};
use codex_types::{DecodeError, notification, request, server_request};
use serde::de::DeserializeOwned;

use crate::sample::{Sampler, definition_of};

fn break_samples<T: DeserializeOwned>(seed: u64) -> usize {
    let Some(name) = definition_of::<T>() else { return 0 };
    let mut sampler = Sampler::new(seed);
    let (sample, leaves) = sampler.of(name).unwrap();
    for _ in 0..leaves.len().min(6) {
        let leaf = &leaves[sampler.below(leaves.len())];
        let mut broken = sample.clone();
        *broken.pointer_mut(&leaf.pointer).unwrap_or_else(|| panic!("{name}: no {} in {sample}", leaf.pointer)) =
            leaf.misfit.clone();
        let strict = [serde_json::from_str::<T>(&broken.to_string()).err(), T::deserialize(&broken).err()];
        let accepted = || panic!("{name}: {} was accepted at {}\n{broken}", leaf.misfit, leaf.path);
        for error in strict {
            let error = error.unwrap_or_else(accepted).to_string();
            let is_there = leaf.path.is_empty() || error.starts_with(&format!("at `{}`: ", leaf.path));
            assert!(is_there, "{name}: {error}, not at {}\n{broken}", leaf.path);
        }
        for decoded in [codex_types::decode_str::<T>(&broken.to_string()), codex_types::decode_value::<T>(&broken)] {
            let reported = decoded.map_or_else(
                |error| vec![error],
                |decoded| decoded.problems.into_iter().map(DecodeError::from).collect(),
            );
            let [error] = &reported[..] else { panic!("{name}: {reported:?}\n{broken}") };
            assert_eq!(error.path(), leaf.path, "{name}: {error}\n{broken}");
        }
    }
    leaves.len().min(6)
}

struct Broken(u64);

impl RequestVisitor for Broken {
    type Output = usize;
    fn visit<M: Request>(self) -> usize {
        break_samples::<M::Params>(self.0) + break_samples::<M::Response>(self.0)
    }
}

impl NotificationVisitor for Broken {
    type Output = usize;
    fn visit<M: Notification>(self) -> usize {
        break_samples::<M::Params>(self.0)
    }
}

#[test]
fn a_misfit_is_reported_with_its_path() {
    let mut checked = 0;
    for seed in 0..20 {
        for method in request::METHODS {
            checked += request::dispatch(method, Broken(seed)).unwrap();
        }
        for method in server_request::METHODS {
            checked += server_request::dispatch(method, Broken(seed)).unwrap();
        }
        for method in notification::METHODS {
            checked += notification::dispatch(method, Broken(seed)).unwrap();
        }
    }
    assert!(checked > 10_000, "{checked}");
}
