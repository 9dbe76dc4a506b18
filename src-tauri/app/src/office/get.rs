//! `get_office`

use super::SigningFormView;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::typed::{Nothing, sent};
use serde::Serialize;
use store::office::Signer;
use ts_rs::TS;

/// The office with its signers.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::office::Office")]
pub struct OfficeView {
    pub name: String,
    pub short_name: String,
    pub authority: String,
    pub parent_name: String,
    pub place: String,
    pub number_suffix: String,
    pub address: String,
    pub signers: Vec<SignerView>,
}

/// Who signs, and how.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "named as in store::office::Signer")]
pub struct SignerView {
    pub id: i64,
    pub name: String,
    pub title: String,
    pub form: SigningFormView,
    pub form_text: String,
    pub valid_from: Option<String>,
    pub valid_to: Option<String>,
    pub signature: Option<String>,
}

/// The office with its signers.
///
/// # Errors
/// What the file did.
pub async fn get_office(desk: Desk, _: Nothing) -> Result<OfficeView, Failure> {
    let mut reader = desk.read().await?;
    let office = reader.office().await?;
    let signers = reader.signers().await?.into_iter().map(signer_view).collect();
    Ok(OfficeView {
        name: office.name,
        short_name: office.short_name,
        authority: office.authority,
        parent_name: office.parent_name,
        place: office.place,
        number_suffix: office.number_suffix,
        address: office.address,
        signers,
    })
}

fn signer_view(signer: Signer) -> SignerView {
    SignerView {
        id: signer.id,
        name: signer.name,
        title: signer.title,
        form: signer.form.into(),
        form_text: signer.form_text,
        valid_from: sent(signer.validity.from),
        valid_to: sent(signer.validity.to),
        signature: signer.signature,
    }
}
