//! Words that stay together at the end of a line: the board's table, and what a signed decision keeps of it.

use serde_json::{Value, json};
use tests::{Office, in_each_home};

/// What the office says of words.
fn said(list: &str, words: &str, stand: &str) -> Value {
    json!({ "id": null, "list": list, "words": words, "stand": stand,
        "source": "Ban Thi đua – Khen thưởng", "certainty": "read" })
}

async fn entry(office: &Office, list: &str, words: &str) -> Option<Value> {
    let lists = office.ask("list_phrases", json!({})).await;
    let of = lists.as_array().unwrap().iter().find(|one| one["list"] == list).unwrap().clone();
    of["entries"].as_array().unwrap().iter().find(|one| one["words"] == words).cloned()
}

async fn sheets(office: &Office, decision: i64) -> Value {
    office.ask("list_certificates", json!({ "decision_id": decision })).await
}

/// The texts of a sheet, zone by zone, as their lines stand.
async fn texts(office: &Office, sheet: &Value) -> Vec<(String, String)> {
    let preview = json!({ "certificate_id": sheet, "mode": "full_page" });
    let zones = office.ask("preview_certificate", preview).await["zones"].clone();
    let text = |zone: &Value, key: &str| zone[key].as_str().unwrap().to_owned();
    zones.as_array().unwrap().iter().map(|zone| (text(zone, "id"), text(zone, "text"))).collect()
}

async fn text_of(office: &Office, sheet: &Value, zone: &str) -> String {
    texts(office, sheet).await.into_iter().find(|(id, _)| id == zone).unwrap().1
}

/// A sheet with a text in several lines, its zone, and the word at the end of its first line.
async fn broken(office: &Office, decision: i64) -> (Value, String, String) {
    for row in sheets(office, decision).await["rows"].as_array().unwrap() {
        for (zone, text) in texts(office, &row["id"]).await {
            let Some((line, _)) = text.split_once('\n').filter(|_| zone != "signing_form") else { continue };
            let last = line.split(' ').next_back().unwrap();
            if last.chars().all(char::is_alphabetic) {
                return (row["id"].clone(), zone, last.to_lowercase());
            }
        }
    }
    panic!("every text of the decision stands in one line, or its lines end behind a comma");
}

#[tokio::test]
async fn the_board_adds_words_that_stay_together_and_leaves_out_what_the_program_has() {
    in_each_home(|office| async move {
        let own = entry(&office, "places", "tỉnh").await.unwrap();
        assert_eq!(
            (&own["id"], &own["stand"], &own["certainty"]),
            (&json!(null), &json!("together"), &json!("inferred"))
        );
        let made = office.ask("save_phrase", said("places", " Khu  Phố ", "together")).await;
        let added = entry(&office, "places", "khu phố").await.unwrap();
        assert_eq!((&added["id"], &added["source"]), (&made["id"], &json!("Ban Thi đua – Khen thưởng")));
        let left = office.ask("save_phrase", said("places", "Tỉnh", "apart")).await;
        assert_eq!(entry(&office, "places", "tỉnh").await.unwrap()["stand"], "apart");
        office.ask("remove_phrase", json!({ "id": left["id"] })).await;
        assert_eq!(entry(&office, "places", "tỉnh").await.unwrap(), own);
        // Each is an act that undo takes back.
        office.ask("remove_phrase", json!({ "id": made["id"] })).await;
        assert!(entry(&office, "places", "khu phố").await.is_none());
        office.ask("undo", json!({})).await;
        assert_eq!(entry(&office, "places", "khu phố").await.unwrap(), added);
    })
    .await;
}

#[tokio::test]
async fn words_that_a_list_cannot_hold_are_refused_with_their_place() {
    in_each_home(|office| async move {
        let refused = office.refused("save_phrase", said("compounds", "khuyến", "together")).await;
        assert_eq!((&refused["code"], &refused["field"]), (&json!("phrase_words"), &json!("words")));
        assert_eq!(refused["facts"]["wanted"], "two");
        assert_eq!(office.refused("save_phrase", said("places", "Tỉnh", "together")).await["code"], "taken");
        assert_eq!(office.refused("save_phrase", said("places", "bản", "apart")).await["code"], "missing");
        let nameless = json!({ "id": null, "list": "places", "words": "bản", "stand": "together", "source": " ",
            "certainty": "read" });
        assert_eq!(office.refused("save_phrase", nameless).await["field"], "source");
        assert!(entry(&office, "places", "bản").await.is_none());
    })
    .await;
}

#[tokio::test]
async fn a_line_no_longer_ends_between_words_that_the_board_keeps_together_until_a_decision_is_signed() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let (sheet, zone, word) = broken(&office, decision).await;
        let as_signed = text_of(&office, &sheet, &zone).await;
        office.ask("save_phrase", said("short_forms", &word, "together")).await;
        // What is signed prints as it was signed, and the screen says that the table is another now.
        assert_eq!(text_of(&office, &sheet, &zone).await, as_signed);
        let papers = sheets(&office, decision).await["papers"].clone();
        assert_eq!(papers[0]["phrases_since"], true);
        // Until an act chooses the table of today, with the same versions.
        for paper in papers.as_array().unwrap() {
            let version = &paper["version_id"];
            let choose =
                json!({ "decision_id": decision, "from_version_id": version, "version_id": version });
            office.ask("choose_decision_template", choose).await;
        }
        assert_eq!(sheets(&office, decision).await["papers"][0]["phrases_since"], false);
        let now = text_of(&office, &sheet, &zone).await;
        assert!(!now.lines().next().unwrap().to_lowercase().ends_with(&word), "{now}");
        assert_eq!(now.replace('\n', " "), as_signed.replace('\n', " "), "no word is lost");
    })
    .await;
}
