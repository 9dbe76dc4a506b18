//! Windows: its spooler takes no PDF, and what programs do when they are asked to print one, each its own way, may fit it to
//! the paper. SumatraPDF is told not to; without it files are opened in the viewer.

use super::spooler::{Job, Printer, refused};
use crate::failure::{Failure, FailureCode};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// SumatraPDF where its setup puts it: for this user, or for all.
pub(super) fn reader() -> Option<PathBuf> {
    ["LOCALAPPDATA", "ProgramFiles"]
        .into_iter()
        .filter_map(std::env::var_os)
        .map(|folder| PathBuf::from(folder).join("SumatraPDF").join("SumatraPDF.exe"))
        .find(|program| program.is_file())
}

/// The printers of this user, which the spooler keeps in the registry.
#[cfg(windows)]
pub(super) fn printers() -> Vec<Printer> {
    const PLACE: &str = r"Software\Microsoft\Windows NT\CurrentVersion";
    let user = windows_registry::CURRENT_USER;
    // "Canon LBP,winspool,Ne00:"
    let default = user
        .open(format!(r"{PLACE}\Windows"))
        .and_then(|key| key.get_string("Device"))
        .ok()
        .and_then(|device| device.rsplitn(3, ',').nth(2).map(str::to_owned));
    let Ok(devices) = user.open(format!(r"{PLACE}\Devices")) else { return Vec::new() };
    let names = devices.values().map(|values| values.map(|(name, _)| name).collect::<Vec<_>>());
    let printer = |name: String| Printer { is_default: default.as_ref() == Some(&name), name };
    names.unwrap_or_default().into_iter().map(printer).collect()
}

/// There are none elsewhere.
#[cfg(not(windows))]
pub(super) const fn printers() -> Vec<Printer> {
    Vec::new()
}

pub(super) fn send(reader: &Path, job: &Job) -> Result<(), Failure> {
    let output = Command::new(reader).args(words(job)).output().map_err(|error| {
        Failure::new(FailureCode::PrintRefused).fact("printer", &job.printer).fact("why", error)
    })?;
    if output.status.success() { Ok(()) } else { Err(refused(&job.printer, &output)) }
}

/// What SumatraPDF is told: this printer, nothing scaled, this paper from this tray, no questions.
fn words(job: &Job) -> Vec<OsString> {
    let mut settings = vec!["noscale".to_owned(), "simplex".to_owned()];
    settings.extend(paper(job.width_mm, job.height_mm).map(|name| format!("paper={name}")));
    // Settings are parted by commas; a tray whose name has one is left to the printer.
    settings.extend(job.tray.iter().filter(|tray| !tray.contains(',')).map(|tray| format!("bin={tray}")));
    vec![
        "-print-to".into(),
        job.printer.as_str().into(),
        "-print-settings".into(),
        settings.join(",").into(),
        "-silent".into(),
        job.file.clone().into_os_string(),
    ]
}

/// The paper, where SumatraPDF has a name for it; else the printer's own setting counts.
fn paper(width_mm: f64, height_mm: f64) -> Option<&'static str> {
    let (short, long) = (width_mm.min(height_mm), width_mm.max(height_mm));
    [("A3", 297.0, 420.0), ("A4", 210.0, 297.0), ("A5", 148.0, 210.0)]
        .into_iter()
        .find(|(_, a, b)| (a - short).abs() < 0.5 && (b - long).abs() < 0.5)
        .map(|(name, ..)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sumatra_is_told_the_printer_the_paper_and_to_scale_nothing_in_words_of_their_own() {
        let job = Job {
            file: PathBuf::from(r"C:\Vinh Danh\bang khen.pdf"),
            printer: r#"Canon "LBP" & del"#.to_owned(),
            tray: Some("Khay tay".to_owned()),
            width_mm: 420.0,
            height_mm: 297.0,
        };
        let told = words(&job);
        let told: Vec<&str> = told.iter().filter_map(|word| word.to_str()).collect();
        let file = r"C:\Vinh Danh\bang khen.pdf";
        let settings = "noscale,simplex,paper=A3,bin=Khay tay";
        let wanted = ["-print-to", r#"Canon "LBP" & del"#, "-print-settings", settings, "-silent", file];
        assert_eq!(told, wanted);
    }
}
