//! Names proofed by their units: lists made, corrected in a spreadsheet, read back, and printed as they were confirmed.

use crate::returned::{Sheet, made};
use app::{Clock, Desk, Setting};
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};
use tests::{Office, decide, in_each_home, source};

pub(crate) const FILE: &str = "tra-loi.xlsx";

/// Reads a returned workbook.
pub(crate) async fn read(office: &Office, round: i64, bytes: &[u8]) -> Value {
    office.ask("read_proofs", json!({ "round_id": round, "sources": [source(FILE, bytes)] })).await
}

/// The input that takes these rows of a reading.
pub(crate) fn take(round: i64, bytes: &[u8], rows: &[&Value]) -> Value {
    let taken: Vec<Value> = rows
        .iter()
        .map(|row| {
            let doubts = row["doubts"].as_array().unwrap().iter();
            let looked_at: Vec<&Value> = doubts.map(|doubt| &doubt["kind"]).collect();
            json!({ "nomination_id": row["nomination_id"], "seen": row["seen"], "looked_at": looked_at })
        })
        .collect();
    json!({ "round_id": round, "sources": [source(FILE, bytes)], "take": taken })
}

/// The row of a name in a reading.
pub(crate) fn row<'v>(reading: &'v Value, name: &str) -> &'v Value {
    let rows = reading["rows"].as_array().unwrap();
    rows.iter().find(|row| row["recipient"].as_str().unwrap().contains(name)).unwrap_or_else(|| {
        panic!("{name} is not in {reading}");
    })
}

pub(crate) fn all(reading: &Value) -> Vec<&Value> {
    reading["rows"].as_array().unwrap().iter().collect()
}

/// How the proof of a name stands.
pub(crate) async fn mark(office: &Office, round: i64, name: &str) -> Value {
    office.nominations(round, name).await["rows"][0]["proof"].clone()
}

/// The text of a PDF.
pub(crate) fn text(pdf: &[u8]) -> String {
    let mut reader = Command::new("pdftotext")
        .args(["-raw", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut into = reader.stdin.take().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(move || into.write_all(pdf).unwrap());
        let text = String::from_utf8(reader.wait_with_output().unwrap().stdout).unwrap();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    })
}

pub(crate) async fn office_with_round() -> (Office, i64) {
    let office = Office::on_file().await;
    let round = office.open_round().await;
    office.accept_year_end_list(round).await;
    (office, round)
}

#[tokio::test]
async fn a_list_corrected_sorted_and_saved_again_corrects_the_name_that_is_then_printed() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let mut sheet = Sheet::of(&made(&office, round, "hyen nie").await);
        sheet.correct("H'Yên Niê", "Họ và tên", "H'Yên Niê Kđăm");
        sheet.correct("H'Yên Niê Kđăm", "Chức vụ", "Tổ trưởng chuyền may số 7");
        sheet.sort_backwards();
        sheet.move_column_to_the_end("Họ và tên");
        sheet.write("Người soát", "Bà Hà, 0912 345 678");
        let bytes = sheet.saved();

        let reading = read(&office, round, &bytes).await;
        assert_eq!((&reading["problems"], &reading["missing"]), (&json!([]), &json!([])), "{reading}");
        let niê = row(&reading, "H'Yên Niê");
        assert_eq!(niê["standing"], "differs");
        let fields: Vec<&Value> = niê["differences"].as_array().unwrap().iter().map(|one| &one["field"]).collect();
        assert_eq!(fields, ["name", "position"]);
        assert_eq!(niê["differences"][0]["after"][1], json!({ "text": " Kđăm", "differs": true }));
        let rest = all(&reading).into_iter().filter(|row| row["standing"] != "differs");
        assert!(rest.clone().all(|row| row["standing"] == "same"), "{reading}");
        let same = rest.count();

        let accepted = office.ask("accept_proofs", take(round, &bytes, &all(&reading))).await;
        assert_eq!(accepted, json!({ "proofed": same + 1, "edited": 1, "guessed": 0 }));
        assert_eq!(mark(&office, round, "hyen nie kdam").await, "proofed");
        let id = niê["nomination_id"].clone();
        let one = office.ask("get_nomination", json!({ "id": id })).await;
        assert_eq!(one["position"], "Tổ trưởng chuyền may số 7");
        let proof = &one["proof"]["proof"];
        assert_eq!(proof["confirmed_by"], "Bà Hà, 0912 345 678");
        assert_eq!((&proof["file_name"], &proof["officer"]), (&json!(FILE), &json!("Ban Thi đua")));
        assert_eq!(one["history"][0]["act"], "proofs_accepted");

        let decision = office.ask("decide_round", decide(round, "737", "2023-12-25")).await["id"].clone();
        let unproofed = office.ask("list_unproofed", json!({ "decision_id": decision })).await;
        let names: Vec<&str> =
            unproofed.as_array().unwrap().iter().map(|one| one["recipient"].as_str().unwrap()).collect();
        assert!(!names.contains(&"Bà H'Yên Niê Kđăm") && !names.is_empty(), "{names:?}");
        let printed = office
            .ask("make_certificates", json!({ "decision_id": decision, "certificate_ids": null, "mode": "full_page", "template_version_id": null }))
            .await;
        let pdf = text(&std::fs::read(printed["path"].as_str().unwrap()).unwrap());
        assert!(pdf.contains("H'Yên Niê Kđăm Tổ trưởng chuyền may số 7"), "the corrected name is printed");
    })
    .await;
}

#[tokio::test]
async fn a_name_that_is_edited_after_it_was_proofed_is_to_be_proofed_again_until_it_is_as_it_was() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let bytes = made(&office, round, "bich hue").await;
        let reading = read(&office, round, &bytes).await;
        assert!(all(&reading).iter().all(|row| row["standing"] == "same"), "as it was sent it is right");
        office.ask("accept_proofs", take(round, &bytes, &all(&reading))).await;
        assert_eq!(mark(&office, round, "bich hue").await, "proofed");

        let one = office.nominations(round, "bich hue").await["rows"][0].clone();
        let edit = |value: &str| json!({ "id": one["id"], "field": "name", "value": value });
        office.ask("edit_nomination", edit("Nông Thị Bích Huê")).await;
        let view = office.ask("get_nomination", json!({ "id": one["id"] })).await;
        assert_eq!(view["proof"]["mark"], "outdated");
        assert!(
            view["proof"]["proof"]["recipient"].as_str().unwrap().contains("Bích Huệ"),
            "the proof is kept"
        );
        office.ask("edit_nomination", edit(one["name"].as_str().unwrap())).await;
        assert_eq!(mark(&office, round, "bich hue").await, "proofed");
        // What no certificate prints of the recipient changes nothing.
        office.ask("edit_nomination", json!({ "id": one["id"], "field": "note", "value": "đã gọi" })).await;
        assert_eq!(mark(&office, round, "bich hue").await, "proofed");
    })
    .await;
}

#[tokio::test]
async fn taking_a_returned_list_is_undone_as_one_act() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let mut sheet = Sheet::of(&made(&office, round, "bich hue").await);
        sheet.correct("Nông Thị Bích Huệ", "Họ và tên", "Nông Thị Bích Huê");
        let before = office.nominations(round, "").await;
        let bytes = sheet.saved();
        let reading = read(&office, round, &bytes).await;
        office.ask("accept_proofs", take(round, &bytes, &all(&reading))).await;
        assert_eq!(office.nominations(round, "bich hue").await["rows"][0]["name"], "Nông Thị Bích Huê");
        let units = office.ask("list_proofs", json!({ "round_id": round })).await;
        assert!(units["units"].as_array().unwrap().iter().any(|unit| unit["returned_file"] == FILE));

        assert_eq!(office.ask("undo", json!({})).await["act"], "proofs_accepted");
        assert_eq!(office.nominations(round, "").await["rows"], before["rows"], "every name is as it was");
        let units = office.ask("list_proofs", json!({ "round_id": round })).await;
        assert!(units["units"].as_array().unwrap().iter().all(|unit| unit["returned_file"].is_null()));
        assert_eq!(office.ask("undo", json!({})).await["act"], "proof_lists_made");
        let reading = read(&office, round, &bytes).await;
        assert_eq!(row(&reading, "Bích Huệ")["standing"], "differs", "the file is read all the same");
    })
    .await;
}

#[tokio::test]
async fn what_was_changed_here_after_the_list_was_made_is_told_apart_from_what_the_unit_changed() {
    let (office, round) = office_with_round().await;
    let mut sheet = Sheet::of(&made(&office, round, "bich hue").await);
    let names = sheet.column("Họ và tên");
    let [ours, both] = [&names[0], &names[1]].map(String::clone);
    assert!(![&ours, &both].contains(&&"Nông Thị Bích Huệ".to_owned()));
    for name in [&ours, &both] {
        let id = office.nominations(round, name).await["rows"][0]["id"].clone();
        let value = format!("{name} Hai");
        office.ask("edit_nomination", json!({ "id": id, "field": "name", "value": value })).await;
    }
    sheet.correct(&both, "Họ và tên", &format!("{both} Ba"));
    sheet.correct("Nông Thị Bích Huệ", "Họ và tên", "Nông Thị Bích Huê");
    let bytes = sheet.saved();
    let reading = read(&office, round, &bytes).await;
    assert_eq!(row(&reading, &format!("{ours} Hai"))["standing"], "changed_here");
    assert_eq!(row(&reading, &format!("{both} Hai"))["standing"], "changed_both");
    assert_eq!(row(&reading, "Nông Thị Bích Huệ")["standing"], "differs");
    assert_eq!(reading["rows"][0]["standing"], "changed_both", "what is gravest stands first");

    // What changes between looking and taking is not taken over the officer's head.
    let huệ = row(&reading, "Bích Huệ").clone();
    office
        .ask(
            "edit_nomination",
            json!({ "id": huệ["nomination_id"], "field": "name", "value": "Nông Thị Bích Huế" }),
        )
        .await;
    let failure = office.refused("accept_proofs", take(round, &bytes, &[&huệ])).await;
    assert_eq!(failure["code"], "proof_outdated");
}

#[tokio::test]
async fn rows_that_can_be_nobody_s_word_are_listed_with_their_reason_and_never_taken() {
    let (office, round) = office_with_round().await;
    let made = made(&office, round, "bich hue").await;
    let names = Sheet::of(&made).column("Họ và tên");
    assert!(names.len() > 5, "{names:?}");
    let mut sheet = Sheet::of(&made);
    // Two names changed places without their keys; one lost its key, one is there twice with different words, one was
    // deleted, one is there twice and emptied once.
    sheet.correct(&names[0], "Họ và tên", "?");
    sheet.correct(&names[1], "Họ và tên", &names[0]);
    sheet.correct("?", "Họ và tên", &names[1]);
    sheet.correct(&names[2], "Mã dòng", "");
    sheet.double(&names[3]);
    sheet.correct(&names[3], "Họ và tên", &format!("{} Hai", names[3]));
    sheet.remove(&names[4]);
    sheet.double(&names[5]);
    sheet.correct(&names[5], "Họ và tên", "");
    let reading = read(&office, round, &sheet.saved()).await;
    let mut whys: Vec<&str> = reading["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["why"].as_str().unwrap())
        .collect();
    whys.sort_unstable();
    assert_eq!(whys, ["name_empty", "no_key", "shifted", "shifted", "twice", "twice", "twice"], "{reading}");
    let missing: Vec<&str> =
        reading["missing"].as_array().unwrap().iter().map(|one| one["recipient"].as_str().unwrap()).collect();
    for name in [&names[2], &names[4]] {
        assert!(missing.iter().any(|one| one.contains(name.as_str())), "{name} is not in {missing:?}");
    }
    for name in &names[..6] {
        let taken =
            all(&reading).iter().any(|row| row["recipient"].as_str().unwrap().ends_with(name.as_str()));
        assert!(!taken, "{name} can be taken");
    }
}

#[tokio::test]
async fn a_list_of_another_round_or_office_or_no_list_at_all_is_refused_by_name() {
    let (office, round) = office_with_round().await;
    let bytes = made(&office, round, "bich hue").await;
    let next = office.open_round().await;
    let input = |round: i64, bytes: &[u8]| json!({ "round_id": round, "sources": [source(FILE, bytes)] });
    let failure = office.refused("read_proofs", input(next, &bytes)).await;
    assert_eq!((&failure["code"], &failure["facts"]["file"]), (&json!("proof_list_of_round"), &json!(FILE)));
    assert_eq!(failure["facts"]["round"], "Tổng kết công tác công đoàn năm 2023");

    let failure = office.refused("read_proofs", input(round, &tests::year_end_list())).await;
    assert_eq!(failure["code"], "proof_list_keyless");

    // Another office's round has the same number, its nominations too.
    let folder = tempfile::tempdir().unwrap();
    let setting = Setting {
        folder: folder.path().to_owned(),
        home: None,
        clock: Clock::Fixed("2023-12-01T01:00:00Z".parse().unwrap()),
        officer: "Ban Thi đua".to_owned(),
    };
    let other = Office {
        desk: Desk::open_with(setting).await.map_err(|why| format!("{why:?}")).unwrap(),
        folder,
        home: None,
    };
    let there = other.open_round().await;
    assert_eq!(there, round);
    let failure = other.refused("read_proofs", input(there, &bytes)).await;
    assert_eq!(failure["code"], "proof_list_foreign");
}

#[tokio::test]
async fn names_of_a_signed_decision_are_never_corrected_by_a_returned_list() {
    let office = Office::on_file().await;
    let (round, _) = office.decided_round().await;
    let mut sheet = Sheet::of(&made(&office, round, "bich hue").await);
    sheet.correct("Nông Thị Bích Huệ", "Họ và tên", "Nông Thị Bích Huê");
    let bytes = sheet.saved();
    let reading = read(&office, round, &bytes).await;
    let huệ = row(&reading, "Bích Huệ");
    assert_eq!(huệ["locked"], "decided");
    let failure = office.refused("accept_proofs", take(round, &bytes, &[huệ])).await;
    assert_eq!((&failure["code"], &failure["facts"]["state"]), (&json!("proof_locked"), &json!("decided")));
    // What came back right may be noted: nothing of it changes.
    let right: Vec<&Value> = all(&reading).into_iter().filter(|row| row["standing"] == "same").collect();
    let accepted = office.ask("accept_proofs", take(round, &bytes, &right)).await;
    assert_eq!((&accepted["proofed"], &accepted["edited"]), (&json!(right.len()), &json!(0)));
}

#[tokio::test]
async fn names_are_marked_by_telephone_together_and_a_mark_can_be_taken_back() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let ids = &office.ids(round).await[..3];
        let phone = |who: Option<&str>| json!({ "ids": ids, "means": "by_phone", "confirmed_by": who });
        assert_eq!(office.refused("mark_proofed", phone(Some(" "))).await["field"], "confirmed_by");
        assert_eq!(office.ask("mark_proofed", phone(Some("Bà Hà, CĐ ngành Y tế"))).await["count"], 3);
        let proofed =
            |rows: &Value| rows.as_array().unwrap().iter().filter(|row| row["proof"] == "proofed").count();
        assert_eq!(proofed(&office.nominations(round, "").await["rows"]), 3);
        let one = office.ask("get_nomination", json!({ "id": ids[0] })).await;
        assert_eq!(one["proof"]["proof"]["confirmed_by"], "Bà Hà, CĐ ngành Y tế");
        assert_eq!(office.ask("take_back_proofs", json!({ "ids": [ids[0]] })).await["count"], 1);
        assert_eq!(
            office.refused("take_back_proofs", json!({ "ids": [ids[0]] })).await["code"],
            "nothing_chosen"
        );
        assert_eq!(proofed(&office.nominations(round, "").await["rows"]), 2);
        assert_eq!(office.ask("undo", json!({})).await["act"], "proofs_taken_back");
        assert_eq!(proofed(&office.nominations(round, "").await["rows"]), 3);
        // A nomination that is removed takes its proof along, and undo brings both back.
        office.ask("undo", json!({})).await;
        assert_eq!(proofed(&office.nominations(round, "").await["rows"]), 0);
    })
    .await;
}

#[tokio::test]
async fn a_removed_nomination_takes_its_proof_along_and_undo_brings_both_back() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        let id = office.ids(round).await[0];
        office.ask("mark_proofed", json!({ "ids": [id], "means": "by_hand", "confirmed_by": null })).await;
        office.ask("remove_nominations", json!({ "ids": [id] })).await;
        office.ask("undo", json!({})).await;
        assert_eq!(office.nominations(round, "").await["rows"][0]["proof"], "proofed");
    })
    .await;
}

#[tokio::test]
async fn the_board_is_told_before_signing_and_printing_of_names_that_nobody_confirmed_and_is_not_barred() {
    let (office, round) = office_with_round().await;
    let task = |overview: &Value| {
        let tasks = overview["tasks"].as_array().unwrap();
        tasks.iter().find(|task| task["kind"] == "proof").map(|task| task["count"].clone())
    };
    let fresh = office.ask("get_overview", json!({ "round_id": round })).await;
    assert_eq!(task(&fresh), None, "a round that is being gathered is left alone");
    office.advance_all(round, "passed").await;
    let passed = office.ask("get_overview", json!({ "round_id": round })).await;
    let due = task(&passed).unwrap();
    assert_eq!(office.nominations(round, "").await["unproofed"], due);

    let draft = json!({ "round_id": round, "awards": ["BK_LDLD"], "themes": null, "title": "Về việc tặng Bằng khen",
        "signer_id": null });
    let drafted = office.ask("draft_decision", draft).await["id"].clone();
    let decision = office.ask("get_decision", json!({ "id": drafted })).await;
    let concerns = decision["concerns"].as_array().unwrap();
    let unproofed = concerns.iter().find(|one| one["kind"] == "unproofed").unwrap();
    assert_eq!(unproofed["severity"], "warning");
    assert_eq!(unproofed["count"].as_u64().unwrap() as usize, decision["items"].as_array().unwrap().len());

    let id = decision["items"][0]["nomination_id"].clone();
    office.ask("mark_proofed", json!({ "ids": [id], "means": "by_hand", "confirmed_by": null })).await;
    let again = office.ask("get_decision", json!({ "id": drafted })).await;
    let left =
        again["concerns"].as_array().unwrap().iter().find(|one| one["kind"] == "unproofed").unwrap()["count"]
            .as_i64()
            .unwrap();
    assert_eq!(left, unproofed["count"].as_i64().unwrap() - 1);
}
