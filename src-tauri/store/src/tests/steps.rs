//! What a step does with an office that is in use.

use super::*;

/// The last statement of the step that made papers weigh.
fn weighing() -> &'static str {
    let step = include_str!("../../../../migrations/sqlite/0009_papers.sql");
    step.split_once("UPDATE rule").map(|(before, _)| &step[before.len()..]).unwrap()
}

/// How heavily missing papers weigh in an office that came from the version before, where they were only told, after
/// these acts: a fact of what was edited, or `undo`.
async fn severity_after(acts: &[&str]) -> Vec<String> {
    let (store, _folder) = office().await;
    let mut change = store.change().await.unwrap();
    change.seed_catalogue().await.unwrap();
    change.commit(act()).await.unwrap();
    for one in acts {
        let mut change = store.change().await.unwrap();
        if let Some((what, value)) = one.split_once('=') {
            let facts = BTreeMap::from([(what.to_owned(), value.to_owned())]);
            change.commit(Act { act: "rule_edited", facts, ..act() }).await.unwrap();
        } else {
            let entry = change.undo_last(None).await.unwrap();
            change.commit_undo(entry.id, Act { act: "undone", ..act() }).await.unwrap();
        }
    }
    let mut change = store.change().await.unwrap();
    let told = "UPDATE rule SET severity = 'information' WHERE code = 'R46'";
    sqlx::query(told).execute(change.conn()).await.unwrap();
    sqlx::query(weighing()).execute(change.conn()).await.unwrap();
    let rows =
        sqlx::query("SELECT severity FROM rule WHERE code = 'R46'").fetch_all(change.conn()).await.unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}

#[tokio::test]
async fn papers_weigh_after_an_upgrade_unless_the_board_has_said_itself_how_they_weigh() {
    let weighs = ["block", "block"];
    assert_eq!(severity_after(&[]).await, weighs, "one for each law");
    assert_eq!(severity_after(&["rule=R05"]).await, weighs, "another rule was edited");
    assert_eq!(severity_after(&["rule=R05", "rule=R46"]).await, ["information", "information"]);
    assert_eq!(severity_after(&["rule=R46", "undo"]).await, weighs, "what was said was taken back");
}
