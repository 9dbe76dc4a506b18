//! What comes after a sheet was given: exchange, re-issue, calling back.

use crate::sheets::{asked, bring, print_all, rows, with};
use serde_json::{Value, json};
use tests::{Office, in_each_home};

async fn preview_text(office: &Office, id: &Value, zone: &str) -> String {
    let preview =
        office.ask("preview_certificate", json!({ "certificate_id": id, "mode": "overprint" })).await;
    let zones = preview["zones"].as_array().unwrap();
    zones.iter().find(|one| one["id"] == zone).unwrap()["text"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn an_exchanged_sheet_keeps_its_number_and_says_so_and_the_old_one_is_collected() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let office = office.on("2024-03-15").await;
        print_all(&office, decision).await;
        let sheet = rows(&office, decision).await[0].clone();
        let ask = |what: &str, id: &Value| {
            json!({ "certificate_id": id, "what": what, "paper": "letter", "paper_number": "12/CV-CĐCS",
                "paper_on": "2024-01-10", "reason": "In sai tên đơn vị" })
        };
        let early = office.refused("ask_replacement", ask("exchange", &sheet["id"])).await;
        assert_eq!(early["code"], "illegal_move", "what was not given out spoils, it is not exchanged");
        bring(&office, &sheet["id"], &["sign", "seal", "hand_over"]).await;
        for (on, code) in [("2030-01-01", "day_ahead"), ("2020-01-01", "day_before_decision")] {
            let other = with(ask("exchange", &sheet["id"]), json!({ "paper_on": on }));
            let refused = office.refused("ask_replacement", other).await;
            assert_eq!((&refused["code"], &refused["field"]), (&json!(code), &json!("paper_on")));
        }
        office.ask("ask_replacement", ask("exchange", &sheet["id"])).await;
        let life = office.ask("get_certificate", json!({ "id": sheet["id"] })).await;
        assert_eq!(life["request"]["due_on"], "2024-01-25", "fifteen days, as the board's term says");
        let early = office
            .refused("make_replacement", json!({ "certificate_id": sheet["id"], "collected_on": null }))
            .await;
        assert_eq!(
            (&early["code"], &early["field"]),
            (&json!("sheet_not_collected"), &json!("collected_on"))
        );
        let collected = |on: &str| json!({ "certificate_id": sheet["id"], "collected_on": on });
        let ahead = office.refused("make_replacement", collected("2024-03-16")).await;
        assert_eq!(ahead["code"], "day_ahead", "nobody collects a sheet tomorrow");
        office.ask("make_replacement", collected("2024-01-12")).await;
        let new = rows(&office, decision).await[0].clone();
        assert_eq!((&new["ordinal"], &new["note"]), (&sheet["ordinal"], &json!("cấp đổi lần 1")));
        let line = preview_text(&office, &new["id"], "ordinal_line").await;
        assert!(line.ends_with("(cấp đổi lần 1)"), "{line}");

        print_all(&office, decision).await;
        bring(&office, &new["id"], &["sign", "seal", "hand_over"]).await;
        let life = office.ask("get_certificate", json!({ "id": new["id"] })).await;
        assert_eq!(life["request"]["given_on"], "2024-03-15", "handing it over answers the letter");
        office.ask("ask_replacement", ask("reissue", &new["id"])).await;
        office.ask("make_replacement", json!({ "certificate_id": new["id"], "collected_on": null })).await;
        let third = rows(&office, decision).await[0].clone();
        assert_eq!((&third["note"], &third["serial"]), (&json!("cấp lại lần 1"), &json!(3)));
        let book = office.ask("list_number_book", json!({ "decision_id": decision, "year": null })).await;
        let line = book.as_array().unwrap().iter().find(|one| one["ordinal"] == sheet["ordinal"]).unwrap();
        let states: Vec<&str> =
            line["sheets"].as_array().unwrap().iter().map(|one| one["state"].as_str().unwrap()).collect();
        assert_eq!(states, ["replaced", "replaced", "waiting"]);
        let check = office.ask("check_batch", asked(decision, json!({}))).await;
        assert_eq!(check["differences"], json!([]), "the note of a replacement is no difference");
    })
    .await;
}

#[tokio::test]
async fn the_days_for_a_replacement_are_the_board_s_and_name_their_source() {
    in_each_home(|office| async move {
        let terms = office.ask("list_terms", json!({})).await;
        assert_eq!((&terms[0]["days"], &terms[0]["certainty"]), (&json!(15), &json!("inferred")));
        assert!(terms[0]["source"].as_str().unwrap().contains("62/2025"));
        let saved = with(
            terms[0].clone(),
            json!({ "days": 10, "source": "Quy chế của LĐLĐ tỉnh", "certainty": "read" }),
        );
        office.ask("save_term", saved).await;
        assert_eq!(office.ask("list_terms", json!({})).await[0]["days"], 10);
        let refused = office.refused("save_term", with(terms[0].clone(), json!({ "days": 0 }))).await;
        assert_eq!(refused["field"], "days");
    })
    .await;
}

#[tokio::test]
async fn a_cancelled_award_stays_in_the_register_and_its_sheet_and_money_are_asked_back() {
    in_each_home(|office| async move {
        let (round, decision) = office.decided_round().await;
        let office = office.on("2024-03-15").await;
        print_all(&office, decision).await;
        let sheets = rows(&office, decision).await;
        bring(&office, &sheets[0]["id"], &["sign", "seal", "hand_over"]).await;
        let (given, here) = (sheets[0]["award_id"].clone(), sheets[1]["award_id"].clone());
        let revoke = json!({ "award_ids": [given, here], "number": "15/QĐ-LĐLĐ", "on": "2024-03-01",
            "ground": "false_declaration", "reason": "Khai không đúng thành tích" });
        office.ask("revoke_awards", revoke.clone()).await;
        let again = office.refused("revoke_awards", revoke).await;
        assert_eq!(again["code"], "award_revoked");
        let undo = office.refused("undo", json!({ "expected": null })).await;
        assert_eq!(undo["code"], "official");

        let view = office.ask("get_award", json!({ "id": given })).await;
        assert_eq!(
            (&view["award"]["state"], &view["award"]["certificate_state"]),
            (&json!("revoked"), &json!("recalled"))
        );
        assert_eq!(rows(&office, decision).await.len(), sheets.len() - 2, "neither is printed any more");
        let ask = json!({ "certificate_id": sheets[0]["id"], "what": "reissue", "paper": "application",
            "paper_number": null, "paper_on": "2024-03-02", "reason": "Mất" });
        assert_eq!(office.refused("ask_replacement", ask).await["code"], "award_revoked");
        let recalls = office.ask("list_recalls", json!({})).await;
        let of = |award: &Value| {
            recalls.as_array().unwrap().iter().find(|one| one["award_id"] == *award).unwrap().clone()
        };
        let (out, stayed) = (of(&given), of(&here));
        assert_eq!((&out["sheet_out"], &stayed["sheet_out"]), (&json!(true), &json!(false)));
        let paid = out["paid"].as_i64().unwrap();
        assert!(paid > 0);
        let tasks = kinds(&office, round).await;
        assert!(
            tasks.contains(&"recall_sheets".to_owned()) && tasks.contains(&"recall_money".to_owned()),
            "{tasks:?}"
        );

        let back = |on: &str| json!({ "award_id": given, "on": on, "by": "CĐCS" });
        for (on, code) in [("2024-03-16", "day_ahead"), ("2023-01-10", "day_before_decision")] {
            assert_eq!(office.refused("note_sheet_back", back(on)).await["code"], code);
            let money = with(back(on), json!({ "dong": 1_000_000 }));
            assert_eq!(office.refused("note_money_back", money).await["code"], code);
        }
        office.ask("note_sheet_back", back("2024-03-10")).await;
        let money = |dong: i64| json!({ "award_id": given, "dong": dong, "on": "2024-03-10", "by": "CĐCS" });
        let much = office.refused("note_money_back", money(paid + 1)).await;
        assert_eq!((&much["code"], &much["field"]), (&json!("recall_too_much"), &json!("dong")));
        office.ask("note_money_back", money(1_000_000)).await;
        let recalls = office.ask("list_recalls", json!({})).await;
        let out = recalls.as_array().unwrap().iter().find(|one| one["award_id"] == given).unwrap();
        assert_eq!((&out["owed"], &out["sheet_out"]), (&json!(paid - 1_000_000), &json!(false)));
        assert_eq!(out["payments"][0]["by"], "CĐCS");
        let tasks = kinds(&office, round).await;
        assert!(!tasks.contains(&"recall_sheets".to_owned()), "{tasks:?}");
        let decisions = office.ask("get_decision", json!({ "id": decision })).await;
        assert_eq!(decisions["state"], "partly_revoked");
    })
    .await;
}

async fn kinds(office: &Office, round: i64) -> Vec<String> {
    let overview = office.ask("get_overview", json!({ "round_id": round })).await;
    overview["tasks"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap().to_owned()).collect()
}
