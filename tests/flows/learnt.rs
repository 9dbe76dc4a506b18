//! What the office learns from lists, and what it keeps of those that were begun.

use serde_json::{Value, json};
use tests::{accept, in_each_home, source, year_end_list};

const ODD: &str = "LĐLĐ huyện Ba Bể
DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH NĂM 2023
TT;Họ và tên;Nhiệm vụ đang giữ;Đơn vị công tác;Đơn vị trình
1;Bà Lý Thị Thu Mỹ;Kế toán;CĐCS Trường THCS Nam Mẫu;LĐLĐ huyện Ba Bể
2;Ông Trần Văn Yên;Giáo viên;CĐCS Trường THPT Ba Bể;LĐLĐ huyện Ba Bể
";

fn next_year() -> String {
    ODD.replace("2023", "2024")
        .replace("Lý Thị Thu Mỹ", "Hoàng Thị Ánh")
        .replace("Trần Văn Yên", "Bế Văn Sơn")
}

fn said(text: &str, columns: Value) -> Value {
    let mut source = source("ba-be.csv", text.as_bytes());
    source["columns"] = columns;
    source
}

#[tokio::test]
async fn words_added_to_the_book_are_read_from_then_on_and_can_be_taken_out() {
    in_each_home(|office| async move {
        let ask = async || {
            let read =
                office.ask("read_list", json!({ "round_id": null, "source": said(ODD, json!([])) })).await;
            read["rows"][0]["position"].clone()
        };
        assert_eq!(ask().await, Value::Null);
        let word = json!({ "id": null, "phrase": "Nhiệm vụ đang giữ", "meaning": "position" });
        let id = office.ask("save_heading_word", word.clone()).await["id"].clone();
        assert_eq!(ask().await, "Kế toán");
        let again = json!({ "id": null, "phrase": "NHIỆM VỤ ĐANG GIỮ", "meaning": "aside" });
        assert_eq!(
            office.ask("save_heading_word", again).await["id"],
            id,
            "the book has the same words once"
        );
        assert_eq!(ask().await, Value::Null);
        office.ask("remove_heading_word", json!({ "id": id })).await;
        let book = office.ask("list_heading_words", json!({})).await;
        assert!(book.as_array().unwrap().iter().all(|one| one["own"] == json!([])));
        assert!(
            book.as_array()
                .unwrap()
                .iter()
                .any(|one| one["built_in"].as_array().unwrap().contains(&json!("ho va ten")))
        );
        let nothing = json!({ "id": null, "phrase": " … ", "meaning": "position" });
        assert_eq!(office.refused("save_heading_word", nothing).await["field"], "phrase");
    })
    .await;
}

#[tokio::test]
async fn what_was_said_of_a_units_list_is_offered_for_its_next() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let columns = json!([{ "sheet": "ba-be.csv", "column": "C", "meaning": "position" }]);
        let read =
            office.ask("read_list", json!({ "round_id": round, "source": said(ODD, json!([])) })).await;
        assert_eq!(read["offer"], Value::Null, "nothing was said of such a list yet");
        let sheet = read["sheets"][0]["name"].clone();
        let mut columns = columns;
        columns[0]["sheet"] = sheet.clone();
        let input = json!({ "round_id": round, "source": said(ODD, columns), "edits": [], "leave_out": [] });
        office.ask("accept_list", input).await;

        // Next year the columns stand in another order; the words above them are the same.
        let moved = next_year()
            .replace(
                "TT;Họ và tên;Nhiệm vụ đang giữ;Đơn vị công tác;",
                "TT;Họ và tên;Đơn vị công tác;Nhiệm vụ đang giữ;",
            )
            .replace("Kế toán;CĐCS Trường THCS Nam Mẫu;", "CĐCS Trường THCS Nam Mẫu;Kế toán;")
            .replace("Giáo viên;CĐCS Trường THPT Ba Bể;", "CĐCS Trường THPT Ba Bể;Giáo viên;");
        let read =
            office.ask("read_list", json!({ "round_id": round, "source": said(&moved, json!([])) })).await;
        assert_eq!(read["rows"][0]["position"], Value::Null, "it is offered, not done");
        let offer = read["offer"].clone();
        assert_eq!((&offer["sender"], &offer["file"]), (&json!("LĐLĐ huyện Ba Bể"), &json!("ba-be.csv")));
        assert_eq!(offer["columns"], json!([{ "sheet": sheet, "column": "D", "meaning": "position" }]));
        let read = office
            .ask("read_list", json!({ "round_id": round, "source": said(&moved, offer["columns"].clone()) }))
            .await;
        assert_eq!((&read["rows"][0]["position"], &read["offer"]), (&json!("Kế toán"), &Value::Null));
    })
    .await;
}

#[tokio::test]
async fn another_units_layout_is_not_offered() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let columns = json!([{ "sheet": "ba-be", "column": "C", "meaning": "position" }]);
        let input = json!({ "round_id": round, "source": said(ODD, columns), "edits": [], "leave_out": [] });
        office.ask("accept_list", input).await;
        let other = next_year().replace("huyện Ba Bể", "huyện Na Rì");
        let read =
            office.ask("read_list", json!({ "round_id": round, "source": said(&other, json!([])) })).await;
        assert_eq!(read["offer"], Value::Null);
    })
    .await;
}

#[tokio::test]
async fn a_list_that_was_begun_is_there_after_the_window_closed_until_it_is_accepted() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let source = said(ODD, json!([]));
        let read = office.ask("read_list", json!({ "round_id": round, "source": source })).await;
        let sha256 = read["sha256"].clone();
        let progress = json!({ "name": "ba-be.csv", "kind": "file", "round_id": round, "sender": null, "encodings": [], "columns": [],
            "headings": [{ "sheet": "Danh sách", "row": 3 }],
            "edits": [{ "key": read["rows"][0]["key"], "name": "Lý Thị Thu Mĩ", "kind": null, "honorific": null, "position": null,
                "unit": null, "nominated_by": null, "award": null, "theme": null, "citation": null }],
            "seen": [read["rows"][1]["key"]], "leave_out": [], "people": [], "rows": 2, "open": 1,
            "accepted": null });
        office.refused("keep_list", json!({ "sha256": sha256, "bytes": null, "progress": progress })).await;
        office.ask("keep_list", json!({ "sha256": sha256, "bytes": source["bytes"], "progress": progress })).await;
        office.ask("keep_list", json!({ "sha256": sha256, "bytes": null, "progress": progress })).await;
        let kept = office.ask("list_kept_lists", json!({})).await;
        assert_eq!(kept, json!([{ "sha256": sha256, "name": "ba-be.csv", "round_id": round, "rows": 2, "open": 1 }]));
        let opened = office.ask("open_kept_list", json!({ "sha256": sha256 })).await;
        assert_eq!((&opened["bytes"], &opened["progress"]), (&source["bytes"], &progress));
        let input = json!({ "round_id": round, "source": source, "edits": progress["edits"], "leave_out": [] });
        office.ask("accept_list", input).await;
        assert_eq!(office.ask("list_kept_lists", json!({})).await, json!([]));
        assert_eq!(office.refused("open_kept_list", json!({ "sha256": sha256 })).await["code"], "missing");
        let path = json!({ "sha256": "../../office.db" });
        assert_eq!(office.refused("drop_kept_list", path).await["code"], "input_invalid");
    })
    .await;
}

#[tokio::test]
async fn lists_that_wait_to_be_read_are_there_after_the_window_closed_and_keep_what_was_begun() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let (first, second) = (source("một.csv", ODD.as_bytes()), source("hai.xlsx", b"no list at all"));
        for waiting in [&first, &second] {
            let kept = office.ask("queue_list", json!({ "round_id": round, "source": waiting })).await;
            assert_eq!((&kept["name"], &kept["rows"]), (&waiting["name"], &Value::Null));
        }
        let names: Vec<Value> = office
            .ask("list_kept_lists", json!({}))
            .await
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["name"].clone())
            .collect();
        assert_eq!(names.len(), 2, "{names:?}");
        let sha256 =
            office.ask("read_list", json!({ "round_id": round, "source": first })).await["sha256"].clone();
        let opened = office.ask("open_kept_list", json!({ "sha256": sha256 })).await;
        assert_eq!(opened["bytes"], first["bytes"]);
        let mut progress = opened["progress"].clone();
        progress["seen"] = json!(["một!4"]);
        progress["rows"] = json!(2);
        office.ask("keep_list", json!({ "sha256": sha256, "bytes": null, "progress": progress })).await;
        office.ask("queue_list", json!({ "round_id": round, "source": first })).await;
        let opened = office.ask("open_kept_list", json!({ "sha256": sha256 })).await;
        assert_eq!(opened["progress"]["seen"], json!(["một!4"]), "given again, it is where it was left");
        office
            .ask("accept_list", json!({ "round_id": round, "source": first, "edits": [], "leave_out": [] }))
            .await;
        assert_eq!(office.ask("list_kept_lists", json!({})).await.as_array().unwrap().len(), 1);
    })
    .await;
}

const UNKNOWN: &str = "LĐLĐ huyện Ba Bể
DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH NĂM 2023
Mã;Ai;Đang làm gì;Ở đâu;Ai gửi
x-7;tanaka yuki;ghép chi tiết;nhà số 4;LĐLĐ huyện Ba Bể
x-9;john mcdonald;xem máy dệt;nhà số 2;LĐLĐ huyện Ba Bể
";

#[tokio::test]
async fn a_list_whose_headings_nobody_knows_is_read_as_an_officer_says_and_offered_so_the_next_time() {
    in_each_home(|office| async move {
        let open = json!({ "name": "Đợt 2023", "year": 2023, "deadline_on": null, "ceremony_on": null, "ceremony_at": null, "budget": null });
        let round = office.ask("open_round", open).await["id"].clone();
        let bare = said(UNKNOWN, json!([]));
        let refused = office.refused("read_list", json!({ "round_id": round, "source": bare })).await;
        assert_eq!(refused["code"], "list_without_table");
        assert_eq!(refused["facts"]["file"], "ba-be.csv");
        let look = office.ask("look_at_list", json!({ "source": bare })).await;
        let headings: Vec<&str> = look["sheets"][0]["meanings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|column| column["heading"].as_str().unwrap())
            .collect();
        assert_eq!(headings, ["Mã", "Ai", "Đang làm gì", "Ở đâu", "Ai gửi"]);
        assert_eq!(look["offer"], Value::Null);
        let sheet = look["sheets"][0]["name"].clone();
        let column = |column: &str, meaning: &str| json!({ "sheet": sheet, "column": column, "meaning": meaning });
        let columns = json!([
            column("B", "name"),
            column("C", "position"),
            column("D", "unit"),
            column("E", "nominated_by")
        ]);
        let source = said(UNKNOWN, columns);
        let read = office.ask("read_list", json!({ "round_id": round, "source": source })).await;
        let names: Vec<&str> =
            read["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["Tanaka Yuki", "John Mcdonald"]);
        let list = json!({ "round_id": round, "source": source, "edits": [], "leave_out": [] });
        assert_eq!(office.ask("accept_list", list).await["added"], 2);
        let next = said(&UNKNOWN.replace("tanaka yuki", "paul boutros"), json!([]));
        let look = office.ask("look_at_list", json!({ "source": next })).await;
        assert_eq!(look["offer"]["sender"], "LĐLĐ huyện Ba Bể");
        let offered: Vec<&str> =
            look["offer"]["columns"].as_array().unwrap().iter().map(|one| one["column"].as_str().unwrap()).collect();
        assert_eq!(offered, ["B", "D", "E"], "what C holds is told by what stands in it");
    })
    .await;
}

#[tokio::test]
async fn an_import_that_is_undone_puts_its_list_back_with_all_that_was_answered() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let mut input = accept(round, "a.xlsx", &year_end_list());
        let read = office.ask("read_list", json!({ "round_id": round, "source": input["source"] })).await;
        let keys = [read["rows"][0]["key"].clone(), read["rows"][1]["key"].clone()];
        let edit = json!({ "key": keys[0], "name": "CĐCS Sửa Bằng Tay", "kind": null, "honorific": null, "position": null,
            "unit": null, "nominated_by": null, "award": null, "theme": null, "citation": null });
        input["edits"] = json!([edit]);
        input["leave_out"] = json!([keys[1]]);
        input["seen"] = json!([keys[0]]);
        office.ask("queue_list", json!({ "round_id": round, "source": input["source"] })).await;
        office.ask("accept_list", input.clone()).await;
        assert_eq!(office.ask("list_kept_lists", json!({})).await, json!([]), "what is accepted is done");
        let again = office.ask("queue_list", json!({ "round_id": round, "source": input["source"] })).await;
        assert_eq!(again["rows"], Value::Null, "given again, it begins anew");
        office.ask("drop_kept_list", json!({ "sha256": read["sha256"] })).await;

        office.ask("undo", json!({})).await;
        let kept = office.ask("list_kept_lists", json!({})).await;
        assert_eq!((&kept[0]["name"], &kept[0]["rows"]), (&json!("a.xlsx"), &json!(102)));
        let opened = office.ask("open_kept_list", json!({ "sha256": read["sha256"] })).await;
        assert_eq!(opened["progress"]["edits"], input["edits"]);
        assert_eq!(opened["progress"]["leave_out"], input["leave_out"]);
        assert_eq!(opened["progress"]["seen"], input["seen"]);
        let given = office.ask("queue_list", json!({ "round_id": round, "source": input["source"] })).await;
        assert_eq!(given["rows"], 102, "given again after the undo, it is gone on with");
        office.ask("accept_list", input).await;
        assert_eq!(office.nominations(round, "").await["total"], 101);
    })
    .await;
}
