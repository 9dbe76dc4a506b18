use serde_json::{Value, json};
use tests::{Office, in_each_home};

async fn add(office: &Office, round: i64, change: Value) -> i64 {
    let mut input = json!({ "round_id": round, "kind": "individual", "honorific": "Bà", "name": "Nguyễn Thị Phượng",
        "position": "Kế toán", "unit": "CĐCS Trường THCS Nam Mẫu", "nominated_by": "LĐLĐ huyện Ba Bể",
        "award": "BK_LDLD", "theme": null, "citation": "Đã có thành tích xuất sắc năm 2023" });
    for (field, value) in change.as_object().unwrap() {
        input[field] = value.clone();
    }
    office.ask("add_nomination", input).await["id"].as_i64().unwrap()
}

#[tokio::test]
async fn a_name_with_a_digit_is_refused_at_its_field() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let id = add(&office, round, json!({})).await;
        let failure = office
            .refused("edit_nomination", json!({ "id": id, "field": "name", "value": "Nguyễn Thị Ph0ng" }))
            .await;
        assert_eq!((&failure["code"], &failure["field"]), (&json!("name_has_digit"), &json!("name")));
        assert_eq!(failure["facts"]["digit"], "0");
        let view = office.ask("get_nomination", json!({ "id": id })).await;
        assert_eq!(view["name"], "Nguyễn Thị Phượng");
    })
    .await;
}

#[tokio::test]
async fn decomposed_letters_are_stored_composed() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let id = add(
            &office,
            round,
            json!({ "name": "Nguye\u{302}\u{303}n Thi\u{323} Phu\u{31b}o\u{31b}\u{323}ng" }),
        )
        .await;
        let view = office.ask("get_nomination", json!({ "id": id })).await;
        assert_eq!(view["name"], "Nguyễn Thị Phượng");
    })
    .await;
}

#[tokio::test]
async fn the_same_person_from_two_units_is_blocked_until_the_chair_writes_why() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let first = add(&office, round, json!({})).await;
        let second = add(&office, round, json!({ "nominated_by": "Công đoàn ngành Giáo dục" })).await;
        let view = office.ask("get_nomination", json!({ "id": first })).await;
        let failed: Vec<&str> = view["findings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["met"] == false && one["severity"] != "information")
            .map(|one| one["rule"].as_str().unwrap())
            .collect();
        assert_eq!(failed, ["R03", "R41", "R46"]);
        let advance = |reason: Value| {
            json!({ "ids": [first, second], "to": "passed", "override_reason": reason,
            "council_on": "2023-12-20", "papers": "received" })
        };
        let failure = office.refused("advance_nominations", advance(Value::Null)).await;
        assert_eq!(failure["code"], "checks_block");
        assert_eq!(failure["facts"]["name"], "Nguyễn Thị Phượng");
        assert_eq!(office.nominations(round, "").await["rows"][0]["state"], "draft", "none has moved");
        office.ask("advance_nominations", advance(json!("Hội đồng đã xác minh, giữ một đề nghị"))).await;
        let view = office.ask("get_nomination", json!({ "id": first })).await;
        assert_eq!(view["state"], "passed");
        let finding = view["findings"].as_array().unwrap().iter().find(|one| one["rule"] == "R41").unwrap();
        assert_eq!(finding["overridden"], "Hội đồng đã xác minh, giữ một đề nghị");
    })
    .await;
}

#[tokio::test]
async fn a_return_keeps_its_reason_and_the_unit_can_send_it_again() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let id = add(&office, round, json!({})).await;
        office.advance_all(round, "received").await;
        let turn = |action: &str, reason: Value| json!({ "ids": [id], "action": action, "reason": reason });
        assert_eq!(
            office.refused("move_nominations", turn("return", json!("  "))).await["code"],
            "reason_missing"
        );
        office.ask("move_nominations", turn("return", json!("Thiếu biên bản bình xét"))).await;
        let view = office.ask("get_nomination", json!({ "id": id })).await;
        assert_eq!(
            (&view["state"], &view["state_reason"]),
            (&json!("returned"), &json!("Thiếu biên bản bình xét"))
        );
        office.ask("move_nominations", turn("reopen", Value::Null)).await;
        let view = office.ask("get_nomination", json!({ "id": id })).await;
        assert_eq!((&view["state"], &view["state_reason"]), (&json!("draft"), &Value::Null));
    })
    .await;
}

#[tokio::test]
async fn a_batch_with_one_that_cannot_go_moves_nobody() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        let ids = office.ids(round).await;
        office
            .ask("move_nominations", json!({ "ids": [ids[7]], "action": "withdraw", "reason": "Đơn vị rút" }))
            .await;
        let failure = office
            .refused(
                "advance_nominations",
                json!({ "ids": ids, "to": "received", "override_reason": null, "council_on": null }),
            )
            .await;
        assert_eq!(
            (&failure["code"], &failure["facts"]["state"]),
            (&json!("illegal_move"), &json!("withdrawn"))
        );
        let list = office.nominations(round, "").await;
        assert_eq!(list["stages"][0]["at"], 101, "the others are drafts still");
        assert_eq!(list["out"], 1);
    })
    .await;
}

#[tokio::test]
async fn names_sort_by_given_name() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        for name in ["Nguyễn Văn Bình", "Đàm Thị Ước", "Triệu Thị An", "Hoàng Văn Ân", "Bế Đào", "Lý Dung"]
        {
            add(&office, round, json!({ "name": name })).await;
        }
        let mut input = tests::list(round, "");
        input["sort"] = json!("name");
        let list = office.ask("list_nominations", input).await;
        let names: Vec<&str> =
            list["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
        assert_eq!(
            names,
            ["Triệu Thị An", "Hoàng Văn Ân", "Nguyễn Văn Bình", "Lý Dung", "Bế Đào", "Đàm Thị Ước"]
        );
    })
    .await;
}

#[tokio::test]
async fn a_corrected_name_leaves_no_misspelt_ghost_in_the_books() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let id = add(&office, round, json!({ "name": "Nguyễn Thị Phương" })).await;
        office
            .ask("edit_nomination", json!({ "id": id, "field": "name", "value": "Nguyễn Thị Phượng" }))
            .await;
        office
            .ask("edit_nomination", json!({ "id": id, "field": "note", "value": "Đã gọi điện hỏi đơn vị" }))
            .await;
        let people = office.ask("list_people", json!({ "text": "", "offset": 0, "limit": 9 })).await;
        let names: Vec<&Value> = people["rows"].as_array().unwrap().iter().map(|row| &row["name"]).collect();
        assert_eq!(names, ["Nguyễn Thị Phượng"]);
    })
    .await;
}

#[tokio::test]
async fn many_questions_at_once_are_all_answered() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        let questions: Vec<_> = office
            .ids(round)
            .await
            .into_iter()
            .take(24)
            .map(|id| {
                let desk = office.desk.clone();
                tokio::spawn(
                    async move { app::door::call(&desk, "get_nomination", json!({ "id": id })).await },
                )
            })
            .collect();
        for question in questions {
            let envelope = question.await.unwrap();
            assert!(envelope["ok"].is_object(), "{envelope}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_batch_over_two_rounds_is_refused() {
    in_each_home(|office| async move {
        let (first, second) = (office.open_round().await, office.open_round().await);
        let ids = [add(&office, first, json!({})).await, add(&office, second, json!({})).await];
        let input = json!({ "ids": ids, "to": "passed", "override_reason": null, "council_on": null });
        assert_eq!(office.refused("advance_nominations", input).await["code"], "input_invalid");
    })
    .await;
}
