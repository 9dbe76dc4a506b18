//! Blank stock and its ledger.

use serde_json::{Value, json};
use tests::{Office, in_each_home};

pub(crate) async fn a_kind(office: &Office) -> Value {
    let kind =
        json!({ "id": null, "name": "Phôi bằng khen A3", "width_mm": 420, "height_mm": 297, "low_mark": 30 });
    office.ask("save_stock", kind).await["id"].clone()
}

pub(crate) async fn enter(office: &Office, stock: &Value, what: &str, sheets: i64, note: &str) -> Value {
    office
        .ask("enter_stock", json!({ "stock_id": stock, "what": what, "sheets": sheets, "note": note }))
        .await
}

#[tokio::test]
async fn a_count_of_the_shelf_enters_what_the_ledger_did_not_know() {
    in_each_home(|office| async move {
        let stock = a_kind(&office).await;
        enter(&office, &stock, "received", 120, "Nhà in Thống Nhất").await;
        enter(&office, &stock, "spoiled", 5, "Ẩm mốc").await;
        let counted = enter(&office, &stock, "counted", 112, "").await;
        assert_eq!(
            (&counted["left"], &counted["counted"], &counted["is_low"]),
            (&json!(112), &json!(-3), &json!(false))
        );
        let ledger = office.ask("get_stock_ledger", json!({ "stock_id": stock })).await;
        let lines: Vec<(i64, i64)> = ledger["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["sheets"].as_i64().unwrap(), one["left"].as_i64().unwrap()))
            .collect();
        assert_eq!(lines, [(-3, 112), (-5, 115), (120, 120)]);
    })
    .await;
}

#[tokio::test]
async fn no_more_spoils_than_the_ledger_has_and_an_act_tells_what_was_typed() {
    in_each_home(|office| async move {
        let stock = a_kind(&office).await;
        enter(&office, &stock, "received", 51, "Nhà in").await;
        let much = json!({ "stock_id": stock, "what": "spoiled", "sheets": 5_000, "note": "Ẩm mốc" });
        let refused = office.refused("enter_stock", much).await;
        assert_eq!((&refused["code"], &refused["field"]), (&json!("stock_short"), &json!("sheets")));
        assert_eq!(refused["facts"]["left"], "51");
        let acts = async || {
            let history = office.ask("list_history", json!({ "offset": 0, "limit": 1 })).await;
            history["rows"][0]["facts"]["count"].clone()
        };
        enter(&office, &stock, "spoiled", 5, "Ẩm mốc").await;
        assert_eq!(acts().await, "5");
        enter(&office, &stock, "counted", 40, "").await;
        assert_eq!(acts().await, "40", "the count, not what it found missing");
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_is_refused_at_its_field() {
    in_each_home(|office| async move {
        let stock = a_kind(&office).await;
        let line = |what: &str, sheets: i64| json!({ "stock_id": stock, "what": what, "sheets": sheets, "note": null });
        for (input, field) in
            [(line("received", 0), "sheets"), (line("printed", 5), "what"), (line("spoiled", 1), "note")]
        {
            assert_eq!(office.refused("enter_stock", input).await["field"], field);
        }
        let twice = json!({ "id": null, "name": "Phôi bằng khen A3", "width_mm": 420, "height_mm": 297, "low_mark": 0 });
        assert_eq!(office.refused("save_stock", twice).await["code"], "taken");
        let tiny = json!({ "id": null, "name": "Thẻ", "width_mm": 50, "height_mm": 297, "low_mark": 0 });
        assert_eq!(office.refused("save_stock", tiny).await["field"], "width_mm");
    })
    .await;
}

#[tokio::test]
async fn the_check_says_what_is_left_of_the_stock_and_the_overview_when_it_runs_out() {
    in_each_home(|office| async move {
        let (round, decision) = office.decided_round().await;
        let stock = a_kind(&office).await;
        enter(&office, &stock, "received", 20, "").await;
        let batch = json!({ "decision_id": decision, "mode": "overprint", "template_version_id": null, "stock_id": stock });
        let check = office.ask("check_batch", batch).await;
        assert_eq!((&check["stock"]["left"], &check["stock"]["low_mark"]), (&json!(20), &json!(30)));
        let plain = json!({ "decision_id": decision, "mode": "full_page", "template_version_id": null, "stock_id": stock });
        assert_eq!(
            office.ask("check_batch", plain).await["stock"],
            Value::Null,
            "plain paper needs no stock"
        );
        let overview = office.ask("get_overview", json!({ "round_id": round })).await;
        let low =
            overview["tasks"].as_array().unwrap().iter().find(|one| one["kind"] == "stock_low").unwrap();
        assert_eq!((&low["count"], &low["facts"]["stock"]), (&json!(20), &json!("Phôi bằng khen A3")));
        office.ask("retire_stock", json!({ "id": stock })).await;
        assert_eq!(office.ask("list_stocks", json!({})).await[0]["is_retired"], true);
    })
    .await;
}

#[tokio::test]
async fn a_kind_that_is_offered_no_longer_stays_so_when_it_is_edited() {
    in_each_home(|office| async move {
        let stock = a_kind(&office).await;
        office.ask("retire_stock", json!({ "id": stock })).await;
        let renamed = json!({ "id": stock, "name": "Phôi cũ (mẫu 2019)", "width_mm": 420, "height_mm": 297, "low_mark": 0 });
        office.ask("save_stock", renamed).await;
        let kinds = office.ask("list_stocks", json!({})).await;
        assert_eq!(
            (&kinds[0]["name"], &kinds[0]["is_retired"]),
            (&json!("Phôi cũ (mẫu 2019)"), &json!(true))
        );
    })
    .await;
}
