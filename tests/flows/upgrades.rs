//! Files of earlier versions, kept in `tests/upgrades`, open in this one with everything that was in them.

use serde_json::{Value, json};
use std::io::Read;
use tests::{Office, open, root};

/// An office folder whose file an earlier version wrote.
async fn office_of(version: &str) -> Office {
    let folder = tempfile::tempdir().unwrap();
    let kept = std::fs::File::open(root().join(format!("tests/upgrades/{version}.zip"))).unwrap();
    let mut file = Vec::new();
    zip::ZipArchive::new(kept).unwrap().by_name("office.db").unwrap().read_to_end(&mut file).unwrap();
    std::fs::write(folder.path().join("office.db"), file).unwrap();
    Office { desk: open(folder.path(), None).await, folder, home: None }
}

#[tokio::test]
async fn a_file_of_the_first_version_keeps_its_register_and_learns_the_law_of_each_day() {
    let office = office_of("0001").await;
    let round = office.ask("list_rounds", json!({})).await[0]["id"].as_i64().unwrap();
    assert_eq!(office.nominations(round, "").await["total"], 102);
    let found = office
        .ask(
            "search_awards",
            json!({ "text": "nong thi bich hue", "year": null, "award": null, "offset": 0, "limit": 9 }),
        )
        .await;
    assert_eq!(found["rows"][0]["name"], "Nông Thị Bích Huệ");

    let catalogue = office.ask("get_catalogue", json!({})).await;
    let rules = catalogue["rules"].as_array().unwrap().clone();
    let new = Office::on_file().await;
    let seeded = new.ask("get_catalogue", json!({})).await["rules"].as_array().unwrap().clone();
    assert_eq!(told(&rules), told(&seeded), "an office in use is told what a new one is");
    let wanted = |catalogue: &Value| {
        let mut all: Vec<Value> = Vec::new();
        for award in catalogue["award_types"].as_array().unwrap() {
            all.extend(told(award["demands"].as_array().unwrap()));
        }
        all.sort_by_key(|one| format!("{} {} {}", one["award"], one["part"], one["procedure"]));
        all
    };
    let seeded = wanted(&new.ask("get_catalogue", json!({})).await);
    assert_eq!(wanted(&catalogue), seeded, "its dossiers want what a new office's do");
    let themes = catalogue["themes"].as_array().unwrap();
    assert!(themes.iter().all(|theme| theme["movement"] == theme["name"]), "{themes:?}");

    let copies = std::fs::read_dir(office.folder.path().join("backups")).unwrap();
    let copies: Vec<String> = copies.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(copies, ["before-upgrade-2023-12-12.db"], "the file as it was is kept");
}

/// What rules say, without their keys.
fn told(rules: &[Value]) -> Vec<Value> {
    rules
        .iter()
        .map(|rule| {
            let mut rule = rule.clone();
            rule.as_object_mut().unwrap().remove("id");
            rule
        })
        .collect()
}

#[tokio::test]
async fn what_an_earlier_version_did_can_still_be_undone_as_far_as_it_is_not_official() {
    let office = office_of("0001").await;
    assert_eq!(office.refused("undo", json!({})).await["code"], "official");
}
