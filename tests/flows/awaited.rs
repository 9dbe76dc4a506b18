//! The file that went to the printer, until somebody says what came out of it.

use crate::sheets::{bring, confirmation, make, rows, with};
use serde_json::{Value, json};
use tests::{Office, in_each_home};

/// Keeps a file as the screen does.
async fn keep(office: &Office, decision: i64, made: &Value) {
    let file = json!({ "decision_id": decision, "name": made["name"], "mode": "overprint", "stock_id": null,
        "calibration_id": null, "printer": "Canon LBP 6230", "tray": "Khay tay", "printed": made["printed"] });
    office.ask("keep_awaited", file).await;
}

async fn awaited(office: &Office, decision: i64) -> Value {
    office.ask("get_awaited", json!({ "decision_id": decision })).await
}

#[tokio::test]
async fn a_file_waits_for_what_came_out_after_the_window_closed_and_again_after_a_wrong_note_is_taken_back() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        assert_eq!(awaited(&office, decision).await, Value::Null);
        let made = make(&office, decision, json!({})).await;
        keep(&office, decision, &made).await;
        // Another desk opens the office later.
        let office = office.on("2024-03-15").await;
        let waits = awaited(&office, decision).await;
        assert_eq!((&waits["name"], &waits["printer"]), (&made["name"], &json!("Canon LBP 6230")));
        assert_eq!(waits["printed"], made["printed"]);

        office.ask("confirm_printed", confirmation(decision, &waits["printed"], json!({}))).await;
        assert_eq!(awaited(&office, decision).await, Value::Null, "all of it was said");
        office.ask("undo", json!({ "history_id": null })).await;
        assert_eq!(awaited(&office, decision).await["printed"], made["printed"]);
        office.ask("drop_awaited", json!({ "decision_id": decision })).await;
        assert_eq!(awaited(&office, decision).await, Value::Null, "it was not printed");
    })
    .await;
}

#[tokio::test]
async fn what_did_not_come_out_of_a_run_that_stopped_midway_still_waits() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let made = make(&office, decision, json!({})).await;
        keep(&office, decision, &made).await;
        let printed = made["printed"].as_array().unwrap();
        office.ask("confirm_printed", confirmation(decision, &json!(printed[..41]), json!({}))).await;
        let states: Vec<Value> =
            rows(&office, decision).await.iter().map(|one| one["state"].clone()).collect();
        assert_eq!(states.iter().filter(|one| **one == "printed").count(), 41);
        assert_eq!(states.iter().filter(|one| **one == "waiting").count(), printed.len() - 41);
        assert_eq!(awaited(&office, decision).await["printed"], json!(printed[41..]), "the rest waits");
    })
    .await;
}

#[tokio::test]
async fn a_sheet_printed_anew_waits_until_it_is_noted_and_one_given_out_meanwhile_no_more() {
    let office = Office::on_file().await;
    let (_, decision) = office.decided_round().await;
    let two: Vec<Value> = rows(&office, decision).await[..2].iter().map(|one| one["id"].clone()).collect();
    office.print(decision, &two).await;
    let made = make(&office, decision, json!({ "certificate_ids": two })).await;
    keep(&office, decision, &made).await;
    assert_eq!(awaited(&office, decision).await["printed"], made["printed"]);
    bring(&office, &two[0], &["sign", "seal", "hand_over"]).await;
    let waits = awaited(&office, decision).await;
    assert_eq!(waits["printed"][0]["certificate_id"], two[1]);
    office.ask("confirm_printed", confirmation(decision, &waits["printed"], json!({}))).await;
    assert_eq!(awaited(&office, decision).await, Value::Null);
    let strange = with(made.clone(), json!({ "printed": [{ "certificate_id": 99_999, "text": "" }] }));
    let file = json!({ "decision_id": decision, "name": "x.pdf", "mode": "overprint", "stock_id": null,
        "calibration_id": null, "printer": null, "tray": null, "printed": strange["printed"] });
    assert_eq!(office.refused("keep_awaited", file).await["code"], "sheet_missing");
}

#[tokio::test]
async fn a_refusal_names_the_sheet_and_what_was_asked_of_it() {
    let office = Office::on_file().await;
    let (_, decision) = office.decided_round().await;
    let sheet = rows(&office, decision).await[0].clone();
    let made = make(&office, decision, json!({ "certificate_ids": [sheet["id"]] })).await;
    office.print(decision, &[sheet["id"].clone()]).await;
    bring(&office, &sheet["id"], &["sign", "seal", "hand_over"]).await;
    let twice = json!({ "ids": [sheet["id"]], "action": "hand_over", "reason": null });
    let refused = office.refused("move_certificates", twice).await;
    assert_eq!((&refused["code"], &refused["facts"]["name"]), (&json!("illegal_move"), &sheet["recipient"]));
    let again = office.refused("confirm_printed", confirmation(decision, &made["printed"], json!({}))).await;
    assert_eq!(
        (&again["facts"]["name"], &again["facts"]["action"]),
        (&sheet["recipient"], &json!("print_again")),
        "nobody wanted it written off"
    );
}

#[tokio::test]
async fn the_day_of_handing_over_may_be_one_before_today_and_none_that_cannot_be() {
    let office = Office::on_file().await;
    let (_, decision) = office.decided_round().await;
    let office = office.on("2024-03-15").await;
    let sheet = rows(&office, decision).await[0].clone();
    office.print(decision, &[sheet["id"].clone()]).await;
    bring(&office, &sheet["id"], &["sign", "seal"]).await;
    let give = |on: &str| json!({ "ids": [sheet["id"]], "action": "hand_over", "reason": null, "on": on });
    for (on, code) in [("2024-03-16", "day_ahead"), ("2023-12-24", "day_before_decision")] {
        let refused = office.refused("move_certificates", give(on)).await;
        assert_eq!((&refused["code"], &refused["field"]), (&json!(code), &json!("on")));
    }
    office.ask("move_certificates", give("2023-12-29")).await;
    let life = office.ask("get_certificate", json!({ "id": sheet["id"] })).await;
    assert_eq!(life["history"][0]["facts"]["on"], "2023-12-29");
}
