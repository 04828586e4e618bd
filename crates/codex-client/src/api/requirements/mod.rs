//! What is asked of a runtime, against what it has: refused here, before anything is sent.

mod checkout;

use codex_dist::Version;
use codex_types::since::{self, Version3};
use serde::Serialize;
use serde_json::Value;

use crate::error::{Error, Result};
use crate::rpc::process::Launch;
use checkout::Checkout;

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
        let method_since = since::METHODS.iter().find(|(of, _)| *of == method).map(|(_, since)| *since);
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

fn version_of((major, minor, patch): Version3) -> Version {
    Version::new(major, minor, patch)
}
