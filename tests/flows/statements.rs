//! What the QR codes of sheets say: signed once, printed again, checked by anybody, taken back.

use crate::sheets::bring;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tests::{Office, in_each_home};

const PASSPHRASE: &str = "bốn con chim sẻ nâu";

async fn make_key(office: &Office, replaces: Option<i64>) -> i64 {
    let input = json!({ "passphrase": PASSPHRASE, "again": PASSPHRASE, "replaces": replaces });
    office.ask("make_key", input).await["id"].as_i64().unwrap()
}

/// The texts of a decision's codes by số sổ vàng, the newest of each.
async fn statements(office: &Office, decision: i64) -> BTreeMap<i64, String> {
    let mut reader = office.desk.read().await.unwrap();
    let awards = reader.awards_of_decision(decision).await.unwrap();
    let ordinal = |award: i64| awards.iter().find(|one| one.id == award).unwrap().ordinal;
    let all = reader.statements_of_decision(decision).await.unwrap();
    all.into_iter().map(|one| (ordinal(one.award_id), one.content)).collect()
}

async fn verdict(office: &Office, text: &str) -> Value {
    office.ask("verify_statement", json!({ "text": text })).await
}

async fn sheets(office: &Office, decision: i64) -> Vec<Value> {
    let list = office.ask("list_certificates", json!({ "decision_id": decision })).await;
    list["rows"].as_array().unwrap().clone()
}

/// What an export holds.
fn exported(made: &Value) -> String {
    std::fs::read_to_string(made["path"].as_str().unwrap()).unwrap()
}

#[tokio::test]
async fn sheets_are_signed_for_once_and_print_again_without_the_key() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let of = json!({ "decision_id": decision });
        assert_eq!(office.refused("sign_statements", of.clone()).await["code"], "key_missing");
        make_key(&office, None).await;
        let count = sheets(&office, decision).await.len();
        let signed = office.ask("sign_statements", of.clone()).await;
        assert_eq!((&signed["signed"], &signed["kept"]), (&json!(count), &json!(0)));
        let texts = statements(&office, decision).await;
        office.ask("lock_key", json!({})).await;
        let again = office.ask("sign_statements", of).await;
        assert_eq!((&again["signed"], &again["kept"]), (&json!(0), &json!(count)));
        assert_eq!(statements(&office, decision).await, texts, "the same bytes");
        for (ordinal, text) in &texts {
            let checked = verdict(&office, text).await;
            assert_eq!(
                (&checked["verdict"], &checked["facts"]["ordinal"]),
                (&json!("valid"), &json!(ordinal))
            );
        }
    })
    .await;
}

#[tokio::test]
async fn every_sheet_of_the_sample_is_read_back_from_its_file_and_found_valid() {
    let office = Office::on_file().await;
    let (_, decision) = office.decided_round().await;
    office.print_with_codes(decision).await;
    let make = json!({ "decision_id": decision, "certificate_ids": null, "which": null, "order": null,
        "mode": "full_page", "template_version_id": null });
    assert_eq!(office.refused("make_certificates", make.clone()).await["code"], "key_missing");
    let mut without = make.clone();
    without["codes"] = json!("left_out");
    let made = office.ask("make_certificates", without).await;
    let bytes = std::fs::read(made["path"].as_str().unwrap()).unwrap();
    assert!(app::keys::statements_in(&bytes).unwrap_or_default().is_empty(), "without codes, as was asked");

    make_key(&office, None).await;
    let made = office.ask("make_certificates", make.clone()).await;
    let found = app::keys::statements_in(&std::fs::read(made["path"].as_str().unwrap()).unwrap()).unwrap();
    let texts = statements(&office, decision).await;
    assert_eq!(found, texts.values().cloned().collect::<Vec<_>>(), "in the order of số sổ vàng");
    for text in &found {
        assert_eq!(verdict(&office, text).await["verdict"], "valid");
    }
    let longest = found.iter().map(String::len).max().unwrap();
    assert!(longest <= 412, "{longest} bytes are more than version 15 of level M holds");
    let check = json!({ "decision_id": decision, "mode": "full_page", "template_version_id": null, "stock_id": null });
    assert_eq!(office.ask("check_batch", check).await["changed"], json!([]), "a code is no change");
}

/// Brings a sheet into the recipient's hand and another into its place.
async fn exchange(office: &Office, decision: i64, id: &Value) {
    office.print(decision, std::slice::from_ref(id)).await;
    bring(office, id, &["sign", "seal", "hand_over"]).await;
    let ask = json!({ "certificate_id": id, "what": "exchange", "paper": "letter", "paper_number": "12/CV-CĐCS",
        "paper_on": "2024-01-10", "reason": "Rách" });
    office.ask("ask_replacement", ask).await;
    let replace = json!({ "certificate_id": id, "collected_on": "2024-01-12" });
    office.ask("make_replacement", replace).await;
}

#[tokio::test]
async fn a_sheet_that_was_exchanged_is_no_longer_valid_and_the_new_one_is() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let office = office.on("2024-03-15").await;
        make_key(&office, None).await;
        office.ask("sign_statements", json!({ "decision_id": decision })).await;
        let before = statements(&office, decision).await;
        let sheet = sheets(&office, decision).await[0].clone();
        let ordinal = sheet["ordinal"].as_i64().unwrap();
        let page = exported(&office.ask("export_verifier", json!({})).await);
        exchange(&office, decision, &sheet["id"]).await;
        let signed = office.ask("sign_statements", json!({ "decision_id": decision })).await;
        assert_eq!(signed["signed"], 1);
        let after = statements(&office, decision).await;
        let old = verdict(&office, &before[&ordinal]).await;
        assert_eq!((&old["verdict"], &old["reason"]), (&json!("revoked"), &json!("replaced")));
        let new = verdict(&office, &after[&ordinal]).await;
        assert_eq!((&new["verdict"], &new["facts"]["note"]), (&json!("valid"), &json!("cấp đổi lần 1")));
        let sheet = sheets(&office, decision).await[0].clone();
        let line = format!("\n{} ({})\n", sheet["ordinal"], sheet["note"].as_str().unwrap());
        assert!(after[&ordinal].contains(&line), "the code says what the paper says: {line}");
        // The list says so to whoever has no office, and names nobody.
        let list = exported(&office.ask("export_revocation_list", json!({})).await);
        assert!(
            list.contains("\nrevoked ") && !list.contains(sheet["recipient"].as_str().unwrap()),
            "{list}"
        );
        let today = "2024-03-23".parse().unwrap();
        let by_list = |text: &str| app::keys::verify_by_list(text, &list, None, today).unwrap();
        assert_eq!(by_list(&before[&ordinal]).verdict, "revoked");
        assert_eq!(
            (by_list(&after[&ordinal]).verdict, by_list(&after[&ordinal]).list_age_days),
            ("valid", 8)
        );
        assert!(page.contains("VDL1") && !page.contains("\nrevoked "), "the page was made before");
    })
    .await;
}

#[tokio::test]
async fn a_spoiled_sheet_that_is_printed_again_says_the_same() {
    let office = Office::on_file().await;
    let (_, decision) = office.decided_round().await;
    make_key(&office, None).await;
    office.ask("sign_statements", json!({ "decision_id": decision })).await;
    let before = statements(&office, decision).await;
    let id = sheets(&office, decision).await[0]["id"].clone();
    office.print(decision, std::slice::from_ref(&id)).await;
    let spoil = json!({ "ids": [id], "action": "spoil", "reason": "Kẹt giấy" });
    office.ask("move_certificates", spoil).await;
    assert_ne!(sheets(&office, decision).await[0]["id"], id, "another sheet waits in its place");
    let signed = office.ask("sign_statements", json!({ "decision_id": decision })).await;
    assert_eq!(signed["signed"], 0);
    assert_eq!(verdict(&office, before.values().next().unwrap()).await["verdict"], "valid");
}

#[tokio::test]
async fn a_sheet_that_was_called_back_is_told_as_revoked() {
    let office = Office::on_file().await;
    let (_, decision) = office.decided_round().await;
    let office = office.on("2024-03-15").await;
    make_key(&office, None).await;
    office.ask("sign_statements", json!({ "decision_id": decision })).await;
    let sheet = sheets(&office, decision).await[0].clone();
    let text = statements(&office, decision).await[&sheet["ordinal"].as_i64().unwrap()].clone();
    let revoke = json!({ "award_ids": [sheet["award_id"]], "number": "15/QĐ-LĐLĐ", "on": "2024-03-01",
        "ground": "false_declaration", "reason": "Khai không đúng thành tích" });
    office.ask("revoke_awards", revoke).await;
    let checked = verdict(&office, &text).await;
    assert_eq!((&checked["verdict"], &checked["reason"]), (&json!("revoked"), &json!("recalled")));
}

#[tokio::test]
async fn keys_are_replaced_and_what_they_signed_stays_valid_until_one_is_stolen() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let first = make_key(&office, None).await;
        office.ask("sign_statements", json!({ "decision_id": decision })).await;
        let texts = statements(&office, decision).await;
        let text = texts.values().next().unwrap();
        let stale = json!({ "passphrase": PASSPHRASE, "again": PASSPHRASE, "replaces": null });
        assert_eq!(office.refused("make_key", stale).await["code"], "key_outdated");
        let second = make_key(&office, Some(first)).await;
        assert_eq!(verdict(&office, text).await["verdict"], "valid");
        office.ask("report_stolen_key", json!({ "id": first })).await;
        assert_eq!(verdict(&office, text).await["verdict"], "valid", "the office's own book has it");
        let list = exported(&office.ask("export_revocation_list", json!({})).await);
        assert_eq!(list.lines().filter(|line| line.starts_with("kept ")).count(), texts.len());
        let view = office.ask("list_keys", json!({})).await;
        let states: Vec<&Value> = view["keys"].as_array().unwrap().iter().map(|key| &key["state"]).collect();
        assert_eq!(states, [&json!("open"), &json!("stolen")]);
        office.ask("retire_key", json!({ "id": second })).await;
        assert_eq!(office.refused("export_verifier", json!({})).await["code"], "key_missing");
    })
    .await;
}

#[tokio::test]
async fn a_key_opens_with_its_passphrase_alone_and_shuts_with_the_desk() {
    in_each_home(|office| async move {
        let made =
            |first: &str, again: &str| json!({ "passphrase": first, "again": again, "replaces": null });
        let short = office.refused("make_key", made("ngắn", "ngắn")).await;
        assert_eq!((&short["code"], &short["field"]), (&json!("passphrase_short"), &json!("passphrase")));
        let plain = office.refused("make_key", made("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa")).await;
        assert_eq!((&plain["code"], &plain["field"]), (&json!("passphrase_plain"), &json!("passphrase")));
        let unlike = office.refused("make_key", made(PASSPHRASE, "bốn con chim sẻ")).await;
        assert_eq!((&unlike["code"], &unlike["field"]), (&json!("passphrase_unlike"), &json!("again")));
        make_key(&office, None).await;
        office.ask("lock_key", json!({})).await;
        let wrong = office.refused("unlock_key", json!({ "passphrase": "bốn con chim sẻ" })).await;
        assert_eq!(wrong["code"], "passphrase_wrong");
        assert_eq!(office.refused("export_verifier", json!({})).await["code"], "key_locked");
        office.ask("unlock_key", json!({ "passphrase": PASSPHRASE })).await;
        office.ask("export_verifier", json!({})).await;
        let mut reader = office.desk.read().await.unwrap();
        let kept = reader.find_signing_key().await.unwrap().unwrap();
        assert!(kept.locked.starts_with("-----BEGIN AGE ENCRYPTED FILE-----"));
        let history = office.ask("list_history", json!({ "offset": 0, "limit": 50 })).await.to_string();
        assert!(!history.contains(PASSPHRASE) && !kept.locked.contains(PASSPHRASE));
    })
    .await;
}
