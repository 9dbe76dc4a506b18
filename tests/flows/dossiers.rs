//! What is attached to nominations, what their awards want of it, and what a returned one must mend.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tests::{Office, in_each_home, source};

pub(crate) const SUBMISSION: &[u8] = b"%PDF-1.7 to trinh cua don vi";

pub(crate) fn file(name: &str, bytes: &[u8], part: Option<&str>) -> Value {
    let mut file = source(name, bytes);
    file["part"] = json!(part);
    file
}

pub(crate) fn attach(ids: &[i64], files: &[Value]) -> Value {
    json!({ "nomination_ids": ids, "files": files })
}

pub(crate) async fn dossier(office: &Office, id: i64) -> Vec<Value> {
    office.ask("get_nomination", json!({ "id": id })).await["dossier"].as_array().unwrap().clone()
}

/// The parts of a dossier, each with the names of its files.
async fn laid(office: &Office, id: i64) -> Vec<(String, Vec<String>)> {
    let name = |file: &Value| file["name"].as_str().unwrap().to_owned();
    dossier(office, id)
        .await
        .iter()
        .map(|line| {
            let files = line["attachments"].as_array().unwrap().iter().map(name).collect();
            (line["part"].as_str().unwrap().to_owned(), files)
        })
        .collect()
}

pub(crate) async fn finding(office: &Office, id: i64) -> Value {
    let view = office.ask("get_nomination", json!({ "id": id })).await;
    view["findings"].as_array().unwrap().iter().find(|one| one["rule"] == "R46").unwrap().clone()
}

pub(crate) async fn round_with_list(office: &Office) -> (i64, Vec<i64>) {
    let round = office.open_round().await;
    office.accept_year_end_list(round).await;
    (round, office.ids(round).await)
}

/// All files under a folder, however deep.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        paths.flat_map(|path| if path.is_dir() { files_in(&path) } else { vec![path] }).collect();
    files.sort();
    files
}

#[tokio::test]
async fn one_submission_is_laid_into_every_dossier_it_covers_and_taken_back_as_one() {
    in_each_home(|office| async move {
        let (round, ids) = round_with_list(&office).await;
        let chosen = &ids[10..40];
        let files = [
            file("Tờ trình số 12-TTr.pdf", SUBMISSION, None),
            file("bien-ban-binh-xet.jpg", b"\xFF\xD8\xFF\xE0 minutes", None),
        ];
        let attached = office.ask("attach_files", attach(chosen, &files)).await;
        assert_eq!((&attached["nominations"], &attached["already_there"]), (&json!(30), &json!(0)));
        let none: Vec<String> = Vec::new();
        let expected = [
            ("submission".to_owned(), vec!["Tờ trình số 12-TTr.pdf".to_owned()]),
            ("report".to_owned(), none),
            ("minutes".to_owned(), vec!["bien-ban-binh-xet.jpg".to_owned()]),
        ];
        assert_eq!(laid(&office, chosen[29]).await, expected);
        let one = dossier(&office, chosen[3]).await[0]["attachments"][0].clone();
        assert_eq!((&one["shared"], &one["there"], &one["media"]), (&json!(30), &json!(true), &json!("pdf")));

        let again = office.ask("attach_files", attach(&ids[39..41], &files)).await;
        assert_eq!(
            (&again["nominations"], &again["already_there"]),
            (&json!(1), &json!(2)),
            "only the new one"
        );
        assert_eq!(files_in(&office.folder.path().join("dossier")).len(), 2, "each content lies there once");

        office.ask("undo", json!({})).await;
        assert_eq!(office.ask("undo", json!({})).await["act"], "files_attached");
        assert!(laid(&office, chosen[0]).await.iter().all(|(_, files)| files.is_empty()));
        assert_eq!(office.nominations(round, "").await["incomplete"], 102, "and all wait for their papers");
        assert_eq!(files_in(&office.folder.path().join("dossier")).len(), 2, "a content is never lost");
    })
    .await;
}

#[tokio::test]
async fn what_an_award_wants_is_the_boards_to_say() {
    in_each_home(|office| async move {
        let (_, ids) = round_with_list(&office).await;
        let view = office.ask("get_nomination", json!({ "id": ids[40] })).await;
        let award = view["award"].clone();
        let of_award = |catalogue: &Value| {
            let types = catalogue["award_types"].as_array().unwrap();
            types.iter().find(|one| one["code"] == award).unwrap()["demands"].as_array().unwrap().clone()
        };
        let demands = of_award(&office.ask("get_catalogue", json!({})).await);
        let minutes = demands.iter().find(|one| one["part"] == "minutes").unwrap().clone();
        let mut twice = minutes.clone();
        twice["id"] = Value::Null;
        assert_eq!(office.refused("save_demand", twice).await["code"], "taken");
        let mut softer = minutes.clone();
        softer["need"] = json!("when_relied_on");
        softer["source"] = json!("Quy chế của LĐLĐ tỉnh, Điều 9");
        softer["certainty"] = json!("read");
        office.ask("save_demand", softer).await;
        assert_eq!(finding(&office, ids[40]).await["facts"]["parts"], "submission,report");
        let line = dossier(&office, ids[40]).await[2].clone();
        assert_eq!((&line["need"], &line["certainty"]), (&json!("when_relied_on"), &json!("read")));
        office.ask("remove_demand", json!({ "id": minutes["id"] })).await;
        assert_eq!(dossier(&office, ids[40]).await.len(), 2);
        office.ask("undo", json!({})).await;
        assert_eq!(dossier(&office, ids[40]).await.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_file_in_the_wrong_part_is_put_right_or_taken_off_in_one_dossier_or_in_all() {
    in_each_home(|office| async move {
        let (_, ids) = round_with_list(&office).await;
        office.ask("attach_files", attach(&ids[..5], &[file("IMG_1.pdf", SUBMISSION, None)])).await;
        let first =
            |lines: &[Value]| lines.iter().find(|line| line["attachments"][0].is_object()).unwrap().clone();
        let there = first(&dossier(&office, ids[0]).await);
        assert_eq!(there["part"], "other", "its name tells nothing");
        let id = there["attachments"][0]["id"].clone();
        let moved =
            office.ask("move_attachment", json!({ "id": id, "part": "submission", "reach": "all" })).await;
        assert_eq!(moved["count"], 5);
        assert_eq!(first(&dossier(&office, ids[4]).await)["part"], "submission");
        let id = first(&dossier(&office, ids[0]).await)["attachments"][0]["id"].clone();
        office.ask("remove_attachment", json!({ "id": id, "reach": "this" })).await;
        assert_eq!(first(&dossier(&office, ids[1]).await)["attachments"][0]["shared"], 4);
        let id = first(&dossier(&office, ids[1]).await)["attachments"][0]["id"].clone();
        assert_eq!(office.ask("remove_attachment", json!({ "id": id, "reach": "all" })).await["count"], 4);
        office.ask("undo", json!({})).await;
        assert_eq!(first(&dossier(&office, ids[3]).await)["attachments"][0]["shared"], 4);
    })
    .await;
}

#[tokio::test]
async fn of_a_decided_dossier_nothing_is_taken_and_to_it_papers_are_still_added() {
    in_each_home(|office| async move {
        let (round, _) = office.decided_round().await;
        let ids = office.ids(round).await;
        let id = ids[40];
        office.ask("attach_files", attach(&[id], &[file("to trinh.pdf", SUBMISSION, None)])).await;
        let one = dossier(&office, id).await[0]["attachments"][0]["id"].clone();
        let failure = office.refused("remove_attachment", json!({ "id": one, "reach": "this" })).await;
        assert_eq!(failure["code"], "nomination_closed");
    })
    .await;
}

#[tokio::test]
async fn a_draft_that_goes_takes_its_papers_along_and_brings_them_back() {
    in_each_home(|office| async move {
        let (_, ids) = round_with_list(&office).await;
        office.ask("attach_files", attach(&ids[..2], &[file("to trinh.pdf", SUBMISSION, None)])).await;
        office.ask("remove_nominations", json!({ "ids": [ids[0]] })).await;
        assert_eq!(dossier(&office, ids[1]).await[0]["attachments"][0]["shared"], 1);
        office.ask("undo", json!({})).await;
        assert_eq!(dossier(&office, ids[0]).await[0]["attachments"][0]["shared"], 2);
    })
    .await;
}

#[tokio::test]
async fn what_a_dossier_does_not_take_is_refused_by_name_and_nothing_is_attached() {
    in_each_home(|office| async move {
        let (_, ids) = round_with_list(&office).await;
        let good = file("to trinh.pdf", SUBMISSION, None);
        let large = vec![b' '; 30 * 1024 * 1024 + 1];
        for (name, bytes, code) in [
            ("bao-cao.pdf", b"MZ\x90\x00\x03".as_slice(), "attachment_not_accepted"),
            ("bao-cao.docx", b"<html><body>x</body></html>", "attachment_not_accepted"),
            ("trong.pdf", b"", "attachment_empty"),
            ("anh.jpg", &large, "attachment_too_large"),
            ("dut.docx", b"PK\x03\x04 cut off", "attachment_damaged"),
        ] {
            let failure = office
                .refused("attach_files", attach(&ids[..3], &[good.clone(), file(name, bytes, None)]))
                .await;
            assert_eq!(
                (failure["code"].as_str(), failure["facts"]["file"].as_str()),
                (Some(code), Some(name))
            );
            // What is broken is said in a word that both languages have a sentence for, never in a reader's English.
            let damage = failure["facts"]["damage"].as_str();
            assert_eq!(damage, (code == "attachment_damaged").then_some("container"));
        }
        assert!(files_in(&office.folder.path().join("dossier")).is_empty());
        assert!(laid(&office, ids[0]).await.iter().all(|(_, files)| files.is_empty()));
        let nobody = office.refused("attach_files", attach(&[ids[0], 4_711], &[good])).await;
        assert_eq!(nobody["code"], "missing");
        assert!(laid(&office, ids[0]).await.iter().all(|(_, files)| files.is_empty()));
    })
    .await;
}

#[tokio::test]
async fn a_content_that_is_gone_or_changed_is_told_and_the_same_file_brings_it_back() {
    let office = Office::on_file().await;
    let (_, ids) = round_with_list(&office).await;
    let good = file("Ba\u{301}o ca\u{301}o.exe", SUBMISSION, Some("report"));
    office.ask("attach_files", attach(&ids[..1], std::slice::from_ref(&good))).await;
    let view = dossier(&office, ids[0]).await[1]["attachments"][0].clone();
    assert_eq!(view["name"], "Báo cáo.exe");
    let id = view["id"].as_i64().unwrap();
    let content = app::dossier::content(&office.desk, id).await.unwrap_or_else(|fault| panic!("{fault:?}"));
    assert_eq!(content.name, "Báo cáo.exe.pdf", "handed out as what its bytes are");
    assert!(content.path.metadata().unwrap().permissions().readonly());

    std::fs::remove_file(&content.path).unwrap();
    assert_eq!(dossier(&office, ids[0]).await[1]["attachments"][0]["there"], false);
    let failure = office.refused("check_attachment", json!({ "id": id })).await;
    assert_eq!(
        (&failure["code"], &failure["facts"]["file"]),
        (&json!("attachment_missing"), &json!("Báo cáo.exe"))
    );
    std::fs::write(&content.path, b"%PDF-1.7 somebody else's words").unwrap();
    let failure = office.refused("check_attachment", json!({ "id": id })).await;
    assert_eq!(failure["code"], "attachment_changed");

    office.ask("attach_files", attach(&ids[1..2], &[good])).await;
    office.ask("check_attachment", json!({ "id": id })).await;
    assert_eq!(std::fs::read(&content.path).unwrap(), SUBMISSION);
    let aside = content.path.with_extension("pdf.changed");
    assert_eq!(
        std::fs::read(aside).unwrap(),
        b"%PDF-1.7 somebody else's words",
        "put aside, not written over"
    );
    assert_eq!(office.refused("check_attachment", json!({ "id": 4_711 })).await["code"], "missing");
}

#[tokio::test]
async fn where_contents_cannot_be_kept_nothing_is_attached() {
    let office = Office::on_file().await;
    let (_, ids) = round_with_list(&office).await;
    std::fs::write(office.folder.path().join("dossier"), b"a file where the folder should be").unwrap();
    let failure =
        office.refused("attach_files", attach(&ids[..1], &[file("to trinh.pdf", SUBMISSION, None)])).await;
    assert_eq!(failure["code"], "unreachable");
    assert!(laid(&office, ids[0]).await.iter().all(|(_, files)| files.is_empty()));
}

#[tokio::test]
async fn the_daily_copy_takes_what_was_attached_since_and_nothing_that_was_changed() {
    in_each_home(|office| async move {
        let (_, ids) = round_with_list(&office).await;
        let copies = office.folder.path().join("backups/dossier");
        let back_up = async || {
            app::back_up_daily(&office.desk).await.map_err(|failure| format!("{failure:?}")).unwrap();
        };
        office.ask("attach_files", attach(&ids[..1], &[file("to trinh.pdf", SUBMISSION, None)])).await;
        back_up().await;
        office
            .ask("attach_files", attach(&ids[..1], &[file("bb.png", b"\x89PNG\r\n\x1a\nminutes", None)]))
            .await;
        let kept = files_in(&office.folder.path().join("dossier"));
        let changed = kept.iter().find(|path| path.extension().unwrap() == "png").unwrap();
        std::fs::remove_file(changed).unwrap();
        std::fs::write(changed, b"\x89PNG\r\n\x1a\nsomething else").unwrap();
        back_up().await;
        let copied = files_in(&copies);
        assert_eq!(copied.len(), 1, "{copied:?}");
        assert_eq!(std::fs::read(&copied[0]).unwrap(), SUBMISSION);
    })
    .await;
}

#[tokio::test]
async fn desks_that_share_a_folder_of_contents_open_what_the_other_attached() {
    let office = Office::on_file().await;
    let (_, ids) = round_with_list(&office).await;
    let shared = tempfile::tempdir().unwrap();
    let here = office.desk.clone().with_contents(shared.path());
    let files = attach(&ids[..1], &[file("to trinh.pdf", SUBMISSION, None)]);
    assert!(app::door::call(&here, "attach_files", files).await["ok"].is_object());
    let id = dossier(&office, ids[0]).await[0]["attachments"][0]["id"].clone();
    let failure = office.refused("check_attachment", json!({ "id": id })).await;
    assert_eq!(failure["code"], "attachment_missing", "a desk that looks elsewhere is told");
    let there = office.desk.clone().with_contents(shared.path());
    assert!(app::door::call(&there, "check_attachment", json!({ "id": id })).await["ok"].is_object());
}
