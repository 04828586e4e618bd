//! Holds the runtime's questions until the user answers them.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use codex_client::types::{
    CommandExecutionRequestApprovalResponse, FileChangeRequestApprovalResponse, ServerRequest, server_request,
};
use codex_client::{CodexConfig, HandlerResult, Reply, RequestContext, ServerRequestHandler};
use tokio::sync::{mpsc, oneshot};

use super::message::Message;
use super::question::{Decision, Question};

#[derive(Clone)]
pub(crate) struct Approvals(Arc<Inner>);

struct Inner {
    messages: mpsc::UnboundedSender<Message>,
    waiting: Mutex<HashMap<u64, oneshot::Sender<Decision>>>,
    last: AtomicU64,
}

impl Approvals {
    pub(crate) fn new(messages: mpsc::UnboundedSender<Message>) -> Self {
        Self(Arc::new(Inner { messages, waiting: Mutex::default(), last: AtomicU64::new(0) }))
    }

    /// Installs the handlers that forward the runtime's questions to the state.
    pub(crate) fn attend(&self, config: CodexConfig) -> CodexConfig {
        let (commands, files) = (self.clone(), self.clone());
        config
            .on::<server_request::ItemCommandExecutionRequestApproval, _, _>(move |asked| {
                let approvals = commands.clone();
                async move {
                    let decision = approvals.ask(|id| Question::command(id, asked)).await;
                    Ok(CommandExecutionRequestApprovalResponse::new(decision.on_command()))
                }
            })
            .on::<server_request::ItemFileChangeRequestApproval, _, _>(move |asked| {
                let approvals = files.clone();
                async move {
                    let decision = approvals.ask(|id| Question::files(id, asked)).await;
                    Ok(FileChangeRequestApprovalResponse::new(decision.on_files()))
                }
            })
            .handler(Refuse(self.0.messages.clone()))
    }

    /// Completes a question with the user's answer.
    pub(crate) fn answer(&self, id: u64, decision: Decision) {
        if let Some(waiting) = self.take(id) {
            // The runtime may have withdrawn the question at the same moment.
            let _ = waiting.send(decision);
        }
    }

    async fn ask(&self, question: impl FnOnce(u64) -> Question) -> Decision {
        let id = self.0.last.fetch_add(1, Ordering::Relaxed);
        let (sender, answer) = oneshot::channel();
        self.waiting().insert(id, sender);
        // The runtime drops the handler's future when it no longer waits for the answer.
        let _withdrawal = Withdrawal { approvals: self, id };
        let _ = self.0.messages.send(Message::Asked(question(id)));
        answer.await.unwrap_or(Decision::Cancel)
    }

    fn take(&self, id: u64) -> Option<oneshot::Sender<Decision>> {
        self.waiting().remove(&id)
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, HashMap<u64, oneshot::Sender<Decision>>> {
        self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Withdrawal<'a> {
    approvals: &'a Approvals,
    id: u64,
}

impl Drop for Withdrawal<'_> {
    fn drop(&mut self) {
        if self.approvals.take(self.id).is_some() {
            let _ = self.approvals.0.messages.send(Message::Withdrawn(self.id));
        }
    }
}

/// Refuses all other requests with the refusal of their kind, and reports them to the user.
struct Refuse(mpsc::UnboundedSender<Message>);

impl ServerRequestHandler for Refuse {
    async fn handle(&self, _request: ServerRequest, context: RequestContext) -> HandlerResult<Reply> {
        let _ = self.0.send(Message::Refused(context.method().to_owned()));
        Ok(Reply::refuse())
    }
}
