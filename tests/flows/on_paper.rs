//! What stands on a sheet before it is printed: no place left blank unseen, the signer's signature, and nothing of what was
//! given out.

use crate::sheets::{asked, bring, confirmation, make, print_all, rows};
use serde_json::{Value, json};
use tests::{Office, in_each_home, source};

/// A signature of this ink on nothing.
fn signature(ink: [u8; 4]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 16, 8);
    encoder.set_color(png::ColorType::Rgba);
    let pixels: Vec<u8> = (0..128).flat_map(|at| if at % 5 == 0 { [0; 4] } else { ink }).collect();
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    file
}

/// Gives the office's signer this signature.
async fn sign_with(office: &Office, picture: &[u8]) {
    let sha256 = office.ask("add_supply", source("chu-ky.png", picture)).await["sha256"].clone();
    let known = office.ask("get_office", json!({})).await["signers"][0]["id"].clone();
    office.ask("save_signer", signer(&known, &sha256)).await;
}

/// Who signs the decisions of the tests, with this signature.
fn signer(id: &Value, signature: &Value) -> Value {
    json!({ "id": id, "name": "Hoàng Minh Khôi", "title": "CHỦ TỊCH", "form": "on_behalf",
        "form_text": "TM. BAN THƯỜNG VỤ", "valid_from": null, "valid_to": null, "signature": signature })
}

/// Puts a place for the signature on the template that certificates of merit are printed with.
async fn place_signature(office: &Office) {
    let list = office.ask("list_templates", json!({})).await;
    let of = list["assignments"].as_array().unwrap().iter().find(|one| one["award"] == "BK_LDLD").unwrap();
    let mut view = office.ask("get_template", json!({ "id": of["template_id"], "version_id": null })).await;
    let zone = json!({ "kind": "signature", "x_mm": 280.0, "y_mm": 245.0, "width_mm": 40.0, "height_mm": 20.0,
        "layer": "overprint" });
    view["content"]["elements"].as_array_mut().unwrap().push(zone);
    let save = json!({ "id": of["template_id"], "newest_id": view["version_id"], "content": view["content"],
        "note": "Chữ ký ảnh" });
    office.ask("save_template", save).await;
}

async fn check(office: &Office, decision: i64) -> Value {
    let check = json!({ "decision_id": decision, "mode": "overprint", "template_version_id": null, "stock_id": null });
    office.ask("check_batch", check).await
}

/// The first sheet as a picture.
async fn first(office: &Office, decision: i64) -> String {
    let preview = json!({ "certificate_id": rows(office, decision).await[0]["id"], "mode": "overprint" });
    office.ask("preview_certificate", preview).await["svg"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_signature_of_the_signer_is_printed_as_it_was_when_the_decision_was_signed() {
    in_each_home(|office| async move {
        place_signature(&office).await;
        sign_with(&office, &signature([16, 32, 160, 255])).await;
        let (_, decision) = office.decided_round().await;
        assert_eq!(check(&office, decision).await["blank"], json!([]));
        let signed = first(&office, decision).await;
        assert!(signed.contains("<image"), "{signed}");
        let made =
            make(&office, decision, json!({ "certificate_ids": [rows(&office, decision).await[0]["id"]] }))
                .await;
        let pdf = std::fs::read(made["path"].as_str().unwrap()).unwrap();
        assert!(pdf.windows(14).any(|bytes| bytes == b"/Subtype/Image"), "the picture is in the file");
        // Another signature from now on: what was signed keeps its own.
        sign_with(&office, &signature([160, 16, 32, 255])).await;
        assert_eq!(first(&office, decision).await, signed);
    })
    .await;
}

#[tokio::test]
async fn a_place_for_a_signature_that_nobody_gave_is_told_before_printing() {
    let office = Office::on_file().await;
    place_signature(&office).await;
    let (_, decision) = office.decided_round().await;
    let check = check(&office, decision).await;
    let blank = check["blank"].as_array().unwrap();
    assert_eq!(blank.len(), usize::try_from(check["sheets"].as_i64().unwrap()).unwrap());
    assert!(blank.iter().all(|one| one["zone_name"] == "signature"), "{blank:?}");
}

#[tokio::test]
async fn a_signer_cannot_have_a_picture_that_the_office_does_not_have() {
    let office = Office::on_file().await;
    let refused = office.refused("save_signer", signer(&Value::Null, &json!("0".repeat(64)))).await;
    assert_eq!((&refused["code"], &refused["field"]), (&json!("supply_unknown"), &json!("signature")));
}

#[tokio::test]
async fn a_sheet_without_its_merit_is_told_and_one_of_a_unit_without_a_position_is_not() {
    in_each_home(|office| async move {
        let round = office.passed_round().await;
        let all = office.nominations(round, "").await["rows"].clone();
        let person = all
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["award"] == "BK_LDLD" && row["kind"] == "individual");
        let person = person.unwrap();
        office.ask("edit_nomination", json!({ "id": person["id"], "field": "citation", "value": "" })).await;
        let decision = office.ask("decide_round", tests::decide(round, "737", "2023-12-25")).await;
        let blank = check(&office, decision["id"].as_i64().unwrap()).await["blank"].clone();
        let told: Vec<(&str, &str)> = blank
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["recipient"].as_str().unwrap(), one["zone_name"].as_str().unwrap()))
            .collect();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].0.ends_with(person["name"].as_str().unwrap()), "{told:?}");
        assert_eq!(told[0].1, "citation");
    })
    .await;
}

#[tokio::test]
async fn what_was_given_out_is_not_printed_again_and_a_reprint_says_whether_it_was_the_same() {
    in_each_home(|office| async move {
        let (_, decision) = office.decided_round().await;
        print_all(&office, decision).await;
        let all = rows(&office, decision).await;
        bring(&office, &all[0]["id"], &["sign", "seal", "hand_over"]).await;
        let one = asked(decision, json!({ "certificate_ids": [all[0]["id"]] }));
        let refused = office.refused("make_certificates", one).await;
        assert_eq!(
            (&refused["code"], &refused["facts"]["recipient"]),
            (&json!("sheet_given_out"), &all[0]["recipient"])
        );
        let rest = make(&office, decision, json!({})).await;
        assert_eq!((&rest["pages"], &rest["given_out"]), (&json!(all.len() - 1), &json!(1)));

        let second = make(&office, decision, json!({ "certificate_ids": [all[1]["id"]] })).await;
        office.ask("confirm_printed", confirmation(decision, &second["printed"], json!({}))).await;
        let book = office.ask("list_number_book", json!({ "decision_id": decision, "year": null })).await;
        let line = book.as_array().unwrap().iter().find(|line| line["ordinal"] == all[1]["ordinal"]).unwrap();
        assert_eq!(line["sheets"][0]["state_reason"], "In lại, nội dung không đổi");
    })
    .await;
}
