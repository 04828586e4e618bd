//! What a client does with threads, and the models they run on.

use codex_types::{ModelListParams, ModelListResponse, ThreadArchiveParams, ThreadUnarchiveParams, request};

use super::{Thread, ThreadFork, ThreadResume, ThreadStart};
use crate::api::codex::Codex;
use crate::error::Result;

impl Codex {
    /// Starts a thread (`thread/start`), with [`ApprovalMode::AutoReview`](crate::ApprovalMode::AutoReview) unless told
    /// otherwise. Options are set on what is returned, which is then awaited.
    pub fn thread_start(&self) -> ThreadStart {
        ThreadStart::new(self.clone())
    }

    /// Resumes a saved thread (`thread/resume`), which keeps its settings where none are given. The sandbox is the exception: in another
    /// process than before, the thread has the sandbox of the configuration again, `read-only` as a rule (seen on 0.169.0).
    pub fn thread_resume(&self, thread_id: &str) -> ThreadResume {
        ThreadResume::new(self.clone(), thread_id)
    }

    /// Makes a thread of another's history (`thread/fork`), which keeps its settings where none are given; all but the sandbox, which
    /// is that of the configuration (seen on 0.169.0).
    pub fn thread_fork(&self, thread_id: &str) -> ThreadFork {
        ThreadFork::new(self.clone(), thread_id)
    }

    /// A thread that this client has open already, by its id. Nothing is sent.
    pub fn thread(&self, thread_id: &str) -> Thread {
        Thread::of_id(self.clone(), thread_id)
    }

    /// Puts a thread away (`thread/archive`).
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc).
    pub async fn thread_archive(&self, thread_id: &str) -> Result<()> {
        self.call::<request::ThreadArchive>(ThreadArchiveParams::new(thread_id)).await.map(drop)
    }

    /// Takes an archived thread out again (`thread/unarchive`). Resume it to go on with it.
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc).
    pub async fn thread_unarchive(&self, thread_id: &str) -> Result<Thread> {
        let unarchived = self.call::<request::ThreadUnarchive>(ThreadUnarchiveParams::new(thread_id)).await?;
        Ok(Thread::new(self.clone(), unarchived.thread, None))
    }

    /// The models that can be chosen (`model/list`): the first page, which holds all of them as a rule.
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc).
    pub async fn models(&self) -> Result<ModelListResponse> {
        self.call::<request::ModelList>(ModelListParams::default()).await
    }

    /// Lists all models, with those that are not shown to people.
    ///
    /// # Errors
    /// [`Error::Rpc`](crate::Error::Rpc).
    pub async fn models_with_hidden(&self) -> Result<ModelListResponse> {
        let params = ModelListParams { include_hidden: Some(true), ..ModelListParams::default() };
        self.call::<request::ModelList>(params).await
    }
}
