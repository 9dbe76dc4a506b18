//! `cargo xtask fuzz`: the readers of lists and of statements against bytes that nobody wrote.
//!
//! The targets stand in tests/fuzz, a workspace of its own. Without a sanitizer they build with the stable compiler:
//! our code has no unsafe block for one to watch, and what counts as a fault here (a panic, a sum that overflows, too
//! much time or memory) is seen without.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use crate::{
    packages, places,
    step::{Stop, ask, cargo, run, step},
};

const FOLDER: &str = "tests/fuzz";
/// The folder a target leaves its first inputs in, told by this variable.
const SEEDS: &str = "VINHDANH_FUZZ_SEEDS";
/// How long each target runs unless told otherwise, in seconds.
pub const SECONDS: u32 = 5;
/// One input may take at most so many seconds and so many MB; a reader promises 2 s and 300 MB, of which libFuzzer's own
/// share and a debug build's slowness are not part.
const LIMITS: &[&str] =
    &["-timeout=10", "-rss_limit_mb=1000", "-malloc_limit_mb=400", "-print_final_stats=1"];

/// Runs all targets, or the one called `name`, for `seconds` each.
pub fn fuzz(name: Option<&str>, seconds: u32) -> Result<(), Stop> {
    if !cfg!(unix) {
        println!("    skipped: cargo-fuzz builds its targets on Linux and macOS only");
        return Ok(());
    }
    let targets = targets()?;
    if let Some(name) = name.filter(|name| !targets.iter().any(|target| target == name)) {
        return Err(Stop(format!("there is no target {name}; the targets are {}", targets.join(", "))));
    }
    step("cargo-fuzz", install)?;
    step("the fuzz targets", || run(with_stable(&mut cargo()).arg("build").args(options()?)))?;
    for target in targets.iter().filter(|target| name.is_none_or(|name| name == **target)) {
        step(&format!("{target}, {seconds} s"), || fuzz_one(target, seconds))?;
    }
    Ok(())
}

/// The names of the targets: those of their files.
fn targets() -> Result<Vec<String>, Stop> {
    let files = places::entries_ending(&places::root().join(FOLDER).join("targets"), ".rs")?;
    Ok(files.iter().filter_map(|file| Some(file.file_stem()?.to_string_lossy().into_owned())).collect())
}

fn install() -> Result<(), Stop> {
    packages::install(packages::FUZZ)?;
    match ask(cargo().args(["fuzz", "--version"])) {
        Some(version) => {
            println!("    {}", version.trim());
            Ok(())
        }
        None => run(cargo().args(["install", "cargo-fuzz", "--locked"])),
    }
}

/// `cargo fuzz`, allowed the compiler's unstable switches that it gives.
fn with_stable(cargo: &mut std::process::Command) -> &mut std::process::Command {
    cargo.arg("fuzz").env("RUSTC_BOOTSTRAP", "1")
}

fn options() -> Result<Vec<OsString>, Stop> {
    let words = ["--fuzz-dir", FOLDER, "--sanitizer", "none", "--target-dir"];
    Ok(words.iter().map(OsString::from).chain([folder("fuzz")?.into_os_string()]).collect())
}

fn fuzz_one(target: &str, seconds: u32) -> Result<(), Stop> {
    let corpus = made(&folder("fuzz-corpus")?.join(target))?;
    let found = made(&folder("fuzz-found")?.join(target))?;
    let mut command = cargo();
    with_stable(&mut command).arg("run").args(options()?).arg(target).arg(&corpus).arg("--").args(LIMITS);
    command.arg(format!("-max_total_time={seconds}")).arg(format!("-artifact_prefix={}/", found.display()));
    run(command.env(SEEDS, &corpus)).map_err(|Stop(why)| {
        Stop(format!(
            "{target} found an input that brings a reader down; it lies in {}\n{why}",
            found.display()
        ))
    })
}

fn folder(name: &str) -> Result<PathBuf, Stop> {
    Ok(places::target()?.join(name))
}

fn made(folder: &Path) -> Result<PathBuf, Stop> {
    fs::create_dir_all(folder).map_err(|fault| Stop::over(folder.display(), &fault))?;
    Ok(folder.to_path_buf())
}

/// The target and the seconds that the words behind `fuzz` name; `None` where they cannot be made out.
pub fn words<'w>(words: &[&'w str]) -> Option<(Option<&'w str>, u32)> {
    match words {
        [] => Some((None, SECONDS)),
        ["--seconds", seconds] => Some((None, seconds.parse().ok()?)),
        [name] if !name.starts_with('-') => Some((Some(name), SECONDS)),
        [name, "--seconds", seconds] => Some((Some(name), seconds.parse().ok()?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_and_its_seconds_are_read_from_the_command_line() {
        assert_eq!(words(&[]), Some((None, 5)));
        assert_eq!(words(&["xlsx", "--seconds", "600"]), Some((Some("xlsx"), 600)));
        assert_eq!(words(&["--seconds", "60"]), Some((None, 60)));
        assert_eq!(words(&["--seconds", "long"]), None);
    }

    #[test]
    fn each_reader_of_what_comes_from_outside_has_a_target() {
        let targets = targets().unwrap();
        for reader in ["xlsx", "xls", "ods", "docx", "text", "pasted", "encodings", "statements"] {
            assert!(targets.iter().any(|target| target == reader), "{reader}");
        }
    }
}
