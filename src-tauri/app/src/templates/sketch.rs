//! `sketch_template`

use super::supplies_for;
use super::views::{SketchFaultView, SketchView, SketchWarningView, SketchZoneView};
use crate::certificates::{PrintModeView, of_sheet};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::phrases::with_table_now;
use documents::{Certificate, PreviewOptions, Template};
use serde::Deserialize;
use ts_rs::TS;

/// A template that is being worked on, and the texts to show it with.
#[derive(Debug, Deserialize, TS)]
#[expect(missing_docs, reason = "the words say it")]
pub struct SketchTemplate {
    pub content: Template,
    pub texts: Certificate,
    pub mode: PrintModeView,
}

/// Draws a template as far as it can be drawn, with all that is wrong with it. Asks the base for nothing but the words that
/// stay together, once its fonts and pictures are known: it is asked at every change of the hand.
///
/// # Errors
/// `supply_unknown`, `supply_missing`.
pub async fn sketch_template(desk: Desk, input: SketchTemplate) -> Result<SketchView, Failure> {
    let supplies = supplies_for(&desk, [&input.content], input.texts.signature).await?;
    let supplies = with_table_now(&mut desk.read().await?, supplies).await?;
    let options = PreviewOptions { mode: input.mode.into() };
    let sketch = documents::sketch(&input.texts, &input.content, &supplies, options);
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Ok(SketchView {
        svg: sketch.preview.svg,
        zones: sketch
            .preview
            .zones
            .into_iter()
            .map(|zone| SketchZoneView {
                id: zone.id,
                size_pt: zone.size_pt,
                shrunk: zone.shrunk,
                lines: count(zone.lines.len()),
            })
            .collect(),
        faults: sketch
            .faults
            .into_iter()
            .map(|one| SketchFaultView {
                element: one.element.map(count),
                failure: of_sheet(one.error, &input.content, |_| input.texts.recipient.clone()),
            })
            .collect(),
        warnings: sketch
            .warnings
            .into_iter()
            .map(|one| SketchWarningView {
                element: count(one.element),
                why: one.warning.as_str().to_owned(),
            })
            .collect(),
    })
}
