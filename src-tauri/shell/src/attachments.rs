//! Opening what is attached to a nomination in the system's viewer.

use std::path::PathBuf;

use app::{Desk, Failure, FailureCode, dossier};
use serde_json::Value;

use crate::exports;

/// Answers `open_attachment`, which takes the `id` of an attachment; `None` for every other operation.
pub async fn answer(desk: &Desk, operation: &str, input: &Value) -> Option<Result<(), Failure>> {
    match operation {
        "open_attachment" => Some(open(desk, input).await),
        _ => None,
    }
}

async fn open(desk: &Desk, input: &Value) -> Result<(), Failure> {
    let file = attached(desk, input).await?;
    exports::open(&file)
}

/// The file to open. The page says an id and nothing else: what is opened is what the base knows to be attached, its bytes
/// the same as on the day it came, and of a kind that its bytes proved to be.
async fn attached(desk: &Desk, input: &Value) -> Result<PathBuf, Failure> {
    let wrong = || Failure::new(FailureCode::InputInvalid).fact("what", input).at("id");
    let id = input.get("id").and_then(Value::as_i64).ok_or_else(wrong)?;
    Ok(dossier::content(desk, id).await?.path)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::json;

    use super::*;

    /// `%PDF-1.4 x`, as the pages send it.
    const LETTER: &str = "JVBERi0xLjQgeA==";

    async fn ask(desk: &Desk, operation: &str, input: Value) -> Value {
        let answer = app::door::call(desk, operation, input).await;
        assert!(answer["failure"].is_null(), "{operation}: {answer}");
        answer["ok"].clone()
    }

    /// An office where one file is attached: the desk, and the attachment's id as the page says it.
    async fn office(folder: &std::path::Path) -> (Desk, Value) {
        let desk = Desk::open(folder).await.unwrap();
        let round = ask(&desk, "open_sample_round", json!({})).await["id"].clone();
        let filter = json!({ "round_id": round, "stage": null, "award": null, "kind": null, "theme": null,
            "attention": false, "out": false, "text": "" });
        let list = json!({ "filter": filter, "sort": "list", "direction": "ascending" });
        let id = ask(&desk, "list_nomination_ids", list).await["ids"][0].clone();
        let file = json!({ "name": "../../To trinh.pdf", "bytes": LETTER, "part": "submission" });
        ask(&desk, "attach_files", json!({ "nomination_ids": [id], "files": [file] })).await;
        let view = ask(&desk, "get_nomination", json!({ "id": id })).await;
        let lines = view["dossier"].as_array().unwrap().clone();
        let attachment =
            lines.iter().find(|line| line["part"] == "submission").unwrap()["attachments"][0].clone();
        (desk, json!({ "id": attachment["id"] }))
    }

    #[tokio::test]
    async fn what_is_opened_lies_in_the_office_folder_and_is_what_was_attached() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, input) = office(folder.path()).await;
        let file = attached(&desk, &input).await.unwrap();
        let inside = file.canonicalize().unwrap();
        assert!(
            inside.starts_with(folder.path().join("dossier").canonicalize().unwrap()),
            "{}",
            inside.display()
        );
        assert_eq!(fs::read(&file).unwrap(), b"%PDF-1.4 x");
    }

    #[tokio::test]
    async fn a_content_that_another_program_changed_or_took_away_is_not_opened() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, input) = office(folder.path()).await;
        let file = attached(&desk, &input).await.unwrap();
        fs::remove_file(&file).unwrap();
        fs::write(&file, "MZ: a program under the name of the letter").unwrap();
        let refused = answer(&desk, "open_attachment", &input).await.unwrap().unwrap_err();
        assert_eq!(refused.code, FailureCode::AttachmentChanged);
        fs::remove_file(&file).unwrap();
        let refused = answer(&desk, "open_attachment", &input).await.unwrap().unwrap_err();
        assert_eq!(refused.code, FailureCode::AttachmentMissing);
        assert!(refused.facts["path"].contains("dossier"), "{:?}", refused.facts);
    }
}
