//! What the workbooks that we write have in common: the look of their columns' headings, and how they print.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

const A4: u8 = 9;

/// Writes the headings of columns into a row (rows count from 0), each with its width in characters, in a font of ours.
pub fn head_columns(
    sheet: &mut Worksheet,
    row: u32,
    columns: &[(&str, f64)],
    font: Format,
) -> Result<(), XlsxError> {
    let format = font
        .set_bold()
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color("#f3ece0")
        .set_text_wrap();
    for (place, (name, width)) in (0..).zip(columns) {
        sheet.write_string_with_format(row, place, *name, &format)?;
        sheet.set_column_width(place, *width)?;
    }
    Ok(())
}

/// Keeps the headings in sight and on every page: A4 landscape, as wide as the sheet, with a footer.
pub fn set_up_print(sheet: &mut Worksheet, heading_row: u32, footer: &str) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(heading_row + 1, 0)?;
    sheet.set_repeat_rows(heading_row, heading_row)?;
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3).set_footer(format!("&R&\"Times New Roman\"{footer}"));
    Ok(())
}
