//! The wire format of one WebSocket frame (RFC 6455, section 5.2). No I/O.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher as _;
use std::io;

/// The longest payload of a control frame.
pub(super) const MAX_CONTROL: u64 = 125;

/// The close codes that this client sends.
pub(super) mod close_code {
    pub(crate) const NORMAL: u16 = 1000;
    pub(crate) const PROTOCOL: u16 = 1002;
    pub(crate) const NOT_UTF8: u16 = 1007;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opcode {
    Continuation,
    Text,
    Binary,
    Close,
    Ping,
    Pong,
}

impl Opcode {
    fn of(bits: u8) -> Option<Self> {
        Some(match bits {
            0x0 => Self::Continuation,
            0x1 => Self::Text,
            0x2 => Self::Binary,
            0x8 => Self::Close,
            0x9 => Self::Ping,
            0xa => Self::Pong,
            _ => return None,
        })
    }

    fn bits(self) -> u8 {
        match self {
            Self::Continuation => 0x0,
            Self::Text => 0x1,
            Self::Binary => 0x2,
            Self::Close => 0x8,
            Self::Ping => 0x9,
            Self::Pong => 0xa,
        }
    }

    pub(super) fn is_control(self) -> bool {
        matches!(self, Self::Close | Self::Ping | Self::Pong)
    }
}

/// The header of a frame of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) is_final: bool,
    pub(super) opcode: Opcode,
    pub(super) payload: u64,
}

impl Header {
    /// Reads a header, and returns its length in bytes too. `None` while the header is incomplete.
    pub(super) fn parse(bytes: &[u8]) -> io::Result<Option<(Self, usize)>> {
        let [first, second, rest @ ..] = bytes else { return Ok(None) };
        if first & 0x70 != 0 {
            return Err(violation("a frame has reserved bits, and no extension was agreed on"));
        }
        let opcode = Opcode::of(first & 0x0f).ok_or_else(|| violation("a frame has an unknown opcode"))?;
        if second & 0x80 != 0 {
            return Err(violation("a frame of the server is masked"));
        }
        let (payload, length) = match second & 0x7f {
            126 => match rest.first_chunk() {
                Some(length) => (u64::from(u16::from_be_bytes(*length)), 4),
                None => return Ok(None),
            },
            127 => match rest.first_chunk() {
                Some(length) => (u64::from_be_bytes(*length), 10),
                None => return Ok(None),
            },
            short => (u64::from(short), 2),
        };
        let is_final = first & 0x80 != 0;
        if opcode.is_control() && (!is_final || payload > MAX_CONTROL) {
            return Err(violation("a control frame is fragmented or longer than 125 bytes"));
        }
        Ok(Some((Self { is_final, opcode, payload }, length)))
    }
}

/// Appends a whole frame of the client, which is always masked.
pub(super) fn encode(out: &mut Vec<u8>, opcode: Opcode, payload: &[u8], mask: [u8; 4]) {
    out.reserve(payload.len() + 14);
    out.push(0x80 | opcode.bits());
    match (u8::try_from(payload.len()), u16::try_from(payload.len())) {
        (Ok(length @ 0..=125), _) => out.push(0x80 | length),
        (_, Ok(length)) => {
            out.push(0x80 | 126);
            out.extend_from_slice(&length.to_be_bytes());
        }
        _ => {
            out.push(0x80 | 127);
            out.extend_from_slice(&(payload.len() as u64).to_be_bytes());
        }
    }
    out.extend_from_slice(&mask);
    let begin = out.len();
    out.extend_from_slice(payload);
    // Blocks of 16 bytes, which the compiler makes one instruction.
    let wide: [u8; 16] = std::array::from_fn(|index| mask[index % 4]);
    for block in out[begin..].chunks_mut(16) {
        for (byte, mask) in block.iter_mut().zip(wide) {
            *byte ^= mask;
        }
    }
}

/// Makes values that a server cannot foresee: the masks of frames, and the key of an upgrade request.
///
/// The standard library's hasher is SipHash with a key from the operating system.
pub(super) struct Unforeseeable {
    hasher: RandomState,
    count: u64,
}

impl Unforeseeable {
    pub(super) fn new() -> Self {
        Self { hasher: RandomState::new(), count: 0 }
    }

    pub(super) fn bytes(&mut self) -> [u8; 8] {
        self.count += 1;
        self.hasher.hash_one(self.count).to_ne_bytes()
    }

    pub(super) fn mask(&mut self) -> [u8; 4] {
        let [a, b, c, d, ..] = self.bytes();
        [a, b, c, d]
    }
}

/// Returns the error for a server that does not keep to the WebSocket protocol.
pub(super) fn violation(problem: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("the server does not keep to the WebSocket protocol: {problem}"))
}
