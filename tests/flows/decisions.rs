use serde_json::{Value, json};
use tests::{decide, in_each_home};

#[tokio::test]
async fn a_number_is_used_once_a_year_whatever_its_zeros() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let mut first = decide(round, "03", "2023-12-25");
        first["awards"] = json!(["CO_LDLD"]);
        office.ask("decide_round", first).await;
        let mut second = decide(round, "3", "2023-12-26");
        second["awards"] = json!(["BK_LDLD"]);
        let failure = office.refused("decide_round", second.clone()).await;
        assert_eq!((&failure["code"], &failure["field"]), (&json!("number_taken"), &json!("number")));
        assert_eq!(failure["facts"]["on"], "25/12/2023");
        let decisions = office.ask("list_decisions", json!({ "round_id": round })).await;
        assert_eq!(decisions["rows"].as_array().unwrap().len(), 1, "nothing of the refused one is left");
        second["on"] = json!("2024-01-03");
        office.ask("decide_round", second).await;
    })
    .await;
}

#[tokio::test]
async fn a_decision_is_not_older_than_its_council() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let failure = office.refused("decide_round", decide(round, "737", "2023-12-19")).await;
        assert_eq!(failure["code"], "decided_before_council");
        assert_eq!(failure["facts"]["council_on"], "20/12/2023");
        office.ask("decide_round", decide(round, "737", "2023-12-20")).await;
    })
    .await;
}

#[tokio::test]
async fn a_council_whose_day_nobody_gave_bars_no_decision() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        let ids = office.ids(round).await;
        let passed = json!({ "ids": ids, "to": "passed", "override_reason": null, "council_on": null,
            "papers": "received" });
        office.ask("advance_nominations", passed).await;
        let id = office.ask("decide_round", decide(round, "737", "2023-12-25")).await["id"].clone();
        let decision = office.ask("get_decision", json!({ "id": id })).await;
        assert_eq!(decision["council_on"], json!(null), "{decision}");
    })
    .await;
}

#[tokio::test]
async fn the_day_of_the_council_can_be_put_right_while_the_decision_is_a_draft() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let awards = json!({ "round_id": round, "awards": ["BK_LDLD"], "themes": null, "title": "Tặng bằng khen",
            "signer_id": null });
        let id = office.ask("draft_decision", awards).await["id"].clone();
        let edit = json!({ "id": id, "title": "Tặng bằng khen", "signer_id": null, "council_on": "2023-12-18" });
        office.ask("edit_decision", edit).await;
        let decision = office.ask("get_decision", json!({ "id": id })).await;
        assert_eq!(decision["council_on"], "2023-12-18");
    })
    .await;
}

#[tokio::test]
async fn dates_and_numbers_that_are_none_are_refused_at_their_field() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        for (number, on, code, field) in [
            ("737", "31/02/2023", "day_malformed", "on"),
            ("737", "hôm nay", "day_malformed", "on"),
            ("bảy", "2023-12-25", "number_malformed", "number"),
            ("", "2023-12-25", "number_malformed", "number"),
        ] {
            let failure = office.refused("decide_round", decide(round, number, on)).await;
            assert_eq!(
                (failure["code"].as_str(), failure["field"].as_str()),
                (Some(code), Some(field)),
                "{number} {on}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn what_a_higher_level_has_decided_is_recorded_whatever_the_catalogue_says() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let rows = office.nominations(round, "").await["rows"].clone();
        let badges: Vec<&Value> = rows
            .as_array()
            .unwrap()
            .iter()
            .filter(|row| row["award"] == "HH_TINH")
            .map(|row| &row["id"])
            .collect();
        office.ask("move_nominations", json!({ "ids": badges, "action": "forward", "reason": null })).await;
        let record = json!({ "round_id": round, "award": "HH_TINH", "number": "5/QĐ-UBND", "on": "2024-01-05",
            "issuer": "Ủy ban nhân dân tỉnh", "title": "Tặng Huy hiệu" });
        office.ask("record_decision_above", record).await;
        let view = office.ask("get_nomination", json!({ "id": badges[0] })).await;
        let once = view["findings"].as_array().unwrap().iter().find(|one| one["rule"] == "R28").unwrap();
        assert_eq!(once["met"], true, "the badge it received is not one it had before");
    })
    .await;
}

#[tokio::test]
async fn a_signed_list_keeps_its_names_order_and_money() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let before = office.ask("get_decision", json!({ "id": decision })).await;
        let person = office.ask("list_people", json!({ "text": "nong thi bich hue", "offset": 0, "limit": 1 })).await["rows"][0].clone();
        office.ask("edit_person", json!({ "id": person["id"], "name": "Nông Thị Bích Huế", "honorific": "Bà",
            "gender": null, "birth_year": 1980, "position": null })).await;
        office.ask("save_coefficient", json!({ "id": null, "award": "BK_LDLD", "kind": "individual",
            "valid_from": "2023-01-01", "valid_to": null, "value": "9", "source": "Quy chế mới", "certainty": "read" })).await;
        let item = before["items"][40].clone();
        let failure = office.refused("edit_nomination",
            json!({ "id": item["nomination_id"], "field": "name", "value": "Tên Khác" })).await;
        assert_eq!(failure["code"], "nomination_closed");
        for (operation, input) in [
            ("order_decision", json!({ "id": decision, "nomination_ids": [] })),
            ("drop_from_decision", json!({ "id": decision, "nomination_ids": [item["nomination_id"]] })),
            ("edit_decision", json!({ "id": decision, "title": "Khác", "signer_id": null, "council_on": null })),
        ] {
            assert_eq!(office.refused(operation, input).await["code"], "decision_signed", "{operation}");
        }
        let after = office.ask("get_decision", json!({ "id": decision })).await;
        assert_eq!(after["items"], before["items"]);
        assert_eq!(after["bonus"], before["bonus"]);
    })
    .await;
}

#[tokio::test]
async fn a_discarded_draft_gives_its_nominations_back() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let draft = json!({ "round_id": round, "awards": ["BK_LDLD"], "title": "Về việc tặng Bằng khen", "signer_id": null });
        let id = office.ask("draft_decision", draft.clone()).await["id"].clone();
        assert_eq!(office.refused("draft_decision", draft.clone()).await["code"], "nothing_passed");
        office.ask("move_decision", json!({ "id": id, "action": "discard" })).await;
        let again = office.ask("draft_decision", draft).await["id"].clone();
        let view = office.ask("get_decision", json!({ "id": again })).await;
        assert_eq!(view["items"].as_array().unwrap().len(), 80);
    })
    .await;
}

#[tokio::test]
async fn dropping_an_item_closes_the_list_up_and_its_nomination_waits_again() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let draft = json!({ "round_id": round, "awards": ["CO_LDLD"], "title": "Về việc tặng Cờ", "signer_id": null });
        let id = office.ask("draft_decision", draft).await["id"].clone();
        let view = office.ask("get_decision", json!({ "id": id })).await;
        let gone = view["items"][0]["nomination_id"].clone();
        office.ask("drop_from_decision", json!({ "id": id, "nomination_ids": [gone] })).await;
        let view = office.ask("get_decision", json!({ "id": id })).await;
        let ordinals: Vec<i64> = view["items"].as_array().unwrap().iter().map(|item| item["ordinal"].as_i64().unwrap()).collect();
        assert_eq!(ordinals, [1, 2]);
        let nomination = office.ask("get_nomination", json!({ "id": gone })).await;
        assert_eq!(nomination["state"], "passed");
    })
    .await;
}

#[tokio::test]
async fn a_text_that_overflows_its_zone_is_told_before_it_is_frozen() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let long = "rất dài ".repeat(400);
        let nomination = json!({ "round_id": round, "kind": "individual", "honorific": "Bà", "name": "Nguyễn Thị Phượng",
            "position": "Kế toán", "unit": "CĐCS Trường THCS Nam Mẫu", "nominated_by": null, "award": "BK_LDLD",
            "theme": null, "citation": long });
        let id = office.ask("add_nomination", nomination).await["id"].clone();
        office.advance_all(round, "passed").await;
        let mut input = decide(round, "9", "2023-12-25");
        input["awards"] = json!(["BK_LDLD"]);
        let failure = office.refused("decide_round", input.clone()).await;
        assert_eq!(failure["code"], "text_overflows");
        assert_eq!(failure["facts"]["recipient"], "Bà Nguyễn Thị Phượng");
        assert_eq!(failure["facts"]["zone"], "citation");
        let view = office.ask("get_nomination", json!({ "id": id })).await;
        assert_eq!(view["state"], "passed", "nothing is half signed");
        let shorter = json!({ "id": id, "field": "citation", "value": "Đã có thành tích xuất sắc năm 2023" });
        office.ask("edit_nomination", shorter).await;
        let decision = office.ask("decide_round", input).await["id"].clone();
        let make = json!({ "decision_id": decision, "certificate_ids": null, "mode": "full_page", "template_version_id": null });
        assert_eq!(office.ask("make_certificates", make).await["pages"], 1);
    })
    .await;
}

#[tokio::test]
async fn a_letter_that_no_face_has_is_told_with_the_name() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let nomination = json!({ "round_id": round, "kind": "collective", "honorific": null, "name": "Công đoàn cơ sở 中文",
            "position": null, "unit": null, "nominated_by": null, "award": "BK_LDLD", "theme": null,
            "citation": "Đã có thành tích xuất sắc năm 2023" });
        office.ask("add_nomination", nomination).await;
        office.advance_all(round, "passed").await;
        let mut input = decide(round, "9", "2023-12-25");
        input["awards"] = json!(["BK_LDLD"]);
        let failure = office.refused("decide_round", input).await;
        assert_eq!((&failure["code"], &failure["facts"]["character"]), (&json!("glyph_missing"), &json!("中")));
    })
    .await;
}

#[tokio::test]
async fn a_spoiled_sheet_needs_a_reason_and_is_printed_again() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let sheets = office.ask("list_certificates", json!({ "decision_id": decision })).await;
        assert_eq!(sheets["without_sheet"], 3, "flags are not printed on paper");
        let id = sheets["rows"][0]["id"].clone();
        let turn = |action: &str, reason: Value| json!({ "ids": [id], "action": action, "reason": reason });
        office.print(decision, std::slice::from_ref(&id)).await;
        let failure = office.refused("move_certificates", turn("spoil", Value::Null)).await;
        assert_eq!((&failure["code"], &failure["field"]), (&json!("reason_missing"), &json!("reason")));
        office.ask("move_certificates", turn("spoil", json!("Kẹt giấy"))).await;
        let sheets = office.ask("list_certificates", json!({ "decision_id": decision })).await;
        let again = sheets["rows"][0].clone();
        assert_eq!(
            (&again["serial"], &again["state"]),
            (&json!(2), &json!("waiting")),
            "another sheet waits"
        );
        let life = office.ask("get_certificate", json!({ "id": again["id"] })).await;
        assert_eq!(life["before"][0]["state_reason"], "Kẹt giấy");
        let failure = office.refused("move_certificates", turn("sign", Value::Null)).await;
        assert_eq!(failure["code"], "illegal_move", "the spoiled sheet itself is done with");
        office.print(decision, std::slice::from_ref(&again["id"])).await;
        let hand_over = json!({ "ids": [again["id"]], "action": "hand_over", "reason": null });
        let failure = office.refused("move_certificates", hand_over).await;
        assert_eq!(failure["code"], "illegal_move", "a sheet is not handed over unsigned");
    })
    .await;
}

#[tokio::test]
async fn whoever_withdraws_from_a_draft_is_struck_off_its_list() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let draft = json!({ "round_id": round, "awards": ["CO_LDLD"], "title": "Về việc tặng Cờ", "signer_id": null });
        let id = office.ask("draft_decision", draft).await["id"].clone();
        let view = office.ask("get_decision", json!({ "id": id })).await;
        let gone = view["items"][1]["nomination_id"].clone();
        let withdraw = json!({ "ids": [gone], "action": "withdraw", "reason": "Đơn vị rút hồ sơ" });
        office.ask("move_nominations", withdraw).await;
        let view = office.ask("get_decision", json!({ "id": id })).await;
        let places: Vec<i64> =
            view["items"].as_array().unwrap().iter().map(|item| item["ordinal"].as_i64().unwrap()).collect();
        assert_eq!(places, [1, 2]);
        office.ask("move_decision", json!({ "id": id, "action": "discard" })).await;
        let nomination = office.ask("get_nomination", json!({ "id": gone })).await;
        assert_eq!(nomination["state"], "withdrawn", "giving the draft up does not bring it back");
    })
    .await;
}

#[tokio::test]
async fn what_was_edited_after_the_council_is_checked_again_before_it_is_listed() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let rows = office.nominations(round, "").await["rows"].clone();
        let person = rows.as_array().unwrap().iter().find(|row| row["kind"] == "individual").unwrap().clone();
        let flag = json!({ "id": person["id"], "field": "award", "value": "CO_LDLD" });
        office.ask("edit_nomination", flag).await;
        let failure = office.refused("decide_round", decide(round, "737", "2023-12-25")).await;
        assert_eq!((&failure["code"], &failure["facts"]["rule"]), (&json!("checks_block"), &json!("R02")));
        assert_eq!(failure["facts"]["name"], person["name"]);
    })
    .await;
}

#[tokio::test]
async fn a_number_stays_used_when_the_office_takes_another_name() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let mut first = decide(round, "737", "2023-12-25");
        first["awards"] = json!(["CO_LDLD"]);
        office.ask("decide_round", first).await;
        office.ask("save_office", json!({ "name": "Liên đoàn Lao động tỉnh Thái Nguyên", "short_name": "LĐLĐ tỉnh",
            "authority": "BAN CHẤP HÀNH", "parent_name": "", "place": "Thái Nguyên", "number_suffix": "QĐ-LĐLĐ", "address": "" })).await;
        let mut second = decide(round, "737", "2023-12-26");
        second["awards"] = json!(["BK_LDLD"]);
        assert_eq!(office.refused("decide_round", second).await["code"], "number_taken");
    })
    .await;
}

#[tokio::test]
async fn the_offices_own_awards_are_not_forwarded() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let rows = office.nominations(round, "").await["rows"].clone();
        let own =
            rows.as_array().unwrap().iter().find(|row| row["award"] == "BK_LDLD").unwrap()["id"].clone();
        let failure = office
            .refused("move_nominations", json!({ "ids": [own], "action": "forward", "reason": null }))
            .await;
        assert_eq!(failure["code"], "illegal_move");
    })
    .await;
}

#[tokio::test]
async fn a_decision_may_take_up_one_theme_and_leave_the_others_for_another() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let draft = |themes: Value| {
            json!({ "round_id": round, "awards": ["BK_LDLD_CD"], "themes": themes, "title": "Về việc tặng Bằng khen chuyên đề",
                "signer_id": null })
        };
        let women = office.ask("draft_decision", draft(json!(["Giỏi việc nước, đảm việc nhà"]))).await["id"].clone();
        let view = office.ask("get_decision", json!({ "id": women })).await;
        let items = view["items"].as_array().unwrap();
        assert_eq!(items.len(), 10);
        assert!(items.iter().all(|item| item["theme"] == "Giỏi việc nước, đảm việc nhà"));
        let rest = office.ask("draft_decision", draft(Value::Null)).await["id"].clone();
        let view = office.ask("get_decision", json!({ "id": rest })).await;
        assert_eq!(view["items"].as_array().unwrap().len(), 7, "what no decision lists yet");
    })
    .await;
}

#[tokio::test]
async fn the_register_reads_the_newest_decision_first_and_by_golden_book_number_within_it() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        for (award, number, on) in [("CO_LDLD", "700", "2023-12-21"), ("BK_LDLD", "737", "2023-12-25")] {
            let mut input = decide(round, number, on);
            input["awards"] = json!([award]);
            office.ask("decide_round", input).await;
        }
        let page = json!({ "text": "", "year": null, "award": null, "offset": 0, "limit": 200 });
        let register = office.ask("search_awards", page).await;
        let read: Vec<(String, i64)> = register["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| (row["number"].as_str().unwrap().to_owned(), row["ordinal"].as_i64().unwrap()))
            .collect();
        let of = |number: &str, last: i64| {
            (1..=last).map(move |ordinal| (number.to_owned(), ordinal)).collect::<Vec<_>>()
        };
        assert_eq!(read, [of("737/QĐ-LĐLĐ", 80), of("700/QĐ-LĐLĐ", 3)].concat());
    })
    .await;
}
