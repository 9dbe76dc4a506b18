//! `export_verifier`, `export_revocation_list`

use super::open::ready;
use super::standing::standing_list;
use crate::certificates::MadeFile;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::typed::Nothing;
use chrono::Datelike;

/// Writes the page that checks statements into the exports: one HTML file with the office's public keys and what was
/// revoked until now.
///
/// # Errors
/// `key_missing`, `key_locked`, `full`, `read_only`.
pub async fn export_verifier(desk: Desk, _: Nothing) -> Result<MadeFile, Failure> {
    let list = signed_list(&desk).await?;
    export(&desk, "trang-kiem-tra", "html", statements::page(&list)).await
}

/// Writes the list of what was revoked into the exports, for the pages that are out already.
///
/// # Errors
/// `key_missing`, `key_locked`, `full`, `read_only`.
pub async fn export_revocation_list(desk: Desk, _: Nothing) -> Result<MadeFile, Failure> {
    let list = signed_list(&desk).await?;
    export(&desk, "danh-sach-thu-hoi", "txt", list).await
}

async fn signed_list(desk: &Desk) -> Result<String, Failure> {
    let open = ready(desk).await?;
    let list = standing_list(desk, &mut desk.read().await?).await?;
    Ok(statements::sign_list(&list, &open.key))
}

async fn export(desk: &Desk, stem: &str, ending: &str, text: String) -> Result<MadeFile, Failure> {
    let today = desk.today();
    let name = format!("{stem}-{}-{:02}-{:02}.{ending}", today.year(), today.month(), today.day());
    let bytes = i64::try_from(text.len()).unwrap_or(i64::MAX);
    let path = desk.export(&name, text.into_bytes()).await?.display().to_string();
    Ok(MadeFile { id: 0, name, path, pages: 1, bytes, shrunk: 0, given_out: 0, printed: Vec::new() })
}
