use serde_json::{Value, json};
use tests::{Office, in_each_home};

#[tokio::test]
async fn the_main_job_runs_from_the_list_to_the_certificate_in_the_hand() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let accepted = office.accept_year_end_list(round).await;
        assert_eq!(accepted["added"], 102);
        the_list_says_what_was_read(&office, round).await;
        the_steps_are_passed(&office, round).await;
        let decision = the_decision_is_drafted_ordered_and_signed(&office, round).await;
        the_sheets_are_printed_and_handed_over(&office, round, decision).await;
        the_register_shows_each_award(&office).await;
    })
    .await;
}

async fn the_list_says_what_was_read(office: &Office, round: i64) {
    let list = office.nominations(round, "").await;
    assert_eq!(
        (&list["total"], &list["collectives"], &list["individuals"]),
        (&json!(102), &json!(36), &json!(66))
    );
    let found = office.nominations(round, "nong thi bich hue").await;
    let row = &found["rows"][0];
    assert_eq!(found["total"], 1);
    assert_eq!(row["name"], "Nông Thị Bích Huệ");
    assert_eq!(row["award"], "BK_LDLD");
    let view = office.ask("get_nomination", json!({ "id": row["id"] })).await;
    assert_eq!(view["origin"]["sheet"], "BK cá nhân");
    assert_eq!(view["origin"]["row"], 54);
    let name = view["origin"]["cells"].as_array().unwrap().iter().find(|cell| cell["column"] == "B").unwrap();
    assert_eq!((&name["heading"], &name["text"]), (&json!("Họ và tên"), &json!("Bà Nông Thị Bích Huệ")));
}

async fn the_steps_are_passed(office: &Office, round: i64) {
    for (to, place) in [("received", 1), ("appraised", 2), ("passed", 3)] {
        assert_eq!(office.advance_all(round, to).await["count"], 102);
        let overview = office.ask("get_overview", json!({ "round_id": round })).await;
        assert_eq!(overview["stages"][place]["at"], 102, "{to}");
    }
}

async fn the_decision_is_drafted_ordered_and_signed(office: &Office, round: i64) -> i64 {
    let chair = json!({ "id": null, "name": "Hoàng Minh Khôi", "title": "CHỦ TỊCH", "form": "on_behalf",
        "form_text": "TM. BAN THƯỜNG VỤ", "valid_from": null, "valid_to": null });
    let signer = office.ask("save_signer", chair).await["id"].clone();
    let draft = json!({ "round_id": round, "awards": ["BK_LDLD"], "title": "Về việc tặng Bằng khen năm 2023",
        "signer_id": signer });
    let id = office.ask("draft_decision", draft).await["id"].as_i64().unwrap();
    let view = office.ask("get_decision", json!({ "id": id })).await;
    let mut order: Vec<Value> =
        view["items"].as_array().unwrap().iter().map(|item| item["nomination_id"].clone()).collect();
    assert_eq!(order.len(), 80);
    let first = order.remove(0);
    order.push(first.clone());
    office.ask("order_decision", json!({ "id": id, "nomination_ids": order })).await;
    for action in ["check_form", "send_to_sign"] {
        office.ask("move_decision", json!({ "id": id, "action": action })).await;
    }
    let sign = json!({ "id": id, "number": "737", "on": "25/12/2023", "signer_id": signer });
    assert_eq!(office.ask("sign_decision", sign).await["count"], 80);
    let signed = office.ask("get_decision", json!({ "id": id })).await;
    assert_eq!(signed["number"], "737/QĐ-LĐLĐ");
    let last = signed["items"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (&last["nomination_id"], &last["ordinal"]),
        (&first, &json!(80)),
        "the order stays as it was set"
    );
    // 29 collectives at 1,5 and 51 people at 0,75 of the base salary of 1.800.000 đ.
    assert_eq!(signed["bonus"], 29 * 2_700_000 + 51 * 1_350_000);
    id
}

async fn the_sheets_are_printed_and_handed_over(office: &Office, round: i64, decision: i64) {
    let batch = json!({ "decision_id": decision, "mode": "overprint", "template_version_id": null });
    let check = office.ask("check_batch", batch).await;
    assert_eq!((&check["sheets"], &check["differences"]), (&json!(80), &json!([])));
    let make = json!({ "decision_id": decision, "certificate_ids": null, "mode": "full_page", "template_version_id": null });
    let made = office.ask("make_certificates", make).await;
    assert_eq!(made["pages"], 80);
    let bytes = std::fs::read(made["path"].as_str().unwrap()).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    let sheets = office.ask("list_certificates", json!({ "decision_id": decision })).await;
    let ids: Vec<Value> = sheets["rows"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
    office.print(decision, &ids).await;
    for action in ["sign", "seal", "hand_over"] {
        let moved =
            office.ask("move_certificates", json!({ "ids": ids, "action": action, "reason": null })).await;
        assert_eq!(moved["count"], 80, "{action}");
    }
    let overview = office.ask("get_overview", json!({ "round_id": round })).await;
    assert_eq!(overview["stages"][5]["at"], 80, "their nominations are handed over too");
}

async fn the_register_shows_each_award(office: &Office) {
    let search = |text: &str| json!({ "text": text, "year": null, "award": null, "offset": 0, "limit": 200 });
    let all = office.ask("search_awards", search("")).await;
    assert_eq!(all["total"], 80);
    for text in ["Nông Thị Bích Huệ", "nong thi bich hue", "hue bich nong", "nong thi bich h", "non bic hue"]
    {
        let found = office.ask("search_awards", search(text)).await;
        let rows = found["rows"].as_array().unwrap();
        assert_eq!(rows.len(), 1, "{text}");
        assert_eq!(rows[0]["name"], "Nông Thị Bích Huệ");
        assert_eq!(rows[0]["bonus"], 1_350_000);
    }
    let found = office.ask("search_awards", search("737 quy tin dung")).await;
    assert!(!found["rows"].as_array().unwrap().is_empty(), "number and unit are found together");
}

#[tokio::test]
async fn an_award_of_the_province_is_forwarded_and_its_decision_recorded() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let badges = office.nominations(round, "").await["rows"].clone();
        let badges: Vec<Value> =
            badges.as_array().unwrap().iter().filter(|row| row["award"] == "HH_TINH").map(|row| row["id"].clone()).collect();
        let refused = office
            .refused("draft_decision", json!({ "round_id": round, "awards": ["HH_TINH"], "title": "T", "signer_id": null }))
            .await;
        assert_eq!(refused["code"], "award_not_own");
        office.ask("move_nominations", json!({ "ids": badges, "action": "forward", "reason": null })).await;
        let record = json!({ "round_id": round, "award": "HH_TINH", "number": "2415/QĐ-UBND", "on": "2023-12-22",
            "issuer": "Ủy ban nhân dân tỉnh Bắc Kạn", "title": "Về việc tặng Huy hiệu" });
        let id = office.ask("record_decision_above", record).await["id"].clone();
        let view = office.ask("get_decision", json!({ "id": id })).await;
        assert_eq!(view["items"].as_array().unwrap().len(), 2);
        assert_eq!(view["number"], "2415/QĐ-UBND");
        let found = office
            .ask("search_awards", json!({ "text": "le the khanh", "year": null, "award": null, "offset": 0, "limit": 9 }))
            .await;
        assert_eq!(found["rows"][0]["certificate_state"], Value::Null, "the province prints its own");
    })
    .await;
}
