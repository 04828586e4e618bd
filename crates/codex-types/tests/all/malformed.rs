//! One wrong value in a message that is right otherwise is an error, and the error says where it is.

use codex_types::rpc::{Notification, NotificationVisitor, Request, RequestVisitor};
use codex_types::{notification, request, server_request};
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
        for error in
            [codex_types::from_str::<T>(&broken.to_string()).err(), codex_types::from_value::<T>(&broken).err()]
        {
            let error =
                error.unwrap_or_else(|| panic!("{name}: {} was accepted at {}\n{broken}", leaf.misfit, leaf.path));
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
fn a_wrong_value_is_an_error_with_its_path() {
    let mut tried = 0;
    for seed in 0..20 {
        for method in request::METHODS {
            tried += request::dispatch(method, Broken(seed)).unwrap();
        }
        for method in server_request::METHODS {
            tried += server_request::dispatch(method, Broken(seed)).unwrap();
        }
        for method in notification::METHODS {
            tried += notification::dispatch(method, Broken(seed)).unwrap();
        }
    }
    assert!(tried > 10_000, "{tried}");
}
