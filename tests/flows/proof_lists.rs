//! Lists made for units to proof: all of them or none, counted on the way, stopped without a trace.

use crate::proofs::{office_with_round, text};
use serde_json::{Value, json};

#[tokio::test]
async fn lists_for_all_units_are_made_all_of_them_or_none() {
    let (office, round) = office_with_round().await;
    let units = office.ask("list_proofs", json!({ "round_id": round })).await;
    let count = units["units"].as_array().unwrap().len();
    assert!(count > 3, "{units}");
    let ask = json!({ "round_id": round, "units": null, "answer_on": "15/12/2023" });
    let made = office.ask("make_proof_lists", ask.clone()).await;
    assert_eq!((made["lists"].as_array().unwrap().len(), &made["names"]), (count, &json!(102)));
    let exports = office.folder.path().join("exports");
    let mut files: Vec<String> = std::fs::read_dir(&exports)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort_unstable();
    assert_eq!(files.len(), 2 * count + 1, "a PDF and a workbook for each, and the archive of all");
    assert!(files.iter().all(|name| name.is_ascii() && !name.contains(' ')), "{files:?}");
    for list in made["lists"].as_array().unwrap() {
        let paper = std::fs::read(exports.join(list["paper"].as_str().unwrap())).unwrap();
        let told = text(&paper);
        assert!(told.contains(&format!("Kính gửi: {}", list["unit"].as_str().unwrap())), "{told}");
        assert!(told.contains("15/12/2023"));
    }

    let id = office.ids(round).await[0];
    office.ask("edit_nomination", json!({ "id": id, "field": "name", "value": "Công đoàn 漢" })).await;
    std::fs::remove_dir_all(&exports).unwrap();
    let before = office.ask("list_proofs", json!({ "round_id": round })).await;
    assert_eq!(office.refused("make_proof_lists", ask).await["code"], "glyph_missing");
    assert!(!exports.exists(), "no file was made");
    assert_eq!(office.ask("list_proofs", json!({ "round_id": round })).await, before, "and none is noted");
}

#[tokio::test]
async fn lists_that_are_stopped_on_the_way_leave_no_file_and_no_act() {
    let (office, round) = office_with_round().await;
    let before = office.ask("list_proofs", json!({ "round_id": round })).await;
    let ask = json!({ "round_id": round, "units": null, "answer_on": null });
    let of = json!({ "operation": "make_proof_lists" });
    let stop = async {
        loop {
            let progress = office.ask("get_progress", of.clone()).await;
            if let Some(total) = progress["total"].as_u64() {
                office.ask("stop_work", of.clone()).await;
                return total;
            }
            tokio::task::yield_now().await;
        }
    };
    let (refused, total) = tokio::join!(office.refused("make_proof_lists", ask), stop);
    assert_eq!(refused["code"], "stopped");
    assert_eq!(total as usize, before["units"].as_array().unwrap().len());
    assert!(!office.folder.path().join("exports").exists());
    assert_eq!(office.ask("list_proofs", json!({ "round_id": round })).await, before);
    assert_eq!(office.ask("get_progress", of).await, Value::Null, "nothing is at work any more");
}
