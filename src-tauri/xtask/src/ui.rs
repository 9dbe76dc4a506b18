//! The pages of the window: npm packages and the build.

use std::{fs, path::Path, process::Command, time::SystemTime};

use crate::{
    places,
    step::{Stop, run},
};

/// `npm`, under the name the system knows it by, in the folder of the pages.
pub fn npm() -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(places::root().join("ui"));
    command
}

/// `npm ci`, where packages are missing or older than the lock file.
pub fn install() -> Result<(), Stop> {
    let ui = places::root().join("ui");
    if is_older(&ui.join("node_modules/.package-lock.json"), &ui.join("package-lock.json")) {
        run(npm().args(["ci", "--no-audit", "--no-fund"]))?;
    }
    Ok(())
}

/// Installs what is missing and builds the pages into `ui/dist`.
pub fn build() -> Result<(), Stop> {
    install()?;
    run(npm().args(["run", "build"]))
}

fn is_older(made: &Path, source: &Path) -> bool {
    match (changed_at(made), changed_at(source)) {
        (Some(made), Some(source)) => made < source,
        (None, _) => true,
        (Some(_), None) => false,
    }
}

fn changed_at(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|entry| entry.modified()).ok()
}
