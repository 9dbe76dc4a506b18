//! CUPS: `lpstat`, `lpoptions` and `lp`, each told what to do word by word, never through a shell.

use super::spooler::{Job, Printer, refused};
use crate::failure::{Failure, FailureCode};
use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Papers that CUPS knows by name: short and long side, mm.
const NAMED: [(&str, f64, f64); 4] =
    [("A3", 297.0, 420.0), ("A4", 210.0, 297.0), ("A5", 148.0, 210.0), ("A2", 420.0, 594.0)];

fn program(folder: Option<&Path>, name: &str) -> PathBuf {
    folder.map_or_else(|| PathBuf::from(name), |folder| folder.join(name))
}

/// Whether `lp` can be started.
pub(super) fn is_there(folder: Option<&Path>) -> bool {
    let there = |folder: &Path| folder.join("lp").is_file();
    match folder {
        Some(folder) => there(folder),
        None => std::env::var_os("PATH")
            .is_some_and(|path| std::env::split_paths(&path).any(|folder| there(&folder))),
    }
}

/// Runs a program of CUPS; its answers in one language, for they are read here.
fn run(folder: Option<&Path>, name: &str, words: &[OsString]) -> Result<Output, Failure> {
    let ran = Command::new(program(folder, name)).args(words).env("LC_ALL", "C.UTF-8").output();
    ran.map_err(|error| match error.kind() {
        ErrorKind::NotFound => Failure::new(FailureCode::NoSpooler),
        _ => Failure::new(FailureCode::PrintRefused).fact("printer", name).fact("why", error),
    })
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

pub(super) fn printers(folder: Option<&Path>) -> Result<Vec<Printer>, Failure> {
    if !is_there(folder) {
        return Ok(Vec::new());
    }
    // No printer at all is a failure to lpstat, and none to us.
    let names = said(&run(folder, "lpstat", &["-e".into()])?);
    let default = said(&run(folder, "lpstat", &["-d".into()])?);
    let default = default.split_once(": ").map(|(_, name)| name.trim());
    let printer = |name: &str| Printer { name: name.to_owned(), is_default: Some(name) == default };
    Ok(names.lines().map(str::trim).filter(|name| !name.is_empty()).map(printer).collect())
}

pub(super) fn trays(folder: Option<&Path>, printer: &str) -> Result<Vec<String>, Failure> {
    if !is_there(folder) {
        return Ok(Vec::new());
    }
    let output = run(folder, "lpoptions", &["-p".into(), printer.into(), "-l".into()])?;
    if !output.status.success() {
        return Err(refused(printer, &output));
    }
    Ok(slots(&said(&output)))
}

/// The choices of `InputSlot`, of which the one in force bears a star.
fn slots(options: &str) -> Vec<String> {
    let choices = options.lines().find_map(|line| {
        let (key, choices) = line.split_once(": ")?;
        (key.split('/').next() == Some("InputSlot")).then_some(choices)
    });
    choices
        .into_iter()
        .flat_map(str::split_whitespace)
        .map(|choice| choice.trim_start_matches('*').to_owned())
        .collect()
}

pub(super) fn send(folder: Option<&Path>, job: &Job) -> Result<Option<String>, Failure> {
    let output = run(folder, "lp", &words(job))?;
    if output.status.success() { Ok(job_of(&said(&output))) } else { Err(refused(&job.printer, &output)) }
}

/// What `lp` is told: this printer, once, on this paper from this tray, nothing scaled, one side.
fn words(job: &Job) -> Vec<OsString> {
    let title = job.file.file_name().unwrap_or_default();
    let mut words: Vec<OsString> = vec!["-d".into(), job.printer.as_str().into(), "-n".into(), "1".into()];
    words.extend(["-t".into(), title.to_owned()]);
    let mut options = vec![
        format!("media={}", media(job.width_mm, job.height_mm)),
        "print-scaling=none".to_owned(),
        "sides=one-sided".to_owned(),
    ];
    options.extend(job.tray.as_ref().map(|tray| format!("InputSlot={tray}")));
    words.extend(options.into_iter().flat_map(|option| ["-o".into(), option.into()]));
    words.extend(["--".into(), job.file.clone().into_os_string()]);
    words
}

/// The paper by its name, else by its sides, the short one first, as it lies in the printer; CUPS turns the page.
fn media(width_mm: f64, height_mm: f64) -> String {
    let (short, long) = (width_mm.min(height_mm), width_mm.max(height_mm));
    let named = NAMED.iter().find(|(_, a, b)| (a - short).abs() < 0.5 && (b - long).abs() < 0.5);
    named.map_or_else(|| format!("Custom.{short}x{long}mm"), |(name, ..)| (*name).to_owned())
}

/// The job's name in "request id is LBP-12 (1 file(s))".
fn job_of(said: &str) -> Option<String> {
    let (_, rest) = said.split_once("request id is ")?;
    rest.split_whitespace().next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_is_named_as_cups_names_it_whichever_way_the_sheet_is_read() {
        assert_eq!(media(420.0, 297.0), "A3");
        assert_eq!(media(210.0, 297.0), "A4");
        assert_eq!(media(400.0, 300.0), "Custom.300x400mm");
    }

    #[test]
    fn the_trays_of_a_printer_are_read_from_its_options() {
        let options =
            "PageSize/Media Size: A3 *A4 Custom.WIDTHxHEIGHT\nInputSlot/Media Source: *Auto Tray1 Manual\n";
        assert_eq!(slots(options), ["Auto", "Tray1", "Manual"]);
        assert!(slots("PageSize/Media Size: *A4\n").is_empty());
    }

    #[test]
    fn the_job_is_known_by_the_name_that_lp_gives_it() {
        assert_eq!(job_of("request id is Canon_LBP-12 (1 file(s))\n").as_deref(), Some("Canon_LBP-12"));
        assert_eq!(job_of(""), None);
    }
}
