//! The task that reads, and sees to the end.

use std::process::ExitStatus;
use std::sync::Arc;
use std::time::Duration;

use codex_types::RequestId;
use codex_types::route::{Ids, PeekedIds, PeekedNotification, RequestIdRef};
use codex_types::rpc::Message;
use serde::Deserialize;
use tokio::sync::watch;
use tokio::time::Instant;

use super::Shared;
use super::calls::Answer;
use super::coalesce::{GATHER, Pace};
use crate::error::{Closed, ClosedReason};
use crate::events::Queue;
use crate::rpc::process::Process;
use crate::rpc::transport::{Frame, Reader};

/// How long what is known of an end may take to arrive, each counted from the first sign of it: the last of the output, and
/// the exit of the process. Calls wait meanwhile, and are to fail within 100 ms.
const LAST_OUTPUT: Duration = Duration::from_millis(50);
const EXIT: Duration = Duration::from_millis(75);
/// How long the end of stderr may take after the exit: what the process left behind may hold it open.
const LAST_WORDS: Duration = Duration::from_millis(20);

/// How often a reader may make no headway before it is taken for stuck: in turns of the scheduler first, then in milliseconds.
const PATIENT_YIELDS: u32 = 64;
const PATIENCE: u32 = PATIENT_YIELDS + 20;

/// How many messages that are there already are read before their readers are woken.
const AT_ONE_TIME: u32 = 64;

type Exit = watch::Receiver<Option<Option<ExitStatus>>>;

pub(super) async fn run(mut reader: Reader, process: Option<Process>, shared: Arc<Shared>, ended: watch::Sender<bool>) {
    // Whatever becomes of this task, nobody waits for ever.
    let guard = FinishOnDrop(shared.clone());
    let stderr = process.as_ref().map(Process::stderr);
    let (exited, mut exit) = watch::channel(None);
    let supervisor = process.map(|process| tokio::spawn(supervise(process, shared.clone(), exited)));

    let mut stop = shared.stop.subscribe();
    let (mut closed, first_sign) = {
        let reading = read(&mut reader, &shared);
        tokio::pin!(reading);
        tokio::select! {
            biased;
            closed = &mut reading => (closed, Instant::now()),
            _ = has_exited(&mut exit) => {
                let now = Instant::now();
                // What it wrote before its end is still in the pipe; others may hold that open.
                let closed = tokio::time::timeout_at(now + LAST_OUTPUT, &mut reading).await;
                (closed.unwrap_or_else(|_| Closed::by(ClosedReason::EndOfStream)), now)
            }
            reason = stopped(&mut stop) => {
                let now = Instant::now();
                let closed = match reason {
                    // Writing failed, as a rule because the other side ended: its last answers may still come, and with its
                    // end a better reason than a broken pipe.
                    ClosedReason::Io(_) => tokio::time::timeout_at(now + LAST_OUTPUT, &mut reading).await.ok(),
                    _ => None,
                };
                (closed.unwrap_or_else(|| Closed::by(reason)), now)
            }
        }
    };
    if shared.is_closing() {
        // The other side ends because this one wanted to: which of the two is seen first is chance.
        closed = Closed::by(ClosedReason::ByClient);
    } else {
        if let Some(tap) = reader.tap() {
            tap.end();
        }
        if let Some(stderr) = &stderr {
            closed.exit_status = exit_by(&mut exit, first_sign + EXIT).await;
            let lives = exit.borrow().is_none();
            closed.stderr_tail = stderr.text(if lives { Duration::ZERO } else { LAST_WORDS }).await;
        }
        tracing::debug!(reason = ?closed.reason, exit = ?closed.exit_status, "the connection to the runtime has ended");
    }
    shared.finish(closed);
    drop(guard);
    if let Some(supervisor) = supervisor {
        let _ = supervisor.await;
    }
    if let Some(tap) = reader.tap() {
        // A disk that does not answer must not hold up the end.
        let _ = tokio::time::timeout(shared.limits().shutdown_grace, tap.written()).await;
    }
    let _ = ended.send(true);
}

/// Waits until this side wants to end.
async fn stopped(stop: &mut watch::Receiver<Option<ClosedReason>>) -> ClosedReason {
    stop.wait_for(Option::is_some).await.ok().and_then(|reason| reason.clone()).unwrap_or_default()
}

/// How the process ended, if it does until then.
async fn exit_by(exit: &mut Exit, deadline: Instant) -> Option<ExitStatus> {
    let _ = tokio::time::timeout_at(deadline, has_exited(exit)).await;
    exit.borrow().flatten()
}

/// Waits for ever where there is no process.
async fn has_exited(exit: &mut Exit) {
    if exit.wait_for(Option::is_some).await.is_err() {
        std::future::pending().await
    }
}

/// Waits for the process, and ends it when this side wants to end.
async fn supervise(mut process: Process, shared: Arc<Shared>, exited: watch::Sender<Option<Option<ExitStatus>>>) {
    let mut stop = shared.stop.subscribe();
    let status = tokio::select! {
        status = process.wait() => {
            // What it started and left behind ends with it.
            process.end(Duration::ZERO).await;
            status
        }
        _ = stopped(&mut stop) => process.end(shared.limits().shutdown_grace).await,
    };
    let _ = exited.send(Some(status));
}

struct FinishOnDrop(Arc<Shared>);

impl Drop for FinishOnDrop {
    fn drop(&mut self) {
        // Does nothing where the end has come in order.
        let reason = ClosedReason::Io("the task that reads was ended, as a rule with its tokio runtime".to_owned());
        self.0.finish(Closed::by(reason));
    }
}

/// Reads until the other side ends.
async fn read(reader: &mut Reader, shared: &Arc<Shared>) -> Closed {
    let mut pace = Pace::new(Instant::now());
    let mut unwoken = 0;
    loop {
        match reader.next(shared.limits().message_bytes).await {
            Ok(Some(Frame::Text(line))) => {
                pace.message(line.len());
                match dispatch(line, shared) {
                    Next::Read => {}
                    Next::Answered => pace = Pace::new(Instant::now()),
                    Next::Relieve(queue) => {
                        shared.router().wake();
                        relieve(queue).await;
                    }
                    Next::Broken(answer) => broken(answer, reader, shared),
                }
            }
            Ok(Some(Frame::NotText(beginning))) => {
                tracing::warn!("a message that is no UTF-8 text was skipped");
                if let Some(answer) = Broken::of(beginning) {
                    broken(answer, reader, shared);
                }
            }
            Ok(Some(Frame::TooLong(beginning))) => too_long(beginning, shared),
            Ok(None) => return Closed::by(ClosedReason::EndOfStream),
            Err(error) => return Closed::by_reading(&error),
        }
        unwoken += 1;
        let is_drained = !reader.has_more();
        if is_drained || unwoken == AT_ONE_TIME {
            shared.router().wake();
            unwoken = 0;
        }
        if is_drained && pace.is_dense(Instant::now()) {
            gather(reader, shared).await;
        }
    }
}

/// Lets messages gather, until somebody asks something.
async fn gather(reader: &mut Reader, shared: &Shared) {
    let asked = shared.calls.asked();
    if shared.calls.is_empty() && reader.let_alone() {
        tokio::select! {
            () = tokio::time::sleep(GATHER) => {}
            () = asked => {}
        }
    }
}

/// What is to be done before the next message is read.
enum Next {
    Read,
    /// It was the answer to a call: the next call may follow at once.
    Answered,
    /// The queue is filling up although it is being read.
    Relieve(Arc<Queue>),
    Broken(Broken),
}

/// An answer that cannot be read.
struct Broken {
    id: i64,
    line: Box<str>,
}

impl Broken {
    fn of(line: &str) -> Option<Self> {
        Some(Self { id: answered(line)?, line: line.into() })
    }
}

/// A broken answer is one all the same: no other will come, and its call fails when it reads it. What the end of the stream
/// has cut off is none, and the call fails by that end.
fn broken(answer: Broken, reader: &Reader, shared: &Shared) {
    if !reader.is_cut_off() {
        shared.calls.answer(answer.id, Answer::Result(answer.line));
    }
}

/// Gives a message to whoever it is for.
fn dispatch(line: &str, shared: &Arc<Shared>) -> Next {
    // Nearly all messages are notifications: one scan tells all that is needed.
    if let Some(peeked) = PeekedNotification::of(line) {
        return notify(peeked.method(), &peeked.ids(), line, peeked.emitted_at_ms(), shared);
    }
    match Message::parse(line) {
        // What could not be peeked at is still a message.
        Ok(Message::Notification { method, params, emitted_at_ms }) => {
            let peeked = params.map(PeekedIds::of).unwrap_or_default();
            return notify(&method, &peeked.ids(), line, emitted_at_ms, shared);
        }
        Ok(Message::Response { id, .. }) => {
            answer(shared, &id, Answer::Result(line.into()));
            return Next::Answered;
        }
        Ok(Message::Error { id: Some(id), error }) => {
            answer(shared, &id, Answer::Refused(error));
            return Next::Answered;
        }
        Ok(Message::Error { id: None, error }) => {
            tracing::warn!(code = error.code, "the runtime could not read a message of this client");
        }
        Ok(Message::Request { id, method, params }) => shared.handle(id, &method, params),
        // Launchers print things. What a session is made of is JSON.
        Err(error) => {
            tracing::warn!(%error, bytes = line.len(), "a line that is no message was skipped");
            return Broken::of(line).map_or(Next::Read, Next::Broken);
        }
    }
    Next::Read
}

/// Gives a notification to whoever it is for.
fn notify(method: &str, ids: &Ids<'_>, line: &str, emitted_at_ms: Option<i64>, shared: &Arc<Shared>) -> Next {
    match method {
        "serverRequest/resolved" => shared.resolved(ids.request),
        "turn/completed" => shared.turn_ended(ids.turn),
        "thread/archived" | "thread/closed" | "thread/deleted" => shared.endpoint.thread_ended(ids.thread),
        "thread/settings/updated" => {
            if let Some(in_use) = &shared.endpoint.in_use {
                in_use.settings_updated(ids.thread, line);
            }
        }
        _ => {}
    }
    let filling = shared.router().publish(method, ids, line, emitted_at_ms);
    filling.map_or(Next::Read, Next::Relieve)
}

/// Lets a reader that is at work catch up, so that nothing has to be dropped. One that makes no headway is not waited for.
async fn relieve(queue: Arc<Queue>) {
    let mut read = queue.read_so_far();
    let mut idle = 0;
    while queue.is_filling() {
        match idle {
            0..PATIENT_YIELDS => tokio::task::yield_now().await,
            PATIENT_YIELDS..PATIENCE => tokio::time::sleep(Duration::from_millis(1)).await,
            _ => return queue.give_up(),
        }
        let now = queue.read_so_far();
        idle = if now == read { idle + 1 } else { 0 };
        read = now;
    }
}

fn answer(shared: &Shared, id: &RequestId, answer: Answer) {
    let asked = match Option::<RequestIdRef<'_>>::from(id) {
        Some(RequestIdRef::Number(id)) => shared.calls.answer(id, answer),
        _ => false,
    };
    if !asked {
        tracing::warn!(?id, "an answer to nothing that was asked was skipped");
    }
}

fn too_long(beginning: &[u8], shared: &Shared) {
    let id = answered(&String::from_utf8_lossy(beginning));
    tracing::warn!(?id, limit = shared.limits().message_bytes, "a message that is too long was skipped");
    if let Some(id) = id {
        shared.calls.answer(id, Answer::TooLong);
    }
}

/// Whose answer it is, told from the beginning: the runtime writes the id first.
fn answered(beginning: &str) -> Option<i64> {
    #[derive(Deserialize)]
    struct Head {
        id: i64,
    }
    let (head, rest) = beginning.split_once(',')?;
    let head = serde_json::from_str::<Head>(&format!("{head}}}")).ok()?;
    (!rest.trim_start().starts_with("\"method\"")).then_some(head.id)
}

#[cfg(test)]
mod tests {
    use tokio::io::AsyncWriteExt as _;

    use super::super::{Connection, Endpoint};
    use super::*;
    use crate::api::config::CodexConfig;
    use crate::events::{EventLimits, EventStream, Topic};
    use crate::rpc::transport::Transport;

    fn open() -> (Connection, tokio::io::DuplexStream) {
        let (client, server) = tokio::io::duplex(1024);
        let (read, write) = tokio::io::split(client);
        let CodexConfig { handlers, limits, .. } = CodexConfig::new();
        let endpoint = Endpoint::new(handlers, limits, None);
        (Connection::open(Transport::from_io(read, write), None, endpoint, false), server)
    }

    #[tokio::test]
    async fn readers_are_woken_for_what_is_there_while_half_a_message_follows() {
        let (connection, mut server) = open();
        let router = connection.shared().router();
        let mut events = EventStream::new(router.subscribe(Topic::All, Queue::new(EventLimits::default())));
        let line = "{\"method\":\"fs/changed\"}\n";
        for lines in [1, 2, AT_ONE_TIME as usize + 1] {
            server.write_all(format!("{}{{\"method\":", line.repeat(lines)).as_bytes()).await.expect("written");
            for _ in 0..lines {
                let event = tokio::time::timeout(Duration::from_secs(10), events.next()).await;
                assert!(matches!(event, Ok(Some(Ok(_)))), "{event:?}");
            }
            server.write_all(b"\"stray\"}\n").await.expect("written");
            assert!(events.next().await.is_some_and(|event| event.is_ok()));
        }
    }

    #[tokio::test]
    async fn it_was_closed_by_this_side_also_when_the_end_of_the_other_is_seen_first() {
        let (connection, server) = open();
        drop(server);
        connection.close().await;
        assert_eq!(connection.shared().closed().await.reason, ClosedReason::ByClient);
    }

    #[test]
    fn whose_answer_it_is_stands_at_the_beginning() {
        for (beginning, id) in [
            (r#"{"id":7,"result":{"data":["#, Some(7)),
            (r#" { "id" : 7 , "error":"#, Some(7)),
            (r#"{"id":7,"method":"item/tool/call","params":"#, None),
            (r#"{"id":"7","result":"#, None),
            (r#"{"id":7"#, None),
            (r#"{"method":"warning","params":{"id":7,"#, None),
            ("[1,2]", None),
            ("", None),
        ] {
            assert_eq!(answered(beginning), id, "{beginning}");
        }
    }

    #[tokio::test]
    async fn an_exit_is_told_when_it_comes_a_moment_after_the_end_and_not_waited_for_in_vain() {
        let (exited, mut exit) = watch::channel(None);
        let end = async {
            for _ in 0..10 {
                tokio::task::yield_now().await;
            }
            exited.send_replace(Some(Some(ExitStatus::default())));
        };
        let far = Instant::now() + Duration::from_secs(3600);
        let (told, ()) = tokio::join!(exit_by(&mut exit, far), end);
        assert_eq!(told, Some(ExitStatus::default()));
        let (_lives, mut exit) = watch::channel(None);
        assert_eq!(exit_by(&mut exit, Instant::now()).await, None);
    }

    #[tokio::test]
    async fn a_write_that_fails_is_the_end_of_the_other_side() {
        let (connection, server) = open();
        connection.shared().stop(ClosedReason::Io("broken pipe".to_owned()));
        // The tasks have their turns: the wish to end is seen, and the last words are waited for.
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
        assert!(!connection.shared().is_closed());
        drop(server);
        assert_eq!(connection.shared().closed().await.reason, ClosedReason::EndOfStream);
    }
}
