//! The life of a sheet: printed, spoiled, handed over, exchanged, re-issued, called back.

use app::Done;
use domain::certificate::CertificateState;
use serde_json::{Value, json};
use tests::{Office, in_each_home};

pub(crate) async fn rows(office: &Office, decision: i64) -> Vec<Value> {
    let list = office.ask("list_certificates", json!({ "decision_id": decision })).await;
    list["rows"].as_array().unwrap().clone()
}

pub(crate) async fn make(office: &Office, decision: i64, more: Value) -> Value {
    office.ask("make_certificates", asked(decision, more)).await
}

pub(crate) fn asked(decision: i64, more: Value) -> Value {
    with(json!({ "decision_id": decision, "mode": "overprint", "template_version_id": null }), more)
}

pub(crate) fn with(mut all: Value, more: Value) -> Value {
    let Value::Object(more) = more else { panic!("{more} has no fields") };
    for (key, value) in more {
        all[key] = value;
    }
    all
}

pub(crate) fn confirmation(decision: i64, printed: &Value, more: Value) -> Value {
    with(
        json!({ "decision_id": decision, "mode": "overprint", "stock_id": null, "calibration_id": null,
            "printer": "Canon LBP 6230", "tray": "Khay tay", "printed": printed, "spoiled": [],
            "first_paper_number": null }),
        more,
    )
}

/// Makes the zone of position and unit so narrow that long ones no longer fit, and prints the decision so.
pub(crate) async fn narrow_the_line_below_the_name(office: &Office, decision: i64) {
    let narrow = |elements: &mut Vec<Value>| {
        let zone = elements.iter_mut().find(|one| one["id"] == "position_and_unit").unwrap();
        zone["width_mm"] = json!(90.0);
        zone["max_lines"] = json!(2);
    };
    office.print_otherwise(decision, narrow).await;
}

/// Prints every sheet that waits.
pub(crate) async fn print_all(office: &Office, decision: i64) {
    let made = make(office, decision, json!({ "which": "waiting" })).await;
    office.ask("confirm_printed", confirmation(decision, &made["printed"], json!({}))).await;
}

pub(crate) async fn bring(office: &Office, id: &Value, actions: &[&str]) {
    for action in actions {
        office.ask("move_certificates", json!({ "ids": [id], "action": action, "reason": null })).await;
    }
}

#[tokio::test]
async fn a_run_with_a_spoiled_sheet_is_one_act_in_register_and_ledger_and_taken_back_as_one() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let stock = office
            .ask(
                "save_stock",
                json!({ "id": null, "name": "Phôi A3", "width_mm": 420, "height_mm": 297, "low_mark": 20 }),
            )
            .await["id"]
            .clone();
        office
            .ask(
                "enter_stock",
                json!({ "stock_id": stock, "what": "received", "sheets": 120, "note": "Nhà in" }),
            )
            .await;
        let made = make(&office, decision, json!({})).await;
        let printed = made["printed"].as_array().unwrap();
        assert_eq!(printed.len(), 97);
        let second = printed[1]["certificate_id"].clone();
        let input = confirmation(
            decision,
            &made["printed"],
            json!({ "stock_id": stock, "spoiled": [{ "certificate_id": second, "reason": "Kẹt giấy" }],
                "first_paper_number": "A 000101" }),
        );
        let run = office.ask("confirm_printed", input.clone()).await;
        assert_eq!((&run["printed"], &run["spoiled"]), (&json!(96), &json!(1)));

        let sheets = rows(&office, decision).await;
        let states = |state: &str| sheets.iter().filter(|one| one["state"] == state).count();
        assert_eq!((states("printed"), states("waiting")), (96, 1));
        assert_eq!(sheets[2]["paper_number"], "A 000103", "the spoiled sheet bears a number too");
        assert_eq!((&sheets[1]["id"], &sheets[1]["cause"]), (&run["again"][0], &json!("spoiled")));
        let life = office.ask("get_certificate", json!({ "id": sheets[0]["id"] })).await;
        assert_eq!(
            (&life["run"]["printer"], &life["run"]["stock"]),
            (&json!("Canon LBP 6230"), &json!("Phôi A3"))
        );
        assert_eq!(life["run"]["officer"], "Ban Thi đua");
        let left = office.ask("list_stocks", json!({})).await[0].clone();
        let figures = ["received", "printed", "spoiled", "left"].map(|key| left[key].as_i64().unwrap());
        assert_eq!(figures, [120, 96, 1, 23]);
        let ledger = office.ask("get_stock_ledger", json!({ "stock_id": stock })).await;
        let told: Vec<(&str, i64, i64)> = ledger["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                (
                    one["what"].as_str().unwrap(),
                    one["sheets"].as_i64().unwrap(),
                    one["left"].as_i64().unwrap(),
                )
            })
            .collect();
        assert_eq!(told, [("spoiled", -1, 23), ("printed", -96, 24), ("received", 120, 120)]);

        office.ask("undo", json!({ "expected": null })).await;
        let sheets = rows(&office, decision).await;
        assert!(sheets.iter().all(|one| one["state"] == "waiting" && one["serial"] == 1), "{sheets:?}");
        assert!(sheets.iter().all(|one| one["paper_number"].is_null()));
        assert_eq!(office.ask("list_stocks", json!({})).await[0]["left"], 120);
        office.ask("confirm_printed", input).await;
    })
    .await;
}

#[tokio::test]
async fn a_sheet_that_spoils_later_is_written_off_where_it_counted_as_printed() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let stock = office
            .ask(
                "save_stock",
                json!({ "id": null, "name": "Phôi A3", "width_mm": 420, "height_mm": 297, "low_mark": 0 }),
            )
            .await["id"]
            .clone();
        office
            .ask("enter_stock", json!({ "stock_id": stock, "what": "received", "sheets": 100, "note": null }))
            .await;
        let made = make(&office, decision, json!({})).await;
        office
            .ask("confirm_printed", confirmation(decision, &made["printed"], json!({ "stock_id": stock })))
            .await;
        let sheets = rows(&office, decision).await;
        bring(&office, &sheets[0]["id"], &["sign"]).await;
        let spoil = json!({ "ids": [sheets[0]["id"]], "action": "spoil", "reason": "Đổ mực lên chữ ký" });
        office.ask("move_certificates", spoil).await;
        let left = office.ask("list_stocks", json!({})).await[0].clone();
        let figures = ["received", "printed", "spoiled", "left"].map(|key| left[key].as_i64().unwrap());
        assert_eq!(figures, [100, 96, 1, 3]);
    })
    .await;
}

#[tokio::test]
async fn only_what_would_be_printed_otherwise_today_is_printed_again_and_the_old_sheets_are_written_off() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        print_all(&office, decision).await;
        // A zone that ends earlier at both sides: only a long line in it stands otherwise.
        let narrower = |elements: &mut Vec<Value>| {
            let zone = elements.iter_mut().find(|one| one["id"] == "position_and_unit").unwrap();
            let side = |key: &str| zone[key].as_f64().unwrap();
            (zone["x_mm"], zone["width_mm"]) = (json!(side("x_mm") + 60.0), json!(side("width_mm") - 120.0));
        };
        office.print_otherwise(decision, narrower).await;
        let check = office.ask("check_batch", asked(decision, json!({}))).await;
        assert_eq!(check["problems"], json!([]));
        let changed = check["changed"].as_array().unwrap().clone();
        assert!(!changed.is_empty() && changed.len() < 90, "{} changed", changed.len());
        let of = |sheets: Vec<Value>, id: &Value| sheets.into_iter().find(|one| one["id"] == *id).unwrap();
        let one = of(rows(&office, decision).await, &changed[0])["award_id"].clone();

        let again = make(&office, decision, json!({ "which": "changed" })).await;
        assert_eq!(again["pages"], changed.len());
        office.ask("confirm_printed", confirmation(decision, &again["printed"], json!({}))).await;
        let sheets = rows(&office, decision).await;
        let sheet = sheets.iter().find(|sheet| sheet["award_id"] == one).unwrap();
        assert_eq!((&sheet["serial"], &sheet["state"]), (&json!(2), &json!("printed")));
        let life = office.ask("get_certificate", json!({ "id": sheet["id"] })).await;
        assert_eq!(life["before"][0]["state"], "spoiled");
        let check = office.ask("check_batch", asked(decision, json!({}))).await;
        assert_eq!(check["changed"], json!([]));
        let nothing =
            office.refused("make_certificates", asked(decision, json!({ "which": "changed" }))).await;
        assert_eq!(nothing["code"], "nothing_chosen");
    })
    .await;
}

#[tokio::test]
async fn a_template_that_prints_the_same_leaves_every_printed_sheet_as_it_is() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        print_all(&office, decision).await;
        let same = |elements: &mut Vec<Value>| {
            let zone = elements.iter_mut().find(|one| one["id"] == "recipient").unwrap();
            zone["smallest_size_pt"] = json!(zone["smallest_size_pt"].as_f64().unwrap() - 2.0);
            let zone = elements.iter_mut().find(|one| one["id"] == "position_and_unit").unwrap();
            zone["max_lines"] = json!(zone["max_lines"].as_i64().unwrap() + 1);
            let emblem = elements.iter_mut().find(|one| one["kind"] == "emblem").unwrap();
            emblem["x_mm"] = json!(emblem["x_mm"].as_f64().unwrap() + 1.0);
        };
        office.print_otherwise(decision, same).await;
        let check = office.ask("check_batch", asked(decision, json!({}))).await;
        assert_eq!(check["changed"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn nothing_is_printed_while_a_sheet_of_the_decision_does_not_fit() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        narrow_the_line_below_the_name(&office, decision).await;
        let check = office.ask("check_batch", asked(decision, json!({ "stock_id": null }))).await;
        let problems = check["problems"].as_array().unwrap();
        let sheets = rows(&office, decision).await;
        assert!(
            !problems.is_empty() && problems.len() < sheets.len(),
            "{} of {}",
            problems.len(),
            sheets.len()
        );
        let good = sheets
            .iter()
            .find(|one| problems.iter().all(|other| other["certificate_id"] != one["id"]))
            .unwrap();
        let input = asked(decision, json!({ "certificate_ids": [good["id"]] }));
        let refused = office.refused("make_certificates", input).await;
        assert_eq!(refused["code"], "text_overflows");
        let exports = office.folder.path().join("exports");
        assert!(
            !exports.exists() || std::fs::read_dir(exports).unwrap().next().is_none(),
            "no file was made"
        );
    })
    .await;
}

#[tokio::test]
async fn nothing_is_printed_while_a_sheet_and_the_signed_list_part() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let sheets = rows(&office, decision).await;
        let lost = sheets[3]["id"].as_i64().unwrap();
        // A sheet that is called back although its award stands: no act of the program does that.
        let mut change = office.desk.change().await.unwrap();
        let called = CertificateState::Recalled { reason: "?".to_owned() };
        change.save_certificate_states(&[lost], &called).await.unwrap();
        office.desk.commit(change, Done::work("certificates_moved")).await.unwrap();
        let check = office.ask("check_batch", asked(decision, json!({}))).await;
        let told = &check["differences"][0];
        assert_eq!((&told["what"], &told["recipient"]), (&json!("missing"), &sheets[3]["recipient"]));
        for more in
            [json!({}), json!({ "certificate_ids": [sheets[0]["id"]] }), json!({ "which": "waiting" })]
        {
            let refused = office.refused("make_certificates", asked(decision, more)).await;
            assert_eq!(refused["code"], "batch_differs", "a sheet that is right is not printed either");
        }
        let exports = office.folder.path().join("exports");
        assert!(
            !exports.exists() || std::fs::read_dir(exports).unwrap().next().is_none(),
            "no file was made"
        );
    })
    .await;
}

#[tokio::test]
async fn the_pages_follow_the_stage_or_the_register() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let list = office.ask("list_certificates", json!({ "decision_id": decision })).await;
        let rows = list["rows"].as_array().unwrap();
        let turns = list["turns"].as_array().unwrap();
        assert_eq!(turns[0]["without_sheet"], turns[0]["awards"], "flags come first, and have no sheet");
        let ids = |made: &Value| -> Vec<i64> {
            made["printed"]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| one["certificate_id"].as_i64().unwrap())
                .collect()
        };
        let by = |key: fn(&Value) -> (i64, i64)| -> Vec<i64> {
            let mut sorted = rows.clone();
            sorted.sort_by_key(key);
            sorted.iter().map(|one| one["id"].as_i64().unwrap()).collect()
        };
        let register = make(&office, decision, json!({ "order": "register" })).await;
        assert_eq!(ids(&register), by(|one| (0, one["ordinal"].as_i64().unwrap())));
        let stage = make(&office, decision, json!({ "order": "stage" })).await;
        assert_eq!(ids(&stage), by(|one| (one["turn"].as_i64().unwrap(), one["ordinal"].as_i64().unwrap())));
        let kinds: Vec<&Value> = turns.iter().map(|one| &one["kind"]).collect();
        assert!(kinds.len() > 2 && kinds[0] == "collective", "{kinds:?}");
    })
    .await;
}

#[tokio::test]
async fn a_sheet_handed_to_a_deputy_names_who_took_it() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        print_all(&office, decision).await;
        let sheet = rows(&office, decision).await[0].clone();
        bring(&office, &sheet["id"], &["sign", "seal", "frame", "stage"]).await;
        let hand = |who: Value| {
            json!({ "ids": [sheet["id"]], "action": "hand_to_deputy", "reason": null, "taken_by": who })
        };
        let refused = office.refused("move_certificates", hand(Value::Null)).await;
        assert_eq!((&refused["code"], &refused["field"]), (&json!("field_empty"), &json!("taken_by")));
        office.ask("move_certificates", hand(json!("Hoàng Văn Nghiệp"))).await;
        let sheet = rows(&office, decision).await[0].clone();
        assert_eq!((&sheet["state"], &sheet["taken_by"]), (&json!("handed_to_deputy"), &json!("Hoàng Văn Nghiệp")));
        let recall = json!({ "ids": [sheet["id"]], "action": "recall", "reason": "x" });
        assert_eq!(office.refused("move_certificates", recall).await["code"], "input_invalid", "papers have acts of their own");
    })
    .await;
}

#[tokio::test]
async fn papers_are_numbered_from_the_first_and_no_number_stands_on_two() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let ids: Vec<Value> = rows(&office, decision).await.iter().map(|one| one["id"].clone()).collect();
        office.ask("number_papers", json!({ "ids": ids[..3], "first": "BK 0098" })).await;
        let numbers: Vec<Value> =
            rows(&office, decision).await.iter().take(4).map(|one| one["paper_number"].clone()).collect();
        assert_eq!(numbers, [json!("BK 0098"), json!("BK 0099"), json!("BK 0100"), Value::Null]);
        let taken = office.refused("number_papers", json!({ "ids": [ids[5]], "first": "BK 0099" })).await;
        assert_eq!(
            (&taken["code"], &taken["facts"]["paper_number"]),
            (&json!("paper_number_taken"), &json!("BK 0099"))
        );
        let uncounted = office.refused("number_papers", json!({ "ids": ids[..2], "first": "BK" })).await;
        assert_eq!(uncounted["code"], "paper_number_uncounted");
        office.ask("number_papers", json!({ "ids": ids[..3], "first": null })).await;
        assert!(rows(&office, decision).await.iter().all(|one| one["paper_number"].is_null()));
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_stopped_on_the_way_is_not_made() {
    let office = Office::on_file().await;
    let (_, decision) = office.decided_round().await;
    let of = json!({ "operation": "make_certificates" });
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
    let (refused, total) =
        tokio::join!(office.refused("make_certificates", asked(decision, json!({}))), stop);
    assert_eq!((&refused["code"], total), (&json!("stopped"), 97));
    assert!(!office.folder.path().join("exports").exists());
    assert_eq!(office.ask("get_progress", of).await, Value::Null, "nothing is at work any more");
}
