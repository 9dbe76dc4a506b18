//! `open_sample_round`

use super::OpenRound;
use super::open::typed_round;
use crate::desk::{Desk, Done};
use crate::failure::Failure;
use crate::lists::{Accepting, Said, fill, hex, lexicon, of_intake};
use crate::office::chair;
use crate::typed::{MadeId, Nothing};
use sha2::{Digest, Sha256};
use store::Topic;

/// A year-end list as units send it, with invented people.
const LIST: &[u8] = include_bytes!("../../sample/de-nghi-tong-ket-2023.xlsx");
const FILE: &str = "de-nghi-tong-ket-2023.xlsx";

/// Opens a round with a year-end list in it, to try the program without fear. One undo takes all of it back.
///
/// # Errors
/// What the file did.
pub async fn open_sample_round(desk: Desk, _: Nothing) -> Result<MadeId, Failure> {
    let catalogue = desk.read().await?.catalogue().await?;
    let reading = intake::read(FILE, LIST, &lexicon(&catalogue)).map_err(|error| of_intake(&error))?;
    let round = typed_round(
        0,
        &OpenRound {
            name: "Tổng kết công tác công đoàn năm 2023".to_owned(),
            year: 2023,
            deadline_on: Some("2023-12-15".to_owned()),
            ceremony_on: Some("2023-12-29".to_owned()),
            ceremony_at: Some("08:00".to_owned()),
            budget: Some(250_000_000),
            ceremony_place: None,
        },
    )?;
    let said = Said { file: FILE.to_owned(), ..Said::default() };
    let list = Accepting::as_meant(said, hex(&Sha256::digest(LIST)), &reading);
    let mut change = desk.change().await?;
    if change.signers().await?.is_empty() {
        change.save_signer(&chair("Hoàng Minh Khôi")).await?;
    }
    let id = change.add_round(&round).await?;
    fill(&desk, &mut change, id, reading, list).await?;
    desk.commit(change, Done::work("round_opened").fact("name", round.name).to(Topic::Rounds, id)).await?;
    Ok(MadeId { id })
}
