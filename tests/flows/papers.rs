//! Papers that a dossier wants: waited for until it is submitted, held as files or on paper, never asked about again.

use crate::dossiers::{SUBMISSION, attach, dossier, file, finding, round_with_list};
use serde_json::{Value, json};
use tests::{Office, in_each_home};

async fn weigh(office: &Office, severity: &str) {
    let catalogue = office.ask("get_catalogue", json!({})).await;
    for rule in catalogue["rules"].as_array().unwrap().iter().filter(|rule| rule["code"] == "R46") {
        let mut rule = rule.clone();
        rule["severity"] = json!(severity);
        office.ask("edit_rule", rule).await;
    }
}

fn advance(ids: &[i64], to: &str, papers: Option<&str>) -> Value {
    json!({ "ids": ids, "to": to, "override_reason": null, "council_on": "2023-12-20", "papers": papers })
}

fn came(ids: &[i64], parts: &[&str]) -> Value {
    json!({ "whose": { "of": "chosen", "ids": ids }, "parts": parts })
}

async fn state(office: &Office, id: i64) -> Value {
    office.ask("get_nomination", json!({ "id": id })).await["state"].clone()
}

/// The parts that are said to be held on paper.
async fn on_paper(office: &Office, id: i64) -> Vec<String> {
    let lines = dossier(office, id).await;
    let held = lines.iter().filter(|line| line["paper"].is_object());
    held.map(|line| line["part"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_draft_that_only_waits_for_its_papers_needs_no_look() {
    in_each_home(|office| async move {
        let (round, ids) = round_with_list(&office).await;
        let list = office.nominations(round, "").await;
        assert_eq!(
            (&list["attention"], &list["incomplete"]),
            (&json!(7), &json!(102)),
            "seven as without the rule, and all wait"
        );
        let check = &list["rows"][40]["check"];
        assert_eq!(check["passed"], check["asked"], "nothing failed: {check}");
        assert_eq!((&check["worst"], &check["papers"]), (&Value::Null, &json!("block")));
        assert_eq!(finding(&office, ids[40]).await["facts"]["parts"], "submission,report,minutes");
        let overview = office.ask("get_overview", json!({ "round_id": round })).await;
        let told = |kind: &str| {
            let tasks = overview["tasks"].as_array().unwrap();
            tasks.iter().find(|task| task["kind"] == kind).map(|task| task["count"].clone())
        };
        assert_eq!((told("papers"), told("receive"), told("blocked")), (Some(json!(102)), None, None));
        let mut only = tests::list(round, "");
        only["filter"]["attention"] = json!(true);
        assert_eq!(office.ask("list_nominations", only).await["total"], 7);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_submitted_without_its_papers_and_the_refusal_names_who_lacks_what() {
    in_each_home(|office| async move {
        let (round, ids) = round_with_list(&office).await;
        office.ask("attach_files", attach(&ids[40..41], &[file("to trinh.pdf", SUBMISSION, None)])).await;
        office.ask("receive_papers", came(&ids[41..43], &[])).await;
        let failure = office.refused("advance_nominations", advance(&ids[40..43], "received", None)).await;
        let facts = &failure["facts"];
        assert_eq!((&failure["code"], &failure["field"]), (&json!("papers_missing"), &json!("papers")));
        assert_eq!((&facts["count"], &facts["free"]), (&json!("1"), &json!("2")));
        assert_eq!((&facts["parts"], &facts["round"]), (&json!("report,minutes"), &json!(round.to_string())));
        let name = office.ask("get_nomination", json!({ "id": ids[40] })).await["name"].clone();
        assert_eq!(facts["name"], name);
        assert_eq!(state(&office, ids[41]).await, "draft", "none has moved");
        // One by one, it is asked the same.
        let small = |action: &str| json!({ "ids": [ids[40]], "action": action, "reason": null });
        office.ask("move_nominations", small("prepare")).await;
        assert_eq!(office.refused("move_nominations", small("submit")).await["code"], "papers_missing");
    })
    .await;
}

#[tokio::test]
async fn papers_are_noted_and_their_nominations_submitted_in_one_act_and_one_undo() {
    in_each_home(|office| async move {
        let (_, ids) = round_with_list(&office).await;
        let moved = office.ask("advance_nominations", advance(&ids, "received", Some("received"))).await;
        assert_eq!(moved["count"], 102);
        let paper = dossier(&office, ids[40]).await[0]["paper"].clone();
        assert_eq!(
            (&paper["officer"], &paper["said_at"]),
            (&json!("Ban Thi đua"), &json!("2023-12-12T02:30:00Z")),
            "who says so, and since when"
        );
        assert_eq!(finding(&office, ids[40]).await["met"], true);
        assert_eq!(office.ask("undo", json!({})).await["act"], "nominations_advanced_with_papers");
        assert_eq!(state(&office, ids[40]).await, "draft");
        assert!(on_paper(&office, ids[40]).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn those_without_papers_are_left_behind_or_go_on_with_a_reason() {
    in_each_home(|office| async move {
        let (_, ids) = round_with_list(&office).await;
        office.ask("receive_papers", came(&ids[41..43], &[])).await;
        let moved =
            office.ask("advance_nominations", advance(&ids[40..43], "received", Some("left_out"))).await;
        assert_eq!((moved["count"].clone(), state(&office, ids[40]).await), (json!(2), json!("draft")));
        let nobody =
            office.ask("advance_nominations", advance(&ids[40..41], "received", Some("left_out"))).await;
        assert_eq!(nobody["count"], 0);
        let mut reasoned = advance(&ids[40..41], "received", None);
        reasoned["override_reason"] = json!("Bổ sung biên bản trước ngày họp");
        office.ask("advance_nominations", reasoned).await;
        assert_eq!(state(&office, ids[40]).await, "received");
        // Before it is submitted it can be excused by itself, too.
        let excuse = json!({ "id": ids[44], "rule": "R46", "reason": "Nộp sau" });
        office.ask("override_finding", excuse).await;
        office.ask("advance_nominations", advance(&ids[44..45], "received", None)).await;
    })
    .await;
}

#[tokio::test]
async fn whoever_was_submitted_is_never_judged_by_papers_again() {
    in_each_home(|office| async move {
        let (round, ids) = round_with_list(&office).await;
        office.advance_all(round, "received").await;
        office.ask("take_back_papers", json!({ "ids": ids, "parts": [] })).await;
        let told = finding(&office, ids[40]).await;
        assert_eq!((&told["met"], &told["severity"]), (&json!(false), &json!("information")));
        let list = office.nominations(round, "").await;
        assert_eq!((&list["attention"], &list["incomplete"]), (&json!(7), &json!(0)));
        let concerns = office.ask("weigh_nominations", json!({ "round_id": round, "ids": ids })).await;
        let is_of_papers = |one: &Value| one["kind"] == "dossier_complete";
        assert!(!concerns.as_array().unwrap().iter().any(is_of_papers), "{concerns}");
        for to in ["appraised", "passed"] {
            office.ask("advance_nominations", advance(&ids, to, None)).await;
        }
        let decision =
            office.ask("decide_round", tests::decide(round, "737", "2023-12-25")).await["id"].clone();
        let batch = json!({ "decision_id": decision, "mode": "overprint", "template_version_id": null });
        assert_eq!(office.ask("check_batch", batch).await["differences"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn a_dossier_that_came_back_is_asked_for_its_papers_when_it_is_submitted_anew() {
    in_each_home(|office| async move {
        let (round, ids) = round_with_list(&office).await;
        office.advance_all(round, "received").await;
        let turn =
            |action: &str, reason: Value| json!({ "ids": [ids[40]], "action": action, "reason": reason });
        office.ask("move_nominations", turn("return", json!("Biên bản không có chữ ký"))).await;
        office.ask("take_back_papers", json!({ "ids": [ids[40]], "parts": ["minutes"] })).await;
        office.ask("move_nominations", turn("reopen", Value::Null)).await;
        let failure = office.refused("advance_nominations", advance(&ids[40..41], "received", None)).await;
        assert_eq!(failure["facts"]["parts"], "minutes");
    })
    .await;
}

#[tokio::test]
async fn papers_are_noted_for_the_chosen_for_a_unit_or_for_the_round_only_where_they_are_missing() {
    in_each_home(|office| async move {
        let (round, ids) = round_with_list(&office).await;
        office.ask("attach_files", attach(&ids[40..41], &[file("to trinh.pdf", SUBMISSION, None)])).await;
        let made = office.ask("receive_papers", came(&ids[40..42], &[])).await;
        assert_eq!(
            (&made["nominations"], &made["parts"]),
            (&json!(2), &json!(5)),
            "the file is there already"
        );
        assert_eq!(on_paper(&office, ids[40]).await, ["report", "minutes"]);
        assert_eq!(office.ask("receive_papers", came(&ids[40..42], &[])).await["parts"], 0);
        let one = office.ask("receive_papers", came(&[ids[43]], &["minutes", "minutes"])).await;
        assert_eq!((&one["nominations"], &one["parts"]), (&json!(1), &json!(1)));

        let rows = office.nominations(round, "").await["rows"].clone();
        let unit = rows[60]["nominated_by"].as_str().unwrap().to_owned();
        let of_unit =
            rows.as_array().unwrap().iter().filter(|row| row["nominated_by"] == unit.as_str()).count();
        assert!(of_unit > 1 && of_unit < 102);
        let whose = json!({ "of": "unit", "round_id": round, "unit": unit.to_uppercase() });
        office.ask("receive_papers", json!({ "whose": whose, "parts": [] })).await;
        let left = office.nominations(round, "").await["rows"].clone();
        let waits = |row: &&Value| row["nominated_by"] == unit.as_str() && !row["check"]["papers"].is_null();
        assert_eq!(left.as_array().unwrap().iter().filter(waits).count(), 0);

        let nobody = json!({ "of": "unit", "round_id": round, "unit": "Công đoàn Không Có" });
        let failure = office.refused("receive_papers", json!({ "whose": nobody, "parts": [] })).await;
        assert_eq!(
            (&failure["code"], &failure["facts"]["unit"]),
            (&json!("unit_nominates_nobody"), &json!("Công đoàn Không Có"))
        );
        let none = office.refused("receive_papers", came(&[], &[])).await;
        assert_eq!(none["code"], "nothing_chosen");

        let all = json!({ "whose": { "of": "round", "round_id": round }, "parts": [] });
        office.ask("receive_papers", all).await;
        assert_eq!(office.nominations(round, "").await["incomplete"], 0);
        office.ask("advance_nominations", advance(&ids, "received", None)).await;
    })
    .await;
}

#[tokio::test]
async fn what_was_noted_on_paper_is_taken_back_until_it_is_decided_and_goes_with_its_draft() {
    in_each_home(|office| async move {
        let (round, ids) = round_with_list(&office).await;
        office.ask("receive_papers", came(&ids[40..43], &[])).await;
        let back = |ids: &[i64], parts: &[&str]| json!({ "ids": ids, "parts": parts });
        assert_eq!(office.ask("take_back_papers", back(&ids[40..44], &["report"])).await["count"], 3);
        assert_eq!(on_paper(&office, ids[40]).await, ["submission", "minutes"]);
        office.ask("undo", json!({})).await;
        assert_eq!(on_paper(&office, ids[40]).await, ["submission", "report", "minutes"]);
        office.ask("remove_nominations", json!({ "ids": [ids[40]] })).await;
        office.ask("undo", json!({})).await;
        assert_eq!(
            on_paper(&office, ids[40]).await.len(),
            3,
            "a draft takes its papers along and brings them back"
        );

        office.advance_all(round, "passed").await;
        office.ask("decide_round", tests::decide(round, "737", "2023-12-25")).await;
        let failure = office.refused("take_back_papers", back(&ids[40..41], &[])).await;
        assert_eq!(failure["code"], "nomination_closed");
        assert_eq!(on_paper(&office, ids[40]).await.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn how_heavily_missing_papers_weigh_is_the_boards_to_say() {
    in_each_home(|office| async move {
        let (round, ids) = round_with_list(&office).await;
        for (severity, told) in [("warning", 102), ("information", 0)] {
            weigh(&office, severity).await;
            let list = office.nominations(round, "").await;
            assert_eq!((&list["attention"], &list["incomplete"]), (&json!(7), &json!(told)), "{severity}");
        }
        weigh(&office, "warning").await;
        let concerns = office.ask("weigh_nominations", json!({ "round_id": round, "ids": ids })).await;
        let of_papers = |one: &&Value| one["kind"] == "dossier_complete";
        let told = concerns.as_array().unwrap().iter().find(of_papers).unwrap();
        assert_eq!((&told["count"], &told["severity"]), (&json!(102), &json!("warning")));
        office.ask("advance_nominations", advance(&ids, "received", None)).await;
    })
    .await;
}
