//! Which crate may know which. See docs/ARCHITECTURE.md.

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand};

use crate::tree::{none, root, sources};

/// Every crate of the house and the crates of the house it may know.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("store", &["domain"]),
    ("intake", &["domain"]),
    ("documents", &["domain"]),
    ("statements", &["domain"]),
    ("app", &["store", "intake", "documents", "statements", "domain"]),
    ("cli", &["app"]),
    ("vinhdanh-desktop", &["app"]),
    ("tests", &["app", "store", "intake", "documents", "statements", "domain", "cli"]),
    ("xtask", &[]),
];

/// Libraries that only one crate may ship.
const ONE_HOME: &[(&str, &str)] = &[
    ("sqlx", "store"),
    ("tauri", "vinhdanh-desktop"),
    ("tauri-build", "vinhdanh-desktop"),
    ("opener", "vinhdanh-desktop"),
    ("calamine", "intake"),
    ("printpdf", "documents"),
    ("lopdf", "documents"),
    ("rust_xlsxwriter", "documents"),
    ("age", "statements"),
    ("ed25519-dalek", "statements"),
    ("axum", "cli"),
    ("clap", "cli"),
];

fn house() -> Metadata {
    MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .no_deps()
        .other_options(vec!["--offline".into()])
        .exec()
        .unwrap()
}

#[test]
fn every_crate_of_the_workspace_has_its_place_in_the_house() {
    let mut members: Vec<String> = house().packages.iter().map(|package| package.name.to_string()).collect();
    let mut planned: Vec<String> = ARROWS.iter().map(|(name, _)| (*name).to_owned()).collect();
    members.sort();
    planned.sort();
    assert_eq!(members, planned);
}

#[test]
fn crates_know_each_other_only_along_the_arrows() {
    let mut faults = Vec::new();
    for package in house().packages {
        let allowed = ARROWS.iter().find(|(name, _)| package.name == *name).map_or(&[][..], |(_, to)| to);
        for dependency in &package.dependencies {
            let is_inner = ARROWS.iter().any(|(name, _)| dependency.name == *name);
            if is_inner && !allowed.contains(&dependency.name.as_str()) {
                faults.push(format!("{} must not know {}", package.name, dependency.name));
            }
        }
    }
    none(&faults);
}

#[test]
fn databases_windows_and_file_formats_are_known_to_one_crate_each() {
    let mut faults = Vec::new();
    for package in house().packages {
        // What tests alone use is not shipped: they may write a workbook or read a PDF.
        for dependency in package.dependencies.iter().filter(|of| of.kind != DependencyKind::Development) {
            for (library, home) in ONE_HOME {
                if dependency.name == *library && package.name != *home {
                    faults.push(format!("{library} belongs in {home}, not in {}", package.name));
                }
            }
        }
    }
    none(&faults);
}

#[test]
fn every_crate_takes_the_lints_of_the_house() {
    let manifests = sources(&["Cargo.toml"]);
    let lax = manifests.iter().filter(|manifest| !manifest.text.contains("[lints]\nworkspace = true"));
    none(
        &lax.map(|manifest| format!("{}: [lints] workspace = true is missing", manifest.path))
            .collect::<Vec<_>>(),
    );
}
