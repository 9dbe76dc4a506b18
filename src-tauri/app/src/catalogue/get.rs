//! `get_catalogue`

use super::views::{
    AwardTypeView, BaseSalaryView, MovementView, RuleView, TemplateView, ThemeView, award_type_view,
    base_salary_view, coefficient_view, movement_view, rule_view, theme_view,
};
use crate::certificates::{PageView, of_document, zone_views};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::typed::Nothing;
use documents::{Certificate, PreviewOptions, PrintMode, Template};
use domain::wording::{decision_line, ordinal_line, place_and_date};
use serde::Serialize;
use store::office::Office;
use ts_rs::TS;

/// Everything the catalogue holds.
#[derive(Debug, Serialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct CatalogueView {
    pub award_types: Vec<AwardTypeView>,
    pub base_salaries: Vec<BaseSalaryView>,
    pub movements: Vec<MovementView>,
    pub themes: Vec<ThemeView>,
    pub rules: Vec<RuleView>,
    pub templates: Vec<TemplateView>,
}

/// The whole catalogue, with a picture of each template.
///
/// # Errors
/// What the file did.
pub async fn get_catalogue(desk: Desk, _: Nothing) -> Result<CatalogueView, Failure> {
    let mut reader = desk.read().await?;
    let catalogue = reader.catalogue().await?;
    let office = reader.office().await?;
    let coefficients: Vec<_> = catalogue.coefficients.into_iter().map(coefficient_view).collect();
    let specimen = specimen(&office, &desk);
    let templates =
        PageView::USUAL.into_iter().map(|page| template_view(page, &specimen)).collect::<Result<_, _>>()?;
    Ok(CatalogueView {
        award_types: catalogue
            .award_types
            .into_iter()
            .map(|one| award_type_view(one.entry, &coefficients))
            .collect(),
        base_salaries: catalogue.base_salaries.into_iter().map(base_salary_view).collect(),
        movements: catalogue.movements.into_iter().map(movement_view).collect(),
        themes: catalogue.themes.into_iter().map(theme_view).collect(),
        rules: catalogue.rules.into_iter().map(rule_view).collect(),
        templates,
    })
}

fn template_view(page: PageView, specimen: &Certificate) -> Result<TemplateView, Failure> {
    let template = Template::preset(page.into());
    let options = PreviewOptions { mode: PrintMode::FullPage };
    let picture = documents::preview(specimen, &template, options)
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
    }
}
