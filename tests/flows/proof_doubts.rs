//! Returned names that ask before they are taken.

use crate::proofs::{FILE, all, mark, office_with_round, read, row, take};
use crate::returned::{Sheet, made};
use serde_json::json;
use tests::{in_each_home, source};

#[tokio::test]
async fn a_corrected_name_that_a_list_would_be_asked_about_is_taken_only_by_who_looked_at_its_doubt() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        for wrong in ["nông thị bích huệ", "Nông Thị Bích Huệ (sai)", "Nong Thi Bich Hue"] {
            let made = made(&office, round, "bich hue").await;
            let names = Sheet::of(&made).column("Họ và tên");
            let who = names.iter().find(|name| name.contains("Bích Huệ")).unwrap();
            let mut sheet = Sheet::of(&made);
            sheet.correct(who, "Họ và tên", wrong);
            let bytes = sheet.saved();
            let reading = read(&office, round, &bytes).await;
            let asked = row(&reading, who);
            assert_ne!(asked["doubts"], json!([]), "{wrong}: {asked}");
            let mut unseen = take(round, &bytes, &[asked]);
            unseen["take"][0]["looked_at"] = json!([]);
            let failure = office.refused("accept_proofs", unseen).await;
            assert_eq!(
                (&failure["code"], &failure["facts"]["text"]),
                (&json!("proof_doubtful"), &json!(wrong))
            );
            assert_eq!(mark(&office, round, who).await, "unproofed");
            office.ask("accept_proofs", take(round, &bytes, &[asked])).await;
            assert_eq!(
                mark(&office, round, wrong).await,
                "proofed",
                "a person who looked may say it is right"
            );
            office.ask("undo", json!({})).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_name_taken_as_it_was_likely_meant_waits_for_the_units_word_unless_its_letters_are_the_units() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        let made = made(&office, round, "bich hue").await;
        let names = Sheet::of(&made).column("Họ và tên");
        let who = names.iter().find(|name| name.contains("Bích Huệ")).unwrap();
        for (wrong, likely, guessed) in [
            ("Nguyển Thị Bích Huệ", "Nguyễn Thị Bích Huệ", true),
            ("nguyễn thị bích huệ", "Nguyễn Thị Bích Huệ", false),
        ] {
            let mut sheet = Sheet::of(&made);
            sheet.correct(who, "Họ và tên", wrong);
            let bytes = sheet.saved();
            let reading = read(&office, round, &bytes).await;
            let asked = row(&reading, who);
            assert_eq!(asked["doubts"][0]["facts"]["likely"], likely, "{asked}");
            let mut chosen = take(round, &bytes, &[asked]);
            chosen["take"][0]["likely"] = json!("Nguyễn Thị Huệ");
            let failure = office.refused("accept_proofs", chosen.clone()).await;
            assert_eq!(failure["code"], "input_invalid", "only what its doubts say: {failure}");
            chosen["take"][0]["likely"] = json!(likely);
            let accepted = office.ask("accept_proofs", chosen).await;
            let (proofed, waits, standing) = if guessed { (0, 1, "unproofed") } else { (1, 0, "proofed") };
            assert_eq!(accepted, json!({ "proofed": proofed, "edited": 1, "guessed": waits }));
            assert_eq!(mark(&office, round, likely).await, standing, "{wrong}");
            office.ask("undo", json!({})).await;
            assert_eq!(mark(&office, round, who).await, "unproofed", "one act");
        }
    })
    .await;
}

#[tokio::test]
async fn a_returned_row_that_is_hidden_or_crossed_out_is_for_a_person_to_decide_on() {
    let (office, round) = office_with_round().await;
    let made = made(&office, round, "bich hue").await;
    let names = Sheet::of(&made).column("Họ và tên");
    let mut sheet = Sheet::of(&made);
    sheet.hide(&names[0]);
    sheet.cross_out(&names[1]);
    let reading = read(&office, round, &sheet.saved()).await;
    let problems: Vec<(&str, &str)> = reading["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["recipient"].as_str().unwrap(), one["why"].as_str().unwrap()))
        .collect();
    assert_eq!(problems.len(), 2, "{problems:?}");
    for ((recipient, why), (name, wanted)) in
        problems.iter().zip([(&names[0], "hidden"), (&names[1], "crossed_out")])
    {
        assert!(recipient.ends_with(name.as_str()) && *why == wanted, "{problems:?}");
    }
    assert_eq!(all(&reading).len(), names.len() - 2, "neither can be taken as right");
}

#[tokio::test]
async fn a_list_for_proofing_is_known_where_lists_are_read() {
    let (office, round) = office_with_round().await;
    let bytes = made(&office, round, "bich hue").await;
    let failure =
        office.refused("read_list", json!({ "round_id": round, "source": source(FILE, &bytes) })).await;
    assert_eq!((&failure["code"], &failure["facts"]["file"]), (&json!("list_is_proofs"), &json!(FILE)));
    let failure = office.refused("accept_list", tests::accept(round, FILE, &bytes)).await;
    assert_eq!(failure["code"], "list_is_proofs");
}

#[tokio::test]
async fn a_name_that_came_back_in_capitals_is_taken_as_names_are_printed() {
    in_each_home(|office| async move {
        let round = office.open_round().await;
        office.accept_year_end_list(round).await;
        let made = made(&office, round, "bich hue").await;
        let names = Sheet::of(&made).column("Họ và tên");
        let who = names.iter().find(|name| name.contains("Bích Huệ")).unwrap();
        let mut sheet = Sheet::of(&made);
        sheet.correct(who, "Họ và tên", "NÔNG THỊ BÍCH HUẾ");
        let bytes = sheet.saved();
        let reading = read(&office, round, &bytes).await;
        let asked = row(&reading, who);
        assert_eq!(asked["differences"][0]["value"], "Nông Thị Bích Huế", "{asked}");
        assert_ne!(asked["doubts"], json!([]), "that it was in capitals is told: {asked}");
        office.ask("accept_proofs", take(round, &bytes, &[asked])).await;
        assert_eq!(mark(&office, round, "Nông Thị Bích Huế").await, "proofed");

        let mut sheet = Sheet::of(&made);
        sheet.correct(who, "Họ và tên", "NÔNG THỊ BÍCH HUẾ");
        let again = read(&office, round, &sheet.saved()).await;
        assert_eq!(again["rows"][0]["standing"], "same", "the same letters are no difference: {again}");
    })
    .await;
}
