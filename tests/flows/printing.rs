//! No way round the comparison, and none round the ledger.

use crate::sheets::{confirmation, make, narrow_the_line_below_the_name, print_all, rows};
use app::Done;
use app::printers::Spooler;
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
async fn only_what_a_file_was_made_for_is_noted_as_printed() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let sheets = rows(&office, decision).await;
        let note = |text: &str| json!([{ "certificate_id": sheets[0]["id"], "text": text }]);
        for text in ["", &"a".repeat(64), "anything"] {
            let refused =
                office.refused("confirm_printed", confirmation(decision, &note(text), json!({}))).await;
            assert_eq!(
                (&refused["code"], &refused["facts"]["recipient"]),
                (&json!("sheet_not_made"), &sheets[0]["recipient"]),
                "{text}"
            );
        }
        make(&office, decision, json!({ "certificate_ids": [sheets[0]["id"]] })).await;
        let other = json!([{ "certificate_id": sheets[1]["id"], "text": "" }]);
        let refused = office.refused("confirm_printed", confirmation(decision, &other, json!({}))).await;
        assert_eq!(refused["code"], "sheet_not_made", "the file was of another sheet");
        let full = confirmation(decision, &note(""), json!({ "mode": "full_page" }));
        assert_eq!(office.refused("confirm_printed", full).await["code"], "sheet_not_made");
        office.ask("confirm_printed", confirmation(decision, &note(""), json!({}))).await;
        assert_eq!(rows(&office, decision).await[0]["state"], "printed");
    })
    .await;
}

#[tokio::test]
async fn a_spoiled_sheet_is_taken_back_even_after_a_file_was_made_of_the_one_in_its_place() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        print_all(&office, decision).await;
        let first = rows(&office, decision).await[0]["id"].clone();
        let spoil = json!({ "ids": [first], "action": "spoil", "reason": "Rách góc" });
        office.ask("move_certificates", spoil).await;
        let next = rows(&office, decision).await[0]["id"].clone();
        assert_ne!(next, first);
        make(&office, decision, json!({ "certificate_ids": [next] })).await;
        office.ask("undo", json!({ "expected": null })).await;
        let row = rows(&office, decision).await[0].clone();
        assert_eq!((&row["id"], &row["state"]), (&first, &json!("printed")));
    })
    .await;
}

#[tokio::test]
async fn a_file_made_before_a_red_line_goes_to_no_printer_but_what_it_printed_is_noted() {
    in_each_home(|mut office| async move {
        let programs = tempfile::tempdir().unwrap();
        let spooler = Spooler::Cups { programs: Some(programs.path().to_owned()) };
        office.desk = office.desk.clone().with_spooler(spooler);
        let (_, decision) = office.decided_round().await;
        let made = make(&office, decision, json!({})).await;
        let send = json!({ "name": made["name"], "printer": "Canon", "tray": "", "page": "A3" });
        assert_eq!(office.refused("print_file", send.clone()).await["code"], "no_spooler", "it may go");
        narrow_the_line_below_the_name(&office, decision).await;
        assert_eq!(office.refused("print_file", send).await["code"], "text_overflows");
        let again = json!({ "decision_id": decision, "mode": "overprint", "template_version_id": null });
        assert_eq!(office.refused("make_certificates", again).await["code"], "text_overflows");
        office.ask("confirm_printed", confirmation(decision, &made["printed"], json!({}))).await;
        assert!(rows(&office, decision).await.iter().all(|one| one["state"] == "printed"));
    })
    .await;
}

#[tokio::test]
async fn sheets_are_not_noted_as_printed_while_they_and_the_signed_list_part() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let made = make(&office, decision, json!({})).await;
        let sheets = rows(&office, decision).await;
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
