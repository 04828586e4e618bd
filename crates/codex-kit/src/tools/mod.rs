//! Tools in Rust: functions of this program that the model may call.

mod output;
mod set;

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use codex_client::RequestContext;
use codex_types::{DynamicToolCallParams, DynamicToolCallResponse, FunctionDynamicToolSpec};
use serde_json::Value;

pub use output::{ToolError, ToolOutput, ToolResult};
pub use set::ToolsExt;

/// The default time limit of a tool. It equals the default time limit of the client's requests.
const TIME_LIMIT: Duration = Duration::from_secs(60);

type Running = Pin<Box<dyn Future<Output = ToolResult<ToolOutput>> + Send>>;
type Function = Arc<dyn Fn(DynamicToolCallParams, RequestContext) -> Running + Send + Sync>;

/// A function of this program that the model may call. The tool is offered when a thread is started (`dynamicTools` of
/// `thread/start`), and called by `item/tool/call`. This type needs the feature `tools`. Tools from typed functions also need
/// `schemars`.
///
/// Each call runs on a task of its own, so several calls run at once. A call fails if its arguments do not fit, if the function
/// returns an error or panics, or if the call takes longer than its [`time_limit`](Self::time_limit). A failed call is reported to
/// the model and affects nothing else. When the turn ends, is interrupted, or the client is closed, the call's future is dropped.
///
#[cfg_attr(feature = "schemars", doc = "```no_run")]
#[cfg_attr(not(feature = "schemars"), doc = "```text")]
/// use codex_client::Codex;
/// use codex_kit::Tool;
/// use codex_kit::prelude::*;
/// use schemars::JsonSchema;
/// use serde::Deserialize;
///
/// #[derive(Deserialize, JsonSchema)]
/// struct Lookup {
///     /// The order's number, as on the invoice.
///     order: u64,
/// }
///
/// # async fn example(codex: Codex) -> codex_client::Result<()> {
/// let lookup = Tool::new("lookup", "Finds an order.", |Lookup { order }| async move {
///     match order {
///         7 => Ok("Seven apples, shipped."),
///         _ => Err(codex_kit::ToolError::new("there is no such order")),
///     }
/// });
/// let thread = codex.thread_start().tool(lookup).await?;
/// println!("{:?}", thread.run("Where is order 7?").await?.final_response());
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Tool {
    spec: FunctionDynamicToolSpec,
    namespace: Option<Namespace>,
    time_limit: Option<Duration>,
    function: Function,
}

#[derive(Clone, Debug)]
struct Namespace {
    name: String,
    description: String,
}

impl Tool {
    /// Creates a tool of this name, with a description for the model. The schema of `A` describes the arguments to the model, with doc
    /// comments as descriptions. Needs the feature `schemars`.
    #[cfg(feature = "schemars")]
    pub fn new<A, F, Fut, O>(name: impl Into<String>, description: impl Into<String>, function: F) -> Self
    where
        A: schemars::JsonSchema + serde::de::DeserializeOwned + Send + 'static,
        F: Fn(A) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = ToolResult<O>> + Send + 'static,
        O: Into<ToolOutput> + 'static,
    {
        Self::with_context(name, description, move |arguments, _| function(arguments))
    }

    /// Creates a tool whose function also gets the context of the request. A function that needs the client takes it from
    /// [`RequestContext::codex`]; a function that owns a clone of the client would keep the client alive for ever. Needs the feature
    /// `schemars`.
    #[cfg(feature = "schemars")]
    pub fn with_context<A, F, Fut, O>(name: impl Into<String>, description: impl Into<String>, function: F) -> Self
    where
        A: schemars::JsonSchema + serde::de::DeserializeOwned + Send + 'static,
        F: Fn(A, RequestContext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = ToolResult<O>> + Send + 'static,
        O: Into<ToolOutput> + 'static,
    {
        let function = Arc::new(function);
        Self::raw(name, description, arguments_of::<A>(), move |call, context| {
            let function = function.clone();
            async move { function(read(&call)?, context).await }
        })
    }

    /// Creates a tool from a function that may block, and calls the function on a thread of its own. Such a call cannot be stopped: after
    /// a time-out or the end of the turn, the function continues, and its result is discarded. Needs the feature `schemars`.
    #[cfg(feature = "schemars")]
    pub fn blocking<A, F, O>(name: impl Into<String>, description: impl Into<String>, function: F) -> Self
    where
        A: schemars::JsonSchema + serde::de::DeserializeOwned + Send + 'static,
        F: Fn(A) -> ToolResult<O> + Send + Sync + 'static,
        O: Into<ToolOutput> + Send + 'static,
    {
        let function = Arc::new(function);
        Self::raw(name, description, arguments_of::<A>(), move |call, _| {
            let function = function.clone();
            async move {
                let arguments = read(&call)?;
                let called = tokio::task::spawn_blocking(move || function(arguments));
                called.await.unwrap_or_else(|_| Err(panicked()))
            }
        })
    }

    /// Creates a tool whose arguments this JSON schema describes. The function gets the arguments as JSON, without a check.
    pub fn raw<F, Fut, O>(
        name: impl Into<String>,
        description: impl Into<String>,
        input_schema: Value,
        function: F,
    ) -> Self
    where
        F: Fn(DynamicToolCallParams, RequestContext) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = ToolResult<O>> + Send + 'static,
        O: Into<ToolOutput> + 'static,
    {
        let function: Function = Arc::new(move |call, context| {
            let running = function(call, context);
            Box::pin(async { running.await.map(Into::into) })
        });
        let spec = FunctionDynamicToolSpec::new(name, description, input_schema);
        Self { spec, namespace: None, time_limit: Some(TIME_LIMIT), function }
    }

    /// Sets the time limit of one call. Default: 60 seconds. `None` means the rest of the turn. At the limit, the call's future is
    /// dropped, and the model gets an error.
    pub fn time_limit(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.time_limit = limit.into();
        self
    }

    /// Puts the tool into a namespace. The model gets the description of the namespace from the first tool in it.
    pub fn namespace(mut self, name: impl Into<String>, description: impl Into<String>) -> Self {
        self.namespace = Some(Namespace { name: name.into(), description: description.into() });
        self
    }

    /// Sets whether the model must search for the tool before it sees the tool (`deferLoading`). Use this option for large numbers of
    /// tools.
    pub fn defer_loading(mut self, defer: bool) -> Self {
        self.spec.defer_loading = Some(defer);
        self
    }

    /// Returns the namespace and the name, which together identify the tool in a thread.
    fn id(&self) -> (Option<&str>, &str) {
        (self.namespace.as_ref().map(|namespace| namespace.name.as_str()), &self.spec.name)
    }

    /// Returns the name of the tool.
    pub fn name(&self) -> &str {
        &self.spec.name
    }

    /// Returns the JSON schema of the arguments, as the model gets it.
    pub fn input_schema(&self) -> &Value {
        &self.spec.input_schema
    }

    /// Calls the function. Every failure becomes an answer for the model.
    async fn call(&self, call: DynamicToolCallParams, context: RequestContext) -> DynamicToolCallResponse {
        let running = unwind(async { (self.function)(call, context).await });
        let ran = match self.time_limit {
            Some(limit) => tokio::time::timeout(limit, running).await.map_err(|_| limit),
            None => Ok(running.await),
        };
        let name = self.name();
        let problem = match ran {
            Ok(Ok(Ok(output))) => return output.into(),
            Ok(Ok(Err(error))) => error,
            Ok(Err(_)) => panicked(),
            Err(limit) => ToolError::new(format!("the tool took longer than {limit:?} and was stopped")),
        };
        tracing::warn!(name, "a tool failed, and the model gets the error");
        problem.into()
    }
}

impl fmt::Debug for Tool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tool")
            .field("name", &self.spec.name)
            .field("namespace", &self.namespace.as_ref().map(|namespace| &namespace.name))
            .finish_non_exhaustive()
    }
}

/// The error of a tool that has panicked.
struct Panicked;

/// Runs a future, and returns a panic as an error.
async fn unwind<T>(running: impl Future<Output = T>) -> Result<T, Panicked> {
    let mut running = pin!(running);
    std::future::poll_fn(|context| {
        catch_unwind(AssertUnwindSafe(|| running.as_mut().poll(context).map(Ok))).unwrap_or(Poll::Ready(Err(Panicked)))
    })
    .await
}

fn panicked() -> ToolError {
    ToolError::new("the tool panicked")
}

#[cfg(feature = "schemars")]
fn arguments_of<A: schemars::JsonSchema>() -> Value {
    let schema = crate::structured::schema_of::<A>(|settings| settings.inline_subschemas = true);
    // A tool without arguments has `()`. The runtime accepts only objects.
    let has_none = schema["type"] == "null";
    if has_none {
        serde_json::json!({ "type": "object", "properties": {}, "additionalProperties": false })
    } else {
        schema
    }
}

#[cfg(feature = "schemars")]
fn read<A: serde::de::DeserializeOwned>(call: &DynamicToolCallParams) -> ToolResult<A> {
    let is_empty = call.arguments.as_object().is_some_and(serde_json::Map::is_empty);
    let none = || A::deserialize(&Value::Null).ok().filter(|_| is_empty);
    A::deserialize(&call.arguments)
        .or_else(|error| none().ok_or(error))
        .map_err(|error| ToolError::new(format!("the arguments do not fit: {error}")))
}
