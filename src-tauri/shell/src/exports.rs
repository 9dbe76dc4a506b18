//! What only the window's host can do with a file the program made: open it in the system's viewer, show its folder.

use std::{
    io,
    path::{Component, Path, PathBuf},
};

use app::{Failure, FailureCode};
use serde_json::Value;

/// Answers `open_export` and `show_export`, both of which take the `name` of a file in the exports of the office
/// folder; `None` for every other operation.
pub fn answer(folder: &Path, operation: &str, input: &Value) -> Option<Result<(), Failure>> {
    let act: fn(&Path) -> Result<(), Failure> = match operation {
        "open_export" => open,
        "show_export" => show,
        _ => return None,
    };
    Some(export(folder, input).and_then(|file| act(&file)))
}

/// The file that `name` means. The page is not trusted with paths: a bare file name that is there, or nothing.
fn export(folder: &Path, input: &Value) -> Result<PathBuf, Failure> {
    let name = input.get("name").and_then(Value::as_str).unwrap_or_default();
    if !is_bare(name) {
        return Err(Failure::new(FailureCode::InputInvalid).fact("what", name).at("name"));
    }
    let file = folder.join("exports").join(name);
    if file.is_file() {
        Ok(file)
    } else {
        Err(Failure::new(FailureCode::Missing).fact("thing", "export").fact("id", name).at("name"))
    }
}

/// Whether the name is one file's on every system: no folders, no drive, no stream.
fn is_bare(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    let is_one = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
    is_one && !name.contains(['/', '\\', ':'])
}

/// Opens a file in the viewer that the system has for its kind.
///
/// # Errors
/// `no_viewer` where the system has none, or none that starts.
pub fn open(file: &Path) -> Result<(), Failure> {
    let no_viewer = |why: opener::OpenError| {
        Failure::new(FailureCode::NoViewer).fact("path", file.display()).fact("why", why)
    };
    opener::open(file).map_err(no_viewer)
}

/// Shows a file in its folder.
fn show(file: &Path) -> Result<(), Failure> {
    reveal(file).map_err(|fault| Failure::of_io(file, &fault))
}

/// Opens the folder with the file chosen in it.
#[cfg(windows)]
fn reveal(file: &Path) -> io::Result<()> {
    use std::os::windows::process::CommandExt;
    // Explorer wants its own quoting, and its exit code says nothing.
    let words = format!("/select,\"{}\"", file.display());
    std::process::Command::new("explorer.exe").raw_arg(words).spawn().map(drop)
}

/// Opens the folder: systems other than Windows have no common way to choose a file in it.
#[cfg(not(windows))]
fn reveal(file: &Path) -> io::Result<()> {
    opener::open(file.parent().unwrap_or(file)).map_err(io::Error::other)
}
