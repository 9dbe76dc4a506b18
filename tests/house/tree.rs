//! The files of the repository, as they would be committed.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Folders whose content is made or fetched: asked only where the sources came without their history.
const NOT_OURS: &[&str] = &["target", "node_modules", "dist", "gen", ".git", "paraglide"];

/// A text file and where it stands, from the top of the repository and with `/` between the folders.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// The name of the file without its folder.
    pub fn file(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

/// The top of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// All text files whose names end in one of `endings`; all of them when none is given.
pub fn sources(endings: &[&str]) -> Vec<Source> {
    let found = listed_by_git().unwrap_or_else(|| {
        let mut found = Vec::new();
        walk(&root(), &mut found);
        found
    });
    let wanted = |path: &PathBuf| {
        let path = path.to_string_lossy();
        endings.is_empty() || endings.iter().any(|ending| path.ends_with(ending))
    };
    found.into_iter().filter(wanted).filter_map(|path| read(&path)).collect()
}

/// Fails with all the `faults` at once, so that one run tells everything.
pub fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n  {}", faults.join("\n  "));
}

/// The files that are committed or could be: what git does not ignore. `None` where there is no git or no history.
fn listed_by_git() -> Option<Vec<PathBuf>> {
    let words = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let output = Command::new("git").args(words).current_dir(root()).output().ok()?;
    let list = String::from_utf8(output.stdout).ok().filter(|_| output.status.success())?;
    Some(list.split('\0').filter(|path| !path.is_empty()).map(|path| root().join(path)).collect())
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name();
        if entry.path().is_dir() {
            if !NOT_OURS.iter().any(|folder| name == *folder) {
                walk(&entry.path(), found);
            }
        } else {
            found.push(entry.path());
        }
    }
}

/// The file as text; `None` for pictures, workbooks and others that are none, or one that was deleted meanwhile.
fn read(path: &Path) -> Option<Source> {
    let text = String::from_utf8(fs::read(path).ok()?).ok()?;
    let path = path.strip_prefix(root()).ok()?.to_string_lossy().replace('\\', "/");
    Some(Source { path, text })
}
