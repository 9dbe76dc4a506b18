use serde_json::{Value, json};
use tests::{Office, in_each_home};

async fn unit(office: &Office, text: &str) -> Value {
    office.ask("list_units", json!({ "text": text, "offset": 0, "limit": 5 })).await["rows"][0].clone()
}

#[tokio::test]
async fn a_renamed_unit_is_found_by_both_names_and_its_awards_keep_the_old_one() {
    in_each_home(|office| async move {
        office.decided_round().await;
        let there = unit(&office, "thpt xuan lac thcs").await;
        let there = if there.is_null() { unit(&office, "thcs xuan lac").await } else { there };
        let id = there["id"].clone();
        office
            .ask(
                "rename_unit",
                json!({ "id": id, "name": "Công đoàn cơ sở Trường THCS Xuân Lạc mới",
            "on": "2025-07-01", "basis": "NQ 202/2025/QH15" }),
            )
            .await;
        let view = office.ask("get_unit", json!({ "id": id })).await;
        assert_eq!(view["versions"].as_array().unwrap().len(), 2);
        assert_eq!(view["versions"][1]["valid_to"], "2025-06-30");
        let found = unit(&office, "xuan lac moi").await;
        assert_eq!(found["id"], id);
        let awards = office
            .ask(
                "search_awards",
                json!({ "text": "thcs xuan lac", "year": null, "award": "CO_LDLD", "offset": 0, "limit": 5 }),
            )
            .await;
        assert_eq!(awards["rows"][0]["name"], "Công đoàn cơ sở Trường THCS Xuân Lạc");
    })
    .await;
}

#[tokio::test]
async fn a_unit_stands_neither_below_itself_nor_follows_itself() {
    in_each_home(|office| async move {
        let top =
            office.ask("add_unit", json!({ "name": "LĐLĐ huyện Ba Bể", "parent_id": null })).await["id"]
                .clone();
        let below = office
            .ask("add_unit", json!({ "name": "CĐCS Trường THCS Nam Mẫu", "parent_id": top }))
            .await["id"]
            .clone();
        let failure = office.refused("place_unit", json!({ "id": top, "parent_id": below })).await;
        assert_eq!(failure["code"], "unit_of_itself");
        let failure = office
            .refused(
                "merge_unit",
                json!({ "id": top, "successor_id": top, "on": "2025-07-01", "basis": null }),
            )
            .await;
        assert_eq!(failure["code"], "unit_of_itself");
        let failure = office
            .refused("add_unit", json!({ "name": "Công đoàn cơ sở Trường THCS Nam Mẫu", "parent_id": null }))
            .await;
        assert_eq!(failure["code"], "taken", "CĐCS and Công đoàn cơ sở are one name");
    })
    .await;
}

#[tokio::test]
async fn a_merged_unit_names_its_successor() {
    in_each_home(|office| async move {
        let old =
            office.ask("add_unit", json!({ "name": "LĐLĐ tỉnh Bắc Kạn", "parent_id": null })).await["id"]
                .clone();
        let new = office.ask("add_unit", json!({ "name": "LĐLĐ tỉnh Thái Nguyên", "parent_id": null })).await
            ["id"]
            .clone();
        office
            .ask(
                "merge_unit",
                json!({ "id": old, "successor_id": new, "on": "2025-07-01", "basis": "NQ 202/2025/QH15" }),
            )
            .await;
        let view = office.ask("get_unit", json!({ "id": old })).await;
        assert_eq!(view["successor"], "LĐLĐ tỉnh Thái Nguyên");
        let failure = office
            .refused("rename_unit", json!({ "id": old, "name": "Khác", "on": "2026-01-01", "basis": null }))
            .await;
        assert_eq!(failure["code"], "unit_ended");
        office.ask("undo", json!({})).await;
        let view = office.ask("get_unit", json!({ "id": old })).await;
        assert_eq!(view["successor"], Value::Null);
    })
    .await;
}

#[tokio::test]
async fn a_unit_that_ended_is_named_with_its_successor_whose_record_goes_on() {
    in_each_home(|office| async move {
        // 2023: a flag for a unit, which is then merged into another.
        office.decided_round().await;
        let named = office.ask("list_units", json!({ "text": "thcs xuan lac", "offset": 0, "limit": 9 })).await;
        let is_it = |row: &&Value| row["name"] == "Công đoàn cơ sở Trường THCS Xuân Lạc";
        let old = named["rows"].as_array().unwrap().iter().find(is_it).unwrap()["id"].clone();
        let new = office.ask("add_unit", json!({ "name": "CĐCS Trường THCS Xuân Lạc - Bản Thi", "parent_id": null })).await
            ["id"]
            .clone();
        let merger = json!({ "id": old, "successor_id": new, "on": "2024-08-01", "basis": "QĐ 12" });
        office.ask("merge_unit", merger).await;

        let round = json!({ "name": "Tổng kết 2024", "year": 2024, "deadline_on": null, "ceremony_on": "2024-12-27",
            "ceremony_at": null, "budget": null });
        let round = office.ask("open_round", round).await["id"].as_i64().unwrap();
        let nomination = json!({ "round_id": round, "kind": "collective", "honorific": null,
            "name": "Công đoàn cơ sở Trường THCS Xuân Lạc", "position": null, "unit": null, "nominated_by": null,
            "award": "CO_LDLD", "theme": null, "citation": "Đã hoàn thành xuất sắc nhiệm vụ năm 2024" });
        let id = office.ask("add_nomination", nomination).await["id"].clone();
        let finding = finding(&office, &id, "unit_exists").await;
        assert_eq!(
            (&finding["met"], &finding["severity"], &finding["facts"]["successor"], &finding["facts"]["field"]),
            (&json!(false), &json!("block"), &json!("CĐCS Trường THCS Xuân Lạc - Bản Thi"), &json!("name"))
        );
        let ids = json!({ "ids": [id], "to": "appraised", "override_reason": null, "council_on": null,
            "papers": "received" });
        assert_eq!(office.refused("advance_nominations", ids).await["code"], "checks_block");

        let edit = json!({ "id": id, "field": "name", "value": finding["facts"]["successor"] });
        office.ask("edit_nomination", edit).await;
        assert_eq!(self::finding(&office, &id, "unit_exists").await["met"], true);
        let view = office.ask("get_nomination", json!({ "id": id })).await;
        let past: Vec<&str> = view["past"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
        assert_eq!(past, ["Công đoàn cơ sở Trường THCS Xuân Lạc"], "what the unit before received, under its own name");
    })
    .await;
}

async fn finding(office: &Office, id: &Value, condition: &str) -> Value {
    let view = office.ask("get_nomination", json!({ "id": id })).await;
    view["findings"].as_array().unwrap().iter().find(|one| one["condition"] == condition).unwrap().clone()
}
