//! `get_progress`, `stop_work`: how far a long call is, and that it be stopped while it has done nothing yet.
//!
//! A call of many pieces counts them in the desk's memory. Whoever asks meanwhile reads the count; whoever stops it
//! makes its next piece end the call, which then leaves everything as it was.

use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use crate::typed::Nothing;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use ts_rs::TS;

/// Of which call.
#[derive(Debug, Deserialize, TS)]
pub struct WorkQuery {
    /// Its operation.
    pub operation: String,
}

/// How far a call is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct WorkProgress {
    /// How many pieces are done.
    pub done: i64,
    /// How many there are.
    pub total: i64,
}

/// How far a call is; nothing when none is at work.
///
/// # Errors
/// None.
pub async fn get_progress(desk: Desk, input: WorkQuery) -> Result<Option<WorkProgress>, Failure> {
    Ok(desk.long_work().with(&input.operation, |running| running.progress))
}

/// Stops a call, if it is still at work: it then fails as `stopped` and has done nothing.
///
/// # Errors
/// None.
pub async fn stop_work(desk: Desk, input: WorkQuery) -> Result<Nothing, Failure> {
    desk.long_work().with(&input.operation, |running| running.is_stopped = true);
    Ok(Nothing {})
}

/// The long calls that are at work, by operation.
#[derive(Default)]
pub(crate) struct LongWork(Mutex<HashMap<&'static str, Running>>);

struct Running {
    progress: WorkProgress,
    is_stopped: bool,
}

impl LongWork {
    /// Begins a call of so many pieces. It is at work until what is returned is dropped.
    pub fn begin(self: &Arc<Self>, operation: &'static str, total: usize) -> Pieces {
        let progress = WorkProgress { done: 0, total: i64::try_from(total).unwrap_or(i64::MAX) };
        if let Ok(mut all) = self.0.lock() {
            all.insert(operation, Running { progress, is_stopped: false });
        }
        Pieces { work: Arc::clone(self), operation }
    }

    fn with<T>(&self, operation: &str, ask: impl FnOnce(&mut Running) -> T) -> Option<T> {
        self.0.lock().ok()?.get_mut(operation).map(ask)
    }
}

/// The pieces of a call at work.
pub(crate) struct Pieces {
    work: Arc<LongWork>,
    operation: &'static str,
}

impl Pieces {
    /// Counts a piece that is done, and lets others have their turn.
    ///
    /// # Errors
    /// `stopped` when somebody wants no more of it.
    pub async fn one_done(&self) -> Result<(), Failure> {
        let is_stopped = self.work.with(self.operation, |running| {
            running.progress.done += 1;
            running.is_stopped
        });
        if is_stopped == Some(true) {
            return Err(Failure::new(FailureCode::Stopped));
        }
        tokio::task::yield_now().await;
        Ok(())
    }
}

impl Pieces {
    /// Says how many pieces are done, from a thread of its own.
    pub fn are_done(&self, done: usize) {
        let done = i64::try_from(done).unwrap_or(i64::MAX);
        self.work.with(self.operation, |running| running.progress.done = done.min(running.progress.total));
    }

    /// Whether somebody wants no more of it.
    pub fn is_stopped(&self) -> bool {
        self.work.with(self.operation, |running| running.is_stopped) == Some(true)
    }
}

/// Counts pieces that are asked for in several rounds: each round begins at the first piece, the last one makes them.
pub(crate) struct Asked<'p> {
    pieces: &'p Pieces,
    count: AtomicUsize,
}

impl<'p> Asked<'p> {
    /// Nothing was asked for yet.
    pub const fn of(pieces: &'p Pieces) -> Self {
        Self { pieces, count: AtomicUsize::new(0) }
    }

    /// A piece is asked for.
    pub fn for_piece(&self, place: usize) {
        let count = if place == 0 {
            self.count.store(1, Ordering::Relaxed);
            1
        } else {
            self.count.fetch_add(1, Ordering::Relaxed) + 1
        };
        // The lock is not taken for each of a hundred thousand.
        if count.is_multiple_of(COUNTED_AT_A_TIME) || count == 1 {
            self.pieces.are_done(count);
        }
    }
}

/// How many pieces are told at a time.
const COUNTED_AT_A_TIME: usize = 16;

impl Drop for Pieces {
    fn drop(&mut self) {
        if let Ok(mut all) = self.work.0.lock() {
            all.remove(self.operation);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_call_is_counted_while_it_is_at_work_and_ends_at_the_piece_after_it_was_stopped() {
        let work = Arc::new(LongWork::default());
        let told = || work.with("make", |running| running.progress);
        assert_eq!(told(), None);
        let pieces = work.begin("make", 3);
        assert_eq!(told(), Some(WorkProgress { done: 0, total: 3 }));
        pieces.one_done().await.unwrap();
        assert_eq!(told(), Some(WorkProgress { done: 1, total: 3 }));
        work.with("make", |running| running.is_stopped = true);
        assert_eq!(pieces.one_done().await.unwrap_err().code, FailureCode::Stopped);
        drop(pieces);
        assert_eq!(told(), None);
        work.begin("make", 3).one_done().await.unwrap();
    }
}
