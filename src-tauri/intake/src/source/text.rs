//! Plain text tables (.csv, .tsv): their bytes' encoding, the sign between cells, and quoted cells.

use super::paste;
use super::sniff::{self, WideOrder};
use crate::encoding::{Encoding, readable};
use crate::error::{FileKind, IntakeError};
use crate::grid::Sheet;
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};

/// The name under which the table stands as a sheet.
const TABLE: &str = "Danh sách";

/// The table as a sheet.
///
/// # Errors
/// Text without any columns is no table; a file that was saved in a table without Vietnamese letters has lost them.
pub fn sheets(file: &str, bytes: &[u8]) -> Result<Vec<Sheet>, IntakeError> {
    let text = decoded(bytes);
    if let Some(found) = lost_letters(bytes, &text) {
        return Err(IntakeError::LettersLost { file: file.to_owned(), found });
    }
    let sheet = paste::table(TABLE, &text, separator(&text));
    if sheet.rows.iter().all(|row| row.cells.len() < 2) {
        return Err(IntakeError::NotAList { file: file.to_owned(), seen: FileKind::Text });
    }
    Ok(vec![sheet])
}

/// The text of the bytes. Without a mark at the beginning: UTF-8 where they are, UTF-16 where every other byte is
/// nothing, else the one-byte table in which most words are Vietnamese.
fn decoded(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0.into_owned();
    }
    match sniff::wide_order(bytes.get(..bytes.len().min(4_096)).unwrap_or_default()) {
        Some(WideOrder::Little) => return UTF_16LE.decode_without_bom_handling(bytes).0.into_owned(),
        Some(WideOrder::Big) => return UTF_16BE.decode_without_bom_handling(bytes).0.into_owned(),
        None => {}
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let windows_1258 = WINDOWS_1258.decode_without_bom_handling(bytes).0.into_owned();
    let latin = WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned();
    // Old fonts' texts come as Latin letters and are told apart column by column; here only whether they are those. Where
    // they read as they stand too, somebody saved plain Latin letters.
    let as_1258 = readable(&Encoding::Decomposed.decode(&windows_1258));
    let as_old = readable(&Encoding::Tcvn3.decode(&latin)).max(readable(&Encoding::Vni.decode(&latin)));
    if as_1258 >= as_old && as_1258 > readable(&latin) { windows_1258 } else { latin }
}

/// A word in which a letter with its marks became a question mark: `Nguy?n`. Where a file is in a table of one byte a
/// letter, one such word says that others lost letters that nobody sees; elsewhere some that no letter with marks stands
/// beside.
fn lost_letters(bytes: &[u8], text: &str) -> Option<String> {
    let is_lost = |word: &&str| {
        let letters: Vec<char> = word.chars().collect();
        letters.windows(2).any(|pair| matches!(pair, ['?', next] if next.is_alphabetic()))
            && !word.contains(['/', '=', ':', '.'])
    };
    let words =
        || text.split(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '|' | '"')).filter(is_lost);
    let first = words().next()?;
    let is_of_one_byte = std::str::from_utf8(bytes).is_err();
    let has_marks = text.chars().any(|c| matches!(c, '\u{100}'..='\u{1EFF}'));
    (!has_marks && (is_of_one_byte || words().count() > 2)).then(|| first.to_owned())
}

/// The sign between cells: the one that parts the first lines most evenly. In Vietnam Excel writes semicolons.
fn separator(text: &str) -> char {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(20).collect();
    // As many cells as most lines have, in as many lines: two lists of other widths may stand one above the other.
    let score = |sign: char| {
        let counts: Vec<usize> = lines.iter().map(|line| outside_quotes(line, sign)).collect();
        let alike = |count: usize| counts.iter().filter(|other| **other == count).count() * count;
        counts.iter().map(|count| alike(*count)).max().unwrap_or_default()
    };
    [',', '|', ';', '\t']
        .into_iter()
        .max_by_key(|sign| score(*sign))
        .filter(|sign| score(*sign) > 0)
        .unwrap_or(',')
}

fn outside_quotes(line: &str, sign: char) -> usize {
    let mut quoted = false;
    let mut count = 0;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            other if other == sign && !quoted => count += 1,
            _ => {}
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "1;Bà Nguyễn Thị Phượng;Kế toán;\"CĐCS Trường THCS Nam Mẫu; Ba Bể\";Bằng khen\n";

    fn names(bytes: &[u8]) -> Vec<String> {
        let sheet = sheets("a.csv", bytes).unwrap().remove(0);
        sheet.rows.iter().filter_map(|row| row.cell(1)).map(crate::grid::Cell::line).collect()
    }

    #[test]
    fn the_bytes_of_any_encoding_give_the_same_names() {
        let text = format!("STT;Họ và tên;Chức vụ;Đơn vị;Hình thức\n{LINE}");
        let utf16 = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat(),
            [b"\xFF\xFE".as_slice(), &utf16(u16::to_le_bytes)].concat(),
            [b"\xFE\xFF".as_slice(), &utf16(u16::to_be_bytes)].concat(),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
        ] {
            assert_eq!(names(&bytes), ["Họ và tên", "Bà Nguyễn Thị Phượng"]);
        }
    }

    #[test]
    fn a_file_that_lost_its_letters_is_refused_and_one_question_is_not() {
        let lost = |bytes: &[u8]| match sheets("a.csv", bytes) {
            Err(IntakeError::LettersLost { found, .. }) => Some(found),
            _ => None,
        };
        // "Lý Phúc", "Võ Phú" in windows-1252, with "Nguyễn Thị Lan" beside them.
        let some = b"TT;Ho ten;Chuc vu\n1;L\xFD Ph\xFAc;GV\n2;V\xF5 Ph\xFA;GV\n3;Nguy?n Th? Lan;GV\n";
        assert_eq!(lost(some).as_deref(), Some("Nguy?n"));
        assert_eq!(lost(b"TT;H? t\xEAn\n1;Tr?n V?n An\n").as_deref(), Some("Tr?n"));
        assert_eq!(lost(b"TT;Ho ten\n1;Nguy?n An\n2;Tr?n B?nh\n3;L? H?ng\n").as_deref(), Some("Nguy?n"));
        assert_eq!(lost("TT;Họ tên;Ghi chú\n1;Bế Ích;Có phải không?\n2;Nguy?n An;\n".as_bytes()), None);
        assert_eq!(names(b"1;L\xFD Ph\xFAc;GV\n2;V\xF5 Ph\xFA;GV\n"), ["Lý Phúc", "Võ Phú"]);
    }

    #[test]
    fn windows_1258_is_told_from_old_fonts() {
        // "Nguyễn Thị Phượng" as windows-1258: ê + tilde, i + dot below, ư, ơ + dot below.
        let bytes = b"1;B\xE0 Nguy\xEA\xDEn Thi\xF2 Ph\xFD\xF5\xF2ng;K\xEA\xEC to\xE1n\n2;\xD4ng B\xEA\xEC \xCDch;Gi\xE1o vi\xEAn\n";
        assert_eq!(names(bytes), ["Bà Nguyễn Thị Phượng", "Ông Bế Ích"]);
        // "Bà Nguyễn" in TCVN3 stays Latin letters here and is decoded with its column.
        assert_eq!(
            names(b"1;B\xB5 Nguy\xD4n Thu\xFB\n2;\xA4ng B\xD5 V\xA8n\n"),
            ["Bµ NguyÔn Thuû", "¤ng BÕ V¨n"]
        );
    }

    #[test]
    fn lists_of_different_widths_one_above_the_other_are_parted_at_the_same_sign() {
        let text = "TT\tTên tập thể\n1\tSở Y tế, tỉnh\n2\tSở Tài chính, tỉnh\nTT\tHọ tên\tChức vụ\n1\tBế Ích\tKế toán\n";
        assert_eq!(separator(text), '\t');
    }

    #[test]
    fn commas_semicolons_and_tabs_are_told_apart() {
        assert_eq!(separator("TT;Họ tên;Thành tích\n1;Bế Ích;Giỏi, tốt, hay, khéo\n"), ';');
        assert_eq!(separator("TT,Họ tên,Thành tích\n1,Bế Ích,\"Giỏi, tốt\"\n"), ',');
        assert_eq!(separator("TT\tHọ tên\tThành tích\n1\tBế Ích\tGiỏi, tốt\n"), '\t');
    }
}
