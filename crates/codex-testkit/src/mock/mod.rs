//! The mock of the Responses API.

mod gate;
mod reply;
mod request;
mod stream;

use std::{
    collections::VecDeque,
    fmt, io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use serde_json::{Value, json};
use tokio::sync::{mpsc, watch};

pub use gate::Gate;
pub use reply::{Reply, Usage};
pub use request::RecordedRequest;

use crate::{
    Error,
    error::within,
    http::{self, Chunks, Response},
};

/// The mock's answer to a request that the script does not cover.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Fallback {
    /// The same reply each time. The default is the text `ok`.
    Reply(Box<Reply>),
    /// HTTP 500. The body names the request.
    Refuse,
}

type Matcher = Box<dyn Fn(&RecordedRequest) -> bool + Send>;
type Script = Box<dyn Fn(&RecordedRequest) -> Option<Reply> + Send>;

struct Rule {
    matches: Matcher,
    replies: VecDeque<Reply>,
}

struct Route {
    method: String,
    path: String,
    status: u16,
    headers: Vec<(String, String)>,
    body: Value,
}

struct State {
    queue: VecDeque<Reply>,
    rules: Vec<Rule>,
    routes: Vec<Route>,
    script: Option<Script>,
    fallback: Fallback,
    requests: Vec<RecordedRequest>,
}

struct Shared {
    state: Mutex<State>,
    arrived: watch::Sender<usize>,
}

/// A server on loopback that acts as the model: the server answers `POST /v1/responses` from a script.
///
/// The mock looks for a reply in this order: a rule of [`MockResponses::push_when`] that fits, the queue of
/// [`MockResponses::push`], the function of [`MockResponses::answer_with`], the [`Fallback`]. The mock keeps every request, and
/// [`MockResponses::request`] waits for a request. Other endpoints give the answer of [`MockResponses::route`], or 404.
///
/// Dropping the value ends the server and its open streams.
pub struct MockResponses {
    server: http::Server,
    shared: Arc<Shared>,
}

impl fmt::Debug for MockResponses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MockResponses")
            .field("url", &self.url())
            .field("requests", &self.shared.lock().requests.len())
            .finish_non_exhaustive()
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl MockResponses {
    /// Starts the server on a free port of 127.0.0.1.
    ///
    /// # Errors
    /// Returns an error if no port of 127.0.0.1 is free.
    pub async fn start() -> io::Result<Self> {
        let shared = Arc::new(Shared {
            state: Mutex::new(State {
                queue: VecDeque::new(),
                rules: Vec::new(),
                routes: Vec::new(),
                script: None,
                fallback: Fallback::Reply(Box::new(Reply::text("ok"))),
                requests: Vec::new(),
            }),
            arrived: watch::Sender::new(0),
        });
        let handled = shared.clone();
        let server = http::serve(move |request| answer(handled.clone(), request)).await?;
        Ok(Self { server, shared })
    }

    /// Returns `http://127.0.0.1:PORT`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.server.address)
    }

    /// Returns the `base_url` for a model provider: `http://127.0.0.1:PORT/v1`.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("{}/v1", self.url())
    }

    /// Adds a reply to the end of the queue.
    pub fn push(&self, reply: Reply) {
        self.shared.lock().queue.push_back(reply);
    }

    /// Adds a reply for the first request that `matches`, outside the queue. Tests with several
    /// concurrent threads, or with requests in an unknown order, need such rules.
    pub fn push_when(&self, matches: impl Fn(&RecordedRequest) -> bool + Send + 'static, reply: Reply) {
        self.shared.lock().rules.push(Rule { matches: Box::new(matches), replies: VecDeque::from([reply]) });
    }

    /// Sets the function that answers requests without a rule and after the queue. `None` of the function selects the [`Fallback`].
    pub fn answer_with(&self, script: impl Fn(&RecordedRequest) -> Option<Reply> + Send + 'static) {
        self.shared.lock().script = Some(Box::new(script));
    }

    /// Removes unused replies, so that a failed test does not affect the next test.
    pub fn clear(&self) {
        let mut state = self.shared.lock();
        state.queue.clear();
        state.rules.clear();
    }

    /// Sets the answer after the end of the script.
    pub fn set_fallback(&self, fallback: Fallback) {
        self.shared.lock().fallback = fallback;
    }

    /// Answers requests of this method and path (for example `GET`, `/v1/models`) with JSON. A path
    /// that ends with `*` stands for all paths with that beginning. A later route has precedence over an earlier route.
    pub fn route(&self, method: &str, path: &str, status: u16, body: Value) {
        self.route_with(method, path, status, &[], body);
    }

    /// Does the same as [`MockResponses::route`], with headers.
    pub fn route_with(&self, method: &str, path: &str, status: u16, headers: &[(&str, &str)], body: Value) {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let route = Route { method: method.to_owned(), path: path.to_owned(), status, headers, body };
        self.shared.lock().routes.insert(0, route);
    }

    /// Returns all requests so far, to all paths.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.shared.lock().requests.clone()
    }

    /// Returns the model requests so far.
    #[must_use]
    pub fn model_requests(&self) -> Vec<RecordedRequest> {
        let state = self.shared.lock();
        state.requests.iter().filter(|request| is_model(request)).cloned().collect()
    }

    /// Waits for the model request with this number, counted from 0.
    ///
    /// # Errors
    /// Returns [`Error::TimedOut`] if the request does not arrive.
    pub async fn request(&self, number: usize) -> Result<RecordedRequest, Error> {
        let mut arrived = self.shared.arrived.subscribe();
        let condition = async {
            loop {
                let found = self.model_requests().into_iter().nth(number);
                // The sender lives as long as `self`, so the channel is open.
                match found {
                    Some(request) => break request,
                    None => drop(arrived.changed().await),
                }
            }
        };
        within(
            || format!("model request {number}"),
            || format!("{} model requests", self.model_requests().len()),
            condition,
        )
        .await
    }
}

fn is_model(request: &RecordedRequest) -> bool {
    request.method == "POST" && request.path.ends_with("/responses")
}

async fn answer(shared: Arc<Shared>, request: http::Request) -> Response {
    let mut recorded = RecordedRequest::new(&request);
    let response = {
        let mut state = shared.lock();
        let response = if is_model(&recorded) {
            let number = state.requests.iter().filter(|it| is_model(it)).count();
            next_reply(&mut state, &mut recorded).map(|reply| open(reply, number))
        } else {
            route(&state, &recorded)
        };
        let response = response.unwrap_or_else(|| {
            recorded.expected = false;
            let status = if is_model(&recorded) { 500 } else { 404 };
            let message = format!("the mock has no answer for {} {}", recorded.method, recorded.path);
            Response::json(status, &json!({ "error": { "message": message } }))
        });
        state.requests.push(recorded);
        response
    };
    shared.arrived.send_modify(|count| *count += 1);
    response
}

fn next_reply(state: &mut State, request: &mut RecordedRequest) -> Option<Reply> {
    for rule in &mut state.rules {
        if !rule.replies.is_empty() && (rule.matches)(request) {
            return rule.replies.pop_front();
        }
    }
    let scripted = |state: &State| state.script.as_ref().and_then(|script| script(request));
    state.queue.pop_front().or_else(|| scripted(state)).or_else(|| match &state.fallback {
        Fallback::Reply(reply) => Some((**reply).clone()),
        Fallback::Refuse => None,
    })
}

fn route(state: &State, request: &RecordedRequest) -> Option<Response> {
    let found = state.routes.iter().find(|route| {
        let path = match route.path.strip_suffix('*') {
            Some(start) => request.path.starts_with(start),
            None => request.path == route.path,
        };
        path && route.method == request.method
    })?;
    let mut response = Response::json(found.status, &found.body);
    response.headers.extend(found.headers.iter().cloned());
    Some(response)
}

fn open(reply: Reply, number: usize) -> Response {
    let mut response = match (&reply.status, &reply.body) {
        (Some(status), body) => Response::json(*status, body.as_ref().unwrap_or(&Value::Null)),
        (None, _) => {
            let (sender, receiver) = mpsc::unbounded_channel();
            let headers = reply.headers.clone();
            tokio::spawn(stream::stream(reply, number, sender));
            let kind = ("content-type".to_owned(), "text/event-stream".to_owned());
            return Response { status: 200, headers: [vec![kind], headers].concat(), body: Chunks::Stream(receiver) };
        }
    };
    response.headers.extend(reply.headers);
    response
}
