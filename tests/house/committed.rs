//! What must not be committed, and what the documents promise.

use std::{collections::HashSet, fs, path::Path};

use serde_json::Value;

use crate::{
    names::tests_in,
    tree::{Source, none, root, sources},
};

const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";
const ARCHITECTURE: &str = "docs/ARCHITECTURE.md";
/// The heading of the table that says what must stay true and which test, or file of tests, holds it so.
const INVARIANTS: &str = "| invariant | test |";

fn file(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

#[test]
fn lock_files_name_no_place_to_download_from() {
    let mut faults = Vec::new();
    for lock in ["Cargo.lock", "tests/fuzz/Cargo.lock"] {
        let crates = file(lock);
        let sources = crates.lines().filter_map(|line| line.strip_prefix("source = "));
        let strange = sources.filter(|source| source.trim_matches('"') != CRATES);
        faults.extend(strange.map(|source| format!("{lock}: {source}")));
    }
    let packages = file("ui/package-lock.json");
    let resolved = packages.lines().filter(|line| line.contains("\"resolved\"") && line.contains("://"));
    faults.extend(resolved.map(|line| format!("ui/package-lock.json: {}", line.trim())));
    none(&faults);
}

#[test]
fn the_lock_file_of_the_pages_knows_the_packages_of_every_system() {
    let lock: Value = serde_json::from_str(&file("ui/package-lock.json")).unwrap();
    let packages = lock["packages"].as_object().unwrap();
    let mut faults = Vec::new();
    for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
        if !package["integrity"].is_string() {
            faults.push(format!("{name}: no integrity"));
        }
        // npm ci refuses a lock file without them, though only one system ever installs each.
        for optional in package["optionalDependencies"].as_object().into_iter().flat_map(|of| of.keys()) {
            let ending = format!("node_modules/{optional}");
            if !packages.keys().any(|name| name.ends_with(&ending)) {
                faults.push(format!("{name}: {optional} is not locked"));
            }
        }
    }
    none(&faults);
}

#[test]
fn no_path_of_somebodys_machine_is_committed() {
    let homes =
        [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!(r"C:\Us", r"ers\")];
    let mut faults = Vec::new();
    for source in sources(&[]) {
        for (number, line) in source.text.lines().enumerate() {
            if homes.iter().any(|home| line.contains(home)) {
                let start: String = line.trim().chars().take(100).collect();
                faults.push(format!("{}:{}: {start}", source.path, number + 1));
            }
        }
    }
    none(&faults);
}

/// The targets of the links in a document that lead to files, without the place inside the file.
fn links(document: &Source) -> Vec<String> {
    let targets = document.text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let files = targets.map(|target| target.split('#').next().unwrap_or_default().to_owned());
    files.filter(|file| !file.is_empty() && !file.contains("://") && !file.starts_with("mailto:")).collect()
}

#[test]
fn every_link_in_the_documents_leads_somewhere() {
    let mut faults = Vec::new();
    for document in sources(&[".md"]) {
        let folder = root().join(Path::new(&document.path).parent().unwrap());
        let dead = links(&document).into_iter().filter(|link| !folder.join(link).exists());
        faults.extend(dead.map(|link| format!("{}: {link}", document.path)));
    }
    none(&faults);
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn every_invariant_names_a_test_that_exists() {
    let text = file(ARCHITECTURE);
    let known: HashSet<String> = sources(&[".rs"]).iter().flat_map(tests_in).collect();
    let (_, table) = text.split_once(INVARIANTS).expect("a table of invariants");
    let rows: Vec<&str> = table.lines().skip(2).take_while(|line| line.starts_with('|')).collect();
    assert!(!rows.is_empty(), "{ARCHITECTURE}: the table of invariants is empty");
    let mut faults = Vec::new();
    for row in rows {
        let proof = row.trim_end_matches([' ', '|']).rsplit('|').next().unwrap_or_default();
        let mut unproved =
            quoted(proof).filter(|name| !known.contains(*name) && !root().join(name).is_file());
        if let Some(name) = unproved.next() {
            faults.push(format!("{ARCHITECTURE}: there is no test {name}"));
        }
        if quoted(proof).next().is_none() {
            faults.push(format!("{ARCHITECTURE}: no test stands for: {row}"));
        }
    }
    none(&faults);
}
