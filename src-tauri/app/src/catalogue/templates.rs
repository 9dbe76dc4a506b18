//! `list_templates`

use super::views::TemplateView;
use crate::certificates::{PageView, of_document, zone_views};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::typed::Nothing;
use documents::{Certificate, PreviewOptions, PrintMode, Template};
use domain::wording::{decision_line, ordinal_line, place_and_date};
use store::office::Office;

/// The templates, each with a picture of it. Pictures are large: only the screen that shows them asks.
///
/// # Errors
/// What the file did; what is wrong with a template.
pub async fn list_templates(desk: Desk, _: Nothing) -> Result<Vec<TemplateView>, Failure> {
    let office = desk.read().await?.office().await?;
    let specimen = specimen(&office, &desk);
    PageView::USUAL.into_iter().map(|page| template_view(page, &specimen)).collect()
}

fn template_view(page: PageView, specimen: &Certificate) -> Result<TemplateView, Failure> {
    let template = Template::preset(page.into());
    let options = PreviewOptions { mode: PrintMode::FullPage };
    let picture = documents::preview(specimen, &template, &documents::Supplies::default(), options)
        .map_err(|error| of_document(error, |_| specimen.recipient.clone()))?;
    Ok(TemplateView {
        page,
        name: template.name.clone(),
        width_mm: template.page.width_mm,
        height_mm: template.page.height_mm,
        zones: zone_views(picture.zones, &template),
        svg: picture.svg,
    })
}

/// A sheet of nobody, to show a template with.
fn specimen(office: &Office, desk: &Desk) -> Certificate {
    let today = desk.today();
    Certificate {
        id: "specimen".to_owned(),
        authority: office.authority.clone(),
        award_name: "BẰNG KHEN".to_owned(),
        recipient: "Bà Nguyễn Thị Phượng".to_owned(),
        position_and_unit: "Phó Chủ tịch Công đoàn cơ sở Trường Tiểu học Đức Xuân".to_owned(),
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
