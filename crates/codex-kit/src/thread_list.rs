//! The list of saved threads, with its options.

use std::future::IntoFuture;
use std::pin::Pin;

use codex_client::{CallOptions, Codex, Result, blocking};
use codex_types::{
    SortDirection, ThreadListCwdFilter, ThreadListParams, ThreadListResponse, ThreadSortKey, ThreadSourceKind, request,
};

use crate::options::{setters, with_params};

/// Lists saved threads: for both clients.
pub trait ThreadListExt: Sized {
    /// Lists saved threads (`thread/list`). Options are set on the returned builder.
    ///
    /// ```no_run
    /// # async fn example(codex: codex_client::Codex) -> codex_client::Result<()> {
    /// use codex_kit::prelude::*;
    ///
    /// for thread in codex.thread_list().archived(false).limit(10).await?.data {
    ///     println!("{}", thread.preview);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    fn thread_list(&self) -> ThreadList<Self>;
}

impl ThreadListExt for Codex {
    fn thread_list(&self) -> ThreadList {
        ThreadList::new(self.clone())
    }
}

impl ThreadListExt for blocking::Codex {
    fn thread_list(&self) -> ThreadList<Self> {
        ThreadList::new(self.clone())
    }
}

/// [`ThreadListExt::thread_list`]: reads one page of saved threads, whose `next_cursor` leads to the next page.
///
/// On the asynchronous client it is awaited; on the blocking one, `send` does it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before it is awaited (or sent, on the blocking client)"]
pub struct ThreadList<C = Codex> {
    codex: C,
    params: ThreadListParams,
    options: CallOptions,
}

impl<C> ThreadList<C> {
    fn new(codex: C) -> Self {
        Self { codex, params: ThreadListParams::default(), options: CallOptions::new() }
    }

    setters! {
        /// Selects the archived threads, or those that are not archived.
        archived(archived: bool) => params.archived = Some(archived);
        /// Selects the page behind the `next_cursor` of an earlier answer.
        cursor(cursor: impl Into<String>) => params.cursor = Some(cursor.into());
        /// Selects the threads of these working directories.
        cwd(filter: ThreadListCwdFilter) => params.cwd = Some(filter);
        /// Sets how many threads a page has.
        limit(threads: u32) => params.limit = Some(threads);
        /// Selects the threads of these model providers.
        model_providers(providers: Vec<String>) => params.model_providers = Some(providers);
        /// Selects the threads with this text in their preview or name.
        search_term(text: impl Into<String>) => params.search_term = Some(text.into());
        /// Selects the threads of this section.
        section_id(section: impl Into<String>) => params.section_id = Some(Some(section.into()));
        /// Sets the direction of the order.
        sort_direction(direction: SortDirection) => params.sort_direction = Some(direction);
        /// Sets the key of the order.
        sort_key(key: ThreadSortKey) => params.sort_key = Some(key);
        /// Selects the threads of these sources.
        source_kinds(kinds: Vec<ThreadSourceKind>) => params.source_kinds = Some(kinds);
        /// Whether the runtime reads its state database alone, and no files.
        use_state_db_only(only: bool) => params.use_state_db_only = Some(only);
    }

    with_params!(ThreadListParams);
}

impl IntoFuture for ThreadList<Codex> {
    type Output = Result<ThreadListResponse>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.codex.call_with::<request::ThreadList>(self.params, self.options).await })
    }
}

impl ThreadList<blocking::Codex> {
    /// Reads the page.
    ///
    /// # Errors
    /// All that a call can fail with.
    pub fn send(self) -> Result<ThreadListResponse> {
        self.codex.call_with::<request::ThreadList>(self.params, self.options)
    }
}
