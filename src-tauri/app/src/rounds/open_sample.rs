//! `open_sample_round`

use super::{OpenRound, open_round};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::lists::{AcceptList, ListSource, accept_list};
use crate::typed::{MadeId, Nothing};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A year-end list as units send it, with invented people.
const LIST: &[u8] = include_bytes!("../../sample/de-nghi-tong-ket-2023.xlsx");
const FILE: &str = "de-nghi-tong-ket-2023.xlsx";

/// Opens a round with a year-end list in it, to try the program without fear. Undo takes both back.
///
/// # Errors
/// What the file did.
pub async fn open_sample_round(desk: Desk, _: Nothing) -> Result<MadeId, Failure> {
    let round = open_round(
        desk.clone(),
        OpenRound {
            name: "Tổng kết công tác công đoàn năm 2023".to_owned(),
            year: 2023,
            deadline_on: Some("2023-12-15".to_owned()),
            ceremony_on: Some("2023-12-29".to_owned()),
            ceremony_at: Some("08:00".to_owned()),
            budget: Some(250_000_000),
        },
    )
    .await?;
    let source = ListSource { name: FILE.to_owned(), bytes: STANDARD.encode(LIST) };
    let list = AcceptList { round_id: round.id, source, edits: Vec::new(), leave_out: Vec::new() };
    accept_list(desk, list).await?;
    Ok(round)
}
