use serde_json::{Value, json};
use tests::{accept, in_each_home, source, year_end_list};

#[tokio::test]
async fn reading_the_same_list_again_adds_nothing_twice_under_any_name() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        for name in ["de-nghi-tong-ket-2023.xlsx", "Ban sao cua danh sach.xlsx"] {
            let again = office.ask("accept_list", accept(round, name, &year_end_list())).await;
            assert_eq!((&again["added"], &again["already_there"]), (&json!(0), &json!(102)), "{name}");
        }
        assert_eq!(office.nominations(round, "").await["total"], 102);
        let history = office.ask("list_history", json!({ "offset": 0, "limit": 50 })).await;
        let accepted =
            history["rows"].as_array().unwrap().iter().filter(|row| row["act"] == "list_accepted").count();
        assert_eq!(accepted, 1, "nothing was done the second time, so nothing is told of it");
    })
    .await;
}

#[tokio::test]
async fn every_row_of_the_list_is_a_nomination_or_is_listed_with_its_reason() {
    in_each_home(|office| async move {
        let read = office
            .ask("read_list", json!({ "round_id": null, "source": source("a.xlsx", &year_end_list()) }))
            .await;
        assert_eq!(read["rows"].as_array().unwrap().len(), 102);
        let shown: usize = read["sheets"]
            .as_array()
            .unwrap()
            .iter()
            .map(|sheet| sheet["rows"].as_array().unwrap().len())
            .sum();
        assert_eq!(
            shown,
            102 + read["skipped"].as_array().unwrap().len(),
            "no row that holds something is dropped"
        );
        for row in read["skipped"].as_array().unwrap() {
            assert!(!row["why"].as_str().unwrap().is_empty(), "{row}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_the_officer_corrects_and_leaves_out_is_what_is_accepted() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let read = office.ask("read_list", json!({ "round_id": round, "source": source("a.xlsx", &year_end_list()) })).await;
        let (first, second) = (read["rows"][0]["key"].clone(), read["rows"][1]["key"].clone());
        let mut input = accept(round, "a.xlsx", &year_end_list());
        input["edits"] = json!([{ "key": first, "name": "Công đoàn cơ sở Trường THCS Xuân Lạc 2", "kind": null,
            "honorific": null, "position": null, "unit": null, "nominated_by": null, "award": "BK_LDLD",
            "theme": null, "citation": null }]);
        input["leave_out"] = json!([second]);
        let accepted = office.ask("accept_list", input).await;
        assert_eq!((&accepted["added"], &accepted["left_out"]), (&json!(101), &json!(1)));
        let row = office.nominations(round, "").await["rows"][0].clone();
        assert_eq!((&row["name"], &row["award"]), (&json!("Công đoàn cơ sở Trường THCS Xuân Lạc 2"), &json!("BK_LDLD")));
        let again = office.ask("read_list", json!({ "round_id": round, "source": source("a.xlsx", &year_end_list()) })).await;
        assert_eq!(again["rows"][0]["matched"], "already_imported", "an edited row is still known by what the list said");
        assert_ne!(again["rows"][1]["matched"], "already_imported", "what was left out can still be accepted");
    })
    .await;
}

#[tokio::test]
async fn a_file_that_is_no_list_is_refused_by_name_and_changes_nothing() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let cases: [(&str, &[u8], &str); 3] = [
            ("anh.xlsx", b"\xff\xd8\xff\xe0\x00\x10JFIF", "list_not_spreadsheet"),
            ("to-trinh.xlsx", b"%PDF-1.7\n", "list_not_spreadsheet"),
            ("rong.xlsx", b"", "list_empty"),
        ];
        for (name, bytes, code) in cases {
            let failure = office.refused("accept_list", accept(round, name, bytes)).await;
            assert_eq!(failure["code"], code, "{name}");
            assert_eq!(failure["facts"]["file"], name);
        }
        let damaged = &year_end_list()[..4_000];
        let failure = office.refused("accept_list", accept(round, "hong.xlsx", damaged)).await;
        assert_eq!(failure["code"], "list_damaged");
        assert_eq!(office.nominations(round, "").await["total"], 0);
    })
    .await;
}

#[tokio::test]
async fn the_same_person_at_the_same_unit_is_one_person_and_a_namesake_elsewhere_is_another() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        let people =
            office.ask("list_people", json!({ "text": "h yen nie", "offset": 0, "limit": 10 })).await;
        assert_eq!(people["total"], 2, "two units, two people: {people}");
        let next_year = office.open_round().await;
        office.ask("accept_list", accept(next_year, "nam-sau.xlsx", &year_end_list())).await;
        let people = office.ask("list_people", json!({ "text": "", "offset": 0, "limit": 1 })).await;
        assert_eq!(people["total"], 66, "the next year's list makes nobody twice");
        let names: Vec<Value> =
            office.ask("list_people", json!({ "text": "", "offset": 0, "limit": 3 })).await["rows"]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| row["name"].clone())
                .collect();
        assert_eq!(names.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_theme_renamed_by_the_board_does_not_make_the_rows_of_a_list_new() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        let catalogue = office.ask("get_catalogue", json!({})).await;
        let theme = catalogue["themes"][0].clone();
        office
            .ask(
                "save_theme",
                json!({ "id": theme["id"], "name": "Xanh, sạch, đẹp, an toàn",
            "short_name": "Xanh, sạch, đẹp", "audience": "everybody" }),
            )
            .await;
        let again = office.accept_year_end_list(round).await;
        assert_eq!((&again["added"], &again["already_there"]), (&json!(0), &json!(102)));
    })
    .await;
}

#[tokio::test]
async fn two_collectives_of_one_name_below_different_units_are_two_units() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        let found = office
            .ask(
                "list_units",
                json!({ "text": "cong doan co so ubnd xa nam cuong", "offset": 0, "limit": 9 }),
            )
            .await;
        let parents: Vec<&Value> =
            found["rows"].as_array().unwrap().iter().map(|row| &row["parent"]).collect();
        assert_eq!(parents.len(), 2, "{found}");
        assert_ne!(parents[0], parents[1]);
    })
    .await;
}

#[tokio::test]
async fn several_lists_are_accepted_as_one_or_not_at_all() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let lists = |sources: Value| json!({ "round_id": round, "sources": sources });
        let broken = json!([source("a.xlsx", &year_end_list()), source("b.xlsx", b"khong phai xlsx")]);
        let failure = office.refused("accept_lists", lists(broken)).await;
        assert_eq!(
            (&failure["code"], &failure["facts"]["file"]),
            (&json!("list_not_spreadsheet"), &json!("b.xlsx"))
        );
        assert_eq!(
            office.nominations(round, "").await["total"],
            0,
            "the first of the two has not begun either"
        );

        let both = json!([source("a.xlsx", &year_end_list()), source("ban sao.xlsx", &year_end_list())]);
        let accepted = office.ask("accept_lists", lists(both)).await;
        assert_eq!((&accepted[0]["added"], &accepted[1]["added"]), (&json!(102), &json!(0)));
        assert_eq!(accepted[1]["already_there"], 102);
        office.ask("undo", json!({})).await;
        assert_eq!(office.nominations(round, "").await["total"], 0);
    })
    .await;
}

#[tokio::test]
async fn a_list_that_counts_otherwise_than_it_lists_says_so_when_it_is_accepted() {
    let list = "TT;Họ và tên;Chức vụ;Đơn vị\n1;Bà Nông Thị Hà;Kế toán;CĐCS Sở Y tế\nCộng: 29 cá nhân;;;\n";
    in_each_home(|office| async move {
        let round = office.open_round().await;
        let accepted = office.ask("accept_list", accept(round, "dem.csv", list.as_bytes())).await;
        let totals = accepted["totals"].as_array().unwrap();
        assert_eq!(totals.len(), 1, "{accepted}");
        assert_eq!((&totals[0]["stated"], &totals[0]["read"]), (&json!(29), &json!(1)));
    })
    .await;
}
