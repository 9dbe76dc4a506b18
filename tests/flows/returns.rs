//! A nomination goes back to its unit with what is to be mended.

use serde_json::{Value, json};
use tests::in_each_home;

#[tokio::test]
async fn a_return_says_what_is_wrong_field_by_field_until_the_unit_has_it_again() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        office.advance_all(round, "received").await;
        let id = office.ids(round).await[40];
        let remarks = json!([
            { "field": "dossier", "text": "Thiếu biên bản bình xét" },
            { "field": "name", "text": "Thu\u{300}y hay Thu\u{301}y?" },
            { "field": "unit", "text": "   " },
        ]);
        let turn =
            json!({ "ids": [id], "action": "return", "reason": "Bổ sung trước 15/12", "remarks": remarks });
        let mut silent = turn.clone();
        silent["reason"] = json!(" ");
        assert_eq!(office.refused("move_nominations", silent).await["code"], "reason_missing");
        let mut elsewhere = turn.clone();
        elsewhere["action"] = json!("suspend");
        assert_eq!(office.refused("move_nominations", elsewhere).await["code"], "input_invalid");

        office.ask("move_nominations", turn.clone()).await;
        let view = office.ask("get_nomination", json!({ "id": id })).await;
        let expected = json!([
            { "field": "name", "text": "Thùy hay Thúy?" },
            { "field": "dossier", "text": "Thiếu biên bản bình xét" },
        ]);
        assert_eq!((&view["state_reason"], &view["remarks"]), (&json!("Bổ sung trước 15/12"), &expected));
        let told = &view["history"][0];
        assert_eq!(told["act"], "nominations_returned");
        let said: Value = serde_json::from_str(told["facts"]["remarks"].as_str().unwrap()).unwrap();
        assert_eq!(said[0], json!(["name", "Thùy hay Thúy?"]), "in the order in which a nomination is read");

        office.ask("edit_nomination", json!({ "id": id, "field": "position", "value": "Kế toán" })).await;
        let view = office.ask("get_nomination", json!({ "id": id })).await;
        assert_eq!(view["remarks"], expected, "mending one thing does not forget the others");
        office.ask("move_nominations", json!({ "ids": [id], "action": "reopen", "reason": null })).await;
        assert_eq!(office.ask("get_nomination", json!({ "id": id })).await["remarks"], json!([]));
        office.ask("undo", json!({})).await;
        assert_eq!(office.ask("get_nomination", json!({ "id": id })).await["remarks"], expected);
    })
    .await;
}
