//! A server with scripted answers and faults.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// A request that the server received.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// The path with its query.
    pub(crate) path: String,
    /// Names in lower case.
    pub(crate) headers: BTreeMap<String, String>,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }
}

/// The fault of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    None,
    /// The connection ends after this many bytes of the body.
    CutAfter(usize),
    /// No more data follows this many bytes of the body.
    StallAfter(usize),
}

#[derive(Clone, Debug)]
pub(crate) struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: Arc<Vec<u8>>,
    fault: Fault,
    /// Whether the body is the whole answer, with its status and its headers.
    is_raw: bool,
}

impl Reply {
    pub(crate) fn status(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Arc::default(), fault: Fault::None, is_raw: false }
    }

    pub(crate) fn bytes(body: impl Into<Vec<u8>>) -> Self {
        Self { body: Arc::new(body.into()), ..Self::status(200) }
    }

    /// Sends exactly these bytes as the answer.
    pub(crate) fn raw(answer: impl Into<Vec<u8>>) -> Self {
        Self { is_raw: true, ..Self::bytes(answer) }
    }

    pub(crate) fn redirect(to: impl Into<String>) -> Self {
        Self::status(302).with("location", to)
    }

    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    pub(crate) fn cut_after(mut self, bytes: usize) -> Self {
        self.fault = Fault::CutAfter(bytes);
        self
    }

    pub(crate) fn stall_after(mut self, bytes: usize) -> Self {
        self.fault = Fault::StallAfter(bytes);
        self
    }

    /// Answers with a file, as a server with ranges and ETags does.
    pub(crate) fn file(request: &Request, body: &[u8], etag: &str) -> Self {
        let start = request
            .header("range")
            .and_then(|range| range.strip_prefix("bytes=")?.strip_suffix('-')?.parse().ok())
            .filter(|_| request.header("if-range").is_none_or(|tag| tag == etag));
        let reply = match start {
            Some(start) => Self { status: 206, ..Self::bytes(&body[start..]) }
                .with("content-range", format!("bytes {start}-{}/{}", body.len() - 1, body.len())),
            None => Self::bytes(body),
        };
        reply.with("etag", etag)
    }

    fn send(&self, stream: &mut TcpStream) -> std::io::Result<()> {
        if self.is_raw {
            return stream.write_all(&self.body);
        }
        let mut head = format!("HTTP/1.1 {} Scripted\r\nconnection: close\r\n", self.status);
        head += &format!("content-length: {}\r\n", self.body.len());
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        stream.write_all(format!("{head}\r\n").as_bytes())?;
        let end = match self.fault {
            Fault::None => self.body.len(),
            Fault::CutAfter(bytes) | Fault::StallAfter(bytes) => bytes.min(self.body.len()),
        };
        stream.write_all(&self.body[..end])?;
        stream.flush()?;
        if matches!(self.fault, Fault::StallAfter(_)) {
            // This waits until the client closes the connection.
            let _ = stream.read(&mut [0]);
        }
        Ok(())
    }
}

type Handler = dyn Fn(&Request) -> Reply + Send + Sync;

/// A server on a port of its own, which answers until the process ends.
pub(crate) struct Server {
    pub(crate) url: String,
    seen: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    pub(crate) fn start(handler: impl Fn(&Request) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Vec::new()));
        let log = seen.clone();
        let handler: Arc<Handler> = Arc::new(handler);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (handler, log) = (handler.clone(), log.clone());
                thread::spawn(move || {
                    // In some tests the client closes the connection.
                    let _ = serve(stream, &*handler, &log);
                });
            }
        });
        Self { url, seen }
    }

    /// Returns the address of a port without a server.
    pub(crate) fn nowhere() -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    }

    /// Returns all requests so far.
    pub(crate) fn seen(&self) -> Vec<Request> {
        self.seen.lock().unwrap().clone()
    }

    /// Returns how many requests had `part` in their path.
    pub(crate) fn count(&self, part: &str) -> usize {
        let seen = self.seen();
        seen.iter().filter(|request| request.path.contains(part)).count()
    }
}

fn serve(mut stream: TcpStream, handler: &Handler, log: &Mutex<Vec<Request>>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':') {
            headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
        }
    }
    let request = Request { path, headers };
    log.lock().unwrap().push(request.clone());
    handler(&request).send(&mut stream)
}
