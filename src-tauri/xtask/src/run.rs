//! `cargo xtask run`: the program with the sample round, or the main job from the terminal where there is no screen.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use crate::{
    packages, places,
    step::{Stop, ask, cargo, run as must, spelled, step},
    ui,
};

/// The feature of the root package that makes it carry its pages instead of asking a development server for them.
pub const CARRIES_PAGES: &str = "vinhdanh-desktop/window-test";

/// The decision that ends the sample round where no officer is there to make one.
const SAMPLE_DECISION: &[&str] = &[
    "--awards",
    "BK_LDLD",
    "--number",
    "737/QĐ-LĐLĐ",
    "--on",
    "2023-12-25",
    "--signer",
    "Nguyễn Thị Mai",
    "--title",
    "Về việc khen thưởng tổng kết công tác công đoàn năm 2023",
];

/// Builds what is needed and opens it.
pub fn run() -> Result<(), Stop> {
    if has_screen() {
        open_window(&data_folder("sample-office")?)
    } else {
        work_headless(&data_folder("sample-certificates")?)
    }
}

fn open_window(folder: &Path) -> Result<(), Stop> {
    step("Debian packages", || packages::install(packages::WINDOW))?;
    step("the pages", ui::build)?;
    step("the program", || {
        must(cargo().args(["build", "-p", "vinhdanh-desktop", "-p", "cli", "--features", CARRIES_PAGES]))
    })?;
    step("the sample round", || open_sample_round(folder).map(drop))?;
    println!("\nThe window opens on {}", folder.display());
    must(Command::new(places::binary("vinhdanh-desktop")?).env("VINHDANH_DATA", folder))
}

fn work_headless(folder: &Path) -> Result<(), Stop> {
    println!(
        "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be opened."
    );
    println!(
        "The same work is done from the terminal instead: the sample round, up to the printed certificates."
    );
    step("the program", || must(cargo().args(["build", "-p", "cli"])))?;
    if env::var_os("VINHDANH_DATA").is_none() && folder.join("office.db").exists() {
        // Made by an earlier run, for this alone.
        fs::remove_dir_all(folder).map_err(|fault| Stop::over(folder.display(), &fault))?;
    }
    let certificates = folder.join("certificates.pdf");
    step("the sample round", || decide_sample_round(folder, &certificates))?;
    println!("\nThe certificates of the sample round: {}", certificates.display());
    Ok(())
}

/// Where the data of a trial run lies: `VINHDANH_DATA`, or a folder in the target folder.
fn data_folder(name: &str) -> Result<PathBuf, Stop> {
    let folder = match env::var_os("VINHDANH_DATA") {
        Some(folder) => PathBuf::from(folder),
        None => places::target()?.join(name),
    };
    fs::create_dir_all(&folder).map_err(|fault| Stop::over(folder.display(), &fault))?;
    std::path::absolute(&folder).map_err(|fault| Stop::over(folder.display(), &fault))
}

fn has_screen() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// `vinhdanh` on the data folder, answering in JSON.
fn program(folder: &Path) -> Result<Command, Stop> {
    let mut command = Command::new(places::binary("vinhdanh")?);
    command.arg("--json").arg("--data").arg(folder);
    Ok(command)
}

/// Fills an empty data folder with the sample round; one that holds an office already is left as it is.
fn open_sample_round(folder: &Path) -> Result<(), Stop> {
    if folder.join("office.db").exists() {
        println!("    {} holds an office already: opened as it is", folder.display());
        return Ok(());
    }
    must(program(folder)?.arg("demo"))
}

/// The main job on the sample round: received, appraised, passed, decided, printed.
fn decide_sample_round(folder: &Path, certificates: &Path) -> Result<(), Stop> {
    if folder.join("office.db").exists() {
        return Err(Stop(format!("{} holds an office already; remove it to start afresh", folder.display())));
    }
    let vinhdanh = |words: &[&str]| program(folder).map(|mut program| ask_aloud(program.args(words)));
    let round = id(&vinhdanh(&["demo"])??)?;
    // The invented units sent their papers on paper.
    vinhdanh(&["papers", "received", "--round", &round, "--all"])??;
    for stage in ["received", "appraised", "passed"] {
        vinhdanh(&["advance", "--round", &round, "--all", "--to", stage, "--council", "2023-12-20"])??;
    }
    let decision = id(&vinhdanh(&[&["decide", "--round", &round], SAMPLE_DECISION].concat())??)?;
    let out = certificates.to_string_lossy();
    let sheets = ["certificates", "--decision", &decision, "--mode", "full", "--out", &out];
    vinhdanh(&sheets)?.map(drop)
}

/// Runs the command, shows its answer and hands it back.
fn ask_aloud(command: &mut Command) -> Result<Value, Stop> {
    let line = spelled(command);
    let answer = ask(command).ok_or_else(|| Stop(format!("this command failed:\n    {line}")))?;
    println!("    {line}\n      {}", answer.trim());
    serde_json::from_str(&answer).map_err(|fault| Stop(format!("{line} answered no JSON: {fault}")))
}

/// The `id` of what a command made.
fn id(answer: &Value) -> Result<String, Stop> {
    let id = answer.get("id").map(ToString::to_string);
    id.ok_or_else(|| Stop(format!("the program did not say what it made: {answer}")))
}
