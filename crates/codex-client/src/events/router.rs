//! From a notification to the queues of those who subscribed to it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::task::Waker;

use codex_types::route::{Ids, PeekedIds};
use codex_types::rpc::Message;
use serde::Deserialize;

use crate::error::{Closed, Error};
use crate::events::decode_log::ProblemLog;
use crate::events::event::{Event, Line, Notification};

use super::{End, Queue, may_drop};

/// What to subscribe to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    /// Whatever has no topic of its own, and all that has.
    All,
    /// One thread, with its turns.
    Thread(Box<str>),
    /// A turn that is about to be started on this thread: its id comes with the answer, its events may come before.
    StartingTurn(Box<str>),
    /// One turn.
    Turn(Box<str>),
    /// A login that is about to be started.
    StartingLogin,
    /// One login.
    Login(Box<str>),
    /// The output of one `command/exec`, by its process id.
    Command(Box<str>),
    /// The changes that one `fs/watch` sees, by its id.
    Watch(Box<str>),
}

/// How a turn has ended, once it has.
pub(crate) type Completion = Arc<OnceLock<Ended>>;

/// How a turn has ended.
#[derive(Debug)]
pub(crate) enum Ended {
    /// With this event.
    Completed(Line),
    /// With its runtime, after which another was started.
    Interrupted(Arc<Closed>),
}

/// All queues, by topic. The read loop publishes; it holds the lock for as long as it takes to push.
#[derive(Debug, Default)]
pub(crate) struct Router {
    routes: Mutex<Routes>,
    problems: Arc<ProblemLog>,
}

#[derive(Debug, Default)]
struct Routes {
    all: Vec<Arc<Queue>>,
    threads: HashMap<Box<str>, Vec<Arc<Queue>>>,
    starting_turns: HashMap<Box<str>, Vec<Arc<Queue>>>,
    turns: HashMap<Box<str>, Vec<Arc<Queue>>>,
    completions: HashMap<Box<str>, Vec<Completion>>,
    starting_logins: Vec<Arc<Queue>>,
    logins: HashMap<Box<str>, Vec<Arc<Queue>>>,
    commands: HashMap<Box<str>, Vec<Arc<Queue>>>,
    watches: HashMap<Box<str>, Vec<Arc<Queue>>>,
    /// Readers who wait for what is there now.
    to_wake: Vec<Waker>,
    closed: Option<Arc<Closed>>,
}

impl Router {
    /// What of the connection's messages did not fit the types.
    pub(crate) fn problems(&self) -> &Arc<ProblemLog> {
        &self.problems
    }

    fn lock(&self) -> MutexGuard<'_, Routes> {
        self.routes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives a notification to whoever asked for it, in the order of the calls; who waits for it is woken by [`Self::wake`]. If it
    /// filled a queue beyond the half whose reader is at work, that queue.
    pub(crate) fn publish(
        &self,
        method: &str,
        ids: &Ids<'_>,
        text: &str,
        emitted_at_ms: Option<i64>,
    ) -> Option<Arc<Queue>> {
        let mut routes = self.lock();
        let may_drop = may_drop(method);
        let mut line = None;
        let mut filling = None;
        let mut to_wake = std::mem::take(&mut routes.to_wake);
        let mut push = |queues: &[Arc<Queue>]| {
            for queue in queues.iter().filter(|queue| queue.wants(may_drop)) {
                let line: &Line = line.get_or_insert_with(|| Line { text: text.into(), emitted_at_ms });
                if queue.put(line, may_drop, &mut to_wake) {
                    filling = Some(queue.clone());
                }
            }
        };
        push(&routes.all);
        if let Some(thread) = ids.thread {
            push(routes.threads.get(thread).map_or(&[], Vec::as_slice));
            if ids.turn.is_some() {
                push(routes.starting_turns.get(thread).map_or(&[], Vec::as_slice));
            }
        }
        if let Some(turn) = ids.turn {
            push(routes.turns.get(turn).map_or(&[], Vec::as_slice));
        }
        if let Some(login) = ids.login {
            push(&routes.starting_logins);
            push(routes.logins.get(login).map_or(&[], Vec::as_slice));
        }
        // No id that every message is looked through for: only these two have one of their own.
        let own = match method {
            "command/exec/outputDelta" => &routes.commands,
            "fs/changed" => &routes.watches,
            _ => &HashMap::new(),
        };
        if !own.is_empty()
            && let Some(id) = own_id(text)
        {
            push(own.get(&*id).map_or(&[], Vec::as_slice));
        }
        match (method, ids.turn, ids.login) {
            ("turn/completed", Some(turn), _) => {
                for queue in routes.turns.remove(turn).unwrap_or_default() {
                    queue.end(End::Over);
                }
                for completion in routes.completions.remove(turn).unwrap_or_default() {
                    let _ = completion.set(Ended::Completed(Line { text: text.into(), emitted_at_ms }));
                }
            }
            ("account/login/completed", _, Some(login)) => {
                for queue in routes.logins.remove(login).unwrap_or_default() {
                    queue.end(End::Over);
                }
            }
            _ => {}
        }
        routes.to_wake = to_wake;
        filling
    }

    /// Wakes those for whom something was published. Once for all that came at one time: each is a system call, as a rule, and a
    /// reader that is woken for the first of many waits again before the second is there.
    pub(crate) fn wake(&self) {
        let to_wake = std::mem::take(&mut self.lock().to_wake);
        to_wake.into_iter().for_each(Waker::wake);
    }

    /// Subscribes; `queue` gets what is published from now on.
    pub(crate) fn subscribe(self: &Arc<Self>, topic: Topic, queue: Arc<Queue>) -> Subscription {
        let mut routes = self.lock();
        match &routes.closed {
            Some(closed) => queue.end(End::Closed(closed.clone())),
            None => routes.queues(&topic).push(queue.clone()),
        }
        drop(routes);
        Subscription { router: self.clone(), topic: Mutex::new(topic), queue }
    }

    /// A record of the turn's end, which is there even when nobody reads its events.
    pub(crate) fn completion(&self, turn: &str) -> Completion {
        let completion = Completion::default();
        self.lock().completions.entry(turn.into()).or_default().push(completion.clone());
        completion
    }

    /// Takes back a record that nobody will look at.
    pub(crate) fn forget_completion(&self, turn: &str, completion: &Completion) {
        let mut routes = self.lock();
        if let Some(records) = routes.completions.get_mut(turn) {
            records.retain(|record| !Arc::ptr_eq(record, completion));
            if records.is_empty() {
                routes.completions.remove(turn);
            }
        }
    }

    /// Ends every queue, and those of later subscriptions at once.
    pub(crate) fn close(&self, closed: &Arc<Closed>) {
        let closing = Routes { closed: Some(closed.clone()), ..Routes::default() };
        let routes = std::mem::replace(&mut *self.lock(), closing);
        let by_id =
            [routes.threads, routes.starting_turns, routes.turns, routes.logins, routes.commands, routes.watches];
        let queues = by_id.into_iter().flat_map(HashMap::into_values).flatten();
        for queue in queues.chain(routes.all).chain(routes.starting_logins) {
            queue.end(End::Closed(closed.clone()));
        }
        routes.to_wake.into_iter().for_each(Waker::wake);
    }

    /// The connection has ended, and another follows: what belonged to it ends, and what is subscribed to goes on.
    pub(crate) fn interrupt(&self, closed: &Arc<Closed>) {
        self.problems.forget();
        let mut routes = self.lock();
        for completion in std::mem::take(&mut routes.completions).into_values().flatten() {
            let _ = completion.set(Ended::Interrupted(closed.clone()));
        }
        // Not those that are starting: their calls fail, or are made on the connection that follows.
        let by_id = [
            std::mem::take(&mut routes.turns),
            std::mem::take(&mut routes.logins),
            std::mem::take(&mut routes.commands),
        ];
        let to_wake = std::mem::take(&mut routes.to_wake);
        drop(routes);
        for queue in by_id.into_iter().flat_map(HashMap::into_values).flatten() {
            queue.end(End::Interrupted(closed.clone()));
        }
        to_wake.into_iter().for_each(Waker::wake);
    }

    /// Tells all that go on from one connection to the next by themselves.
    pub(crate) fn say(&self, event: &Event) {
        let routes = self.lock();
        let queues: Vec<_> = routes.threads.values().flatten().chain(&routes.all).cloned().collect();
        // Whoever is woken may subscribe.
        drop(routes);
        queues.iter().for_each(|queue| queue.say(event.clone()));
    }

    /// Tells those that follow a thread.
    pub(crate) fn say_of(&self, thread: &str, event: &Event) {
        let routes = self.lock();
        let queues: Vec<_> = routes.threads.get(thread).into_iter().flatten().chain(&routes.all).cloned().collect();
        drop(routes);
        queues.iter().for_each(|queue| queue.say(event.clone()));
    }

    /// Tells those of a watch.
    pub(crate) fn say_of_watch(&self, watch: &str, event: &Event) {
        let queues = self.lock().watches.get(watch).cloned().unwrap_or_default();
        queues.iter().for_each(|queue| queue.say(event.clone()));
    }

    /// A watch could not be begun again.
    pub(crate) fn fail_watch(&self, watch: &str, error: Error) {
        let queues = self.lock().watches.remove(watch).unwrap_or_default();
        queues.into_iter().for_each(|queue| queue.end(End::Failed(error.clone())));
    }

    /// Whether anybody follows this thread.
    pub(crate) fn follows(&self, thread: &str) -> bool {
        self.lock().threads.contains_key(thread)
    }

    /// How many subscriptions there are: for tests that nothing is left behind.
    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        let routes = self.lock();
        let count = |map: &HashMap<Box<str>, Vec<Arc<Queue>>>| map.values().map(Vec::len).sum::<usize>();
        routes.all.len()
            + routes.starting_logins.len()
            + [&routes.threads, &routes.starting_turns, &routes.turns, &routes.logins].map(count).iter().sum::<usize>()
            + [&routes.commands, &routes.watches].map(count).iter().sum::<usize>()
            + routes.completions.len()
    }
}

impl Routes {
    fn queues(&mut self, topic: &Topic) -> &mut Vec<Arc<Queue>> {
        match topic {
            Topic::All => &mut self.all,
            Topic::StartingLogin => &mut self.starting_logins,
            Topic::Thread(id) => self.threads.entry(id.clone()).or_default(),
            Topic::StartingTurn(thread) => self.starting_turns.entry(thread.clone()).or_default(),
            Topic::Turn(id) => self.turns.entry(id.clone()).or_default(),
            Topic::Login(id) => self.logins.entry(id.clone()).or_default(),
            Topic::Command(id) => self.commands.entry(id.clone()).or_default(),
            Topic::Watch(id) => self.watches.entry(id.clone()).or_default(),
        }
    }

    fn remove(&mut self, topic: &Topic, queue: &Arc<Queue>) {
        let queues = self.queues(topic);
        queues.retain(|other| !Arc::ptr_eq(other, queue));
        if !queues.is_empty() {
            return;
        }
        match topic {
            Topic::All | Topic::StartingLogin => {}
            Topic::Thread(id) => drop(self.threads.remove(id)),
            Topic::StartingTurn(thread) => drop(self.starting_turns.remove(thread)),
            Topic::Turn(id) => drop(self.turns.remove(id)),
            Topic::Login(id) => drop(self.logins.remove(id)),
            Topic::Command(id) => drop(self.commands.remove(id)),
            Topic::Watch(id) => drop(self.watches.remove(id)),
        }
    }
}

/// A queue in its place; dropping it takes it out.
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

    /// Tells what in a notification did not fit its type.
    pub(crate) fn tell_of(&self, notification: &Notification) {
        if let Some(error) = notification.decode_error() {
            self.router.problems.unreadable(notification.method(), error.path());
        }
        self.router.problems.left_out(notification.method(), notification.decode_problems());
    }

    /// What was about to start has an id now: keeps what belongs to it, and goes on with that alone.
    ///
    /// The read loop calls this before it looks at the next line, so nothing gets between.
    pub(crate) fn bind(&self, topic: Topic) {
        let mut routes = self.router.lock();
        let mut current = self.topic.lock().unwrap_or_else(PoisonError::into_inner);
        routes.remove(&current, &self.queue);
        let mut over = false;
        self.queue.retain(|line| {
            let Some((method, belongs)) = belongs(&topic, &line.text) else { return false };
            over |= belongs && matches!(method.as_str(), "turn/completed" | "account/login/completed");
            belongs
        });
        match (over, &routes.closed) {
            (true, _) => self.queue.end(End::Over),
            (false, Some(closed)) => self.queue.end(End::Closed(closed.clone())),
            (false, None) => routes.queues(&topic).push(self.queue.clone()),
        }
        *current = topic;
    }
}

/// The id of the command or the watch that a line is about.
fn own_id(text: &str) -> Option<Box<str>> {
    #[derive(Deserialize)]
    struct Own {
        #[serde(alias = "watchId", rename = "processId")]
        id: Box<str>,
    }
    let Ok(Message::Notification { params: Some(params), .. }) = Message::parse(text) else { return None };
    serde_json::from_str::<Own>(params.get()).ok().map(|own| own.id)
}

/// The method of a line, and whether it is of this topic.
fn belongs(topic: &Topic, text: &str) -> Option<(String, bool)> {
    let Ok(Message::Notification { method, params: Some(params), .. }) = Message::parse(text) else { return None };
    let peeked = PeekedIds::of(params);
    let ids = peeked.ids();
    let belongs = match topic {
        Topic::Turn(id) => ids.turn == Some(id),
        Topic::Login(id) => ids.login == Some(id),
        Topic::Thread(id) => ids.thread == Some(id),
        Topic::All | Topic::StartingTurn(_) | Topic::StartingLogin => true,
        // They are never bound: this side chooses their ids.
        Topic::Command(_) | Topic::Watch(_) => true,
    };
    Some((method.into_owned(), belongs))
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let topic = self.topic.get_mut().unwrap_or_else(PoisonError::into_inner);
        self.router.lock().remove(topic, &self.queue);
    }
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Poll};

    use super::*;
    use crate::events::EventLimits;

    fn publish(router: &Router, method: &str, thread: &str, turn: &str) {
        let text = format!(r#"{{"method":"{method}","params":{{"threadId":"{thread}","turnId":"{turn}"}}}}"#);
        router.publish(method, &Ids { thread: Some(thread), turn: Some(turn), ..Ids::default() }, &text, None);
    }

    fn drain(subscription: &Subscription) -> (Vec<String>, bool) {
        let mut methods = Vec::new();
        loop {
            match subscription.queue().poll_next(&mut Context::from_waker(Waker::noop())) {
                Poll::Ready(Some(Ok(Event::Notification(notification)))) => {
                    methods.push(notification.method().to_owned());
                }
                Poll::Ready(Some(_)) => {}
                Poll::Ready(None) => return (methods, true),
                Poll::Pending => return (methods, false),
            }
        }
    }

    #[test]
    fn turns_are_kept_apart_and_those_nobody_listens_to_leave_nothing() {
        let router = Arc::new(Router::default());
        let one = router.subscribe(Topic::Turn("u1".into()), Queue::new(EventLimits::default()));
        let all = router.subscribe(Topic::All, Queue::new(EventLimits::default()));
        publish(&router, "item/started", "t", "u1");
        publish(&router, "item/started", "t", "u2");
        publish(&router, "turn/completed", "t", "u2");
        publish(&router, "turn/completed", "t", "u1");
        assert_eq!(drain(&one), (vec!["item/started".into(), "turn/completed".into()], true));
        assert_eq!(drain(&all).0.len(), 4);
        drop((one, all));
        assert_eq!(router.len(), 0);
    }

    #[test]
    fn what_came_before_the_id_was_known_is_not_lost_and_not_mixed() {
        let router = Arc::new(Router::default());
        let starting = router.subscribe(Topic::StartingTurn("t".into()), Queue::new(EventLimits::default()));
        publish(&router, "turn/started", "t", "mine");
        publish(&router, "item/completed", "t", "other");
        publish(&router, "item/completed", "elsewhere", "mine");
        starting.bind(Topic::Turn("mine".into()));
        publish(&router, "item/completed", "t", "mine");
        publish(&router, "item/completed", "t", "other");
        assert_eq!(drain(&starting), (vec!["turn/started".into(), "item/completed".into()], false));
        drop(starting);
        assert_eq!(router.len(), 0);
    }

    #[test]
    fn a_turn_that_ended_before_its_id_was_known_ends() {
        let router = Arc::new(Router::default());
        let starting = router.subscribe(Topic::StartingTurn("t".into()), Queue::new(EventLimits::default()));
        publish(&router, "turn/completed", "t", "mine");
        starting.bind(Topic::Turn("mine".into()));
        assert_eq!(drain(&starting), (vec!["turn/completed".into()], true));
    }

    #[test]
    fn a_turn_that_is_about_to_start_when_its_runtime_ends_may_start_on_the_next() {
        let router = Arc::new(Router::default());
        let subscribe = |topic| router.subscribe(topic, Queue::new(EventLimits::default()));
        let (starting, running) = (subscribe(Topic::StartingTurn("t".into())), subscribe(Topic::Turn("lost".into())));
        router.interrupt(&Arc::default());
        let lost = running.queue().poll_next(&mut Context::from_waker(Waker::noop()));
        assert!(matches!(lost, Poll::Ready(Some(Err(Error::Restarted(_))))));
        publish(&router, "turn/started", "t", "mine");
        publish(&router, "turn/completed", "t", "mine");
        starting.bind(Topic::Turn("mine".into()));
        assert_eq!(drain(&starting), (vec!["turn/started".into(), "turn/completed".into()], true));
        drop((starting, running));
        assert_eq!(router.len(), 0);
    }

    #[test]
    fn commands_and_watches_have_their_own() {
        let router = Arc::new(Router::default());
        let subscribe = |topic| router.subscribe(topic, Queue::new(EventLimits::default()));
        let (one, two) = (subscribe(Topic::Command("one".into())), subscribe(Topic::Command("two".into())));
        let watch = subscribe(Topic::Watch("one".into()));
        for (method, key) in [("command/exec/outputDelta", "processId"), ("fs/changed", "watchId")] {
            let text = format!(r#"{{"method":"{method}","params":{{"{key}":"one"}}}}"#);
            router.publish(method, &Ids::NONE, &text, None);
        }
        assert_eq!(drain(&one), (vec!["command/exec/outputDelta".into()], false));
        assert_eq!(drain(&two), (vec![], false));
        assert_eq!(drain(&watch), (vec!["fs/changed".into()], false));
        drop((one, two, watch));
        assert_eq!(router.len(), 0);
    }

    #[test]
    fn after_the_end_of_the_connection_a_subscription_is_over_at_once() {
        let router = Arc::new(Router::default());
        router.close(&Arc::default());
        let late = router.subscribe(Topic::Thread("t".into()), Queue::new(EventLimits::default()));
        assert_eq!(drain(&late), (vec![], true));
    }
}
