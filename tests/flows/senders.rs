//! Who sent a list: the unit of its letterhead, or the one that an officer names.

use serde_json::{Value, json};
use tests::{Office, in_each_home, source};

const HOME: &str = "CĐCS Trường THPT Ba Bể";

fn list(letterhead: &str, head: &str, rows: &[&[&str]]) -> Vec<u8> {
    let title = "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH";
    let rows = (1..).zip(rows).map(|(number, row)| format!("{number};{}\n", row.join(";")));
    format!("{letterhead}\n{title}\n{head}\n{}", rows.collect::<String>()).into_bytes()
}

const HEAD: &str = "TT;Họ và tên;Chức vụ;Đơn vị công tác";
const HUONG: &[&str] = &["Bà Nguyễn Thị Hương", "Giáo viên", HOME];

async fn read(office: &Office, round: i64, source: &Value) -> Value {
    office.ask("read_list", json!({ "round_id": round, "source": source })).await
}

async fn accept(office: &Office, round: i64, source: &Value) -> Value {
    office
        .ask("accept_list", json!({ "round_id": round, "source": source, "edits": [], "leave_out": [] }))
        .await
}

#[tokio::test]
async fn the_same_row_from_another_sender_is_a_second_nomination_and_not_a_row_imported_before() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        accept(&office, round, &source("a.csv", &list("CÔNG ĐOÀN NGÀNH GIÁO DỤC", HEAD, &[HUONG]))).await;
        let second = source("b.csv", &list("LĐLĐ HUYỆN BA BỂ", HEAD, &[HUONG]));
        let row = read(&office, round, &second).await["rows"][0].clone();
        assert_eq!(row["nominated_by"], "LĐLĐ huyện Ba Bể");
        assert_eq!(row["matched"], "in_round");
        assert_eq!(row["conflicts"][0]["kind"], "two_units", "{row}");
        assert_eq!(row["conflicts"][0]["nominated_by"], "Công đoàn ngành Giáo dục");
    })
    .await;
}

#[tokio::test]
async fn the_same_list_of_the_same_sender_still_adds_nothing_twice() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let file = list("LĐLĐ TỈNH BẮC KẠN\nCÔNG ĐOÀN NGÀNH GIÁO DỤC", HEAD, &[HUONG]);
        accept(&office, round, &source("a.csv", &file)).await;
        let again = accept(&office, round, &source("bản sao.csv", &file)).await;
        assert_eq!((&again["added"], &again["already_there"]), (&json!(0), &json!(1)));
        let by = office.nominations(round, "").await["rows"][0]["nominated_by"].clone();
        assert_eq!(by, "Công đoàn ngành Giáo dục", "the last of the letterhead issued it");
    })
    .await;
}

#[tokio::test]
async fn a_list_without_sender_says_so_and_takes_the_one_that_an_officer_names() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let mut bare = source("a.csv", &list("Năm 2023", HEAD, &[HUONG]));
        let senders = read(&office, round, &bare).await["senders"].clone();
        assert_eq!(senders, json!({ "rows": 1, "names": [], "how": null }));
        bare["sender"] = json!("LĐLĐ huyện Na Rì");
        let read_as = read(&office, round, &bare).await;
        assert_eq!(read_as["senders"], json!({ "rows": 1, "names": ["LĐLĐ huyện Na Rì"], "how": "said" }));
        assert_eq!(read_as["rows"][0]["nominated_by"], "LĐLĐ huyện Na Rì");
        accept(&office, round, &bare).await;
        assert_eq!(office.nominations(round, "").await["rows"][0]["nominated_by"], "LĐLĐ huyện Na Rì");
    })
    .await;
}

#[tokio::test]
async fn what_a_row_says_of_its_sender_stands_over_the_letterhead() {
    let office = Office::on_file().await;
    let round = office.open_round().await;
    let row: &[&str] = &["Bà Nguyễn Thị Hương", "Giáo viên", HOME, "CĐCS Trường THPT Ba Bể"];
    let file = source("a.csv", &list("LĐLĐ HUYỆN BA BỂ", &format!("{HEAD};Đơn vị trình"), &[row]));
    let read = read(&office, round, &file).await;
    assert_eq!(read["rows"][0]["nominated_by"], HOME);
    assert_eq!(read["senders"]["rows"], 0);
}

#[tokio::test]
async fn the_letterhead_of_the_office_itself_is_no_sender() {
    let office = Office::on_file().await;
    let round = office.open_round().await;
    let own = office.ask("get_office", json!({})).await["name"].as_str().unwrap().to_uppercase();
    let read = read(&office, round, &source("a.csv", &list(&own, HEAD, &[HUONG]))).await;
    assert_eq!(
        (&read["senders"]["how"], &read["rows"][0]["nominated_by"]),
        (&Value::Null, &Value::Null),
        "{own}"
    );
}

#[tokio::test]
async fn two_who_were_born_in_different_years_are_not_one_person_nominated_twice() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let head = "TT;Họ và tên;Chức vụ;Năm sinh;Đơn vị công tác";
        let lan = |year: &'static str| ["Bà Trần Thị Lan", "Giáo viên", year, HOME];
        let both = source("a.csv", &list("X", head, &[&lan("1980"), &lan("1992")]));
        let rows = read(&office, round, &both).await["rows"].clone();
        assert_eq!((&rows[0]["conflicts"], &rows[1]["conflicts"]), (&json!([]), &json!([])), "{rows}");
        accept(&office, round, &both).await;
        let third = source("b.csv", &list("X", head, &[&lan("1971")]));
        assert_eq!(read(&office, round, &third).await["rows"][0]["conflicts"], json!([]));
        let again = source("c.csv", &list("LĐLĐ HUYỆN BA BỂ", head, &[&lan("1992")]));
        let row = read(&office, round, &again).await["rows"][0].clone();
        assert_eq!(row["conflicts"].as_array().unwrap().len(), 1, "she of 1992 is the one of 1992: {row}");
    })
    .await;
}
