//! Blocks pasted from a spreadsheet, with and without headings.

use crate::book::assert_rows;
use intake::encoding::{Encoding, Evidence};
use intake::{Choices, Damage, Doubt, IntakeError, Lexicon, Limit, Pasted, Reading};
use serde_json::{Value, json};

fn paste(text: &str) -> Reading {
    intake::read_pasted(text, &Lexicon::seed()).unwrap()
}

#[test]
fn a_block_with_headings_reads_like_a_sheet() {
    let reading = paste(
        "TT\tHọ và tên\tChức vụ, đơn vị công tác\tHình thức\r\n1\tBà Nông Thị Hà\t\"Kế toán\nCĐCS Sở Y tế\"\tBằng khen\r\n",
    );
    assert_rows(&reading, &["i | Bà | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | · | BK_LDLD | ·"]);
    assert!(reading.rows[0].doubts.is_empty());
}

#[test]
fn without_headings_columns_are_guessed_and_the_guess_is_told() {
    let reading = paste(
        "1\tBà Nông Thị Hà\tKế toán\tCĐCS Sở Y tế\tLĐLĐ huyện Ba Bể\tBằng khen\tĐã có thành tích xuất sắc trong phong trào thi đua năm 2023\n\
         2\tÔng Bế Ích\tLái xe\tCĐCS UBND xã Nam Mẫu\tLĐLĐ huyện Ba Bể\tGiấy khen\tĐã có thành tích xuất sắc trong phong trào thi đua năm 2023\n",
    );
    assert_rows(
        &reading,
        &[
            "i | Bà | Nông Thị Hà | Kế toán | CĐCS Sở Y tế | LĐLĐ huyện Ba Bể | BK_LDLD | ·",
            "i | Ông | Bế Ích | Lái xe | CĐCS UBND xã Nam Mẫu | LĐLĐ huyện Ba Bể | GK_CD | ·",
        ],
    );
    assert_eq!(
        reading.rows[0].citation.as_deref(),
        Some("Đã có thành tích xuất sắc trong phong trào thi đua năm 2023")
    );
    let guessed = reading.rows[0].doubts.iter().filter(|doubt| doubt.kind() == "column_guessed").count();
    assert_eq!(guessed, 7);
    assert!(reading.rows[1].doubts.is_empty());
}

#[test]
fn a_pasted_column_of_units_is_a_list_of_collectives() {
    let reading = paste("Công đoàn cơ sở Sở Y tế\nCông đoàn cơ sở Sở Nội vụ\n");
    let names: Vec<&str> = reading.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Công đoàn cơ sở Sở Y tế", "Công đoàn cơ sở Sở Nội vụ"]);
}

#[test]
fn names_with_their_numbers_in_one_column_are_read() {
    let reading = paste("1. Bà Nông Thị Hà\n2. Ông Bế Ích\n");
    let read: Vec<_> = reading.rows.iter().map(|row| (row.ordinal, row.name.as_str())).collect();
    assert_eq!(read, [(Some(1), "Nông Thị Hà"), (Some(2), "Bế Ích")]);
}

#[test]
fn an_empty_paste_and_one_without_names_are_refused() {
    let refused = |text: &str| intake::read_pasted(text, &Lexicon::seed()).unwrap_err();
    assert!(matches!(refused(" \n\t\n"), IntakeError::Empty { .. }));
    assert!(matches!(refused("12\t13\n14\t15"), IntakeError::NoList { .. }));
}

/// A block whose cells come with the places of their fonts: old, of capitals, of VNI, of today.
fn paste_cells(rows: &Value) -> Result<Reading, IntakeError> {
    let fonts = [".VnTime", ".VnTimeH", "VNI-Times", "Times New Roman"];
    let block = json!({ "fonts": fonts, "rows": rows }).to_string();
    intake::read_pasted_as(Pasted::Cells(&block), &Lexicon::seed(), &Choices::default())
}

fn cell(text: &str, font: u32) -> Value {
    json!([{ "text": text, "font": font }])
}

#[test]
fn the_fonts_of_pasted_cells_say_how_they_are_encoded() {
    // That small letters are capitals, nothing but ".VnTimeH" says; and few letters of so short a list could tell the rest.
    let reading = paste_cells(&json!([
        { "cells": [cell("TT", 3), cell("hä vµ tªn", 1), cell("Ñôn vò", 2)] },
        { "cells": [cell("1", 3), cell("lª thÞ thu", 1), cell("CÑCS Sôû Y teá", 2)] },
        { "cells": [cell("2", 3), cell("N«ng ThÞ Hµ", 0), cell("CĐCS Sở Nội vụ", 3)] },
    ]))
    .unwrap();
    let read: Vec<_> =
        reading.rows.iter().map(|row| (row.name.as_str(), row.unit.as_deref().unwrap())).collect();
    assert_eq!(read, [("Lê Thị Thu", "CĐCS Sở Y tế"), ("Nông Thị Hà", "CĐCS Sở Nội vụ")]);
    let found: Vec<_> = reading.encodings.iter().map(|one| (one.encoding, &one.evidence)).collect();
    let by = |font: &str| Evidence::Font(font.to_owned());
    assert_eq!(
        found,
        [(Encoding::Tcvn3Capitals, &by(".VnTimeH")), (Encoding::Vni, &by("VNI-Times"))],
        "{:?}",
        reading.encodings
    );
}

#[test]
fn pieces_of_a_pasted_cell_are_decoded_as_their_own_fonts_show_them() {
    let name = json!([{ "text": "Bµ Lª ThÞ ", "font": 0 }, { "text": "Hà Phượng", "font": 3 }]);
    let reading = paste_cells(&json!([
        { "cells": [cell("TT", 0), cell("Hä vµ tªn", 0), cell("Chøc vô", 0)] },
        { "cells": [cell("1", 0), name, cell("KÕ to¸n", 0)] },
    ]))
    .unwrap();
    assert_eq!(reading.rows[0].name, "Lê Thị Hà Phượng");
}

#[test]
fn what_was_hidden_or_crossed_out_where_it_was_copied_is_told() {
    let crossed = json!([{ "text": "Kế toán ", "erased": "crossed_out" }, { "text": "Thủ quỹ" }]);
    let reading = paste_cells(&json!([
        { "cells": [cell("TT", 3), cell("Họ và tên", 3), cell("Chức vụ", 3)] },
        { "cells": [cell("1", 3), cell("Bà Nông Thị Hà", 3), crossed] },
        { "cells": [cell("2", 3), cell("Ông Bế Ích", 3), cell("Lái xe", 3)], "sight": "hidden" },
    ]))
    .unwrap();
    assert_eq!(reading.rows[0].position.as_deref(), Some("Thủ quỹ"));
    let asked = |row: usize| reading.rows[row].doubts.iter().map(Doubt::kind).collect::<Vec<_>>();
    assert_eq!(
        (asked(0), asked(1)),
        (vec!["award_missing", "crossed_out"], vec!["award_missing", "hidden_row"])
    );
}

#[test]
fn cells_read_as_the_same_block_of_text_does() {
    let text = "TT\tHọ và tên\tChức vụ, đơn vị công tác\n\n1\tBà Nông Thị Hà\t\"Kế toán\nCĐCS Sở Y tế\"\n";
    let post = json!([{ "text": "Kế toán\n" }, { "text": "CĐCS Sở Y tế" }]);
    let cells = paste_cells(&json!([
        { "cells": [cell("TT", 3), cell("Họ và tên", 3), cell("Chức vụ, đơn vị công tác", 3)] },
        { "cells": [[], cell(" ", 3), []] },
        { "cells": [cell("1", 3), cell("Bà Nông Thị Hà", 3), post] },
    ]));
    assert_eq!(cells.unwrap(), paste(text));
}

#[test]
fn a_block_of_cells_that_is_none_or_too_large_is_refused() {
    let read =
        |block: &str| intake::read_pasted_as(Pasted::Cells(block), &Lexicon::seed(), &Choices::default());
    for broken in ["", "{}", "[]", r#"{"fonts":[],"rows":[{"cells":[[{"text":1}]]}]}"#, "x"] {
        let refused = read(broken).unwrap_err();
        let is_told = matches!(refused, IntakeError::Damaged { damage: Damage::Content, .. });
        assert!(is_told, "{broken}: {refused:?}");
    }
    assert!(matches!(read(r#"{"fonts":[],"rows":[]}"#), Err(IntakeError::Empty { .. })));
    // A piece may name a font that is not there: then it is of today.
    let row = json!({ "cells": [cell("1", 900), cell("Bà Nông Thị Hà", 77)] });
    assert_eq!(paste_cells(&json!([row])).unwrap().rows[0].name, "Nông Thị Hà");
    let row = format!(r#"{{"cells":[{}]}}"#, [r#"[{"text":"a"}]"#; 500].join(","));
    let refused = read(&format!(r#"{{"fonts":[],"rows":[{}]}}"#, vec![row; 1_700].join(","))).unwrap_err();
    assert!(matches!(refused, IntakeError::TooLarge { limit: Limit::Cells, .. }), "{refused:?}");
}
