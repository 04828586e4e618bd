//! The list of saved threads, with its options.

use std::future::IntoFuture;
use std::pin::Pin;

use codex_types::{
    SortDirection, ThreadListCwdFilter, ThreadListParams, ThreadListResponse, ThreadSortKey, ThreadSourceKind, request,
};

use crate::api::call_options::CallOptions;
use crate::api::codex::Codex;
use crate::api::options::{setters, with_params};
use crate::error::{Error, Result};

/// Options of `thread/list`. One page is read; its `next_cursor` leads to the next.
///
/// On the asynchronous client it is awaited; on the blocking one, `send` does it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before it is awaited (or sent, on the blocking client)"]
pub struct ThreadList<C = Codex> {
    pub(crate) codex: C,
    pub(crate) params: ThreadListParams,
    pub(crate) options: CallOptions,
    pub(crate) rejected: Option<Error>,
}

impl<C> ThreadList<C> {
    pub(crate) fn new(codex: C) -> Self {
        Self { codex, params: ThreadListParams::default(), options: CallOptions::new(), rejected: None }
    }

    /// Moves the options to another client value: the blocking client hands them over with it.
    pub(crate) fn on<D>(self, codex: D) -> ThreadList<D> {
        ThreadList { codex, params: self.params, options: self.options, rejected: self.rejected }
    }

    setters! {
        /// Only archived threads, or only those that are not.
        archived(archived: bool) => params.archived = Some(archived);
        /// The page after this one: `next_cursor` of the answer before.
        cursor(cursor: impl Into<String>) => params.cursor = Some(cursor.into());
        /// Only threads of these working directories.
        cwd(filter: ThreadListCwdFilter) => params.cwd = Some(filter);
        /// How many on a page.
        limit(threads: u32) => params.limit = Some(threads);
        /// Only threads of these model providers.
        model_providers(providers: Vec<String>) => params.model_providers = Some(providers);
        /// Only threads with this in their preview or name.
        search_term(text: impl Into<String>) => params.search_term = Some(text.into());
        /// Only threads of this section.
        section_id(section: impl Into<String>) => params.section_id = Some(Some(section.into()));
        /// Which way they are sorted.
        sort_direction(direction: SortDirection) => params.sort_direction = Some(direction);
        /// What they are sorted by.
        sort_key(key: ThreadSortKey) => params.sort_key = Some(key);
        /// Only threads of these sources.
        source_kinds(kinds: Vec<ThreadSourceKind>) => params.source_kinds = Some(kinds);
        /// Whether only the state database is asked, and no files are looked at.
        use_state_db_only(only: bool) => params.use_state_db_only = Some(only);
    }

    with_params!(ThreadListParams);
}

impl IntoFuture for ThreadList<Codex> {
    type Output = Result<ThreadListResponse>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            match self.rejected {
                Some(rejected) => Err(rejected),
                None => self.codex.call_with::<request::ThreadList>(self.params, self.options).await,
            }
        })
    }
}
