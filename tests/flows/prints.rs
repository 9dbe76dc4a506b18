//! What is printed beside the certificates, through the Door.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tests::{Office, in_each_home};

/// A round whose year-end list is signed as one decision of certificates of merit.
async fn signed(office: &Office) -> i64 {
    let round = office.open_round().await;
    office.accept_year_end_list(round).await;
    for to in ["received", "appraised", "passed"] {
        office.advance_all(round, to).await;
    }
    let decide = json!({ "round_id": round, "awards": ["BK_LDLD"], "themes": null, "number": "737", "on": "25/12/2023",
        "signer": "Hoàng Minh Khôi", "title": "Về việc tặng Bằng khen năm 2023" });
    office.ask("decide_round", decide).await["id"].as_i64().unwrap()
}

fn is_pdf(made: &Value) -> usize {
    let bytes = std::fs::read(made["path"].as_str().unwrap()).unwrap();
    assert!(bytes.starts_with(b"%PDF-") && bytes.len() as i64 == made["bytes"].as_i64().unwrap(), "{made}");
    usize::try_from(made["pages"].as_i64().unwrap()).unwrap()
}

#[tokio::test]
async fn a_signed_decision_gives_stickers_a_list_to_sign_envelopes_and_invitations() {
    in_each_home(|office| async move {
        let decision = signed(&office).await;
        let sheets = office.ask("list_label_sheets", json!({})).await;
        let grid = sheets[0]["grid"].clone();
        let of = |more: Value| {
            let mut input = json!({ "decision_id": decision, "certificate_ids": null });
            input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            input
        };
        // 80 sheets on labels of 14 a page, the first three used up.
        let made = office.ask("make_stickers", of(json!({ "grid": grid, "first": 4 }))).await;
        assert_eq!((is_pdf(&made), &made["name"]), (6, &json!("phieu-dan-khung-737-qd-ldld-2023.pdf")));
        for by in ["turn", "unit"] {
            assert!(is_pdf(&office.ask("make_hand_over", of(json!({ "by": by }))).await) > 5);
        }
        let each = office.ask("make_envelopes", of(json!({ "by": "recipient", "size": "dl" }))).await;
        let units = office.ask("make_envelopes", of(json!({ "by": "unit", "size": "c5" }))).await;
        // The same name in the same position and unit is one person, who gets one envelope for two awards.
        let sheets = office.ask("list_certificates", json!({ "decision_id": decision })).await;
        let rows = sheets["rows"].as_array().unwrap();
        let people: BTreeSet<String> =
            rows.iter().map(|row| format!("{}, {}", row["recipient"], row["position_line"])).collect();
        assert_eq!((rows.len(), is_pdf(&each)), (80, people.len()));
        assert!((1..80).contains(&is_pdf(&units)), "{units}");
        let hall = json!({ "by": "recipient", "size": "a5", "place": "Hội trường tỉnh", "event": null,
            "dated_on": "20/12/2023" });
        assert_eq!(is_pdf(&office.ask("make_invitations", of(hall)).await), people.len());
    })
    .await;
}

#[tokio::test]
async fn prints_of_the_chosen_sheets_have_only_these_recipients() {
    let office = Office::on_file().await;
    let decision = signed(&office).await;
    let sheets = office.ask("list_certificates", json!({ "decision_id": decision })).await;
    let ids: Vec<Value> =
        sheets["rows"].as_array().unwrap().iter().take(3).map(|row| row["id"].clone()).collect();
    let input = json!({ "decision_id": decision, "certificate_ids": ids, "by": "recipient", "size": "dl" });
    assert_eq!(office.ask("make_envelopes", input).await["pages"], 3);
}

#[tokio::test]
async fn a_print_that_cannot_be_made_says_why_and_leaves_no_file() {
    let office = Office::on_file().await;
    let decision = signed(&office).await;
    let exports = || std::fs::read_dir(office.folder.path().join("exports")).map_or(0, Iterator::count);
    let before = exports();
    let invite = |place: &str| {
        json!({ "decision_id": decision, "certificate_ids": null, "by": "unit", "size": "a4", "place": place,
            "event": null, "dated_on": "2023-12-20" })
    };
    let refused = office.refused("make_invitations", invite(" ")).await;
    assert_eq!((&refused["code"], &refused["field"]), (&json!("field_empty"), &json!("place")));
    let mut grid = office.ask("list_label_sheets", json!({})).await[0]["grid"].clone();
    let stickers = |grid: &Value, first: u16| json!({ "decision_id": decision, "certificate_ids": null, "grid": grid, "first": first });
    assert_eq!(office.refused("make_stickers", stickers(&grid, 15)).await["code"], "labels_first");
    grid["rows"] = json!(9);
    assert_eq!(office.refused("make_stickers", stickers(&grid, 1)).await["code"], "labels_off_sheet");
    let rounds = office.ask("list_rounds", json!({})).await;
    let edit = json!({ "id": rounds[0]["id"], "name": "Tổng kết", "year": 2023, "deadline_on": null,
        "ceremony_on": null, "ceremony_at": null, "budget": null });
    office.ask("edit_round", edit).await;
    assert_eq!(
        office.refused("make_invitations", invite("Hội trường")).await["code"],
        "ceremony_day_missing"
    );
    assert_eq!(exports(), before);
}

#[tokio::test]
async fn no_invitation_is_dated_after_what_it_invites_to() {
    let office = Office::on_file().await;
    let decision = signed(&office).await;
    let invite = |dated_on: &str| {
        json!({ "decision_id": decision, "certificate_ids": null, "by": "unit", "size": "a5", "place": "Hội trường",
            "event": null, "dated_on": dated_on })
    };
    let refused = office.refused("make_invitations", invite("30/12/2023")).await;
    assert_eq!((&refused["code"], &refused["field"]), (&json!("invitation_late"), &json!("dated_on")));
    assert_eq!(
        (&refused["facts"]["day"], &refused["facts"]["ceremony"]),
        (&json!("30/12/2023"), &json!("29/12/2023"))
    );
    let made = office.ask("make_invitations", invite("29/12/2023")).await;
    assert!(is_pdf(&made) > 1);
}

#[tokio::test]
async fn where_the_ceremony_is_said_once_is_kept_with_its_round() {
    let office = Office::on_file().await;
    let decision = signed(&office).await;
    let invite = |place: Option<&str>| {
        json!({ "decision_id": decision, "certificate_ids": null, "by": "unit", "size": "a4", "place": place,
            "event": null, "dated_on": "2023-12-20" })
    };
    assert_eq!(office.refused("make_invitations", invite(None)).await["field"], "place");
    office.ask("make_invitations", invite(Some("Hội trường tầng 3, Nhà Văn hoá Lao động"))).await;
    let round = office.ask("list_rounds", json!({})).await[0].clone();
    assert_eq!(round["ceremony_place"], "Hội trường tầng 3, Nhà Văn hoá Lao động");
    // From now on nobody types it again, and its round can say another.
    office.ask("make_invitations", invite(None)).await;
    let history = office.ask("list_history", json!({ "offset": 0, "limit": 5 })).await.to_string();
    assert_eq!(history.matches("\"ceremony_place_kept\"").count(), 1, "{history}");
}
