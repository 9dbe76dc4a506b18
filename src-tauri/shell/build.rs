//! Reads tauri.conf.json and the capabilities, which stand away from where Tauri looks by itself.
use std::{error::Error, fs, io, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=src-tauri/shell/build.rs");
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    // generate_context! embeds ui/dist but does not watch it; a missing path would make every build dirty.
    if Path::new("ui/dist").exists() {
        println!("cargo:rerun-if-changed=ui/dist");
    }
    let permissions = tauri_build::AppManifest::new().permissions_path_pattern("src-tauri/permissions/**/*");
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .capabilities_path_pattern("src-tauri/capabilities/**/*")
            .app_manifest(permissions),
    )?;
    move_folder(Path::new("gen"), Path::new("src-tauri/gen"))?;
    Ok(())
}

/// Schemas for editors are always written to `./gen`; moved, so that the top of the repository stays clean.
fn move_folder(from: &Path, to: &Path) -> io::Result<()> {
    if !from.exists() {
        return Ok(());
    }
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::rename(from, to)
}
