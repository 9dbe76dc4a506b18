//! `save_signer`

use crate::desk::{Desk, Done};
use crate::failure::{Failure, FailureCode};
use crate::typed::{MadeId, needed, period};
use serde::{Deserialize, Serialize};
use store::office::{Signer, SigningForm};
use ts_rs::TS;

/// For whom somebody signs.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "SigningForm")]
pub enum SigningFormView {
    /// TM.
    OnBehalf,
    /// KT.
    Deputy,
}

impl From<SigningForm> for SigningFormView {
    fn from(form: SigningForm) -> Self {
        match form {
            SigningForm::OnBehalf => Self::OnBehalf,
            SigningForm::Deputy => Self::Deputy,
        }
    }
}

impl From<SigningFormView> for SigningForm {
    fn from(form: SigningFormView) -> Self {
        match form {
            SigningFormView::OnBehalf => Self::OnBehalf,
            SigningFormView::Deputy => Self::Deputy,
        }
    }
}

/// A signer as it shall be; without an id a new one.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in store::office::Signer")]
pub struct SaveSigner {
    pub id: Option<i64>,
    pub name: String,
    pub title: String,
    pub form: SigningFormView,
    pub form_text: String,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    /// The signature as a picture that was taken among the office's before.
    #[ts(optional = nullable)]
    pub signature: Option<String>,
}

/// Adds or saves a signer. Decisions signed before keep what they froze.
///
/// # Errors
/// `field_empty`, `day_malformed`, a name with a digit; `supply_unknown` for a picture that the office does not have.
pub async fn save_signer(desk: Desk, input: SaveSigner) -> Result<MadeId, Failure> {
    let name = domain::text::PersonName::new(&input.name)?;
    let signer = Signer {
        id: input.id.unwrap_or_default(),
        name: name.as_str().to_owned(),
        title: needed("title", &input.title)?,
        form: input.form.into(),
        form_text: needed("form_text", &input.form_text)?,
        validity: period(input.valid_from.as_deref(), input.valid_to.as_deref())?,
        signature: input.signature,
    };
    let mut change = desk.change().await?;
    if let Some(sha256) = &signer.signature {
        let known = change.find_supply(sha256).await?.filter(|supply| supply.kind == "picture");
        known.ok_or_else(|| Failure::new(FailureCode::SupplyUnknown).fact("file", sha256).at("signature"))?;
    }
    let id = change.save_signer(&signer).await?;
    desk.commit(change, Done::work("signer_saved").fact("name", signer.name)).await?;
    Ok(MadeId { id })
}
