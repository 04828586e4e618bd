//! The download of one asset into a file, with the digest of its bytes. Verification and unpacking are in `verify`.

use std::path::{Path, PathBuf};

use reqwest::header::{CONTENT_LENGTH, CONTENT_RANGE, ETAG, HeaderMap, HeaderValue, IF_RANGE, LAST_MODIFIED, RANGE};
use reqwest::{Response, StatusCode};
use tempfile::TempDir;
use tokio::fs::File;
use tokio::io::AsyncWriteExt as _;

use crate::digest::{Digest, Hasher};
use crate::fetch::http::{Http, Request, Retry};
use crate::fetch::report::Reporter;
use crate::fetch::source::Asset;
use crate::fetch::unpack::Limits;
use crate::{Error, Result};

/// An asset that was downloaded, and is neither verified nor unpacked yet. Needs the feature `fetch`.
///
/// Dropping the value deletes the file.
#[derive(Debug)]
pub struct Download {
    pub(crate) asset: Asset,
    pub(crate) staging: TempDir,
    pub(crate) digest: Digest,
    pub(crate) size: u64,
    pub(crate) limits: Limits,
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

    /// Returns the path of the downloaded file.
    pub(crate) fn archive(&self) -> PathBuf {
        archive_in(&self.staging)
    }

    /// Returns the folder for the unpacked files.
    pub(crate) fn root(&self) -> PathBuf {
        self.staging.path().join("runtime")
    }
}

fn archive_in(staging: &TempDir) -> PathBuf {
    staging.path().join("archive")
}

/// Downloads an asset into a new folder below `parent`.
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
    let path = archive_in(&staging);
    let mut file = ArchiveFile::create(path).await?;
    reporter.download_started(asset.name(), asset.size());
    let received = Receiving::new(http, asset, limits, reporter).run(&mut file).await;
    reporter.download_finished(asset.name());
    let (digest, size) = received?;
    file.flush().await?;
    Ok(Download { asset: asset.clone(), staging, digest, size, limits: limits.clone() })
}

/// The file that receives the bytes.
struct ArchiveFile {
    path: PathBuf,
    file: File,
}

impl ArchiveFile {
    async fn create(path: PathBuf) -> Result<Self> {
        let file = File::create_new(&path).await.map_err(Error::io("write", &path))?;
        Ok(Self { path, file })
    }

    async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes).await.map_err(Error::io("write", &self.path))
    }

    async fn flush(&mut self) -> Result<()> {
        self.file.flush().await.map_err(Error::io("write", &self.path))
    }
}

/// Receives each byte once and in order, over as many connections as necessary.
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

    async fn run(mut self, file: &mut ArchiveFile) -> Result<(Digest, u64)> {
        let mut retry = Retry::new(&self.http.options);
        let mut before = self.offset;
        loop {
            match self.attempt(file).await {
                Ok(()) => break,
                Err(error) => {
                    // One byte in each connection does not restore the retries, because such a download would never
                    // end.
                    if self.offset - before >= self.progress() {
                        before = self.offset;
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

    /// Returns how many bytes restore the retries.
    fn progress(&self) -> u64 {
        const UNKNOWN_TOTAL: u64 = 1 << 20;
        self.total.map_or(UNKNOWN_TOTAL, |total| total.div_ceil(100).max(1))
    }

    /// Uses one connection: from the byte at which the last connection broke to the end.
    async fn attempt(&mut self, file: &mut ArchiveFile) -> Result<()> {
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
        let response = self.http.send(&request).await?;
        let mut skip = self.start(&response)?;
        self.reporter.download_started(self.asset.name(), self.total);
        let mut body = self.http.body(&self.action, response);
        while let Some(mut bytes) = body.chunk().await? {
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
            file.write(&bytes).await?;
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
            // The server sends the whole file again. The known bytes are skipped, and the digest verifies the result.
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

/// Returns the strong ETag, or else the date. A weak ETag does not promise equal bytes.
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
