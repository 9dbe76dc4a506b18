//! The office behind the window: opened once, asked by every call.

use std::path::PathBuf;

use app::{Desk, Failure};
use serde_json::{Value, json};
use tokio::sync::OnceCell;

use crate::{attachments, exports};

/// An office folder and, once it is open, the desk in it.
pub struct Office {
    folder: Result<PathBuf, Failure>,
    desk: OnceCell<Desk>,
}

impl Office {
    /// The office in `folder`, not opened yet.
    pub const fn at(folder: Result<PathBuf, Failure>) -> Office {
        Office { folder, desk: OnceCell::const_new() }
    }

    /// The open desk. An office that could not be opened is tried again the next time it is asked for, so that what
    /// was in the way (a full disk, a locked file) can be put right while the window stands.
    ///
    /// # Errors
    /// As `Desk::open`; `unreachable` when the system names no place for data.
    pub async fn open(&self) -> Result<&Desk, Failure> {
        let folder = self.folder.as_ref().map_err(Failure::clone)?;
        self.desk.get_or_try_init(|| Desk::open(folder)).await
    }

    /// Does or asks one thing; the answer is the Door's envelope, `ok` or `failure`.
    pub async fn call(&self, operation: &str, input: Value) -> Value {
        match self.open().await {
            Err(failure) => refused(&failure),
            Ok(desk) => match self.of_the_host(desk, operation, &input).await {
                Some(Ok(())) => json!({ "ok": {}, "changed": [] }),
                Some(Err(failure)) => refused(&failure),
                None => app::door::call(desk, operation, input).await,
            },
        }
    }

    /// What only the window's host can do; `None` for what the Door does.
    async fn of_the_host(&self, desk: &Desk, operation: &str, input: &Value) -> Option<Result<(), Failure>> {
        match exports::answer(desk.folder(), operation, input) {
            Some(done) => Some(done),
            None => attachments::answer(desk, operation, input).await,
        }
    }
}

fn refused(failure: &Failure) -> Value {
    json!({ "failure": failure })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[tokio::test]
    async fn an_office_that_cannot_be_opened_says_why_to_every_call() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("office.db"), "this is a letter, not a database".repeat(200)).unwrap();
        let office = Office::at(Ok(folder.path().to_owned()));
        for operation in ["get_frame", "list_rounds", "open_export"] {
            let answer = office.call(operation, json!({})).await;
            assert_eq!(answer["failure"]["code"], "not_ours", "{operation}: {answer}");
        }
    }

    #[tokio::test]
    async fn an_office_opens_as_soon_as_what_was_in_the_way_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("office.db");
        fs::write(&file, "this is a letter, not a database".repeat(200)).unwrap();
        let office = Office::at(Ok(folder.path().to_owned()));
        assert!(office.call("list_rounds", json!({})).await["failure"].is_object());
        fs::remove_file(&file).unwrap();
        assert_eq!(office.call("list_rounds", json!({})).await["ok"], json!([]));
    }

    #[tokio::test]
    async fn a_file_outside_the_exports_is_not_opened() {
        let folder = tempfile::tempdir().unwrap();
        let office = Office::at(Ok(folder.path().to_owned()));
        for name in ["../office.db", "/etc/passwd", "..", "", "a/b.pdf", r"..\office.db", "C:x.pdf"] {
            let answer = office.call("open_export", json!({ "name": name })).await;
            assert_eq!(answer["failure"]["code"], "input_invalid", "{name}: {answer}");
        }
    }

    #[tokio::test]
    async fn only_what_is_attached_is_opened_and_only_by_its_id() {
        let folder = tempfile::tempdir().unwrap();
        let office = Office::at(Ok(folder.path().to_owned()));
        for input in [json!({}), json!({ "id": "../office.db" }), json!({ "name": "office.db" })] {
            let answer = office.call("open_attachment", input.clone()).await;
            assert_eq!(answer["failure"]["code"], "input_invalid", "{input}: {answer}");
        }
        let answer = office.call("open_attachment", json!({ "id": 1 })).await;
        assert_eq!(answer["failure"]["code"], "missing", "{answer}");
    }

    #[tokio::test]
    async fn an_export_that_was_deleted_is_missing() {
        let folder = tempfile::tempdir().unwrap();
        let office = Office::at(Ok(folder.path().to_owned()));
        let answer = office.call("show_export", json!({ "name": "gone.pdf" })).await;
        assert_eq!(answer["failure"]["code"], "missing", "{answer}");
    }
}
