//! A finished file takes its place: whole, and over the one that was there. Windows lets no file be written over that another
//! program has open, and says of it what it says of a file that may not be written.

use std::io::{Error, ErrorKind};
use std::path::Path;
use std::time::Duration;

/// How often a file is looked at again on Windows: scanners for viruses hold every new one for a moment.
const LOOKS: u32 = 10;

/// The moment, ten of which are half a second.
const MOMENT: Duration = Duration::from_millis(50);

/// Moves a draft to its place, over what is there.
///
/// # Errors
/// [`is_in_use`] when another program has the file open that is there; else what the system says. Then that file is as it was.
pub fn take_place(draft: &Path, place: &Path) -> Result<(), Error> {
    let moved = std::fs::rename(draft, place);
    if moved.is_ok() || !(is_held(draft) || is_held(place)) {
        return moved;
    }
    wait_for(draft)?;
    wait_for(place)?;
    std::fs::rename(draft, place)
}

/// The same, beside everything else.
///
/// # Errors
/// As [`take_place`].
pub(crate) async fn move_to_place(draft: &Path, place: &Path) -> Result<(), Error> {
    let (draft, place) = (draft.to_owned(), place.to_owned());
    tokio::task::spawn_blocking(move || take_place(&draft, &place)).await.map_err(Error::other)?
}

/// That a file could take this place now.
///
/// # Errors
/// [`is_in_use`] when another program has the file open that is there.
pub(crate) async fn may_be_taken(place: &Path) -> Result<(), Error> {
    let place = place.to_owned();
    tokio::task::spawn_blocking(move || wait_for(&place)).await.map_err(Error::other)?
}

/// Waits for whoever holds a file, for half a second.
#[expect(clippy::disallowed_methods, reason = "who holds a file does not say when it lets go")]
fn wait_for(path: &Path) -> Result<(), Error> {
    for _ in 0..LOOKS {
        if !is_held(path) {
            return Ok(());
        }
        std::thread::sleep(MOMENT);
    }
    Err(ErrorKind::ResourceBusy.into())
}

/// Whether an error says that another program has the file open.
#[must_use]
pub fn is_in_use(error: &Error) -> bool {
    error.kind() == ErrorKind::ResourceBusy
        || cfg!(windows) && error.raw_os_error() == Some(SHARING_VIOLATION)
}

/// What Windows says of a file that another program does not share.
const SHARING_VIOLATION: i32 = 32;

/// Whether another program has a file open in such a way that nothing can take its place.
#[cfg(windows)]
fn is_held(path: &Path) -> bool {
    use std::os::windows::fs::OpenOptionsExt;
    /// The right to take a file away: whoever may, may put another in its place.
    const DELETE: u32 = 0x0001_0000;
    let opened = std::fs::OpenOptions::new().access_mode(DELETE).open(path);
    opened.is_err_and(|error| error.raw_os_error() == Some(SHARING_VIOLATION))
}

/// Elsewhere a file that is open gives up its name without more ado.
#[cfg(not(windows))]
const fn is_held(_path: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::{Failure, FailureCode};

    #[test]
    fn a_draft_takes_the_place_of_a_file_that_can_only_be_read() {
        let folder = tempfile::tempdir().unwrap();
        let (draft, place) = (folder.path().join(".bang.part"), folder.path().join("bằng khen.pdf"));
        std::fs::write(&place, "old").unwrap();
        let mut rights = place.metadata().unwrap().permissions();
        rights.set_readonly(true);
        std::fs::set_permissions(&place, rights).unwrap();
        std::fs::write(&draft, "new").unwrap();
        take_place(&draft, &place).unwrap();
        assert_eq!(std::fs::read(&place).unwrap(), b"new");
        assert!(!draft.exists());
    }

    #[test]
    fn a_file_that_is_open_elsewhere_is_told_as_such_and_not_as_one_that_may_not_be_written() {
        let busy = Error::from(ErrorKind::ResourceBusy);
        assert_eq!(Failure::of_io(Path::new("a.pdf"), &busy).code, FailureCode::FileInUse);
        let denied = Error::from(ErrorKind::PermissionDenied);
        assert_eq!(Failure::of_io(Path::new("a.pdf"), &denied).code, FailureCode::ReadOnly);
    }

    #[cfg(windows)]
    #[tokio::test]
    async fn no_draft_takes_the_place_of_a_file_that_a_viewer_shows() {
        use std::os::windows::fs::OpenOptionsExt;
        let folder = tempfile::tempdir().unwrap();
        let (draft, place) = (folder.path().join(".bang.part"), folder.path().join("bằng khen.pdf"));
        std::fs::write(&place, "old").unwrap();
        std::fs::write(&draft, "new").unwrap();
        // As viewers and Excel do: others may read the file meanwhile.
        let viewer = std::fs::OpenOptions::new().read(true).share_mode(1).open(&place).unwrap();
        assert!(is_in_use(&may_be_taken(&place).await.unwrap_err()));
        let error = take_place(&draft, &place).unwrap_err();
        assert_eq!(Failure::of_io(&place, &error).code, FailureCode::FileInUse);
        assert_eq!(std::fs::read(&place).unwrap(), b"old");
        drop(viewer);
        take_place(&draft, &place).unwrap();
        assert_eq!(std::fs::read(&place).unwrap(), b"new");
    }
}
