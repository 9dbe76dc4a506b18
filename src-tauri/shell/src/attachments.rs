//! Opening what is attached to a nomination in the system's viewer.

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

/// The page says an id and nothing else: what is opened is what the base knows to be attached, its bytes the same as on
/// the day it came, and of a kind that its bytes proved to be.
async fn open(desk: &Desk, input: &Value) -> Result<(), Failure> {
    let wrong = || Failure::new(FailureCode::InputInvalid).fact("what", input).at("id");
    let id = input.get("id").and_then(Value::as_i64).ok_or_else(wrong)?;
    let content = dossier::content(desk, id).await?;
    exports::open(&content.path).map_err(|fault| Failure::of_io(&content.path, &fault))
}
