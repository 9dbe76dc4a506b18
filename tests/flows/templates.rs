//! Templates: their versions, fonts and pictures, what is printed with which, and how one travels to another office.

use serde_json::{Value, json};
use tests::{Office, in_each_home, source};

const TINOS: &[u8] = include_bytes!("../../src-tauri/documents/fonts/Tinos-Italic.ttf");
/// The beginning of a JPEG of 40 × 30 pixels: as much as is looked into.
const SCAN: &[u8] = b"\xff\xd8\xff\xe0\0\x04\x01\x02\xff\xc2\0\x0b\x08\0\x1e\0\x28\x03\x01\x11\0";

async fn templates(office: &Office) -> Vec<Value> {
    office.ask("list_templates", json!({})).await["templates"].as_array().unwrap().clone()
}

async fn named(office: &Office, name: &str) -> Value {
    let all = templates(office).await;
    all.iter().find(|one| one["name"] == name).unwrap_or_else(|| panic!("no {name}")).clone()
}

async fn opened(office: &Office, id: &Value) -> Value {
    office.ask("get_template", json!({ "id": id, "version_id": null })).await
}

/// Moves the recipient's zone down and saves; the new version.
async fn save_moved(office: &Office, id: &Value, down_mm: f64) -> Value {
    let mut view = opened(office, id).await;
    move_zone(&mut view["content"], "recipient", down_mm);
    let save = json!({ "id": id, "newest_id": view["version_id"], "content": view["content"], "note": "Hạ tên xuống" });
    office.ask("save_template", save).await["id"].clone()
}

fn zone<'v>(content: &'v mut Value, id: &str) -> &'v mut Value {
    content["elements"].as_array_mut().unwrap().iter_mut().find(|one| one["id"] == id).unwrap()
}

fn move_zone(content: &mut Value, id: &str, down_mm: f64) {
    let zone = zone(content, id);
    zone["y_mm"] = json!(zone["y_mm"].as_f64().unwrap() + down_mm);
}

async fn papers(office: &Office, decision: i64) -> Value {
    office.ask("list_certificates", json!({ "decision_id": decision })).await["papers"].clone()
}

async fn first_sheet(office: &Office, decision: i64) -> Value {
    let list = office.ask("list_certificates", json!({ "decision_id": decision })).await;
    let preview = json!({ "certificate_id": list["rows"][0]["id"], "mode": "full_page" });
    office.ask("preview_certificate", preview).await
}

fn top_of_recipient(preview: &Value) -> f64 {
    let zones = preview["zones"].as_array().unwrap();
    zones.iter().find(|zone| zone["id"] == "recipient").unwrap()["y_mm"].as_f64().unwrap()
}

#[tokio::test]
async fn an_office_begins_with_templates_and_each_award_has_one() {
    in_each_home(|office| async move {
        let list = office.ask("list_templates", json!({})).await;
        let names: Vec<&str> =
            list["templates"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
        assert_eq!(
            names,
            [
                "Bằng khen A3",
                "Bằng khen A4",
                "Bằng khen 400 × 300",
                "Bằng khen 360 × 260",
                "Giấy khen A4",
                "Giấy khen A3",
                "Giấy chứng nhận kỷ niệm chương A4",
                "Chữ trên cờ 850 × 650",
                "Chữ trên cờ, bản xem A3",
            ]
        );
        let of = |award: &str| {
            let rows = list["assignments"].as_array().unwrap();
            let row = rows.iter().find(|one| one["award"] == award).unwrap();
            let template =
                list["templates"].as_array().unwrap().iter().find(|one| one["id"] == row["template_id"]);
            template.unwrap()["name"].as_str().unwrap().to_owned()
        };
        assert_eq!((of("BK_LDLD").as_str(), of("GK_CD").as_str()), ("Bằng khen A3", "Giấy khen A4"));
        let chosen = |one: &Value| !one["template_id"].is_null();
        let rows = list["assignments"].as_array().unwrap();
        assert!(rows.iter().all(|one| chosen(one) == one["has_sheet"].as_bool().unwrap()), "{rows:?}");
        let may = |award: &str| rows.iter().any(|one| one["award"] == award);
        assert!(may("CO_LDLD") && may("KNC_CD") && !may("CO_TLD") && !may("BK_TLD"), "{rows:?}");
    })
    .await;
}

#[tokio::test]
async fn saving_makes_the_next_version_and_the_one_before_stays_as_it_was() {
    in_each_home(|office| async move {
        let template = named(&office, "Bằng khen A3").await;
        let before = opened(&office, &template["id"]).await;
        save_moved(&office, &template["id"], 3.0).await;
        let after = opened(&office, &template["id"]).await;
        assert_eq!((&before["version"], &after["version"]), (&json!(1), &json!(2)));
        assert_eq!(after["versions"][0]["note"], "Hạ tên xuống");
        let old = json!({ "id": template["id"], "version_id": before["version_id"] });
        assert_eq!(office.ask("get_template", old).await["content"], before["content"]);

        let late = json!({ "id": template["id"], "newest_id": before["version_id"], "content": before["content"],
            "note": "" });
        assert_eq!(office.refused("save_template", late).await["code"], "template_outdated");
        assert_eq!(office.ask("undo", json!({})).await["act"], "template_saved");
        assert_eq!(opened(&office, &template["id"]).await["version"], 1);
    })
    .await;
}

#[tokio::test]
async fn a_template_that_cannot_be_printed_is_not_saved_and_says_where() {
    let office = Office::on_file().await;
    let template = named(&office, "Bằng khen A3").await;
    let mut view = opened(&office, &template["id"]).await;
    move_zone(&mut view["content"], "signer", -20.0);
    let save = json!({ "id": template["id"], "newest_id": view["version_id"], "content": view["content"], "note": "" });
    let failure = office.refused("save_template", save).await;
    assert_eq!((&failure["code"], &failure["facts"]["zone"]), (&json!("template_broken"), &json!("signer")));
}

#[tokio::test]
async fn a_signed_decision_prints_with_the_version_it_was_signed_with_until_an_act_chooses_another() {
    in_each_home(|office| async move {
        let template = named(&office, "Bằng khen A3").await;
        let second = save_moved(&office, &template["id"], 1.0).await;
        let (_, decision) = office.decided_round().await;
        assert_eq!(papers(&office, decision).await[0]["version_id"], second);
        let signed = top_of_recipient(&first_sheet(&office, decision).await);

        let third = save_moved(&office, &template["id"], 1.5).await;
        assert_eq!(papers(&office, decision).await[0]["version"], 2, "a later version changes nothing");
        assert!((top_of_recipient(&first_sheet(&office, decision).await) - signed).abs() < 1e-9);

        let choose = json!({ "decision_id": decision, "from_version_id": second, "version_id": third });
        office.ask("choose_decision_template", choose.clone()).await;
        assert_eq!(papers(&office, decision).await[0]["version"], 3);
        let now = top_of_recipient(&first_sheet(&office, decision).await);
        assert!((now - signed - 1.5).abs() < 1e-9, "{now} {signed}");
        assert_eq!(office.refused("choose_decision_template", choose).await["code"], "missing");
        let history = office.ask("list_history", json!({ "offset": 0, "limit": 5 })).await;
        assert!(history.to_string().contains("decision_template_chosen"), "{history}");
        assert_eq!(office.refused("undo", json!({})).await["code"], "official");
    })
    .await;
}

#[tokio::test]
async fn a_decision_of_several_templates_is_printed_one_template_at_a_time() {
    in_each_home(|office| async move {
        let a4 = named(&office, "Bằng khen A4").await;
        let assign = json!({ "award": "BK_LDLD", "kind": "individual", "template_id": a4["id"] });
        office.ask("assign_template", assign).await;
        let (_, decision) = office.decided_round().await;
        let papers = papers(&office, decision).await;
        let of: Vec<(&str, i64)> = papers
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["name"].as_str().unwrap(), one["sheets"].as_i64().unwrap()))
            .collect();
        assert_eq!(of.len(), 2, "{of:?}");
        assert_eq!(of.iter().map(|(_, sheets)| sheets).sum::<i64>(), 97);

        let make = |version: Value| {
            json!({ "decision_id": decision, "certificate_ids": null, "mode": "overprint",
                "template_version_id": version })
        };
        let failure = office.refused("make_certificates", make(json!(null))).await;
        assert_eq!(failure["code"], "templates_several");
        for paper in papers.as_array().unwrap() {
            let made = office.ask("make_certificates", make(paper["version_id"].clone())).await;
            assert_eq!(made["pages"], paper["sheets"]);
        }
        let check = json!({ "decision_id": decision, "mode": "overprint", "template_version_id": null });
        let check = office.ask("check_batch", check).await;
        assert_eq!(
            (&check["sheets"], &check["problems"]),
            (&json!(97), &json!([])),
            "all are checked together"
        );
    })
    .await;
}

#[tokio::test]
async fn a_font_of_the_office_prints_and_a_file_that_is_none_says_why() {
    in_each_home(|office| async move {
        let added = office.ask("add_supply", source("Chữ nghiêng.ttf", TINOS)).await;
        assert_eq!(
            (&added["kind"], &added["media"], &added["missing"]),
            (&json!("font"), &json!("ttf"), &json!([]))
        );
        assert_eq!(office.ask("add_supply", source("again.ttf", TINOS)).await["sha256"], added["sha256"]);
        assert_eq!(office.ask("list_supplies", json!({})).await.as_array().unwrap().len(), 1);

        let template = named(&office, "Bằng khen A3").await;
        let mut view = opened(&office, &template["id"]).await;
        zone(&mut view["content"], "recipient")["face"] =
            json!(format!("file:{}", added["sha256"].as_str().unwrap()));
        let save = json!({ "id": template["id"], "newest_id": view["version_id"], "content": view["content"],
            "note": "Phông của cơ quan" });
        office.ask("save_template", save).await;
        let (_, decision) = office.decided_round().await;
        let made = json!({ "decision_id": decision, "certificate_ids": null, "mode": "full_page",
            "template_version_id": null });
        assert_eq!(office.ask("make_certificates", made).await["pages"], 97);

        for (name, bytes, code, why) in [
            ("a.woff2", &b"wOF2...."[..], "supply_not_accepted", "kind"),
            ("a.ttc", b"ttcf....", "font_not_accepted", "collection"),
            ("a.otf", b"OTTO", "font_not_accepted", "damaged"),
            ("a.png", b"\x89PNG\r\n\x1a\n", "picture_not_accepted", "damaged"),
        ] {
            let failure = office.refused("add_supply", source(name, bytes)).await;
            let told = (failure["code"].as_str().unwrap(), failure["facts"]["why"].as_str().unwrap());
            assert_eq!(told, (code, why), "{name}");
            assert_eq!(failure["facts"]["file"], name);
        }
    })
    .await;
}

#[tokio::test]
async fn a_font_that_is_gone_is_told_with_its_place() {
    let office = Office::on_file().await;
    let added = office.ask("add_supply", source("chu.ttf", TINOS)).await;
    let sha256 = added["sha256"].as_str().unwrap();
    let file = office.folder.path().join(format!("supplies/{}/{sha256}.ttf", &sha256[..2]));
    std::fs::remove_file(&file).unwrap();
    let template = named(&office, "Bằng khen A3").await;
    let mut view = opened(&office, &template["id"]).await;
    zone(&mut view["content"], "recipient")["face"] = json!(format!("file:{sha256}"));
    let sample = office
        .ask(
            "get_template_sample",
            json!({ "kind": "specimen", "decision_id": null, "certificate_id": null }),
        )
        .await;
    let sketch = json!({ "content": view["content"], "texts": sample["texts"], "mode": "full_page" });
    let failure = office.refused("sketch_template", sketch).await;
    assert_eq!(failure["code"], "supply_missing");
    assert!(failure["facts"]["path"].as_str().unwrap().ends_with(".ttf"), "{failure}");
}

#[tokio::test]
async fn all_letters_that_a_template_lacks_for_a_decision_are_named_before_anything_prints() {
    let office = Office::on_file().await;
    let (_, decision) = office.decided_round().await;
    let template = named(&office, "Bằng khen A3").await;
    let mut view = opened(&office, &template["id"]).await;
    zone(&mut view["content"], "presents")["content"] = json!({ "fixed": "TẶNG 漢字" });
    let check = json!({ "content": view["content"], "decision_id": decision });
    let missing = office.ask("check_template_letters", check).await;
    assert_eq!(missing[0]["face"], "tinos-bold");
    assert_eq!((&missing[0]["letters"], &missing[0]["sheets"]), (&json!(["字", "漢"]), &json!(97)));
}

#[tokio::test]
async fn a_template_travels_to_another_office_in_one_file_with_its_font_and_its_scan() {
    in_each_home(|office| async move {
        let font = office.ask("add_supply", source("chu.ttf", TINOS)).await;
        let scan = office.ask("add_supply", source("phoi.jpg", SCAN)).await;
        let template = named(&office, "Bằng khen A3").await;
        let mut view = opened(&office, &template["id"]).await;
        zone(&mut view["content"], "recipient")["face"] =
            json!(format!("file:{}", font["sha256"].as_str().unwrap()));
        let save = json!({ "id": template["id"], "newest_id": view["version_id"], "content": view["content"],
            "note": "" });
        let version = office.ask("save_template", save).await;
        let guide =
            json!({ "sha256": scan["sha256"], "x_mm": 0, "y_mm": 0, "width_mm": 420, "height_mm": 297 });
        office.ask("place_guide", json!({ "template_id": template["id"], "guide": guide })).await;
        let made = office.ask("export_template", json!({ "version_id": version["id"] })).await;
        assert_eq!(made["name"], "mau-in-bang-khen-a3-v2.json");
        let file = std::fs::read(made["path"].as_str().unwrap()).unwrap();

        let other = Office::on_file().await;
        let id = other.ask("import_template", source("mau.json", &file)).await["id"].clone();
        let there = opened(&other, &id).await;
        assert_eq!(there["name"], "Bằng khen A3 (2)", "the name was taken");
        assert_eq!(
            there["guide"],
            office.ask("get_template", json!({ "id": template["id"], "version_id": null })).await["guide"]
        );
        let mut content = there["content"].clone();
        content["name"] = view["content"]["name"].clone();
        assert_eq!(content, view["content"]);
        assert_eq!(other.ask("list_supplies", json!({})).await.as_array().unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_no_template_says_what_is_wrong_and_where_and_nothing_of_it_is_taken() {
    let office = Office::on_file().await;
    let font = office.ask("add_supply", source("chu.ttf", TINOS)).await;
    let template = named(&office, "Bằng khen A3").await;
    let mut view = opened(&office, &template["id"]).await;
    zone(&mut view["content"], "recipient")["face"] =
        json!(format!("file:{}", font["sha256"].as_str().unwrap()));
    let save = json!({ "id": template["id"], "newest_id": view["version_id"], "content": view["content"], "note": "" });
    let version = office.ask("save_template", save).await;
    let made = office.ask("export_template", json!({ "version_id": version["id"] })).await;
    let good: Value =
        serde_json::from_slice(&std::fs::read(made["path"].as_str().unwrap()).unwrap()).unwrap();

    let other = Office::on_file().await;
    let broken = |change: &dyn Fn(&mut Value)| {
        let mut file = good.clone();
        change(&mut file);
        serde_json::to_vec(&file).unwrap()
    };
    let mut changed_font = good["files"][0]["base64"].as_str().unwrap().to_owned();
    changed_font.replace_range(100..101, if &changed_font[100..101] == "A" { "B" } else { "A" });
    let cases: [(Vec<u8>, &str); 6] = [
        (b"{ \"format\": ".to_vec(), "cột"),
        (broken(&|file| file["format"] = json!("khac")), "format"),
        (broken(&|file| file["format_version"] = json!(9)), "format_version"),
        (broken(&|file| file["template"]["elements"][4]["x_mm"] = json!("năm mươi")), "template.elements[4]"),
        (broken(&|file| file["files"] = json!([])), "files"),
        (broken(&|file| file["files"][0]["base64"] = json!(changed_font)), "files[0]"),
    ];
    for (bytes, place) in cases {
        let failure = other.refused("import_template", source("mau.json", &bytes)).await;
        assert_eq!(failure["code"], "template_unreadable", "{failure}");
        assert!(failure["facts"]["place"].as_str().unwrap().contains(place), "{failure}");
    }
    let seal = broken(&|file| move_zone(&mut file["template"], "signer", -20.0));
    let failure = other.refused("import_template", source("mau.json", &seal)).await;
    assert_eq!(
        (&failure["code"], &failure["facts"]["source"]),
        (&json!("template_file_broken"), &json!("mau.json"))
    );
    let newer = broken(&|file| {
        file["template"]["elements"].as_array_mut().unwrap().push(json!({ "kind": "hologram", "x_mm": 1.5 }));
    });
    let failure = other.refused("import_template", source("mau.json", &newer)).await;
    assert_eq!((&failure["code"], &failure["facts"]["what"]), (&json!("template_newer"), &json!("hologram")));
    assert_eq!(templates(&other).await.len(), 9);
    assert_eq!(other.ask("list_supplies", json!({})).await, json!([]));
}

#[tokio::test]
async fn a_template_in_use_is_not_retired_and_a_retired_one_is_not_chosen() {
    in_each_home(|office| async move {
        let used = named(&office, "Bằng khen A3").await;
        let failure = office.refused("retire_template", json!({ "id": used["id"] })).await;
        assert_eq!(failure["code"], "template_in_use");
        let copy = json!({ "version_id": used["version_id"], "name": "Bằng khen A3" });
        assert_eq!(office.refused("copy_template", copy).await["code"], "template_named");
        let copy = json!({ "version_id": used["version_id"], "name": "Bằng khen A3, phôi mới" });
        let id = office.ask("copy_template", copy).await["id"].clone();
        office.ask("rename_template", json!({ "id": id, "name": "Bằng khen A3, phôi 2024" })).await;
        office.ask("retire_template", json!({ "id": id })).await;
        let assign = json!({ "award": "BK_LDLD", "kind": "individual", "template_id": id });
        assert_eq!(office.refused("assign_template", assign.clone()).await["code"], "template_retired");
        office.ask("restore_template", json!({ "id": id })).await;
        office.ask("assign_template", assign).await;
        office.ask("undo", json!({})).await;
        assert_eq!(named(&office, "Bằng khen A3, phôi 2024").await["retired"], false);
    })
    .await;
}

#[tokio::test]
async fn a_sketch_draws_what_it_can_and_tells_each_fault_at_its_element() {
    let office = Office::on_file().await;
    let template = named(&office, "Bằng khen A3").await;
    let mut content = opened(&office, &template["id"]).await["content"].clone();
    let place = content["elements"].as_array().unwrap().iter().position(|one| one["id"] == "signer").unwrap();
    move_zone(&mut content, "signer", -20.0);
    let sample = |kind: &str| json!({ "kind": kind, "decision_id": null, "certificate_id": null });
    let longest = office.ask("get_template_sample", sample("longest")).await;
    let sketch = json!({ "content": content, "texts": longest["texts"], "mode": "overprint" });
    let sketch = office.ask("sketch_template", sketch).await;
    let faults = sketch["faults"].as_array().unwrap();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(
        (&faults[0]["element"], &faults[0]["failure"]["code"]),
        (&json!(place), &json!("template_broken"))
    );
    assert!(sketch["svg"].as_str().unwrap().contains("Công Tằng Tôn Nữ"));
    // What may be meant so is told apart: the signer's name now lies over the seal, and over no other text.
    assert_eq!(sketch["warnings"], json!([]));
    move_zone(&mut content, "signer", 20.0);
    move_zone(&mut content, "citation", -20.0);
    let sketch = json!({ "content": content, "texts": longest["texts"], "mode": "overprint" });
    let sketch = office.ask("sketch_template", sketch).await;
    assert_eq!(sketch["faults"], json!([]));
    assert_eq!(sketch["warnings"][0]["why"], "over_text", "{sketch}");
}
