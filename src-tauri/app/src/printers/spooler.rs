//! The way from a finished file to a printer, which each system has its own of (`docs/decisions/0015-printers.md`).

use super::{cups, windows};
use crate::failure::{Failure, FailureCode};
use std::path::PathBuf;

/// How this machine brings a finished PDF to a printer.
#[derive(Debug, Clone)]
pub enum Spooler {
    /// CUPS' own programs, `lp` and those beside it: in this folder, else wherever the system finds them.
    Cups {
        /// The folder.
        programs: Option<PathBuf>,
    },
    /// Windows, whose spooler takes no PDF: SumatraPDF prints it in the size it has, without asking.
    Windows {
        /// SumatraPDF, else wherever it is found; without it files are opened in the viewer and printed from there.
        reader: Option<PathBuf>,
    },
}

/// A printer that the system knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Printer {
    /// What the system calls it.
    pub name: String,
    /// Whether it is the one that is meant where none is named.
    pub is_default: bool,
}

/// What is printed, and how.
#[derive(Debug)]
pub(crate) struct Job {
    /// The file.
    pub file: PathBuf,
    /// The printer's name.
    pub printer: String,
    /// The tray, as the system calls it; the printer chooses where there is none.
    pub tray: Option<String>,
    /// Width of the paper as it is read, mm.
    pub width_mm: f64,
    /// Its height, mm.
    pub height_mm: f64,
}

impl Spooler {
    /// That of the machine the program runs on.
    #[must_use]
    pub fn of_machine() -> Self {
        if cfg!(windows) { Self::Windows { reader: None } } else { Self::Cups { programs: None } }
    }

    /// Whether it can print without asking; else files are opened in the viewer.
    pub(crate) fn can_send(&self) -> bool {
        match self {
            Self::Cups { programs } => cups::is_there(programs.as_deref()),
            Self::Windows { reader } => reader.is_some() || windows::reader().is_some(),
        }
    }

    /// The printers that the system knows; none where it has no spooler.
    ///
    /// # Errors
    /// `print_refused` when the spooler does not answer.
    pub(crate) fn printers(&self) -> Result<Vec<Printer>, Failure> {
        match self {
            Self::Cups { programs } => cups::printers(programs.as_deref()),
            Self::Windows { .. } => Ok(windows::printers()),
        }
    }

    /// The trays of a printer, as the system calls them.
    ///
    /// # Errors
    /// `print_refused` when the spooler does not answer.
    pub(crate) fn trays(&self, printer: &str) -> Result<Vec<String>, Failure> {
        match self {
            Self::Cups { programs } => cups::trays(programs.as_deref(), printer),
            Self::Windows { .. } => Ok(windows::trays(printer)),
        }
    }

    /// A tray that an officer named, as the system is told of it; none where the printer chooses. Windows names no trays of
    /// some printers: then his own word goes on.
    ///
    /// # Errors
    /// As [`Spooler::trays`].
    pub(crate) fn tray(&self, printer: &str, wanted: &str) -> Result<Option<String>, Failure> {
        let wanted = wanted.trim();
        if wanted.is_empty() {
            return Ok(None);
        }
        let trays = self.trays(printer)?;
        let is_unnamed = trays.is_empty();
        let known = trays.into_iter().find(|known| known.to_lowercase() == wanted.to_lowercase());
        Ok(match self {
            Self::Cups { .. } => known,
            Self::Windows { .. } => {
                known.or_else(|| is_unnamed.then(|| wanted.to_owned())).filter(|tray| windows::can_say(tray))
            }
        })
    }

    /// Sends a file, in the size it has; what the system calls the job, where it says so.
    ///
    /// # Errors
    /// `print_refused` with what the spooler said, `no_spooler`.
    pub(crate) fn send(&self, job: &Job) -> Result<Option<String>, Failure> {
        match self {
            Self::Cups { programs } => cups::send(programs.as_deref(), job),
            Self::Windows { reader } => {
                let reader = reader.clone().or_else(windows::reader);
                let reader = reader.ok_or_else(|| Failure::new(FailureCode::NoSpooler))?;
                windows::send(&reader, job).map(|()| None)
            }
        }
    }
}

/// A refusal in the spooler's own words.
pub(crate) fn refused(printer: &str, output: &std::process::Output) -> Failure {
    let said = [&output.stderr, &output.stdout].map(|said| String::from_utf8_lossy(said).trim().to_owned());
    let [error, other] = said;
    let why = if error.is_empty() { other } else { error };
    let why = if why.is_empty() { output.status.to_string() } else { why };
    Failure::new(FailureCode::PrintRefused).fact("printer", printer).fact("why", why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tray_that_windows_does_not_name_is_told_in_the_officer_s_own_word() {
        let windows = Spooler::Windows { reader: None };
        assert_eq!(windows.tray("Canon", " Khay tay "), Ok(Some("Khay tay".to_owned())));
        assert_eq!(windows.tray("Canon", "Khay 1, A3"), Ok(None));
        assert_eq!(windows.tray("Canon", " "), Ok(None));
    }
}
