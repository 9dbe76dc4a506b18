//! What must not be committed, and what the documents promise.

use std::{collections::HashSet, fs, path::Path};

use serde_json::Value;

use crate::{
    names::tests_in,
    tree::{Source, none, root, sources},
};

const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";
const ARCHITECTURE: &str = "docs/ARCHITECTURE.md";

fn file(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

#[test]
fn lock_files_name_no_place_to_download_from() {
    let crates = file("Cargo.lock");
    let sources = crates.lines().filter_map(|line| line.strip_prefix("source = "));
    let strange = sources.filter(|source| source.trim_matches('"') != CRATES);
    let mut faults: Vec<String> = strange.map(|source| format!("Cargo.lock: {source}")).collect();
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

/// The names between backticks that read like a test: words joined by at least three low lines.
fn named_tests(text: &str) -> Vec<String> {
    let names = text.split('`').skip(1).step_by(2);
    let reads_like_a_test = |name: &&str| {
        name.matches('_').count() >= 3
            && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
    };
    names.filter(reads_like_a_test).map(str::to_owned).collect()
}

#[test]
fn every_invariant_names_a_test_that_exists() {
    // The document is written after the first walls stand; from then on it is held to its word.
    let Ok(text) = fs::read_to_string(root().join(ARCHITECTURE)) else { return };
    let known: HashSet<String> = sources(&[".rs"]).iter().flat_map(tests_in).collect();
    let unknown = named_tests(&text).into_iter().filter(|name| !known.contains(name));
    let mut faults: Vec<String> =
        unknown.map(|name| format!("{ARCHITECTURE}: there is no test {name}")).collect();
    let (_, invariants) = text.split_once("## Invariants").expect("a chapter of invariants");
    let chapter = invariants.split("\n## ").next().unwrap_or_default();
    for invariant in chapter.split("\n* ").skip(1).chain(chapter.split("\n- ").skip(1)) {
        if named_tests(invariant).is_empty() {
            faults.push(format!("{ARCHITECTURE}: no test stands for: {}", invariant.trim()));
        }
    }
    none(&faults);
}
