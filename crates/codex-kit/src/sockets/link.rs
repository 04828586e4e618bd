//! The sending direction of a WebSocket, which the writer and the reader share.
//!
//! The writer sends messages. The reader sends control frames: answers to pings, and pings. Control frames do not queue: one answer
//! and one ping wait at most, however many pings the server sends.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU16, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker, ready};

use codex_client::transport::MessageWriter;
use tokio::io::AsyncWrite;

use super::frame::{Opcode, Unforeseeable, close_code, encode};

/// The size of a write, in bytes: smaller messages are gathered up to this size.
const GATHERED: usize = 64 * 1024;
/// The size, in bytes, above which the memory of a buffer is released after a long message.
const KEPT: usize = 1024 * 1024;
/// The number of pings that a server may send before the server reads the answer to the first of them.
const UNREAD_PINGS: u32 = 1000;

pub(super) type Io = Box<dyn AsyncWrite + Send + Unpin>;

pub(super) struct Link {
    output: Mutex<Output>,
    /// Whether a control frame waits until the server takes bytes.
    has_waiting: AtomicBool,
    close_code: AtomicU16,
    waiters: Arc<Waiters>,
    /// Wakes the reader and the writer.
    waker: Waker,
}

struct Output {
    io: Io,
    bytes: Vec<u8>,
    written: usize,
    pong: Option<Vec<u8>>,
    /// The number of pings since the waiting answer to a ping began to wait.
    unread_pings: u32,
    ping: bool,
    is_closing: bool,
    masks: Unforeseeable,
}

/// The tasks that wait until the server reads bytes. A socket keeps only one waker for each direction.
#[derive(Default)]
struct Waiters {
    reader: Mutex<Option<Waker>>,
    writer: Mutex<Option<Waker>>,
}

#[derive(Clone, Copy)]
enum Side {
    Reader,
    Writer,
}

impl Waiters {
    fn slot(&self, side: Side) -> MutexGuard<'_, Option<Waker>> {
        let slot = match side {
            Side::Reader => &self.reader,
            Side::Writer => &self.writer,
        };
        slot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn register(&self, side: Side, waker: &Waker) {
        match &mut *self.slot(side) {
            Some(registered) => registered.clone_from(waker),
            none => *none = Some(waker.clone()),
        }
    }

    fn wake_side(&self, side: Side) {
        let waker = self.slot(side).take();
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl Wake for Waiters {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.wake_side(Side::Reader);
        self.wake_side(Side::Writer);
    }
}

impl Link {
    pub(super) fn new(io: Io) -> Self {
        let waiters = Arc::<Waiters>::default();
        let output = Output {
            io,
            bytes: Vec::new(),
            written: 0,
            pong: None,
            unread_pings: 0,
            ping: false,
            is_closing: false,
            masks: Unforeseeable::new(),
        };
        Self {
            output: Mutex::new(output),
            has_waiting: AtomicBool::new(false),
            close_code: AtomicU16::new(close_code::NORMAL),
            waker: Waker::from(waiters.clone()),
            waiters,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Output> {
        self.output.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers a ping. Fails when the server sends many pings and reads no answer.
    pub(super) fn pong(&self, payload: &[u8], context: &mut Context<'_>) -> io::Result<()> {
        let mut output = self.lock();
        // Only the latest ping needs an answer (RFC 6455, section 5.5.3).
        if output.pong.replace(payload.to_vec()).is_some() {
            output.unread_pings += 1;
            if output.unread_pings > UNREAD_PINGS {
                let problem = format!("the server sent more than {UNREAD_PINGS} pings and reads no answer");
                return Err(io::Error::new(io::ErrorKind::TimedOut, problem));
            }
        }
        self.send_control(&mut output, context);
        Ok(())
    }

    /// Sends a ping.
    pub(super) fn ping(&self, context: &mut Context<'_>) {
        let mut output = self.lock();
        output.ping = true;
        self.send_control(&mut output, context);
    }

    /// Makes another attempt to send waiting control frames.
    pub(super) fn send_waiting(&self, context: &mut Context<'_>) {
        if self.has_waiting.load(Ordering::Relaxed) {
            self.send_control(&mut self.lock(), context);
        }
    }

    fn send_control(&self, output: &mut Output, context: &mut Context<'_>) {
        self.waiters.register(Side::Reader, context.waker());
        let flushed = output.poll_flush(&mut Context::from_waker(&self.waker));
        self.has_waiting.store(flushed.is_pending(), Ordering::Relaxed);
        if flushed.is_ready() {
            // After a failure, the writer reports the error, or the reader sees the end of the stream.
            self.waiters.wake_side(Side::Writer);
        }
    }

    /// Sets the code of the close frame. Only the first code has an effect.
    pub(super) fn close_with(&self, code: u16) {
        let _ = self.close_code.compare_exchange(close_code::NORMAL, code, Ordering::Relaxed, Ordering::Relaxed);
    }
}

impl Output {
    /// Writes all bytes, and then the control frames that wait.
    fn poll_flush(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        loop {
            while self.written < self.bytes.len() {
                let written = ready!(Pin::new(&mut self.io).poll_write(context, &self.bytes[self.written..]))?;
                if written == 0 {
                    return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
                }
                self.written += written;
            }
            self.bytes.clear();
            self.written = 0;
            self.bytes.shrink_to(KEPT);
            if !self.encode_control() {
                return Pin::new(&mut self.io).poll_flush(context);
            }
        }
    }

    fn encode_control(&mut self) -> bool {
        if self.is_closing {
            return false;
        }
        if let Some(payload) = self.pong.take() {
            self.unread_pings = 0;
            self.encode(Opcode::Pong, &payload);
        } else if std::mem::take(&mut self.ping) {
            self.encode(Opcode::Ping, b"");
        } else {
            return false;
        }
        true
    }

    fn encode(&mut self, opcode: Opcode, payload: &[u8]) {
        let mask = self.masks.mask();
        encode(&mut self.bytes, opcode, payload, mask);
    }
}

/// Sends each message as one text frame.
pub(super) struct FrameWriter(pub(super) Arc<Link>);

impl MessageWriter for FrameWriter {
    fn poll_write(&mut self, context: &mut Context<'_>, messages: &mut VecDeque<String>) -> Poll<io::Result<()>> {
        let mut output = self.0.lock();
        self.0.waiters.register(Side::Writer, context.waker());
        let mut context = Context::from_waker(&self.0.waker);
        loop {
            while output.bytes.len() - output.written < GATHERED
                && let Some(message) = messages.pop_front()
            {
                output.encode(Opcode::Text, message.as_bytes());
            }
            ready!(output.poll_flush(&mut context))?;
            if messages.is_empty() {
                return Poll::Ready(Ok(()));
            }
        }
    }

    fn poll_close(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let mut output = self.0.lock();
        self.0.waiters.register(Side::Writer, context.waker());
        let mut context = Context::from_waker(&self.0.waker);
        if !std::mem::replace(&mut output.is_closing, true) {
            let code = self.0.close_code.load(Ordering::Relaxed).to_be_bytes();
            output.encode(Opcode::Close, &code);
        }
        // The server may be gone.
        if ready!(output.poll_flush(&mut context)).is_ok() {
            let _ = ready!(Pin::new(&mut output.io).poll_shutdown(&mut context));
        }
        Poll::Ready(())
    }
}
