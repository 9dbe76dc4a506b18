//! `export_register`

use crate::certificates::{MadeFile, of_document};
use crate::desk::Desk;
use crate::failure::Failure;
use documents::{RegisterHeading, RegisterRow};
use serde::Deserialize;
use store::awards::{Award, AwardFilter};
use ts_rs::TS;

/// Which awards to write into a workbook.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in store::awards::AwardFilter")]
pub struct ExportRegister {
    pub text: String,
    pub year: Option<i64>,
    pub award: Option<String>,
}

/// A workbook holds at most this many rows; beyond it Excel itself has no more.
const MOST_ROWS: i64 = 1_000_000;

/// Writes the awards that fit into a workbook, by decision and số sổ vàng.
///
/// # Errors
/// `full`, `read_only`.
pub async fn export_register(desk: Desk, input: ExportRegister) -> Result<MadeFile, Failure> {
    let mut reader = desk.read().await?;
    let filter = AwardFilter { text: input.text, year: input.year, award: input.award };
    let mut awards = reader.search_awards(&filter, 0, MOST_ROWS).await?;
    awards.sort_by_key(|award| (award.decided_on, award.decision_id, award.ordinal));
    let heading = RegisterHeading {
        office: reader.office().await?.name.to_uppercase(),
        title: "SỔ KHEN THƯỞNG".to_owned(),
        subtitle: filter.year.map(|year| format!("Năm {year}")).unwrap_or_default(),
    };
    drop(reader);
    let rows: Vec<RegisterRow> = awards.into_iter().map(register_row).collect();
    let bytes =
        documents::write_register(&rows, &heading).map_err(|error| of_document(error, str::to_owned))?;
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let (size, pages) = (count(bytes.len()), count(rows.len()));
    let name = match filter.year {
        Some(year) => format!("so-khen-thuong-{year}.xlsx"),
        None => "so-khen-thuong.xlsx".to_owned(),
    };
    let path = desk.export(&name, bytes).await?;
    Ok(MadeFile {
        id: 0,
        name,
        path: path.display().to_string(),
        pages,
        bytes: size,
        shrunk: 0,
        given_out: 0,
        printed: Vec::new(),
    })
}

fn register_row(award: Award) -> RegisterRow {
    RegisterRow {
        ordinal: u32::try_from(award.ordinal).ok(),
        decision_number: award.number,
        decided_on: Some(award.decided_on),
        honorific: award.honorific.unwrap_or_default(),
        name: award.name,
        position: award.position.unwrap_or_default(),
        unit: award.unit.unwrap_or_default(),
        award: award.award_name,
        citation: award.citation,
        coefficient: award.bonus.as_ref().map(|bonus| bonus.coefficient),
        bonus: award.bonus.map(|bonus| bonus.dong),
        state: if award.state == "valid" { "Còn hiệu lực" } else { "Đã hủy bỏ" }.to_owned(),
    }
}
