//! `get_template_sample`

use super::views::SampleView;
use crate::certificates::batch;
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use documents::{Certificate, presets};
use domain::catalogue::{AwardClass, AwardCode, AwardType};
use domain::recipient::RecipientKind;
use domain::wording::{award_name_on_sheet, decision_line, ordinal_line, place_and_date};
use serde::{Deserialize, Serialize};
use store::Reader;
use store::office::Office;
use store::templates::Printed;
use ts_rs::TS;

/// The unit of a sheet of nobody.
const UNIT: &str = "Công đoàn cơ sở Trường Tiểu học Đức Xuân";

/// Whose texts a template is shown with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SampleKind {
    /// A sheet of nobody.
    Specimen,
    /// The longest name, position and merit: of the decision where one is said, else longer than any that is known.
    Longest,
    /// A sheet of the decision: the one that is said, else the first.
    Sheet,
}

/// The texts to show a template with.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct GetTemplateSample {
    pub kind: SampleKind,
    /// The template that is shown: a sheet of nobody is of what is printed with it.
    #[ts(optional = nullable)]
    pub template_id: Option<i64>,
    pub decision_id: Option<i64>,
    pub certificate_id: Option<i64>,
}

/// The texts of a sheet to show a template with.
///
/// # Errors
/// `missing`, `no_sheet`, `sheet_missing`.
pub async fn get_template_sample(desk: Desk, input: GetTemplateSample) -> Result<SampleView, Failure> {
    let mut reader = desk.read().await?;
    let Some(decision_id) = input.decision_id.filter(|_| input.kind != SampleKind::Specimen) else {
        let office = reader.office().await?;
        let mut texts = specimen(&office, &desk);
        let signer = reader.signers().await?.into_iter().find(|one| one.validity.covers(desk.today()));
        texts.signature = signer.and_then(|one| one.signature).and_then(|sha256| sha256.parse().ok());
        if let Some(template_id) = input.template_id {
            suit(&mut texts, &mut reader, template_id).await?;
        }
        if input.kind == SampleKind::Longest {
            lengthen(&mut texts);
        }
        return Ok(SampleView { name: String::new(), texts });
    };
    let batch = batch(&mut reader, decision_id).await?;
    let mut sheets = batch.sheets.into_iter().map(|sheet| (sheet.certificate.id, sheet.texts));
    let found = match (input.kind, input.certificate_id) {
        (SampleKind::Longest, _) => sheets.max_by_key(|(_, texts)| length(texts)),
        (_, Some(id)) => sheets.find(|(one, _)| *one == id),
        _ => sheets.next(),
    };
    let (_, texts) = found.ok_or_else(|| Failure::new(FailureCode::SheetMissing))?;
    Ok(SampleView { name: texts.recipient.clone(), texts })
}

/// Makes a sheet of nobody one of the award that is printed with a template: to a unit, where no person gets it.
async fn suit(texts: &mut Certificate, reader: &mut Reader, template_id: i64) -> Result<(), Failure> {
    let printed: Vec<Printed> = reader
        .award_templates()
        .await?
        .into_iter()
        .filter_map(|(_, printed, template)| (template == template_id).then_some(printed))
        .collect();
    let purpose = purpose_of(reader, template_id).await?;
    let awards: Vec<AwardType> = reader.award_types().await?.into_iter().map(|one| one.entry).collect();
    let own = purpose.map(|(code, _)| AwardCode::new(code));
    let is_printed = |code: &AwardCode| printed.is_empty() || printed.iter().any(|one| one.award == *code);
    let usual = own.filter(is_printed).or_else(|| printed.first().map(|first| first.award.clone()));
    // Where the board gave up the usual award of a purpose, another of its class.
    let award = awards.iter().find(|award| Some(&award.code) == usual.as_ref());
    let award =
        award.or_else(|| awards.iter().find(|award| purpose.is_some_and(|(_, class)| class == award.class)));
    let Some(award) = award else { return Ok(()) };
    texts.award_name = award_name_on_sheet(&award.certificate_name, &award.name);
    let kinds: Vec<RecipientKind> = match printed.as_slice() {
        [] => award.recipients.kinds().to_vec(),
        printed => printed.iter().map(|one| one.kind).collect(),
    };
    if !kinds.contains(&RecipientKind::Individual) {
        texts.recipient = UNIT.to_owned();
        texts.position_and_unit.clear();
    }
    Ok(())
}

/// The award and the class that the program's own template is for, where nothing is printed with it yet; nothing of an
/// office's own.
async fn purpose_of(
    reader: &mut Reader,
    template_id: i64,
) -> Result<Option<(&'static str, AwardClass)>, Failure> {
    let name = reader.template(template_id).await?.name;
    let preset = presets().into_iter().find(|one| one.template.name == name);
    Ok(preset.and_then(|one| match one.purpose {
        "BK" => Some(("BK_LDLD", AwardClass::Merit)),
        "GK" => Some(("GK_CD", AwardClass::Commendation)),
        "KNC" => Some(("KNC_CD", AwardClass::Badge)),
        "CO" => Some(("CO_LDLD", AwardClass::Flag)),
        _ => None,
    }))
}

fn length(texts: &Certificate) -> usize {
    [&texts.recipient, &texts.position_and_unit, &texts.citation]
        .map(|text| text.chars().count())
        .iter()
        .sum()
}

/// A sheet of nobody, to show a template with.
pub(super) fn specimen(office: &Office, desk: &Desk) -> Certificate {
    let today = desk.today();
    Certificate {
        id: "specimen".to_owned(),
        authority: office.authority.clone(),
        award_name: "BẰNG KHEN".to_owned(),
        recipient: "Bà Nguyễn Thị Phượng".to_owned(),
        position_and_unit: format!("Phó Chủ tịch {UNIT}"),
        citation:
            "Đã có thành tích xuất sắc trong phong trào công nhân, viên chức, lao động và hoạt động công đoàn"
                .to_owned(),
        decision_line: decision_line(&format!("00/{}", office.number_suffix), today),
        ordinal_line: ordinal_line(0),
        place_and_date: place_and_date(&office.place, today),
        signing_form: "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH".to_owned(),
        signer: "Họ và tên người ký".to_owned(),
        ..Certificate::default()
    }
}

/// Names and units as long as the longest real ones.
fn lengthen(texts: &mut Certificate) {
    let unit = "Công đoàn cơ sở Trường Phổ thông Dân tộc nội trú Trung học cơ sở và Trung học phổ thông Huyện Pác Nặm";
    if texts.position_and_unit.is_empty() {
        texts.recipient = unit.to_owned();
    } else {
        texts.recipient = "Bà Công Tằng Tôn Nữ Nguyễn Thị Phương Thùy".to_owned();
        texts.position_and_unit = format!("Phó Chủ tịch Thường trực {unit}");
    }
    texts.citation =
        "Đã có thành tích xuất sắc trong phong trào thi đua “Giỏi việc nước, đảm việc nhà” và công tác vận \
        động nữ công nhân, viên chức, lao động giai đoạn 2021–2025"
            .to_owned();
}
