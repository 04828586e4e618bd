//! The download of one asset into a folder where no file is executable.
//!
//! A task receives the bytes and computes their digest; a thread unpacks them at the same time. Verification is in `verify`.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;

use bytes::Bytes;
use reqwest::header::{CONTENT_LENGTH, CONTENT_RANGE, ETAG, HeaderMap, HeaderValue, IF_RANGE, LAST_MODIFIED, RANGE};
use reqwest::{Response, StatusCode};
use tempfile::TempDir;
use tokio::sync::{mpsc, oneshot};

use crate::digest::{Digest, Hasher};
use crate::fetch::http::{Http, Request, Retry};
use crate::fetch::report::Reporter;
use crate::fetch::source::{Asset, Shape};
use crate::fetch::tree::Tree;
use crate::fetch::unpack::{self, Feed, Job, Limits, Part};
use crate::{Error, Result};

/// An asset that was downloaded and unpacked, and not yet verified. Needs the feature `fetch`.
///
/// Dropping the value deletes the files.
#[derive(Debug)]
pub struct Download {
    pub(crate) asset: Asset,
    pub(crate) staging: TempDir,
    pub(crate) content: Content,
    pub(crate) digest: Digest,
    pub(crate) size: u64,
    pub(crate) limits: Limits,
}

#[derive(Debug)]
pub(crate) enum Content {
    /// The files were unpacked into `runtime/` while they arrived.
    Unpacked(Tree),
    /// A zip archive has its directory at the end, so verification unpacks the complete file.
    Zip(PathBuf),
}

impl Download {
    /// Returns the digest of the bytes that arrived.
    #[must_use]
    pub fn digest(&self) -> &Digest {
        &self.digest
    }

    /// Returns the number of bytes that arrived.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    pub(crate) fn root(&self) -> PathBuf {
        runtime_folder(&self.staging)
    }
}

fn runtime_folder(staging: &TempDir) -> PathBuf {
    staging.path().join("runtime")
}

/// Downloads and unpacks an asset into a new folder below `parent`.
pub(crate) async fn download(
    http: &Http,
    asset: &Asset,
    parent: &Path,
    limits: &Limits,
    reporter: &dyn Reporter,
) -> Result<Download> {
    let staging = tempfile::Builder::new()
        .prefix("download-")
        .tempdir_in(parent)
        .map_err(Error::io("create a temporary folder in", parent))?;
    let root = runtime_folder(&staging);
    fs::create_dir(&root).map_err(Error::io("create the folder", &root))?;
    // This stands after the folder, so that a dropped future ends the thread before it removes the folder.
    let mut unpacking = Unpacking::start(asset.clone(), staging.path().to_owned(), limits.clone())?;
    reporter.download_started(asset.name(), asset.size());
    let received = Receiving::new(http, asset, limits, reporter).run(&mut unpacking).await;
    reporter.download_finished(asset.name());
    let (digest, size) = received?;
    let content = match unpacking.finish().await {
        Ok(content) => content,
        // Wrong bytes explain every error of the decoder.
        Err(_) if digest != asset.digest => {
            return Err(Error::DigestMismatch {
                asset: asset.name().to_owned(),
                expected: asset.digest.to_string(),
                actual: digest.to_string(),
            });
        }
        Err(error) => return Err(error),
    };
    Ok(Download { asset: asset.clone(), staging, content, digest, size, limits: limits.clone() })
}

/// The thread that unpacks. Dropping the value waits for the end of the thread.
struct Unpacking {
    sender: Option<mpsc::Sender<Part>>,
    result: oneshot::Receiver<Result<Content>>,
    thread: Option<JoinHandle<()>>,
}

impl Unpacking {
    fn start(asset: Asset, staging: PathBuf, limits: Limits) -> Result<Self> {
        let (sender, mut feed) = unpack::feed();
        let (report, result) = oneshot::channel();
        let thread = std::thread::Builder::new()
            .name("codex-dist-unpack".to_owned())
            .spawn(move || {
                let _ = report.send(unpack(&asset, &staging, &limits, &mut feed));
            })
            .map_err(Error::io("start a thread that unpacks", "the archive"))?;
        Ok(Self { sender: Some(sender), result, thread: Some(thread) })
    }

    /// Passes bytes to the thread. After a failure of the thread the bytes are dropped, and the download goes on for the digest.
    async fn push(&mut self, bytes: Bytes) {
        if let Some(sender) = &self.sender
            && sender.send(Part::Data(bytes)).await.is_err()
        {
            self.sender = None;
        }
    }

    async fn finish(mut self) -> Result<Content> {
        if let Some(sender) = self.sender.take() {
            let _ = sender.send(Part::End).await;
        }
        (&mut self.result).await.unwrap_or(Err(Error::Internal { action: "unpacking" }))
    }
}

impl Drop for Unpacking {
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn unpack(asset: &Asset, staging: &Path, limits: &Limits, feed: &mut Feed) -> Result<Content> {
    if asset.offer.shape == Shape::SingleZip {
        let path = staging.join("archive.zip");
        let mut file = File::create(&path).map_err(Error::io("write", &path))?;
        std::io::copy(feed, &mut file).map_err(Error::io("write", &path))?;
        return Ok(Content::Zip(path));
    }
    let root = staging.join("runtime");
    unpack::tar_gz(&job(asset, &root, limits), feed).map(Content::Unpacked)
}

pub(crate) fn job<'a>(asset: &'a Asset, into: &'a Path, limits: &'a Limits) -> Job<'a> {
    Job { name: asset.name(), shape: asset.offer.shape, target: asset.target, into, limits }
}

/// The receiving of each byte once and in order, over as many connections as necessary.
struct Receiving<'a> {
    http: &'a Http,
    asset: &'a Asset,
    reporter: &'a dyn Reporter,
    action: String,
    /// The highest number of bytes to read.
    limit: u64,
    hasher: Hasher,
    offset: u64,
    total: Option<u64>,
    /// The ETag or date of the file on the server.
    validator: Option<HeaderValue>,
}

impl<'a> Receiving<'a> {
    fn new(http: &'a Http, asset: &'a Asset, limits: &Limits, reporter: &'a dyn Reporter) -> Self {
        Self {
            http,
            asset,
            reporter,
            action: format!("download {}", asset.name()),
            limit: limits.total,
            hasher: asset.digest.hasher(),
            offset: 0,
            total: asset.size(),
            validator: None,
        }
    }

    async fn run(mut self, sink: &mut Unpacking) -> Result<(Digest, u64)> {
        let mut retry = Retry::new(&self.http.options);
        loop {
            let before = self.offset;
            match self.attempt(sink).await {
                Ok(()) => break,
                Err(error) => {
                    if self.offset > before {
                        retry.progressed();
                    }
                    retry.after(error).await?;
                }
            }
        }
        if let Some(total) = self.total
            && self.offset != total
        {
            return Err(self.wrong_size(total, self.offset));
        }
        Ok((self.hasher.finish(), self.offset))
    }

    /// Uses one connection: from the byte at which the last connection broke to the end.
    async fn attempt(&mut self, sink: &mut Unpacking) -> Result<()> {
        let mut request = Request::new(&self.action, self.asset.offer.url.clone(), "*/*");
        request.credentials = Some(&*self.asset.offer.credentials);
        if self.offset > 0 {
            if self.total == Some(self.offset) {
                return Ok(());
            }
            if let Ok(range) = format!("bytes={}-", self.offset).parse() {
                request.headers.insert(RANGE, range);
            }
            if let Some(validator) = &self.validator {
                request.headers.insert(IF_RANGE, validator.clone());
            }
        }
        let mut response = self.http.send(&request).await?;
        let mut skip = self.start(&response)?;
        self.reporter.download_started(self.asset.name(), self.total);
        while let Some(mut bytes) = self.http.chunk(&self.action, &mut response).await? {
            if skip > 0 {
                let known = bytes.split_to(bytes.len().min(usize::try_from(skip).unwrap_or(usize::MAX)));
                skip -= known.len() as u64;
            }
            if bytes.is_empty() {
                continue;
            }
            self.offset += bytes.len() as u64;
            let most = self.total.unwrap_or(self.limit);
            if self.offset > most {
                return Err(self.wrong_size(most, self.offset));
            }
            self.hasher.update(&bytes);
            sink.push(bytes).await;
            self.reporter.download_advanced(self.asset.name(), self.offset);
        }
        Ok(())
    }

    /// Checks the headers of an answer, and returns how many bytes of its body have arrived before.
    fn start(&mut self, response: &Response) -> Result<u64> {
        let headers = response.headers();
        let changed = || Error::ChangedOnServer { asset: self.asset.name().to_owned() };
        let validator = validator(headers);
        if self.offset > 0 && validator.is_some() && validator != self.validator {
            return Err(changed());
        }
        let (skip, total) = if response.status() == StatusCode::PARTIAL_CONTENT {
            let (first, total) = content_range(headers).ok_or_else(changed)?;
            if first != self.offset {
                return Err(changed());
            }
            (0, total)
        } else {
            // The server sends everything again. The known bytes are skipped, and the digest verifies the result.
            let length = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok());
            (self.offset, length.and_then(|length| length.parse().ok()))
        };
        self.validator = validator;
        match (self.total, total) {
            (Some(expected), Some(actual)) if expected != actual => Err(self.wrong_size(expected, actual)),
            (None, total) => {
                self.total = total;
                Ok(skip)
            }
            _ => Ok(skip),
        }
    }

    fn wrong_size(&self, expected: u64, actual: u64) -> Error {
        Error::SizeMismatch { asset: self.asset.name().to_owned(), expected, actual }
    }
}

/// Returns the strong ETag, else the date. A weak ETag does not promise equal bytes.
fn validator(headers: &HeaderMap) -> Option<HeaderValue> {
    headers.get(ETAG).filter(|tag| !tag.as_bytes().starts_with(b"W/")).or_else(|| headers.get(LAST_MODIFIED)).cloned()
}

/// Returns the first byte and the total of `Content-Range: bytes 5-9/10`.
fn content_range(headers: &HeaderMap) -> Option<(u64, Option<u64>)> {
    let value = headers.get(CONTENT_RANGE)?.to_str().ok()?;
    let (range, total) = value.strip_prefix("bytes ")?.split_once('/')?;
    let (first, _) = range.split_once('-')?;
    Some((first.trim().parse().ok()?, total.trim().parse().ok()))
}
