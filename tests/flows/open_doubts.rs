//! What nobody answered of a list stays with its nominations until somebody does.

use serde_json::{Value, json};
use tests::{Office, accept, in_each_home, source};

const FILE: &str = "c.csv";

/// Rows that a list is asked about, and one that is clear.
fn doubted() -> Vec<u8> {
    let names = ["Bà Nguyển Thị Hường", "Ông Lê Vănn Nam", "Tran Van Ba", "Bà Lý Thị Thu Mỹ"];
    let rows = (1..).zip(names).map(|(number, name)| {
        format!("{number};{name};Bác sĩ;CĐCS Bệnh viện;LĐLĐ huyện Ba Bể;Bằng khen;Đã có thành tích xuất sắc năm 2023\n")
    });
    format!(
        "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN\nTT;Họ và tên;Chức vụ;Đơn vị công tác;Đơn vị trình;Hình thức;Thành tích\n{}",
        rows.collect::<String>()
    )
    .into_bytes()
}

async fn accepted(office: &Office) -> i64 {
    let round = office.open_round().await;
    let accepted = office.ask("accept_list", accept(round, FILE, &doubted())).await;
    let open: Vec<&str> =
        accepted["open"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(open, ["Nguyển Thị Hường", "Lê Vănn Nam", "Tran Van Ba"], "{accepted}");
    round
}

/// The names with something open, as the list shows them.
async fn open(office: &Office, round: i64) -> Vec<String> {
    let list = office.nominations(round, "").await;
    let rows = list["rows"].as_array().unwrap().iter();
    let names: Vec<String> = rows
        .filter(|row| row["check"]["doubts"] != 0)
        .map(|row| row["name"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(list["open_doubts"], names.len(), "{list}");
    names
}

async fn nomination(office: &Office, round: i64, name: &str) -> Value {
    let list = office.nominations(round, "").await;
    let row = list["rows"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap();
    office.ask("get_nomination", json!({ "id": row["id"] })).await
}

#[tokio::test]
async fn a_doubt_that_nobody_answered_stays_with_the_nomination_until_somebody_says_it_is_right() {
    in_each_home(|office| async move {
        let round = accepted(&office).await;
        let list = office.nominations(round, "").await;
        assert_eq!(list["attention"], 3, "whoever was not looked at wants a look: {list}");
        let one = nomination(&office, round, "Nguyển Thị Hường").await;
        assert_eq!(one["doubts"][0]["kind"], "name_likely", "{one}");
        assert_eq!(one["doubts"][0]["facts"]["likely"], "Nguyễn Thị Hường");
        let tasks = office.ask("get_overview", json!({ "round_id": round })).await;
        let told =
            tasks["tasks"].as_array().unwrap().iter().find(|task| task["kind"] == "open_doubts").unwrap();
        assert_eq!((&told["count"], &told["facts"]["name"]), (&json!(3), &json!("Nguyển Thị Hường")));

        office.ask("settle_doubts", json!({ "ids": [one["id"]] })).await;
        assert_eq!(open(&office, round).await, ["Lê Vănn Nam", "Tran Van Ba"]);
        let settled = nomination(&office, round, "Nguyển Thị Hường").await;
        assert_eq!(
            (&settled["doubts"], &settled["history"][0]["act"]),
            (&json!([]), &json!("doubts_settled"))
        );
        let again = office.refused("settle_doubts", json!({ "ids": [one["id"]] })).await;
        assert_eq!(again["code"], "nothing_chosen");
        assert_eq!(office.ask("undo", json!({})).await["act"], "doubts_settled");
        assert_eq!(open(&office, round).await.len(), 3, "undone, it is asked again");
        assert_eq!(nomination(&office, round, "Nguyển Thị Hường").await["doubts"], one["doubts"]);

        assert_eq!(office.ask("undo", json!({})).await["act"], "list_accepted");
        assert_eq!(office.nominations(round, "").await["open_doubts"], 0);
    })
    .await;
}

#[tokio::test]
async fn a_doubt_goes_when_what_it_speaks_of_is_mended_and_not_before() {
    in_each_home(|office| async move {
        let round = accepted(&office).await;
        let one = nomination(&office, round, "Lê Vănn Nam").await;
        office.ask("edit_nomination", json!({ "id": one["id"], "field": "position", "value": "Y sĩ" })).await;
        assert_eq!(open(&office, round).await.len(), 3, "a position says nothing of a name");
        office
            .ask("edit_nomination", json!({ "id": one["id"], "field": "name", "value": "Lê Văn Nam" }))
            .await;
        assert_eq!(open(&office, round).await, ["Nguyển Thị Hường", "Tran Van Ba"]);
        office.ask("undo", json!({})).await;
        assert_eq!(open(&office, round).await.len(), 3, "with the wrong name its doubt is back");
        office.ask("remove_nominations", json!({ "ids": [one["id"]] })).await;
        office.ask("undo", json!({})).await;
        assert_eq!(open(&office, round).await.len(), 3, "a draft that comes back brings its doubt along");
    })
    .await;
}

#[tokio::test]
async fn only_rows_that_were_looked_at_or_mended_are_asked_no_more() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let read =
            office.ask("read_list", json!({ "round_id": round, "source": source(FILE, &doubted()) })).await;
        let key = |at: usize| read["rows"][at]["key"].clone();
        let edit = |key: Value, name: &str| {
            json!({ "key": key, "name": name, "kind": null, "honorific": null, "position": null, "unit": null,
                "nominated_by": null, "award": null, "theme": null, "citation": null })
        };
        let mut input = accept(round, FILE, &doubted());
        input["seen"] = json!([key(0)]);
        input["edits"] = json!([edit(key(1), "Lê Văn Nam"), edit(key(3), "Lý Thi Thu Mỹ")]);
        office.ask("accept_list", input).await;
        // Found right, mended; not looked at, and a name that was typed without its mark.
        assert_eq!(open(&office, round).await, ["Tran Van Ba", "Lý Thi Thu Mỹ"]);
    })
    .await;
}

#[tokio::test]
async fn a_unit_s_word_on_a_name_answers_its_doubt_for_as_long_as_it_holds() {
    in_each_home(|office| async move {
        let round = accepted(&office).await;
        let one = nomination(&office, round, "Tran Van Ba").await;
        let ids = json!({ "ids": [one["id"]] });
        let by = json!({ "ids": [one["id"]], "means": "by_phone", "confirmed_by": "Bà Nhâm" });
        office.ask("mark_proofed", by).await;
        assert_eq!(open(&office, round).await, ["Nguyển Thị Hường", "Lê Vănn Nam"]);
        office.ask("take_back_proofs", ids).await;
        assert_eq!(open(&office, round).await.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn an_open_doubt_is_told_before_many_move_and_before_a_name_is_printed_but_bars_nothing() {
    in_each_home(|office| async move {
        let round = accepted(&office).await;
        let list = office.nominations(round, "").await;
        let ids: Vec<Value> = list["rows"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect();
        let weighed = office.ask("weigh_nominations", json!({ "round_id": round, "ids": ids })).await;
        let told = weighed.as_array().unwrap().iter().find(|one| one["kind"] == "doubts_open").unwrap();
        assert_eq!((&told["count"], &told["severity"]), (&json!(3), &json!("warning")));
        office.advance_all(round, "passed").await;
        let decided = json!({ "round_id": round, "awards": ["BK_LDLD"], "number": "737/QĐ-LĐLĐ", "on": "2023-12-25",
            "signer": "Hoàng Minh Khôi", "title": "Về việc tặng Bằng khen năm 2023" });
        let decision = office.ask("decide_round", decided).await["id"].clone();
        let unproofed = office.ask("list_unproofed", json!({ "decision_id": decision })).await;
        let doubted: Vec<&str> = unproofed
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| !one["doubts"].as_array().unwrap().is_empty())
            .map(|one| one["recipient"].as_str().unwrap())
            .collect();
        assert_eq!(doubted.len(), 3, "{unproofed}");
    })
    .await;
}
