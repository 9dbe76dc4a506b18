//! Sheets and their codes, where the template has a place for one.

use super::{Codes, put_statements};
use crate::certificates::{Batch, batch};
use crate::desk::{Clock, Desk, Setting};
use crate::door;
use crate::failure::FailureCode;
use documents::{Certificate as Sheet, Element, Layer, Page, QrZone, Template};
use serde_json::{Value, json};
use tempfile::TempDir;

async fn ask(desk: &Desk, operation: &str, input: Value) -> Value {
    let envelope = door::call(desk, operation, input).await;
    assert!(envelope.get("ok").is_some(), "{operation}: {envelope}");
    envelope["ok"].clone()
}

/// A desk whose sample round has a signed decision.
async fn decided() -> (TempDir, Desk, Batch) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::Fixed("2023-12-12T02:30:00Z".parse().unwrap());
    let setting = Setting { folder: folder.path().to_owned(), home: None, clock, officer: "Ban".to_owned() };
    let desk = Desk::open_with(setting).await.map_err(|failure| format!("{failure:?}")).unwrap();
    let round = ask(&desk, "open_sample_round", json!({})).await["id"].clone();
    let filter = json!({ "round_id": round, "stage": null, "award": null, "kind": null, "theme": null,
        "attention": false, "out": false, "text": "" });
    let ids = ask(
        &desk,
        "list_nomination_ids",
        json!({ "filter": filter, "sort": "list", "direction": "ascending" }),
    );
    let passed = json!({ "ids": ids.await["ids"], "to": "passed", "override_reason": null, "council_on": "2023-12-20",
        "papers": "received" });
    ask(&desk, "advance_nominations", passed).await;
    let decide = json!({ "round_id": round, "awards": ["BK_LDLD"], "number": "737", "on": "2023-12-25",
        "signer": "Hoàng Minh Khôi", "title": "Tặng bằng khen" });
    let id = ask(&desk, "decide_round", decide).await["id"].as_i64().unwrap();
    let mut reader = desk.read().await.unwrap();
    let batch = batch(&mut reader, id).await.unwrap();
    drop(reader);
    (folder, desk, batch)
}

fn with_code() -> Template {
    let mut template = Template::preset(Page::A3);
    let zone = QrZone { x_mm: 376.0, y_mm: 252.0, side_mm: 25.0, layer: Layer::Overprint };
    template.elements.push(Element::QrCode(zone));
    template
}

#[tokio::test]
async fn sheets_get_codes_only_where_the_template_has_a_place_and_the_key_is_open() {
    let (_folder, desk, batch) = decided().await;
    let mut sheets: Vec<Sheet> = batch.sheets.iter().take(2).map(|sheet| sheet.texts.clone()).collect();
    let bare = Template::preset(Page::A3);
    put_statements(&desk, &batch, &mut sheets, &bare, Codes::Signed).await.unwrap();
    let missing = put_statements(&desk, &batch, &mut sheets, &with_code(), Codes::Signed).await;
    assert_eq!(missing.unwrap_err().code, FailureCode::KeyMissing);
    put_statements(&desk, &batch, &mut sheets, &with_code(), Codes::LeftOut).await.unwrap();
    assert!(sheets.iter().all(|sheet| sheet.statement.is_empty()));

    let words = "bốn con chim sẻ nâu";
    ask(&desk, "make_key", json!({ "passphrase": words, "again": words, "replaces": null })).await;
    put_statements(&desk, &batch, &mut sheets, &with_code(), Codes::Signed).await.unwrap();
    assert!(sheets.iter().all(|sheet| sheet.statement.starts_with("VD1\n")));
    let first = sheets.clone();
    ask(&desk, "lock_key", json!({})).await;
    put_statements(&desk, &batch, &mut sheets, &with_code(), Codes::Signed).await.unwrap();
    assert_eq!(sheets, first, "what was signed prints again");
    let mut all: Vec<Sheet> = batch.sheets.iter().map(|sheet| sheet.texts.clone()).collect();
    let locked = put_statements(&desk, &batch, &mut all, &with_code(), Codes::Signed).await;
    assert_eq!(locked.unwrap_err().code, FailureCode::KeyLocked);
}
