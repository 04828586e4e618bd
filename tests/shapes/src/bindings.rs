//! The TypeScript declarations that ts-rs writes for a type and everything that it names.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};

use ts_rs::{Config, TS, TypeVisitor};

use crate::Schemars;

/// Returns the declarations of `T` and of all types that it names, by file name.
///
/// Codex uses schemars 0.8 beside a version of ts-rs that writes maps as `{ [key in K]?: V }`. The declarations beside
/// schemars 1 have the form of the newest ts-rs, `{ [key in K]: V }`, so that the corpus covers both.
pub(crate) fn declarations<T: TS + 'static>(schemars: Schemars) -> BTreeMap<String, String> {
    let config = Config::new();
    #[allow(deprecated)] // The only way to the form that Codex emits today.
    let config = if schemars == Schemars::V08 { config.with_v11_hashmap() } else { config };
    let mut collector = Collector { config, files: BTreeMap::new(), seen: HashSet::new() };
    collector.visit::<T>();
    collector.files
}

struct Collector {
    config: Config,
    files: BTreeMap<String, String>,
    seen: HashSet<TypeId>,
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let Some(path) = T::output_path() else { return };
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        let path = path.display().to_string().replace('\\', "/");
        let text = T::export_to_string(&self.config).unwrap_or_else(|error| panic!("{path}: {error}"));
        // Codex's export drops the banner and the imports in the same way (`join_typescript` of codex-codegen).
        let body: Vec<&str> =
            text.lines().filter(|line| !line.starts_with("// ") && !line.starts_with("import ")).collect();
        self.files.insert(path, body.join("\n").trim().to_owned());
        T::visit_dependencies(self);
    }
}
