//! What the tests share: an office of their own, in each home that the base may have.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use app::{Clock, Desk, Home, Setting};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::future::Future;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// The folder of the whole project.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The year-end list: 102 nominations on six sheets.
#[must_use]
pub fn year_end_list() -> Vec<u8> {
    std::fs::read(root().join("tests/samples/de-nghi-tong-ket-2023.xlsx")).unwrap()
}

/// An office in a folder of its own, on the 12th of December 2023.
pub struct Office {
    /// Its desk.
    pub desk: Desk,
    /// Its folder, gone with it.
    pub folder: TempDir,
    /// Where its base is; a file of the folder where nothing is said.
    pub home: Option<Home>,
}

/// The day on which the tests play.
#[must_use]
pub fn day_of_the_tests() -> Clock {
    Clock::Fixed("2023-12-12T02:30:00Z".parse().unwrap())
}

impl Office {
    /// A new office on SQLite.
    pub async fn on_file() -> Self {
        Self::at(None).await
    }

    async fn at(home: Option<Home>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = open(folder.path(), home.clone()).await;
        Self { desk, folder, home }
    }

    /// The same office on a later day, at another desk.
    #[must_use]
    pub async fn on(self, day: &str) -> Self {
        let clock = Clock::Fixed(format!("{day}T02:30:00Z").parse().unwrap());
        let desk = open_at(self.folder.path(), self.home.clone(), clock).await;
        Self { desk, ..self }
    }

    /// Calls the Door; what came out of it.
    pub async fn ask(&self, operation: &str, input: Value) -> Value {
        let envelope = app::door::call(&self.desk, operation, input).await;
        assert!(envelope.get("failure").is_none(), "{operation}: {envelope}");
        envelope["ok"].clone()
    }

    /// Calls the Door, which must refuse; why.
    pub async fn refused(&self, operation: &str, input: Value) -> Value {
        let envelope = app::door::call(&self.desk, operation, input).await;
        assert!(envelope.get("ok").is_none(), "{operation} did it: {envelope}");
        envelope["failure"].clone()
    }

    /// Opens the round of the year-end list.
    pub async fn open_round(&self) -> i64 {
        let round = json!({ "name": "Tổng kết công tác công đoàn năm 2023", "year": 2023,
            "deadline_on": "2023-12-15", "ceremony_on": "2023-12-29", "ceremony_at": "08:00", "budget": 250_000_000 });
        self.ask("open_round", round).await["id"].as_i64().unwrap()
    }

    /// Accepts the year-end list into a round.
    pub async fn accept_year_end_list(&self, round: i64) -> Value {
        self.ask("accept_list", accept(round, "de-nghi-tong-ket-2023.xlsx", &year_end_list())).await
    }

    /// All nominations of a round that fit.
    pub async fn nominations(&self, round: i64, text: &str) -> Value {
        self.ask("list_nominations", list(round, text)).await
    }

    /// The ids of all nominations of a round.
    pub async fn ids(&self, round: i64) -> Vec<i64> {
        let rows = self.nominations(round, "").await["rows"].clone();
        rows.as_array().unwrap().iter().map(|row| row["id"].as_i64().unwrap()).collect()
    }

    /// Brings all nominations of a round to a step, their papers held on paper.
    pub async fn advance_all(&self, round: i64, to: &str) -> Value {
        let ids = self.ids(round).await;
        let input = json!({ "ids": ids, "to": to, "override_reason": null, "council_on": "2023-12-20",
            "papers": "received" });
        self.ask("advance_nominations", input).await
    }

    /// A round whose year-end list the council has passed.
    pub async fn passed_round(&self) -> i64 {
        let round = self.open_round().await;
        self.accept_year_end_list(round).await;
        self.advance_all(round, "passed").await;
        round
    }

    /// A round of which a decision is signed; round and decision.
    pub async fn decided_round(&self) -> (i64, i64) {
        let round = self.passed_round().await;
        let decision = self.ask("decide_round", decide(round, "737", "2023-12-25")).await;
        (round, decision["id"].as_i64().unwrap())
    }

    /// Changes the template that a decision is printed with, and prints the decision so.
    pub async fn print_otherwise(&self, decision: i64, change: impl FnOnce(&mut Vec<Value>)) {
        let list = self.ask("list_certificates", json!({ "decision_id": decision })).await;
        let paper = &list["papers"][0];
        let of = json!({ "id": paper["template_id"], "version_id": null });
        let mut view = self.ask("get_template", of).await;
        change(view["content"]["elements"].as_array_mut().unwrap());
        let save = json!({ "id": paper["template_id"], "newest_id": view["version_id"], "content": view["content"],
            "note": "Đổi mẫu" });
        let version = self.ask("save_template", save).await["id"].clone();
        let choose =
            json!({ "decision_id": decision, "from_version_id": paper["version_id"], "version_id": version });
        self.ask("choose_decision_template", choose).await;
    }

    /// Gives the template of a decision a place for a code, and prints the decision so.
    pub async fn print_with_codes(&self, decision: i64) {
        let code =
            json!({ "kind": "qr_code", "x_mm": 376.0, "y_mm": 252.0, "side_mm": 25.0, "layer": "overprint" });
        self.print_otherwise(decision, |elements| elements.push(code)).await;
    }

    /// Prints sheets of a decision as officers do: a file is made, and what came out of the printer is said.
    pub async fn print(&self, decision: i64, ids: &[Value]) {
        let make = json!({ "decision_id": decision, "certificate_ids": ids, "mode": "overprint",
            "template_version_id": null, "codes": "left_out" });
        let made = self.ask("make_certificates", make).await;
        let confirm = json!({ "decision_id": decision, "mode": "overprint", "stock_id": null, "calibration_id": null,
            "printer": null, "tray": null, "printed": made["printed"], "spoiled": [], "first_paper_number": null });
        self.ask("confirm_printed", confirm).await;
    }
}

/// Opens the desk of a folder.
pub async fn open(folder: &Path, home: Option<Home>) -> Desk {
    open_at(folder, home, day_of_the_tests()).await
}

async fn open_at(folder: &Path, home: Option<Home>, clock: Clock) -> Desk {
    let officer = "Ban Thi đua".to_owned();
    let setting = Setting { folder: folder.to_owned(), home, clock, officer };
    Desk::open_with(setting).await.map_err(|failure| format!("{failure:?}")).unwrap()
}

/// The input of `accept_list`.
#[must_use]
pub fn accept(round: i64, name: &str, bytes: &[u8]) -> Value {
    json!({ "round_id": round, "source": source(name, bytes), "edits": [], "leave_out": [] })
}

/// A file as it is sent.
#[must_use]
pub fn source(name: &str, bytes: &[u8]) -> Value {
    json!({ "name": name, "bytes": STANDARD.encode(bytes) })
}

/// The input of `list_nominations`.
#[must_use]
pub fn list(round: i64, text: &str) -> Value {
    let filter = json!({ "round_id": round, "stage": null, "award": null, "kind": null, "theme": null,
        "attention": false, "out": false, "text": text });
    json!({ "filter": filter, "sort": "list", "direction": "ascending", "offset": 0, "limit": 2000 })
}

/// The input of `decide_round` over the federation's own awards.
#[must_use]
pub fn decide(round: i64, number: &str, on: &str) -> Value {
    json!({ "round_id": round, "awards": ["CO_LDLD", "BK_LDLD", "BK_LDLD_CD"], "number": number, "on": on,
        "signer": "Hoàng Minh Khôi", "title": "Về việc tặng Cờ thi đua, Bằng khen năm 2023" })
}

/// Plays a test in each home: a file, and PostgreSQL when `VINHDANH_TEST_POSTGRES` names one.
pub async fn in_each_home<F, Fut>(test: F)
where
    F: Fn(Office) -> Fut,
    Fut: Future<Output = ()>,
{
    test(Office::on_file().await).await;
    if let Ok(address) = std::env::var("VINHDANH_TEST_POSTGRES") {
        let home = Home::Postgres(schema_of_its_own(&address));
        test(Office::at(Some(home)).await).await;
    }
}

/// A schema that no other test uses: named by the process and the temporary folder's random letters.
fn schema_of_its_own(address: &str) -> String {
    let random = tempfile::tempdir().unwrap();
    let letters: String =
        random.path().to_string_lossy().chars().filter(char::is_ascii_alphanumeric).collect();
    let schema = format!("t{}", letters.to_lowercase());
    let made = Command::new("psql")
        .args([address, "--quiet", "--command", &format!("CREATE SCHEMA {schema}")])
        .output()
        .expect("psql comes with PostgreSQL");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    format!("{address}&options[search_path]={schema}")
}
