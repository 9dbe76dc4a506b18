//! `make_stickers`, `list_label_sheets`

use super::gathered::gather;
use crate::certificates::{MadeFile, of_document};
use crate::desk::Desk;
use crate::failure::{Failure, FailureCode};
use crate::phrases::with_table_now;
use documents::{LabelGrid, Sticker};
use domain::wording::ordinal_line;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;

/// How labels lie on an A4 sheet.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "named as in documents::LabelGrid")]
pub struct LabelGridView {
    pub columns: u16,
    pub rows: u16,
    pub width_mm: f64,
    pub height_mm: f64,
    pub left_mm: f64,
    pub top_mm: f64,
    pub across_mm: f64,
    pub down_mm: f64,
}

/// A sheet of labels that shops sell.
#[derive(Debug, Serialize, TS)]
pub struct LabelSheet {
    /// Labels across and down: `2x7`.
    pub key: String,
    /// How they lie.
    pub grid: LabelGridView,
}

/// Asks for the sheets of labels that are known.
#[derive(Debug, Deserialize, TS)]
pub struct ListLabelSheets {}

/// Stickers to make.
#[derive(Debug, Deserialize, TS)]
pub struct MakeStickers {
    /// The decision.
    pub decision_id: i64,
    /// Of these sheets only; of all of the decision when nothing is said.
    pub certificate_ids: Option<Vec<i64>>,
    /// How the labels lie.
    pub grid: LabelGridView,
    /// The label to begin with, from 1, row by row: those before it are used up.
    pub first: u16,
}

/// The sheets of labels that are known.
///
/// # Errors
/// None.
pub async fn list_label_sheets(_: Desk, _: ListLabelSheets) -> Result<Vec<LabelSheet>, Failure> {
    let known = [
        LabelGrid::TWO_BY_SEVEN,
        LabelGrid::THREE_BY_EIGHT,
        LabelGrid::THREE_BY_SEVEN,
        LabelGrid::TWO_BY_FOUR,
    ];
    let sheet =
        |grid: LabelGrid| LabelSheet { key: format!("{}x{}", grid.columns, grid.rows), grid: grid.into() };
    Ok(known.map(sheet).into())
}

/// Makes stickers for the backs of a decision's frames, in the order of the stage.
///
/// # Errors
/// `no_sheet`, `nothing_chosen`, `sheet_missing`, `labels_small`, `labels_off_sheet`, `labels_overlap`, `labels_first`,
/// `text_overflows`, `glyph_missing`, `full`, `read_only`; then no file is made.
pub async fn make_stickers(desk: Desk, input: MakeStickers) -> Result<MadeFile, Failure> {
    let mut reader = desk.read().await?;
    let gathered = gather(&mut reader, input.decision_id, input.certificate_ids.as_deref()).await?;
    let supplies = with_table_now(&mut reader, Arc::default()).await?;
    drop(reader);
    // What has no sheet has no frame.
    let framed = gathered.honoured.iter().filter(|one| one.has_sheet);
    let stickers: Vec<Sticker> = framed
        .map(|one| Sticker {
            place: format!("Lượt {} – vị trí {}", one.place.turn, one.place.place),
            ordinal: ordinal_line(one.award.ordinal),
            recipient: one.recipient.clone(),
            below: one.below.clone(),
            award: one.award.award_name.clone(),
        })
        .collect();
    if stickers.is_empty() {
        return Err(Failure::new(FailureCode::NothingOnSheets).fact("number", &gathered.signed.number));
    }
    let print = documents::write_stickers(&stickers, &input.grid.into(), usize::from(input.first), &supplies)
        .map_err(|error| of_document(error, str::to_owned))?;
    gathered.export(&desk, "phieu-dan-khung", print).await
}

impl From<LabelGrid> for LabelGridView {
    fn from(grid: LabelGrid) -> Self {
        let LabelGrid { columns, rows, width_mm, height_mm, left_mm, top_mm, across_mm, down_mm } = grid;
        Self { columns, rows, width_mm, height_mm, left_mm, top_mm, across_mm, down_mm }
    }
}

impl From<LabelGridView> for LabelGrid {
    fn from(grid: LabelGridView) -> Self {
        let LabelGridView { columns, rows, width_mm, height_mm, left_mm, top_mm, across_mm, down_mm } = grid;
        Self { columns, rows, width_mm, height_mm, left_mm, top_mm, across_mm, down_mm }
    }
}
