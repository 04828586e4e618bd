//! The verification of a download: the only way from downloaded files to a [`Runtime`].

use std::path::Path;
use std::sync::Arc;

use crate::digest::Digest;
use crate::fetch::download::{Content, Download, job};
use crate::fetch::layout::METADATA;
use crate::fetch::tree::{Tree, files_metadata};
use crate::fetch::{binary, layout, unpack};
use crate::runtime::Runtime;
use crate::stamp::{STAMP, Stamp};
use crate::target::Target;
use crate::{Error, Result};

impl Download {
    /// Verifies the archive's digest, the layout, the machine of the executables and the version, and marks the files executable.
    ///
    /// `unpacked` is the digest of the unpacked files, if that digest is pinned. The version of another machine's runtime is the
    /// one in its package; on this machine the runtime itself is asked.
    ///
    /// # Errors
    /// The first check that failed; the download is then deleted.
    pub async fn verify(self, unpacked: Option<&Digest>) -> Result<Runtime> {
        let root = self.root();
        let Self { asset, staging, content, digest, limits, .. } = self;
        if digest != asset.digest {
            return Err(Error::DigestMismatch {
                asset: asset.name().to_owned(),
                expected: asset.digest.to_string(),
                actual: digest.to_string(),
            });
        }
        let tree = match content {
            Content::Unpacked(tree) => tree,
            Content::Zip(path) => {
                let file = std::fs::File::open(&path).map_err(Error::io("open", &path))?;
                unpack::zip(&job(&asset, &root, &limits), file)?
            }
        };
        let metadata = std::fs::read(root.join(METADATA)).ok();
        let shape = asset.offer.shape;
        let found = layout::check(asset.name(), &tree, metadata.as_deref(), shape, asset.target, &asset.version)?;
        for path in layout::executables(&tree, shape, asset.target) {
            let name = format!("{path} in {}", asset.name());
            binary::check(&root.join(&path), &name, asset.target)?;
        }
        let actual = tree.digest();
        if let Some(expected) = unpacked.filter(|expected| **expected != actual) {
            return Err(Error::TreeMismatch {
                version: asset.version.clone(),
                target: asset.target,
                expected: expected.to_string(),
                actual: actual.to_string(),
            });
        }
        unpack::set_modes(&root, &tree)?;
        let runtime = Runtime {
            root,
            target: asset.target,
            version: asset.version.clone(),
            origin: Some((asset.source, digest)),
            unpacked: actual,
            staging: Some(Arc::new(staging)),
            deviations: found.iter().map(ToString::to_string).collect(),
        };
        if Target::host().ok() == Some(runtime.target) {
            runtime.check_version().await?;
        }
        write_stamp(&runtime, &tree)?;
        Ok(runtime)
    }
}

fn write_stamp(runtime: &Runtime, tree: &Tree) -> Result<()> {
    let internal = Error::Internal { action: "writing the stamp" };
    let Some((source, asset)) = &runtime.origin else { return Err(internal) };
    let root: &Path = &runtime.root;
    let stamp = Stamp {
        format: 1,
        version: runtime.version.to_string(),
        target: runtime.target.to_string(),
        source: source.as_str().to_owned(),
        asset: asset.clone(),
        unpacked: runtime.unpacked.clone(),
        files: files_metadata(root, tree)?,
    };
    let path = root.join(STAMP);
    let text = serde_json::to_vec_pretty(&stamp).map_err(|_| internal)?;
    std::fs::write(&path, text).map_err(Error::io("write", &path))
}
