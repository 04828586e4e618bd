//! Sources of bytes.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, ReadBuf};
use tokio::process::ChildStdout;

/// A stream of bytes from an app-server.
pub(crate) enum Source {
    Any(Box<dyn AsyncRead + Send + Unpin>),
    /// The stdout of a child, registered with the reactor.
    Child(ChildStdout),
    /// The stdout of a child while it is deregistered; the next read registers it again.
    #[cfg(unix)]
    Deregistered(std::os::fd::OwnedFd),
    /// The registration has failed.
    #[cfg(unix)]
    Broken,
}

impl Source {
    /// Deregisters the pipe from the reactor until the next read. Returns `false` if this is not possible. A registered pipe
    /// wakes a thread for each write of the child, even if no task wants to read.
    pub(crate) fn deregister(&mut self) -> bool {
        #[cfg(unix)]
        if let Self::Child(_) = self
            && let Self::Child(stdout) = std::mem::replace(self, Self::Broken)
            && let Ok(stdout) = stdout.into_owned_fd()
        {
            *self = Self::Deregistered(stdout);
            return true;
        }
        false
    }

    #[cfg(unix)]
    fn register(&mut self) -> io::Result<()> {
        if let Self::Deregistered(_) = self
            && let Self::Deregistered(stdout) = std::mem::replace(self, Self::Broken)
        {
            *self = Self::Child(ChildStdout::from_std(stdout.into())?);
        }
        Ok(())
    }
}

impl AsyncRead for Source {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        #[cfg(unix)]
        self.register()?;
        match &mut *self {
            Self::Any(io) => Pin::new(io).poll_read(context, into),
            Self::Child(stdout) => Pin::new(stdout).poll_read(context, into),
            #[cfg(unix)]
            Self::Deregistered(_) | Self::Broken => {
                Poll::Ready(Err(io::Error::other("the runtime's output cannot be registered with the reactor again")))
            }
        }
    }
}
