//! The simplified procedure of Luật TĐKT Đ85: its case is named, and its dossiers want what the board says they want.

use crate::dossiers::{dossier, finding, round_with_list};
use serde_json::{Value, json};
use tests::in_each_home;

#[tokio::test]
async fn a_nomination_by_the_simplified_procedure_says_its_case_and_is_spared_the_minutes() {
    in_each_home(|office| async move {
        let (_, ids) = round_with_list(&office).await;
        let chosen = &ids[40..43];
        let by = |ids: &[i64], procedure: &str, case: Value| json!({ "ids": ids, "procedure": procedure, "case": case });
        let failure = office.refused("set_procedure", by(chosen, "simplified", json!(" "))).await;
        assert_eq!((&failure["code"], &failure["field"]), (&json!("field_empty"), &json!("case")));

        let case = "Cứu người trong lũ ngày 10/9/2023";
        let set = office.ask("set_procedure", by(chosen, "simplified", json!(case))).await;
        assert_eq!(set["count"], 3);
        for id in chosen {
            assert_eq!(finding(&office, *id).await["facts"]["parts"], "submission,report");
            assert_eq!(
                office.ask("get_nomination", json!({ "id": id })).await["simplified_for"],
                case,
                "whoever opens it reads why"
            );
        }
        assert_eq!(finding(&office, ids[43]).await["facts"]["parts"], "submission,report,minutes");
        let line = dossier(&office, chosen[0]).await[0].clone();
        assert!(line["source"].as_str().unwrap().contains("Đ85"), "{line}");

        let again = office.ask("set_procedure", by(&ids[42..44], "simplified", json!(case))).await;
        assert_eq!(again["count"], 1, "only the one that was not");
        office.ask("undo", json!({})).await;
        assert_eq!(office.ask("undo", json!({})).await["act"], "procedure_simplified");
        assert_eq!(finding(&office, chosen[2]).await["facts"]["parts"], "submission,report,minutes");

        let advance = json!({ "ids": [ids[40]], "to": "received", "override_reason": null, "council_on": null,
            "papers": "received" });
        office.ask("advance_nominations", advance).await;
        let withdraw = json!({ "ids": [ids[40]], "action": "withdraw", "reason": "Đơn vị rút" });
        office.ask("move_nominations", withdraw).await;
        let failure = office.refused("set_procedure", by(&ids[40..42], "simplified", json!(case))).await;
        assert_eq!(failure["code"], "nomination_closed");
        assert_eq!(finding(&office, ids[41]).await["facts"]["parts"], "submission,report,minutes", "none or all");
    })
    .await;
}

#[tokio::test]
async fn what_the_simplified_procedure_wants_is_the_boards_to_say_too() {
    in_each_home(|office| async move {
        let (_, ids) = round_with_list(&office).await;
        let simplified =
            json!({ "ids": [ids[40]], "procedure": "simplified", "case": "Thành tích đột xuất" });
        office.ask("set_procedure", simplified).await;
        let award = office.ask("get_nomination", json!({ "id": ids[40] })).await["award"].clone();
        let demand = json!({ "id": null, "award": award, "part": "minutes", "need": "always",
            "procedure": "simplified", "valid_from": null, "valid_to": null,
            "source": "Quy chế của LĐLĐ tỉnh, Điều 12", "certainty": "read" });
        office.ask("save_demand", demand.clone()).await;
        assert_eq!(finding(&office, ids[40]).await["facts"]["parts"], "submission,report,minutes");
        assert_eq!(office.refused("save_demand", demand).await["code"], "taken");
    })
    .await;
}
