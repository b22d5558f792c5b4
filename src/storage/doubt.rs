//! Doubt about the disk: once it did not confirm a write, nothing is written any more. Who writes asks
//! before and tells after; the server stops when there is a doubt.

use std::sync::Arc;

use tokio::sync::watch;

use crate::storage::StoreError;

/// Why nothing is written any more, once the disk did not confirm a write: the system may have thrown
/// away what it was to write, and will confirm the next one as if nothing had been.
#[derive(Clone, Debug)]
pub(super) struct Doubt(Arc<watch::Sender<Option<StoreError>>>);

impl Doubt {
    pub(super) fn none() -> Self {
        Self(Arc::new(watch::Sender::new(None)))
    }

    /// Refuses to write on a disk that is not trusted any more.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        self.0.borrow().clone().map_or(Ok(()), Err)
    }

    /// Takes note of how a write ended.
    pub(super) fn heed<T>(&self, outcome: Result<T, StoreError>) -> Result<T, StoreError> {
        if let Err(error) = &outcome
            && error.doubts_the_disk()
        {
            self.0.send_replace(Some(error.clone()));
        }
        outcome
    }

    /// Ends when there is a doubt, and never before.
    pub(super) async fn comes(&self) {
        let mut doubts = self.0.subscribe();
        // The sender is here, so this ends with a doubt only.
        let _ = doubts.wait_for(Option::is_some).await;
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn after_a_doubt_about_the_disk_nothing_is_written() {
        let doubt = Doubt::none();
        assert!(doubt.heed::<()>(Err(StoreError::Overloaded)).is_err());
        assert!(doubt.check().is_ok(), "being busy says nothing about the disk");
        assert!(doubt.heed::<()>(Err(StoreError::DiskFailing(Arc::new(sqlx::Error::WorkerCrashed)))).is_err());
        assert!(matches!(doubt.check(), Err(StoreError::DiskFailing(_))));
        assert!(doubt.heed(Ok(())).is_ok() && doubt.check().is_err(), "a write that succeeds later takes no doubt away");
        tokio::time::timeout(Duration::from_secs(1), doubt.comes()).await.expect("whoever waits is told");
    }
}
