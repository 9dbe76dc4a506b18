//! What is open is told before many move and before a decision is signed.

use serde_json::{Value, json};
use tests::{Office, in_each_home};

async fn weigh(office: &Office, round: i64) -> Vec<Value> {
    let ids = office.ids(round).await;
    let weighed = office.ask("weigh_nominations", json!({ "round_id": round, "ids": ids })).await;
    weighed.as_array().unwrap().clone()
}

fn of<'c>(concerns: &'c [Value], kind: &str) -> &'c Value {
    concerns.iter().find(|one| one["kind"] == kind).unwrap_or(&Value::Null)
}

#[tokio::test]
async fn flags_without_a_coefficient_and_coefficients_nobody_confirmed_are_told_once_each() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        let concerns = weigh(&office, round).await;
        assert_eq!(of(&concerns, "bonus_known")["count"], 3, "three flags: {concerns:?}");
        assert_eq!(
            of(&concerns, "bonus_unconfirmed")["count"],
            97,
            "certificates of merit, thematic ones included"
        );
        assert_eq!(of(&concerns, "bonus_unconfirmed")["facts"]["award"], "Bằng khen");
    })
    .await;
}

#[tokio::test]
async fn a_draft_tells_what_is_open_until_it_is_signed() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let draft = json!({ "round_id": round, "awards": ["CO_LDLD"], "themes": null, "title": "Về việc tặng Cờ",
            "signer_id": null });
        let id = office.ask("draft_decision", draft).await["id"].clone();
        let view = office.ask("get_decision", json!({ "id": id })).await;
        let concerns = view["concerns"].as_array().unwrap();
        assert_eq!(of(concerns, "bonus_known")["count"], 3);
        let (_, signed) = (round, office.ask("decide_round", tests::decide(round, "737", "2023-12-25")).await);
        let view = office.ask("get_decision", json!({ "id": signed["id"] })).await;
        assert_eq!(view["concerns"], json!([]), "a signed list is as it is");
    })
    .await;
}
