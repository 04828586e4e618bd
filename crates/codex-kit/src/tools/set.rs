//! The tools of each thread: the extension traits that offer them, and the layer that answers their calls.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use codex_client::{
    AnswerObserver, Call, Codex, ConnectionHandle, Error, IncomingNotification, Layer, RawHandler, Reply,
    RequestContext, ThreadFork, ThreadResume, ThreadStart,
};
use codex_types::route::PeekedIds;
use codex_types::rpc::Request as _;
use codex_types::server_request::ItemToolCall;
use codex_types::{
    DynamicToolCallParams, DynamicToolNamespaceTool, DynamicToolSpec, FunctionDynamicToolNamespaceTool,
    FunctionDynamicToolSpec, NamespaceDynamicToolSpec, ThreadStartParams,
};

use super::{Tool, ToolError};

type ToolSet = Arc<[Tool]>;

/// Adds tools to threads. The builders of both clients implement this trait. It needs the feature `tools`.
pub trait ToolsExt: Sized {
    /// Adds a tool of this program to the thread.
    ///
    /// `thread/start` offers the tool to the model (`dynamicTools`). A resumed or forked thread keeps the tools that it was started
    /// with, and the program adds their functions again with this method. A tool that the thread was not started with is not offered.
    fn tool(self, tool: Tool) -> Self;

    /// Adds several tools to the thread. See [`tool`](Self::tool).
    fn tools(self, tools: impl IntoIterator<Item = Tool>) -> Self {
        tools.into_iter().fold(self, Self::tool)
    }
}

/// The tools of a call that opens a thread. They travel as an extension of the call's options.
#[derive(Clone, Default)]
struct CallTools(Vec<Tool>);

macro_rules! tools_ext {
    ($builder:ident, $offer:expr) => {
        impl<C: AsRef<Codex>> ToolsExt for $builder<C> {
            fn tool(self, tool: Tool) -> Self {
                self.client().as_ref().layer_or_install(ToolLayer::default);
                let mut duplicate = false;
                let added = tool.clone();
                let builder = self.with_options(|options| {
                    let CallTools(mut tools) = options.get::<CallTools>().cloned().unwrap_or_default();
                    duplicate = tools.iter().any(|other| other.id() == added.id());
                    tools.push(added);
                    options.extension(CallTools(tools))
                });
                if duplicate {
                    let problem = format!("two of them have the name {}", tool.name());
                    return builder.reject(Error::InvalidInput { what: "the tools".to_owned(), problem });
                }
                $offer(builder, tool)
            }
        }
    };
}

tools_ext!(ThreadStart, |builder: ThreadStart<C>, tool| builder.with(|params| offer(&tool, params)));
tools_ext!(ThreadResume, |builder, _| builder);
tools_ext!(ThreadFork, |builder, _| builder);

/// The layer that answers the tool calls of threads, before the program's own handler.
#[derive(Default)]
struct ToolLayer {
    sets: Arc<ToolSets>,
}

/// The tools of each thread of a client.
#[derive(Default)]
struct ToolSets(Mutex<HashMap<Box<str>, ToolSet>>);

impl ToolSets {
    fn lock(&self) -> MutexGuard<'_, HashMap<Box<str>, ToolSet>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Layer for ToolLayer {
    /// Attaches the tools to the thread of the answer before the next message is read, because a tool call may follow at once.
    fn on_call(&self, call: &Call<'_>, _: &ConnectionHandle) -> Option<AnswerObserver> {
        let CallTools(tools) = call.extension::<CallTools>()?.clone();
        let sets = self.sets.clone();
        Some(Box::new(move |answer| {
            let Some(result) = answer.result() else { return };
            let peeked = PeekedIds::of(result);
            if let Some(thread) = peeked.ids().thread {
                sets.lock().insert(thread.into(), tools.into());
            }
        }))
    }

    fn on_notification(&self, notification: &IncomingNotification<'_>) {
        if let ("thread/archived" | "thread/closed" | "thread/deleted", Some(thread)) =
            (notification.method, notification.ids.thread)
        {
            self.sets.lock().remove(thread);
        }
    }

    fn handler(&self, request: &RequestContext, next: Option<RawHandler>) -> Option<RawHandler> {
        if request.method() != ItemToolCall::METHOD {
            return next;
        }
        let Some(tools) = request.thread_id().and_then(|thread| self.sets.lock().get(thread).cloned()) else {
            return next;
        };
        Some(Arc::new(move |params, mut context| {
            let (tools, next) = (tools.clone(), next.clone());
            Box::pin(async move {
                let call: DynamicToolCallParams = context.decode(params.as_deref())?;
                let is_called = |tool: &&Tool| {
                    let namespace = tool.namespace.as_ref().map(|namespace| &namespace.name);
                    tool.name() == call.tool && namespace == call.namespace.as_ref()
                };
                match (tools.iter().find(is_called), next) {
                    (Some(tool), _) => Reply::to::<ItemToolCall>(&tool.call(call, context).await),
                    (None, Some(next)) => next(params, context).await,
                    (None, None) => {
                        let unknown = ToolError::new(format!("this thread has no tool {}", call.tool));
                        Reply::to::<ItemToolCall>(&unknown.into())
                    }
                }
            })
        }))
    }
}

/// Adds a tool to the params of `thread/start`.
fn offer(tool: &Tool, params: &mut ThreadStartParams) {
    let offered = params.dynamic_tools.get_or_insert_default();
    let Some(namespace) = &tool.namespace else {
        offered.push(DynamicToolSpec::Function(tool.spec.clone()));
        return;
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
