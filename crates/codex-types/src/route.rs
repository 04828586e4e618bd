//! Where a message belongs.

use std::borrow::Cow;
use std::cell::Cell;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::rpc::Message;
use crate::{RequestId, ServerNotification};

macro_rules! ignore_other_forms {
    ($other:expr) => {
        fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
            Ok($other)
        }
        fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
            Ok($other)
        }
        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok($other)
        }
        fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
            while seq.next_element::<IgnoredAny>()?.is_some() {}
            Ok($other)
        }
    };
}

/// A request id in a message, borrowed from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestIdRef<'a> {
    /// Most servers' ids; Codex counts from 0.
    Number(i64),
    /// Ids of a client that prefers text.
    String(&'a str),
}

impl<'a> From<&'a RequestId> for Option<RequestIdRef<'a>> {
    fn from(id: &'a RequestId) -> Self {
        match id {
            RequestId::Number(number) => Some(RequestIdRef::Number(*number)),
            RequestId::String(text) => Some(RequestIdRef::String(text)),
            RequestId::Unrecognized(_) => None,
        }
    }
}

/// The ids in a message's params that say where it belongs. Those that it does not carry are `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ids<'a> {
    /// `threadId`, `thread.id`, or `conversationId` of the legacy requests.
    pub thread: Option<&'a str>,
    /// `turnId` or `turn.id`.
    pub turn: Option<&'a str>,
    /// `itemId` or `item.id`.
    pub item: Option<&'a str>,
    /// `requestId`, as in `serverRequest/resolved`.
    pub request: Option<RequestIdRef<'a>>,
    /// `loginId`.
    pub login: Option<&'a str>,
}

impl<'a> Ids<'a> {
    /// No ids at all.
    pub const NONE: Self = Self { thread: None, turn: None, item: None, request: None, login: None };

    /// Looks for the ids in params that nobody has a type for.
    pub fn of_value(params: &'a Value) -> Self {
        let text = |key: &str| params.get(key).and_then(Value::as_str);
        let nested = |key: &str| params.get(key).and_then(|inner| inner.get("id")).and_then(Value::as_str);
        Self {
            thread: text("threadId").or_else(|| text("conversationId")).or_else(|| nested("thread")),
            turn: text("turnId").or_else(|| nested("turn")),
            item: text("itemId").or_else(|| nested("item")),
            request: match params.get("requestId") {
                Some(Value::String(text)) => Some(RequestIdRef::String(text)),
                Some(Value::Number(number)) => number.as_i64().map(RequestIdRef::Number),
                _ => None,
            },
            login: text("loginId"),
        }
    }
}

/// The ids of a message whose params were not decoded: one scan over the text, nothing but ids is kept.
///
/// For routing a message to whoever may want to decode it. It works for every method, known or not, and takes ids that are
/// no strings for absent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PeekedIds<'a> {
    thread: Option<Cow<'a, str>>,
    conversation: Option<Cow<'a, str>>,
    thread_object: Option<Cow<'a, str>>,
    turn: Option<Cow<'a, str>>,
    turn_object: Option<Cow<'a, str>>,
    item: Option<Cow<'a, str>>,
    item_object: Option<Cow<'a, str>>,
    request: Option<PeekedId<'a>>,
    login: Option<Cow<'a, str>>,
}

impl<'a> PeekedIds<'a> {
    /// Scans params as they came. Params that are no object have no ids.
    pub fn of(params: &'a RawValue) -> Self {
        serde_json::from_str(params.get()).unwrap_or_default()
    }

    /// The ids.
    pub fn ids(&self) -> Ids<'_> {
        Ids {
            thread: self.thread.as_deref().or(self.conversation.as_deref()).or(self.thread_object.as_deref()),
            turn: self.turn.as_deref().or(self.turn_object.as_deref()),
            item: self.item.as_deref().or(self.item_object.as_deref()),
            request: self.request.as_ref().and_then(|id| match id {
                PeekedId::Number(number) => Some(RequestIdRef::Number(*number)),
                PeekedId::Text(text) => Some(RequestIdRef::String(text)),
                PeekedId::Other => None,
            }),
            login: self.login.as_deref(),
        }
    }
}

impl<'de> Deserialize<'de> for PeekedIds<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut ids = PeekedIds::default();
        deserializer.deserialize_map(IdsVisitor(&mut ids))?;
        Ok(ids)
    }
}

/// Finds the ids in place: they are ten times as large as a pointer, and would be moved at every step out.
struct IdsVisitor<'i, 'de>(&'i mut PeekedIds<'de>);

impl<'de> Visitor<'de> for IdsVisitor<'_, 'de> {
    type Value = ();
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("params")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self(ids) = self;
        while let Some(crate::open::Text(key)) = map.next_key()? {
            match &*key {
                "threadId" => ids.thread = text(map.next_value()?),
                "conversationId" => ids.conversation = text(map.next_value()?),
                "turnId" => ids.turn = text(map.next_value()?),
                "itemId" => ids.item = text(map.next_value()?),
                "requestId" => ids.request = Some(map.next_value()?),
                "loginId" => ids.login = text(map.next_value()?),
                "thread" => ids.thread_object = map.next_value::<Holder<'de>>()?.0,
                "turn" => ids.turn_object = map.next_value::<Holder<'de>>()?.0,
                "item" => ids.item_object = map.next_value::<Holder<'de>>()?.0,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// A notification that was not decoded: its method, its ids and its time, in one scan over the line.
///
/// What a client's read loop needs: [`rpc::Message`](crate::rpc::Message) and [`PeekedIds`] give the same in two.
///
/// ```
/// use codex_types::route::PeekedNotification;
///
/// let line = r#"{"method":"turn/started","params":{"threadId":"t","turn":{"id":"u"}},"emittedAtMs":7}"#;
/// let peeked = PeekedNotification::of(line).unwrap();
/// assert_eq!(peeked.method(), "turn/started");
/// assert_eq!(peeked.ids().turn, Some("u"));
/// assert_eq!(peeked.emitted_at_ms(), Some(7));
/// assert!(PeekedNotification::of(r#"{"id":1,"result":{}}"#).is_none());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct PeekedNotification<'a> {
    method: Cow<'a, str>,
    ids: PeekedIds<'a>,
    emitted_at_ms: Option<i64>,
}

impl<'a> PeekedNotification<'a> {
    /// Scans a line; `None` when it is no notification, or no JSON.
    pub fn of(line: &'a str) -> Option<Self> {
        // serde reads structs from arrays as well; a message is an object.
        if !line.trim_start().starts_with('{') {
            return None;
        }
        let is_other = Cell::new(false);
        let mut deserializer = serde_json::Deserializer::from_str(line);
        let peeked = NotificationSeed { is_other: &is_other }.deserialize(&mut deserializer);
        let peeked = peeked.and_then(|peeked| deserializer.end().map(|()| peeked));
        match peeked {
            Err(_) if !is_other.get() => Self::without_time(line),
            peeked => peeked.ok(),
        }
    }

    /// A time in a form that is not known says nothing of the message.
    #[cold]
    fn without_time(line: &'a str) -> Option<Self> {
        match Message::parse(line) {
            Ok(Message::Notification { method, params, emitted_at_ms }) => {
                Some(Self { method, ids: params.map(PeekedIds::of).unwrap_or_default(), emitted_at_ms })
            }
            _ => None,
        }
    }

    /// Its name on the wire.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// The ids in its params.
    pub fn ids(&self) -> Ids<'_> {
        self.ids.ids()
    }

    /// When the runtime sent it, in milliseconds since the Unix epoch.
    pub fn emitted_at_ms(&self) -> Option<i64> {
        self.emitted_at_ms
    }
}

impl<'de> Deserialize<'de> for PeekedNotification<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        NotificationSeed { is_other: &Cell::new(false) }.deserialize(deserializer)
    }
}

/// Reads a notification, and notes what is a message of another kind.
struct NotificationSeed<'c> {
    is_other: &'c Cell<bool>,
}

impl<'de> DeserializeSeed<'de> for NotificationSeed<'_> {
    type Value = PeekedNotification<'de>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for NotificationSeed<'_> {
    type Value = PeekedNotification<'de>;
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a notification")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut method = None;
        let mut ids = PeekedIds::default();
        let mut emitted_at_ms = None;
        while let Some(crate::open::Text(key)) = map.next_key()? {
            match &*key {
                "method" => method = Some(map.next_value::<crate::open::Text<'de>>()?.0),
                "params" => map.next_value_seed(AnyParams(&mut ids))?,
                "emittedAtMs" => emitted_at_ms = map.next_value()?,
                "id" | "result" | "error" => {
                    self.is_other.set(true);
                    return Err(A::Error::custom("a request or an answer"));
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        let method = method.ok_or_else(|| A::Error::missing_field("method"))?;
        Ok(PeekedNotification { method, ids, emitted_at_ms })
    }
}

/// Params of any form: those that are no object have no ids.
struct AnyParams<'i, 'de>(&'i mut PeekedIds<'de>);

impl<'de> DeserializeSeed<'de> for AnyParams<'_, 'de> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for AnyParams<'_, 'de> {
    type Value = ();
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("params")
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        *self.0 = PeekedIds::default();
        IdsVisitor(self.0).visit_map(map)
    }
    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }
    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }
    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }
    ignore_other_forms!(());
}

fn text(id: PeekedId<'_>) -> Option<Cow<'_, str>> {
    match id {
        PeekedId::Text(text) => Some(text),
        PeekedId::Number(_) | PeekedId::Other => None,
    }
}

/// A value that is an id, or anything else.
#[derive(Clone, Debug, PartialEq)]
enum PeekedId<'a> {
    Text(Cow<'a, str>),
    Number(i64),
    Other,
}

/// The `id` of an object, or nothing for anything else.
struct Holder<'a>(Option<Cow<'a, str>>);

impl<'de> Deserialize<'de> for PeekedId<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct IdVisitor;
        impl<'de> Visitor<'de> for IdVisitor {
            type Value = PeekedId<'de>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an id")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(PeekedId::Text(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(PeekedId::Text(Cow::Owned(text.to_owned())))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
                Ok(PeekedId::Number(number))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
                Ok(i64::try_from(number).map_or(PeekedId::Other, PeekedId::Number))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(PeekedId::Other)
            }
            ignore_other_forms!(PeekedId::Other);
        }
        deserializer.deserialize_any(IdVisitor)
    }
}

impl<'de> Deserialize<'de> for Holder<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct HolderVisitor;
        impl<'de> Visitor<'de> for HolderVisitor {
            type Value = Holder<'de>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object with an id")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut id = None;
                while let Some(crate::open::Text(key)) = map.next_key()? {
                    if key == "id" {
                        id = text(map.next_value()?);
                    } else {
                        map.next_value::<IgnoredAny>()?;
                    }
                }
                Ok(Holder(id))
            }
            fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
                Ok(Holder(None))
            }
            fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
                Ok(Holder(None))
            }
            fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
                Ok(Holder(None))
            }
            ignore_other_forms!(Holder(None));
        }
        deserializer.deserialize_any(HolderVisitor)
    }
}

/// Where the ids stand in the params of a method: `threadId`, `turn.id`, … or nowhere.
///
/// The registry of all methods is [`crate::NOTIFICATION_ROUTES`] and [`crate::SERVER_REQUEST_ROUTES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Route {
    /// The method.
    pub method: &'static str,
    /// Whether it is only sent to clients that asked for the experimental surface.
    pub experimental: bool,
    /// Where the thread's id stands.
    pub thread: Option<&'static str>,
    /// Where the turn's id stands.
    pub turn: Option<&'static str>,
    /// Where the item's id stands.
    pub item: Option<&'static str>,
    /// Where the request's id stands.
    pub request: Option<&'static str>,
    /// Where the login's id stands.
    pub login: Option<&'static str>,
}

impl Route {
    pub(crate) const NONE: Self =
        Self { method: "", experimental: false, thread: None, turn: None, item: None, request: None, login: None };
}

impl ServerNotification {
    /// Whether this is the last message of a turn (`turn/completed`).
    pub fn ends_turn(&self) -> bool {
        self.method() == "turn/completed"
    }
}
