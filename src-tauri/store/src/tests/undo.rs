//! Taking acts back.

use super::*;

/// What undo kept of the newest act, in bytes.
async fn kept_for_undo(store: &Store) -> i64 {
    let mut reader = store.read().await.unwrap();
    let sql = "SELECT CAST(SUM(LENGTH(was)) AS INTEGER) FROM undo_step WHERE history_id = (SELECT MAX(id) FROM history)";
    sqlx::query(sql).fetch_one(reader.conn()).await.unwrap().get(0)
}

#[tokio::test]
async fn undo_of_a_batch_keeps_little_and_brings_back_each_row() {
    let (store, _folder) = office().await;
    let mut change = store.change().await.unwrap();
    let units: Vec<(String, Option<i64>)> = (0..2_000).map(|n| (format!("CĐCS thứ {n}"), None)).collect();
    let ids = change.add_units(&units).await.unwrap();
    change.commit(act()).await.unwrap();

    let mut change = store.change().await.unwrap();
    change.set("unit", &ids, &[("ended_on", "2025-06-30".into())]).await.unwrap();
    change.commit(act()).await.unwrap();
    let kept = kept_for_undo(&store).await;
    assert!(kept < 20 * 2_000, "{kept} bytes for two thousand rows that all held the same");

    let mut change = store.change().await.unwrap();
    let parents: Vec<(i64, i64)> = ids.iter().copied().zip(ids.iter().rev().copied()).collect();
    change.set_each("unit", "parent_id", &parents).await.unwrap();
    assert_eq!(change.unit(ids[0]).await.unwrap().parent_id, ids.last().copied());
    change.commit(act()).await.unwrap();

    let mut change = store.change().await.unwrap();
    change
        .set_each("unit", "parent_id", &ids.iter().map(|id| (*id, ids[7])).collect::<Vec<_>>())
        .await
        .unwrap();
    change.commit(act()).await.unwrap();
    for (parent, ended) in [(ids.last().copied(), true), (None, true), (None, false)] {
        let mut change = store.change().await.unwrap();
        let undone = change.undo_last(None).await.unwrap();
        change.commit_undo(undone.id, Act { act: "undone", ..act() }).await.unwrap();
        let unit = store.read().await.unwrap().unit(ids[0]).await.unwrap();
        assert_eq!((unit.parent_id, unit.ended_on.is_some()), (parent, ended));
    }
}

#[tokio::test]
async fn undo_takes_back_what_the_screen_named_or_nothing() {
    let (store, _folder) = office().await;
    let mut change = store.change().await.unwrap();
    change.add_round(&a_round()).await.unwrap();
    let first = change.commit(act()).await.unwrap().history_id;
    store.change().await.unwrap().commit(act()).await.unwrap();
    let mut change = store.change().await.unwrap();
    let refused = change.undo_last(Some(first)).await.unwrap_err();
    assert!(matches!(refused, StoreError::NotTheLast { .. }), "{refused}");
}

#[tokio::test]
async fn what_an_earlier_version_removed_comes_back_with_the_columns_added_since() {
    let (store, _folder) = office().await;
    let mut change = store.change().await.unwrap();
    change.seed_catalogue().await.unwrap();
    change.commit(act()).await.unwrap();
    let demands = store.read().await.unwrap().demands().await.unwrap();
    let removed = demands.last().unwrap().clone();
    let mut change = store.change().await.unwrap();
    change.remove("dossier_demand", &[removed.id]).await.unwrap();
    change.commit(act()).await.unwrap();
    // That version knew no procedure, which came with the sixth step.
    let mut reader = store.read().await.unwrap();
    let sql = "UPDATE undo_step SET was = json_remove(was, '$[0].values.procedure') WHERE was IS NOT NULL";
    sqlx::query(sql).execute(reader.conn()).await.unwrap();
    drop(reader);

    let mut change = store.change().await.unwrap();
    let undone = change.undo_last(None).await.unwrap();
    change.commit_undo(undone.id, Act { act: "undone", ..act() }).await.unwrap();
    let back = store.read().await.unwrap().demands().await.unwrap();
    assert_eq!(back.len(), demands.len());
    assert_eq!(back.last().unwrap().entry.part, removed.entry.part);
}
