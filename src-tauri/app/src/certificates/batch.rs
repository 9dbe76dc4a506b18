//! From frozen awards to the finished texts that a sheet prints.

use crate::failure::{Failure, FailureCode};
use documents::{Certificate as Sheet, DocumentError, Fingerprint, LabelFault, Template};
use domain::certificate::{Cause, CertificateState, replacement_note};
use domain::proof::Wording;
use domain::wording::{
    award_name_on_sheet, citation_on_sheet, decision_line, ordinal_line, place_and_date,
    replaced_ordinal_line,
};
use std::collections::HashMap;
use store::Reader;
use store::awards::Award;
use store::certificates::Certificate;
use store::decisions::{Decision, Signed};

/// A decision's sheets with their awards and finished texts, by số sổ vàng.
pub(crate) struct Batch {
    pub decision: Decision,
    pub sheets: Vec<BatchSheet>,
    /// Awards that have no sheet: flags, badges.
    pub without_sheet: Vec<Award>,
    /// Awards that were cancelled.
    pub revoked: usize,
}

/// One sheet of a batch.
pub(crate) struct BatchSheet {
    pub certificate: Certificate,
    pub award: Award,
    pub texts: Sheet,
    /// `cấp lại lần 1` on a replacement.
    pub note: Option<String>,
}

/// Gathers a signed decision's sheets.
///
/// # Errors
/// `no_sheet` when the decision is not signed.
pub(crate) async fn batch(reader: &mut Reader, decision_id: i64) -> Result<Batch, Failure> {
    let decision = reader.decision(decision_id).await?;
    let Some(signed) = decision.signed.clone() else { return Err(Failure::new(FailureCode::NoSheet)) };
    let awards = reader.awards_of_decision(decision_id).await?;
    let certificates = reader.certificates_of_decision(decision_id).await?;
    gathered(reader, decision, &signed, awards, certificates).await
}

/// Gathers the one sheet of an award, as it is among the others of its decision.
///
/// # Errors
/// `no_sheet` when the decision is not signed.
pub(crate) async fn batch_of_award(reader: &mut Reader, award_id: i64) -> Result<Batch, Failure> {
    let award = reader.award(award_id).await?;
    let decision = reader.decision(award.decision_id).await?;
    let Some(signed) = decision.signed.clone() else { return Err(Failure::new(FailureCode::NoSheet)) };
    let certificates = reader.certificates_of_awards(&[award_id]).await?;
    gathered(reader, decision, &signed, vec![award], certificates).await
}

async fn gathered(
    reader: &mut Reader,
    decision: Decision,
    signed: &Signed,
    awards: Vec<Award>,
    certificates: Vec<Certificate>,
) -> Result<Batch, Failure> {
    let names: HashMap<String, String> = reader
        .award_types()
        .await?
        .into_iter()
        .map(|one| (one.entry.code.as_str().to_owned(), one.entry.certificate_name))
        .collect();
    let mut by_id: HashMap<i64, Award> = awards.into_iter().map(|award| (award.id, award)).collect();
    let mut sheets = Vec::new();
    let mut revoked = 0;
    for (certificate, causes) in newest(certificates) {
        let Some(award) = by_id.remove(&certificate.award_id) else { continue };
        if matches!(certificate.state, CertificateState::Recalled { .. }) {
            revoked += 1;
            continue;
        }
        let name = names.get(award.award.as_str()).map_or("", String::as_str);
        let note = replacement_note(&causes);
        let mut texts = texts(&certificate.id.to_string(), &award, signed, name);
        texts.ordinal_line = replaced_ordinal_line(award.ordinal, note.as_deref());
        sheets.push(BatchSheet { texts, certificate, award, note });
    }
    let (mut without_sheet, gone): (Vec<Award>, Vec<Award>) =
        by_id.into_values().partition(|award| award.state == "valid");
    without_sheet.sort_by_key(|award| award.ordinal);
    Ok(Batch { decision, sheets, without_sheet, revoked: revoked + gone.len() })
}

/// The newest sheet of each award, and why each of the award's sheets was made: a replaced one is not printed again.
fn newest(all: Vec<Certificate>) -> Vec<(Certificate, Vec<Cause>)> {
    let mut newest: Vec<(Certificate, Vec<Cause>)> = Vec::with_capacity(all.len());
    for one in all {
        let cause = one.cause;
        match newest.last_mut() {
            Some((last, causes)) if last.award_id == one.award_id => {
                *last = one;
                causes.push(cause);
            }
            _ => newest.push((one, vec![cause])),
        }
    }
    newest
}

/// What the sheet of an award says of its recipient: what units are asked to proof.
pub(crate) fn printed(award: &Award) -> Wording {
    let (position, unit) = (award.position.as_deref(), award.unit.as_deref());
    Wording::of(award.kind, award.honorific.as_deref(), &award.name, position, unit)
}

/// The picture of the signature that a decision froze.
pub(crate) fn signature_of(signed: &Signed) -> Option<Fingerprint> {
    signed.signature.as_deref().and_then(|sha256| sha256.parse().ok())
}

/// The finished texts of a sheet: units in full, as the paper writes them (§7.4).
pub(crate) fn texts(id: &str, award: &Award, signed: &Signed, award_name: &str) -> Sheet {
    let wording = printed(award);
    Sheet {
        id: id.to_owned(),
        authority: signed.authority.clone(),
        award_name: award_name_on_sheet(award_name, &award.award_name),
        recipient: wording.recipient(),
        position_and_unit: wording.below(),
        citation: citation_on_sheet(&award.citation),
        decision_line: decision_line(&signed.number, signed.on),
        ordinal_line: ordinal_line(award.ordinal),
        place_and_date: place_and_date(&signed.place, signed.on),
        signing_form: format!("{}\n{}", signed.signer_form, signed.signer_title),
        signer: signed.signer_name.clone(),
        signature: signature_of(signed),
        ..Sheet::default()
    }
}

/// Why a sheet of a template could not be made, in the screen's words, its zone by its name: see [`of_document`].
pub(crate) fn of_sheet(error: DocumentError, template: &Template, whose: impl Fn(&str) -> String) -> Failure {
    let zone = error.zone().map(|id| template.name_of(id));
    let failure = of_document(error, whose);
    match zone {
        Some(name) => failure.fact("zone", name),
        None => failure,
    }
}

/// Why a document could not be made, in the screen's words; `whose` finds the recipient of a sheet.
pub(crate) fn of_document(error: DocumentError, whose: impl Fn(&str) -> String) -> Failure {
    use FailureCode as Code;
    match error {
        DocumentError::Overflow { certificate, zone, text } => Failure::new(Code::TextOverflows)
            .fact("recipient", whose(&certificate))
            .fact("zone", zone)
            .fact("text", text),
        DocumentError::MissingGlyph { certificate, zone, character, .. } => Failure::new(Code::GlyphMissing)
            .fact("recipient", whose(&certificate))
            .fact("zone", zone)
            .fact("character", character),
        DocumentError::Template { zone, fault } => {
            Failure::new(Code::TemplateBroken).fact("zone", zone).fact("why", fault.as_str())
        }
        DocumentError::Write { detail, .. } => Failure::new(Code::DocumentBroken).fact("what", detail),
        DocumentError::Picture { file } => Failure::new(Code::DocumentBroken).fact("what", file),
        DocumentError::Statement { certificate } => {
            Failure::new(Code::DocumentBroken).fact("what", whose(&certificate))
        }
        DocumentError::EmptyBatch => Failure::new(Code::NoSheet),
        DocumentError::Labels(fault) => match fault {
            LabelFault::Small => Failure::new(Code::LabelsSmall).at("width_mm"),
            LabelFault::OffSheet => Failure::new(Code::LabelsOffSheet).at("left_mm"),
            LabelFault::Overlap => Failure::new(Code::LabelsOverlap).at("across_mm"),
            LabelFault::First => Failure::new(Code::LabelsFirst).at("first"),
        },
        DocumentError::Font { detail, .. } => Failure::new(Code::DocumentBroken).fact("what", detail),
        DocumentError::Pdf(what) | DocumentError::Workbook(what) => {
            Failure::new(Code::DocumentBroken).fact("what", what)
        }
    }
}

impl BatchSheet {
    /// Whether it is to be printed: never was, or was spoiled.
    pub const fn waits(&self) -> bool {
        use CertificateState as S;
        matches!(self.certificate.state, S::Waiting | S::Proofed | S::Spoiled { .. })
    }
}

impl Batch {
    /// The recipient of a sheet, as printed.
    pub fn whose(&self, id: &str) -> String {
        let sheet = self.sheets.iter().find(|sheet| sheet.texts.id == id);
        sheet.map(|sheet| sheet.texts.recipient.clone()).unwrap_or_default()
    }
}
