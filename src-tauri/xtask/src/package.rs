//! `cargo xtask package`: what can be handed to a user, under `target/package`.

use std::{env::consts::EXE_SUFFIX, fs, path::Path, process::Command};

use crate::{
    packages, places,
    step::{Stop, cargo, run, step},
    ui,
};

/// Files beside the programs that belong in every package.
const PAPERS: &[&str] = &["README.md", "LICENSE-MIT", "LICENSE-APACHE"];

/// Builds the package of the system we are on: a .deb on Linux, a folder elsewhere.
pub fn package() -> Result<(), Stop> {
    step("Debian packages", || packages::install(packages::WINDOW))?;
    step("npm packages", ui::install)?;
    step("the terminal program", || {
        run(cargo().args(["build", "--release", "-p", "cli", "--bin", "vinhdanh"]))
    })?;
    let package = places::target()?.join("package");
    fs::create_dir_all(&package).map_err(|fault| Stop::over(package.display(), &fault))?;
    if cfg!(target_os = "linux") { debian(&package) } else { folder(&package) }
}

/// `tauri build`. Cargo is told the package by name, for plain builds of this workspace leave the window out.
fn tauri(words: &[&str]) -> Result<(), Stop> {
    let name = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
    let mut tauri = Command::new(places::root().join("ui/node_modules/.bin").join(name));
    run(tauri.arg("build").args(words).args(["--", "--package", "vinhdanh-desktop"]))
}

/// One .deb with both programs, the pages that `vinhdanh serve` shows, and the licences (see `bundle.linux.deb`).
fn debian(package: &Path) -> Result<(), Stop> {
    step("the window and the .deb", || tauri(&["--bundles", "deb"]))?;
    let made = places::target()?.join("release/bundle/deb");
    for name in places::entries_ending(&made, ".deb")? {
        let there = package.join(name.file_name().unwrap_or_default());
        copy(&name, &there)?;
        println!("\n{}", there.display());
    }
    Ok(())
}

/// A folder with the same things. There is no installer yet: the folder is copied and the program started from it.
fn folder(package: &Path) -> Result<(), Stop> {
    step("the window", || tauri(&["--no-bundle"]))?;
    let release = places::target()?.join("release");
    let there = package.join("Vinh Danh");
    copy_folder(&places::root().join("ui/dist"), &there.join("ui"))?;
    for name in ["vinhdanh-desktop", "vinhdanh"] {
        let file = format!("{name}{EXE_SUFFIX}");
        copy(&release.join(&file), &there.join(&file))?;
    }
    // Built with the GNU toolchain the program needs this loader beside it; with Microsoft's it is part of it.
    for loader in places::entries_ending(&release, "WebView2Loader.dll")? {
        copy(&loader, &there.join("WebView2Loader.dll"))?;
    }
    for paper in PAPERS {
        copy(&places::root().join(paper), &there.join(paper))?;
    }
    println!("\n{} (no installer is made yet: copy the folder)", there.display());
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), Stop> {
    fs::copy(from, to).map(drop).map_err(|fault| Stop::over(from.display(), &fault))
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), Stop> {
    fs::create_dir_all(to).map_err(|fault| Stop::over(to.display(), &fault))?;
    for path in places::entries_ending(from, "")? {
        let there = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() { copy_folder(&path, &there)? } else { copy(&path, &there)? }
    }
    Ok(())
}
