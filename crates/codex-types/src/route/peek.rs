//! Finds the method and the ids of a message in one scan, without decoding the params.
//!
//! This module owns [`PeekedIds`] and [`PeekedNotification`]. The typed and the untyped id types belong in [`super`].

use std::borrow::Cow;
use std::cell::Cell;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Ids, RequestIdRef};
use crate::rpc::Message;

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

/// The ids of a message with undecoded params.
///
/// One scan over the text finds the ids. No other data is kept. The scan works for unknown methods too. An id of an
/// unexpected JSON type counts as absent.
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
    delta: Option<&'a str>,
}

impl<'a> PeekedIds<'a> {
    /// Scans raw params. Params that are not an object have no ids.
    pub fn of(params: &'a RawValue) -> Self {
        serde_json::from_str(params.get()).unwrap_or_default()
    }

    /// Returns the ids.
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

/// Writes the ids in place, because [`PeekedIds`] is large and would otherwise be moved at each return.
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
                "delta" => ids.delta = map.next_value::<Verbatim<'de>>()?.0,
                "thread" => ids.thread_object = map.next_value::<ObjectId<'de>>()?.0,
                "turn" => ids.turn_object = map.next_value::<ObjectId<'de>>()?.0,
                "item" => ids.item_object = map.next_value::<ObjectId<'de>>()?.0,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// The method, the ids and the time of a notification that was not decoded.
///
/// One scan over the line finds all three values for the read loop of a client. [`rpc::Message`](crate::rpc::Message)
/// and [`PeekedIds`] find the same values in two scans.
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
    /// Scans a line. Returns `None` if the line is not a notification or not JSON.
    pub fn of(line: &'a str) -> Option<Self> {
        // Serde also reads structs from arrays, so a value that is not an object must be rejected here.
        if !line.trim_start().starts_with('{') {
            return None;
        }
        let is_other = Cell::new(false);
        let mut deserializer = serde_json::Deserializer::from_str(line);
        let peeked = NotificationSeed { is_other: &is_other }.deserialize(&mut deserializer);
        let peeked = peeked.and_then(|peeked| deserializer.end().map(|()| peeked));
        match peeked {
            Err(_) if !is_other.get() => Self::parse_without_time(line),
            peeked => peeked.ok(),
        }
    }

    /// Reads a line whose `emittedAtMs` has an unknown form, because the rest of the message is still usable.
    #[cold]
    fn parse_without_time(line: &'a str) -> Option<Self> {
        match Message::parse(line) {
            Ok(Message::Notification { method, params, emitted_at_ms }) => {
                Some(Self { method, ids: params.map(PeekedIds::of).unwrap_or_default(), emitted_at_ms })
            }
            _ => None,
        }
    }

    /// Returns the method's name on the wire.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// Returns the ids in the params.
    pub fn ids(&self) -> Ids<'_> {
        self.ids.ids()
    }

    /// Returns the piece of text in the params (`delta`), if it is written without escapes.
    pub fn delta(&self) -> Option<&'a str> {
        self.ids.delta
    }

    /// Returns the time of sending by the runtime, in milliseconds since the Unix epoch.
    pub fn emitted_at_ms(&self) -> Option<i64> {
        self.emitted_at_ms
    }
}

impl<'de> Deserialize<'de> for PeekedNotification<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        NotificationSeed { is_other: &Cell::new(false) }.deserialize(deserializer)
    }
}

/// Reads a notification, and sets `is_other` if the message is of another kind.
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
                    return Err(A::Error::custom("expected a notification, found a request or a response"));
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

/// Scans params of any JSON type. Params that are not an object have no ids.
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

/// An id, or a value of another JSON type.
#[derive(Clone, Debug, PartialEq)]
enum PeekedId<'a> {
    Text(Cow<'a, str>),
    Number(i64),
    Other,
}

/// A text that is written without escapes; `None` for any other value.
struct Verbatim<'a>(Option<&'a str>);

/// The `id` of an object; `None` if the object has no id or the value is not an object.
struct ObjectId<'a>(Option<Cow<'a, str>>);

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

impl<'de> Deserialize<'de> for Verbatim<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct VerbatimVisitor;
        impl<'de> Visitor<'de> for VerbatimVisitor {
            type Value = Verbatim<'de>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a text")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Verbatim(Some(text)))
            }
            fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
                Ok(Verbatim(None))
            }
            fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
                Ok(Verbatim(None))
            }
            fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
                Ok(Verbatim(None))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Verbatim(None))
            }
            ignore_other_forms!(Verbatim(None));
        }
        deserializer.deserialize_any(VerbatimVisitor)
    }
}

impl<'de> Deserialize<'de> for ObjectId<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ObjectIdVisitor;
        impl<'de> Visitor<'de> for ObjectIdVisitor {
            type Value = ObjectId<'de>;
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
                Ok(ObjectId(id))
            }
            fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
                Ok(ObjectId(None))
            }
            fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
                Ok(ObjectId(None))
            }
            fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
                Ok(ObjectId(None))
            }
            ignore_other_forms!(ObjectId(None));
        }
        deserializer.deserialize_any(ObjectIdVisitor)
    }
}
