//! An office of its own for one figure.

use std::path::Path;

use app::{Desk, Done as Act, door};
use serde_json::{Value, json};
use store::awards::Award;
use tempfile::TempDir;

use crate::{Done, crowd, source};

/// Awards that are decided through the Door; the rest of a large register is copied from them.
const DECIDED: u32 = 10_000;

/// An office on a folder of its own, deleted with it, or on one that stays.
pub struct Office {
    desk: Desk,
    _folder: Option<TempDir>,
}

impl Office {
    /// Opens an office on an empty folder.
    pub async fn open() -> Done<Office> {
        let folder = tempfile::tempdir()?;
        let desk = Desk::open(folder.path()).await.map_err(told)?;
        Ok(Office { desk, _folder: Some(folder) })
    }

    /// Opens an office on a folder that stays.
    pub async fn open_at(folder: &Path) -> Done<Office> {
        Ok(Office { desk: Desk::open(folder).await.map_err(told)?, _folder: None })
    }

    /// Does or asks one thing.
    pub async fn call(&self, operation: &str, input: Value) -> Done<Value> {
        let envelope = door::call(&self.desk, operation, input).await;
        Ok(envelope.get("ok").cloned().ok_or_else(|| format!("{operation}: {envelope}"))?)
    }

    /// Opens a round; its id.
    pub async fn open_round(&self) -> Done<i64> {
        let round = json!({
            "name": "Tổng kết công tác công đoàn năm 2023", "year": 2023, "deadline_on": null,
            "ceremony_on": null, "ceremony_at": null, "budget": null,
        });
        let made = self.call("open_round", round).await?;
        Ok(made.get("id").and_then(Value::as_i64).ok_or("a round has an id")?)
    }

    /// Reads the large list into the round; how many nominations that made.
    pub async fn accept(&self, round: i64, list: &Value) -> Done<Value> {
        let input = json!({ "round_id": round, "source": list, "edits": [], "leave_out": [] });
        self.call("accept_list", input).await
    }

    /// Fills the register with `count` awards: one large decision made as people make it, and copies of its awards
    /// under other names and years.
    pub async fn fill_register(&self, count: i64) -> Done<()> {
        let decision = self.decide_large_list().await?;
        let decided = self.desk.read().await.map_err(told)?.awards_of_decision(decision).await?;
        for batch in 1..count / i64::from(DECIDED) {
            let mut change = self.desk.change().await.map_err(told)?;
            change.add_awards(&decided.iter().map(|award| copy(award, batch)).collect::<Vec<_>>()).await?;
            self.desk.commit(change, Act::official("decision_signed")).await.map_err(told)?;
        }
        Ok(())
    }

    async fn decide_large_list(&self) -> Done<i64> {
        let round = self.open_round().await?;
        self.accept(round, &source("large.xlsx", &crowd::list(DECIDED)?)).await?;
        let filter = json!({
            "round_id": round, "stage": null, "award": null, "kind": null, "theme": null,
            "attention": false, "out": false, "text": "",
        });
        let all = json!({ "filter": filter, "sort": "list", "direction": "ascending" });
        let ids = self.call("list_nomination_ids", all).await?;
        self.call("receive_papers", json!({ "whose": { "of": "round", "round_id": round }, "parts": [] }))
            .await?;
        for stage in ["received", "appraised", "passed"] {
            let step = json!({
                "ids": ids.get("ids"), "to": stage, "override_reason": "đo tốc độ", "council_on": "2023-12-20",
            });
            self.call("advance_nominations", step).await?;
        }
        let decision = json!({
            "round_id": round, "awards": ["BK_LDLD"], "number": "737/QĐ-LĐLĐ", "on": "2023-12-25",
            "signer": "Nguyễn Thị Mai", "title": "Về việc khen thưởng",
        });
        let made = self.call("decide_round", decision).await?;
        Ok(made.get("id").and_then(Value::as_i64).ok_or("a decision has an id")?)
    }
}

fn told(failure: app::Failure) -> String {
    let app::Failure { code, facts, field } = failure;
    format!("{code:?} {facts:?} {field:?}")
}

fn copy(award: &Award, batch: i64) -> Award {
    let ordinal = award.ordinal + batch * i64::from(DECIDED);
    let person = crowd::person(usize::try_from(ordinal).unwrap_or_default());
    Award {
        id: 0,
        nomination_id: None,
        ordinal,
        year: 2023 - batch,
        name: person.name,
        unit: Some(person.unit),
        ..award.clone()
    }
}
