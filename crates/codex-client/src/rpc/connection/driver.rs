//! The task that reads the messages of the runtime, and that ends the connection.

use std::process::ExitStatus;
use std::sync::Arc;
use std::time::Duration;

use codex_types::route::{PeekedIds, PeekedNotification, RequestIdRef};
use codex_types::rpc::Message;
use codex_types::{DecodeError, RequestId};
use serde::Deserialize;
use tokio::sync::watch;
use tokio::time::Instant;

use super::Shared;
use super::coalesce::{ArrivalRate, GATHER};
use crate::error::{Closed, ClosedReason, SkipReason, SkippedMessage};
use crate::rpc::call::{Answer, ResultLine};
use crate::rpc::guard::early_end;
use crate::rpc::inbox::{Backlog, IncomingNotification, Reader};
use crate::rpc::process::Process;
use crate::rpc::transport::{Frame, MessageReader};

/// The longest wait for the remaining output, and the longest wait for the exit status. Both begin with the first sign of an end. Calls
/// that wait for an answer must fail within 100 ms.
const LAST_OUTPUT: Duration = Duration::from_millis(50);
const EXIT: Duration = Duration::from_millis(75);
/// The longest wait for the end of stderr after the exit. Processes that the runtime left behind may keep stderr open.
const LAST_WORDS: Duration = Duration::from_millis(20);

/// How many checks in a row may find no progress before a reader is taken for stuck: the first ones yield, the rest sleep 1 ms each.
const PATIENT_YIELDS: u32 = 64;
const PATIENCE: u32 = PATIENT_YIELDS + 20;
/// The longest time in total that the read loop waits for a reader that makes progress, until the reader has emptied its queue.
const LONGEST_RELIEF: Duration = Duration::from_secs(1);

/// How many messages that have arrived already are read before their readers are woken.
const AT_ONE_TIME: u32 = 64;

/// Introduces a line in the error of a start that fails.
const NO_MESSAGE: &str = "a line on its stdout was no message: ";

type Exit = watch::Receiver<Option<Option<ExitStatus>>>;

pub(super) async fn run(
    mut reader: Box<dyn MessageReader>,
    process: Option<Process>,
    shared: Arc<Shared>,
    ended: watch::Sender<Option<Option<ExitStatus>>>,
) {
    // Calls and streams must end even when this task is dropped.
    let guard = FinishOnDrop(shared.clone());
    let stderr = process.as_ref().map(Process::stderr);
    let (exited, mut exit) = watch::channel(None);
    let supervisor = process.map(|process| tokio::spawn(supervise(process, shared.clone(), exited)));

    let mut stop = shared.stop.subscribe();
    let (mut closed, first_sign) = {
        let reading = read(&mut *reader, &shared);
        tokio::pin!(reading);
        tokio::select! {
            biased;
            // This branch comes first. A server that sends without a pause keeps `reading` busy, and uses up the budget that tokio gives
            // a task for one poll.
            reason = stopped(&mut stop) => {
                let now = Instant::now();
                let closed = match reason {
                    // A write fails in most cases because the runtime has ended. The last answers may still arrive, and the exit of
                    // the runtime explains more than a broken pipe.
                    ClosedReason::Io(_) => tokio::time::timeout_at(now + LAST_OUTPUT, &mut reading).await.ok(),
                    _ => None,
                };
                (closed.unwrap_or_else(|| Closed::by(reason)), now)
            }
            closed = &mut reading => (closed, Instant::now()),
            _ = has_exited(&mut exit) => {
                let now = Instant::now();
                // The pipe still has the last output of the process. Other processes may keep the pipe open.
                let closed = tokio::time::timeout_at(now + LAST_OUTPUT, &mut reading).await;
                (closed.unwrap_or_else(|_| Closed::by(ClosedReason::EndOfStream)), now)
            }
        }
    };
    if shared.is_closing() {
        // The client has asked the runtime to end, even if this task saw the end of the stream first.
        closed = Closed::by(ClosedReason::ByClient);
    } else {
        if let Some(stderr) = &stderr {
            closed.exit_status = exit_by(&mut exit, first_sign + EXIT).await;
            let lives = exit.borrow().is_none();
            closed.stderr_tail = stderr.text(if lives { Duration::ZERO } else { LAST_WORDS }).await;
        }
        tracing::debug!(reason = ?closed.reason, exit = ?closed.exit_status, "the connection to the runtime has ended");
    }
    let closing = shared.inbox.closing(&closed);
    shared.finish(closed);
    drop(guard);
    let status = match supervisor {
        Some(supervisor) => supervisor.await.ok().flatten(),
        None => None,
    };
    if let Some(closing) = closing {
        let _ = tokio::time::timeout(shared.limits.shutdown_grace, closing).await;
    }
    let _ = ended.send(Some(status));
}

/// Waits until the client wants to end.
async fn stopped(stop: &mut watch::Receiver<Option<ClosedReason>>) -> ClosedReason {
    stop.wait_for(Option::is_some).await.ok().and_then(|reason| reason.clone()).unwrap_or_default()
}

/// Waits for the exit status until the deadline.
async fn exit_by(exit: &mut Exit, deadline: Instant) -> Option<ExitStatus> {
    let _ = tokio::time::timeout_at(deadline, has_exited(exit)).await;
    exit.borrow().flatten()
}

/// Waits until the process has exited. Without a process, this waits for ever.
async fn has_exited(exit: &mut Exit) {
    if exit.wait_for(Option::is_some).await.is_err() {
        std::future::pending().await
    }
}

/// Waits for the process, ends it when the client wants to end, and returns its exit status.
async fn supervise(
    mut process: Process,
    shared: Arc<Shared>,
    exited: watch::Sender<Option<Option<ExitStatus>>>,
) -> Option<ExitStatus> {
    let mut stop = shared.stop.subscribe();
    let status = tokio::select! {
        status = process.wait() => {
            // The processes that the runtime started and left behind are ended too.
            process.end(Duration::ZERO).await;
            status
        }
        _ = stopped(&mut stop) => process.end(shared.limits.shutdown_grace).await,
    };
    let _ = exited.send(Some(status));
    status
}

struct FinishOnDrop(Arc<Shared>);

impl Drop for FinishOnDrop {
    fn drop(&mut self) {
        // This has no effect if the connection has already ended in the usual way.
        let reason = ClosedReason::Io(early_end("reads"));
        self.0.finish(Closed::by(reason));
    }
}

/// Reads until the end of the stream.
async fn read(reader: &mut dyn MessageReader, shared: &Arc<Shared>) -> Closed {
    let mut rate = ArrivalRate::new(Instant::now());
    let mut unwoken = 0;
    let mut read = 0;
    loop {
        match std::future::poll_fn(|context| reader.poll_next(context, shared.limits.message_bytes)).await {
            Ok(true) => {}
            Ok(false) => return Closed::by(ClosedReason::EndOfStream),
            Err(error) => return Closed::by_reading(&error),
        }
        match reader.frame() {
            Frame::Text(line) => {
                rate.message(line.len());
                match dispatch(line, reader.is_cut_off(), shared) {
                    Next::Read => {}
                    Next::Answered => rate = ArrivalRate::new(Instant::now()),
                    Next::Relieve(backlog) => {
                        shared.inbox.wake();
                        relieve(&*backlog).await;
                    }
                }
            }
            Frame::NotText(beginning) => {
                tracing::warn!("a message that is no UTF-8 text was skipped");
                shared.note_unexpected(NO_MESSAGE, beginning);
                if let Err(error) = Message::parse(beginning)
                    && !unreadable(beginning, error, reader.is_cut_off(), shared)
                {
                    skip(beginning, SkipReason::NotUtf8, shared);
                }
            }
            Frame::TooLong(beginning) => too_long(beginning, shared),
        }
        unwoken += 1;
        let is_drained = !reader.has_more();
        if is_drained || unwoken == AT_ONE_TIME {
            shared.inbox.wake();
            unwoken = 0;
        }
        read += 1;
        if read == AT_ONE_TIME {
            read = 0;
            if shared.is_stopping() {
                // A source that always has bytes never makes this task wait, and the stop would not be seen.
                tokio::task::yield_now().await;
            }
        }
        if is_drained && rate.is_dense(Instant::now()) {
            gather(reader, shared).await;
        }
    }
}

/// Lets messages gather, until a call is made.
async fn gather(reader: &mut dyn MessageReader, shared: &Shared) {
    let asked = shared.calls.asked();
    if shared.calls.is_empty() && reader.deregister() {
        tokio::select! {
            () = tokio::time::sleep(GATHER) => {}
            () = asked => {}
        }
    }
}

/// The step between this message and the next message.
enum Next {
    Read,
    /// The message was the answer to a call. The program may make the next call at once.
    Answered,
    /// A queue is filling up although its reader is reading.
    Relieve(Arc<dyn Backlog>),
}

/// Completes the call whose answer cannot be parsed, because no other answer will come. If the line is cut off by the end of the stream,
/// the call fails with the end of the connection instead.
///
/// Returns whether the line is an answer.
fn unreadable(line: &str, error: DecodeError, is_cut_off: bool, shared: &Shared) -> bool {
    let id = answered(line);
    if let Some(id) = id.filter(|_| !is_cut_off) {
        shared.calls.answer(id, Answer::Unreadable { line: line.into(), error });
    }
    id.is_some()
}

/// Reports a skipped message that is not an answer. If the message is a request, the request is refused.
fn skip(beginning: &str, reason: SkipReason, shared: &Shared) {
    let Some(message) = SkippedMessage::read(beginning, reason) else { return };
    let request = message.request_id.clone().filter(|_| message.method.is_some());
    let problem = format!("this client cannot read the request: {message}");
    if shared.inbox.skipped(message)
        && let Some(id) = request
    {
        shared.refuse_unreadable(&id, problem);
    }
}

/// Hands a message to the call, the subscriptions or the handler that it is for.
fn dispatch(line: &str, is_cut_off: bool, shared: &Arc<Shared>) -> Next {
    // Nearly all messages are notifications: one scan finds the method and the ids.
    if let Some(peeked) = PeekedNotification::of(line) {
        let (method, delta, emitted_at_ms) = (peeked.method(), peeked.delta(), peeked.emitted_at_ms());
        return notify(&IncomingNotification { method, ids: &peeked.ids(), line, delta, emitted_at_ms }, shared);
    }
    match Message::parse(line) {
        // The scan cannot read some unusual forms of JSON, so the message is parsed as a whole.
        Ok(Message::Notification { method, params, emitted_at_ms }) => {
            let peeked = params.map(PeekedIds::of).unwrap_or_default();
            let (ids, delta) = (&peeked.ids(), None);
            return notify(&IncomingNotification { method: &method, ids, line, delta, emitted_at_ms }, shared);
        }
        Ok(Message::Response { id, result }) => {
            answer(shared, &id, Answer::Result(ResultLine::new(line, result)));
            return Next::Answered;
        }
        Ok(Message::Error { id: Some(id), error }) => {
            answer(shared, &id, Answer::Refused(error));
            return Next::Answered;
        }
        Ok(Message::Error { id: None, error }) => {
            tracing::warn!(code = error.code, "the runtime could not read a message of this client");
        }
        // Only clients send `initialize`.
        Ok(Message::Request { method, .. }) if method == "initialize" => {
            let problem = "the program writes back what this client sends, as a terminal does; connect without a pseudo \
                           terminal (`ssh -T`, `docker run -i`)";
            shared.note_unexpected("", problem);
            shared.stop(ClosedReason::Io(problem.to_owned()));
        }
        Ok(Message::Request { id, method, params }) => shared.handle(id, &method, params),
        // Launchers print lines of their own.
        Err(error) => {
            if let Some(message) = message_behind(line) {
                tracing::warn!(bytes = line.len() - message.len(), "text before a message was skipped");
                return dispatch(message, is_cut_off, shared);
            }
            tracing::warn!(%error, bytes = line.len(), "a line that is no message was skipped");
            shared.note_unexpected(NO_MESSAGE, line);
            if !unreadable(line, error, is_cut_off, shared) {
                skip(line, SkipReason::NotJson, shared);
            }
        }
    }
    Next::Read
}

/// Returns the message behind text without a line end: a byte order mark, a colour code, a progress text.
fn message_behind(line: &str) -> Option<&str> {
    // An object that cannot be parsed may hold another one, which is not a message.
    let begins_with_text = !line.trim_start().starts_with('{');
    let mut objects = line.match_indices("{\"").take(4).filter(|_| begins_with_text);
    objects.find_map(|(at, _)| line.get(at..).filter(|message| Message::parse(message).is_ok()))
}

/// Hands a notification to the layers above.
fn notify(notification: &IncomingNotification<'_>, shared: &Arc<Shared>) -> Next {
    match notification.method {
        "serverRequest/resolved" => shared.resolved(notification.ids.request),
        "turn/completed" => shared.turn_ended(notification.ids.turn),
        _ => {}
    }
    let backlog = shared.inbox.notification(notification);
    backlog.map_or(Next::Read, Next::Relieve)
}

/// Gives an active reader time to catch up, so that no event has to be dropped. The time is bounded in total, because all other readers and
/// calls wait meanwhile. After that time, the reader loses droppable events, which its queue counts.
async fn relieve(backlog: &dyn Backlog) {
    let begun = Instant::now();
    let deadline = begun + LONGEST_RELIEF.saturating_sub(backlog.waited());
    let mut read = backlog.read_so_far();
    let mut idle = 0;
    let mut given_up = None;
    while backlog.is_filling() {
        match idle {
            0..PATIENT_YIELDS => tokio::task::yield_now().await,
            PATIENT_YIELDS..PATIENCE => tokio::time::sleep(Duration::from_millis(1)).await,
            _ => {
                given_up = Some(Reader::Stuck);
                break;
            }
        }
        if Instant::now() >= deadline {
            given_up = Some(Reader::Slow);
            break;
        }
        let now = backlog.read_so_far();
        idle = if now == read { idle + 1 } else { 0 };
        read = now;
    }
    // A reader that is stuck again and again has the same limit.
    backlog.add_waited(begun.elapsed());
    if let Some(reader) = given_up {
        backlog.give_up(reader);
    }
}

fn answer(shared: &Shared, id: &RequestId, answer: Answer) {
    let asked = match Option::<RequestIdRef<'_>>::from(id) {
        Some(RequestIdRef::Number(id)) => shared.calls.answer(id, answer),
        _ => false,
    };
    if !asked {
        tracing::warn!(?id, "an answer with the id of no request was skipped");
    }
}

fn too_long(beginning: &[u8], shared: &Shared) {
    let beginning = String::from_utf8_lossy(beginning);
    let id = answered(&beginning);
    tracing::warn!(?id, limit = shared.limits.message_bytes, "a message that is too long was skipped");
    if let Some(id) = id {
        shared.calls.answer(id, Answer::TooLong);
    } else {
        skip(&beginning, SkipReason::TooLong { limit: shared.limits.message_bytes }, shared);
    }
}

/// Returns the id of an answer, read from the beginning of its line: the runtime writes the id first.
fn answered(beginning: &str) -> Option<i64> {
    #[derive(Deserialize)]
    struct Head {
        id: i64,
    }
    let (head, rest) = beginning.split_once(',')?;
    let head = serde_json::from_str::<Head>(&format!("{head}}}")).ok()?;
    (!rest.trim_start().starts_with("\"method\"")).then_some(head.id)
}
