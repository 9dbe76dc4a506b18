//! The first opening of an office folder: the catalogue's seed and an office to begin with.

use crate::desk::{Desk, Done};
use crate::failure::Failure;
use domain::catalogue::Validity;
use store::office::{Office, Signer, SigningForm};

/// Fills an empty office folder. Does nothing to one that is in use.
pub(crate) async fn begin(desk: &Desk) -> Result<(), Failure> {
    if desk.read().await?.find_office().await?.is_some() {
        return Ok(());
    }
    let mut change = desk.change().await?;
    if change.find_office().await?.is_some() {
        return Ok(());
    }
    change.save_office(&first_office()).await?;
    change.seed_catalogue().await?;
    crate::templates::seed::seed(&mut change, desk).await?;
    desk.commit(change, Done::official("office_opened")).await
}

/// The office whose lists the sample shows; the overview asks the board to put its own name in its place.
fn first_office() -> Office {
    Office {
        name: "Liên đoàn Lao động tỉnh Bắc Kạn".to_owned(),
        short_name: "LĐLĐ tỉnh Bắc Kạn".to_owned(),
        authority: "BAN CHẤP HÀNH LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN".to_owned(),
        parent_name: "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM".to_owned(),
        place: "Bắc Kạn".to_owned(),
        number_suffix: "QĐ-LĐLĐ".to_owned(),
        address: String::new(),
    }
}

/// Somebody who signs as the office's chair, for the standing committee.
pub(crate) fn chair(name: &str) -> Signer {
    Signer {
        id: 0,
        name: name.to_owned(),
        title: "CHỦ TỊCH".to_owned(),
        form: SigningForm::OnBehalf,
        form_text: "TM. BAN THƯỜNG VỤ".to_owned(),
        validity: Validity::default(),
        signature: None,
    }
}
