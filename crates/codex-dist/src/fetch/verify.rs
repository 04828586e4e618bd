//! The verification of a download: the only way from downloaded files to a [`Runtime`].

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

use tokio::sync::oneshot;

use crate::digest::Digest;
use crate::fetch::download::Download;
use crate::fetch::source::{Asset, Shape};
use crate::fetch::tree::{Tree, files_metadata};
use crate::fetch::unpack::{self, Job, Limits};
use crate::fetch::{binary, folder, layout};
use crate::runtime::Runtime;
use crate::stamp::{STAMP, Stamp};
use crate::target::Target;
use crate::{Error, Result};

impl Download {
    /// Verifies the archive's digest, unpacks the archive, verifies the layout, the machine of the executables and the version, and
    /// marks the files executable.
    ///
    /// No byte is unpacked before the whole archive has the promised digest. Cancel safe: dropping the future deletes the files.
    ///
    /// `unpacked` is the digest of the unpacked files, if that digest is pinned. The version of a runtime for another
    /// machine is read from its package. A runtime for this machine is run to get its version.
    ///
    /// # Errors
    /// Returns the first failure. The download is then deleted.
    pub async fn verify(self, unpacked: Option<&Digest>) -> Result<Runtime> {
        let (root, archive) = (self.root(), self.archive());
        let Self { asset, staging, digest, limits, .. } = self;
        if digest != asset.digest {
            return Err(Error::DigestMismatch {
                asset: asset.name().to_owned(),
                expected: asset.digest.to_string(),
                actual: digest.to_string(),
            });
        }
        folder::create(&root)?;
        // The thread is declared after the folder, so that a dropped future ends the thread before the folder is
        // removed.
        let unpacking = Unpacking::start(asset.clone(), archive.clone(), root.clone(), limits)?;
        let tree = unpacking.finish().await?;
        // The space is needed for the installation.
        fs::remove_file(&archive).map_err(Error::io("remove", &archive))?;
        let metadata = layout::read_metadata(&root);
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

/// The thread that unpacks. Dropping the value cancels the work, and waits for the end of the thread.
struct Unpacking {
    cancelled: Arc<AtomicBool>,
    result: oneshot::Receiver<Result<Tree>>,
    thread: Option<JoinHandle<()>>,
}

impl Unpacking {
    fn start(asset: Asset, archive: PathBuf, root: PathBuf, limits: Limits) -> Result<Self> {
        let (report, result) = oneshot::channel();
        let cancelled = Arc::new(AtomicBool::new(false));
        let flag = cancelled.clone();
        let thread = std::thread::Builder::new()
            .name("codex-dist-unpack".to_owned())
            .spawn(move || {
                let _ = report.send(unpack(&asset, &archive, &root, &limits, &flag));
            })
            .map_err(Error::io("start a thread that unpacks", "the archive"))?;
        Ok(Self { cancelled, result, thread: Some(thread) })
    }

    async fn finish(mut self) -> Result<Tree> {
        (&mut self.result).await.unwrap_or(Err(Error::Internal { action: "unpacking" }))
    }
}

impl Drop for Unpacking {
    fn drop(&mut self) {
        self.cancelled.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn unpack(asset: &Asset, archive: &Path, root: &Path, limits: &Limits, cancelled: &AtomicBool) -> Result<Tree> {
    let shape = asset.offer.shape;
    let job = Job { name: asset.name(), shape, target: asset.target, into: root, limits, cancelled };
    let mut file = fs::File::open(archive).map_err(Error::io("open", archive))?;
    match shape {
        Shape::SingleZip => unpack::zip(&job, file),
        Shape::Package | Shape::NpmPackage | Shape::SingleTarGz => unpack::tar_gz(&job, &mut file),
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
    folder::create_file(&path, &text)
}
