//! The mock of the Responses API, called as the runtime calls the API.

use codex_testkit::{Fallback, Gate, MockResponses, Reply, Usage};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    task::JoinHandle,
};

/// Sends a request, and returns the whole answer with its status line. The answer ends with the connection.
fn ask(mock: &MockResponses, method: &str, path: &str, body: &Value) -> JoinHandle<String> {
    let host = mock.url().trim_start_matches("http://").to_owned();
    let body = body.to_string();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    tokio::spawn(async move {
        let mut stream = TcpStream::connect(host).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        // A cut stream ends with or without an error, depending on the system.
        let _ = stream.read_to_end(&mut answer).await;
        String::from_utf8_lossy(&answer).into_owned()
    })
}

fn model(mock: &MockResponses) -> JoinHandle<String> {
    ask(mock, "POST", "/v1/responses", &json!({ "input": [] }))
}

/// Returns the events of a stream as JSON.
fn events(answer: &str) -> Vec<Value> {
    let data = answer.lines().filter_map(|line| line.strip_prefix("data: "));
    data.map(|data| serde_json::from_str(data).unwrap()).collect()
}

fn kinds(answer: &str) -> Vec<String> {
    events(answer).iter().map(|event| event["type"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_text_is_streamed_in_deltas_and_completes_with_usage() {
    let mock = MockResponses::start().await.unwrap();
    let usage = Usage { input: 7, cached: 1, output: 2, reasoning: 0 };
    mock.push(Reply::text("two words").usage(usage));
    let answer = model(&mock).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let expected = [
        "response.created",
        "response.output_item.added",
        "response.output_text.delta",
        "response.output_text.delta",
        "response.output_item.done",
        "response.completed",
    ];
    assert_eq!(kinds(&answer), expected);
    let events = events(&answer);
    assert_eq!(events[4]["item"]["content"][0]["text"], "two words");
    assert_eq!(events[4]["item"]["id"], events[2]["item_id"]);
    assert_eq!(events[5]["response"]["usage"]["total_tokens"], 9);
}

#[tokio::test]
async fn rules_precede_the_queue_and_the_fallback_is_last() {
    let mock = MockResponses::start().await.unwrap();
    mock.push(Reply::text("queued"));
    mock.push_when(|request| request.body["model"] == "special", Reply::text("ruled"));
    let special = json!({ "model": "special", "input": [] });
    for (body, text) in [(special.clone(), "ruled"), (special, "queued"), (json!({}), "ok")] {
        let answer = ask(&mock, "POST", "/v1/responses", &body).await.unwrap();
        assert!(answer.contains(&format!("\"text\":\"{text}\"")), "{text}: {answer}");
    }
    mock.set_fallback(Fallback::Refuse);
    let answer = model(&mock).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 500"), "{answer}");
    let expected: Vec<bool> = mock.requests().iter().map(|request| request.expected).collect();
    assert_eq!(expected, [true, true, true, false]);
}

#[tokio::test]
async fn a_gate_holds_the_stream_until_the_test_opens_it() {
    let mock = MockResponses::start().await.unwrap();
    let gate = Gate::new();
    mock.push(Reply::new().hold(&gate).message("late"));
    let answer = model(&mock);
    gate.reached().await.unwrap();
    assert!(!gate.is_open());
    assert!(!answer.is_finished());
    gate.open();
    assert!(answer.await.unwrap().contains("late"));
}

#[tokio::test]
async fn a_cut_stream_has_no_end() {
    let mock = MockResponses::start().await.unwrap();
    mock.push(Reply::text("half").cut());
    let answer = model(&mock).await.unwrap();
    assert!(!answer.contains("response.completed"), "{answer}");
    assert!(!answer.ends_with("0\r\n\r\n"), "the chunked body has its end mark");
}

#[tokio::test]
async fn errors_and_other_endpoints_are_answered_with_json() {
    let mock = MockResponses::start().await.unwrap();
    mock.push(Reply::http(429, json!({ "error": { "type": "usage_limit_reached" } })).header("retry-after", "1"));
    let answer = model(&mock).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 429"), "{answer}");
    assert!(answer.contains("retry-after: 1") && answer.contains("usage_limit_reached"), "{answer}");
    mock.route("GET", "/v1/models", 200, json!({ "models": [] }));
    let answer = ask(&mock, "GET", "/v1/models?v=1", &Value::Null).await.unwrap();
    assert!(answer.ends_with("{\"models\":[]}"), "{answer}");
    let answer = ask(&mock, "GET", "/elsewhere", &Value::Null).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    assert_eq!(mock.requests()[1].query, "v=1");
}

#[tokio::test]
async fn a_test_can_wait_for_a_request_and_read_it() {
    let mock = MockResponses::start().await.unwrap();
    let body = json!({
        "tools": [
            { "type": "function", "name": "exec_command" },
            { "type": "namespace", "name": "mcp__kit", "tools": [{ "name": "echo" }] },
        ],
        "input": [
            { "type": "message", "role": "user", "content": [{ "type": "input_text", "text": "hi" }] },
            { "type": "function_call_output", "call_id": "call-1", "output": "done" },
        ],
    });
    let (request, answer) = tokio::join!(mock.request(0), ask(&mock, "POST", "/v1/responses", &body));
    let request = request.unwrap();
    answer.unwrap();
    assert_eq!(request.texts("user"), ["hi"]);
    assert_eq!(request.output_of("call-1"), Some(&json!("done")));
    assert_eq!(request.tools(), ["exec_command", "mcp__kit.echo"]);
    assert_eq!(mock.model_requests().len(), 1);
}

#[tokio::test]
async fn a_function_answers_requests_after_the_end_of_the_queue() {
    let mock = MockResponses::start().await.unwrap();
    let pace = std::time::Duration::from_millis(1);
    mock.answer_with(move |request| {
        let path = request.path.as_str();
        path.ends_with("/one/responses").then(|| Reply::text("from the function").pace(pace))
    });
    mock.push(Reply::text("from the queue"));
    for (path, said) in
        [("/one/responses", "from the queue"), ("/one/responses", "from the function"), ("/two/responses", "ok")]
    {
        let answer = ask(&mock, "POST", path, &json!({ "input": [] })).await.unwrap();
        let done = events(&answer).into_iter().find(|event| event["type"] == "response.output_item.done").unwrap();
        assert_eq!(done["item"]["content"][0]["text"], said, "{path}");
    }
}
