//! An award that is cancelled before its sheet was printed, and the number book that tells it.

use crate::sheets::{asked, bring, confirmation, make, print_all, rows};
use crate::stock::{a_kind, enter};
use serde_json::{Value, json};
use std::io::Read;
use tests::{Office, in_each_home};

async fn revoke(office: &Office, awards: Value, bonus: Value) {
    let act = json!({ "award_ids": awards, "number": "15/QĐ-LĐLĐ", "on": "2024-03-01",
        "ground": "against_law", "reason": "Trình nhầm người", "bonus": bonus });
    office.ask("revoke_awards", act).await;
}

async fn recall_of(office: &Office, award: &Value) -> Value {
    let recalls = office.ask("list_recalls", json!({})).await;
    recalls.as_array().unwrap().iter().find(|one| one["award_id"] == *award).unwrap().clone()
}

async fn number_line(office: &Office, decision: i64, award: &Value) -> Value {
    let book = office.ask("list_number_book", json!({ "decision_id": decision, "year": null })).await;
    book.as_array().unwrap().iter().find(|one| one["award_id"] == *award).unwrap().clone()
}

#[tokio::test]
async fn an_award_that_is_cancelled_before_it_was_printed_leaves_the_batch_and_keeps_its_number() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let office = office.on("2024-03-15").await;
        let sheets = rows(&office, decision).await;
        let (gone, id) = (sheets[4]["award_id"].clone(), sheets[4]["id"].clone());
        revoke(&office, json!([gone]), Value::Null).await;
        let undo = office.refused("undo", json!({ "expected": null })).await;
        assert_eq!(undo["code"], "official", "an official act is answered by another act");
        let told = ["act", "count", "name", "number"].map(|fact| undo["facts"][fact].as_str().unwrap());
        assert_eq!((told[0], told[1], told[3]), ("awards_revoked", "1", "15/QĐ-LĐLĐ"));
        assert!(!told[2].is_empty(), "the refusal names whose award it was");

        let check = office.ask("check_batch", asked(decision, json!({}))).await;
        assert_eq!((&check["sheets"], &check["differences"]), (&json!(96), &json!([])));
        let one = json!({ "certificate_ids": [id] });
        let refused = office.refused("make_certificates", asked(decision, one)).await;
        assert_eq!(refused["code"], "sheet_missing");
        let made = make(&office, decision, json!({})).await;
        assert_eq!(made["pages"], 96);
        print_all(&office, decision).await;
        let numbers: Vec<&Value> = sheets.iter().map(|one| &one["ordinal"]).collect();
        let left = rows(&office, decision).await;
        let kept: Vec<&Value> = left.iter().map(|one| &one["ordinal"]).collect();
        assert!(kept.iter().all(|number| numbers.contains(number)), "nobody moves up");

        let recall = recall_of(&office, &gone).await;
        assert_eq!(
            (&recall["sheet_out"], &recall["paid"], &recall["owed"]),
            (&json!(false), &json!(0), &json!(0)),
            "nothing was given, and nothing has to come back"
        );
        let line = number_line(&office, decision, &gone).await;
        assert_eq!(
            (&line["ordinal"], &line["award_state"], &line["sheets"][0]["state"]),
            (&sheets[4]["ordinal"], &json!("revoked"), &json!("unprinted"))
        );
        let late = json!({ "ids": [id], "action": "sign", "reason": null });
        assert_eq!(office.refused("move_certificates", late).await["code"], "illegal_move");
    })
    .await;
}

#[tokio::test]
async fn a_cancellation_has_a_number_of_its_own_and_a_day_between_its_award_and_today() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let office = office.on("2024-03-15").await;
        let sheets = rows(&office, decision).await;
        let act = |award: &Value, number: &str, on: &str| {
            json!({ "award_ids": [award], "number": number, "on": on, "ground": "against_law",
                "reason": "Trình nhầm người" })
        };
        let first = &sheets[0]["award_id"];
        for (number, on, code, field) in [
            ("15/QĐ-LĐLĐ", "2020-01-01", "day_before_decision", "on"),
            ("15/QĐ-LĐLĐ", "2024-03-16", "day_ahead", "on"),
            ("abc", "2024-03-01", "number_malformed", "number"),
            ("0737/qđ-lđlđ", "2023-12-28", "number_taken", "number"),
        ] {
            let refused = office.refused("revoke_awards", act(first, number, on)).await;
            assert_eq!((&refused["code"], &refused["field"]), (&json!(code), &json!(field)), "{number} {on}");
        }
        office.ask("revoke_awards", act(first, "15", "2024-03-01")).await;
        let recall = recall_of(&office, first).await;
        assert_eq!(recall["number"], "15/QĐ-LĐLĐ", "a bare number takes the office's suffix");
        let second = &sheets[1]["award_id"];
        let other_day = office.refused("revoke_awards", act(second, "15/QĐ-LĐLĐ", "2024-03-02")).await;
        assert_eq!(other_day["code"], "number_taken");
        office.ask("revoke_awards", act(second, "15/QĐ-LĐLĐ", "2024-03-01")).await;
    })
    .await;
}

#[tokio::test]
async fn paper_printed_for_an_award_cancelled_meanwhile_is_written_off_and_the_others_keep_their_numbers() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let office = office.on("2024-03-15").await;
        let stock = a_kind(&office).await;
        enter(&office, &stock, "received", 20, "Nhà in Thống Nhất").await;
        let three: Vec<Value> = rows(&office, decision).await[..3].to_vec();
        let ids: Vec<&Value> = three.iter().map(|one| &one["id"]).collect();
        let made = make(&office, decision, json!({ "certificate_ids": ids })).await;
        revoke(&office, json!([three[1]["award_id"]]), Value::Null).await;

        let more = json!({ "stock_id": stock, "first_paper_number": "BK 0101" });
        let run = office.ask("confirm_printed", confirmation(decision, &made["printed"], more)).await;
        assert_eq!((&run["printed"], &run["spoiled"], &run["again"]), (&json!(2), &json!(1), &json!([])));
        let left = rows(&office, decision).await;
        let number = |id: &Value| left.iter().find(|one| one["id"] == *id).unwrap()["paper_number"].clone();
        assert_eq!((number(ids[0]), number(ids[2])), (json!("BK 0101"), json!("BK 0103")));
        let stocks = office.ask("list_stocks", json!({})).await;
        assert_eq!(stocks[0]["left"], 17, "{stocks}");
        let stranger = json!([{ "certificate_id": 99_999, "text": made["printed"][0]["text"] }]);
        let refused = office
            .refused("confirm_printed", confirmation(decision, &stranger, json!({ "stock_id": stock })))
            .await;
        assert_eq!(refused["code"], "sheet_missing");
    })
    .await;
}

#[tokio::test]
async fn a_flag_is_cancelled_too_and_who_knows_says_whether_its_bonus_was_paid() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let office = office.on("2024-03-15").await;
        let book = office.ask("list_number_book", json!({ "decision_id": decision, "year": null })).await;
        let flags: Vec<Value> = book
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["sheets"] == json!([]))
            .map(|one| one["award_id"].clone())
            .collect();
        assert_eq!(flags.len(), 3);
        revoke(&office, json!([flags[0]]), Value::Null).await;
        let sheets = rows(&office, decision).await;
        revoke(&office, json!([sheets[0]["award_id"]]), json!("paid")).await;
        print_all(&office, decision).await;
        bring(&office, &sheets[1]["id"], &["sign", "seal", "hand_over"]).await;
        revoke(&office, json!([sheets[1]["award_id"]]), json!("unpaid")).await;
        let early = recall_of(&office, &sheets[0]["award_id"]).await;
        assert!(early["owed"].as_i64().unwrap() > 0, "it had been paid before the sheet was printed");
        let given = recall_of(&office, &sheets[1]["award_id"]).await;
        assert_eq!((&given["sheet_out"], &given["owed"]), (&json!(true), &json!(0)));
        let view = office.ask("get_award", json!({ "id": flags[0] })).await;
        assert_eq!(view["award"]["state"], "revoked");
    })
    .await;
}

#[tokio::test]
async fn the_number_book_is_written_as_a_workbook_with_every_sheet_of_paper() {
    let office = Office::on_file().await;
    let (_, decision) = office.decided_round().await;
    let office = office.on("2024-03-15").await;
    print_all(&office, decision).await;
    let sheets = rows(&office, decision).await;
    office.ask("number_papers", json!({ "ids": [sheets[0]["id"]], "first": "BK 0098" })).await;
    let spoil = json!({ "ids": [sheets[0]["id"]], "action": "spoil", "reason": "Rách" });
    office.ask("move_certificates", spoil).await;
    revoke(&office, json!([sheets[1]["award_id"]]), Value::Null).await;
    let made = office.ask("export_number_book", json!({ "decision_id": decision, "year": null })).await;
    assert_eq!(
        (&made["name"], &made["pages"]),
        (&json!("so-vang-737-qd-ldld.xlsx"), &json!(101)),
        "100 awards, one with two sheets"
    );
    let bytes = std::fs::read(made["path"].as_str().unwrap()).unwrap();
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut words = String::new();
    book.by_name("xl/sharedStrings.xml").unwrap().read_to_string(&mut words).unwrap();
    for told in [
        "SỔ VÀNG",
        "Quyết định số 737/QĐ-LĐLĐ",
        "BK 0098",
        "Hỏng: Rách",
        "Đã in",
        "15/03/2024 09:30",
        "Ban Thi đua",
        "Canon LBP 6230, Khay tay, phôi, không ghi sổ",
        "Đã hủy bỏ",
        "Không có tờ bằng, giấy",
    ] {
        assert!(words.contains(&format!(">{told}<")), "{told}");
    }
    assert!(words.contains(&format!(">{}<", sheets[0]["recipient"].as_str().unwrap())));
    let year = office.ask("export_number_book", json!({ "decision_id": null, "year": 2023 })).await;
    assert_eq!(year["name"], "so-vang-2023.xlsx");
}
