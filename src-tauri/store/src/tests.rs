//! What the base itself guarantees, asked in SQL: only this crate may.

mod steps;
mod undo;

use crate::columns::TABLES;
use crate::reader::Dialect;
use crate::{Act, Home, Standing, Store, StoreError, Topic};
use chrono::NaiveDate;
use domain::recipient::RecipientKind;
use sqlx::Row;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use tempfile::TempDir;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

async fn office() -> (Store, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&Home::File(folder.path().join("office.db")), "2023-12-12").await.unwrap();
    (store, folder)
}

fn act() -> Act {
    Act {
        act: "tested",
        facts: BTreeMap::new(),
        subjects: vec![(Topic::Rounds, 1)],
        standing: Standing::Undoable,
        at: "2023-12-12T02:30:00Z".to_owned(),
        officer: "Ban Thi đua".to_owned(),
    }
}

/// A statement without comments and quotation marks around names, one space between words.
fn plain(statement: &str) -> String {
    let bare: String = statement
        .lines()
        .map(|line| line.split("--").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
        .replace('"', "");
    let words = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_end_matches(';').replace("( ", "(").replace(" )", ")").replace(" ,", ",")
}

fn told() -> BTreeSet<String> {
    let annotated = std::fs::read_to_string(root().join("docs/schema.sql")).unwrap();
    annotated.split("\nCREATE ").skip(1).map(|one| plain(&format!("CREATE {one}"))).collect()
}

#[tokio::test]
async fn the_annotated_schema_is_the_one_that_migrations_make() {
    let (store, _folder) = office().await;
    let mut reader = store.read().await.unwrap();
    let rows = sqlx::query(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' \
         AND name NOT LIKE 'award_search_%' AND name <> '_sqlx_migrations' OR type = 'trigger'",
    )
    .fetch_all(reader.conn())
    .await
    .unwrap();
    let made: BTreeSet<String> = rows.iter().map(|row| plain(&row.get::<String, _>(0))).collect();
    let told = told();
    assert_eq!(told.difference(&made).collect::<Vec<_>>(), Vec::<&String>::new(), "told but not made");
    assert_eq!(made.difference(&told).collect::<Vec<_>>(), Vec::<&String>::new(), "made but not told");
}

#[test]
fn every_column_of_the_annotated_schema_is_told() {
    let annotated = std::fs::read_to_string(root().join("docs/schema.sql")).unwrap();
    let silent: Vec<&str> = annotated
        .lines()
        .filter(|line| line.starts_with("  ") && !line.contains("--"))
        .filter(|line| {
            let first = line.split_whitespace().next().unwrap_or_default();
            first.chars().all(|c| c.is_ascii_lowercase() || c == '_')
                && line.contains("TEXT") | line.contains("INTEGER") | line.contains("BLOB")
        })
        .collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

#[tokio::test]
async fn undo_knows_every_column_of_every_table_it_restores() {
    let (store, _folder) = office().await;
    let mut reader = store.read().await.unwrap();
    for table in TABLES {
        let rows = sqlx::query("SELECT name FROM pragma_table_info($1) ORDER BY cid")
            .bind(table.name)
            .fetch_all(reader.conn())
            .await
            .unwrap();
        let real: Vec<String> =
            rows.iter().map(|row| row.get::<String, _>(0)).filter(|name| name != "id").collect();
        let known: Vec<&str> = table.columns.iter().map(|(name, _)| *name).collect();
        assert_eq!(real, known, "{}", table.name);
    }
}

#[tokio::test]
async fn both_homes_have_the_same_tables_and_columns() {
    let Ok(address) = std::env::var("VINHDANH_TEST_POSTGRES") else { return };
    let schema = format!("columns{}", std::process::id());
    let made = std::process::Command::new("psql")
        .args([&address, "--quiet", "--command", &format!("CREATE SCHEMA {schema}")])
        .status()
        .unwrap();
    assert!(made.success());
    let home = Home::Postgres(format!("{address}&options[search_path]={schema}"));
    let postgres = Store::open(&home, "2023-12-12").await.unwrap();
    let (sqlite, _folder) = office().await;
    assert_eq!(columns(&sqlite, &schema).await, columns(&postgres, &schema).await);
}

async fn columns(store: &Store, schema: &str) -> BTreeSet<(String, String)> {
    let mut reader = store.read().await.unwrap();
    let query = match reader.dialect {
        Dialect::Sqlite => sqlx::query(
            "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' \
             AND t.name NOT LIKE 'award_search%' AND t.name NOT LIKE 'sqlite_%' AND $1 = $1",
        ),
        Dialect::Postgres => sqlx::query(
            "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns WHERE table_schema = $1",
        ),
    };
    let rows = query.bind(schema.to_owned()).fetch_all(reader.conn()).await.unwrap();
    rows.iter()
        .map(|row| (row.get::<String, _>(0), row.get::<String, _>(1)))
        .filter(|(table, _)| table != "_sqlx_migrations")
        .collect()
}

#[tokio::test]
async fn history_is_neither_rewritten_nor_deleted() {
    let (store, _folder) = office().await;
    store.change().await.unwrap().commit(act()).await.unwrap();
    let mut reader = store.read().await.unwrap();
    for sql in ["UPDATE history SET officer = 'ai đó'", "DELETE FROM history"] {
        let refused = sqlx::query(sql).execute(reader.conn()).await.unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{sql}: {refused}");
    }
}

#[tokio::test]
async fn an_award_of_a_signed_decision_changes_neither_name_nor_place_nor_money() {
    let (store, _folder) = office().await;
    let mut change = store.change().await.unwrap();
    change.seed_catalogue().await.unwrap();
    let round = change.add_round(&a_round()).await.unwrap();
    let decision = change.add_decision(&a_draft(round)).await.unwrap();
    change.add_awards(&[an_award(decision)]).await.unwrap();
    change.commit(act()).await.unwrap();
    let mut reader = store.read().await.unwrap();
    for sql in [
        "UPDATE award SET name = 'Tên khác'",
        "UPDATE award SET ordinal = 2",
        "UPDATE award SET citation = 'Khác'",
        "UPDATE award SET coefficient = '9', base_salary = 1, bonus = 1",
        "DELETE FROM award",
    ] {
        assert!(sqlx::query(sql).execute(reader.conn()).await.is_err(), "{sql}");
    }
    sqlx::query("UPDATE award SET state = 'revoked'").execute(reader.conn()).await.unwrap();
}

#[tokio::test]
async fn the_ledger_of_stock_is_never_rewritten_and_undo_takes_its_lines_back_whole() {
    let (store, _folder) = office().await;
    let mut change = store.change().await.unwrap();
    let stock = crate::stock::Stock {
        id: 0,
        name: "Phôi A3".to_owned(),
        width_um: 420_000,
        height_um: 297_000,
        low_mark: 0,
        retired_at: None,
    };
    let stock_id = change.save_stock(&stock).await.unwrap();
    change.commit(act()).await.unwrap();
    let mut change = store.change().await.unwrap();
    let line = crate::stock::StockEntry {
        id: 0,
        stock_id,
        what: domain::certificate::StockMove::Received,
        sheets: 120,
        certificate_id: None,
        print_run_id: None,
        note: None,
        officer: "Ban".to_owned(),
        entered_at: "2023-12-12T02:30:00Z".to_owned(),
    };
    change.add_stock_entries(&[line]).await.unwrap();
    change.commit(act()).await.unwrap();
    let mut reader = store.read().await.unwrap();
    let refused =
        sqlx::query("UPDATE stock_entry SET sheets = 999").execute(reader.conn()).await.unwrap_err();
    assert!(refused.to_string().contains("append-only"), "{refused}");
    drop(reader);
    let mut change = store.change().await.unwrap();
    let undone = change.undo_last(None).await.unwrap();
    change.commit_undo(undone.id, Act { act: "undone", ..act() }).await.unwrap();
    assert!(store.read().await.unwrap().stock_entries(stock_id).await.unwrap().is_empty());
}

fn a_round() -> crate::rounds::Round {
    crate::rounds::Round {
        id: 0,
        name: "Tổng kết 2023".to_owned(),
        year: 2023,
        deadline_on: None,
        ceremony_on: None,
        ceremony_at: None,
        budget: None,
        ceremony_place: None,
    }
}

fn a_draft(round_id: i64) -> crate::decisions::Decision {
    crate::decisions::Decision {
        id: 0,
        round_id,
        state: domain::decision::DecisionState::Draft,
        title: "Về việc tặng Bằng khen".to_owned(),
        level: domain::catalogue::Level::Own,
        issuer: "LĐLĐ tỉnh".to_owned(),
        awards: vec![domain::catalogue::AwardCode::new("BK_LDLD")],
        signer_id: None,
        council_on: None,
        signed: None,
    }
}

fn an_award(decision_id: i64) -> crate::awards::Award {
    crate::awards::Award {
        id: 0,
        decision_id,
        nomination_id: None,
        ordinal: 1,
        number: "737/QĐ-LĐLĐ".to_owned(),
        decided_on: NaiveDate::from_ymd_opt(2023, 12, 25).unwrap(),
        year: 2023,
        kind: RecipientKind::Individual,
        honorific: Some("Bà".to_owned()),
        name: "Nông Thị Bích Đào".to_owned(),
        position: None,
        unit: None,
        nominated_by: None,
        person_id: None,
        unit_id: None,
        award: domain::catalogue::AwardCode::new("BK_LDLD"),
        award_name: "Bằng khen".to_owned(),
        theme: None,
        citation: "Đã có thành tích xuất sắc".to_owned(),
        bonus: None,
        state: "valid".to_owned(),
    }
}

#[tokio::test]
async fn a_change_that_is_dropped_has_not_happened() {
    let (store, _folder) = office().await;
    let mut change = store.change().await.unwrap();
    change.add_round(&a_round()).await.unwrap();
    drop(change);
    assert!(store.read().await.unwrap().rounds().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_full_disk_is_told_and_leaves_everything_as_it_was() {
    let (store, _folder) = office().await;
    let mut change = store.change().await.unwrap();
    sqlx::query("PRAGMA max_page_count = 1").execute(change.conn()).await.unwrap();
    let many: Vec<(String, Option<i64>)> = (0..20_000).map(|n| (format!("Đơn vị thứ {n}"), None)).collect();
    let refused = change.add_units(&many).await.unwrap_err();
    assert!(matches!(refused, StoreError::Full), "{refused}");
    drop(change);
    assert!(store.read().await.unwrap().unit_names().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_file_that_another_program_is_writing_is_busy() {
    let (store, folder) = office().await;
    let other = Store::open(&Home::File(folder.path().join("office.db")), "2023-12-12").await.unwrap();
    let held = other.change().await.unwrap();
    let refused = store.change().await.err().unwrap();
    assert!(matches!(refused, StoreError::Busy), "{refused}");
    drop(held);
    store.change().await.unwrap().commit(act()).await.unwrap();
}

#[tokio::test]
async fn a_file_of_a_newer_version_is_refused_untouched() {
    let (store, folder) = office().await;
    let path = folder.path().join("office.db");
    let mut reader = store.read().await.unwrap();
    sqlx::query("INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (999, 'later', 1, x'00', 0)")
        .execute(reader.conn())
        .await
        .unwrap();
    drop(reader);
    store.close().await;
    let before = std::fs::read(&path).unwrap();
    let refused = Store::open(&Home::File(path.clone()), "2023-12-12").await.unwrap_err();
    assert!(matches!(refused, StoreError::Newer { found: 999, .. }), "{refused}");
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[tokio::test]
async fn an_office_file_that_lost_its_content_is_not_taken_for_a_new_one() {
    let (store, folder) = office().await;
    store.close().await;
    let path = folder.path().join("office.db");
    std::fs::create_dir(folder.path().join("backups")).unwrap();
    std::fs::copy(&path, folder.path().join("backups/2023-12-11.db")).unwrap();
    std::fs::write(&path, "").unwrap();
    let refused = Store::open(&Home::File(path.clone()), "2023-12-12").await.unwrap_err();
    assert!(matches!(refused, StoreError::Damaged { .. }), "{refused}");
    assert_eq!(std::fs::metadata(&path).unwrap().len(), 0);
}

#[tokio::test]
async fn a_file_that_may_not_be_written_is_refused() {
    let (store, folder) = office().await;
    store.close().await;
    let path = folder.path().join("office.db");
    let mut rights = path.metadata().unwrap().permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&path, rights).unwrap();
    let refused = Store::open(&Home::File(path), "2023-12-12").await.unwrap_err();
    assert!(matches!(refused, StoreError::ReadOnly), "{refused}");
}

#[tokio::test]
async fn a_copy_of_the_base_holds_everything() {
    let (store, folder) = office().await;
    let mut change = store.change().await.unwrap();
    change.add_round(&a_round()).await.unwrap();
    change.commit(act()).await.unwrap();
    let copy = folder.path().join("copy.db");
    store.copy_to(&copy).await.unwrap();
    let copied = Store::open(&Home::File(copy), "2023-12-12").await.unwrap();
    assert_eq!(copied.read().await.unwrap().rounds().await.unwrap().len(), 1);
}
