//! The key's passphrase, and what the check before printing says of the key.

use crate::sheets::{asked, rows};
use serde_json::{Value, json};
use tests::{Office, in_each_home};

const OLD: &str = "bốn con chim sẻ nâu";
const NEW: &str = "năm cây đa đầu làng";

async fn make_key(office: &Office) {
    office.ask("make_key", json!({ "passphrase": OLD, "again": OLD, "replaces": null })).await;
}

fn change(old: &str, new: &str, again: &str) -> Value {
    json!({ "old": old, "passphrase": new, "again": again })
}

#[tokio::test]
async fn another_passphrase_opens_the_same_key_and_the_old_one_no_more() {
    in_each_home(|office| async move {
        let none = office.refused("change_passphrase", change(OLD, NEW, NEW)).await;
        assert_eq!(none["code"], "key_missing");
        make_key(&office).await;
        let (_, decision) = office.decided_round().await;
        office.ask("sign_statements", json!({ "decision_id": decision })).await;
        let text =
            office.ask("list_statements", json!({ "decision_id": decision })).await[0]["content"].clone();
        let spoken = office.ask("list_keys", json!({})).await["keys"][0]["spoken"].clone();
        office.ask("lock_key", json!({})).await;
        for (input, code, field) in [
            (change("bốn con chim sẻ", NEW, NEW), "passphrase_wrong", "old"),
            (change(OLD, "ngắn quá", "ngắn quá"), "passphrase_short", "passphrase"),
            (change(OLD, NEW, OLD), "passphrase_unlike", "again"),
            (change(OLD, OLD, OLD), "passphrase_same", "passphrase"),
        ] {
            let refused = office.refused("change_passphrase", input).await;
            assert_eq!((&refused["code"], &refused["field"]), (&json!(code), &json!(field)));
        }
        office.ask("unlock_key", json!({ "passphrase": OLD })).await;
        office.ask("lock_key", json!({})).await;

        office.ask("change_passphrase", change(OLD, NEW, NEW)).await;
        let keys = office.ask("list_keys", json!({})).await["keys"].clone();
        assert_eq!(
            (keys.as_array().unwrap().len(), &keys[0]["spoken"], &keys[0]["state"]),
            (1, &spoken, &json!("open")),
            "it is the same key, open where its passphrase was typed"
        );
        office.ask("lock_key", json!({})).await;
        let old = office.refused("unlock_key", json!({ "passphrase": OLD })).await;
        assert_eq!(old["code"], "passphrase_wrong");
        office.ask("unlock_key", json!({ "passphrase": NEW })).await;
        let checked = office.ask("verify_statement", json!({ "text": text })).await;
        assert_eq!(checked["verdict"], "valid", "what was signed before stays valid");
        let undo = office.refused("undo", json!({ "expected": null })).await;
        assert_eq!(undo["code"], "official");
    })
    .await;
}

#[tokio::test]
async fn the_check_tells_beforehand_that_codes_want_a_key_and_how_it_stands() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let codes = async || office.ask("check_batch", asked(decision, json!({}))).await["codes"].clone();
        assert_eq!(codes().await, Value::Null, "the template has no place for a code");
        office.print_with_codes(decision).await;
        let sheets = rows(&office, decision).await.len();
        assert_eq!(codes().await, json!({ "unsigned": sheets, "key": "missing" }));
        make_key(&office).await;
        assert_eq!(codes().await["key"], "open");
        office.ask("lock_key", json!({})).await;
        assert_eq!(codes().await, json!({ "unsigned": sheets, "key": "locked" }));
        let refused = office.refused("make_certificates", asked(decision, json!({}))).await;
        assert_eq!(refused["code"], "key_locked", "as the check said");
        office.ask("unlock_key", json!({ "passphrase": OLD })).await;
        let first = rows(&office, decision).await[0]["id"].clone();
        office.ask("make_certificates", asked(decision, json!({ "certificate_ids": [first] }))).await;
        office.ask("lock_key", json!({})).await;
        assert_eq!(codes().await["unsigned"], sheets - 1, "what was signed needs no key");
        office.ask("unlock_key", json!({ "passphrase": OLD })).await;
        office.ask("sign_statements", json!({ "decision_id": decision })).await;
        office.ask("lock_key", json!({})).await;
        assert_eq!(codes().await, Value::Null, "all of them print without the key");
    })
    .await;
}
