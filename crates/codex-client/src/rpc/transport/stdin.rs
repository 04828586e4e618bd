//! The stdin of a child, which is a socket on Unix.

use std::io::{self, Write as _};
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::io::AsyncWrite;

/// The client's end of a socket that does not block.
///
/// The socket is registered with the reactor only while it is full. A registered socket wakes a thread each time the child reads from it,
/// which is once for each request.
pub(crate) enum Stdin {
    Free(UnixStream),
    Full(tokio::net::UnixStream),
    /// The registration has failed.
    Broken,
}

impl Stdin {
    /// Registers the socket with the reactor of the current tokio runtime.
    fn register(&mut self) -> io::Result<()> {
        if let Self::Free(_) = self
            && let Self::Free(socket) = std::mem::replace(self, Self::Broken)
        {
            *self = Self::Full(tokio::net::UnixStream::from_std(socket)?);
        }
        Ok(())
    }

    fn deregister(&mut self) -> io::Result<()> {
        if let Self::Full(_) = self
            && let Self::Full(socket) = std::mem::replace(self, Self::Broken)
        {
            *self = Self::Free(socket.into_std()?);
        }
        Ok(())
    }
}

impl AsyncWrite for Stdin {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        loop {
            match &mut *self {
                Self::Free(socket) => match socket.write(bytes) {
                    Err(error) if error.kind() == io::ErrorKind::WouldBlock => self.register()?,
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    written => return Poll::Ready(written),
                },
                Self::Full(socket) => {
                    let written = ready!(Pin::new(socket).poll_write(context, bytes));
                    self.deregister()?;
                    return Poll::Ready(written);
                }
                Self::Broken => return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into())),
            }
        }
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.deregister()?;
        Poll::Ready(match &*self {
            Self::Free(socket) => socket.shutdown(Shutdown::Write),
            _ => Ok(()),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use tokio::io::AsyncWriteExt as _;

    use super::*;

    #[tokio::test]
    async fn the_socket_is_registered_only_while_it_is_full() {
        let (own, mut child) = UnixStream::pair().expect("a pair of sockets");
        own.set_nonblocking(true).expect("a socket that does not block");
        let mut stdin = Stdin::Free(own);
        stdin.write_all(b"a request\n").await.expect("written");
        assert!(matches!(stdin, Stdin::Free(_)), "a short message fits");

        let long = vec![b'x'; 4 << 20];
        let (sent, received) = tokio::join!(
            stdin.write_all(&long),
            tokio::task::spawn_blocking(move || {
                let mut received = vec![0; b"a request\n".len() + (4 << 20)];
                child.read_exact(&mut received).map(|()| received)
            })
        );
        sent.expect("written");
        let received = received.expect("no panic").expect("read");
        assert!(received.starts_with(b"a request\nx") && received.ends_with(b"x"));
        assert!(matches!(stdin, Stdin::Free(_)), "the socket has room again");
        stdin.shutdown().await.expect("closed");
    }
}
