use serde_json::{Value, json};
use tests::in_each_home;

#[tokio::test]
async fn a_coefficient_that_the_board_sets_is_what_the_next_decision_pays() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let forecast = office.ask("get_overview", json!({ "round_id": round })).await;
        assert_eq!(forecast["bonus_unknown"], 3, "no decree sets what the federation's flag pays");
        office.ask("save_coefficient", json!({ "id": null, "award": "CO_LDLD", "kind": "collective", "valid_from": null,
            "valid_to": null, "value": "4,0", "source": "Quy chế khen thưởng của LĐLĐ tỉnh, Điều 12", "certainty": "read" })).await;
        let mut decide = tests::decide(round, "700", "2023-12-25");
        decide["awards"] = json!(["CO_LDLD"]);
        let id = office.ask("decide_round", decide).await["id"].clone();
        let view = office.ask("get_decision", json!({ "id": id })).await;
        assert_eq!(view["items"][0]["bonus"], json!({ "dong": 7_200_000, "coefficient": "4", "base_salary": 1_800_000 }));
    })
    .await;
}

#[tokio::test]
async fn an_award_type_renamed_by_the_board_is_named_so_from_then_on() {
    in_each_home(|office| async move {
        let catalogue = office.ask("get_catalogue", json!({})).await;
        let award = catalogue["award_types"].as_array().unwrap().iter().find(|one| one["code"] == "BK_LDLD").unwrap().clone();
        office.ask("edit_award_type", json!({ "code": "BK_LDLD", "name": "Bằng khen của Ban Chấp hành LĐLĐ tỉnh",
            "short_name": "Bằng khen BCH", "certificate_name": "BẰNG KHEN", "valid_from": null, "valid_to": null,
            "basis": award["basis"], "certainty": "read" })).await;
        let catalogue = office.ask("get_catalogue", json!({})).await;
        let award = catalogue["award_types"].as_array().unwrap().iter().find(|one| one["code"] == "BK_LDLD").unwrap();
        assert_eq!((&award["short_name"], &award["certainty"]), (&json!("Bằng khen BCH"), &json!("read")));
    })
    .await;
}

#[tokio::test]
async fn a_rule_left_aside_is_silent_and_one_applied_speaks() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        let id = office.ids(round).await[40];
        let asked =
            |view: &Value| view["findings"].as_array().unwrap().iter().any(|one| one["rule"] == "R23");
        assert!(!asked(&office.ask("get_nomination", json!({ "id": id })).await));
        let catalogue = office.ask("get_catalogue", json!({})).await;
        let rule =
            catalogue["rules"].as_array().unwrap().iter().find(|one| one["code"] == "R23").unwrap().clone();
        office
            .ask(
                "edit_rule",
                json!({ "id": rule["id"], "severity": "warning", "source": rule["source"],
            "valid_from": null, "valid_to": null, "applied": true }),
            )
            .await;
        assert!(asked(&office.ask("get_nomination", json!({ "id": id })).await));
    })
    .await;
}

#[tokio::test]
async fn a_period_that_ends_before_it_begins_is_refused_at_its_end() {
    in_each_home(|office| async move {
        let one = json!({ "id": null, "award": "BK_LDLD", "kind": "individual", "valid_from": "2024-07-01",
            "valid_to": "2024-06-30", "value": "1,5", "source": "Quy chế", "certainty": "read" });
        let failure = office.refused("save_coefficient", one).await;
        assert_eq!((&failure["code"], &failure["field"]), (&json!("period_reversed"), &json!("valid_to")));
    })
    .await;
}

#[tokio::test]
async fn a_theme_follows_the_name_of_its_movement_and_begins_one_nobody_entered() {
    in_each_home(|office| async move {
        let theme = json!({ "id": null, "name": "Chuyển đổi số", "short_name": "Chuyển đổi số", "audience": "everybody",
            "movement": "Đổi mới, sáng tạo và chuyển đổi số" });
        office.ask("save_theme", theme).await;
        let movement = |catalogue: &Value| {
            let all = catalogue["movements"].as_array().unwrap().clone();
            all.into_iter().find(|one| one["name"].as_str().unwrap().contains("chuyển đổi số")).unwrap()
        };
        let begun = movement(&office.ask("get_catalogue", json!({})).await);
        let renamed = json!({ "id": begun["id"], "name": "Thi đua chuyển đổi số 2025", "scope": "federation",
            "valid_from": "2025-01-01", "valid_to": null, "basis": "KH 15/KH-LĐLĐ" });
        office.ask("save_movement", renamed).await;
        let catalogue = office.ask("get_catalogue", json!({})).await;
        let theme = catalogue["themes"].as_array().unwrap().iter().find(|one| one["name"] == "Chuyển đổi số").unwrap();
        assert_eq!(theme["movement"], "Thi đua chuyển đổi số 2025");
        office.ask("undo", json!({})).await;
        let catalogue = office.ask("get_catalogue", json!({})).await;
        assert_eq!(movement(&catalogue)["name"], "Đổi mới, sáng tạo và chuyển đổi số");
    })
    .await;
}
