//! `export_number_book`: the number book as a workbook.

use super::book::{ListNumberBook, NumberLine, NumberSheet, list_number_book};
use super::get::RunView;
use super::made::mode_word;
use super::make::MadeFile;
use super::of_document;
use super::preview::PrintModeView;
use crate::desk::Desk;
use crate::failure::Failure;
use chrono::{DateTime, FixedOffset};
use documents::{Ledger, LedgerCell, RegisterHeading};
use domain::text::fold;

/// Headings and widths (in characters) of the columns.
const COLUMNS: [(&str, u8); 13] = [
    ("Số sổ vàng", 8),
    ("Họ tên / tập thể", 34),
    ("Hình thức", 22),
    ("Số quyết định", 16),
    ("Ngày", 12),
    ("Số phôi", 14),
    ("Tờ bằng, giấy", 22),
    ("In lúc", 16),
    ("Người in", 20),
    ("In trên", 30),
    ("Căn chỉnh", 10),
    ("Cấp đổi, cấp lại; người nhận thay", 28),
    ("Hiệu lực", 14),
];

/// Writes the number book of a decision or of a year into a workbook: a row for each sheet of paper, the first first; one
/// for an award that has none.
///
/// # Errors
/// `missing`, `full`, `read_only`.
pub async fn export_number_book(desk: Desk, input: ListNumberBook) -> Result<MadeFile, Failure> {
    let office = desk.read().await?.office().await?.name.to_uppercase();
    let (of_decision, year) = (input.decision_id.is_some(), input.year);
    let lines = list_number_book(desk.clone(), input).await?;
    let number = lines.first().filter(|_| of_decision).map(|line| line.decision_number.as_str());
    let (subtitle, stem) = match (number, year) {
        (Some(number), _) => (format!("Quyết định số {number}"), plain(number)),
        (None, Some(year)) => (format!("Năm {year}"), year.to_string()),
        (None, None) => (String::new(), "tat-ca".to_owned()),
    };
    let book = Ledger {
        heading: RegisterHeading { office, title: "SỔ VÀNG".to_owned(), subtitle },
        sheet: "Sổ vàng".to_owned(),
        columns: COLUMNS.map(|(name, width)| (name.to_owned(), width)).to_vec(),
        rows: lines.iter().flat_map(rows).collect(),
    };
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let pages = count(book.rows.len());
    let bytes = documents::write_ledger(&book).map_err(|error| of_document(error, str::to_owned))?;
    let (size, name) = (count(bytes.len()), format!("so-vang-{stem}.xlsx"));
    let path = desk.export(&name, bytes).await?.display().to_string();
    Ok(MadeFile { id: 0, name, path, pages, bytes: size, shrunk: 0, given_out: 0, printed: Vec::new() })
}

fn plain(number: &str) -> String {
    let letters = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    fold(number).chars().map(letters).take(60).collect()
}

/// The rows of a number: whose it is stands in each, so that the workbook sorts and filters as people want.
fn rows(line: &NumberLine) -> Vec<Vec<LedgerCell>> {
    if line.sheets.is_empty() {
        return vec![row(line, None)];
    }
    line.sheets.iter().map(|sheet| row(line, Some(sheet))).collect()
}

fn row(line: &NumberLine, sheet: Option<&NumberSheet>) -> Vec<LedgerCell> {
    let text = |words: &str| LedgerCell::Text(words.to_owned());
    let day = line.decided_on.parse::<chrono::NaiveDate>();
    let stands = if line.award_state == "valid" { "Còn hiệu lực" } else { "Đã hủy bỏ" };
    let run = sheet.and_then(|sheet| sheet.run.as_ref());
    let calibration = run.and_then(|run| run.calibration_id);
    let mut cells = vec![
        LedgerCell::Ordinal(line.ordinal),
        text(&line.recipient),
        text(&line.award_name),
        text(&line.decision_number),
        text(&day.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default()),
        text(sheet.and_then(|sheet| sheet.paper_number.as_deref()).unwrap_or_default()),
        LedgerCell::Text(sheet.map_or_else(|| "Không có tờ bằng, giấy".to_owned(), stood)),
        LedgerCell::Text(run.map(|run| when(&run.printed_at)).unwrap_or_default()),
        text(run.map(|run| run.officer.as_str()).unwrap_or_default()),
        LedgerCell::Text(run.map(printed_on).unwrap_or_default()),
    ];
    cells.push(calibration.map_or_else(|| text(""), LedgerCell::Count));
    cells.extend([LedgerCell::Text(sheet.map(more).unwrap_or_default()), text(stands)]);
    cells
}

/// Where a sheet stands, with the reason: `Hỏng: kẹt giấy`.
fn stood(sheet: &NumberSheet) -> String {
    let word = state(&sheet.state);
    match &sheet.state_reason {
        Some(reason) => format!("{word}: {reason}"),
        None => word.to_owned(),
    }
}

/// What is noted of a sheet besides.
fn more(sheet: &NumberSheet) -> String {
    let more = [sheet.note.as_deref(), sheet.taken_by.as_deref()];
    more.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// The printer, its tray and the stock of a run.
fn printed_on(run: &RunView) -> String {
    let unkept = if run.mode == mode_word(PrintModeView::Overprint) {
        "phôi, không ghi sổ"
    } else {
        "giấy thường"
    };
    let parts = [run.printer.as_deref(), run.tray.as_deref(), Some(run.stock.as_deref().unwrap_or(unkept))];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// An instant by the clock of Vietnam.
fn when(instant: &str) -> String {
    let zone = FixedOffset::east_opt(7 * 3_600);
    match (DateTime::parse_from_rfc3339(instant), zone) {
        (Ok(at), Some(zone)) => at.with_timezone(&zone).format("%d/%m/%Y %H:%M").to_string(),
        _ => instant.to_owned(),
    }
}

/// What the paper says of a sheet's state.
fn state(word: &str) -> &'static str {
    match word {
        "waiting" => "Chờ in",
        "proofed" => "Đã in thử",
        "printed" => "Đã in",
        "spoiled" => "Hỏng",
        "signed" => "Đã ký",
        "sealed" => "Đã đóng dấu",
        "framed" => "Đã vào khung",
        "staged" => "Đã xếp theo lượt trao",
        "handed_over" => "Đã trao",
        "handed_to_deputy" => "Trao hộ",
        "sent_to_unit" => "Đã gửi về đơn vị",
        "exchange_asked" => "Đề nghị cấp đổi",
        "reissue_asked" => "Đề nghị cấp lại",
        "replaced" => "Đã có bản thay thế",
        "recalled" => "Thu hồi",
        "unprinted" => "Không in",
        _ => "",
    }
}
