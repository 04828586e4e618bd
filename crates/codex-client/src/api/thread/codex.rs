//! Threads and models of a client.

use codex_types::rpc::Request as _;
use codex_types::{ModelListParams, ModelListResponse, ThreadArchiveParams, ThreadUnarchiveParams, request};

use super::{Thread, ThreadFork, ThreadResume, ThreadStart};
use crate::api::call_options::CallOptions;
use crate::api::codex::Codex;
use crate::error::Result;
use crate::rpc::raw;

impl Codex {
    /// Starts a thread (`thread/start`), by default with [`ApprovalMode::AutoReview`](crate::ApprovalMode::AutoReview). Options are set on
    /// the returned builder.
    pub fn thread_start(&self) -> ThreadStart {
        ThreadStart::new(self.clone())
    }

    /// Resumes a saved thread (`thread/resume`), which keeps the settings that are not given. In a new process, the thread
    /// has the sandbox of the configuration, which is usually `read-only` (seen on 0.169.0).
    pub fn thread_resume(&self, thread_id: &str) -> ThreadResume {
        ThreadResume::new(self.clone(), thread_id)
    }

    /// Creates a thread with the history of another (`thread/fork`), which keeps the settings that are not given. The sandbox is that of
    /// the configuration (seen on 0.169.0).
    pub fn thread_fork(&self, thread_id: &str) -> ThreadFork {
        ThreadFork::new(self.clone(), thread_id)
    }

    /// Returns a thread that this client has open, by its id. Nothing is sent.
    pub fn thread(&self, thread_id: &str) -> Thread {
        Thread::of_id(self.clone(), thread_id)
    }

    /// Archives a thread (`thread/archive`).
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc).
    pub async fn thread_archive(&self, thread_id: &str) -> Result<()> {
        self.call::<request::ThreadArchive>(ThreadArchiveParams::new(thread_id)).await.map(drop)
    }

    /// Restores an archived thread (`thread/unarchive`). A turn needs [`thread_resume`](Self::thread_resume) first.
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc).
    pub async fn thread_unarchive(&self, thread_id: &str) -> Result<Thread> {
        let method = request::ThreadUnarchive::METHOD;
        let params = raw::params(method, &ThreadUnarchiveParams::new(thread_id))?;
        let answer = self.send(self.prepare(method, params, CallOptions::new())).await?;
        Thread::opened_by(self.clone(), method, answer)
    }

    /// Lists the models (`model/list`): the first page, which usually contains all models.
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc).
    pub async fn models(&self) -> Result<ModelListResponse> {
        self.call::<request::ModelList>(ModelListParams::default()).await
    }

    /// Lists all models, including hidden ones.
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc).
    pub async fn models_with_hidden(&self) -> Result<ModelListResponse> {
        let params = ModelListParams { include_hidden: Some(true), ..ModelListParams::default() };
        self.call::<request::ModelList>(params).await
    }
}
