use app::{Desk, FailureCode, Setting};
use serde_json::json;
use std::path::Path;
use tests::{Office, day_of_the_tests};

async fn opened(folder: &Path) -> Result<Desk, app::Failure> {
    let officer = "Ban Thi đua".to_owned();
    Desk::open_with(Setting { folder: folder.to_owned(), home: None, clock: day_of_the_tests(), officer })
        .await
}

async fn refusal(folder: &Path) -> app::Failure {
    match opened(folder).await {
        Ok(_) => panic!("the folder opened"),
        Err(failure) => failure,
    }
}

#[tokio::test]
async fn a_file_that_is_no_office_file_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("office.db");
    std::fs::write(&file, "Đây là một tệp văn bản, không phải dữ liệu của chương trình. ".repeat(40))
        .unwrap();
    let before = std::fs::read(&file).unwrap();
    assert_eq!(refusal(folder.path()).await.code, FailureCode::NotOurs);
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[tokio::test]
async fn a_damaged_file_is_told_and_left_as_it_was() {
    let office = Office::on_file().await;
    office.open_round().await;
    office.desk.store().close().await;
    let file = office.folder.path().join("office.db");
    let mut bytes = std::fs::read(&file).unwrap();
    // The first page holds the list of tables: scramble it behind the header.
    for byte in bytes.iter_mut().skip(100).take(3_000) {
        *byte = 0xa5;
    }
    std::fs::write(&file, &bytes).unwrap();
    assert_eq!(refusal(office.folder.path()).await.code, FailureCode::Damaged);
    assert_eq!(std::fs::read(&file).unwrap(), bytes);
}

#[tokio::test]
async fn an_office_opens_again_with_everything_in_it() {
    let office = Office::on_file().await;
    let round = office.open_round().await;
    office.accept_year_end_list(round).await;
    office.desk.store().close().await;
    let again = opened(office.folder.path()).await.map_err(|failure| format!("{failure:?}")).unwrap();
    let envelope = app::door::call(&again, "list_rounds", json!({})).await;
    assert_eq!(envelope["ok"][0]["nominations"], 102);
}

#[tokio::test]
async fn an_unknown_operation_and_a_malformed_input_are_refused() {
    let office = Office::on_file().await;
    assert_eq!(office.refused("drop_tables", json!({})).await["code"], "unknown_operation");
    let failure = office.refused("get_nomination", json!({ "id": "'; DROP TABLE nomination; --" })).await;
    assert_eq!(failure["code"], "input_invalid");
    let failure = office.refused("get_nomination", json!({ "id": 4_711 })).await;
    assert_eq!((&failure["code"], &failure["facts"]["thing"]), (&json!("missing"), &json!("nomination")));
}

#[tokio::test]
async fn a_call_says_whose_views_are_stale() {
    let office = Office::on_file().await;
    let envelope = app::door::call(&office.desk, "open_sample_round", json!({})).await;
    let changed: Vec<&str> =
        envelope["changed"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    assert_eq!(changed, ["office", "rounds", "nominations", "imports", "people", "units", "history"]);
    let envelope = app::door::call(&office.desk, "list_rounds", json!({})).await;
    assert_eq!(envelope["changed"], json!([]), "asking changes nothing");
}

#[tokio::test]
async fn one_copy_a_day_is_made_and_opens_as_an_office() {
    let office = Office::on_file().await;
    office.open_round().await;
    for _ in 0..2 {
        app::back_up_daily(&office.desk).await.map_err(|failure| format!("{failure:?}")).unwrap();
    }
    let backups = office.folder.path().join("backups");
    let copies: Vec<_> = std::fs::read_dir(&backups).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(copies, ["office-2023-12-12.db"]);
    let restored = tempfile::tempdir().unwrap();
    std::fs::copy(backups.join("office-2023-12-12.db"), restored.path().join("office.db")).unwrap();
    let again = opened(restored.path()).await.map_err(|failure| format!("{failure:?}")).unwrap();
    assert_eq!(app::door::call(&again, "list_rounds", json!({})).await["ok"][0]["year"], 2023);
    let frame = office.ask("get_frame", json!({ "round_id": null })).await;
    assert!(frame["backup_at"].is_string());
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn an_export_onto_a_full_disk_is_refused_and_leaves_no_file() {
    let office = Office::on_file().await;
    office.decided_round().await;
    let exports = office.folder.path().join("exports");
    std::fs::create_dir_all(&exports).unwrap();
    // Every write to this device says that the disk is full.
    std::os::unix::fs::symlink("/dev/full", exports.join(".so-khen-thuong.xlsx.part")).unwrap();
    let failure = office.refused("export_register", json!({ "text": "", "year": null, "award": null })).await;
    assert_eq!(failure["code"], "full");
    assert_eq!(std::fs::read_dir(&exports).unwrap().count(), 0);
}
