//! Where lines are read from.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, ReadBuf};
use tokio::process::ChildStdout;

/// Bytes of another side.
pub(crate) enum Source {
    Any(Box<dyn AsyncRead + Send + Unpin>),
    /// The stdout of a child, watched by the runtime.
    Child(ChildStdout),
    /// The stdout of a child that nobody watches for the moment; it is watched again when it is read.
    #[cfg(unix)]
    Unwatched(std::os::fd::OwnedFd),
    /// Watching it failed.
    #[cfg(unix)]
    Broken,
}

impl Source {
    /// Has nobody woken by what comes, until it is read the next time; `false` where that is not possible. A watched pipe wakes a
    /// thread for each write to it, whether anybody wants to read it or not.
    pub(crate) fn let_alone(&mut self) -> bool {
        #[cfg(unix)]
        if let Self::Child(_) = self
            && let Self::Child(stdout) = std::mem::replace(self, Self::Broken)
            && let Ok(stdout) = stdout.into_owned_fd()
        {
            *self = Self::Unwatched(stdout);
            return true;
        }
        false
    }

    #[cfg(unix)]
    fn watch(&mut self) -> io::Result<()> {
        if let Self::Unwatched(_) = self
            && let Self::Unwatched(stdout) = std::mem::replace(self, Self::Broken)
        {
            *self = Self::Child(ChildStdout::from_std(stdout.into())?);
        }
        Ok(())
    }
}

impl AsyncRead for Source {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        #[cfg(unix)]
        self.watch()?;
        match &mut *self {
            Self::Any(io) => Pin::new(io).poll_read(context, into),
            Self::Child(stdout) => Pin::new(stdout).poll_read(context, into),
            #[cfg(unix)]
            Self::Unwatched(_) | Self::Broken => {
                Poll::Ready(Err(io::Error::other("the runtime's output can be watched no more")))
            }
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::process::Stdio;

    use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};

    use super::*;

    #[tokio::test]
    async fn what_comes_while_it_is_let_alone_is_read_afterwards_and_so_is_the_end() {
        let mut child =
            tokio::process::Command::new("cat").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("cat");
        let mut stdin = child.stdin.take().expect("piped");
        let mut source = BufReader::new(Source::Child(child.stdout.take().expect("piped")));
        let mut line = String::new();
        for _ in 0..3 {
            stdin.write_all(b"one\n").await.expect("written");
            source.read_line(&mut line).await.expect("read");
            assert!(source.get_mut().let_alone());
            stdin.write_all(b"two\n").await.expect("written");
            source.read_line(&mut line).await.expect("read");
            assert_eq!(std::mem::take(&mut line), "one\ntwo\n");
        }
        assert!(source.get_mut().let_alone());
        assert!(!source.get_mut().let_alone(), "it is already");
        drop(stdin);
        assert_eq!(source.read_line(&mut line).await.expect("read"), 0);
    }
}
