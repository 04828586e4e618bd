// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `realtime`.

#[allow(unused_imports)]
use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// The `bemItemPromoted` branch of [`ThreadRealtimeItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct BemItemPromotedRealtimeItem {
    pub id: String,
    pub realtime_session_id: String,
    /// Canonical observation time in Unix milliseconds for eligible voice calls.
    pub observed_at_ms: Option<i64>,
    pub turn_id: String,
    pub item_id: String,
    pub presentation: ThreadRealtimeBemItemPresentation,
}

crate::object::object! { BemItemPromotedRealtimeItem {
    "id" => id: required,
    "realtimeSessionId" => realtime_session_id: required,
    "observedAtMs" => observed_at_ms: option,
    "turnId" => turn_id: required,
    "itemId" => item_id: required,
    "presentation" => presentation: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CodexResponseHandoffMode {
    Thinking,
    Commentary,
    BemTags,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { CodexResponseHandoffMode {
    "thinking" => Thinking,
    "commentary" => Commentary,
    "bemTags" => BemTags,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ConversationTextRole {
    User,
    Developer,
    Assistant,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ConversationTextRole {
    "user" => User,
    "developer" => Developer,
    "assistant" => Assistant,
} }

/// The `existingCall` branch of [`ThreadRealtimeStartTransport`].
#[derive(Clone, Debug, PartialEq)]
pub struct ExistingCallRealtimeTransport {
    /// Identifier of a realtime call already created and negotiated by the client.
    pub call_id: String,
}

impl ExistingCallRealtimeTransport {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(call_id: impl Into<String>) -> Self {
        Self { call_id: call_id.into() }
    }
}

crate::object::object! { ExistingCallRealtimeTransport {
    "callId" => call_id: required,
} }

/// The `frame` branch of [`ThreadRealtimeItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct FrameRealtimeItem {
    pub id: String,
    pub realtime_session_id: String,
    /// Canonical observation time in Unix milliseconds for eligible voice calls.
    pub observed_at_ms: Option<i64>,
    pub channels: ThreadRealtimeFrameChannels,
}

crate::object::object! { FrameRealtimeItem {
    "id" => id: required,
    "realtimeSessionId" => realtime_session_id: required,
    "observedAtMs" => observed_at_ms: option,
    "channels" => channels: required,
} }

/// The `inlineVisualization` branch of [`ThreadRealtimeBemItemPresentation`].
#[derive(Clone, Debug, PartialEq)]
pub struct InlineVisualizationPresentation {
    pub index: u32,
}

crate::object::object! { InlineVisualizationPresentation {
    "index" => index: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RealtimeConversationVersion {
    V1,
    V2,
    V3,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { RealtimeConversationVersion {
    "v1" => V1,
    "v2" => V2,
    "v3" => V3,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RealtimeOutputModality {
    Text,
    Audio,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { RealtimeOutputModality {
    "text" => Text,
    "audio" => Audio,
} }

/// The `realtimeSessionClosed` branch of [`ThreadRealtimeItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct RealtimeSessionClosedRealtimeItem {
    pub id: String,
    pub realtime_session_id: String,
    /// Canonical observation time in Unix milliseconds for eligible voice calls.
    pub observed_at_ms: Option<i64>,
    pub outcome: ThreadRealtimeSessionOutcome,
}

crate::object::object! { RealtimeSessionClosedRealtimeItem {
    "id" => id: required,
    "realtimeSessionId" => realtime_session_id: required,
    "observedAtMs" => observed_at_ms: option,
    "outcome" => outcome: required,
} }

/// The `realtimeSessionStarted` branch of [`ThreadRealtimeItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct RealtimeSessionStartedRealtimeItem {
    pub id: String,
    pub realtime_session_id: String,
    /// Canonical observation time in Unix milliseconds for eligible voice calls.
    pub observed_at_ms: Option<i64>,
}

crate::object::object! { RealtimeSessionStartedRealtimeItem {
    "id" => id: required,
    "realtimeSessionId" => realtime_session_id: required,
    "observedAtMs" => observed_at_ms: option,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RealtimeVoice {
    Alloy,
    Arbor,
    Ash,
    Aube,
    Ballad,
    Breeze,
    Bubbie,
    Cedar,
    Coral,
    Cove,
    Echo,
    Ember,
    Haetsal,
    Hanul,
    Himari,
    Juniper,
    Leher,
    Maple,
    Marin,
    Miko,
    Neer,
    Porto,
    Rindo,
    Rio,
    Rivage,
    Sage,
    Selva,
    Shimmer,
    Sol,
    Sonna,
    Spruce,
    Tinta,
    Vale,
    Verse,
    Viola,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { RealtimeVoice {
    "alloy" => Alloy,
    "arbor" => Arbor,
    "ash" => Ash,
    "aube" => Aube,
    "ballad" => Ballad,
    "breeze" => Breeze,
    "bubbie" => Bubbie,
    "cedar" => Cedar,
    "coral" => Coral,
    "cove" => Cove,
    "echo" => Echo,
    "ember" => Ember,
    "haetsal" => Haetsal,
    "hanul" => Hanul,
    "himari" => Himari,
    "juniper" => Juniper,
    "leher" => Leher,
    "maple" => Maple,
    "marin" => Marin,
    "miko" => Miko,
    "neer" => Neer,
    "porto" => Porto,
    "rindo" => Rindo,
    "rio" => Rio,
    "rivage" => Rivage,
    "sage" => Sage,
    "selva" => Selva,
    "shimmer" => Shimmer,
    "sol" => Sol,
    "sonna" => Sonna,
    "spruce" => Spruce,
    "tinta" => Tinta,
    "vale" => Vale,
    "verse" => Verse,
    "viola" => Viola,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct RealtimeVoicesList {
    pub v1: Vec<RealtimeVoice>,
    pub v2: Vec<RealtimeVoice>,
    pub v3: Option<Vec<RealtimeVoice>>,
    pub default_v1: RealtimeVoice,
    pub default_v2: RealtimeVoice,
}

crate::object::object! { RealtimeVoicesList {
    "v1" => v1: required,
    "v2" => v2: required,
    "v3" => v3: option,
    "defaultV1" => default_v1: required,
    "defaultV2" => default_v2: required,
} }

/// The `sessionEndInputSaved` branch of [`ThreadRealtimeItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct SessionEndInputSavedRealtimeItem {
    pub id: String,
    pub realtime_session_id: String,
    /// Canonical observation time in Unix milliseconds for eligible voice calls.
    pub observed_at_ms: Option<i64>,
    pub source_event_ids: Vec<String>,
    pub input_item_id: String,
    pub input: String,
}

crate::object::object! { SessionEndInputSavedRealtimeItem {
    "id" => id: required,
    "realtimeSessionId" => realtime_session_id: required,
    "observedAtMs" => observed_at_ms: option,
    "sourceEventIds" => source_event_ids: required,
    "inputItemId" => input_item_id: required,
    "input" => input: required,
} }

/// EXPERIMENTAL - append audio input to thread realtime.
///
/// The params of the request `thread/realtime/appendAudio`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeAppendAudioParams {
    pub thread_id: String,
    pub audio: ThreadRealtimeAudioChunk,
}

#[cfg(feature = "experimental")]
impl ThreadRealtimeAppendAudioParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, audio: ThreadRealtimeAudioChunk) -> Self {
        Self {
            thread_id: thread_id.into(),
            audio,
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeAppendAudioParams {
    "threadId" => thread_id: required,
    "audio" => audio: required,
} }

/// EXPERIMENTAL - response for appending realtime audio input.
///
/// The response to the request `thread/realtime/appendAudio`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadRealtimeAppendAudioResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeAppendAudioResponse {
} }

/// EXPERIMENTAL - append speakable text to thread realtime.
///
/// The params of the request `thread/realtime/appendSpeech`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeAppendSpeechParams {
    pub thread_id: String,
    pub text: String,
}

#[cfg(feature = "experimental")]
impl ThreadRealtimeAppendSpeechParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            text: text.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeAppendSpeechParams {
    "threadId" => thread_id: required,
    "text" => text: required,
} }

/// EXPERIMENTAL - response for appending realtime speech.
///
/// The response to the request `thread/realtime/appendSpeech`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadRealtimeAppendSpeechResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeAppendSpeechResponse {
} }

/// EXPERIMENTAL - append text input to thread realtime.
///
/// The params of the request `thread/realtime/appendText`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeAppendTextParams {
    pub thread_id: String,
    pub text: String,
    pub role: ConversationTextRole,
}

#[cfg(feature = "experimental")]
impl ThreadRealtimeAppendTextParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            text: text.into(),
            role: Self::default_role(),
        }
    }
    fn default_role() -> ConversationTextRole {
        ConversationTextRole::User
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeAppendTextParams {
    "threadId" => thread_id: required,
    "text" => text: required,
    "role" => role: or ThreadRealtimeAppendTextParams::default_role,
} }

/// EXPERIMENTAL - response for appending realtime text input.
///
/// The response to the request `thread/realtime/appendText`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadRealtimeAppendTextResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeAppendTextResponse {
} }

/// EXPERIMENTAL - thread realtime audio chunk.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeAudioChunk {
    pub data: String,
    pub sample_rate: u32,
    pub num_channels: u16,
    pub samples_per_channel: Option<u32>,
    pub item_id: Option<String>,
}

impl ThreadRealtimeAudioChunk {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(data: impl Into<String>, sample_rate: u32, num_channels: u16) -> Self {
        Self {
            data: data.into(),
            sample_rate,
            num_channels,
            samples_per_channel: Default::default(),
            item_id: Default::default(),
        }
    }
}

crate::object::object! { ThreadRealtimeAudioChunk {
    "data" => data: required,
    "sampleRate" => sample_rate: required,
    "numChannels" => num_channels: required,
    "samplesPerChannel" => samples_per_channel: nullable,
    "itemId" => item_id: nullable,
} }

/// EXPERIMENTAL - how an existing agent item appears in a realtime conversation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadRealtimeBemItemPresentation {
    #[serde(rename = "wholeItem")]
    WholeItem,
    #[serde(rename = "inlineMarkdown")]
    InlineMarkdown,
    #[serde(rename = "inlineVisualization")]
    InlineVisualization(InlineVisualizationPresentation),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadRealtimeBemItemPresentation {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::WholeItem { .. } => "wholeItem",
            Self::InlineMarkdown { .. } => "inlineMarkdown",
            Self::InlineVisualization { .. } => "inlineVisualization",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadRealtimeBemItemPresentation, "type" {
    "wholeItem" => WholeItem,
    "inlineMarkdown" => InlineMarkdown,
    "inlineVisualization" => InlineVisualization(body),
} }

/// EXPERIMENTAL - emitted when thread realtime transport closes.
///
/// The params of the notification `thread/realtime/closed`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeClosedNotification {
    pub thread_id: String,
    pub reason: Option<String>,
}

crate::object::object! { ThreadRealtimeClosedNotification {
    "threadId" => thread_id: required,
    "reason" => reason: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadRealtimeCoverage {
    Unsupported,
    Pending,
    Ready,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadRealtimeCoverage {
    "unsupported" => Unsupported,
    "pending" => Pending,
    "ready" => Ready,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeEntry {
    pub position: u64,
    pub item: ThreadRealtimeItem,
}

crate::object::object! { ThreadRealtimeEntry {
    "position" => position: required,
    "item" => item: required,
} }

/// EXPERIMENTAL - emitted when thread realtime encounters an error.
///
/// The params of the notification `thread/realtime/error`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeErrorNotification {
    pub thread_id: String,
    pub message: String,
}

crate::object::object! { ThreadRealtimeErrorNotification {
    "threadId" => thread_id: required,
    "message" => message: required,
} }

/// A frame holds one or more payloads, at most one per channel. They share one ID, observation time, and seal. V1 requires its only channel, `voice_transcript`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeFrameChannels {
    pub voice_transcript: ThreadRealtimeVoiceTranscript,
}

crate::object::object! { ThreadRealtimeFrameChannels {
    "voice_transcript" => voice_transcript: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadRealtimeHandoffMode {
    Start,
    Steer,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadRealtimeHandoffMode {
    "start" => Start,
    "steer" => Steer,
} }

/// EXPERIMENTAL - role-bearing text item included when a realtime V3 session starts.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeInitialItem {
    pub role: ConversationTextRole,
    pub text: String,
}

impl ThreadRealtimeInitialItem {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(role: ConversationTextRole, text: impl Into<String>) -> Self {
        Self { role, text: text.into() }
    }
}

crate::object::object! { ThreadRealtimeInitialItem {
    "role" => role: required,
    "text" => text: required,
} }

/// EXPERIMENTAL - a thread-scoped realtime item in the canonical timeline.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadRealtimeItem {
    #[serde(rename = "realtimeSessionStarted")]
    RealtimeSessionStarted(RealtimeSessionStartedRealtimeItem),
    #[serde(rename = "frame")]
    Frame(FrameRealtimeItem),
    #[serde(rename = "transcriptSegment")]
    TranscriptSegment(TranscriptSegmentRealtimeItem),
    #[serde(rename = "bemItemPromoted")]
    BemItemPromoted(BemItemPromotedRealtimeItem),
    #[serde(rename = "realtimeSessionClosed")]
    RealtimeSessionClosed(RealtimeSessionClosedRealtimeItem),
    #[serde(rename = "turnInputAccepted")]
    TurnInputAccepted(TurnInputAcceptedRealtimeItem),
    #[serde(rename = "sessionEndInputSaved")]
    SessionEndInputSaved(SessionEndInputSavedRealtimeItem),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadRealtimeItem {
    /// Returns `id`, which every branch has. For an unrecognized value, `None` if the key is missing.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::RealtimeSessionStarted(body) => Some(&body.id),
            Self::Frame(body) => Some(&body.id),
            Self::TranscriptSegment(body) => Some(&body.id),
            Self::BemItemPromoted(body) => Some(&body.id),
            Self::RealtimeSessionClosed(body) => Some(&body.id),
            Self::TurnInputAccepted(body) => Some(&body.id),
            Self::SessionEndInputSaved(body) => Some(&body.id),
            Self::Unrecognized(value) => {
                value.get("id").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// Returns `realtimeSessionId`, which every branch has. For an unrecognized value, `None` if the key is missing.
    pub fn realtime_session_id(&self) -> Option<&str> {
        match self {
            Self::RealtimeSessionStarted(body) => Some(&body.realtime_session_id),
            Self::Frame(body) => Some(&body.realtime_session_id),
            Self::TranscriptSegment(body) => Some(&body.realtime_session_id),
            Self::BemItemPromoted(body) => Some(&body.realtime_session_id),
            Self::RealtimeSessionClosed(body) => Some(&body.realtime_session_id),
            Self::TurnInputAccepted(body) => Some(&body.realtime_session_id),
            Self::SessionEndInputSaved(body) => Some(&body.realtime_session_id),
            Self::Unrecognized(value) => {
                value.get("realtimeSessionId").and_then(serde_json::Value::as_str)
            }
        }
    }
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::RealtimeSessionStarted { .. } => "realtimeSessionStarted",
            Self::Frame { .. } => "frame",
            Self::TranscriptSegment { .. } => "transcriptSegment",
            Self::BemItemPromoted { .. } => "bemItemPromoted",
            Self::RealtimeSessionClosed { .. } => "realtimeSessionClosed",
            Self::TurnInputAccepted { .. } => "turnInputAccepted",
            Self::SessionEndInputSaved { .. } => "sessionEndInputSaved",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadRealtimeItem, "type" {
    "realtimeSessionStarted" => RealtimeSessionStarted(body),
    "frame" => Frame(body),
    "transcriptSegment" => TranscriptSegment(body),
    "bemItemPromoted" => BemItemPromoted(body),
    "realtimeSessionClosed" => RealtimeSessionClosed(body),
    "turnInputAccepted" => TurnInputAccepted(body),
    "sessionEndInputSaved" => SessionEndInputSaved(body),
} }

/// EXPERIMENTAL - raw non-audio thread realtime item emitted by the backend.
///
/// The params of the notification `thread/realtime/itemAdded`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeItemAddedNotification {
    pub thread_id: String,
    pub item: serde_json::Value,
}

crate::object::object! { ThreadRealtimeItemAddedNotification {
    "threadId" => thread_id: required,
    "item" => item: required,
} }

/// EXPERIMENTAL - a realtime timeline item published after canonical commit.
///
/// The params of the notification `thread/realtime/item/completed`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeItemCompletedNotification {
    pub thread_id: String,
    pub item: ThreadRealtimeItem,
}

crate::object::object! { ThreadRealtimeItemCompletedNotification {
    "threadId" => thread_id: required,
    "item" => item: required,
} }

/// EXPERIMENTAL - a realtime timeline item started before its content streams.
///
/// The params of the notification `thread/realtime/item/started`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeItemStartedNotification {
    pub thread_id: String,
    pub item: ThreadRealtimeItem,
}

crate::object::object! { ThreadRealtimeItemStartedNotification {
    "threadId" => thread_id: required,
    "item" => item: required,
} }

/// EXPERIMENTAL - text appended to an active realtime transcript item.
///
/// The params of the notification `thread/realtime/item/transcript/delta`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeItemTranscriptDeltaNotification {
    pub thread_id: String,
    pub item_id: String,
    pub delta: String,
}

crate::object::object! { ThreadRealtimeItemTranscriptDeltaNotification {
    "threadId" => thread_id: required,
    "itemId" => item_id: required,
    "delta" => delta: required,
} }

/// The params of the request `thread/realtime/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeListParams {
    pub thread_id: String,
    pub session_id: Option<String>,
    /// Inclusive canonical observation time lower bound.
    pub from_observed_at_ms: Option<i64>,
    /// Exclusive canonical observation time upper bound.
    pub to_observed_at_ms: Option<i64>,
    /// Defaults to canonical observation time.
    pub order: Option<ThreadRealtimeOrder>,
    pub after_position: Option<u64>,
    /// A required exact event ID, such as a completed item's acknowledgement. Returns pending until projected. Explicit filters can exclude a known event.
    pub event_id: Option<String>,
    pub cursor: Option<String>,
    pub limit: Option<u32>,
    /// Exclusive committed position delimiting an immutable snapshot.
    pub snapshot_end: Option<u64>,
    /// Return pending until the projection includes this committed position.
    pub required_through_position: Option<u64>,
}

#[cfg(feature = "experimental")]
impl ThreadRealtimeListParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
            session_id: Default::default(),
            from_observed_at_ms: Default::default(),
            to_observed_at_ms: Default::default(),
            order: Default::default(),
            after_position: Default::default(),
            event_id: Default::default(),
            cursor: Default::default(),
            limit: Default::default(),
            snapshot_end: Default::default(),
            required_through_position: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeListParams {
    "threadId" => thread_id: required,
    "sessionId" => session_id: option,
    "fromObservedAtMs" => from_observed_at_ms: option,
    "toObservedAtMs" => to_observed_at_ms: option,
    "order" => order: option,
    "afterPosition" => after_position: option,
    "eventId" => event_id: option,
    "cursor" => cursor: option,
    "limit" => limit: option,
    "snapshotEnd" => snapshot_end: option,
    "requiredThroughPosition" => required_through_position: option,
} }

/// The response to the request `thread/realtime/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeListResponse {
    pub data: Vec<ThreadRealtimeEntry>,
    pub next_cursor: Option<String>,
    pub snapshot_end: u64,
    /// Exclusive position through which the projection has processed canonical history.
    pub projected_through_item_index: u64,
    pub coverage: ThreadRealtimeCoverage,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
    "snapshotEnd" => snapshot_end: required,
    "projectedThroughItemIndex" => projected_through_item_index: required,
    "coverage" => coverage: required,
} }

/// EXPERIMENTAL - list voices supported by thread realtime.
///
/// The params of the request `thread/realtime/listVoices`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadRealtimeListVoicesParams {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeListVoicesParams {
} }

/// EXPERIMENTAL - response for listing supported realtime voices.
///
/// The response to the request `thread/realtime/listVoices`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeListVoicesResponse {
    pub voices: RealtimeVoicesList,
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeListVoicesResponse {
    "voices" => voices: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadRealtimeOrder {
    /// Sort by canonical observation time, then committed position.
    ObservedAt,
    /// Sort by committed position, including events sealed after older snapshots.
    Position,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadRealtimeOrder {
    "observedAt" => ObservedAt,
    "position" => Position,
} }

/// EXPERIMENTAL - streamed output audio emitted by thread realtime.
///
/// The params of the notification `thread/realtime/outputAudio/delta`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeOutputAudioDeltaNotification {
    pub thread_id: String,
    pub audio: ThreadRealtimeAudioChunk,
}

crate::object::object! { ThreadRealtimeOutputAudioDeltaNotification {
    "threadId" => thread_id: required,
    "audio" => audio: required,
} }

/// EXPERIMENTAL - emitted with the remote SDP for a WebRTC realtime session.
///
/// The params of the notification `thread/realtime/sdp`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeSdpNotification {
    pub thread_id: String,
    pub sdp: String,
}

crate::object::object! { ThreadRealtimeSdpNotification {
    "threadId" => thread_id: required,
    "sdp" => sdp: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadRealtimeSessionOutcome {
    Ended,
    Failed,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadRealtimeSessionOutcome {
    "ended" => Ended,
    "failed" => Failed,
} }

/// EXPERIMENTAL - start a thread-scoped realtime session.
///
/// The params of the request `thread/realtime/start`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeStartParams {
    pub thread_id: String,
    /// Leaves Codex response handoffs to the client's explicit append calls instead of forwarding them automatically. Defaults to false.
    pub client_managed_handoffs: Option<bool>,
    /// Controls whether a realtime V3 delegation produces an acknowledgement filler. Omitted values preserve the Realtime API's default behavior.
    pub delegation_ack_filler: Option<bool>,
    /// Routes any transcript tail remaining at session end through Codex. Defaults to false. TODO: Remove this rollout knob once transcript-tail flushing is always enabled.
    pub flush_transcript_tail_on_session_end: Option<bool>,
    /// Sends automatic Codex responses as realtime conversation items instead of handoff appends.
    pub codex_responses_as_items: Option<bool>,
    /// Optional prefix added to automatic Codex response items when `codexResponsesAsItems` is true.
    pub codex_response_item_prefix: Option<String>,
    /// Selects how automatic Codex responses are routed in Frameless Bidi sessions. Omitted values default to `thinking`. Realtime V1 and V2 ignore this setting.
    pub codex_response_handoff_mode: Option<CodexResponseHandoffMode>,
    /// Relays public reasoning summaries as quiet context for realtime V3 delegations. Defaults to false.
    pub backend_reasoning_status: Option<bool>,
    /// Overrides BEM channel prefixes by `analysis`, `commentary`, or `final`. Omitted channels retain their default uppercase bracketed prefixes.
    pub codex_response_handoff_channel_prefixes: Option<BTreeMap<String, Vec<String>>>,
    /// Overrides the configured realtime model for this session only.
    pub model: Option<String>,
    /// Selects text or audio output for the realtime session. Transport and voice stay independent so clients can choose how they connect separately from what the model emits.
    pub output_modality: RealtimeOutputModality,
    /// Set to false to start without Codex's startup context. Omitted or null includes it.
    pub include_startup_context: Option<bool>,
    /// Adds complete role-bearing text items to the initial Frameless Bidi session history. This is only supported by realtime V3 and is sent during session startup. Requests are limited to 128 items and 8,192 estimated text tokens in total.
    pub initial_items: Option<Vec<ThreadRealtimeInitialItem>>,
    /// Developer instructions given to the backing Codex model when this realtime session starts.
    pub realtime_start_instructions: Option<String>,
    /// Developer instructions given to the backing Codex model when this realtime session ends.
    pub realtime_end_instructions: Option<String>,
    /// `None` (absent) leaves the value unchanged. `Some(None)` (null) clears the value.
    pub prompt: Option<Option<String>>,
    pub realtime_session_id: Option<String>,
    /// Client-generated identifier for the product voice session. This is distinct from `realtimeSessionId`.
    pub voice_session_id: Option<String>,
    pub transport: Option<ThreadRealtimeStartTransport>,
    /// Overrides the configured realtime protocol version for this session only.
    pub version: Option<RealtimeConversationVersion>,
    pub voice: Option<RealtimeVoice>,
}

#[cfg(feature = "experimental")]
impl ThreadRealtimeStartParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        thread_id: impl Into<String>,
        output_modality: RealtimeOutputModality,
    ) -> Self {
        Self {
            thread_id: thread_id.into(),
            client_managed_handoffs: Default::default(),
            delegation_ack_filler: Default::default(),
            flush_transcript_tail_on_session_end: Default::default(),
            codex_responses_as_items: Default::default(),
            codex_response_item_prefix: Default::default(),
            codex_response_handoff_mode: Default::default(),
            backend_reasoning_status: Default::default(),
            codex_response_handoff_channel_prefixes: Default::default(),
            model: Default::default(),
            output_modality,
            include_startup_context: Default::default(),
            initial_items: Default::default(),
            realtime_start_instructions: Default::default(),
            realtime_end_instructions: Default::default(),
            prompt: Default::default(),
            realtime_session_id: Default::default(),
            voice_session_id: Default::default(),
            transport: Default::default(),
            version: Default::default(),
            voice: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeStartParams {
    "threadId" => thread_id: required,
    "clientManagedHandoffs" => client_managed_handoffs: option,
    "delegationAckFiller" => delegation_ack_filler: option,
    "flushTranscriptTailOnSessionEnd" => flush_transcript_tail_on_session_end: option,
    "codexResponsesAsItems" => codex_responses_as_items: option,
    "codexResponseItemPrefix" => codex_response_item_prefix: option,
    "codexResponseHandoffMode" => codex_response_handoff_mode: option,
    "backendReasoningStatus" => backend_reasoning_status: option,
    "codexResponseHandoffChannelPrefixes" => codex_response_handoff_channel_prefixes: option,
    "model" => model: option,
    "outputModality" => output_modality: required,
    "includeStartupContext" => include_startup_context: option,
    "initialItems" => initial_items: option,
    "realtimeStartInstructions" => realtime_start_instructions: option,
    "realtimeEndInstructions" => realtime_end_instructions: option,
    "prompt" => prompt: double,
    "realtimeSessionId" => realtime_session_id: option,
    "voiceSessionId" => voice_session_id: option,
    "transport" => transport: option,
    "version" => version: option,
    "voice" => voice: option,
} }

/// EXPERIMENTAL - response for starting thread realtime.
///
/// The response to the request `thread/realtime/start`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadRealtimeStartResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeStartResponse {
} }

/// EXPERIMENTAL - transport used by thread realtime.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
#[serde(tag = "type")]
pub enum ThreadRealtimeStartTransport {
    #[serde(rename = "websocket")]
    Websocket,
    #[serde(rename = "webrtc")]
    Webrtc(WebrtcRealtimeTransport),
    #[serde(rename = "existingCall")]
    ExistingCall(ExistingCallRealtimeTransport),
    /// An unknown value, kept as it was read.
    #[serde(untagged)]
    Unrecognized(serde_json::Value),
}

impl ThreadRealtimeStartTransport {
    /// Returns the value of the tag `type`, or an empty string for an unrecognized value without the tag.
    pub fn wire_tag(&self) -> &str {
        match self {
            Self::Websocket { .. } => "websocket",
            Self::Webrtc { .. } => "webrtc",
            Self::ExistingCall { .. } => "existingCall",
            Self::Unrecognized(value) => {
                value.get("type").and_then(serde_json::Value::as_str).unwrap_or_default()
            }
        }
    }
}

crate::open::tagged_union! { ThreadRealtimeStartTransport, "type" {
    "websocket" => Websocket,
    "webrtc" => Webrtc(body),
    "existingCall" => ExistingCall(body),
} }

/// EXPERIMENTAL - emitted when thread realtime startup is accepted.
///
/// The params of the notification `thread/realtime/started`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeStartedNotification {
    pub thread_id: String,
    pub realtime_session_id: Option<String>,
    pub version: RealtimeConversationVersion,
}

crate::object::object! { ThreadRealtimeStartedNotification {
    "threadId" => thread_id: required,
    "realtimeSessionId" => realtime_session_id: nullable,
    "version" => version: required,
} }

/// EXPERIMENTAL - stop thread realtime.
///
/// The params of the request `thread/realtime/stop`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeStopParams {
    pub thread_id: String,
}

#[cfg(feature = "experimental")]
impl ThreadRealtimeStopParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(thread_id: impl Into<String>) -> Self {
        Self {
            thread_id: thread_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeStopParams {
    "threadId" => thread_id: required,
} }

/// EXPERIMENTAL - response for stopping thread realtime.
///
/// The response to the request `thread/realtime/stop`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThreadRealtimeStopResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ThreadRealtimeStopResponse {
} }

/// EXPERIMENTAL - flat transcript delta emitted whenever realtime transcript text changes.
///
/// The params of the notification `thread/realtime/transcript/delta`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeTranscriptDeltaNotification {
    pub thread_id: String,
    pub role: String,
    /// Live transcript delta from the realtime event.
    pub delta: String,
}

crate::object::object! { ThreadRealtimeTranscriptDeltaNotification {
    "threadId" => thread_id: required,
    "role" => role: required,
    "delta" => delta: required,
} }

/// EXPERIMENTAL - final transcript text emitted when realtime completes a transcript part.
///
/// The params of the notification `thread/realtime/transcript/done`.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeTranscriptDoneNotification {
    pub thread_id: String,
    pub role: String,
    /// Final complete text for the transcript part.
    pub text: String,
}

crate::object::object! { ThreadRealtimeTranscriptDoneNotification {
    "threadId" => thread_id: required,
    "role" => role: required,
    "text" => text: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThreadRealtimeTranscriptRole {
    User,
    Assistant,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ThreadRealtimeTranscriptRole {
    "user" => User,
    "assistant" => Assistant,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ThreadRealtimeVoiceTranscript {
    pub role: ThreadRealtimeTranscriptRole,
    pub text: String,
}

crate::object::object! { ThreadRealtimeVoiceTranscript {
    "role" => role: required,
    "text" => text: required,
} }

/// The `transcriptSegment` branch of [`ThreadRealtimeItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct TranscriptSegmentRealtimeItem {
    pub id: String,
    pub realtime_session_id: String,
    /// Canonical observation time in Unix milliseconds for eligible voice calls.
    pub observed_at_ms: Option<i64>,
    pub role: ThreadRealtimeTranscriptRole,
    pub text: String,
}

crate::object::object! { TranscriptSegmentRealtimeItem {
    "id" => id: required,
    "realtimeSessionId" => realtime_session_id: required,
    "observedAtMs" => observed_at_ms: option,
    "role" => role: required,
    "text" => text: required,
} }

/// The `turnInputAccepted` branch of [`ThreadRealtimeItem`].
#[derive(Clone, Debug, PartialEq)]
pub struct TurnInputAcceptedRealtimeItem {
    pub id: String,
    pub realtime_session_id: String,
    /// Canonical observation time in Unix milliseconds for eligible voice calls.
    pub observed_at_ms: Option<i64>,
    pub handoff_id: String,
    pub turn_id: String,
    pub mode: ThreadRealtimeHandoffMode,
    pub source_event_ids: Vec<String>,
    pub input_item_id: String,
    pub input: String,
}

crate::object::object! { TurnInputAcceptedRealtimeItem {
    "id" => id: required,
    "realtimeSessionId" => realtime_session_id: required,
    "observedAtMs" => observed_at_ms: option,
    "handoffId" => handoff_id: required,
    "turnId" => turn_id: required,
    "mode" => mode: required,
    "sourceEventIds" => source_event_ids: required,
    "inputItemId" => input_item_id: required,
    "input" => input: required,
} }

/// The `webrtc` branch of [`ThreadRealtimeStartTransport`].
#[derive(Clone, Debug, PartialEq)]
pub struct WebrtcRealtimeTransport {
    /// SDP offer generated by a WebRTC RTCPeerConnection after configuring audio and the realtime events data channel.
    pub sdp: String,
}

impl WebrtcRealtimeTransport {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(sdp: impl Into<String>) -> Self {
        Self { sdp: sdp.into() }
    }
}

crate::object::object! { WebrtcRealtimeTransport {
    "sdp" => sdp: required,
} }
