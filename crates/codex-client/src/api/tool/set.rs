//! The tools of threads: which thread has which, how they are offered, and who answers a call.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use codex_types::route::PeekedIds;
use codex_types::rpc::{Message, Request};
use codex_types::server_request::ItemToolCall;
use codex_types::{
    DynamicToolCallParams, DynamicToolNamespaceTool, DynamicToolSpec, FunctionDynamicToolNamespaceTool,
    FunctionDynamicToolSpec, NamespaceDynamicToolSpec, ThreadStartParams,
};

use super::{Tool, ToolError};
use crate::api::codex::{CallOptions, Codex, response};
use crate::api::handler::{self, Handler, Reply};
use crate::error::{Error, Result};
use crate::rpc::connection::{Answer, OnAnswer};

type ToolSet = Arc<[Tool]>;

/// The tools of each thread of a client.
#[derive(Default)]
pub(crate) struct ToolSets(Mutex<HashMap<Box<str>, ToolSet>>);

impl Codex {
    /// Starts, resumes or forks a thread that has these tools.
    pub(crate) async fn open_with_tools<M: Request>(
        &self,
        params: M::Params,
        options: CallOptions,
        tools: Vec<Tool>,
    ) -> Result<M::Response> {
        let attach = ToolSets::attach(&self.endpoint().tools, tools);
        let line = self.request(M::METHOD, &params, options, Some(attach)).await?;
        response(self.router().problems(), M::METHOD, line)
    }
}

impl ToolSets {
    fn lock(&self) -> MutexGuard<'_, HashMap<Box<str>, ToolSet>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives these tools to the thread of the answer, before the next line is read: the first call may follow at once.
    fn attach(sets: &Arc<Self>, tools: Vec<Tool>) -> OnAnswer {
        let sets = sets.clone();
        let run = Box::new(move |answer: &Answer| {
            let Answer::Result(line) = answer else { return };
            let Ok(Message::Response { result, .. }) = Message::parse(line) else { return };
            let peeked = PeekedIds::of(result);
            if let Some(thread) = peeked.ids().thread {
                sets.lock().insert(thread.into(), tools.into());
            }
        });
        OnAnswer { run, always: false }
    }

    /// The runtime has put this thread away, or unloaded it.
    pub(crate) fn detach(&self, thread: &str) {
        self.lock().remove(thread);
    }

    /// Whoever answers calls on this thread; what is not one of its tools is left to `otherwise`.
    pub(crate) fn handler(&self, thread: &str, otherwise: Option<Handler>) -> Option<Handler> {
        let Some(tools) = self.lock().get(thread).cloned() else { return otherwise };
        Some(Arc::new(move |params, mut context| {
            let (tools, otherwise) = (tools.clone(), otherwise.clone());
            Box::pin(async move {
                let call: DynamicToolCallParams = handler::read(params.as_deref(), &mut context)?;
                let is_called = |tool: &&Tool| {
                    let namespace = tool.namespace.as_ref().map(|namespace| &namespace.name);
                    tool.name() == call.tool && namespace == call.namespace.as_ref()
                };
                match (tools.iter().find(is_called), otherwise) {
                    (Some(tool), _) => Reply::to::<ItemToolCall>(&tool.call(call, context).await),
                    (None, Some(otherwise)) => otherwise(params, context).await,
                    (None, None) => {
                        let unknown = ToolError::new(format!("this thread has no tool {}", call.tool));
                        Reply::to::<ItemToolCall>(&unknown.into())
                    }
                }
            })
        }))
    }
}

/// Has `thread/start` offer them to the model.
pub(crate) fn offer(tools: &[Tool], params: &mut ThreadStartParams) -> Result<()> {
    let offered = params.dynamic_tools.get_or_insert_default();
    for (at, tool) in tools.iter().enumerate() {
        let id = |tool: &Tool| (tool.namespace.as_ref().map(|it| it.name.clone()), tool.spec.name.clone());
        if tools[..at].iter().any(|other| id(other) == id(tool)) {
            return Err(Error::invalid("the tools", format!("two of them have the name {}", tool.name())));
        }
        let Some(namespace) = &tool.namespace else {
            offered.push(DynamicToolSpec::Function(tool.spec.clone()));
            continue;
        };
        let FunctionDynamicToolSpec { name, description, input_schema, defer_loading } = tool.spec.clone();
        let function = FunctionDynamicToolNamespaceTool { name, description, input_schema, defer_loading };
        let function = DynamicToolNamespaceTool::Function(function);
        let known = offered.iter_mut().find_map(|spec| match spec {
            DynamicToolSpec::Namespace(known) if known.name == namespace.name => Some(known),
            _ => None,
        });
        match known {
            Some(known) => known.tools.push(function),
            None => {
                let new = NamespaceDynamicToolSpec::new(&namespace.name, &namespace.description, vec![function]);
                offered.push(DynamicToolSpec::Namespace(new));
            }
        }
    }
    Ok(())
}
