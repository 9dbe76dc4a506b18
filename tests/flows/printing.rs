//! No way round the comparison, and none round the ledger.

use crate::sheets::{confirmation, make, narrow_the_line_below_the_name, rows};
use app::Done;
use domain::certificate::CertificateState;
use serde_json::{Value, json};
use tests::in_each_home;

#[tokio::test]
async fn no_sheet_becomes_a_printed_one_but_by_a_run() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let id = rows(&office, decision).await[0]["id"].clone();
        for action in ["print", "print_again", "recall", "replace"] {
            let asked = json!({ "ids": [id], "action": action, "reason": "x" });
            assert_eq!(office.refused("move_certificates", asked).await["code"], "input_invalid", "{action}");
        }
        for action in ["sign", "seal", "stage", "hand_over", "spoil"] {
            let asked = json!({ "ids": [id], "action": action, "reason": "x" });
            assert_eq!(office.refused("move_certificates", asked).await["code"], "illegal_move", "{action}");
        }
        assert_eq!(rows(&office, decision).await[0]["state"], "waiting");
    })
    .await;
}

#[tokio::test]
async fn sheets_are_not_noted_as_printed_while_a_red_line_stands() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let made = make(&office, decision, json!({})).await;
        let sheets = rows(&office, decision).await;
        // A terminal keeps no file: what would be printed today is noted, and that does not fit.
        narrow_the_line_below_the_name(&office, decision).await;
        let today = json!([{ "certificate_id": sheets[0]["id"], "text": "" }]);
        let refused = office.refused("confirm_printed", confirmation(decision, &today, json!({}))).await;
        assert_eq!(refused["code"], "text_overflows");
        let lost = sheets[3]["id"].as_i64().unwrap();
        let mut change = office.desk.change().await.unwrap();
        let called = CertificateState::Recalled { reason: "?".to_owned() };
        change.save_certificate_states(&[lost], &called).await.unwrap();
        office.desk.commit(change, Done::work("certificates_moved")).await.unwrap();
        let first = json!([made["printed"][0]]);
        let refused = office.refused("confirm_printed", confirmation(decision, &first, json!({}))).await;
        assert_eq!(refused["code"], "batch_differs");
        assert!(rows(&office, decision).await.iter().all(|one| one["state"] == "waiting"));
    })
    .await;
}

#[tokio::test]
async fn what_is_printed_on_stock_is_entered_where_account_is_kept() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let kind = |name: &str, width: f64, height: f64| {
            json!({ "id": null, "name": name, "width_mm": width, "height_mm": height, "low_mark": 0 })
        };
        let small = office.ask("save_stock", kind("Phôi A4", 297.0, 210.0)).await["id"].clone();
        let made = make(&office, decision, json!({})).await;
        let note = |more: Value| confirmation(decision, &made["printed"], more);
        let other = office.refused("confirm_printed", note(json!({ "stock_id": small }))).await;
        assert_eq!(
            (&other["code"], &other["facts"]["size"]),
            (&json!("stock_other_size"), &json!("420 × 297 mm"))
        );
        let large = office.ask("save_stock", kind("Phôi A3", 420.0, 297.0)).await["id"].clone();
        let unsaid = office.refused("confirm_printed", note(json!({}))).await;
        assert_eq!(
            (&unsaid["code"], &unsaid["facts"]["stock"], &unsaid["field"]),
            (&json!("stock_unsaid"), &json!("Phôi A3"), &json!("stock_id"))
        );
        let twice = json!([made["printed"][0], made["printed"][0]]);
        let refused = confirmation(decision, &twice, json!({ "stock_id": large }));
        assert_eq!(office.refused("confirm_printed", refused).await["code"], "input_invalid");
        office.ask("confirm_printed", note(json!({ "stock_id": large }))).await;
        let left = |row: &Value| row["left"].as_i64().unwrap();
        let stocks = office.ask("list_stocks", json!({})).await;
        assert_eq!(stocks.as_array().unwrap().iter().map(left).min(), Some(-97), "the ledger says that more went than came");
    })
    .await;
}
