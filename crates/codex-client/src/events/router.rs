//! Passes each notification to the queues of its subscriptions.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::task::Waker;

use codex_types::route::PeekedIds;
use codex_types::rpc::Message;

use super::active_turns::ActiveTurns;
use super::decode_log::DecodeLog;
use super::event::Event;
use super::notification::Line;
use super::topic::{AtRestart, Kind, RULES, Topic};
use super::{End, Queue, may_drop};
use crate::error::{Closed, Error, SkippedMessage};
use crate::rpc::inbox::{Backlog, IncomingNotification};

/// The end of a turn. The value is set as soon as the turn has ended.
pub(crate) type Completion = Arc<OnceLock<Ended>>;

/// How a turn has ended.
#[derive(Debug)]
pub(crate) enum Ended {
    /// The turn ended with this event.
    Completed(Line),
    /// The turn ended with its runtime, and another runtime was started.
    Interrupted(Arc<Closed>),
}

/// All queues, by topic. The read loop publishes, and holds the lock only during the push.
#[derive(Debug, Default)]
pub(crate) struct Router {
    routes: Mutex<Routes>,
    decode_log: Arc<DecodeLog>,
    turns: Arc<ActiveTurns>,
}

type Queues = HashMap<Box<str>, Vec<Arc<Queue>>>;

#[derive(Debug, Default)]
struct Routes {
    /// The queues of each kind of topic, in the order of [`RULES`].
    by_kind: [Queues; RULES.len()],
    completions: HashMap<Box<str>, Vec<Completion>>,
    /// Readers who wait for events that have been published.
    to_wake: Vec<Waker>,
    closed: Option<Arc<Closed>>,
}

impl Router {
    /// Returns the log of what did not fit the types.
    pub(crate) fn decode_log(&self) -> &Arc<DecodeLog> {
        &self.decode_log
    }

    /// Returns the turns that run.
    pub(crate) fn turns(&self) -> &Arc<ActiveTurns> {
        &self.turns
    }

    fn lock(&self) -> MutexGuard<'_, Routes> {
        self.routes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Pushes a notification into the queues of its topics; their readers are woken by [`Self::wake`]. Returns a queue that the
    /// notification filled beyond the half, if the reader of that queue is at work.
    pub(crate) fn publish(&self, notification: &IncomingNotification<'_>) -> Option<Arc<dyn Backlog>> {
        let IncomingNotification { method, ids, .. } = *notification;
        if method.starts_with('t') {
            self.turns.observe(notification);
        }
        let mut routes = self.lock();
        let routes = &mut *routes;
        let may_drop = may_drop(method);
        let mut line = None;
        let mut filling: Option<Arc<Queue>> = None;
        for (queues, rule) in routes.by_kind.iter_mut().zip(&RULES) {
            if queues.is_empty() {
                continue;
            }
            let Some(id) = (rule.id)(notification) else { continue };
            for queue in queues.get(&*id).into_iter().flatten().filter(|queue| queue.wants(may_drop)) {
                let line: &Line = line.get_or_insert_with(|| Line::of(notification));
                if queue.put(line, may_drop, &mut routes.to_wake) {
                    filling = Some(queue.clone());
                }
            }
            if rule.ends_with == Some(method) {
                queues.remove(&*id).into_iter().flatten().for_each(|queue| queue.end(End::Over));
            }
        }
        if let ("turn/completed", Some(turn)) = (method, ids.turn) {
            for completion in routes.completions.remove(turn).unwrap_or_default() {
                let _ = completion.set(Ended::Completed(Line::of(notification)));
            }
        }
        filling.map(|queue| queue as Arc<dyn Backlog>)
    }

    /// Wakes the readers of published events, once for all events that arrived together. In most cases a wake-up is a system call, and a
    /// reader that is woken for the first event would wait again before the second event is published.
    pub(crate) fn wake(&self) {
        let to_wake = std::mem::take(&mut self.lock().to_wake);
        to_wake.into_iter().for_each(Waker::wake);
    }

    /// Subscribes `queue` to a topic. The queue gets the events that are published from now on.
    pub(crate) fn subscribe(self: &Arc<Self>, topic: Topic, queue: Arc<Queue>) -> Subscription {
        let mut routes = self.lock();
        match &routes.closed {
            Some(closed) => queue.end(End::Closed(closed.clone())),
            None => routes.add(&topic, queue.clone()),
        }
        drop(routes);
        Subscription { router: self.clone(), topic: Mutex::new(topic), queue }
    }

    /// Makes a record of the turn's end, which is filled even when nobody reads the turn's events.
    pub(crate) fn completion(&self, turn: &str) -> Completion {
        let completion = Completion::default();
        self.lock().completions.entry(turn.into()).or_default().push(completion.clone());
        completion
    }

    /// Removes a record that is not needed any more.
    pub(crate) fn forget_completion(&self, turn: &str, completion: &Completion) {
        let mut routes = self.lock();
        if let Some(records) = routes.completions.get_mut(turn) {
            records.retain(|record| !Arc::ptr_eq(record, completion));
            if records.is_empty() {
                routes.completions.remove(turn);
            }
        }
    }

    /// Ends every queue. The queue of a later subscription ends at once.
    pub(crate) fn close(&self, closed: &Arc<Closed>) {
        self.turns.clear();
        let closing = Routes { closed: Some(closed.clone()), ..Routes::default() };
        let routes = std::mem::replace(&mut *self.lock(), closing);
        for queue in routes.by_kind.into_iter().flat_map(HashMap::into_values).flatten() {
            queue.end(End::Closed(closed.clone()));
        }
        routes.to_wake.into_iter().for_each(Waker::wake);
    }

    /// Ends the subscriptions that belong to one connection, because another connection follows. The other subscriptions continue.
    pub(crate) fn interrupt(&self, closed: &Arc<Closed>) {
        self.decode_log.clear();
        self.turns.clear();
        let mut routes = self.lock();
        for completion in std::mem::take(&mut routes.completions).into_values().flatten() {
            let _ = completion.set(Ended::Interrupted(closed.clone()));
        }
        let mut ended = Vec::new();
        for (queues, rule) in routes.by_kind.iter_mut().zip(&RULES) {
            if rule.at_restart == AtRestart::Ends {
                ended.extend(std::mem::take(queues).into_values().flatten());
            }
        }
        let to_wake = std::mem::take(&mut routes.to_wake);
        drop(routes);
        for queue in ended {
            queue.end(End::Interrupted(closed.clone()));
        }
        to_wake.into_iter().for_each(Waker::wake);
    }

    /// Pushes an event of the client itself into all subscriptions that continue on the next connection without a layer.
    pub(crate) fn broadcast(&self, event: &Event) {
        let routes = self.lock();
        let continuing = routes.by_kind.iter().zip(&RULES).filter(|(_, rule)| rule.at_restart == AtRestart::Continues);
        let queues: Vec<_> = continuing.flat_map(|(queues, _)| queues.values()).flatten().cloned().collect();
        // A reader that is woken may subscribe.
        drop(routes);
        queues.iter().for_each(|queue| queue.push_own(event.clone()));
    }

    /// Reports a skipped message to each subscription that the message may belong to. `turns` are the running turns that the message may
    /// belong to.
    pub(crate) fn skip(&self, message: &Arc<SkippedMessage>, turns: &[(Box<str>, Box<str>)]) {
        let routes = self.lock();
        let mut queues: Vec<_> = Vec::new();
        for (kind, of_kind) in Kind::ALL.into_iter().zip(&routes.by_kind) {
            let concerns = |id: &str| match kind {
                Kind::All => true,
                Kind::Thread | Kind::StartingTurn => message.thread_id.as_deref().is_none_or(|thread| thread == id),
                Kind::Turn => turns.iter().any(|(_, turn)| &**turn == id),
                Kind::Logins => message.may_be("account/login/completed"),
                Kind::Command => message.may_be("command/exec/outputDelta"),
                Kind::Watch => message.may_be("fs/changed"),
            };
            queues.extend(of_kind.iter().filter(|(id, _)| concerns(id)).flat_map(|(_, queues)| queues).cloned());
        }
        drop(routes);
        queues.iter().for_each(|queue| queue.push_own(Event::Skipped(message.clone())));
    }

    /// Pushes an event of the client's own into the subscriptions to one topic.
    pub(crate) fn emit(&self, topic: &Topic, event: &Event) {
        let queues = self.lock().queues(topic).get(&topic.id).cloned().unwrap_or_default();
        queues.iter().for_each(|queue| queue.push_own(event.clone()));
    }

    /// Ends the subscriptions to the running turn of a thread that the client has unsubscribed from: no end of the turn will arrive.
    pub(crate) fn unsubscribed(&self, thread: &str) {
        for (_, turn) in self.turns.running(Some(thread)) {
            let problem =
                "the client has unsubscribed from its thread; the turn goes on, and `Thread::read` tells its end";
            self.fail(&Topic::turn(&turn), &Error::invalid(format!("the turn {turn}"), problem));
        }
        self.turns.ended(thread, None);
    }

    /// Ends the subscriptions to one topic with an error.
    pub(crate) fn fail(&self, topic: &Topic, error: &Error) {
        let queues = self.lock().queues(topic).remove(&topic.id).unwrap_or_default();
        queues.into_iter().for_each(|queue| queue.end(End::Failed(error.clone())));
    }

    /// Returns whether a subscription to this topic exists.
    pub(crate) fn has_subscribers(&self, topic: &Topic) -> bool {
        self.lock().queues(topic).contains_key(&topic.id)
    }
}

impl Routes {
    fn queues(&mut self, topic: &Topic) -> &mut Queues {
        &mut self.by_kind[topic.kind as usize]
    }

    fn add(&mut self, topic: &Topic, queue: Arc<Queue>) {
        self.queues(topic).entry(topic.id.clone()).or_default().push(queue);
    }

    fn remove(&mut self, topic: &Topic, queue: &Arc<Queue>) {
        let queues = self.queues(topic);
        let Some(of_topic) = queues.get_mut(&topic.id) else { return };
        of_topic.retain(|other| !Arc::ptr_eq(other, queue));
        if of_topic.is_empty() {
            queues.remove(&topic.id);
        }
    }
}

/// A queue that is subscribed to a topic; dropping it unsubscribes.
#[derive(Debug)]
pub(crate) struct Subscription {
    router: Arc<Router>,
    topic: Mutex<Topic>,
    queue: Arc<Queue>,
}

impl Subscription {
    pub(crate) fn queue(&self) -> &Arc<Queue> {
        &self.queue
    }

    /// Returns the log of what did not fit the types.
    pub(crate) fn decode_log(&self) -> &Arc<DecodeLog> {
        &self.router.decode_log
    }

    /// Narrows the subscription to a topic whose id has just become known, and drops what does not belong to it.
    ///
    /// The read loop calls this method before the next message, so that no event is missed.
    pub(crate) fn bind(&self, topic: Topic) {
        let mut routes = self.router.lock();
        let mut current = self.topic.lock().unwrap_or_else(PoisonError::into_inner);
        routes.remove(&current, &self.queue);
        let mut over = false;
        self.queue.retain(|line| {
            let Some(method) = method_in_topic(&topic, line) else { return false };
            over |= topic.rule().ends_with == Some(method.as_str());
            true
        });
        match (over, &routes.closed) {
            (true, _) => self.queue.end(End::Over),
            (false, Some(closed)) => self.queue.end(End::Closed(closed.clone())),
            (false, None) => routes.add(&topic, self.queue.clone()),
        }
        *current = topic;
    }
}

/// The method of a notification, if it belongs to this topic.
fn method_in_topic(topic: &Topic, line: &Line) -> Option<String> {
    let Ok(Message::Notification { method, params: Some(params), .. }) = Message::parse(&line.text) else {
        return None;
    };
    let peeked = PeekedIds::of(params);
    let notification = IncomingNotification {
        method: &method,
        ids: &peeked.ids(),
        line: &line.text,
        delta: None,
        emitted_at_ms: None,
    };
    let belongs = (topic.rule().id)(&notification).is_some_and(|id| *id == *topic.id);
    belongs.then(|| method.into_owned())
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let topic = self.topic.get_mut().unwrap_or_else(PoisonError::into_inner);
        self.router.lock().remove(topic, &self.queue);
    }
}
