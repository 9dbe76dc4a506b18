//! A flag's text and a badge's certificate: printed where the board wants them, and only there.

use serde_json::{Value, json};
use tests::{Office, decide, in_each_home};

async fn template(office: &Office, name: &str) -> Value {
    let list = office.ask("list_templates", json!({})).await;
    let found = list["templates"].as_array().unwrap().iter().find(|one| one["name"] == name);
    found.unwrap()["id"].clone()
}

async fn assign(office: &Office, award: &str, kind: &str, template_id: Value) {
    let input = json!({ "award": award, "kind": kind, "template_id": template_id });
    office.ask("assign_template", input).await;
}

async fn sheets(office: &Office, decision: &Value) -> Vec<Value> {
    let list = office.ask("list_certificates", json!({ "decision_id": decision })).await;
    list["rows"].as_array().unwrap().clone()
}

/// The nominations of a round for an award.
async fn nominated(office: &Office, round: i64, award: &str) -> Vec<Value> {
    let rows = office.nominations(round, "").await["rows"].clone();
    rows.as_array().unwrap().iter().filter(|row| row["award"] == award).map(|row| row["id"].clone()).collect()
}

/// A decision's first sheet in full, as the texts of its zones.
async fn first_sheet(office: &Office, decision: &Value) -> String {
    let preview = json!({ "certificate_id": sheets(office, decision).await[0]["id"], "mode": "full_page" });
    let preview = office.ask("preview_certificate", preview).await;
    preview["zones"].to_string()
}

fn by_itself(ids: &[Value]) -> Value {
    json!({ "ids": ids, "action": "hand_over", "reason": null })
}

#[tokio::test]
async fn the_text_of_a_flag_is_printed_for_its_own_award_once_the_board_gave_it_a_template() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let flags = nominated(&office, round, "CO_LDLD").await;
        assert!(!flags.is_empty());
        assign(&office, "CO_LDLD", "collective", template(&office, "Chữ trên cờ, bản xem A3").await).await;
        let mut flag = decide(round, "701", "2023-12-25");
        flag["awards"] = json!(["CO_LDLD"]);
        let decision = office.ask("decide_round", flag).await["id"].clone();
        assert_eq!(sheets(&office, &decision).await.len(), flags.len());
        let text = first_sheet(&office, &decision).await;
        assert!(text.contains("TẶNG") && text.contains("LIÊN ĐOÀN LAO ĐỘNG"), "{text}");
        let make = json!({ "decision_id": decision, "certificate_ids": null, "mode": "full_page",
            "template_version_id": null, "codes": "left_out" });
        let made = office.ask("make_certificates", make).await;
        assert!(std::path::Path::new(made["path"].as_str().unwrap()).is_file(), "{made}");
        let refused = office.refused("move_nominations", by_itself(&flags)).await;
        assert_eq!(refused["code"], "illegal_move", "it is handed over with its sheet");
    })
    .await;
}

#[tokio::test]
async fn a_flag_without_a_template_stays_an_object_whatever_is_chosen_after_it_was_signed() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let flags = nominated(&office, round, "CO_LDLD").await;
        let shown = template(&office, "Chữ trên cờ, bản xem A3").await;
        assign(&office, "CO_LDLD", "collective", shown.clone()).await;
        assign(&office, "CO_LDLD", "collective", Value::Null).await;
        let mut flag = decide(round, "701", "2023-12-25");
        flag["awards"] = json!(["CO_LDLD"]);
        let decision = office.ask("decide_round", flag).await["id"].clone();
        assign(&office, "CO_LDLD", "collective", shown).await;
        assert!(sheets(&office, &decision).await.is_empty());
        office.ask("move_nominations", by_itself(&flags)).await;
        let given_up = json!({ "award": "BK_LDLD", "kind": "individual", "template_id": null });
        assert_eq!(office.refused("assign_template", given_up).await["code"], "template_none");
    })
    .await;
}

#[tokio::test]
async fn the_certificate_of_a_badge_is_printed_with_the_decision_of_who_gave_it() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        for id in nominated(&office, round, "HH_TINH").await {
            office.ask("edit_nomination", json!({ "id": id, "field": "award", "value": "KNC_CD" })).await;
        }
        office.advance_all(round, "passed").await;
        let badges = nominated(&office, round, "KNC_CD").await;
        assert_eq!(badges.len(), 2);
        let certificate = template(&office, "Giấy chứng nhận kỷ niệm chương A4").await;
        assign(&office, "KNC_CD", "individual", certificate).await;
        office
            .ask("move_nominations", json!({ "ids": badges, "action": "forward", "reason": null }))
            .await;
        let record = json!({ "round_id": round, "award": "KNC_CD", "number": "2100/QĐ-TLĐ", "on": "2023-12-22",
            "issuer": "Tổng Liên đoàn Lao động Việt Nam", "title": "Về việc tặng Kỷ niệm chương" });
        let decision = office.ask("record_decision_above", record).await["id"].clone();
        assert_eq!(sheets(&office, &decision).await.len(), 2);
        let text = first_sheet(&office, &decision).await;
        for said in ["KỶ NIỆM CHƯƠNG", "VÌ SỰ NGHIỆP XÂY DỰNG", "TỔNG LIÊN ĐOÀN", "2100/QĐ-TLĐ"] {
            assert!(text.contains(said), "{said}: {text}");
        }
        let make = json!({ "decision_id": decision, "certificate_ids": null, "mode": "full_page",
            "template_version_id": null, "codes": "left_out" });
        let made = office.ask("make_certificates", make).await;
        let confirm = json!({ "decision_id": decision, "mode": "full_page", "stock_id": null, "calibration_id": null,
            "printer": null, "tray": null, "printed": made["printed"], "spoiled": [], "first_paper_number": null });
        office.ask("confirm_printed", confirm).await;
        for action in ["sign", "seal", "hand_over"] {
            let ids: Vec<Value> =
                sheets(&office, &decision).await.iter().map(|row| row["id"].clone()).collect();
            let moved = json!({ "ids": ids, "action": action, "reason": null });
            office.ask("move_certificates", moved).await;
        }
        let rows = office.nominations(round, "").await["rows"].clone();
        let handed = rows.as_array().unwrap().iter().filter(|row| row["state"] == "handed_over").count();
        assert_eq!(handed, 2, "their nominations are handed over with them");
    })
    .await;
}

#[tokio::test]
async fn a_template_is_shown_with_the_award_that_it_is_for_and_a_flag_with_a_unit() {
    let office = Office::on_file().await;
    let specimen = async |name: &str| {
        let sample = json!({ "kind": "specimen", "template_id": template(&office, name).await, "decision_id": null,
            "certificate_id": null });
        office.ask("get_template_sample", sample).await["texts"].clone()
    };
    assert_eq!(specimen("Bằng khen A3").await["award_name"], "BẰNG KHEN");
    assert_eq!(specimen("Giấy khen A4").await["award_name"], "GIẤY KHEN");
    let medal = specimen("Giấy chứng nhận kỷ niệm chương A4").await["award_name"].clone();
    assert_eq!(medal, "Kỷ niệm chương\n“Vì sự nghiệp xây dựng tổ chức Công đoàn”");
    let flag = specimen("Chữ trên cờ, bản xem A3").await;
    assert_eq!(
        (&flag["recipient"], &flag["position_and_unit"]),
        (&json!("Công đoàn cơ sở Trường Tiểu học Đức Xuân"), &json!(""))
    );
    // Given to the province's medal, it shows that one.
    assign(&office, "HH_TINH", "individual", template(&office, "Giấy chứng nhận kỷ niệm chương A4").await)
        .await;
    let medal = specimen("Giấy chứng nhận kỷ niệm chương A4").await["award_name"].clone();
    assert_eq!(medal, "Huy hiệu\n“Vì sự nghiệp phát triển tỉnh”");
}
