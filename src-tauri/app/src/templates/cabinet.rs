//! The office's fonts and pictures as the templates of a call need them: read once, kept in memory by fingerprint.

use crate::desk::Desk;
use crate::disk::move_to_place;
use crate::dossier::write_whole;
use crate::failure::{Failure, FailureCode};
use documents::{Fingerprint, Supplies, Template};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use store::supplies::Supply;

/// What was read so far. A fingerprint names a content for good, so nothing in here is ever stale.
#[derive(Clone, Default)]
pub(crate) struct Cabinet(Arc<Mutex<Arc<Supplies>>>);

impl Cabinet {
    fn now(&self) -> Arc<Supplies> {
        self.0.lock().map(|supplies| Arc::clone(&supplies)).unwrap_or_default()
    }

    fn keep(&self, supplies: &Arc<Supplies>) {
        if let Ok(mut kept) = self.0.lock() {
            *kept = Arc::clone(supplies);
        }
    }
}

/// The folder of fonts and pictures: beside the dossiers' contents, or among them where desks share those.
pub(crate) fn supplies_folder(desk: &Desk) -> PathBuf {
    let base = if desk.contents().starts_with(desk.folder()) { desk.folder() } else { desk.contents() };
    base.join("supplies")
}

fn place(folder: &Path, sha256: &str, media: &str) -> PathBuf {
    let shelf: String = sha256.chars().take(2).collect();
    folder.join(shelf).join(format!("{sha256}.{media}"))
}

/// The content of a font or picture.
///
/// # Errors
/// `supply_missing`, naming it and its place, when it is gone or is another; `unreachable`.
pub(super) async fn content(desk: &Desk, supply: &Supply) -> Result<Vec<u8>, Failure> {
    let path = place(&supplies_folder(desk), &supply.sha256, &supply.media);
    let gone =
        || Failure::new(FailureCode::SupplyMissing).fact("file", &supply.name).fact("path", path.display());
    match tokio::fs::read(&path).await {
        Ok(bytes) if Fingerprint::of(&bytes).to_string() == supply.sha256 => Ok(bytes),
        Ok(_) => Err(gone()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(gone()),
        Err(error) => Err(Failure::of_io(&path, &error)),
    }
}

/// Puts a content into the folder, unless it lies there already.
///
/// # Errors
/// `full`, `read_only`, `unreachable`; then nothing new lies there.
pub(super) async fn put(desk: &Desk, supply: &Supply, bytes: &[u8]) -> Result<(), Failure> {
    if content(desk, supply).await.is_ok() {
        return Ok(());
    }
    let path = place(&supplies_folder(desk), &supply.sha256, &supply.media);
    let io = |error: std::io::Error| Failure::of_io(&path, &error);
    if path.exists() {
        // Changed by another program: put aside, not written over.
        let aside = path.with_extension(format!("{}.changed", supply.media));
        move_to_place(&path, &aside).await.map_err(io)?;
    }
    write_whole(&path, bytes).await.map_err(io)
}

/// The fonts and pictures that these templates ask for, and the picture of a signature.
///
/// # Errors
/// `supply_unknown` for one that the office never added, `supply_missing` for one whose file is gone.
pub(crate) async fn supplies_for(
    desk: &Desk,
    templates: impl IntoIterator<Item = &Template>,
    signature: Option<Fingerprint>,
) -> Result<Arc<Supplies>, Failure> {
    let mut supplies = desk.cabinet().now();
    let wanted = templates.into_iter().flat_map(Template::wanted_files).chain(signature);
    let missing: Vec<Fingerprint> = wanted.filter(|file| !supplies.has(*file)).collect();
    if missing.is_empty() {
        return Ok(supplies);
    }
    let mut reader = desk.read().await?;
    for file in missing {
        let sha256 = file.to_string();
        let supply = reader.find_supply(&sha256).await?;
        let supply = supply.ok_or_else(|| Failure::new(FailureCode::SupplyUnknown).fact("file", &sha256))?;
        let bytes = content(desk, &supply).await?;
        let all = Arc::make_mut(&mut supplies);
        if supply.kind == "font" {
            all.add_font(bytes);
        } else {
            all.add_picture(bytes)
                .map_err(|_| Failure::new(FailureCode::PictureNotAccepted).fact("file", &supply.name))?;
        }
    }
    desk.cabinet().keep(&supplies);
    Ok(supplies)
}
