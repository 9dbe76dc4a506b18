//! Windows: its spooler takes no PDF, and what programs do when they are asked to print one, each its own way, may fit it to
//! the paper. SumatraPDF is told not to; without it files are opened in the viewer.

use super::spooler::{Job, Printer, refused};
use crate::failure::{Failure, FailureCode};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// SumatraPDF: beside this program, where its setup puts it for this user or for all, or where it told the system it is.
pub(super) fn reader() -> Option<PathBuf> {
    let program = std::env::current_exe().ok();
    let beside = program.as_deref().and_then(Path::parent).map(Path::to_path_buf);
    let installed = ["LOCALAPPDATA", "ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"]
        .into_iter()
        .filter_map(std::env::var_os)
        .map(|folder| PathBuf::from(folder).join("SumatraPDF"));
    let places = beside.into_iter().chain(installed).map(|folder| folder.join("SumatraPDF.exe"));
    places.chain(registry::reader()).find(|program| program.is_file())
}

pub(super) use registry::{printers, trays};

/// What Windows keeps in its registry.
#[cfg(windows)]
mod registry {
    use super::{Printer, default_of, key_of};
    use std::path::PathBuf;
    use windows_registry::{CURRENT_USER, LOCAL_MACHINE};

    /// Where SumatraPDF's setup said that it is.
    pub(super) fn reader() -> Option<PathBuf> {
        const PLACE: &str = r"Software\Microsoft\Windows\CurrentVersion\App Paths\SumatraPDF.exe";
        [CURRENT_USER, LOCAL_MACHINE]
            .into_iter()
            .find_map(|root| root.open(PLACE).and_then(|key| key.get_string("")).ok())
            .map(|program| PathBuf::from(program.trim_matches('"')))
    }

    /// The printers of this user, which the spooler keeps there.
    pub(in super::super) fn printers() -> Vec<Printer> {
        const PLACE: &str = r"Software\Microsoft\Windows NT\CurrentVersion";
        let device = CURRENT_USER.open(format!(r"{PLACE}\Windows")).and_then(|key| key.get_string("Device"));
        let device = device.unwrap_or_default();
        let Ok(devices) = CURRENT_USER.open(format!(r"{PLACE}\Devices")) else { return Vec::new() };
        let names = devices.values().map(|values| values.map(|(name, _)| name).collect::<Vec<_>>());
        let printer = |name: String| Printer { is_default: default_of(&device) == Some(&name), name };
        names.unwrap_or_default().into_iter().map(printer).collect()
    }

    /// The trays of a printer of this machine, as its driver calls them; none are told of one on the network.
    pub(in super::super) fn trays(printer: &str) -> Vec<String> {
        const PLACE: &str = r"SYSTEM\CurrentControlSet\Control\Print\Printers";
        let driver = LOCAL_MACHINE.open(format!(r"{PLACE}\{}\DsDriver", key_of(printer)));
        let trays = driver.and_then(|key| key.get_multi_string("printBinNames")).unwrap_or_default();
        trays.into_iter().filter(|tray| !tray.is_empty()).collect()
    }
}

/// There is none elsewhere.
#[cfg(not(windows))]
mod registry {
    use super::Printer;
    use std::path::PathBuf;

    pub(super) const fn reader() -> Option<PathBuf> {
        None
    }

    pub(in super::super) const fn printers() -> Vec<Printer> {
        Vec::new()
    }

    pub(in super::super) const fn trays(_printer: &str) -> Vec<String> {
        Vec::new()
    }
}

/// The printer's name in "Canon LBP,winspool,Ne00:", which may hold commas itself.
#[cfg(any(windows, test))]
fn default_of(device: &str) -> Option<&str> {
    device.rsplitn(3, ',').nth(2)
}

/// A printer's name as the registry's keys bear it, which no backslash can stand in.
#[cfg(any(windows, test))]
fn key_of(printer: &str) -> String {
    printer.replace('\\', ",")
}

/// Whether SumatraPDF can be told of a tray by this name: its settings are parted by commas.
pub(super) fn can_say(tray: &str) -> bool {
    !tray.contains(',')
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
    settings.extend(job.tray.iter().filter(|tray| can_say(tray)).map(|tray| format!("bin={tray}")));
    vec![
        "-print-to".into(),
        job.printer.as_str().into(),
        "-print-settings".into(),
        settings.join(",").into(),
        "-silent".into(),
        job.file.clone().into_os_string(),
    ]
}

/// The paper, where drivers have a name for it. Of other paper SumatraPDF looks for the form of the printer that has the
/// size of the first page, and asks for that very size where there is none.
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

    #[test]
    fn a_printer_is_known_by_its_whole_name_with_commas_and_on_a_server() {
        assert_eq!(default_of("Canon LBP, tầng 2,winspool,Ne00:"), Some("Canon LBP, tầng 2"));
        assert_eq!(default_of(""), None);
        assert_eq!(key_of(r"\\may-chu\Canon LBP"), ",,may-chu,Canon LBP");
    }

    #[test]
    fn a_tray_whose_name_sumatra_cannot_be_told_is_left_to_the_printer() {
        let tray = Some("Khay 1, A3".to_owned());
        let job =
            Job { file: PathBuf::new(), printer: String::new(), tray, width_mm: 400.0, height_mm: 300.0 };
        assert!(words(&job).contains(&OsString::from("noscale,simplex")));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_sumatra_does_not_print_is_refused_by_its_printer() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let reader = folder.path().join("SumatraPDF.exe");
        std::fs::write(&reader, "#!/bin/sh\ncase \"$2\" in Canon) ;; *) exit 1;; esac\n").unwrap();
        std::fs::set_permissions(&reader, std::fs::Permissions::from_mode(0o755)).unwrap();
        let job = |printer: &str| Job {
            file: PathBuf::from("to-can-chinh-A3.pdf"),
            printer: printer.to_owned(),
            tray: None,
            width_mm: 420.0,
            height_mm: 297.0,
        };
        assert_eq!(send(&reader, &job("Canon")), Ok(()));
        let failure = send(&reader, &job("Kyocera")).unwrap_err();
        assert_eq!(failure.code, FailureCode::PrintRefused);
        assert_eq!(failure.facts["printer"], "Kyocera");
    }
}
