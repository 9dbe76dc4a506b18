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
