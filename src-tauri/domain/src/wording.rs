//! The sentences that certificates and decisions print, put together from facts.

use crate::recipient::RecipientKind;
use chrono::{Datelike, NaiveDate, Weekday};

/// `ngày 25 tháng 12 năm 2023`; days and the months 1 and 2 take a leading zero, as clerks write them so that nobody
/// can add a digit (NĐ 30/2020, Phụ lục I).
#[must_use]
pub fn long_date(day: NaiveDate) -> String {
    let month = if day.month() < 3 { format!("{:02}", day.month()) } else { day.month().to_string() };
    format!("ngày {:02} tháng {month} năm {}", day.day(), day.year())
}

/// `Bắc Kạn, ngày 25 tháng 12 năm 2023`; without the place `Ngày 25 …`.
#[must_use]
pub fn place_and_date(place: &str, day: NaiveDate) -> String {
    let date = long_date(day);
    if place.is_empty() { date.replacen('n', "N", 1) } else { format!("{place}, {date}") }
}

/// An award's name as its sheet has it: the name that the catalogue gives it there, else its own, what stands in quotes on
/// a line below: `Kỷ niệm chương`, `“Vì sự nghiệp xây dựng tổ chức Công đoàn”`.
#[must_use]
pub fn award_name_on_sheet(on_certificate: &str, name: &str) -> String {
    if on_certificate.is_empty() { name.replacen(" “", "\n“", 1) } else { on_certificate.to_owned() }
}

/// `08 giờ 00, thứ Sáu, ngày 29 tháng 12 năm 2023`; without the hour where none is known. An hour is stored as `08:00`.
#[must_use]
pub fn ceremony_time(day: NaiveDate, hour: Option<&str>) -> String {
    let weekday = match day.weekday() {
        Weekday::Mon => "thứ Hai",
        Weekday::Tue => "thứ Ba",
        Weekday::Wed => "thứ Tư",
        Weekday::Thu => "thứ Năm",
        Weekday::Fri => "thứ Sáu",
        Weekday::Sat => "thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    };
    let hour = hour.and_then(|hour| hour.split_once(':'));
    let hour = hour.map(|(hours, minutes)| format!("{hours} giờ {minutes}, ")).unwrap_or_default();
    format!("{hour}{weekday}, {}", long_date(day))
}

/// The name line of a certificate: `Bà Nông Thị Bích Đào`, or the collective's name alone.
#[must_use]
pub fn recipient_line(kind: RecipientKind, honorific: Option<&str>, name: &str) -> String {
    match (kind, honorific) {
        (RecipientKind::Individual | RecipientKind::Household, Some(honorific)) if !honorific.is_empty() => {
            format!("{honorific} {name}")
        }
        _ => name.to_owned(),
    }
}

/// The line below the name: position and unit, parted by a comma, or whichever is known. Where the position ends in the
/// words that the unit begins with, they are written once: `Phó Chủ tịch CĐCS`, `CĐCS UBND xã Khang Ninh`.
#[must_use]
pub fn position_line(position: Option<&str>, unit: Option<&str>) -> String {
    let [position, unit] = [position, unit].map(|part| without_stop(part.unwrap_or_default()));
    let (of_position, of_unit) = (written(position), written(unit));
    let shared = (1..=of_position.len().min(of_unit.len())).rev().find(|count| {
        let end = of_position.get(of_position.len() - count..);
        end == of_unit.get(..*count) && end.is_some_and(names_a_body)
    });
    match shared {
        Some(count) => {
            let rest = of_unit.get(count..).unwrap_or_default();
            of_position.iter().chain(rest).copied().collect::<Vec<_>>().join(" ")
        }
        None => [position, unit].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
    }
}

/// The sentence of merit as certificates print it (§7.4): abbreviations of the trade in full, curved quotes, no space
/// before a mark, no full stop at the end.
#[must_use]
pub fn citation_on_sheet(citation: &str) -> String {
    let full = in_full(&citation.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut text = curved(&full);
    for mark in [",", ";", ":", "."] {
        text = text.replace(&format!(" {mark}"), mark);
    }
    without_stop(&text).to_owned()
}

/// The text with its straight quotes curved, where each that opens is closed.
fn curved(text: &str) -> String {
    if !text.matches('"').count().is_multiple_of(2) {
        return text.to_owned();
    }
    let mut opens = true;
    let curve = |letter| match letter {
        '"' => {
            opens = !opens;
            if opens { '”' } else { '“' }
        }
        other => other,
    };
    text.chars().map(curve).collect()
}

/// The text without the marks that end a sentence. A short last word may be an abbreviation and keeps its stop: `ThS.`.
fn without_stop(text: &str) -> &str {
    let bare = text.trim_end_matches(['.', ',', ';', ' ']);
    let last = bare.rsplit(' ').next().unwrap_or_default();
    let is_short = bare.len() + 1 == text.len() && text.ends_with('.') && last.chars().count() <= 3;
    if is_short && last.chars().any(char::is_uppercase) { text } else { bare }
}

/// The words of a text as they are written.
fn written(text: &str) -> Vec<&str> {
    text.split(' ').filter(|word| !word.is_empty()).collect()
}

/// Two words, or one that is an abbreviation: a single common word at the seam is a chance.
fn names_a_body(words: &[&str]) -> bool {
    let is_abbreviation = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    words.len() > 1 || words.first().is_some_and(|word| is_abbreviation(word))
}

/// `Quyết định số: 737/QĐ-LĐLĐ, ngày 25 tháng 12 năm 2023` (NĐ 98/2023 Đ104).
#[must_use]
pub fn decision_line(number: &str, day: NaiveDate) -> String {
    format!("Quyết định số: {number}, {}", long_date(day))
}

/// `Số sổ vàng: 33`; at least two digits, as the registers write it.
#[must_use]
pub fn ordinal_line(ordinal: i64) -> String {
    format!("Số sổ vàng: {ordinal:02}")
}

/// `Số sổ vàng: 33 (cấp đổi lần 1)`: a replacement keeps the number and says what it is, where its template prints the
/// number (§4.8).
#[must_use]
pub fn replaced_ordinal_line(ordinal: i64, note: Option<&str>) -> String {
    match note {
        Some(note) => format!("{} ({note})", ordinal_line(ordinal)),
        None => ordinal_line(ordinal),
    }
}

/// A unit's name in full, as certificates print it: `CĐCS` becomes `Công đoàn cơ sở` (§7.4; TNHH and the like stay).
#[must_use]
pub fn in_full(name: &str) -> String {
    const ABBREVIATIONS: &[(&str, &str)] = &[
        ("CĐCS", "Công đoàn cơ sở"),
        ("LĐLĐ", "Liên đoàn Lao động"),
        ("CNVCLĐ", "công nhân, viên chức, lao động"),
        ("BCH", "Ban Chấp hành"),
        ("UBKT", "Ủy ban Kiểm tra"),
        ("UBND", "Ủy ban nhân dân"),
        ("HĐND", "Hội đồng nhân dân"),
    ];
    name.split(' ')
        .map(|word| {
            let bare = word.trim_end_matches([',', ';', '.']);
            match ABBREVIATIONS.iter().find(|(short, _)| *short == bare) {
                Some((short, full)) => word.replacen(short, full, 1),
                None => word.to_owned(),
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn a_citation_is_set_as_a_board_prints_it() {
        let typed = "Đã có thành tích trong phong trào \"Xanh, sạch, đẹp\" , CĐCS năm 2023 .";
        let set = "Đã có thành tích trong phong trào “Xanh, sạch, đẹp”, Công đoàn cơ sở năm 2023";
        assert_eq!(citation_on_sheet(typed), set);
        assert_eq!(citation_on_sheet(set), set);
        assert_eq!(citation_on_sheet("Đạt 100% kế hoạch 2.500 tấn"), "Đạt 100% kế hoạch 2.500 tấn");
        assert_eq!(citation_on_sheet("cao 5\" so với"), "cao 5\" so với");
        assert_eq!(
            position_line(Some("Công nhân."), Some("Công ty TNHH May;")),
            "Công nhân, Công ty TNHH May"
        );
        assert_eq!(position_line(Some("Giảng viên, ThS."), None), "Giảng viên, ThS.");
    }

    #[test]
    fn dates_are_written_as_clerks_write_them() {
        assert_eq!(place_and_date("Bắc Kạn", day(2023, 12, 25)), "Bắc Kạn, ngày 25 tháng 12 năm 2023");
        assert_eq!(place_and_date("", day(2023, 12, 25)), "Ngày 25 tháng 12 năm 2023");
        assert_eq!(award_name_on_sheet("BẰNG KHEN", "Bằng khen của tỉnh"), "BẰNG KHEN");
        assert_eq!(award_name_on_sheet("", "Huy hiệu “Vì sự nghiệp”"), "Huy hiệu\n“Vì sự nghiệp”");
        assert_eq!(long_date(day(2024, 2, 5)), "ngày 05 tháng 02 năm 2024");
        assert_eq!(long_date(day(2024, 3, 5)), "ngày 05 tháng 3 năm 2024");
    }

    #[test]
    fn a_ceremony_is_told_with_hour_weekday_and_day() {
        assert_eq!(
            ceremony_time(day(2023, 12, 29), Some("08:00")),
            "08 giờ 00, thứ Sáu, ngày 29 tháng 12 năm 2023"
        );
        assert_eq!(ceremony_time(day(2023, 12, 31), None), "Chủ nhật, ngày 31 tháng 12 năm 2023");
    }

    #[test]
    fn a_collective_has_no_honorific_and_a_person_keeps_hers() {
        assert_eq!(
            recipient_line(RecipientKind::Individual, Some("Bà"), "Nông Thị Bích Đào"),
            "Bà Nông Thị Bích Đào"
        );
        assert_eq!(recipient_line(RecipientKind::Collective, Some("Bà"), "CĐCS A"), "CĐCS A");
    }

    #[test]
    fn the_line_below_the_name_takes_what_is_known() {
        assert_eq!(position_line(Some("Kế toán"), Some("CĐCS A")), "Kế toán, CĐCS A");
        assert_eq!(position_line(None, Some("CĐCS A")), "CĐCS A");
        assert_eq!(position_line(None, None), "");
    }

    #[test]
    fn a_body_that_ends_the_position_and_begins_the_unit_is_written_once() {
        let line = |position, unit| position_line(Some(position), Some(unit));
        assert_eq!(line("Phó Chủ tịch CĐCS", "CĐCS xã Khang Ninh"), "Phó Chủ tịch CĐCS xã Khang Ninh");
        assert_eq!(
            line("Chủ tịch Công đoàn", "Công đoàn cơ sở Bến xe khách"),
            "Chủ tịch Công đoàn cơ sở Bến xe khách"
        );
        assert_eq!(line("Tổ trưởng", "Tổ sản xuất số 3"), "Tổ trưởng, Tổ sản xuất số 3");
        assert_eq!(line("Nhân viên Văn phòng", "phòng khám Y"), "Nhân viên Văn phòng, phòng khám Y");
    }

    #[test]
    fn abbreviations_of_the_union_are_written_in_full_and_company_forms_stay() {
        assert_eq!(
            in_full("Chủ tịch CĐCS, CĐCS Công ty TNHH MTV An Bình"),
            "Chủ tịch Công đoàn cơ sở, Công đoàn cơ sở Công ty TNHH MTV An Bình"
        );
    }
}
