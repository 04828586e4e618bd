//! One asset from the network into a folder where nothing of it can be executed yet.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;

use bytes::Bytes;
use reqwest::header::{CONTENT_LENGTH, CONTENT_RANGE, ETAG, HeaderMap, HeaderValue, IF_RANGE, LAST_MODIFIED, RANGE};
use reqwest::{Response, StatusCode};
use tempfile::TempDir;
use tokio::sync::{mpsc, oneshot};

use crate::digest::{Digest, Hasher};
use crate::http::{Http, Request, Retry};
use crate::report::Reporter;
use crate::source::{Asset, Shape};
use crate::tree::Tree;
use crate::unpack::{self, Feed, Job, Limits, Part};
use crate::{Error, Result};

/// What was downloaded and unpacked, but not verified.
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
    /// Unpacked while it arrived, into `runtime/`.
    Unpacked(Tree),
    /// A zip is read from its end, so it can only be unpacked once it is complete.
    Zip(PathBuf),
}

impl Download {
    /// The digest of what arrived.
    #[must_use]
    pub fn digest(&self) -> &Digest {
        &self.digest
    }

    /// The number of bytes that arrived.
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

/// Downloads into a new folder below `parent`.
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
        .map_err(Error::io("make a temporary folder in", parent))?;
    let root = runtime_folder(&staging);
    fs::create_dir(&root).map_err(Error::io("make the folder", &root))?;
    // Declared after the folder, so that a dropped future ends the thread before the folder is removed.
    let mut unpacking = Unpacking::start(asset.clone(), staging.path().to_owned(), limits.clone())?;
    reporter.download_started(asset.name(), asset.size());
    let received = Receiving::new(http, asset, limits, reporter).run(&mut unpacking).await;
    reporter.download_finished(asset.name());
    let (digest, size) = received?;
    let content = match unpacking.finish().await {
        Ok(content) => content,
        // Wrong bytes explain whatever the decoder made of them.
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

/// The thread that unpacks; dropping this waits for its end.
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
            .map_err(Error::io("start a thread to unpack", "the archive"))?;
        Ok(Self { sender: Some(sender), result, thread: Some(thread) })
    }

    /// Passes bytes on. When the unpacking has failed they are dropped: the digest still tells why.
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

/// Receives the bytes once, in order, over as many connections as it takes.
struct Receiving<'a> {
    http: &'a Http,
    asset: &'a Asset,
    reporter: &'a dyn Reporter,
    action: String,
    /// More than this many bytes are never read.
    limit: u64,
    hasher: Hasher,
    offset: u64,
    total: Option<u64>,
    /// What the server calls this state of the file.
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

    /// One connection: from where the last one broke off to the end.
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

    /// Checks what the server is about to send; answers how many of its bytes are known already.
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
            // It sends everything again: what is known already is left out, and the digest sees to the rest.
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

/// A strong ETag, else the date; a weak ETag does not promise equal bytes.
fn validator(headers: &HeaderMap) -> Option<HeaderValue> {
    headers.get(ETAG).filter(|tag| !tag.as_bytes().starts_with(b"W/")).or_else(|| headers.get(LAST_MODIFIED)).cloned()
}

/// The first byte and the total in `Content-Range: bytes 5-9/10`.
fn content_range(headers: &HeaderMap) -> Option<(u64, Option<u64>)> {
    let value = headers.get(CONTENT_RANGE)?.to_str().ok()?;
    let (range, total) = value.strip_prefix("bytes ")?.split_once('/')?;
    let (first, _) = range.split_once('-')?;
    Some((first.trim().parse().ok()?, total.trim().parse().ok()))
}
