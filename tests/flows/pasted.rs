//! A block pasted from a spreadsheet: a list like any other, with the same questions.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tests::{Office, in_each_home, source};

const HEAD: &str = "TT\tHọ và tên\tChức vụ\tĐơn vị công tác\tĐơn vị trình\tHình thức\tThành tích\n";

fn block(names: &[&str]) -> String {
    let rows = (1..).zip(names).map(|(number, name)| {
        format!(
            "{number}\t{name}\tKế toán\tCĐCS Trường THCS Nam Mẫu\tLĐLĐ huyện Ba Bể\tBằng khen\tĐã có thành tích xuất sắc năm 2023\n"
        )
    });
    format!("{HEAD}{}", rows.collect::<String>())
}

async fn paste(office: &Office, round: i64, text: &str) -> Value {
    office.ask("paste_nominations", json!({ "round_id": round, "text": text })).await
}

fn pasted(text: &str) -> Value {
    let mut source = source("Khối dán", text.as_bytes());
    source["kind"] = json!("pasted");
    source
}

#[tokio::test]
async fn a_block_pasted_from_a_spreadsheet_becomes_drafts() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let made = paste(&office, round, &block(&["Bà Nguyễn Thị Phượng", "Ông Bế Ích"])).await;
        assert_eq!((&made["accepted"]["added"], &made["asking"]), (&json!(2), &json!(0)), "{made}");
        let found = office.nominations(round, "phuong").await;
        assert_eq!(found["rows"][0]["name"], "Nguyễn Thị Phượng");
        assert_eq!(found["rows"][0]["honorific"], "Bà");
        assert_eq!(found["rows"][0]["state"], "draft");
    })
    .await;
}

#[tokio::test]
async fn a_pasted_block_with_anything_to_ask_adds_nothing_and_is_read_with_the_questions_of_a_list() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        for name in ["Nguyễn Thị H0a", "Nguyen Thi Hoa", "Bµ Lª ThÞ Hµ"] {
            let text = block(&["Bà Nguyễn Thị Phượng", name]);
            let made = paste(&office, round, &text).await;
            assert_eq!((&made["accepted"], &made["asking"]), (&Value::Null, &json!(1)), "{name}: {made}");
            assert_eq!(office.nominations(round, "").await["total"], 0, "{name}");
            let read = office.ask("read_list", json!({ "round_id": round, "source": pasted(&text) })).await;
            let doubts = |at: usize| read["rows"][at]["doubts"].as_array().unwrap().len();
            assert_eq!(doubts(0), 0, "{read}");
            assert_ne!(doubts(1), 0, "{name}: {read}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_namesake_in_the_books_and_a_second_nomination_are_asked_about_when_pasted() {
    in_each_home(|office| async move {
        let (first, round) = (office.open_round().await, office.open_round().await);
        paste(&office, first, &block(&["Bà Nguyễn Thị Phượng"])).await;
        let elsewhere = block(&["Bà Nguyễn Thị Phượng"]).replace("THCS Nam Mẫu", "THPT Ba Bể");
        assert_eq!(paste(&office, round, &elsewhere).await["asking"], 1, "who she is");
        let other_sender = block(&["Bà Nguyễn Thị Phượng"]).replace("huyện Ba Bể", "huyện Na Rì");
        assert_eq!(paste(&office, first, &other_sender).await["asking"], 1, "nominated by two units");
    })
    .await;
}

#[tokio::test]
async fn a_pasted_block_is_accepted_as_a_list_is_and_adds_nothing_twice() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let text = block(&["Nguyen Thi Hoa", "Ông Bế Ích"]);
        let key = office.ask("read_list", json!({ "round_id": round, "source": pasted(&text) })).await["rows"][0]
            ["key"]
            .clone();
        let edit = json!({ "key": key, "name": "Nguyễn Thị Hoa", "kind": null, "honorific": "Bà", "position": null,
            "unit": null, "nominated_by": null, "award": null, "theme": null, "citation": null });
        let input = json!({ "round_id": round, "source": pasted(&text), "edits": [edit], "leave_out": [] });
        assert_eq!(office.ask("accept_list", input.clone()).await["added"], 2);
        assert_eq!(office.ask("accept_list", input).await["added"], 0);
        assert_eq!(office.nominations(round, "nguyen thi hoa").await["rows"][0]["name"], "Nguyễn Thị Hoa");
    })
    .await;
}

/// A block of which the names are in an old font, as the pages send it.
fn old_cells() -> String {
    let row = |texts: [&str; 7], font: u32| {
        let cell = |(at, text): (usize, &str)| match at {
            1 => json!([{ "text": text, "font": font }]),
            _ => json!([{ "text": text }]),
        };
        json!({ "cells": texts.into_iter().enumerate().map(cell).collect::<Vec<_>>() })
    };
    let of =
        |name: &'static str| ["1", name, "Kế toán", "CĐCS Sở Y tế", "LĐLĐ huyện Ba Bể", "Bằng khen", "Giỏi"];
    let mut head: Vec<&str> = HEAD.trim().split('\t').collect();
    head[1] = "Hä vµ tªn";
    let rows = [row(head.try_into().unwrap(), 0), row(of("lª thÞ thu"), 1)];
    json!({ "fonts": [".VnTime", ".VnTimeH"], "rows": rows }).to_string()
}

#[tokio::test]
async fn a_block_pasted_with_its_fonts_is_read_by_them_kept_and_opened_again() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let mut source = source("Khối dán", old_cells().as_bytes());
        source["kind"] = json!("pasted_cells");
        let asked = json!({ "round_id": round, "source": source });
        let kept = office.ask("queue_list", asked).await["sha256"].clone();
        let opened = office.ask("open_kept_list", json!({ "sha256": kept })).await;
        let (progress, mut again) = (&opened["progress"], source.clone());
        again["kind"] = progress["kind"].clone();
        again["bytes"] = opened["bytes"].clone();
        let read = office.ask("read_list", json!({ "round_id": round, "source": again })).await;
        assert_eq!(read["rows"][0]["name"], "Lê Thị Thu", "{read}");
        assert_eq!(
            (&read["encodings"][0]["evidence"], &read["encodings"][0]["font"]),
            (&json!("font"), &json!(".VnTimeH")),
            "{read}"
        );
        let look = office.ask("look_at_list", json!({ "source": source })).await;
        assert_eq!(look["sheets"][0]["rows"].as_array().unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_pasted_block_that_had_to_be_decoded_is_looked_at_before_it_becomes_drafts() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let paste = json!({ "round_id": round, "kind": "pasted_cells", "text": old_cells() });
        let made = office.ask("paste_nominations", paste).await;
        assert_eq!((&made["accepted"], &made["asking"]), (&Value::Null, &json!(1)), "{made}");
        let broken = json!({ "round_id": round, "kind": "pasted_cells", "text": "{}" });
        assert_eq!(office.refused("paste_nominations", broken).await["code"], "list_damaged");
    })
    .await;
}

#[tokio::test]
async fn a_pasted_block_of_which_no_column_is_known_can_be_looked_at() {
    let office = Office::on_file().await;
    let source = pasted("x-7\t12\nx-9\t14\n");
    let look = office.ask("look_at_list", json!({ "source": source })).await;
    assert_eq!(look["sheets"][0]["rows"].as_array().unwrap().len(), 2);
    assert_eq!(STANDARD.decode(source["bytes"].as_str().unwrap()).unwrap(), b"x-7\t12\nx-9\t14\n");
}

#[tokio::test]
async fn a_name_that_somebody_typed_is_asked_about_as_one_of_a_list_is() {
    let office = Office::on_file().await;
    let names = [
        ("Nguyễn Thị H0a", true),
        ("Nguyễn Thị Hoa @", true),
        ("nguyễn thị hoa", true),
        ("Nguyen Thi Hoa", true),
        ("La Đức Quỳnh (sai)", true),
        ("Nguyễn Thị Hoa, kế toán", true),
        ("", true),
        ("Nguyễn Thị Hoa", false),
        ("H'Yên Niê", false),
    ];
    let input: Vec<Value> =
        names.iter().map(|(name, _)| json!({ "key": name, "kind": "individual", "name": name })).collect();
    let checked = office.ask("check_names", json!({ "names": input })).await;
    for ((name, asks), one) in names.iter().zip(checked.as_array().unwrap()) {
        assert_eq!(one["key"], *name);
        assert_eq!(!one["doubts"].as_array().unwrap().is_empty(), *asks, "{one}");
    }
}
