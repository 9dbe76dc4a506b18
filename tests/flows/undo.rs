use serde_json::json;
use tests::in_each_home;

#[tokio::test]
async fn an_import_a_batch_and_an_edit_are_each_taken_back_as_one() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        let before = office.nominations(round, "").await;
        office.advance_all(round, "appraised").await;
        let id = before["rows"][40]["id"].clone();
        office
            .ask("edit_nomination", json!({ "id": id, "field": "position", "value": "Kế toán trưởng" }))
            .await;

        assert_eq!(office.ask("undo", json!({})).await["act"], "nomination_edited");
        assert_eq!(office.ask("undo", json!({})).await["act"], "nominations_advanced_with_papers");
        assert_eq!(office.nominations(round, "").await["rows"], before["rows"], "every row is as it was");

        assert_eq!(office.ask("undo", json!({})).await["act"], "list_accepted");
        assert_eq!(office.nominations(round, "").await["total"], 0);
        let people = office.ask("list_people", json!({ "text": "", "offset": 0, "limit": 1 })).await;
        assert_eq!(people["total"], 0, "the people it made are gone with it");
        assert_eq!(office.accept_year_end_list(round).await["added"], 102, "and it can be accepted again");
    })
    .await;
}

#[tokio::test]
async fn what_was_removed_comes_back_as_it_was() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        let before = office.nominations(round, "").await;
        let ids = vec![before["rows"][3]["id"].clone(), before["rows"][50]["id"].clone()];
        office.ask("remove_nominations", json!({ "ids": ids })).await;
        assert_eq!(office.nominations(round, "").await["total"], 100);
        office.ask("undo", json!({})).await;
        assert_eq!(office.nominations(round, "").await["rows"], before["rows"]);
    })
    .await;
}

#[tokio::test]
async fn a_signed_decision_is_not_undone_nor_anything_before_it() {
    in_each_home(|office| async move {
        let (round, decision) = office.decided_round().await;
        let failure = office.refused("undo", json!({})).await;
        assert_eq!(failure["code"], "official");
        assert_eq!(failure["facts"]["act"], "decision_signed");
        let view = office.ask("get_decision", json!({ "id": decision })).await;
        assert_eq!(view["items"].as_array().unwrap().len(), 100);
        // What is done after the signature and is not official can still be taken back.
        office
            .ask(
                "edit_round",
                json!({ "id": round, "name": "Tên khác", "year": 2023, "deadline_on": null,
            "ceremony_on": null, "ceremony_at": null, "budget": null }),
            )
            .await;
        assert_eq!(office.ask("undo", json!({})).await["act"], "round_edited");
        assert_eq!(office.refused("undo", json!({})).await["code"], "official");
    })
    .await;
}

#[tokio::test]
async fn an_empty_office_has_nothing_to_undo() {
    in_each_home(|office| async move {
        assert_eq!(office.refused("undo", json!({})).await["code"], "nothing_to_undo");
    })
    .await;
}

#[tokio::test]
async fn undo_takes_back_the_act_that_the_screen_told_of_and_no_newer_one() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let added = app::door::call(
            &office.desk,
            "accept_list",
            tests::accept(round, "a.xlsx", &tests::year_end_list()),
        )
        .await;
        let told = added["act"].clone();
        assert!(told.is_i64(), "{added}");
        office.advance_all(round, "received").await;
        let failure = office.refused("undo", json!({ "history_id": told })).await;
        assert_eq!(
            (&failure["code"], &failure["facts"]["act"]),
            (&json!("undo_outdated"), &json!("nominations_advanced_with_papers"))
        );
        office.ask("undo", json!({ "history_id": null })).await;
        assert_eq!(office.ask("undo", json!({ "history_id": told })).await["act"], "list_accepted");
    })
    .await;
}
