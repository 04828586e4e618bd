//! What is asked of a runtime, against what it has: refused here, before anything is sent.

mod checkout;
mod since;

use codex_dist::Version;
use serde::Serialize;
use serde_json::Value;

use crate::error::{Error, Result};
use crate::rpc::process::Launch;
use checkout::Checkout;
use since::Version3;

/// What the connected runtime has.
pub(crate) struct Requirements {
    runtime: Runtime,
    found: Option<String>,
}

enum Runtime {
    /// At least as new as the types: nothing needs to be looked at.
    Current,
    /// Its version says it.
    Version(Version),
    /// A build without a version of its own: its schemas say it.
    Checkout(Box<Checkout>),
    /// Nothing is known.
    Unknown,
}

impl Requirements {
    pub(crate) fn new(version: Option<Version>, launch: Option<Launch>) -> Self {
        let found = version.as_ref().map(ToString::to_string);
        let runtime = match (version, launch) {
            (Some(version), Some(launch)) if version.is_checkout() => {
                Runtime::Checkout(Box::new(Checkout::new(launch)))
            }
            (Some(version), None) if version.is_checkout() => Runtime::Unknown,
            (Some(version), _) if of_types().is_some_and(|types| version >= types) => Runtime::Current,
            (Some(version), _) => Runtime::Version(version),
            (None, _) => Runtime::Unknown,
        };
        Self { runtime, found }
    }

    /// Whether the runtime has this method, and each of the options that are set.
    ///
    /// Options are looked at where they can be too new: on an older runtime, and only for methods that gained some.
    pub(crate) async fn check(&self, method: &str, params: &impl Serialize) -> Result<()> {
        if matches!(self.runtime, Runtime::Current) {
            return Ok(());
        }
        let method_since = lookup(since::METHODS, method);
        let options = since::OPTIONS.iter().filter(|(of, _, _)| *of == method);
        if method_since.is_none() && options.clone().next().is_none() {
            return Ok(());
        }
        if let Some(since) = method_since
            && !self.has(method, None, since).await?
        {
            return Err(self.too_old(method.to_owned(), since));
        }
        let params = serde_json::to_value(params).unwrap_or(Value::Null);
        for (_, option, since) in options {
            let is_set = params.get(option).is_some_and(|value| !value.is_null());
            if is_set && !self.has(method, Some(option), *since).await? {
                return Err(self.too_old(format!("{method} with {option}"), *since));
            }
        }
        Ok(())
    }

    async fn has(&self, method: &str, option: Option<&str>, since: Version3) -> Result<bool> {
        Ok(match &self.runtime {
            Runtime::Current => true,
            // A prerelease comes before its release: it may lack what the release has.
            Runtime::Version(version) => *version >= version_of(since),
            Runtime::Checkout(checkout) => checkout.has(method, option).await?,
            // Methods are tried: the runtime says no in words of its own. An option would be ignored without a word.
            Runtime::Unknown => option.is_none(),
        })
    }

    fn too_old(&self, what: String, since: Version3) -> Error {
        Error::NeedsRuntime { what, needed: version_of(since).to_string(), found: self.found.clone() }
    }
}

/// Returns the version whose schemas codex-types was generated from.
fn of_types() -> Option<Version> {
    codex_types::CODEX_VERSION.parse().ok()
}

fn lookup(table: &[(&str, Version3)], method: &str) -> Option<Version3> {
    let at = table.binary_search_by_key(&method, |(name, _)| name).ok()?;
    Some(table[at].1)
}

fn version_of((major, minor, patch): Version3) -> Version {
    Version::new(major, minor, patch)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn check(version: &str, method: &str, params: Value) -> Result<()> {
        let requirements = Requirements::new(version.parse().ok(), None);
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(requirements.check(method, &params))
    }

    #[test]
    fn an_option_that_is_too_new_is_refused_with_the_version_it_needs() {
        let refused = check("0.150.0", "turn/start", json!({ "threadId": "t", "serviceTierForTurn": "fast" }));
        let message = refused.expect_err("refused").to_string();
        assert!(message.contains("turn/start with serviceTierForTurn needs Codex 0.151.0 or newer"), "{message}");
        assert!(message.contains("this runtime is 0.150.0"), "{message}");
        assert!(check("0.151.0", "turn/start", json!({ "serviceTierForTurn": "fast" })).is_ok());
        assert!(check("0.150.0", "turn/start", json!({ "threadId": "t", "serviceTierForTurn": null })).is_ok());
    }

    #[test]
    fn a_method_that_is_too_new_is_refused() {
        assert!(check("0.163.0", "thread/guardianReview", json!({})).is_err());
        assert!(check(codex_types::CODEX_VERSION, "thread/guardianReview", json!({})).is_ok());
        assert!(check("99.0.0", "thread/guardianReview", json!({})).is_ok());
    }

    #[test]
    fn a_prerelease_comes_before_its_release() {
        assert!(check("0.151.0-alpha.3", "turn/start", json!({ "turnTrigger": "cron" })).is_err());
    }

    #[test]
    fn without_a_version_options_are_refused_and_methods_are_tried() {
        assert!(check("", "turn/start", json!({ "turnTrigger": "cron" })).is_err());
        assert!(check("", "thread/guardianReview", json!({})).is_ok());
    }

    #[test]
    fn the_tables_are_sorted_and_not_newer_than_the_types() {
        assert!(since::METHODS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(since::OPTIONS.is_sorted_by(|a, b| (a.0, a.1) < (b.0, b.1)));
        let types = of_types().expect("a version");
        let all = since::METHODS.iter().map(|entry| entry.1).chain(since::OPTIONS.iter().map(|entry| entry.2));
        for version in all {
            assert!(version_of(version) <= types, "{version:?}");
        }
    }
}
