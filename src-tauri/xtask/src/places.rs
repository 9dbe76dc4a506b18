//! Where things stand in the repository and in the target folder.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::step::Stop;

/// The top of the repository that cargo was called in: with a target folder shared by two checkouts, xtask may have been
/// compiled in the other one.
pub fn root() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let here = PathBuf::from(here);
    here.ancestors().nth(2).unwrap_or(&here).to_path_buf()
}

/// The folder of debug binaries: xtask is one of them.
pub fn debug() -> Result<PathBuf, Stop> {
    let me = env::current_exe().map_err(|fault| Stop(format!("where does xtask itself lie? {fault}")))?;
    me.parent().map(Path::to_path_buf).ok_or_else(|| Stop("xtask lies in no folder".into()))
}

/// The target folder.
pub fn target() -> Result<PathBuf, Stop> {
    let debug = debug()?;
    Ok(debug.parent().unwrap_or(&debug).to_path_buf())
}

/// The path of the debug binary `name`, with the system's ending.
pub fn binary(name: &str) -> Result<PathBuf, Stop> {
    Ok(debug()?.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
}

/// The entries of a folder whose names end in `ending`, in order.
pub fn entries_ending(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Stop> {
    let entries = fs::read_dir(folder).map_err(|fault| Stop::over(folder.display(), &fault))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.to_string_lossy().ends_with(ending)).collect();
    paths.sort();
    Ok(paths)
}
