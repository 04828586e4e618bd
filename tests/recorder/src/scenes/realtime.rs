//! Realtime conversations, over a WebSocket and over WebRTC.

use serde_json::{Value, json};

use crate::stage::{Scene, Stage, scene};
use codex_testkit::Error;

pub(super) fn scenes() -> Vec<Scene> {
    let urls = "experimental_realtime_ws_base_url = \"{realtime}\"\n\
                experimental_realtime_webrtc_call_base_url = \"{url}\"\n\
                cli_auth_credentials_store = \"file\"\n";
    vec![
        scene!("realtime: without a key", refused).experimental(),
        scene!("realtime: websocket", websocket)
            .top(urls)
            .edit("requires_openai_auth = false", "requires_openai_auth = true")
            .experimental(),
        scene!("realtime: webrtc", webrtc)
            .top(urls)
            .edit("requires_openai_auth = false", "requires_openai_auth = true")
            .experimental()
            .calls_out(),
    ]
}

/// Returns the events that the mock of the Realtime API sends after the first message.
pub(crate) fn spoken() -> Vec<Value> {
    let message = json!({
        "id": "item-1",
        "type": "message",
        "role": "assistant",
        "content": [{ "type": "text", "text": "hi" }],
    });
    vec![
        json!({
            "type": "session.updated",
            "session": { "id": "voice-1", "instructions": "backend prompt" },
        }),
        json!({
            "type": "response.output_audio.delta",
            "delta": "AQID",
            "sample_rate": 24_000,
            "channels": 1,
            "samples_per_channel": 512,
        }),
        json!({ "type": "conversation.item.added", "item": message }),
        json!({
            "type": "conversation.item.input_audio_transcription.delta",
            "item_id": "item-2",
            "delta": "do it",
        }),
        json!({
            "type": "conversation.item.input_audio_transcription.completed",
            "item_id": "item-2",
            "transcript": "do it now",
        }),
        json!({ "type": "response.output_text.delta", "delta": "hello" }),
        json!({ "type": "response.output_text.done", "text": "hello there" }),
        json!({ "type": "response.output_audio_transcript.delta", "delta": "working" }),
        json!({ "type": "response.output_audio_transcript.done", "transcript": "working on it" }),
        json!({ "type": "response.done", "response": { "id": "response-1" } }),
        json!({ "type": "error", "error": { "message": "as a test wants it" } }),
    ]
}

/// Logs in with an API key, and starts a thread.
async fn keyed(stage: &Stage) -> Result<String, Error> {
    let login = json!({ "type": "apiKey", "apiKey": "sk-test" });
    stage.call("account/login/start", login).await?;
    stage.thread(json!({ "historyMode": "paginated" })).await
}

/// Starts a conversation. Returns false if the runtime has the methods, but its threads do not support them.
async fn started(stage: &Stage, params: Value) -> Result<bool, Error> {
    Ok(!stage.try_call("thread/realtime/start", params).await?.is_null())
}

async fn refused(stage: &Stage) -> Result<(), Error> {
    let thread = stage.thread(json!({})).await?;
    stage.try_call("thread/realtime/listVoices", json!({})).await?;
    let start = json!({ "threadId": thread, "outputModality": "text" });
    if started(stage, start).await? {
        stage.after(0, "thread/realtime/error").await?;
    }
    Ok(())
}

async fn websocket(stage: &Stage) -> Result<(), Error> {
    for version in [json!(null), json!("v1"), json!("v3")] {
        let thread = keyed(stage).await?;
        let position = stage.server.position();
        let mut start = json!({
            "threadId": thread,
            "outputModality": "audio",
            "prompt": "backend prompt",
            "includeStartupContext": false,
        });
        if !version.is_null() {
            start["version"] = version.clone();
        }
        let started = started(stage, start).await?;
        if started {
            stage.after(position, "thread/realtime/started").await?;
        }
        let text = json!({ "threadId": thread, "text": "hello", "role": "user" });
        stage.try_call("thread/realtime/appendText", text).await?;
        let speech = json!({ "threadId": thread, "text": "hello" });
        stage.try_call("thread/realtime/appendSpeech", speech).await?;
        let audio = json!({
            "data": "BQYH",
            "sampleRate": 24_000,
            "numChannels": 1,
            "samplesPerChannel": 480,
            "itemId": "item-9",
        });
        let audio = json!({ "threadId": thread, "audio": audio });
        stage.try_call("thread/realtime/appendAudio", audio).await?;
        if started {
            stage.after(position, "thread/realtime/error").await?;
        }
        stage.try_call("thread/realtime/stop", json!({ "threadId": thread })).await?;
        if started {
            stage.after(position, "thread/realtime/closed").await?;
        }
        stage.try_call("thread/timeline/list", json!({ "threadId": thread })).await?;
    }
    Ok(())
}

async fn webrtc(stage: &Stage) -> Result<(), Error> {
    let headers = [("location", "/v1/realtime/calls/rtc_1"), ("content-type", "application/sdp")];
    for path in ["/realtime/calls", "/v1/realtime/calls"] {
        stage.mock.route_with("POST", path, 200, &headers, json!("v=0"));
    }
    let thread = keyed(stage).await?;
    let start = json!({
        "threadId": thread,
        "outputModality": "audio",
        "prompt": null,
        "transport": { "type": "webrtc", "sdp": "v=0\r\n" },
    });
    if started(stage, start).await? {
        stage.after(0, "thread/realtime/sdp").await?;
    }
    stage.try_call("thread/realtime/stop", json!({ "threadId": thread })).await?;
    Ok(())
}
