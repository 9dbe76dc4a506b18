//! Printers: what is sent to them, and what makes their deviation good.

use crate::sheets::{asked, confirmation, make, rows as rows_of};
use app::printers::Spooler;
use domain::calibration::{Deviation, Mark};
use serde_json::{Value, json};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use tempfile::TempDir;
use tests::{Office, in_each_home};

/// Programs under CUPS' names, the `lp` among them as given; what it is told lies in `told`, a word a line.
fn cups(lp: &str) -> (TempDir, Spooler) {
    let folder = tempfile::tempdir().unwrap();
    let lpstat = "case \"$1\" in -e) printf 'Canon_LBP\\nKyocera\\n';; -d) echo 'system default destination: Canon_LBP';; esac";
    let lpoptions = "echo 'PageSize/Media Size: A3 *A4'; echo 'InputSlot/Media Source: *Auto Manual'";
    for (name, does) in [("lpstat", lpstat), ("lpoptions", lpoptions), ("lp", lp)] {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("#!/bin/sh\ncd \"$(dirname \"$0\")\"\n{does}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    let spooler = Spooler::Cups { programs: Some(folder.path().to_owned()) };
    (folder, spooler)
}

const TAKES_IT: &str = "printf '%s\\n' \"$@\" > told; for last; do :; done; cp \"$last\" printed.pdf; \
    echo 'request id is Canon_LBP-12 (1 file(s))'";

async fn with_printer(lp: &str) -> (Office, TempDir) {
    let mut office = Office::on_file().await;
    let (folder, spooler) = cups(lp);
    office.desk = office.desk.clone().with_spooler(spooler);
    (office, folder)
}

fn job(name: &Value, printer: &str, tray: &str, page: &str) -> Value {
    json!({ "name": name, "printer": printer, "tray": tray, "page": page })
}

async fn sheet(office: &Office, page: &str) -> Value {
    office.ask("make_calibration_sheet", json!({ "page": page, "calibration_id": null })).await["name"]
        .clone()
}

/// What a printer with this deviation puts on A3, as an officer reads it.
fn readings(printer: &Deviation) -> Value {
    let read = |mark: &Mark| {
        let (x, y) = printer.lands(mark.place(420.0, 297.0));
        let tenths = |mm: f64| (mm * 10.0).round() / 10.0;
        json!({ "mark": mark.number(), "x_mm": tenths(x), "y_mm": tenths(y) })
    };
    Mark::ALL[..4].iter().map(read).collect()
}

const SHIFTED: Deviation = Deviation { dx_mm: -1.2, dy_mm: 0.8, scale_x: 1.0, scale_y: 1.0, turn_rad: 0.0 };

fn saved(stock: Option<i64>, values: &Value, readings: &Value) -> Value {
    json!({ "printer": " Canon LBP ", "tray": "khay tay", "stock_id": stock, "values": values, "page": "A3",
        "readings": readings })
}

fn typed(dx_um: i64) -> Value {
    json!({ "dx_um": dx_um, "dy_um": -800, "scale_x_ppm": 1_000_000, "scale_y_ppm": 1_000_000, "turn_urad": 0 })
}

#[tokio::test]
async fn a_file_reaches_lp_word_for_word_in_its_own_size_from_its_tray_and_to_the_last_byte() {
    let (office, folder) = with_printer(TAKES_IT).await;
    let name = sheet(&office, "A3").await;
    let sent = office.ask("print_file", job(&name, "Canon_LBP", "manual", "A3")).await;
    assert_eq!(sent, json!({ "job": "Canon_LBP-12", "printer": "Canon_LBP", "tray": "Manual" }));
    let told = std::fs::read_to_string(folder.path().join("told")).unwrap();
    let file = office.folder.path().join("exports/to-can-chinh-A3.pdf");
    let wanted = [
        "-d",
        "Canon_LBP",
        "-n",
        "1",
        "-t",
        "to-can-chinh-A3.pdf",
        "-o",
        "media=A3",
        "-o",
        "print-scaling=none",
        "-o",
        "sides=one-sided",
        "-o",
        "InputSlot=Manual",
        "--",
        file.to_str().unwrap(),
    ];
    assert_eq!(told.lines().collect::<Vec<_>>(), wanted);
    assert!(std::fs::read(folder.path().join("printed.pdf")).unwrap() == std::fs::read(file).unwrap());
}

#[tokio::test]
async fn paper_of_an_unusual_size_is_told_by_its_sides_and_a_tray_only_officers_know_is_left_to_the_printer()
{
    let (office, folder) = with_printer(TAKES_IT).await;
    let name = sheet(&office, "400x300").await;
    let sent = office.ask("print_file", job(&name, "Kyocera", "khay dưới", "400x300")).await;
    assert_eq!(sent["tray"], Value::Null);
    let told = std::fs::read_to_string(folder.path().join("told")).unwrap();
    assert!(told.contains("media=Custom.300x400mm\n"), "{told}");
    assert!(!told.contains("InputSlot"), "{told}");
}

#[tokio::test]
async fn what_lp_refuses_is_told_in_its_own_words() {
    let (office, _folder) =
        with_printer("echo 'lp: Printer is paused, no paper in tray 2.' >&2; exit 1").await;
    let name = sheet(&office, "A3").await;
    let failure = office.refused("print_file", job(&name, "Canon_LBP", "", "A3")).await;
    assert_eq!(failure["code"], "print_refused");
    assert_eq!(failure["facts"]["why"], "lp: Printer is paused, no paper in tray 2.");
}

#[tokio::test]
async fn only_a_pdf_of_the_exports_goes_and_only_to_a_printer_that_the_system_names() {
    let (office, folder) = with_printer(TAKES_IT).await;
    let name = sheet(&office, "A3").await;
    for wrong in ["../office.db", "/etc/passwd", "-oraw.pdf", "a/b.pdf", "C:x.pdf", "", "office.db"] {
        let failure = office.refused("print_file", job(&json!(wrong), "Canon_LBP", "", "A3")).await;
        assert_eq!(failure["code"], "input_invalid", "{wrong}");
    }
    assert_eq!(
        office.refused("print_file", job(&json!("gone.pdf"), "Canon_LBP", "", "A3")).await["code"],
        "missing"
    );
    for stranger in ["HP", "-h evil.example", "Canon_LBP;rm -rf ~", ""] {
        let failure = office.refused("print_file", job(&name, stranger, "", "A3")).await;
        assert_eq!(failure["code"], "printer_unknown", "{stranger}");
    }
    assert!(!folder.path().join("told").exists());
}

#[tokio::test]
async fn a_machine_knows_its_printers_their_trays_and_which_one_is_meant() {
    let (office, _folder) = with_printer(TAKES_IT).await;
    let printers = office.ask("list_printers", json!({})).await;
    let wanted = json!({ "can_send": true, "rows": [{ "name": "Canon_LBP", "is_default": true },
        { "name": "Kyocera", "is_default": false }] });
    assert_eq!(printers, wanted);
    assert_eq!(office.ask("list_trays", json!({ "printer": "Canon_LBP" })).await, json!(["Auto", "Manual"]));
    assert_eq!(office.ask("list_trays", json!({ "printer": "-x" })).await, json!([]));
}

#[tokio::test]
async fn a_machine_without_a_spooler_says_to_open_the_file_instead() {
    let mut office = Office::on_file().await;
    let empty = tempfile::tempdir().unwrap();
    for spooler in
        [Spooler::Cups { programs: Some(empty.path().to_owned()) }, Spooler::Windows { reader: None }]
    {
        office.desk = office.desk.clone().with_spooler(spooler);
        assert_eq!(office.ask("list_printers", json!({})).await, json!({ "rows": [], "can_send": false }));
        let name = sheet(&office, "A4").await;
        assert_eq!(office.refused("print_file", job(&name, "Canon", "", "A4")).await["code"], "no_spooler");
    }
}

#[tokio::test]
async fn a_printer_named_wrong_is_given_up_unless_something_was_printed_by_it_and_comes_back_by_undo() {
    in_each_home(|office| async move {
        let values = json!({ "dx_um": 1200, "dy_um": 0, "scale_x_ppm": 1_000_000, "scale_y_ppm": 1_000_000, "turn_urad": 0 });
        for dx in [1200, 1300] {
            let mut values = values.clone();
            values["dx_um"] = json!(dx);
            office.ask("save_calibration", saved(None, &values, &json!([]))).await;
        }
        let rows = async || office.ask("list_calibrations", json!({})).await["rows"].clone();
        let newest = rows().await[0]["id"].clone();
        office.ask("remove_calibration", json!({ "id": newest })).await;
        assert_eq!(rows().await, json!([]), "the older measurement of the same printer does not come forward");
        office.ask("undo", json!({ "history_id": null })).await;
        assert_eq!(rows().await[0]["id"], newest);

        let (_, decision) = office.decided_round().await;
        let one = rows_of(&office, decision).await[0]["id"].clone();
        let made = make(&office, decision, json!({ "certificate_ids": [one], "calibration_id": newest })).await;
        let by = confirmation(decision, &made["printed"], json!({ "calibration_id": newest }));
        office.ask("confirm_printed", by).await;
        assert_eq!(office.refused("remove_calibration", json!({ "id": newest })).await["code"], "calibration_used");
    })
    .await;
}

#[tokio::test]
async fn four_readings_become_the_calibration_that_sheets_are_printed_with_from_then_on() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let input = json!({ "page": "A3", "readings": readings(&SHIFTED), "values": null });
        let solved = office.ask("measure_printer", input).await;
        assert_eq!((&solved["values"]["dx_um"], &solved["values"]["dy_um"]), (&json!(1200), &json!(-800)));
        assert!(solved["before_mm"].as_f64().unwrap() > 1.4 && solved["after_mm"].as_f64().unwrap() < 0.01, "{solved}");
        let id = office.ask("save_calibration", saved(None, &solved["values"], &readings(&SHIFTED))).await;
        let rows = office.ask("list_calibrations", json!({})).await["rows"].clone();
        let row = &rows[0];
        assert_eq!((&row["printer"], &row["tray"], &row["stock"]), (&json!("Canon LBP"), &json!("khay tay"), &json!("")));
        assert_eq!((&row["is_measured"], &row["values"]), (&json!(true), &solved["values"]));

        let made = |calibration: Value| {
            let office = &office;
            async move {
                let input = json!({ "decision_id": decision, "certificate_ids": null, "mode": "overprint", "template_version_id": null,
                    "calibration_id": calibration });
                let path = office.ask("make_certificates", input).await["path"].clone();
                std::fs::read(Path::new(path.as_str().unwrap())).unwrap()
            }
        };
        let (plain, corrected) = (made(Value::Null).await, made(id["id"].clone()).await);
        let (plain, corrected) = (first_page(&plain), first_page(&corrected));
        let matrix = "1 0 0 1 3.402 2.268 cm\n";
        assert_eq!(corrected, format!("{matrix}{plain}"), "1,2 mm right and 0,8 mm up, in points");
        let missing = json!({ "decision_id": decision, "certificate_ids": null, "mode": "overprint", "template_version_id": null,
            "calibration_id": 4711 });
        assert_eq!(office.refused("make_certificates", missing).await["code"], "missing");
    })
    .await;
}

#[tokio::test]
async fn sheets_printed_on_a_calibrated_printer_are_as_they_were() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        let id = office.ask("save_calibration", saved(None, &typed(1_200), &json!([]))).await["id"].clone();
        let made = make(&office, decision, json!({ "calibration_id": id })).await;
        let noted = confirmation(decision, &made["printed"], json!({ "calibration_id": id }));
        office.ask("confirm_printed", noted).await;
        let check = office.ask("check_batch", asked(decision, json!({}))).await;
        assert_eq!(check["changed"], json!([]));
    })
    .await;
}

fn first_page(pdf: &[u8]) -> String {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let page = document.get_pages()[&1];
    String::from_utf8_lossy(&document.get_page_content(page)).into_owned()
}

#[tokio::test]
async fn the_newest_calibration_of_a_printer_tray_and_stock_counts_and_is_taken_back_as_one_act() {
    in_each_home(|office| async move {
        let values = |rows: &Value| -> Vec<i64> {
            rows.as_array().unwrap().iter().map(|row| row["values"]["dx_um"].as_i64().unwrap()).collect()
        };
        office.ask("save_calibration", saved(None, &typed(1_200), &json!([]))).await;
        office.ask("save_calibration", saved(None, &typed(1_500), &json!([]))).await;
        let mut other = saved(None, &typed(0), &json!([]));
        other["tray"] = json!("");
        office.ask("save_calibration", other).await;
        let list = || async { office.ask("list_calibrations", json!({})).await["rows"].clone() };
        assert_eq!(values(&list().await), [0, 1_500]);
        assert_eq!(list().await[0]["is_measured"], json!(false));
        let history = office.ask("list_history", json!({ "offset": 0, "limit": 2 })).await["rows"].clone();
        assert_eq!(
            (&history[1]["act"], &history[1]["facts"]["printer"]),
            (&json!("printer_calibrated"), &json!("Canon LBP · khay tay"))
        );
        office.ask("undo", json!({})).await;
        office.ask("undo", json!({})).await;
        assert_eq!(values(&list().await), [1_200]);
    })
    .await;
}

#[tokio::test]
async fn readings_and_values_that_cannot_be_are_refused_at_their_place_and_nothing_is_kept() {
    in_each_home(|office| async move {
        let measure = |readings: Value| json!({ "page": "A3", "readings": readings, "values": null });
        let mut slip = readings(&SHIFTED);
        slip[2]["x_mm"] = json!(39.9);
        let failure = office.refused("measure_printer", measure(slip)).await;
        assert_eq!((&failure["code"], &failure["field"]), (&json!("reading_far_off"), &json!("mark_3")));
        let askew = Deviation { turn_rad: 0.03, ..SHIFTED };
        let failure = office.refused("measure_printer", measure(readings(&askew))).await;
        assert_eq!(failure["code"], "paper_turned");
        assert_eq!((&failure["facts"]["degrees"], &failure["facts"]["mm"]), (&json!("1.7"), &json!("12.6")));
        let failure = office.refused("save_calibration", saved(None, &typed(30_001), &json!([]))).await;
        assert_eq!(
            (&failure["code"], &failure["facts"]["field"]),
            (&json!("calibration_unbelievable"), &json!("dx"))
        );
        let failure = office.refused("save_calibration", saved(Some(99), &typed(0), &json!([]))).await;
        assert_eq!((&failure["code"], &failure["facts"]["thing"]), (&json!("missing"), &json!("stock")));
        assert_eq!(office.ask("list_calibrations", json!({})).await["rows"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn what_a_correction_pushes_off_the_sheet_is_told_before_it_is_printed() {
    let office = Office::on_file().await;
    let mut values = typed(0);
    values["scale_x_ppm"] = json!(1_090_000);
    let id = office.ask("save_calibration", saved(None, &values, &json!([]))).await["id"].clone();
    let templates = office.ask("list_templates", json!({})).await;
    let first = json!({ "id": templates["templates"][0]["id"], "version_id": null });
    let version = office.ask("get_template", first).await["version_id"].clone();
    let check = |mode: &str| json!({ "template_version_id": version, "mode": mode, "calibration_id": id });
    let lost = office.ask("check_correction", check("full_page")).await;
    assert!(
        lost.as_array()
            .unwrap()
            .iter()
            .any(|one| one["side"] == "right" && one["lost_mm"].as_f64().unwrap() > 1.0),
        "{lost}"
    );
    assert_eq!(office.ask("check_correction", check("overprint")).await, json!([]));
}
