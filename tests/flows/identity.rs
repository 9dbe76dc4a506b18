//! Whether two rows, two entries, two spellings are one person or one unit.

use serde_json::{Value, json};
use tests::{Office, in_each_home, source};

/// A list of one unit: rows of name, position, workplace; the award is the certificate of merit.
fn list(sender: &str, rows: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut text = format!("{sender}\nDANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA LĐLĐ TỈNH\n");
    text += "TT;Họ và tên;Chức vụ;Đơn vị công tác;Đơn vị trình\n";
    for (number, (name, position, unit)) in rows.iter().enumerate() {
        text += &format!("{};{name};{position};{unit};{sender}\n", number + 1);
    }
    text.into_bytes()
}

const BA_BE: &str = "LĐLĐ huyện Ba Bể";
const NA_RI: &str = "LĐLĐ huyện Na Rì";
const HOME: &str = "CĐCS Trường THCS Nam Mẫu";
const ELSEWHERE: &str = "CĐCS Trường THPT Ba Bể";

async fn read(office: &Office, round: i64, bytes: &[u8]) -> Value {
    office.ask("read_list", json!({ "round_id": round, "source": source("a.csv", bytes) })).await
}

async fn accept(office: &Office, round: i64, bytes: &[u8], people: Value) -> Value {
    let input = json!({ "round_id": round, "source": source("a.csv", bytes), "edits": [], "leave_out": [], "people": people });
    office.ask("accept_list", input).await
}

async fn round(office: &Office, year: i64) -> i64 {
    let round = json!({ "name": format!("Đợt {year}"), "year": year, "deadline_on": null, "ceremony_on": null,
        "ceremony_at": null, "budget": null });
    office.ask("open_round", round).await["id"].as_i64().unwrap()
}

async fn people(office: &Office, text: &str) -> Vec<Value> {
    let list = office.ask("list_people", json!({ "text": text, "offset": 0, "limit": 50 })).await;
    list["rows"].as_array().unwrap().clone()
}

#[tokio::test]
async fn the_same_name_at_the_same_unit_is_one_person_wherever_the_tone_stands() {
    in_each_home(|office| async move {
        let (first, second) = (round(&office, 2022).await, round(&office, 2023).await);
        accept(&office, first, &list(BA_BE, &[("Bà Đặng Thuý Hoà", "Kế toán", HOME)]), json!([])).await;
        let again =
            list(BA_BE, &[("Bà Đặng Thúy Hòa", "Kế toán trưởng", "Công đoàn cơ sở Trường THCS Nam Mẫu")]);
        assert_eq!(read(&office, second, &again).await["rows"][0]["matched"], "known");
        accept(&office, second, &again, json!([])).await;
        assert_eq!(people(&office, "dang thuy hoa").await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_namesake_elsewhere_is_asked_about_and_only_the_answer_makes_one_person_of_them() {
    in_each_home(|office| async move {
        let (first, second) = (round(&office, 2022).await, round(&office, 2023).await);
        accept(&office, first, &list(BA_BE, &[("Bà Nguyễn Thị Hương", "Giáo viên", HOME)]), json!([])).await;
        let known = people(&office, "nguyen thi huong").await[0]["id"].clone();
        let moved = list(BA_BE, &[("Bà Nguyễn Thị Hương", "Giáo viên", ELSEWHERE)]);
        let row = read(&office, second, &moved).await["rows"][0].clone();
        assert_eq!(row["matched"], "possible");
        assert_eq!((&row["candidates"][0]["id"], &row["candidates"][0]["unit"]), (&known, &json!(HOME)));

        let answer = json!([{ "key": row["key"], "person_id": known }]);
        accept(&office, second, &moved, answer).await;
        let all = people(&office, "nguyen thi huong").await;
        assert_eq!(all.len(), 1);
        assert_eq!(all[0]["unit"], ELSEWHERE, "she works where the newest list says");
        let view = office.ask("get_person", json!({ "id": known })).await;
        assert_eq!(view["nominations"].as_array().unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn somebody_new_is_not_asked_about_twice() {
    in_each_home(|office| async move {
        let (first, second) = (round(&office, 2022).await, round(&office, 2023).await);
        accept(&office, first, &list(BA_BE, &[("Bà Nguyễn Thị Hương", "Giáo viên", HOME)]), json!([])).await;
        let other = list(BA_BE, &[("Bà Nguyễn Thị Hương", "Y sĩ", ELSEWHERE)]);
        let key = read(&office, second, &other).await["rows"][0]["key"].clone();
        accept(&office, second, &other, json!([{ "key": key, "person_id": null }])).await;
        let all = people(&office, "nguyen thi huong").await;
        assert_eq!(all.len(), 2);
        for one in all {
            let view = office.ask("get_person", json!({ "id": one["id"] })).await;
            assert_eq!(view["doubles"], json!([]), "they were found to be two");
        }
    })
    .await;
}

#[tokio::test]
async fn a_name_spelt_otherwise_at_the_same_unit_is_asked_about() {
    in_each_home(|office| async move {
        let (first, second) = (round(&office, 2022).await, round(&office, 2023).await);
        accept(&office, first, &list(BA_BE, &[("Bà Nguyễn Thị Hương", "Giáo viên", HOME)]), json!([])).await;
        for name in ["Bà Nguyễn Thị Hường", "Bà Nguyen Thi Huong"] {
            let row =
                read(&office, second, &list(BA_BE, &[(name, "Giáo viên", HOME)])).await["rows"][0].clone();
            assert_eq!(row["matched"], "possible", "{name}");
            assert_eq!(row["candidates"][0]["name"], "Nguyễn Thị Hương");
        }
        let man = read(&office, second, &list(BA_BE, &[("Ông Nguyễn Thị Hường", "Giáo viên", HOME)])).await;
        assert_eq!(man["rows"][0]["matched"], "new", "a man is another person");
    })
    .await;
}

#[tokio::test]
async fn a_person_is_known_through_the_merger_of_her_unit() {
    in_each_home(|office| async move {
        let (first, second) = (round(&office, 2022).await, round(&office, 2023).await);
        accept(&office, first, &list(BA_BE, &[("Bà Lý Thị Thu Mỹ", "Kế toán", HOME)]), json!([])).await;
        let before = office
            .ask("list_units", json!({ "text": "thcs nam mau", "offset": 0, "limit": 5 }))
            .await["rows"][0]["id"]
            .clone();
        let after = office
            .ask("add_unit", json!({ "name": "CĐCS Trường liên cấp Nam Mẫu", "parent_id": null }))
            .await["id"]
            .clone();
        office
            .ask(
                "merge_unit",
                json!({ "id": before, "successor_id": after, "on": "2023-07-01", "basis": null }),
            )
            .await;
        let row = read(
            &office,
            second,
            &list(BA_BE, &[("Bà Lý Thị Thu Mỹ", "Kế toán", "CĐCS Trường liên cấp Nam Mẫu")]),
        )
        .await;
        assert_eq!(row["rows"][0]["matched"], "known");
    })
    .await;
}

#[tokio::test]
async fn two_entries_are_made_one_and_parted_again_with_all_their_awards() {
    in_each_home(|office| async move {
        let (first, second) = (round(&office, 2022).await, round(&office, 2023).await);
        accept(&office, first, &list(BA_BE, &[("Bà Nguyễn Thị Hương", "Giáo viên", HOME)]), json!([])).await;
        accept(&office, second, &list(BA_BE, &[("Bà Nguyễn Thị Hương", "Giáo viên", ELSEWHERE)]), json!([]))
            .await;
        let all = people(&office, "nguyen thi huong").await;
        assert_eq!(all.len(), 2, "nobody said that they are one");
        let (one, into) = (all[0]["id"].clone(), all[1]["id"].clone());
        let asked = office.ask("get_person", json!({ "id": one })).await;
        assert_eq!(asked["doubles"][0]["id"], into);

        office.ask("join_people", json!({ "person_id": one, "into_id": into })).await;
        assert_eq!(people(&office, "nguyen thi huong").await.len(), 1);
        let joined = office.ask("get_person", json!({ "id": one })).await;
        assert_eq!(joined["id"], into, "whoever asks for the one is shown the other");
        assert_eq!(joined["nominations"].as_array().unwrap().len(), 2);
        assert_eq!(joined["doubles"], json!([]));

        office.ask("part_person", json!({ "person_id": one })).await;
        assert_eq!(people(&office, "nguyen thi huong").await.len(), 2);
        for id in [&one, &into] {
            let view = office.ask("get_person", json!({ "id": id })).await;
            assert_eq!(view["nominations"].as_array().unwrap().len(), 1);
            assert_eq!(view["doubles"], json!([]), "they were just said to be two");
        }
        let again = office.refused("part_person", json!({ "person_id": one })).await;
        assert_eq!(again["code"], "input_invalid");
    })
    .await;
}

#[tokio::test]
async fn undoing_a_merger_leaves_both_as_they_were() {
    in_each_home(|office| async move {
        let first = round(&office, 2022).await;
        let rows = [("Bà Nguyễn Thị Hương", "Giáo viên", HOME), ("Bà Nguyễn Thị Hương", "Y sĩ", ELSEWHERE)];
        accept(&office, first, &list(BA_BE, &rows), json!([])).await;
        let all = people(&office, "nguyen thi huong").await;
        office.ask("join_people", json!({ "person_id": all[0]["id"], "into_id": all[1]["id"] })).await;
        office.ask("undo", json!({ "history_id": null })).await;
        assert_eq!(people(&office, "nguyen thi huong").await, all);
    })
    .await;
}

#[tokio::test]
async fn whoever_two_units_nominate_is_told_before_the_list_is_accepted_and_after() {
    in_each_home(|office| async move {
        let round = round(&office, 2023).await;
        accept(&office, round, &list(BA_BE, &[("Ông Hứa Quang Sơn", "Y sĩ", HOME)]), json!([])).await;
        let second = list(NA_RI, &[("Ông Hứa Quang Sơn", "Y sĩ", HOME)]);
        let row = read(&office, round, &second).await["rows"][0].clone();
        assert_eq!(row["matched"], "in_round");
        assert_eq!(row["conflicts"][0]["nominated_by"], BA_BE);
        assert!(row["conflicts"][0]["nomination_id"].is_number());
        accept(&office, round, &second, json!([])).await;
        let id = office.ids(round).await[1];
        let findings = office.ask("get_nomination", json!({ "id": id })).await["findings"].clone();
        let unmet: Vec<&Value> = findings
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["met"] == false)
            .map(|one| &one["rule"])
            .collect();
        assert!(unmet.contains(&&json!("R41")) || unmet.contains(&&json!("R03")), "{findings}");
    })
    .await;
}

#[tokio::test]
async fn a_row_that_says_the_same_as_one_above_is_told() {
    in_each_home(|office| async move {
        let round = round(&office, 2023).await;
        let rows = [("Ông Hứa Quang Sơn", "Y sĩ", HOME), ("Ông Hứa Quang Sơn", "Y sĩ", HOME)];
        let read = read(&office, round, &list(BA_BE, &rows)).await;
        assert_eq!(read["rows"][0]["conflicts"], json!([]));
        assert_eq!(read["rows"][1]["conflicts"][0]["kind"], "same_award");
        assert_eq!(read["rows"][1]["conflicts"][0]["row_key"], read["rows"][0]["key"]);
    })
    .await;
}

#[tokio::test]
async fn a_unit_written_otherwise_is_offered_under_its_name_in_the_books() {
    in_each_home(|office| async move {
        let (first, second) = (round(&office, 2022).await, round(&office, 2023).await);
        accept(
            &office,
            first,
            &list(BA_BE, &[("Bà Lý Thị Thu Mỹ", "Kế toán", "CĐCS Trường Tiểu học Đức Xuân")]),
            json!([]),
        )
        .await;
        let row = read(
            &office,
            second,
            &list("LĐLĐ H. Ba Bể", &[("Bà Lý Thị Thu Mỹ", "Kế toán", "CĐCS Trường TH Đức Xuân")]),
        )
        .await["rows"][0]
            .clone();
        let offered: Vec<(&str, &str)> = row["units"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["field"].as_str().unwrap(), one["name"].as_str().unwrap()))
            .collect();
        assert_eq!(offered, [("unit", "CĐCS Trường Tiểu học Đức Xuân"), ("nominated_by", BA_BE)]);
    })
    .await;
}

/// The list's filter with one of its fields turned on.
async fn only(office: &Office, round: i64, field: &str) -> Vec<String> {
    let mut asked = tests::list(round, "");
    asked["filter"][field] = json!(true);
    let list = office.ask("list_nominations", asked).await;
    assert_eq!(list[field], list["total"], "the count beside the list is that of the list");
    list["rows"].as_array().unwrap().iter().map(|row| row["unit"].as_str().unwrap().to_owned()).collect()
}

async fn task(office: &Office, round: i64, kind: &str) -> Option<Value> {
    let overview = office.ask("get_overview", json!({ "round_id": round })).await;
    overview["tasks"].as_array().unwrap().iter().find(|one| one["kind"] == kind).cloned()
}

#[tokio::test]
async fn a_namesake_whom_nobody_answered_for_is_told_on_the_overview_until_somebody_says_who_it_is() {
    in_each_home(|office| async move {
        let (first, second) = (round(&office, 2022).await, round(&office, 2023).await);
        accept(&office, first, &list(BA_BE, &[("Bà Nguyễn Thị Hương", "Giáo viên", HOME)]), json!([])).await;
        assert_eq!(task(&office, first, "doubles").await, None);
        let rows = [("Bà Nguyễn Thị Hương", "Giáo viên", ELSEWHERE), ("Ông Lý Văn Páo", "Y sĩ", ELSEWHERE)];
        accept(&office, second, &list(BA_BE, &rows), json!([])).await;

        let told = task(&office, second, "doubles").await.unwrap();
        assert_eq!(told["count"], 1);
        assert_eq!((&told["screen"], &told["filter"]), (&json!("nominations"), &json!("doubles")));
        assert_eq!(told["facts"]["name"], "Nguyễn Thị Hương");
        assert_eq!(only(&office, second, "doubles").await, [ELSEWHERE]);

        let all = people(&office, "nguyen thi huong").await;
        let apart = json!({ "person_id": all[0]["id"], "other_ids": [all[1]["id"]] });
        office.ask("keep_people_apart", apart).await;
        assert_eq!(task(&office, second, "doubles").await, None, "two people");
        office.ask("undo", json!({})).await;
        assert_eq!(task(&office, second, "doubles").await.unwrap()["count"], 1);
        let joined = json!({ "person_id": all[0]["id"], "into_id": all[1]["id"] });
        office.ask("join_people", joined).await;
        assert_eq!(task(&office, second, "doubles").await, None, "one person");
    })
    .await;
}

#[tokio::test]
async fn what_the_overview_counts_as_namesakes_is_what_each_nomination_asks() {
    in_each_home(|office| async move {
        let (first, second) = (round(&office, 2022).await, round(&office, 2023).await);
        let before = [
            ("Bà Nguyễn Thị Hương", "Giáo viên", HOME),
            ("Ông Hoàng Văn Minh", "Y sĩ", HOME),
            ("Bà Đặng Thuý Hoà", "Kế toán", HOME),
        ];
        accept(&office, first, &list(BA_BE, &before), json!([])).await;
        let after = [
            ("Bà Nguyen Thi Huong", "Giáo viên", ELSEWHERE),
            ("Bà Nguyễn Thị Hường", "Giáo viên", HOME),
            ("Bà Hoàng Văn Minh", "Y sĩ", ELSEWHERE),
            ("Bà Đặng Thúy Hòa", "Kế toán", HOME),
            ("Ông Lý Văn Páo", "Y sĩ", HOME),
        ];
        accept(&office, second, &list(NA_RI, &after), json!([])).await;
        for round in [first, second] {
            let rows = office.nominations(round, "").await["rows"].as_array().unwrap().clone();
            let mut asked = Vec::new();
            for row in rows {
                let view = office.ask("get_nomination", json!({ "id": row["id"] })).await;
                if view["doubles"] != json!([]) {
                    asked.push(row["unit"].as_str().unwrap().to_owned());
                }
            }
            assert_eq!(only(&office, round, "doubles").await, asked);
            assert!(!asked.is_empty());
        }
    })
    .await;
}

#[tokio::test]
async fn namesakes_of_one_round_who_were_found_to_be_two_are_no_longer_warned_of() {
    in_each_home(|office| async move {
        let round = round(&office, 2023).await;
        let rows = [("Bà Nguyễn Thị Hương", "Giáo viên", HOME), ("Bà Nguyễn Thị Hương", "Y sĩ", ELSEWHERE)];
        accept(&office, round, &list(BA_BE, &rows), json!([])).await;
        let warned = async || {
            let rows = office.nominations(round, "").await["rows"].as_array().unwrap().clone();
            rows.iter().filter(|row| row["check"]["condition"] == "name_unique").count()
        };
        assert_eq!(warned().await, 2);
        let all = people(&office, "nguyen thi huong").await;
        office
            .ask("keep_people_apart", json!({ "person_id": all[0]["id"], "other_ids": [all[1]["id"]] }))
            .await;
        assert_eq!(warned().await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_recipient_whom_two_units_nominate_is_told_on_the_overview_until_one_withdraws() {
    in_each_home(|office| async move {
        let round = round(&office, 2023).await;
        for sender in [BA_BE, NA_RI] {
            let rows = [("Bà Nguyễn Thị Hương", "Giáo viên", HOME), ("Ông Lý Văn Páo", "Y sĩ", sender)];
            accept(&office, round, &list(sender, &rows), json!([])).await;
        }
        let told = task(&office, round, "conflicts").await.unwrap();
        assert_eq!((&told["count"], &told["filter"]), (&json!(2), &json!("conflicts")));
        assert_eq!(told["facts"]["name"], "Nguyễn Thị Hương");
        assert_eq!(only(&office, round, "conflicts").await, [HOME, HOME]);

        let ids = office.nominations(round, "huong").await["rows"].as_array().unwrap().clone();
        let withdrawn =
            json!({ "ids": [ids[1]["id"]], "action": "withdraw", "reason": "Trùng với LĐLĐ huyện Ba Bể" });
        office.ask("move_nominations", withdrawn).await;
        assert_eq!(task(&office, round, "conflicts").await, None);
    })
    .await;
}
